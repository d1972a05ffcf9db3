using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Plans;

/// <summary>The plan's door for changes: the right to write first, the change and its row together.</summary>
public sealed class PlanDeskTests : PlaceTests
{
    private static readonly Translation Translation = new("At Anna genvinder udholdenhed", AimKind.Develop, "Fællesskab", "Bostedet", "Serviceloven § 85");

    private Employee _mette = null!;
    private Employee _karim = null!;
    private Citizen _anna = null!;
    private TeamMember _karims = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        _karim = await Place.LayEmployee(unit, "Karim Aziz", Role.Professional);
        _anna = await Place.LayCitizen("Anna Holm", _mette);
        _karims = await Place.LayMember(_anna, _karim, Parts.Plan, Parts.Plan);
    }

    [Fact]
    public async Task Every_verb_is_saved_and_leaves_one_row_with_a_sentence_for_each_reader()
    {
        await using var own = await Place.Own(_anna);
        await using var desk = await Place.Desk(_mette, _anna);
        await using var karims = await Place.Desk(_karim, _anna);
        Guid goal = default, step = default, entry = default;
        (string Act, Func<Task<Result<Guid>>> Do)[] verbs =
        [
            ("WordsSaid", async () => entry = (await desk.Plan.Say(desk.Subject, EntryKind.Hope, "Jeg vil synge", Said.WithSupport, Form.New(), None)).Value),
            ("WordsChanged", () => own.Plan.ChangeWords(own.Subject, entry, "Jeg vil synge i kor", Said.Directly, Form.New(1), None)),
            ("GoalSet", async () => goal = (await own.Plan.SetGoal(own.Subject, "Synge", "En gang om ugen", 3, Said.Directly, Form.New(), None)).Value),
            ("GoalReworded", () => own.Plan.RewordGoal(own.Subject, goal, "Synge i kor", "To gange", Said.Directly, Form.New(1), None)),
            ("ScalePlaced", () => own.Plan.Place(own.Subject, goal, 5, Form.New(), None)),
            ("GoalMoved", () => own.Plan.MoveGoal(own.Subject, goal, GoalState.Later, "Efter sommer", Form.New(2), None)),
            ("GoalMoved", () => own.Plan.MoveGoal(own.Subject, goal, GoalState.Now, "", Form.New(3), None)),
            ("GoalTranslated", () => desk.Plan.Translate(desk.Subject, goal, Translation, Form.New(), None)),
            ("ClaimStated", () => desk.Plan.StateClaim(desk.Subject, goal, Claim.Granted, Form.New(), None)),
            ("StepAdded", async () => step = (await desk.Plan.AddStep(desk.Subject, goal, "Ringe til koret", _karims.Id, Place.Today.AddDays(7), Said.Directly, Form.New(), None)).Value),
            ("PlanAnswered", async () => await own.Plan.Reply(own.Subject, Agreement.Yes, "", null, [], Form.New((await Place.PlanOf(_anna)).Revision), None)),
            ("StepChanged", () => own.Plan.ChangeStep(own.Subject, step, "Skrive til koret", _karims.Id, Place.Today, Said.Directly, Form.New(1), None)),
            ("StepDone", () => karims.Plan.Finish(karims.Subject, step, Form.New(), None)),
            ("StepHelped", () => own.Plan.Helped(own.Subject, step, "At Karim var med", Form.New(), None)),
            ("StepReopened", () => karims.Plan.Reopen(karims.Subject, step, Form.New(), None)),
            ("StepDropped", async () => await own.Plan.DropStep(own.Subject, step, Form.New((await Place.PlanOf(_anna)).Steps[0].Version), None)),
            ("CoordinatorOffered", () => desk.Plan.OfferCoordinator(desk.Subject, _karims.Id, Form.New(), None)),
            ("CoordinatorDeclined", () => karims.Plan.AnswerCoordinator(karims.Subject, yes: false, Form.New(), None)),
            ("CoordinatorOffered", () => desk.Plan.OfferCoordinator(desk.Subject, _karims.Id, Form.New(), None)),
            ("CoordinatorTookOver", () => karims.Plan.AnswerCoordinator(karims.Subject, yes: true, Form.New(), None)),
            ("WordsTakenBack", () => own.Plan.TakeBack(own.Subject, entry, Form.New(2), None)),
        ];
        foreach (var (act, verb) in verbs)
        {
            Place.Time.Pass(TimeSpan.FromMinutes(1));
            var rows = await Place.Leaves(async () =>
            {
                var result = await verb();
                Assert.True(result.Ok, act + ": " + result.Refusal?.Name);
            });
            var row = Assert.Single(rows);
            Assert.Equal((RecordKind.Change, act, _anna.Id, Place.Time.Now), (row.Kind, row.Act, row.CitizenId!.Value, row.At));
            Assert.NotEmpty(row.ForCitizen);
            Assert.NotEmpty(row.ForProfessional);
            // What is taken back must not be told on by the record, which cannot forget.
            foreach (var words in (string[])["synge", "koret", "sommer", "Karim var med", "udholdenhed"]) Assert.DoesNotContain(words, row.ForCitizen + row.ForProfessional + row.Reason);
        }

        var plan = await Place.PlanOf(_anna);
        Assert.Equal((_karim.Id, 1, 1, 1, 1), (plan.CoordinatorId, plan.Entries.Count, plan.Goals.Count, plan.Steps.Count, plan.Answers.Count));
        var kept = Assert.Single(plan.Goals);
        Assert.Equal(("Synge i kor", 5, 3, Claim.Granted, "At Anna genvinder udholdenhed"), (kept.Text, kept.Scale!.Value, kept.ScaleBefore!.Value, kept.Claim, kept.Aim));
    }

    [Fact]
    public async Task Without_the_right_to_write_nothing_is_done_and_the_try_is_on_record()
    {
        var peter = await Place.LayEmployee(await Place.LayUnit("Jobcenter"), "Peter Skov", Role.Professional);
        await Place.LayMember(_anna, peter, Parts.Plan | Parts.Professional, Parts.None);
        await using var request = await Place.Desk(peter, _anna);
        var any = Guid.CreateVersion7();
        foreach (var verb in (Func<Task>[])
        [
            () => request.Plan.Say(request.Subject, EntryKind.Hope, "Ord", Said.Directly, Form.New(), None),
            () => request.Plan.SetGoal(request.Subject, "Ord", "", null, Said.Directly, Form.New(), None),
            () => request.Plan.AddStep(request.Subject, any, "Ord", null, Place.Today, Said.Directly, Form.New(), None),
            () => request.Plan.Finish(request.Subject, any, Form.New(), None),
            () => request.Plan.Reply(request.Subject, Agreement.Yes, "", null, [], Form.New(), None),
            () => request.Plan.Translate(request.Subject, any, Translation, Form.New(), None),
            () => request.Plan.StateClaim(request.Subject, any, Claim.Refused, Form.New(), None),
            () => request.Plan.OfferCoordinator(request.Subject, any, Form.New(), None),
            () => request.Plan.AnswerCoordinator(request.Subject, yes: true, Form.New(), None),
        ])
        {
            var row = Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(verb)));
            Assert.Equal((RecordKind.Refusal, _anna.Id, peter.Id), (row.Kind, row.CitizenId!.Value, row.ActorId!.Value));
        }

        Assert.Equal(0, (await Place.PlanOf(_anna)).Revision);
    }

    [Fact]
    public async Task The_professional_layer_is_not_written_from_the_citizens_side()
    {
        await using var own = await Place.Own(_anna);
        var goal = (await own.Plan.SetGoal(own.Subject, "Synge", "", null, Said.Directly, Form.New(), None)).Value;
        await Assert.ThrowsAsync<AccessRefusedException>(() => own.Plan.Translate(own.Subject, goal, Translation, Form.New(), None));
        await using var together = await Place.Together(await Place.Show(_mette, _anna));
        await Assert.ThrowsAsync<AccessRefusedException>(() => together.Plan.StateClaim(together.Subject, goal, Claim.Refused, Form.New(), None));
    }

    [Fact]
    public async Task An_employee_alone_is_refused_and_together_with_the_citizen_not()
    {
        await using var own = await Place.Own(_anna);
        var entry = (await own.Plan.Say(own.Subject, EntryKind.Hope, "Mine ord", Said.Directly, Form.New(), None)).Value;
        await using (var desk = await Place.Desk(_mette, _anna))
        {
            Assert.Same(PlanRefusals.CitizensWords, (await desk.Plan.ChangeWords(desk.Subject, entry, "Mettes ord", Said.Directly, Form.New(1), None)).Refusal);
            Assert.Same(PlanRefusals.OnlyCitizenTakesBack, (await desk.Plan.TakeBack(desk.Subject, entry, Form.New(1), None)).Refusal);
        }

        await using var together = await Place.Together(await Place.Show(_mette, _anna));
        Assert.Same(PlanRefusals.OnlyCitizenTakesBack, (await together.Plan.TakeBack(together.Subject, entry, Form.New(1), None)).Refusal);
        // Words that the citizen wrote alone stay the citizen's at the table too; new ones stand beside them.
        Assert.Same(PlanRefusals.CitizenWroteAlone, (await together.Plan.ChangeWords(together.Subject, entry, "Vores ord", Said.WithSupport, Form.New(1), None)).Refusal);
        var beside = (await together.Plan.Say(together.Subject, EntryKind.Hope, "Ord ved siden af", Said.Directly, Form.New(), None)).Value;
        Assert.True((await together.Plan.ChangeWords(together.Subject, beside, "Vores ord", Said.WithSupport, Form.New(1), None)).Ok);
        var kept = Assert.Single((await Place.PlanOf(_anna)).Entries, e => e.Id == beside);
        Assert.Equal(("Vores ord", Said.WithSupport, "Mette Lund"), (kept.Text, kept.Said, kept.WrittenBy));
    }

    [Fact]
    public async Task A_refused_change_leaves_nothing()
    {
        await using var own = await Place.Own(_anna);
        Assert.Empty(await Place.Leaves(async () => Assert.Same(Text.Empty, (await own.Plan.Say(own.Subject, EntryKind.Hope, " ", Said.Directly, Form.New(), None)).Refusal)));
        Assert.Equal((0, 1), ((await Place.PlanOf(_anna)) is var plan ? (plan.Revision, plan.Version) : default));
    }

    [Fact]
    public async Task A_step_is_done_by_someone_on_this_team_today()
    {
        var ole = await Place.LayCitizen("Ole Juhl", _mette);
        var olesKarim = await Place.LayMember(ole, _karim, Parts.Plan);
        var gone = await Place.LayMember(_anna, await Place.LayEmployee(await Place.LayUnit("Jobcenter"), "Ude Igen", Role.Professional), Parts.Plan, from: Place.Today.AddDays(-9), to: Place.Today.AddDays(-1));
        await using var own = await Place.Own(_anna);
        var goal = (await own.Plan.SetGoal(own.Subject, "Synge", "", null, Said.Directly, Form.New(), None)).Value;
        foreach (var member in (Guid[])[olesKarim.Id, gone.Id, Guid.CreateVersion7()])
            Assert.Same(PlanRefusals.DoerUnknown, (await own.Plan.AddStep(own.Subject, goal, "Ringe", member, Place.Today, Said.Directly, Form.New(), None)).Refusal);
    }

    [Fact]
    public async Task Someone_outside_the_team_is_named_and_gets_no_access()
    {
        await using var own = await Place.Own(_anna);
        var goal = (await own.Plan.SetGoal(own.Subject, "Synge", "", null, Said.Directly, Form.New(), None)).Value;
        foreach (var name in (string[])[" ", new string('a', 61)])
            Assert.Same(PlanRefusals.DoerUnknown, (await own.Plan.AddStep(own.Subject, goal, "Ringe", new WhoDoes(null, name), Place.Today, Said.Directly, Form.New(), None)).Refusal);
        Assert.True((await own.Plan.AddStep(own.Subject, goal, "Ringe", new WhoDoes(null, " Naboen\nBent "), Place.Today, Said.Directly, Form.New(), None)).Ok);
        var step = Assert.Single((await own.PlanViews.Plan(own.Subject, None))!.Steps);
        Assert.Equal(("Naboen Bent", false, null, null), (step.DoerName, step.IsCitizens, step.MemberId, step.EmployeeId));
        await using var db = Place.Db();
        Assert.DoesNotContain(db.TeamMembers, m => m.Name == "Naboen Bent");
    }

    [Fact]
    public async Task The_same_words_sent_again_leave_nothing_and_give_the_first_ones_id()
    {
        await using var own = await Place.Own(_anna);
        var first = (await own.Plan.Say(own.Subject, EntryKind.Hope, "Jeg vil synge", Said.Directly, Form.New(), None)).Value;
        Assert.Empty(await Place.Leaves(async () => Assert.Equal(first, (await own.Plan.Say(own.Subject, EntryKind.Hope, "Jeg vil synge", Said.Directly, Form.New(), None)).Value)));
        Assert.Single((await Place.PlanOf(_anna)).Entries);
    }

    [Fact]
    public async Task The_plan_is_offered_to_an_employee_on_the_team()
    {
        var mother = await Place.LayRelative(_anna, "Else Holm");
        await using var desk = await Place.Desk(_mette, _anna);
        Assert.Same(PlanRefusals.CoordinatorOnTeam, (await desk.Plan.OfferCoordinator(desk.Subject, mother.Id, Form.New(), None)).Refusal);
        await using var karims = await Place.Desk(_karim, _anna);
        Assert.Same(PlanRefusals.NotCoordinator, (await karims.Plan.OfferCoordinator(karims.Subject, _karims.Id, Form.New(), None)).Refusal);
        Assert.Same(PlanRefusals.NotOffered, (await karims.Plan.AnswerCoordinator(karims.Subject, yes: true, Form.New(), None)).Refusal);
        Assert.Equal(_mette.Id, (await Place.PlanOf(_anna)).CoordinatorId);
    }

    [Fact]
    public async Task Nothing_is_written_in_a_plan_that_has_ended()
    {
        await using var own = await Place.Own(_anna);
        var goal = (await own.Plan.SetGoal(own.Subject, "Synge", "", null, Said.Directly, Form.New(), None)).Value;
        var step = (await own.Plan.AddStep(own.Subject, goal, "Ringe", null, Place.Today, Said.Directly, Form.New(), None)).Value;
        var entry = (await own.Plan.Say(own.Subject, EntryKind.Hope, "Ord", Said.Directly, Form.New(), None)).Value;
        await Place.Run("update plan_plans set ended_at = started_at, end_reason = 'flyttet'");
        await using var desk = await Place.Desk(_mette, _anna);
        foreach (var verb in (Func<Task<Result<Guid>>>[])
        [
            () => own.Plan.Say(own.Subject, EntryKind.Hope, "Ord", Said.Directly, Form.New(), None),
            () => own.Plan.ChangeWords(own.Subject, entry, "Ord", Said.Directly, Form.New(1), None),
            () => own.Plan.TakeBack(own.Subject, entry, Form.New(1), None),
            () => own.Plan.SetGoal(own.Subject, "Ord", "", null, Said.Directly, Form.New(), None),
            () => own.Plan.RewordGoal(own.Subject, goal, "Ord", "", Said.Directly, Form.New(1), None),
            () => own.Plan.Place(own.Subject, goal, 5, Form.New(), None),
            () => own.Plan.MoveGoal(own.Subject, goal, GoalState.Reached, "", Form.New(1), None),
            () => own.Plan.AddStep(own.Subject, goal, "Ord", null, Place.Today, Said.Directly, Form.New(), None),
            () => own.Plan.ChangeStep(own.Subject, step, "Ord", null, Place.Today, Said.Directly, Form.New(1), None),
            () => own.Plan.Finish(own.Subject, step, Form.New(), None),
            () => own.Plan.Reopen(own.Subject, step, Form.New(), None),
            () => own.Plan.DropStep(own.Subject, step, Form.New(1), None),
            () => own.Plan.Helped(own.Subject, step, "Ord", Form.New(), None),
            () => own.Plan.Reply(own.Subject, Agreement.Yes, "", null, [], Form.New(3), None),
            () => desk.Plan.Translate(desk.Subject, goal, Translation, Form.New(), None),
            () => desk.Plan.StateClaim(desk.Subject, goal, Claim.Granted, Form.New(), None),
            () => desk.Plan.OfferCoordinator(desk.Subject, _karims.Id, Form.New(), None),
            () => desk.Plan.AnswerCoordinator(desk.Subject, yes: true, Form.New(), None),
        ])
        {
            Assert.Same(PlanRefusals.Ended, (await verb()).Refusal);
        }
    }

    [Fact]
    public async Task Without_a_plan_there_is_nothing_to_change()
    {
        var ole = await Place.LayCitizenWithoutPlan("Ole Juhl");
        await using var own = await Place.Own(ole);
        Assert.Same(PlanRefusals.NotFound, (await own.Plan.Say(own.Subject, EntryKind.Hope, "Ord", Said.Directly, Form.New(), None)).Refusal);
    }
}
