using Sammen.Domain.Access;
using Sammen.Domain.Contacts;

namespace Sammen.Domain.Tests.Contacts;

/// <summary>Who may make one call, against every other way to be someone.</summary>
public sealed class CallBackPolicyTests
{
    private static readonly Guid Holder = Guid.CreateVersion7();
    private static readonly Guid StandIn = Guid.CreateVersion7();
    private static readonly Guid Unit = Guid.CreateVersion7();

    [Fact]
    public void The_one_who_holds_the_plan_calls() => Assert.Equal(CallerAs.Responsible, Decide(Employee(Holder)));

    [Fact]
    public void Who_stands_in_today_calls() => Assert.Equal(CallerAs.StandIn, Decide(Employee(StandIn)));

    [Fact]
    public void The_units_leader_when_it_is_late()
    {
        var leader = Employee(Guid.CreateVersion7(), Role.Leader);
        Assert.Equal(CallerAs.Leader, Decide(leader, late: true));
        Assert.Null(Decide(leader, late: false));
        Assert.Null(Decide(leader with { UnitId = Guid.CreateVersion7() }, late: true));
        Assert.Null(Decide(leader with { UnitId = null }, late: true));
    }

    [Theory]
    [InlineData(Role.Adviser)]
    [InlineData(Role.Professional)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.ContactCentre)]
    [InlineData(Role.Facilitator)]
    [InlineData(Role.DataOfficer)]
    public void A_colleague_is_nobody_here(Role role) => Assert.Null(Decide(Employee(Guid.CreateVersion7(), role), late: true));

    [Fact]
    public void Nobody_who_is_not_at_work_as_an_employee()
    {
        foreach (var id in (Guid[])[Holder, StandIn])
        {
            foreach (var kind in (ActorKind[])[ActorKind.Citizen, ActorKind.Stranger]) Assert.Null(Decide(Employee(id) with { Kind = kind }, late: true));
            Assert.Null(Decide(Employee(id) with { Visit = Guid.CreateVersion7() }, late: true));
            foreach (var roles in (Role[][])[[], [Role.Administrator], [Role.Facilitator, Role.DataOfficer]]) Assert.Null(Decide(Employee(id) with { Roles = roles.ToHashSet() }, late: true));
        }
    }

    [Fact]
    public void Without_an_absence_there_is_no_stand_in() => Assert.Null(CallBackPolicy.Decide(Employee(StandIn), Holder, Unit, [], late: true));

    [Fact]
    public void Each_has_a_basis_of_its_own() =>
        Assert.Equal(3, Enum.GetValues<CallerAs>().Select(CallBackPolicy.Basis).Distinct().Count());

    private static CallerAs? Decide(Actor actor, bool late = false) => CallBackPolicy.Decide(actor, Holder, Unit, [StandIn], late);

    private static Actor Employee(Guid id, Role role = Role.Adviser) =>
        new() { Kind = ActorKind.Employee, Id = id, Name = "Sara Bang", UnitId = Unit, Roles = new HashSet<Role> { role } };
}
