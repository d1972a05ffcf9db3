using Sammen.Domain.Data;

namespace Sammen.Domain.Record;

/// <summary>The host's way to have the record sealed, once a second, as long as the program runs.</summary>
public sealed class RecordKeeper(Municipality place, TimeProvider time)
{
    /// <summary>Seals one block of what is not sealed yet; returns how many rows it held.</summary>
    public Task<int> Seal(CancellationToken cancel) => place.Sealer.SealOnce(time.GetUtcNow().UtcDateTime, cancel);
}
