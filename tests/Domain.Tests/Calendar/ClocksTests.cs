using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Calendar;

/// <summary>The one engine of clocks, over every day there is.</summary>
[Trait("Runs", "Once")]
public sealed class ClocksTests
{
    private static readonly Clocks Standard = new([]);

    private static IEnumerable<DateOnly> EveryDay => Enumerable.Range(0, new DateOnly(2046, 1, 1).DayNumber - new DateOnly(2026, 1, 1).DayNumber).Select(n => new DateOnly(2026, 1, 1).AddDays(n));

    [Fact]
    public void A_clock_of_working_days_ends_on_a_working_day_that_has_come_and_skips_none()
    {
        foreach (var rule in Clocks.Defaults.Where(r => r.WorkingDays))
        {
            foreach (var day in EveryDay)
            {
                var due = Standard.Due(rule.Kind, day);
                Assert.True(WorkingDays.IsWorkingDay(due), $"{rule.Kind} from {day} is due {due}.");
                var between = Enumerable.Range(1, due.DayNumber - day.DayNumber).Select(day.AddDays).Count(WorkingDays.IsWorkingDay);
                Assert.Equal(rule.Days, between);
            }
        }
    }

    [Fact]
    public void A_later_sign_is_never_due_earlier()
    {
        foreach (var rule in Clocks.Defaults)
        {
            foreach (var day in EveryDay) Assert.True(Standard.Due(rule.Kind, day) <= Standard.Due(rule.Kind, day.AddDays(1)));
        }
    }

    [Theory]
    [InlineData("2027-03-05", "2027-03-08")] // Friday: Monday.
    [InlineData("2027-03-06", "2027-03-08")] // Saturday counts as Friday does.
    [InlineData("2027-03-24", "2027-03-30")] // The day before Maundy Thursday: after Easter Monday.
    [InlineData("2026-12-23", "2026-12-28")] // Before Christmas.
    [InlineData("2026-12-30", "2027-01-04")] // New Year's Eve is a closed day.
    [InlineData("2024-04-25", "2024-04-26")] // Store Bededag is a working day since 2024.
    public void A_call_is_due_the_next_working_day(string asked, string due) =>
        Assert.Equal(DateOnly.Parse(due), Standard.Due(ClockKind.CallBack, DateOnly.Parse(asked)));

    [Fact]
    public void A_review_counts_every_day() => Assert.Equal(new DateOnly(2027, 3, 12), Standard.Due(ClockKind.EmergencyReview, new DateOnly(2027, 3, 5)));

    [Fact]
    public void The_municipality_sets_its_own()
    {
        var own = new Clocks([new ClockRule(ClockKind.Message, 1, WorkingDays: true)]);
        Assert.Equal(new DateOnly(2027, 3, 8), own.Due(ClockKind.Message, new DateOnly(2027, 3, 5)));
        Assert.Equal(Standard.Due(ClockKind.CallBack, new DateOnly(2027, 3, 5)), own.Due(ClockKind.CallBack, new DateOnly(2027, 3, 5)));
    }

    [Fact]
    public void Every_kind_has_a_default() => Assert.Equal(Enum.GetValues<ClockKind>().Order(), Clocks.Defaults.Select(d => d.Kind).Order());
}

/// <summary>Clocks as the municipality's data.</summary>
public sealed class ClockDeskTests : PlaceTests
{
    [Fact]
    public async Task Only_an_administrator_sets_a_clock_and_the_change_is_on_record()
    {
        var unit = await Place.LayUnit();
        var (astrid, mette) = (await Place.LayEmployee(unit, "Astrid Holt", Role.Administrator), await Place.LayEmployee(unit, "Mette Lund", Role.Adviser));
        await using var request = Place.Ask();
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.Clocks.Set(mette.AsActor(), ClockKind.Message, 5, Form.New(), None));
        foreach (var days in (int[])[0, -1, 61, int.MaxValue]) Assert.Same(ClockDesk.OutOfRange, (await request.Clocks.Set(astrid.AsActor(), ClockKind.Message, days, Form.New(), None)).Refusal);
        // What protects the citizen can be made shorter, never longer.
        foreach (var kind in (ClockKind[])[ClockKind.HeldBack, ClockKind.EmergencyReview])
            Assert.Same(ClockDesk.NotLonger, (await request.Clocks.Set(astrid.AsActor(), kind, 60, Form.New(), None)).Refusal);
        var rows = await Place.Leaves(async () => Assert.True((await request.Clocks.Set(astrid.AsActor(), ClockKind.Message, 2, Form.New(), None)).Ok));
        Assert.Equal("ClockSet", Assert.Single(rows).Act);
        Assert.Same(Form.Changed, (await request.Clocks.Set(astrid.AsActor(), ClockKind.Message, 4, Form.New(), None)).Refusal);
        Assert.Equal((2, 3, 1), (await request.Clocks.All(mette.AsActor(), None)).Where(c => c.Kind == ClockKind.Message).Select(c => (c.Days, c.Default, c.Version)).Single());
        Assert.Equal(new DateOnly(2027, 3, 9), (await request.Clocks.InForce(None)).Due(ClockKind.Message, new DateOnly(2027, 3, 5)));
    }
}
