using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>A page that shows or changes the plan.</summary>
public abstract class PlanPage(PlanViews plans) : CitizenPage
{
    public PlanView Plan { get; private set; } = null!;

    public DateOnly Today => Plan.Today;

    protected override async Task<IActionResult?> Load()
    {
        if (await plans.Plan(Subject, Cancel) is not { } plan) return NotFound();
        Plan = plan;
        return Ready();
    }

    /// <summary>Runs when the plan is read; a result means that there is nothing to show.</summary>
    protected abstract IActionResult? Ready();
}
