using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui;

namespace Sammen.Web.Borgerland;

/// <summary>The plan as a file by the published schema.</summary>
[Shows(Parts.Plan)]
public sealed class HentModel(PlanExport export, Clock clock) : CitizenPage
{
    public override async Task<IActionResult> OnGetAsync()
    {
        if (Together) return NotFound();
        var schema = $"{Request.Scheme}://{Request.Host}/skema/{PlanExport.Schema}.json";
        return await export.Json(Subject, schema, Cancel) is { } json
            ? File(json, "application/json; charset=utf-8", $"Min plan {Day.Iso(clock.Today)}.json")
            : NotFound();
    }
}
