using Sammen.Domain.Cases;
using Sammen.Domain.Decisions;

namespace Sammen.Web.Tests.Ui;

/// <summary>Lets everything that can happen around a decision happen, so that what is told can be read.</summary>
internal static class EveryDecisionEvent
{
    private static readonly DateTime At = new(2027, 3, 2, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2027, 3, 2);

    public static IReadOnlyList<DecisionEvent> Happens()
    {
        var rules = CaseKindDesk.Read(CaseKindDesk.Typical)!.Find(k => k.Code == "stoette")!.Rules;
        var (citizen, found) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var hearing = Hearing.Send(citizen, found, "Ord", rules.Hear, "Mette", At).Value;
        var doubted = new HearingDoubted(hearing, Day.AddDays(14));
        hearing.Hear(HearingAnswer.Fits, "", HearingWay.Alone, "", At);
        List<DecisionEvent> told = [new HearingSent(hearing), doubted, new HearingAnswered(hearing), new HearingNoted(hearing), new HearingNotNeeded(Hearing.Waive(citizen, found, "Ord", "Mette", At).Value)];
        foreach (var acute in (AcuteForm?[])[null, new AcuteForm(AcuteReason.Danger, "Der er ild i huset")])
        {
            var decision = Decision.Begin(citizen, found, "Mette", At);
            decision.Put(null, new PartForm("Ord", PartResult.No, "§", "Ord", "Ord", "Ord", "Ord", "Ord", null, null, "", CostClass.Low, false, []), "Mette");
            decision.Say(new DecisionWords("Ord", "Ord", "Ord"), "Mette");
            told.AddRange([new DecisionWritten(decision), new GateNoted(decision, Gate.TookPart), new LeaderAsked(decision), new LeaderAgreed(decision), new LeaderAskedBack(decision)]);
            decision.Make(new CaseKind("stoette", 1, Day, null, rules), acute is null ? [] : [new GateState(Gate.TookPart, false, "Ord")], inDoubt: false, acute, citizen, "Mette", At);
            told.AddRange([new DecisionTaken(decision), new CaughtUp(decision)]);
            decision.Deliver(rules, new DeliveryForm(ToldHow.Phone, Day, "", SentWay.Portal, Day), "Mette", At);
            told.Add(new DecisionGiven(decision));
            foreach (var way in (AppealWay[])[AppealWay.Portal, AppealWay.Phone])
            {
                var appeal = Appeal.Receive(decision, rules, "Ord", false, [], way, Day, "", At).Value;
                told.AddRange([new AppealReceived(appeal), new AppealWritten(appeal), new AppealHelped(appeal), new AppealLooked(appeal), new AppealDecided(appeal), new AppealLearned(appeal)]);
            }
        }

        return told;
    }

    /// <summary>What stands on pages by a state, in the citizen's words.</summary>
    public static IEnumerable<string> Sentences() =>
    [
        .. Enum.GetValues<AppealState>().Select(s => DecisionTexts.Citizen(s, "Ankestyrelsen")),
        .. Enum.GetValues<Gate>().Select(g => $"Vi mangler endnu at {DecisionTexts.Citizen(g)}."),
        .. Enum.GetValues<HearingAnswer>().Select(a => DecisionTexts.Citizen(a) + "."),
        .. Enum.GetValues<PartResult>().Select(r => DecisionTexts.Citizen(r) + "."),
    ];
}
