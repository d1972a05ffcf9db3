using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Contacts;

/// <summary>Call-backs through their doors: one open at a time, a stand-in who is not on the team, and a record without words.</summary>
public sealed class CallBackDeskTests : PlaceTests
{
    private static readonly CallWish Wish = new(CallReason.Worried, "Jeg er bange for brevet.", "Om formiddagen", "22 33 44 55");

    private Unit _unit = null!;
    private Employee _mette = null!;
    private Employee _sara = null!;
    private Employee _lene = null!;
    private Citizen _anna = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        // Friday 15 May 2026, 13:00 in Denmark.
        Place.Time.Now = new DateTime(2026, 5, 15, 11, 0, 0, DateTimeKind.Utc);
        _unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(_unit, "Mette Lund", Role.Adviser);
        _sara = await Place.LayEmployee(_unit, "Sara Bang", Role.Adviser);
        _lene = await Place.LayEmployee(_unit, "Lene Krogh", Role.Leader);
        _anna = await Place.LayCitizen("Anna Holm", _mette, writes: Parts.Plan | Parts.Contact | Parts.Messages);
    }

    [Fact]
    public async Task Asked_on_a_friday_the_receipt_says_who_and_monday()
    {
        await Ask();
        var mine = await Mine();
        Assert.Equal(("Mette", new DateOnly(2026, 5, 18), false, null), (mine!.CallerFirstName, mine.Day, mine.Late, mine.AwayUntil));
    }

    [Fact]
    public async Task When_the_adviser_is_away_the_stand_in_is_told_and_may_act_without_a_place_on_the_team()
    {
        var call = await Ask();
        await Away(_mette, _sara, new DateOnly(2026, 5, 18), new DateOnly(2026, 5, 22));
        var mine = await Mine();
        Assert.Equal(("Sara", "Mette", new DateOnly(2026, 5, 22)), (mine!.CallerFirstName, mine.HolderFirstName, mine.AwayUntil!.Value));

        // On Friday Mette is there, and Sara is a colleague like any other.
        await Refused(_sara, call);
        Place.Time.Now = new DateTime(2026, 5, 18, 7, 0, 0, DateTimeKind.Utc);
        await using (var day = Place.Ask())
        {
            var waits = Assert.Single((await day.CallDay.Day(_sara.AsActor(), None)).Calls);
            Assert.Equal((call, CallerAs.StandIn, "Mette Lund", false), (waits.CallId, waits.CallerAs, waits.Responsible, waits.Late));
        }

        var rows = await Place.Leaves(async () =>
        {
            await using var request = Place.Ask();
            var seen = await request.CallViews.Call(_sara.AsActor(), call, None);
            Assert.Equal(("Anna Holm", "22 33 44 55", "Jeg er bange for brevet.", false), (seen.CitizenName, seen.Phone, seen.Words, seen.OnTeam));
            Assert.Equal((CallerAs.StandIn, new DateOnly(2026, 5, 22)), (seen.CallerAs, seen.ResponsibleAwayUntil!.Value));
        });
        var look = Assert.Single(rows);
        Assert.Equal((RecordKind.LookUp, "At ringe tilbage", "Stedfortræder", _anna.Id), (look.Kind, look.Purpose, look.Basis, look.CitizenId!.Value));

        // It gives the call, and nothing else of Anna.
        await using (var desk = Place.Ask())
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.Access.OpenDesk(_sara.AsActor(), _anna.Id, Parts.Profile, Parts.None, "/fag/borger", None));
        await using (var close = Place.Ask())
            Assert.True((await close.Calls.Close(_sara.AsActor(), call, "Vi aftalte, at Mette forklarer brevet.", Form.New(1), None)).Ok);
        // And it ends with the absence.
        Place.Time.Now = new DateTime(2026, 5, 25, 7, 0, 0, DateTimeKind.Utc);
        await Refused(_sara, call);
    }

    [Fact]
    public async Task There_is_never_more_than_one_open_call()
    {
        var first = await Ask();
        Assert.Equal(first, await Ask(Wish with { Words = "Det er værre nu." }));
        Assert.Equal(first, await Ask(new CallWish(CallReason.JustCall, "", "", "")));
        await using (var desk = await Place.Desk(_mette, _anna))
            Assert.Equal(first, (await desk.Calls.Ask(desk.Subject, Wish with { Words = "Anna ringede også." }, Form.New(), None)).Value);
        await using var db = Place.Db();
        Assert.Equal(1, await db.CallBacks.CountAsync());
        Assert.Equal(["Det er værre nu.", "Anna ringede også."], await db.CallNotes.OrderBy(n => n.Id).Select(n => n.Text).ToListAsync());
    }

    [Fact]
    public async Task Pressed_in_eight_tabs_at_once_it_is_one_call()
    {
        var calls = await Task.WhenAll(Enumerable.Range(0, 8).Select(no => Task.Run(() => Ask(Wish with { Words = $"Fane {no}" }))));
        Assert.Single(calls.Distinct());
        await using var db = Place.Db();
        Assert.Equal((1, 7), (await db.CallBacks.CountAsync(), await db.CallNotes.CountAsync()));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_done_once()
    {
        var form = Form.New();
        await using var own = await Place.Own(_anna);
        var first = await own.Calls.Ask(own.Subject, Wish, form, None);
        var rows = await Place.Leaves(async () => Assert.Equal(first.Value, (await own.Calls.Ask(own.Subject, Wish, form, None)).Value));
        Assert.Empty(rows);
        Assert.Equal(Form.Reused, (await own.Calls.Ask(own.Subject, Wish with { Words = "Noget andet" }, form, None)).Refusal);
    }

    [Fact]
    public async Task A_colleague_a_citizen_and_a_shared_screen_are_refused_and_leave_a_row()
    {
        var call = await Ask();
        await Refused(_sara, call);
        await Refused(_lene, call);
        foreach (var actor in (Actor[])[_anna.AsActor(), _sara.AsActor(), _mette.AsActor() with { Visit = Guid.CreateVersion7() }])
        {
            foreach (var verb in (Func<Request, Task>[])
            [
                r => r.Calls.Try(actor, call, "", Place.Today, Form.New(1), None),
                r => r.Calls.Close(actor, call, "Vi aftalte at ses igen.", Form.New(1), None),
                r => r.CallViews.Call(actor, call, None),
            ])
            {
                var row = Assert.Single(await Place.Leaves(async () =>
                {
                    await using var request = Place.Ask();
                    await Assert.ThrowsAsync<AccessRefusedException>(() => verb(request));
                }));
                Assert.Equal((RecordKind.Refusal, _anna.Id), (row.Kind, row.CitizenId!.Value));
            }
        }

        var showing = await Place.Show(_mette, _anna);
        await using var together = await Place.Together(showing);
        await Assert.ThrowsAsync<AccessRefusedException>(() => together.Calls.Ask(together.Subject, Wish, Form.New(), None));
    }

    [Fact]
    public async Task A_call_that_is_not_there_is_refused_alike()
    {
        await using var request = Place.Ask();
        var row = Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => request.CallViews.Call(_mette.AsActor(), Guid.CreateVersion7(), None))));
        Assert.Equal((RecordKind.Refusal, null), (row.Kind, row.CitizenId));
    }

    [Fact]
    public async Task Past_its_day_it_shows_to_both_sides_and_to_the_units_leader()
    {
        var call = await Ask();
        await using (var early = Place.Ask()) Assert.Empty((await early.CallDay.Day(_lene.AsActor(), None)).UnitsLate);
        Place.Time.Now = new DateTime(2026, 5, 19, 8, 0, 0, DateTimeKind.Utc);
        Assert.True((await Mine())!.Late);
        await using (var mine = Place.Ask()) Assert.True(Assert.Single((await mine.CallDay.Day(_mette.AsActor(), None)).Calls).Late);
        await using (var unit = Place.Ask()) Assert.Equal(call, Assert.Single((await unit.CallDay.Day(_lene.AsActor(), None)).UnitsLate).CallId);
        await using (var leader = Place.Ask()) Assert.Equal(CallerAs.Leader, (await leader.CallViews.Call(_lene.AsActor(), call, None)).CallerAs);
        var elsewhere = await Place.LayEmployee(await Place.LayUnit("Jobcenter"), "Ulla Leder", Role.Leader);
        await using (var other = Place.Ask()) Assert.Empty((await other.CallDay.Day(elsewhere.AsActor("Jobcenter"), None)).UnitsLate);
        await Refused(elsewhere, call);

        // A try with a next time is a call that was made: the leader's reason ends.
        await using (var request = Place.Ask()) Assert.True((await request.Calls.Try(_mette.AsActor(), call, "Ingen svarede", new DateOnly(2026, 5, 20), Form.New(1), None)).Ok);
        Assert.Equal((false, new DateOnly(2026, 5, 20)), ((await Mine())!.Late, (await Mine())!.Day));
        await Refused(_lene, call);
    }

    [Fact]
    public async Task What_the_citizen_adds_meanwhile_is_seen_before_the_call_is_closed()
    {
        var call = await Ask();
        await Ask(Wish with { Words = "Ring hellere til min søster." });
        await using var request = Place.Ask();
        Assert.Equal(Form.Changed, (await request.Calls.Close(_mette.AsActor(), call, "Vi aftalte at ses igen.", Form.New(1), None)).Refusal);
        Assert.True((await request.Calls.Close(_mette.AsActor(), call, "Vi aftalte at ses igen.", Form.New(2), None)).Ok);
    }

    [Fact]
    public async Task When_the_plan_changes_hands_the_call_goes_along()
    {
        var call = await Ask();
        await Place.Run($"update plan_plans set coordinator_id = '{(Place.Municipality.IsSqlite ? _sara.Id.ToString().ToUpperInvariant() : _sara.Id.ToString())}'");
        Assert.Equal("Sara", (await Mine())!.CallerFirstName);
        await Refused(_mette, call);
        await using var request = Place.Ask();
        Assert.Equal(CallerAs.Responsible, (await request.CallViews.Call(_sara.AsActor(), call, None)).CallerAs);
    }

    [Fact]
    public async Task After_the_end_the_citizen_is_asked_once()
    {
        var call = await Ask();
        Assert.Null(await Question());
        await Close(call);
        Assert.Null(await Mine());
        var asked = await Question();
        Assert.Equal((call, "Vi aftalte, at Mette forklarer brevet."), (asked!.Id, asked.Agreed));
        await using (var own = await Place.Own(_anna)) Assert.True((await own.Calls.Leave(own.Subject, call, Form.New(), None)).Ok);
        Assert.Null(await Question());
        await using var db = Place.Db();
        Assert.Null((await db.CallBacks.SingleAsync()).Felt);
    }

    [Fact]
    public async Task Not_good_opens_a_new_call_that_is_linked_to_the_first()
    {
        var call = await Ask();
        await Close(call);
        Guid next;
        await using (var own = await Place.Own(_anna)) next = (await own.Calls.Say(own.Subject, call, CallFelt.NotGood, "Brevet er stadig svært.", Form.New(), None)).Value;
        Assert.NotEqual(call, next);
        await using (var db = Place.Db())
        {
            var opened = await db.CallBacks.SingleAsync(c => c.Id == next);
            Assert.Equal((call, CallReason.Dissatisfied, "Brevet er stadig svært.", "22 33 44 55", _anna.Id), (opened.FollowsId!.Value, opened.Reason, opened.Words, opened.Phone, opened.OpenFor!.Value));
        }

        Assert.Null(await Question());
        await using var again = await Place.Own(_anna);
        Assert.Equal(CallBackRefusals.AlreadySaid, (await again.Calls.Say(again.Subject, call, CallFelt.Good, "", Form.New(), None)).Refusal);
    }

    [Fact]
    public async Task The_call_that_follows_a_no_begins_with_what_happened()
    {
        var call = await Ask();
        await Close(call);
        Guid next;
        await using (var own = await Place.Own(_anna)) next = (await own.Calls.Say(own.Subject, call, CallFelt.NotGood, "Brevet er stadig svært.", Form.New(), None)).Value;
        await using var request = Place.Ask();
        var seen = await request.CallViews.Call(_mette.AsActor(), next, None);
        Assert.Equal(("Mette Lund", "Vi aftalte, at Mette forklarer brevet.", "Brevet er stadig svært."), (seen.Before!.ClosedBy, seen.Before.Agreed, seen.Before.FeltWords));
    }

    [Fact]
    public async Task A_no_while_another_call_is_open_is_taken_up_there_and_the_record_says_so()
    {
        var first = await Ask();
        await Close(first);
        var open = await Ask(new CallWish(CallReason.JustCall, "", "", ""));
        var rows = await Place.Leaves(async () =>
        {
            await using var own = await Place.Own(_anna);
            Assert.Equal(open, (await own.Calls.Say(own.Subject, first, CallFelt.NotGood, "", Form.New(), None)).Value);
        });
        Assert.DoesNotContain(rows, r => r.ForProfessional.Contains("Nyt opkald", StringComparison.Ordinal));
        Assert.Contains("Skrevet på det opkald, der er åbent.", rows.Single(r => r.Act == "CallBackAnswered").ForProfessional, StringComparison.Ordinal);
        await using var request = Place.Ask();
        var seen = await request.CallViews.Call(_mette.AsActor(), open, None);
        Assert.Contains(seen.Notes, n => n.Kind == CallNoteKind.NotGood && n.ByCitizen && n.Text == "Opkaldet den 15. maj blev ikke godt.");
        Assert.Equal((CallReason.Dissatisfied, "Vi aftalte, at Mette forklarer brevet."), (seen.Reason, seen.Before!.Agreed));
    }

    [Fact]
    public async Task Each_try_and_the_talk_with_its_agreement_stand_in_the_log_for_both()
    {
        var call = await Ask();
        await using (var request = Place.Ask()) Assert.True((await request.Calls.Try(_mette.AsActor(), call, "Lagde en besked.", Place.Today, Form.New(1), None)).Ok);
        await using (var request = Place.Ask()) Assert.True((await request.Calls.Close(_mette.AsActor(), call, "Vi aftalte, at Mette forklarer brevet.", Form.New(2), None)).Ok);
        await using (var own = await Place.Own(_anna, Parts.Contact)) Told(await own.ContactViews.Log(own.Subject, None));
        await using (var desk = await Place.Desk(_mette, _anna, Parts.Contact)) Told(await desk.ContactViews.Log(desk.Subject, None));

        static void Told(IReadOnlyList<ContactLine> log) => Assert.Equal(
            [(false, "Lagde en besked."), (true, "Vi aftalte, at Mette forklarer brevet.")],
            log.OrderBy(l => l.Id).Select(l => (l.Reached, l.Text)));
    }

    [Fact]
    public async Task Without_a_number_the_one_who_calls_sees_the_last_known_and_where_it_comes_from()
    {
        var first = await Ask();
        await Close(first);
        var next = await Ask(Wish with { Phone = "" });
        await using (var request = Place.Ask())
        {
            var known = (await request.CallViews.Call(_mette.AsActor(), next, None)).Known!;
            Assert.Equal(("22 33 44 55", "Anna Holm"), (known.Number, known.From));
        }

        // What a colleague heard is nearer, and still not the citizen's own.
        await using (var desk = await Place.Desk(_mette, _anna)) Assert.True((await desk.Calls.Ask(desk.Subject, new CallWish(CallReason.JustCall, "", "", "99 88 77 66"), Form.New(), None)).Ok);
        await using var again = Place.Ask();
        var seen = await again.CallViews.Call(_mette.AsActor(), next, None);
        Assert.Equal(("", "99 88 77 66", "Mette Lund"), (seen.Phone, seen.Known!.Number, seen.Known.From));
    }

    [Fact]
    public async Task What_waits_is_told_where_the_citizen_looks_first()
    {
        var call = await Ask();
        Assert.Equal(("Mette Lund", new DateOnly(2026, 5, 18), null), await Now() is var asked ? (asked.Call!.Caller, asked.Call.Day, asked.Call.TriedAt) : default);
        await Away(_mette, _sara, new DateOnly(2026, 5, 18), new DateOnly(2026, 5, 22));
        Assert.Equal("Sara Bang", (await Now()).Call!.Caller);
        await using (var request = Place.Ask()) Assert.True((await request.Calls.Try(_mette.AsActor(), call, "", new DateOnly(2026, 5, 18), Form.New(1), None)).Ok);
        Assert.Equal((Place.Time.Now, "Mette Lund", "Sara Bang"), await Now() is var tried ? (tried.Call!.TriedAt!.Value, tried.Call.TriedBy, tried.Call.Caller) : default);
        await using (var request = Place.Ask()) Assert.True((await request.Calls.Close(_mette.AsActor(), call, "Vi aftalte, at Mette forklarer brevet.", Form.New(2), None)).Ok);
        Assert.Null((await Now()).Call);

        Guid thread;
        await using (var own = await Place.Own(_anna)) thread = (await own.Messages.Start(own.Subject, null, "Kommer du?", Form.New(), None)).Value;
        Assert.Null((await Now()).Answer);
        await using (var desk = await Place.Desk(_mette, _anna, Parts.Messages)) Assert.True((await desk.Messages.Reply(desk.Subject, thread, "Ja.", Form.New(), None)).Ok);
        Assert.Equal((thread, "Mette", true), await Now() is var answered ? (answered.Answer!.ThreadId, answered.Answer.FromFirstName, answered.Answer.IsAnswer) : default);
        await using (var own = await Place.Own(_anna)) await own.Messages.Opened(own.Subject, thread, None);
        Assert.Null((await Now()).Answer);

        async Task<ContactNow> Now()
        {
            await using var own = await Place.Own(_anna, Parts.Contact);
            return await own.ContactViews.Now(own.Subject, None);
        }
    }

    [Fact]
    public async Task Whom_to_ring_is_the_stand_in_while_the_one_who_holds_the_plan_is_away()
    {
        await Away(_mette, _sara, Place.Today, Place.Today.AddDays(2));
        await using var own = await Place.Own(_anna);
        var whom = (await own.TeamViews.WhomToCall(own.Subject, None))!;
        Assert.Equal(("Mette", "Sara", "Sara Bang", Place.Today.AddDays(2)), (whom.FirstName, whom.NowFirstName, whom.NowName, whom.Away!.To));
    }

    [Fact]
    public async Task Only_the_citizen_says_whether_it_was_good_and_only_of_their_own()
    {
        var call = await Ask();
        await Close(call);
        await using (var desk = await Place.Desk(_mette, _anna)) await Assert.ThrowsAsync<AccessRefusedException>(() => desk.Calls.Say(desk.Subject, call, CallFelt.Good, "", Form.New(), None));
        var ole = await Place.LayCitizen("Ole Juhl", _mette);
        await using var other = await Place.Own(ole);
        Assert.Equal(CallBackRefusals.NotFound, (await other.Calls.Say(other.Subject, call, CallFelt.Good, "", Form.New(), None)).Refusal);
        Assert.Equal(CallBackRefusals.NotFound, (await other.Calls.Leave(other.Subject, call, Form.New(), None)).Refusal);
    }

    [Fact]
    public async Task The_record_tells_that_and_never_what()
    {
        var rows = await Place.Leaves(async () =>
        {
            var call = await Ask();
            await Ask(Wish with { Words = "Det er værre nu." });
            await using (var request = Place.Ask()) await request.Calls.Try(_mette.AsActor(), call, "Lagde besked hos søsteren", Place.Today, Form.New(2), None);
            await using (var request = Place.Ask()) await request.Calls.Close(_mette.AsActor(), call, "Vi aftalte, at Mette forklarer brevet.", Form.New(3), None);
            await using var own = await Place.Own(_anna);
            await own.Calls.Say(own.Subject, call, CallFelt.NotGood, "Stadig svært", Form.New(), None);
        });
        var changes = rows.Where(r => r.Kind == RecordKind.Change).ToList();
        Assert.Equal(["CallBackAsked", "CallBackAdded", "CallBackTried", "CallBackClosed", "CallBackAnswered", "CallBackAsked"], changes.Select(r => r.Act));
        Assert.All(changes, row =>
        {
            Assert.NotEmpty(row.ForCitizen);
            Assert.NotEmpty(row.ForProfessional);
            foreach (var words in (string[])["bange", "formiddag", "22 33", "værre", "søster", "forklarer", "svært"]) Assert.DoesNotContain(words, row.ForCitizen + row.ForProfessional + row.Reason + row.Act, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Only_what_is_needed_to_call_is_shown()
    {
        await using (var own = await Place.Own(_anna))
        {
            await own.Plan.Say(own.Subject, EntryKind.TalkBest, "Tal langsomt.", Said.Directly, Form.New(), None);
            await own.Plan.Say(own.Subject, EntryKind.Hope, "Jeg vil synge.", Said.Directly, Form.New(), None);
        }

        var call = await Ask();
        await using var request = Place.Ask();
        var seen = await request.CallViews.Call(_mette.AsActor(), call, None);
        Assert.Equal(["Tal langsomt."], seen.TalkBest);
        Assert.DoesNotContain("synge", seen.ToString(), StringComparison.Ordinal);
    }

    private async Task<Guid> Ask(CallWish? wish = null)
    {
        await using var own = await Place.Own(_anna);
        return (await own.Calls.Ask(own.Subject, wish ?? Wish, Form.New(), None)).Value;
    }

    private async Task Close(Guid call)
    {
        await using var request = Place.Ask();
        Assert.True((await request.Calls.Close(_mette.AsActor(), call, "Vi aftalte, at Mette forklarer brevet.", Form.New(1), None)).Ok);
    }

    private async Task<MyCall?> Mine()
    {
        await using var own = await Place.Own(_anna);
        return await own.CallViews.Mine(own.Subject, None);
    }

    private async Task<CallQuestion?> Question()
    {
        await using var own = await Place.Own(_anna);
        return await own.CallViews.Question(own.Subject, None);
    }

    private async Task Away(Employee who, Employee standIn, DateOnly from, DateOnly to)
    {
        await using var request = Place.Ask();
        Assert.True((await request.Absences.Away(who.AsActor(), who.Id, from, to, standIn.Id, Form.New(), None)).Ok);
    }

    private async Task Refused(Employee who, Guid call)
    {
        var row = Assert.Single(await Place.Leaves(async () =>
        {
            await using var request = Place.Ask();
            await Assert.ThrowsAsync<AccessRefusedException>(() => request.CallViews.Call(who.AsActor(), call, None));
        }));
        Assert.Equal((RecordKind.Refusal, _anna.Id), (row.Kind, row.CitizenId!.Value));
    }
}
