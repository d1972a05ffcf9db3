using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Sharing;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Sharing;

/// <summary>A citizen, a team, and private persons who are something to the citizen.</summary>
public abstract class SharingCase : PlaceTests
{
    private protected Employee Mette { get; private set; } = null!;

    private protected Employee Sara { get; private set; } = null!;

    private protected Citizen Anna { get; private set; } = null!;

    private protected TeamMember Mother { get; private set; } = null!;

    private protected Guid Goal { get; private set; }

    private protected Guid ElsesStep { get; private set; }

    private protected Guid OtherStep { get; private set; }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var unit = await Place.LayUnit();
        Mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        Sara = await Place.LayEmployee(unit, "Sara Bang", Role.Adviser);
        Anna = await Place.LayCitizen("Anna Holm", Mette, Parts.All, LeaderDesk.CoordinatorWrites);
        await Place.LayMember(Anna, Sara, Parts.All, LeaderDesk.CoordinatorWrites);
        Mother = await Place.LayRelative(Anna, "Else Holm");
        await using var own = await OwnAnna();
        await own.Plan.Say(own.Subject, EntryKind.Hope, "Jeg vil synge", Said.Directly, Form.New(), None);
        Goal = (await own.Plan.SetGoal(own.Subject, "Tage bussen", "", 3, Said.Directly, Form.New(), None)).Value;
        ElsesStep = (await own.Plan.AddStep(own.Subject, Goal, "Mor køber et kort", Mother.Id, Place.Today.AddDays(3), Said.Directly, Form.New(), None)).Value;
        OtherStep = (await own.Plan.AddStep(own.Subject, Goal, "Jeg øver vejen", null, Place.Today.AddDays(4), Said.Directly, Form.New(), None)).Value;
    }

    private protected Actor AnnaActor => Anna.AsActor() with { Born = Anna.Born, Person = Anna.CprIndex };

    private protected static Actor Private(string name, string person) => new() { Kind = ActorKind.Stranger, Id = Guid.Empty, Name = name, Person = person };

    private protected static Actor Else => Private("Else Holm", "else-index");

    private protected async Task<Request> OwnAnna(Parts page = Parts.Plan)
    {
        var request = Place.Ask();
        return await request.About(request.Access.OpenOwn(AnnaActor, page, Parts.None, "/min-plan", None));
    }

    private protected async Task<Request> Help(Actor actor, Guid relation, Parts page = Parts.Tasks)
    {
        var request = Place.Ask();
        return await request.About(request.Access.OpenHelp(actor, relation, page, Parts.None, "/hjaelp", None));
    }

    private protected async Task<(Guid Id, string Code)> Share(Parts parts = Parts.Goals, DateOnly? until = null)
    {
        await using var own = await OwnAnna(Parts.Sharing);
        var id = (await own.Sharing.Share(own.Subject, Mother.Id, parts, "Så mor kan hjælpe", until ?? Place.Today.AddDays(30), "", Form.New(), None)).Value;
        return (id, (await own.SharingViews.Consents(own.Subject, None)).First(c => c.Id == id).Code!);
    }

    private protected async Task<Result<Guid>> Accept(Actor actor, string code)
    {
        await using var request = Place.Ask();
        return await request.Sharing.Accept(actor, code, Form.New(), None);
    }

    private protected Task Refused(Func<Task> act) => Assert.ThrowsAsync<AccessRefusedException>(act);
}

/// <summary>A1: shared access is the citizen's to give and to stop.</summary>
public sealed class ConsentTests : SharingCase
{
    [Fact]
    public async Task The_invited_one_sees_what_was_shared_and_nothing_else()
    {
        var (id, code) = await Share();
        await Refused(() => Help(Else, id));
        Assert.Equal(id, (await Accept(Else, code.ToLowerInvariant())).Value);
        // Pressed again it is the same, and nobody tried anything.
        Assert.Empty(await Place.Leaves(async () => Assert.Equal(id, (await Accept(Else, code)).Value)));
        await using var help = await Help(Else, id);
        var plan = await help.HelperPlan.Plan(help.Subject, None);
        Assert.Equal(["Mor køber et kort"], plan.OwnSteps.Select(s => s.Text));
        Assert.Equal(["Mor køber et kort", "Jeg øver vejen"], plan.Goals.Single().Steps.Select(s => s.Text));
        Assert.Empty(plan.Words);
        foreach (var part in (Parts[])[Parts.Words, Parts.Contact, Parts.Log, Parts.Professional, Parts.Address, Parts.Sharing, Parts.Messages]) await Refused(() => Help(Else, id, part));
        // The citizen's own doors stay closed to a helper, whatever is asked.
        foreach (var door in (Func<Task>[])[() => help.PlanViews.Plan(help.Subject, None), () => help.Record.WhoLooked(help.Subject, 1, None), () => help.SharingViews.Consents(help.Subject, None), () => help.Plan.Say(help.Subject, EntryKind.Hope, "x", Said.Directly, Form.New(), None), () => help.Plan.Finish(help.Subject, OtherStep, Form.New(), None), () => help.Sharing.Stop(help.Subject, id, Form.New(), None), () => help.Export.Json(help.Subject, "x", None)]) await Refused(door);
    }

    [Fact]
    public async Task The_citizen_reads_who_looked_by_name()
    {
        var (id, code) = await Share();
        await Accept(Else, code);
        await using (var help = await Help(Else, id)) await help.HelperPlan.Plan(help.Subject, None);
        await using var own = await OwnAnna(Parts.Log);
        var lines = (await own.Record.WhoLooked(own.Subject, 1, None)).Lines.Select(l => l.Sentence).ToList();
        Assert.Contains(lines, l => l.StartsWith("Else Holm, din mor, så", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("tog imod din invitation", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Parts.Case, "", "")]
    [InlineData(Parts.Case | Parts.Words, "Jeg vil bo selv.", "Tør jeg?")]
    public async Task Of_a_case_the_helper_gets_the_citizens_words_only_with_the_right_to_them_and_never_how_it_is_decided(Parts parts, string words, string doubt)
    {
        Guid asked;
        await using (var own = await OwnAnna(Parts.Case))
        {
            asked = (await own.Cases.Ask(own.Subject, "Jeg vil bo selv.", Form.New(), None)).Value;
            Assert.True((await own.Cases.Doubt(own.Subject, asked, "Tør jeg?", Place.Today.AddDays(9), Form.New(1), None)).Ok);
        }

        var (id, code) = await Share(parts);
        await Accept(Else, code);
        await using var help = await Help(Else, id, Parts.Case);
        var seen = Assert.Single(await help.CaseViews.Cases(help.Subject, None));
        Assert.Equal((words, doubt, doubt), (seen.Words, seen.DoubtWords, Assert.Single(seen.Doubts).Words));
        Assert.Equal(Place.Today.AddDays(9), seen.DoubtUntil);
        await Refused(() => help.DecisionViews.Of(help.Subject, asked, None));
        await Refused(() => help.HelpViews.Of(help.Subject, asked, None));
    }

    [Fact]
    public async Task The_name_in_the_helpers_list_is_a_look_up_and_a_silent_check_is_none()
    {
        var (id, code) = await Share();
        await Accept(Else, code);
        await using (var request = Place.Ask())
        {
            Assert.True(await request.SharingViews.Holds(Else, id, None));
            Assert.True(await request.SharingViews.HasHelped(Else, None));
        }

        const string listed = "Else Holm, din mor, så dit navn på sin liste.";
        await using (var own = await OwnAnna(Parts.Log)) Assert.DoesNotContain(listed, (await own.Record.WhoLooked(own.Subject, 1, None)).Lines.Select(l => l.Sentence));
        await using (var request = Place.Ask()) Assert.Single(await request.SharingViews.Helps(Else, None));
        await using (var own = await OwnAnna(Parts.Log)) Assert.Contains(listed, (await own.Record.WhoLooked(own.Subject, 1, None)).Lines.Select(l => l.Sentence));
    }

    [Fact]
    public async Task A_helper_does_their_own_step_and_no_other()
    {
        var (id, code) = await Share();
        await Accept(Else, code);
        await using var help = await Help(Else, id);
        Assert.Same(PlanRefusals.NotYourStep, (await help.Plan.FinishOwn(help.Subject, OtherStep, Form.New(), None)).Refusal);
        Assert.True((await help.Plan.FinishOwn(help.Subject, ElsesStep, Form.New(), None)).Ok);
        Assert.Equal("Else Holm", (await Place.PlanOf(Anna)).Steps.Single(s => s.Id == ElsesStep).DoneBy);
    }

    [Fact]
    public async Task One_button_stops_it_for_the_next_request_on_every_node()
    {
        var (id, code) = await Share();
        await Accept(Else, code);
        await Help(Else, id).Closed();
        await using (var own = await OwnAnna(Parts.Sharing)) Assert.True((await own.Sharing.Stop(own.Subject, id, Form.New(), None)).Ok);
        await Refused(() => Help(Else, id));
        Assert.Same(Consent.NotForYou, (await Accept(Else, code)).Refusal);
        await using (var request = Place.Ask()) Assert.Empty(await request.SharingViews.Helps(Else, None));
        await using (var own = await OwnAnna(Parts.Sharing)) Assert.Same(Consent.Stopped, (await own.Sharing.Stop(own.Subject, id, Form.New(), None)).Refusal);
    }

    [Fact]
    public async Task It_ends_by_itself_the_day_after_its_day()
    {
        var (id, code) = await Share(until: Place.Today.AddDays(2));
        await Accept(Else, code);
        Place.Time.Pass(TimeSpan.FromDays(2));
        await Help(Else, id).Closed();
        Place.Time.Pass(TimeSpan.FromDays(1));
        await Refused(() => Help(Else, id));
    }

    [Fact]
    public async Task A_forwarded_invitation_opens_nothing_and_the_right_one_still_can()
    {
        var (id, code) = await Share();
        Assert.Same(Consent.NotForYou, (await Accept(Private("Nina Bak", "nina-index"), code)).Refusal);
        Assert.Same(Consent.NotForYou, (await Accept(AnnaActor, code)).Refusal);
        await using (var own = await OwnAnna(Parts.Log)) Assert.Contains((await own.Record.WhoLooked(own.Subject, 1, None)).Lines, l => l.Sentence == "En privat person prøvede at åbne noget, du ikke deler med personen. Personen så ingenting.");
        Assert.True((await Accept(Private("Else Marie Holm", "else-index"), code)).Ok);
        // Used once.
        Assert.Same(Consent.NotForYou, (await Accept(Private("Else Holm", "another-else"), code)).Refusal);
        await Refused(() => Help(Private("Else Holm", "another-else"), id));
        Assert.Same(Consent.NotForYou, (await Accept(Else, "AAAA AAAA")).Refusal);
        await Refused(() => Accept(Mette.AsActor(), code));
    }

    [Fact]
    public async Task Without_an_end_beyond_a_year_or_of_what_is_not_ones_to_share_it_is_refused()
    {
        await using var own = await OwnAnna(Parts.Sharing);
        Task<Result<Guid>> Try(Parts parts, DateOnly? until) => own.Sharing.Share(own.Subject, Mother.Id, parts, "", until, "", Form.New(), None);
        Assert.Same(Consent.EndMissing, (await Try(Parts.Goals, null)).Refusal);
        Assert.Same(DanishDate.Passed, (await Try(Parts.Goals, Place.Today.AddDays(-1))).Refusal);
        Assert.Same(Consent.TooLong, (await Try(Parts.Goals, Place.Today.AddDays(367))).Refusal);
        foreach (var parts in (Parts[])[Parts.None, Parts.Log, Parts.Goals | Parts.Professional, Parts.Address, Parts.All]) Assert.Same(Consent.PartsMissing, (await Try(parts, Place.Today.AddDays(3))).Refusal);
        Assert.True((await Try(Parts.Goals, Place.Today.AddDays(3))).Ok);
        Assert.Same(SharingDesk.Already, (await Try(Parts.Goals, Place.Today.AddDays(3))).Refusal);
    }

    [Fact]
    public async Task No_employee_gives_or_stops_it_alone()
    {
        var (id, _) = await Share();
        await using var desk = await Place.Desk(Mette, Anna, Parts.Sharing);
        await Refused(() => desk.Sharing.Share(desk.Subject, Mother.Id, Parts.Goals, "", Place.Today.AddDays(3), "", Form.New(), None));
        await Refused(() => desk.Sharing.Stop(desk.Subject, id, Form.New(), None));
        Assert.Null((await desk.SharingViews.Consents(desk.Subject, None)).Single().Code);
    }

    [Fact]
    public async Task The_helper_can_leave()
    {
        var (id, code) = await Share();
        await Accept(Else, code);
        await using (var help = await Help(Else, id)) Assert.True((await help.Sharing.Leave(help.Subject, Form.New(), None)).Ok);
        await Refused(() => Help(Else, id));
    }

    [Fact]
    public async Task Own_people_come_and_go_and_never_with_access()
    {
        await using var own = await OwnAnna(Parts.Sharing);
        var id = (await own.Sharing.Add(own.Subject, new OwnPerson("Bo Rask", "Ven", Ring.Professional, "", ""), Form.New(), None)).Value;
        var bo = (await own.TeamViews.Team(own.Subject, None)).Single(m => m.Id == id);
        Assert.Equal((Ring.Everyday, Parts.None, "ven"), (bo.Ring, bo.Reads, bo.TeamRole));
        Assert.True((await own.Sharing.Remove(own.Subject, id, Form.New(1), None)).Ok);
        Assert.DoesNotContain(await own.TeamViews.Team(own.Subject, None), m => m.Id == id);
        var (consent, _) = await Share();
        Assert.Same(SharingDesk.StopFirst, (await own.Sharing.Remove(own.Subject, Mother.Id, Form.New(1), None)).Refusal);
        Assert.Same(SharingDesk.NoSuchPerson, (await own.Sharing.Remove(own.Subject, consent, Form.New(1), None)).Refusal);
    }
}

/// <summary>A3 and A4: representation, voices, shields, the address.</summary>
public sealed class RepresentationAndShieldTests : SharingCase
{
    private const string VeraCpr = "070761-4285";

    [Fact]
    public async Task A_guardian_sees_within_the_scope_and_never_the_citizens_answers()
    {
        var id = (await Register(HelperKind.Guardian, "Vera Dahl", "økonomi", Parts.Contact)).Value;
        var vera = await Vera();
        await using var help = await Help(vera, id);
        Assert.Equal((HelperKind.Guardian, "værge for økonomi"), (help.Subject.Helper, help.Subject.Actor.HelpsAs));
        var plan = await help.HelperPlan.Plan(help.Subject, None);
        Assert.Empty(plan.OwnSteps);
        Assert.Empty(plan.Goals);
        await Refused(() => Help(vera, id, Parts.Words));
        await Refused(() => Help(vera, id, Parts.Goals));
        await Refused(() => Help(Else, id));
        await Refused(() => help.Sharing.Leave(help.Subject, Form.New(), None));
    }

    [Fact]
    public async Task Evidence_scope_and_end_are_asked_for()
    {
        Assert.Same(Representation.ScopeMissing, (await Register(HelperKind.Guardian, "Vera Dahl", "", Parts.Goals)).Refusal);
        Assert.Same(Representation.EvidenceMissing, (await Register(HelperKind.Guardian, "Vera Dahl", "økonomi", Parts.Goals, evidence: " ")).Refusal);
        Assert.Same(Representation.EndMissing, (await Register(HelperKind.Attorney, "Vera Dahl", "post", Parts.Goals)).Refusal);
        Assert.Same(DanishDate.Passed, (await Register(HelperKind.Attorney, "Vera Dahl", "post", Parts.Goals, to: Place.Today.AddDays(-1))).Refusal);
        Assert.Same(Representation.KindMissing, (await Register(HelperKind.Relative, "Vera Dahl", "post", Parts.Goals)).Refusal);
        Assert.Same(CitizenDesk.CprWrong, (await Register(HelperKind.Guardian, "Vera Dahl", "økonomi", Parts.Goals, cpr: "310270-1234")).Refusal);
    }

    [Fact]
    public async Task It_ends_at_its_day_and_when_it_is_ended()
    {
        var id = (await Register(HelperKind.Attorney, "Vera Dahl", "post", Parts.Goals, to: Place.Today.AddDays(1))).Value;
        var vera = await Vera();
        Place.Time.Pass(TimeSpan.FromDays(1));
        await Help(vera, id).Closed();
        Place.Time.Pass(TimeSpan.FromDays(1));
        await Refused(() => Help(vera, id));
        var guardian = (await Register(HelperKind.Guardian, "Vera Dahl", "økonomi", Parts.Goals)).Value;
        await Help(vera, guardian).Closed();
        await using (var desk = await Place.Desk(Mette, Anna, Parts.Sharing)) Assert.True((await desk.Representations.End(desk.Subject, guardian, Form.New(1), None)).Ok);
        await Refused(() => Help(vera, guardian));
    }

    [Fact]
    public async Task Custody_closes_by_itself_at_eighteen_and_a_person_has_told_it()
    {
        var emil = await Place.LayCitizen("Emil Frost", Mette, Parts.All, LeaderDesk.CoordinatorWrites);
        await Place.Run($"update citizens set born = '{Place.Today.AddYears(-18).AddDays(1):yyyy-MM-dd}' where name = 'Emil Frost'");
        var vera = await Vera();
        Guid id;
        await using (var desk = await Place.Desk(Mette, emil, Parts.Sharing))
        {
            id = (await desk.Representations.Register(desk.Subject, new NewRepresentation(HelperKind.Custody, "Hanne Frost", VeraCpr, "", Parts.None, false, "CPR-opslag", null), Form.New(), None)).Value;
            Assert.True((await desk.Representations.Told(desk.Subject, id, "Talt med Emil og Hanne hjemme", Form.New(1), None)).Ok);
            var seen = (await desk.SharingViews.Representations(desk.Subject, None)).Single();
            Assert.Equal(("Mette Lund", "Talt med Emil og Hanne hjemme"), (seen.ToldBy, seen.ToldHow));
            // What is said that she sees is what she sees.
            Assert.True(seen.Holds);
            Assert.Equal(Parts.Goals | Parts.Contact | Parts.Team, seen.Reads & (Parts.Goals | Parts.Contact | Parts.Team | Parts.Messages));
        }

        // The day before the birthday: goals, and no words or messages.
        await using (var help = await Help(vera, id))
        {
            Assert.True(help.Subject.MayRead(Parts.Goals));
            Assert.False(help.Subject.MayRead(Parts.Words));
            Assert.False(help.Subject.MayRead(Parts.Messages));
        }

        Place.Time.Pass(TimeSpan.FromDays(1));
        await Refused(() => Help(vera, id));
        await using var after = await Place.Desk(Mette, emil, Parts.Sharing);
        Assert.False((await after.SharingViews.Representations(after.Subject, None)).Single().Holds);
        await using var own = await Place.Own(emil, Parts.Sharing);
        var mother = (await own.TeamViews.Team(own.Subject, None)).Single(m => m.Name == "Hanne Frost");
        Assert.True((await own.Sharing.Remove(own.Subject, mother.Id, Form.New(mother.Version), None)).Ok);
    }

    [Theory]
    [InlineData("2011-05-14", "2026-05-13T21:59")]
    [InlineData("2012-02-29", "2027-02-28T22:59")]
    public async Task A_young_one_shares_alone_from_the_minute_of_the_fifteenth_birthday(string born, string lastMinute)
    {
        await Born(Anna, DateOnly.Parse(born));
        Place.Time.Pass(DateTime.Parse(lastMinute, null, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal) - Place.Time.Now);
        await using (var before = await OwnOf(born)) await Refused(() => Give(before));
        Place.Time.Pass(TimeSpan.FromMinutes(1));
        await using var own = await OwnOf(born);
        Assert.True((await Give(own)).Ok);

        Task<Result<Guid>> Give(Request request) => request.Sharing.Share(request.Subject, Mother.Id, Parts.Goals, "x", Place.Today.AddDays(3), "", Form.New(), None);
    }

    [Theory]
    [InlineData("2016-05-14", "2026-05-13T21:59")]
    [InlineData("2016-02-29", "2026-02-28T22:59")]
    public void A_child_asks_about_the_log_from_the_minute_of_the_tenth_birthday(string born, string lastMinute)
    {
        var minute = DateTime.Parse(lastMinute, null, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal);
        var child = AnnaActor with { Born = DateOnly.Parse(born) };
        AccessPolicy.Given? On(DateTime at) => AccessPolicy.Decide(child, Door.Own, Anna.Id, [], null, Clock.DayOf(at), whose: new Whose(child.Born));
        Assert.Null(On(minute));
        Assert.Equal(Parts.Log, On(minute.AddMinutes(1))!.Writes & (Parts.Log | Parts.Sharing));
    }

    [Fact]
    public async Task Under_fifteen_it_is_shared_at_the_table_with_a_yes_from_custody_and_stopped_alone()
    {
        var born = Place.Today.AddYears(-14);
        await Born(Anna, born);
        Guid id;
        await using (var together = await Place.Together(await Place.Show(Mette, Anna), Parts.Sharing))
        {
            Task<Result<Guid>> Give(string custody) => together.Sharing.Share(together.Subject, Mother.Id, Parts.Goals, "x", Place.Today.AddDays(3), custody, Form.New(), None);
            Assert.Same(SharingDesk.CustodyAsked, (await Give(" ")).Refusal);
            Assert.Same(Text.TooLong, (await Give(new string('a', 121))).Refusal);
            var rows = await Place.Leaves(async () => Assert.True((await Give("Hanne Holm")).Ok));
            Assert.EndsWith("Ja også fra Hanne Holm, der har forældremyndighed.", Assert.Single(rows, r => r.Kind == RecordKind.Change).ForProfessional, StringComparison.Ordinal);
            id = (await together.SharingViews.Consents(together.Subject, None)).Single().Id;
        }

        await using var own = await OwnOf(born.ToString("O"));
        Assert.True((await own.Sharing.Stop(own.Subject, id, Form.New(), None)).Ok);
    }

    [Fact]
    public async Task A_namesake_on_the_team_is_another_person()
    {
        Guid guardian;
        await using (var desk = await Place.Desk(Mette, Anna, Parts.Sharing))
        {
            guardian = (await desk.Representations.Register(desk.Subject, Guardian("Else Holm"), Form.New(), None)).Value;
            Assert.Equal(2, (await desk.TeamViews.Team(desk.Subject, None)).Count(m => m.Name == "Else Holm"));
        }

        await using var help = await Help(await Vera(), guardian);
        Assert.Empty((await help.HelperPlan.Plan(help.Subject, None)).OwnSteps);
        Assert.Same(PlanRefusals.NotYourStep, (await help.Plan.FinishOwn(help.Subject, ElsesStep, Form.New(), None)).Refusal);
    }

    [Fact]
    public async Task A_representative_has_the_place_that_was_picked_when_it_is_nobody_elses()
    {
        var (_, code) = await Share();
        await using var desk = await Place.Desk(Mette, Anna, Parts.Sharing);
        async Task<Refusal?> Try(Guid? place) => (await desk.Representations.Register(desk.Subject, Guardian("Else Holm") with { MemberId = place }, Form.New(), None)).Refusal;
        Assert.Same(RepresentationDesk.NoSuchMember, await Try(Guid.CreateVersion7()));
        Assert.Same(RepresentationDesk.NoSuchMember, await Try((await desk.TeamViews.Team(desk.Subject, None)).First(m => m.EmployeeId is not null).Id));
        await Accept(Else, code);
        Assert.Same(RepresentationDesk.AnothersPlace, await Try(Mother.Id));
        var bo = await Place.LayRelative(Anna, "Bo Rask");
        Assert.Null(await Try(bo.Id));
        Assert.Equal(bo.Id, (await desk.SharingViews.Representations(desk.Subject, None)).Single().MemberId);
    }

    [Fact]
    public async Task One_person_acts_under_one_registration_at_a_time()
    {
        var first = (await Register(HelperKind.Guardian, "Vera Dahl", "økonomi", Parts.Goals)).Value;
        Assert.Same(RepresentationDesk.Already, (await Register(HelperKind.Attorney, "Vera Dahl", "post", Parts.Goals, to: Place.Today.AddDays(9))).Refusal);
        await using (var desk = await Place.Desk(Mette, Anna, Parts.Sharing)) Assert.True((await desk.Representations.End(desk.Subject, first, Form.New(1), None)).Ok);
        Assert.True((await Register(HelperKind.Attorney, "Vera Dahl", "post", Parts.Goals, to: Place.Today.AddDays(9))).Ok);
    }

    [Fact]
    public async Task A_parent_whose_custody_ended_at_eighteen_can_become_a_guardian()
    {
        await Born(Anna, Place.Today.AddYears(-18).AddDays(1));
        Assert.True((await Register(HelperKind.Custody, "Vera Dahl", "", Parts.None)).Ok);
        Assert.Same(RepresentationDesk.Already, (await Register(HelperKind.Guardian, "Vera Dahl", "økonomi", Parts.Goals)).Refusal);
        Place.Time.Pass(TimeSpan.FromDays(1));
        Assert.True((await Register(HelperKind.Guardian, "Vera Dahl", "økonomi", Parts.Goals)).Ok);
    }

    [Fact]
    public async Task It_takes_two_to_take_the_protection_of_an_address()
    {
        await using var mettes = await Place.Desk(Mette, Anna, Parts.Profile);
        await using var saras = await Place.Desk(Sara, Anna, Parts.Profile);
        Assert.True((await mettes.Protection.SetAddress(mettes.Subject, "Skovvej 12", isProtected: true, Form.New(), None)).Ok);
        Assert.Same(ProtectionDesk.StaysProtected, (await mettes.Protection.SetAddress(mettes.Subject, "Skovvej 14", isProtected: false, Form.New(1), None)).Refusal);
        Assert.True((await mettes.Protection.Unprotect(mettes.Subject, Form.New(1), None)).Ok);
        Assert.Same(ProtectionDesk.TwoPeople, (await mettes.Protection.Unprotect(mettes.Subject, Form.New(2), None)).Refusal);
        Assert.Same(Form.Changed, (await saras.Protection.Unprotect(saras.Subject, Form.New(1), None)).Refusal);
        Assert.Equal(new AddressState(Known: true, Protected: true, LiftAsked: true, LiftAskedByMe: false, 2), await saras.Protection.Address(saras.Subject, None));
        var rows = await Place.Leaves(async () => Assert.True((await saras.Protection.Unprotect(saras.Subject, Form.New(2), None)).Ok));
        Assert.Equal("tog beskyttelsen af din adresse", Assert.Single(rows).ForCitizen);
        Assert.Equal(new AddressState(Known: true, Protected: false, LiftAsked: false, LiftAskedByMe: false, 3), await saras.Protection.Address(saras.Subject, None));
        Assert.Same(ProtectionDesk.NotProtected, (await saras.Protection.Unprotect(saras.Subject, Form.New(3), None)).Refusal);
    }

    [Fact]
    public async Task Someone_who_acts_for_the_citizen_is_not_taken_out_of_their_people()
    {
        var guardian = (await Register(HelperKind.Guardian, "Vera Dahl", "økonomi", Parts.Goals)).Value;
        await using var own = await OwnAnna(Parts.Sharing);
        await using var db = Place.Db();
        var member = db.Representations.Single(r => r.Id == guardian).MemberId!.Value;
        Assert.Same(SharingDesk.ActsForYou, (await own.Sharing.Remove(own.Subject, member, Form.New(1), None)).Refusal);
    }

    [Fact]
    public async Task Two_helpers_the_municipality_does_not_know_are_two_in_the_log()
    {
        var (id, code) = await Share();
        await Accept(Else, code);
        await Help(Else, id).Closed();
        var guardian = (await Register(HelperKind.Guardian, "Vera Dahl", "økonomi", Parts.Goals)).Value;
        await Help(await Vera(), guardian).Closed();
        await using var own = await OwnAnna(Parts.Log);
        var page = await own.Record.WhoLooked(own.Subject, 1, None);
        Assert.Single(page.Groups, g => g.Summary.StartsWith("Else Holm,", StringComparison.Ordinal));
        Assert.Single(page.Groups, g => g.Summary.StartsWith("Vera Dahl,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_shield_closes_what_was_given_and_refuses_what_comes_as_if_it_were_not()
    {
        var (consent, code) = await Share();
        var vera = await Vera();
        var shielded = vera with { Name = "Else Holm" };
        await Accept(shielded, code);
        await Help(shielded, consent).Closed();
        Assert.True((await Raise()).Ok);
        await Refused(() => Help(shielded, consent));
        await using (var request = Place.Ask()) Assert.Empty(await request.SharingViews.Helps(shielded, None));
        Assert.Same(Representation.NotNow, (await Register(HelperKind.Guardian, "Vera Dahl", "økonomi", Parts.Goals)).Refusal);
        await using (var own = await OwnAnna(Parts.Sharing)) await own.Sharing.Stop(own.Subject, consent, Form.New(), None);
        var (_, again) = await Share();
        // The same answer as for a code that nobody has.
        Assert.Same((await Accept(shielded, "AAAAAAAA")).Refusal, (await Accept(shielded, again)).Refusal);
    }

    [Fact]
    public async Task It_takes_two_to_lift_a_shield()
    {
        var id = (await Raise()).Value;
        await using var mettes = await Place.Desk(Mette, Anna, Parts.Sharing);
        await using var saras = await Place.Desk(Sara, Anna, Parts.Sharing);
        Assert.True((await mettes.Protection.Lift(mettes.Subject, id, Form.New(1), None)).Ok);
        Assert.Same(ProtectionDesk.TwoPeople, (await mettes.Protection.Lift(mettes.Subject, id, Form.New(2), None)).Refusal);
        Assert.Single(await saras.Protection.Shields(saras.Subject, None));
        Assert.True((await saras.Protection.Lift(saras.Subject, id, Form.New(2), None)).Ok);
        Assert.Empty(await saras.Protection.Shields(saras.Subject, None));
        await Refused(async () =>
        {
            await using var own = await OwnAnna(Parts.Sharing);
            await own.Protection.Shields(own.Subject, None);
        });
    }

    [Fact]
    public async Task The_address_leaves_for_a_stated_purpose_alone()
    {
        const string lives = "Skovvej 12, 2. tv., 9999 Engholm";
        await using (var desk = await Place.Desk(Mette, Anna, Parts.Profile))
        {
            Assert.Same(ProtectionDesk.AddressUnknown, (await desk.Protection.Reveal(desk.Subject, "Hjemmebesøg", None)).Refusal);
            Assert.True((await desk.Protection.SetAddress(desk.Subject, lives, isProtected: true, Form.New(), None)).Ok);
            foreach (var purpose in (string[])["", "   ", "1234", "ja"]) Assert.Same(ProtectionDesk.PurposeMissing, (await desk.Protection.Reveal(desk.Subject, purpose, None)).Refusal);
            var rows = await Place.Leaves(async () => Assert.Equal(lives, (await desk.Protection.Reveal(desk.Subject, "Hjemmebesøg på torsdag", None)).Value));
            Assert.Equal(("Address", "Hjemmebesøg på torsdag"), (Assert.Single(rows).Part, rows[0].Purpose));
        }

        await using (var db = Place.Db()) Assert.DoesNotContain("Skovvej", System.Text.Encoding.UTF8.GetString(db.HomeAddresses.Single().Cipher));
        var karim = await Place.LayEmployee(await Place.LayUnit("Støtte"), "Karim Aziz", Role.Professional);
        await Place.LayMember(Anna, karim, Parts.Plan | Parts.Profile, Parts.Plan);
        await using var karims = await Place.Desk(karim, Anna);
        await Refused(() => karims.Protection.Reveal(karims.Subject, "Hjemmebesøg", None));
    }

    [Fact]
    public async Task A_relatives_words_are_their_own_and_a_worry_stays_with_the_team()
    {
        var (id, code) = await Share();
        await Accept(Else, code);
        await using (var help = await Help(Else, id))
        {
            Assert.True((await help.Voices.Write(help.Subject, "Hun er træt om aftenen.", inConfidence: false, Form.New(), None)).Ok);
            Assert.True((await help.Voices.Write(help.Subject, "Jeg er bange for, at hun opgiver.", inConfidence: true, Form.New(), None)).Ok);
            Assert.True((await help.Voices.CanCarryOn(help.Subject, CarryOn.ForNow, "", Form.New(), None)).Ok);
            Assert.Equal(3, (await help.Voices.Voices(help.Subject, None)).Count);
        }

        await using (var own = await OwnAnna(Parts.Voices)) Assert.Equal(["Hun er træt om aftenen."], (await own.Voices.Voices(own.Subject, None)).Select(v => v.Words));
        await using (var desk = await Place.Desk(Mette, Anna, Parts.Voices)) Assert.Equal(3, (await desk.Voices.Voices(desk.Subject, None)).Count);
        Assert.DoesNotContain(await Place.Record(), r => (r.ForCitizen + r.ForProfessional).Contains("opgiver", StringComparison.Ordinal));
        // The citizen's words are not touched.
        Assert.Equal(["Jeg vil synge"], (await Place.PlanOf(Anna)).Entries.Select(e => e.Text));
    }

    [Fact]
    public async Task A_disclosure_says_what_to_whom_and_why_and_the_citizen_reads_it()
    {
        await using (var desk = await Place.Desk(Mette, Anna, Parts.Sharing))
        {
            Task<Result<Guid>> Give(string to, string what, string law, string why) => desk.Disclosures.Give(desk.Subject, to, what, law, why, Form.New(), None);
            Assert.Same(DisclosureDesk.RecipientMissing, (await Give("", "Navn", "samtykke", "Fordi")).Refusal);
            Assert.Same(DisclosureDesk.ItemsMissing, (await Give("Lægen", " ", "samtykke", "Fordi")).Refusal);
            Assert.Same(DisclosureDesk.BasisMissing, (await Give("Lægen", "Navn", "", "Fordi")).Refusal);
            Assert.Same(DisclosureDesk.WeighingMissing, (await Give("Lægen", "Navn", "samtykke", "")).Refusal);
            Assert.True((await Give("Lægen", "Navn\nHvornår vi mødes", "Forvaltningsloven § 28", "Lægen skal være med.")).Ok);
        }

        await using var own = await OwnAnna(Parts.Sharing);
        var given = Assert.Single(await own.Disclosures.Given(own.Subject, None));
        Assert.Equal(["Navn", "Hvornår vi mødes"], given.Items);
        Assert.Equal("Lægen", given.Recipient);
    }

    private Task Born(Citizen citizen, DateOnly day) => Place.Run($"update citizens set born = '{day:yyyy-MM-dd}' where name = '{citizen.Name}'");

    private async Task<Request> OwnOf(string born)
    {
        var request = Place.Ask();
        return await request.About(request.Access.OpenOwn(AnnaActor with { Born = DateOnly.Parse(born) }, Parts.Sharing, Parts.None, "/mine-folk", None));
    }

    private static NewRepresentation Guardian(string name) => new(HelperKind.Guardian, name, VeraCpr, "økonomi", Parts.Goals, true, "Familieretshuset, 3. maj", null);

    private async Task<Actor> Vera()
    {
        var token = await Place.SignIn("Vera Dahl", VeraCpr);
        return await Place.Who(token);
    }

    private async Task<Result<Guid>> Register(HelperKind kind, string name, string scope, Parts reads, string evidence = "Familieretshuset, 3. maj", DateOnly? to = null, string cpr = VeraCpr)
    {
        await using var desk = await Place.Desk(Mette, Anna, Parts.Sharing);
        return await desk.Representations.Register(desk.Subject, new NewRepresentation(kind, name, cpr, scope, reads, true, evidence, to), Form.New(), None);
    }

    private async Task<Result<Guid>> Raise()
    {
        await using var desk = await Place.Desk(Mette, Anna, Parts.Sharing);
        return await desk.Protection.Raise(desk.Subject, "Vera Dahl", VeraCpr, "Hun skal være i fred", Form.New(), None);
    }
}

/// <summary>Nødadgang.</summary>
public sealed class EmergencyTests : SharingCase
{
    private const string Words = "Anna står her og kan ikke få fat i nogen";

    [Fact]
    public async Task Opens_the_parts_asked_for_to_one_person_for_an_hour()
    {
        var peter = await SignedIn("Peter Skov", Role.Adviser);
        await Refused(() => Desk(peter));
        var rows = await Place.Leaves(async () => Assert.Equal(Anna.Id, (await Open(peter)).Value));
        Assert.Equal("åbnede din side med nødadgang. Grunden: Du var der selv, og dit hold kunne ikke nås", Assert.Single(rows).ForCitizen);
        await using (var desk = await Desk(peter))
        {
            Assert.Equal((Parts.Plan | Parts.Profile, Parts.None), (desk.Subject.Reads, desk.Subject.Writes));
            Assert.NotNull(await desk.PlanViews.Plan(desk.Subject, None));
            await Refused(() => desk.Plan.Say(desk.Subject, EntryKind.Hope, "x", Said.Directly, Form.New(), None));
        }

        foreach (var part in (Parts[])[Parts.Address, Parts.Team, Parts.Log, Parts.Sharing]) await Refused(() => Desk(peter, part));
        // Nobody sits beside because of an emergency: a showing would close the employee's own work in the middle of it.
        await using (var desk = await Desk(peter)) await Refused(() => desk.Visits.Start(desk.Subject, Presence.Home, Form.New(), None));
        var other = await SignedIn("Jens Vad", Role.Adviser);
        await Refused(() => Desk(other));
        Place.Time.Pass(TimeSpan.FromMinutes(59));
        await Desk(peter).Closed();
        Place.Time.Pass(TimeSpan.FromMinutes(1));
        await Refused(() => Desk(peter));
    }

    [Fact]
    public async Task Needs_a_role_a_reason_words_a_fresh_sign_in_and_a_citizen()
    {
        foreach (var role in (Role[])[Role.Administrator, Role.Facilitator, Role.DataOfficer, Role.ContactCentre])
        {
            var actor = await SignedIn("Kim Rolle", role);
            await Refused(() => Open(actor));
        }

        var peter = await SignedIn("Peter Skov", Role.Adviser);
        Assert.Same(EmergencyAccess.ReasonMissing, (await Open(peter, reason: null)).Refusal);
        foreach (var words in (string[])["", "   ", "Fordi", ". . . . . . . . . . . ."]) Assert.Same(EmergencyAccess.WordsMissing, (await Open(peter, words: words)).Refusal);
        Assert.Same(EmergencyAccess.PartsMissing, (await Open(peter, parts: Parts.Address | Parts.Log)).Refusal);
        Assert.Same(EmergencyAccess.NobodyFound, (await Open(peter, cpr: "070761-4285")).Refusal);
        // What is missing is said before anyone is looked up: no answer without a trail tells whether a number is known.
        Assert.Same(EmergencyAccess.ReasonMissing, (await Open(peter, cpr: "070761-4285", reason: null)).Refusal);
        Assert.Same(EmergencyAccess.WordsMissing, (await Open(peter, cpr: "070761-4285", words: "Fordi")).Refusal);
        Place.Time.Pass(TimeSpan.FromMinutes(6));
        Assert.Same(EmergencyAccess.SignInFirst, (await Open(peter)).Refusal);
        await Refused(() => Open(AnnaActor));
    }

    [Fact]
    public async Task The_leader_is_told_and_reviews_in_words_the_citizen_reads()
    {
        var unit = new Unit { Id = Mette.UnitId, Name = "Voksen og Handicap" };
        var lene = await Place.LayEmployee(unit, "Lene Krogh", Role.Leader);
        var far = await Place.LayEmployee(await Place.LayUnit("Fjern"), "Fjern Leder", Role.Leader);
        await Open(await SignedIn("Peter Skov", Role.Adviser));
        await using var request = Place.Ask();
        Assert.Empty(await request.Emergencies.ToReview(far.AsActor(), None));
        Assert.Equal((0, 1, 0), (await request.Emergencies.Waiting(far.AsActor(), None), await request.Emergencies.Waiting(lene.AsActor(), None), await request.Emergencies.Waiting(Mette.AsActor(), None)));
        var due = Assert.Single(await request.Emergencies.ToReview(lene.AsActor(), None));
        Assert.Equal((Place.Today.AddDays(7), Words, "Anna Holm"), (due.ReviewDue, due.Words, due.CitizenName));
        await Refused(() => request.Emergencies.Review(far.AsActor(), due.Id, true, "I orden", Form.New(1), None));
        Assert.Same(Text.Empty, (await request.Emergencies.Review(lene.AsActor(), due.Id, false, " ", Form.New(1), None)).Refusal);
        Assert.True((await request.Emergencies.Review(lene.AsActor(), due.Id, false, "Peter kunne have ringet til Sara.", Form.New(1), None)).Ok);
        Assert.Equal(0, await request.Emergencies.Waiting(lene.AsActor(), None));
        Assert.Same(EmergencyAccess.AlreadyReviewed, (await request.Emergencies.Review(lene.AsActor(), due.Id, true, "Jo", Form.New(1), None)).Refusal);
        await using var own = await OwnAnna(Parts.Log);
        var lines = (await own.Record.WhoLooked(own.Subject, 1, None)).Lines.ToList();
        Assert.Contains(lines, l => l.Sentence.Contains("nødadgang. Grunden: Du var der selv", StringComparison.Ordinal) && l.Words == Words);
        Assert.Contains(lines, l => l.Sentence.Contains("Den var ikke i orden", StringComparison.Ordinal) && l.Words == "Peter kunne have ringet til Sara.");
    }

    private async Task<Actor> SignedIn(string name, Role role)
    {
        var employee = await Place.LayEmployee(await Place.LayUnit("Job " + name), name, role);
        return await Place.Who(await Place.SignIn(employee));
    }

    private async Task<Request> Desk(Actor actor, Parts page = Parts.Plan)
    {
        var request = Place.Ask();
        return await request.About(request.Access.OpenDesk(actor, Anna.Id, page, Parts.None, "/fag/borger", None));
    }

    private async Task<Result<Guid>> Open(Actor actor, EmergencyReason? reason = EmergencyReason.CitizenIsHere, string words = Words, Parts parts = Parts.Plan, string? cpr = null)
    {
        await using var request = Place.Ask();
        return await request.Emergencies.Open(actor, new EmergencyAsk(cpr ?? Place.Municipality.Keys.DecryptCpr(Anna.CprCipher, Anna.Id).Digits, reason, words, parts), Form.New(), None);
    }
}
