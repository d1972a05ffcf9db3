using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Plan)]
public sealed class MinPlanModel(PlanViews plans, PlanDesk desk) : PlanPage(plans)
{
    public IReadOnlyList<GoalView> Goals { get; private set; } = [];

    /// <summary>All goals, or with "one thing at a time" one of them.</summary>
    public IReadOnlyList<GoalView> Shown { get; private set; } = [];

    public int Number { get; private set; } = 1;

    /// <summary>"Jeg klarede det": on to a page that says well done, and where it can be undone.</summary>
    public async Task<IActionResult> OnPostKlaretAsync(Guid skridt)
    {
        var done = await desk.Finish(Subject, skridt, Form, Cancel);
        // Pressed twice, or done by another meanwhile: the same page is the right answer.
        if (done.Refusal == PlanRefusals.StepAlreadyDone) return LocalRedirect(To($"/min-plan/klaret/{skridt}"));
        return await Answer(done, _ => To($"/min-plan/klaret/{skridt}"));
    }

    protected override IActionResult? Ready()
    {
        Title = "Min plan";
        Goals = [.. Plan.Goals.OrderBy(g => g.State)];
        Number = int.TryParse(Request.Query["maal"], out var asked) && asked >= 1 && asked <= Goals.Count ? asked : 1;
        Shown = Profile.OneThing ? [.. Goals.Skip(Number - 1).Take(1)] : Goals;
        return null;
    }
}
