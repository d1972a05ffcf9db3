namespace Sammen.Domain.Data;

/// <summary>SQLite has one writer at a time: writers queue here instead of in the file's busy timeout. On PostgreSQL the gate is always open.</summary>
internal sealed class WriteGate(bool single) : IDisposable
{
    private readonly SemaphoreSlim? _one = single ? new SemaphoreSlim(1, 1) : null;

    public async ValueTask<IDisposable?> Enter(CancellationToken cancel)
    {
        if (_one is null) return null;
        await _one.WaitAsync(cancel);
        return new Exit(_one);
    }

    public void Dispose() => _one?.Dispose();

    private sealed class Exit(SemaphoreSlim one) : IDisposable
    {
        private SemaphoreSlim? _one = one;

        public void Dispose() => Interlocked.Exchange(ref _one, null)?.Release();
    }
}
