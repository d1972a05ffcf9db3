using Sammen.Domain.Common;
using Sammen.Domain.Plans;
using static Sammen.Domain.Tests.Plans.Given;

namespace Sammen.Domain.Tests.Plans;

/// <summary>"Er du enig?": asked for what was changed by others, never more, and unanswered is not a yes (rules 9 and 12).</summary>
[Trait("Runs", "Once")]
public sealed class AgreementTests
{
    [Fact]
    public void What_the_citizen_writes_is_never_asked()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna, scale: 3);
        plan.Saying(Anna);
        var step = plan.Step(goal, Anna);
        plan.RewordGoal(goal.Id, 1, "Synge", "", Anna, At).Happened<GoalReworded>();
        plan.ChangeStep(step.Id, 1, "Skrive", KarimOnTeam, Today, Anna, At).Happened<StepChanged>();
        plan.Place(goal.Id, 6, Anna, At).Happened<ScalePlaced>();
        Assert.Empty(plan.Unanswered());
        plan.Answer(Anna, Agreement.Yes).Refused(PlanRefusals.NothingToAsk);
    }

    [Fact]
    public void What_others_write_is_asked_until_a_yes_and_then_only_what_changed()
    {
        var plan = Plan();
        var (entry, goal) = (plan.Saying(Mette), plan.Goal(MetteBesideAnna));
        Assert.Equal([entry.Id, goal.Id], plan.Unanswered().Select(i => i.Id));
        var answered = plan.Answer(Anna, Agreement.Yes).Happened<PlanAnswered>();
        Assert.Equal(2, answered.About);
        Assert.Empty(plan.Unanswered());
        var step = plan.Step(goal, Mette);
        Assert.Equal(step.Id, Assert.Single(plan.Unanswered()).Id);
        plan.ChangeWords(entry.Id, 1, "Ny", MetteBesideAnna, At).Happened<WordsChanged>();
        Assert.Equal([step.Id, entry.Id], plan.Unanswered().Select(i => i.Id));
    }

    [Fact]
    public void What_the_citizen_rewrites_needs_no_answer_any_more()
    {
        var plan = Plan();
        var entry = plan.Saying(Mette);
        plan.ChangeWords(entry.Id, 1, "Mine ord", Anna, At).Happened<WordsChanged>();
        Assert.Empty(plan.Unanswered());
    }

    [Fact]
    public void Part_of_it_agrees_to_the_rest_and_asks_again_about_what_should_be_different()
    {
        var plan = Plan();
        var (entry, goal, step) = Three(plan);
        plan.Answer(Anna, Agreement.PartOfIt, notThese: [goal.Id, Guid.CreateVersion7()]).Happened<PlanAnswered>();
        Assert.Equal(goal.Id, Assert.Single(plan.Unanswered()).Id);
        Assert.True(entry.IsAgreed && step.IsAgreed);
        Assert.Equal($"{goal.Id}", plan.Latest!.NotThese);
    }

    [Fact]
    public void Part_of_it_with_nothing_pointed_out_needs_words_and_leaves_everything_open()
    {
        var plan = Plan();
        Three(plan);
        plan.Answer(Anna, Agreement.PartOfIt).Refused(PlanRefusals.WhyMissing);
        plan.Answer(Anna, Agreement.PartOfIt, notThese: Guid.CreateVersion7()).Refused(PlanRefusals.WhyMissing);
        plan.Answer(Anna, Agreement.PartOfIt, "Ikke det hele").Happened<PlanAnswered>();
        Assert.Equal(3, plan.Unanswered().Count);
    }

    [Theory]
    [InlineData(Agreement.No, "Det er for meget")]
    [InlineData(Agreement.WantsToTalk, "")]
    public void Any_other_answer_leaves_everything_open(Agreement said, string why)
    {
        var plan = Plan();
        Three(plan);
        plan.Answer(Anna, said, why).Happened<PlanAnswered>();
        Assert.Equal(3, plan.Unanswered().Count);
        Assert.Equal((said, why, false), (plan.Latest!.Said, plan.Latest.Why, plan.Latest.WithEmployee));
    }

    [Fact]
    public void A_no_says_why()
    {
        var plan = Plan();
        plan.Saying(Mette);
        plan.Answer(Anna, Agreement.No).Refused(PlanRefusals.WhyMissing);
    }

    [Theory]
    [InlineData(Agreement.Yes)]
    [InlineData(Agreement.PartOfIt)]
    [InlineData(Agreement.No)]
    [InlineData(Agreement.InDoubt)]
    [InlineData(Agreement.WantsToTalk)]
    public void An_employee_alone_never_answers_for_the_citizen(Agreement said)
    {
        var plan = Plan();
        Three(plan);
        plan.Answer(Mette, said, "Anna sagde det i telefonen", Today.AddDays(3)).Refused(PlanRefusals.OnlyCitizenAnswers);
        Assert.Empty(plan.Answers);
        Assert.Equal(3, plan.Unanswered().Count);
        plan.Answer(MetteBesideAnna, said, "Sammen", Today.AddDays(3)).Happened<PlanAnswered>();
        Assert.True(plan.Latest!.WithEmployee);
    }

    [Fact]
    public void Could_not_answer_is_an_employees_after_two_tries_and_is_no_yes()
    {
        var plan = Plan();
        plan.Saying(Mette);
        plan.Answer(Anna, Agreement.CouldNotAnswer, "Ringet mandag, besøg onsdag").Refused(PlanRefusals.OnlyCitizenAnswers);
        plan.Answer(Mette, Agreement.CouldNotAnswer).Refused(PlanRefusals.TwoTriesFirst);
        plan.Answer(Mette, Agreement.CouldNotAnswer, "Ringet   ").Refused(PlanRefusals.TwoTriesFirst);
        plan.Answer(Mette, Agreement.CouldNotAnswer, "Ringet mandag, besøg onsdag").Happened<PlanAnswered>();
        Assert.Single(plan.Unanswered());
    }

    [Fact]
    public void The_two_tries_are_in_two_ways_and_the_next_is_said()
    {
        var plan = Plan();
        plan.Saying(Mette);
        Result<PlanEvent> Tried(string first, string second, string next, Author by) => plan.CouldNotAnswer(plan.Revision, first, second, next, by, At, Today);
        Tried("Ringet", " ringet\0", "Besøg torsdag", Mette).Refused(PlanRefusals.TwoTriesFirst);
        Tried("Ringet", "", "Besøg torsdag", Mette).Refused(Text.Empty);
        Tried("Ringet", "Besøg", " ", Mette).Refused(Text.Empty);
        Tried("Ringet", "Besøg", new string('a', 301), Mette).Refused(Text.TooLong);
        Tried("Ringet", "Besøg", "Med tolk torsdag", Anna).Refused(PlanRefusals.OnlyCitizenAnswers);
        Tried("Ringet", "Besøg", "Med tolk torsdag", Mette).Happened<PlanAnswered>();
        Assert.Equal("1: Ringet\n2: Besøg\nNæste: Med tolk torsdag", plan.Latest!.Why);
        Assert.Single(plan.Unanswered());
    }

    [Fact]
    public void An_answer_to_what_was_changed_meanwhile_is_not_taken()
    {
        var plan = Plan();
        var entry = plan.Saying(Mette);
        var shown = plan.Revision;
        plan.Saying(Mette, "Noget, Anna ikke har set");
        plan.Reply(shown, Agreement.Yes, "", null, [], Anna, At, Today).Refused(PlanRefusals.StaleQuestion);
        plan.Reply(plan.Revision + 1, Agreement.Yes, "", null, [], Anna, At, Today).Refused(PlanRefusals.StaleQuestion);
        Assert.False(entry.IsAgreed);
    }

    [Fact]
    public void What_is_changed_but_not_asked_about_does_not_make_the_question_stale()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        plan.Saying(Mette);
        var shown = plan.Revision;
        plan.Place(goal.Id, 4, Anna, At).Happened<ScalePlaced>();
        plan.Saying(Anna, "Mit eget");
        plan.Reply(shown, Agreement.Yes, "", null, [], Anna, At, Today).Happened<PlanAnswered>();
        Assert.Empty(plan.Unanswered());
    }

    [Fact]
    public void Goals_set_aside_and_what_was_taken_back_are_not_asked()
    {
        var plan = Plan();
        var (aside, back) = (plan.Goal(Mette), plan.Goal(Mette, "Et andet"));
        plan.MoveGoal(aside.Id, 1, GoalState.SetAside, "Ikke nu", Anna, At).Happened<GoalMoved>();
        plan.TakeBack(back.Id, 1, Anna, At).Happened<WordsTakenBack>();
        Assert.Empty(plan.Unanswered());
        plan.MoveGoal(aside.Id, 2, GoalState.Now, "", Anna, At).Happened<GoalMoved>();
        Assert.Equal(aside.Id, Assert.Single(plan.Unanswered()).Id);
    }

    [Fact]
    public void An_answer_names_what_was_asked_about_and_who_wrote_it()
    {
        var plan = Plan();
        var (entry, goal, step) = Three(plan);
        plan.Answer(MetteBesideAnna, Agreement.Yes).Happened<PlanAnswered>();
        Assert.Equal((plan.Revision, $"{entry.Id},{goal.Id},{step.Id}", "Mette Lund", true), (plan.Latest!.Revision, plan.Latest.About, plan.Latest.WrittenBy, plan.Latest.WithEmployee));
    }

    private static bool Rests(Plan plan, DateOnly? today = null) => Domain.Plans.Answer.Quiets(plan.Answers, plan.Unanswered(), today ?? Today);

    private static IReadOnlyDictionary<Guid, string> Remarks(Plan plan) => Domain.Plans.Answer.Remarks(plan.Answers, plan.Unanswered());

    [Theory]
    [InlineData(Agreement.PartOfIt)]
    [InlineData(Agreement.No)]
    [InlineData(Agreement.WantsToTalk)]
    [InlineData(Agreement.CouldNotAnswer)]
    public void After_an_answer_that_is_no_yes_the_question_rests_until_something_changes(Agreement said)
    {
        foreach (var change in (Action<Plan, Entry, Step>[])
        [
            (plan, entry, _) => plan.ChangeWords(entry.Id, 1, "Ny", MetteBesideAnna, At).Happened<WordsChanged>(),
            (plan, _, step) => plan.ChangeStep(step.Id, 1, step.Text, KarimOnTeam, step.Due, MetteBesideAnna, At).Happened<StepChanged>(),
            (plan, _, _) => plan.Saying(Mette, "Noget nyt"),
        ])
        {
            var plan = Plan();
            var (entry, _, step) = Three(plan);
            Assert.False(Rests(plan));
            plan.Answer(said == Agreement.CouldNotAnswer ? Mette : Anna, said, "Ikke i denne uge").Happened<PlanAnswered>();
            Assert.True(Rests(plan, Today.AddYears(1)));
            // What the citizen writes is not asked about, and wakes nothing.
            plan.Saying(Anna, "Mit eget");
            Assert.True(Rests(plan));
            change(plan, entry, step);
            Assert.False(Rests(plan));
        }
    }

    [Fact]
    public void In_doubt_it_rests_until_the_day_whatever_an_employee_writes_down()
    {
        var plan = Plan();
        Three(plan);
        plan.Answer(Anna, Agreement.InDoubt, "", Today.AddDays(7)).Happened<PlanAnswered>();
        Assert.True(Rests(plan, Today.AddDays(6)));
        Assert.False(Rests(plan, Today.AddDays(7)));
        plan.Answer(Mette, Agreement.CouldNotAnswer, "Ringet mandag, besøg onsdag").Happened<PlanAnswered>();
        Assert.True(Rests(plan, Today.AddDays(6)));
        Assert.False(Rests(plan, Today.AddDays(7)));
    }

    [Fact]
    public void A_resting_question_can_still_be_answered()
    {
        var plan = Plan();
        Three(plan);
        plan.Answer(Anna, Agreement.WantsToTalk).Happened<PlanAnswered>();
        plan.Answer(Anna, Agreement.Yes).Happened<PlanAnswered>();
        Assert.Empty(plan.Unanswered());
    }

    [Fact]
    public void What_the_citizen_said_stands_at_the_thing_until_it_is_changed()
    {
        var plan = Plan();
        var (entry, goal, step) = Three(plan);
        plan.Answer(Anna, Agreement.No, "For meget på én gang").Happened<PlanAnswered>();
        // Words about three things at once stand at none of them.
        Assert.Empty(Remarks(plan));
        plan.Answer(Anna, Agreement.PartOfIt, "Karim skal hente mig", notThese: [step.Id, entry.Id]).Happened<PlanAnswered>();
        Assert.Equal(2, Remarks(plan).Count);
        Assert.Equal("Karim skal hente mig", Remarks(plan)[step.Id]);
        plan.ChangeStep(step.Id, 1, "Karim henter mig", KarimOnTeam, Today, MetteBesideAnna, At).Happened<StepChanged>();
        Assert.Equal([entry.Id], Remarks(plan).Keys);
        plan.Answer(Mette, Agreement.CouldNotAnswer, "Ringet mandag, besøg onsdag").Happened<PlanAnswered>();
        Assert.Equal("Karim skal hente mig", Remarks(plan)[entry.Id]);
        plan.Answer(Anna, Agreement.Yes).Happened<PlanAnswered>();
        Assert.Empty(Remarks(plan));
        Assert.True(goal.IsAgreed);
    }

    private static (Entry Entry, Goal Goal, Step Step) Three(Plan plan)
    {
        var (entry, goal) = (plan.Saying(Mette), plan.Goal(Mette));
        return (entry, goal, plan.Step(goal, Mette));
    }
}
