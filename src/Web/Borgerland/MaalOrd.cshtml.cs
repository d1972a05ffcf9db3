using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Plan)]
public sealed class MaalOrdModel(PlanViews plans, PlanDesk desk) : GoalPage(plans)
{
    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public string? TrinOp { get; set; }

    [BindProperty]
    public Said? Sagt { get; set; }

    public string There => Both(Goal.Text, Goal.StepUp);

    public string Mine => Both(Ord, TrinOp);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Domain.Common.Text.Optional(TrinOp, 500) is { Ok: false } tooLong) return await No(tooLong.Refusal, nameof(TrinOp));
        if (SaidChoices.Missing(this, Sagt, nameof(Sagt))) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.RewordGoal(Subject, GoalId, Ord ?? "", TrinOp ?? "", Sagt ?? Said.Directly, Form, Cancel), _ => To($"/min-plan/maal/{GoalId}"), nameof(Ord));
    }

    private static string Both(string? words, string? stepUp) => words + (string.IsNullOrEmpty(stepUp) ? "" : "\nÉt trin op: " + stepUp);

    protected override void Shown()
    {
        Title = "Ret målets ord";
        if (HttpMethods.IsPost(Request.Method)) return;
        (Ord, TrinOp) = (Goal.Text, Goal.StepUp);
    }
}
