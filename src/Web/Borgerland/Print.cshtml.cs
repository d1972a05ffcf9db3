using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>The plan on at most two A4 pages. What is left out is said on the paper.</summary>
[Shows(Parts.Plan)]
public sealed class PrintModel(PlanViews plans) : PlanPage(plans)
{
    public PlanSheet Sheet { get; private set; } = null!;

    protected override IActionResult? Ready()
    {
        Title = "Print min plan";
        Sheet = new PlanSheet(Plan);
        return null;
    }
}
