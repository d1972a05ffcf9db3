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

    /// <summary>
    /// A decision that is told some days after it was made, given some days after that, or before when nobody was reached, and noted at last; hours
    /// as they fall.
    /// </summary>
    private sealed record Delivery(DateTime MadeAt, DateOnly ToldOn, DateOnly SentOn, DateTime NotedAt, ToldHow Told, SentWay Sent);

    private static readonly Gen<Delivery> Deliveries =
        from made in Instants
        from told in Gen.Choose(0, 30)
        from sent in Gen.Choose(0, 20)
        from noted in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(1, 20)))
        from minute in Gen.Elements(0, 1, 59, 60, 119, 600, 1380, 1439)
        from how in Gen.Elements(Enum.GetValues<ToldHow>())
        from way in Gen.Elements(Enum.GetValues<SentWay>())
        select DeliveryOf(made, told, how == ToldHow.NotReached ? sent : told + sent, noted, minute, how, way);

    private static Delivery DeliveryOf(DateTime made, int told, int sent, int noted, int minute, ToldHow how, SentWay way)
    {
        var day = Clock.DayOf(made);
        return new(made, day.AddDays(told), day.AddDays(sent), Clock.Utc(day.AddDays(Math.Max(told, sent) + noted).ToDateTime(TimeOnly.MinValue.AddMinutes(minute))), how, way);
    }

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
    public void What_is_noted_later_is_received_when_it_was_given_and_on_the_portal_when_it_can_be_read() => Check.One(Many, Prop.ForAll(
        (from delivery in Deliveries from rules in Rules select (delivery, rules)).ToArbitrary(),
        given =>
        {
            var (delivery, noted) = (given.delivery, Clock.DayOf(given.delivery.NotedAt));
            var told = Told(given.rules, delivery);
            var (received, by) = (told.ReceivedOn!.Value, told.AppealBy!.Value);
            Assert.Equal(delivery.ToldOn, told.ToldOn);
            if (delivery.Sent == SentWay.Portal) Assert.Equal(noted, received);
            if (delivery.Sent == SentWay.Handed) Assert.Equal(delivery.SentOn, received);
            if (delivery.Sent == SentWay.Post) Assert.Equal((6, true), (Enumerable.Range(1, received.DayNumber - delivery.SentOn.DayNumber).Count(n => WorkingDays.IsWorkingDay(delivery.SentOn.AddDays(n))), WorkingDays.IsWorkingDay(received)));
            Assert.True(by >= received.AddDays(AppealDays) && WorkingDays.IsWorkingDay(by), $"{received:O} {by:O}");
            for (var between = received.AddDays(AppealDays); between < by; between = between.AddDays(1)) Assert.False(WorkingDays.IsWorkingDay(between));

            // No day before it was made, and none that has not come.
            foreach (var wrong in (Delivery[])[
                delivery with { ToldOn = Clock.DayOf(delivery.MadeAt).AddDays(-1) }, delivery with { SentOn = Clock.DayOf(delivery.MadeAt).AddDays(-1) },
                delivery with { ToldOn = noted.AddDays(1) }, delivery with { SentOn = noted.AddDays(1) }])
                Assert.Same(DecisionRefusals.DeliveryDayWrong, Made(given.rules, delivery.MadeAt).Deliver(given.rules, FormOf(wrong), "Mette", delivery.NotedAt));
            return true;
        }));

    [Fact]
    public void An_appeal_that_is_noted_later_counts_from_the_day_it_came() => Check.One(Many, Prop.ForAll(
        (from delivery in Deliveries from rules in Rules from after in Gen.Choose(0, 70) from near in Gen.Elements<int?>(null, null, -1, 0, 1) from noted in Gen.Choose(0, 70) select (delivery, rules, after, near, noted)).ToArbitrary(),
        said =>
        {
            var told = Told(said.rules, said.delivery);
            var came = said.near is { } near && told.AppealBy!.Value.AddDays(near) >= said.delivery.ToldOn ? told.AppealBy.Value.AddDays(near) : said.delivery.ToldOn.AddDays(said.after);
            Assert.Equal(came > told.AppealBy, Noted(0).IsLate);
            var appeal = Noted(said.noted);
            Assert.Equal((came, Noted(0).IsLate, Noted(0).LookBy), (appeal.ReceivedOn, appeal.IsLate, appeal.LookBy));
            Assert.True(appeal.LookBy > came && appeal.LookBy <= came.AddDays(28) && WorkingDays.IsWorkingDay(appeal.LookBy), $"{came:O} {appeal.LookBy:O}");
            Assert.Same(DecisionRefusals.AppealDayWrong, Received(came.AddDays(1), came).Refusal);
            Assert.Same(DecisionRefusals.AppealDayWrong, Received(said.delivery.ToldOn.AddDays(-1), came).Refusal);
            return true;

            Appeal Noted(int days) => Received(came, came.AddDays(days)).Value;

            Result<Appeal> Received(DateOnly on, DateOnly noted) => Appeal.Receive(told, said.rules, "Jeg er uenig.", false, [], AppealWay.Phone, on, "Mette", Clock.Utc(noted.ToDateTime(new TimeOnly(23, 59))));
        }));

    [Fact]
    public void A_follow_up_keeps_clear_of_days_off_where_it_is_agreed_and_is_never_later_for_it() => Check.One(Many, Prop.ForAll(
        (from at in Instants from rules in Rules from starts in Gen.Choose(0, 180) from looked in Gen.Choose(0, 200) from changes in Gen.Elements(true, false) select (at, rules, starts, looked, changes)).ToArbitrary(),
        help =>
        {
            var starts = Clock.DayOf(help.at).AddDays(help.starts);
            var (keeps, plain) = (HelpFrom(help.rules, help.at, avoidsDaysOff: true, starts), HelpFrom(help.rules, help.at, avoidsDaysOff: false, starts));
            Assert.Equal(help.rules.FirstFollowUp.Ours(starts), plain.FollowUpOn);
            Clear(keeps.FollowUpOn!.Value, plain.FollowUpOn!.Value, starts);
            var looked = help.at.AddDays(help.looked);
            var form = help.changes ? new FollowUpForm(FollowUpOutcome.Change, "Det er svært.", "Turen hjem.", CasePhase.ChoiceOfEffort, "") : new FollowUpForm(FollowUpOutcome.Continue, "Det går.", "Det virker.", null, "");
            Assert.True(keeps.Follow(form, help.rules, avoidsDaysOff: true, "Karim", looked).Ok && plain.Follow(form, help.rules, avoidsDaysOff: false, "Karim", looked).Ok);
            Assert.Equal((help.changes ? help.rules.Decide : help.rules.FollowUp).Ours(Clock.DayOf(looked)), plain.FollowUpOn);
            Clear(keeps.FollowUpOn.Value, plain.FollowUpOn.Value, Clock.DayOf(looked));
            return true;

            // The nearest day that suits, backwards: a working day that is no Friday, with a working day behind it.
            static void Clear(DateOnly keeps, DateOnly plain, DateOnly after)
            {
                Assert.True(Suits(keeps) && keeps > after && keeps <= plain, $"{keeps:O}, {plain:O} without the agreement.");
                for (var between = keeps.AddDays(1); between <= plain; between = between.AddDays(1)) Assert.False(Suits(between), $"{between:O}");
            }

            static bool Suits(DateOnly day) => day.DayOfWeek != DayOfWeek.Friday && WorkingDays.IsWorkingDay(day) && WorkingDays.IsWorkingDay(day.AddDays(1));
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
        (from at in Instants from rules in Rules from after in Gen.Choose(0, 400) from avoids in Gen.Elements(true, false) select (at, rules, after, avoids)).ToArbitrary(),
        sent =>
        {
            var order = HelpFrom(sent.rules, sent.at, sent.avoids, Clock.DayOf(sent.at));
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

    private static Decision Told(CaseRules rules, DateTime at, SentWay sent) => Told(rules, new Delivery(at, Clock.DayOf(at), Clock.DayOf(at), at, ToldHow.Phone, sent));

    private static Decision Told(CaseRules rules, Delivery delivery)
    {
        var made = Made(rules, delivery.MadeAt);
        Assert.Null(made.Deliver(rules, FormOf(delivery), "Mette", delivery.NotedAt));
        return made;
    }

    private static DeliveryForm FormOf(Delivery delivery) => new(delivery.Told, delivery.ToldOn, delivery.Told == ToldHow.NotReached ? "Ringet mandag og tirsdag." : "", delivery.Sent, delivery.SentOn);

    private static Decision Made(CaseRules rules, DateTime at)
    {
        var made = Decision.Begin(Guid.CreateVersion7(), Guid.CreateVersion7(), "Mette", at);
        Assert.True(made.Put(null, new PartForm("Støtte", PartResult.No, "§ 85", "a", "b", "c", "d", "e", null, null, "", CostClass.Low, false, []), "Mette").Ok);
        Assert.Null(made.Say(new DecisionWords("Nej.", "Du får ikke hjælp.", "Du kan klage."), "Mette"));
        Assert.Null(made.Make(new CaseKind("stoette", 1, new DateOnly(2024, 1, 1), null, rules), [], false, null, Guid.CreateVersion7(), "Mette", at));
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

    private static HelpOrder HelpFrom(CaseRules rules, DateTime at, bool avoidsDaysOff, DateOnly starts)
    {
        var order = HelpOrder.Ask(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "Støtte", "", "§ 85", Guid.CreateVersion7(), "Broen", null, "", [], "Mette", at);
        Assert.Null(order.Accept(starts, Guid.CreateVersion7(), "Karim", "om formiddagen", rules, avoidsDaysOff, "Karim", at));
        return order;
    }
}
