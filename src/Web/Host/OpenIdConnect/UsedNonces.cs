using System.Collections.Concurrent;

namespace Sammen.Web.Host.OpenIdConnect;

/// <summary>
/// The nonces that have come back to this node. A way back works once: the browser loses its correlation cookie, the provider
/// takes a code once, and here is the same again for a browser that keeps its cookie and a provider that forgets.
/// </summary>
public sealed class UsedNonces
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);

    /// <summary>True the first time only. It is remembered until its state is too old to be taken anyway.</summary>
    public bool Take(string nonce, DateTimeOffset until, DateTimeOffset now)
    {
        foreach (var (old, end) in _used)
        {
            if (end < now) _used.TryRemove(old, out _);
        }

        return _used.TryAdd(nonce, until);
    }
}
