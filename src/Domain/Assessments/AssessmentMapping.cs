using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Assessments;

internal static class AssessmentMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Assessment>(e =>
        {
            e.ToTable("assessment_assessments").HasKey(a => a.Id);
            e.HasIndex(a => a.CaseId).IsUnique();
            e.HasIndex(a => a.CitizenId);
            e.Property(a => a.Version).IsConcurrencyToken();
            e.Ignore(a => a.Set).Ignore(a => a.Latest);
            e.HasMany(a => a.Opened).WithOne().HasForeignKey(o => o.AssessmentId);
            e.HasMany(a => a.Statements).WithOne().HasForeignKey(s => s.AssessmentId);
            e.HasMany(a => a.Placings).WithOne().HasForeignKey(p => p.AssessmentId);
            e.HasMany(a => a.Summaries).WithOne().HasForeignKey(s => s.AssessmentId);
            e.HasMany(a => a.Known).WithOne().HasForeignKey(k => k.AssessmentId);
        });
        model.Entity<ThemeVersion>(e =>
        {
            e.ToTable("assessment_theme_versions").HasKey(v => v.Id);
            e.HasIndex(v => v.No).IsUnique();
            e.HasIndex(v => v.From).IsUnique();
            e.Property(v => v.Version).IsConcurrencyToken();
            e.Ignore(v => v.File);
        });
        model.Entity<OpenedTheme>(e =>
        {
            e.ToTable("assessment_themes").HasKey(o => o.Id);
            e.HasIndex(o => new { o.AssessmentId, o.Theme, o.Round }).IsUnique();
        });
        model.Entity<Statement>(e =>
        {
            e.ToTable("assessment_statements").HasKey(s => s.Id);
            e.Ignore(s => s.InView).Ignore(s => s.IsCitizens);
        });
        model.Entity<Placing>(e =>
        {
            e.ToTable("assessment_placings").HasKey(p => p.Id);
            e.HasIndex(p => new { p.AssessmentId, p.Theme, p.No }).IsUnique();
        });
        model.Entity<Summary>(e =>
        {
            e.ToTable("assessment_summaries").HasKey(s => s.Id);
            e.HasIndex(s => new { s.CaseId, s.No }).IsUnique();
            e.Ignore(s => s.Lines);
        });
        model.Entity<KnownThing>(e =>
        {
            e.ToTable("assessment_known").HasKey(k => k.Id);
            e.HasIndex(k => k.CitizenId);
            e.Ignore(k => k.InView).Ignore(k => k.IsCitizens);
        });
        model.Entity<Reply>(e =>
        {
            e.ToTable("assessment_replies").HasKey(r => r.Id);
            e.HasIndex(r => new { r.CaseId, r.About });
            e.Ignore(r => r.Asked).Ignore(r => r.NotThese);
        });
    }
}
