using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Choices;

internal static class ChoiceMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Offer>(e =>
        {
            e.ToTable("choice_offers").HasKey(o => o.Id);
            e.Property(o => o.Version).IsConcurrencyToken();
        });
        model.Entity<Choice>(e =>
        {
            e.ToTable("choice_choices").HasKey(c => c.Id);
            e.HasIndex(c => new { c.CaseId, c.No }).IsUnique();
            e.Property(c => c.Version).IsConcurrencyToken();
            e.Ignore(c => c.IsChosen).Ignore(c => c.InView);
            e.HasMany(c => c.Options).WithOne().HasForeignKey(o => o.ChoiceId);
        });
        model.Entity<Option>(e =>
        {
            e.ToTable("choice_options").HasKey(o => o.Id);
            e.Ignore(o => o.IsCitizens).Ignore(o => o.Now).Ignore(o => o.Last).Ignore(o => o.Told);
            e.HasMany(o => o.Gains).WithOne().HasForeignKey(g => g.OptionId);
            e.HasMany(o => o.Says).WithOne().HasForeignKey(s => s.OptionId);
        });
        model.Entity<OptionGain>(e => e.ToTable("choice_gains").HasKey(g => g.Id));
        model.Entity<OptionSay>(e => e.ToTable("choice_says").HasKey(s => s.Id));
    }
}
