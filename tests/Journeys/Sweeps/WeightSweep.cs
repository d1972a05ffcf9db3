using System.Collections.Concurrent;
using Sammen.Journeys.Support;

namespace Sammen.Journeys.Sweeps;

/// <summary>What a poor phone fetches before the first page is there, as it came over the wire.</summary>
[Collection("Sweeps")]
[Trait("Runs", "Once")]
public sealed class WeightSweep(SweepFixture fixture)
{
    private const int Most = 150_000;

    [Fact]
    public async Task The_first_view_of_Lige_nu_is_light()
    {
        await using var emil = await Person.Arrives(fixture.Chromium, fixture.Sammen, "Emil");
        await emil.SignsInUnseen("emil");
        var wire = await emil.Page.Context.NewCDPSessionAsync(emil.Page);
        await wire.SendAsync("Network.enable");
        var addresses = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var weights = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        wire.Event("Network.responseReceived").OnEvent += (_, told) =>
            addresses[told!.Value.GetProperty("requestId").GetString()!] = told.Value.GetProperty("response").GetProperty("url").GetString()!;
        wire.Event("Network.loadingFinished").OnEvent += (_, told) =>
            weights[told!.Value.GetProperty("requestId").GetString()!] = told.Value.GetProperty("encodedDataLength").GetDouble();

        Assert.Equal(200, await emil.Opens("/lige-nu"));
        await emil.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        await emil.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        var fetched = addresses.Where(a => !a.Value.Contains("/portraetter/", StringComparison.Ordinal)).Select(a => (Address: new Uri(a.Value).AbsolutePath, Weight: weights.GetValueOrDefault(a.Key))).OrderByDescending(f => f.Weight).ToList();
        Assert.Contains(fetched, f => f.Address == "/lige-nu");
        Assert.Contains(fetched, f => f.Address.EndsWith("look.css", StringComparison.Ordinal));
        var all = fetched.Sum(f => f.Weight);
        Assert.True(all <= Most, $"{all:N0} bytes:\n{string.Join('\n', fetched.Select(f => $"{f.Weight,9:N0} {f.Address}"))}");
    }
}
