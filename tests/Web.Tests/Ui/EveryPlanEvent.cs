using Sammen.Domain.Common;
using Sammen.Domain.Plans;

namespace Sammen.Web.Tests.Ui;

/// <summary>Lets everything that can happen to a plan happen, so that what is told of it can be read.</summary>
internal static class EveryPlanEvent
{
    private static readonly DateTime At = new(2027, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    public static IReadOnlyList<PlanEvent> Happens()
    {
        var (mette, sara) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var plan = Plan.Start(Guid.CreateVersion7(), mette, At);
        var anna = new Author(plan.CitizenId, "Anna Holm", IsCitizen: true, CitizenPresent: true, Said.Directly);
        var beside = new Author(mette, "Mette Lund", IsCitizen: false, CitizenPresent: true, Said.WithSupport);
        var alone = beside with { CitizenPresent = false, Said = Said.OnBehalf };
        var today = Clock.DayOf(At);
        var me = new Doer(null, null, "");
        var told = new List<PlanEvent> { new PlanStarted("Mette Lund") };
        void Now(Result<PlanEvent> result) => told.Add(result.Value);
        void Asked() => Now(plan.Say(EntryKind.Hope, $"Jeg vil synge sang {told.Count}.", beside, At));

        foreach (var kind in Enum.GetValues<EntryKind>()) Now(plan.Say(kind, "Jeg synger.", anna, At));
        Now(plan.Say(EntryKind.Hope, "Jeg synger.", anna, At));
        foreach (var kind in Enum.GetValues<EntryKind>()) Now(plan.Say(kind, "Vi synger.", beside, At));
        foreach (var entry in plan.Entries.Where(e => e.Text == "Vi synger.").ToList()) Now(plan.ChangeWords(entry.Id, entry.Version, "Jeg synger tit.", beside, At));
        Now(plan.TakeBack(plan.Entries[0].Id, plan.Entries[0].Version, anna, At));
        Now(plan.SetGoal("Jeg tager bussen.", "Ét stop.", 3, anna, At));
        var goal = plan.Goals[0];
        Now(plan.RewordGoal(goal.Id, goal.Version, "Jeg tager bussen selv.", "To stop.", anna, At));
        Now(plan.Place(goal.Id, 5, anna, At));
        foreach (var state in Enum.GetValues<GoalState>()) Now(plan.MoveGoal(goal.Id, goal.Version, state, "Det er godt nu.", anna, At));
        foreach (var claim in Enum.GetValues<Claim>()) Now(plan.StateClaim(goal.Id, goal.ClaimVersion, claim));
        foreach (var aim in Enum.GetValues<AimKind>()) Now(plan.Translate(goal.Id, goal.TranslationVersion, new Translation("Sigte", aim, "Mobilitet", "Broen", "Serviceloven § 85"), "Mette Lund", At));
        Now(plan.AddStep(goal.Id, "Jeg køber et kort.", me, today, anna, At));
        Now(plan.AddStep(goal.Id, "Mette finder en plan.", new Doer(Guid.CreateVersion7(), mette, "Mette Lund"), today, beside, At));
        foreach (var step in plan.Steps.ToList())
        {
            Now(plan.ChangeStep(step.Id, step.Version, "Det her.", step.IsCitizens ? me : new Doer(step.MemberId, step.EmployeeId, step.DoerName), today, anna, At));
            Now(plan.Finish(step.Id, anna, At));
            Now(plan.Helped(step.Id, "Solen.", anna, At));
            Now(plan.Reopen(step.Id, anna));
        }

        Now(plan.DropStep(plan.Steps[1].Id, plan.Steps[1].Version, beside, At));
        Now(plan.TakeBack(plan.Steps[0].Id, plan.Steps[0].Version, anna, At));
        Now(plan.TakeBack(goal.Id, goal.Version, anna, At));
        foreach (var said in Enum.GetValues<Agreement>())
        {
            Asked();
            var by = said == Agreement.CouldNotAnswer ? alone : anna;
            Now(plan.Reply(plan.Revision, said, "Ring til mig i morgen.", said == Agreement.InDoubt ? today.AddDays(7) : null, [], by, At.AddMinutes(told.Count), today));
        }

        Now(plan.OfferCoordinator(sara, "Sara Bang", onTeam: true, mette));
        Now(plan.AnswerCoordinator(sara, "Sara Bang", yes: false));
        Now(plan.OfferCoordinator(sara, "Sara Bang", onTeam: true, mette));
        Now(plan.AnswerCoordinator(sara, "Sara Bang", yes: true));
        told.Add(plan.TakeOver(mette, "Mette Lund", "Sara er syg i længere tid"));
        return told;
    }
}
