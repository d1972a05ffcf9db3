using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Organisation;

internal static class OrganisationMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Unit>(e =>
        {
            e.ToTable("organisation_units").HasKey(u => u.Id);
            e.Property(u => u.Version).IsConcurrencyToken();
        });
        model.Entity<Employee>(e =>
        {
            e.ToTable("organisation_employees").HasKey(x => x.Id);
            e.HasIndex(x => x.UserName).IsUnique();
            e.HasIndex(x => x.UnitId);
            e.Ignore(x => x.RoleSet);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<LifeSituation>(e =>
        {
            e.ToTable("organisation_life_situations").HasKey(s => s.Id);
            e.Property(s => s.Version).IsConcurrencyToken();
        });
        model.Entity<Seat>(e =>
        {
            e.ToTable("organisation_seats").HasKey(s => s.Id);
            e.HasOne<LifeSituation>().WithMany().HasForeignKey(s => s.LifeSituationId);
        });
        model.Entity<Absence>(e =>
        {
            e.ToTable("organisation_absences").HasKey(a => a.Id);
            e.HasIndex(a => new { a.EmployeeId, a.To });
            e.HasIndex(a => new { a.StandInId, a.To });
            e.Property(a => a.Version).IsConcurrencyToken();
        });
        model.Entity<TeamMember>(e =>
        {
            e.ToTable("organisation_team_members").HasKey(m => m.Id);
            e.HasIndex(m => m.CitizenId);
            e.HasIndex(m => new { m.EmployeeId, m.CitizenId });
            e.Property(m => m.Version).IsConcurrencyToken();
        });
    }
}
