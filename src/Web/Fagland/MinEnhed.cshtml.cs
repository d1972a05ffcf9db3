using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>The leader's unit: who holds how many plans, and a way to hold them when someone cannot.</summary>
[ForRoles(Role.Leader)]
public sealed class MinEnhedModel(LeaderDesk leaders, Clock clock) : EmployeePage
{
    public IReadOnlyList<HolderView> Staff { get; private set; } = [];

    public DateOnly Today => clock.Today;

    [BindProperty]
    public Guid Hvem { get; set; }

    [BindProperty]
    public string? Grund { get; set; }

    public async Task<IActionResult> OnPostAsync() =>
        await Answer(await leaders.TakeOver(Actor, Hvem, Grund ?? "", Form, Cancel), _ => "/fag/min-enhed", "grund-" + Hvem);

    protected override async Task<IActionResult?> Load()
    {
        Title = Actor.Unit;
        Staff = await leaders.Unit(Actor, Cancel);
        return null;
    }
}
