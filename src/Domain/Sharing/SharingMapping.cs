using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Sharing;

internal static class SharingMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Consent>(e =>
        {
            e.ToTable("sharing_consents").HasKey(c => c.Id);
            e.HasIndex(c => c.CitizenId);
            e.HasIndex(c => c.Person);
            e.HasIndex(c => c.CodeHash).IsUnique();
            e.Property(c => c.Version).IsConcurrencyToken();
        });
        model.Entity<Representation>(e =>
        {
            e.ToTable("sharing_representations").HasKey(r => r.Id);
            e.HasIndex(r => r.CitizenId);
            e.HasIndex(r => r.Person);
            e.Ignore(r => r.Role);
            e.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<Shield>(e =>
        {
            e.ToTable("sharing_shields").HasKey(s => s.Id);
            e.HasIndex(s => new { s.CitizenId, s.Person });
            e.Property(s => s.Version).IsConcurrencyToken();
        });
        model.Entity<HomeAddress>(e =>
        {
            e.ToTable("sharing_addresses").HasKey(a => a.CitizenId);
            e.Property(a => a.Version).IsConcurrencyToken();
        });
        model.Entity<Disclosure>(e =>
        {
            e.ToTable("sharing_disclosures").HasKey(d => d.Id);
            e.HasIndex(d => d.CitizenId);
        });
        model.Entity<Voice>(e =>
        {
            e.ToTable("sharing_voices").HasKey(v => v.Id);
            e.HasIndex(v => v.CitizenId);
        });
        model.Entity<EmergencyAccess>(e =>
        {
            e.ToTable("sharing_emergencies").HasKey(x => x.Id);
            e.HasIndex(x => new { x.CitizenId, x.EmployeeId });
            e.Property(x => x.Version).IsConcurrencyToken();
        });
    }
}
