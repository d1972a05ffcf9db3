namespace Sammen.Domain.Access;

/// <summary>What kind of relation lets a private person see something of someone else's.</summary>
public enum HelperKind
{
    /// <summary>Shared by the citizen; theirs to stop.</summary>
    Relative,

    /// <summary>Værge: by decision of Familieretshuset, within its scope (værgemålsloven §§ 5-7).</summary>
    Guardian,

    /// <summary>Partsrepræsentant: by the citizen's word, in one matter (forvaltningsloven § 8).</summary>
    PartyRepresentative,

    /// <summary>Fuldmægtig: by a power of attorney.</summary>
    Attorney,

    /// <summary>Forældremyndighed; ends at 18.</summary>
    Custody,
}

/// <summary>A private person's relation to a citizen, as the policy sees it. <see cref="Person"/> is the blind index of the helper's CPR.</summary>
internal sealed record HelperRelation(Guid Id, HelperKind Kind, string Person, Guid CitizenId, Parts Reads, Parts Writes, string Role, string Purpose, string Basis, DateOnly From, DateOnly? To, bool Stopped, Guid? MemberId)
{
    public bool HoldsOn(DateOnly day) => !Stopped && From <= day && (To is null || day <= To);
}

/// <summary>
/// The ages that change rights, computed from the birth date on the day of each request, never kept. At 10 a child is a party in
/// its own case (barnets lov § 3), and may ask who has looked; at 15 a young person consents alone to what is shared (the age
/// of databeskyttelsesloven § 6, stk. 2) and receives Digital Post; at 18 custody ends
/// (forældreansvarsloven § 1). Under 15 sharing is made at the table, with a yes from someone who has custody.
/// </summary>
internal static class Ages
{
    public const int Party = 10;
    public const int OwnConsent = 15;
    public const int Adult = 18;

    /// <summary>What a citizen of that age reads and writes in their own pages; null below the age of a party.</summary>
    public static (Parts Reads, Parts Writes)? Own(int age) => age switch
    {
        < Party => null,
        < OwnConsent => (Parts.All, AccessPolicy.OwnWrites & ~Parts.Sharing),
        _ => (Parts.All, AccessPolicy.OwnWrites),
    };

    /// <summary>What custody lets through at the most for a child of that age, and never the child's own words; nothing from 18.</summary>
    public static (Parts Reads, Parts Writes) Custody(int age) => age < Adult
        ? (Parts.Goals | Parts.Contact | Parts.Team | Parts.Profile | Parts.Tasks | Parts.Voices | Parts.Case, Parts.Voices | Parts.Tasks)
        : (Parts.None, Parts.None);
}
