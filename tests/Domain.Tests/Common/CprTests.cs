using Sammen.Domain.Common;

namespace Sammen.Domain.Tests.Common;

/// <summary>Only published test numbers and replacement numbers: no number here is a person's.</summary>
[Trait("Runs", "Once")]
public sealed class CprTests
{
    [Theory]
    [InlineData("070761-4285", 1961, 7, 7)]
    [InlineData("0707614285", 1961, 7, 7)]
    [InlineData("251248 4916", 1948, 12, 25)]
    [InlineData(" 251248‑9996 ", 1948, 12, 25)]
    [InlineData("251248\u00A09996", 1948, 12, 25)]
    [InlineData("251248–9996", 1948, 12, 25)]
    [InlineData("251248 − 9996", 1948, 12, 25)]
    public void Reads_a_number_as_people_write_it(string typed, int year, int month, int day)
    {
        Assert.True(Cpr.TryParse(typed, out var cpr));
        Assert.Equal(new DateOnly(year, month, day), cpr.Born);
        Assert.False(cpr.IsReplacement);
        Assert.Equal(10, cpr.Digits.Length);
    }

    [Theory]
    [InlineData("6102801000", 1980, 2, 1)]
    [InlineData("9112801000", 1980, 12, 31)]
    public void A_replacement_number_is_the_day_plus_sixty(string typed, int year, int month, int day)
    {
        Assert.True(Cpr.TryParse(typed, out var cpr));
        Assert.Equal(new DateOnly(year, month, day), cpr.Born);
        Assert.True(cpr.IsReplacement);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("070761-428")]
    [InlineData("070761-42850")]
    [InlineData("0707614285; drop")]
    [InlineData("07/07/61-4285")]
    [InlineData("٠٧٠٧٦١٤٢٨٥")]
    [InlineData("0000801000")]
    [InlineData("3202801000")]
    [InlineData("6002801000")]
    [InlineData("3002801000")]
    [InlineData("3104801000")]
    [InlineData("0113801000")]
    [InlineData("0100801000")]
    [InlineData("9202801000")]
    [InlineData("9102801000")]
    [InlineData("2902811000")]
    public void Refuses_what_is_not_ten_digits_or_not_a_date(string? typed) => Assert.False(Cpr.TryParse(typed, out _));

    [Fact]
    public void Every_day_beyond_the_calendar_is_refused()
    {
        for (var day = 0; day <= 99; day++)
        {
            var real = day is (>= 1 and <= 31) or (>= 61 and <= 91);
            Assert.Equal(real, Cpr.TryParse($"{day:00}01801000", out _));
        }
    }

    [Fact]
    public void Modulus_11_is_only_a_hint()
    {
        Assert.True(Cpr.TryParse("070761-4285", out var fits));
        Assert.True(fits.FitsModulus11);
        Assert.True(Cpr.TryParse("251248-9996", out var doesNot));
        Assert.False(doesNot.FitsModulus11);
    }

    /// <summary>The table of the CPR office: the seventh digit and the year give the century.</summary>
    [Theory]
    [InlineData('0', 00, 1900)]
    [InlineData('3', 99, 1999)]
    [InlineData('4', 00, 2000)]
    [InlineData('4', 36, 2036)]
    [InlineData('4', 37, 1937)]
    [InlineData('4', 99, 1999)]
    [InlineData('5', 00, 2000)]
    [InlineData('5', 57, 2057)]
    [InlineData('5', 58, 1858)]
    [InlineData('8', 57, 2057)]
    [InlineData('8', 99, 1899)]
    [InlineData('9', 36, 2036)]
    [InlineData('9', 37, 1937)]
    public void The_seventh_digit_gives_the_century(char seventh, int year, int born)
    {
        Assert.True(Cpr.TryParse($"0101{year:00}{seventh}000", out var cpr));
        Assert.Equal(born, cpr.Born.Year);
    }

    [Fact]
    public void A_leap_day_follows_the_century()
    {
        Assert.True(Cpr.TryParse("2902004000", out var cpr));
        Assert.Equal(new DateOnly(2000, 2, 29), cpr.Born);
        Assert.False(Cpr.TryParse("2902000000", out _));
    }

    [Fact]
    public void Is_never_written_out_by_mistake()
    {
        Assert.True(Cpr.TryParse("070761-4285", out var cpr));
        Assert.DoesNotContain("4285", $"{cpr}");
    }
}
