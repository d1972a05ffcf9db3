namespace Sammen.Domain.Sharing;

/// <summary>
/// A wall between the citizen and one named person: whatever that person is to the citizen, they are given nothing, and nothing
/// tells them that there is something. The person's number is kept as its blind index only.
/// </summary>
internal sealed class Shield
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public string Person { get; init; } = "";

    /// <summary>As those who may know it call the person.</summary>
    public string Name { get; init; } = "";

    public string Why { get; init; } = "";

    public string RaisedBy { get; init; } = "";

    public DateTime RaisedAt { get; init; }

    public DateTime? LiftedAt { get; set; }

    public string LiftedBy { get; set; } = "";

    /// <summary>The first of the two people it takes to lift it.</summary>
    public Guid? LiftAskedBy { get; set; }

    public int Version { get; set; } = 1;
}
