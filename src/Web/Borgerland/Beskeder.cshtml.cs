using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Contacts;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>The threads with the team, and what the plan has to tell: what others did in it, newest first. No threads on the shared screen.</summary>
[Shows(Parts.Plan)]
public sealed class BeskederModel(PlanViews plans, RecordViews record, MessageViews messages, CallBackViews calls) : PlanPage(plans)
{
    public IReadOnlyList<HistoryLine> News { get; private set; } = [];

    public IReadOnlyList<ThreadLine> Threads { get; private set; } = [];

    /// <summary>Asked only when the plan has no open question: never two at a time.</summary>
    public CallQuestion? Called { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        News = [.. (await record.History(Subject, Cancel)).Where(l => !l.ByCitizen && !l.IsShowing).Take(Profile.OneThing ? 3 : 6)];
        if (Together) return null;
        Threads = await messages.Threads(Subject, Cancel);
        if (Plan.Question is null) Called = await calls.Question(Subject, Cancel);
        return null;
    }

    protected override IActionResult? Ready()
    {
        Title = "Beskeder";
        return null;
    }
}
