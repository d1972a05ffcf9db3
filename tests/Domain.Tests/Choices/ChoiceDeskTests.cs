using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Choices;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Days;
using Sammen.Domain.Decisions;
using Sammen.Domain.Expectations;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Choices;

/// <summary>Anna asked for support; Mette lays the options side by side. It is Tuesday 12 May 2026.</summary>
public sealed class ChoiceDeskTests : PlaceTests
{
    private const Parts Writes = People.AdviserWrites | Parts.Case;

    private static readonly OfferForm Choir = new(OfferKind.Association, "Engholm Kor", "Et kor for alle.", "Kirkevej 4", "Mød op tirsdag.", "Gratis", 0, CostClass.None);

    private Unit _unit = null!;
    private Employee _mette = null!;
    private Employee _karim = null!;
    private Citizen _anna = null!;
    private Guid _case;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(_unit, "Mette Lund", Role.Adviser);
        _karim = await Place.LayEmployee(_unit, "Karim Aziz", Role.Professional);
        _anna = await Place.LayCitizen("Anna Holm", _mette, writes: Writes);
        await Place.LayMember(_anna, _karim, Parts.Plan | Parts.Case, Parts.None);
        await using (var admin = Place.Ask())
        {
            var astrid = (await Place.LayEmployee(_unit, "Astrid Holt", Role.Administrator)).AsActor();
            Assert.True((await admin.CaseKinds.Import(astrid, CaseKindDesk.Typical, Form.New(), None)).Ok);
        }

        await using var desk = await AtDesk();
        _case = (await desk.Cases.Open(desk.Subject, new NewCase("stoette", "Støtte i hverdagen", CaseOrigin.Asked, Place.Today, "Jeg vil gerne synge igen.", Said.Directly), Form.New(), None)).Value;
    }

    private Task<Request> AtDesk(Employee? who = null) => Place.Desk(who ?? _mette, _anna, Parts.Case);

    private Task<Request> AtHome() => Place.Own(_anna, Parts.Case);

    private async Task<ChoicesView> Seen()
    {
        await using var desk = await AtDesk();
        return (await desk.ChoiceViews.Of(desk.Subject, _case, None))!;
    }

    private async Task<Case> Case()
    {
        await using var db = Place.Db();
        return await db.Cases.AsNoTracking().SingleAsync(c => c.Id == _case);
    }

    private async Task<GateState> Gate()
    {
        await using var desk = await AtDesk();
        return (await desk.DecisionViews.Of(desk.Subject, _case, None))!.Gates.Single(g => g.Gate == Sammen.Domain.Cases.Gate.Alternatives);
    }

    private async Task<int> Draft()
    {
        await using var db = Place.Db();
        return await db.Decisions.Where(d => d.OpenFor == _case).Select(d => d.Version).SingleOrDefaultAsync();
    }

    private async Task Moved(CasePhase phase)
    {
        Place.Time.Pass(TimeSpan.FromHours(1));
        await using var desk = await AtDesk();
        Assert.True((await desk.Cases.Move(desk.Subject, _case, phase, "Det er bedst.", Form.New((await Case()).Version), None)).Ok);
    }

    private async Task Laid()
    {
        await using var desk = await AtDesk();
        Assert.True((await desk.Choices.Put(desk.Subject, _case, null, new OptionForm(null, Choir with { Kind = OfferKind.Municipal, Name = "Støtte" }, [], ""), Form.New(), None)).Ok);
        Assert.True((await desk.Choices.Put(desk.Subject, _case, null, new OptionForm(null, Choir, [], ""), Form.New((await Seen()).Version), None)).Ok);
    }

    private async Task Says(string option, Liking liking, string words = "")
    {
        var (seen, asked) = (await Seen(), (await Seen()).Latest!.Options.First(o => o.Name == option));
        await using var home = await AtHome();
        Assert.True((await home.Choices.Say(home.Subject, _case, asked.Id, asked.Revision, liking, words, Form.New(seen.Version), None)).Ok);
    }

    private async Task<Result<Guid>> Choose(params string[] names)
    {
        var seen = await Seen();
        await using var desk = await AtDesk();
        return await desk.Choices.Choose(desk.Subject, _case, new ChoiceForm([.. seen.Latest!.Options.Where(o => names.Contains(o.Name)).Select(o => o.Id)], "Det er det, Anna vil.", "", "", ""), Form.New(seen.Version), None);
    }

    [Fact]
    public async Task The_gate_is_judged_by_the_choice_once_one_is_begun()
    {
        Assert.False((await Gate()).IsOpen);
        await Laid();
        var begun = await Gate();
        Assert.False(begun.IsOpen);
        await using (var desk = await AtDesk())
            Assert.True((await desk.Decisions.Note(desk.Subject, _case, Sammen.Domain.Cases.Gate.Alternatives, "Der er vist ikke andre.", Form.New(), None)).Ok);
        Assert.Equal(begun, await Gate());
        await Says("Støtte", Liking.Yes);
        await Says("Engholm Kor", Liking.Yes, "Det er lige det, jeg savner.");
        Assert.True((await Choose("Engholm Kor")).Ok);
        var open = await Gate();
        Assert.True(open.IsOpen);
        Assert.Contains("Valgt mellem 2, 1 uden for kommunen: Engholm Kor.", open.Says, StringComparison.Ordinal);
        // A new choice that is not made closes it again; so does going back to find out more.
        await using (var desk = await AtDesk()) Assert.True((await desk.Choices.Again(desk.Subject, _case, Form.New((await Seen()).Version), None)).Ok);
        Assert.False((await Gate()).IsOpen);
    }

    [Fact]
    public async Task The_ball_follows_the_question()
    {
        await Laid();
        await using (var desk = await AtDesk()) Assert.True((await desk.Choices.Ask(desk.Subject, _case, Form.New((await Seen()).Version), None)).Ok);
        Assert.Equal((Ball.Citizen, CitizenAsk.Options), ((await Case()).Ball, (await Case()).Asks.Single()));
        await using (var home = await AtHome()) Assert.Equal(new AskedNow(CitizenAsk.Options, _case), await home.Asked.Next(home.Subject, dated: false, None));
        await Says("Støtte", Liking.Maybe);
        Assert.Equal((Ball.Citizen, null), ((await Case()).Ball, (await Case()).Answered));
        await Says("Engholm Kor", Liking.Yes);
        var done = await Case();
        Assert.Equal((Ball.Us, 0, "Mette", nameof(CitizenAsk.Options)), (done.Ball, done.Asks.Count, done.BallName, done.Answered));
        await using (var home = await AtHome()) Assert.Null(await home.Asked.Next(home.Subject, dated: false, None));
        Assert.True((await Choose("Engholm Kor")).Ok);
        Assert.Null((await Case()).Answered);
    }

    [Fact]
    public async Task An_idea_is_told_to_the_adviser_and_takes_no_ball()
    {
        await Laid();
        await using (var desk = await AtDesk()) Assert.True((await desk.Choices.Ask(desk.Subject, _case, Form.New((await Seen()).Version), None)).Ok);
        var version = (await Case()).Version;
        await using (var home = await AtHome()) Assert.True((await home.Choices.Think(home.Subject, _case, "Naboens kor", "", Form.New((await Seen()).Version), None)).Ok);
        // A form about the case that the adviser had open before would say that the idea was read: it is an old one.
        Assert.Equal((nameof(CitizenAsk.Idea), Ball.Citizen, version + 1), ((await Case()).Answered, (await Case()).Ball, (await Case()).Version));
        var idea = (await Seen()).Latest!.Options.Single(o => o.IsCitizens).Id;
        await using (var home = await AtHome()) Assert.True((await home.Choices.Remove(home.Subject, _case, idea, Form.New((await Seen()).Version), None)).Ok);
        Assert.Null((await Case()).Answered);
        // What an employee writes down from the telephone is known at the desk.
        foreach (var option in (await Seen()).Latest!.Options)
        {
            await using var desk = await AtDesk();
            Assert.True((await desk.Choices.Note(desk.Subject, _case, option.Id, option.Revision, Liking.Maybe, "", Form.New((await Seen()).Version), None)).Ok);
        }

        Assert.Equal((Ball.Us, null), ((await Case()).Ball, (await Case()).Answered));
    }

    [Fact]
    public async Task Nobody_chooses_while_the_citizen_is_in_doubt()
    {
        await Laid();
        await Says("Støtte", Liking.Yes);
        await Says("Engholm Kor", Liking.Yes);
        await using (var home = await AtHome()) Assert.True((await home.Cases.Doubt(home.Subject, _case, "", Place.Today.AddDays(7), Form.New((await Case()).Version), None)).Ok);
        Assert.Equal(CaseRefusals.InDoubt, (await Choose("Støtte")).Refusal);
    }

    [Fact]
    public async Task Two_at_the_desk_at_once_lose_nothing()
    {
        await Laid();
        var version = (await Seen()).Version;
        await using var desk = await AtDesk();
        Assert.True((await desk.Choices.Put(desk.Subject, _case, null, new OptionForm(null, Choir with { Name = "Café" }, [], ""), Form.New(version), None)).Ok);
        await using var other = await AtDesk();
        Assert.Equal(Form.Changed, (await other.Choices.Put(other.Subject, _case, null, new OptionForm(null, Choir with { Name = "Klub" }, [], ""), Form.New(version), None)).Refusal);
        Assert.Equal(3, (await Seen()).Latest!.Options.Count);
    }

    [Fact]
    public async Task Who_may_only_read_the_case_writes_no_option_and_no_answer()
    {
        await Laid();
        var seen = await Seen();
        await using var karim = await AtDesk(_karim);
        Assert.NotNull(await karim.ChoiceViews.Of(karim.Subject, _case, None));
        var option = seen.Latest!.Options[0];
        await Assert.ThrowsAsync<AccessRefusedException>(() => karim.Choices.Put(karim.Subject, _case, null, new OptionForm(null, Choir, [], ""), Form.New(seen.Version), None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => karim.Choices.Note(karim.Subject, _case, option.Id, option.Revision, Liking.Yes, "", Form.New(seen.Version), None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => karim.Choices.Choose(karim.Subject, _case, new ChoiceForm([option.Id], "x", "", "", ""), Form.New(seen.Version), None));
        // The adviser's own door does not say the citizen's words, and the citizen's does not choose.
        await using var mette = await AtDesk();
        await Assert.ThrowsAsync<AccessRefusedException>(() => mette.Choices.Say(mette.Subject, _case, option.Id, option.Revision, Liking.Yes, "", Form.New(seen.Version), None));
        await using var home = await AtHome();
        await Assert.ThrowsAsync<AccessRefusedException>(() => home.Choices.Choose(home.Subject, _case, new ChoiceForm([option.Id], "x", "", "", ""), Form.New(seen.Version), None));
    }

    [Fact]
    public async Task Another_citizens_case_and_goals_are_not_there()
    {
        var ida = await Place.LayCitizen("Ida Toft", _mette, writes: Writes);
        await using var desk = await Place.Desk(_mette, ida, Parts.Case);
        Assert.Null(await desk.ChoiceViews.Of(desk.Subject, _case, None));
        Assert.Equal(CaseRefusals.NotFound, (await desk.Choices.Put(desk.Subject, _case, null, new OptionForm(null, Choir, [], ""), Form.New(), None)).Refusal);
        await using var anna = await AtDesk();
        Assert.Equal(ChoiceRefusals.GoalGone, (await anna.Choices.Put(anna.Subject, _case, null, new OptionForm(null, Choir, [new GainForm(Guid.CreateVersion7(), Gain.Helps, "")], ""), Form.New(), None)).Refusal);
    }

    [Fact]
    public async Task An_idea_does_not_undo_what_is_chosen()
    {
        await Laid();
        await using (var home = await AtHome()) Assert.True((await home.Choices.Think(home.Subject, _case, "Sangaften hos Bo", "", Form.New((await Seen()).Version), None)).Ok);
        await Says("Støtte", Liking.Yes);
        await Says("Engholm Kor", Liking.Yes);
        Assert.Equal(Liking.Yes, (await Seen()).Latest!.Options.Single(o => o.IsCitizens).Now!.Liking);
        Assert.True((await Choose("Støtte")).Ok);
        await using (var home = await AtHome()) Assert.Equal(ChoiceRefusals.Chosen, (await home.Choices.Think(home.Subject, _case, "Noget andet", "", Form.New((await Seen()).Version), None)).Refusal);
        Assert.True((await Gate()).IsOpen);
    }

    [Fact]
    public async Task The_leaders_yes_was_to_what_was_chosen_then()
    {
        var lene = await Place.LayEmployee(_unit, "Lene Krogh", Role.Leader);
        var part = new PartForm("Støtte i hverdagen", PartResult.Yes, "Serviceloven § 85", "Du bliver træt.", "Reglen gælder.", "Det hjælper dig.", "Jeg vil gerne.", "Derfor.", null, null, "3 timer", CostClass.High, false, []);
        async Task<GateState> Mandate()
        {
            await using var desk = await AtDesk();
            return (await desk.DecisionViews.Of(desk.Subject, _case, None))!.Gates.Single(g => g.Gate == Sammen.Domain.Cases.Gate.Mandate);
        }

        async Task Asks()
        {
            await using var desk = await AtDesk();
            Assert.True((await desk.Decisions.AskLeader(desk.Subject, _case, Form.New(await Draft()), None)).Ok);
            Guid id;
            await using (var db = Place.Db()) id = await db.Decisions.Where(d => d.OpenFor == _case).Select(d => d.Id).SingleAsync();
            await using var leader = Place.Ask();
            Assert.True((await leader.Mandates.Yes(lene.AsActor(), id, Form.New(await Draft()), None)).Ok);
        }

        await using (var desk = await AtDesk()) Assert.True((await desk.Decisions.PutPart(desk.Subject, _case, null, part, Form.New(), None)).Ok);
        await Asks();
        Assert.True((await Mandate()).IsOpen);
        Place.Time.Now = Place.Time.Now.AddHours(1);
        await Laid();
        await Says("Støtte", Liking.Yes);
        await Says("Engholm Kor", Liking.Yes);
        Assert.True((await Choose("Støtte")).Ok);
        Assert.False((await Mandate()).IsOpen);
        Place.Time.Now = Place.Time.Now.AddHours(1);
        await Asks();
        Assert.True((await Mandate()).IsOpen);
    }

    [Fact]
    public async Task A_new_time_through_and_a_new_decision_have_words_and_a_choice_of_their_own()
    {
        await Laid();
        await Says("Støtte", Liking.Yes);
        await Says("Engholm Kor", Liking.Yes);
        Assert.True((await Choose("Støtte")).Ok);
        Assert.True((await Gate()).IsOpen);
        await using (var desk = await AtDesk()) Assert.True((await desk.Decisions.Note(desk.Subject, _case, Sammen.Domain.Cases.Gate.Alternatives, "Der er vist ikke andre.", Form.New(), None)).Ok);
        // Back to find out more: neither the old choice nor the old words open the gate.
        await Moved(CasePhase.ChoiceOfEffort);
        await Moved(CasePhase.Assessment);
        await Moved(CasePhase.ChoiceOfEffort);
        Assert.False((await Gate()).IsOpen);
        // One that is begun and not made is not passed by with words, however the phases go.
        await using (var desk = await AtDesk()) Assert.True((await desk.Choices.Again(desk.Subject, _case, Form.New((await Seen()).Version), None)).Ok);
        await Moved(CasePhase.Assessment);
        await Moved(CasePhase.ChoiceOfEffort);
        await using (var desk = await AtDesk())
        {
            Assert.True((await desk.Decisions.Note(desk.Subject, _case, Sammen.Domain.Cases.Gate.Alternatives, "Der er vist ikke andre.", Form.New(await Draft()), None)).Ok);
            Assert.False((await Gate()).IsOpen);
        }

        // The answers stand, so it can be made; and after a decision it was for that one.
        Assert.True((await Choose("Støtte")).Ok);
        Assert.True((await Gate()).IsOpen);
        await using (var db = Place.Db())
        {
            var draft = await db.Decisions.SingleAsync(d => d.OpenFor == _case);
            db.Remove(draft);
            await db.SaveChangesAsync();
        }

        Place.Time.Pass(TimeSpan.FromHours(1));
        var made = Decision.Begin(_anna.Id, _case, "Mette Lund", Place.Time.Now);
        Assert.True(made.Put(null, new PartForm("Støtte", PartResult.Yes, "§ 85", "a", "b", "c", "d", "e", null, null, "", CostClass.None, false, []), "Mette Lund").Ok);
        Assert.Null(made.Say(new DecisionWords("Ja.", "Karim kommer.", "Mette ringer."), "Mette Lund"));
        var kind = CaseKindDesk.Read(CaseKindDesk.Typical)!.Find(k => k.Code == "stoette")!;
        Assert.Null(made.Make(new CaseKind(kind.Code, 1, kind.From, null, kind.Rules), [], inDoubt: false, null, _mette.Id, "Mette Lund", Place.Time.Now));
        await Place.Lay(made);
        Assert.False((await Gate()).IsOpen);
    }

    [Fact]
    public async Task A_yes_that_the_leader_gave_before_the_case_went_back_is_asked_for_again()
    {
        var lene = await Place.LayEmployee(_unit, "Lene Krogh", Role.Leader);
        var part = new PartForm("Støtte i hverdagen", PartResult.Yes, "Serviceloven § 85", "Du bliver træt.", "Reglen gælder.", "Det hjælper dig.", "Jeg vil gerne.", "Derfor.", null, null, "3 timer", CostClass.High, false, []);
        await using (var desk = await AtDesk())
        {
            Assert.True((await desk.Decisions.PutPart(desk.Subject, _case, null, part, Form.New(), None)).Ok);
            Assert.True((await desk.Decisions.AskLeader(desk.Subject, _case, Form.New(await Draft()), None)).Ok);
        }

        Guid id;
        await using (var db = Place.Db()) id = await db.Decisions.Where(d => d.OpenFor == _case).Select(d => d.Id).SingleAsync();
        // A page that was open while something else was weighed says nothing.
        var old = await Draft();
        await Laid();
        await using (var leader = Place.Ask()) Assert.Equal(DecisionRefusals.NothingAsked, (await leader.Mandates.Yes(lene.AsActor(), id, Form.New(old), None)).Refusal);
        await using (var desk = await AtDesk()) Assert.True((await desk.Decisions.AskLeader(desk.Subject, _case, Form.New(await Draft()), None)).Ok);
        await using (var leader = Place.Ask()) Assert.True((await leader.Mandates.Yes(lene.AsActor(), id, Form.New(await Draft()), None)).Ok);
        await Moved(CasePhase.ChoiceOfEffort);
        await Moved(CasePhase.Assessment);
        await using var mette = await AtDesk();
        Assert.False((await mette.DecisionViews.Of(mette.Subject, _case, None))!.Gates.Single(g => g.Gate == Sammen.Domain.Cases.Gate.Mandate).IsOpen);
        Assert.True((await mette.Decisions.AskLeader(mette.Subject, _case, Form.New(await Draft()), None)).Ok);
    }

    [Fact]
    public async Task While_the_citizen_is_in_doubt_nobody_writes_a_yes_down()
    {
        await Laid();
        var seen = await Seen();
        var option = seen.Latest!.Options[0];
        await using (var home = await AtHome()) Assert.True((await home.Cases.Doubt(home.Subject, _case, "", Place.Today.AddDays(7), Form.New((await Case()).Version), None)).Ok);
        await using var desk = await AtDesk();
        Assert.Equal(CaseRefusals.InDoubt, (await desk.Choices.Note(desk.Subject, _case, option.Id, option.Revision, Liking.Yes, "Ja, det er fint.", Form.New(seen.Version), None)).Refusal);
        Assert.True((await desk.Choices.Note(desk.Subject, _case, option.Id, option.Revision, Liking.No, "Ikke nu.", Form.New(seen.Version), None)).Ok);
        await Says(option.Name, Liking.Yes);
    }

    [Fact]
    public async Task A_question_takes_nothing_from_the_citizen_and_gives_the_ball_back_once()
    {
        await Laid();
        await using (var desk = await AtDesk())
        {
            Assert.True((await desk.Cases.Pass(desk.Subject, _case, new BallPass(Ball.Citizen, "du", "Vi venter på din lønseddel.", "Send din lønseddel til Mette.", Place.Today.AddDays(8), ""), Form.New((await Case()).Version), None)).Ok);
            Assert.True((await desk.Choices.Ask(desk.Subject, _case, Form.New((await Seen()).Version), None)).Ok);
        }

        // Asked beside what is the citizen's own to do, which keeps its day and its words.
        Assert.Equal((Ball.Citizen, "Vi venter på din lønseddel.", CitizenAsk.Options), ((await Case()).Ball, (await Case()).BallFor, (await Case()).Asks.Single()));
        await using (var home = await AtHome()) Assert.Equal(new AskedNow(CitizenAsk.Options, _case), await home.Asked.Next(home.Subject, dated: false, None));

        await Says("Støtte", Liking.Yes);
        await Says("Engholm Kor", Liking.Yes);
        Assert.Equal(("Send din lønseddel til Mette.", Place.Today.AddDays(8), 0), ((await Case()).CitizenDoes, (await Case()).CitizenBy!.Value, (await Case()).Asks.Count));
        Assert.Equal((Ball.Citizen, nameof(CitizenAsk.Options)), ((await Case()).Ball, (await Case()).Answered));

        // Asked, and the one that waited is taken away: there is nothing left to answer.
        await using (var desk = await AtDesk())
        {
            Assert.True((await desk.Cases.Pass(desk.Subject, _case, new BallPass(Ball.Us, "Mette", "Mette læser den.", "", null, ""), Form.New((await Case()).Version), None)).Ok);
            Assert.True((await desk.Choices.Put(desk.Subject, _case, null, new OptionForm(null, Choir with { Name = "Café" }, [], ""), Form.New((await Seen()).Version), None)).Ok);
            Assert.True((await desk.Choices.Ask(desk.Subject, _case, Form.New((await Seen()).Version), None)).Ok);
            Assert.Equal(CitizenAsk.Options, Assert.Single((await Case()).Asks));
            Assert.True((await desk.Choices.Remove(desk.Subject, _case, (await Seen()).Latest!.Options.Single(o => o.Name == "Café").Id, Form.New((await Seen()).Version), None)).Ok);
        }

        Assert.Equal((Ball.Us, "Mette"), ((await Case()).Ball, (await Case()).BallName));
    }

    [Fact]
    public async Task The_directory_is_kept_by_those_who_work_with_citizens()
    {
        await using var mette = Place.Ask();
        var id = (await mette.Offers.Save(_mette.AsActor(), null, Choir, Form.New(), None)).Value;
        Assert.Equal(ChoiceRefusals.NameTaken, (await mette.Offers.Save(_mette.AsActor(), null, Choir, Form.New(), None)).Refusal);
        Assert.True((await mette.Offers.Save(_mette.AsActor(), id, Choir with { WaitWeeks = 3 }, Form.New(1), None)).Ok);
        Assert.Equal(Form.Changed, (await mette.Offers.Save(_mette.AsActor(), id, Choir, Form.New(1), None)).Refusal);
        Assert.True((await mette.Offers.Retire(_mette.AsActor(), id, Form.New(2), None)).Ok);
        Assert.Empty(await mette.Offers.All(_mette.AsActor(), retired: false, None));
        Assert.True(Assert.Single(await mette.Offers.All(_mette.AsActor(), retired: true, None)).IsRetired);
        // Off the list its name is free; saved again it is back.
        Assert.True((await mette.Offers.Save(_mette.AsActor(), id, Choir, Form.New(3), None)).Ok);
        Assert.Single(await mette.Offers.All(_mette.AsActor(), retired: false, None));

        var thomas = (await Place.LayEmployee(_unit, "Thomas Vang", Role.Facilitator)).AsActor();
        await using var other = Place.Ask();
        await Assert.ThrowsAsync<AccessRefusedException>(() => other.Offers.All(thomas, false, None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => other.Offers.Save(thomas, null, Choir with { Name = "x" }, Form.New(), None));
    }
}
