using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Expectations;

internal static class ExpectationMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Sheet>(e =>
        {
            e.ToTable("expectation_sheets").HasKey(s => s.Id);
            e.HasIndex(s => new { s.CaseId, s.No }).IsUnique();
            e.Property(s => s.Version).IsConcurrencyToken();
            e.Ignore(s => s.InView).Ignore(s => s.Keys);
            e.HasMany(s => s.Lines).WithOne().HasForeignKey(l => l.SheetId);
        });
        model.Entity<SheetLine>(e =>
        {
            e.ToTable("expectation_lines").HasKey(l => l.Id);
            e.Ignore(l => l.IsCitizens);
        });
    }
}
