using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Contacts;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>Four answers on one page: what now, who has the ball, what must I do, whom can I ring.</summary>
[Shows(Parts.Plan)]
public sealed class MinVejModel(PlanViews plans, ContactViews contacts) : PlanPage(plans)
{
    private AppointmentView? _meeting;

    /// <summary>The next appointment, when nothing of the plan comes before it.</summary>
    public AppointmentView? MeetingFirst => _meeting is { } meeting && (Next is null || meeting.Day <= Next.Due) ? meeting : null;

    public StepView? Next { get; private set; }

    /// <summary>The citizen's own next step.</summary>
    public StepView? Mine { get; private set; }

    /// <summary>What was done lately, what happens now, and what comes.</summary>
    public IReadOnlyList<StepView> Way { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        if (Subject.MayRead(Parts.Contact)) _meeting = (await contacts.Now(Subject, Cancel)).Next;
        return null;
    }

    protected override IActionResult? Ready()
    {
        Title = "Min vej";
        Next = Plan.Next;
        var steps = Plan.Goals.Where(g => g.State is GoalState.Now or GoalState.Reached).SelectMany(g => g.Steps).ToList();
        var open = Plan.Goals.Where(g => g.State == GoalState.Now).SelectMany(g => g.Steps).Where(s => !s.IsDone).OrderBy(s => s.Due).ThenBy(s => s.Id).ToList();
        Mine = open.FirstOrDefault(s => s.IsCitizens);
        Way = [.. steps.Where(s => s.IsDone).OrderBy(s => s.DoneAt).TakeLast(3), .. open.Take(4)];
        return null;
    }
}
