using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>One question: what the citizen wants help with, in own words. What it is called the municipality finds out.</summary>
[Shows(Parts.Case, Writes = Parts.Case)]
public sealed class BedOmHjaelpModel(CaseDesk desk, TeamViews teams, Clock clock) : CitizenPage
{
    [BindProperty]
    public string? Ord { get; set; }

    public CallInfo? Call { get; private set; }

    public DateOnly Today => clock.Today;

    /// <summary>When someone has answered at the latest.</summary>
    public DateOnly AnswerBy { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        Needs(Ord, 2000, nameof(Ord), "Skriv et par ord om det, du vil have hjælp til.");
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.Ask(Subject, Ord ?? "", Form, Cancel), id => To($"/min-vej/{id}"), nameof(Ord));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Bed om hjælp";
        Call = await teams.WhomToCall(Subject, Cancel);
        AnswerBy = await desk.AnswerBy(Subject, Cancel);
        return null;
    }
}
