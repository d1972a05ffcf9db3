using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>One theme, one page: what the citizen says first, then the others, with who said it.</summary>
[Shows(Parts.Assessment)]
public sealed class DetVedViTemaModel(AssessmentViews views, AssessmentDesk desk) : CitizenPage
{
    public static IReadOnlyList<Choice> Tones { get; } = [new(nameof(Tone.Resource), "Ja, det går godt"), new(nameof(Tone.Difficulty), "Nej, det er svært"), new(nameof(Tone.Neither), "Både og, eller ved ikke")];

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public Tone? Slags { get; set; }

    [BindProperty]
    public Source? Sagt { get; set; }

    [BindProperty]
    public Guid? Retter { get; set; }

    public AssessmentView Assessment { get; private set; } = null!;

    public ThemeView Theme { get; private set; } = null!;

    /// <summary>The citizen's own words that are being corrected.</summary>
    public StatementView? Corrects { get; private set; }

    public DateOnly Today => Assessment.Today;

    /// <summary>The words of the request are taken into the field.</summary>
    public bool Takes => HttpMethods.IsGet(Request.Method) && Request.Query.ContainsKey("brug");

    public IReadOnlyList<Choice> Saying =>
    [
        new(nameof(Source.Citizen), $"{Frame.FirstName} siger det selv"),
        new(nameof(Source.CitizenSupported), $"{Frame.FirstName} siger det med støtte, tegn eller billeder"),
    ];

    private string Code => (string)RouteData.Values["tema"]!;

    private Guid CaseId => Guid.Parse((string)RouteData.Values["sag"]!);

    private string ThisPage => To($"/min-vej/{CaseId}/det-ved-vi/{Code}");

    public async Task<IActionResult> OnPostSkrivAsync()
    {
        Needs(Ord, 2000, nameof(Ord));
        if (Slags is { } tone && !Enum.IsDefined(tone)) ModelState.AddModelError(nameof(Slags), "Vælg et af svarene, eller spring det over.");
        if (Together && Retter is null && Sagt is not (Source.Citizen or Source.CitizenSupported)) ModelState.AddModelError(nameof(Sagt), PlanRefusals.WhoSays.Says);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.Say(Subject, CaseId, new NewStatement(Code, "", Sagt ?? Source.Citizen, "", "", Slags ?? Tone.Neither, Ord!, null, Retter), Form, Cancel), _ => ThisPage, nameof(Ord));
    }

    public async Task<IActionResult> OnPostTilbageAsync(Guid udsagn) => await Answer(await desk.TakeBack(Subject, CaseId, udsagn, Form, Cancel), _ => ThisPage);

    protected override async Task<IActionResult?> Load()
    {
        if (await views.WithRequest(Subject, CaseId, Cancel) is not { } found || found.Theme(Code) is not { } theme) return NotFound();
        (Assessment, Theme) = (found, theme);
        Title = theme.Theme.Citizen;
        var corrects = Guid.TryParse(Request.Query["ret"], out var asked) ? asked : Retter;
        Corrects = theme.Own.FirstOrDefault(s => s.Id == corrects);
        if (HttpMethods.IsGet(Request.Method) && Corrects is { } old) (Ord, Slags) = (old.Words, old.Tone);
        else if (Takes && !theme.Own.Any()) Ord = found.Request;
        return null;
    }
}
