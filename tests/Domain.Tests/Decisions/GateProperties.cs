using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Calendar;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Decisions;

namespace Sammen.Domain.Tests.Decisions;

/// <summary>
/// Every fact a gate is judged by, in any combination: what the assessment says, the adviser's words, hearing, choice, cost, leader, doubt
/// and the acute way. What must be open is told a second time here, from the rules and not from the code.
/// </summary>
[Trait("Runs", "Once")]
public sealed class GateProperties
{
    private static readonly DateTime At = new(2026, 5, 12, 8, 0, 0, DateTimeKind.Utc);

    private static readonly CaseRules Typical = CaseKindDesk.Read(CaseKindDesk.Typical)!.Find(k => k.Code == "stoette")!.Rules;

    /// <summary>What was begun with the citizen says of a gate: nothing was begun, or it judges.</summary>
    private enum Judges
    {
        NotBegun,
        Closed,
        Open,
    }

    private sealed record Facts(IReadOnlyList<Gate> Required, Judges Known, Judges Aligned, IReadOnlyList<Gate> Noted, int Hearing, int Days, Judges Chosen, CostClass? Cost, CostClass Mandate, bool LeaderYes, bool IsLeader, bool Doubt, bool Acute);

    private static readonly Gen<Facts> All =
        from required in Gen.SubListOf(Enum.GetValues<Gate>())
        from twice in Gen.Elements(true, false)
        from known in Gen.Elements(Enum.GetValues<Judges>())
        from aligned in Gen.Elements(Enum.GetValues<Judges>())
        from noted in Gen.SubListOf(Enum.GetValues<Gate>())
        from hearing in Gen.Choose(0, 3)
        from days in Gen.Choose(0, 40)
        from chosen in Gen.Elements(Enum.GetValues<Judges>())
        from cost in Gen.Elements<CostClass?>(null, CostClass.None, CostClass.Low, CostClass.Medium, CostClass.High)
        from mandate in Gen.Elements(Enum.GetValues<CostClass>())
        from yes in Gen.Elements(true, false)
        from leads in Gen.Elements(true, false)
        from doubt in Gen.Elements(true, false)
        from acute in Gen.Elements(true, false)
        select new Facts(twice ? [.. required, .. required] : [.. required], known, aligned, [.. noted], hearing, days, chosen, cost, mandate, yes, leads, doubt, acute);

    [Fact]
    public void A_decision_is_given_when_every_required_gate_is_open_and_else_only_the_acute_way() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(6000), Prop.ForAll(All.ToArbitrary(), facts =>
        {
            var hearing = HearingOf(facts.Hearing);
            var today = Clock.DayOf(At).AddDays(facts.Days);
            var closed = facts.Required.Distinct().Where(g => !Opens(g, facts, hearing, today)).Order().ToList();
            var judged = Gates.Judge(new GateFacts(
                Typical with { Gates = facts.Required, Mandate = facts.Mandate }, Of(Gate.EnoughKnown, facts.Known), Of(Gate.Aligned, facts.Aligned), Of(Gate.Alternatives, facts.Chosen),
                facts.Noted.ToDictionary(g => g, _ => "Det har vi gjort."), hearing, facts.Cost, facts.LeaderYes, facts.IsLeader, today));

            // The list is each required gate once, and what is missing is exactly what is closed; each says something.
            Assert.Equal(facts.Required.Distinct().Order(), judged.Select(g => g.Gate));
            Assert.Equal(closed, judged.Where(g => !g.IsOpen).Select(g => g.Gate));
            Assert.All(judged, g => Assert.NotEmpty(g.Says));

            var draft = Written();
            var no = draft.Make(new CaseKind("stoette", 1, new DateOnly(2024, 1, 1), null, Typical), judged, facts.Doubt, facts.Acute ? new AcuteForm(AcuteReason.SeriousHarm, "Han har ingen seng i nat") : null, Guid.CreateVersion7(), "Mette", At);
            Assert.Equal(facts.Acute || (closed.Count == 0 && !facts.Doubt), no is null);
            Assert.Equal(no is null, draft.IsMade);
            if (no is null)
            {
                // What was passed by is caught up, and nothing else: the leader the next working day, the rest within ten.
                Assert.Equal(closed, draft.CatchUps.Select(c => c.Gate).Order());
                Assert.All(draft.CatchUps, c => Assert.Equal(WorkingDays.Add(Clock.DayOf(At), c.Gate == Gate.Mandate ? 1 : 10), c.Due));
                Assert.Equal(closed.Count > 0 || facts.Doubt ? AcuteReason.SeriousHarm : null, draft.Acute);
                return true;
            }

            Assert.Equal(facts.Doubt ? "CaseInDoubt" : "DecisionGatesClosed", no.Name);
            Assert.Empty(draft.CatchUps);
            if (!facts.Doubt) Assert.All(judged, g => Assert.Equal(!g.IsOpen, no.Says.Contains(g.Says, StringComparison.Ordinal)));
            return true;
        }));

    [Fact]
    public void An_oracle_told_wrongly_is_noticed()
    {
        // A gate that the assessment has closed is not opened by the adviser's words.
        var facts = new Facts([Gate.EnoughKnown], Judges.Closed, Judges.NotBegun, [Gate.EnoughKnown], 1, 0, Judges.NotBegun, CostClass.None, CostClass.None, false, false, false, false);
        Assert.False(Opens(Gate.EnoughKnown, facts, null, Clock.DayOf(At)));
        Assert.True(Opens(Gate.EnoughKnown, facts with { Known = Judges.NotBegun }, null, Clock.DayOf(At)));
    }

    private static bool Opens(Gate gate, Facts facts, Hearing? hearing, DateOnly today) => gate switch
    {
        Gate.EnoughKnown => facts.Known == Judges.Open || (facts.Known == Judges.NotBegun && facts.Noted.Contains(gate)),
        Gate.Aligned => facts.Aligned == Judges.Open || (facts.Aligned == Judges.NotBegun && facts.Noted.Contains(gate)),
        Gate.TookPart => facts.Noted.Contains(gate),
        Gate.Alternatives => facts.Chosen == Judges.Open || (facts.Chosen == Judges.NotBegun && facts.Noted.Contains(gate)),
        // Not needed; answered; or the last day to answer is behind us.
        Gate.Heard => facts.Hearing is 1 or 3 || (facts.Hearing == 2 && today > hearing!.AnswerBy),
        _ => facts.Cost is { } cost && (cost <= facts.Mandate || facts.LeaderYes || facts.IsLeader),
    };

    private static GateState? Of(Gate gate, Judges judges) => judges == Judges.NotBegun ? null : new GateState(gate, judges == Judges.Open, $"Sammen med borgeren: {gate} {judges}.");

    private static Hearing? HearingOf(int state)
    {
        if (state == 0) return null;
        if (state == 1) return Hearing.Waive(Guid.CreateVersion7(), Guid.CreateVersion7(), "Intet nyt.", "Mette", At).Value;
        var sent = Hearing.Send(Guid.CreateVersion7(), Guid.CreateVersion7(), "Det, vi ved.", Typical.Hear, "Mette", At).Value;
        if (state == 3) Assert.Null(sent.Hear(HearingAnswer.DoesNotFit, "Det passer ikke.", HearingWay.Alone, "", At));
        return sent;
    }

    private static Decision Written()
    {
        var draft = Decision.Begin(Guid.CreateVersion7(), Guid.CreateVersion7(), "Mette", At);
        Assert.True(draft.Put(null, new PartForm("Støtte", PartResult.Yes, "§ 85", "a", "b", "c", "d", "e", null, null, "", CostClass.Low, false, []), "Mette").Ok);
        Assert.Null(draft.Say(new DecisionWords("Du får hjælp.", "Karim kommer.", "Karim ringer."), "Mette"));
        return draft;
    }
}
