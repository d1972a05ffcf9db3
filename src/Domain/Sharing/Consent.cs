using Sammen.Domain.Access;
using Sammen.Domain.Common;

namespace Sammen.Domain.Sharing;

/// <summary>
/// The citizen's yes to sharing: who, which parts, why, until when. With someone from the network it is an invitation, taken up by
/// the invited person alone; it never lasts without an end, and the citizen stops it with one button.
/// </summary>
internal sealed class Consent
{
    /// <summary>No sharing is longer than this; then the citizen is asked again.</summary>
    public const int LongestDays = 366;

    public static readonly Refusal EndMissing = new("ConsentEndMissing", "Vælg en dag, hvor det slutter. Du kan altid stoppe før.");
    public static readonly Refusal TooLong = new("ConsentTooLong", "Det er længe. Vælg en dag inden for et år. Du kan altid dele igen.");
    public static readonly Refusal PartsMissing = new("ConsentPartsMissing", "Vælg, hvad du vil dele.");
    public static readonly Refusal NotForYou = new("ConsentNotForYou", "Koden passer ikke. Spørg den, du fik den af.");
    public static readonly Refusal Stopped = new("ConsentStopped", "Det er allerede stoppet.");

    private Consent() { }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    /// <summary>The person's place in Mine folk.</summary>
    public Guid MemberId { get; init; }

    public string Name { get; init; } = "";

    /// <summary>What the person is to the citizen: "mor".</summary>
    public string Role { get; init; } = "";

    public Parts Reads { get; init; }

    public string Why { get; init; } = "";

    public DateOnly From { get; init; }

    public DateOnly Until { get; init; }

    public DateTime GivenAt { get; init; }

    /// <summary>Who held the pen; the citizen, or an employee beside the citizen.</summary>
    public string GivenBy { get; init; } = "";

    /// <summary>SHA-256, hex, of the code; and the code itself, encrypted, for the citizen to see until it is used.</summary>
    public string CodeHash { get; init; } = "";

    public byte[] CodeCipher { get; init; } = [];

    /// <summary>The blind index of the one who took it up; null until then.</summary>
    public string? Person { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    public DateTime? StoppedAt { get; private set; }

    public string StoppedBy { get; private set; } = "";

    public int Version { get; private set; } = 1;

    /// <summary>What can be shared with someone from the network, each told in plain words.</summary>
    public static Parts Shareable => Parts.Goals | Parts.Words | Parts.Contact | Parts.Team | Parts.Case | Parts.Themes;

    public static Result<Consent> Give(Guid citizenId, Guid memberId, string name, string role, Parts reads, string why, DateOnly? until, string codeHash, byte[] codeCipher, string by, DateTime at, DateOnly today)
    {
        var reason = Text.Optional(why, 300);
        if (!reason.Ok) return reason.Refusal;
        if ((reads & Shareable) == Parts.None || (reads & ~Shareable) != Parts.None) return PartsMissing;
        if (until is not { } end) return EndMissing;
        if (end < today) return DanishDate.Passed;
        if (end.DayNumber - today.DayNumber > LongestDays) return TooLong;
        return new Consent { CitizenId = citizenId, MemberId = memberId, Name = name, Role = role, Reads = reads, Why = reason.Value, From = today, Until = end, GivenAt = at, GivenBy = by, CodeHash = codeHash, CodeCipher = codeCipher };
    }

    /// <summary>Taken up once, and only by the one whose name it was given to. A forwarded invitation opens nothing.</summary>
    public Refusal? Accept(string person, string name, DateTime at, DateOnly today)
    {
        if (StoppedAt is not null || today > Until || AcceptedAt is not null || person.Length == 0 || !SameName(name, Name)) return NotForYou;
        (Person, AcceptedAt, Version) = (person, at, Version + 1);
        return null;
    }

    public Refusal? Stop(string by, DateTime at)
    {
        if (StoppedAt is not null) return Stopped;
        (StoppedAt, StoppedBy, Version) = (at, by, Version + 1);
        return null;
    }

    public HelperRelation? AsRelation() => Person is { } person
        ? new HelperRelation(Id, HelperKind.Relative, person, CitizenId, Reads | Parts.Tasks | Parts.Voices | Parts.Profile, Parts.Tasks | Parts.Voices | (Reads & Parts.Themes), Role, "Du deler det selv", "Dit samtykke", From, Until, StoppedAt is not null, MemberId)
        : null;

    /// <summary>First and last name alike when folded; middle names may be left out.</summary>
    private static bool SameName(string one, string other)
    {
        var (a, b) = (Fold.Words(one, int.MaxValue), Fold.Words(other, int.MaxValue));
        return a.Count > 0 && b.Count > 0 && a[0] == b[0] && a[^1] == b[^1];
    }
}
