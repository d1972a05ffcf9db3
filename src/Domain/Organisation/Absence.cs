namespace Sammen.Domain.Organisation;

/// <summary>Days an employee is away, and who stands in. Shown to the citizens; why is nobody's business.</summary>
internal sealed class Absence
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EmployeeId { get; init; }

    public Guid StandInId { get; set; }

    /// <summary>First and last day, Copenhagen, both included.</summary>
    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public DateTime? CancelledAt { get; set; }

    public int Version { get; set; } = 1;

    public bool HoldsOn(DateOnly day) => CancelledAt is null && From <= day && day <= To;
}

/// <summary>Someone is away: until when, and who stands in.</summary>
public sealed record AwayView(Guid Id, Guid EmployeeId, string Name, Guid StandInId, string StandIn, string StandInPhone, string StandInPortrait, DateOnly From, DateOnly To, int Version)
{
    public string FirstName => Name.Split(' ', 2)[0];

    public string StandInFirstName => StandIn.Split(' ', 2)[0];
}
