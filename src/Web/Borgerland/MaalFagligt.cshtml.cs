using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>The goal in the professionals' words, for the one it is about: the record is visible to the citizen. Not on a shared screen.</summary>
[Shows(Parts.Plan)]
public sealed class MaalFagligtModel(PlanViews plans) : GoalPage(plans)
{
    private readonly PlanViews _plans = plans;

    public IReadOnlyList<TranslationVersion> Versions { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (Together) return NotFound();
        if (await base.Load() is { } other) return other;
        Versions = await _plans.Translations(Subject, GoalId, Cancel);
        return null;
    }

    protected override void Shown() => Title = "Det har fagfolkene skrevet";
}
