using Microsoft.EntityFrameworkCore;

namespace Sammen.Domain.Calendar;

internal static class CalendarMapping
{
    public static void Map(ModelBuilder model) => model.Entity<SetClock>(e =>
    {
        e.ToTable("calendar_clocks").HasKey(c => c.Kind);
        e.Property(c => c.Version).IsConcurrencyToken();
    });
}
