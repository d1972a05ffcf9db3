using System.Globalization;

namespace Sammen.Domain.Common;

/// <summary>Dates as people write them. With da-DK the framework reads 1.5 as fifteen, so dates are read here and nowhere else.</summary>
public static class DanishDate
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    private static readonly string[] Months = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

    private static readonly string[] Weekdays = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

    public static readonly Refusal Missing = new("DateMissing", "Vi mangler en dato. Skriv for eksempel 12. maj.");
    public static readonly Refusal NotADate = new("NotADate", "Den dato forstår vi ikke. Skriv for eksempel 12. maj.");
    public static readonly Refusal TooFar = new("DateTooFar", "Datoen er for langt væk. Vælg en dato inden for fem år.");
    public static readonly Refusal Passed = new("DatePassed", "Datoen er gået. Vælg i dag eller en dag, der kommer.");

    /// <summary>
    /// Reads 12-05-2027, 12.5.2027, 12/5, "12. maj", "torsdag den 12. maj" or 2027-05-12, and "i dag", "i morgen", "på torsdag".
    /// Without a year it is the next such day from <paramref name="today"/>; a weekday alone is the next one after today.
    /// </summary>
    public static Result<DateOnly> Read(string? typed, DateOnly today)
    {
        var text = Text.Clean(typed).ToLower(Danish);
        if (text.Length == 0) return Missing;
        if (text.Length > 40) return NotADate;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)) return iso;

        var parts = text.Split([' ', '.', '-', '/', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (Near(parts, today) is { } near) return near;
        parts = WithoutWeekday(parts);
        if (parts.Length is < 2 or > 3) return NotADate;
        if (!Small(parts[0], out var day) || !Month(parts[1], out var month)) return NotADate;

        if (parts.Length == 2)
        {
            // A leap day without a year is the next leap day.
            for (var year = today.Year; year <= today.Year + 8; year++)
            {
                if (Make(year, month, day) is { } next && next >= today) return next;
            }

            return NotADate;
        }

        if (!Small(parts[2], out var written) || parts[2].Length is not (2 or 4)) return NotADate;
        if (parts[2].Length == 2) written += 2000;
        return Make(written, month, day) is { } date ? date : NotADate;
    }

    /// <summary>
    /// A date to do something: from today and at most five years ahead. A day and month without a year that has passed within the last
    /// month is taken for that one, and refused: nobody means next year by the day before yesterday.
    /// </summary>
    public static Result<DateOnly> ReadAhead(string? typed, DateOnly today)
    {
        var read = Read(typed, today);
        if (!read.Ok) return read;
        if (read.Value > today.AddMonths(6) && Read(typed, today.AddMonths(-1)) is { Ok: true } before && before.Value < today) return Passed;
        if (read.Value < today) return Passed;
        if (read.Value > today.AddYears(5)) return TooFar;
        return read;
    }

    private static DateOnly? Near(string[] parts, DateOnly today) => parts switch
    {
        ["i", "dag"] => today,
        ["i", "morgen"] => today.AddDays(1),
        ["i", "overmorgen"] or ["overmorgen"] => today.AddDays(2),
        [.., var day] when parts.Length == 1 || parts is ["på", _] => Array.IndexOf(Weekdays, day) is >= 0 and var weekday ? today.AddDays(((weekday - (int)today.DayOfWeek + 6) % 7) + 1) : null,
        _ => null,
    };

    /// <summary>"torsdag den 12. maj" without what is only said along; the date decides.</summary>
    private static string[] WithoutWeekday(string[] parts)
    {
        var from = parts.Length > 0 && Weekdays.Contains(parts[0]) ? 1 : 0;
        if (parts.Length > from && parts[from] == "den") from++;
        return parts[from..];
    }

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static bool Small(string text, out int number)
    {
        number = 0;
        return text.Length is >= 1 and <= 4 && text.All(char.IsAsciiDigit) && int.TryParse(text, CultureInfo.InvariantCulture, out number);
    }

    private static bool Month(string text, out int month)
    {
        if (Small(text, out month)) return month is >= 1 and <= 12;
        month = text.Length >= 3 ? Array.FindIndex(Months, name => name.StartsWith(text, StringComparison.Ordinal)) + 1 : 0;
        return month > 0;
    }
}
