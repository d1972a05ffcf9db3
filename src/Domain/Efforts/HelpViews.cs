using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Decisions;
using Sammen.Domain.Record;

namespace Sammen.Domain.Efforts;

/// <summary>What the provider said of a goal; of the help as a whole where <see cref="GoalId"/> is null.</summary>
public sealed record StatusView(Guid? GoalId, bool Works, string Line, string By, DateTime At);

public sealed record FollowUpView(DateOnly On, FollowUpOutcome Outcome, string CitizenSays, string Why, CasePhase? LeadsTo, string Theme, StopWish? Wish, string By);

/// <summary>A part of a decision that can stop the help of an order, and the day it would be from.</summary>
public sealed record StopView(Guid OrderId, Guid PartId, string What, DateOnly From);

public sealed record HoursView(DateOnly Month, int Minutes);

/// <summary>A goal of the order; its words are empty when the citizen has taken them back since.</summary>
public sealed record OrderGoalView(Guid GoalId, string Words)
{
    public bool IsTakenBack => Words.Length == 0;
}

public sealed record OrderView(
    Guid Id, Guid CaseId, Guid PartId, string What, string Amount, string LegalBasis, Guid UnitId, string UnitName, string EmployeeName, DateTime AskedAt, string AskedBy, OrderState State, string AnswerWhy, string AnsweredBy,
    DateOnly? StartsOn, string ComesName, string ComesPortrait, string ComesWhen, DateOnly? FollowUpOn, string Sooner, DateOnly? StoppedOn, Guid? StopCaseId, bool StopsByWish, bool IsAskedOfReader,
    IReadOnlyList<OrderGoalView> Goals, IReadOnlyList<StatusView> Statuses, IReadOnlyList<FollowUpView> FollowUps, IReadOnlyList<HoursView> Hours, int Version)
{
    /// <summary>Given today, also where it stops on a day that comes.</summary>
    public required bool Lasts { get; init; }

    /// <summary>The first day that was decided; null when the decision names none.</summary>
    public DateOnly? GrantedFrom { get; init; }

    /// <summary>Why the follow-up is sooner than it was, as it stands after "fordi"; empty when it is not.</summary>
    public string SoonerToCitizen { get; init; } = "";

    /// <summary>The first day has come.</summary>
    public required bool HasBegun { get; init; }

    /// <summary>The reader is among those who give it.</summary>
    public bool IsReaders => Lasts && IsAskedOfReader;

    /// <summary>What was said of the help as a whole.</summary>
    public IEnumerable<StatusView> OnTheWhole => Statuses.Where(s => s.GoalId is null);
}

public sealed record ApproachView(Guid Id, int No, string Words, string By, DateTime At, IReadOnlyList<string> Yeses, bool CitizenSaidYes, bool ReaderSaidYes);

/// <summary>Someone of the team who can be asked for help, and the unit they belong to.</summary>
public sealed record HelperChoice(Guid UnitId, string Unit, Guid? EmployeeId, string Name);

public sealed record RunningView(Guid OrderId, string What);

public sealed record HelpView(IReadOnlyList<OrderView> Orders, ApproachView? Approach, DateOnly Today);

/// <summary>The help's door for reads.</summary>
public sealed class HelpViews
{
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal HelpViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>The help of one case, or with null all of the citizen's; newest first.</summary>
    public async Task<HelpView> Of(Subject subject, Guid? caseId, CancellationToken cancel)
    {
        await _trail.Reads(subject, Parts.Effort, "hjælp", cancel);
        await _trail.Saw(subject, Parts.Effort, cancel);
        var rows = await _db.HelpOrders.AsNoTracking().Where(o => o.CitizenId == subject.CitizenId && (caseId == null || o.CaseId == caseId)).Select(o => new
        {
            Order = o,
            Goals = o.Goals.Select(g => new { g.Position, g.GoalId, Words = _db.PlanGoals.Any(p => p.Id == g.GoalId && p.TakenBackAt != null) ? "" : g.Words }).ToList(),
            Statuses = _db.Set<GoalStatus>().Where(s => s.OrderId == o.Id).ToList(),
            FollowUps = _db.Set<FollowUp>().Where(f => f.OrderId == o.Id).ToList(),
            Hours = _db.Set<SupportHours>().Where(h => h.OrderId == o.Id).ToList(),
            From = _db.Set<DecisionPart>().Where(p => p.Id == o.PartId).Select(p => p.From).FirstOrDefault(),
            Portrait = _db.Employees.Where(e => e.Id == o.ComesId).Select(e => e.Portrait).FirstOrDefault(),
        }).AsSplitQuery().ToListAsync(cancel);
        var approach = await _db.Set<Approach>().AsNoTracking().Include(a => a.Yeses).Where(a => a.CitizenId == subject.CitizenId).OrderByDescending(a => a.No).FirstOrDefaultAsync(cancel);
        var reader = subject.CitizenPresent ? subject.CitizenId : subject.Actor.Id;
        return new HelpView(
            [.. rows.OrderByDescending(r => r.Order.AskedAt).ThenByDescending(r => r.Order.Id).Select(r => new OrderView(
                r.Order.Id, r.Order.CaseId, r.Order.PartId, r.Order.What, r.Order.Amount, r.Order.LegalBasis, r.Order.UnitId, r.Order.UnitName, r.Order.EmployeeName, r.Order.AskedAt, r.Order.AskedBy, r.Order.State, r.Order.AnswerWhy, r.Order.AnsweredBy,
                r.Order.StartsOn, r.Order.ComesName, r.Portrait ?? "", r.Order.ComesWhen, r.Order.FollowUpOn, r.Order.Sooner, r.Order.StoppedOn, r.Order.StopCaseId, r.Order is { State: OrderState.Stopped, StopPartId: null },
                subject.Actor.Id == r.Order.EmployeeId || subject.Actor.Id == r.Order.ComesId || subject.Actor.UnitId == r.Order.UnitId,
                [.. r.Goals.OrderBy(g => g.Position).Select(g => new OrderGoalView(g.GoalId, g.Words))],
                [.. r.Statuses.OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Select(s => new StatusView(s.GoalId, s.Works, s.Line, s.By, s.At))],
                [.. r.FollowUps.OrderByDescending(f => f.At).ThenByDescending(f => f.Id).Select(f => new FollowUpView(f.On, f.Outcome, f.CitizenSays, f.Why, f.LeadsTo, f.Theme, f.Wish, f.By))],
                [.. r.Hours.OrderBy(h => h.Month).Select(h => new HoursView(h.Month, h.Minutes))], r.Order.Version) { Lasts = r.Order.Lasts(_clock.Today), HasBegun = r.Order.StartsOn <= _clock.Today, GrantedFrom = r.From, SoonerToCitizen = r.Order.SoonerToCitizen })],
            approach is null ? null : new ApproachView(approach.Id, approach.No, approach.Words, approach.By, approach.At, [.. approach.Yeses.Where(y => y.PersonId != subject.CitizenId).OrderBy(y => y.At).Select(y => y.Name)], approach.Yeses.Exists(y => y.PersonId == subject.CitizenId), approach.Yeses.Exists(y => y.PersonId == reader)),
            _clock.Today);
    }

    /// <summary>The parts of decisions that can stop the help that runs in a case: those that take this very help away, and were told.</summary>
    public async Task<IReadOnlyList<StopView>> Stops(Subject subject, Guid caseId, CancellationToken cancel)
    {
        await _trail.Reads(subject, Parts.Effort | Parts.Case, "hjælp", cancel);
        await _trail.Saw(subject, Parts.Effort | Parts.Case, cancel);
        return await _db.Stops(_db.HelpOrders.Where(o => o.CaseId == caseId && o.CitizenId == subject.CitizenId && o.State == OrderState.Accepted)).ToListAsync(cancel);
    }

    /// <summary>The help that is given now, for the one who decides that some of it is to be less.</summary>
    public async Task<IReadOnlyList<RunningView>> Running(Subject subject, CancellationToken cancel)
    {
        await _trail.Reads(subject, Parts.Effort, "hjælp", cancel);
        await _trail.Saw(subject, Parts.Effort, cancel);
        return await _db.HelpOrders.AsNoTracking().Where(o => o.CitizenId == subject.CitizenId && o.State == OrderState.Accepted).OrderBy(o => o.AskedAt).Select(o => new RunningView(o.Id, o.What)).ToListAsync(cancel);
    }

    /// <summary>Who can be asked: employees on the team, by unit; the units themselves first.</summary>
    public async Task<IReadOnlyList<HelperChoice>> Helpers(Subject subject, CancellationToken cancel)
    {
        await _trail.Reads(subject, Parts.Effort | Parts.Team, "hold", cancel);
        await _trail.Saw(subject, Parts.Team, cancel);
        var today = _clock.Today;
        var rows = await (
            from m in _db.TeamMembers
            where m.CitizenId == subject.CitizenId && m.EmployeeId != null && m.From <= today && (m.To == null || m.To >= today)
            join e in _db.Employees on m.EmployeeId equals (Guid?)e.Id
            join u in _db.Units on e.UnitId equals u.Id
            where e.Active
            select new { u.Id, Unit = u.Name, Employee = e.Id, e.Name, m.Reads }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.Where(r => r.Reads.HasFlag(Parts.Effort)).GroupBy(r => (r.Id, r.Unit)).OrderBy(g => g.Key.Unit, Fold.Alphabet).SelectMany(g => g.OrderBy(r => r.Name, Fold.Alphabet).Select(r => new HelperChoice(g.Key.Id, g.Key.Unit, r.Employee, r.Name)).Prepend(new HelperChoice(g.Key.Id, g.Key.Unit, null, "")))];
    }
}
