using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sammen.Domain.Common;

/// <summary>
/// A Danish personal number: six digits of birth date and four more. The seventh digit gives the century
/// (CPR's own table). Modulus 11 is only a hint: numbers without it have been given since 2007.
/// Days 61-91 are replacement numbers: the day plus 60, given to people without a civil number.
/// </summary>
public sealed class Cpr
{
    private static readonly int[] Weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    private Cpr(string digits, DateOnly born)
    {
        Digits = digits;
        Born = born;
    }

    /// <summary>Ten digits, no hyphen.</summary>
    public string Digits { get; }

    /// <summary>The date in the number. For a replacement number the day is 60 less than written.</summary>
    public DateOnly Born { get; }

    public bool IsReplacement => Digits[0] >= '6';

    /// <summary>Whether the control digit fits. False is a hint to look again, never a refusal.</summary>
    public bool FitsModulus11
    {
        get
        {
            var sum = 0;
            for (var i = 0; i < 10; i++) sum += (Digits[i] - '0') * Weights[i];
            return sum % 11 == 0;
        }
    }

    public static bool TryParse(string? typed, [NotNullWhen(true)] out Cpr? cpr)
    {
        cpr = null;
        if (typed is null || typed.Length > 20) return false;
        // What word processors make of a hyphen is one too.
        var digits = string.Concat(typed.Where(c => c is not (' ' or '-' or '\u00A0' or (>= '\u2010' and <= '\u2014') or '\u2212')));
        if (digits.Length != 10 || !digits.All(char.IsAsciiDigit)) return false;

        var day = Number(digits, 0);
        if (day > 60) day -= 60;
        var year = Century(digits[6] - '0', Number(digits, 4)) + Number(digits, 4);
        if (!DateOnly.TryParseExact($"{year:0000}-{Number(digits, 2):00}-{day:00}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)) return false;
        cpr = new Cpr(digits, born);
        return true;
    }

    /// <summary>Never the number: what is written by mistake into a log must not be a person.</summary>
    public override string ToString() => "CPR";

    private static int Number(string digits, int at) => ((digits[at] - '0') * 10) + (digits[at + 1] - '0');

    private static int Century(int seventh, int year) => seventh switch
    {
        <= 3 => 1900,
        4 or 9 => year <= 36 ? 2000 : 1900,
        _ => year <= 57 ? 2000 : 1800,
    };
}
