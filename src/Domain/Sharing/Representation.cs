using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;

namespace Sammen.Domain.Sharing;

/// <summary>
/// Someone who acts for the citizen by law or by the citizen's word: basis, scope, evidence, and who verified it. Shown always as
/// that person, never as the citizen. Own answers and what the citizen keeps to oneself are not in it.
/// </summary>
internal sealed class Representation
{
    public static readonly Refusal KindMissing = new("RepresentationKindMissing", "Vælg, hvad personen er for borgeren.");
    public static readonly Refusal EvidenceMissing = new("RepresentationEvidenceMissing", "Skriv, hvilket papir du har set, og hvilken dato der står på det.");
    public static readonly Refusal ScopeMissing = new("RepresentationScopeMissing", "Skriv, hvad det gælder. Det kan være økonomi.");
    public static readonly Refusal EndMissing = new("RepresentationEndMissing", "Det slutter en dag. Skriv hvornår.");
    public static readonly Refusal Ended = new("RepresentationEnded", "Det er allerede sluttet.");
    public static readonly Refusal NotNow = new("RepresentationNotNow", "Personen kan ikke sættes på her. Spørg din leder.");

    private Representation() { }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public HelperKind Kind { get; init; }

    public string Name { get; init; } = "";

    /// <summary>The blind index of the person's CPR.</summary>
    public string Person { get; init; } = "";

    /// <summary>What it covers, in plain words: "økonomi".</summary>
    public string Scope { get; init; } = "";

    public Parts Reads { get; init; }

    /// <summary>Acts as well as reads.</summary>
    public bool Acts { get; init; }

    public string Evidence { get; init; } = "";

    public string VerifiedBy { get; init; } = "";

    public DateTime VerifiedAt { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>The person's place in Mine folk, when there is one.</summary>
    public Guid? MemberId { get; init; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Custody: when a person told the young one and the parent what changes at 18, and how.</summary>
    public DateTime? ToldAt { get; private set; }

    public string ToldBy { get; private set; } = "";

    public string ToldHow { get; private set; } = "";

    public int Version { get; private set; } = 1;

    public static Result<Representation> Register(Guid citizenId, HelperKind? kind, string name, string person, string scope, Parts reads, bool acts, string evidence, DateOnly? to, Guid? memberId, string verifiedBy, DateTime at, DateOnly today)
    {
        if (kind is null or HelperKind.Relative) return KindMissing;
        var called = Text.Required(name, 120);
        if (!called.Ok) return called.Refusal;
        var covers = Text.Optional(scope, 120);
        if (!covers.Ok) return covers.Refusal;
        if (covers.Value.Length == 0 && kind != HelperKind.Custody) return ScopeMissing;
        if (Text.Required(evidence, 300) is not { Ok: true } seen) return EvidenceMissing;
        if (kind is HelperKind.Attorney or HelperKind.PartyRepresentative && to is null) return EndMissing;
        if (to is { } end && end < today) return DanishDate.Passed;
        return new Representation
        {
            CitizenId = citizenId,
            Kind = kind.Value,
            Name = called.Value,
            Person = person,
            Scope = covers.Value,
            Reads = kind == HelperKind.Custody ? Parts.Goals | Parts.Contact | Parts.Team | Parts.Case : reads & AccessPolicy.HelperReads & ~Parts.Words,
            Acts = acts,
            Evidence = seen.Value,
            VerifiedBy = verifiedBy,
            VerifiedAt = at,
            From = today,
            To = to,
            MemberId = memberId,
        };
    }

    public Refusal? End(DateTime at)
    {
        if (EndedAt is not null) return Ended;
        (EndedAt, Version) = (at, Version + 1);
        return null;
    }

    public Refusal? Tell(string how, string by, DateTime at)
    {
        if (EndedAt is not null || Kind != HelperKind.Custody) return Ended;
        var text = Text.Required(how, 300);
        if (!text.Ok) return text.Refusal;
        (ToldAt, ToldBy, ToldHow, Version) = (at, by, text.Value, Version + 1);
        return null;
    }

    /// <summary>"værge for økonomi", "mor eller far".</summary>
    public string Role => Kind switch
    {
        HelperKind.Guardian => "værge for " + Scope,
        HelperKind.PartyRepresentative => "partsrepræsentant for " + Scope,
        HelperKind.Attorney => "fuldmægtig for " + Scope,
        _ => "forælder",
    };

    private string Basis => Kind switch
    {
        HelperKind.Guardian => "Værgemålsloven",
        HelperKind.PartyRepresentative => "Forvaltningsloven § 8",
        HelperKind.Attorney => "Fuldmagt",
        _ => "Forældreansvarsloven § 1",
    };

    /// <summary>What it lets through that day for a citizen born then: custody follows the child's age, and ends at 18.</summary>
    public Parts ReadsOn(DateOnly day, DateOnly born) => Kind == HelperKind.Custody ? Reads & Ages.Custody(Citizen.AgeOn(born, day)).Reads : Reads;

    /// <summary>Whether the person acts for the citizen that day.</summary>
    public bool HoldsOn(DateOnly day, DateOnly born) => AsRelation().HoldsOn(day) && (Kind != HelperKind.Custody || Citizen.AgeOn(born, day) < Ages.Adult);

    public HelperRelation AsRelation() => new(
        Id, Kind, Person, CitizenId, Reads | Parts.Tasks | Parts.Voices | Parts.Profile, Acts ? Parts.Tasks | Parts.Voices : Parts.Voices, Role, "At hjælpe dig som " + Role, Basis, From, To, EndedAt is not null, MemberId);
}
