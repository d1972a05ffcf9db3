using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Record;

internal static class RecordMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<RecordEntry>(e =>
        {
            e.ToTable("record_entries").HasKey(r => r.Seq);
            e.Property(r => r.Seq).ValueGeneratedOnAdd();
            e.HasIndex(r => new { r.CitizenId, r.Seq });
        });
        model.Entity<Seal>(e =>
        {
            e.ToTable("record_seals").HasKey(s => s.No);
            e.Property(s => s.No).ValueGeneratedNever();
        });
        model.Entity<LookUpQuestion>(e =>
        {
            e.ToTable("record_questions").HasKey(q => q.Id);
            e.Property(q => q.Version).IsConcurrencyToken();
            e.HasIndex(q => q.CitizenId);
        });
    }
}
