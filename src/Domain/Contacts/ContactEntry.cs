using Sammen.Domain.Access;
using Sammen.Domain.Common;

namespace Sammen.Domain.Contacts;

public enum Direction
{
    /// <summary>The employee was in touch.</summary>
    Out,

    /// <summary>The citizen was in touch.</summary>
    In,
}

/// <summary>A contact, or a try at one. The citizen sees it at once (rule 3).</summary>
internal sealed class ContactEntry
{
    public const int LongestWords = 2000;
    public const int LongestMinutes = 600;

    public static readonly Refusal NotYet = new("ContactNotYet", "Tiden er ikke kommet endnu. Skriv, hvornår det var.");
    public static readonly Refusal TooOld = new("ContactTooOld", "Det er mere end et år siden. Skriv en dag fra det sidste år.");
    public static readonly Refusal WayMissing = new("ContactWayMissing", "Vælg, hvordan I havde kontakt.");
    public static readonly Refusal MinutesOutside = new("ContactLogMinutesOutside", "Skriv et helt tal fra 1 til 600 minutter, eller lad feltet være tomt.");

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public Channel Way { get; init; }

    public Direction Direction { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public int? Minutes { get; init; }

    /// <summary>False for a try: the telephone was not answered, nobody was at home.</summary>
    public bool Reached { get; init; }

    public string Text { get; init; } = "";

    /// <summary>What it broke of the agreement, a sentence a line; empty when nothing.</summary>
    public string Breaks { get; init; } = "";

    public Guid WrittenById { get; init; }

    public string WrittenByName { get; init; } = "";

    public DateTime WrittenAt { get; init; }

    /// <summary>The appointment that it was, if it was one.</summary>
    public Guid? AppointmentId { get; init; }

    /// <summary>The note of the call that it follows from, if there is one: where that goes, it goes.</summary>
    public Guid? NoteId { get; init; }

    /// <summary>Notes a contact by the employee. It has happened, so what it broke of the agreement is told with it and not asked about.</summary>
    public static Result<ContactEntry> Note(Guid citizenId, NewContact contact, DateTime at, ContactTerms? terms, Party by, DateTime now)
    {
        if (!Enum.IsDefined(contact.Way) || !Enum.IsDefined(contact.Direction)) return WayMissing;
        if (contact.Minutes is < 1 or > LongestMinutes) return MinutesOutside;
        if (at > now) return NotYet;
        if (Clock.DayOf(at) < Clock.DayOf(now).AddYears(-1)) return TooOld;
        var words = Common.Text.Optional(contact.Words, LongestWords);
        if (!words.Ok) return words.Refusal;
        return new ContactEntry
        {
            CitizenId = citizenId,
            Way = contact.Way,
            Direction = contact.Direction,
            At = at,
            Minutes = contact.Minutes,
            Reached = contact.Reached,
            Text = words.Value,
            Breaks = Broken(terms, contact.Way, contact.Direction, at, contact.Minutes),
            WrittenById = by.Id,
            WrittenByName = by.Name,
            WrittenAt = now,
            NoteId = contact.NoteId,
        };
    }

    /// <summary>As it stands with the right citizen; what it broke is judged by the agreement there.</summary>
    public ContactEntry MovedTo(Guid citizenId, Guid noteId, ContactTerms? terms) => new()
    {
        CitizenId = citizenId,
        Way = Way,
        Direction = Direction,
        At = At,
        Minutes = Minutes,
        Reached = Reached,
        Text = Text,
        Breaks = Broken(terms, Way, Direction, At, Minutes),
        WrittenById = WrittenById,
        WrittenByName = WrittenByName,
        WrittenAt = WrittenAt,
        AppointmentId = AppointmentId,
        NoteId = noteId,
    };

    /// <summary>A call that was asked for: a contact when they talked, with what was agreed, else a try. It was the citizen's wish, so it breaks no agreement.</summary>
    public static ContactEntry Of(CallBack call, bool reached, string words, Actor by, DateTime now) => new()
    {
        CitizenId = call.CitizenId,
        Way = Channel.Phone,
        Direction = Direction.Out,
        At = now,
        Reached = reached,
        Text = Common.Text.Clean(words),
        WrittenById = by.Id,
        WrittenByName = by.Name,
        WrittenAt = now,
    };

    /// <summary>An appointment that was held is a contact that was reached.</summary>
    public static ContactEntry Of(Appointment held, Party by, DateTime now) => new()
    {
        CitizenId = held.CitizenId,
        Way = held.Way,
        Direction = Direction.Out,
        At = held.StartsAt,
        Minutes = held.Minutes,
        Reached = true,
        Breaks = held.Breaks,
        WrittenById = by.Id,
        WrittenByName = by.Name,
        WrittenAt = now,
        AppointmentId = held.Id,
    };

    /// <summary>The citizen may always be in touch.</summary>
    private static string Broken(ContactTerms? terms, Channel way, Direction direction, DateTime at, int? minutes) =>
        terms is null || direction == Direction.In ? "" : string.Join('\n', AgreementCheck.Manner(terms, new Planned(way, Clock.Local(at), minutes ?? 0)).Select(b => b.Says));
}
