using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>Opens a case from a dated request, or from a need that was seen.</summary>
[Shows(Parts.Case, Writes = Parts.Case)]
public sealed class SagNyModel(CaseViews cases, CaseDesk desk, Clock clock) : DeskPage
{
    public static IReadOnlyList<Choice> Origins { get; } = [.. Enum.GetValues<CaseOrigin>().Select(o => new Choice(o.ToString(), CaseTexts.Professional(o)))];

    public static IReadOnlyList<Choice> Who { get; } = [.. Enum.GetValues<Said>().Select(s => new Choice(s.ToString(), SaidTexts.Short(s)))];

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    [BindProperty]
    public CaseOrigin? Begyndt { get; set; }

    [BindProperty]
    public string? Slags { get; set; }

    [BindProperty]
    public string? Titel { get; set; }

    [BindProperty]
    public string? Dag { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public Said? Sagt { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Begyndt is null) ModelState.AddModelError(nameof(Begyndt), "Vælg, hvordan sagen begyndte.");
        if (Text.Clean(Slags).Length == 0) ModelState.AddModelError(nameof(Slags), CaseRefusals.KindMissing.Says);
        Needs(Titel, 80, nameof(Titel), CaseRefusals.TitleMissing.Says);
        Needs(Ord, 2000, nameof(Ord), CaseRefusals.WordsMissing.Says);
        // A request lies behind us: a day without a year is the last one.
        var day = DanishDate.Read(Dag, clock.Today.AddDays(-364));
        if (!day.Ok) ModelState.AddModelError(nameof(Dag), day.Refusal.Says);
        if (Sagt is null) ModelState.AddModelError(nameof(Sagt), "Vælg, hvem der sagde det.");
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var opened = await desk.Open(Subject, new NewCase(Slags!, Titel!, Begyndt!.Value, day.Value, Ord!, Sagt!.Value), Form, Cancel);
        return await Answer(opened, id => To($"/sager/{id}"), opened.Refusal == CaseRefusals.DayAhead || opened.Refusal == CaseRefusals.DayTooOld ? nameof(Dag) : nameof(Slags));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Ny sag, " + Frame.Name;
        Kinds = [new("", "Vælg"), .. (await cases.Kinds(Subject, clock.Today, Cancel)).Select(k => new Choice(k.Code, $"{k.Rules.Name} ({k.Rules.LegalBasis})"))];
        if (HttpMethods.IsGet(Request.Method)) (Dag, Begyndt, Sagt) = (Ui.Day.Short(clock.Today), CaseOrigin.Asked, Said.Directly);
        return null;
    }
}
