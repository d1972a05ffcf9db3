using Sammen.Domain.Data;

namespace Sammen.Web.Host;

/// <summary>Tidies each municipality's database once an hour.</summary>
public sealed class TidyJob(Places places, ILogger<TidyJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromHours(1));
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var place in places.All) await Tidy(place, stoppingToken);
            try
            {
                await tick.WaitForNextTickAsync(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task Tidy(Municipality place, CancellationToken stopping)
    {
        try
        {
            await Tidying.Once(place, TimeProvider.System.GetUtcNow().UtcDateTime, stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogWarning("Tidying waits at {Place}: {Kind}", place.Key, failure.GetType().Name);
        }
    }
}
