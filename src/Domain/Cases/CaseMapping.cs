using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Sammen.Domain.Cases;

internal static class CaseMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Case>(e =>
        {
            e.ToTable("case_cases").HasKey(c => c.Id);
            e.HasIndex(c => new { c.CitizenId, c.EndedOn });
            e.Property(c => c.Version).IsConcurrencyToken();
            e.Ignore(c => c.IsOpen).Ignore(c => c.IsTakenUp).Ignore(c => c.Answers);
            e.Property(c => c.Asks).HasConversion(
                asks => asks.Count == 0 ? nameof(CitizenAsk.None) : string.Join(',', asks),
                kept => Asks(kept),
                new ValueComparer<IReadOnlyList<CitizenAsk>>((a, b) => a!.SequenceEqual(b!), a => a.Count, a => a));
            e.HasMany(c => c.Spans).WithOne().HasForeignKey(s => s.CaseId);
            e.HasMany(c => c.Delays).WithOne().HasForeignKey(d => d.CaseId);
            e.HasMany(c => c.Doubts).WithOne().HasForeignKey(d => d.CaseId);
        });
        model.Entity<CaseSpan>(e => e.ToTable("case_spans").HasKey(s => s.Id));
        model.Entity<CaseDelay>(e => e.ToTable("case_delays").HasKey(d => d.Id));
        model.Entity<CaseDoubt>(e => e.ToTable("case_doubts").HasKey(d => d.Id));
        model.Entity<CaseKindVersion>(e =>
        {
            e.ToTable("case_kind_versions").HasKey(v => v.Id);
            e.HasIndex(v => new { v.Code, v.No }).IsUnique();
            e.Property(v => v.Version).IsConcurrencyToken();
            e.Ignore(v => v.Rules);
        });
    }

    private static IReadOnlyList<CitizenAsk> Asks(string kept) => kept == nameof(CitizenAsk.None) ? [] : [.. kept.Split(',').Select(Enum.Parse<CitizenAsk>)];
}
