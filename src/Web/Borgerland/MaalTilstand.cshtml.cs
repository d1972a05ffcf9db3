using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Plan)]
public sealed class MaalTilstandModel(PlanViews plans, PlanDesk desk) : GoalPage(plans)
{
    public static IReadOnlyList<Choice> States { get; } =
    [
        new(nameof(GoalState.Now), "Det er et mål nu"),
        new(nameof(GoalState.Later), "Det skal vente til senere"),
        new(nameof(GoalState.Reached), "Det er nået"),
        new(nameof(GoalState.SetAside), "Jeg vil lægge det væk"),
    ];

    [BindProperty]
    public GoalState Tilstand { get; set; }

    [BindProperty]
    public string? Hvorfor { get; set; }

    public async Task<IActionResult> OnPostAsync() =>
        await Answer(await desk.MoveGoal(Subject, GoalId, Tilstand, Hvorfor ?? "", Form, Cancel), _ => To("/min-plan"), nameof(Hvorfor));

    protected override void Shown()
    {
        Title = "Målet";
        if (HttpMethods.IsGet(Request.Method)) (Tilstand, Hvorfor) = (Goal.State, Goal.StateWhy);
    }
}
