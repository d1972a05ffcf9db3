using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;

namespace Sammen.Domain.Organisation;

/// <summary>One of the unit's employees as the leader sees them: how many plans they hold, and whether they are away.</summary>
public sealed record HolderView(Guid Id, string Name, string Title, string Portrait, bool Active, int Plans, DateOnly? AwayUntil);

/// <summary>
/// The unit's leader holds a plan by default (rule 2): at dismissal, death or sudden absence nobody is left without a coordinator.
/// </summary>
public sealed class LeaderDesk
{
    public static readonly Refusal WhyMissing = new("LeaderWhyMissing", "Skriv kort hvorfor. Borgeren kan læse det.");
    public static readonly Refusal NothingHeld = new("LeaderNothingHeld", "Medarbejderen holder ingen planer. Der er ikke noget at tage over.");

    internal const string Purpose = "At holde fast i din plan, til du får en ny";
    private const string Basis = "Serviceloven § 10";

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal LeaderDesk(AppDb db, Changes changes, Trail trail, Clock clock) => (_db, _changes, _trail, _clock) = (db, changes, trail, clock);

    /// <summary>The leader's own unit: who holds how many plans. No citizen is named.</summary>
    public async Task<IReadOnlyList<HolderView>> Unit(Actor actor, CancellationToken cancel)
    {
        if (!actor.Is(Role.Leader) || actor.Visit is not null) throw await _trail.Refuse(actor, null, "enhed", cancel);
        var (unit, today) = (actor.UnitId, _clock.Today);
        var rows = await (
            from e in _db.Employees
            where e.UnitId == unit
            orderby e.Active descending, e.SortKey
            select new HolderView(
                e.Id, e.Name, e.Title, e.Portrait, e.Active, _db.Plans.Count(p => p.CoordinatorId == e.Id && p.EndedAt == null),
                _db.Absences.Where(a => a.EmployeeId == e.Id && a.CancelledAt == null && a.From <= today && today <= a.To).Max(a => (DateOnly?)a.To))).AsNoTracking().ToListAsync(cancel);
        return rows;
    }

    /// <summary>Takes over every plan that an employee of the leader's own unit holds. The citizens read why.</summary>
    public async Task<Result<Guid>> TakeOver(Actor actor, Guid employeeId, string why, Form form, CancellationToken cancel)
    {
        var may = actor.Is(Role.Leader) && actor.Visit is null && employeeId != actor.Id && await _db.Employees.AnyAsync(e => e.Id == employeeId && e.UnitId == actor.UnitId, cancel);
        if (!may) throw await _trail.Refuse(actor, null, "enhed", cancel);
        return await _changes.Run(actor, employeeId, form, $"take-over|{why}", async () =>
        {
            var reason = Text.Required(why, 200);
            if (!reason.Ok) return WhyMissing;
            var leader = await _db.Employees.AsNoTracking().FirstAsync(e => e.Id == actor.Id, cancel);
            var employee = await _db.Employees.FirstAsync(e => e.Id == employeeId, cancel);
            return await Move(actor, employee, leader, reason.Value, cancel) == 0 ? NothingHeld : employee.Id;
        }, cancel);
    }

    /// <summary>
    /// Someone leaves the work with citizens: the leader of their unit holds their plans and stands in where they did, and their
    /// places on teams end, in the transaction that ends their access. Refused when there is nobody to hold or to stand in.
    /// </summary>
    internal async Task<Refusal?> Leaves(Actor by, Employee leaving, CancellationToken cancel)
    {
        // No absence names them as stand-in while they leave.
        await _db.Lock(AbsenceDesk.All, cancel);
        var today = _clock.Today;
        var standsIn = await _db.Absences.Where(a => a.StandInId == leaving.Id && a.CancelledAt == null && a.To >= today).ToListAsync(cancel);
        var leader = await (
            from u in _db.Units
            where u.Id == leaving.UnitId
            join e in _db.Employees on u.LeaderId equals (Guid?)e.Id
            where e.Active && e.Id != leaving.Id
            select e).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (leader is not null && !CitizenWork.IsWith(leader.RoleSet)) leader = null;
        if (leader is null && await _db.Plans.AnyAsync(p => p.CoordinatorId == leaving.Id && p.EndedAt == null, cancel)) return OrganisationDesk.NobodyHolds;
        foreach (var absence in standsIn)
        {
            var free = leader is not null && leader.Id != absence.EmployeeId && !await _db.Absences.AnyAsync(a => a.EmployeeId == leader.Id && a.CancelledAt == null && a.From <= absence.To && absence.From <= a.To, cancel);
            if (!free) return OrganisationDesk.NobodyStandsIn;
            (absence.StandInId, absence.Version) = (leader!.Id, absence.Version + 1);
            _trail.Changed(by, null, Parts.None, "StandInMoved", "", $"{leader.Name} tager over {absence.From:yyyy-MM-dd} til {absence.To:yyyy-MM-dd}, hvor {leaving.Name} skulle.", itemId: absence.Id);
        }

        if (leader is not null) await Move(by, leaving, leader, $"{leaving.Name.Split(' ', 2)[0]} er her ikke mere", cancel);
        foreach (var place in await _db.TeamMembers.Where(m => m.EmployeeId == leaving.Id && (m.To == null || m.To >= today)).ToListAsync(cancel))
        {
            (place.To, place.Version) = (today.AddDays(-1), place.Version + 1);
            _trail.Changed(by, place.CitizenId, Parts.Team, "MemberLeft", $"skrev, at {place.Name} ikke er på dit hold mere", $"{place.Name} ({place.TeamRole}) arbejder ikke længere med borgere.", itemId: place.Id);
        }

        return null;
    }

    private async Task<int> Move(Actor by, Employee from, Employee to, string why, CancellationToken cancel)
    {
        var today = _clock.Today;
        var plans = await _db.Plans.Where(p => p.CoordinatorId == from.Id && p.EndedAt == null).ToListAsync(cancel);
        var citizens = plans.Select(p => p.CitizenId).ToList();
        var places = await _db.TeamMembers.Where(m => citizens.Contains(m.CitizenId) && m.EmployeeId == to.Id && m.From <= today && (m.To == null || m.To >= today)).ToListAsync(cancel);
        foreach (var plan in plans)
        {
            var happened = plan.TakeOver(to.Id, to.Name, why);
            var place = places.Find(m => m.CitizenId == plan.CitizenId);
            if (place is null)
            {
                _db.TeamMembers.Add(new TeamMember
                {
                    CitizenId = plan.CitizenId,
                    EmployeeId = to.Id,
                    Name = to.Name,
                    TeamRole = to.Title,
                    Ring = Ring.Professional,
                    Does = "holder fast i din plan, til du får en ny",
                    Phone = to.Phone,
                    Portrait = to.Portrait,
                    Reads = Parts.All,
                    Writes = CoordinatorWrites,
                    Purpose = Purpose,
                    Basis = Basis,
                    From = today,
                });
            }
            else
            {
                (place.Reads, place.Writes, place.To) = (place.Reads | Parts.All, place.Writes | CoordinatorWrites, null);
                place.Version++;
            }

            _trail.Changed(by, plan.CitizenId, Parts.Plan, happened.Act, happened.ForCitizen, happened.ForProfessional, Purpose, Basis, reason: why);
        }

        return plans.Count;
    }

    /// <summary>What the one who holds a plan may write.</summary>
    internal const Parts CoordinatorWrites = Parts.Plan | Parts.Professional | Parts.Profile | Parts.Team | Parts.Contact | Parts.Messages | Parts.Sharing | Parts.Case | Parts.Assessment | Parts.Effort | Parts.Notes;
}
