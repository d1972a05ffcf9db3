using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Decisions;
using Sammen.Domain.Efforts;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Cases;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Decisions;

/// <summary>What was decided becomes help: asked for, taken on, told about, looked at again. It is Tuesday 12 May 2026.</summary>
public sealed class HelpDeskTests : PlaceTests
{
    private const Parts Writes = People.AdviserWrites | Parts.Case | Parts.Effort | Parts.Assessment;

    private Employee _mette = null!;
    private Employee _karim = null!;
    private Employee _maja = null!;
    private Citizen _anna = null!;
    private Guid _case;
    private Guid _part;
    private Guid _sing;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var (unit, broen) = (await Place.LayUnit(), await Place.LayUnit("Broen"));
        _mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        _karim = await Place.LayEmployee(broen, "Karim Aziz", Role.Professional);
        _maja = await Place.LayEmployee(await Place.LayUnit("Plejen"), "Maja Berg", Role.Professional);
        _anna = await Place.LayCitizen("Anna Holm", _mette, writes: Writes);
        foreach (var helper in (Employee[])[_karim, _maja]) await Place.LayMember(_anna, helper, Parts.Plan | Parts.Effort, Parts.Effort);
        var admin = (await Place.LayEmployee(unit, "Astrid Holt", Role.Administrator)).AsActor();
        await using (var kinds = Place.Ask()) Assert.True((await kinds.CaseKinds.Import(admin, CaseKindDesk.Typical, Form.New(), None)).Ok);
        await using var desk = await AtDesk(_mette, Parts.Case);
        _case = (await desk.Cases.Open(desk.Subject, new NewCase("stoette", "Støtte", CaseOrigin.Asked, Place.Today, "Jeg vil synge.", Said.Directly), Form.New(), None)).Value;
        _sing = (await desk.Plan.SetGoal(desk.Subject, "Jeg synger i kor", "Jeg går til én prøve.", null, Said.Directly, Form.New(), None)).Value;
        var kind = CaseKindDesk.Read(CaseKindDesk.Typical)!.Find(k => k.Code == "stoette")!;
        var made = Decision.Begin(_anna.Id, _case, "Mette Lund", Place.Time.Now);
        _part = made.Put(null, new PartForm("Støtte", PartResult.Yes, "§ 85", "a", "b", "c", "d", "e", null, null, "3 timer", CostClass.Low, false, [_sing]), "Mette").Value.Id;
        Assert.Null(made.Say(new DecisionWords("Ja.", "Karim.", "Torsdag."), "Mette"));
        Assert.Null(made.Make(new CaseKind("stoette", 1, kind.From, null, kind.Rules), [], inDoubt: false, null, _mette.Id, "Mette", Place.Time.Now));
        Assert.Null(made.Deliver(kind.Rules, new DeliveryForm(ToldHow.Phone, Place.Today, "", SentWay.Portal, Place.Today), "Mette", Place.Time.Now));
        await Place.Lay(made);
    }

    private Task<Request> AtDesk(Employee who, Parts page = Parts.Effort) => Place.Desk(who, _anna, page);

    private async Task<Guid> Ordered()
    {
        await using var desk = await AtDesk(_mette);
        return (await desk.Help.Order(desk.Subject, _case, new OrderForm(_part, _karim.UnitId, _karim.Id, [_sing]), Form.New(), None)).Value;
    }

    private async Task<Guid> Running()
    {
        var order = await Ordered();
        await using var karim = await AtDesk(_karim);
        Assert.True((await karim.Help.Accept(karim.Subject, order, new AcceptForm(new DateOnly(2026, 5, 18), _karim.Id, "mandag kl. 10"), Form.New(1), None)).Ok);
        return order;
    }

    private async Task<Case> Case()
    {
        await using var db = Place.Db();
        return await db.Cases.AsNoTracking().SingleAsync(c => c.Id == _case);
    }

    private async Task<OrderView> Order()
    {
        await using var own = await Place.Own(_anna, Parts.Effort);
        return Assert.Single((await own.HelpViews.Of(own.Subject, _case, None)).Orders);
    }

    [Fact]
    public async Task The_goals_go_along_in_the_citizens_words_and_the_one_who_was_asked_answers()
    {
        await using (var desk = await AtDesk(_mette))
        {
            Assert.Equal("OrderNotOnTeam", (await desk.Help.Order(desk.Subject, _case, new OrderForm(_part, _karim.UnitId, _maja.Id, [_sing]), Form.New(), None)).Refusal!.Name);
            Assert.Equal("OrderGoalMissing", (await desk.Help.Order(desk.Subject, _case, new OrderForm(_part, _karim.UnitId, null, [Guid.CreateVersion7()]), Form.New(), None)).Refusal!.Name);
            Assert.Equal("OrderPartMissing", (await desk.Help.Order(desk.Subject, _case, new OrderForm(Guid.CreateVersion7(), _karim.UnitId, null, [_sing]), Form.New(), None)).Refusal!.Name);
        }

        var order = await Ordered();
        await using (var again = await AtDesk(_mette)) Assert.Equal("OrderOrderedAlready", (await again.Help.Order(again.Subject, _case, new OrderForm(_part, _karim.UnitId, null, [_sing]), Form.New(), None)).Refusal!.Name);
        Assert.Equal(["Jeg synger i kor"], (await Order()).Goals.Select(g => g.Words));
        Assert.Equal(Ball.Provider, (await Case()).Ball);
        await using (var maja = await AtDesk(_maja)) Assert.Equal("OrderNotYours", (await maja.Help.Accept(maja.Subject, order, new AcceptForm(new DateOnly(2026, 5, 18), _maja.Id, "mandag"), Form.New(1), None)).Refusal!.Name);
        await using (var karim = await AtDesk(_karim)) Assert.True((await karim.Help.Decline(karim.Subject, order, "Vi har ikke plads før august.", Form.New(1), None)).Ok);
        Assert.Equal((Ball.Us, OrderState.Declined), ((await Case()).Ball, (await Order()).State));
        await Running();
    }

    [Fact]
    public async Task Words_the_citizen_takes_back_are_no_longer_read_in_the_order()
    {
        await Ordered();
        await using (var own = await Place.Own(_anna, Parts.Plan)) Assert.True((await own.Plan.TakeBack(own.Subject, _sing, Form.New(1), None)).Ok);
        Assert.Equal((_sing, "", true), Assert.Single((await Order()).Goals.Select(g => (g.GoalId, g.Words, g.IsTakenBack))));
    }

    [Fact]
    public async Task It_is_looked_at_in_time_and_sooner_when_it_is_hard()
    {
        var order = await Running();
        Assert.Equal((new DateOnly(2026, 8, 18), CasePhase.FollowUp), ((await Order()).FollowUpOn!.Value, (await Case()).Phase));
        await using var karim = await AtDesk(_karim);
        Assert.True((await karim.Help.Tell(karim.Subject, order, _sing, works: true, "Hun sang hele vejen.", Form.New(2), None)).Ok);
        Assert.Equal(new DateOnly(2026, 8, 18), (await Order()).FollowUpOn);
        Assert.Equal("StatusGoalGone", (await karim.Help.Tell(karim.Subject, order, Guid.CreateVersion7(), works: true, "Nej.", Form.New(2), None)).Refusal!.Name);
        Assert.True((await karim.Help.Tell(karim.Subject, order, _sing, works: false, "Koret er for stort.", Form.New(2), None)).Ok);
        // Ten working days over Ascension Day and Whit Monday.
        Assert.Equal((new DateOnly(2026, 5, 28), new DateOnly(2026, 5, 28)), ((await Order()).FollowUpOn!.Value, (await Case()).Deadline!.Value));
        // The citizen sees both lines.
        Assert.Equal([false, true], (await Order()).Statuses.Select(s => s.Works));
    }

    [Theory]
    [InlineData(7, 5, true)]
    [InlineData(7, 0, true)]
    [InlineData(7, 6, false)]
    [InlineData(7, 7, false)]
    [InlineData(4, 9, false)]
    public async Task The_citizens_own_scale_that_falls_by_two_brings_it_forward_and_says_why(int was, int now, bool sooner)
    {
        await Running();
        await using var own = await Place.Own(_anna, Parts.Plan);
        foreach (var value in (int[])[was, now]) Assert.True((await own.Plan.Place(own.Subject, _sing, value, Form.New(), None)).Ok);
        var order = await Order();
        Assert.Equal((sooner ? new DateOnly(2026, 5, 28) : new DateOnly(2026, 8, 18), sooner ? $"Borgerens egen skala faldt fra {was} til {now}." : ""), (order.FollowUpOn!.Value, order.Sooner));
        Assert.Equal(sooner ? $"din egen skala faldt fra {was} til {now}" : "", order.SoonerToCitizen);
        Assert.Equal(order.FollowUpOn, (await Case()).Deadline);
        await using var day = Place.Ask();
        var waiting = (await day.CallDay.Day(_mette.AsActor(), None)).Cases;
        Assert.Equal(sooner ? [order.Sooner] : [], waiting.Where(c => c.CaseId == _case && c.Sooner.Length > 0).Select(c => c.Sooner));
    }

    [Theory]
    // 7 before the help began on 18 May, and then in steps of one.
    [InlineData(new[] { 7 }, new[] { 6 }, "")]
    [InlineData(new[] { 7 }, new[] { 6, 5 }, "Borgerens egen skala faldt fra 7 til 5.")]
    // From the highest in between.
    [InlineData(new[] { 7 }, new[] { 8, 7 }, "")]
    [InlineData(new[] { 7 }, new[] { 8, 7, 6 }, "Borgerens egen skala faldt fra 8 til 6.")]
    [InlineData(new[] { 7 }, new[] { 9, 8 }, "")]
    [InlineData(new[] { 7 }, new[] { 9, 8, 7, 6 }, "Borgerens egen skala faldt fra 9 til 7.")]
    // A height from before the help is none of its own.
    [InlineData(new[] { 9, 8, 7 }, new[] { 6 }, "")]
    // Never placed before: from where it stood first.
    [InlineData(new int[0], new[] { 7, 6 }, "")]
    [InlineData(new int[0], new[] { 7, 6, 5 }, "Borgerens egen skala faldt fra 7 til 5.")]
    // In one step from a height in between.
    [InlineData(new[] { 5 }, new[] { 8, 6 }, "Borgerens egen skala faldt fra 8 til 6.")]
    public async Task A_scale_that_falls_slowly_is_a_sign_too(int[] before, int[] since, string says)
    {
        await Running();
        await using var own = await Place.Own(_anna, Parts.Plan);
        await Placed(own, before);
        Place.Time.Pass(TimeSpan.FromDays(7));
        await Placed(own, since);
        Assert.Equal(says, (await Order()).Sooner);
        Assert.Equal(says.Length > 0, (await Order()).FollowUpOn < new DateOnly(2026, 8, 18));
    }

    [Fact]
    public void A_second_sign_of_another_sort_stands_beside_the_first_and_of_the_same_sort_does_not()
    {
        var today = new DateOnly(2026, 5, 18);
        var order = HelpOrder.Ask(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "Støtte", "", "§ 85", Guid.CreateVersion7(), "Broen", null, "", [], "Mette", Place.Time.Now);
        Assert.Null(order.Accept(today, Guid.CreateVersion7(), "Karim", "om formiddagen", Cases.CaseTests.Kind("stoette").Rules, false, "Karim", Place.Time.Now));
        Assert.True(order.LookSooner(Signal.Hard("Karim"), today));
        var (day, version) = (order.FollowUpOn, order.Version);
        Assert.False(order.LookSooner(Signal.Fell(6, 4), today));
        Assert.Equal((day, "Karim skriver, at det er svært. Borgerens egen skala faldt fra 6 til 4.", "Karim skriver, at det er svært, og din egen skala faldt fra 6 til 4", version + 1), (order.FollowUpOn, order.Sooner, order.SoonerToCitizen, order.Version));
        Assert.False(order.LookSooner(Signal.Fell(4, 2), today));
        Assert.False(order.LookSooner(Signal.Hard("Sara"), today));
        Assert.Equal(version + 1, order.Version);
    }

    [Fact]
    public async Task A_fall_is_counted_from_the_last_follow_up_and_brings_it_forward_once()
    {
        var order = await Running();
        await using var own = await Place.Own(_anna, Parts.Plan);
        await Placed(own, 7);
        Place.Time.Pass(TimeSpan.FromDays(10));
        await Placed(own, 6, 5);
        var soon = (await Order()).FollowUpOn!.Value;
        // It falls on, and the day stands: the help is looked at once for it.
        Place.Time.Pass(TimeSpan.FromDays(3));
        await Placed(own, 4, 3);
        Assert.Equal((soon, "Borgerens egen skala faldt fra 7 til 5."), ((await Order()).FollowUpOn!.Value, (await Order()).Sooner));

        Place.Time.Pass(TimeSpan.FromDays(2));
        await using var desk = await AtDesk(_mette);
        Assert.True((await desk.Help.Follow(desk.Subject, _case, order, new FollowUpForm(FollowUpOutcome.Continue, "Det går.", "Vi bliver ved.", null, "", null, false), Form.New(3), None)).Ok);
        var next = (await Order()).FollowUpOn!.Value;
        Place.Time.Pass(TimeSpan.FromDays(1));
        await Placed(own, 2);
        Assert.Equal((next, ""), ((await Order()).FollowUpOn!.Value, (await Order()).Sooner));
        await Placed(own, 1);
        Assert.Equal("Borgerens egen skala faldt fra 3 til 1.", (await Order()).Sooner);
    }

    [Fact]
    public async Task A_day_that_is_brought_forward_is_on_record_for_both_readers()
    {
        await Running();
        await using var own = await Place.Own(_anna, Parts.Plan);
        await Placed(own, 8);
        Place.Time.Pass(TimeSpan.FromDays(7));
        await Placed(own, 7);
        await using (var before = Place.Db()) Assert.Empty(await Moved(before));
        await Placed(own, 6, 5);
        await using var db = Place.Db();
        var row = Assert.Single(await Moved(db));
        Assert.Equal(("Effort", "Anna Holm", "satte din skala lavere, så vi ser på din hjælp før", $"Opfølgning rykket frem til {(await Order()).FollowUpOn:yyyy-MM-dd}. Borgerens egen skala faldt."), (row.Part, row.ActorName, row.ForCitizen, row.ForProfessional));

        static Task<List<RecordEntry>> Moved(Sammen.Domain.Data.AppDb db) => db.RecordEntries.Where(r => r.Act == "FollowUpSooner").ToListAsync();
    }

    [Fact]
    public async Task What_is_hard_moves_the_day_on_record_once()
    {
        var order = await Running();
        await using var karim = await AtDesk(_karim);
        foreach (var line in (string[])["Koret er for stort.", "Der er for meget larm."]) Assert.True((await karim.Help.Tell(karim.Subject, order, _sing, works: false, line, Form.New((await Order()).Version), None)).Ok);
        await using var db = Place.Db();
        var row = Assert.Single(await db.RecordEntries.Where(r => r.Act == "FollowUpSooner").ToListAsync());
        Assert.Equal(("skrev, at det er svært, så vi ser på din hjælp før", "Opfølgning rykket frem til 2026-05-28. Status fra udføreren: det er svært."), (row.ForCitizen, row.ForProfessional));
    }

    private async Task Placed(Request own, params int[] values)
    {
        foreach (var value in values)
        {
            Place.Time.Pass(TimeSpan.FromMinutes(10));
            Assert.True((await own.Plan.Place(own.Subject, _sing, value, Form.New(), None)).Ok);
        }
    }

    [Fact]
    public async Task Help_whose_goals_are_taken_back_is_told_about_as_a_whole_and_only_then()
    {
        var order = await Running();
        await using var karim = await AtDesk(_karim);
        Assert.Same(EffortRefusals.StatusGoalMissing, (await karim.Help.Tell(karim.Subject, order, null, works: true, "Det går.", Form.New(2), None)).Refusal);
        await using (var own = await Place.Own(_anna, Parts.Plan)) Assert.True((await own.Plan.TakeBack(own.Subject, _sing, Form.New(1), None)).Ok);
        Assert.Same(EffortRefusals.GoalGone, (await karim.Help.Tell(karim.Subject, order, _sing, works: true, "Hun sang.", Form.New(2), None)).Refusal);
        await using (var maja = await AtDesk(_maja)) Assert.Same(EffortRefusals.NotYours, (await maja.Help.Tell(maja.Subject, order, null, works: true, "Det går.", Form.New(2), None)).Refusal);
        Assert.Same(EffortRefusals.LineMissing, (await karim.Help.Tell(karim.Subject, order, null, works: false, " ", Form.New(2), None)).Refusal);
        Assert.True((await karim.Help.Tell(karim.Subject, order, null, works: false, "Vi mødes for sjældent.", Form.New(2), None)).Ok);
        var now = await Order();
        Assert.Equal(("Vi mødes for sjældent.", false), Assert.Single(now.OnTheWhole.Select(s => (s.Line, s.Works))));
        // What is hard brings it forward, whatever it is about.
        Assert.Equal(new DateOnly(2026, 5, 28), now.FollowUpOn);
    }

    [Fact]
    public async Task A_goal_that_is_no_part_of_the_help_brings_nothing_forward_and_nothing_is_put_off()
    {
        await Running();
        await using var own = await Place.Own(_anna, Parts.Plan);
        var other = (await own.Plan.SetGoal(own.Subject, "Jeg bager", "Jeg bager selv.", 9, Said.Directly, Form.New(), None)).Value;
        Assert.True((await own.Plan.Place(own.Subject, other, 1, Form.New(), None)).Ok);
        Assert.Equal(new DateOnly(2026, 8, 18), (await Order()).FollowUpOn);
        // It is due within a few days already: a sign never moves it later.
        Place.Time.Pass(TimeSpan.FromDays(94));
        foreach (var value in (int[])[9, 1]) Assert.True((await own.Plan.Place(own.Subject, _sing, value, Form.New(), None)).Ok);
        Assert.Equal((new DateOnly(2026, 8, 18), ""), ((await Order()).FollowUpOn!.Value, (await Order()).Sooner));
    }

    [Fact]
    public async Task A_change_is_decided_again_in_time_and_the_ball_is_ours()
    {
        var order = await Running();
        await using var desk = await AtDesk(_mette);
        Assert.True((await desk.Help.Follow(desk.Subject, _case, order, new FollowUpForm(FollowUpOutcome.Continue, "Det går.", "Det virker.", null, "", null, false), Form.New(2), None)).Ok);
        var found = await Case();
        Assert.Equal((Ball.Provider, "Karim hjælper dig."), (found.Ball, found.BallFor));
        Assert.Equal((Support.FollowUp.Ours(Place.Today), found.Deadline), ((await Order()).FollowUpOn!.Value, found.Deadline));
        Assert.True((await desk.Help.Follow(desk.Subject, _case, order, new FollowUpForm(FollowUpOutcome.Change, "Det er svært.", "Turen hjem.", CasePhase.Assessment, "bussen", null, false), Form.New(3), None)).Ok);
        found = await Case();
        Assert.Equal((CasePhase.Assessment, Ball.Us, "Mette", Support.Decide.Ours(Place.Today)), (found.Phase, found.Ball, found.BallName, found.Deadline!.Value));
    }

    [Fact]
    public async Task An_appeal_that_was_looked_at_gives_the_day_of_the_help_back()
    {
        var order = await Running();
        await using var desk = await AtDesk(_mette, Parts.Case);
        await using var karim = await AtDesk(_karim);
        var made = (await desk.DecisionViews.Of(desk.Subject, _case, None))!.Decisions.Single().Id;
        var appeal = (await desk.Appeals.Note(desk.Subject, _case, made, "Det er for lidt.", [], AppealWay.Phone, Place.Today, Form.New(), None)).Value;
        var look = (await Case()).Deadline!.Value;
        Assert.Equal(Support.Reassess.Ours(Place.Today), look);
        // While it waits for our second look its day stands, whatever the help says.
        Assert.True((await karim.Help.Tell(karim.Subject, order, _sing, works: false, "Koret er for stort.", Form.New(2), None)).Ok);
        Assert.Equal(look, (await Case()).Deadline);
        Assert.True((await desk.Appeals.Look(desk.Subject, _case, appeal, AppealState.Forwarded, "Det er nok.", Form.New(1), None)).Ok);
        Assert.Equal(((await Order()).FollowUpOn, Ball.AppealBoard), ((await Case()).Deadline, (await Case()).Ball));
    }

    [Fact]
    public async Task Help_that_begins_while_an_appeal_waits_does_not_take_its_ball_and_both_are_told()
    {
        await using var desk = await AtDesk(_mette, Parts.Case);
        var made = (await desk.DecisionViews.Of(desk.Subject, _case, None))!.Decisions.Single().Id;
        var appeal = (await desk.Appeals.Note(desk.Subject, _case, made, "Det er for lidt.", [_part], AppealWay.Phone, Place.Today, Form.New(), None)).Value;
        var look = Support.Reassess.Ours(Place.Today);
        var order = await Ordered();
        Assert.Equal((Ball.Us, "Mette ser på din sag igen."), ((await Case()).Ball, (await Case()).BallFor));
        Assert.Equal((look, true, "Karim"), await Told());
        await using (var karim = await AtDesk(_karim)) Assert.True((await karim.Help.Decline(karim.Subject, order, "Vi har ikke plads.", Form.New(1), None)).Ok);
        Assert.Equal("Mette ser på din sag igen.", (await Case()).BallFor);
        Assert.True((await desk.Appeals.Look(desk.Subject, _case, appeal, AppealState.Forwarded, "Det er nok.", Form.New(1), None)).Ok);
        await Running();
        Assert.Equal((Ball.AppealBoard, CasePhase.FollowUp), ((await Case()).Ball, (await Case()).Phase));
        Assert.Equal((null, false, "Karim"), await Told());
        // When it is settled there is nothing beside the help.
        Assert.True((await desk.Appeals.Board(desk.Subject, _case, appeal, AppealState.BoardKept, "Det er nok.", Place.Today, Form.New(2), None)).Ok);
        await using var own = await Place.Own(_anna, Parts.Case);
        var after = (await own.Ways.Of(own.Subject, _case, None))!;
        Assert.Equal((0, 0, true), (after.Appeals.Count, after.Meanwhile.Count, after.Help));

        async Task<(DateOnly?, bool, string)> Told()
        {
            await using var home = await Place.Own(_anna, Parts.Case);
            var way = (await home.Ways.Of(home.Subject, _case, None))!;
            var (waits, help) = (Assert.Single(way.Appeals), Assert.Single(way.Meanwhile));
            Assert.Equal(("Støtte", "Mette"), (Assert.Single(waits.About), way.Holder));
            return (waits.LookBy, help.IsAsked, help.Who);
        }
    }

    [Fact]
    public async Task A_follow_up_and_a_question_while_an_appeal_waits_do_not_take_its_ball()
    {
        var order = await Running();
        await using var desk = await AtDesk(_mette, Parts.Case | Parts.Effort);
        var made = (await desk.DecisionViews.Of(desk.Subject, _case, None))!.Decisions.Single().Id;
        var appeal = (await desk.Appeals.Note(desk.Subject, _case, made, "Det er for lidt.", [_part], AppealWay.Phone, Place.Today, Form.New(), None)).Value;
        Assert.True((await desk.Help.Follow(desk.Subject, _case, order, new FollowUpForm(FollowUpOutcome.Change, "Det er svært.", "Turen hjem.", CasePhase.Assessment, "bussen"), Form.New(2), None)).Ok);
        Assert.Equal((CasePhase.Assessment, Ball.Us, "Mette ser på din sag igen."), await Now());
        await Asked(1, "Du vil synge.");
        Assert.Equal((CasePhase.Assessment, Ball.Us, "Mette ser på din sag igen."), await Now());
        Assert.True((await desk.Appeals.Look(desk.Subject, _case, appeal, AppealState.Forwarded, "Det er nok.", Form.New(1), None)).Ok);
        Assert.Equal(Ball.AppealBoard, (await Now()).Item2);
        // While the board looks, what we change meanwhile is ours to do.
        Assert.True((await desk.Help.Follow(desk.Subject, _case, order, Stop(StopWish.Ours), Form.New(3), None)).Ok);
        Assert.Equal(Ball.Us, (await Now()).Item2);
        // And then a question has the ball.
        await Asked(2, "Du vil synge i kor.");
        Assert.Equal(Ball.Citizen, (await Now()).Item2);
        Assert.True((await desk.Appeals.Board(desk.Subject, _case, appeal, AppealState.BoardKept, "Det er nok.", Place.Today, Form.New(2), None)).Ok);
        await Asked(3, "Du vil synge hver uge.");
        Assert.Equal(Ball.Citizen, (await Now()).Item2);

        async Task Asked(int no, string words)
        {
            await using var asks = await AtDesk(_mette, Parts.Assessment);
            if (no == 1) Assert.True((await asks.Assessments.OpenTheme(asks.Subject, _case, "mobilitet", "Du vil ud.", Form.New(), None)).Ok);
            Assert.True((await asks.Assessments.Summarise(asks.Subject, _case, words, "Mobilitet.", "", Form.New(no - 1), None)).Ok);
            Assert.True((await asks.Assessments.Ask(asks.Subject, _case, Form.New(no), None)).Ok);
        }

        async Task<(CasePhase, Ball, string)> Now()
        {
            var found = await Case();
            return (found.Phase, found.Ball, found.BallFor);
        }
    }

    [Fact]
    public async Task What_the_citizen_wrote_is_not_read_by_a_provider_who_answers_or_by_the_citizens_own_appeal()
    {
        var order = await Ordered();
        await using var own = await Place.Own(_anna, Parts.Case);
        Assert.True((await own.Choices.Think(own.Subject, _case, "Naboens kor", "", Form.New(), None)).Ok);
        await using (var karim = await AtDesk(_karim)) Assert.True((await karim.Help.Accept(karim.Subject, order, new AcceptForm(new DateOnly(2026, 5, 18), _karim.Id, "mandag kl. 10"), Form.New(1), None)).Ok);
        Assert.Equal(nameof(CitizenAsk.Idea), (await Case()).Answered);
        var made = (await own.DecisionViews.Of(own.Subject, _case, None))!.Decisions.Single().Id;
        Assert.True((await own.Appeals.Appeal(own.Subject, _case, made, "Det er for lidt.", wantsCall: false, [], Form.New(), None)).Ok);
        Assert.Equal(nameof(CitizenAsk.Idea), (await Case()).Answered);
        await using var desk = await AtDesk(_mette);
        Assert.True((await desk.Help.Follow(desk.Subject, _case, order, new FollowUpForm(FollowUpOutcome.Change, "Det er svært.", "Turen hjem.", CasePhase.Assessment, "bussen", null, false), Form.New(2), None)).Ok);
        Assert.Null((await Case()).Answered);
    }

    private static CaseRules Support => CaseTests.Kind("stoette").Rules;

    private static FollowUpForm Stop(StopWish? wish, bool agreed = false) => new(FollowUpOutcome.Stop, "Jeg ved det ikke.", "Koret er slut.", null, "", wish, agreed);

    [Fact]
    public async Task The_citizens_own_agreed_wish_ends_the_help_and_who_asked_is_kept()
    {
        var order = await Running();
        await using var desk = await AtDesk(_mette);
        Assert.Same(EffortRefusals.WishMissing, (await desk.Help.Follow(desk.Subject, _case, order, Stop(null), Form.New(2), None)).Refusal);
        Assert.Same(EffortRefusals.WishMissing, (await desk.Help.Follow(desk.Subject, _case, order, Stop((StopWish)7, agreed: true), Form.New(2), None)).Refusal);
        Assert.Same(EffortRefusals.NotAgreed, (await desk.Help.Follow(desk.Subject, _case, order, Stop(StopWish.Citizens), Form.New(2), None)).Refusal);
        Assert.Equal(OrderState.Accepted, (await Order()).State);
        Assert.True((await desk.Help.Follow(desk.Subject, _case, order, Stop(StopWish.Citizens, agreed: true), Form.New(2), None)).Ok);
        var now = await Order();
        // Ten working days to regret it: Ascension Day and Whit Monday are none.
        var last = new DateOnly(2026, 5, 28);
        Assert.Equal((OrderState.Stopped, last, StopWish.Citizens), (now.State, now.StoppedOn!.Value, Assert.Single(now.FollowUps).Wish!.Value));
        Assert.Same(EffortRefusals.NotRunning, (await desk.Help.Follow(desk.Subject, _case, order, Stop(StopWish.Citizens, agreed: true), Form.New(3), None)).Refusal);
        Assert.True(now.Lasts);
        Place.Time.Pass(TimeSpan.FromDays(15));
        Assert.True((await Order()).Lasts);
        Place.Time.Pass(TimeSpan.FromDays(1));
        Assert.False((await Order()).Lasts);
    }

    [Fact]
    public async Task Help_that_stops_by_the_citizens_own_wish_is_kept_by_the_citizen_until_its_day()
    {
        var order = await Running();
        await using (var desk = await AtDesk(_mette))
        {
            Assert.True((await desk.Help.Follow(desk.Subject, _case, order, Stop(StopWish.Citizens, agreed: true), Form.New(2), None)).Ok);
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.Help.Keep(desk.Subject, _case, order, Form.New(3), None));
        }

        await using (var home = await Place.Own(_anna, Parts.Effort)) Assert.True((await home.Help.Keep(home.Subject, _case, order, Form.New(3), None)).Ok);
        var now = await Order();
        Assert.Equal((OrderState.Accepted, null, new DateOnly(2026, 5, 28)), (now.State, now.StoppedOn, now.FollowUpOn!.Value));
        Assert.Equal(now.FollowUpOn, (await Case()).Deadline);

        await using (var desk = await AtDesk(_mette)) Assert.True((await desk.Help.Follow(desk.Subject, _case, order, Stop(StopWish.Citizens, agreed: true), Form.New(4), None)).Ok);
        Place.Time.Pass(TimeSpan.FromDays(16));
        await using (var home = await Place.Own(_anna, Parts.Effort)) Assert.Same(EffortRefusals.NotRunning, (await home.Help.Keep(home.Subject, _case, order, Form.New(5), None)).Refusal);
    }

    [Fact]
    public async Task Our_own_wish_ends_nothing_until_a_decision_that_was_told_does()
    {
        var order = await Running();
        await using var desk = await AtDesk(_mette);
        Assert.True((await desk.Help.Follow(desk.Subject, _case, order, Stop(StopWish.Ours, agreed: true), Form.New(2), None)).Ok);
        var now = await Order();
        Assert.Equal((OrderState.Accepted, null, _case, StopWish.Ours), (now.State, now.StoppedOn, now.StopCaseId!.Value, Assert.Single(now.FollowUps).Wish!.Value));
        // The citizen is told when it is decided by.
        Assert.Equal((CaseTests.Kind("stoette").Rules.Decide.Ours(Place.Today), now.FollowUpOn), (now.FollowUpOn!.Value, (await Case()).Deadline));
        Assert.Equal(CasePhase.Assessment, (await Case()).Phase);
        await using (var karim = await AtDesk(_karim)) Assert.True((await karim.Help.Tell(karim.Subject, order, _sing, works: true, "Vi synger imens.", Form.New(3), None)).Ok);

        // The yes that gave it does not stop it; one that is made and not told does not; one that takes other help away does not.
        Assert.Same(EffortRefusals.StopPartMissing, (await desk.Help.StopBy(desk.Subject, _case, order, _part, Form.New(3), None)).Refusal);
        var untold = await Decided(_case, tell: false, order);
        Assert.Same(EffortRefusals.StopPartMissing, (await desk.Help.StopBy(desk.Subject, _case, order, untold, Form.New(3), None)).Refusal);
        var elsewhere = await Decided(_case, tell: true, null);
        Assert.Same(EffortRefusals.StopPartMissing, (await desk.Help.StopBy(desk.Subject, _case, order, elsewhere, Form.New(3), None)).Refusal);
        Assert.Empty(await desk.HelpViews.Stops(desk.Subject, _case, None));

        var told = await Decided(_case, tell: true, order);
        Assert.Equal([told], (await desk.HelpViews.Stops(desk.Subject, _case, None)).Select(s => s.PartId));
        Assert.True((await desk.Help.StopBy(desk.Subject, _case, order, told, Form.New(3), None)).Ok);
        now = await Order();
        var last = new DateOnly(2026, 6, 20);
        Assert.Equal((OrderState.Stopped, last, null), (now.State, now.StoppedOn!.Value, now.StopCaseId));
        // It is given until its day.
        Assert.True(now.Lasts);
        await using (var karim = await AtDesk(_karim)) Assert.True((await karim.Help.Tell(karim.Subject, order, _sing, works: true, "Vi siger farvel.", Form.New(4), None)).Ok);
        Place.Time.Pass(TimeSpan.FromDays(38));
        Assert.True((await Order()).Lasts);
        Place.Time.Pass(TimeSpan.FromDays(1));
        Assert.False((await Order()).Lasts);
        await using (var karim = await AtDesk(_karim)) Assert.Same(EffortRefusals.NotRunning, (await karim.Help.Tell(karim.Subject, order, _sing, works: true, "For sent.", Form.New(4), None)).Refusal);
    }

    [Fact]
    public async Task A_second_decision_never_moves_a_day_that_is_promised_for_the_help()
    {
        var order = await Running();
        await using var desk = await AtDesk(_mette, Parts.Case | Parts.Effort);
        await using (var karim = await AtDesk(_karim)) Assert.True((await karim.Help.Tell(karim.Subject, order, _sing, works: false, "Koret er for stort.", Form.New(2), None)).Ok);
        var soon = (await Order()).FollowUpOn!.Value;
        Assert.Equal(soon, (await Case()).Deadline);
        Assert.True(soon < CaseTests.Kind("stoette").Rules.FirstFollowUp.Ours(Place.Today));
        foreach (var result in (PartResult[])[PartResult.Yes, PartResult.No])
        {
            var made = Decision.Begin(_anna.Id, _case, "Mette Lund", Place.Time.Now);
            Assert.True(made.Put(null, new PartForm("Kørsel", result, "§ 105", "a", "b", "c", "d", "e", null, null, "", CostClass.None, false, []), "Mette").Ok);
            Assert.Null(made.Say(new DecisionWords("Svar.", "Det betyder.", "Så sker der."), "Mette"));
            Assert.Null(made.Make(new CaseKind("stoette", 1, new DateOnly(2024, 1, 1), null, CaseTests.Kind("stoette").Rules), [], inDoubt: false, null, _mette.Id, "Mette", Place.Time.Now));
            await Place.Lay(made);
            Assert.True((await desk.Decisions.Deliver(desk.Subject, _case, made.Id, new DeliveryForm(ToldHow.Phone, Place.Today, "", SentWay.Portal, Place.Today), Form.New(made.Version), None)).Ok);
            Assert.Equal(soon, (await Case()).Deadline);
        }
    }

    [Fact]
    public async Task When_the_case_is_over_a_new_one_is_opened_to_decide_it_in()
    {
        var order = await Running();
        await using var desk = await AtDesk(_mette, Parts.Case | Parts.Effort);
        await using (var db = Place.Db()) await desk.Cases.Close(desk.Subject, _case, CaseEnd.Reached, "Hjælpen er i gang.", Form.New((await db.Cases.SingleAsync(c => c.Id == _case)).Version), None);
        Assert.False((await Case()).IsOpen);
        Assert.True((await desk.Help.Follow(desk.Subject, _case, order, Stop(StopWish.Ours), Form.New(2), None)).Ok);
        var now = await Order();
        Assert.NotEqual(_case, now.StopCaseId);
        Assert.Equal(OrderState.Accepted, now.State);
        await using (var db = Place.Db())
        {
            var opened = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == now.StopCaseId);
            Assert.Equal((CasePhase.Assessment, CaseOrigin.Caught, "stoette", true), (opened.Phase, opened.Origin, opened.Kind, opened.IsOpen));
        }

        Assert.True((await desk.Help.StopBy(desk.Subject, _case, order, await Decided(now.StopCaseId!.Value, tell: true, order), Form.New(3), None)).Ok);
        Assert.Equal(OrderState.Stopped, (await Order()).State);
    }

    [Fact]
    public async Task An_appeal_about_another_part_of_the_decision_does_not_hold_a_stop_and_one_about_it_does()
    {
        var order = await Running();
        await using var desk = await AtDesk(_mette, Parts.Case | Parts.Effort);
        var told = await Decided(_case, tell: true, order, "Kørsel");
        var made = (await desk.DecisionViews.Of(desk.Subject, _case, None))!.Decisions.Single(d => d.Parts.Any(p => p.Id == told));
        Place.Time.Pass(TimeSpan.FromHours(2));
        var other = made.Parts.Single(p => p.Id != told).Id;
        Assert.True((await desk.Appeals.Note(desk.Subject, _case, made.Id, "Jeg kan ikke tage bussen.", [other], AppealWay.Phone, Place.Today, Form.New(), None)).Ok);
        var about = (await desk.Appeals.Note(desk.Subject, _case, made.Id, "Jeg vil beholde den.", [told], AppealWay.Phone, Place.Today, Form.New(), None)).Value;
        Assert.Same(EffortRefusals.Appealed, (await desk.Help.StopBy(desk.Subject, _case, order, told, Form.New(2), None)).Refusal);
        // Settled it holds nothing; the other is open still.
        Assert.True((await desk.Appeals.Look(desk.Subject, _case, about, AppealState.Changed, "Vi ser på det igen.", Form.New(1), None)).Ok);
        Assert.True((await desk.Help.StopBy(desk.Subject, _case, order, told, Form.New(2), None)).Ok);
    }

    [Fact]
    public async Task Nothing_is_done_to_help_through_another_case()
    {
        var order = await Running();
        var other = Guid.CreateVersion7();
        await using (var desk = await AtDesk(_mette, Parts.Case | Parts.Effort))
        {
            Assert.Same(EffortRefusals.NotFound, (await desk.Help.Follow(desk.Subject, other, order, Stop(StopWish.Citizens, agreed: true), Form.New(2), None)).Refusal);
            Assert.Same(EffortRefusals.NotFound, (await desk.Help.StopBy(desk.Subject, other, order, _part, Form.New(2), None)).Refusal);
            Assert.True((await desk.Help.Follow(desk.Subject, _case, order, Stop(StopWish.Citizens, agreed: true), Form.New(2), None)).Ok);
        }

        await using var home = await Place.Own(_anna, Parts.Effort);
        Assert.Same(EffortRefusals.NotFound, (await home.Help.Keep(home.Subject, other, order, Form.New(3), None)).Refusal);
        Assert.Equal(OrderState.Stopped, (await Order()).State);
    }

    [Fact]
    public async Task Each_help_that_runs_in_a_case_is_followed_up_and_stopped_by_itself()
    {
        var first = await Running();
        var kind = CaseKindDesk.Read(CaseKindDesk.Typical)!.Find(k => k.Code == "stoette")!;
        var second = HelpOrder.Ask(_anna.Id, _case, Guid.CreateVersion7(), "Morgenhjælp", "", "§ 83", _maja.UnitId, "Plejen", _maja.Id, _maja.Name, [(_sing, "Jeg synger i kor")], "Mette Lund", Place.Time.Now);
        Assert.Null(second.Accept(new DateOnly(2026, 5, 18), _maja.Id, _maja.Name, "hver morgen", kind.Rules, avoidsDaysOff: false, _maja.Name, Place.Time.Now));
        await Place.Lay(second);
        await using var desk = await AtDesk(_mette, Parts.Case | Parts.Effort);
        var (ofFirst, ofSecond) = (await Decided(_case, tell: true, first), await Decided(_case, tell: true, second.Id));
        Assert.Equal([(first, ofFirst), (second.Id, ofSecond)], (await desk.HelpViews.Stops(desk.Subject, _case, None)).Select(s => (s.OrderId, s.PartId)).OrderBy(s => s.OrderId == second.Id));
        Assert.Same(EffortRefusals.StopPartMissing, (await desk.Help.StopBy(desk.Subject, _case, second.Id, ofFirst, Form.New(2), None)).Refusal);
        Assert.True((await desk.Help.Follow(desk.Subject, _case, second.Id, new FollowUpForm(FollowUpOutcome.Continue, "Det går.", "Det virker.", null, ""), Form.New(2), None)).Ok);
        Assert.True((await desk.Help.StopBy(desk.Subject, _case, second.Id, ofSecond, Form.New(3), None)).Ok);
        Assert.Equal([(first, ofFirst)], (await desk.HelpViews.Stops(desk.Subject, _case, None)).Select(s => (s.OrderId, s.PartId)));
        Assert.Empty(await desk.HelpViews.Stops(desk.Subject, Guid.CreateVersion7(), None));
    }

    /// <summary>A decision that takes the help away from 20 June, an hour from now; beside it a no to something else.</summary>
    private async Task<Guid> Decided(Guid caseId, bool tell, Guid? order, string beside = "")
    {
        var kind = CaseKindDesk.Read(CaseKindDesk.Typical)!.Find(k => k.Code == "stoette")!;
        var (made, at) = (Decision.Begin(_anna.Id, caseId, "Mette Lund", Place.Time.Now), Place.Time.Now.AddHours(1));
        var part = made.Put(null, new PartForm("Støtten stopper", PartResult.No, "§ 85", "a", "b", "c", "d", "e", new DateOnly(2026, 6, 20), null, "", CostClass.None, true, []) { LessOf = order }, "Mette").Value.Id;
        if (beside.Length > 0) Assert.True(made.Put(null, new PartForm(beside, PartResult.No, "§ 105", "a", "b", "c", "d", "e", null, null, "", CostClass.None, false, []), "Mette").Ok);
        Assert.Null(made.Say(new DecisionWords("Nej.", "Hjælpen stopper.", "Du kan klage."), "Mette"));
        Assert.Null(made.Make(new CaseKind("stoette", 1, kind.From, null, kind.Rules with { WarningWeeks = 0 }), [], inDoubt: false, null, _mette.Id, "Mette", at));
        if (tell) Assert.Null(made.Deliver(kind.Rules with { WarningWeeks = 0 }, new DeliveryForm(ToldHow.Phone, Clock.DayOf(at), "", SentWay.Portal, Clock.DayOf(at)), "Mette", at));
        await Place.Lay(made);
        return part;
    }

    [Fact]
    public async Task A_change_leads_back_in_one_theme_with_the_citizens_words()
    {
        var order = await Running();
        await using var desk = await AtDesk(_mette);
        FollowUpForm change = new(FollowUpOutcome.Change, "Det er for svært.", "Koret er for stort.", CasePhase.Assessment, "");
        Assert.Equal("FollowUpThemeMissing", (await desk.Help.Follow(desk.Subject, _case, order, change, Form.New(2), None)).Refusal!.Name);
        Assert.Equal("FollowUpLeadsMissing", (await desk.Help.Follow(desk.Subject, _case, order, change with { LeadsTo = null }, Form.New(2), None)).Refusal!.Name);
        Assert.Equal("FollowUpCitizenSaysMissing", (await desk.Help.Follow(desk.Subject, _case, order, change with { CitizenSays = " " }, Form.New(2), None)).Refusal!.Name);
        Assert.True((await desk.Help.Follow(desk.Subject, _case, order, change with { Theme = "At være sammen med andre" }, Form.New(2), None)).Ok);
        Assert.Equal(CasePhase.Assessment, (await Case()).Phase);
        await using var karim = await AtDesk(_karim);
        await Assert.ThrowsAsync<AccessRefusedException>(() => karim.Help.Follow(karim.Subject, _case, order, change, Form.New(3), None));
    }

    [Fact]
    public async Task Hours_and_the_common_text_are_told_once_and_stand_anew()
    {
        var order = await Running();
        await using var karim = await AtDesk(_karim);
        Assert.Equal("HoursMonthWrong", (await karim.Help.Hours(karim.Subject, order, new DateOnly(2026, 4, 1), 3, Form.New(2), None)).Refusal!.Name);
        Assert.Equal("HoursOutside", (await karim.Help.Hours(karim.Subject, order, new DateOnly(2026, 5, 1), -1, Form.New(2), None)).Refusal!.Name);
        foreach (var hours in (decimal[])[3, 12.5m]) Assert.True((await karim.Help.Hours(karim.Subject, order, new DateOnly(2026, 5, 20), hours, Form.New(2), None)).Ok);
        Assert.Equal([new HoursView(new DateOnly(2026, 5, 1), 750)], (await Order()).Hours);

        var text = (await karim.Help.WriteApproach(karim.Subject, "Vi siger én ting ad gangen.", Form.New(0), None)).Value;
        await using var own = await Place.Own(_anna, Parts.Effort);
        foreach (var _ in (int[])[1, 2]) Assert.True((await own.Help.AgreeApproach(own.Subject, text, Form.New(), None)).Ok);
        var approach = (await own.HelpViews.Of(own.Subject, null, None)).Approach!;
        Assert.Equal((true, "Karim Aziz"), (approach.CitizenSaidYes, Assert.Single(approach.Yeses)));
        Assert.Equal(Form.Changed, (await karim.Help.WriteApproach(karim.Subject, "Noget andet.", Form.New(0), None)).Refusal);
        Assert.True((await karim.Help.WriteApproach(karim.Subject, "Noget andet.", Form.New(1), None)).Ok);
        Assert.False((await own.HelpViews.Of(own.Subject, null, None)).Approach!.CitizenSaidYes);
        Assert.Equal("ApproachChanged", (await own.Help.AgreeApproach(own.Subject, text, Form.New(), None)).Refusal!.Name);
    }
}
