using Sammen.Domain.Plans;
using static Sammen.Domain.Tests.Plans.Given;

namespace Sammen.Domain.Tests.Plans;

/// <summary>Rule 2: one plan, one coordinator, never none; letting go happens when the next has accepted.</summary>
[Trait("Runs", "Once")]
public sealed class CoordinatorTests
{
    [Fact]
    public void A_plan_has_a_coordinator_from_its_first_second()
    {
        Assert.Throws<ArgumentException>(() => Domain.Plans.Plan.Start(Anna.Id, Guid.Empty, At));
        Assert.Equal(Mette.Id, Plan().CoordinatorId);
    }

    [Fact]
    public void The_coordinator_holds_until_the_next_says_yes()
    {
        var plan = Plan();
        plan.OfferCoordinator(Karim.Id, Karim.Name, onTeam: true, Mette.Id).Happened<CoordinatorOffered>();
        Assert.Equal((Mette.Id, Karim.Id), (plan.CoordinatorId, plan.OfferedTo!.Value));
        plan.AnswerCoordinator(Karim.Id, Karim.Name, yes: true).Happened<CoordinatorTookOver>();
        Assert.Equal((Karim.Id, null), (plan.CoordinatorId, plan.OfferedTo));
    }

    [Fact]
    public void A_no_changes_nothing()
    {
        var plan = Plan();
        plan.OfferCoordinator(Karim.Id, Karim.Name, onTeam: true, Mette.Id).Happened<CoordinatorOffered>();
        plan.AnswerCoordinator(Karim.Id, Karim.Name, yes: false).Happened<CoordinatorDeclined>();
        Assert.Equal((Mette.Id, null), (plan.CoordinatorId, plan.OfferedTo));
        plan.AnswerCoordinator(Karim.Id, Karim.Name, yes: true).Refused(PlanRefusals.NotOffered);
    }

    [Fact]
    public void Only_the_coordinator_offers_and_only_the_one_asked_answers()
    {
        var plan = Plan();
        plan.OfferCoordinator(Karim.Id, Karim.Name, onTeam: true, Karim.Id).Refused(PlanRefusals.NotCoordinator);
        plan.OfferCoordinator(Karim.Id, Karim.Name, onTeam: false, Mette.Id).Refused(PlanRefusals.CoordinatorOnTeam);
        plan.OfferCoordinator(Mette.Id, Mette.Name, onTeam: true, Mette.Id).Refused(PlanRefusals.CoordinatorOnTeam);
        plan.AnswerCoordinator(Karim.Id, Karim.Name, yes: true).Refused(PlanRefusals.NotOffered);
        plan.OfferCoordinator(Karim.Id, Karim.Name, onTeam: true, Mette.Id).Happened<CoordinatorOffered>();
        plan.AnswerCoordinator(Mette.Id, Mette.Name, yes: true).Refused(PlanRefusals.NotOffered);
        Assert.Equal(Mette.Id, plan.CoordinatorId);
    }

    [Fact]
    public void A_new_offer_takes_the_place_of_the_one_before()
    {
        var plan = Plan();
        var sara = Guid.CreateVersion7();
        plan.OfferCoordinator(Karim.Id, Karim.Name, onTeam: true, Mette.Id).Happened<CoordinatorOffered>();
        plan.OfferCoordinator(sara, "Sara Bang", onTeam: true, Mette.Id).Happened<CoordinatorOffered>();
        plan.AnswerCoordinator(Karim.Id, Karim.Name, yes: true).Refused(PlanRefusals.NotOffered);
        plan.AnswerCoordinator(sara, "Sara Bang", yes: true).Happened<CoordinatorTookOver>();
        Assert.Equal(sara, plan.CoordinatorId);
    }
}
