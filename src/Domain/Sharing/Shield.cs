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

/// <summary>Where the citizen lives, as a data class of its own: encrypted, and given only by a call that says what it is for.</summary>
internal sealed class HomeAddress
{
    public Guid CitizenId { get; init; }

    public byte[] Cipher { get; set; } = [];

    /// <summary>Name and address protection (CPR-loven § 28).</summary>
    public bool Protected { get; set; }

    public int Version { get; set; } = 1;
}

/// <summary>Something about the citizen given to someone outside, without a door of their own: an act with basis, weighing, recipient and exact items.</summary>
internal sealed class Disclosure
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public string Recipient { get; init; } = "";

    /// <summary>Exactly what was given, one item a line.</summary>
    public string Items { get; init; } = "";

    public string Basis { get; init; } = "";

    public string Weighing { get; init; } = "";

    public string By { get; init; } = "";

    public DateTime At { get; init; }
}

/// <summary>A relative's own words: what they see and experience, apart from what the citizen says.</summary>
internal sealed class Voice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public Guid RelationId { get; init; }

    public string Name { get; init; } = "";

    public string Role { get; init; } = "";

    public string Words { get; init; } = "";

    /// <summary>A worry told in confidence: the team reads it, the citizen does not. The writer was told before writing.</summary>
    public bool InConfidence { get; init; }

    /// <summary>"Kan du blive ved?" when that was what was answered.</summary>
    public CarryOn? CarryOn { get; init; }

    public DateTime At { get; init; }
}

/// <summary>Can the relative carry on?</summary>
public enum CarryOn
{
    Yes,
    ForNow,
    No,
}
