using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Plans;

public sealed class PlanViewsTests : PlaceTests
{
    private Employee _mette = null!;
    private Employee _karim = null!;
    private Citizen _anna = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        _karim = await Place.LayEmployee(unit, "Karim Aziz", Role.Professional);
        _anna = await Place.LayCitizen("Anna Holm", _mette);
        await Place.LayMember(_anna, _karim, Parts.Plan, Parts.Plan);
    }

    [Fact]
    public async Task The_translation_is_shown_at_the_desk_to_those_who_may_see_it()
    {
        var goal = await Goal("Synge");
        await using (var desk = await Place.Desk(_mette, _anna)) await desk.Plan.Translate(desk.Subject, goal, new Translation("Udholdenhed", AimKind.Maintain, "", "", ""), Form.New(), None);
        var showing = await Place.Show(_mette, _anna);
        foreach (var (opening, seen) in ((Func<Task<Request>>, bool)[])[(() => Place.Desk(_mette, _anna), true), (() => Place.Desk(_karim, _anna), false), (() => Place.Own(_anna), false), (() => Place.Together(showing), false)])
        {
            await using var request = await opening();
            var rows = await Place.Leaves(async () =>
            {
                var shown = Assert.Single((await request.PlanViews.Plan(request.Subject, None))!.Goals);
                Assert.Equal((seen, "Synge", 1), (shown.Translation is not null, shown.Text, shown.TranslationVersion));
            });
            // What is shown beyond the page's part is a look-up of its own.
            Assert.Equal(seen ? ["Professional"] : [], rows.Select(r => r.Part));
        }
    }

    [Fact]
    public async Task What_was_taken_back_is_shown_to_nobody_and_its_versions_to_the_citizen_alone()
    {
        Guid entry;
        await using (var own = await Place.Own(_anna))
        {
            entry = (await own.Plan.Say(own.Subject, EntryKind.Hope, "Først", Said.Directly, Form.New(), None)).Value;
            await own.Plan.ChangeWords(own.Subject, entry, "Så", Said.Directly, Form.New(1), None);
            await own.Plan.TakeBack(own.Subject, entry, Form.New(2), None);
        }

        await using (var own = await Place.Own(_anna))
        {
            Assert.Empty((await own.PlanViews.Plan(own.Subject, None))!.Entries);
            Assert.Equal([(2, "Så"), (1, "Først")], (await own.PlanViews.Versions(own.Subject, entry, None)).Select(w => (w.No, w.Text)));
            Assert.All(await own.Record.History(own.Subject, None), line => Assert.Null(line.Quote));
        }

        var showing = await Place.Show(_mette, _anna);
        foreach (var opening in (Func<Task<Request>>[])[() => Place.Desk(_mette, _anna), () => Place.Together(showing)])
        {
            await using var request = await opening();
            Assert.Empty((await request.PlanViews.Plan(request.Subject, None))!.Entries);
            Assert.Empty(await request.PlanViews.Versions(request.Subject, entry, None));
            Assert.All(await request.Record.History(request.Subject, None), line => Assert.Null(line.Quote));
        }
    }

    [Fact]
    public async Task One_citizens_words_are_not_found_from_anothers_page()
    {
        var goal = await Goal("Synge");
        var ole = await Place.LayCitizen("Ole Juhl", _mette);
        await using var request = await Place.Desk(_mette, ole);
        Assert.Empty(await Place.Leaves(async () => Assert.Empty(await request.PlanViews.Versions(request.Subject, goal, None))));
    }

    [Fact]
    public async Task The_question_is_one_and_about_what_others_changed()
    {
        await using var desk = await Place.Desk(_mette, _anna);
        await desk.Plan.Say(desk.Subject, EntryKind.Strength, "Jeg er stædig", Said.OnBehalf, Form.New(), None);
        var goal = await Goal("Synge");
        await desk.Plan.AddStep(desk.Subject, goal, "Ringe", null, Place.Today, Said.Directly, Form.New(), None);

        await using var own = await Place.Own(_anna);
        var first = (await own.PlanViews.Plan(own.Subject, None))!;
        Assert.True(first.Question!.FirstTime);
        Assert.Equal([("Det kan jeg", "Jeg er stædig"), ("Det lille skridt", "Ringe")], first.Question.Items.Select(i => (i.What, i.Text)));
        Assert.Null(first.LatestAnswer);

        await own.Plan.Reply(own.Subject, Agreement.PartOfIt, "", null, [first.Question.Items[1].Id], Form.New(first.Question.Revision), None);
        var next = (await own.PlanViews.Plan(own.Subject, None))!;
        // It rests until something changes, and can be answered meanwhile.
        Assert.Null(next.Question);
        Assert.False(next.Open!.FirstTime);
        Assert.Equal("Ringe", Assert.Single(next.Open.Items).Text);
        Assert.Equal((Agreement.PartOfIt, first.Question.Items[1].Id), (next.LatestAnswer!.Said, Assert.Single(next.LatestAnswer.NotThese)));
    }

    [Fact]
    public async Task After_a_no_of_any_kind_the_question_rests_and_what_was_said_stands_at_the_thing()
    {
        await using var desk = await Place.Desk(_mette, _anna);
        var goal = await Goal("Synge");
        var step = (await desk.Plan.AddStep(desk.Subject, goal, "Karim henter mig", null, Place.Today, Said.Directly, Form.New(), None)).Value;
        await using var own = await Place.Own(_anna);
        await own.Plan.Reply(own.Subject, Agreement.PartOfIt, "Mor skal hente mig.", null, [step], Form.New((await Place.PlanOf(_anna)).Revision), None);
        var quiet = (await own.PlanViews.Plan(own.Subject, None))!;
        Assert.Equal((null, "Mor skal hente mig."), (quiet.Question, quiet.Remarks[step]));
        Place.Time.Pass(TimeSpan.FromMinutes(1));
        var showing = await Place.Show(_mette, _anna);
        await using (var together = await Place.Together(showing)) Assert.True((await together.Plan.ChangeStep(together.Subject, step, "Mor henter mig", null, Place.Today, Said.Directly, Form.New(1), None)).Ok);
        var asked = (await own.PlanViews.Plan(own.Subject, None))!;
        Assert.Equal((step, 0), (Assert.Single(asked.Question!.Items).Id, asked.Remarks.Count));
    }

    [Fact]
    public async Task The_professionals_words_are_read_in_every_version_by_the_citizen_and_not_on_a_shared_screen()
    {
        var goal = await Goal("Synge");
        await using (var desk = await Place.Desk(_mette, _anna))
        {
            await desk.Plan.Translate(desk.Subject, goal, new Translation("Udholdenhed", AimKind.Maintain, "", "", ""), Form.New(), None);
            await desk.Plan.Translate(desk.Subject, goal, new Translation("Fællesskab", AimKind.Develop, "", "", ""), Form.New(1), None);
        }

        foreach (var opening in (Func<Task<Request>>[])[() => Place.Own(_anna), () => Place.Desk(_mette, _anna)])
        {
            await using var request = await opening();
            var rows = await Place.Leaves(async () => Assert.Equal([(2, "Fællesskab"), (1, "Udholdenhed")], (await request.PlanViews.Translations(request.Subject, goal, None)).Select(t => (t.No, t.Words.Aim))));
            Assert.Equal("Professional", Assert.Single(rows).Part);
        }

        var showing = await Place.Show(_mette, _anna);
        foreach (var opening in (Func<Task<Request>>[])[() => Place.Desk(_karim, _anna), () => Place.Together(showing)])
        {
            await using var request = await opening();
            await Assert.ThrowsAsync<AccessRefusedException>(() => request.PlanViews.Translations(request.Subject, goal, None));
        }

        var ole = await Place.LayCitizen("Ole Juhl", _mette);
        await using var other = await Place.Own(ole);
        Assert.Empty(await other.PlanViews.Translations(other.Subject, goal, None));
    }

    [Fact]
    public async Task The_one_who_does_a_step_sees_it_with_the_goals_words_and_nothing_else()
    {
        var maja = await Place.LayEmployee(await Place.LayUnit("Hjemmesygeplejen"), "Maja Berg", Role.Professional);
        var majas = await Place.LayMember(_anna, maja, Parts.Profile | Parts.Team);
        await using (var own = await Place.Own(_anna))
        {
            var goal = await Goal("Gå selv");
            foreach (var (words, who) in ((string, Guid?)[])[("Maja viser øvelser", majas.Id), ("Mit eget", null)]) await own.Plan.AddStep(own.Subject, goal, words, who, Place.Today, Said.Directly, Form.New(), None);
        }

        await using var desk = await Place.Desk(maja, _anna, Parts.Profile);
        var rows = await Place.Leaves(async () => Assert.Equal([("Maja viser øvelser", "Gå selv")], (await desk.PlanViews.OwnSteps(desk.Subject, None)).Select(s => (s.Text, s.Goal))));
        Assert.Equal("Tasks", Assert.Single(rows).Part);
        await Assert.ThrowsAsync<AccessRefusedException>(() => desk.PlanViews.Plan(desk.Subject, None));
    }

    [Fact]
    public async Task The_history_quotes_why_a_goal_was_moved_and_what_helped()
    {
        await using var own = await Place.Own(_anna);
        var goal = await Goal("Synge");
        var step = (await own.Plan.AddStep(own.Subject, goal, "Ringe", null, Place.Today, Said.Directly, Form.New(), None)).Value;
        await own.Plan.Finish(own.Subject, step, Form.New(), None);
        await own.Plan.Helped(own.Subject, step, "At Karim var med", Form.New(), None);
        await own.Plan.MoveGoal(own.Subject, goal, GoalState.Later, "Efter sommer", Form.New(1), None);
        await own.Plan.MoveGoal(own.Subject, goal, GoalState.SetAside, "Jeg vil hellere danse", Form.New(2), None);
        Assert.Equal(
            ["Jeg vil hellere danse", "Efter sommer", "At Karim var med"],
            (await own.Record.History(own.Subject, None)).Select(h => h.Quote).Take(3));
        // A why is no version of the goal's words.
        Assert.Equal("Synge", Assert.Single(await own.PlanViews.Versions(own.Subject, goal, None)).Text);
    }

    [Fact]
    public async Task A_step_set_aside_stands_beside_the_others()
    {
        await using var own = await Place.Own(_anna);
        var goal = await Goal("Synge");
        var step = (await own.Plan.AddStep(own.Subject, goal, "Ringe", null, Place.Today, Said.Directly, Form.New(), None)).Value;
        await own.Plan.DropStep(own.Subject, step, Form.New(1), None);
        var plan = (await own.PlanViews.Plan(own.Subject, None))!;
        Assert.Empty(plan.Steps);
        Assert.Equal(("Ringe", null), (Assert.Single(plan.Goals[0].Dropped).Text, plan.Next));
    }

    [Fact]
    public async Task Doubt_is_shown_until_its_day_whatever_an_employee_writes_down()
    {
        await using var desk = await Place.Desk(_mette, _anna);
        await desk.Plan.Say(desk.Subject, EntryKind.Hope, "Ord", Said.OnBehalf, Form.New(), None);
        await using (var own = await Place.Own(_anna)) await own.Plan.Reply(own.Subject, Agreement.InDoubt, "", Place.Today.AddDays(3), [], Form.New(1), None);
        Place.Time.Pass(TimeSpan.FromHours(1));
        // Only with two tries in two ways, never as a mere answer.
        Assert.Same(PlanRefusals.TwoTriesFirst, (await desk.Plan.Reply(desk.Subject, Agreement.CouldNotAnswer, "Ringet mandag, besøg onsdag", null, [], Form.New(1), None)).Refusal);
        Assert.True((await desk.Plan.CouldNotAnswer(desk.Subject, "Ringet mandag", "Besøg onsdag", "Med tolk fredag", Form.New(1), None)).Ok);
        foreach (var (days, doubt) in ((int, bool)[])[(0, true), (2, true), (1, false)])
        {
            Place.Time.Pass(TimeSpan.FromDays(days));
            await using var karims = await Place.Desk(_karim, _anna);
            Assert.Equal(doubt, (await karims.PlanViews.Plan(karims.Subject, None))!.InDoubt);
        }
    }

    [Fact]
    public async Task The_next_thing_is_the_first_open_step_of_a_goal_that_is_now()
    {
        await using var own = await Place.Own(_anna);
        var (now, later) = (await Goal("Synge"), await Goal("Danse"));
        foreach (var (goal, words, days) in ((Guid, string, int)[])[(now, "Om ti dage", 10), (now, "Om fem dage", 5), (later, "I morgen", 1), (now, "Om fire dage", 4)])
            await own.Plan.AddStep(own.Subject, goal, words, null, Place.Today.AddDays(days), Said.Directly, Form.New(), None);
        await own.Plan.MoveGoal(own.Subject, later, GoalState.Later, "", Form.New(1), None);
        await own.Plan.Finish(own.Subject, (await Place.PlanOf(_anna)).Steps.Single(s => s.Text == "Om fire dage").Id, Form.New(), None);
        var plan = (await own.PlanViews.Plan(own.Subject, None))!;
        Assert.Equal("Om fem dage", plan.Next!.Text);
        Assert.Equal(["Om fire dage", "Om fem dage", "Om ti dage"], plan.Goals[0].Steps.Select(s => s.Text));
        Assert.Equal("Mette Lund", plan.Coordinator.Name);
    }

    [Fact]
    public async Task Without_a_plan_there_is_none_and_nothing_was_looked_at()
    {
        var ole = await Place.LayCitizenWithoutPlan("Ole Juhl");
        await using var own = await Place.Own(ole, Parts.Profile);
        Assert.Empty(await Place.Leaves(async () => Assert.Null(await own.PlanViews.Plan(own.Subject, None))));
    }

    [Fact]
    public async Task A_task_without_the_plan_does_not_read_it()
    {
        var peter = await Place.LayEmployee(await Place.LayUnit("Jobcenter"), "Peter Skov", Role.Professional);
        await Place.LayMember(_anna, peter, Parts.Team);
        await using var request = await Place.Desk(peter, _anna, Parts.Team);
        foreach (var tried in (Func<Task>[])[() => request.PlanViews.Plan(request.Subject, None), () => request.PlanViews.Versions(request.Subject, Guid.CreateVersion7(), None), () => request.Record.History(request.Subject, None), () => request.Record.WhoLooked(request.Subject, 1, None), () => request.Record.Line(request.Subject, 1, None), () => request.Export.Json(request.Subject, "", None)])
            Assert.Equal(RecordKind.Refusal, Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(tried))).Kind);
    }

    private async Task<Guid> Goal(string words)
    {
        await using var own = await Place.Own(_anna);
        return (await own.Plan.SetGoal(own.Subject, words, "", null, Said.Directly, Form.New(), None)).Value;
    }
}
