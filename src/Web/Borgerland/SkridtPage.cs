using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>A small step: what, who, and by when.</summary>
public abstract class SkridtPage(PlanViews plans, TeamViews team) : PlanPage(plans)
{
    private const string Self = "mig";

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public string? Hvem { get; set; }

    [BindProperty]
    public string? Senest { get; set; }

    public IReadOnlyList<Choice> Doers { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        var members = await team.Doers(Subject, Cancel);
        Doers = [new Choice(Self, Together ? Frame.FirstName : "Mig selv"), .. members.Select(m => new Choice(m.Id.ToString(), m.Name, m.TeamRole))];
        return null;
    }

    /// <summary>Reads the three answers; each wrong one is said at its own field.</summary>
    protected bool Read(out Guid? member, out DateOnly due)
    {
        member = Guid.TryParse(Hvem, out var id) ? id : null;
        if (member is null && Hvem != Self) ModelState.AddModelError(nameof(Hvem), PlanRefusals.DoerUnknown.Says);
        var read = Domain.Common.DanishDate.ReadAhead(Senest, Today);
        due = read.Ok ? read.Value : default;
        if (!read.Ok) ModelState.AddModelError(nameof(Senest), read.Refusal.Says);
        if (Domain.Common.Text.Required(Ord, 300) is { Ok: false } words) ModelState.AddModelError(nameof(Ord), words.Refusal.Says);
        return ModelState.IsValid;
    }

    protected static string SelfOr(Guid? member) => member?.ToString() ?? Self;
}
