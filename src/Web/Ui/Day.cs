using System.Globalization;
using System.Text.RegularExpressions;
using Sammen.Domain.Common;

namespace Sammen.Web.Ui;

/// <summary>Dates in plain Danish, with hard spaces so that "12. marts" never breaks.</summary>
public static partial class Day
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    private static readonly string[] Numbers = ["nul", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti"];

    /// <summary>"12. marts"; with the year when it is another than <paramref name="today"/>'s.</summary>
    public static string Short(DateOnly day, DateOnly? today = null) =>
        day.ToString(today is { } now && now.Year != day.Year ? "d. MMMM yyyy" : "d. MMMM", Danish).Replace(' ', '\u00A0');

    public static string Short(DateTime utc, DateOnly? today = null) => Short(Clock.DayOf(utc), today);

    /// <summary>"12. mar.", for a narrow column.</summary>
    public static string Brief(DateOnly day) => day.ToString("d. MMM", Danish).Replace(' ', '\u00A0');

    /// <summary>"torsdag den 12. marts".</summary>
    public static string Long(DateOnly day, DateOnly? today = null) => day.ToString("dddd", Danish) + " den " + Short(day, today);

    public static string Name(DateOnly day) => day.ToString("dddd", Danish);

    /// <summary>"I dag", "I morgen", "Om tre dage", "For to dage siden".</summary>
    public static string Away(DateOnly day, DateOnly today)
    {
        var days = day.DayNumber - today.DayNumber;
        return days switch
        {
            0 => "I dag",
            1 => "I morgen",
            -1 => "I går",
            > 1 and < 60 => $"Om {Count(days)} dage",
            < -1 and > -60 => $"For {Count(-days)} dage siden",
            > 0 => $"Om {Count(days / 30)} måneder",
            _ => $"For {Count(-days / 30)} måneder siden",
        };
    }

    /// <summary>"kl. 13.40" in Denmark.</summary>
    public static string Time(DateTime utc) => "kl.\u00A0" + Clock.Local(utc).ToString("H.mm", CultureInfo.InvariantCulture);

    /// <summary>A number as a word up to ten: easier to read than a digit in running text.</summary>
    public static string Count(int number) => number >= 0 && number < Numbers.Length ? Numbers[number] : number.ToString(Danish);

    /// <summary>"kl. 9-13" and "§ 85" and phone numbers with hard spaces, in a text that a unit wrote itself.</summary>
    public static string Kept(string text) => Together().Replace(Law(text), m => m.Value.Replace(' ', '\u00A0').Replace('-', '\u2011'));

    [GeneratedRegex(@"kl\. [0-9.]+(-[0-9.]+)?|(?:[0-9]{2} ){2,3}[0-9]{2}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Together();

    /// <summary>"Serviceloven § 85" with a hard space, so that the number never stands alone on a line.</summary>
    public static string Law(string basis) => basis.Replace("§ ", "§\u00A0", StringComparison.Ordinal);

    /// <summary>What a look rests on, in a sentence: a law by its paragraph or article, or else a task or a yes.</summary>
    public static string Basis(string basis) => basis.Length == 0 ? "" : (basis.Contains('§', StringComparison.Ordinal) || basis.Contains("artikel", StringComparison.Ordinal) ? "Loven: " : "Grund: ") + Law(basis) + ".";

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Danish) + text[1..];
}
