using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Plans;

public sealed class DayViewsTests : PlaceTests
{
    private Employee _mette = null!;
    private Employee _karim = null!;
    private Citizen _anna = null!;
    private Citizen _ole = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        _karim = await Place.LayEmployee(unit, "Karim Aziz", Role.Professional);
        _anna = await Place.LayCitizen("Anna Holm", _mette);
        _ole = await Place.LayCitizen("Ole Juhl", _mette);
    }

    [Fact]
    public async Task What_is_late_and_due_is_of_ones_own_citizens_and_open()
    {
        await Step(_anna, "For sent", -1);
        await Step(_anna, "I dag", 0);
        await Step(_ole, "Om en uge", 7);
        await Step(_ole, "Om otte dage", 8);
        var done = await Step(_anna, "Gjort", -2);
        var back = await Step(_anna, "Taget tilbage", -2);
        var (aside, _) = (await Step(_ole, "Lagt væk", -2), 0);
        await using (var own = await Place.Own(_anna))
        {
            await own.Plan.Finish(own.Subject, done, Form.New(), None);
            await own.Plan.TakeBack(own.Subject, back, Form.New(1), None);
        }

        await using (var own = await Place.Own(_ole))
        {
            var goal = (await Place.PlanOf(_ole)).Steps.Single(s => s.Id == aside).GoalId;
            await own.Plan.MoveGoal(own.Subject, goal, GoalState.SetAside, "Ikke nu", Form.New(1), None);
        }

        var day = await Day(_mette);
        Assert.Equal(["For sent"], day.Late.Select(s => s.Text));
        Assert.Equal(["I dag", "Om en uge"], day.Due.Select(s => s.Text));
        Assert.Equal((1, 2, 2), (day.LateInAll, day.DueInAll, day.Citizens));
    }

    [Fact]
    public async Task One_who_may_not_see_the_plan_meets_nothing_of_it()
    {
        await Step(_anna, "For sent", -1);
        await Answer(_anna);
        await Place.LayMember(_anna, _karim, Parts.Team | Parts.Profile);
        var day = await Day(_karim);
        Assert.Empty(day.Late);
        Assert.Empty(day.Answers);
        Assert.All(day.Lines, l => Assert.Equal((null, 0, null), (l.NextDue, l.Open, l.Answer)));
        Assert.Equal("Anna Holm", Assert.Single(day.New).CitizenName);
    }

    [Fact]
    public async Task Answers_that_are_no_yes_are_met_until_they_are_answered_anew()
    {
        await Answer(_anna);
        await Answer(_ole);
        Place.Time.Pass(TimeSpan.FromMinutes(1));
        await using (var own = await Place.Own(_ole)) await own.Plan.Reply(own.Subject, Agreement.Yes, "", null, [], Form.New((await Place.PlanOf(_ole)).Revision), None);
        var answer = Assert.Single((await Day(_mette)).Answers);
        Assert.Equal(("Anna Holm", Agreement.InDoubt, Place.Today.AddDays(30)), (answer.CitizenName, answer.Said, answer.LookAgain!.Value));
        // Doubt is met as long as it stands, however old, and whatever an employee writes down meanwhile.
        Place.Time.Pass(TimeSpan.FromDays(15));
        await using (var desk = await Place.Desk(_mette, _anna)) Assert.True((await desk.Plan.CouldNotAnswer(desk.Subject, "Ringet mandag", "Besøg onsdag", "Med tolk fredag", Form.New((await Place.PlanOf(_anna)).Revision), None)).Ok);
        foreach (var standing in (Agreement?[])[(await Day(_mette)).Answers.Single().Said, (await Day(_mette)).Lines.Single(l => l.CitizenName == "Anna Holm").Answer]) Assert.Equal(Agreement.InDoubt, standing);
        Assert.Equal(Place.Today.AddDays(15), (await Day(_mette)).Answers.Single().LookAgain);
        Place.Time.Pass(TimeSpan.FromDays(16));
        Assert.Empty((await Day(_mette)).Answers);
    }

    [Fact]
    public async Task The_one_who_does_a_step_meets_it_also_without_the_plan()
    {
        var karims = await Place.LayMember(_anna, _karim, Parts.Team | Parts.Profile);
        await Step(_anna, "Annas eget", -1);
        await using (var own = await Place.Own(_anna))
        {
            var goal = (await Place.PlanOf(_anna)).Goals[0].Id;
            Assert.True((await own.Plan.AddStep(own.Subject, goal, "Karim viser vejen", karims.Id, Place.Today.AddDays(2), Said.Directly, Form.New(), None)).Ok);
        }

        MyDay day = null!;
        var rows = await Place.Leaves(async () => day = await Day(_karim));
        Assert.Empty(day.Late);
        Assert.Equal(("Karim viser vejen", true), (Assert.Single(day.Due).Text, day.Due[0].IsMine));
        Assert.Equal((1, Place.Today.AddDays(2)), (day.Lines[0].Open, day.Lines[0].NextDue!.Value));
        Assert.Equal(nameof(Parts.Tasks), Assert.Single(rows).Part);
    }

    [Fact]
    public async Task A_look_up_says_what_was_seen_of_each()
    {
        await Step(_anna, "For sent", -1);
        await Step(_ole, "Om en måned", 30);
        var bo = await Place.LayCitizen("Bo Dal", _mette);
        var kaj = await Place.LayCitizen("Kaj Eg", _karim);
        await Place.LayMember(kaj, _mette, Parts.Profile);
        await Step(kaj, "Ikke for Mette", -1);
        var rows = await Place.Leaves(() => Day(_mette));
        Assert.Equal(
            new[] { (_anna.Id, "Plan"), (_ole.Id, "Plan"), (bo.Id, "Profile"), (kaj.Id, "Profile") }.Order(),
            rows.Select(r => (r.CitizenId!.Value, r.Part)).Order());
        foreach (var (citizen, sentence) in new[] { (_anna, "så noget fra din plan på sin dag. Det var et skridt eller et svar."), (bo, "så dit navn på sin liste.") })
        {
            await using var own = await Place.Own(citizen, Parts.Log);
            Assert.Contains((await own.Record.WhoLooked(own.Subject, 1, None)).Lines, l => l.Sentence.EndsWith(sentence, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task One_who_is_asked_to_hold_meets_it()
    {
        var member = await Place.LayMember(_anna, _karim, Parts.Plan, Parts.Plan);
        await using var desk = await Place.Desk(_mette, _anna);
        await desk.Plan.OfferCoordinator(desk.Subject, member.Id, Form.New(), None);
        Assert.Equal("Anna Holm", Assert.Single((await Day(_karim)).Asked).CitizenName);
        Assert.Empty((await Day(_mette)).Asked);
    }

    [Fact]
    public async Task Everyone_shown_was_looked_at_once_and_nobody_else()
    {
        await Place.LayCitizen("En anden", _karim);
        await Step(_anna, "For sent", -1);
        await Answer(_anna);
        var rows = await Place.Leaves(() => Day(_mette));
        Assert.Equal(new[] { _anna.Id, _ole.Id }.Order(), rows.Select(r => r.CitizenId!.Value).Order());
        Assert.All(rows, r => Assert.Equal((RecordKind.LookUp, "Egen liste"), (r.Kind, r.Purpose)));
        var alone = await Place.LayEmployee(await Place.LayUnit("Jobcenter"), "Peter Skov", Role.Adviser);
        Assert.Empty(await Place.Leaves(() => Day(alone)));
    }

    [Fact]
    public async Task The_day_is_for_employees()
    {
        await using var request = Place.Ask();
        Assert.Equal(RecordKind.Refusal, Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => request.Days.Day(_anna.AsActor(), DayFilter.All, None)))).Kind);
    }

    private async Task<MyDay> Day(Employee who)
    {
        await using var request = Place.Ask();
        return await request.Days.Day(who.AsActor(), DayFilter.All, None);
    }

    private async Task<Guid> Step(Citizen citizen, string words, int days)
    {
        await using var own = await Place.Own(citizen);
        var goal = (await own.Plan.SetGoal(own.Subject, "Mål for " + words, "", null, Said.Directly, Form.New(), None)).Value;
        return (await own.Plan.AddStep(own.Subject, goal, words, null, Place.Today.AddDays(days), Said.Directly, Form.New(), None)).Value;
    }

    private async Task Answer(Citizen citizen)
    {
        await using (var desk = await Place.Desk(_mette, citizen)) await desk.Plan.Say(desk.Subject, EntryKind.Hope, "Ord", Said.OnBehalf, Form.New(), None);
        await using var own = await Place.Own(citizen);
        Assert.True((await own.Plan.Reply(own.Subject, Agreement.InDoubt, "", Place.Today.AddDays(30), [], Form.New((await Place.PlanOf(citizen)).Revision), None)).Ok);
    }
}
