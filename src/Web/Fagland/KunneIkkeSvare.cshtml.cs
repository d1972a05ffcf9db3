using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>After two tries in two forms: the question waits, with a next try. Never a yes.</summary>
[Shows(Parts.Plan, Writes = Parts.Plan)]
public sealed class KunneIkkeSvareModel(PlanViews plans, PlanDesk desk) : DeskPage
{
    [BindProperty]
    public string? Forsoeg1 { get; set; }

    [BindProperty]
    public string? Forsoeg2 { get; set; }

    [BindProperty]
    public string? Naeste { get; set; }

    public int Revision { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        foreach (var (field, name) in new[] { (Forsoeg1, nameof(Forsoeg1)), (Forsoeg2, nameof(Forsoeg2)), (Naeste, nameof(Naeste)) })
        {
            if (Text.Required(field, 300) is { Ok: false } missing) ModelState.AddModelError(name, missing.Refusal.Says);
        }

        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.CouldNotAnswer(Subject, Forsoeg1!, Forsoeg2!, Naeste!, Form, Cancel), _ => Here, nameof(Forsoeg2));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Kunne ikke svare, " + Frame.Name;
        if (await plans.Plan(Subject, Cancel) is not { } plan) return NotFound();
        Revision = plan.Revision;
        return null;
    }
}
