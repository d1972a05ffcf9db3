using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Plans;

namespace Sammen.Web.Borgerland;

/// <summary>A page about one goal of the plan.</summary>
public abstract class GoalPage(PlanViews plans) : PlanPage(plans)
{
    public GoalView Goal { get; private set; } = null!;

    protected Guid GoalId => Guid.Parse((string)RouteData.Values["maal"]!);

    protected override IActionResult? Ready()
    {
        if (Plan.Goals.FirstOrDefault(g => g.Id == GoalId) is not { } goal) return NotFound();
        Goal = goal;
        Title = goal.Text.Length > 60 ? goal.Text[..60] : goal.Text;
        Shown();
        return null;
    }

    /// <summary>Runs when the goal is read.</summary>
    protected virtual void Shown() { }
}
