using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Citizens;

internal static class CitizenMapping
{
    public static void Map(ModelBuilder model) => model.Entity<Citizen>(e =>
    {
        e.ToTable("citizens").HasKey(c => c.Id);
        e.HasIndex(c => c.CprIndex).IsUnique();
        e.HasIndex(c => c.SearchName);
        e.Property(c => c.Version).IsConcurrencyToken();
        e.ComplexProperty(c => c.Profile, p =>
        {
            p.IsRequired();
        });
    });
}
