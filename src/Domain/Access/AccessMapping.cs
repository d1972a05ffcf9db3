using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Access;

internal static class AccessMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Session>(e =>
        {
            e.ToTable("access_sessions").HasKey(s => s.Id);
            e.HasIndex(s => s.EmployeeId);
            e.HasIndex(s => s.CitizenId);
        });
        model.Entity<Visit>(e =>
        {
            e.ToTable("access_visits").HasKey(v => v.Id);
            e.HasIndex(v => v.CitizenId);
        });
    }
}
