using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Decisions;

internal static class DecisionMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Hearing>(e =>
        {
            e.ToTable("decision_hearings").HasKey(h => h.Id);
            e.HasIndex(h => h.CaseId);
            e.Property(h => h.Version).IsConcurrencyToken();
            e.Ignore(h => h.IsWaived);
            e.HasMany(h => h.Earlier).WithOne().HasForeignKey(a => a.HearingId);
        });
        model.Entity<EarlierAnswer>(e => e.ToTable("decision_earlier_answers").HasKey(a => a.Id));
        model.Entity<Decision>(e =>
        {
            e.ToTable("decision_decisions").HasKey(d => d.Id);
            e.HasIndex(d => d.CaseId);
            e.HasIndex(d => d.OpenFor).IsUnique();
            e.HasIndex(d => new { d.AskedUnitId, d.AskedAt });
            e.Property(d => d.Version).IsConcurrencyToken();
            e.Ignore(d => d.IsMade).Ignore(d => d.IsDelivered).Ignore(d => d.LeaderSaidYes).Ignore(d => d.Waits).Ignore(d => d.IsFullYes).Ignore(d => d.Cost);
            e.HasMany(d => d.Parts).WithOne().HasForeignKey(p => p.DecisionId);
            e.HasMany(d => d.Notes).WithOne().HasForeignKey(n => n.DecisionId);
            e.HasMany(d => d.CatchUps).WithOne().HasForeignKey(c => c.DecisionId);
        });
        model.Entity<DecisionPart>(e =>
        {
            e.ToTable("decision_parts").HasKey(p => p.Id);
            e.Ignore(p => p.Goals);
        });
        model.Entity<GateNote>(e => e.ToTable("decision_gate_notes").HasKey(n => n.Id));
        model.Entity<CatchUp>(e => e.ToTable("decision_catch_ups").HasKey(c => c.Id));
        model.Entity<Appeal>(e =>
        {
            e.ToTable("decision_appeals").HasKey(a => a.Id);
            e.HasIndex(a => a.CaseId);
            e.HasIndex(a => a.OpenFor);
            e.Property(a => a.Version).IsConcurrencyToken();
            e.Ignore(a => a.Parts);
        });
    }
}
