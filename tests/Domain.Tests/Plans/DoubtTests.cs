using Sammen.Domain.Plans;
using static Sammen.Domain.Tests.Plans.Given;

namespace Sammen.Domain.Tests.Plans;

/// <summary>Rule 10: doubt is allowed, and nobody can register a yes meanwhile.</summary>
[Trait("Runs", "Once")]
public sealed class DoubtTests
{
    private static readonly DateOnly Again = Today.AddDays(7);

    private static Plan InDoubt(Author by)
    {
        var plan = Plan();
        plan.Saying(Mette);
        plan.Answer(by, Agreement.InDoubt, "", Again).Happened<PlanAnswered>();
        return plan;
    }

    [Fact]
    public void Doubt_has_a_day_to_look_again_from_today()
    {
        var plan = Plan();
        plan.Saying(Mette);
        plan.Answer(Anna, Agreement.InDoubt).Refused(PlanRefusals.LookAgainMissing);
        plan.Answer(Anna, Agreement.InDoubt, "", Today.AddDays(-1)).Refused(PlanRefusals.LookAgainMissing);
        plan.Answer(Anna, Agreement.InDoubt, "", Today).Happened<PlanAnswered>();
    }

    [Fact]
    public void Only_doubt_has_a_day_to_look_again()
    {
        var plan = Plan();
        plan.Saying(Mette);
        plan.Answer(Anna, Agreement.WantsToTalk, "", Again).Happened<PlanAnswered>();
        Assert.Null(plan.Latest!.LookAgain);
        Assert.False(plan.InDoubtOn(Today));
    }

    [Theory]
    [InlineData(Agreement.Yes)]
    [InlineData(Agreement.PartOfIt)]
    public void No_employee_registers_a_yes_before_the_day_not_even_together(Agreement yes)
    {
        var plan = InDoubt(Anna);
        foreach (var day in (DateOnly[])[Today, Again.AddDays(-1)])
        {
            Assert.True(plan.InDoubtOn(day));
            plan.Answer(Mette, yes, "Anna er med på det", today: day).Refused(PlanRefusals.OnlyCitizenAnswers);
            plan.Answer(MetteBesideAnna, yes, "Anna er med på det", today: day).Refused(PlanRefusals.DoubtStands);
        }

        Assert.False(plan.InDoubtOn(Again));
        plan.Answer(MetteBesideAnna, yes, "Anna er med på det", today: Again).Happened<PlanAnswered>();
    }

    [Fact]
    public void The_citizen_may_say_yes_any_day()
    {
        var plan = InDoubt(Anna);
        plan.Answer(Anna, Agreement.Yes).Happened<PlanAnswered>();
        Assert.False(plan.InDoubtOn(Today));
        Assert.Empty(plan.Unanswered());
    }

    [Fact]
    public void What_the_citizen_says_alone_afterwards_lifts_the_doubt()
    {
        var plan = InDoubt(Anna);
        plan.Answer(Anna, Agreement.WantsToTalk).Happened<PlanAnswered>();
        Assert.False(plan.InDoubtOn(Today));
        plan.Answer(MetteBesideAnna, Agreement.Yes).Happened<PlanAnswered>();
    }

    [Fact]
    public void What_an_employee_writes_down_meanwhile_does_not_lift_it()
    {
        foreach (var by in (Author[])[Anna, MetteBesideAnna])
        {
            var plan = InDoubt(by);
            plan.Answer(Mette, Agreement.CouldNotAnswer, "Ringet mandag, besøg onsdag").Happened<PlanAnswered>();
            plan.Answer(MetteBesideAnna, Agreement.Yes).Refused(PlanRefusals.DoubtStands);
            plan.Answer(MetteBesideAnna, Agreement.WantsToTalk).Happened<PlanAnswered>();
            plan.Answer(MetteBesideAnna, Agreement.No, "Hun vil ikke").Happened<PlanAnswered>();
            plan.Answer(MetteBesideAnna, Agreement.InDoubt, "", Today).Happened<PlanAnswered>();
            plan.Answer(MetteBesideAnna, Agreement.Yes).Refused(PlanRefusals.DoubtStands);
            Assert.True(plan.InDoubtOn(Again.AddDays(-1)));
        }
    }

    [Fact]
    public void The_day_can_be_moved_later_together_and_either_way_by_the_citizen()
    {
        var plan = InDoubt(Anna);
        plan.Answer(MetteBesideAnna, Agreement.InDoubt, "", Again.AddDays(7)).Happened<PlanAnswered>();
        Assert.True(plan.InDoubtOn(Again));
        plan.Answer(Anna, Agreement.InDoubt, "", Today.AddDays(1)).Happened<PlanAnswered>();
        Assert.False(plan.InDoubtOn(Today.AddDays(1)));
    }
}
