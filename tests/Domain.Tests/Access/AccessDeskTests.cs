using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Organisation;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Access;

/// <summary>Access before the query, and the look-up before the data (rule 4).</summary>
public sealed class AccessDeskTests : PlaceTests
{
    private Employee _mette = null!;
    private Employee _peter = null!;
    private Citizen _anna = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        _peter = await Place.LayEmployee(unit, "Peter Skov", Role.Adviser);
        _anna = await Place.LayCitizen("Anna Holm", _mette);
    }

    [Fact]
    public async Task An_opened_page_is_on_record_before_anything_is_read()
    {
        var row = Assert.Single(await Place.Leaves(() => Place.Desk(_mette, _anna).Closed()));
        Assert.Equal((RecordKind.LookUp, _anna.Id, _mette.Id, "Employee", "Mette Lund", "rådgiver", "Voksen og Handicap"), (row.Kind, row.CitizenId!.Value, row.ActorId!.Value, row.By, row.ActorName, row.ActorTitle, row.ActorUnit));
        Assert.Equal(("Plan", "At lave planen sammen med dig", "Serviceloven § 10"), (row.Part, row.Purpose, row.Basis));
    }

    [Fact]
    public async Task The_citizens_own_look_is_on_record_too()
    {
        var row = Assert.Single(await Place.Leaves(() => Place.Own(_anna, Parts.All).Closed()));
        Assert.Equal((RecordKind.LookUp, "Citizen", "All", AccessPolicy.OwnPurpose), (row.Kind, row.By, row.Part, row.Purpose));
    }

    [Fact]
    public async Task A_refused_try_leaves_one_refusal_and_no_look_up()
    {
        var row = Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => Place.Desk(_peter, _anna))));
        Assert.Equal((RecordKind.Refusal, _anna.Id, _peter.Id, "/fag/borger"), (row.Kind, row.CitizenId!.Value, row.ActorId!.Value, row.Act));
    }

    [Fact]
    public async Task A_part_that_the_task_does_not_give_is_refused()
    {
        await Place.LayMember(_anna, _peter, Parts.Plan);
        await Place.Desk(_peter, _anna).Closed();
        foreach (var more in (Parts[])[Parts.Log, Parts.Plan | Parts.Team, Parts.All])
        {
            var row = Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => Place.Desk(_peter, _anna, more))));
            Assert.Equal(RecordKind.Refusal, row.Kind);
        }
    }

    [Fact]
    public async Task A_page_to_write_in_is_refused_to_those_who_may_only_read()
    {
        await Place.LayMember(_anna, _peter, Parts.Plan | Parts.Team, Parts.Plan);
        await using var request = Place.Ask();
        Assert.NotNull(await request.Access.OpenDesk(_peter.AsActor(), _anna.Id, Parts.Team, Parts.Plan, "/fag/borger", None));
        foreach (var writes in (Parts[])[Parts.Team, Parts.Plan | Parts.Team])
        {
            var row = Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => request.Access.OpenDesk(_peter.AsActor(), _anna.Id, Parts.Plan, writes, "/fag/borger", None))));
            Assert.Equal(RecordKind.Refusal, row.Kind);
        }

        await Assert.ThrowsAsync<AccessRefusedException>(() => request.Access.OpenOwn(_anna.AsActor(), Parts.Plan, Parts.Professional, "/min-plan", None));
        Assert.NotNull(await request.Access.OpenOwn(_anna.AsActor(), Parts.Plan, Parts.Plan | Parts.Profile, "/min-plan", None));
    }

    [Fact]
    public async Task Nobody_is_told_whether_there_was_somebody()
    {
        var row = Assert.Single(await Place.Leaves(async () =>
        {
            await using var request = Place.Ask();
            await Assert.ThrowsAsync<AccessRefusedException>(() => request.Access.OpenDesk(_mette.AsActor(), Guid.CreateVersion7(), Parts.Plan, Parts.None, "/fag/borger", None));
        }));
        Assert.Equal((RecordKind.Refusal, null), (row.Kind, row.CitizenId));
    }

    [Fact]
    public async Task Own_pages_are_for_citizens_alone()
    {
        foreach (var actor in (Actor[])[_mette.AsActor(), new() { Kind = ActorKind.Stranger, Id = Guid.Empty, Name = "Nina Bak" }, _mette.AsActor() with { Id = _anna.Id }])
        {
            await using var request = Place.Ask();
            var row = Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => request.Access.OpenOwn(actor, Parts.Plan, Parts.None, "/min-plan", None))));
            Assert.Equal(RecordKind.Refusal, row.Kind);
        }
    }

    [Fact]
    public async Task The_task_holds_on_its_first_and_last_day_and_no_other()
    {
        await Place.LayMember(_anna, _peter, Parts.Plan, from: Place.Today.AddDays(1), to: Place.Today.AddDays(2));
        var opened = new List<bool>();
        // Around midnight in Denmark, not on the server.
        foreach (var utc in (string[])["2026-05-12T21:59:59", "2026-05-12T22:00:00", "2026-05-14T21:59:59", "2026-05-14T22:00:00"])
        {
            Place.Time.Now = DateTime.Parse(utc);
            try
            {
                await Place.Desk(_peter, _anna).Closed();
                opened.Add(true);
            }
            catch (AccessRefusedException)
            {
                opened.Add(false);
            }
        }

        Assert.Equal([false, true, true, false], opened);
    }

    [Fact]
    public async Task A_page_that_shows_no_part_cannot_be_opened()
    {
        Assert.Empty(await Place.Leaves(() => Assert.ThrowsAsync<ArgumentException>(() => Place.Desk(_mette, _anna, Parts.None))));
    }

    [Fact]
    public async Task A_part_is_on_record_once_a_request_and_again_in_the_next()
    {
        var rows = await Place.Leaves(async () =>
        {
            for (var i = 0; i < 2; i++)
            {
                await using var request = await Place.Desk(_mette, _anna);
                await request.PlanViews.Plan(request.Subject, None);
                await request.PlanViews.Plan(request.Subject, None);
                await request.TeamViews.Team(request.Subject, None);
            }
        });
        Assert.Equal(["Plan", "Team", "Plan", "Team"], rows.Select(r => r.Part));
    }

    [Fact]
    public async Task A_page_of_a_joint_showing_is_one_row_whatever_it_is_made_of()
    {
        var showing = await Place.Show(_mette, _anna);
        var row = Assert.Single(await Place.Leaves(async () =>
        {
            await using var request = await Place.Together(showing);
            await request.PlanViews.Plan(request.Subject, None);
            await request.TeamViews.Team(request.Subject, None);
        }));
        Assert.Equal((RecordKind.LookUp, AccessPolicy.TogetherPurpose), (row.Kind, row.Purpose));
    }
}
