using Sammen.Domain.Calendar;
using Sammen.Domain.Cases;

namespace Sammen.Domain.Tests.Cases;

/// <summary>Lengths of time, over every day there is.</summary>
[Trait("Runs", "Once")]
public sealed class PeriodTests
{
    private static readonly Period[] Lengths = [new(1, PeriodUnit.Days), new(7, PeriodUnit.Days), new(10, PeriodUnit.WorkingDays), new(4, PeriodUnit.Weeks), new(8, PeriodUnit.Weeks), new(1, PeriodUnit.Months), new(12, PeriodUnit.Months)];

    private static IEnumerable<DateOnly> EveryDay => Enumerable.Range(0, new DateOnly(2046, 1, 1).DayNumber - new DateOnly(2026, 1, 1).DayNumber).Select(n => new DateOnly(2026, 1, 1).AddDays(n));

    [Fact]
    public void A_day_off_is_never_the_citizens_loss()
    {
        foreach (var length in Lengths)
        {
            foreach (var day in EveryDay)
            {
                var (ours, citizens) = (length.Ours(day), length.Citizens(day));
                Assert.True(WorkingDays.IsWorkingDay(ours) && WorkingDays.IsWorkingDay(citizens), $"{length} from {day}: {ours}, {citizens}.");
                Assert.True(ours > day && citizens > day);
                Assert.True(ours <= citizens, $"{length} from {day}: ours {ours} is after the citizen's {citizens}.");
                // The citizen has at least what the rule says, and no more than the days off behind it.
                Assert.Equal(citizens, WorkingDays.OnOrAfter(Named(length, day)));
            }
        }
    }

    [Fact]
    public void A_later_start_never_ends_earlier()
    {
        foreach (var length in Lengths)
        {
            foreach (var day in EveryDay)
            {
                Assert.True(length.Ours(day) <= length.Ours(day.AddDays(1)));
                Assert.True(length.Citizens(day) <= length.Citizens(day.AddDays(1)));
            }
        }
    }

    [Theory]
    [InlineData(4, PeriodUnit.Weeks, "2027-03-02", "2027-03-30", "2027-03-30")]
    [InlineData(4, PeriodUnit.Weeks, "2026-11-27", "2026-12-23", "2026-12-28")] // Christmas Day: before and after the holidays.
    [InlineData(8, PeriodUnit.Weeks, "2026-11-06", "2026-12-30", "2027-01-04")] // New Year's Day is a Friday.
    [InlineData(1, PeriodUnit.Months, "2027-01-31", "2027-02-26", "2027-03-01")] // 28 February is a Sunday.
    [InlineData(12, PeriodUnit.Months, "2028-02-29", "2029-02-28", "2029-02-28")] // A leap day a year on.
    [InlineData(4, PeriodUnit.Weeks, "2027-02-25", "2027-03-24", "2027-03-30")] // Maundy Thursday to Easter Monday.
    public void Known_days(int amount, PeriodUnit unit, string from, string ours, string citizens)
    {
        var length = new Period(amount, unit);
        Assert.Equal((DateOnly.Parse(ours), DateOnly.Parse(citizens)), (length.Ours(DateOnly.Parse(from)), length.Citizens(DateOnly.Parse(from))));
    }

    private static DateOnly Named(Period length, DateOnly from) => length.Unit switch
    {
        PeriodUnit.Days => from.AddDays(length.Amount),
        PeriodUnit.Weeks => from.AddDays(length.Amount * 7),
        PeriodUnit.Months => from.AddMonths(length.Amount),
        _ => Enumerable.Range(1, 60).Select(from.AddDays).Where(WorkingDays.IsWorkingDay).ElementAt(length.Amount - 1),
    };
}
