using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Plan)]
public sealed class SkridtModel(PlanViews plans, TeamViews team, PlanDesk desk) : SkridtPage(plans, team)
{
    public StepView Step { get; private set; } = null!;

    public string There => $"{Step.Text}\n{(Step.IsCitizens ? Frame.FirstName : Step.DoerName)}, senest {Day.Long(Step.Due, Today)}";

    public string Mine => $"{Ord}\nSenest {Senest}";

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        if (!Read(out var who, out var due)) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.ChangeStep(Subject, Step.Id, Ord ?? "", who, due, Sagt ?? Said.Directly, Form, Cancel), _ => To($"/min-plan/maal/{Step.GoalId}"), nameof(Ord));
    }

    /// <summary>"Det skal ikke være et skridt længere": the words are kept. Alone, the citizen takes the step back instead.</summary>
    public async Task<IActionResult> OnPostVaekAsync()
    {
        if (await Load() is { } other) return other;
        return await Answer(await desk.DropStep(Subject, Step.Id, Form, Cancel), _ => To($"/min-plan/maal/{Step.GoalId}"));
    }

    protected override IActionResult? Ready()
    {
        Title = "Ret skridtet";
        if (Plan.Steps.FirstOrDefault(s => s.Id.ToString() == (string?)RouteData.Values["skridt"] && !s.IsDone) is not { } step) return NotFound();
        Step = step;
        if (HttpMethods.IsGet(Request.Method)) Fill(step);
        return null;
    }
}
