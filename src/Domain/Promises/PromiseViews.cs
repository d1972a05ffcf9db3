using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Promises;

/// <summary>A new day and the sentence that came with it.</summary>
public sealed record PromiseDayView(DateOnly Before, DateOnly Due, string Why, string ByName, DateTime At);

/// <summary>
/// A promise. <see cref="Owner"/> promised it; <see cref="Carrier"/> carries it now: the owner while on the team, and then whoever holds the plan.
/// <see cref="Passed"/> when it is open and its day has passed.
/// </summary>
public sealed record PromiseView(
    Guid Id, string What, string Owner, string Carrier, string CarrierPortrait, DateOnly Due, string To, PromiseSource Source, string MadeBy, DateTime MadeAt,
    PromiseState State, string StateBy, DateTime? StateAt, string StateWhy, bool Passed, IReadOnlyList<PromiseDayView> Days, int Version)
{
    public string OwnerFirstName => Owner.Split(' ', 2)[0];

    public string CarrierFirstName => Carrier.Split(' ', 2)[0];

    public bool IsCarriedByAnother => Carrier != Owner;

    /// <summary>The owner carries it who is on the team, or where nobody holds the plan.</summary>
    internal static PromiseView Of(Promise p, string portrait, bool holds, string? holder, string? holderPortrait, IReadOnlyList<PromiseDay> days, DateOnly today)
    {
        var own = holds || holder is null;
        return new PromiseView(
            p.Id, p.What, p.OwnerName, own ? p.OwnerName : holder!, own ? portrait : holderPortrait!, p.Due, p.ToName, p.Source, p.MadeByName, p.MadeAt,
            p.State, p.StateByName, p.StateAt, p.StateWhy, p.IsPassed(today), [.. days.Select(d => new PromiseDayView(d.Before, d.Due, d.Why, d.ByName, d.At))], p.Version);
    }
}

/// <summary>The promises that are open, the nearest day first, and those that are done with, newest first.</summary>
public sealed record PromisesView(IReadOnlyList<PromiseView> Open, IReadOnlyList<PromiseView> Done, DateOnly Today);

/// <summary>The promises' door for reads.</summary>
public sealed class PromiseViews
{
    /// <summary>How many that are done with are shown.</summary>
    public const int Page = 20;

    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal PromiseViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>All that was promised the citizen, or promised others about the citizen. What stands in a note that is kept from the citizen is read at the desk alone.</summary>
    public async Task<PromisesView> All(Subject subject, CancellationToken cancel)
    {
        await Reads(subject, cancel);
        var citizen = subject.CitizenId;
        var told = _db.Promises.Where(p => p.CitizenId == citizen && (!p.IsHidden || subject.Door == Door.Desk));
        var open = await Views(told.Where(p => p.State == PromiseState.Open).OrderBy(p => p.Due).ThenBy(p => p.Id), citizen, cancel);
        var done = await Views(told.Where(p => p.State != PromiseState.Open).OrderByDescending(p => p.StateAt).ThenByDescending(p => p.Id).Take(Page), citizen, cancel);
        return new PromisesView([.. open.OrderBy(p => p.Due).ThenBy(p => p.Id)], [.. done.OrderByDescending(p => p.StateAt).ThenByDescending(p => p.Id)], _clock.Today);
    }

    private async Task<List<PromiseView>> Views(IQueryable<Promise> promises, Guid citizen, CancellationToken cancel)
    {
        var today = _clock.Today;
        var rows = await (
            from p in promises
            from o in _db.Employees.Where(o => o.Id == p.OwnerId).DefaultIfEmpty()
            from h in _db.Employees.Where(h => _db.Plans.Any(plan => plan.CitizenId == citizen && plan.CoordinatorId == h.Id)).DefaultIfEmpty()
            from d in _db.PromiseDays.Where(d => d.PromiseId == p.Id).DefaultIfEmpty()
            select new
            {
                Promise = p,
                Portrait = o == null ? "" : o.Portrait,
                Holds = o != null && o.Active && _db.TeamMembers.Any(m => m.CitizenId == citizen && m.EmployeeId == p.OwnerId && m.From <= today && (m.To == null || m.To >= today)),
                Holder = h == null ? null : new { h.Name, h.Portrait },
                Day = d,
            }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.GroupBy(r => r.Promise.Id).Select(g => PromiseView.Of(g.First().Promise, g.First().Portrait, g.First().Holds, g.First().Holder?.Name, g.First().Holder?.Portrait, [.. g.Select(r => r.Day).OfType<PromiseDay>().OrderBy(d => d.At)], today))];
    }

    private async Task Reads(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Contact)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "løfter", cancel);
        await _trail.Saw(subject, Parts.Contact, cancel);
    }
}
