using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Decisions;
using Sammen.Domain.Efforts;
using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>The decision: what must be in order first, its parts with their reasons, the leader's yes, and how the citizen is told.</summary>
[Shows(Parts.Case)]
public sealed class SagAfgoerelseModel(CaseViews cases, DecisionViews decisions, DecisionDesk desk, PlanViews plans, HelpViews help) : SagPage(cases, decisions), IPromisePage
{
    public static IReadOnlyList<Choice> Results { get; } = [.. Enum.GetValues<PartResult>().Select(r => new Choice(r.ToString(), DecisionTexts.Professional(r)))];

    public static IReadOnlyList<Choice> Acutes { get; } = [.. Enum.GetValues<AcuteReason>().Select(r => new Choice(r.ToString(), DecisionTexts.Professional(r)))];

    public static IReadOnlyList<Choice> Tolds { get; } = [.. Enum.GetValues<ToldHow>().Select(t => new Choice(t.ToString(), DecisionTexts.Professional(t)))];

    public static IReadOnlyList<Choice> Sents { get; } = [.. Enum.GetValues<SentWay>().Select(s => new Choice(s.ToString(), DecisionTexts.Professional(s)))];

    /// <summary>What is made less: help that is given now, or other help.</summary>
    public IReadOnlyList<Choice> Lesses { get; private set; } = [];

    public IReadOnlyList<Choice> GoalChoices { get; private set; } = [];

    public IReadOnlyList<Choice> Notes { get; private set; } = [];

    public IReadOnlyList<Choice> Waiting { get; private set; } = [];

    /// <summary>The part that is written anew; null for a new one.</summary>
    public PartView? Edited { get; private set; }

    /// <summary>Made, and not told yet.</summary>
    public DecisionView? Untold => Deciding.Decisions.FirstOrDefault(d => !d.IsDelivered);

    public DecisionView? Acute => Deciding.Decisions.FirstOrDefault(d => d.CatchUps.Any(c => c.DoneAt is null));

    public bool ShowsPart => Edited is not null || Request.Query.ContainsKey("ny") || HttpMethods.IsPost(Request.Method) || (Deciding.Draft is null ? Deciding.Decisions.Count == 0 : Deciding.Draft.Parts.Count == 0);

    /// <summary>A decision is being written; else what was decided stands alone.</summary>
    public bool IsWriting => ShowsPart || Deciding.Draft is not null;

    [BindProperty(SupportsGet = true, Name = "del")]
    public Guid? Del { get; set; }

    [BindProperty]
    public string? Hvad { get; set; }

    [BindProperty]
    public PartResult? Resultat { get; set; }

    [BindProperty]
    public string? Lov { get; set; }

    [BindProperty]
    public string? Fakta { get; set; }

    [BindProperty]
    public string? Regler { get; set; }

    [BindProperty]
    public string? Hensyn { get; set; }

    [BindProperty]
    public string? Siger { get; set; }

    [BindProperty]
    public string? Brugt { get; set; }

    [BindProperty]
    public string? Fra { get; set; }

    [BindProperty]
    public string? Til { get; set; }

    [BindProperty]
    public string? Maengde { get; set; }

    [BindProperty]
    public CostClass? Koster { get; set; }

    [BindProperty]
    public List<string> Mindre { get; set; } = [];

    [BindProperty]
    public List<Guid> Maal { get; set; } = [];

    [BindProperty]
    public string? Kort { get; set; }

    [BindProperty]
    public string? Betyder { get; set; }

    [BindProperty]
    public string? Nu { get; set; }

    [BindProperty]
    public Gate? Port { get; set; }

    [BindProperty]
    public string? Gjort { get; set; }

    [BindProperty]
    public AcuteReason? Grund { get; set; }

    [BindProperty]
    public string? Hvorfor { get; set; }

    [BindProperty]
    public Guid Afgoerelse { get; set; }

    [BindProperty]
    public ToldHow? Fortalt { get; set; }

    [BindProperty]
    public string? FortaltDag { get; set; }

    [BindProperty]
    public string? Forsoeg { get; set; }

    [BindProperty]
    public SentWay? Sendt { get; set; }

    [BindProperty]
    public string? SendtDag { get; set; }

    [BindProperty]
    public string? Lovede { get; set; }

    [BindProperty]
    public string? Senest { get; set; }

    [BindProperty]
    public Guid Indhent { get; set; }

    [BindProperty]
    public string? Indhentet { get; set; }

    protected override string Name => "Afgørelse";

    public async Task<IActionResult> OnPostDelAsync()
    {
        if (await Load() is { } other) return other;
        foreach (var (typed, longest, field) in new[] { (Hvad, 200, nameof(Hvad)), (Lov, 80, nameof(Lov)), (Fakta, 2000, nameof(Fakta)), (Regler, 2000, nameof(Regler)), (Hensyn, 2000, nameof(Hensyn)), (Siger, 2000, nameof(Siger)), (Brugt, 2000, nameof(Brugt)), (Maengde, 200, nameof(Maengde)) }) Fits(typed, longest, field);
        var (from, to) = (Day(Fra, nameof(Fra), Today.AddDays(-30), false), Day(Til, nameof(Til), Today, false));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var part = new PartForm(Hvad ?? "", Resultat, Lov ?? "", Fakta ?? "", Regler ?? "", Hensyn ?? "", Siger ?? "", Brugt ?? "", from, to, Maengde ?? "", Koster, Mindre.Count > 0, Maal) { LessOf = Guid.TryParse(Mindre.FirstOrDefault(), out var order) ? order : null };
        var put = await desk.PutPart(Subject, Sag, Del, part, Form, Cancel);
        return await Answer(put, _ => At("/afgoerelse"), put.Refusal?.Name switch
        {
            "DecisionWhatMissing" => nameof(Hvad),
            "DecisionResultMissing" => nameof(Resultat),
            "DecisionBasisMissing" => nameof(Lov),
            "DecisionReasonsMissing" => nameof(Fakta),
            "DecisionViewMissing" => nameof(Siger),
            "DecisionUsedMissing" => nameof(Brugt),
            "DecisionCostMissing" => nameof(Koster),
            "DecisionEndsFirst" => nameof(Til),
            _ => "",
        });
    }

    public async Task<IActionResult> OnPostFjernDelAsync() => await Answer(await desk.RemovePart(Subject, Sag, Del ?? Guid.Empty, Form, Cancel), _ => At("/afgoerelse"));

    public async Task<IActionResult> OnPostOrdAsync()
    {
        Fits(Kort, 200, nameof(Kort));
        Fits(Betyder, 2000, nameof(Betyder));
        Fits(Nu, 2000, nameof(Nu));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var said = await desk.Say(Subject, Sag, new DecisionWords(Kort ?? "", Betyder ?? "", Nu ?? ""), Form, Cancel);
        return await Answer(said, _ => At("/afgoerelse"), said.Refusal?.Name switch { "DecisionMeansMissing" => nameof(Betyder), "DecisionNextMissing" => nameof(Nu), _ => nameof(Kort) });
    }

    public async Task<IActionResult> OnPostPortAsync() =>
        await Answer(await desk.Note(Subject, Sag, Port ?? Gate.Mandate, Gjort ?? "", Form, Cancel), _ => At("/afgoerelse"), Port is null ? nameof(Port) : nameof(Gjort));

    public async Task<IActionResult> OnPostLederAsync() => await Answer(await desk.AskLeader(Subject, Sag, Form, Cancel), _ => At("/afgoerelse"));

    public async Task<IActionResult> OnPostBeslutAsync() => await Answer(await desk.Make(Subject, Sag, null, Form, Cancel), _ => At("/afgoerelse"));

    public async Task<IActionResult> OnPostAkutAsync() =>
        await Answer(await desk.Make(Subject, Sag, new AcuteForm(Grund, Hvorfor ?? ""), Form, Cancel), _ => At("/afgoerelse"), Grund is null ? nameof(Grund) : nameof(Hvorfor));

    public async Task<IActionResult> OnPostFortaltAsync()
    {
        if (await Load() is { } other) return other;
        Fits(Forsoeg, 2000, nameof(Forsoeg));
        var (told, sent) = (Day(FortaltDag, nameof(FortaltDag), Today.AddDays(-364), true), Day(SendtDag, nameof(SendtDag), Today.AddDays(-364), true));
        Fits(Lovede, 300, nameof(Lovede));
        var by = this.PromisedBy(ModelState, Today);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var given = await desk.Deliver(Subject, Sag, Afgoerelse, new DeliveryForm(Fortalt, told!.Value, Forsoeg ?? "", Sendt, sent!.Value) { Promised = Lovede ?? "", PromisedBy = by }, Form, Cancel);
        return await Answer(given, _ => At("/afgoerelse"), PromiseFields.IsPromiseDay(given.Refusal) ? nameof(Senest) : given.Refusal?.Name switch { "DecisionToldMissing" => nameof(Fortalt), "DecisionSentMissing" => nameof(Sendt), "DecisionTriesMissing" => nameof(Forsoeg), _ => nameof(FortaltDag) });
    }

    public async Task<IActionResult> OnPostIndhentetAsync() => await Answer(await desk.CatchUp(Subject, Sag, Afgoerelse, Indhent, Indhentet ?? "", Form, Cancel), _ => At("/afgoerelse"), nameof(Indhentet));

    protected override async Task<IActionResult?> Ready()
    {
        if (Writes)
        {
            var running = Subject.MayRead(Parts.Effort) ? await help.Running(Subject, Cancel) : [];
            Lesses = [.. running.Select(o => new Choice(o.OrderId.ToString(), $"{o.What} bliver mindre eller stopper")), new Choice("ja", running.Count > 0 ? "Anden hjælp bliver mindre eller stopper" : "Borgeren får mindre hjælp end nu, eller hjælpen stopper")];
        }

        if (Subject.MayRead(Parts.Plan) && await plans.Plan(Subject, Cancel) is { } plan) GoalChoices = [.. plan.Goals.Where(g => g.State is GoalState.Now or GoalState.Later).Select(g => new Choice(g.Id.ToString(), g.Text))];
        Notes = [.. Deciding.Gates.Where(g => g.Gate is not (Gate.Heard or Gate.Mandate)).OrderBy(g => g.IsOpen).Select(g => new Choice(g.Gate.ToString(), CaseTexts.Professional(g.Gate)))];
        Waiting = [.. (Acute?.CatchUps ?? []).Where(c => c.DoneAt is null).Select(c => new Choice(c.Id.ToString(), CaseTexts.Professional(c.Gate)))];
        Edited = Deciding.Draft?.Parts.FirstOrDefault(p => p.Id == Del);
        if (!HttpMethods.IsGet(Request.Method)) return null;
        Lov = Deciding.Rules?.LegalBasis;
        (Kort, Betyder, Nu) = (Deciding.Draft?.Short, Deciding.Draft?.Means, Deciding.Draft?.Next);
        (FortaltDag, SendtDag) = (Sammen.Web.Ui.Day.Short(Today).Replace('\u00A0', ' '), Sammen.Web.Ui.Day.Short(Today).Replace('\u00A0', ' '));
        if (Edited is not { } part) return null;
        (Hvad, Resultat, Lov, Fakta, Regler, Hensyn, Siger, Brugt) = (part.What, part.Result, part.LegalBasis, part.Facts, part.Rules, part.Considerations, part.CitizensView, part.HowUsed);
        (Fra, Til, Maengde, Koster, Mindre, Maal) = (Written(part.From), Written(part.To), part.Amount, part.Cost, part.Less ? [part.LessOf?.ToString() ?? "ja"] : [], [.. part.Goals]);
        return null;
    }

    private static string Written(DateOnly? day) => day?.ToString("d. MMMM yyyy", Danish) ?? "";
}
