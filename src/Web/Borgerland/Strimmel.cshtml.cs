using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>The next steps as a strip of pictures, to cut out and hang up.</summary>
[Shows(Parts.Plan)]
public sealed class StrimmelModel(PlanViews plans) : PlanPage(plans)
{
    public IReadOnlyList<StepView> Steps { get; private set; } = [];

    protected override IActionResult? Ready()
    {
        Title = "Mine små skridt";
        Steps = [.. Plan.Goals.Where(g => g.State == GoalState.Now).SelectMany(g => g.Steps).Where(s => !s.IsDone).OrderBy(s => s.Due).Take(8)];
        return null;
    }
}
