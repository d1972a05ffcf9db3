using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;

namespace Sammen.Domain.Notes;

public enum NoteKind
{
    Note,
    Phone,
    Meeting,
    Other,
}

/// <summary>
/// A note in the record, or an addition beside one. The text is never changed: a correction is an addition. Only a note in the wrong
/// person's record leaves its place, marked by one and moved by another; what stays is who, when and why, without the words.
/// </summary>
internal sealed class Note
{
    public const int LongestWho = 100;
    public const int LongestWhy = 300;

    public static readonly Refusal KindMissing = new("NoteKindMissing", "Vælg, hvad det er for en note.");
    public static readonly Refusal CallMissing = new("NoteCallMissing", "Vælg, hvem der ringede, og om I fik fat i hinanden.");
    public static readonly Refusal NotHere = new("NoteNotHere", "Noten står her ikke længere. Åbn siden igen.");
    public static readonly Refusal WhyMissing = new("NoteWhyMissing", "Skriv, hvorfor noten hører til et andet sted. Skriv ikke, hvem den handler om.");
    public static readonly Refusal NotMarked = new("NoteNotMarked", "Noten er ikke mærket. En anden skal først mærke den.");
    public static readonly Refusal SamePerson = new("NoteSamePerson", "Du har selv mærket noten. En anden skal se på den og flytte den.");
    public static readonly Refusal SamePlace = new("NoteSamePlace", "Noten står der allerede. Vælg en anden borger.");
    public static readonly Refusal AlreadyMarked = new("NoteAlreadyMarked", "Noten er mærket. En anden skal se på den.");
    public static readonly Refusal PassageNotFound = new("NotePassageNotFound", "Vi kan ikke finde de ord i noten. Kopiér stedet, præcis som det står.");

    /// <summary>In the order they were written down; the key that the text index knows a row by.</summary>
    public long Seq { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    /// <summary>The note that this is an addition to; null for a note.</summary>
    public Guid? AddsTo { get; init; }

    public NoteKind Kind { get; init; }

    /// <summary>Who called, for a phone note.</summary>
    public Direction? Direction { get; init; }

    public bool? Reached { get; init; }

    /// <summary>Who said it, in the writer's words; empty when it is the writer's own.</summary>
    public string SaidBy { get; init; } = "";

    public string Text { get; private set; } = "";

    /// <summary>What the text index holds: the citizen as one word, and the text's words folded. See <see cref="NoteIndex"/>.</summary>
    public string Folded { get; private set; } = "";

    public Openness Openness { get; private set; } = Openness.AtOnce;

    public Guid WrittenById { get; init; }

    public string WrittenByName { get; init; } = "";

    public DateTime WrittenAt { get; init; }

    /// <summary>Who said that it belongs to another person's record.</summary>
    public Guid? WrongById { get; private set; }

    public string WrongByName { get; private set; } = "";

    public DateTime? WrongAt { get; private set; }

    public string WrongWhy { get; private set; } = "";

    /// <summary>Someone else looks at the mark by then (rule 3's days). What is about another person never opens by itself; the day is told, also when it has passed.</summary>
    public DateTime? WrongLookBy { get; private set; }

    public string MovedByName { get; private set; } = "";

    /// <summary>When the words left this record; null while they stand here.</summary>
    public DateTime? MovedAt { get; private set; }

    /// <summary>When it was moved to this record from the wrong one; null when it was written here.</summary>
    public DateTime? CameAt { get; init; }

    public int Version { get; private set; } = 1;

    public static Result<Note> Write(Guid citizenId, NewNote typed, Openness openness, Actor by, DateTime now)
    {
        if (!Enum.IsDefined(typed.Kind)) return KindMissing;
        var phone = typed.Kind == NoteKind.Phone;
        if (phone && (typed.Direction is not { } direction || !Enum.IsDefined(direction) || typed.Reached is null)) return CallMissing;
        var text = Common.Text.Required(typed.Text);
        if (!text.Ok) return text.Refusal;
        var who = Common.Text.Optional(typed.SaidBy, LongestWho);
        if (!who.Ok) return who.Refusal;
        return new Note
        {
            CitizenId = citizenId,
            Kind = typed.Kind,
            Direction = phone ? typed.Direction : null,
            Reached = phone ? typed.Reached : null,
            SaidBy = who.Value,
            Text = text.Value,
            Folded = NoteIndex.Fold(citizenId, text.Value),
            Openness = openness,
            WrittenById = by.Id,
            WrittenByName = by.Name,
            WrittenAt = now,
        };
    }

    /// <summary>An addition beside this note; it opens to the citizen when the note does.</summary>
    public Result<Note> Add(string? typed, Actor by, DateTime now)
    {
        if (MovedAt is not null) return NotHere;
        var text = Common.Text.Required(typed);
        if (!text.Ok) return text.Refusal;
        return new Note
        {
            CitizenId = CitizenId,
            AddsTo = AddsTo ?? Id,
            Kind = Kind,
            Text = text.Value,
            Folded = NoteIndex.Fold(CitizenId, text.Value),
            WrittenById = by.Id,
            WrittenByName = by.Name,
            WrittenAt = now,
        };
    }

    /// <summary>Each place where these words stand, as ranges of the text.</summary>
    public Result<IReadOnlyList<NotePassage>> AboutOther(string? passage, Actor by, DateTime now)
    {
        var words = Common.Text.Required(passage);
        if (!words.Ok) return words.Refusal;
        var found = new List<NotePassage>();
        for (var at = Text.IndexOf(words.Value, StringComparison.Ordinal); at >= 0; at = Text.IndexOf(words.Value, at + words.Value.Length, StringComparison.Ordinal))
            found.Add(new NotePassage { NoteId = Id, Start = at, Length = words.Value.Length, MarkedByName = by.Name, MarkedAt = now });
        return found.Count == 0 ? PassageNotFound : found;
    }

    public Result<Openness> Tried(int version, DateTime now) => Turn(Openness.Tried(now), version);

    public Result<Openness> Open(int version, DateTime now) => Turn(Openness.Open(now), version);

    /// <summary>
    /// Says that it stands in the wrong person's record. It is held back from the citizen while another person looks, and by the clock of all
    /// that is held back: nothing is hidden by a mark alone.
    /// </summary>
    public Refusal? MarkWrong(string? why, Clocks clocks, Actor by, int version, DateTime now)
    {
        if (MovedAt is not null || AddsTo is not null) return NotHere;
        if (WrongAt is not null) return AlreadyMarked;
        if (version != Version) return Form.Changed;
        var words = Common.Text.Required(why, LongestWhy);
        if (!words.Ok) return words.Refusal == Common.Text.Empty ? WhyMissing : words.Refusal;
        (WrongById, WrongByName, WrongAt, WrongWhy, WrongLookBy, Version) = (by.Id, by.Name, now, words.Value, Openness.LatestOpening(clocks, now), Version + 1);
        return null;
    }

    /// <summary>Another person looked, and it belongs here after all.</summary>
    public Refusal? Keep(Actor by, int version)
    {
        if (Judged(by, version) is { } no) return no;
        (WrongById, WrongByName, WrongAt, WrongWhy, WrongLookBy, Version) = (null, "", null, "", null, Version + 1);
        return null;
    }

    /// <summary>Another person than the one who marked it moves the words; gives the note as it stands in the right record.</summary>
    public Result<Note> MoveTo(Guid citizenId, Actor by, int version, DateTime now)
    {
        if (Judged(by, version) is { } no) return no;
        if (citizenId == CitizenId) return SamePlace;
        var moved = Copy(citizenId, AddsTo, now);
        Leave(by, now);
        return moved;
    }

    /// <summary>An addition goes where its note goes.</summary>
    public Note Follow(Note original, Actor by, DateTime now)
    {
        var moved = Copy(original.CitizenId, original.Id, now);
        Leave(by, now);
        return moved;
    }

    /// <summary>Whether the mark keeps it from the citizen.</summary>
    public bool IsMarked => WrongAt is not null;

    private Note Copy(Guid citizenId, Guid? addsTo, DateTime now) => new()
    {
        CitizenId = citizenId,
        AddsTo = addsTo,
        Kind = Kind,
        Direction = Direction,
        Reached = Reached,
        SaidBy = SaidBy,
        Text = Text,
        Folded = NoteIndex.Fold(citizenId, Text),
        Openness = Openness,
        WrittenById = WrittenById,
        WrittenByName = WrittenByName,
        WrittenAt = WrittenAt,
        CameAt = now,
    };

    private void Leave(Actor by, DateTime now) => (Text, Folded, MovedByName, MovedAt, Version) = ("", "", by.Name, now, Version + 1);

    private Refusal? Judged(Actor by, int version) =>
        MovedAt is not null ? NotHere : WrongAt is null ? NotMarked : WrongById == by.Id ? SamePerson : version != Version ? Form.Changed : null;

    private Result<Openness> Turn(Result<Openness> turned, int version)
    {
        if (MovedAt is not null || AddsTo is not null) return NotHere;
        if (!turned.Ok) return turned;
        if (version != Version) return Form.Changed;
        (Openness, Version) = (turned.Value, Version + 1);
        return turned;
    }
}

/// <summary>Some words of a note that are about another person: the citizen reads that something stands there, and not what.</summary>
internal sealed class NotePassage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid NoteId { get; init; }

    /// <summary>In UTF-16 units, as the text is kept.</summary>
    public int Start { get; init; }

    public int Length { get; init; }

    public string MarkedByName { get; init; } = "";

    public DateTime MarkedAt { get; init; }
}
