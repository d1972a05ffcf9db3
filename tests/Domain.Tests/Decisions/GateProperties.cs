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

    private enum Asked
    {
        Never,
        NotNeeded,
        Sent,
        Answered,

        /// <summary>Sent, and written after its day that no answer was needed.</summary>
        PassedBy,

        /// <summary>Passed by, and answered all the same.</summary>
        AnsweredAfter,
    }

    /// <summary>One mistake in how the rules are told; each must be noticed against <see cref="Gates.Judge"/>.</summary>
    public enum Wrong
    {
        Nothing,
        AGateThatIsNotRequiredIsJudged,
        WordsOpenWhatTheAssessmentCloses,
        WordsOpenWhatTheSheetCloses,
        WordsOpenWhatTheChoiceCloses,
        KnowingNeedsNoWords,
        AligningNeedsNoWords,
        ChoosingNeedsNoWords,
        TakingPartNeedsNoWords,
        WordsDoNotOpenWhatWasNotBegun,
        NobodyNeedsToBeAsked,
        NotNeededIsStillAsked,
        SilenceIsAYes,
        SilenceIsWaitedForAlways,
        AnAnswerIsWaitedOut,
        LastDayIsGone,
        DoubtGivesNoTime,
        DoubtFromBeforeGivesTime,
        DoubtThatEndedTakesItBack,
        DoubtOnThePassedByGivesNoTime,
        TheNewestDoubtCounts,
        NoPartsCostNothing,
        MandateEndsBelowItself,
        NobodyIsAbove,
        LeadersYesDoesNotCount,
        LeaderAsksToo,
    }

    /// <summary>A doubt as it was said: hours after the hearing was sent (before it when less than nothing), and days from then it gave.</summary>
    private sealed record Said(int Hours, int Days, bool Ended);

    /// <summary><see cref="Days"/> counts from the day it was sent; <see cref="Near"/> instead from the last day to answer.</summary>
    private sealed record Facts(IReadOnlyList<Gate> Required, Judges Known, Judges Aligned, IReadOnlyList<Gate> Noted, Asked Hearing, IReadOnlyList<Said> Doubts, int Days, int? Near, Judges Chosen, CostClass? Cost, CostClass Mandate, bool LeaderYes, bool IsLeader, bool Doubt, bool Acute);

    private static readonly Gen<Facts> All =
        from required in Gen.SubListOf(Enum.GetValues<Gate>())
        from twice in Gen.Elements(true, false)
        from known in Gen.Elements(Enum.GetValues<Judges>())
        from aligned in Gen.Elements(Enum.GetValues<Judges>())
        from noted in Gen.SubListOf(Enum.GetValues<Gate>())
        from hearing in Gen.Elements(Enum.GetValues<Asked>())
        from doubts in (from hours in Gen.Choose(-48, 400) from until in Gen.Choose(1, Case.LongestDoubt) from ended in Gen.Elements(true, false) select new Said(hours, until, ended)).ListOf().Resize(3)
        from days in Gen.Choose(0, 90)
        from near in Gen.Elements<int?>(null, null, -1, 0, 1)
        from chosen in Gen.Elements(Enum.GetValues<Judges>())
        from cost in Gen.Elements<CostClass?>(null, CostClass.None, CostClass.Low, CostClass.Medium, CostClass.High)
        from mandate in Gen.Elements(Enum.GetValues<CostClass>())
        from yes in Gen.Elements(true, false)
        from leads in Gen.Elements(true, false)
        from doubt in Gen.Elements(true, false)
        from acute in Gen.Elements(true, false)
        select new Facts(twice ? [.. required, .. required] : [.. required], known, aligned, [.. noted], hearing, [.. doubts], days, near, chosen, cost, mandate, yes, leads, doubt, acute);

    [Fact]
    public void A_decision_is_given_when_every_required_gate_is_open_and_else_only_the_acute_way() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(6000), Prop.ForAll(All.ToArbitrary(), facts =>
        {
            var closed = facts.Required.Distinct().Where(g => !Opens(g, facts)).Order().ToList();
            var judged = Judge(facts);

            // The list is each required gate once, and what is missing is exactly what is closed; each says something.
            Assert.Equal(facts.Required.Distinct().Order(), judged.Select(g => g.Gate));
            Assert.Equal(closed, judged.Where(g => !g.IsOpen).Select(g => g.Gate));
            Assert.All(judged, g => Assert.NotEmpty(g.Says));
            if (judged.SingleOrDefault(g => g.Gate == Gate.Heard) is { } heard) Assert.StartsWith(Tells(facts, heard.IsOpen), heard.Says, StringComparison.Ordinal);

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

    [Theory]
    [MemberData(nameof(EveryWrong))]
    public void A_rule_told_wrongly_is_noticed(Wrong wrong) => Assert.Contains(All.Sample(8000), facts => Differs(facts, wrong));

    /// <summary>The control of the control: told rightly, none of them differs.</summary>
    [Fact]
    public void A_rule_told_rightly_is_never_noticed() => Assert.DoesNotContain(All.Sample(8000), facts => Differs(facts, Wrong.Nothing));

    public static TheoryData<Wrong> EveryWrong => [.. Enum.GetValues<Wrong>().Except([Wrong.Nothing])];

    private static bool Differs(Facts facts, Wrong wrong) =>
        !Judge(facts).Select(g => (g.Gate, g.IsOpen)).SequenceEqual((wrong == Wrong.AGateThatIsNotRequiredIsJudged ? Enum.GetValues<Gate>() : facts.Required.Distinct()).Order().Select(g => (g, Opens(g, facts, wrong))));

    private static IReadOnlyList<GateState> Judge(Facts facts)
    {
        var (today, doubts) = (Today(facts), facts.Doubts.Select(Doubt).ToList());
        var given = new GateFacts(
            Typical with { Gates = facts.Required, Mandate = facts.Mandate }, Of(Gate.EnoughKnown, facts.Known), Of(Gate.Aligned, facts.Aligned), Of(Gate.Alternatives, facts.Chosen),
            facts.Noted.ToDictionary(g => g, _ => "Det har vi gjort."), Round(facts.Hearing).Counts(today, doubts), facts.Cost, facts.LeaderYes, facts.IsLeader, today);
        return Gates.Judge(given with { Doubts = doubts });
    }

    private static bool Opens(Gate gate, Facts facts, Wrong wrong = Wrong.Nothing) => gate switch
    {
        Gate.EnoughKnown => Begun(facts.Known, gate, facts, wrong, Wrong.WordsOpenWhatTheAssessmentCloses, Wrong.KnowingNeedsNoWords),
        Gate.Aligned => Begun(facts.Aligned, gate, facts, wrong, Wrong.WordsOpenWhatTheSheetCloses, Wrong.AligningNeedsNoWords),
        Gate.Alternatives => Begun(facts.Chosen, gate, facts, wrong, Wrong.WordsOpenWhatTheChoiceCloses, Wrong.ChoosingNeedsNoWords),
        Gate.TookPart => wrong == Wrong.TakingPartNeedsNoWords || facts.Noted.Contains(gate),
        Gate.Heard => facts.Hearing switch
        {
            Asked.Never => wrong == Wrong.NobodyNeedsToBeAsked,
            Asked.NotNeeded => wrong != Wrong.NotNeededIsStillAsked,
            Asked.Answered or Asked.AnsweredAfter => wrong != Wrong.AnAnswerIsWaitedOut || IsGone(facts, wrong),
            _ => wrong == Wrong.SilenceIsAYes || (wrong != Wrong.SilenceIsWaitedForAlways && IsGone(facts, wrong)),
        },
        _ => (facts.Cost, wrong) switch
        {
            (null, _) => wrong == Wrong.NoPartsCostNothing,
            (_, Wrong.NobodyIsAbove) => true,
            var (cost, _) => (wrong == Wrong.MandateEndsBelowItself ? cost < facts.Mandate : cost <= facts.Mandate)
                || (facts.LeaderYes && wrong != Wrong.LeadersYesDoesNotCount) || (facts.IsLeader && wrong != Wrong.LeaderAsksToo),
        },
    };

    private static bool Begun(Judges judges, Gate gate, Facts facts, Wrong wrong, Wrong byWords, Wrong without) => judges switch
    {
        Judges.Open => true,
        Judges.Closed => wrong == byWords && facts.Noted.Contains(gate),
        _ => wrong == without || (wrong != Wrong.WordsDoNotOpenWhatWasNotBegun && facts.Noted.Contains(gate)),
    };

    /// <summary>What the gate says first, told from the rules: an answer, or a day that has not gone, before the words that none is needed.</summary>
    private static string Tells(Facts facts, bool open) => (facts.Hearing, open) switch
    {
        (Asked.Never, _) => "Send en partshøring",
        (Asked.NotNeeded or Asked.PassedBy, true) => "Ikke nødvendig: Intet nyt.",
        (Asked.Answered or Asked.AnsweredAfter, _) => "Borgeren svarede: Det passer ikke.",
        (_, true) => "Borgeren har ikke svaret. Det er ikke et ja.",
        _ => $"Borgeren kan svare til og med den {LastDay(facts).ToString("d. MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("da-DK"))}.",
    };

    private static bool IsGone(Facts facts, Wrong wrong)
    {
        var last = LastDay(facts, wrong);
        return wrong == Wrong.LastDayIsGone ? Today(facts) >= last : Today(facts) > last;
    }

    /// <summary>Ten working days from Tuesday 12 May 2026, over Ascension Day and Whit Monday, or as long as a doubt gave that was said since.</summary>
    private static DateOnly LastDay(Facts facts, Wrong wrong = Wrong.Nothing)
    {
        var first = new DateOnly(2026, 5, 28);
        if (wrong == Wrong.DoubtGivesNoTime || (wrong == Wrong.DoubtOnThePassedByGivesNoTime && facts.Hearing == Asked.PassedBy)) return first;
        var counted = facts.Doubts.Where(d => (d.Hours >= 0 || wrong == Wrong.DoubtFromBeforeGivesTime) && !(d.Ended && wrong == Wrong.DoubtThatEndedTakesItBack)).OrderBy(d => d.Hours).Select(d => Doubt(d).Until).ToList();
        if (wrong == Wrong.TheNewestDoubtCounts) counted = [.. counted.TakeLast(1)];
        return counted.Append(first).Max();
    }

    private static DateOnly Today(Facts facts) => facts.Near is { } near ? LastDay(facts).AddDays(near) : Clock.DayOf(At).AddDays(facts.Days);

    private static CaseDoubt Doubt(Said said) => new() { At = At.AddHours(said.Hours), Until = Clock.DayOf(At.AddHours(said.Hours)).AddDays(said.Days), EndedAt = said.Ended ? At.AddHours(said.Hours + 1) : null };

    private static GateState? Of(Gate gate, Judges judges) => judges == Judges.NotBegun ? null : new GateState(gate, judges == Judges.Open, $"Sammen med borgeren: {gate} {judges}.");

    private static HearingRound Round(Asked asked)
    {
        if (asked == Asked.Never) return new([]);
        var waived = Hearing.Waive(Guid.CreateVersion7(), Guid.CreateVersion7(), "Intet nyt.", "Mette", At.AddDays(17)).Value;
        if (asked == Asked.NotNeeded) return new([waived]);
        var sent = Hearing.Send(Guid.CreateVersion7(), Guid.CreateVersion7(), "Det, vi ved.", Typical.Hear, "Mette", At).Value;
        if (asked is Asked.Answered or Asked.AnsweredAfter) Assert.Null(sent.Hear(HearingAnswer.DoesNotFit, "Det passer ikke.", HearingWay.Alone, "", At.AddDays(asked == Asked.Answered ? 1 : 18)));
        return new(asked is Asked.PassedBy or Asked.AnsweredAfter ? [sent, waived] : [sent]);
    }

    private static Decision Written()
    {
        var draft = Decision.Begin(Guid.CreateVersion7(), Guid.CreateVersion7(), "Mette", At);
        Assert.True(draft.Put(null, new PartForm("Støtte", PartResult.Yes, "§ 85", "a", "b", "c", "d", "e", null, null, "", CostClass.Low, false, []), "Mette").Ok);
        Assert.Null(draft.Say(new DecisionWords("Du får hjælp.", "Karim kommer.", "Karim ringer."), "Mette"));
        return draft;
    }
}
