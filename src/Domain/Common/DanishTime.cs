using System.Globalization;

namespace Sammen.Domain.Common;

/// <summary>Clock times as people write them, and the instant of a Danish wall time.</summary>
public static class DanishTime
{
    public static readonly Refusal NotATime = new("NotATime", "Klokkeslættet kan ikke læses. Skriv for eksempel 10.30.");
    public static readonly Refusal DoesNotExist = new("TimeDoesNotExist", "Klokken findes ikke den nat, for uret stilles frem. Vælg en anden tid.");

    /// <summary>Reads 10, 10.30, 10:30, "kl. 10" and 1030.</summary>
    public static Result<TimeOnly> Read(string? typed)
    {
        var text = Text.Clean(typed).ToLowerInvariant();
        if (text.StartsWith("kl", StringComparison.Ordinal)) text = text[2..].TrimStart('.', ' ', ':', '\u00A0');
        var parts = text.Split(['.', ':'], StringSplitOptions.TrimEntries);
        if (parts is [{ Length: 4 } together]) parts = [together[..2], together[2..]];
        if (parts.Length is < 1 or > 2 || parts[0].Length > 2 || (parts.Length == 2 && parts[1].Length != 2)) return NotATime;
        if (!Number(parts[0], 23, out var hour)) return NotATime;
        var minute = 0;
        return parts.Length == 2 && !Number(parts[1], 59, out minute) ? NotATime : new TimeOnly(hour, minute);
    }

    /// <summary>
    /// The instant of a wall time in Denmark. One that does not exist (spring) is refused; of one that exists twice (autumn) the
    /// first is taken, and <c>Twice</c> says so, for whoever asks to be told.
    /// </summary>
    public static Result<(DateTime Utc, bool Twice)> Instant(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return Clock.Copenhagen.IsInvalidTime(local) ? DoesNotExist : (Clock.Utc(local), Clock.Copenhagen.IsAmbiguousTime(local));
    }

    private static bool Number(string text, int most, out int number)
    {
        number = 0;
        return text.Length > 0 && text.All(char.IsAsciiDigit) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
    }
}
