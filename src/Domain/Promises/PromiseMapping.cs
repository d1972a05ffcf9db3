using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Promises;

internal static class PromiseMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Promise>(e =>
        {
            e.ToTable("promises").HasKey(p => p.Id);
            e.HasIndex(p => new { p.CitizenId, p.State, p.Due });
            e.HasIndex(p => new { p.OwnerId, p.State, p.Due });
            e.Property(p => p.Version).IsConcurrencyToken();
            e.HasMany(p => p.Days).WithOne().HasForeignKey(d => d.PromiseId);
        });
        model.Entity<PromiseDay>(e =>
        {
            e.ToTable("promise_days").HasKey(d => d.Id);
            e.HasIndex(d => new { d.CitizenId, d.At });
        });
    }
}
