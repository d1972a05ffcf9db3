using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Plan)]
public sealed class MaalSkalaModel(PlanViews plans, PlanDesk desk) : GoalPage(plans)
{
    [BindProperty]
    public string? Tal { get; set; }

    public async Task<IActionResult> OnPostAsync() =>
        int.TryParse(Tal, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? await Answer(await desk.Place(Subject, GoalId, value, Form, Cancel), _ => To($"/min-plan/maal/{GoalId}"), nameof(Tal))
            : await No(PlanRefusals.ScaleOutside, nameof(Tal));

    protected override void Shown() => Title = "Hvor er du nu?";
}
