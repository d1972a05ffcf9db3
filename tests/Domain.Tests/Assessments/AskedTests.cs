using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Expectations;
using Sammen.Domain.Language;
using Sammen.Domain.Plans;

namespace Sammen.Domain.Tests.Assessments;

/// <summary>The question, its answers, and what they never become.</summary>
[Trait("Runs", "Once")]
public sealed class AskedTests
{
    private static readonly DateOnly Today = new(2026, 5, 12);
    private static readonly Guid Case = Guid.CreateVersion7();

    private static Asked Ask(int no, string[] keys, params Reply[] replies) => new(ReplyAbout.Summary, Finding.Anna.Id, Case, no, Finding.At, keys, replies);

    private static Reply Gave(Asked asked, Agreement said, string words = "", DateOnly? again = null, string[]? not = null, Author? by = null, int minute = 1) =>
        Reply.Give(asked, said, words, again, not ?? [], by ?? Finding.Anna, Finding.At.AddMinutes(minute)).Value;

    [Fact]
    public void Almost_leaves_open_what_does_not_fit_and_the_corrected_is_asked_alone()
    {
        var almost = Gave(Ask(1, ["a", "b", "c"]), Agreement.PartOfIt, not: ["b"]);
        Assert.Equal(AskState.Almost, Ask(1, ["a", "b", "c"], almost).State);
        Assert.True(Ask(1, ["a", "b", "c"], almost).Rests(Today));
        var corrected = Ask(2, ["a", "B", "c"], almost);
        Assert.Equal("B", Assert.Single(corrected.Open));
        Assert.Equal((AskState.Waiting, true), (corrected.State, corrected.IsAsked(Today)));
        Assert.Equal(AskState.Yes, Ask(2, ["a", "B", "c"], almost, Gave(corrected, Agreement.Yes, minute: 2)).State);
    }

    [Fact]
    public void What_was_said_not_to_fit_is_not_asked_again_with_the_same_words()
    {
        var almost = Gave(Ask(1, ["Du bor her.", "Du vil flytte."]), Agreement.PartOfIt, not: ["Du vil flytte."]);
        Assert.Equal(["Du vil flytte."], Ask(2, ["Du bor her.", "Du vil flytte.", "Du synger."], almost).StillWrong);
        // Another sign or another space is no other word.
        Assert.Equal(["Du  vil flytte!"], Ask(2, ["Du bor her.", "Du  vil flytte!"], almost).StillWrong);
        Assert.Empty(Ask(2, ["Du bor her.", "Du vil måske flytte."], almost).StillWrong);
        // It came back after all was well.
        var yes = Gave(Ask(2, ["Du bor her.", "Du vil måske flytte."], almost), Agreement.Yes, minute: 2);
        Assert.Equal(["Du vil flytte."], Ask(3, ["Du bor her.", "Du vil måske flytte.", "Du vil flytte."], almost, yes).StillWrong);
        // The citizen thought again, and said yes to the same line.
        Assert.Empty(Ask(1, ["Du bor her.", "Du vil flytte."], almost, Gave(Ask(1, ["Du bor her.", "Du vil flytte."], almost), Agreement.Yes, minute: 2)).StillWrong);
        Assert.Empty(Ask(2, ["a"], Gave(Ask(1, ["a"]), Agreement.InDoubt, again: Today.AddDays(9))).StillWrong);
    }

    [Theory]
    [InlineData(Agreement.No)]
    [InlineData(Agreement.PartOfIt)]
    public void A_no_or_almost_in_words_points_out_no_line_and_something_must_be_new(Agreement said)
    {
        var told = Gave(Ask(1, ["a", "b"]), said, "Det er ikke mig.");
        Assert.Equal(["a", "b"], Ask(2, ["a", "b"], told).StillWrong);
        Assert.Equal(["a"], Ask(2, ["a"], told).StillWrong);
        Assert.Empty(Ask(2, ["a", "c"], told).StillWrong);
    }

    [Fact]
    public void A_line_of_the_sheet_that_does_not_fit_is_changed_before_it_is_asked_again_unless_it_is_her_own()
    {
        var sheet = Sheet.Open(Finding.Anna.Id, Case, null, SheetReason.FirstContact, Guid.CreateVersion7(), "Mette Lund", Finding.At);
        foreach (var (words, source) in new[] { ("Vi ringer om morgenen.", Source.Adviser), ("I kommer til tiden.", Source.Citizen) })
            Assert.True(sheet.Add(new NewLine(source == Source.Citizen ? SheetSide.OfUs : SheetSide.Agreed, source, "", "", words, ""), TextLevel.Let, Finding.Mette, Finding.At).Ok);
        Assert.True(sheet.Ask([], Finding.At).Ok);
        var no = Reply.Give(sheet.Asked([]), Agreement.No, "Jeg sover om morgenen.", null, [], Finding.Anna, Finding.At.AddMinutes(1)).Value;
        var next = Sheet.Open(Finding.Anna.Id, Case, sheet, SheetReason.PhaseChange, sheet.CoordinatorId, "Mette Lund", Finding.At);
        Assert.Equal("AskStillWrong", next.Ask([no], Finding.At.AddMinutes(2)).Refusal!.Name);
        Assert.True(next.Remove(next.InView.Single(l => l.Words.StartsWith("Vi ringer", StringComparison.Ordinal)).Key, Finding.Mette, Finding.At.AddMinutes(3)).Ok);
        Assert.True(next.Ask([no], Finding.At.AddMinutes(4)).Ok);
    }

    [Fact]
    public void Nobody_writes_could_not_answer_over_an_answer()
    {
        foreach (var (said, again) in (ReadOnlySpan<(Agreement, DateOnly?)>)[(Agreement.No, null), (Agreement.WantsToTalk, null), (Agreement.InDoubt, Today.AddDays(9))])
        {
            var asked = Ask(1, ["a"], Gave(Ask(1, ["a"]), said, "Det er ikke sådan.", again));
            Assert.Same(AskRefusals.Answered, Reply.CouldNot(asked, "1. maj, i telefonen", "2. maj, hjemme", "På torsdag", Finding.Mette, Finding.At.AddMinutes(5)).Refusal);
        }
    }

    [Fact]
    public void A_doubt_stands_when_nothing_new_is_left_to_ask_about()
    {
        var yes = Gave(Ask(1, ["a"]), Agreement.Yes);
        var doubt = Gave(Ask(2, ["a", "b"], yes), Agreement.InDoubt, again: Today.AddDays(9), minute: 2);
        Assert.Equal(AskState.InDoubt, Ask(3, ["a"], yes, doubt).State);
    }

    [Fact]
    public void What_came_after_the_question_is_asked_about_too()
    {
        var yes = Gave(Ask(1, ["a"]), Agreement.Yes);
        var grown = Ask(1, ["a", "b"], yes);
        Assert.Equal("b", Assert.Single(grown.Open));
        Assert.Equal(AskState.Waiting, grown.State);
    }

    [Fact]
    public void Each_answer_needs_what_it_needs()
    {
        var asked = Ask(1, ["a"]);
        Assert.Equal(AskRefusals.WhyMissing, Reply.Give(asked, Agreement.No, " ", null, [], Finding.Anna, Finding.At).Refusal);
        Assert.Equal(AskRefusals.WhyMissing, Reply.Give(asked, Agreement.PartOfIt, "", null, ["noget andet"], Finding.Anna, Finding.At).Refusal);
        foreach (var day in (DateOnly?[])[null, Today.AddDays(-1), Today.AddDays(61)]) Assert.Equal(AskRefusals.LookAgainMissing, Reply.Give(asked, Agreement.InDoubt, "", day, [], Finding.Anna, Finding.At).Refusal);
        Assert.Equal(AskRefusals.AnswerMissing, Reply.Give(asked, Agreement.CouldNotAnswer, "", null, [], Finding.Anna, Finding.At).Refusal);
        Assert.Equal(AskRefusals.AnswerMissing, Reply.Give(asked, (Agreement)99, "", null, [], Finding.Anna, Finding.At).Refusal);
        Assert.Equal(AskRefusals.OnlyCitizen, Reply.Give(asked, Agreement.Yes, "", null, [], Finding.Mette, Finding.At).Refusal);
        Assert.Equal(AskRefusals.NotAsked, Reply.Give(Ask(1, []), Agreement.Yes, "", null, [], Finding.Anna, Finding.At).Refusal);
        Assert.Equal(AskRefusals.NotAsked, Reply.Give(new Asked(ReplyAbout.Summary, Finding.Anna.Id, Case, 1, null, ["a"], []), Agreement.Yes, "", null, [], Finding.Anna, Finding.At).Refusal);
    }

    [Fact]
    public void Could_not_answer_is_an_employees_after_two_tries_in_two_forms_and_no_yes()
    {
        var asked = Ask(1, ["a"]);
        Assert.Equal(AskRefusals.OnlyCitizen, Reply.CouldNot(asked, "I telefonen", "Hjemme", "På torsdag", Finding.Anna, Finding.At).Refusal);
        Assert.Equal(AskRefusals.TwoTriesFirst, Reply.CouldNot(asked, "I telefonen", "i TELEFONEN", "På torsdag", Finding.Mette, Finding.At).Refusal);
        var could = Reply.CouldNot(asked, "I telefonen", "Hjemme", "På torsdag", Finding.Mette, Finding.At).Value;
        var after = Ask(1, ["a"], could);
        Assert.Equal((AskState.CouldNotAnswer, true), (after.State, after.Open.Count == 1));
    }

    [Fact]
    public void Nobody_writes_a_yes_while_the_citizen_is_in_doubt_and_only_the_citizen_lifts_it()
    {
        var doubt = Gave(Ask(1, ["a"]), Agreement.InDoubt, again: Today.AddDays(5));
        var asked = Ask(1, ["a"], doubt);
        Assert.Equal(AskState.InDoubt, asked.State);
        Assert.Equal(AskRefusals.DoubtStands, Reply.Give(asked, Agreement.Yes, "", null, [], Finding.Beside, Finding.At).Refusal);
        Assert.Equal(AskRefusals.DoubtStands, Reply.Give(asked, Agreement.PartOfIt, "Noget", null, [], Finding.Beside, Finding.At).Refusal);
        var talk = Gave(asked, Agreement.WantsToTalk, by: Finding.Beside, minute: 2);
        Assert.Equal(Today.AddDays(5), Ask(1, ["a"], doubt, talk).DoubtUntil);
        Assert.True(asked.Rests(Today.AddDays(4)));
        Assert.True(asked.IsAsked(Today.AddDays(5)));
        Assert.Null(Ask(1, ["a"], doubt, Gave(asked, Agreement.Yes, minute: 2)).DoubtUntil);
    }

    /// <summary>Whatever is answered in whatever order: only a yes, or what almost did not point at, is ever settled.</summary>
    [Fact]
    public void Only_what_got_a_yes_is_settled() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
        Gen.Choose(0, 4).ArrayOf().ToArbitrary(),
        answers =>
        {
            string[] keys = ["a", "b", "c"];
            var replies = new List<Reply>();
            var settled = new HashSet<string>();
            var minute = 0;
            foreach (var which in answers)
            {
                var asked = Ask(1, keys, [.. replies]);
                var said = (Agreement)which;
                var given = Reply.Give(asked, said, "ord", said == Agreement.InDoubt ? Today.AddDays(1) : null, said == Agreement.PartOfIt ? ["b"] : [], Finding.Anna, Finding.At.AddMinutes(++minute));
                if (!given.Ok) continue;
                if (said == Agreement.Yes) settled.UnionWith(asked.Open);
                if (said == Agreement.PartOfIt && asked.Open.Contains("b")) settled.UnionWith(asked.Open.Except(["b"]));
                replies.Add(given.Value);
            }

            var last = Ask(1, keys, [.. replies]);
            return last.Left.SequenceEqual(keys.Where(k => !settled.Contains(k))) && (last.State == AskState.Yes) == (last.Left.Count == 0);
        }));
}

/// <summary>When a sheet is due, and what a sheet takes.</summary>
[Trait("Runs", "Once")]
public sealed class SheetTests
{
    private static readonly DateOnly Today = new(2026, 5, 12);
    private static readonly Guid Holder = Guid.CreateVersion7();
    private static readonly SheetFacts Facts = new(true, true, CasePhase.Assessment, Finding.At.AddDays(-9), Holder, Today.AddDays(60), new SheetFact(SheetReason.FirstContact, Finding.At.AddDays(-8), Holder));

    private static Sheet Opened(Sheet? before = null) => Sheet.Open(Finding.Anna.Id, Guid.Parse("00000000-0000-7000-8000-0000000000c1"), before, SheetReason.FirstContact, Holder, "Mette Lund", Finding.At);

    [Fact]
    public void A_sheet_is_due_by_what_has_happened()
    {
        Assert.Null(SheetRule.Due(Facts, Today));
        Assert.Equal(SheetReason.FirstContact, SheetRule.Due(Facts with { Latest = null }, Today));
        Assert.Equal(SheetReason.PhaseChange, SheetRule.Due(Facts with { PhaseBegan = Finding.At }, Today));
        Assert.Equal(SheetReason.NewAdviser, SheetRule.Due(Facts with { CoordinatorId = Guid.CreateVersion7() }, Today));
        var choosing = Facts with { Phase = CasePhase.ChoiceOfEffort };
        Assert.Null(SheetRule.Due(choosing with { Deadline = Today.AddDays(22) }, Today));
        Assert.Null(SheetRule.Due(choosing with { Deadline = Today.AddDays(10) }, Today));
        Assert.Equal(SheetReason.ComingDecision, SheetRule.Due(choosing with { Deadline = Today.AddDays(14), Latest = new SheetFact(SheetReason.PhaseChange, Finding.At.AddDays(-8), Holder) }, Today));
        Assert.Null(SheetRule.Due(Facts with { Latest = null, IsOpen = false }, Today));
        Assert.Null(SheetRule.Due(Facts with { Latest = null, IsTakenUp = false }, Today));
    }

    [Fact]
    public void A_new_version_asks_only_about_what_is_new()
    {
        var first = Opened();
        Assert.True(first.Add(Line(SheetSide.Agreed, "Vi ses hver uge."), TextLevel.Let, Finding.Mette, Finding.At).Ok);
        Assert.True(first.Add(Line(SheetSide.OfUs, "Kom til tiden."), TextLevel.Let, Finding.Anna, Finding.At).Ok);
        Assert.True(first.Ask([], Finding.At).Ok);
        // What the citizen wrote alone needs nobody's question.
        var yes = Reply.Give(first.Asked([]), Agreement.Yes, "", null, [], Finding.Anna, Finding.At).Value;
        Assert.Single(yes.Asked);
        var second = Opened(first);
        Assert.Equal(2, second.Lines.Count);
        Assert.Equal(ExpectationRefusals.NothingToAsk, second.Ask([yes], Finding.At).Refusal);
        Assert.True(second.Add(Line(SheetSide.LawNot, "Vi må ikke køre dig."), TextLevel.Let, Finding.Mette, Finding.At).Ok);
        Assert.Equal([second.Lines[^1].Key.ToString()], second.Asked([yes]).Left);
    }

    [Fact]
    public void Each_side_is_named_and_the_citizen_writes_own_sides_alone()
    {
        var sheet = Opened();
        foreach (var side in (SheetSide[])[SheetSide.Relative, SheetSide.Guardian, SheetSide.Provider]) Assert.Equal(AssessmentRefusals.NameMissing, sheet.Add(Line(side, "Ord"), TextLevel.Let, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.RelationMissing, sheet.Add(Line(SheetSide.Relative, "Ord") with { Name = "Else" }, TextLevel.Let, Finding.Mette, Finding.At).Refusal);
        foreach (var side in Enum.GetValues<SheetSide>().Except([SheetSide.OfUs, SheetSide.OfOneself]))
        {
            Assert.Equal(ExpectationRefusals.OnlyOwnSide, sheet.Add(Line(side, "Ord"), TextLevel.Let, Finding.Anna, Finding.At).Refusal);
            Assert.Equal(ExpectationRefusals.OnlyOwnSide, sheet.Add(Line(side, "Ord"), TextLevel.Let, Finding.Beside, Finding.At).Refusal);
        }

        Assert.Equal(AssessmentRefusals.TooHard, sheet.Add(Line(SheetSide.LawNot, "Såfremt der ansøges om befordring, imødekommes dette ikke."), TextLevel.Almindelig, Finding.Mette, Finding.At).Refusal);
        // The citizen's words are never too hard.
        Assert.True(sheet.Add(Line(SheetSide.OfUs, "Såfremt I kommer."), TextLevel.Let, Finding.Anna, Finding.At).Ok);
        Assert.Equal(AssessmentRefusals.OnlyCitizenTakesBack, sheet.Remove(sheet.Lines[^1].Key, Finding.Mette, Finding.At).Refusal);
        Assert.True(sheet.Remove(sheet.Lines[^1].Key, Finding.Anna, Finding.At).Ok);
        Assert.Equal(ExpectationRefusals.LineGone, sheet.Remove(sheet.Lines[^1].Key, Finding.Anna, Finding.At).Refusal);
        Assert.Equal(ExpectationRefusals.NothingToAsk, sheet.Ask([], Finding.At).Refusal);
    }

    private static NewLine Line(SheetSide side, string words) => new(side, Source.Citizen, "", "", words, "");
}

/// <summary>The gates: what opens them, and what never does.</summary>
[Trait("Runs", "Once")]
public sealed class GateTests
{
    [Fact]
    public void Enough_is_known_when_each_open_theme_has_her_view_and_the_summary_its_answer()
    {
        var a = Finding.Open("mobilitet", "relationer");
        Assert.Contains("Ingen temaer", Missing(null)[0], StringComparison.Ordinal);
        Assert.Equal(3, Missing(a).Count);
        a.Say(Finding.Said(Source.Relative, "Else", "mor"), Finding.Now, Finding.Mette, Finding.At);
        // Others' words are not hers.
        Assert.Equal(3, Missing(a).Count);
        a.Say(Finding.Said(Source.Citizen), Finding.Now, Finding.Anna, Finding.At);
        a.NoView("relationer", "Hun vil ikke tale om det.", Finding.Now, Finding.Mette);
        Assert.Equal("Der er ingen opsummering af denne udredning.", Assert.Single(Missing(a)));
        a.Summarise("Du synger.\nDu er bange for bussen.", "Sang.", "", TextLevel.Let, 0, Finding.Now, Finding.Mette, Finding.At);
        Assert.Contains("ikke spurgt", Assert.Single(Missing(a)), StringComparison.Ordinal);
        a.Ask(1, Finding.At);
        Assert.Contains("ikke svaret", Assert.Single(Missing(a)), StringComparison.Ordinal);
        var almost = Reply.Give(Asked(a), Agreement.PartOfIt, "", null, ["Du er bange for bussen."], Finding.Anna, Finding.At).Value;
        Assert.Contains("Næsten", Assert.Single(Missing(a, almost)), StringComparison.Ordinal);
        a.Summarise("Du synger.\nDu kender ikke bussen.", "Sang.", "", TextLevel.Let, 1, Finding.Now, Finding.Mette, Finding.At);
        a.Ask(2, Finding.At);
        Assert.Contains("ikke svaret", Assert.Single(Missing(a, almost)), StringComparison.Ordinal);
        var yes = Reply.Give(Asked(a, almost), Agreement.Yes, "", null, [], Finding.Anna, Finding.At.AddMinutes(5)).Value;
        Assert.Equal(["Du kender ikke bussen."], yes.Asked);
        Assert.Empty(Missing(a, almost, yes));
        Assert.Empty(Missing(a, almost, Reply.CouldNot(Asked(a, almost), "I telefonen", "Hjemme", "Torsdag", Finding.Mette, Finding.At.AddMinutes(5)).Value));
        // Going back begins again: what was open then is not open now.
        Assert.NotEmpty(AssessmentGates.Decide(a, null, [almost, yes], Finding.Again).EnoughKnown);
    }

    [Fact]
    public void What_nobody_knows_is_listed_and_does_not_close_the_gate()
    {
        var a = Finding.Open("mobilitet");
        a.Note(new NewKnown("logistisk", KnownKind.Unknown, "Hvordan Anna kommer rundt.", Source.Adviser, "Karim", new DateOnly(2026, 5, 20)), Finding.Now, Finding.Mette, Finding.At);
        var gates = AssessmentGates.Decide(a, null, [], Finding.Now);
        Assert.Equal("Logistisk: Hvordan Anna kommer rundt. (Karim finder ud af det senest 20. maj 2026)", Assert.Single(gates.Unknown));
        Assert.DoesNotContain(gates.EnoughKnown, line => line.Contains("rundt", StringComparison.Ordinal));
    }

    [Fact]
    public void Aligned_is_a_sheet_since_the_last_phase_change_that_she_said_yes_to()
    {
        var sheet = Sheet.Open(Finding.Anna.Id, Guid.CreateVersion7(), null, SheetReason.FirstContact, Guid.CreateVersion7(), "Mette", Finding.At);
        IReadOnlyList<string> Left(Sheet? s, CaseNow now, params Reply[] replies) => AssessmentGates.Decide(null, s, replies, now).Aligned;
        Assert.Single(Left(null, Finding.Now));
        Assert.Contains("tomt", Assert.Single(Left(sheet, Finding.Now)), StringComparison.Ordinal);
        sheet.Add(new NewLine(SheetSide.Agreed, Source.Adviser, "", "", "Vi ses.", ""), TextLevel.Let, Finding.Mette, Finding.At);
        Assert.Contains("ikke spurgt", Assert.Single(Left(sheet, Finding.Now)), StringComparison.Ordinal);
        sheet.Ask([], Finding.At);
        foreach (var said in (Agreement[])[Agreement.PartOfIt, Agreement.No, Agreement.InDoubt, Agreement.WantsToTalk])
        {
            var answer = Reply.Give(sheet.Asked([]), said, "Ord", said == Agreement.InDoubt ? new DateOnly(2026, 5, 20) : null, [], Finding.Anna, Finding.At).Value;
            Assert.Single(Left(sheet, Finding.Now, answer));
        }

        var yes = Reply.Give(sheet.Asked([]), Agreement.Yes, "", null, [], Finding.Anna, Finding.At).Value;
        Assert.Empty(Left(sheet, Finding.Now, yes));
        Assert.Contains("siden sagen", Assert.Single(Left(sheet, Finding.Again, yes)), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Missing(Assessment? a, params Reply[] replies) => AssessmentGates.Decide(a, null, replies, Finding.Now).EnoughKnown;

    private static Asked Asked(Assessment a, params Reply[] replies) => AssessmentDesk.AskedOf(a.CitizenId, a.CaseId, a.Latest, replies);
}
