using Sammen.Domain.Common;
using Sammen.Domain.Plans;
using static Sammen.Domain.Tests.Plans.Given;

namespace Sammen.Domain.Tests.Plans;

[Trait("Runs", "Once")]
public sealed class StepTests
{
    [Fact]
    public void A_step_has_a_doer_and_a_date()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        var (own, karims, elses) = (plan.Step(goal, Anna), plan.Step(goal, Mette, KarimOnTeam), plan.Step(goal, Anna, ElseAtHome));
        Assert.Equal((true, null, Today.AddDays(7)), (own.IsCitizens, own.EmployeeId, own.Due));
        Assert.Equal((false, Karim.Id, "Karim Aziz"), (karims.IsCitizens, karims.EmployeeId!.Value, karims.DoerName));
        Assert.Equal((false, null, "Else Holm"), (elses.IsCitizens, elses.EmployeeId, elses.DoerName));
        Assert.Equal([1, 2, 3], plan.Steps.Select(s => s.Position));
    }

    [Fact]
    public void Without_a_goal_a_doer_or_words_there_is_no_step()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        plan.AddStep(Guid.CreateVersion7(), "Ringe", AnnaHerself, Today, Anna, At).Refused(PlanRefusals.NotFound);
        plan.AddStep(goal.Id, "Ringe", null, Today, Anna, At).Refused(PlanRefusals.DoerUnknown);
        plan.AddStep(goal.Id, " ", AnnaHerself, Today, Anna, At).Refused(Text.Empty);
        plan.AddStep(goal.Id, new string('a', 301), AnnaHerself, Today, Anna, At).Refused(Text.TooLong);
        Assert.Empty(plan.Steps);
    }

    [Fact]
    public void A_step_is_changed_by_the_citizen_or_together()
    {
        var plan = Plan();
        var step = plan.Step(plan.Goal(Anna), MetteBesideAnna);
        plan.ChangeStep(step.Id, 1, "Skrive til koret", KarimOnTeam, Today, Mette, At).Refused(PlanRefusals.CitizensWords);
        plan.ChangeStep(step.Id, 1, "Skrive til koret", KarimOnTeam, Today, MetteBesideAnna, At).Happened<StepChanged>();
        Assert.Equal(("Skrive til koret", Karim.Id, Today), (step.Text, step.EmployeeId!.Value, step.Due));
        Assert.Equal(["Ringe til koret", "Skrive til koret"], plan.Versions(step).Select(w => w.Text));
        plan.ChangeStep(step.Id, 1, "Ny", AnnaHerself, Today, Anna, At).Refused(Form.Changed);
        plan.ChangeStep(step.Id, 2, "Ny", null, Today, Anna, At).Refused(PlanRefusals.DoerUnknown);
        plan.ChangeStep(step.Id, 2, "", AnnaHerself, Today, Anna, At).Refused(Text.Empty);
        plan.ChangeStep(Guid.CreateVersion7(), 1, "Ny", AnnaHerself, Today, Anna, At).Refused(PlanRefusals.NotFound);
    }

    [Fact]
    public void Of_a_step_the_citizen_wrote_alone_an_employee_beside_may_change_who_and_when_but_not_the_words()
    {
        var plan = Plan();
        var step = plan.Step(plan.Goal(Anna), Anna);
        plan.ChangeStep(step.Id, 1, "Skrive til koret", AnnaHerself, Today, MetteBesideAnna, At).Refused(PlanRefusals.CitizenWroteAlone);
        plan.ChangeStep(step.Id, 1, "Ringe til koret", KarimOnTeam, Today.AddDays(1), MetteBesideAnna, At).Happened<StepChanged>();
        Assert.Equal(("Ringe til koret", "Anna Holm", Karim.Id, Today.AddDays(1)), (step.Text, step.WrittenBy, step.EmployeeId!.Value, step.Due));
        // What was arranged by another is asked about.
        Assert.Equal(step.Id, Assert.Single(plan.Unanswered()).Id);
        plan.ChangeStep(step.Id, 2, "Skrive til koret", KarimOnTeam, Today, Anna, At).Happened<StepChanged>();
        Assert.Empty(plan.Unanswered());
    }

    [Fact]
    public void A_step_is_set_aside_with_the_citizen_and_its_words_stay()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        var (step, done) = (plan.Step(goal, Mette), plan.Step(goal, Anna, words: "Synge"));
        plan.DropStep(step.Id, 1, Mette, At).Refused(PlanRefusals.CitizensWords);
        plan.DropStep(step.Id, 2, MetteBesideAnna, At).Refused(Form.Changed);
        plan.DropStep(Guid.CreateVersion7(), 1, MetteBesideAnna, At).Refused(PlanRefusals.NotFound);
        plan.Finish(done.Id, Anna, At).Happened<StepDone>();
        plan.DropStep(done.Id, 2, MetteBesideAnna, At).Refused(PlanRefusals.StepAlreadyDone);
        plan.DropStep(step.Id, 1, MetteBesideAnna, At).Happened<StepDropped>();
        Assert.Equal(("Ringe til koret", "Mette Lund", true), (step.Text, step.DroppedBy, step.InView));
        Assert.Empty(plan.Unanswered());
        // It is no step any more: nobody does it, changes it or sets it aside again.
        plan.Finish(step.Id, Anna, At).Refused(PlanRefusals.NotFound);
        plan.ChangeStep(step.Id, 2, "Ny", AnnaHerself, Today, Anna, At).Refused(PlanRefusals.NotFound);
        plan.DropStep(step.Id, 2, Anna, At).Refused(PlanRefusals.NotFound);
        // The citizen alone may still take the words back.
        plan.TakeBack(step.Id, 2, Anna, At).Happened<WordsTakenBack>();
    }

    [Fact]
    public void Someone_outside_the_team_does_a_step_by_name()
    {
        var plan = Plan();
        var step = plan.Step(plan.Goal(Anna), Anna, new Doer(null, null, "Naboen Bent"));
        Assert.Equal((false, null, null, "Naboen Bent"), (step.IsCitizens, step.MemberId, step.EmployeeId, step.DoerName));
        plan.Finish(step.Id, Mette, At).Refused(PlanRefusals.NotYourStep);
        plan.Finish(step.Id, Anna, At).Happened<StepDone>();
    }

    [Fact]
    public void The_same_step_sent_again_from_a_page_gone_back_to_is_the_same()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        var step = plan.Step(goal, Anna);
        Assert.Equal(step.Id, plan.AddStep(goal.Id, " Ringe til koret ", AnnaHerself, step.Due, Anna, At).Happened<SaidAlready>().ItemId);
        plan.AddStep(goal.Id, "Ringe til koret", KarimOnTeam, step.Due, Anna, At).Happened<StepAdded>();
        plan.AddStep(goal.Id, "Ringe til koret", AnnaHerself, step.Due.AddDays(1), Anna, At).Happened<StepAdded>();
        plan.AddStep(goal.Id, "Ringe til koret", AnnaHerself, step.Due, MetteBesideAnna, At).Happened<StepAdded>();
        Assert.Equal(4, plan.Steps.Count);
    }

    [Fact]
    public void A_step_that_is_done_is_not_changed()
    {
        var plan = Plan();
        var step = plan.Step(plan.Goal(Anna), Anna);
        plan.Finish(step.Id, Anna, At).Happened<StepDone>();
        plan.ChangeStep(step.Id, step.Version, "Ny", AnnaHerself, Today, Anna, At).Refused(PlanRefusals.StepAlreadyDone);
        plan.Finish(step.Id, Anna, At).Refused(PlanRefusals.StepAlreadyDone);
    }

    [Fact]
    public void The_citizen_finishes_any_step_and_an_employee_only_their_own()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        var (own, karims, elses) = (plan.Step(goal, Anna), plan.Step(goal, Anna, KarimOnTeam), plan.Step(goal, Anna, ElseAtHome));
        plan.Finish(own.Id, Karim, At).Refused(PlanRefusals.NotYourStep);
        plan.Finish(elses.Id, Mette, At).Refused(PlanRefusals.NotYourStep);
        plan.Finish(karims.Id, Mette, At).Refused(PlanRefusals.NotYourStep);
        plan.Finish(karims.Id, Karim, At).Happened<StepDone>();
        Assert.Equal("Karim Aziz", karims.DoneBy);
        plan.Finish(own.Id, Anna, At).Happened<StepDone>();
        plan.Finish(elses.Id, MetteBesideAnna, At).Happened<StepDone>();
        plan.Finish(Guid.CreateVersion7(), Anna, At).Refused(PlanRefusals.NotFound);
    }

    [Fact]
    public void A_done_step_is_taken_up_again_by_the_same_people()
    {
        var plan = Plan();
        var step = plan.Step(plan.Goal(Anna), Anna, KarimOnTeam);
        plan.Reopen(step.Id, Karim).Refused(PlanRefusals.StepNotDone);
        plan.Finish(step.Id, Karim, At).Happened<StepDone>();
        plan.Reopen(step.Id, Mette).Refused(PlanRefusals.NotYourStep);
        plan.Reopen(step.Id, Karim).Happened<StepReopened>();
        Assert.Null(step.DoneAt);
        plan.Reopen(Guid.CreateVersion7(), Anna).Refused(PlanRefusals.NotFound);
    }

    [Fact]
    public void What_helped_is_the_citizens_words_and_no_version_is_lost()
    {
        var plan = Plan();
        var step = plan.Step(plan.Goal(Anna), Anna, KarimOnTeam);
        plan.Helped(step.Id, "Bussen", Anna, At).Refused(PlanRefusals.StepNotDone);
        plan.Finish(step.Id, Karim, At).Happened<StepDone>();
        plan.Helped(step.Id, "Bussen", Karim, At).Refused(PlanRefusals.CitizensWords);
        plan.Helped(step.Id, " ", Anna, At).Refused(Text.Empty);
        plan.Helped(step.Id, new string('a', 1001), Anna, At).Refused(Text.TooLong);
        plan.Helped(step.Id, "Bussen", Anna, At).Happened<StepHelped>();
        plan.Helped(step.Id, "At Karim var med", MetteBesideAnna, At).Happened<StepHelped>();
        // The employee takes the step up again; the citizen's words stand.
        plan.Reopen(step.Id, Karim).Happened<StepReopened>();
        Assert.Equal("At Karim var med", step.WhatHelped);
        Assert.Equal(["", "Bussen", "At Karim var med"], plan.Versions(step).Select(w => w.More));
        Assert.Equal(plan.Versions(step).Select(w => w.No).Distinct(), plan.Versions(step).Select(w => w.No));
    }
}
