using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Organisation;

public sealed record UnitView(Guid Id, string Name, string Phone, string Hours, string Urgent, Guid? LeaderId, string LeaderName, bool Receives, int Employees, int Version);

public sealed record EmployeeView(Guid Id, string UserName, string Name, string Title, Guid UnitId, string Unit, string Phone, string Portrait, IReadOnlySet<Role> Roles, bool Active, int Version);

public sealed record SeatView(Guid Id, string TeamRole, Ring Ring, Parts Reads, Parts Writes, string Purpose, string Basis);

public sealed record LifeSituationView(Guid Id, string Told, IReadOnlyList<SeatView> Seats, int Version);

/// <summary>The municipality's own set-up: units, employees, templates. No citizen is in it.</summary>
public sealed class OrganisationViews
{
    private readonly AppDb _db;
    private readonly Trail _trail;

    internal OrganisationViews(AppDb db, Trail trail) => (_db, _trail) = (db, trail);

    public async Task<IReadOnlyList<UnitView>> Units(Actor actor, CancellationToken cancel)
    {
        await OnlyEmployees(actor, cancel);
        var rows = await (
            from u in _db.Units
            join e in _db.Employees on u.LeaderId equals (Guid?)e.Id into leaders
            from leader in leaders.DefaultIfEmpty()
            select new UnitView(u.Id, u.Name, u.Phone, u.Hours, u.Urgent, u.LeaderId, leader == null ? "" : leader.Name, u.Receives, _db.Employees.Count(e => e.UnitId == u.Id && e.Active), u.Version))
            .AsNoTracking().ToListAsync(cancel);
        return [.. rows.OrderBy(u => u.Name, Fold.Alphabet)];
    }

    /// <summary>Employees in Danish order, those who have left last.</summary>
    public async Task<IReadOnlyList<EmployeeView>> Staff(Actor actor, Guid? unitId, CancellationToken cancel)
    {
        await OnlyEmployees(actor, cancel);
        var rows = await (
            from e in _db.Employees
            where unitId == null || e.UnitId == unitId
            join u in _db.Units on e.UnitId equals u.Id
            orderby e.Active descending, e.SortKey
            select new { Employee = e, Unit = u.Name }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.Select(r => new EmployeeView(r.Employee.Id, r.Employee.UserName, r.Employee.Name, r.Employee.Title, r.Employee.UnitId, r.Unit, r.Employee.Phone, r.Employee.Portrait, r.Employee.RoleSet, r.Employee.Active, r.Employee.Version))];
    }

    public async Task<IReadOnlyList<LifeSituationView>> LifeSituations(Actor actor, CancellationToken cancel)
    {
        await OnlyEmployees(actor, cancel);
        var situations = await _db.LifeSituations.AsNoTracking().ToListAsync(cancel);
        var seats = await _db.Seats.AsNoTracking().OrderBy(s => s.Position).ToListAsync(cancel);
        return [.. situations.OrderBy(s => s.Told, Fold.Alphabet).Select(s => new LifeSituationView(s.Id, s.Told,
            [.. seats.Where(x => x.LifeSituationId == s.Id).Select(x => new SeatView(x.Id, x.TeamRole, x.Ring, x.Reads, x.Writes, x.Purpose, x.Basis))], s.Version))];
    }

    /// <summary>Whom anyone can ring before they are known: the receiving unit. Open to all.</summary>
    public async Task<CallInfo?> FrontDoor(CancellationToken cancel)
    {
        var unit = await _db.Units.AsNoTracking().Where(u => u.Receives).OrderBy(u => u.Id).FirstOrDefaultAsync(cancel);
        return unit is null ? null : new CallInfo(unit.Name, unit.Name, "", "", unit.Phone, unit.Name, unit.Phone, unit.Hours, unit.Urgent);
    }

    private async Task OnlyEmployees(Actor actor, CancellationToken cancel)
    {
        if (actor.Kind != ActorKind.Employee || actor.Visit is not null) throw await _trail.Refuse(actor, null, "organisation", cancel);
    }
}
