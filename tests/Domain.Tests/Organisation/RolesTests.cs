using Sammen.Domain.Access;
using Sammen.Domain.Organisation;

namespace Sammen.Domain.Tests.Organisation;

[Trait("Runs", "Once")]
public sealed class RolesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Leader, Adviser,,Adviser", "Adviser,Leader")]
    [InlineData("leader,ADVISER,Borgmester,1,+1,-0,99,Adviser Leader", "")]
    public void Names_that_are_not_roles_give_nothing(string text, string roles) => Assert.Equal(roles, Employee.WriteRoles(Employee.ReadRoles(text)));

    [Fact]
    public void Every_role_is_read_back() => Assert.Equal(Enum.GetValues<Role>(), Employee.ReadRoles(Employee.WriteRoles(Enum.GetValues<Role>())).Order());
}
