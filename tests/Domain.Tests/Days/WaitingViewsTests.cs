using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Days;
using Sammen.Domain.Decisions;
using Sammen.Domain.Efforts;
using Sammen.Domain.Expectations;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Promises;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Days;

/// <summary>Cases and promises in an adviser's day. It is Tuesday 12 May 2026.</summary>
public sealed class WaitingViewsTests : PlaceTests
{
    private const Parts Writes = People.AdviserWrites | Parts.Case | Parts.Contact;

    [Fact]
    public async Task What_needs_something_is_there_for_the_one_who_holds_the_plan_and_nobody_else()
    {
        var unit = await Place.LayUnit();
        var (mette, sara) = (await Place.LayEmployee(unit, "Mette Lund", Role.Adviser), await Place.LayEmployee(unit, "Sara Bang", Role.Adviser));
        var anna = await Place.LayCitizen("Anna Holm", mette, writes: Writes);
        var bo = await Place.LayCitizen("Bo Rask", mette, Parts.All & ~Parts.Case, Writes & ~Parts.Case);
        await Place.LayMember(anna, sara, Parts.All, Writes);
        var at = Place.Time.Now;
        var kind = Cases.CaseTests.Kind("stoette");
        Case Opened(Guid citizen, string title, int daysAgo) => Case.Open(citizen, new NewCase("stoette", title, CaseOrigin.Asked, Place.Today.AddDays(-daysAgo), "Hjælp mig.", Said.Directly), kind, "Mette", at).Value;
        var (late, soon, far, hidden) = (Opened(anna.Id, "Sent", 200), Opened(anna.Id, "Snart", 52), Opened(anna.Id, "Langt væk", 1), Opened(bo.Id, "Skjult", 200));
        var asked = Case.Ask(anna.Id, "Jeg vil ud.", Said.Directly, "", "Mette", at, Place.Today.AddDays(30)).Value;
        await Place.Lay(late, soon, far, hidden, asked);
        await using (var desk = await Place.Desk(mette, anna, Parts.Contact)) Assert.True((await desk.Promises.Make(desk.Subject, new NewPromise("at ringe til koret", new DateOnly(2026, 5, 13), null, "", PromiseSource.Call), Form.New(), None)).Ok);

        await using var day = Place.Ask();
        var rows = await Place.Leaves(async () =>
        {
            var waits = await day.CallDay.Day(mette.AsActor(), None);
            // What was opened lately is there without a day that presses: expectations are to be talked through.
            Assert.Equal([late.Id, soon.Id, asked.Id, far.Id], waits.Cases.Select(c => c.CaseId));
            Assert.Equal([true, false, false, false], waits.Cases.Select(c => c.Late));
            Assert.Equal([false, false, true, false], waits.Cases.Select(c => c.IsNew));
            Assert.Equal([CaseNews.SheetDue, CaseNews.SheetDue, CaseNews.Asked, CaseNews.SheetDue], waits.Cases.Select(c => c.News));
            Assert.Equal("at ringe til koret", Assert.Single(waits.Promises).What);
        });
        Assert.Contains(rows, r => r.CitizenId == anna.Id && r.Part == nameof(Parts.Case));
        Assert.DoesNotContain(rows, r => r.CitizenId == bo.Id && r.Part == nameof(Parts.Case));
        var saras = await day.CallDay.Day(sara.AsActor(), None);
        Assert.Empty(saras.Cases);
        Assert.Empty(saras.Promises);
    }

    [Fact]
    public async Task What_the_citizen_answered_is_told_until_someone_at_the_desk_goes_on()
    {
        var unit = await Place.LayUnit();
        var mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        var anna = await Place.LayCitizen("Anna Holm", mette, writes: Writes);
        var bo = await Place.LayCitizen("Bo Rask", mette, Parts.All & ~Parts.Assessment, Writes);
        var at = Place.Time.Now;
        Case Opened(Guid citizen, string title, int daysAgo, CitizenAsk? answered)
        {
            var opened = Case.Open(citizen, new NewCase("stoette", title, CaseOrigin.Asked, Place.Today.AddDays(-daysAgo), "Hjælp mig.", Said.Directly), Cases.CaseTests.Kind("stoette"), "Mette", at).Value;
            if (answered is { } what) opened.Answer(what, at.AddDays(-1));
            return opened;
        }

        var (late, soon, read, idea) = (Opened(anna.Id, "Sent", 200, CitizenAsk.Hearing), Opened(anna.Id, "Snart", 52, null), Opened(anna.Id, "Svaret", 1, CitizenAsk.Options), Opened(anna.Id, "Idé", 2, CitizenAsk.Idea));
        // Two answers stand beside each other, the latest last.
        late.Answer(CitizenAsk.Summary, at.AddDays(-2));
        late.Answer(CitizenAsk.Hearing, at.AddDays(-1));
        // An answer to what the one who holds the plan may not read is not told.
        var (hidden, bos) = (Opened(bo.Id, "Skjult", 1, CitizenAsk.Summary), Opened(bo.Id, "Bos", 1, CitizenAsk.Options));
        var over = Opened(anna.Id, "Slut", 1, CitizenAsk.Sheet);
        Assert.Null(over.Close(CaseEnd.OtherWay, "Koret henter.", at));
        var far = Opened(anna.Id, "Langt væk", 0, null);
        await Place.Lay(late, soon, read, idea, hidden, bos, over, far);
        var cases = await Day();
        Assert.Equal([late.Id, idea.Id, read.Id, bos.Id, soon.Id, far.Id], cases.Select(c => c.CaseId));
        Assert.Equal([CitizenAsk.Hearing, CitizenAsk.Idea, CitizenAsk.Options, CitizenAsk.Options, null, null], cases.Select(c => c.Answers is [.., var latest] ? latest.What : (CitizenAsk?)null));
        Assert.Equal([true, false, false, false, true, false], cases.Select(c => c.Soon));
        Assert.Equal([CitizenAsk.Summary, CitizenAsk.Hearing], cases[0].Answers.Select(a => a.What));
        Assert.Equal(at.AddDays(-1), cases[0].AnsweredAt);

        await using (var desk = await Place.Desk(mette, anna, Parts.Case))
        {
            Assert.True((await desk.Cases.Move(desk.Subject, read.Id, CasePhase.ChoiceOfEffort, "Videre.", Form.New(2), None)).Ok);
            Assert.True((await desk.Cases.Pass(desk.Subject, idea.Id, new BallPass(Ball.Us, "Mette", "Mette læser din idé.", "", null, ""), Form.New(2), None)).Ok);
        }

        Assert.Equal([late.Id, bos.Id, soon.Id, idea.Id, read.Id, far.Id], (await Day()).Select(c => c.CaseId));

        async Task<IReadOnlyList<DayCase>> Day()
        {
            await using var day = Place.Ask();
            return (await day.CallDay.Day(mette.AsActor(), None)).Cases;
        }
    }

    [Fact]
    public async Task Expectations_are_to_be_talked_through_again_when_the_day_of_a_decision_comes()
    {
        var unit = await Place.LayUnit();
        var mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        var anna = await Place.LayCitizen("Anna Holm", mette, writes: Writes);
        var at = Place.Time.Now;
        var by = new Author(mette.Id, "Mette Lund", IsCitizen: false, CitizenPresent: false, Said.Directly);
        Case Opened(string title) => Case.Open(anna.Id, new NewCase("stoette", title, CaseOrigin.Asked, Place.Today, "Hjælp mig.", Said.Directly), Cases.CaseTests.Kind("stoette"), "Mette", at).Value;
        var (choosing, knowing) = (Opened("Støtte"), Opened("Kørsel"));
        Assert.Null(choosing.MoveTo(CasePhase.ChoiceOfEffort, "Nok er kendt.", "Mette", at));
        var talked = Talked(choosing, at.AddMinutes(1));
        await Place.Lay(choosing, knowing, talked, Talked(knowing, at.AddMinutes(1)));
        var left = choosing.Deadline!.Value.DayNumber - Place.Today.DayNumber - SheetRule.BeforeDecision;
        Assert.Equal([], await Due());
        Place.Time.Pass(TimeSpan.FromDays(left - 1));
        Assert.Equal([], await Due());
        // Where no choice is being made no decision comes.
        Place.Time.Pass(TimeSpan.FromDays(1));
        Assert.Equal([choosing.Id], await Due());
        await Place.Lay(Talked(choosing, Place.Time.Now, talked));
        Assert.Equal([], await Due());

        Sheet Talked(Case about, DateTime when, Sheet? before = null)
        {
            var sheet = Sheet.Open(anna.Id, about.Id, before, SheetReason.FirstContact, mette.Id, "Mette Lund", when);
            Assert.True(sheet.Add(new NewLine(SheetSide.Agreed, Source.Adviser, "", "", "Vi ses.", ""), Sammen.Domain.Language.TextLevel.Let, by, when).Ok);
            Assert.True(sheet.Ask([], when).Ok);
            return sheet;
        }

        async Task<IEnumerable<Guid>> Due()
        {
            await using var day = Place.Ask();
            return (await day.CallDay.Day(mette.AsActor(), None)).Cases.Where(c => c.News.HasFlag(CaseNews.SheetDue)).Select(c => c.CaseId);
        }
    }

    [Fact]
    public async Task One_who_stands_in_sees_the_cases_while_the_other_is_away_and_reads_by_all_seats_together()
    {
        var unit = await Place.LayUnit();
        var (mette, sara) = (await Place.LayEmployee(unit, "Mette Lund", Role.Adviser), await Place.LayEmployee(unit, "Sara Bang", Role.Adviser));
        var anna = await Place.LayCitizen("Anna Holm", mette, writes: Writes);
        // Two seats at one table: what either of them gives is hers to read.
        await Place.LayMember(anna, sara, Parts.Plan | Parts.Case);
        await Place.LayMember(anna, sara, Parts.Plan | Parts.Assessment);
        var found = Case.Open(anna.Id, new NewCase("stoette", "Støtte", CaseOrigin.Asked, Place.Today, "Hjælp mig.", Said.Directly), Cases.CaseTests.Kind("stoette"), "Mette", Place.Time.Now).Value;
        found.Answer(CitizenAsk.Summary, Place.Time.Now);
        await Place.Lay(found);
        Assert.Empty(await Sees());
        await using (var request = Place.Ask()) Assert.True((await request.Absences.Away(mette.AsActor(), mette.Id, Place.Today, Place.Today.AddDays(1), sara.Id, Form.New(), None)).Ok);
        var row = Assert.Single(await Sees());
        Assert.Equal((true, CaseNews.SheetDue), (row.StandsIn, row.News));
        Assert.Equal([CitizenAsk.Summary], row.Answers.Select(a => a.What));
        await using (var day = Place.Ask()) Assert.False(Assert.Single((await day.CallDay.Day(mette.AsActor(), None)).Cases).StandsIn);
        Place.Time.Pass(TimeSpan.FromDays(2));
        Assert.Empty(await Sees());

        async Task<IReadOnlyList<DayCase>> Sees()
        {
            await using var day = Place.Ask();
            return (await day.CallDay.Day(sara.AsActor(), None)).Cases;
        }
    }

    [Fact]
    public async Task Help_that_runs_in_a_case_that_is_over_is_told_of_when_its_day_comes_and_nothing_else_of_the_case()
    {
        var unit = await Place.LayUnit();
        var (mette, karim) = (await Place.LayEmployee(unit, "Mette Lund", Role.Adviser), await Place.LayEmployee(unit, "Karim Aziz", Role.Professional));
        var anna = await Place.LayCitizen("Anna Holm", mette, writes: Writes);
        var (at, kind) = (Place.Time.Now, Cases.CaseTests.Kind("stoette"));
        var found = Case.Open(anna.Id, new NewCase("stoette", "Støtte", CaseOrigin.Asked, Place.Today, "Hjælp mig.", Said.Directly), kind, "Mette", at).Value;
        var order = HelpOrder.Ask(anna.Id, found.Id, Guid.CreateVersion7(), "Støtte", "", "§ 85", unit.Id, unit.Name, karim.Id, karim.Name, [], "Mette Lund", at);
        Assert.Null(order.Accept(Place.Today, karim.Id, karim.Name, "om formiddagen", kind.Rules, false, karim.Name, at));
        Assert.Null(found.Close(CaseEnd.OtherWay, "Det går godt.", at));
        await Place.Lay(found, order);
        Assert.Empty(await Told());
        Place.Time.Pass(TimeSpan.FromDays(order.FollowUpOn!.Value.DayNumber - Place.Today.DayNumber - 3));
        var row = Assert.Single(await Told());
        Assert.Equal((CaseNews.FollowUpDue, order.FollowUpOn, ""), (row.News, row.SoonerOn, row.Sooner));

        async Task<IReadOnlyList<DayCase>> Told()
        {
            await using var day = Place.Ask();
            return (await day.CallDay.Day(mette.AsActor(), None)).Cases;
        }
    }

    [Fact]
    public async Task Own_words_in_a_theme_are_told_until_they_are_summed_up()
    {
        var unit = await Place.LayUnit();
        var mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        var anna = await Place.LayCitizen("Anna Holm", mette, writes: Writes | Parts.Assessment);
        var found = Case.Open(anna.Id, new NewCase("stoette", "Støtte", CaseOrigin.Asked, Place.Today, "Hjælp mig.", Said.Directly), Cases.CaseTests.Kind("stoette"), "Mette", Place.Time.Now).Value;
        await Place.Lay(found);
        await using (var desk = await Place.Desk(mette, anna, Parts.Assessment)) Assert.True((await desk.Assessments.OpenTheme(desk.Subject, found.Id, "mobilitet", "Du vil ud.", Form.New(), None)).Ok);
        await using (var own = await Place.Own(anna, Parts.Assessment)) Assert.True((await own.Assessments.Say(own.Subject, found.Id, Assessments.Finding.Said(Source.Citizen), Form.New(), None)).Ok);
        Assert.Equal(CaseNews.CitizenWrote, await News());
        Place.Time.Pass(TimeSpan.FromMinutes(5));
        await using (var desk = await Place.Desk(mette, anna, Parts.Assessment)) Assert.True((await desk.Assessments.Summarise(desk.Subject, found.Id, "Du vil ud.", "Mobilitet.", "", Form.New(), None)).Ok);
        Assert.Equal(CaseNews.None, await News());

        async Task<CaseNews> News()
        {
            await using var day = Place.Ask();
            return (await day.CallDay.Day(mette.AsActor(), None)).Cases.Single().News & ~CaseNews.SheetDue;
        }
    }

    [Fact]
    public async Task What_was_granted_is_there_until_someone_has_said_yes_to_give_it()
    {
        var (unit, other) = (await Place.LayUnit(), await Place.LayUnit("Broen"));
        var (mette, karim) = (await Place.LayEmployee(unit, "Mette Lund", Role.Adviser), await Place.LayEmployee(other, "Karim Aziz", Role.Professional));
        var anna = await Place.LayCitizen("Anna Holm", mette, writes: Writes);
        var at = Place.Time.Now;
        var kind = Cases.CaseTests.Kind("stoette");
        var found = Case.Open(anna.Id, new NewCase("stoette", "Støtte", CaseOrigin.Asked, Place.Today, "Hjælp mig.", Said.Directly), kind, "Mette", at).Value;
        var part = new PartForm("Støtte", PartResult.Yes, "§ 85", "Du vil ud.", "Loven giver støtte.", "Den hjælper.", "Jeg vil ud.", "Derfor.", null, null, "2 timer", CostClass.Low, false, []);
        var made = Decision.Begin(anna.Id, found.Id, "Mette Lund", at);
        Assert.True(made.Put(null, part, "Mette Lund").Ok);
        Assert.Null(made.Say(new DecisionWords("Du får støtte.", "En hjælper dig.", "Vi ringer."), "Mette Lund"));
        Assert.Null(made.Make(kind, [], inDoubt: false, null, mette.Id, "Mette Lund", at));
        await Place.Lay(found, made);
        Assert.Equal(CaseNews.NotTold, await News());
        await using (var db = Place.Db())
        {
            var told = await db.Decisions.Include(d => d.Parts).SingleAsync();
            Assert.Null(told.Deliver(kind.Rules, new DeliveryForm(ToldHow.Phone, Place.Today, "", SentWay.Portal, Place.Today), "Mette Lund", at));
            await db.SaveChangesAsync();
        }

        Assert.Equal(CaseNews.NobodyAsked, await News());
        var id = made.Parts[0].Id;
        HelpOrder Asked() => HelpOrder.Ask(anna.Id, found.Id, id, "Støtte", "", "§ 85", other.Id, other.Name, karim.Id, karim.Name, [], "Mette Lund", at);
        var refused = Asked();
        Assert.Null(refused.Decline("Vi har ikke plads.", karim.Name, at));
        await Place.Lay(refused);
        Assert.Equal(CaseNews.NobodyAsked, await News());
        var asked = Asked();
        await Place.Lay(asked);
        Assert.Equal(CaseNews.None, await News());
        await using (var db = Place.Db())
        {
            var order = await db.HelpOrders.SingleAsync(o => o.Id == asked.Id);
            Assert.Same(EffortRefusals.OtherWeekday, order.Accept(Place.Today.AddDays(7), karim.Id, karim.Name, "Hver onsdag kl. 10", kind.Rules, false, karim.Name, at));
            Assert.Same(EffortRefusals.OtherWeekday, order.Accept(Place.Today.AddDays(7), karim.Id, karim.Name, "mandag og torsdag", kind.Rules, false, karim.Name, at));
            Assert.Null(order.Accept(Place.Today.AddDays(7), karim.Id, karim.Name, "hver TIRSDAG kl. 10", kind.Rules, false, karim.Name, at));
            await db.SaveChangesAsync();
        }

        Assert.Equal(CaseNews.HelpComes, await News());
        // Each part that a row tells of is a look-up of its own.
        await using (var day = Place.Ask())
        {
            var rows = await Place.Leaves(() => day.CallDay.Day(mette.AsActor(), None));
            foreach (var told in (Parts[])[Parts.Case, Parts.Effort, Parts.Assessment]) Assert.Contains(rows, r => r.CitizenId == anna.Id && r.Part == told.ToString());
        }

        Place.Time.Pass(TimeSpan.FromDays(8));
        Assert.Equal(CaseNews.None, await News());

        // Without the help's part there is nothing of it, neither in the news nor as a reason of its own.
        await using (var db = Place.Db())
        {
            foreach (var seat in await db.TeamMembers.Where(m => m.EmployeeId == mette.Id).ToListAsync()) db.Entry(seat).Property(m => m.Reads).CurrentValue = Parts.All & ~(Parts.Effort | Parts.Assessment);
            await db.HelpOrders.Where(o => o.Id == asked.Id).ExecuteDeleteAsync();
            await db.SaveChangesAsync();
        }

        await using (var day = Place.Ask()) Assert.Empty((await day.CallDay.Day(mette.AsActor(), None)).Cases);

        // Besides the talk about expectations, which is due as the case is new.
        async Task<CaseNews> News()
        {
            await using var day = Place.Ask();
            return (await day.CallDay.Day(mette.AsActor(), None)).Cases.Single(c => c.CaseId == found.Id).News & ~CaseNews.SheetDue;
        }
    }

    [Fact]
    public async Task An_order_waits_for_the_one_who_is_asked_or_for_the_unit_and_only_where_the_help_is_theirs_to_read()
    {
        var (unit, other) = (await Place.LayUnit(), await Place.LayUnit("Broen"));
        var mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        var (karim, nanna, peter) = (await Place.LayEmployee(other, "Karim Aziz", Role.Professional), await Place.LayEmployee(other, "Nanna Friis", Role.Professional), await Place.LayEmployee(other, "Peter Skov", Role.Professional));
        var anna = await Place.LayCitizen("Anna Holm", mette, writes: Writes);
        foreach (var (who, reads) in new[] { (karim, Parts.Plan | Parts.Effort), (nanna, Parts.Plan | Parts.Effort), (peter, Parts.Plan) }) await Place.LayMember(anna, who, reads, Parts.None);
        HelpOrder Asked(string what, Employee? who) => HelpOrder.Ask(anna.Id, Guid.CreateVersion7(), Guid.CreateVersion7(), what, "", "§ 85", other.Id, other.Name, who?.Id, who?.Name ?? "", [], "Mette Lund", Place.Time.Now);
        await Place.Lay(Asked("Støtte", karim), Asked("Kørsel", null));
        async Task<IEnumerable<string>> Sees(Employee who)
        {
            await using var day = Place.Ask();
            return (await day.CallDay.Day(who.AsActor(), None)).Orders.Select(o => o.What).Order(StringComparer.Ordinal);
        }

        Assert.Equal(["Kørsel", "Støtte"], await Sees(karim));
        Assert.Equal(["Kørsel"], await Sees(nanna));
        Assert.Empty(await Sees(peter));
        Assert.Empty(await Sees(mette));
    }
}
