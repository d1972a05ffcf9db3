using Sammen.Domain.Access;
using Sammen.Domain.Common;

namespace Sammen.Domain.Sharing;

/// <summary>Why someone without a relation must see something now. The list is closed.</summary>
public enum EmergencyReason
{
    /// <summary>Someone's life or health is in danger.</summary>
    Danger,

    /// <summary>The citizen is here or on the line, and nobody of the team can be reached.</summary>
    CitizenIsHere,

    /// <summary>A decision or help that cannot wait until the team is back.</summary>
    CannotWait,
}

/// <summary>
/// Nødadgang: one employee, one citizen, the parts needed, 60 minutes; told to the leader, reviewed within the clock, in the
/// citizen's log. It never gives the address, and it is never given by a job title: reason, words and a fresh sign-in each time.
/// </summary>
internal sealed class EmergencyAccess
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(60);

    /// <summary>How new the sign-in must be.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    public const int ShortestWords = 10;

    /// <summary>Roles that may open a citizen in an emergency.</summary>
    public static readonly IReadOnlySet<Role> MayOpen = new HashSet<Role> { Role.Adviser, Role.Professional, Role.Leader };

    /// <summary>What can be needed in an emergency.</summary>
    public const Parts Openable = Parts.Plan | Parts.Profile | Parts.Team | Parts.Contact;

    public static readonly Refusal ReasonMissing = new("EmergencyReasonMissing", "Vælg en grund fra listen.");
    public static readonly Refusal WordsMissing = new("EmergencyWordsMissing", "Skriv med dine egne ord, hvorfor du skal ind. Mindst ti bogstaver.");
    public static readonly Refusal PartsMissing = new("EmergencyPartsMissing", "Vælg det, du har brug for at se.");
    public static readonly Refusal SignInFirst = new("EmergencySignInFirst", "Log ind igen først. Nødadgang kræver et nyt login.");
    public static readonly Refusal NobodyFound = new("EmergencyNobodyFound", "Der er ingen borger med det nummer. Se tallene efter.");
    public static readonly Refusal AlreadyReviewed = new("EmergencyAlreadyReviewed", "Nødadgangen er allerede set efter.");

    private EmergencyAccess() { }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public Guid EmployeeId { get; init; }

    public EmergencyReason Reason { get; init; }

    public string Words { get; init; } = "";

    public Parts Reads { get; init; }

    public DateTime At { get; init; }

    public DateTime Until { get; init; }

    public DateOnly ReviewDue { get; init; }

    public DateTime? ReviewedAt { get; private set; }

    public string ReviewedBy { get; private set; } = "";

    public bool? WasRight { get; private set; }

    public string Verdict { get; private set; } = "";

    public int Version { get; private set; } = 1;

    /// <summary>What is asked of the one who opens, whoever the citizen is: checked before anyone is looked up, so that no answer tells whether a number is known.</summary>
    public static Refusal? Missing(EmergencyReason? reason, string words, Parts reads, DateTime sessionAt, DateTime signedInAt)
    {
        if (reason is not { } why || !Enum.IsDefined(why)) return ReasonMissing;
        var text = Text.Required(words, 500);
        if (!text.Ok || text.Value.Count(char.IsLetter) < ShortestWords) return text.Ok || text.Refusal == Text.Empty ? WordsMissing : text.Refusal;
        if ((reads & Openable) == Parts.None) return PartsMissing;
        return sessionAt - signedInAt > Fresh ? SignInFirst : null;
    }

    public static Result<EmergencyAccess> Open(Guid citizenId, Guid employeeId, EmergencyReason? reason, string words, Parts reads, DateTime at, DateTime sessionAt, DateTime signedInAt, DateOnly reviewDue) =>
        Missing(reason, words, reads, sessionAt, signedInAt) is { } missing ? missing
        : new EmergencyAccess { CitizenId = citizenId, EmployeeId = employeeId, Reason = reason!.Value, Words = Text.Required(words, 500).Value, Reads = reads & Openable, At = at, Until = sessionAt + Longest, ReviewDue = reviewDue };

    public Refusal? Review(bool wasRight, string verdict, string by, DateTime at)
    {
        if (ReviewedAt is not null) return AlreadyReviewed;
        var text = Text.Required(verdict, 500);
        if (!text.Ok) return text.Refusal;
        (WasRight, Verdict, ReviewedBy, ReviewedAt, Version) = (wasRight, text.Value, by, at, Version + 1);
        return null;
    }

    /// <summary>The task it gives while it runs; reading alone, and never the address.</summary>
    public Relation? AsRelation(DateTime sessionNow, DateOnly today) => sessionNow < Until
        ? new Relation(EmployeeId, CitizenId, Reads | Parts.Profile, Parts.None, EmergencyPurpose, ReasonText(Reason), today, today)
        : null;

    public const string EmergencyPurpose = "Nødadgang";
    public const string ReviewPurpose = "At se nødadgang efter";

    public static string ReasonText(EmergencyReason reason) => reason switch
    {
        EmergencyReason.Danger => "Nogen er i fare",
        EmergencyReason.CitizenIsHere => "Du var der selv, og dit hold kunne ikke nås",
        _ => "Det kunne ikke vente, til dit hold var der",
    };
}
