using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Contacts;
using Sammen.Domain.Notes;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>What employees wrote about me, at once; and that something waits or is kept, by which rule and until when.</summary>
[Shows(Parts.Notes)]
public sealed class NoterModel(NoteViews notes) : CitizenPage
{
    public NotesView Journal { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        Title = "Noter om mig";
        Journal = await notes.Journal(Subject, Request.Query["fra"].ToString(), Cancel);
        return null;
    }

    /// <summary>"Mette skrev efter et møde."</summary>
    internal static string Told(NoteView note)
    {
        var name = ContactTexts.First(note.WrittenByName);
        return note.Kind switch
        {
            NoteKind.Phone when note.Reached == false => $"{name} ringede, men fik ikke fat.",
            NoteKind.Phone => $"{name} skrev efter en samtale i telefonen.",
            NoteKind.Meeting => $"{name} skrev efter et møde.",
            _ => $"{name} skrev.",
        };
    }
}
