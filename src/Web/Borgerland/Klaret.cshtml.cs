using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Plan)]
public sealed class KlaretModel(PlanViews plans, PlanDesk desk) : PlanPage(plans)
{
    [BindProperty]
    public string? Hjalp { get; set; }

    public StepView Step { get; private set; } = null!;

    private Guid StepId => Guid.Parse((string)RouteData.Values["skridt"]!);

    /// <summary>One button: what was typed is kept, and nothing typed is fine too.</summary>
    public async Task<IActionResult> OnPostHjalpAsync()
    {
        if (await Load() is { } other) return other;
        if (Domain.Common.Text.Clean(Hjalp).Length == 0) return LocalRedirect(To("/min-plan"));
        return await Answer(await desk.Helped(Subject, StepId, Hjalp!, Form, Cancel), _ => To("/min-plan"), nameof(Hjalp));
    }

    public async Task<IActionResult> OnPostFortrydAsync()
    {
        var undone = await desk.Reopen(Subject, StepId, Form, Cancel);
        if (undone.Refusal == PlanRefusals.StepNotDone) return LocalRedirect(To("/min-plan"));
        return await Answer(undone, _ => To("/min-plan"));
    }

    protected override IActionResult? Ready()
    {
        Title = "Klaret";
        if (Plan.Steps.FirstOrDefault(s => s.Id == StepId) is not { } step) return NotFound();
        if (!step.IsDone) return LocalRedirect(To("/min-plan"));
        Step = step;
        return null;
    }
}
