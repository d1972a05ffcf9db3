using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Promises;

/// <summary>A promise that the employee carries, as their day tells it. <see cref="Owner"/> is who made it, empty when it is their own.</summary>
public sealed record DayPromise(Guid CitizenId, string CitizenName, string CitizenPortrait, Guid PromiseId, string What, DateOnly Due, string Owner, bool Passed);

/// <summary>Promises in an employee's own day.</summary>
public sealed class PromiseDayViews
{
    /// <summary>Working days before its day that a promise stands in the day of the one who carries it.</summary>
    public const int RemindedBefore = Promise.RemindedBefore;

    /// <summary>How many are shown.</summary>
    public const int Few = 8;

    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal PromiseDayViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>
    /// What the actor carries and is reminded of: from two working days before the day, and until it is done. Own promises, and those of
    /// someone who has left the team of a citizen whose plan the actor holds. One command.
    /// </summary>
    public async Task<(IReadOnlyList<DayPromise> Promises, int All)> Mine(Actor actor, CancellationToken cancel)
    {
        if (actor.Kind != ActorKind.Employee || actor.Visit is not null) throw await _trail.Refuse(actor, null, "min dag", cancel);
        var today = _clock.Today;
        var last = WorkingDays.Add(today, Promise.RemindedBefore);
        var self = actor.WorksWithCitizens ? actor.Id : Guid.Empty;
        var rows = await (
            from m in _db.TeamMembers
            where m.EmployeeId == self && m.From <= today && (m.To == null || m.To >= today)
            join p in _db.Promises on m.CitizenId equals p.CitizenId
            where p.State == PromiseState.Open && p.Due <= last
                && (p.OwnerId == self || (_db.Plans.Any(plan => plan.CitizenId == p.CitizenId && plan.CoordinatorId == self)
                    && !_db.TeamMembers.Any(o => o.CitizenId == p.CitizenId && o.EmployeeId == p.OwnerId && o.From <= today && (o.To == null || o.To >= today) && _db.Employees.Any(e => e.Id == p.OwnerId && e.Active))))
            join c in _db.Citizens on p.CitizenId equals c.Id
            select new { m.Reads, Promise = new DayPromise(c.Id, c.Name, c.Portrait, p.Id, p.What, p.Due, p.OwnerId == self ? "" : p.OwnerName, p.Due < today) })
            .AsNoTracking().ToListAsync(cancel);
        var all = rows.Where(r => r.Reads.HasFlag(Parts.Contact)).Select(r => r.Promise).DistinctBy(p => p.PromiseId).OrderBy(p => p.Due).ThenBy(p => p.PromiseId).ToList();
        var shown = all.Take(Few).ToList();
        await _trail.Saw(actor, [.. shown.Select(p => p.CitizenId).Distinct()], Parts.Contact, "Egen dag", "", "", cancel);
        return (shown, all.Count);
    }
}
