using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Web.Host;

/// <summary>Seals each municipality's record every second.</summary>
public sealed class SealJob(Places places, TimeProvider time, ILogger<SealJob> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(places.All.Select(place => Keep(place, stoppingToken)));

    private async Task Keep(Municipality place, CancellationToken stopping)
    {
        var keeper = new RecordKeeper(place, time);
        var waits = false;
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await Next(tick, stopping))
        {
            try
            {
                while (await keeper.Seal(stopping) >= 5_000) { }
                waits = false;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Said once, not every second of an outage.
                if (!waits) log.LogWarning("Sealing waits at {Place}: {Kind}", place.Key, failure.GetType().Name);
                waits = true;
            }
        }
    }

    private static async Task<bool> Next(PeriodicTimer tick, CancellationToken stopping)
    {
        try
        {
            return await tick.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
