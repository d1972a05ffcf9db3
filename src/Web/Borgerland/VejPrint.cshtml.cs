using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Days;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>The way on paper, with every step folded out.</summary>
[Shows(Parts.Case)]
public sealed class VejPrintModel(CaseViews cases, WayViews ways, TeamViews teams) : CitizenPage
{
    public WayShown Way { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        Title = "Print min vej";
        if (await cases.Case(Subject, Guid.Parse((string)RouteData.Values["sag"]!), Cancel) is not { } found || await ways.Of(Subject, found.Id, Cancel) is not { } behind) return NotFound();
        Way = new WayShown(found, this, await teams.WhomToCall(Subject, Cancel), Paper: true, behind);
        return null;
    }
}
