using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Organisation;

/// <summary>Rule 2: one coordinator, never none, and one who can hold.</summary>
public sealed class LeaderDeskTests : PlaceTests
{
    private Unit _unit = null!;
    private Employee _mette = null!, _sara = null!, _lene = null!, _other = null!;
    private Citizen _anna = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(_unit, "Mette Lund", Role.Adviser);
        _sara = await Place.LayEmployee(_unit, "Sara Bang", Role.Adviser);
        _lene = await Place.LayEmployee(_unit, "Lene Krogh", Role.Leader);
        _other = await Place.LayEmployee(await Place.LayUnit("Job"), "Bo Ravn", Role.Leader);
        _anna = await Place.LayCitizen("Anna Holm", _mette);
    }

    [Fact]
    public async Task The_leader_of_the_unit_takes_over_and_the_citizen_reads_why()
    {
        var rows = await Place.Leaves(async () => Assert.True((await TakeOver(_lene, _mette, "Mette er syg i længere tid")).Ok));
        Assert.Contains("Grunden er: Mette er syg i længere tid", Assert.Single(rows).ForCitizen);
        Assert.Equal(_lene.Id, (await Place.PlanOf(_anna)).CoordinatorId);
        await using var desk = await Place.Desk(_lene, _anna);
        Assert.Equal(LeaderDesk.CoordinatorWrites, desk.Subject.Writes);
        Assert.Same(LeaderDesk.NothingHeld, (await TakeOver(_lene, _mette, "Igen")).Refusal);
    }

    [Fact]
    public async Task Nobody_else_does_and_not_without_a_why()
    {
        Assert.Same(LeaderDesk.WhyMissing, (await TakeOver(_lene, _mette, "  ")).Refusal);
        foreach (var who in (Employee[])[_sara, _other, _mette]) await Assert.ThrowsAsync<AccessRefusedException>(() => TakeOver(who, _mette, "Fordi"));
        await Assert.ThrowsAsync<AccessRefusedException>(() => TakeOver(_lene, _lene, "Fordi"));
        Assert.Equal(_mette.Id, (await Place.PlanOf(_anna)).CoordinatorId);
    }

    [Fact]
    public async Task One_whose_place_ends_or_who_may_not_write_cannot_hold()
    {
        await Place.LayMember(_anna, _sara, Parts.All, LeaderDesk.CoordinatorWrites, to: Place.Today.AddDays(3));
        Assert.Same(PlanRefusals.CannotHold, (await Offer(_sara)).Refusal);
        var karim = await Place.LayEmployee(_unit, "Karim Aziz", Role.Professional);
        await Place.LayMember(_anna, karim, Parts.Plan, Parts.None);
        Assert.Same(PlanRefusals.CannotHold, (await Offer(karim)).Refusal);
    }

    [Fact]
    public async Task One_who_lost_the_place_after_being_asked_cannot_say_yes()
    {
        var member = await Place.LayMember(_anna, _sara, Parts.All, LeaderDesk.CoordinatorWrites);
        Assert.True((await Offer(_sara)).Ok);
        await using var saras = await Place.Desk(_sara, _anna);
        await using (var mettes = await Place.Desk(_mette, _anna)) Assert.True((await mettes.Team.End(mettes.Subject, member.Id, Form.New(1), None)).Ok);
        Assert.Same(PlanRefusals.CannotHold, (await saras.Plan.AnswerCoordinator(saras.Subject, yes: true, Form.New(), None)).Refusal);
        Assert.Equal(_mette.Id, (await Place.PlanOf(_anna)).CoordinatorId);
    }

    [Fact]
    public async Task Accepting_and_being_taken_off_at_once_never_leaves_a_holder_outside()
    {
        for (var round = 0; round < 8; round++)
        {
            var citizen = await Place.LayCitizen($"Borger {round}", _mette);
            var member = await Place.LayMember(citizen, _sara, Parts.All, LeaderDesk.CoordinatorWrites);
            await using (var asking = await Place.Desk(_mette, citizen)) Assert.True((await asking.Plan.OfferCoordinator(asking.Subject, member.Id, Form.New(), None)).Ok);
            await using var saras = await Place.Desk(_sara, citizen);
            await using var mettes = await Place.Desk(_mette, citizen);
            await Task.WhenAll(
                Task.Run(() => saras.Plan.AnswerCoordinator(saras.Subject, yes: true, Form.New(), None)),
                Task.Run(() => mettes.Team.End(mettes.Subject, member.Id, Form.New(1), None)));
            var holder = (await Place.PlanOf(citizen)).CoordinatorId == _sara.Id ? _sara : _mette;
            await Place.Desk(holder, citizen).Closed();
        }
    }

    [Fact]
    public async Task Nobody_gives_more_than_they_have()
    {
        await Place.LayMember(_anna, _sara, Parts.Team | Parts.Profile, Parts.Team);
        await using var desk = await Place.Desk(_sara, _anna, Parts.Team);
        Task<Result<Guid>> Add(Employee who, Parts reads, Parts writes) =>
            desk.Team.Add(desk.Subject, new NewMember(who.Id, "", "rolle", Ring.Professional, "", "", reads, writes, "Formål", "Grundlag", null), Form.New(), None);
        Assert.Same(TeamDesk.MoreThanOwn, (await Add(_other, Parts.Plan, Parts.None)).Refusal);
        Assert.Same(TeamDesk.MoreThanOwn, (await Add(_other, Parts.Team, Parts.Team | Parts.Plan)).Refusal);
        var thomas = await Place.LayEmployee(_unit, "Thomas Vang", Role.Facilitator);
        Assert.Same(TeamDesk.NoCase, (await Add(thomas, Parts.Team, Parts.None)).Refusal);
        Assert.True((await Add(_other, Parts.Team, Parts.Team)).Ok);
    }

    [Fact]
    public async Task A_relative_is_the_citizens_to_take_off()
    {
        var else_ = await Place.LayRelative(_anna, "Else Holm");
        await using var desk = await Place.Desk(_mette, _anna);
        Assert.Same(TeamDesk.CitizensOwn, (await desk.Team.End(desk.Subject, else_.Id, Form.New(1), None)).Refusal);
    }

    private async Task<Result<Guid>> TakeOver(Employee leader, Employee from, string why)
    {
        await using var request = Place.Ask();
        return await request.Leaders.TakeOver(leader.AsActor(), from.Id, why, Form.New(), None);
    }

    private async Task<Result<Guid>> Offer(Employee to)
    {
        await using var desk = await Place.Desk(_mette, _anna);
        var member = (await desk.TeamViews.Team(desk.Subject, None)).Single(m => m.EmployeeId == to.Id);
        return await desk.Plan.OfferCoordinator(desk.Subject, member.Id, Form.New(), None);
    }
}
