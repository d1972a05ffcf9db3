using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>The professional translation of one goal, beside the citizen's words.</summary>
[Shows(Parts.Plan | Parts.Professional)]
public sealed class FagligtModel(PlanViews plans, PlanDesk desk) : DeskPage
{
    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<AimKind>().Select(k => new Choice(k.ToString(), GoalTexts.Aim(k)))];

    public static IReadOnlyList<Choice> Claims { get; } = [.. Enum.GetValues<Claim>().Select(c => new Choice(c.ToString(), GoalTexts.Claim(c)))];

    public GoalView Goal { get; private set; } = null!;

    public IReadOnlyList<WordsView> Versions { get; private set; } = [];

    public IReadOnlyList<TranslationVersion> Translations { get; private set; } = [];

    public DateOnly Today { get; private set; }

    [BindProperty]
    public string? Sigte { get; set; }

    [BindProperty]
    public AimKind Slags { get; set; }

    [BindProperty]
    public string? Tema { get; set; }

    [BindProperty]
    public string? Udfoerer { get; set; }

    [BindProperty]
    public string? Lov { get; set; }

    [BindProperty]
    public Claim Stilling { get; set; }

    /// <summary>The form that came back is the one about what the goal is to the municipality.</summary>
    public bool StatesClaim { get; private set; }

    private Guid GoalId => Guid.Parse((string)RouteData.Values["maal"]!);

    public async Task<IActionResult> OnPostAsync()
    {
        Needs(Sigte, 2000, nameof(Sigte));
        Fits(Tema, 200, nameof(Tema));
        Fits(Udfoerer, 200, nameof(Udfoerer));
        Fits(Lov, 200, nameof(Lov));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.Translate(Subject, GoalId, new Translation(Sigte ?? "", Slags, Tema ?? "", Udfoerer ?? "", Lov ?? ""), Form, Cancel), _ => Here, nameof(Sigte));
    }

    public async Task<IActionResult> OnPostStillingAsync()
    {
        StatesClaim = true;
        return await Answer(await desk.StateClaim(Subject, GoalId, Stilling, Form, Cancel), _ => Here, nameof(Stilling));
    }

    protected override async Task<IActionResult?> Load()
    {
        if (await plans.Plan(Subject, Cancel) is not { } plan || plan.Goals.FirstOrDefault(g => g.Id == GoalId) is not { } goal) return NotFound();
        (Goal, Today, Title) = (goal, plan.Today, "Fagligt mål, " + Frame.Name);
        Versions = await plans.Versions(Subject, GoalId, Cancel);
        Translations = await plans.Translations(Subject, GoalId, Cancel);
        if (HttpMethods.IsPost(Request.Method)) return null;
        Stilling = goal.Claim;
        if (goal.Translation is { } t) (Sigte, Slags, Tema, Udfoerer, Lov) = (t.Aim, t.Kind, t.Theme, t.Provider, t.LegalBasis);
        return null;
    }
}
