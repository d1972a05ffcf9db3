using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Cases;
using Sammen.Domain.Decisions;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>A citizen's page about how their case is decided.</summary>
public abstract class SagPage(CaseViews cases, DecisionViews decisions) : CitizenPage
{
    public CaseView Case { get; private set; } = null!;

    public DecidingView Deciding { get; private set; } = null!;

    public DateOnly Today => Case.Today;

    public Guid Sag => Guid.Parse((string)RouteData.Values["sag"]!);

    public DecisionView? Told => Deciding.Told;

    /// <summary>The appeals of that decision, and those of earlier ones that are not settled; newest first.</summary>
    public IReadOnlyList<AppealView> Appeals => [.. Deciding.Appeals.Where(a => a.DecisionId == Told?.Id || !a.IsSettled)];

    public IReadOnlyList<PartView> Rest => Deciding.NotAppealed;

    public string Board => Deciding.Rules?.AppealTo ?? "Ankestyrelsen";

    /// <summary>What an appeal is about, by the names of the parts; empty for all of it.</summary>
    public string About(AppealView appeal) => string.Join(", ", Deciding.Decisions.Where(d => d.Id == appeal.DecisionId).SelectMany(d => d.Parts).Where(p => appeal.Parts.Contains(p.Id)).Select(p => p.What));

    public string At(string path) => To($"/min-vej/{Sag}{path}");

    protected sealed override async Task<IActionResult?> Load()
    {
        if (await cases.Case(Subject, Sag, Cancel) is not { } found || await decisions.Of(Subject, Sag, Cancel) is not { } deciding) return NotFound();
        (Case, Deciding) = (found, deciding);
        return await Besides() ?? Ready();
    }

    /// <summary>Reads what one page shows besides the decision.</summary>
    protected virtual Task<IActionResult?> Besides() => Task.FromResult<IActionResult?>(null);

    protected abstract IActionResult? Ready();
}
