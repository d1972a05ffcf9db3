using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Decisions;
using Sammen.Domain.Efforts;
using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>From decision to help, and whether it helps: order, follow-up, the citizen's own scale, hours.</summary>
[Shows(Parts.Case | Parts.Effort)]
public sealed class SagHjaelpModel(CaseViews cases, DecisionViews decisions, HelpViews help, HelpDesk desk, PlanViews plans) : SagPage(cases, decisions)
{
    public static IReadOnlyList<Choice> Outcomes { get; } = [.. Enum.GetValues<FollowUpOutcome>().Select(o => new Choice(o.ToString(), EffortTexts.Professional(o)))];

    public static IReadOnlyList<Choice> Leads { get; } = [new(nameof(CasePhase.ChoiceOfEffort), "Til valg af indsats"), new(nameof(CasePhase.Assessment), "Til udredning i ét emne")];

    public static IReadOnlyList<Choice> Wishes { get; } = [new(nameof(StopWish.Citizens), "Borgeren ønsker det selv"), new(nameof(StopWish.Ours), "Det gør vi eller udføreren")];

    public static IReadOnlyList<Choice> Agreements { get; } = [new("ja", "Vi har talt om det, og borgeren vil stadig stoppe")];

    public HelpView Help { get; private set; } = null!;

    /// <summary>Parts of decisions that were told and make help less, by the order: one of them can stop the help.</summary>
    public ILookup<Guid, Choice> StopChoices { get; private set; } = Array.Empty<StopView>().ToLookup(s => s.OrderId, s => new Choice("", ""));

    public IReadOnlyList<Choice> PartChoices { get; private set; } = [];

    public IReadOnlyList<Choice> HelperChoices { get; private set; } = [];

    public IReadOnlyList<Choice> GoalChoices { get; private set; } = [];

    public IReadOnlyDictionary<Guid, IReadOnlyList<MarkView>> Marks { get; private set; } = new Dictionary<Guid, IReadOnlyList<MarkView>>();

    /// <summary>The help that runs: each has its own follow-up.</summary>
    public IReadOnlyList<OrderView> Running => [.. Help.Orders.Where(o => o.State == OrderState.Accepted)];

    [BindProperty]
    public Guid Del { get; set; }

    /// <summary>A unit, or a unit and one of its employees: "enhed" or "enhed/medarbejder".</summary>
    [BindProperty]
    public string? Hvem { get; set; }

    [BindProperty]
    public List<Guid> Maal { get; set; } = [];

    [BindProperty]
    public Guid Bestilling { get; set; }

    [BindProperty]
    public FollowUpOutcome? Udfald { get; set; }

    [BindProperty]
    public string? Siger { get; set; }

    [BindProperty]
    public string? Hvorfor { get; set; }

    [BindProperty]
    public CasePhase? Hen { get; set; }

    [BindProperty]
    public string? Emne { get; set; }

    [BindProperty]
    public StopWish? Oensker { get; set; }

    [BindProperty]
    public List<string> Enige { get; set; } = [];

    [BindProperty]
    public Guid Afgoerelse { get; set; }

    protected override string Name => "Hjælp";

    public async Task<IActionResult> OnPostBestilAsync()
    {
        var who = (Hvem ?? "").Split('/');
        var unit = Guid.TryParse(who[0], out var u) ? u : Guid.Empty;
        Guid? employee = who.Length > 1 && Guid.TryParse(who[1], out var e) ? e : null;
        var ordered = await desk.Order(Subject, Sag, new OrderForm(Del, unit, employee, Maal), Form, Cancel);
        return await Answer(ordered, _ => At("/hjaelp"), ordered.Refusal?.Name switch { "OrderGoalMissing" => nameof(Maal), "OrderUnitMissing" or "OrderNotOnTeam" => nameof(Hvem), _ => nameof(Del) });
    }

    public async Task<IActionResult> OnPostFoelgAsync()
    {
        Fits(Siger, 1000, nameof(Siger));
        Fits(Hvorfor, 1000, nameof(Hvorfor));
        Fits(Emne, 200, nameof(Emne));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var followed = await desk.Follow(Subject, Sag, Bestilling, new FollowUpForm(Udfald, Siger ?? "", Hvorfor ?? "", Hen, Emne ?? "", Oensker, Enige.Contains("ja")), Form, Cancel);
        return await Answer(followed, _ => At("/hjaelp"), followed.Refusal?.Name switch { "FollowUpOutcomeMissing" => nameof(Udfald), "FollowUpCitizenSaysMissing" => nameof(Siger), "FollowUpLeadsMissing" => nameof(Hen), "FollowUpThemeMissing" => nameof(Emne), "FollowUpWishMissing" => nameof(Oensker), "FollowUpNotAgreed" => nameof(Enige), _ => nameof(Hvorfor) });
    }

    public async Task<IActionResult> OnPostStopAsync() =>
        await Answer(await desk.StopBy(Subject, Sag, Bestilling, Afgoerelse, Form, Cancel), _ => At("/hjaelp"), nameof(Afgoerelse));

    protected override async Task<IActionResult?> Ready()
    {
        Help = await help.Of(Subject, Sag, Cancel);
        var taken = Help.Orders.Where(o => o.State == OrderState.Asked || o.Lasts).Select(o => o.PartId).ToHashSet();
        PartChoices = [.. Deciding.Decisions.Where(d => d.IsDelivered).SelectMany(d => d.Parts).Where(p => p.Result != PartResult.No && !taken.Contains(p.Id)).Select(p => new Choice(p.Id.ToString(), p.Amount.Length > 0 ? $"{p.What}, {p.Amount}" : p.What))];
        if (Running.Count > 0) StopChoices = (await help.Stops(Subject, Sag, Cancel)).ToLookup(p => p.OrderId, p => new Choice(p.PartId.ToString(), $"{p.What}, fra {Ui.Day.Short(p.From, Today)}"));
        if (Subject.MayRead(Parts.Team)) HelperChoices = [.. (await help.Helpers(Subject, Cancel)).Select(h => new Choice(h.EmployeeId is { } id ? $"{h.UnitId}/{id}" : h.UnitId.ToString(), h.EmployeeId is null ? h.Unit : $"{h.Unit}: {h.Name}"))];
        if (Subject.MayRead(Parts.Plan) && await plans.Plan(Subject, Cancel) is { } plan)
        {
            GoalChoices = [.. plan.Goals.Where(g => g.State is GoalState.Now or GoalState.Later).Select(g => new Choice(g.Id.ToString(), g.Text))];
            if (HttpMethods.IsGet(Request.Method) && GoalChoices is [var only]) Maal = [Guid.Parse(only.Value)];
            Marks = await plans.Marks(Subject, Cancel);
        }

        return null;
    }
}
