using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Expectations;
using Sammen.Domain.Language;
using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>What is found out: the themes that matter, the citizen's view first, and the summary the citizen is asked about.</summary>
[Shows(Parts.Assessment)]
public sealed class UdredningModel(AssessmentViews views, AssessmentDesk desk, ExpectationViews expectations, PlanViews plans) : AssessmentPage(views)
{
    [BindProperty]
    public string? Tema { get; set; }

    [BindProperty]
    public string? Hvorfor { get; set; }

    [BindProperty]
    public string? TilBorger { get; set; }

    [BindProperty]
    public string? Svaer { get; set; }

    [BindProperty]
    public string? Faglig { get; set; }

    [BindProperty]
    public string? Forsoeg1 { get; set; }

    [BindProperty]
    public string? Forsoeg2 { get; set; }

    [BindProperty]
    public string? Naeste { get; set; }

    public GateView? Gates { get; private set; }

    /// <summary>"Det kan jeg", as the plan has it.</summary>
    public IReadOnlyList<string> Strengths { get; private set; } = [];

    public IReadOnlyList<Choice> ToOpen { get; private set; } = [];

    /// <summary>What the language check says of the text that was refused.</summary>
    public string Check { get; private set; } = "";

    public async Task<IActionResult> OnPostAabnAsync()
    {
        var opened = await desk.OpenTheme(Subject, CaseId, Tema ?? "", Hvorfor ?? "", Form, Cancel);
        return await Answer(opened, _ => Of($"/udredning/{Tema}"), opened.Refusal == AssessmentRefusals.WhyMissing ? nameof(Hvorfor) : nameof(Tema));
    }

    public async Task<IActionResult> OnPostOpsummerAsync()
    {
        Needs(TilBorger, Domain.Common.Text.Longest, nameof(TilBorger), AssessmentRefusals.SummaryMissing.Says);
        Needs(Faglig, Domain.Common.Text.Longest, nameof(Faglig), AssessmentRefusals.SummaryMissing.Says);
        Fits(Svaer, 500, nameof(Svaer));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var written = await desk.Summarise(Subject, CaseId, TilBorger!, Faglig!, Svaer ?? "", Form, Cancel);
        if (written.Refusal == AssessmentRefusals.TooHard) Check = LanguageCheck.Check(TilBorger!, Frame.Profile.TextLevel).Summary;
        return await Answer(written, _ => Of("/udredning"), nameof(TilBorger));
    }

    public async Task<IActionResult> OnPostSpoergAsync() => await Answer(await desk.Ask(Subject, CaseId, Form, Cancel), _ => Of("/udredning"));

    public async Task<IActionResult> OnPostKunneIkkeAsync()
    {
        foreach (var (field, name) in new[] { (Forsoeg1, nameof(Forsoeg1)), (Forsoeg2, nameof(Forsoeg2)), (Naeste, nameof(Naeste)) }) Needs(field, 300, name);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.CouldNotAnswer(Subject, CaseId, Forsoeg1!, Forsoeg2!, Naeste!, Form, Cancel), _ => Of("/udredning"), nameof(Forsoeg2));
    }

    protected override async Task<IActionResult?> Ready()
    {
        Title = "Udredning, " + Frame.Name;
        Gates = await expectations.Gates(Subject, CaseId, Cancel);
        if (Subject.MayRead(Parts.Plan) && await plans.Plan(Subject, Cancel) is { } plan) Strengths = [.. plan.Of(EntryKind.Strength).Select(e => e.Text)];
        ToOpen = [new("", "Vælg"), .. Assessment.Set.ThemesInUse.Where(t => Assessment.Theme(t.Code) is not { IsCurrent: true }).Select(t => new Choice(t.Code, t.Name))];
        if (HttpMethods.IsGet(Request.Method)) (TilBorger, Faglig) = (Assessment.Summary?.ForCitizen, Assessment.Summary?.Professional);
        return null;
    }
}
