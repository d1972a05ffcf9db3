using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Organisation;

/// <summary>Who is away, and who stands in.</summary>
public sealed class AbsenceDeskTests : PlaceTests
{
    private Employee _mette = null!, _sara = null!, _lene = null!, _other = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        _sara = await Place.LayEmployee(unit, "Sara Bang", Role.Adviser);
        _lene = await Place.LayEmployee(unit, "Lene Krogh", Role.Leader);
        _other = await Place.LayEmployee(await Place.LayUnit("Job"), "Bo Ravn", Role.Leader);
    }

    [Fact]
    public async Task One_says_it_oneself_and_a_leader_for_the_unit()
    {
        Assert.True((await Away(_mette, _mette, 1, 3, _sara)).Ok);
        Assert.True((await Away(_lene, _sara, 10, 12, _mette)).Ok);
        await Assert.ThrowsAsync<AccessRefusedException>(() => Away(_sara, _mette, 20, 21, _sara));
        await Assert.ThrowsAsync<AccessRefusedException>(() => Away(_other, _mette, 20, 21, _sara));
        await using var request = Place.Ask();
        Assert.Equal(["Mette Lund", "Sara Bang"], (await request.Absences.Coming(_lene.AsActor(), None)).Select(a => a.Name));
        Assert.Equal(["Mette Lund"], (await request.Absences.Coming(_mette.AsActor(), None)).Select(a => a.Name));
        Assert.Empty(await request.Absences.On(Place.Today, [_mette.Id, _sara.Id], None));
        Assert.Equal("Sara Bang", Assert.Single(await request.Absences.On(Place.Today.AddDays(3), [_mette.Id, _sara.Id], None)).StandIn);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        Assert.Same(AbsenceDesk.Backwards, (await Away(_mette, _mette, 3, 1, _sara)).Refusal);
        Assert.Same(DanishDate.Passed, (await Away(_mette, _mette, -5, -1, _sara)).Refusal);
        Assert.Same(AbsenceDesk.StandInMissing, (await Away(_mette, _mette, 1, 2, null)).Refusal);
        Assert.Same(AbsenceDesk.StandInMissing, (await Away(_mette, _mette, 1, 2, _mette)).Refusal);
        Assert.True((await Away(_sara, _sara, 2, 4, _lene)).Ok);
        Assert.Same(AbsenceDesk.StandInAway, (await Away(_mette, _mette, 4, 6, _sara)).Refusal);
        Assert.True((await Away(_mette, _mette, 5, 6, _sara)).Ok);
    }

    [Fact]
    public async Task Nobody_stands_in_whose_work_is_not_with_citizens()
    {
        var unit = new Unit { Id = _mette.UnitId };
        foreach (var role in Enum.GetValues<Role>())
        {
            var colleague = await Place.LayEmployee(unit, $"Kim {role}", role);
            var answer = await Away(_mette, _mette, 1, 2, colleague);
            if (role is Role.Administrator or Role.Facilitator or Role.DataOfficer) Assert.Same(TeamDesk.NoCase, answer.Refusal);
            else await Back(answer.Value);
        }

        async Task Back(Guid absence)
        {
            await using var request = Place.Ask();
            Assert.True((await request.Absences.Back(_mette.AsActor(), absence, Form.New(1), None)).Ok);
        }
    }

    [Fact]
    public async Task Whoever_stands_in_stays_and_two_at_once_do_not_stand_in_for_each_other()
    {
        Assert.True((await Away(_mette, _mette, 1, 5, _sara)).Ok);
        Assert.Same(AbsenceDesk.AwayAlready, (await Away(_mette, _mette, 5, 8, _lene)).Refusal);
        Assert.Same(AbsenceDesk.StandsIn, (await Away(_sara, _sara, 5, 8, _lene)).Refusal);
        var both = await Task.WhenAll(Task.Run(() => Away(_mette, _mette, 20, 22, _sara)), Task.Run(() => Away(_sara, _sara, 20, 22, _mette)));
        Assert.Single(both, b => b.Ok);
    }

    [Fact]
    public async Task It_can_be_taken_back()
    {
        var id = (await Away(_mette, _mette, 0, 3, _sara)).Value;
        await using var request = Place.Ask();
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.Absences.Back(_sara.AsActor(), id, Form.New(1), None));
        Assert.Same(Form.Changed, (await request.Absences.Back(_mette.AsActor(), id, Form.New(7), None)).Refusal);
        Assert.True((await request.Absences.Back(_mette.AsActor(), id, Form.New(1), None)).Ok);
        Assert.Empty(await request.Absences.On(Place.Today, [_mette.Id], None));
        Assert.Same(AbsenceDesk.NotFound, (await request.Absences.Back(_mette.AsActor(), id, Form.New(2), None)).Refusal);
    }

    private async Task<Result<Guid>> Away(Employee by, Employee who, int from, int to, Employee? standIn)
    {
        await using var request = Place.Ask();
        return await request.Absences.Away(by.AsActor(), who.Id, Place.Today.AddDays(from), Place.Today.AddDays(to), standIn?.Id, Form.New(), None);
    }
}
