using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Organisation;

/// <summary>Who is on the team: task access follows from here and from nowhere else.</summary>
public sealed class TeamDeskTests : PlaceTests
{
    private Employee _mette = null!;
    private Employee _karim = null!;
    private Citizen _anna = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _mette = await Place.LayEmployee(await Place.LayUnit(), "Mette Lund", Role.Adviser);
        _karim = await Place.LayEmployee(await Place.LayUnit("Bostedet"), "Karim Aziz", Role.Professional);
        _anna = await Place.LayCitizen("Anna Holm", _mette);
    }

    [Fact]
    public async Task An_employee_comes_on_the_team_and_sees_what_the_place_gives()
    {
        await Assert.ThrowsAsync<AccessRefusedException>(() => Place.Desk(_karim, _anna));
        await using (var request = await Place.Desk(_mette, _anna, Parts.Team))
        {
            Assert.True((await request.Team.Add(request.Subject, Seat(), Form.New(), None)).Ok);
            var rows = await Place.Record();
            Assert.Equal((RecordKind.Change, "MemberJoined", "Team"), (rows[^1].Kind, rows[^1].Act, rows[^1].Part));
            Assert.Contains("Karim Aziz", rows[^1].ForCitizen);
        }

        await using var karims = await Place.Desk(_karim, _anna);
        // What may be written is never more than what may be seen.
        Assert.Equal((Parts.Plan | Parts.Team, Parts.Plan), (karims.Subject.Reads, karims.Subject.Writes));
        var member = (await karims.TeamViews.Team(karims.Subject, None)).Single(m => m.EmployeeId == _karim.Id);
        Assert.Equal((Parts.Plan | Parts.Team, Parts.Plan), (member.Reads, member.Writes));
        Assert.Equal(("Karim Aziz", "bostøtte", Ring.Professional, "Bostedet", "55 66 77 88", false), (member.Name, member.TeamRole, member.Ring, member.Unit, member.Phone, member.IsCoordinator));
    }

    [Fact]
    public async Task Someone_from_the_network_gets_a_place_and_no_access()
    {
        await using var request = await Place.Desk(_mette, _anna, Parts.Team);
        var added = await request.Team.Add(request.Subject, Seat() with { EmployeeId = null, Name = "Else Holm", TeamRole = "mor", Ring = Ring.Close, Reads = Parts.All, Writes = Parts.All }, Form.New(), None);
        await using var db = Place.Db();
        var else_ = await db.TeamMembers.AsNoTracking().SingleAsync(m => m.Id == added.Value);
        Assert.Equal((Parts.None, Parts.None, Ring.Close, "Else Holm"), (else_.Reads, else_.Writes, else_.Ring, else_.Name));
        Assert.Null(else_.AsRelation());
    }

    [Fact]
    public async Task What_is_missing_is_refused_by_name()
    {
        await using var request = await Place.Desk(_mette, _anna, Parts.Team);
        async Task Refused(NewMember member, Refusal refusal) => Assert.Same(refusal, (await request.Team.Add(request.Subject, member, Form.New(), None)).Refusal);
        await Refused(Seat() with { TeamRole = " " }, Text.Empty);
        await Refused(Seat() with { TeamRole = new string('a', 61) }, Text.TooLong);
        await Refused(Seat() with { Does = new string('a', 201) }, Text.TooLong);
        await Refused(Seat() with { To = Place.Today.AddDays(-1) }, DanishDate.Passed);
        await Refused(Seat() with { EmployeeId = Guid.CreateVersion7() }, TeamDesk.NoSuchEmployee);
        await Refused(Seat() with { EmployeeId = null, Name = " " }, TeamDesk.NoSuchEmployee);
        await Refused(Seat() with { Reads = Parts.None }, TeamDesk.PartsMissing);
        await Refused(Seat() with { Purpose = "" }, TeamDesk.PurposeMissing);
        await Refused(Seat() with { Basis = " " }, TeamDesk.PurposeMissing);
        await Refused(Seat() with { EmployeeId = _mette.Id }, TeamDesk.AlreadyOn);
        await Place.Run($"update organisation_employees set active = {(Place.Municipality.IsSqlite ? "0" : "false")}");
        await Refused(Seat(), TeamDesk.NoSuchEmployee);
        Assert.DoesNotContain(await Place.Record(), r => r.Kind == RecordKind.Change);
    }

    [Fact]
    public async Task A_place_ends_now_and_access_with_it()
    {
        var member = await Place.LayMember(_anna, _karim, Parts.Plan, from: Place.Today.AddDays(-9));
        await using var request = await Place.Desk(_mette, _anna, Parts.Team);
        Assert.Same(Form.Changed, (await request.Team.End(request.Subject, member.Id, Form.New(7), None)).Refusal);
        await Place.Desk(_karim, _anna).Closed();
        Assert.True((await request.Team.End(request.Subject, member.Id, Form.New(1), None)).Ok);
        await Assert.ThrowsAsync<AccessRefusedException>(() => Place.Desk(_karim, _anna));
        Assert.Same(TeamDesk.NotFound, (await request.Team.End(request.Subject, member.Id, Form.New(2), None)).Refusal);
        Assert.Same(TeamDesk.NotFound, (await request.Team.End(request.Subject, Guid.CreateVersion7(), Form.New(1), None)).Refusal);
        // And may come back.
        Assert.True((await request.Team.Add(request.Subject, Seat(), Form.New(), None)).Ok);
    }

    [Fact]
    public async Task The_coordinator_stays_until_another_has_said_yes()
    {
        var karims = await Place.LayMember(_anna, _karim, Parts.Plan, Parts.Plan);
        await using var db = Place.Db();
        var mettes = await db.TeamMembers.AsNoTracking().SingleAsync(m => m.EmployeeId == _mette.Id);
        await using var request = await Place.Desk(_mette, _anna, Parts.Team);
        Assert.Same(TeamDesk.CoordinatorStays, (await request.Team.End(request.Subject, mettes.Id, Form.New(1), None)).Refusal);
        await request.Plan.OfferCoordinator(request.Subject, karims.Id, Form.New(), None);
        Assert.Same(TeamDesk.CoordinatorStays, (await request.Team.End(request.Subject, mettes.Id, Form.New(1), None)).Refusal);
        await using (var next = await Place.Desk(_karim, _anna)) Assert.True((await next.Plan.AnswerCoordinator(next.Subject, yes: true, Form.New(), None)).Ok);
        Assert.True((await request.Team.End(request.Subject, mettes.Id, Form.New(1), None)).Ok);
    }

    [Fact]
    public async Task Another_citizens_team_is_out_of_reach()
    {
        var ole = await Place.LayCitizen("Ole Juhl", _karim);
        await using var db = Place.Db();
        var member = await db.TeamMembers.AsNoTracking().SingleAsync(m => m.CitizenId == ole.Id);
        await using var request = await Place.Desk(_mette, _anna, Parts.Team);
        Assert.Same(TeamDesk.NotFound, (await request.Team.End(request.Subject, member.Id, Form.New(1), None)).Refusal);
    }

    [Fact]
    public async Task Only_those_whose_task_gives_it_write_the_team_and_only_at_the_desk()
    {
        await Place.LayMember(_anna, _karim, Parts.Plan | Parts.Team, Parts.Plan);
        var showing = await Place.Show(_mette, _anna);
        foreach (var opening in (Func<Task<Request>>[])[() => Place.Desk(_karim, _anna), () => Place.Own(_anna), () => Place.Together(showing)])
        {
            await using var request = await opening();
            var rows = await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => request.Team.Add(request.Subject, Seat(), Form.New(), None)));
            Assert.Equal((RecordKind.Refusal, "hold"), (Assert.Single(rows).Kind, rows[0].Act));
        }
    }

    [Fact]
    public async Task The_team_is_read_by_ring_with_the_coordinator_first()
    {
        await Place.LayMember(_anna, _karim, Parts.Plan, from: Place.Today.AddDays(-100));
        await Place.LayRelative(_anna, "Else Holm");
        await Place.LayMember(_anna, await Place.LayEmployee(await Place.LayUnit("Jobcenter"), "Ude Igen", Role.Professional), Parts.Plan, to: Place.Today.AddDays(-1), from: Place.Today.AddDays(-9));
        await using var own = await Place.Own(_anna, Parts.Team);
        Assert.Equal(["Else Holm", "Mette Lund", "Karim Aziz"], (await own.TeamViews.Team(own.Subject, None)).Select(m => m.Name));
        Assert.Equal(3, (await own.TeamViews.Doers(own.Subject, None)).Count);
        var call = await own.TeamViews.WhomToCall(own.Subject, None);
        Assert.Equal(("Mette Lund", "Mette", "55 66 77 88", "11 22 33 44"), (call!.Name, call.FirstName, call.Phone, call.UnitPhone));
    }

    [Fact]
    public async Task The_team_is_shown_to_those_who_may_see_it()
    {
        await Place.LayMember(_anna, _karim, Parts.Plan, Parts.None);
        await using var request = await Place.Desk(_karim, _anna);
        foreach (var tried in (Func<Task>[])[() => request.TeamViews.Team(request.Subject, None), () => request.TeamViews.Doers(request.Subject, None)])
            Assert.Equal(RecordKind.Refusal, Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(tried))).Kind);
    }

    private NewMember Seat() => new(_karim.Id, "", "bostøtte", Ring.Everyday, "Karim tager bussen med dig", "", Parts.Plan | Parts.Team, Parts.Plan | Parts.Professional, "At støtte dig i hverdagen", "Serviceloven § 85", null);
}
