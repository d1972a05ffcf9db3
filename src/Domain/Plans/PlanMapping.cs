using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sammen.Domain.Plans;

internal static class PlanMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Plan>(e =>
        {
            e.ToTable("plan_plans").HasKey(p => p.Id);
            e.HasIndex(p => p.CitizenId).IsUnique();
            e.HasIndex(p => p.CoordinatorId);
            e.HasIndex(p => p.OfferedTo);
            e.Property(p => p.Version).IsConcurrencyToken();
            e.Ignore(p => p.ToKeep).Ignore(p => p.Latest);
            e.HasMany(p => p.Entries).WithOne().HasForeignKey(i => i.PlanId);
            e.HasMany(p => p.Goals).WithOne().HasForeignKey(i => i.PlanId);
            e.HasMany(p => p.Steps).WithOne().HasForeignKey(i => i.PlanId);
            e.HasMany(p => p.Answers).WithOne().HasForeignKey(a => a.PlanId);
        });
        model.Entity<Entry>(e => Item(e, "plan_entries"));
        model.Entity<Goal>(e => Item(e, "plan_goals"));
        model.Entity<Step>(e =>
        {
            Item(e, "plan_steps");
            e.Ignore(s => s.IsCitizens).Ignore(s => s.IsOpen);
            e.HasIndex(s => new { s.EmployeeId, s.Due });
        });
        model.Entity<Mark>(e =>
        {
            e.ToTable("plan_marks").HasKey(m => m.Id);
            e.HasIndex(m => m.GoalId);
        });
        model.Entity<KeptTranslation>(e =>
        {
            e.ToTable("plan_translations").HasKey(t => t.Id);
            e.HasIndex(t => new { t.GoalId, t.No }).IsUnique();
        });
        model.Entity<Answer>(e =>
        {
            e.ToTable("plan_answers").HasKey(a => a.Id);
            e.Ignore(a => a.Asked).Ignore(a => a.Different);
        });
        model.Entity<Words>(e =>
        {
            e.ToTable("plan_words").HasKey(w => w.Id);
            e.HasIndex(w => new { w.ItemId, w.No }).IsUnique();
        });
    }

    private static void Item<T>(EntityTypeBuilder<T> e, string table)
        where T : PlanItem
    {
        e.ToTable(table).HasKey(i => i.Id);
        e.Property(i => i.Id).ValueGeneratedNever();
        e.Ignore(i => i.InView).Ignore(i => i.IsAgreed).Ignore(i => i.IsAskedAbout);
        e.Property(i => i.Version).IsConcurrencyToken();
    }
}
