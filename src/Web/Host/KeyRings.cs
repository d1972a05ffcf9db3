using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Sammen.Domain.Data;

namespace Sammen.Web.Host;

/// <summary>
/// One key ring a municipality. The framework keeps one provider for the whole program, so this one finds the ring by the
/// request each time something is protected or read: a cookie or form token of one host is worth nothing on another.
/// </summary>
public sealed class KeyRings(IHttpContextAccessor requests) : IDataProtectionProvider
{
    private readonly ConcurrentDictionary<string, Lazy<ServiceProvider>> _rings = new(StringComparer.Ordinal);

    public IDataProtector CreateProtector(string purpose) => new RequestProtector(this, [purpose]);

    /// <summary>Makes the first key of a municipality's ring, one node at a time.</summary>
    public Task Prepare(Municipality place, TimeProvider time) => new KeyRingStore(place).FirstKey(() =>
    {
        var now = time.GetUtcNow();
        Ring(place).GetRequiredService<IKeyManager>().CreateNewKey(now, now.AddDays(90));
    });

    private IDataProtector Of(IReadOnlyList<string> purposes)
    {
        var place = requests.HttpContext?.Place() ?? throw new InvalidOperationException("Keys belong to a municipality; outside a request there is none.");
        IDataProtectionProvider provider = Ring(place).GetDataProtectionProvider();
        foreach (var purpose in purposes) provider = provider.CreateProtector(purpose);
        return (IDataProtector)provider;
    }

    private ServiceProvider Ring(Municipality place) => _rings.GetOrAdd(place.Key, _ => new Lazy<ServiceProvider>(() =>
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("sammen/" + place.Key);
        services.Configure<KeyManagementOptions>(o => o.XmlRepository = new Repository(new KeyRingStore(place)));
        return services.BuildServiceProvider();
    })).Value;

    private sealed class Repository(KeyRingStore store) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() => [.. store.Read().Select(XElement.Parse)];

        public void StoreElement(XElement element, string friendlyName) => store.Store(friendlyName, element.ToString(SaveOptions.DisableFormatting));
    }

    private sealed class RequestProtector(KeyRings rings, IReadOnlyList<string> purposes) : IDataProtector
    {
        public IDataProtector CreateProtector(string purpose) => new RequestProtector(rings, [.. purposes, purpose]);

        public byte[] Protect(byte[] plaintext) => rings.Of(purposes).Protect(plaintext);

        public byte[] Unprotect(byte[] protectedData) => rings.Of(purposes).Unprotect(protectedData);
    }
}
