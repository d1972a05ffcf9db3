namespace Sammen.Domain.Sharing;

/// <summary>Where the citizen lives, as a data class of its own: encrypted, and given only by a call that says what it is for.</summary>
internal sealed class HomeAddress
{
    public Guid CitizenId { get; init; }

    public byte[] Cipher { get; set; } = [];

    /// <summary>Name and address protection (CPR-loven § 28).</summary>
    public bool Protected { get; set; }

    /// <summary>The first of the two people it takes to take the protection off.</summary>
    public Guid? LiftAskedBy { get; set; }

    public int Version { get; set; } = 1;
}
