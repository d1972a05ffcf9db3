namespace Sammen.Domain.Common;

/// <summary>The product's clock. Instants are UTC; days are calendar days in Europe/Copenhagen.</summary>
public sealed class Clock(TimeProvider time)
{
    public static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    private DateTime? _laid;

    /// <summary>Now, UTC.</summary>
    public DateTime Now => _laid ?? time.GetUtcNow().UtcDateTime;

    /// <summary>Today in Europe/Copenhagen.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The Copenhagen day of a UTC instant.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>Copenhagen wall time of a UTC instant.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Copenhagen);

    /// <summary>The UTC instant of a Copenhagen wall time. A time that does not exist (spring) moves to the next that does; one that exists twice (autumn) is the first.</summary>
    public static DateTime Utc(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Copenhagen.IsInvalidTime(local)) local = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
        while (Copenhagen.IsInvalidTime(local)) local = local.AddMinutes(1);
        return Copenhagen.IsAmbiguousTime(local)
            ? DateTime.SpecifyKind(local - Copenhagen.GetAmbiguousTimeOffsets(local).Max(), DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(local, Copenhagen);
    }

    /// <summary>Lived history is laid at its own time; only the demo does this.</summary>
    internal void LayAt(DateTime utc) => _laid = DateTime.SpecifyKind(utc, DateTimeKind.Utc);
}

/// <summary>The clock of sessions, visits and tokens: never moved by a demo date.</summary>
public sealed class SessionClock(TimeProvider time)
{
    public DateTime Now => time.GetUtcNow().UtcDateTime;
}
