using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Decisions;
using Sammen.Domain.Record;

namespace Sammen.Domain.Efforts;

/// <summary>What brings a follow-up forward, and the day the citizen is told to expect by it. Used inside another change.</summary>
internal static class HelpSignals
{
    /// <summary>
    /// A fall of two or more on the citizen's own scale of a goal brings the follow-up of the help that is about it within ten working days: in
    /// one step, or in several from the highest mark since the help began or was last looked at, the one that stood then included. A fall that has
    /// brought it forward does so no more.
    /// </summary>
    public static async Task Fell(this AppDb db, Trail trail, Subject subject, Guid goalId, int was, int now, DateTime at, CancellationToken cancel)
    {
        if (now >= was) return;
        var helped = await db.HelpOrders.Where(o => o.CitizenId == subject.CitizenId && o.State == OrderState.Accepted && o.Goals.Any(g => g.GoalId == goalId))
            .Select(o => new { Order = o, Looked = db.Set<FollowUp>().Where(f => f.OrderId == o.Id).Max(f => (DateTime?)f.At) }).ToListAsync(cancel);
        if (helped.Count == 0) return;
        var marks = await db.PlanMarks.AsNoTracking().Where(m => m.GoalId == goalId).OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync(cancel);
        foreach (var (order, looked) in helped.ConvertAll(h => (h.Order, h.Looked)))
        {
            var since = order.CountsFrom(looked, at);
            var stood = marks.LastOrDefault(m => m.At <= since);
            var from = marks.Where(m => m == stood || m.At > since).Select(m => m.Value).Append(was).Max();
            if (from - now < HelpOrder.Fall || !order.LookSooner(Signal.Fell(from, now), Clock.DayOf(at))) continue;
            if (await db.Cases.FirstOrDefaultAsync(c => c.Id == order.CaseId, cancel) is { } found) await db.Sooner(trail, subject, found, order, "satte din skala lavere, så vi ser på din hjælp før", "Borgerens egen skala faldt.", cancel);
        }
    }

    /// <summary>What can stop the help: see <see cref="HelpViews.Stops"/>.</summary>
    public static IQueryable<StopView> Stops(this AppDb db, IQueryable<HelpOrder> orders) =>
        from p in db.Set<DecisionPart>().AsNoTracking()
        join d in db.Decisions on p.DecisionId equals d.Id
        join o in orders on p.LessOf equals (Guid?)o.Id
        where p.Less && p.Result == PartResult.No && d.CitizenId == o.CitizenId && d.ReceivedOn != null
        orderby d.ReceivedOn descending, p.Position
        select new StopView(o.Id, p.Id, p.What, p.From != null && p.From > d.ReceivedOn ? p.From.Value : d.ReceivedOn!.Value);

    /// <summary>The day was brought forward: the citizen is told to expect it, and it is on record beside what brought it.</summary>
    public static async Task Sooner(this AppDb db, Trail trail, Subject subject, Case found, HelpOrder order, string forCitizen, string why, CancellationToken cancel)
    {
        trail.Changed(subject.Actor, subject.CitizenId, Parts.Effort, "FollowUpSooner", forCitizen, $"Opfølgning rykket frem til {order.FollowUpOn:yyyy-MM-dd}. {why}", subject.Purpose, subject.Basis, order.Id, order.Version);
        if (found.IsOpen && order.FollowUpOn < found.Deadline) await db.Promise(found, order, order.FollowUpOn, cancel);
    }

    /// <summary>The soonest day of the case is what the citizen is told to expect, unless an appeal waits for our second look: its day is never moved without a word.</summary>
    /// <param name="changed">The order that <paramref name="day"/> is of; it is not read again. Null for a decision's own day.</param>
    public static async Task Promise(this AppDb db, Case found, HelpOrder? changed, DateOnly? day, CancellationToken cancel)
    {
        if (await db.AppealIsWithUs(found.Id, cancel)) return;
        var others = changed?.Id ?? Guid.Empty;
        var soonest = await db.HelpOrders.Where(o => o.CitizenId == found.CitizenId && o.CaseId == found.Id && o.State == OrderState.Accepted && o.Id != others).MinAsync(o => o.FollowUpOn, cancel);
        found.Promise(day is null || soonest < day ? soonest : day);
    }

    /// <summary>Whether something of the case was granted and told, and nobody who could give it is asked.</summary>
    public static Task<bool> SomeIsGivenByNobody(this AppDb db, Case found, CancellationToken cancel) =>
        db.Set<DecisionPart>().AnyAsync(p => p.Result != PartResult.No && db.Decisions.Any(d => d.Id == p.DecisionId && d.CaseId == found.Id && d.ReceivedOn != null) && !db.HelpOrders.Any(o => o.PartId == p.Id && o.State != OrderState.Declined), cancel);

    /// <summary>The day the help of a case is looked at next; null when none is given. When an appeal has no day of its own any more, it is the day that was promised.</summary>
    public static Task<DateOnly?> NextFollowUp(this AppDb db, Case found, CancellationToken cancel) =>
        db.HelpOrders.Where(o => o.CitizenId == found.CitizenId && o.CaseId == found.Id && o.State == OrderState.Accepted).MinAsync(o => o.FollowUpOn, cancel);
}
