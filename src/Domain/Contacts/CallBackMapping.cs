using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Contacts;

internal static class CallBackMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<CallBack>(e =>
        {
            e.ToTable("contact_callbacks").HasKey(c => c.Id);
            e.HasIndex(c => c.OpenFor).IsUnique();
            e.HasIndex(c => new { c.CitizenId, c.AskedAt });
            e.Property(c => c.Version).IsConcurrencyToken();
            e.Ignore(c => c.IsOpen).Ignore(c => c.Expected).Ignore(c => c.ToKeep);
        });
        model.Entity<CallNote>(e =>
        {
            e.ToTable("contact_callback_notes").HasKey(n => n.Id);
            e.HasIndex(n => n.CallBackId);
            e.HasOne<CallBack>().WithMany().HasForeignKey(n => n.CallBackId);
        });
    }
}
