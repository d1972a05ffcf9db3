using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>A small step: what, who, and by when.</summary>
public abstract class SkridtPage(PlanViews plans, TeamViews team) : PlanPage(plans)
{
    private const string Self = "mig";
    private const string Someone = "anden";

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public string? Hvem { get; set; }

    /// <summary>The name of someone outside the team; it gives that person no access.</summary>
    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public string? Senest { get; set; }

    [BindProperty]
    public Said? Sagt { get; set; }

    public IReadOnlyList<Choice> Doers { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        var members = await team.Doers(Subject, Cancel);
        Doers = [new Choice(Self, Together ? Frame.FirstName : "Mig selv"), .. members.Select(m => new Choice(m.Id.ToString(), m.Name, m.TeamRole)), new Choice(Someone, "En anden", "Skriv navnet her under.")];
        return null;
    }

    /// <summary>Reads the answers; each wrong one is said at its own field.</summary>
    protected bool Read(out WhoDoes who, out DateOnly due)
    {
        var member = Guid.TryParse(Hvem, out var id) ? id : (Guid?)null;
        who = new WhoDoes(member, Hvem == Someone ? Navn ?? "" : "");
        if (Hvem == Someone) Needs(Navn, Doer.LongestName, nameof(Navn));
        else if (member is null && Hvem != Self) ModelState.AddModelError(nameof(Hvem), PlanRefusals.DoerUnknown.Says);
        var read = Domain.Common.DanishDate.ReadAhead(Senest, Today);
        due = read.Ok ? read.Value : default;
        if (!read.Ok) ModelState.AddModelError(nameof(Senest), read.Refusal.Says);
        if (Domain.Common.Text.Required(Ord, 300) is { Ok: false } words) ModelState.AddModelError(nameof(Ord), words.Refusal.Says);
        _ = SaidChoices.Missing(this, Sagt, nameof(Sagt));
        return ModelState.IsValid;
    }

    protected void Fill(StepView step) =>
        (Ord, Hvem, Navn, Senest) = (step.Text, step.IsCitizens ? Self : step.MemberId?.ToString() ?? Someone, step.MemberId is null ? step.DoerName : "", Ui.Day.Short(step.Due, Today).Replace('\u00A0', ' '));
}
