namespace Sammen.Domain.Access;

public enum ActorKind
{
    /// <summary>Signed in with MitID and known by the municipality.</summary>
    Citizen,

    /// <summary>Signed in with MitID; the municipality knows nobody with that number.</summary>
    Stranger,

    /// <summary>Signed in through the municipality's own provider, with at least one known role.</summary>
    Employee,
}

/// <summary>Roles of employees. A claim that names none of them gives nothing.</summary>
public enum Role
{
    Adviser,
    Professional,
    Leader,
    Administrator,
    ContactCentre,
    Facilitator,
    DataOfficer,
}

/// <summary>
/// The roles whose work is with citizens: only they have a place on a team, hold a plan, stand in for another or see anything of a
/// citizen's. Set-up, co-creation and data protection have no case.
/// </summary>
public static class CitizenWork
{
    public static IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Adviser, Role.Professional, Role.Leader, Role.ContactCentre };

    public static bool IsWith(IEnumerable<Role> roles) => Roles.Overlaps(roles);
}

/// <summary>Who asks: made anew from the session on every request, never kept.</summary>
public sealed record Actor
{
    public required ActorKind Kind { get; init; }

    /// <summary>The citizen's or employee's id; empty for a stranger.</summary>
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What the citizen reads as the role: "rådgiver", "bostøtte". Empty for private persons.</summary>
    public string Title { get; init; } = "";

    /// <summary>File name of an employee's portrait; empty for a drawn one.</summary>
    public string Portrait { get; init; } = "";

    public Guid? UnitId { get; init; }

    public string Unit { get; init; } = "";

    public IReadOnlySet<Role> Roles { get; init; } = new HashSet<Role>();

    /// <summary>The joint showing (Sammen-visning) that this session is bound to, running or over. While it is set, Fagland is closed.</summary>
    public Guid? Visit { get; init; }

    /// <summary>Who a private person is, as the blind index of the CPR that MitID proved; empty for employees.</summary>
    public string Person { get; init; } = "";

    /// <summary>A citizen's birth date: some rights follow from the age on the day. Null for others.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>What a private person is to the citizen whose page it is ("mor"); empty elsewhere. Set by <see cref="AccessDesk"/>.</summary>
    public string HelpsAs { get; init; } = "";

    /// <summary>When the session was signed in, UTC by the session's clock.</summary>
    public DateTime SignedInAt { get; init; }

    /// <summary>The session this actor came with; null when the program itself acts in a test or lays demo data.</summary>
    public byte[]? Session { get; init; }

    public bool Is(Role role) => Kind == ActorKind.Employee && Roles.Contains(role);

    /// <summary>Whether the work is with citizens at all; which ones, relations say.</summary>
    public bool WorksWithCitizens => Kind == ActorKind.Employee && CitizenWork.IsWith(Roles);

    /// <summary>First name, as people say it.</summary>
    public string FirstName => Name.Split(' ', 2)[0];
}
