using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Expectations;
using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>One question a page, alone or as a talk on the shared screen: what the citizen expects of us, and of oneself.</summary>
[Shows(Parts.Assessment)]
public sealed class VenterSkrivModel(ExpectationViews views, ExpectationDesk desk) : CitizenPage
{
    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public Source? Sagt { get; set; }

    public Guid CaseId => Guid.Parse((string)RouteData.Values["sag"]!);

    public bool OfUs => (string)RouteData.Values["hvem"]! == "jer";

    public IReadOnlyList<LineView> Own { get; private set; } = [];

    /// <summary>Where the talk goes on.</summary>
    public string Next => To($"/min-vej/{CaseId}/forventninger") + (OfUs ? "/mig" : "");

    public IReadOnlyList<Choice> Saying =>
    [
        new(nameof(Source.Citizen), $"{Frame.FirstName} siger det selv"),
        new(nameof(Source.CitizenSupported), $"{Frame.FirstName} siger det med støtte, tegn eller billeder"),
    ];

    private SheetSide Side => OfUs ? SheetSide.OfUs : SheetSide.OfOneself;

    private string ThisPage => To($"/min-vej/{CaseId}/forventninger/{RouteData.Values["hvem"]}");

    public async Task<IActionResult> OnPostSkrivAsync()
    {
        Needs(Ord, 500, nameof(Ord));
        if (Together && Sagt is not (Source.Citizen or Source.CitizenSupported)) ModelState.AddModelError(nameof(Sagt), PlanRefusals.WhoSays.Says);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.Add(Subject, CaseId, new NewLine(Side, Sagt ?? Source.Citizen, "", "", Ord!, ""), Form, Cancel), _ => ThisPage, nameof(Ord));
    }

    public async Task<IActionResult> OnPostTilbageAsync(Guid linje) => await Answer(await desk.Remove(Subject, CaseId, linje, Form, Cancel), _ => ThisPage);

    protected override async Task<IActionResult?> Load()
    {
        Title = OfUs ? "Hvad venter du af os?" : "Hvad venter du af dig selv?";
        if (await views.Sheet(Subject, CaseId, Cancel) is not { } sheet) return NotFound();
        if (!sheet.Exists || !sheet.IsOpen) return LocalRedirect(To($"/min-vej/{CaseId}/forventninger"));
        Own = [.. sheet.Of(Side).Where(l => l.IsCitizens)];
        return null;
    }
}
