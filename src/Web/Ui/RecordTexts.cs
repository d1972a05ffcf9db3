using Sammen.Domain.Access;
using Sammen.Domain.Contacts;
using Sammen.Domain.Notes;
using Sammen.Domain.Promises;

namespace Sammen.Web.Ui;

/// <summary>Notes, documents and promises in words.</summary>
public static class RecordTexts
{
    public static string Kind(NoteView note) => note.Kind switch
    {
        NoteKind.Phone => note.Reached == false ? "Telefon, fik ikke fat" : note.Direction == Direction.In ? "Telefon, ringede ind" : "Telefon",
        NoteKind.Meeting => "Møde",
        NoteKind.Other => "Andet",
        _ => "Note",
    };

    public static string Kind(NoteKind kind) => kind switch { NoteKind.Phone => "Telefon", NoteKind.Meeting => "Møde", NoteKind.Other => "Andet", _ => "Note" };

    public static string Kind(JournalHit hit) => hit.Kind is { } kind ? Kind(kind) : "Dokument";

    /// <summary>How many a search found: "37 fundet", and "500+ fundet" when there are more than are counted.</summary>
    public static string Found(int found) => (found > JournalViews.Most ? $"{JournalViews.Most}+" : $"{found}") + " fundet";

    public static string Type(DocumentType type) => type switch { DocumentType.Jpeg or DocumentType.Png => "Billede", DocumentType.Pdf => "PDF", _ => "Tekst" };

    public static string Size(int bytes) => bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)} kB" : $"{bytes / 1024 / 1024} MB";

    public static string Source(PromiseSource source) => source switch { PromiseSource.Meeting => "i et møde", PromiseSource.Call => "i telefonen", PromiseSource.Letter => "i et brev", PromiseSource.Request => "da der blev bedt om hjælp", _ => "i en note" };

    /// <summary>As the citizen reads when something opens: "onsdag den 3. marts kl. 8.00".</summary>
    public static string Opens(Openness openness, DateOnly today) => openness.OpensAt is { } at ? $"{Day.Long(Domain.Common.Clock.DayOf(at), today)} {Day.Time(at)}" : "";
}
