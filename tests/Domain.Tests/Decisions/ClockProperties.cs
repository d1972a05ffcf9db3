using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Calendar;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Decisions;
using Sammen.Domain.Efforts;
using Sammen.Domain.Tests.Cases;

namespace Sammen.Domain.Tests.Decisions;

/// <summary>
/// Every clock that starts with a decision, from any instant of 2024-2032: the hours around midnight, both changes of the clock, the turn of
/// the year and the holidays come often. Days are whole days in Danish time, never fewer than the law counts, and a later start never ends earlier.
/// </summary>
[Trait("Runs", "Once")]
public sealed class ClockProperties
{
    private const int AppealDays = 28;

    private static readonly IReadOnlyList<CaseRules> Kinds = [.. CaseKindDesk.Read(CaseKindDesk.Typical)!.Select(k => k.Rules)];

    private static readonly IReadOnlyList<DateOnly> Days = [.. Enumerable.Range(0, new DateOnly(2033, 1, 1).DayNumber - new DateOnly(2024, 1, 1).DayNumber).Select(n => new DateOnly(2024, 1, 1).AddDays(n))];

    /// <summary>Days on which a clock can go wrong: no working day, the day before one, leap days, and the Sundays that are 23 or 25 hours long.</summary>
    private static readonly IReadOnlyList<DateOnly> Odd =
    [
        .. Days.Where(d => WorkingDays.IsHoliday(d) || WorkingDays.IsHoliday(d.AddDays(1)) || d is { Month: 2, Day: > 27 } || d is { Month: 12, Day: > 20 } || d is { Month: 1, Day: < 5 } || Length(d) != TimeSpan.FromHours(24)),
    ];

    private static readonly Gen<DateTime> Instants =
        from day in Gen.Frequency((1, Gen.Elements(Days.ToArray())), (2, Gen.Elements(Odd.ToArray())))
        from minute in Gen.Frequency((2, Gen.Choose(0, (24 * 60) - 1)), (1, Gen.Elements(0, 1, 59, 60, 119, 120, 150, 179, 180, 1380, 1439)))
        select Clock.Utc(day.ToDateTime(TimeOnly.MinValue.AddMinutes(minute)));

    private static readonly Gen<CaseRules> Rules = Gen.Elements(Kinds.ToArray());

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(3000);

    private static TimeSpan Length(DateOnly day) => Clock.Utc(day.AddDays(1).ToDateTime(TimeOnly.MinValue)) - Clock.Utc(day.ToDateTime(TimeOnly.MinValue));

    [Fact]
    public void The_odd_days_are_among_them() => Assert.Equal(18, Odd.Count(d => Length(d) != TimeSpan.FromHours(24)));

    [Fact]
    public void The_day_to_appeal_is_never_less_than_the_law_counts_from_receipt() => Check.One(Many, Prop.ForAll(
        (from at in Instants from rules in Rules from sent in Gen.Elements(Enum.GetValues<SentWay>()) select (at, rules, sent)).ToArbitrary(),
        sent =>
        {
            var told = Told(sent.rules, sent.at, sent.sent);
            var (day, received, by) = (Clock.DayOf(sent.at), told.ReceivedOn!.Value, told.AppealBy!.Value);
            Assert.True(received >= day, "Nothing is received before it is told.");
            if (sent.sent == SentWay.Post) Assert.Equal(6, Enumerable.Range(1, received.DayNumber - day.DayNumber).Count(n => WorkingDays.IsWorkingDay(day.AddDays(n))));
            else Assert.Equal(day, received);
            Assert.True(by >= received.AddDays(AppealDays), $"{received:O} {by:O}");
            Assert.True(WorkingDays.IsWorkingDay(by));
            // No working day was passed over behind what the law counts.
            for (var between = received.AddDays(AppealDays); between < by; between = between.AddDays(1)) Assert.False(WorkingDays.IsWorkingDay(between));

            // On the last minute of the last day it is in time; a minute later it is not.
            Assert.False(Received(told, sent.rules, Clock.Utc(by.ToDateTime(new TimeOnly(23, 59)))).IsLate);
            Assert.True(Received(told, sent.rules, Clock.Utc(by.AddDays(1).ToDateTime(TimeOnly.MinValue))).IsLate);
            return true;
        }));

    [Fact]
    public void Our_second_look_is_never_later_than_the_law_counts() => Check.One(Many, Prop.ForAll(
        (from at in Instants from rules in Rules select (at, rules)).ToArbitrary(),
        sent =>
        {
            var told = Told(sent.rules, sent.at, SentWay.Portal);
            var appeal = Received(told, sent.rules, sent.at);
            Assert.Equal(Clock.DayOf(sent.at), appeal.ReceivedOn);
            Assert.True(appeal.LookBy > appeal.ReceivedOn && appeal.LookBy <= appeal.ReceivedOn.AddDays(28), $"{appeal.ReceivedOn:O} {appeal.LookBy:O}");
            Assert.True(WorkingDays.IsWorkingDay(appeal.LookBy));
            return true;
        }));

    [Fact]
    public void What_is_promised_is_kept_by_us_in_time_and_left_to_the_citizen_in_full() => Check.One(Many, Prop.ForAll(
        (from at in Instants from rules in Rules select (at, rules)).ToArbitrary(),
        sent =>
        {
            var from = Clock.DayOf(sent.at);
            foreach (var length in (Period[])[sent.rules.Decide, sent.rules.Reassess, sent.rules.FirstFollowUp, sent.rules.FollowUp, sent.rules.Hear, sent.rules.Appeal])
            {
                var (law, ours, theirs) = (Counted(length, from), length.Ours(from), length.Citizens(from));
                Assert.True(ours > from && WorkingDays.IsWorkingDay(ours) && WorkingDays.IsWorkingDay(theirs));
                Assert.True(theirs >= law, $"{length} from {from:O}: the citizen has until {theirs:O}, the law says {law:O}.");
                // Ours is not later than the law's, unless no working day lies between.
                Assert.True(ours <= law || Enumerable.Range(1, law.DayNumber - from.DayNumber).All(n => !WorkingDays.IsWorkingDay(from.AddDays(n))), $"{length} from {from:O}: {ours:O}, the law says {law:O}.");
            }

            return true;
        }));

    [Fact]
    public void A_sign_is_answered_within_its_days_and_never_on_a_day_off() => Check.One(Many, Prop.ForAll(
        (from at in Instants from kind in Gen.Elements(Enum.GetValues<ClockKind>()) from days in Gen.Choose(1, ClockRule.Longest) select (at, kind, days)).ToArbitrary(),
        sent =>
        {
            var (from, rule) = (Clock.DayOf(sent.at), Clocks.Defaults.First(d => d.Kind == sent.kind) with { Days = sent.days });
            var due = new Clocks([rule]).Due(sent.kind, from);
            if (!rule.WorkingDays) return due == from.AddDays(sent.days);
            return WorkingDays.IsWorkingDay(due) && Enumerable.Range(1, due.DayNumber - from.DayNumber).Count(n => WorkingDays.IsWorkingDay(from.AddDays(n))) == sent.days;
        }));

    [Fact]
    public void A_day_is_a_day_whatever_the_hour_and_a_later_start_never_ends_earlier() => Check.One(Many, Prop.ForAll(
        (from one in Instants from other in Instants from sameDay in Gen.Elements(true, false) from rules in Rules from sent in Gen.Elements(Enum.GetValues<SentWay>()) select (one, other, sameDay, rules, sent)).ToArbitrary(),
        sent =>
        {
            // Half of them are two instants of one Danish day, which in UTC can be two days.
            var other = sent.sameDay ? Clock.Utc(Clock.DayOf(sent.one).ToDateTime(TimeOnly.FromDateTime(Clock.Local(sent.other)))) : sent.other;
            var (first, last) = sent.one <= other ? (sent.one, other) : (other, sent.one);
            var (a, b) = (Ends(sent.rules, first, sent.sent), Ends(sent.rules, last, sent.sent));
            if (Clock.DayOf(first) == Clock.DayOf(last)) Assert.Equal(a, b);
            return a.Zip(b).All(pair => pair.First <= pair.Second);
        }));

    [Fact]
    public void A_sign_brings_a_follow_up_forward_within_ten_working_days_and_never_later() => Check.One(Many, Prop.ForAll(
        (from at in Instants from rules in Rules from after in Gen.Choose(0, 400) select (at, rules, after)).ToArbitrary(),
        sent =>
        {
            var order = HelpFrom(sent.rules, sent.at);
            var (before, today) = (order.FollowUpOn!.Value, Clock.DayOf(sent.at.AddDays(sent.after)));
            var moved = order.LookSooner(new Signal("Det er svært.", "det er svært"), today);
            var now = order.FollowUpOn.Value;
            Assert.Equal(moved, now < before);
            Assert.Equal(moved ? "Det er svært." : "", order.Sooner);
            Assert.True(now <= before);
            Assert.True(now == before || Enumerable.Range(1, now.DayNumber - today.DayNumber).Count(n => WorkingDays.IsWorkingDay(today.AddDays(n))) == 10);
            return now <= WorkingDays.Add(today, 10) || !moved;
        }));

    private static IReadOnlyList<DateOnly> Ends(CaseRules rules, DateTime at, SentWay sent)
    {
        var (told, day) = (Told(rules, at, sent), Clock.DayOf(at));
        return [told.ReceivedOn!.Value, told.AppealBy!.Value, rules.Decide.Ours(day), rules.Hear.Citizens(day), rules.Reassess.Ours(day), rules.FirstFollowUp.Ours(day), .. Enum.GetValues<ClockKind>().Select(k => new Clocks([]).Due(k, day))];
    }

    private static DateOnly Counted(Period length, DateOnly from) => length.Unit switch
    {
        PeriodUnit.Days => from.AddDays(length.Amount),
        PeriodUnit.Weeks => from.AddDays(7 * length.Amount),
        PeriodUnit.Months => from.AddMonths(length.Amount),
        _ => Enumerable.Range(1, 1000).Select(from.AddDays).Where(WorkingDays.IsWorkingDay).ElementAt(length.Amount - 1),
    };

    private static Decision Told(CaseRules rules, DateTime at, SentWay sent)
    {
        var (made, day) = (Decision.Begin(Guid.CreateVersion7(), Guid.CreateVersion7(), "Mette", at), Clock.DayOf(at));
        Assert.True(made.Put(null, new PartForm("Støtte", PartResult.No, "§ 85", "a", "b", "c", "d", "e", null, null, "", CostClass.Low, false, []), "Mette").Ok);
        Assert.Null(made.Say(new DecisionWords("Nej.", "Du får ikke hjælp.", "Du kan klage."), "Mette"));
        Assert.Null(made.Make(new CaseKind("stoette", 1, new DateOnly(2024, 1, 1), null, rules), [], false, null, Guid.CreateVersion7(), "Mette", at));
        Assert.Null(made.Deliver(rules, new DeliveryForm(ToldHow.Phone, day, "", sent, day), "Mette", at));
        return made;
    }

    [Theory]
    [InlineData("mandag til fredag kl. 8", true)]
    [InlineData("Mandag-fredag kl. 8", true)]
    [InlineData("hver dag undtagen søndag", true)]
    [InlineData("onsdag", true)]
    [InlineData("onsdage og fredage", true)]
    [InlineData("efter aftale", true)]
    [InlineData("mandag", false)]
    [InlineData("mandag og torsdag kl. 10", false)]
    public void The_first_day_is_one_of_those_that_are_named_one_by_one(string when, bool fits)
    {
        var order = HelpOrder.Ask(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "Støtte", "", "§ 85", Guid.CreateVersion7(), "Broen", null, "", [], "Mette", new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc));
        // A Wednesday.
        var answer = order.Accept(new DateOnly(2027, 3, 3), Guid.CreateVersion7(), "Karim", when, CaseTests.Kind("stoette").Rules, avoidsDaysOff: false, "Karim", new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc));
        Assert.Same(fits ? null : EffortRefusals.OtherWeekday, answer);
    }

    private static Appeal Received(Decision told, CaseRules rules, DateTime at) =>
        Appeal.Receive(told, rules, "Jeg er uenig.", false, [], AppealWay.Phone, Clock.DayOf(at), "Mette", at).Value;

    private static HelpOrder HelpFrom(CaseRules rules, DateTime at)
    {
        var order = HelpOrder.Ask(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "Støtte", "", "§ 85", Guid.CreateVersion7(), "Broen", null, "", [], "Mette", at);
        Assert.Null(order.Accept(Clock.DayOf(at), Guid.CreateVersion7(), "Karim", "om formiddagen", rules, avoidsDaysOff: false, "Karim", at));
        return order;
    }
}
