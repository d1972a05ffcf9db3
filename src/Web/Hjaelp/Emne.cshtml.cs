using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Hjaelp;

/// <summary>A relative's own view of one theme, in their own name.</summary>
[Shows(Parts.Themes, Writes = Parts.Themes)]
public sealed class EmneModel(AssessmentViews views, AssessmentDesk desk, TeamViews teams) : HelperPage
{
    public static IReadOnlyList<Choice> Tones { get; } = [new(nameof(Tone.Resource), "Noget, der går godt"), new(nameof(Tone.Difficulty), "Noget, der er svært"), new(nameof(Tone.Neither), "Noget andet")];

    public SharedTheme Theme { get; private set; } = null!;

    /// <summary>The relative's own words that are being corrected.</summary>
    public StatementView? Corrects { get; private set; }

    public string Call { get; private set; } = "";

    public Guid CaseId => Guid.Parse((string)RouteData.Values["sag"]!);

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public Tone? Slags { get; set; }

    [BindProperty]
    public Guid? Retter { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        Needs(Ord, 2000, nameof(Ord), "Skriv et par ord om, hvordan du ser på det.");
        if (Slags is not { } tone || !Enum.IsDefined(tone)) ModelState.AddModelError(nameof(Slags), AssessmentRefusals.ToneMissing.Says);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.SayAsRelative(Subject, CaseId, Theme.Code, Slags!.Value, Ord!, Retter, Form, Cancel), _ => To("/emner"), nameof(Ord));
    }

    public async Task<IActionResult> OnPostTilbageAsync() => await Answer(await desk.TakeBackAsRelative(Subject, CaseId, Retter ?? Guid.Empty, Form, Cancel), _ => To("/emner"));

    protected override async Task<IActionResult?> Load()
    {
        var themes = await views.Shared(Subject, Cancel);
        if (themes.FirstOrDefault(t => t.OpenIn.Contains(CaseId) && t.Code == (string?)RouteData.Values["tema"]) is not { } theme) return NotFound();
        Theme = theme;
        Title = theme.Name;
        var asked = Guid.TryParse(Request.Query["ret"], out var typed) ? typed : Retter;
        Corrects = theme.Own.FirstOrDefault(o => o.Said.Id == asked && o.CaseId == CaseId && theme.MayChange(o))?.Said;
        if (HttpMethods.IsGet(Request.Method) && Corrects is { } old) (Ord, Slags) = (old.Words, old.Tone);
        if (await teams.WhomToCall(Subject, Cancel) is { } call) Call = $"Kan det ikke vente, så ring til {call.Unit} på {call.UnitPhone}.";
        return null;
    }
}
