using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Contacts;

internal static class ContactMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ContactAgreement>(e =>
        {
            e.ToTable("contact_agreements").HasKey(a => a.Id);
            e.HasIndex(a => a.CitizenId).IsUnique();
            e.Property(a => a.Version).IsConcurrencyToken();
            e.Ignore(a => a.InForce).Ignore(a => a.Waiting);
            e.HasMany(a => a.Versions).WithOne().HasForeignKey(v => v.AgreementId);
        });
        model.Entity<ContactVersion>(e =>
        {
            e.ToTable("contact_versions").HasKey(v => v.Id);
            e.HasIndex(v => new { v.CitizenId, v.No }).IsUnique();
            e.ComplexProperty(v => v.Terms, t => t.IsRequired());
        });
        model.Entity<Appointment>(e =>
        {
            e.ToTable("contact_appointments").HasKey(a => a.Id);
            e.HasIndex(a => new { a.CitizenId, a.StartsAt });
            e.Property(a => a.Version).IsConcurrencyToken();
            e.Ignore(a => a.EndsAt);
            e.HasMany(a => a.People).WithOne().HasForeignKey(p => p.AppointmentId);
        });
        model.Entity<AppointmentPerson>(e =>
        {
            e.ToTable("contact_appointment_people").HasKey(p => new { p.AppointmentId, p.EmployeeId });
            e.HasIndex(p => p.EmployeeId);
        });
        model.Entity<ContactEntry>(e =>
        {
            e.ToTable("contact_entries").HasKey(c => c.Id);
            e.HasIndex(c => new { c.CitizenId, c.At });
        });
    }
}
