using Sammen.Domain.Common;
using Sammen.Domain.Plans;
using static Sammen.Domain.Tests.Plans.Given;

namespace Sammen.Domain.Tests.Plans;

/// <summary>Rule 1: the citizen's words are the citizen's.</summary>
[Trait("Runs", "Once")]
public sealed class WordsTests
{
    [Theory]
    [InlineData(EntryKind.Hope)]
    [InlineData(EntryKind.Strength)]
    [InlineData(EntryKind.Contribution)]
    [InlineData(EntryKind.Network)]
    [InlineData(EntryKind.TalkBest)]
    public void The_citizen_says_something(EntryKind kind)
    {
        var plan = Plan();
        var said = plan.Say(kind, "  Jeg vil synge\0 ", Anna, At).Happened<WordsSaid>();
        var entry = Assert.Single(plan.Entries);
        Assert.Equal(("Jeg vil synge", kind, Said.Directly, "Anna Holm", 1), (entry.Text, entry.Kind, entry.Said, entry.WrittenBy, entry.Version));
        Assert.Equal((entry.Id, 1), (said.ItemId!.Value, said.ItemVersion));
        Assert.Equal("Jeg vil synge", Assert.Single(plan.Versions(entry)).Text);
        Assert.DoesNotContain("synge", said.ForCitizen + said.ForProfessional);
    }

    [Fact]
    public void An_employee_writes_it_down_marked_with_who_said_it()
    {
        var plan = Plan();
        var entry = plan.Saying(Karim);
        Assert.Equal((Said.OnBehalf, "Karim Aziz"), (entry.Said, entry.WrittenBy));
        Assert.Equal(Karim.Id, Assert.Single(plan.Versions(entry)).WrittenById);
    }

    [Fact]
    public void Empty_and_too_long_words_are_refused()
    {
        var plan = Plan();
        plan.Say(EntryKind.Hope, " \n ", Anna, At).Refused(Text.Empty);
        plan.Say(EntryKind.Hope, new string('a', Text.Longest + 1), Anna, At).Refused(Text.TooLong);
        Assert.Empty(plan.Entries);
        Assert.Empty(plan.ToKeep);
        Assert.Equal(0, plan.Revision);
    }

    [Fact]
    public void The_citizen_changes_the_words_and_every_version_is_kept()
    {
        var plan = Plan();
        var entry = plan.Saying(Anna, "Først");
        plan.ChangeWords(entry.Id, 1, "Så", Anna, At).Happened<WordsChanged>();
        plan.ChangeWords(entry.Id, 2, "Til sidst", Anna, At).Happened<WordsChanged>();
        Assert.Equal(("Til sidst", 3), (entry.Text, entry.Version));
        Assert.Equal([(1, "Først"), (2, "Så"), (3, "Til sidst")], plan.Versions(entry).Select(w => (w.No, w.Text)));
    }

    [Fact]
    public void What_the_citizen_wrote_alone_only_the_citizen_changes()
    {
        var plan = Plan();
        var (own, together) = (plan.Saying(Anna), plan.Saying(MetteBesideAnna, "Vi skrev det sammen"));
        plan.ChangeWords(own.Id, 1, "Noget andet", MetteBesideAnna, At).Refused(PlanRefusals.CitizenWroteAlone);
        Assert.Equal(("Jeg vil synge", 1), (own.Text, own.Version));
        plan.ChangeWords(together.Id, 1, "Vi skrev det om", MetteBesideAnna, At).Happened<WordsChanged>();
        // When the citizen alone has changed it, it is the citizen's from then on.
        plan.ChangeWords(together.Id, 2, "Jeg skrev det om", Anna, At).Happened<WordsChanged>();
        plan.ChangeWords(together.Id, 3, "Noget andet", MetteBesideAnna, At).Refused(PlanRefusals.CitizenWroteAlone);
        var goal = plan.Goal(Anna);
        plan.RewordGoal(goal.Id, 1, "Et andet mål", "", MetteBesideAnna, At).Refused(PlanRefusals.CitizenWroteAlone);
        plan.RewordGoal(goal.Id, 1, goal.Text, "Et andet trin", MetteBesideAnna, At).Refused(PlanRefusals.CitizenWroteAlone);
    }

    [Fact]
    public void The_same_words_again_within_ten_minutes_are_the_same()
    {
        var plan = Plan();
        var at = At;
        plan.Say(EntryKind.Hope, "Jeg vil synge", Anna, at).Happened<WordsSaid>();
        var (first, revision) = (plan.Entries[0].Id, plan.Revision);
        Assert.Equal(first, plan.Say(EntryKind.Hope, " Jeg vil synge ", Anna, at.AddMinutes(10)).Happened<SaidAlready>().ItemId);
        Assert.Equal((revision, 1), (plan.Revision, plan.ToKeep.Count));
        // Another kind, another pen, other words, or later: something new.
        plan.Say(EntryKind.Strength, "Jeg vil synge", Anna, at).Happened<WordsSaid>();
        plan.Say(EntryKind.Hope, "Jeg vil synge", MetteBesideAnna, at).Happened<WordsSaid>();
        plan.Say(EntryKind.Hope, "jeg vil synge", Anna, at).Happened<WordsSaid>();
        plan.Say(EntryKind.Hope, "Jeg vil synge", Anna, at.AddMinutes(10.1)).Happened<WordsSaid>();
        Assert.Equal(5, plan.Entries.Count);
        // What was taken back can be said again at once.
        plan.TakeBack(plan.Entries[1].Id, 1, Anna, at).Happened<WordsTakenBack>();
        plan.Say(EntryKind.Strength, "Jeg vil synge", Anna, at).Happened<WordsSaid>();
    }

    [Fact]
    public void An_employee_alone_cannot_change_the_words()
    {
        var plan = Plan();
        var (own, written) = (plan.Saying(Anna), plan.Saying(Mette));
        plan.ChangeWords(own.Id, 1, "Noget andet", Mette, At).Refused(PlanRefusals.CitizensWords);
        // Also words that the employee wrote down are the citizen's.
        plan.ChangeWords(written.Id, 1, "Noget andet", Mette, At).Refused(PlanRefusals.CitizensWords);
        Assert.Equal("Jeg vil synge", own.Text);
        Assert.Equal(2, plan.Revision);
    }

    [Fact]
    public void Words_that_someone_else_changed_meanwhile_are_not_overwritten()
    {
        var plan = Plan();
        var entry = plan.Saying(Anna);
        plan.ChangeWords(entry.Id, 1, "Ny", Anna, At).Happened<WordsChanged>();
        plan.ChangeWords(entry.Id, 1, "Ny fra en gammel side", MetteBesideAnna, At).Refused(Form.Changed);
        plan.ChangeWords(entry.Id, 99, "Ny", Anna, At).Refused(Form.Changed);
        plan.ChangeWords(entry.Id, 2, "", Anna, At).Refused(Text.Empty);
        plan.ChangeWords(Guid.CreateVersion7(), 1, "Ny", Anna, At).Refused(PlanRefusals.NotFound);
        Assert.Equal("Ny", entry.Text);
    }

    [Fact]
    public void Only_the_citizen_alone_takes_words_back()
    {
        var plan = Plan();
        var entry = plan.Saying(Anna);
        plan.TakeBack(entry.Id, 1, Mette, At).Refused(PlanRefusals.OnlyCitizenTakesBack);
        plan.TakeBack(entry.Id, 1, MetteBesideAnna, At).Refused(PlanRefusals.OnlyCitizenTakesBack);
        plan.TakeBack(entry.Id, 7, Anna, At).Refused(Form.Changed);
        Assert.True(entry.InView);
        var back = plan.TakeBack(entry.Id, 1, Anna, At).Happened<WordsTakenBack>();
        Assert.False(entry.InView);
        Assert.DoesNotContain("synge", back.ForCitizen + back.ForProfessional);
        // Out of view is not deleted.
        Assert.Equal("Jeg vil synge", entry.Text);
        Assert.Single(plan.Versions(entry));
    }

    [Fact]
    public void What_was_taken_back_cannot_be_changed_or_taken_back_again()
    {
        var plan = Plan();
        var entry = plan.Saying(Anna);
        plan.TakeBack(entry.Id, 1, Anna, At).Happened<WordsTakenBack>();
        plan.ChangeWords(entry.Id, 2, "Ny", Anna, At).Refused(PlanRefusals.NotFound);
        plan.TakeBack(entry.Id, 2, Anna, At).Refused(PlanRefusals.NotFound);
    }

    [Fact]
    public void A_goal_is_taken_back_with_its_steps()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        var (one, other) = (plan.Step(goal, Anna), plan.Step(goal, Mette, KarimOnTeam));
        var kept = plan.Step(plan.Goal(Anna, "Et andet"), Anna);
        plan.TakeBack(goal.Id, 1, Anna, At).Happened<WordsTakenBack>();
        Assert.False(goal.InView || one.InView || other.InView);
        Assert.True(kept.InView);
        plan.AddStep(goal.Id, "Mere", AnnaHerself, Today, Anna, At).Refused(PlanRefusals.NotFound);
        plan.Finish(one.Id, Anna, At).Refused(PlanRefusals.NotFound);
        plan.Place(goal.Id, 5, Anna, At).Refused(PlanRefusals.NotFound);
        Assert.DoesNotContain(plan.Unanswered(), i => i == other);
    }

    [Fact]
    public void A_step_is_taken_back_alone()
    {
        var plan = Plan();
        var goal = plan.Goal(Anna);
        var step = plan.Step(goal, Anna);
        plan.TakeBack(step.Id, 2, Anna, At).Refused(Form.Changed);
        plan.TakeBack(step.Id, 1, Anna, At).Happened<WordsTakenBack>();
        Assert.True(goal.InView);
        Assert.False(step.InView);
    }
}
