using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;

namespace Sammen.Domain.Tests.Access;

/// <summary>Rule 3 over every day there is.</summary>
[Trait("Runs", "Once")]
public sealed class OpennessTests
{
    private static readonly DateTime Tuesday = new(2026, 5, 12, 8, 0, 0, DateTimeKind.Utc);

    private static IEnumerable<DateOnly> EveryDay => Enumerable.Range(0, new DateOnly(2046, 1, 1).DayNumber - new DateOnly(2026, 1, 1).DayNumber).Select(n => new DateOnly(2026, 1, 1).AddDays(n));

    [Fact]
    public void What_is_held_back_opens_at_the_first_hour_when_someone_can_be_reached_and_no_later()
    {
        foreach (var day in EveryDay)
        {
            foreach (var hour in new[] { 0, 2, 7, 8, 11, 14, 15, 23 })
            {
                var now = Clock.Utc(day.ToDateTime(new TimeOnly(hour, 30)));
                foreach (var days in new[] { 1, 4, 7 })
                {
                    var held = Openness.HoldBack("Vi taler først sammen", days, Openness.LongestDays, now).Value;
                    var (wanted, opens) = (Clock.Utc(Clock.Local(now).AddDays(days)), held.OpensAt!.Value);
                    Assert.True(opens >= wanted);
                    Assert.True(ReachableHours.Holds(opens), $"{now:O} for {days} days opens {opens:O}.");
                    var local = Clock.Local(opens);
                    Assert.InRange(local.DayOfWeek, DayOfWeek.Monday, DayOfWeek.Thursday);
                    Assert.InRange(local.Hour, 8, 14);
                    Assert.False(WorkingDays.IsHoliday(DateOnly.FromDateTime(local)) || WorkingDays.IsHoliday(DateOnly.FromDateTime(local).AddDays(1)));
                    // No hour that would do was passed over: the longest wait is from Thursday before Easter or Christmas.
                    for (var between = wanted; between < opens; between = between.AddHours(1)) Assert.False(ReachableHours.Holds(between), $"{now:O}: {between:O} was passed over.");
                    Assert.True(opens - wanted < TimeSpan.FromDays(15));
                    Assert.False(held.IsOpenAt(opens.AddTicks(-1)));
                    Assert.True(held.IsOpenAt(opens));
                    Assert.True(held.IsOpenAt(opens.AddYears(20)));
                }
            }
        }
    }

    [Fact]
    public void It_is_never_longer_than_seven_days_nor_than_the_municipality_sets() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from days in Gen.Choose(-5, 70) from own in Gen.Choose(1, 60) select (days, own)).ToArbitrary(),
        sent => Openness.HoldBack("Grund", sent.days, new Clocks([new ClockRule(ClockKind.HeldBack, sent.own, WorkingDays: false)]), Tuesday).Ok == (sent.days >= 1 && sent.days <= Math.Min(sent.own, 7))));

    [Fact]
    public void A_reason_is_given_and_the_rule_is_of_the_closed_list()
    {
        Assert.Equal(Openness.ReasonMissing, Openness.HoldBack("  ", 2, 7, Tuesday).Refusal);
        Assert.Equal(Text.TooLong, Openness.HoldBack(new string('a', 301), 2, 7, Tuesday).Refusal);
        Assert.Equal(Openness.RuleMissing, Openness.Exempt(ExemptionRule.None, "Grund", told: true).Refusal);
        Assert.Equal(Openness.RuleMissing, Openness.Exempt((ExemptionRule)99, "Grund", told: true).Refusal);
        Assert.Equal(Openness.ReasonMissing, Openness.Exempt(ExemptionRule.Investigation, null, told: true).Refusal);
    }

    [Fact]
    public void An_exemption_does_not_open_by_itself_and_tells_only_when_it_may()
    {
        var told = Openness.Exempt(ExemptionRule.PrivateInterest, "Grund", told: true).Value;
        var untold = Openness.Exempt(ExemptionRule.Investigation, "Grund", told: false).Value;
        Assert.False(told.IsOpenAt(Tuesday.AddYears(30)) || untold.IsOpenAt(Tuesday.AddYears(30)));
        Assert.True(told.IsToldAt(Tuesday));
        Assert.False(untold.IsToldAt(Tuesday));
        Assert.True(untold.Open(Tuesday).Value.IsOpenAt(Tuesday));
    }

    [Fact]
    public void A_try_moves_nothing()
    {
        var held = Openness.HoldBack("Grund", 3, 7, Tuesday).Value;
        var tried = held.Tried(Tuesday.AddHours(2)).Value.Tried(Tuesday.AddHours(3)).Value;
        Assert.Equal((2, Tuesday.AddHours(3), held.OpensAt), (tried.Tries, tried.TriedAt!.Value, tried.OpensAt));
        Assert.Equal(Openness.NotHeldBack, held.Tried(held.OpensAt!.Value).Refusal);
        Assert.Equal(Openness.NotHeldBack, Openness.AtOnce.Tried(Tuesday).Refusal);
        Assert.Equal(Openness.NotHeldBack, Openness.AtOnce.Open(Tuesday).Refusal);
    }

    [Theory]
    [InlineData("2027-03-05T13:00", 1, "2027-03-08T08:00")] // Friday: Saturday, so Monday morning.
    [InlineData("2027-03-22T10:00", 1, "2027-03-23T10:00")] // The Tuesday of Easter week is two days before a holiday.
    [InlineData("2027-03-22T10:00", 2, "2027-03-30T08:00")] // Wednesday is the day before Maundy Thursday: after Easter Monday.
    [InlineData("2026-12-17T10:00", 5, "2026-12-22T10:00")]
    [InlineData("2026-12-17T10:00", 6, "2026-12-28T08:00")] // 23 December is the day before a closed day.
    [InlineData("2026-03-23T14:59", 7, "2026-03-30T14:59")] // Over the change to summer time it is the same hour by the clock.
    public void Some_days_by_hand(string from, int days, string opens)
    {
        var held = Openness.HoldBack("Grund", days, 7, Clock.Utc(DateTime.Parse(from))).Value;
        Assert.Equal(DateTime.Parse(opens), Clock.Local(held.OpensAt!.Value));
    }
}
