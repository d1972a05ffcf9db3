using Sammen.Domain.Common;
using Sammen.Domain.Plans;
using static Sammen.Domain.Tests.Plans.Given;

namespace Sammen.Domain.Tests.Plans;

[Trait("Runs", "Once")]
public sealed class GoalTests
{
    private static readonly Translation Translation = new("At Anna genvinder udholdenhed", AimKind.Develop, "Fællesskab", "Bostedet", "Serviceloven § 85");

    [Fact]
    public void A_goal_has_the_citizens_words_scale_and_one_step_up()
    {
        var plan = Plan();
        plan.SetGoal("Synge i kor", "En gang om ugen", 3, Anna, At).Happened<GoalSet>();
        var goal = Assert.Single(plan.Goals);
        Assert.Equal(("Synge i kor", "En gang om ugen", 3, GoalState.Now, Claim.OwnWish), (goal.Text, goal.StepUp, goal.Scale!.Value, goal.State, goal.Claim));
        Assert.Equal(3, Assert.Single(plan.ToKeep.OfType<Mark>()).Value);
        Assert.Equal("En gang om ugen", Assert.Single(plan.Versions(goal)).More);
        Assert.Equal([1, 2, 3], Enumerable.Range(0, 2).Select(no => plan.Goal(Anna, $"Mål {no}")).Prepend(goal).Select(g => g.Position));
    }

    [Fact]
    public void Not_asked_is_not_zero()
    {
        var plan = Plan();
        var (asked, not) = (plan.Goal(Anna, scale: 0), plan.Goal(Anna, "Et andet"));
        Assert.Equal(0, asked.Scale);
        Assert.Null(not.Scale);
        Assert.Single(plan.ToKeep.OfType<Mark>());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void A_scale_is_from_0_to_10(int value)
    {
        var plan = Plan();
        plan.SetGoal("Synge", "", value, Anna, At).Refused(PlanRefusals.ScaleOutside);
        Assert.Empty(plan.Goals);
        plan.Place(plan.Goal(Anna).Id, value, Anna, At).Refused(PlanRefusals.ScaleOutside);
    }

    [Fact]
    public void Long_and_missing_words_are_refused()
    {
        var plan = Plan();
        plan.SetGoal("", "", null, Anna, At).Refused(Text.Empty);
        plan.SetGoal(new string('a', 301), "", null, Anna, At).Refused(Text.TooLong);
        plan.SetGoal("Synge", new string('a', 501), null, Anna, At).Refused(Text.TooLong);
        var goal = plan.Goal(Anna);
        plan.RewordGoal(goal.Id, 1, "", "", Anna, At).Refused(Text.Empty);
        plan.RewordGoal(goal.Id, 1, "Synge", new string('a', 501), Anna, At).Refused(Text.TooLong);
        plan.MoveGoal(goal.Id, 1, GoalState.Later, new string('a', 501), Anna, At).Refused(Text.TooLong);
    }

    [Fact]
    public void The_citizen_rewords_and_both_versions_are_kept()
    {
        var plan = Plan();
        var goal = plan.Goal(Mette);
        plan.RewordGoal(goal.Id, 1, "Synge i et lille kor", "To gange", MetteBesideAnna, At).Happened<GoalReworded>();
        Assert.Equal(("Synge i et lille kor", "To gange", 2), (goal.Text, goal.StepUp, goal.Version));
        Assert.Equal([("Synge i kor", "En gang om ugen"), ("Synge i et lille kor", "To gange")], plan.Versions(goal).Select(w => (w.Text, w.More)));
        plan.RewordGoal(goal.Id, 1, "Fra en gammel side", "", Anna, At).Refused(Form.Changed);
        plan.RewordGoal(Guid.CreateVersion7(), 1, "Synge", "", Anna, At).Refused(PlanRefusals.NotFound);
    }

    [Fact]
    public void An_employee_alone_cannot_reword_place_or_move()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna, scale: 4);
        plan.RewordGoal(goal.Id, 1, "Noget andet", "", Mette, At).Refused(PlanRefusals.CitizensWords);
        plan.Place(goal.Id, 9, Mette, At).Refused(PlanRefusals.CitizensWords);
        plan.MoveGoal(goal.Id, 1, GoalState.Reached, "", Mette, At).Refused(PlanRefusals.CitizensWords);
        plan.MoveGoal(goal.Id, 1, GoalState.SetAside, "Det kan ikke lade sig gøre", Mette, At).Refused(PlanRefusals.CitizensWords);
        Assert.Equal(("Synge i kor", 4, GoalState.Now), (goal.Text, goal.Scale!.Value, goal.State));
    }

    [Fact]
    public void The_place_before_is_kept_and_every_mark_with_who_said_it()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        plan.Place(goal.Id, 3, Anna, At).Happened<ScalePlaced>();
        Assert.Null(goal.ScaleBefore);
        plan.Place(goal.Id, 5, MetteBesideAnna, At).Happened<ScalePlaced>();
        Assert.Equal((5, 3), (goal.Scale!.Value, goal.ScaleBefore!.Value));
        Assert.True(goal.ScaleBeforeAt < goal.ScaleAt);
        Assert.Equal([(3, "Anna Holm"), (5, "Mette Lund")], plan.ToKeep.OfType<Mark>().Select(m => (m.Value, m.WrittenBy)));
        // A place on the scale changes no words.
        Assert.Equal(1, goal.Version);
    }

    [Theory]
    [InlineData(GoalState.Later, "")]
    [InlineData(GoalState.Reached, "")]
    [InlineData(GoalState.SetAside, "Jeg vil hellere danse")]
    public void A_goal_is_moved_and_taken_up_again(GoalState state, string why)
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        plan.MoveGoal(goal.Id, 1, state, why, Anna, At).Happened<GoalMoved>();
        Assert.Equal((state, why, 2), (goal.State, goal.StateWhy, goal.Version));
        plan.MoveGoal(goal.Id, 1, GoalState.Now, "", Anna, At).Refused(Form.Changed);
        plan.MoveGoal(goal.Id, 2, GoalState.Now, "", MetteBesideAnna, At).Happened<GoalMoved>();
        Assert.Equal(GoalState.Now, goal.State);
    }

    [Fact]
    public void Why_a_goal_was_moved_is_the_citizens_words_and_no_version_is_lost()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        plan.MoveGoal(goal.Id, 1, GoalState.Later, "Efter sommer", Anna, At).Happened<GoalMoved>();
        plan.MoveGoal(goal.Id, 2, GoalState.Now, "", Anna, At).Happened<GoalMoved>();
        plan.MoveGoal(goal.Id, 3, GoalState.SetAside, "Jeg vil hellere danse", MetteBesideAnna, At).Happened<GoalMoved>();
        Assert.Equal([(1, ""), (2, "Efter sommer"), (4, "Jeg vil hellere danse")], plan.Versions(goal).Select(w => (w.No, w.Why)));
        Assert.All(plan.Versions(goal), w => Assert.Equal(("Synge i kor", "En gang om ugen"), (w.Text, w.More)));
    }

    [Fact]
    public void A_goal_sent_again_from_a_page_gone_back_to_is_the_same()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        Assert.Equal(goal.Id, plan.SetGoal("Synge i kor", "En gang om ugen", null, Anna, At).Happened<SaidAlready>().ItemId);
        plan.SetGoal("Synge i kor", "To gange om ugen", null, Anna, At).Happened<GoalSet>();
        Assert.Equal(2, plan.Goals.Count);
    }

    [Fact]
    public void A_goal_set_aside_says_why()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        plan.MoveGoal(goal.Id, 1, GoalState.SetAside, "  ", Anna, At).Refused(PlanRefusals.WhyMissing);
        Assert.Equal(GoalState.Now, goal.State);
    }

    [Fact]
    public void A_refusal_by_the_authority_does_not_delete_the_wish()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        var revision = plan.Revision;
        foreach (var claim in (Claim[])[Claim.AppliedFor, Claim.Granted, Claim.Refused])
        {
            plan.StateClaim(goal.Id, goal.ClaimVersion, claim).Happened<ClaimStated>();
            Assert.Equal(claim, goal.Claim);
        }

        Assert.Equal(("Synge i kor", GoalState.Now, true), (goal.Text, goal.State, goal.InView));
        Assert.Equal(revision, plan.Revision);
        plan.StateClaim(Guid.CreateVersion7(), 0, Claim.Granted).Refused(PlanRefusals.NotFound);
    }

    [Fact]
    public void A_translation_stands_beside_the_words_and_asks_nothing()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        plan.Translate(goal.Id, 0, Translation with { Aim = " " + Translation.Aim + "\0" }, "Mette Lund", At).Happened<GoalTranslated>();
        Assert.Equal((Translation.Aim, AimKind.Develop, "Mette Lund", 1), (goal.Aim, goal.AimKind!.Value, goal.TranslatedBy, goal.TranslationVersion));
        Assert.Equal(("Synge i kor", 1), (goal.Text, goal.Version));
        Assert.Empty(plan.Unanswered());
        Assert.Single(plan.Versions(goal));
    }

    [Fact]
    public void Every_version_of_a_translation_is_kept()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        plan.Translate(goal.Id, 0, Translation, "Mette Lund", At).Happened<GoalTranslated>();
        plan.StateClaim(goal.Id, goal.ClaimVersion, Claim.Granted).Happened<ClaimStated>();
        plan.Translate(goal.Id, 1, Translation with { Aim = "At Anna fastholder det", Kind = AimKind.Maintain }, "Karim Aziz", At).Happened<GoalTranslated>();
        Assert.Equal(
            [(1, Translation.Aim, AimKind.Develop, "Mette Lund"), (2, "At Anna fastholder det", AimKind.Maintain, "Karim Aziz")],
            plan.ToKeep.OfType<KeptTranslation>().Select(t => (t.No, t.Aim, t.Kind, t.WrittenBy)));
    }

    [Theory]
    [InlineData(Claim.OwnWish, "skrev, at et mål er dit eget ønske")]
    [InlineData(Claim.AppliedFor, "skrev, at du har søgt kommunen om hjælp til et mål")]
    [InlineData(Claim.Granted, "skrev, at kommunen har sagt ja til at hjælpe med et mål")]
    [InlineData(Claim.Refused, "skrev, at kommunen har sagt nej til at hjælpe med et mål. Dit mål står her stadig")]
    public void What_a_goal_is_to_the_authority_is_told_in_a_whole_sentence(Claim claim, string told)
    {
        var plan = Plan();
        Assert.Equal(told, plan.StateClaim(plan.Goal(Anna).Id, 0, claim).Happened<ClaimStated>().ForCitizen);
        Assert.Equal("Borgerens eget ønske", GoalTexts.Claim(Claim.OwnWish));
    }

    [Fact]
    public void What_another_said_of_a_goal_meanwhile_is_not_overwritten()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        plan.StateClaim(goal.Id, 0, Claim.Granted).Happened<ClaimStated>();
        plan.StateClaim(goal.Id, 0, Claim.Refused).Refused(Form.Changed);
        Assert.Equal((Claim.Granted, 1), (goal.Claim, goal.ClaimVersion));
        // It is apart from the professionals' words: neither makes the other collide.
        plan.Translate(goal.Id, 0, Translation, "Mette Lund", At).Happened<GoalTranslated>();
        plan.StateClaim(goal.Id, 1, Claim.Refused).Happened<ClaimStated>();
    }

    [Fact]
    public void A_translation_that_another_renewed_is_not_overwritten()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        plan.Translate(goal.Id, 0, Translation, "Mette Lund", At).Happened<GoalTranslated>();
        plan.Translate(goal.Id, 0, Translation, "Karim Aziz", At).Refused(Form.Changed);
        plan.Translate(goal.Id, 1, Translation with { Aim = "" }, "Karim Aziz", At).Refused(Text.Empty);
        plan.Translate(goal.Id, 1, Translation with { Theme = new string('a', 201) }, "Karim Aziz", At).Refused(Text.TooLong);
        plan.Translate(Guid.CreateVersion7(), 0, Translation, "Karim Aziz", At).Refused(PlanRefusals.NotFound);
        Assert.Equal("Mette Lund", goal.TranslatedBy);
    }
}
