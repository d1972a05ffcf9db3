using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>"Jeg er i tvivl" about a case: an answer with a day to look again, and the way out of it.</summary>
[Shows(Parts.Case, Writes = Parts.Case)]
public sealed class VejTvivlModel(CaseViews cases, CaseDesk desk, Clock clock) : CitizenPage
{
    public CaseView Case { get; private set; } = null!;

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public string? Til { get; set; }

    /// <summary>The last day that can be chosen.</summary>
    public DateOnly Last => clock.Today.AddDays(CaseDesk.LongestDoubt);

    private Guid Id => Guid.Parse((string)RouteData.Values["sag"]!);

    public async Task<IActionResult> OnPostAsync()
    {
        Fits(Ord, 1000, nameof(Ord));
        var until = DanishDate.ReadAhead(Til, clock.Today);
        if (!until.Ok) ModelState.AddModelError(nameof(Til), until.Refusal.Says);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.Doubt(Subject, Id, Ord ?? "", until.Value, Form, Cancel), _ => To($"/min-vej/{Id}"), nameof(Til));
    }

    public async Task<IActionResult> OnPostVedAsync() => await Answer(await desk.Settle(Subject, Id, Form, Cancel), _ => To($"/min-vej/{Id}"));

    protected override async Task<IActionResult?> Load()
    {
        Title = "Jeg er i tvivl";
        if (await cases.Case(Subject, Id, Cancel) is not { IsOpen: true } found) return NotFound();
        Case = found;
        Ord ??= found.DoubtWords;
        Til ??= Ui.Day.Long(WorkingDays.OnOrAfter(clock.Today.AddDays(7)), clock.Today);
        return null;
    }
}
