using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Plans;

/// <summary>What a helper sees of the plan: their own steps always; goals and steps, and the citizen's other words, when they are given. Never the citizen's answers.</summary>
public sealed record HelpedPlan(IReadOnlyList<StepView> OwnSteps, IReadOnlyList<GoalView> Goals, IReadOnlyList<EntryView> Words);

/// <summary>The plan's door for relatives, guardians and representatives.</summary>
public sealed class HelperPlanViews
{
    private readonly AppDb _db;
    private readonly Trail _trail;

    internal HelperPlanViews(AppDb db, Trail trail) => (_db, _trail) = (db, trail);

    public async Task<HelpedPlan> Plan(Subject subject, CancellationToken cancel)
    {
        if (subject.Door != Door.Help || !subject.MayRead(Parts.Tasks)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "plan", cancel);
        var (all, words, member) = (subject.MayRead(Parts.Goals), subject.MayRead(Parts.Words), subject.MemberId);
        var plan = await _db.Plans.Where(p => p.CitizenId == subject.CitizenId).Select(p => p.Id).FirstOrDefaultAsync(cancel);
        var steps = await (
            from s in _db.PlanSteps
            where s.PlanId == plan && s.TakenBackAt == null && s.DroppedAt == null && (all || (member != null && s.MemberId == member))
            join m in _db.TeamMembers on s.MemberId equals (Guid?)m.Id into ms
            from m in ms.DefaultIfEmpty()
            orderby s.Due, s.Position
            select new { Step = s, Role = m == null ? "" : m.TeamRole, Portrait = m == null ? "" : m.Portrait }).AsNoTracking().ToListAsync(cancel);
        var views = steps.Select(s => PlanViews.View(s.Step, s.Role, s.Portrait, phone: "")).ToList();
        var own = views.Where(s => member is not null && s.MemberId == member).ToList();
        var mine = own.Select(s => s.GoalId).Distinct().ToList();
        var goals = await _db.PlanGoals.AsNoTracking().Where(g => g.PlanId == plan && g.TakenBackAt == null && (all || mine.Contains(g.Id))).OrderBy(g => g.Position).ToListAsync(cancel);
        var entries = words ? await _db.PlanEntries.AsNoTracking().Where(e => e.PlanId == plan && e.TakenBackAt == null).OrderBy(e => e.SaidAt).ToListAsync(cancel) : [];
        var shown = (own.Count > 0 ? Parts.Tasks : Parts.None) | (all && goals.Count > 0 ? Parts.Goals : Parts.None) | (entries.Count > 0 ? Parts.Words : Parts.None);
        if (shown != Parts.None) await _trail.Saw(subject, shown, cancel);
        return new HelpedPlan(
            own,
            [.. goals.Where(g => g.State != GoalState.SetAside).Select(g => PlanViews.View(g, [.. views.Where(s => s.GoalId == g.Id)], professional: false))],
            [.. entries.Select(e => new EntryView(e.Id, e.Kind, e.Text, e.Said, e.SaidAt, e.WrittenBy, e.Version))]);
    }
}
