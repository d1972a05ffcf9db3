using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>A team template: what a life situation proposes.</summary>
[ForRoles(Role.Administrator)]
public sealed class LivssituationModel(OrganisationViews organisation, OrganisationDesk desk) : EmployeePage
{
    [BindProperty]
    public string? Fortalt { get; set; }

    [BindProperty]
    public string? Rolle { get; set; }

    [BindProperty]
    public List<string> Ser { get; set; } = [];

    [BindProperty]
    public List<string> Skriver { get; set; } = [];

    [BindProperty]
    public string? Formaal { get; set; }

    [BindProperty]
    public string? Grundlag { get; set; }

    public LifeSituationView? Situation { get; private set; }

    public async Task<IActionResult> OnPostAsync(Guid? situation) =>
        await Answer(await desk.SaveLifeSituation(Actor, situation, Fortalt ?? "", Form, Cancel), id => $"/fag/opsaetning/livssituation/{id}", nameof(Fortalt));

    public async Task<IActionResult> OnPostPladsAsync(Guid situation)
    {
        Needs(Rolle, 60, nameof(Rolle));
        Fits(Formaal, 200, nameof(Formaal));
        Fits(Grundlag, 120, nameof(Grundlag));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var added = await desk.AddSeat(Actor, situation, new SeatForm(Rolle ?? "", Ring.Professional, HoldModel.ReadParts(Ser), HoldModel.ReadParts(Skriver), Formaal ?? "", Grundlag ?? ""), Form, Cancel);
        return await Answer(added, _ => $"/fag/opsaetning/livssituation/{situation}", added.Refusal == TeamDesk.PurposeMissing ? nameof(Formaal) : nameof(Rolle));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Ny livssituation";
        if (RouteData.Values["situation"] is not string id) return null;
        if ((await organisation.LifeSituations(Actor, Cancel)).FirstOrDefault(s => s.Id.ToString() == id) is not { } found) return NotFound();
        (Situation, Title) = (found, found.Told);
        Fortalt ??= found.Told;
        return null;
    }
}
