using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Access;

/// <summary>Sammen-visning (P6): one session, one citizen, an hour, and everything of Fagland out of reach.</summary>
public sealed class VisitDeskTests : PlaceTests
{
    private Employee _mette = null!;
    private Citizen _anna = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _mette = await Place.LayEmployee(await Place.LayUnit(), "Mette Lund", Role.Adviser);
        _anna = await Place.LayCitizen("Anna Holm", _mette);
    }

    [Fact]
    public async Task The_session_is_bound_and_Fagland_is_closed()
    {
        var showing = await Place.Show(_mette, _anna);
        Assert.Equal(showing.Visit, showing.Actor.Visit);
        await using var request = Place.Ask();
        await Refused(() => request.Access.OpenDesk(showing.Actor, _anna.Id, Parts.Plan, Parts.None, "/fag/borger", None));
        await Refused(() => request.CitizenViews.Mine(showing.Actor, "", 1, None));
        await Refused(() => request.Days.Day(showing.Actor, DayFilter.Few, None));
        await Refused(() => request.OrganisationViews.Staff(showing.Actor, null, None));
        await Refused(() => request.Citizens.Register(showing.Actor, new NewCitizen("Ole Juhl", "070761-4285", null), Form.New(), None));
    }

    [Fact]
    public async Task Borgerland_is_open_without_the_professional_layer()
    {
        var showing = await Place.Show(_mette, _anna);
        await using var request = await Place.Together(showing);
        Assert.Equal((Parts.All & ~(Parts.Professional | Parts.Voices | Parts.Messages | Parts.Address | Parts.Notes), Parts.Plan | Parts.Profile), (request.Subject.Reads, request.Subject.Writes));
        Assert.True(request.Subject is { CitizenPresent: true, IsCitizen: false });
        Assert.NotNull(await request.PlanViews.Plan(request.Subject, None));
        Assert.True((await request.Plan.Say(request.Subject, EntryKind.Hope, "Jeg vil synge", Said.Directly, Form.New(), None)).Ok);
    }

    [Fact]
    public async Task Other_sessions_of_the_same_employee_are_not_in_it()
    {
        var showing = await Place.Show(_mette, _anna);
        var other = await Place.Who(await Place.SignIn(_mette));
        await using var request = Place.Ask();
        await Refused(() => request.Access.OpenTogether(other, showing.Visit, Parts.Plan, Parts.None, "/sammen", None));
        Assert.NotNull(await request.Access.OpenDesk(other, _anna.Id, Parts.Plan, Parts.None, "/fag/borger", None));
    }

    [Fact]
    public async Task It_is_over_after_an_hour_and_Fagland_stays_closed()
    {
        var showing = await Place.Show(_mette, _anna);
        Place.Time.Pass(TimeSpan.FromMinutes(60) - TimeSpan.FromSeconds(1));
        await Place.Together(showing).Closed();
        Place.Time.Pass(TimeSpan.FromSeconds(1));
        // Nothing was tried that was not allowed a second ago, so nothing is recorded.
        Assert.Empty(await Place.Leaves(() => Assert.ThrowsAsync<VisitOverException>(() => Place.Together(showing))));
        await using var request = Place.Ask();
        await Refused(() => request.Access.OpenDesk(showing.Actor, _anna.Id, Parts.Plan, Parts.None, "/fag/borger", None));
    }

    [Fact]
    public async Task It_is_over_when_the_task_is()
    {
        var showing = await Place.Show(_mette, _anna);
        await Place.Run("delete from organisation_team_members");
        await Refused(() => Place.Together(showing));
    }

    [Fact]
    public async Task An_address_that_is_no_showing_is_refused()
    {
        await using var request = Place.Ask();
        await Refused(() => request.Access.OpenTogether(_mette.AsActor(), Guid.CreateVersion7(), Parts.Plan, Parts.None, "/sammen", None));
        await Refused(() => request.Access.OpenTogether(_anna.AsActor(), Guid.CreateVersion7(), Parts.Plan, Parts.None, "/sammen", None));
    }

    [Fact]
    public async Task Leaving_ends_the_session_and_the_showing()
    {
        var showing = await Place.Show(_mette, _anna);
        await using (var request = Place.Ask()) await request.Visits.Leave(showing.Actor, None);
        await using (var request = Place.Ask()) Assert.Null(await request.Sessions.Who(showing.Token, None));
        await Assert.ThrowsAsync<VisitOverException>(() => Place.Together(showing));
    }

    [Fact]
    public async Task A_showing_that_is_over_is_no_excuse_for_others()
    {
        var showing = await Place.Show(_mette, _anna);
        Place.Time.Pass(TimeSpan.FromHours(1));
        var other = await Place.Who(await Place.SignIn(_mette));
        await using var request = Place.Ask();
        await Refused(() => request.Access.OpenTogether(other, showing.Visit, Parts.Plan, Parts.None, "/sammen", None));
    }

    [Fact]
    public async Task Leaving_without_a_showing_does_nothing()
    {
        var token = await Place.SignIn(_mette);
        await using var request = Place.Ask();
        await request.Visits.Leave(await Place.Who(token), None);
        Assert.NotNull(await request.Sessions.Who(token, None));
    }

    [Fact]
    public async Task Beginning_and_end_stand_in_the_record()
    {
        var rows = await Place.Leaves(async () =>
        {
            var showing = await Place.Show(_mette, _anna);
            await using var request = Place.Ask();
            await request.Visits.Leave(showing.Actor, None);
        });
        Assert.Equal([("VisitStarted", _anna.Id), ("VisitEnded", _anna.Id)], rows.Where(r => r.Kind == RecordKind.Change).Select(r => (r.Act, r.CitizenId!.Value)));
    }

    [Fact]
    public async Task One_showing_a_session_and_a_second_press_is_the_same_one()
    {
        var token = await Place.SignIn(_mette);
        await using var request = Place.Ask();
        var subject = await request.Access.OpenDesk(await Place.Who(token), _anna.Id, Parts.Plan, Parts.None, "/fag/borger", None);
        var form = Form.New();
        var first = await request.Visits.Start(subject, Presence.Home, form, None);
        Assert.Equal(first.Value, (await request.Visits.Start(subject, Presence.Home, form, None)).Value);
        Assert.Same(VisitDesk.AlreadyShowing, (await request.Visits.Start(subject, Presence.Home, Form.New(), None)).Refusal);
    }

    [Fact]
    public async Task It_starts_at_the_desk_with_the_plan_and_a_session()
    {
        var karim = await Place.LayEmployee(await Place.LayUnit("Bostedet"), "Karim Aziz", Role.Professional);
        await Place.LayMember(_anna, karim, Parts.Team);
        await using var withoutPlan = Place.Ask();
        var team = await withoutPlan.Access.OpenDesk(await Place.Who(await Place.SignIn(karim)), _anna.Id, Parts.Team, Parts.None, "/fag/borger", None);
        await Refused(() => withoutPlan.Visits.Start(team, Presence.Home, Form.New(), None));
        await using var withoutSession = await Place.Desk(_mette, _anna);
        await Refused(() => withoutSession.Visits.Start(withoutSession.Subject, Presence.Home, Form.New(), None));
        await using var own = await Place.Own(_anna);
        await Refused(() => own.Visits.Start(own.Subject, Presence.Home, Form.New(), None));
    }

    /// <summary>Refused, and the try is on record when it is.</summary>
    private async Task Refused(Func<Task> tried)
    {
        var rows = await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(tried));
        Assert.Equal(RecordKind.Refusal, Assert.Single(rows).Kind);
    }
}
