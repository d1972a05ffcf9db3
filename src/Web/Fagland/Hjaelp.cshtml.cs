using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Efforts;
using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>The provider's page: what was asked for, yes or no, and in three minutes how it goes. All that is written here the citizen sees at once.</summary>
[Shows(Parts.Effort)]
public sealed class HjaelpModel(HelpViews help, HelpDesk desk, PlanViews plans) : DeskPage
{
    public static IReadOnlyList<Choice> Works { get; } = [new("ja", EffortTexts.Works(true)), new("nej", EffortTexts.Works(false))];

    public HelpView Help { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, IReadOnlyList<MarkView>> Marks { get; private set; } = new Dictionary<Guid, IReadOnlyList<MarkView>>();

    public OrderView? Asked => Help.Orders.FirstOrDefault(o => o is { State: OrderState.Asked, IsAskedOfReader: true });

    public IReadOnlyList<Choice> Comers { get; private set; } = [];

    [BindProperty]
    public Guid Bestilling { get; set; }

    [BindProperty]
    public string? Fra { get; set; }

    [BindProperty]
    public Guid? Kommer { get; set; }

    [BindProperty]
    public string? Naar { get; set; }

    [BindProperty]
    public string? Hvorfor { get; set; }

    [BindProperty]
    public Guid? Maal { get; set; }

    [BindProperty]
    public string? Virker { get; set; }

    [BindProperty]
    public string? Linje { get; set; }

    [BindProperty]
    public string? Maaned { get; set; }

    [BindProperty]
    public string? Timer { get; set; }

    [BindProperty]
    public string? Tilgang { get; set; }

    /// <summary>The goals that can be told about; none when the citizen has taken them all back.</summary>
    public static IReadOnlyList<Choice> Goals(OrderView order) => [.. order.Goals.Where(g => !g.IsTakenBack).Select(g => new Choice(g.GoalId.ToString(), g.Words))];

    public async Task<IActionResult> OnPostJaAsync()
    {
        if (await Load() is { } other) return other;
        Fits(Naar, 200, nameof(Naar));
        var from = DanishDate.ReadAhead(Fra, Help.Today);
        if (!from.Ok) ModelState.AddModelError(nameof(Fra), from.Refusal.Says);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var yes = await desk.Accept(Subject, Bestilling, new AcceptForm(from.Value, Kommer, Naar ?? ""), Form, Cancel);
        return await Answer(yes, _ => To("/hjaelp"), yes.Refusal?.Name switch { "OrderComesMissing" => nameof(Kommer), "OrderWhenMissing" => nameof(Naar), _ => nameof(Fra) });
    }

    public async Task<IActionResult> OnPostNejAsync() => await Answer(await desk.Decline(Subject, Bestilling, Hvorfor ?? "", Form, Cancel), _ => To("/hjaelp"), nameof(Hvorfor));

    public async Task<IActionResult> OnPostStatusAsync()
    {
        if (!Works.Any(w => w.Value == Virker))
        {
            ModelState.AddModelError(nameof(Virker), "Vælg, om det virker eller er svært.");
            return await Again(StatusCodes.Status400BadRequest);
        }

        var told = await desk.Tell(Subject, Bestilling, Maal, Virker == "ja", Linje ?? "", Form, Cancel);
        return await Answer(told, _ => To("/hjaelp"), told.Refusal == EffortRefusals.GoalGone || told.Refusal == EffortRefusals.StatusGoalMissing ? nameof(Maal) : nameof(Linje));
    }

    public async Task<IActionResult> OnPostTimerAsync()
    {
        if (!DateOnly.TryParseExact(Text.Clean(Maaned), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return await No(EffortRefusals.MonthWrong, nameof(Maaned));
        if (!decimal.TryParse(Text.Clean(Timer).Replace('.', ','), NumberStyles.AllowDecimalPoint, Danish, out var hours)) return await No(EffortRefusals.HoursOutside, nameof(Timer));
        var told = await desk.Hours(Subject, Bestilling, month, hours, Form, Cancel);
        return await Answer(told, _ => To("/hjaelp"), told.Refusal == EffortRefusals.MonthWrong ? nameof(Maaned) : nameof(Timer));
    }

    public async Task<IActionResult> OnPostTilgangAsync() => await Answer(await desk.WriteApproach(Subject, Tilgang ?? "", Form, Cancel), _ => To("/hjaelp"), nameof(Tilgang));

    public async Task<IActionResult> OnPostEnigAsync(Guid tekst) => await Answer(await desk.AgreeApproach(Subject, tekst, Form, Cancel), _ => To("/hjaelp"));

    protected override async Task<IActionResult?> Load()
    {
        Title = "Sådan går hjælpen, " + Frame.Name;
        Help = await help.Of(Subject, null, Cancel);
        if (Subject.MayRead(Parts.Plan)) Marks = await plans.Marks(Subject, Cancel);
        if (Subject.MayRead(Parts.Team)) Comers = [.. (await help.Helpers(Subject, Cancel)).Where(h => h.UnitId == Asked?.UnitId && h.EmployeeId is not null).Select(h => new Choice(h.EmployeeId!.Value.ToString(), h.Name))];
        else if (Asked is not null) Comers = [new Choice(Actor.Id.ToString(), Actor.Name)];
        if (HttpMethods.IsGet(Request.Method)) (Tilgang, Maaned) = (Help.Approach?.Words, Help.Today.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        return null;
    }
}
