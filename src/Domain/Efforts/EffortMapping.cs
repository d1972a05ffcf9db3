using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Efforts;

internal static class EffortMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<HelpOrder>(e =>
        {
            e.ToTable("effort_orders").HasKey(o => o.Id);
            e.HasIndex(o => new { o.CitizenId, o.CaseId });
            e.HasIndex(o => o.PartId);
            e.Property(o => o.Version).IsConcurrencyToken();
            e.HasMany(o => o.Goals).WithOne().HasForeignKey(g => g.OrderId);
        });
        model.Entity<OrderGoal>(e => e.ToTable("effort_order_goals").HasKey(g => new { g.OrderId, g.GoalId }));
        model.Entity<GoalStatus>(e =>
        {
            e.ToTable("effort_statuses").HasKey(s => s.Id);
            e.HasIndex(s => s.OrderId);
        });
        model.Entity<FollowUp>(e =>
        {
            e.ToTable("effort_follow_ups").HasKey(f => f.Id);
            e.HasIndex(f => f.OrderId);
        });
        model.Entity<SupportHours>(e =>
        {
            e.ToTable("effort_hours").HasKey(h => h.Id);
            e.HasIndex(h => new { h.OrderId, h.Month }).IsUnique();
        });
        model.Entity<Approach>(e =>
        {
            e.ToTable("effort_approaches").HasKey(a => a.Id);
            e.HasIndex(a => new { a.CitizenId, a.No }).IsUnique();
            e.HasMany(a => a.Yeses).WithOne().HasForeignKey(y => y.ApproachId);
        });
        model.Entity<ApproachYes>(e => e.ToTable("effort_approach_yeses").HasKey(y => new { y.ApproachId, y.PersonId }));
    }
}
