using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Days;
using Sammen.Domain.Decisions;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Decisions;

/// <summary>What the citizen answers is neither shut out, nor hidden, nor passed by before it is decided. It is Tuesday 12 May 2026; the last day to answer is 28 May.</summary>
public sealed class HearingDeskTests : PlaceTests
{
    private const Parts Writes = People.AdviserWrites | Parts.Case;

    private const string Facts = "Du kan tage bussen selv.";

    private const string Words = "Bussen er for lang for mig.";

    private Employee _mette = null!;
    private Employee _sara = null!;
    private Citizen _anna = null!;
    private Guid _case;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        _sara = await Place.LayEmployee(unit, "Sara Bang", Role.Adviser);
        _anna = await Place.LayCitizen("Anna Holm", _mette, writes: Writes);
        await Place.LayMember(_anna, _sara, Parts.All, Writes);
        await using (var admin = Place.Ask())
        {
            var astrid = (await Place.LayEmployee(unit, "Astrid Holt", Role.Administrator)).AsActor();
            Assert.True((await admin.CaseKinds.Import(astrid, CaseKindDesk.Typical, Form.New(), None)).Ok);
        }

        await using var desk = await AtDesk();
        _case = (await desk.Cases.Open(desk.Subject, new NewCase("stoette", "Støtte i hverdagen", CaseOrigin.Asked, Place.Today, "Jeg vil gerne synge igen.", Said.Directly), Form.New(), None)).Value;
    }

    private Task<Request> AtDesk(Employee? who = null) => Place.Desk(who ?? _mette, _anna, Parts.Case);

    private async Task<Result<Guid>> Send(string facts, int version)
    {
        await using var desk = await AtDesk();
        return await desk.Hearings.Send(desk.Subject, _case, facts, Form.New(version), None);
    }

    private async Task<Result<Guid>> Waive(int version)
    {
        await using var desk = await AtDesk();
        return await desk.Hearings.Waive(desk.Subject, _case, "Der er intet nyt i det.", Form.New(version), None);
    }

    private async Task<Result<Guid>> Answer(Guid hearing, HearingAnswer answer, int version)
    {
        await using var own = await Place.Own(_anna, Parts.Case);
        return await own.Hearings.Answer(own.Subject, _case, hearing, answer, answer == HearingAnswer.Fits ? "" : Words, Form.New(version), None);
    }

    private async Task<DecidingView> Read(bool own = false)
    {
        await using var one = own ? await Place.Own(_anna, Parts.Case) : await AtDesk();
        return (await one.DecisionViews.Of(one.Subject, _case, None))!;
    }

    private async Task<GateState> Heard() => (await Read()).Gates.Single(g => g.Gate == Gate.Heard);

    private async Task<bool> StillAsked()
    {
        await using var own = await Place.Own(_anna, Parts.Case);
        return (await own.Ways.Of(own.Subject, _case, None))!.Unheard;
    }

    private async Task<DayCase?> Day()
    {
        await using var day = Place.Ask();
        return (await day.CallDay.Day(_mette.AsActor(), None)).Cases.SingleOrDefault(c => c.CaseId == _case);
    }

    private async Task Decided()
    {
        await using var desk = await AtDesk();
        var version = (await Read()).Draft?.Version ?? 0;
        Assert.True((await desk.Decisions.PutPart(desk.Subject, _case, null, new PartForm("Kørsel", PartResult.No, "§ 105", "a", "b", "c", "d", "e", null, null, "", CostClass.None, false, []), Form.New(version), None)).Ok);
        Assert.True((await desk.Decisions.Say(desk.Subject, _case, new DecisionWords("Nej.", "Du får ikke kørsel.", "Du kan klage."), Form.New((await Read()).Draft!.Version), None)).Ok);
        Assert.True((await desk.Decisions.Make(desk.Subject, _case, new AcuteForm(AcuteReason.Danger, "Hun er faldet to gange."), Form.New((await Read()).Draft!.Version), None)).Ok);
    }

    [Theory]
    [InlineData(HearingAnswer.DoesNotFit)]
    [InlineData(HearingAnswer.PartOfIt)]
    [InlineData(HearingAnswer.Fits)]
    public async Task An_answer_is_never_passed_by_with_words_that_none_was_needed(HearingAnswer answer)
    {
        var hearing = (await Send(Facts, 0)).Value;
        Assert.Same(DecisionRefusals.HearingOpen, (await Waive(1)).Refusal);
        Assert.True((await Answer(hearing, answer, 1)).Ok);
        Assert.Same(DecisionRefusals.IsAnswered, (await Waive(2)).Refusal);
        // Neither when its day has gone.
        Place.Time.Pass(TimeSpan.FromDays(60));
        Assert.Same(DecisionRefusals.IsAnswered, (await Waive(2)).Refusal);
        Assert.StartsWith("Borgeren svarede: " + DecisionTexts.Professional(answer), (await Heard()).Says, StringComparison.Ordinal);
        Assert.Equal((answer, false), ((await Read(own: true)).Hearing!.Answer!.Value, (await Read(own: true)).Hearing!.IsWaived));
        Assert.True((await Answer(hearing, HearingAnswer.DoesNotFit, 2)).Ok);
        await using var db = Place.Db();
        Assert.Equal(1, await db.Hearings.CountAsync());
    }

    [Fact]
    public async Task What_an_employee_wrote_down_for_the_citizen_is_an_answer_too()
    {
        var hearing = (await Send(Facts, 0)).Value;
        await using (var desk = await AtDesk()) Assert.True((await desk.Hearings.Note(desk.Subject, _case, hearing, HearingAnswer.DoesNotFit, Words, HearingWay.Phone, Form.New(1), None)).Ok);
        Assert.Same(DecisionRefusals.IsAnswered, (await Waive(2)).Refusal);
        Assert.Same(DecisionRefusals.FactsDoNotFit, (await Send(Facts, 2)).Refusal);
    }

    [Fact]
    public async Task After_a_decision_it_begins_anew()
    {
        var hearing = (await Send(Facts, 0)).Value;
        Assert.True((await Answer(hearing, HearingAnswer.DoesNotFit, 1)).Ok);
        await Decided();
        Place.Time.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal((null, 0), ((await Read()).Hearing, (await Read()).HearingVersion));
        Assert.Same(Form.Changed, (await Waive(2)).Refusal);
        Assert.True((await Waive(0)).Ok);
        // What she said before stands, on her own page too.
        Assert.Equal(Words, Assert.Single((await Read(own: true)).Before).Words);
    }

    [Theory]
    [InlineData(Facts)]
    [InlineData("  du kan TAGE bussen\n\nselv.  ")]
    [InlineData("Du kan tage bus sen selv.")]
    public async Task Facts_that_the_citizen_says_do_not_fit_are_not_sent_again_unmended(string again)
    {
        var first = (await Send(Facts, 0)).Value;
        Assert.True((await Answer(first, HearingAnswer.PartOfIt, 1)).Ok);
        Assert.Same(DecisionRefusals.FactsDoNotFit, (await Send(again, 2)).Refusal);
        Assert.Equal(DecisionRefusals.FactsMissing, (await Send(" ", 2)).Refusal);
        Assert.True((await Send("Du kan tage bussen, når nogen følger dig.", 2)).Ok);
        // Silence to the mended ones makes the first no truer.
        Place.Time.Pass(TimeSpan.FromDays(30));
        Assert.Same(DecisionRefusals.FactsDoNotFit, (await Send(again, 3)).Refusal);
        Assert.True((await Waive(3)).Ok);
        Assert.StartsWith("Borgeren svarede: Noget af det passer.", (await Heard()).Says, StringComparison.Ordinal);
        Assert.Same(DecisionRefusals.FactsDoNotFit, (await Send(again, 4)).Refusal);
    }

    [Fact]
    public async Task What_fits_or_was_never_answered_can_be_sent_again()
    {
        var first = (await Send(Facts, 0)).Value;
        Place.Time.Pass(TimeSpan.FromDays(30));
        var second = (await Send(Facts, 1)).Value;
        Assert.Same(DecisionRefusals.HearingGone, (await Answer(first, HearingAnswer.Fits, 1)).Refusal);
        Assert.True((await Answer(second, HearingAnswer.DoesNotFit, 1)).Ok);
        Assert.True((await Answer(second, HearingAnswer.Fits, 2)).Ok);
        Assert.True((await Send(Facts, 4)).Ok);
    }

    [Fact]
    public async Task A_form_from_before_the_answer_changes_nothing()
    {
        var hearing = (await Send(Facts, 0)).Value;
        Assert.Equal(1, (await Read()).HearingVersion);
        Place.Time.Pass(TimeSpan.FromDays(30));
        Assert.True((await Answer(hearing, HearingAnswer.DoesNotFit, 1)).Ok);
        Assert.Same(Form.Changed, (await Waive(1)).Refusal);
        Assert.Same(Form.Changed, (await Send("Du kan tage bussen, når nogen følger dig.", 1)).Refusal);
        Assert.Same(Form.Changed, (await Waive(0)).Refusal);
        Assert.Equal(2, (await Read()).HearingVersion);
    }

    [Fact]
    public async Task Of_two_who_ask_at_the_same_time_one_asks_and_a_second_press_asks_no_more()
    {
        await using var mette = await AtDesk();
        await using var sara = await AtDesk(_sara);
        var form = Form.New();
        var both = await Task.WhenAll(mette.Hearings.Waive(mette.Subject, _case, "Der er intet nyt.", form, None), sara.Hearings.Waive(sara.Subject, _case, "Det er hendes egne ord.", Form.New(), None));
        Assert.Equal(1, both.Count(r => r.Ok));
        Assert.Equal(Form.Changed, both.Single(r => !r.Ok).Refusal);
        var send = Form.New(1);
        await using (var desk = await AtDesk()) Assert.True((await desk.Hearings.Send(desk.Subject, _case, Facts, send, None)).Ok);
        await using (var desk = await AtDesk()) Assert.True((await desk.Hearings.Send(desk.Subject, _case, Facts, send, None)).Ok);
        await using var db = Place.Db();
        Assert.Equal(2, await db.Hearings.CountAsync());
    }

    [Fact]
    public async Task A_silence_that_was_passed_by_can_be_broken_until_it_is_decided_and_then_the_answer_counts()
    {
        var hearing = (await Send(Facts, 0)).Value;
        Assert.True(await StillAsked());
        Place.Time.Pass(TimeSpan.FromDays(30));
        Assert.True((await Waive(1)).Ok);
        Assert.StartsWith("Ikke nødvendig", (await Heard()).Says, StringComparison.Ordinal);
        // She is asked no more, and may answer; she reads why it goes on without her.
        Assert.False(((await Day())?.News ?? CaseNews.None).HasFlag(CaseNews.Unanswered));
        Assert.True(await StillAsked());
        var read = await Read(own: true);
        Assert.Equal((hearing, "Der er intet nyt i det.", 2), (read.Hearing!.Id, read.Waived!.WaivedWhy, read.HearingVersion));

        Assert.True((await Answer(hearing, HearingAnswer.DoesNotFit, 1)).Ok);
        Assert.False(await StillAsked());
        Assert.Equal((true, "Borgeren svarede: Det passer ikke. Skriv i afgørelsen, hvordan I brugte det."), ((await Heard()).IsOpen, (await Heard()).Says));
        Assert.Equal(new DayAnswer(CitizenAsk.Hearing, null, HearingAnswer.DoesNotFit), Assert.Single((await Day())!.Answers));
        read = await Read(own: true);
        Assert.Equal((Words, null), (read.Hearing!.Words, read.Waived));
        // Nor is it passed by once more, by a form from before it or after.
        Assert.Same(Form.Changed, (await Waive(2)).Refusal);
        Assert.Same(DecisionRefusals.IsAnswered, (await Waive(3)).Refusal);
        await Decided();
        Assert.Same(DecisionRefusals.HearingGone, (await Answer(hearing, HearingAnswer.Fits, 2)).Refusal);
        Assert.False(await StillAsked());
    }

    [Fact]
    public async Task A_late_answer_can_be_said_in_the_telephone_and_a_doubt_gives_the_time_it_says()
    {
        var hearing = (await Send(Facts, 0)).Value;
        Place.Time.Pass(TimeSpan.FromDays(30));
        var waived = (await Waive(1)).Value;
        Assert.Same(DecisionRefusals.HearingGone, (await Answer(waived, HearingAnswer.Fits, 1)).Refusal);
        await using (var own = await Place.Own(_anna, Parts.Case)) Assert.True((await own.Hearings.Doubt(own.Subject, _case, hearing, "Jeg ved det ikke.", Place.Today.AddDays(5), Form.New(1), None)).Ok);
        Assert.Same(CaseRefusals.InDoubt, (await Waive(2)).Refusal);
        // On the day she was given she can still answer, and nobody goes on.
        Place.Time.Pass(TimeSpan.FromDays(5));
        Assert.False((await Heard()).IsOpen);
        Assert.Same(DecisionRefusals.HearingOpen, (await Waive(2)).Refusal);
        Place.Time.Pass(TimeSpan.FromDays(1));
        Assert.StartsWith("Ikke nødvendig", (await Heard()).Says, StringComparison.Ordinal);
        await using (var desk = await AtDesk()) Assert.True((await desk.Hearings.Note(desk.Subject, _case, hearing, HearingAnswer.DoesNotFit, Words, HearingWay.Phone, Form.New(1), None)).Ok);
        Assert.StartsWith("Borgeren svarede: Det passer ikke", (await Heard()).Says, StringComparison.Ordinal);
    }
}
