using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Contacts;

/// <summary>One of the employee's own appointments of the coming week.</summary>
public sealed record DayAppointment(Guid CitizenId, string CitizenName, string CitizenPortrait, Guid AppointmentId, Channel Way, string Place, DateTime StartsAt, int Minutes)
{
    public DateOnly Day => Clock.DayOf(StartsAt);
}

/// <summary>A citizen whose agreed contact is due, or missing.</summary>
public sealed record DueContact(Guid CitizenId, string CitizenName, string CitizenPortrait, ContactDue Due);

/// <summary>An own appointment on a day one has said to be away.</summary>
public sealed record BookedWhileAway(Guid AbsenceId, Guid CitizenId, string CitizenName, DateTime StartsAt);

/// <summary>The contact part of "Min dag".</summary>
public sealed record MyContacts(IReadOnlyList<DayAppointment> Appointments, IReadOnlyList<DueContact> Due, int DueInAll, DateOnly Today);

/// <summary>A contact that stays broken, as a leader is told it: who misses it and who holds the plan. Never counted against anyone.</summary>
public sealed record MissingContact(Guid CitizenId, string CitizenName, string CitizenPortrait, DateOnly? LastContact, DateOnly DueDay, string Holder);

/// <summary>Contact in lists: an employee's own day, and what a leader sees stay broken.</summary>
public sealed class ContactDayViews
{
    /// <summary>How many citizens with a due contact are shown.</summary>
    public const int Few = 6;

    /// <summary>Days ahead that appointments are shown for.</summary>
    public const int DaysAhead = 7;

    /// <summary>
    /// The actor's appointments, and for each citizen with an agreed rhythm when it came into force and when they last met: rows of two kinds
    /// after each other in one command. Who has no agreement is not looked up in the log of contacts.
    /// </summary>
    private static readonly Compiled<Func<AppDb, Guid, DateOnly, DateTime, DateTime, IAsyncEnumerable<Row>>> Rows = new(() => EF.CompileAsyncQuery((AppDb db, Guid self, DateOnly today, DateTime first, DateTime last) =>
        (from m in db.TeamMembers
         where m.EmployeeId == self && m.From <= today && (m.To == null || m.To >= today)
         join v in db.ContactVersions on m.CitizenId equals v.CitizenId
         where v.State == ProposalState.InForce && v.Terms.VisitEveryWeeks != null
         select new
         {
             v.Id,
             m.CitizenId,
             m.Reads,
             At = v.InForceAt,
             Weeks = v.Terms.VisitEveryWeeks,
             Met = db.ContactEntries.Where(e => e.CitizenId == m.CitizenId && e.Reached && e.Way != Channel.Phone && e.Way != Channel.Writing).Max(e => (DateTime?)e.At),
             Way = (string?)null,
             Place = (string?)null,
             Minutes = 0,
             Protected = false,
         })
        .Concat(
            from m in db.TeamMembers
            where m.EmployeeId == self && m.From <= today && (m.To == null || m.To >= today)
            join a in db.Appointments on m.CitizenId equals a.CitizenId
            where a.State == AppointmentState.Planned && a.StartsAt >= first && last > a.StartsAt && a.People.Any(p => p.EmployeeId == self)
            select new
            {
                a.Id,
                m.CitizenId,
                m.Reads,
                At = (DateTime?)a.StartsAt,
                Weeks = (int?)null,
                Met = (DateTime?)null,
                Way = (string?)a.Way.ToString(),
                Place = (string?)a.Place,
                a.Minutes,
                Protected = db.HomeAddresses.Any(h => h.CitizenId == m.CitizenId && h.Protected),
            })
        .Join(db.Citizens, r => r.CitizenId, c => c.Id, (r, c) => new Row(r.Id, r.CitizenId, c.Name, c.Portrait, r.Reads, r.At, r.Weeks, r.Met, r.Way, r.Place, r.Minutes, r.Protected))));

    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal ContactDayViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>The actor's own appointments from today and a week on, and the citizens whose contact is due, the longest waiting first. One command.</summary>
    public async Task<MyContacts> Mine(Actor actor, CancellationToken cancel)
    {
        if (actor.Kind != ActorKind.Employee || actor.Visit is not null) throw await _trail.Refuse(actor, null, "min dag", cancel);
        var today = _clock.Today;
        var first = Clock.Utc(today.ToDateTime(TimeOnly.MinValue));
        var last = Clock.Utc(today.AddDays(DaysAhead + 1).ToDateTime(TimeOnly.MinValue));
        var self = actor.WorksWithCitizens ? actor.Id : Guid.Empty;
        var rows = await Rows.On(_db)(_db, self, today, first, last).ToListAsync(cancel);

        var readable = rows.Where(r => r.Reads.HasFlag(Parts.Contact)).ToList();
        var appointments = readable.Where(r => r.Way is not null).DistinctBy(r => r.Id)
            .Select(r => new DayAppointment(r.CitizenId, r.Name, r.Portrait, r.Id, Enum.Parse<Channel>(r.Way!), r.Way == nameof(Channel.Home) && r.Protected && !r.Reads.HasFlag(Parts.Address) ? "" : r.Place!, r.At!.Value, r.Minutes)).OrderBy(a => a.StartsAt).ThenBy(a => a.AppointmentId).ToList();
        var due = readable.Where(r => r.Way is null).DistinctBy(r => r.CitizenId)
            .Select(r => (Row: r, Due: ContactDue.On(today, r.Weeks, Clock.DayOf(r.At!.Value), r.Met is { } met ? Clock.DayOf(met) : null)))
            .Where(d => d.Due is { State: not DueState.Ahead }).Select(d => new DueContact(d.Row.CitizenId, d.Row.Name, d.Row.Portrait, d.Due!))
            .OrderBy(d => d.Due.Day).ThenBy(d => d.CitizenName, Fold.Alphabet).ToList();
        var mine = new MyContacts(appointments, [.. due.Take(Few)], due.Count, today);
        await _trail.Saw(actor, [.. mine.Appointments.Select(a => a.CitizenId).Concat(mine.Due.Select(d => d.CitizenId)).Distinct()], Parts.Contact, "Egen dag", "", "", cancel);
        return mine;
    }

    /// <summary>The actor's own appointments on days they have said to be away, the nearest first: the citizens whose contact they may see.</summary>
    public async Task<IReadOnlyList<BookedWhileAway>> WhileAway(Actor actor, CancellationToken cancel)
    {
        if (actor.Kind != ActorKind.Employee || actor.Visit is not null) throw await _trail.Refuse(actor, null, "fravær", cancel);
        var (now, today) = (_clock.Now, _clock.Today);
        var rows = await (
            from x in _db.Absences
            where x.EmployeeId == actor.Id && x.CancelledAt == null && x.To >= today
            from a in _db.Appointments
            where a.State == AppointmentState.Planned && a.StartsAt > now && a.People.Any(p => p.EmployeeId == actor.Id)
            join c in _db.Citizens on a.CitizenId equals c.Id
            join m in _db.TeamMembers on a.CitizenId equals m.CitizenId
            where m.EmployeeId == actor.Id && m.From <= today && (m.To == null || m.To >= today)
            select new { Absence = x.Id, x.From, x.To, a.Id, a.CitizenId, c.Name, a.StartsAt, m.Reads }).AsNoTracking().ToListAsync(cancel);
        var booked = rows.Where(r => r.Reads.HasFlag(Parts.Contact) && Clock.DayOf(r.StartsAt) is var day && r.From <= day && day <= r.To).DistinctBy(r => r.Id).OrderBy(r => r.StartsAt).ThenBy(r => r.Id)
            .Select(r => new BookedWhileAway(r.Absence, r.CitizenId, r.Name, r.StartsAt)).ToList();
        await _trail.Saw(actor, [.. booked.Select(b => b.CitizenId).Distinct()], Parts.Contact, "Egen dag", "", "", cancel);
        return booked;
    }

    /// <summary>
    /// For a leader: citizens whose plan an employee of the unit holds, and whose agreed contact is more than half a rhythm late.
    /// By name, so that nobody can read it as a list of who does best.
    /// </summary>
    public async Task<IReadOnlyList<MissingContact>> StaysBroken(Actor leader, CancellationToken cancel)
    {
        if (!leader.Is(Role.Leader) || leader.Visit is not null) throw await _trail.Refuse(leader, null, "kontakt der mangler", cancel);
        var (today, unit) = (_clock.Today, leader.UnitId);
        var rows = await (
            from p in _db.Plans
            where p.EndedAt == null
            join h in _db.Employees on p.CoordinatorId equals h.Id
            where h.UnitId == unit
            join c in _db.Citizens on p.CitizenId equals c.Id
            join v in _db.ContactVersions on c.Id equals v.CitizenId
            where v.State == ProposalState.InForce && v.Terms.VisitEveryWeeks != null
            select new { c.Id, c.Name, c.Portrait, Holder = h.Name, Weeks = v.Terms.VisitEveryWeeks, v.InForceAt, Last = _db.ContactEntries.Where(e => e.CitizenId == c.Id && e.Reached && e.Way != Channel.Phone && e.Way != Channel.Writing).Max(e => (DateTime?)e.At) })
            .AsNoTracking().ToListAsync(cancel);
        var missing = rows.Select(r => (Row: r, Due: ContactDue.On(today, r.Weeks, Clock.DayOf(r.InForceAt!.Value), r.Last is { } last ? Clock.DayOf(last) : null)!))
            .Where(m => m.Due.State == DueState.Overdue)
            .Select(m => new MissingContact(m.Row.Id, m.Row.Name, m.Row.Portrait, m.Due.Last, m.Due.Day, m.Row.Holder)).OrderBy(m => m.CitizenName, Fold.Alphabet).ToList();
        await _trail.Saw(leader, [.. missing.Select(m => m.CitizenId)], Parts.Contact, "Tilsyn med kontakt, der mangler", "Retssikkerhedsloven § 16", "", cancel);
        return missing;
    }

    /// <summary>An appointment if it has a way, else an agreement in force.</summary>
    private sealed record Row(Guid Id, Guid CitizenId, string Name, string Portrait, Parts Reads, DateTime? At, int? Weeks, DateTime? Met, string? Way, string? Place, int Minutes, bool Protected);
}
