using Sammen.Domain.Calendar;

namespace Sammen.Domain.Tests.Calendar;

[Trait("Runs", "Once")]
public sealed class WorkingDaysTests
{
    /// <summary>Written by hand from the almanac: the days of the year that are no working days though they can fall on Monday to Friday.</summary>
    private static readonly Dictionary<int, string[]> Holidays = new()
    {
        [2024] = ["01-01", "28-03", "29-03", "31-03", "01-04", "09-05", "19-05", "20-05", "05-06", "24-12", "25-12", "26-12", "31-12"],
        [2025] = ["01-01", "17-04", "18-04", "20-04", "21-04", "29-05", "08-06", "09-06", "05-06", "24-12", "25-12", "26-12", "31-12"],
        [2026] = ["01-01", "02-04", "03-04", "05-04", "06-04", "14-05", "24-05", "25-05", "05-06", "24-12", "25-12", "26-12", "31-12"],
        [2027] = ["01-01", "25-03", "26-03", "28-03", "29-03", "06-05", "16-05", "17-05", "05-06", "24-12", "25-12", "26-12", "31-12"],
        [2028] = ["01-01", "13-04", "14-04", "16-04", "17-04", "25-05", "04-06", "05-06", "05-06", "24-12", "25-12", "26-12", "31-12"],
        [2029] = ["01-01", "29-03", "30-03", "01-04", "02-04", "10-05", "20-05", "21-05", "05-06", "24-12", "25-12", "26-12", "31-12"],
        [2030] = ["01-01", "18-04", "19-04", "21-04", "22-04", "30-05", "09-06", "10-06", "05-06", "24-12", "25-12", "26-12", "31-12"],
    };

    private static IEnumerable<DateOnly> Days(int from, int to)
    {
        for (var day = new DateOnly(from, 1, 1); day.Year <= to; day = day.AddDays(1)) yield return day;
    }

    [Fact]
    public void Holidays_are_those_of_the_almanac()
    {
        foreach (var day in Days(2024, 2030)) Assert.True(Holidays[day.Year].Contains(day.ToString("dd-MM")) == WorkingDays.IsHoliday(day), $"{day:O}");
    }

    [Fact]
    public void Store_Bededag_is_a_working_day_since_2024()
    {
        Assert.True(WorkingDays.IsHoliday(new DateOnly(2023, 5, 5)));
        Assert.True(WorkingDays.IsWorkingDay(new DateOnly(2024, 4, 26)));
        Assert.True(WorkingDays.IsWorkingDay(new DateOnly(2026, 5, 1)));
    }

    [Theory]
    [InlineData(1818, 3, 22)]
    [InlineData(1943, 4, 25)]
    [InlineData(1961, 4, 2)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2038, 4, 25)]
    [InlineData(2045, 4, 9)]
    public void Easter_is_where_the_almanac_has_it(int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), WorkingDays.EasterSunday(year));

    [Fact]
    public void Adding_days_lands_on_a_working_day_with_as_many_between()
    {
        foreach (var day in Days(2020, 2045))
        {
            foreach (var count in (int[])[-5, -2, -1, 1, 2, 3, 5])
            {
                var landed = WorkingDays.Add(day, count);
                Assert.True(WorkingDays.IsWorkingDay(landed));
                var (first, last) = count > 0 ? (day.AddDays(1), landed) : (landed, day.AddDays(-1));
                var between = 0;
                for (var at = first; at <= last; at = at.AddDays(1)) between += WorkingDays.IsWorkingDay(at) ? 1 : 0;
                Assert.Equal(Math.Abs(count), between);
            }

            Assert.Equal(day, WorkingDays.Add(day, 0));
        }
    }

    [Fact]
    public void The_nearest_working_day_is_the_day_itself_when_it_is_one()
    {
        foreach (var day in Days(2024, 2045))
        {
            var (after, before) = (WorkingDays.OnOrAfter(day), WorkingDays.OnOrBefore(day));
            Assert.True(WorkingDays.IsWorkingDay(after) && WorkingDays.IsWorkingDay(before));
            Assert.Equal(WorkingDays.IsWorkingDay(day), after == day && before == day);
            // The longest closed stretch: from Christmas to after New Year there are working days between, Easter closes five days.
            Assert.True(after.DayNumber - day.DayNumber <= 5 && day.DayNumber - before.DayNumber <= 5);
        }
    }
}
