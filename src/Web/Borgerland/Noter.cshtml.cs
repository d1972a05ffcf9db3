using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
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

    /// <summary>Who looks at a note that is marked as another's, and by which day.</summary>
    internal static string Looks(NoteMark mark, DateOnly today) =>
        mark.LookBy is not { } by ? "En kollega ser på det."
        : Clock.DayOf(by) < today ? $"En kollega skulle have set på det senest {Ui.Day.Long(Clock.DayOf(by), today)}. Den dag er gået. Ring, hvis du vil vide, hvad der sker."
        : $"En kollega ser på det senest {Ui.Day.Long(Clock.DayOf(by), today)}.";

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
