using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Expectations;
using Sammen.Domain.Language;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>What each side expects, side by side, in versions; asked about when it is due.</summary>
[Shows(Parts.Assessment)]
public sealed class ForventningerModel(ExpectationViews views, ExpectationDesk desk) : DeskPage
{
    public static IReadOnlyList<Choice> Sides { get; } = [new("", "Vælg"), .. Enum.GetValues<SheetSide>().Except([SheetSide.TalkedThrough]).Select(s => new Choice(s.ToString(), ExpectationTexts.Professional(s)))];

    [BindProperty]
    public SheetSide? Side { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public string? Relation { get; set; }

    [BindProperty]
    public string? Svaer { get; set; }

    [BindProperty]
    public string? Talt { get; set; }

    [BindProperty]
    public string? TaltSvaer { get; set; }

    [BindProperty]
    public SheetReason? Grund { get; set; }

    [BindProperty]
    public string? Forsoeg1 { get; set; }

    [BindProperty]
    public string? Forsoeg2 { get; set; }

    [BindProperty]
    public string? Naeste { get; set; }

    public Guid CaseId => Guid.Parse((string)RouteData.Values["sag"]!);

    public SheetView Sheet { get; private set; } = null!;

    public GateView? Gates { get; private set; }

    /// <summary>What the language check says of the line that was refused.</summary>
    public string Check { get; private set; } = "";

    /// <summary>And of how it was talked through.</summary>
    public string TalkCheck { get; private set; } = "";

    private string SheetPage => To($"/sager/{CaseId}/forventninger");

    /// <summary>What is ready when it is due. The version's own line says why it was opened.</summary>
    public string Says(SheetReason due) =>
        Sheet.Begins ? $"Udgave {Sheet.No} er klar herunder."
        : Sheet.IsAsked ? $"{ExpectationTexts.Opened(due)}. {Frame.FirstName} er spurgt om den forrige. Den nye begynder, når der er svaret."
        : $"{Frame.FirstName} har skrevet først. Skriv det, I andre venter, og spørg.";

    public async Task<IActionResult> OnPostAabnAsync() => await Answer(await desk.Open(Subject, CaseId, Grund, Form, Cancel), _ => SheetPage);

    public async Task<IActionResult> OnPostLinjeAsync()
    {
        if (Side is not { } side || !Enum.IsDefined(side)) ModelState.AddModelError(nameof(Side), ExpectationRefusals.SideMissing.Says);
        Needs(Ord, 500, nameof(Ord));
        Fits(Navn, 60, nameof(Navn));
        Fits(Relation, 60, nameof(Relation));
        Fits(Svaer, 500, nameof(Svaer));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var added = await desk.Add(Subject, CaseId, new NewLine(Side!.Value, Source.Citizen, Navn ?? "", Relation ?? "", Ord!, Svaer ?? ""), Form, Cancel);
        if (added.Refusal == AssessmentRefusals.TooHard) Check = LanguageCheck.Check(Ord!, Frame.Profile.TextLevel).Summary;
        return await Answer(added, _ => SheetPage, added.Refusal == AssessmentRefusals.NameMissing ? nameof(Navn) : added.Refusal == AssessmentRefusals.RelationMissing ? nameof(Relation) : nameof(Ord));
    }

    public async Task<IActionResult> OnPostVaekAsync(Guid linje) => await Answer(await desk.Remove(Subject, CaseId, linje, Form, Cancel), _ => SheetPage);

    public async Task<IActionResult> OnPostSpoergAsync() => await Answer(await desk.Ask(Subject, CaseId, Form, Cancel), _ => SheetPage);

    public async Task<IActionResult> OnPostTaltAsync()
    {
        Needs(Talt, 500, nameof(Talt));
        Fits(TaltSvaer, 500, nameof(TaltSvaer));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var talked = await desk.TalkThrough(Subject, CaseId, Talt!, TaltSvaer ?? "", Form, Cancel);
        if (talked.Refusal == AssessmentRefusals.TooHard) TalkCheck = LanguageCheck.Check(Talt!, Frame.Profile.TextLevel).Summary;
        return await Answer(talked, _ => SheetPage, talked.Refusal == AssessmentRefusals.TooHard ? nameof(Talt) : "");
    }

    public async Task<IActionResult> OnPostKunneIkkeAsync()
    {
        foreach (var (field, name) in new[] { (Forsoeg1, nameof(Forsoeg1)), (Forsoeg2, nameof(Forsoeg2)), (Naeste, nameof(Naeste)) }) Needs(field, 300, name);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.CouldNotAnswer(Subject, CaseId, Forsoeg1!, Forsoeg2!, Naeste!, Form, Cancel), _ => SheetPage, nameof(Forsoeg2));
    }

    protected override async Task<IActionResult?> Load()
    {
        if (await views.Sheet(Subject, CaseId, Cancel) is not { } sheet) return NotFound();
        Title = "Forventninger, " + Frame.Name;
        Sheet = sheet;
        Gates = await views.Gates(Subject, CaseId, Cancel);
        return null;
    }
}
