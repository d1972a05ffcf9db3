using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Decisions;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>Appeals: said or written, our second look, the board, help meanwhile, and what was learned.</summary>
[Shows(Parts.Case)]
public sealed class SagKlageModel(CaseViews cases, DecisionViews decisions, AppealDesk desk) : SagPage(cases, decisions)
{
    public static IReadOnlyList<Choice> Ways { get; } = [.. new[] { AppealWay.Phone, AppealWay.Meeting, AppealWay.Letter }.Select(w => new Choice(w.ToString(), DecisionTexts.Professional(w)))];

    public static IReadOnlyList<Choice> Looks { get; } = [.. new[] { AppealState.Changed, AppealState.PartlyChanged, AppealState.Forwarded }.Select(s => new Choice(s.ToString(), DecisionTexts.Professional(s)))];

    public static IReadOnlyList<Choice> Boards { get; } = [.. new[] { AppealState.BoardKept, AppealState.BoardChanged, AppealState.BoardReturned }.Select(s => new Choice(s.ToString(), DecisionTexts.Professional(s)))];

    public IReadOnlyList<Choice> PartChoices { get; private set; } = [];

    /// <summary>The newest decision that was told: what can be appealed.</summary>
    public DecisionView? Told => Deciding.Told;

    public AppealView? Newest => Deciding.Appeals.Count > 0 ? Deciding.Appeals[0] : null;

    /// <summary>The appeal that is worked on: the one that was asked for, else the first that is with us, else the first of the board's.</summary>
    public AppealView? Open => Deciding.Appeals.Where(a => !a.IsSettled).OrderBy(a => a.Id == Klage ? 0 : a.State == AppealState.WithUs ? 1 : 2).ThenBy(a => a.ReceivedOn).ThenBy(a => a.Id).FirstOrDefault();

    public IReadOnlyList<PartView> Rest => Deciding.NotAppealed;

    /// <summary>An appeal is written down: nothing is open, or it was asked for and something is left to appeal.</summary>
    public bool Notes => Told is not null && (Open is null || (Rest.Count > 0 && (Request.Query.ContainsKey("ny") || Request.Query["handler"] == "Noter")));

    [BindProperty]
    public Guid Afgoerelse { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Klage { get; set; }

    [BindProperty]
    public AppealWay? Maade { get; set; }

    [BindProperty]
    public string? Kom { get; set; }

    [BindProperty]
    public List<Guid> Dele { get; set; } = [];

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public string? Imens { get; set; }

    [BindProperty]
    public AppealState? Udfald { get; set; }

    [BindProperty]
    public string? Hvorfor { get; set; }

    [BindProperty]
    public string? Dag { get; set; }

    [BindProperty]
    public string? Laert { get; set; }

    protected override string Name => "Klage";

    public async Task<IActionResult> OnPostNoterAsync()
    {
        if (await Load() is { } other) return other;
        var came = Day(Kom, nameof(Kom), Today.AddDays(-364), true);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var noted = await desk.Note(Subject, Sag, Afgoerelse, Ord ?? "", Dele, Maade, came!.Value, Form, Cancel);
        return await Answer(noted, _ => At("/klage"), noted.Refusal?.Name switch { "AppealWayMissing" => nameof(Maade), "AppealDayWrong" => nameof(Kom), _ => nameof(Ord) });
    }

    public async Task<IActionResult> OnPostSkrivAsync() => await Answer(await desk.Write(Subject, Sag, Klage, Ord ?? "", Form, Cancel), _ => At("/klage"), nameof(Ord));

    public async Task<IActionResult> OnPostImensAsync() => await Answer(await desk.Help(Subject, Sag, Klage, Imens ?? "", Form, Cancel), _ => At("/klage"), nameof(Imens));

    public async Task<IActionResult> OnPostSeAsync() => await Answer(await desk.Look(Subject, Sag, Klage, Udfald, Hvorfor ?? "", Form, Cancel), _ => At("/klage"), Udfald is null ? nameof(Udfald) : nameof(Hvorfor));

    public async Task<IActionResult> OnPostNaevnAsync()
    {
        if (await Load() is { } other) return other;
        var on = Day(Dag, nameof(Dag), Today.AddDays(-364), true);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var decided = await desk.Board(Subject, Sag, Klage, Udfald, Hvorfor ?? "", on!.Value, Form, Cancel);
        return await Answer(decided, _ => At("/klage"), decided.Refusal?.Name switch { "AppealOutcomeMissing" => nameof(Udfald), "AppealBoardDayWrong" => nameof(Dag), _ => nameof(Hvorfor) });
    }

    public async Task<IActionResult> OnPostLaertAsync() => await Answer(await desk.Learn(Subject, Sag, Klage, Laert ?? "", Form, Cancel), _ => At("/klage"), nameof(Laert));

    protected override Task<IActionResult?> Ready()
    {
        PartChoices = [.. (Open is null ? Told?.Parts ?? [] : Rest).Select(p => new Choice(p.Id.ToString(), p.What))];
        if (HttpMethods.IsGet(Request.Method)) Kom = Dag = Sammen.Web.Ui.Day.Short(Today).Replace('\u00A0', ' ');
        return Task.FromResult<IActionResult?>(null);
    }

    public string About(AppealView appeal)
    {
        var parts = Deciding.Decisions.FirstOrDefault(d => d.Id == appeal.DecisionId)?.Parts.Where(p => appeal.Parts.Contains(p.Id)).Select(p => p.What).ToList() ?? [];
        return parts.Count == 0 ? "hele afgørelsen" : string.Join(", ", parts);
    }
}
