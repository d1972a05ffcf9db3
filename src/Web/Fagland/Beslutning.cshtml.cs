using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Decisions;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>What the leader needs to say yes, and nothing else of the citizen's.</summary>
[ForRoles(Role.Leader)]
public sealed class BeslutningModel(MandateDesk desk) : EmployeePage
{
    public AskedView Asked { get; private set; } = null!;

    [BindProperty]
    public string? Spoergsmaal { get; set; }

    private Guid Id => Guid.Parse((string)RouteData.Values["beslutning"]!);

    public async Task<IActionResult> OnPostJaAsync() => await Answer(await desk.Yes(Actor, Id, Form, Cancel), _ => "/fag/beslutninger");

    public async Task<IActionResult> OnPostTilbageAsync() => await Answer(await desk.AskBack(Actor, Id, Spoergsmaal ?? "", Form, Cancel), _ => "/fag/beslutninger", nameof(Spoergsmaal));

    protected override async Task<IActionResult?> Load()
    {
        if (await desk.One(Actor, Id, Cancel) is not { } asked) return NotFound();
        (Asked, Title) = (asked, $"Skal {asked.Line.CitizenName} have hjælpen?");
        return null;
    }
}
