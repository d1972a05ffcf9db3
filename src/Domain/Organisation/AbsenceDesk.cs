using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Organisation;

/// <summary>Absence and stand-ins. An employee says it for themselves, a leader for the unit; citizens see who stands in.</summary>
public sealed class AbsenceDesk
{
    public static readonly Refusal StandInMissing = new("AbsenceStandInMissing", "Vælg en, der tager over, mens du er væk.");
    public static readonly Refusal StandInAway = new("AbsenceStandInAway", "Den, du valgte, er også væk i de dage. Vælg en anden.");
    public static readonly Refusal StandsIn = new("AbsenceStandsIn", "Du tager over for en anden i de dage. Aftal en ny, før du er væk.");
    public static readonly Refusal AwayAlready = new("AbsenceAlready", "Der står allerede fravær i de dage. Tag det tilbage først.");
    public static readonly Refusal Backwards = new("AbsenceBackwards", "Den sidste dag ligger før den første. Byt om på dem.");
    public static readonly Refusal NotFound = new("AbsenceNotFound", "Fraværet findes ikke mere. Åbn siden igen.");

    /// <summary>What all absences lock: two people must not stand in for each other at once.</summary>
    internal static readonly Guid All = new("ab5e0ce0-0000-4000-8000-000000000000");

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal AbsenceDesk(AppDb db, Changes changes, Trail trail, Clock clock) => (_db, _changes, _trail, _clock) = (db, changes, trail, clock);

    /// <summary>Notes that an employee is away from one day to another, both included, with who stands in. Refused when the stand-in has no work with citizens or is away too, and when the employee is away already or stands in for another in those days.</summary>
    public async Task<Result<Guid>> Away(Actor actor, Guid employeeId, DateOnly from, DateOnly to, Guid? standInId, Form form, CancellationToken cancel)
    {
        await OnlyOwnOrLeader(actor, employeeId, cancel);
        return await _changes.Run(actor, All, form, $"away|{employeeId}|{from:O}|{to:O}|{standInId}", async () =>
        {
            if (to < from) return Backwards;
            if (to < _clock.Today) return DanishDate.Passed;
            if (standInId is not { } standIn || standIn == employeeId || await _db.Employees.AsNoTracking().FirstOrDefaultAsync(e => e.Id == standIn && e.Active, cancel) is not { } colleague) return StandInMissing;
            // Whoever stands in makes the citizens' calls.
            if (!CitizenWork.IsWith(colleague.RoleSet)) return TeamDesk.NoCase;
            if (await _db.Absences.AnyAsync(a => a.EmployeeId == standIn && a.CancelledAt == null && a.From <= to && from <= a.To, cancel)) return StandInAway;
            if (await _db.Absences.AnyAsync(a => a.EmployeeId == employeeId && a.CancelledAt == null && a.From <= to && from <= a.To, cancel)) return AwayAlready;
            if (await _db.Absences.AnyAsync(a => a.StandInId == employeeId && a.CancelledAt == null && a.From <= to && from <= a.To, cancel)) return StandsIn;
            var absence = new Absence { EmployeeId = employeeId, StandInId = standIn, From = from, To = to };
            _db.Absences.Add(absence);
            _trail.Changed(actor, null, Parts.None, "AbsenceNoted", "", $"Fravær {from:yyyy-MM-dd} til {to:yyyy-MM-dd}.", itemId: absence.Id);
            return absence.Id;
        }, cancel);
    }

    /// <summary>Takes an absence back: the employee is there after all.</summary>
    public async Task<Result<Guid>> Back(Actor actor, Guid absenceId, Form form, CancellationToken cancel)
    {
        var whose = await _db.Absences.AsNoTracking().Where(a => a.Id == absenceId).Select(a => (Guid?)a.EmployeeId).FirstOrDefaultAsync(cancel);
        await OnlyOwnOrLeader(actor, whose ?? Guid.Empty, cancel);
        return await _changes.Run(actor, All, form, $"back|{absenceId}", async () =>
        {
            var absence = await _db.Absences.FirstOrDefaultAsync(a => a.Id == absenceId && a.CancelledAt == null, cancel);
            if (absence is null) return NotFound;
            if (absence.Version != form.Version) return Form.Changed;
            (absence.CancelledAt, absence.Version) = (_clock.Now, absence.Version + 1);
            _trail.Changed(actor, null, Parts.None, "AbsenceTakenBack", "", "Fravær taget tilbage.", itemId: absence.Id);
            return absence.Id;
        }, cancel);
    }

    /// <summary>Absences that hold now or come, of oneself or, for a leader, of the unit.</summary>
    public async Task<IReadOnlyList<AwayView>> Coming(Actor actor, CancellationToken cancel)
    {
        if (actor.Kind != ActorKind.Employee || actor.Visit is not null) throw await _trail.Refuse(actor, null, "fravær", cancel);
        var leads = actor.Is(Role.Leader);
        var (today, unit) = (_clock.Today, actor.UnitId);
        return await Views(_db.Absences.Where(a => a.To >= today && (a.EmployeeId == actor.Id || (leads && _db.Employees.Any(e => e.Id == a.EmployeeId && e.UnitId == unit))))).ToListAsync(cancel);
    }

    /// <summary>Who of these employees is away on a day: for other modules, by id.</summary>
    internal async Task<IReadOnlyList<AwayView>> On(DateOnly day, IReadOnlyCollection<Guid> employees, CancellationToken cancel) =>
        await Views(_db.Absences.Where(a => a.From <= day && day <= a.To && employees.Contains(a.EmployeeId))).ToListAsync(cancel);

    /// <summary>Who of a citizen's team is away on a day; a query, so that a page can read it with what else it reads.</summary>
    internal IQueryable<AwayView> OfTeam(Guid citizenId, DateOnly day) =>
        Views(_db.Absences.Where(a => a.From <= day && day <= a.To && _db.TeamMembers.Any(m => m.CitizenId == citizenId && m.EmployeeId == a.EmployeeId && m.From <= day && (m.To == null || m.To >= day))));

    private IQueryable<AwayView> Views(IQueryable<Absence> absences) =>
        from a in absences
        where a.CancelledAt == null
        join e in _db.Employees on a.EmployeeId equals e.Id
        join s in _db.Employees on a.StandInId equals s.Id
        orderby a.From, a.Id
        select new AwayView(a.Id, a.EmployeeId, e.Name, a.StandInId, s.Name, s.Phone, s.Portrait, a.From, a.To, a.Version);

    private async Task OnlyOwnOrLeader(Actor actor, Guid employeeId, CancellationToken cancel)
    {
        var may = actor.Kind == ActorKind.Employee && actor.Visit is null
            && (actor.Id == employeeId || (actor.Is(Role.Leader) && await _db.Employees.AnyAsync(e => e.Id == employeeId && e.UnitId == actor.UnitId, cancel)));
        if (!may) throw await _trail.Refuse(actor, null, "fravær", cancel);
    }
}
