using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Days;
using Sammen.Domain.Decisions;
using Sammen.Domain.Expectations;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Decisions;

/// <summary>Anna asked for support; Mette handles it, Lene leads the unit. It is Tuesday 12 May 2026.</summary>
public sealed class DecisionDeskTests : PlaceTests
{
    private const Parts Writes = People.AdviserWrites | Parts.Case | Parts.Effort;

    private static readonly PartForm Support = new("Støtte i hverdagen", PartResult.Yes, "Serviceloven § 85", "Du bliver træt efter 20 minutter.", "Reglen gælder for dig.", "Det hjælper dig med at synge igen.", "Jeg vil gerne have Karim.", "Derfor spørger vi Karim.", null, null, "3 timer om ugen", CostClass.Medium, false, []);

    private static readonly PartForm Transport = Support with { What = "Kørsel", Result = PartResult.No, Cost = CostClass.None, Amount = "" };

    private Unit _unit = null!;
    private Employee _mette = null!;
    private Employee _sara = null!;
    private Employee _lene = null!;
    private Employee _karim = null!;
    private Citizen _anna = null!;
    private Guid _case;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(_unit, "Mette Lund", Role.Adviser);
        _sara = await Place.LayEmployee(_unit, "Sara Bang", Role.Adviser);
        _lene = await Place.LayEmployee(_unit, "Lene Krogh", Role.Leader);
        _karim = await Place.LayEmployee(await Place.LayUnit("Broen"), "Karim Aziz", Role.Professional);
        _anna = await Place.LayCitizen("Anna Holm", _mette, writes: Writes);
        await Place.LayMember(_anna, _sara, Parts.All, Writes);
        await Place.LayMember(_anna, _karim, Parts.Plan | Parts.Effort, Parts.Effort);
        await using (var admin = Place.Ask())
        {
            var astrid = (await Place.LayEmployee(_unit, "Astrid Holt", Role.Administrator)).AsActor();
            Assert.True((await admin.CaseKinds.Import(astrid, CaseKindDesk.Typical, Form.New(), None)).Ok);
        }

        await using var desk = await AtDesk();
        _case = (await desk.Cases.Open(desk.Subject, new NewCase("stoette", "Støtte i hverdagen", CaseOrigin.Asked, Place.Today, "Jeg vil gerne synge igen.", Said.Directly), Form.New(), None)).Value;
    }

    private Task<Request> AtDesk(Employee? who = null) => Place.Desk(who ?? _mette, _anna, Parts.Case);

    private Task<Request> AtHome() => Place.Own(_anna, Parts.Case);

    private async Task<int> Draft()
    {
        await using var db = Place.Db();
        return await db.Decisions.Where(d => d.OpenFor == _case).Select(d => d.Version).SingleOrDefaultAsync();
    }

    private async Task<Case> Case()
    {
        await using var db = Place.Db();
        return await db.Cases.AsNoTracking().SingleAsync(c => c.Id == _case);
    }

    private async Task Wrote(params PartForm[] parts)
    {
        await using var desk = await AtDesk();
        foreach (var part in parts) Assert.True((await desk.Decisions.PutPart(desk.Subject, _case, null, part, Form.New(await Draft()), None)).Ok);
        Assert.True((await desk.Decisions.Say(desk.Subject, _case, new DecisionWords("Du får støtte. Du får ikke kørsel.", "Karim kommer hos dig.", "Karim ringer på torsdag."), Form.New(await Draft()), None)).Ok);
    }

    private async Task Opened(bool hearing = true)
    {
        await using var desk = await AtDesk();
        foreach (var gate in (Gate[])[Gate.EnoughKnown, Gate.TookPart, Gate.Aligned, Gate.Alternatives])
            Assert.True((await desk.Decisions.Note(desk.Subject, _case, gate, "Det talte vi om hjemme hos Anna.", Form.New(await Draft()), None)).Ok);
        if (hearing) Assert.True((await desk.Hearings.Waive(desk.Subject, _case, "Der er intet nyt, Anna ikke kender.", Form.New(), None)).Ok);
    }

    private async Task LeaderSaysYes()
    {
        await using (var desk = await AtDesk()) Assert.True((await desk.Decisions.AskLeader(desk.Subject, _case, Form.New(await Draft()), None)).Ok);
        await using var leader = Place.Ask();
        var line = Assert.Single(await leader.Mandates.Waiting(_lene.AsActor(), None));
        var one = (await leader.Mandates.One(_lene.AsActor(), line.DecisionId, None))!;
        Assert.True((await leader.Mandates.Yes(_lene.AsActor(), line.DecisionId, Form.New(one.Version), None)).Ok);
    }

    private async Task<Guid> Made(params PartForm[] parts)
    {
        await Wrote(parts);
        await using (var db = Place.Db()) await Opened(hearing: !await db.Hearings.AnyAsync(h => h.CaseId == _case));
        if (parts.Any(p => p.Cost > CostClass.Low)) await LeaderSaysYes();
        await using var desk = await AtDesk();
        return (await desk.Decisions.Make(desk.Subject, _case, null, Form.New(await Draft()), None)).Value;
    }

    private async Task<Guid> Delivered(params PartForm[] parts)
    {
        var made = await Made(parts);
        await using var desk = await AtDesk();
        var view = (await desk.DecisionViews.Of(desk.Subject, _case, None))!.Decisions[0];
        Assert.True((await desk.Decisions.Deliver(desk.Subject, _case, made, new DeliveryForm(ToldHow.Phone, Place.Today, "", SentWay.Portal, Place.Today), Form.New(view.Version), None)).Ok);
        return made;
    }

    [Fact]
    public async Task A_closed_gate_is_refused_whatever_page_the_form_came_from()
    {
        await Wrote(Support, Transport);
        await using var desk = await AtDesk();
        var no = (await desk.Decisions.Make(desk.Subject, _case, null, Form.New(await Draft()), None)).Refusal!;
        Assert.Equal("DecisionGatesClosed", no.Name);
        await Opened();
        Assert.Contains("lederen", (await desk.Decisions.Make(desk.Subject, _case, null, Form.New(await Draft()), None)).Refusal!.Says, StringComparison.Ordinal);
        await LeaderSaysYes();
        Assert.True((await desk.Decisions.Make(desk.Subject, _case, null, Form.New(await Draft()), None)).Ok);
    }

    [Fact]
    public async Task The_acute_way_is_open_and_what_it_passed_by_is_told_until_it_is_done()
    {
        await Wrote(Support);
        await using var desk = await AtDesk();
        var made = (await desk.Decisions.Make(desk.Subject, _case, new AcuteForm(AcuteReason.Danger, "Anna kan ikke være alene i nat."), Form.New(await Draft()), None)).Value;
        var view = (await desk.DecisionViews.Of(desk.Subject, _case, None))!.Decisions[0];
        Assert.Equal(6, view.CatchUps.Count(c => c.DoneAt is null));
        Assert.True((await desk.Decisions.CatchUp(desk.Subject, _case, made, view.CatchUps[0].Id, "Nu er det talt igennem.", Form.New(view.Version), None)).Ok);
        Assert.Equal(5, (await desk.DecisionViews.Of(desk.Subject, _case, None))!.Decisions[0].CatchUps.Count(c => c.DoneAt is null));
        async Task<CaseNews> News()
        {
            await using var day = Place.Ask();
            return (await day.CallDay.Day(_mette.AsActor(), None)).Cases.Single().News & (CaseNews.CatchUp | CaseNews.CatchUpLate);
        }

        Assert.Equal(CaseNews.CatchUp, await News());
        Place.Time.Pass(TimeSpan.FromDays(20));
        Assert.Equal(CaseNews.CatchUp | CaseNews.CatchUpLate, await News());
    }

    [Fact]
    public async Task Of_two_who_decide_at_the_same_time_one_wins_and_the_other_is_told()
    {
        await Wrote(Transport);
        await Opened();
        var version = await Draft();
        await using var mette = await AtDesk();
        await using var sara = await AtDesk(_sara);
        var both = await Task.WhenAll(mette.Decisions.Make(mette.Subject, _case, null, Form.New(version), None), sara.Decisions.Make(sara.Subject, _case, null, Form.New(version), None));
        Assert.Equal(1, both.Count(r => r.Ok));
        Assert.Equal(Form.Changed, both.Single(r => !r.Ok).Refusal);
        await using var db = Place.Db();
        Assert.Equal(1, await db.Decisions.CountAsync());
    }

    [Fact]
    public async Task Of_two_who_begin_a_decision_at_the_same_time_one_begins()
    {
        await using var mette = await AtDesk();
        await using var sara = await AtDesk(_sara);
        var both = await Task.WhenAll(mette.Decisions.PutPart(mette.Subject, _case, null, Support, Form.New(), None), sara.Decisions.PutPart(sara.Subject, _case, null, Transport, Form.New(), None));
        Assert.Equal(1, both.Count(r => r.Ok));
        Assert.Equal(Form.Changed, both.Single(r => !r.Ok).Refusal);
    }

    [Fact]
    public async Task A_doubt_stops_everything_but_the_citizen_and_the_acute()
    {
        await Wrote(Transport);
        await Opened(hearing: false);
        await using var desk = await AtDesk();
        var hearing = (await desk.Hearings.Send(desk.Subject, _case, "Du kan tage bussen selv.", Form.New(), None)).Value;
        Assert.Equal(Ball.Citizen, (await Case()).Ball);
        // Ten working days over Ascension Day and Whit Monday.
        Assert.Equal(new DateOnly(2026, 5, 28), (await Case()).AskedBy);
        await using var own = await AtHome();
        Assert.True((await own.Hearings.Doubt(own.Subject, _case, hearing, "Jeg ved ikke, om jeg kan.", new DateOnly(2026, 6, 10), Form.New(1), None)).Ok);
        Assert.Equal("CaseInDoubt", (await desk.Decisions.Make(desk.Subject, _case, null, Form.New(await Draft()), None)).Refusal!.Name);
        Assert.Equal("CaseInDoubt", (await desk.Hearings.Note(desk.Subject, _case, hearing, HearingAnswer.Fits, "Hun siger ja.", HearingWay.Phone, Form.New(1), None)).Refusal!.Name);
        Assert.Equal("CaseInDoubt", (await desk.Hearings.Waive(desk.Subject, _case, "Ikke nødvendig.", Form.New(1), None)).Refusal!.Name);
        // The day to answer follows the doubt.
        Assert.Equal(new DateOnly(2026, 6, 10), (await own.DecisionViews.Of(own.Subject, _case, None))!.Hearing!.AnswerBy);
        await using var again = await AtHome();
        Assert.True((await again.Hearings.Answer(again.Subject, _case, hearing, HearingAnswer.DoesNotFit, "Bussen er for lang for mig.", Form.New(1), None)).Ok);
        var found = await Case();
        Assert.Equal((null, Ball.Us, nameof(CitizenAsk.Hearing)), (found.DoubtUntil, found.Ball, found.Answered));
        await using var after = await AtDesk();
        Assert.True((await after.Decisions.Make(after.Subject, _case, null, Form.New(await Draft()), None)).Ok);
        Assert.Null((await Case()).Answered);
        await using var late = await AtHome();
        Assert.Equal("HearingGone", (await late.Hearings.Answer(late.Subject, _case, hearing, HearingAnswer.Fits, "", Form.New(2), None)).Refusal!.Name);
    }

    [Fact]
    public async Task A_hearing_is_asked_first_and_what_was_asked_before_it_is_asked_again_when_it_is_answered()
    {
        await using var desk = await AtDesk();
        await using (var db = Place.Db())
        {
            var found = await db.Cases.SingleAsync(c => c.Id == _case);
            found.IsAsked(CitizenAsk.Options, null, ballStays: false, Place.Time.Now);
            await db.SaveChangesAsync();
        }

        var hearing = (await desk.Hearings.Send(desk.Subject, _case, "Du kan tage bussen selv.", Form.New(), None)).Value;
        Assert.Equal(CitizenAsk.Hearing, (await Asked())!.About);
        // In the address of another case it is answered by nobody.
        await using var own = await AtHome();
        Assert.Equal("HearingGone", (await own.Hearings.Answer(own.Subject, Guid.CreateVersion7(), hearing, HearingAnswer.Fits, "", Form.New(1), None)).Refusal!.Name);
        Assert.True((await own.Hearings.Answer(own.Subject, _case, hearing, HearingAnswer.Fits, "", Form.New(1), None)).Ok);
        Assert.Equal((CitizenAsk.Options, null), ((await Asked())!.About, (await Asked())!.By));
        Assert.Equal((Ball.Citizen, nameof(CitizenAsk.Hearing)), ((await Case()).Ball, (await Case()).Answered));

        async Task<AskedNow?> Asked()
        {
            await using var home = await AtHome();
            return await home.Asked.Next(home.Subject, dated: false, None);
        }
    }

    [Fact]
    public async Task A_hearing_that_nobody_answered_is_told_to_the_adviser_and_asked_no_more_when_it_is_waived()
    {
        await using var desk = await AtDesk();
        await desk.Hearings.Send(desk.Subject, _case, "Du kan tage bussen selv.", Form.New(), None);
        Assert.False((await News()).HasFlag(CaseNews.Unanswered));
        Place.Time.Pass(TimeSpan.FromDays(30));
        Assert.True((await News()).HasFlag(CaseNews.Unanswered));
        Assert.Equal(Ball.Citizen, (await Case()).Ball);
        await using var again = await AtDesk();
        Assert.True((await again.Hearings.Waive(again.Subject, _case, "Det er hendes egne ord.", Form.New(1), None)).Ok);
        Assert.Equal((Ball.Us, 0, null), ((await Case()).Ball, (await Case()).Asks.Count, (await Case()).AskedBy));
        Assert.False((await News()).HasFlag(CaseNews.Unanswered));

        async Task<CaseNews> News()
        {
            await using var day = Place.Ask();
            return (await day.CallDay.Day(_mette.AsActor(), None)).Cases.SingleOrDefault(c => c.CaseId == _case)?.News ?? CaseNews.None;
        }
    }

    [Fact]
    public async Task What_could_not_wait_asks_no_more_and_is_told_in_its_own_case_alone()
    {
        await Wrote(Transport);
        await using var desk = await AtDesk();
        await desk.Hearings.Send(desk.Subject, _case, "Du kan tage bussen selv.", Form.New(), None);
        Assert.Single((await Case()).Asks);
        Assert.True((await desk.Decisions.Make(desk.Subject, _case, new AcuteForm(AcuteReason.Danger, "Hun er faldet to gange."), Form.New(await Draft()), None)).Ok);
        Assert.Empty((await Case()).Asks);
        var made = (await desk.DecisionViews.Of(desk.Subject, _case, None))!.Decisions.Single();
        var told = new DeliveryForm(ToldHow.Phone, Place.Today, "", SentWay.Portal, Place.Today);
        Assert.Equal("DecisionNotFound", (await desk.Decisions.Deliver(desk.Subject, Guid.CreateVersion7(), made.Id, told, Form.New(made.Version), None)).Refusal!.Name);
        Assert.True((await desk.Decisions.Deliver(desk.Subject, _case, made.Id, told, Form.New(made.Version), None)).Ok);
    }

    /// <summary>Said on Min vej, where the hearing is not known: it waits all the same, and settled early it is never less time.</summary>
    [Theory]
    [InlineData("2026-06-10", "2026-06-10")]
    [InlineData("2026-05-20", "2026-05-28")]
    public async Task A_doubt_on_the_way_makes_the_hearing_wait_and_one_that_ends_early_takes_no_time_back(string until, string last)
    {
        var (waits, answerBy) = (DateOnly.Parse(until), DateOnly.Parse(last));
        await using var desk = await AtDesk();
        var hearing = (await desk.Hearings.Send(desk.Subject, _case, "Du kan tage bussen selv.", Form.New(), None)).Value;
        await using (var own = await AtHome()) Assert.True((await own.Cases.Doubt(own.Subject, _case, "Jeg ved ikke, om jeg kan.", waits, Form.New((await Case()).Version), None)).Ok);
        await Stands();
        await using (var own = await AtHome()) Assert.True((await own.Cases.Settle(own.Subject, _case, Form.New((await Case()).Version), None)).Ok);
        await Stands();
        Place.Time.Pass(TimeSpan.FromDays(answerBy.DayNumber - Place.Today.DayNumber));
        Assert.Equal((false, DecisionRefusals.HearingOpen.Name), await Heard());
        Place.Time.Pass(TimeSpan.FromDays(1));
        Assert.Equal((true, null), await Heard());

        async Task Stands()
        {
            await using var own = await AtHome();
            Assert.Equal((answerBy, answerBy), ((await own.DecisionViews.Of(own.Subject, _case, None))!.Hearing!.AnswerBy!.Value, (await Case()).AskedBy!.Value));
        }

        async Task<(bool, string?)> Heard()
        {
            await using var late = await AtDesk();
            var gate = (await late.DecisionViews.Of(late.Subject, _case, None))!.Gates.Single(g => g.Gate == Gate.Heard);
            if (!gate.IsOpen) Assert.Contains(answerBy.ToString("d. MMMM", System.Globalization.CultureInfo.GetCultureInfo("da-DK")), gate.Says, StringComparison.Ordinal);
            return (gate.IsOpen, (await late.Hearings.Send(late.Subject, _case, "Og en ting til.", Form.New(1), None)).Refusal?.Name);
        }
    }

    [Fact]
    public void Only_a_doubt_that_was_said_while_the_hearing_waited_gives_it_longer()
    {
        var at = Place.Time.Now;
        CaseDoubt Said(int hours, int days) => new() { At = at.AddHours(hours), Until = Place.Today.AddDays(days), EndedAt = at.AddHours(hours + 1) };
        var rules = Cases.CaseTests.Kind("stoette").Rules;
        var sent = Hearing.Send(_anna.Id, _case, "Du kan tage bussen selv.", rules.Hear, "Mette", at).Value;
        var first = sent.AnswerBy!.Value;
        Assert.Equal(first, sent.LastDay([]));
        Assert.Equal(first, sent.LastDay([Said(-1, 60), Said(2, 1)]));
        Assert.Equal(Place.Today.AddDays(40), sent.LastDay([Said(1, 40), Said(2, 30)]));
        Assert.Null(sent.Hear(HearingAnswer.Fits, "", HearingWay.Alone, "", at.AddHours(3)));
        Assert.Equal(Place.Today.AddDays(40), sent.LastDay([Said(1, 40), Said(4, 60)]));
        Assert.Null(Hearing.Waive(_anna.Id, _case, "Intet nyt.", "Mette", at).Value.LastDay([Said(1, 40)]));
    }

    [Fact]
    public async Task Another_part_can_be_appealed_while_the_first_appeal_waits_and_the_soonest_look_is_promised()
    {
        var made = await Delivered(Support, Transport);
        await using var own = await AtHome();
        var parts = (await own.DecisionViews.Of(own.Subject, _case, None))!.Decisions[0].Parts;
        var first = (await own.Appeals.Appeal(own.Subject, _case, made, "Jeg kan ikke tage bussen.", wantsCall: false, [parts[1].Id], Form.New(), None)).Value;
        Assert.Same(DecisionRefusals.AppealOpen, (await own.Appeals.Appeal(own.Subject, _case, made, "Igen.", wantsCall: false, [parts[1].Id], Form.New(), None)).Refusal);
        Assert.Same(DecisionRefusals.AppealOpen, (await own.Appeals.Appeal(own.Subject, _case, made, "Det hele.", wantsCall: false, [parts[0].Id, parts[1].Id], Form.New(), None)).Refusal);
        var look = (await Case()).Deadline;
        Place.Time.Pass(TimeSpan.FromDays(7));
        await using var later = await AtDesk();
        // No part means what is not under appeal.
        Assert.True((await later.Appeals.Note(later.Subject, _case, made, "Tre timer er for lidt.", [], AppealWay.Phone, Place.Today, Form.New(), None)).Ok);
        var both = (await later.DecisionViews.Of(later.Subject, _case, None))!.Appeals;
        Assert.Equal([parts[0].Id, parts[1].Id], both.Select(a => Assert.Single(a.Parts)));
        Assert.Equal(look, (await Case()).Deadline);
        Assert.Same(DecisionRefusals.AppealOpen, (await later.Appeals.Note(later.Subject, _case, made, "Og mere.", [], AppealWay.Phone, Place.Today, Form.New(), None)).Refusal);
        Assert.True((await later.Appeals.Look(later.Subject, _case, first, AppealState.Forwarded, "Der går en bus.", Form.New(1), None)).Ok);
        Assert.Equal((both[0].LookBy, Ball.Us, "Mette ser på din sag igen."), ((await Case()).Deadline!.Value, (await Case()).Ball, (await Case()).BallFor));
        // What the board says of the first does not take it either; when the second goes on, the ball does.
        Assert.True((await later.Appeals.Board(later.Subject, _case, first, AppealState.BoardKept, "Der går en bus.", Place.Today, Form.New(2), None)).Ok);
        Assert.Equal((Ball.Us, "Mette ser på din sag igen."), ((await Case()).Ball, (await Case()).BallFor));
        Assert.True((await later.Appeals.Look(later.Subject, _case, both[0].Id, AppealState.Forwarded, "Tre timer er nok.", Form.New(1), None)).Ok);
        Assert.Equal(Ball.AppealBoard, (await Case()).Ball);
    }

    [Fact]
    public async Task A_call_that_was_asked_for_is_still_promised_when_another_appeal_comes_or_goes_on()
    {
        var made = await Delivered(Support, Transport);
        await using var own = await AtHome();
        var parts = (await own.DecisionViews.Of(own.Subject, _case, None))!.Decisions[0].Parts;
        Assert.True((await own.Appeals.Appeal(own.Subject, _case, made, "", wantsCall: true, [parts[1].Id], Form.New(), None)).Ok);
        await using var desk = await AtDesk();
        var second = (await desk.Appeals.Note(desk.Subject, _case, made, "Tre timer er for lidt.", [], AppealWay.Phone, Place.Today, Form.New(), None)).Value;
        Assert.Equal("Mette ringer til dig om din klage.", (await Case()).BallFor);
        // It is a call like any other, with its day and its place in the adviser's.
        await using (var day = Place.Ask())
        {
            var call = Assert.Single((await day.CallDay.Day(_mette.AsActor(), None)).Calls);
            Assert.Equal((CallReason.Dissatisfied, _anna.Id), (call.Reason, call.CitizenId));
        }

        Assert.True((await desk.Appeals.Look(desk.Subject, _case, second, AppealState.Changed, "Anna har ret.", Form.New(1), None)).Ok);
        Assert.Equal((Ball.Us, "Mette ringer til dig om din klage."), ((await Case()).Ball, (await Case()).BallFor));
    }

    [Fact]
    public async Task An_appeal_or_a_decision_is_not_there_through_another_of_the_citizens_cases()
    {
        var made = await Delivered(Support, Transport);
        await using var desk = await AtDesk();
        await using var own = await AtHome();
        var parts = (await own.DecisionViews.Of(own.Subject, _case, None))!.Decisions[0].Parts;
        var other = (await desk.Cases.Open(desk.Subject, new NewCase("stoette", "Noget andet", CaseOrigin.Asked, Place.Today, "Jeg vil bage.", Said.Directly), Form.New(), None)).Value;
        var appeal = (await own.Appeals.Appeal(own.Subject, _case, made, "", wantsCall: true, [parts[1].Id], Form.New(), None)).Value;
        Assert.Same(DecisionRefusals.NotFound, (await own.Appeals.Appeal(own.Subject, other, made, "Tre timer er for lidt.", wantsCall: false, [parts[0].Id], Form.New(), None)).Refusal);
        Assert.Same(DecisionRefusals.NotFound, (await desk.Appeals.Note(desk.Subject, other, made, "Tre timer er for lidt.", [parts[0].Id], AppealWay.Phone, Place.Today, Form.New(), None)).Refusal);
        Assert.Same(DecisionRefusals.AppealGone, (await desk.Appeals.Write(desk.Subject, other, appeal, "Bussen.", Form.New(1), None)).Refusal);
        Assert.Same(DecisionRefusals.AppealGone, (await desk.Appeals.Help(desk.Subject, other, appeal, "Else kører dig.", Form.New(1), None)).Refusal);
        Assert.Same(DecisionRefusals.AppealGone, (await desk.Appeals.Look(desk.Subject, other, appeal, AppealState.Forwarded, "Der går en bus.", Form.New(1), None)).Refusal);
        Assert.True((await desk.Appeals.Look(desk.Subject, _case, appeal, AppealState.Forwarded, "Der går en bus.", Form.New(1), None)).Ok);
        Assert.Same(DecisionRefusals.AppealGone, (await desk.Appeals.Board(desk.Subject, other, appeal, AppealState.BoardKept, "Nej.", Place.Today, Form.New(2), None)).Refusal);
        Assert.Same(DecisionRefusals.AppealGone, (await desk.Appeals.Learn(desk.Subject, other, appeal, "Vi spørger før.", Form.New(2), None)).Refusal);
        await using var db = Place.Db();
        Assert.Equal(2, (await db.Appeals.AsNoTracking().SingleAsync()).Version);
    }

    [Fact]
    public async Task The_hearing_is_the_first_question_of_a_case_and_waits_for_a_doubt()
    {
        await using var desk = await AtDesk();
        await using var own = await AtHome();
        Assert.Null(await own.Asked.Next(own.Subject, dated: false, None));
        Assert.True((await desk.Hearings.Send(desk.Subject, _case, "Du kan tage bussen selv.", Form.New(), None)).Ok);
        Assert.Equal(new AskedNow(CitizenAsk.Hearing, _case, new DateOnly(2026, 5, 28)), await own.Asked.Next(own.Subject, dated: false, None));
        Assert.True((await own.Cases.Doubt(own.Subject, _case, "", new DateOnly(2026, 5, 20), Form.New((await Case()).Version), None)).Ok);
        Assert.Null(await own.Asked.Next(own.Subject, dated: false, None));
        Place.Time.Pass(TimeSpan.FromDays(8));
        Assert.Equal(CitizenAsk.Hearing, (await own.Asked.Next(own.Subject, dated: false, None))!.About);
    }

    [Fact]
    public async Task The_leader_sees_only_what_waits_in_the_own_unit_and_the_look_says_what_for()
    {
        await Wrote(Support);
        await using (var desk = await AtDesk()) Assert.True((await desk.Decisions.AskLeader(desk.Subject, _case, Form.New(await Draft()), None)).Ok);
        var rows = await Place.Leaves(async () =>
        {
            await using var leader = Place.Ask();
            Assert.Single(await leader.Mandates.Waiting(_lene.AsActor(), None));
        });
        Assert.Equal((RecordKind.LookUp, MandateDesk.Purpose), (rows[0].Kind, rows[0].Purpose));
        var other = await Place.LayEmployee(await Place.LayUnit("En anden"), "Inger Lind", Role.Leader);
        await using var elsewhere = Place.Ask();
        Assert.Empty(await elsewhere.Mandates.Waiting(other.AsActor(), None));
        await using var db = Place.Db();
        var id = await db.Decisions.Select(d => d.Id).SingleAsync();
        Assert.Null(await elsewhere.Mandates.One(other.AsActor(), id, None));
        Assert.Equal("DecisionNothingAsked", (await elsewhere.Mandates.Yes(other.AsActor(), id, Form.New(await Draft()), None)).Refusal!.Name);
        await Assert.ThrowsAsync<AccessRefusedException>(() => elsewhere.Mandates.Waiting(_mette.AsActor(), None));
        await using var back = Place.Ask();
        Assert.True((await back.Mandates.AskBack(_lene.AsActor(), id, "Hvor mange timer har hun nu?", Form.New(await Draft()), None)).Ok);
        Assert.Empty(await back.Mandates.Waiting(_lene.AsActor(), None));
        await using var again = await AtDesk();
        Assert.Equal("Hvor mange timer har hun nu?", (await again.DecisionViews.Of(again.Subject, _case, None))!.Draft!.Question);
        Assert.True((await again.Decisions.AskLeader(again.Subject, _case, Form.New(await Draft()), None)).Ok);
    }

    [Fact]
    public async Task Delivered_it_is_the_citizens_and_the_goals_say_so_while_the_wish_stands()
    {
        Guid sing, bus;
        await using (var desk = await AtDesk())
        {
            sing = (await desk.Plan.SetGoal(desk.Subject, "Jeg synger i kor", "Jeg går til én prøve.", null, Said.Directly, Form.New(), None)).Value;
            bus = (await desk.Plan.SetGoal(desk.Subject, "Jeg bliver kørt", "Jeg bliver hentet.", null, Said.Directly, Form.New(), None)).Value;
        }

        var made = await Made(Support with { Goals = [sing] }, Transport with { Goals = [bus] });
        await using (var own = await AtHome())
        {
            var before = (await own.DecisionViews.Of(own.Subject, _case, None))!;
            Assert.Equal((0, true, null), (before.Decisions.Count, before.WaitsToBeTold, before.Draft));
        }

        await using (var desk = await AtDesk())
        {
            var view = (await desk.DecisionViews.Of(desk.Subject, _case, None))!.Decisions[0];
            Assert.True((await desk.Decisions.Deliver(desk.Subject, _case, made, new DeliveryForm(ToldHow.Phone, Place.Today, "", SentWay.Portal, Place.Today), Form.New(view.Version), None)).Ok);
        }

        await using (var own = await AtHome())
        {
            var told = Assert.Single((await own.DecisionViews.Of(own.Subject, _case, None))!.Decisions);
            Assert.Equal(new DateOnly(2026, 6, 9), told.AppealBy);
            var plan = (await own.PlanViews.Plan(own.Subject, None))!;
            Assert.Equal([(Claim.Granted, "Jeg synger i kor"), (Claim.Refused, "Jeg bliver kørt")], plan.Goals.Select(g => (g.Claim, g.Text)));
            Assert.All(plan.Goals, g => Assert.Equal(GoalState.Now, g.State));
        }

        // The next day the citizen can hold us to is when they are told who comes; the follow-up counts from when that one begins.
        Assert.Equal(new DateOnly(2026, 5, 28), (await Case()).Deadline);
    }

    [Fact]
    public async Task A_case_ends_when_all_in_it_is_told_and_settled_and_an_appeal_afterwards_opens_it_again()
    {
        var made = await Made(Transport);
        await using var desk = await AtDesk();
        async Task<Refusal?> Ends() => (await desk.Cases.Close(desk.Subject, _case, CaseEnd.Refused, "Der går en bus.", Form.New((await Case()).Version), None)) is { Ok: false } no ? no.Refusal : null;
        async Task<Refusal?> Passes(Ball who) => (await desk.Cases.Pass(desk.Subject, _case, new BallPass(who, "En anden", "Vi venter på svar.", who == Ball.Citizen ? "Ring." : "", null, ""), Form.New((await Case()).Version), None)) is { Ok: false } no ? no.Refusal : null;
        Assert.Same(CaseRefusals.NotTold, await Ends());
        var version = (await desk.DecisionViews.Of(desk.Subject, _case, None))!.Decisions[0].Version;
        Assert.True((await desk.Decisions.Deliver(desk.Subject, _case, made, new DeliveryForm(ToldHow.Phone, Place.Today, "", SentWay.Portal, Place.Today), Form.New(version), None)).Ok);
        // The board has nothing here yet.
        Assert.Same(CaseRefusals.NoAppeal, await Passes(Ball.AppealBoard));
        Assert.Null(await Ends());

        await using var own = await AtHome();
        var appeal = (await own.Appeals.Appeal(own.Subject, _case, made, "Jeg kan ikke tage bussen.", wantsCall: false, [], Form.New(), None)).Value;
        var again = await Case();
        Assert.Equal((true, Ball.Us), (again.IsOpen, again.Ball));
        Assert.NotNull(again.Deadline);
        Assert.Same(CaseRefusals.AppealWaits, await Ends());
        foreach (var who in Enum.GetValues<Ball>()) Assert.Same(who == Ball.Us ? null : CaseRefusals.AppealIsOurs, await Passes(who));
        Assert.True((await desk.Appeals.Look(desk.Subject, _case, appeal, AppealState.Changed, "Anna har ret.", Form.New(1), None)).Ok);
        // The new answer can be given.
        Assert.True((await desk.Decisions.PutPart(desk.Subject, _case, null, Transport with { Result = PartResult.Yes }, Form.New(), None)).Ok);
    }

    [Fact]
    public async Task An_appeal_by_phone_moves_the_ball_and_both_clocks_run()
    {
        var made = await Delivered(Transport);
        await using var desk = await AtDesk();
        Place.Time.Pass(TimeSpan.FromDays(7));
        await using var later = await AtDesk();
        var appeal = (await later.Appeals.Note(later.Subject, _case, made, "Bussen kører ikke om aftenen.", [], AppealWay.Phone, Place.Today, Form.New(), None)).Value;
        Assert.Equal("AppealOpen", (await later.Appeals.Note(later.Subject, _case, made, "Igen.", [], AppealWay.Phone, Place.Today, Form.New(), None)).Refusal!.Name);
        var found = await Case();
        Assert.Equal((Ball.Us, new DateOnly(2026, 6, 16)), (found.Ball, found.Deadline!.Value));
        Assert.True((await later.Appeals.Help(later.Subject, _case, appeal, "Else kører dig, mens klagen venter.", Form.New(1), None)).Ok);
        Assert.Equal("AppealOutcomeMissing", (await later.Appeals.Look(later.Subject, _case, appeal, AppealState.BoardKept, "Nej.", Form.New(2), None)).Refusal!.Name);
        Assert.Equal("AppealNotWithBoard", (await later.Appeals.Board(later.Subject, _case, appeal, AppealState.BoardKept, "Nej.", Place.Today, Form.New(2), None)).Refusal!.Name);
        Assert.True((await later.Appeals.Look(later.Subject, _case, appeal, AppealState.Forwarded, "Der går en bus.", Form.New(2), None)).Ok);
        Assert.Equal((Ball.AppealBoard, "Ankestyrelsen", null), ((await Case()).Ball, (await Case()).BallName, (await Case()).Deadline));
        Assert.True((await later.Appeals.Learn(later.Subject, _case, appeal, "Vi spørger til aftenerne næste gang.", Form.New(3), None)).Ok);
        Assert.True((await later.Appeals.Board(later.Subject, _case, appeal, AppealState.BoardChanged, "Anna skal have kørsel om aftenen.", Place.Today, Form.New(4), None)).Ok);
        Assert.Equal(Ball.Us, (await Case()).Ball);
        await using var own = await AtHome();
        Assert.Equal(AppealState.BoardChanged, Assert.Single((await own.DecisionViews.Of(own.Subject, _case, None))!.Appeals).State);
    }

    [Fact]
    public async Task The_citizens_own_answer_and_appeal_are_nobody_elses_to_change()
    {
        Guid hearing;
        await using (var desk = await AtDesk()) hearing = (await desk.Hearings.Send(desk.Subject, _case, "Du bliver træt efter 20 minutter.", Form.New(), None)).Value;
        await using (var own = await AtHome()) Assert.True((await own.Hearings.Answer(own.Subject, _case, hearing, HearingAnswer.DoesNotFit, "Det er efter fem minutter.", Form.New(1), None)).Ok);
        await using (var desk = await AtDesk()) Assert.Same(DecisionRefusals.CitizenAnswered, (await desk.Hearings.Note(desk.Subject, _case, hearing, HearingAnswer.Fits, "Hun sagde ja.", HearingWay.Phone, Form.New(2), None)).Refusal);

        var made = await Delivered(Support, Transport);
        await using var home = await AtHome();
        var appeal = (await home.Appeals.Appeal(home.Subject, _case, made, "Jeg kan ikke tage bussen.", wantsCall: true, [], Form.New(), None)).Value;
        await using var later = await AtDesk();
        Assert.Same(DecisionRefusals.AppealWritten, (await later.Appeals.Write(later.Subject, _case, appeal, "Hun er glad for bussen.", Form.New(1), None)).Refusal);
        await using var db = Place.Db();
        Assert.Equal("Jeg kan ikke tage bussen.", await db.Appeals.Where(a => a.Id == appeal).Select(a => a.Words).SingleAsync());
    }

    [Fact]
    public async Task Each_answer_of_the_citizens_stands_as_it_was_said()
    {
        Guid hearing;
        await using (var desk = await AtDesk()) hearing = (await desk.Hearings.Send(desk.Subject, _case, "Du bliver træt efter 20 minutter.", Form.New(), None)).Value;
        await using var own = await AtHome();
        Assert.True((await own.Hearings.Answer(own.Subject, _case, hearing, HearingAnswer.DoesNotFit, "Det er efter fem minutter.", Form.New(1), None)).Ok);
        Assert.True((await own.Hearings.Answer(own.Subject, _case, hearing, HearingAnswer.Fits, "", Form.New(2), None)).Ok);
        var read = (await own.DecisionViews.Of(own.Subject, _case, None))!.Hearing!;
        Assert.Equal((HearingAnswer.Fits, ""), (read.Answer!.Value, read.Words));
        Assert.Equal((HearingAnswer.DoesNotFit, "Det er efter fem minutter."), Assert.Single(read.Earlier.Select(a => (a.Answer, a.Words))));
    }

    [Fact]
    public async Task The_leaders_yes_is_to_what_was_known_when_it_was_given()
    {
        Guid hearing;
        await using (var desk = await AtDesk()) hearing = (await desk.Hearings.Send(desk.Subject, _case, "Du kan selv tage bussen.", Form.New(), None)).Value;
        await Wrote(Support);
        await Opened(hearing: false);
        await LeaderSaysYes();
        await using var own = await AtHome();
        Assert.True((await own.Hearings.Answer(own.Subject, _case, hearing, HearingAnswer.DoesNotFit, "Jeg kan ikke tage bussen.", Form.New(1), None)).Ok);
        await using var desk2 = await AtDesk();
        Assert.Contains("Bed lederen om et ja", (await desk2.Decisions.Make(desk2.Subject, _case, null, Form.New(await Draft()), None)).Refusal!.Says, StringComparison.Ordinal);
        await LeaderSaysYes();
        await using (var writes = await AtDesk()) Assert.True((await writes.Decisions.Note(writes.Subject, _case, Gate.TookPart, "Vi mødtes ikke.", Form.New(await Draft()), None)).Ok);
        await using (var still = await AtDesk()) Assert.Contains("Bed lederen om et ja", (await still.Decisions.Make(still.Subject, _case, null, Form.New(await Draft()), None)).Refusal!.Says, StringComparison.Ordinal);
        await LeaderSaysYes();
        await using var after = await AtDesk();
        Assert.True((await after.Decisions.Make(after.Subject, _case, null, Form.New(await Draft()), None)).Ok);
    }

    [Fact]
    public async Task A_leader_decides_alone_only_where_the_plan_is_held()
    {
        var inger = await Place.LayEmployee(await Place.LayUnit("En anden"), "Inger Lind", Role.Leader);
        foreach (var leader in (Employee[])[inger, _lene]) await Place.LayMember(_anna, leader, Parts.All, Writes);
        await Wrote(Support);
        await Opened();
        await using (var elsewhere = await AtDesk(inger)) Assert.Contains("Bed lederen om et ja", (await elsewhere.Decisions.Make(elsewhere.Subject, _case, null, Form.New(await Draft()), None)).Refusal!.Says, StringComparison.Ordinal);
        await using var here = await AtDesk(_lene);
        Assert.True((await here.Decisions.Make(here.Subject, _case, null, Form.New(await Draft()), None)).Ok);
    }

    [Fact]
    public async Task A_late_appeal_is_taken_and_marked_and_one_that_only_asks_for_a_call_counts()
    {
        var made = await Delivered(Transport);
        Place.Time.Now = new DateTime(2026, 6, 10, 8, 0, 0, DateTimeKind.Utc);
        await using var own = await AtHome();
        Assert.Equal("AppealWordsMissing", (await own.Appeals.Appeal(own.Subject, _case, made, " ", wantsCall: false, [], Form.New(), None)).Refusal!.Name);
        var appeal = (await own.Appeals.Appeal(own.Subject, _case, made, "", wantsCall: true, [], Form.New(), None)).Value;
        var view = Assert.Single((await own.DecisionViews.Of(own.Subject, _case, None))!.Appeals);
        Assert.Equal((true, true, Place.Today), (view.IsLate, view.WantsCall, view.ReceivedOn));
        await using var desk = await AtDesk();
        Assert.True((await desk.Appeals.Write(desk.Subject, _case, appeal, "Bussen er for svær.", Form.New(1), None)).Ok);
        Assert.True((await desk.Appeals.Look(desk.Subject, _case, appeal, AppealState.Changed, "Anna har ret.", Form.New(2), None)).Ok);
    }

    [Fact]
    public async Task Only_those_who_may_write_the_case_decide_and_others_leave_a_refused_try()
    {
        await Wrote(Transport);
        await using var own = await AtHome();
        await Assert.ThrowsAsync<AccessRefusedException>(async () => await own.Decisions.Make(own.Subject, _case, null, Form.New(await Draft()), None));
        await Assert.ThrowsAsync<AccessRefusedException>(async () => await own.Hearings.Send(own.Subject, _case, "Fakta.", Form.New(), None));
        await using var karim = await Place.Desk(_karim, _anna, Parts.Effort);
        await Assert.ThrowsAsync<AccessRefusedException>(async () => await karim.DecisionViews.Of(karim.Subject, _case, None));
        await Assert.ThrowsAsync<AccessRefusedException>(async () => await karim.Decisions.PutPart(karim.Subject, _case, null, Support, Form.New(await Draft()), None));
        await using var desk = await AtDesk();
        await Assert.ThrowsAsync<AccessRefusedException>(async () => await desk.Hearings.Answer(desk.Subject, _case, Guid.CreateVersion7(), HearingAnswer.Fits, "", Form.New(1), None));
        await Assert.ThrowsAsync<AccessRefusedException>(async () => await desk.Appeals.Appeal(desk.Subject, _case, Guid.CreateVersion7(), "Nej.", false, [], Form.New(), None));
    }

    [Fact]
    public async Task Another_citizens_decision_is_not_there()
    {
        var made = await Delivered(Transport);
        var ole = await Place.LayCitizen("Ole Juhl", _mette, writes: Writes);
        await using var desk = await Place.Desk(_mette, ole, Parts.Case);
        Assert.Null(await desk.DecisionViews.Of(desk.Subject, _case, None));
        Assert.Equal("DecisionNotFound", (await desk.Appeals.Note(desk.Subject, _case, made, "Nej.", [], AppealWay.Phone, Place.Today, Form.New(), None)).Refusal!.Name);
        Assert.Equal("CaseNotFound", (await desk.Decisions.PutPart(desk.Subject, _case, null, Support, Form.New(), None)).Refusal!.Name);
    }

    [Fact]
    public async Task Rules_that_change_mid_case_are_those_of_the_day_of_the_decision()
    {
        await Wrote(Support);
        var book = CaseKindDesk.Read(CaseKindDesk.Typical)!.Find(k => k.Code == "stoette")!;
        await using (var admin = Place.Ask())
        {
            var astrid = (await Place.LayEmployee(_unit, "Astrid Holt", Role.Administrator)).AsActor();
            Assert.True((await admin.CaseKinds.Set(astrid, book with { From = Place.Today.AddDays(7), Rules = book.Rules with { Mandate = CostClass.High, Gates = [Gate.TookPart, Gate.Mandate] } }, Form.New(), None)).Ok);
        }

        await using (var before = await AtDesk()) Assert.Equal(6, (await before.DecisionViews.Of(before.Subject, _case, None))!.Gates.Count);
        Place.Time.Pass(TimeSpan.FromDays(7));
        await using var after = await AtDesk();
        Assert.Equal([false, true], (await after.DecisionViews.Of(after.Subject, _case, None))!.Gates.Select(g => g.IsOpen));
    }
}
