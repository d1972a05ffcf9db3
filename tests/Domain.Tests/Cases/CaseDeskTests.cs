using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Promises;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Cases;

/// <summary>The cases' door: rights first, a row for each change and look. It is Tuesday 12 May 2026.</summary>
public sealed class CaseDeskTests : PlaceTests
{
    private Employee _mette = null!;
    private Employee _peter = null!;
    private Citizen _anna = null!;
    private Citizen _ole = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        _peter = await Place.LayEmployee(unit, "Peter Skov", Role.Professional);
        _anna = await Place.LayCitizen("Anna Holm", _mette, writes: People.AdviserWrites | Parts.Case);
        _ole = await Place.LayCitizen("Ole Juhl", _mette, writes: People.AdviserWrites | Parts.Case);
        await Place.LayMember(_anna, _peter, Parts.All & ~Parts.Case, Parts.Plan);
        var admin = (await Place.LayEmployee(unit, "Astrid Holt", Role.Administrator)).AsActor();
        await using var request = Place.Ask();
        Assert.True((await request.CaseKinds.Import(admin, CaseKindDesk.Typical, Form.New(), None)).Ok);
    }

    [Fact]
    public async Task The_citizen_asks_and_the_adviser_takes_it_up()
    {
        Guid id;
        await using (var own = await Place.Own(_anna, Parts.Case))
        {
            var asked = await own.Cases.Ask(own.Subject, "Jeg vil gerne ud.", Form.New(), None);
            Assert.True(asked.Ok);
            id = asked.Value;
            Assert.Same(CaseRefusals.Busy, (await own.Cases.Ask(own.Subject, "Og mere.", Form.New(), None)).Refusal);
            var seen = (await own.CaseViews.Case(own.Subject, id, None))!;
            Assert.Equal((null, Ball.Us, "Mette", new DateOnly(2026, 5, 18)), (seen.Kind, seen.Ball, seen.BallName, seen.Deadline));
        }

        await using (var desk = await Place.Desk(_mette, _anna, Parts.Case))
            Assert.True((await desk.Cases.TakeUp(desk.Subject, id, "Hjælp til at komme ud", "ledsagelse", talked: true, Form.New(1), None)).Ok);
        await using (var own = await Place.Own(_anna, Parts.Case))
        {
            var seen = (await own.CaseViews.Case(own.Subject, id, None))!;
            Assert.Equal(("Ledsagelse", "Jeg vil gerne ud.", new DateOnly(2026, 6, 23)), (seen.Kind!.Rules.Name, seen.Words, seen.Deadline));
            Assert.True((await own.Cases.Ask(own.Subject, "Noget helt andet.", Form.New(), None)).Ok);
        }
    }

    /// <summary>The day that was promised is Monday 18 May.</summary>
    [Theory]
    [InlineData(0, false, false)]
    [InlineData(0, true, false)]
    [InlineData(7, false, true)]
    [InlineData(7, true, true)]
    public async Task The_call_that_was_promised_is_still_promised_when_it_is_taken_up_unless_it_was_talked_about(int daysLater, bool talked, bool passed)
    {
        var sara = await Place.LayEmployee(await Place.LayUnit("Broen"), "Sara Bang", Role.Adviser);
        await Place.LayMember(_anna, sara, Parts.All, People.AdviserWrites | Parts.Case);
        Guid id;
        await using (var own = await Place.Own(_anna, Parts.Case)) id = (await own.Cases.Ask(own.Subject, "Jeg vil gerne ud.", Form.New(), None)).Value;
        Place.Time.Pass(TimeSpan.FromDays(daysLater));
        // Another than the one who holds the plan takes it up: the promise stays with the one the citizen was told would ring.
        var rows = await Place.Leaves(async () =>
        {
            await using var desk = await Place.Desk(sara, _anna, Parts.Case);
            Assert.True((await desk.Cases.TakeUp(desk.Subject, id, "Hjælp til at komme ud", "ledsagelse", talked, Form.New(1), None)).Ok);
        });
        Assert.Equal(talked ? 0 : 1, rows.Count(r => r.Act == "PromiseMade"));
        await using var home = await Place.Own(_anna, Parts.Contact);
        var open = (await home.PromiseViews.All(home.Subject, None)).Open;
        if (talked)
        {
            Assert.Empty(open);
            return;
        }

        var promise = Assert.Single(open);
        Assert.Equal(("at ringe til dig om det, du har bedt om", "Mette Lund", new DateOnly(2026, 5, 18), PromiseSource.Request, passed), (promise.What, promise.Owner, promise.Due, promise.Source, promise.Passed));
        Assert.Equal(passed, (await home.ContactViews.Now(home.Subject, None)).Promise is not null);
        // She is reminded of it from two working days before.
        await using var day = Place.Ask();
        Assert.Equal(passed ? [(promise.Due, true)] : [], (await day.CallDay.Day(_mette.AsActor(), None)).Promises.Select(p => (p.Due, p.Passed)));
    }

    [Fact]
    public async Task One_call_is_promised_for_two_requests_where_the_first_day_is_no_later()
    {
        async Task<Guid> Asks(string words)
        {
            await using var own = await Place.Own(_anna, Parts.Case);
            return (await own.Cases.Ask(own.Subject, words, Form.New(), None)).Value;
        }

        async Task<IEnumerable<DateOnly>> Promised(Guid taken)
        {
            await using (var desk = await Place.Desk(_mette, _anna, Parts.Case)) Assert.True((await desk.Cases.TakeUp(desk.Subject, taken, "Hjælp til at komme ud", "ledsagelse", talked: false, Form.New(1), None)).Ok);
            await using var home = await Place.Own(_anna, Parts.Contact);
            return (await home.PromiseViews.All(home.Subject, None)).Open.Select(p => p.Due);
        }

        var (monday, later) = (new DateOnly(2026, 5, 18), new DateOnly(2026, 5, 26));
        Assert.Equal([monday], await Promised(await Asks("Jeg vil gerne ud.")));
        Place.Time.Pass(TimeSpan.FromDays(1));
        Assert.Equal([monday], await Promised(await Asks("Jeg vil gerne synge.")));
        // Where the first was moved past the day that she is told now, that day is a promise of its own.
        await using (var db = Place.Db()) await db.Promises.ExecuteUpdateAsync(set => set.SetProperty(p => p.Due, later));

        Assert.Equal([new DateOnly(2026, 5, 19), later], await Promised(await Asks("Jeg vil gerne spise med andre.")));
    }

    [Fact]
    public async Task A_refused_take_up_promises_nothing_and_nobody_writes_such_a_promise_by_hand()
    {
        Guid id;
        await using (var own = await Place.Own(_anna, Parts.Case)) id = (await own.Cases.Ask(own.Subject, "Jeg vil gerne ud.", Form.New(), None)).Value;
        await using (var desk = await Place.Desk(_mette, _anna, Parts.Case)) Assert.False((await desk.Cases.TakeUp(desk.Subject, id, " ", "ledsagelse", talked: false, Form.New(1), None)).Ok);
        await using (var db = Place.Db()) Assert.Empty(await db.Promises.ToListAsync());
        Assert.Same(Promise.SourceMissing, Promise.Make(_anna.Id, new NewPromise("at ringe", new DateOnly(2026, 5, 18), null, "", PromiseSource.Request), (_mette.Id, _mette.Name), _mette.AsActor(), Place.Time.Now).Refusal);
    }

    [Fact]
    public async Task A_case_is_judged_by_the_rules_of_its_day()
    {
        await using var desk = await Place.Desk(_mette, _anna, Parts.Case);
        Assert.Same(CaseRefusals.KindMissing, (await desk.Cases.Open(desk.Subject, New() with { Kind = "" }, Form.New(), None)).Refusal);
        Assert.Same(RuleBook.NoRules, (await desk.Cases.Open(desk.Subject, New() with { Kind = "ukendt" }, Form.New(), None)).Refusal);
        Assert.True((await desk.Cases.Open(desk.Subject, New(), Form.New(), None)).Ok);
    }

    [Fact]
    public async Task A_second_press_makes_no_second_case()
    {
        var form = Form.New();
        await using var desk = await Place.Desk(_mette, _anna, Parts.Case);
        var first = await desk.Cases.Open(desk.Subject, New(), form, None);
        var second = await desk.Cases.Open(desk.Subject, New(), form, None);
        Assert.Equal(first.Value, second.Value);
        Assert.Same(Form.Reused, (await desk.Cases.Open(desk.Subject, New() with { Title = "Noget andet" }, form, None)).Refusal);
        Assert.Single(await desk.CaseViews.Cases(desk.Subject, None));
    }

    [Fact]
    public async Task Two_at_once_and_the_second_is_told()
    {
        var id = await Opened();
        await using (var desk = await Place.Desk(_mette, _anna, Parts.Case)) Assert.True((await desk.Cases.Move(desk.Subject, id, CasePhase.ChoiceOfEffort, "Videre", Form.New(1), None)).Ok);
        await using var other = await Place.Desk(_mette, _anna, Parts.Case);
        Assert.Same(Form.Changed, (await other.Cases.Close(other.Subject, id, CaseEnd.Reached, "Slut", Form.New(1), None)).Refusal);
    }

    [Fact]
    public async Task Another_citizens_case_is_not_there()
    {
        var id = await Opened();
        await using var oles = await Place.Desk(_mette, _ole, Parts.Case);
        Assert.Null(await oles.CaseViews.Case(oles.Subject, id, None));
        Assert.Empty(await oles.CaseViews.Cases(oles.Subject, None));
        Assert.Same(CaseRefusals.NotFound, (await oles.Cases.Move(oles.Subject, id, CasePhase.FollowUp, "Videre", Form.New(1), None)).Refusal);
        await using var ole = await Place.Own(_ole, Parts.Case);
        Assert.Null(await ole.CaseViews.Case(ole.Subject, id, None));
        Assert.Same(CaseRefusals.NotFound, (await ole.Cases.Doubt(ole.Subject, id, "", Place.Today.AddDays(5), Form.New(1), None)).Refusal);
    }

    [Fact]
    public async Task Without_the_part_nothing_is_read_and_nothing_is_done()
    {
        var id = await Opened();
        await using (var desk = await Place.Desk(_peter, _anna, Parts.Plan))
        {
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.CaseViews.Cases(desk.Subject, None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.CaseViews.Case(desk.Subject, id, None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.CaseViews.Kinds(desk.Subject, Place.Today, None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.Cases.Open(desk.Subject, New(), Form.New(), None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.Cases.Move(desk.Subject, id, CasePhase.FollowUp, "Videre", Form.New(1), None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.Cases.AnswerBy(desk.Subject, None));
        }

        // What is the citizen's, the citizen says; what is the municipality's, the desk does.
        await using (var desk = await Place.Desk(_mette, _anna, Parts.Case))
        {
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.Cases.Doubt(desk.Subject, id, "", Place.Today.AddDays(5), Form.New(1), None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.Cases.Settle(desk.Subject, id, Form.New(1), None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.Cases.Ask(desk.Subject, "Anna vil", Form.New(), None));
        }

        await using var own = await Place.Own(_anna, Parts.Case);
        await Assert.ThrowsAsync<AccessRefusedException>(() => own.Cases.Close(own.Subject, id, CaseEnd.Withdrawn, "Nej", Form.New(1), None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => own.Cases.Delay(own.Subject, id, "Nej", Place.Today.AddDays(90), Form.New(1), None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => own.Cases.Pass(own.Subject, id, new BallPass(Ball.Us, "Mette", "Alt", "", null, ""), Form.New(1), None));
    }

    [Fact]
    public async Task Each_change_is_one_row_with_a_sentence_for_each_reader_and_no_quote()
    {
        var id = await Opened();
        await using var desk = await Place.Desk(_mette, _anna, Parts.Case);
        await desk.Cases.Move(desk.Subject, id, CasePhase.ChoiceOfEffort, "Hemmelig grund", Form.New(1), None);
        await desk.Cases.Pass(desk.Subject, id, new BallPass(Ball.Doctor, "din læge", "Hemmeligt brev", "", null, ""), Form.New(2), None);
        await desk.Cases.Delay(desk.Subject, id, "Hemmelig sygdom", Place.Today.AddDays(90), Form.New(3), None);
        await desk.Cases.Close(desk.Subject, id, CaseEnd.Moved, "Hemmelig by", Form.New(4), None);
        await using var db = Place.Db();
        var rows = await db.RecordEntries.AsNoTracking().Where(e => e.CitizenId == _anna.Id && e.Kind == RecordKind.Change && e.Part == nameof(Parts.Case)).OrderBy(e => e.Seq).ToListAsync();
        Assert.Equal(["CaseOpened", "CaseMoved", "BallPassed", "CaseDelayed", "CaseEnded"], rows.Select(r => r.Act));
        Assert.All(rows, r => Assert.True(r.ForCitizen.Length > 0 && r.ForProfessional.Length > 0 && r.ItemId == id));
        Assert.DoesNotContain(rows, r => r.ForCitizen.Contains("emmelig", StringComparison.Ordinal) || r.ForProfessional.Contains("emmelig", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reading_leaves_a_row_and_nothing_leaves_none()
    {
        await using (var ole = await Place.Desk(_mette, _ole, Parts.Profile))
        {
            await ole.CaseViews.Cases(ole.Subject, None);
        }

        await Opened();
        await using (var desk = await Place.Desk(_mette, _anna, Parts.Profile)) await desk.CaseViews.Cases(desk.Subject, None);
        await using var db = Place.Db();
        var looks = await db.RecordEntries.AsNoTracking().Where(e => e.Kind == RecordKind.LookUp && e.Part.Contains("Case")).ToListAsync();
        Assert.Equal(_anna.Id, Assert.Single(looks.Select(l => l.CitizenId).Distinct()));
    }

    [Fact]
    public async Task What_is_late_or_the_citizens_to_do_comes_first()
    {
        await using var desk = await Place.Desk(_mette, _anna, Parts.Case);
        var quiet = (await desk.Cases.Open(desk.Subject, New() with { Title = "Stille" }, Form.New(), None)).Value;
        var ended = (await desk.Cases.Open(desk.Subject, New() with { Title = "Slut" }, Form.New(), None)).Value;
        await desk.Cases.Close(desk.Subject, ended, CaseEnd.OtherWay, "Løst", Form.New(1), None);
        var late = (await desk.Cases.Open(desk.Subject, New() with { Title = "Sent", Day = Place.Today.AddDays(-200) }, Form.New(), None)).Value;
        Assert.Equal([late, quiet, ended], (await desk.CaseViews.Cases(desk.Subject, None)).Select(c => c.Id));
    }

    private static NewCase New() => new("stoette", "Hjælp i hverdagen", CaseOrigin.Asked, new DateOnly(2026, 5, 11), "Jeg kan ikke overskue det.", Said.Directly);

    private async Task<Guid> Opened()
    {
        await using var desk = await Place.Desk(_mette, _anna, Parts.Case);
        return (await desk.Cases.Open(desk.Subject, New(), Form.New(), None)).Value;
    }
}
