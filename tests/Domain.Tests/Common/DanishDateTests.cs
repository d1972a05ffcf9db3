using Sammen.Domain.Common;

namespace Sammen.Domain.Tests.Common;

[Trait("Runs", "Once")]
public sealed class DanishDateTests
{
    private static readonly DateOnly Today = new(2026, 5, 12);

    [Theory]
    [InlineData("1.5", 2027, 5, 1)]
    [InlineData("12.5", 2026, 5, 12)]
    [InlineData("11.5", 2027, 5, 11)]
    [InlineData("12. maj", 2026, 5, 12)]
    [InlineData("Den 12. maj", 2026, 5, 12)]
    [InlineData("Torsdag den 14. maj", 2026, 5, 14)]
    [InlineData("torsdag d. 14. maj", 0, 0, 0)]
    [InlineData("12. MAJ 2027", 2027, 5, 12)]
    [InlineData("3 okt", 2026, 10, 3)]
    [InlineData("12-05-2027", 2027, 5, 12)]
    [InlineData("12/5-27", 2027, 5, 12)]
    [InlineData("2027-05-12", 2027, 5, 12)]
    [InlineData("  1.\u00A0januar 2100 ", 2100, 1, 1)]
    [InlineData("01-01-2101", 2101, 1, 1)]
    [InlineData("29. februar", 2028, 2, 29)]
    [InlineData("31. december 1999", 1999, 12, 31)]
    public void Reads_dates_as_people_write_them(string typed, int year, int month, int day)
    {
        var read = DanishDate.Read(typed, Today);
        if (year == 0) Assert.Same(DanishDate.NotADate, read.Refusal);
        else Assert.Equal(new DateOnly(year, month, day), read.Value);
    }

    [Theory]
    [InlineData("31-02")]
    [InlineData("31-02-2027")]
    [InlineData("29-02-2027")]
    [InlineData("29-02-2100")]
    [InlineData("0.5")]
    [InlineData("5.13")]
    [InlineData("12. ma")]
    [InlineData("12. mandag")]
    [InlineData("i næste uge")]
    [InlineData("på den 12")]
    [InlineData("mandag tirsdag")]
    [InlineData("på i morgen")]
    [InlineData("12.5.202")]
    [InlineData("12.5.7")]
    [InlineData("12.5.20277")]
    [InlineData("2027-02-30")]
    [InlineData("12 5 2027 3")]
    [InlineData("99999999999.5")]
    [InlineData("-1.5.2027.2")]
    public void Refuses_what_is_not_a_date(string? typed) => Assert.Same(DanishDate.NotADate, DanishDate.Read(typed, Today).Refusal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Nothing_is_said_as_missing(string? typed) => Assert.Same(DanishDate.Missing, DanishDate.ReadAhead(typed, Today).Refusal);

    /// <summary>Today is a Tuesday.</summary>
    [Theory]
    [InlineData("i dag", 0)]
    [InlineData("I morgen", 1)]
    [InlineData("i overmorgen", 2)]
    [InlineData("onsdag", 1)]
    [InlineData("på torsdag", 2)]
    [InlineData("Søndag", 5)]
    [InlineData("mandag", 6)]
    [InlineData("tirsdag", 7)]
    public void Near_days_are_read_as_people_say_them(string typed, int days) => Assert.Equal(Today.AddDays(days), DanishDate.ReadAhead(typed, Today).Value);

    [Fact]
    public void A_weekday_is_the_next_one_on_whatever_day_it_is_said()
    {
        for (var day = Today; day < Today.AddDays(14); day = day.AddDays(1))
        {
            var read = DanishDate.Read("på fredag", day).Value;
            Assert.Equal(DayOfWeek.Friday, read.DayOfWeek);
            Assert.InRange(read.DayNumber - day.DayNumber, 1, 7);
        }
    }

    [Fact]
    public void Without_a_year_it_is_the_next_such_day()
    {
        Assert.Equal(new DateOnly(2100, 1, 1), DanishDate.Read("1.1", new DateOnly(2099, 12, 30)).Value);
        // 2100 is no leap year, so from 2097 the next leap day is seven years ahead.
        Assert.Equal(new DateOnly(2104, 2, 29), DanishDate.Read("29. februar", new DateOnly(2097, 1, 1)).Value);
    }

    [Fact]
    public void Every_day_is_read_back_in_every_form()
    {
        for (var day = new DateOnly(2026, 1, 1); day.Year < 2031; day = day.AddDays(1))
        {
            foreach (var form in (string[])["dd-MM-yyyy", "d.M.yyyy", "d/M/yy", "d. MMMM yyyy", "yyyy-MM-dd"])
                Assert.Equal(day, DanishDate.Read(day.ToString(form, System.Globalization.CultureInfo.GetCultureInfo("da-DK")), Today).Value);
        }
    }

    [Fact]
    public void A_date_to_do_something_lies_from_today_and_at_most_five_years_ahead()
    {
        Assert.Equal(Today, DanishDate.ReadAhead("12-05-2026", Today).Value);
        Assert.Same(DanishDate.Passed, DanishDate.ReadAhead("11-05-2026", Today).Refusal);
        Assert.Equal(new DateOnly(2031, 5, 12), DanishDate.ReadAhead("12-05-2031", Today).Value);
        Assert.Same(DanishDate.TooFar, DanishDate.ReadAhead("13-05-2031", Today).Refusal);
        Assert.Same(DanishDate.NotADate, DanishDate.ReadAhead("31-04-2027", Today).Refusal);
    }

    [Fact]
    public void A_day_that_has_just_passed_is_not_taken_for_the_one_a_year_ahead()
    {
        var today = new DateOnly(2027, 3, 2);
        Assert.Equal(DanishDate.Passed, DanishDate.ReadAhead("1. marts", today).Refusal);
        Assert.Equal(DanishDate.Passed, DanishDate.ReadAhead("5/2", today).Refusal);
        // With its year it is what was meant; what passed long ago is the next; leap days and the new year too.
        Assert.Equal(new DateOnly(2028, 3, 1), DanishDate.ReadAhead("1. marts 2028", today).Value);
        Assert.Equal(new DateOnly(2028, 1, 1), DanishDate.ReadAhead("1. januar", today).Value);
        Assert.Equal(DanishDate.Passed, DanishDate.ReadAhead("30. december", new DateOnly(2027, 1, 3)).Refusal);
        Assert.Equal(new DateOnly(2028, 2, 29), DanishDate.ReadAhead("29. februar", today).Value);
        Assert.Equal(new DateOnly(2027, 1, 2), DanishDate.ReadAhead("2. januar", new DateOnly(2026, 12, 30)).Value);
    }
}
