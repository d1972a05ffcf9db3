using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>What the plan has to tell: what others did in it, newest first.</summary>
[Shows(Parts.Plan)]
public sealed class BeskederModel(PlanViews plans, RecordViews record) : PlanPage(plans)
{
    public IReadOnlyList<HistoryLine> News { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        News = [.. (await record.History(Subject, Cancel)).Where(l => !l.ByCitizen).Take(Profile.OneThing ? 5 : 12)];
        return null;
    }

    protected override IActionResult? Ready()
    {
        Title = "Beskeder";
        return null;
    }
}
