using Sammen.Domain.Cases;
using Sammen.Domain.Plans;

namespace Sammen.Web.Tests.Ui;

/// <summary>Lets everything that can happen to a case happen, so that what is told can be read.</summary>
internal static class EveryCaseEvent
{
    private static readonly DateTime At = new(2027, 3, 2, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2027, 3, 2);

    public static IReadOnlyList<CaseEvent> Happens()
    {
        var told = new List<CaseEvent>();
        foreach (var file in CaseKindDesk.Read(CaseKindDesk.Typical)!)
        {
            var kind = new CaseKind(file.Code, 1, file.From, file.To, file.Rules);
            var asked = Case.Ask(Guid.CreateVersion7(), "Jeg vil gerne ud.", Said.Directly, "", "Mette", At, Today.AddDays(5)).Value;
            told.Add(new CaseAsked(asked));
            asked.TakeUp("Ud", kind, "Mette", At);
            told.Add(new CaseTakenUp(asked, kind.Rules.Name, Talked: true));
            foreach (var origin in Enum.GetValues<CaseOrigin>())
            {
                var found = Case.Open(Guid.CreateVersion7(), new NewCase(kind.Code, "Ud", origin, Today, "Jeg vil gerne ud.", Said.Directly), kind, "Mette", At).Value;
                told.Add(new CaseOpened(found, kind.Rules.Name));
                foreach (var (from, to) in (ReadOnlySpan<(CasePhase, CasePhase)>)[(CasePhase.Assessment, CasePhase.FollowUp), (CasePhase.FollowUp, CasePhase.ChoiceOfEffort)])
                {
                    found.MoveTo(to, "Det er bedst.", "Mette", At);
                    told.Add(new CaseMoved(found, from));
                }

                foreach (var ball in Enum.GetValues<Ball>())
                {
                    found.Pass(new BallPass(ball, "din læge", "Vi venter.", "Ring til os.", Today.AddDays(3), ""), At);
                    told.Add(new BallPassed(found));
                }

                found.Delay("Vi venter.", Today.AddDays(200), Guid.Empty, "Mette", At);
                told.Add(new CaseDelayed(found, found.Delays[^1]));
                found.Doubt("", Today.AddDays(9), alone: true, At);
                told.Add(new DoubtSaid(found));
                found.Settle(alone: true, At);
                told.Add(new DoubtSettled(found));
                found.Close(CaseEnd.OtherWay, "Det lykkedes.", At);
                told.Add(new CaseEnded(found));
            }
        }

        return told;
    }

    /// <summary>The phases, ends and texts that stand on Min vej.</summary>
    public static IEnumerable<string> Sentences() =>
        CaseKindDesk.Read(CaseKindDesk.Typical)!.SelectMany(k => k.Rules.Phases.Values.SelectMany(p => (string[])[p.What, p.Who, p.YouCan]).Concat([$"Det handler om {k.Rules.About}.", k.Rules.Blocks["klage"]]))
            .Concat(Enum.GetValues<CasePhase>().Select(CaseTexts.Citizen)).Concat(Enum.GetValues<CaseEnd>().Select(CaseTexts.Citizen)).Distinct(StringComparer.Ordinal);
}
