using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Organisation;

public sealed class OrganisationDeskTests : PlaceTests
{
    private Unit _unit = null!;
    private Employee _astrid = null!;
    private Employee _mette = null!;

    private Actor Admin => _astrid.AsActor();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _unit = await Place.LayUnit();
        _astrid = await Place.LayEmployee(_unit, "Astrid Holt", Role.Administrator);
        _mette = await Place.LayEmployee(_unit, "Mette Lund", Role.Adviser);
    }

    [Fact]
    public async Task Set_up_is_the_administrators()
    {
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Administrator))
        {
            var actor = _mette.AsActor() with { Roles = new HashSet<Role> { role } };
            await using var request = Place.Ask();
            foreach (var tried in (Func<Task>[])
            [
                () => request.Organisation.SaveUnit(actor, null, About("Ny"), Form.New(), None),
                () => request.Organisation.SaveEmployee(actor, null, About("ny", "Ny Person"), Form.New(), None),
                () => request.Organisation.SaveEmployee(actor, actor.Id, About(_mette.UserName, "Mette Lund", [Role.Administrator]), Form.New(1), None),
                () => request.Organisation.SaveLifeSituation(actor, null, "Jeg er ny", Form.New(), None),
                () => request.Organisation.AddSeat(actor, Guid.CreateVersion7(), new SeatForm("mor", Ring.Close, Parts.None, Parts.None, "", ""), Form.New(), None),
            ])
            {
                Assert.Equal(RecordKind.Refusal, Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(tried))).Kind);
            }
        }
    }

    [Fact]
    public async Task An_administrator_sets_up_and_each_act_is_on_record_without_a_citizen()
    {
        await using var request = Place.Ask();
        var rows = await Place.Leaves(async () =>
        {
            var unit = (await request.Organisation.SaveUnit(Admin, null, About("Bostedet"), Form.New(), None)).Value;
            var karim = (await request.Organisation.SaveEmployee(Admin, null, About("karim", "Karim Aziz") with { UnitId = unit }, Form.New(), None)).Value;
            Assert.True((await request.Organisation.SaveUnit(Admin, unit, About("Bostedet Engen") with { LeaderId = karim }, Form.New(1), None)).Ok);
            var situation = (await request.Organisation.SaveLifeSituation(Admin, null, "Jeg har fået en hjerneskade", Form.New(), None)).Value;
            Assert.True((await request.Organisation.AddSeat(Admin, situation, new SeatForm("bostøtte", Ring.Everyday, Parts.Plan, Parts.All, "Støtte", "§ 85"), Form.New(), None)).Ok);
            Assert.True((await request.Organisation.AddSeat(Admin, situation, new SeatForm("mor", Ring.Close, Parts.None, Parts.None, "", ""), Form.New(), None)).Ok);
        });
        Assert.Equal(["UnitSaved", "EmployeeSaved", "UnitSaved", "LifeSituationSaved", "SeatAdded", "SeatAdded"], rows.Select(r => r.Act));
        Assert.All(rows, r => Assert.Equal((RecordKind.Change, null, _astrid.Id), (r.Kind, r.CitizenId, r.ActorId!.Value)));

        var situation = Assert.Single(await request.OrganisationViews.LifeSituations(Admin, None));
        Assert.Equal([("bostøtte", Parts.Plan), ("mor", Parts.None)], situation.Seats.Select(s => (s.TeamRole, s.Writes)));
        var engen = (await request.OrganisationViews.Units(Admin, None)).Single(u => u.Name == "Bostedet Engen");
        Assert.Equal(("Karim Aziz", 1, 2), (engen.LeaderName, engen.Employees, engen.Version));
    }

    [Fact]
    public async Task What_is_missing_or_taken_is_refused_by_name()
    {
        await using var request = Place.Ask();
        var desk = request.Organisation;
        async Task Refused(Task<Result<Guid>> tried, Refusal refusal) => Assert.Same(refusal, (await tried).Refusal);
        await Refused(desk.SaveUnit(Admin, null, About(" "), Form.New(), None), Text.Empty);
        await Refused(desk.SaveUnit(Admin, null, About("Ny") with { Hours = new string('a', 301) }, Form.New(), None), Text.TooLong);
        await Refused(desk.SaveUnit(Admin, null, About("Ny") with { Receives = true }, Form.New(), None), OrganisationDesk.LeaderMissing);
        await Refused(desk.SaveUnit(Admin, null, About("Ny") with { LeaderId = Guid.CreateVersion7() }, Form.New(), None), OrganisationDesk.LeaderMissing);
        await Refused(desk.SaveUnit(Admin, Guid.CreateVersion7(), About("Ny"), Form.New(1), None), OrganisationDesk.UnitMissing);
        await Refused(desk.SaveUnit(Admin, _unit.Id, About("Ny"), Form.New(4), None), Form.Changed);
        await Refused(desk.SaveEmployee(Admin, null, About(_mette.UserName, "En anden"), Form.New(), None), OrganisationDesk.UserNameTaken);
        await Refused(desk.SaveEmployee(Admin, null, About("ny", "Ny") with { UnitId = Guid.CreateVersion7() }, Form.New(), None), OrganisationDesk.UnitMissing);
        await Refused(desk.SaveEmployee(Admin, null, About("ny", ""), Form.New(), None), Text.Empty);
        await Refused(desk.SaveEmployee(Admin, Guid.CreateVersion7(), About("ny", "Ny"), Form.New(1), None), TeamDesk.NoSuchEmployee);
        await Refused(desk.SaveEmployee(Admin, _mette.Id, About(_mette.UserName, "Mette"), Form.New(4), None), Form.Changed);
        await Refused(desk.SaveLifeSituation(Admin, null, "", Form.New(), None), Text.Empty);
        await Refused(desk.AddSeat(Admin, Guid.CreateVersion7(), new SeatForm("mor", Ring.Close, Parts.None, Parts.None, "", ""), Form.New(), None), TeamDesk.NotFound);
        await Refused(desk.AddSeat(Admin, Guid.CreateVersion7(), new SeatForm("bostøtte", Ring.Everyday, Parts.Plan, Parts.None, "Støtte", ""), Form.New(), None), TeamDesk.PurposeMissing);
        Assert.Empty(await Place.Record());
    }

    [Fact]
    public async Task The_leader_holds_the_plans_of_one_who_leaves()
    {
        var anna = await Place.LayCitizen("Anna Holm", _mette);
        await using var request = Place.Ask();
        // Nobody to hold: then nobody leaves.
        Assert.Same(OrganisationDesk.NobodyHolds, (await Save(About(_mette.UserName, "Mette Lund") with { Active = false })).Refusal);
        Assert.Same(OrganisationDesk.NobodyHolds, (await Save(About(_mette.UserName, "Mette Lund", []))).Refusal);
        var lene = await Place.LayEmployee(_unit, "Lene Krogh", Role.Leader);
        Assert.True((await request.Organisation.SaveUnit(Admin, _unit.Id, About(_unit.Name) with { LeaderId = lene.Id }, Form.New(1), None)).Ok);

        var rows = await Place.Leaves(async () => Assert.True((await Save(About(_mette.UserName, "Mette Lund") with { Active = false })).Ok));
        Assert.Equal(["skrev, at Lene Krogh holder fast i din plan nu. Grunden er: Mette er her ikke mere", "skrev, at Mette Lund ikke er på dit hold mere"], rows.Where(r => r.CitizenId == anna.Id).Select(r => r.ForCitizen));
        Assert.Equal(lene.Id, (await Place.PlanOf(anna)).CoordinatorId);
        await using (var desk = await Place.Desk(lene, anna)) Assert.True(desk.Subject.MayWrite(Parts.Plan | Parts.Team));

        Task<Result<Guid>> Save(EmployeeForm about) => request.Organisation.SaveEmployee(Admin, _mette.Id, about, Form.New(1), None);
    }

    [Theory]
    [InlineData(Role.Facilitator)]
    [InlineData(Role.Administrator)]
    public async Task One_whose_new_role_is_not_with_citizens_has_left_them(Role role)
    {
        var lene = await Place.LayEmployee(_unit, "Lene Krogh", Role.Leader);
        var anna = await Place.LayCitizen("Anna Holm", _mette);
        await using var request = Place.Ask();
        Assert.True((await request.Organisation.SaveUnit(Admin, _unit.Id, About(_unit.Name) with { LeaderId = lene.Id }, Form.New(1), None)).Ok);
        Assert.True((await request.Organisation.SaveEmployee(Admin, _mette.Id, About(_mette.UserName, "Mette Lund", [role]), Form.New(1), None)).Ok);
        Assert.Equal(lene.Id, (await Place.PlanOf(anna)).CoordinatorId);
        _mette.Roles = Employee.WriteRoles([role]);
        await Assert.ThrowsAsync<AccessRefusedException>(() => Place.Desk(_mette, anna));
        Assert.Equal(0, (await request.CitizenViews.Mine(_mette.AsActor(), "", 1, None)).All);
        // A place that was laid all the same gives nothing.
        await Place.LayMember(anna, _mette, Parts.All, LeaderDesk.CoordinatorWrites);
        await Assert.ThrowsAsync<AccessRefusedException>(() => Place.Desk(_mette, anna));
        Assert.Equal((0, 0), ((await request.CitizenViews.Mine(_mette.AsActor(), "", 1, None)).All, (await request.Days.Day(_mette.AsActor(), DayFilter.All, None)).Citizens));
        await using var desk = await Place.Desk(lene, anna);
        Assert.Single(await desk.TeamViews.Team(desk.Subject, None), m => m.EmployeeId == lene.Id);
    }

    [Fact]
    public async Task Another_role_with_citizens_keeps_the_plans()
    {
        var anna = await Place.LayCitizen("Anna Holm", _mette);
        await using var request = Place.Ask();
        Assert.True((await request.Organisation.SaveEmployee(Admin, _mette.Id, About(_mette.UserName, "Mette Lund", [Role.Professional, Role.Administrator]), Form.New(1), None)).Ok);
        Assert.Equal(_mette.Id, (await Place.PlanOf(anna)).CoordinatorId);
        await Place.Desk(_mette, anna).Closed();
    }

    [Fact]
    public async Task Where_one_who_leaves_should_stand_in_the_leader_does_or_nobody_leaves()
    {
        var lene = await Place.LayEmployee(_unit, "Lene Krogh", Role.Leader);
        var sara = await Place.LayEmployee(_unit, "Sara Bang", Role.Adviser);
        var bo = await Place.LayEmployee(_unit, "Bo Ravn", Role.Adviser);
        await using var request = Place.Ask();
        Assert.True((await request.Organisation.SaveUnit(Admin, _unit.Id, About(_unit.Name) with { LeaderId = lene.Id }, Form.New(1), None)).Ok);
        Assert.True((await request.Absences.Away(sara.AsActor(), sara.Id, Place.Today.AddDays(2), Place.Today.AddDays(5), _mette.Id, Form.New(), None)).Ok);
        var away = (await request.Absences.Away(lene.AsActor(), lene.Id, Place.Today.AddDays(5), Place.Today.AddDays(6), bo.Id, Form.New(), None)).Value;
        Assert.Same(OrganisationDesk.NobodyStandsIn, (await Leave()).Refusal);
        Assert.Equal("Mette Lund", (await request.Absences.On(Place.Today.AddDays(3), [sara.Id], None)).Single().StandIn);
        Assert.True((await request.Absences.Back(lene.AsActor(), away, Form.New(1), None)).Ok);
        Assert.True((await Leave()).Ok);
        Assert.Equal("Lene Krogh", (await request.Absences.On(Place.Today.AddDays(3), [sara.Id], None)).Single().StandIn);

        Task<Result<Guid>> Leave() => request.Organisation.SaveEmployee(Admin, _mette.Id, About(_mette.UserName, "Mette Lund") with { Active = false }, Form.New(1), None);
    }

    [Fact]
    public async Task The_last_administrator_stays_whatever_else_they_become()
    {
        await using var request = Place.Ask();
        Assert.Same(OrganisationDesk.LastAdministrator, (await request.Organisation.SaveEmployee(Admin, _astrid.Id, About(_astrid.UserName, "Astrid Holt", [Role.Adviser]), Form.New(1), None)).Refusal);
        Assert.True((await request.Organisation.SaveEmployee(Admin, _astrid.Id, About(_astrid.UserName, "Astrid Holt", [Role.Administrator, Role.Adviser]), Form.New(1), None)).Ok);
    }

    [Fact]
    public async Task The_leader_who_holds_by_default_cannot_leave()
    {
        var lene = await Place.LayEmployee(_unit, "Lene Krogh", Role.Leader);
        await Place.LayUnit("Modtagelsen", receives: true, leader: lene.Id);
        await using var request = Place.Ask();
        Assert.Same(OrganisationDesk.LeaderMissing, (await request.Organisation.SaveEmployee(Admin, lene.Id, About(lene.UserName, "Lene Krogh") with { Active = false }, Form.New(1), None)).Refusal);
    }

    [Fact]
    public async Task One_who_leaves_is_out_at_the_next_request()
    {
        var token = await Place.SignIn(_mette);
        await using var request = Place.Ask();
        await request.Organisation.SaveEmployee(Admin, _mette.Id, About(_mette.UserName, "Mette Lund") with { Active = false }, Form.New(1), None);
        Assert.Null(await request.Sessions.Who(token, None));
    }

    [Fact]
    public async Task Lists_are_in_Danish_order_with_those_who_have_left_last()
    {
        foreach (var name in (string[])["Åse", "Aage", "Øjvind", "Ægir", "Zita"]) await Place.LayEmployee(_unit, name, Role.Professional);
        var gone = await Place.LayEmployee(_unit, "Anton", Role.Professional);
        await Place.Run($"update organisation_employees set active = {(Place.Municipality.IsSqlite ? "0" : "false")} where user_name = '{gone.UserName}'");
        foreach (var name in (string[])["Ørum", "Ældre", "Børn", "Åhuset"]) await Place.LayUnit(name);
        await using var request = Place.Ask();
        Assert.Equal(["Astrid Holt", "Mette Lund", "Zita", "Ægir", "Øjvind", "Aage", "Åse", "Anton"], (await request.OrganisationViews.Staff(Admin, null, None)).Select(e => e.Name));
        Assert.Equal(["Børn", "Voksen og Handicap", "Ældre", "Ørum", "Åhuset"], (await request.OrganisationViews.Units(Admin, None)).Select(u => u.Name));
    }

    [Fact]
    public async Task Set_up_is_read_by_employees_and_the_front_door_by_all()
    {
        await using var request = Place.Ask();
        var nina = new Actor { Kind = ActorKind.Stranger, Id = Guid.Empty, Name = "Nina Bak" };
        foreach (var tried in (Func<Task>[])[() => request.OrganisationViews.Units(nina, None), () => request.OrganisationViews.Staff(nina, null, None), () => request.OrganisationViews.LifeSituations(nina, None)])
            Assert.Equal(RecordKind.Refusal, Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(tried))).Kind);
        Assert.Null(await request.OrganisationViews.FrontDoor(None));
        await Place.LayUnit("Modtagelsen", receives: true, leader: _mette.Id);
        Assert.Equal("Modtagelsen", (await request.OrganisationViews.FrontDoor(None))!.Unit);
    }

    [Fact]
    public async Task Two_who_take_the_same_user_name_at_once_are_not_both_given_it()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var request = Place.Ask();
            return await request.Organisation.SaveEmployee(Admin, null, About("ny", "Ny Person"), Form.New(), None);
        })));
        Assert.Single(results, r => r.Ok);
        Assert.All(results.Where(r => !r.Ok), r => Assert.Same(OrganisationDesk.UserNameTaken, r.Refusal));
    }

    private static UnitForm About(string name) => new(name, "11 22 33 44", "Hverdage 9-15", "Ring 112", null, Receives: false);

    private EmployeeForm About(string userName, string name, Role[]? roles = null) => new(userName, name, "rådgiver", _unit.Id, "55 66 77 88", roles ?? [Role.Adviser], Active: true);
}
