using Sammen.Domain.Access;

namespace Sammen.Domain.Organisation;

/// <summary>The three rings of Mine folk.</summary>
public enum Ring
{
    Close,
    Everyday,
    Professional,
}

/// <summary>
/// Someone on a citizen's team. An employee's place gives task access to named parts, with purpose, legal basis and days;
/// a person from the network has a place and, until something is shared, no access.
/// </summary>
internal sealed class TeamMember
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public Guid? EmployeeId { get; init; }

    public string Name { get; set; } = "";

    public string TeamRole { get; set; } = "";

    public Ring Ring { get; set; }

    /// <summary>"Karim tager bussen med dig." In plain words for the citizen.</summary>
    public string Does { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Portrait { get; set; } = "";

    public Parts Reads { get; set; }

    public Parts Writes { get; set; }

    public string Purpose { get; set; } = "";

    public string Basis { get; set; } = "";

    /// <summary>First day, Copenhagen.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day, Copenhagen; null while the task lasts.</summary>
    public DateOnly? To { get; set; }

    public int Version { get; set; } = 1;

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);

    public Relation? AsRelation() => EmployeeId is { } employee ? new Relation(employee, CitizenId, Reads, Writes, Purpose, Basis, From, To) : null;
}
