using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Contacts;
using Sammen.Domain.Days;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>
/// Four answers on one page: where is it, who has the ball and since when, what must I do, whom can I ring today. One case at a
/// time, what is late or waits for the citizen first; without a case the plan's own way.
/// </summary>
[Shows(Parts.Plan)]
public sealed class MinVejModel(PlanViews plans, ContactViews contacts, CaseViews cases, WayViews ways, TeamViews teams) : PlanPage(plans)
{
    private AppointmentView? _meeting;
    private WayBehind? _behind;

    /// <summary>The case that is told; null when there is none, and the plan's way is shown.</summary>
    public CaseView? Case { get; private set; }

    /// <summary>The other cases, open ones first.</summary>
    public IReadOnlyList<CaseView> Others { get; private set; } = [];

    public CallInfo? Call { get; private set; }

    /// <summary>The next appointment, when nothing of the plan comes before it.</summary>
    public AppointmentView? MeetingFirst => _meeting is { } meeting && (Next is null || meeting.Day <= Next.Due) ? meeting : null;

    public StepView? Next { get; private set; }

    /// <summary>The citizen's own next step.</summary>
    public StepView? Mine { get; private set; }

    /// <summary>What was done lately, what happens now, and what comes.</summary>
    public IReadOnlyList<StepView> Way { get; private set; } = [];

    public WayShown Shown => new(Case!, this, Call, Paper: false, _behind!);

    public bool MayAsk => Subject.MayWrite(Parts.Case);

    protected override async Task<IActionResult?> Load()
    {
        var asked = RouteData.Values["sag"] is string typed && Guid.TryParse(typed, out var id) ? id : (Guid?)null;
        var all = Subject.MayRead(Parts.Case) ? await cases.Cases(Subject, Cancel) : [];
        if (asked is not null && all.All(c => c.Id != asked)) return NotFound();
        Case = asked is null ? all.FirstOrDefault(c => c.IsOpen) : all.First(c => c.Id == asked);
        Others = [.. all.Where(c => c != Case)];
        Title = "Min vej";
        if (Case is not null)
        {
            if (await ways.Of(Subject, Case.Id, Cancel) is not { } behind) return NotFound();
            (_behind, Call) = (behind, await teams.WhomToCall(Subject, Cancel));
            return null;
        }

        if (await base.Load() is { } other) return other;
        if (Subject.MayRead(Parts.Contact)) _meeting = (await contacts.Now(Subject, Cancel)).Next;
        return null;
    }

    protected override IActionResult? Ready()
    {
        Next = Plan.Next;
        var steps = Plan.Goals.Where(g => g.State is GoalState.Now or GoalState.Reached).SelectMany(g => g.Steps).ToList();
        var open = Plan.Goals.Where(g => g.State == GoalState.Now).SelectMany(g => g.Steps).Where(s => !s.IsDone).OrderBy(s => s.Due).ThenBy(s => s.Id).ToList();
        Mine = open.FirstOrDefault(s => s.IsCitizens);
        Way = [.. steps.Where(s => s.IsDone).OrderBy(s => s.DoneAt).TakeLast(3), .. open.Take(4)];
        return null;
    }
}
