using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Plan)]
public sealed class SkridtNytModel(PlanViews plans, TeamViews team, PlanDesk desk) : SkridtPage(plans, team)
{
    public GoalView Goal { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        if (!Read(out var who, out var due)) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.AddStep(Subject, Goal.Id, Ord ?? "", who, due, Sagt ?? Said.Directly, Form, Cancel), _ => To($"/min-plan/maal/{Goal.Id}"), nameof(Ord));
    }

    protected override IActionResult? Ready()
    {
        Title = "Nyt lille skridt";
        if (Plan.Goals.FirstOrDefault(g => g.Id.ToString() == (string?)RouteData.Values["maal"]) is not { } goal) return NotFound();
        Goal = goal;
        return null;
    }
}
