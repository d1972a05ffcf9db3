namespace Sammen.Domain.Sharing;

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
