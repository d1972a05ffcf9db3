using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Organisation;

public sealed record UnitForm(string Name, string Phone, string Hours, string Urgent, Guid? LeaderId, bool Receives);

public sealed record EmployeeForm(string UserName, string Name, string Title, Guid UnitId, string Phone, IReadOnlyCollection<Role> Roles, bool Active);

public sealed record SeatForm(string TeamRole, Ring Ring, Parts Reads, Parts Writes, string Purpose, string Basis);

/// <summary>Set-up of units, employees and life-situation templates: the administrator's door. No citizen is behind it.</summary>
public sealed class OrganisationDesk
{
    public static readonly Refusal UserNameTaken = new("OrganisationUserNameTaken", "Brugernavnet er i brug. Vælg et andet.");
    public static readonly Refusal UnitMissing = new("OrganisationUnitMissing", "Vælg en enhed.");
    public static readonly Refusal LeaderMissing = new("OrganisationLeaderMissing", "Vælg en leder. Lederen holder planen, når ingen anden gør.");
    public static readonly Refusal NobodyHolds = new("OrganisationNobodyHolds", "Medarbejderen holder planer, og enheden har ingen anden leder. Vælg først en leder for enheden.");
    public static readonly Refusal NobodyStandsIn = new("OrganisationNobodyStandsIn", "Medarbejderen tager over for en, der er væk, og enhedens leder kan ikke. Vælg først en anden til det.");
    public static readonly Refusal LastAdministrator = new("OrganisationLastAdministrator", "Der skal altid være mindst én administrator. Giv først en anden rollen.");

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly LeaderDesk _leaders;

    internal OrganisationDesk(AppDb db, Changes changes, Trail trail, LeaderDesk leaders) => (_db, _changes, _trail, _leaders) = (db, changes, trail, leaders);

    /// <summary>Adds a unit (<paramref name="unitId"/> null) or changes it.</summary>
    public Task<Result<Guid>> SaveUnit(Actor actor, Guid? unitId, UnitForm about, Form form, CancellationToken cancel) => Change(actor, unitId ?? Guid.Empty, form, $"unit|{unitId}|{about}", async () =>
    {
        var name = Text.Required(about.Name, 80);
        if (!name.Ok) return name.Refusal;
        foreach (var field in (string[])[about.Phone, about.Hours, about.Urgent])
        {
            if (Text.Optional(field, 300) is { Ok: false } tooLong) return tooLong.Refusal;
        }

        if (about.Receives && about.LeaderId is null) return LeaderMissing;
        if (about.LeaderId is { } leader && !await _db.Employees.AnyAsync(e => e.Id == leader && e.Active, cancel)) return LeaderMissing;
        var unit = unitId is null ? new Unit() : await _db.Units.FirstOrDefaultAsync(u => u.Id == unitId, cancel);
        if (unit is null) return UnitMissing;
        if (unitId is null) _db.Units.Add(unit);
        else if (unit.Version != form.Version) return Form.Changed;
        (unit.Name, unit.Phone, unit.Hours, unit.Urgent) = (name.Value, Text.Clean(about.Phone), Text.Clean(about.Hours), Text.Clean(about.Urgent));
        (unit.LeaderId, unit.Receives) = (about.LeaderId, about.Receives);
        if (unitId is not null) unit.Version++;
        _trail.Changed(actor, null, Parts.None, "UnitSaved", "", $"Enhed gemt: {unit.Name}.", itemId: unit.Id);
        return unit.Id;
    }, cancel);

    /// <summary>
    /// Adds an employee or changes them. One who is no longer active, or has no role left whose work is with citizens, leaves them: the
    /// leader of the unit holds their plans (rule 2) and stands in where they did, and their places on teams end. Refused when nobody
    /// can, for the leader of a unit that receives, and for the last administrator.
    /// </summary>
    public Task<Result<Guid>> SaveEmployee(Actor actor, Guid? employeeId, EmployeeForm about, Form form, CancellationToken cancel) => Change(actor, employeeId ?? Guid.Empty, form, $"employee|{employeeId}|{about}|{string.Join(',', about.Roles.Order())}", async () =>
    {
        var name = Text.Required(about.Name, 120);
        if (!name.Ok) return name.Refusal;
        var userName = Text.Required(about.UserName, 120);
        if (!userName.Ok) return userName.Refusal;
        if (Text.Optional(about.Title, 60) is { Ok: false } longTitle) return longTitle.Refusal;
        if (Text.Optional(about.Phone, 40) is { Ok: false } longPhone) return longPhone.Refusal;
        if (!await _db.Units.AnyAsync(u => u.Id == about.UnitId, cancel)) return UnitMissing;
        if (await _db.Employees.AnyAsync(e => e.UserName == userName.Value && e.Id != employeeId, cancel)) return UserNameTaken;
        var employee = employeeId is null ? new Employee() : await _db.Employees.FirstOrDefaultAsync(e => e.Id == employeeId, cancel);
        if (employee is null) return TeamDesk.NoSuchEmployee;
        if (employeeId is null) _db.Employees.Add(employee);
        else if (employee.Version != form.Version) return Form.Changed;
        var leaves = employeeId is not null && employee.Active && CitizenWork.IsWith(employee.RoleSet) && !(about.Active && CitizenWork.IsWith(about.Roles));
        if (leaves && await _db.Units.AnyAsync(u => u.LeaderId == employee.Id && u.Receives, cancel)) return LeaderMissing;
        if (employee.Active && employee.RoleSet.Contains(Role.Administrator) && !(about.Active && about.Roles.Contains(Role.Administrator))
            && !await _db.Employees.AnyAsync(e => e.Id != employee.Id && e.Active && e.Roles.Contains(nameof(Role.Administrator)), cancel)) return LastAdministrator;
        if (leaves && await _leaders.Leaves(actor, employee, cancel) is { } nobody) return nobody;

        (employee.UserName, employee.Name, employee.SortKey) = (userName.Value, name.Value, Fold.SortKey(name.Value));
        (employee.Title, employee.UnitId, employee.Phone) = (Text.Clean(about.Title), about.UnitId, Text.Clean(about.Phone));
        (employee.Roles, employee.Active) = (Employee.WriteRoles(about.Roles), about.Active);
        if (employeeId is not null) employee.Version++;
        _trail.Changed(actor, null, Parts.None, "EmployeeSaved", "", $"Medarbejder gemt: {employee.Name}. Roller: {employee.Roles}. {(employee.Active ? "Aktiv" : "Ikke aktiv")}.", itemId: employee.Id);
        return employee.Id;
    }, cancel);

    /// <summary>Adds a life situation, told in the first person, or changes it.</summary>
    public Task<Result<Guid>> SaveLifeSituation(Actor actor, Guid? situationId, string told, Form form, CancellationToken cancel) => Change(actor, situationId ?? Guid.Empty, form, $"situation|{situationId}|{told}", async () =>
    {
        var text = Text.Required(told, 120);
        if (!text.Ok) return text.Refusal;
        var situation = situationId is null ? new LifeSituation() : await _db.LifeSituations.FirstOrDefaultAsync(s => s.Id == situationId, cancel);
        if (situation is null) return TeamDesk.NotFound;
        if (situationId is null) _db.LifeSituations.Add(situation);
        else if (situation.Version != form.Version) return Form.Changed;
        situation.Told = text.Value;
        if (situationId is not null) situation.Version++;
        _trail.Changed(actor, null, Parts.None, "LifeSituationSaved", "", $"Livssituation gemt: {situation.Told}.", itemId: situation.Id);
        return situation.Id;
    }, cancel);

    /// <summary>Adds a place to a life situation's template. What it may write is never more than what it may see.</summary>
    public Task<Result<Guid>> AddSeat(Actor actor, Guid situationId, SeatForm about, Form form, CancellationToken cancel) => Change(actor, situationId, form, $"seat|{situationId}|{about}", async () =>
    {
        var role = Text.Required(about.TeamRole, 60);
        if (!role.Ok) return role.Refusal;
        if (about.Reads != Parts.None && (!Text.Required(about.Purpose, 200).Ok || !Text.Required(about.Basis, 120).Ok)) return TeamDesk.PurposeMissing;
        if (!await _db.LifeSituations.AnyAsync(s => s.Id == situationId, cancel)) return TeamDesk.NotFound;
        var seat = new Seat
        {
            LifeSituationId = situationId,
            Position = await _db.Seats.CountAsync(s => s.LifeSituationId == situationId, cancel) + 1,
            TeamRole = role.Value,
            Ring = about.Ring,
            Reads = about.Reads,
            Writes = about.Writes & about.Reads,
            Purpose = Text.Clean(about.Purpose),
            Basis = Text.Clean(about.Basis),
        };
        _db.Seats.Add(seat);
        _trail.Changed(actor, null, Parts.None, "SeatAdded", "", $"Plads på skabelon: {seat.TeamRole}. Ser: {seat.Reads.ForProfessional()}.", itemId: seat.Id);
        return seat.Id;
    }, cancel);

    private async Task<Result<Guid>> Change(Actor actor, Guid about, Form form, FormattableString body, Func<Task<Result<Guid>>> change, CancellationToken cancel)
    {
        if (!actor.Is(Role.Administrator) || actor.Visit is not null) throw await _trail.Refuse(actor, null, "opsætning", cancel);
        return await _changes.Run(actor, about, form, body, change, cancel);
    }
}
