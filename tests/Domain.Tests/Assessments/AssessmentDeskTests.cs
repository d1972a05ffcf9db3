using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Days;
using Sammen.Domain.Expectations;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Assessments;

/// <summary>The doors, on the database: rights first, one row a change, and the whole way from a theme to an open gate.</summary>
public sealed class AssessmentDeskTests : PlaceTests
{
    private Employee _mette = null!;
    private Employee _karim = null!;
    private Citizen _anna = null!;
    private Guid _case;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        _karim = await Place.LayEmployee(unit, "Karim Aziz", Role.Professional);
        _anna = await Place.LayCitizen("Anna Holm", _mette, writes: People.AdviserWrites | Parts.Case | Parts.Assessment);
        await Place.LayMember(_anna, _karim, Parts.Plan | Parts.Effort, Parts.Plan | Parts.Effort);
        _case = await LayCase(_anna);
    }

    [Fact]
    public async Task From_a_theme_to_an_open_gate_the_citizen_is_heard_all_the_way()
    {
        await using (var desk = await Desk())
        {
            Assert.True((await desk.Assessments.OpenTheme(desk.Subject, _case, "mobilitet", "Du vil ud.", Form.New(), None)).Ok);
            Assert.True((await desk.Assessments.Say(desk.Subject, _case, Finding.Said(Source.Relative, "Else Holm", "mor", "Hun kan slet ikke."), Form.New(), None)).Ok);
        }

        await using (var own = await Own()) Assert.True((await own.Assessments.Say(own.Subject, _case, Finding.Said(Source.Citizen), Form.New(), None)).Ok);
        await using (var desk = await Desk())
        {
            var theme = (await desk.AssessmentViews.Of(desk.Subject, _case, None))!.Theme("mobilitet")!;
            Assert.Equal(("Bussen er svær.", "Hun kan slet ikke.", true), (theme.Own.Single().Words, theme.Others.Single().Words, theme.HasOwnView));
            Assert.True((await desk.Assessments.Summarise(desk.Subject, _case, "Du vil ud.\nDu kan ikke tage bussen.", "Mobilitet.", "", Form.New(), None)).Ok);
            Assert.True((await desk.Assessments.Ask(desk.Subject, _case, Form.New(1), None)).Ok);
        }

        await using (var own = await Own())
        {
            Assert.Equal(new AskedNow(CitizenAsk.Summary, _case), await own.Asked.Next(own.Subject, dated: false, None));
            Assert.Equal(AskRefusals.Stale, (await own.Assessments.Answer(own.Subject, _case, Agreement.Yes, "", null, [], Form.New(7), None)).Refusal);
            Assert.True((await own.Assessments.Answer(own.Subject, _case, Agreement.PartOfIt, "", null, ["Du kan ikke tage bussen."], Form.New(1), None)).Ok);
            Assert.Null(await own.Asked.Next(own.Subject, dated: false, None));
        }

        await using (var desk = await Desk())
        {
            Assert.Equal(AskRefusals.StillWrong("Du kan ikke tage bussen."), (await desk.Assessments.Summarise(desk.Subject, _case, "Du vil ud.\nDu kan ikke tage bussen.\nDu bor i byen.", "Mobilitet.", "", Form.New(1), None)).Refusal);
            Assert.True((await desk.Assessments.Summarise(desk.Subject, _case, "Du vil ud.\nBussen er svær.", "Mobilitet.", "", Form.New(1), None)).Ok);
            Assert.True((await desk.Assessments.Ask(desk.Subject, _case, Form.New(2), None)).Ok);
        }

        await using (var own = await Own())
        {
            Assert.Equal(["Bussen er svær."], (await own.AssessmentViews.Of(own.Subject, _case, None))!.Open);
            Assert.True((await own.Assessments.Answer(own.Subject, _case, Agreement.Yes, "", null, [], Form.New(2), None)).Ok);
        }

        await using var last = await Desk();
        var gates = await last.ExpectationViews.Gates(last.Subject, _case, None);
        Assert.Empty(gates!.EnoughKnown);
        Assert.Single(gates.Aligned);
        Assert.Equal(gates.EnoughKnown, (await last.Gates.For(_anna.Id, _case, None))!.EnoughKnown);
    }

    [Fact]
    public async Task The_sheet_is_due_opened_asked_and_answered()
    {
        await using var desk = await Desk();
        Assert.Equal(SheetReason.FirstContact, await desk.ExpectationViews.Due(desk.Subject, _case, None));
        Assert.True((await desk.Expectations.Open(desk.Subject, _case, SheetReason.FirstContact, Form.New(), None)).Ok);
        Assert.Equal(Form.Changed, (await desk.Expectations.Open(desk.Subject, _case, SheetReason.Wished, Form.New(), None)).Refusal);
        Assert.Null(await desk.ExpectationViews.Due(desk.Subject, _case, None));
        Assert.True((await desk.Expectations.Add(desk.Subject, _case, new NewLine(SheetSide.LawNot, Source.Adviser, "", "", "Vi må ikke køre dig.", ""), Form.New(), None)).Ok);
        var sheet = (await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!;
        Assert.True((await desk.Expectations.Ask(desk.Subject, _case, Form.New(sheet.Version), None)).Ok);
        await using var own = await Own();
        Assert.Equal(new AskedNow(CitizenAsk.Sheet, _case), await own.Asked.Next(own.Subject, dated: false, None));
        var seen = (await own.ExpectationViews.Sheet(own.Subject, _case, None))!.Version;
        // A line that she has not seen is not answered.
        Assert.True((await desk.Expectations.Add(desk.Subject, _case, new NewLine(SheetSide.Agreed, Source.Adviser, "", "", "Vi ses.", ""), Form.New(), None)).Ok);
        Assert.Equal(AskRefusals.Stale, (await own.Expectations.Answer(own.Subject, _case, Agreement.Yes, "", null, [], Form.New(seen), None)).Refusal);
        Assert.True((await own.Expectations.Answer(own.Subject, _case, Agreement.Yes, "", null, [], Form.New(seen + 1), None)).Ok);
        Assert.Equal(AskState.Yes, (await own.ExpectationViews.Sheet(own.Subject, _case, None))!.State);
        Assert.Empty((await desk.Gates.For(_anna.Id, _case, None))!.Aligned);
    }

    [Fact]
    public async Task Nobody_opens_what_is_due_the_first_line_makes_it_with_its_reason()
    {
        await using var desk = await Desk();
        var due = (await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!;
        Assert.Equal((true, 1, SheetReason.FirstContact, SheetReason.FirstContact, 0), (due.Begins, due.No, due.Reason, due.Due, due.Version));
        Assert.Equal(ExpectationRefusals.NothingToAsk, (await desk.Expectations.Ask(desk.Subject, _case, Form.New(), None)).Refusal);
        // Looking at it makes nothing, and neither does a line that is refused.
        Assert.Equal(AssessmentRefusals.TooHard, (await desk.Expectations.Add(desk.Subject, _case, Line("Såfremt der ansøges om befordring, imødekommes dette ikke."), Form.New(), None)).Refusal);
        await using (var db = Place.Db()) Assert.Empty(db.Sheets);
        var rows = await Place.Leaves(async () => Assert.True((await desk.Expectations.Add(desk.Subject, _case, Line("Vi ses."), Form.New(), None)).Ok));
        Assert.Equal(["Forventninger, udgave 1. Åbnet, fordi I ikke har talt om det i sagen før.", "Forventninger, udgave 1: det har vi aftalt."], rows.Where(r => r.Kind == RecordKind.Change).Select(r => r.ForProfessional));
        var made = (await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!;
        Assert.Equal((false, 1, null, "Mette Lund"), (made.Begins, made.No, made.Due, made.OpenedBy));
    }

    [Fact]
    public async Task The_citizen_can_write_the_first_line_of_what_is_due()
    {
        await using var own = await Own();
        Assert.True((await own.ExpectationViews.Sheet(own.Subject, _case, None))!.Begins);
        Assert.Equal(ExpectationRefusals.OnlyOwnSide, (await own.Expectations.Add(own.Subject, _case, Line("Vi ses."), Form.New(), None)).Refusal);
        Assert.True((await own.Expectations.Add(own.Subject, _case, new NewLine(SheetSide.OfUs, Source.Citizen, "", "", "Kom til tiden.", ""), Form.New(), None)).Ok);
        await using var db = Place.Db();
        Assert.Equal((1, SheetReason.FirstContact), db.Sheets.Select(s => new ValueTuple<int, SheetReason>(s.No, s.Reason)).Single());
    }

    [Fact]
    public async Task A_new_phase_shows_a_new_version_with_what_stood_and_asks_only_about_what_is_new()
    {
        await using var desk = await Desk();
        await using var own = await Own();
        Assert.True((await desk.Expectations.Add(desk.Subject, _case, Line("Vi ses."), Form.New(), None)).Ok);
        Assert.True((await desk.Expectations.Add(desk.Subject, _case, Line("Vi ringer."), Form.New(), None)).Ok);
        var first = (await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!;
        Assert.True((await desk.Expectations.Ask(desk.Subject, _case, Form.New(first.Version), None)).Ok);
        await Goes(CasePhase.ChoiceOfEffort);

        // While she is asked, what she is asked about stands there still, for both.
        foreach (var request in (Request[])[desk, own])
        {
            var waits = (await request.ExpectationViews.Sheet(request.Subject, _case, None))!;
            Assert.Equal((1, false, SheetReason.PhaseChange, 2), (waits.No, waits.Begins, waits.Due, waits.Open.Count()));
        }

        Assert.True((await own.Expectations.Answer(own.Subject, _case, Agreement.Yes, "", null, [], Form.New((await own.ExpectationViews.Sheet(own.Subject, _case, None))!.Version), None)).Ok);
        var next = (await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!;
        Assert.Equal((true, 2, SheetReason.PhaseChange, AskState.Yes, 2, 1), (next.Begins, next.No, next.Reason, next.State, next.Lines.Count, next.Before.Count));
        Assert.NotEmpty((await desk.Gates.For(_anna.Id, _case, None))!.Aligned);
        // An ask made on the version before is not taken for this one.
        Assert.Equal(Form.Changed, (await desk.Expectations.Ask(desk.Subject, _case, Form.New(first.Version), None)).Refusal);
        // A line that does not fit any more goes, and stays in the version before.
        Assert.True((await desk.Expectations.Remove(desk.Subject, _case, Guid.Parse(next.Lines[1].Key), Form.New(), None)).Ok);
        var made = (await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!;
        Assert.Equal((2, false, 1, 2), (made.No, made.Begins, made.Lines.Count, made.Before[0].Lines.Count));
        Assert.True((await desk.Expectations.Add(desk.Subject, _case, Line("Vi skriver."), Form.New(), None)).Ok);
        made = (await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!;
        Assert.True((await desk.Expectations.Ask(desk.Subject, _case, Form.New(made.Version), None)).Ok);
        Assert.Equal(["Vi skriver."], (await own.ExpectationViews.Sheet(own.Subject, _case, None))!.Open.Select(l => l.Words));
    }

    [Fact]
    public async Task When_nothing_is_new_someone_writes_how_it_was_talked_through_and_stands_by_it()
    {
        await using var desk = await Desk();
        await using var own = await Own();
        async Task<Refusal?> Talked(string how = "Vi talte hjemme hos dig.") =>
            (await desk.Expectations.TalkThrough(desk.Subject, _case, how, "", Form.New((await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!.Version), None)).Refusal;

        // No sheet, a line that is not asked about, and a question that is not answered: never a yes to stand on.
        Assert.Equal(ExpectationRefusals.NoYes, await Talked());
        Assert.True((await desk.Expectations.Add(desk.Subject, _case, Line("Vi ses."), Form.New(), None)).Ok);
        Assert.Equal(ExpectationRefusals.NoYes, await Talked());
        Assert.True((await desk.Expectations.Ask(desk.Subject, _case, Form.New(1), None)).Ok);
        Assert.Equal(ExpectationRefusals.NoYes, await Talked());
        Assert.True((await own.Expectations.Answer(own.Subject, _case, Agreement.Yes, "", null, [], Form.New(2), None)).Ok);
        Assert.Equal(ExpectationRefusals.AlignedAlready, await Talked());
        Assert.Equal("Borgeren har svaret på, hvad I venter af hinanden.", (await desk.Gates.For(_anna.Id, _case, None))!.AlignedBy);

        await Goes(CasePhase.ChoiceOfEffort);
        Assert.True((await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!.CanTalkThrough);
        Assert.Equal(ExpectationRefusals.NothingToAsk, (await desk.Expectations.Ask(desk.Subject, _case, Form.New(3), None)).Refusal);
        Assert.Equal(Form.Changed, (await desk.Expectations.TalkThrough(desk.Subject, _case, "Vi talte.", "", Form.New(2), None)).Refusal);
        Assert.Equal(Text.Empty, await Talked(" "));
        Assert.Equal(AssessmentRefusals.TooHard, await Talked("Såfremt der ansøges om befordring, imødekommes dette ikke."));
        await Assert.ThrowsAsync<AccessRefusedException>(() => own.Expectations.TalkThrough(own.Subject, _case, "Vi talte.", "", Form.New(3), None));
        await using (var db = Place.Db()) Assert.Single(db.Sheets);
        var rows = await Place.Leaves(async () => Assert.Null(await Talked()));
        Assert.Contains("skrev, at I har talt det igennem, og at intet er nyt", rows.Select(r => r.ForCitizen));
        var made = (await own.ExpectationViews.Sheet(own.Subject, _case, None))!;
        Assert.Equal((2, SheetReason.PhaseChange, AskState.Yes, null, false, false), (made.No, made.Reason, made.State, made.Due, made.IsAsked, made.CanTalkThrough));
        Assert.Equal(("Vi talte hjemme hos dig.", "Mette Lund"), made.Of(SheetSide.TalkedThrough).Select(l => (l.Words, l.WrittenBy)).Single());
        await using (var db = Place.Db()) Assert.Equal(Ball.Us, (await db.Cases.FindAsync(_case))!.Ball);
        var gates = (await desk.Gates.For(_anna.Id, _case, None))!;
        Assert.Empty(gates.Aligned);
        Assert.Matches("^Mette Lund skrev den [0-9]+[.] [a-z]+ [0-9]+, at I har talt det igennem, og at intet er nyt[.]$", gates.AlignedBy);
        Assert.Equal(ExpectationRefusals.AlignedAlready, await Talked());

        // It stands in its own version alone, and a new one with nothing new is aligned by no press of its own.
        Place.Time.Pass(TimeSpan.FromHours(1));
        Assert.True((await desk.Expectations.Open(desk.Subject, _case, SheetReason.Wished, Form.New(2), None)).Ok);
        Assert.Empty((await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!.Of(SheetSide.TalkedThrough));
        Assert.NotEmpty((await desk.Gates.For(_anna.Id, _case, None))!.Aligned);
        // What the citizen has written since is new.
        Assert.True((await own.Expectations.Add(own.Subject, _case, Own("Ring først."), Form.New(), None)).Ok);
        Assert.Equal(ExpectationRefusals.CitizenWrote, await Talked());
    }

    [Fact]
    public async Task A_line_of_the_citizens_own_is_no_yes_and_leaves_what_is_due_due()
    {
        await using var desk = await Desk();
        await using var own = await Own();
        Assert.True((await own.Expectations.Add(own.Subject, _case, Own("Kom til tiden."), Form.New(), None)).Ok);
        Assert.True((await own.Expectations.Add(own.Subject, _case, Own("Ring først."), Form.New(), None)).Ok);
        var begun = (await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!;
        Assert.Equal((1, false, SheetReason.FirstContact, AskState.Nothing, 2), (begun.No, begun.Begins, begun.Due, begun.State, begun.Lines.Count));
        Assert.Contains("ikke spurgt", Assert.Single((await desk.Gates.For(_anna.Id, _case, None))!.Aligned), StringComparison.Ordinal);
        Assert.Equal(ExpectationRefusals.NothingToAsk, (await desk.Expectations.Ask(desk.Subject, _case, Form.New(begun.Version), None)).Refusal);
        Assert.Equal(ExpectationRefusals.NoYes, (await desk.Expectations.TalkThrough(desk.Subject, _case, "Vi talte.", "", Form.New(begun.Version), None)).Refusal);

        // A new phase is a reason of its own, also where she had begun.
        await Goes(CasePhase.ChoiceOfEffort);
        Assert.Equal((2, true, SheetReason.PhaseChange), await Stands());
        Assert.True((await own.Expectations.Add(own.Subject, _case, Own("Kom i dagslys."), Form.New(), None)).Ok);
        Assert.Equal((2, false, SheetReason.PhaseChange), await Stands());
        // Ours goes on in what she began, and then it is no longer due.
        Place.Time.Pass(TimeSpan.FromHours(1));
        Assert.True((await desk.Expectations.Add(desk.Subject, _case, Line("Vi ses."), Form.New(), None)).Ok);
        Assert.Equal((2, false, null), await Stands());
        Assert.Equal(AskState.NotAsked, (await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!.State);

        async Task<(int, bool, SheetReason?)> Stands()
        {
            var now = (await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!;
            return (now.No, now.Begins, now.Due);
        }
    }

    [Fact]
    public async Task An_answer_to_one_version_is_never_taken_for_the_next()
    {
        await using var desk = await Desk();
        await using var own = await Own();
        Assert.True((await desk.Expectations.Add(desk.Subject, _case, Line("Vi ses."), Form.New(), None)).Ok);
        Assert.True((await desk.Expectations.Ask(desk.Subject, _case, Form.New(1), None)).Ok);
        var seen = (await own.ExpectationViews.Sheet(own.Subject, _case, None))!.Version;
        Assert.True((await desk.Expectations.Open(desk.Subject, _case, SheetReason.Wished, Form.New(1), None)).Ok);
        Assert.True((await desk.Expectations.Add(desk.Subject, _case, Line("Vi kører dig ikke."), Form.New(), None)).Ok);
        Assert.True((await desk.Expectations.Ask(desk.Subject, _case, Form.New((await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!.Version), None)).Ok);
        Assert.Equal(AskRefusals.Stale, (await own.Expectations.Answer(own.Subject, _case, Agreement.Yes, "", null, [], Form.New(seen), None)).Refusal);
        Assert.Equal(Form.Changed, (await desk.Expectations.CouldNotAnswer(desk.Subject, _case, "I telefonen", "Hjemme", "Torsdag", Form.New(seen), None)).Refusal);
        Assert.Equal(AskState.Waiting, (await own.ExpectationViews.Sheet(own.Subject, _case, None))!.State);
    }

    [Fact]
    public async Task What_she_takes_back_stands_in_no_version_and_begins_none()
    {
        await using var desk = await Desk();
        await using var own = await Own();
        Assert.True((await desk.Expectations.Add(desk.Subject, _case, Line("Vi ses."), Form.New(), None)).Ok);
        Assert.True((await own.Expectations.Add(own.Subject, _case, Own("Min bror drikker."), Form.New(), None)).Ok);
        Assert.True((await desk.Expectations.Open(desk.Subject, _case, SheetReason.Wished, Form.New(1), None)).Ok);
        await Goes(CasePhase.ChoiceOfEffort);
        var due = (await own.ExpectationViews.Sheet(own.Subject, _case, None))!;
        Assert.Equal((3, true), (due.No, due.Begins));
        Assert.True((await own.Expectations.Remove(own.Subject, _case, Guid.Parse(due.Of(SheetSide.OfUs).Single().Key), Form.New(), None)).Ok);
        var after = (await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!;
        Assert.Equal((3, true, 2), (after.No, after.Begins, after.Before.Count));
        Assert.DoesNotContain("Min bror drikker.", after.Lines.Concat(after.Before.SelectMany(b => b.Lines)).Select(l => l.Words));
        await using var db = Place.Db();
        Assert.Equal(2, db.Sheets.Count());
    }

    [Fact]
    public async Task Her_own_line_leaves_the_question_she_is_being_asked()
    {
        await using var desk = await Desk();
        await using var own = await Own();
        Assert.True((await desk.Expectations.Add(desk.Subject, _case, Line("Vi ses."), Form.New(), None)).Ok);
        Assert.True((await desk.Expectations.Ask(desk.Subject, _case, Form.New(1), None)).Ok);
        await Goes(CasePhase.ChoiceOfEffort);
        var asked = (await own.ExpectationViews.Sheet(own.Subject, _case, None))!;
        Assert.True((await own.Expectations.Add(own.Subject, _case, Own("Ring først."), Form.New(), None)).Ok);
        Assert.True((await own.Expectations.Add(own.Subject, _case, Own("Kom til tiden."), Form.New(), None)).Ok);
        var still = (await own.ExpectationViews.Sheet(own.Subject, _case, None))!;
        Assert.Equal((1, true, 1), (still.No, still.IsAsked, still.Open.Count()));
        Assert.True((await own.Expectations.Remove(own.Subject, _case, Guid.Parse(still.Of(SheetSide.OfUs).Last().Key), Form.New(), None)).Ok);
        // The answer that she had begun is taken still.
        Assert.True((await own.Expectations.Answer(own.Subject, _case, Agreement.No, "I kommer aldrig.", null, [], Form.New(asked.Version), None)).Ok);
        Assert.Equal("I kommer aldrig.", (await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!.Replies.Single().Words);
    }

    private static NewLine Own(string words) => new(SheetSide.OfUs, Source.Citizen, "", "", words, "");

    [Fact]
    public async Task By_hand_a_version_begins_for_a_wish_and_never_for_a_reason_that_is_not_there()
    {
        await using var desk = await Desk();
        foreach (var reason in (SheetReason?[])[null, SheetReason.PhaseChange, SheetReason.NewAdviser, SheetReason.ComingDecision, SheetReason.Wished, (SheetReason)9])
            Assert.Equal(ExpectationRefusals.ReasonWrong, (await desk.Expectations.Open(desk.Subject, _case, reason, Form.New(), None)).Refusal);
        Assert.True((await desk.Expectations.Add(desk.Subject, _case, Line("Vi ses."), Form.New(), None)).Ok);
        foreach (var reason in (SheetReason?[])[null, SheetReason.FirstContact, SheetReason.PhaseChange, SheetReason.NewAdviser, SheetReason.ComingDecision])
            Assert.Equal(ExpectationRefusals.ReasonWrong, (await desk.Expectations.Open(desk.Subject, _case, reason, Form.New(1), None)).Refusal);
        Assert.True((await desk.Expectations.Open(desk.Subject, _case, SheetReason.Wished, Form.New(1), None)).Ok);
        Assert.Equal((2, SheetReason.Wished), ((await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!.No, (await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!.Reason));
    }

    private static NewLine Line(string words) => new(SheetSide.Agreed, Source.Adviser, "", "", words, "");

    private async Task Goes(CasePhase phase)
    {
        Place.Time.Pass(TimeSpan.FromHours(1));
        await using var desk = await Place.Desk(_mette, _anna, Parts.Case);
        await using var db = Place.Db();
        Assert.True((await desk.Cases.Move(desk.Subject, _case, phase, "Vi ved nok.", Form.New((await db.Cases.FindAsync(_case))!.Version), None)).Ok);
        Place.Time.Pass(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task While_she_is_asked_the_ball_is_hers_and_it_comes_back_with_her_answer()
    {
        await using var desk = await Desk();
        await using var own = await Own();
        Assert.True((await desk.Assessments.OpenTheme(desk.Subject, _case, "mobilitet", "Du vil ud.", Form.New(), None)).Ok);
        Assert.True((await desk.Assessments.Summarise(desk.Subject, _case, "Du vil ud.", "Mobilitet.", "", Form.New(), None)).Ok);
        Assert.True((await desk.Assessments.Ask(desk.Subject, _case, Form.New(1), None)).Ok);
        Assert.Equal((Ball.Citizen, CitizenAsk.Summary, null), await Now());
        // A text that is written anew is asked about anew.
        Assert.True((await desk.Assessments.Summarise(desk.Subject, _case, "Du vil synge.", "Mobilitet.", "", Form.New(1), None)).Ok);
        Assert.Equal((Ball.Us, CitizenAsk.None, null), await Now());
        Assert.True((await desk.Assessments.Ask(desk.Subject, _case, Form.New(2), None)).Ok);
        Assert.Equal(AskRefusals.Stale, (await own.Assessments.Answer(own.Subject, _case, Agreement.Yes, "", null, [], Form.New(1), None)).Refusal);
        Assert.Equal((Ball.Citizen, CitizenAsk.Summary, null), await Now());

        // The sheet is asked about meanwhile: an answer to the summary does not take its ball.
        Assert.True((await desk.Expectations.Open(desk.Subject, _case, SheetReason.FirstContact, Form.New(), None)).Ok);
        Assert.True((await desk.Expectations.Add(desk.Subject, _case, new NewLine(SheetSide.Agreed, Source.Adviser, "", "", "Vi ses.", ""), Form.New(), None)).Ok);
        Assert.True((await desk.Expectations.Ask(desk.Subject, _case, Form.New((await desk.ExpectationViews.Sheet(desk.Subject, _case, None))!.Version), None)).Ok);
        Assert.Null(await Answered());
        Assert.True((await own.Assessments.Answer(own.Subject, _case, Agreement.Yes, "", null, [], Form.New(2), None)).Ok);
        Assert.Equal((Ball.Citizen, CitizenAsk.Sheet, null), await Now());
        Assert.Equal(nameof(CitizenAsk.Summary), await Answered());
        Assert.True((await own.Expectations.Answer(own.Subject, _case, Agreement.WantsToTalk, "", null, [], Form.New((await own.ExpectationViews.Sheet(own.Subject, _case, None))!.Version), None)).Ok);
        Assert.Equal((Ball.Us, CitizenAsk.None, null), await Now());
        Assert.Equal("Summary,Sheet", await Answered());

        async Task<string?> Answered()
        {
            await using var db = Place.Db();
            return (await db.Cases.FindAsync(_case))!.Answered;
        }

        async Task<(Ball, CitizenAsk, DateOnly?)> Now()
        {
            await using var db = Place.Db();
            var found = await db.Cases.FindAsync(_case);
            return (found!.Ball, found.Asks is [var first, ..] ? first : CitizenAsk.None, found.CitizenBy);
        }
    }

    [Fact]
    public async Task Nobody_without_the_right_comes_in_and_the_try_is_on_record()
    {
        var tried = await Place.Leaves(async () =>
        {
            await using var karim = await Place.Desk(_karim, _anna, Parts.Plan);
            await Assert.ThrowsAsync<AccessRefusedException>(() => karim.AssessmentViews.Of(karim.Subject, _case, None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => karim.Assessments.Say(karim.Subject, _case, Finding.Said(Source.Adviser), Form.New(), None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => karim.ExpectationViews.Sheet(karim.Subject, _case, None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => karim.Expectations.Add(karim.Subject, _case, new NewLine(SheetSide.Agreed, Source.Adviser, "", "", "Vi ses.", ""), Form.New(), None));
        });
        Assert.Equal(4, tried.Count(r => r.Kind == RecordKind.Refusal));
        // What is the professional's at the desk is not done from the citizen's own pages.
        await using var own = await Own();
        await Assert.ThrowsAsync<AccessRefusedException>(() => own.Assessments.OpenTheme(own.Subject, _case, "mobilitet", "Derfor", Form.New(), None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => own.Expectations.Open(own.Subject, _case, SheetReason.Wished, Form.New(), None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => own.ExpectationViews.Gates(own.Subject, _case, None));
    }

    [Fact]
    public async Task Another_citizens_case_is_not_there()
    {
        var emil = await Place.LayCitizen("Emil Frost", _mette, writes: People.AdviserWrites | Parts.Assessment);
        var his = await LayCase(emil);
        await using var desk = await Desk();
        Assert.Null(await desk.AssessmentViews.Of(desk.Subject, his, None));
        Assert.Null(await desk.ExpectationViews.Sheet(desk.Subject, his, None));
        Assert.Null(await desk.Gates.For(_anna.Id, his, None));
        Assert.Equal(CaseRefusals.NotFound, (await desk.Assessments.OpenTheme(desk.Subject, his, "mobilitet", "Derfor", Form.New(), None)).Refusal);
        Assert.Equal(CaseRefusals.NotFound, (await desk.Expectations.Open(desk.Subject, his, SheetReason.Wished, Form.New(), None)).Refusal);
    }

    [Fact]
    public async Task A_change_is_one_row_that_quotes_nothing_and_a_second_press_changes_nothing()
    {
        await using var desk = await Desk();
        var form = Form.New();
        var rows = await Place.Leaves(async () =>
        {
            var first = await desk.Assessments.OpenTheme(desk.Subject, _case, "mobilitet", "hemmelig grund", form, None);
            Assert.Equal(first.Value, (await desk.Assessments.OpenTheme(desk.Subject, _case, "mobilitet", "hemmelig grund", form, None)).Value);
        });
        var row = Assert.Single(rows, r => r.Kind == RecordKind.Change);
        Assert.Equal("Assessment", row.Part);
        Assert.DoesNotContain("hemmelig", row.ForCitizen + row.ForProfessional, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Her_conditions_stand_on_one_page_hers_first()
    {
        await using var desk = await Desk();
        Assert.True((await desk.Assessments.Note(desk.Subject, _case, new NewKnown("sundhed", KnownKind.Condition, "Ro om natten.", Source.Adviser, "", null), Form.New(), None)).Ok);
        await using var own = await Own();
        Assert.True((await own.Assessments.Note(own.Subject, _case, new NewKnown("psykologisk", KnownKind.Harm, "For mange på én gang.", Source.Adviser, "", null), Form.New(), None)).Ok);
        Assert.Equal([("For mange på én gang.", true, true), ("Ro om natten.", false, false)], (await own.AssessmentViews.Conditions(own.Subject, None)).Select(c => (c.Words, c.IsHarm, c.IsCitizens)));
    }

    private Task<Request> Desk() => Place.Desk(_mette, _anna, Parts.Assessment);

    private Task<Request> Own() => Place.Own(_anna, Parts.Assessment);

    private async Task<Guid> LayCase(Citizen citizen)
    {
        var file = CaseKindDesk.Read(CaseKindDesk.Typical)!.Find(k => k.Code == "stoette")!;
        var found = Case.Open(citizen.Id, new NewCase("stoette", "Hjælp", CaseOrigin.Asked, Place.Today, "Jeg vil gerne have hjælp.", Said.Directly), new CaseKind("stoette", 1, file.From, file.To, file.Rules), "Mette", Place.Time.Now).Value;
        await Place.Lay(found);
        return found.Id;
    }
}
