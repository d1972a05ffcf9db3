using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Decisions;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>Decisions of the leader's unit that wait for a yes.</summary>
[ForRoles(Role.Leader)]
public sealed class BeslutningerModel(MandateDesk desk) : EmployeePage
{
    public IReadOnlyList<AskedLine> Waiting { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Title = "Beslutninger, der venter på dig";
        Waiting = await desk.Waiting(Actor, Cancel);
        return null;
    }
}
