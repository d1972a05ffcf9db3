using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Decisions;

namespace Sammen.Domain.Tests.Decisions;

/// <summary>Gates, clocks and the acute way, as pure functions.</summary>
[Trait("Runs", "Once")]
public sealed class GateTests
{
    private static readonly DateTime At = new(2026, 5, 12, 8, 0, 0, DateTimeKind.Utc);

    private static readonly CaseRules Typical = CaseKindDesk.Read(CaseKindDesk.Typical)!.Find(k => k.Code == "stoette")!.Rules;

    private static readonly PartForm Yes = new("Støtte i hverdagen", PartResult.Yes, "Serviceloven § 85", "Du bliver træt.", "Reglen gælder for dig.", "Det hjælper dig med at synge.", "Jeg vil gerne have Karim.", "Derfor spørger vi Karim.", null, null, "3 timer om ugen", CostClass.Low, false, []);

    private static Decision Written(params PartForm[] parts)
    {
        var draft = Decision.Begin(Guid.CreateVersion7(), Guid.CreateVersion7(), "Mette", At);
        foreach (var part in parts) Assert.True(draft.Put(null, part, "Mette").Ok);
        Assert.Null(draft.Say(new DecisionWords("Du får hjælp.", "Karim kommer.", "Karim ringer på torsdag."), "Mette"));
        return draft;
    }

    private static CaseKind Kind(CaseRules rules) => new("stoette", 1, new DateOnly(2024, 1, 1), null, rules);

    private static Hearing? HearingOf(int state)
    {
        var sent = Hearing.Send(Guid.CreateVersion7(), Guid.CreateVersion7(), "Det, vi ved.", Typical.Hear, "Mette", At).Value;
        if (state == 3) Assert.Null(sent.Hear(HearingAnswer.Fits, "", HearingWay.Alone, "", At));
        return state switch { 0 => null, 1 => Hearing.Waive(Guid.CreateVersion7(), Guid.CreateVersion7(), "Intet nyt.", "Mette", At).Value, _ => sent };
    }

    /// <summary>Every combination of what can be there, with its answer told a second time: shut while anything is missing, open when nothing is.</summary>
    [Fact]
    public void No_combination_of_closed_gates_lets_a_decision_through_unless_it_is_acute()
    {
        var gates = Enum.GetValues<Gate>();
        var one = from wanted in Gen.Elements(true, false).ArrayOf(4)
                  from noted in Gen.Elements(true, false).ArrayOf(4)
                  from hearing in Gen.Choose(0, 3)
                  from days in Gen.Choose(0, 70)
                  from waits in Gen.Choose(0, Case.LongestDoubt)
                  from cost in Gen.Elements(Enum.GetValues<CostClass>())
                  from leader in Gen.Elements(true, false)
                  from doubt in Gen.Elements(true, false)
                  from acute in Gen.Elements(true, false)
                  select (wanted, noted, hearing, days, waits, cost, leader, doubt, acute);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(4000), Prop.ForAll(one.ToArbitrary(), c =>
        {
            Gate[] byWords = [Gate.EnoughKnown, Gate.TookPart, Gate.Aligned, Gate.Alternatives];
            var rules = Typical with { Gates = [.. byWords.Where((_, i) => c.wanted[i]), Gate.Heard, Gate.Mandate] };
            var draft = Written(Yes with { Cost = c.cost });
            for (var i = 0; i < byWords.Length; i++)
            {
                if (c.noted[i]) Assert.Null(draft.Note(byWords[i], "Det har vi gjort.", Guid.CreateVersion7(), "Mette", At));
            }

            if (c.leader && draft.AskLeader(rules.Mandate, Guid.CreateVersion7(), "Mette", null, At) is null) Assert.Null(draft.SayYes("Lene", At));
            var hearing = HearingOf(c.hearing);
            var today = Clock.DayOf(At).AddDays(c.days);
            var judged = Gates.Judge(new GateFacts(rules, null, null, null, draft.Notes.ToDictionary(n => n.Gate, n => n.Words), hearing, draft.Cost, draft.LeaderSaidYes, false, today) { Doubts = c.waits == 0 ? [] : [new CaseDoubt { At = At.AddHours(1), Until = Clock.DayOf(At).AddDays(c.waits) }] });
            var last = hearing?.AnswerBy is { } by && Clock.DayOf(At).AddDays(c.waits) < by ? by : Clock.DayOf(At).AddDays(c.waits);
            var missing = byWords.Where((_, i) => c.wanted[i] && !c.noted[i]).Count()
                + (c.hearing == 0 || (c.hearing == 2 && today <= last) ? 1 : 0)
                + (c.cost > rules.Mandate && !c.leader ? 1 : 0);
            Assert.Equal(missing, judged.Count(g => !g.IsOpen));
            Assert.All(judged, g => Assert.NotEmpty(g.Says));
            var no = draft.Make(Kind(rules), judged, c.doubt, c.acute ? new AcuteForm(AcuteReason.Danger, "Der er ild i huset nu") : null, Guid.CreateVersion7(), "Mette", At);
            var passes = c.acute || (missing == 0 && !c.doubt);
            Assert.Equal(passes, no is null);
            Assert.Equal(passes, draft.IsMade);
            Assert.Equal(passes && missing > 0 ? missing : 0, draft.CatchUps.Count);
            if (!passes) Assert.Equal(c.doubt ? "CaseInDoubt" : "DecisionGatesClosed", no!.Name);
            return true;
        }));
        Assert.Equal(6, gates.Length);
    }

    [Fact]
    public void What_is_missing_is_told_in_the_refusal()
    {
        var judged = Gates.Judge(new GateFacts(Typical, null, null, null, new Dictionary<Gate, string>(), null, CostClass.High, false, false, new DateOnly(2026, 5, 12)));
        var no = Written(Yes).Make(Kind(Typical), judged, inDoubt: false, null, Guid.CreateVersion7(), "Mette", At)!;
        Assert.All(judged, g => Assert.Contains(g.Says, no.Says, StringComparison.Ordinal));
    }

    [Fact]
    public void The_acute_way_needs_a_reason_and_why()
    {
        var judged = Gates.Judge(new GateFacts(Typical, null, null, null, new Dictionary<Gate, string>(), null, CostClass.High, false, false, new DateOnly(2026, 5, 12)));
        var draft = Written(Yes with { Cost = CostClass.High });
        Assert.Equal("DecisionAcuteReasonMissing", draft.Make(Kind(Typical), judged, false, new AcuteForm(null, "Der er ild i huset"), Guid.CreateVersion7(), "Mette", At)!.Name);
        Assert.Equal("DecisionAcuteWhyMissing", draft.Make(Kind(Typical), judged, false, new AcuteForm(AcuteReason.Danger, "a b c d e f"), Guid.CreateVersion7(), "Mette", At)!.Name);
        Assert.Null(draft.Make(Kind(Typical), judged, false, new AcuteForm(AcuteReason.SeriousHarm, "Han har ingen seng"), Guid.CreateVersion7(), "Mette", At));
        // 13 May is the next working day; 14 May is Ascension Day.
        Assert.Equal(new DateOnly(2026, 5, 13), draft.CatchUps.Single(c => c.Gate == Gate.Mandate).Due);
        Assert.Equal(6, draft.CatchUps.Count);
        var waits = draft.CatchUps[0];
        Assert.Null(draft.Catch(waits.Id, "Nu er det gjort.", "Mette", At));
        Assert.Equal("DecisionNothingToCatch", draft.Catch(waits.Id, "Igen.", "Mette", At)!.Name);
    }

    [Fact]
    public void A_leaders_yes_is_to_what_stood_there()
    {
        var draft = Written(Yes with { Cost = CostClass.High });
        Assert.Null(draft.AskLeader(CostClass.Low, Guid.CreateVersion7(), "Mette", null, At));
        Assert.Equal("DecisionAskedAlready", draft.AskLeader(CostClass.Low, Guid.CreateVersion7(), "Mette", null, At)!.Name);
        Assert.Null(draft.SayYes("Lene", At));
        Assert.True(draft.LeaderSaidYes);
        Assert.True(draft.Put(draft.Parts[0].Id, Yes with { Cost = CostClass.High, Amount = "30 timer om ugen" }, "Mette").Ok);
        Assert.False(draft.LeaderSaidYes);
        Assert.Equal("DecisionNothingAsked", draft.SayYes("Lene", At)!.Name);
    }

    [Fact]
    public void What_is_written_while_the_leader_thinks_must_be_asked_about_again()
    {
        var draft = Written(Yes with { Cost = CostClass.High });
        Assert.Null(draft.AskLeader(CostClass.Low, Guid.CreateVersion7(), "Mette", null, At));
        Assert.True(draft.Put(null, Yes, "Mette").Ok);
        Assert.Equal("DecisionNothingAsked", draft.SayYes("Lene", At)!.Name);
    }

    [Fact]
    public void Within_the_mandate_nobody_is_asked() => Assert.Equal("DecisionWithinMandate", Written(Yes).AskLeader(CostClass.Low, Guid.CreateVersion7(), "Mette", null, At)!.Name);

    [Fact]
    public void Help_made_less_waits_for_its_warning()
    {
        var rules = Typical with { WarningWeeks = 14, Gates = [Gate.TookPart, Gate.Mandate] };
        var draft = Written(Yes with { Result = PartResult.Partly, Less = true, From = new DateOnly(2026, 8, 17) });
        Assert.Null(draft.Note(Gate.TookPart, "Til mødet.", Guid.CreateVersion7(), "Mette", At));
        var judged = Gates.Judge(new GateFacts(rules, null, null, null, draft.Notes.ToDictionary(n => n.Gate, n => n.Words), null, draft.Cost, false, false, new DateOnly(2026, 5, 12)));
        var no = draft.Make(Kind(rules), judged, false, null, Guid.CreateVersion7(), "Mette", At)!;
        Assert.Equal("DecisionWarningTooShort", no.Name);
        Assert.Contains("18-08-2026", no.Says, StringComparison.Ordinal);
        Assert.True(draft.Put(draft.Parts[0].Id, Yes with { Result = PartResult.Partly, Less = true, From = new DateOnly(2026, 8, 18) }, "Mette").Ok);
        Assert.Null(draft.Make(Kind(rules), judged, false, null, Guid.CreateVersion7(), "Mette", At));
        // Told three days later it begins three days later.
        Assert.Null(draft.Deliver(rules, new DeliveryForm(ToldHow.Phone, new DateOnly(2026, 5, 15), "", SentWay.Portal, new DateOnly(2026, 5, 15)), "Mette", At.AddDays(3)));
        Assert.Equal(new DateOnly(2026, 8, 21), draft.Parts[0].From);
    }

    /// <summary>The last day to appeal is never less than four weeks from receipt, never a day off, and moves no more than over the nearest days off: every day to 2045, leap days and both changes of the clock among them.</summary>
    [Fact]
    public void The_day_to_appeal_holds_every_day_until_2045()
    {
        for (var day = new DateOnly(2026, 1, 1); day.Year <= 2045; day = day.AddDays(1))
        {
            var at = Clock.Utc(day.ToDateTime(new TimeOnly(23, 30)));
            var draft = Written(Yes with { Result = PartResult.No });
            Assert.Null(draft.Make(Kind(Typical), [], false, null, Guid.CreateVersion7(), "Mette", at));
            Assert.Null(draft.Deliver(Typical, new DeliveryForm(ToldHow.Meeting, day, "", SentWay.Handed, day), "Mette", at));
            var by = draft.AppealBy!.Value;
            Assert.Equal(day, draft.ReceivedOn);
            Assert.True(by >= day.AddDays(28) && by <= day.AddDays(28 + 6), $"{day:O} {by:O}");
            Assert.True(Domain.Calendar.WorkingDays.IsWorkingDay(by), $"{by:O}");
            var appeal = Appeal.Receive(draft, Typical, "Jeg er uenig.", false, [], AppealWay.Phone, by, "Mette", Clock.Utc(by.ToDateTime(new TimeOnly(12, 0)))).Value;
            Assert.False(appeal.IsLate);
            Assert.True(appeal.LookBy > by && appeal.LookBy <= by.AddDays(28) && Domain.Calendar.WorkingDays.IsWorkingDay(appeal.LookBy), $"{by:O} {appeal.LookBy:O}");
            Assert.True(Appeal.Receive(draft, Typical, "Jeg er uenig.", false, [], AppealWay.Phone, by.AddDays(1), "Mette", Clock.Utc(by.AddDays(1).ToDateTime(new TimeOnly(12, 0)))).Value.IsLate);
        }
    }

    [Fact]
    public void A_letter_by_post_is_received_six_working_days_later()
    {
        var draft = Written(Yes with { Result = PartResult.No });
        Assert.Null(draft.Make(Kind(Typical), [], false, null, Guid.CreateVersion7(), "Mette", At));
        Assert.Null(draft.Deliver(Typical, new DeliveryForm(ToldHow.Phone, new DateOnly(2026, 5, 12), "", SentWay.Post, new DateOnly(2026, 5, 12)), "Mette", At));
        // Six working days over Ascension Day and a weekend.
        Assert.Equal(new DateOnly(2026, 5, 21), draft.ReceivedOn);
        Assert.Equal(new DateOnly(2026, 6, 18), draft.AppealBy);
    }

    [Fact]
    public void A_full_yes_has_no_day_to_appeal_and_can_be_appealed_all_the_same()
    {
        var draft = Written(Yes);
        Assert.Null(draft.Make(Kind(Typical), [], false, null, Guid.CreateVersion7(), "Mette", At));
        Assert.Equal("DecisionNotDelivered", Appeal.Receive(draft, Typical, "Jeg er uenig.", false, [], AppealWay.Portal, new DateOnly(2026, 5, 12), "", At).Refusal!.Name);
        Assert.Null(draft.Deliver(Typical, new DeliveryForm(ToldHow.Meeting, new DateOnly(2026, 5, 12), "", SentWay.Portal, new DateOnly(2026, 5, 12)), "Mette", At));
        Assert.Null(draft.AppealBy);
        Assert.False(Appeal.Receive(draft, Typical, "Jeg er uenig.", false, [], AppealWay.Portal, new DateOnly(2026, 5, 12), "", At).Value.IsLate);
    }

    [Theory]
    [InlineData("What", "DecisionWhatMissing")]
    [InlineData("Result", "DecisionResultMissing")]
    [InlineData("Basis", "DecisionBasisMissing")]
    [InlineData("Facts", "DecisionReasonsMissing")]
    [InlineData("Rules", "DecisionReasonsMissing")]
    [InlineData("Considerations", "DecisionReasonsMissing")]
    [InlineData("View", "DecisionViewMissing")]
    [InlineData("Used", "DecisionUsedMissing")]
    [InlineData("Cost", "DecisionCostMissing")]
    [InlineData("Ends", "DecisionEndsFirst")]
    public void A_part_without_its_reasons_is_refused(string missing, string refusal)
    {
        var part = missing switch
        {
            "What" => Yes with { What = " " },
            "Result" => Yes with { Result = null },
            "Basis" => Yes with { LegalBasis = "" },
            "Facts" => Yes with { Facts = "" },
            "Rules" => Yes with { Rules = "" },
            "Considerations" => Yes with { Considerations = "" },
            "View" => Yes with { CitizensView = "" },
            "Used" => Yes with { HowUsed = "" },
            "Cost" => Yes with { Cost = null },
            _ => Yes with { From = new DateOnly(2026, 6, 1), To = new DateOnly(2026, 5, 1) },
        };
        Assert.Equal(refusal, Decision.Begin(Guid.CreateVersion7(), Guid.CreateVersion7(), "Mette", At).Put(null, part, "Mette").Refusal!.Name);
    }

    [Fact]
    public void A_made_decision_is_never_changed()
    {
        var draft = Written(Yes);
        Assert.Null(draft.Make(Kind(Typical), [], false, null, Guid.CreateVersion7(), "Mette", At));
        Assert.Equal(
            ["DecisionMade", "DecisionMade", "DecisionMade", "DecisionMade", "DecisionMade", "DecisionMade"],
            [
                draft.Put(null, Yes, "Mette").Refusal!.Name, draft.Remove(draft.Parts[0].Id, "Mette")!.Name, draft.Say(new DecisionWords("a", "b", "c"), "Mette")!.Name,
                draft.Note(Gate.TookPart, "a", Guid.CreateVersion7(), "Mette", At)!.Name, draft.AskLeader(CostClass.None, Guid.CreateVersion7(), "Mette", null, At)!.Name,
                draft.Make(Kind(Typical), [], false, null, Guid.CreateVersion7(), "Mette", At)!.Name,
            ]);
    }
}
