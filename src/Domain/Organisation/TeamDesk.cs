using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;

namespace Sammen.Domain.Organisation;

/// <summary>A place on a citizen's team, as a form fills it.</summary>
public sealed record NewMember(Guid? EmployeeId, string Name, string TeamRole, Ring Ring, string Does, string Phone, Parts Reads, Parts Writes, string Purpose, string Basis, DateOnly? To);

/// <summary>Who is on a citizen's team: the door for changes. Task access follows from here, and from nowhere else.</summary>
public sealed class TeamDesk
{
    public static readonly Refusal NoSuchEmployee = new("TeamNoSuchEmployee", "Vælg en medarbejder fra listen.");
    public static readonly Refusal PurposeMissing = new("TeamPurposeMissing", "Skriv formål og lovgrundlag. Borgeren kan læse dem.");
    public static readonly Refusal PartsMissing = new("TeamPartsMissing", "Vælg mindst én del, som personen må se.");
    public static readonly Refusal AlreadyOn = new("TeamAlreadyOn", "Personen er allerede på holdet.");
    public static readonly Refusal NoCase = new("TeamNoCase", "Medarbejderen arbejder ikke med borgere. Vælg en anden.");
    public static readonly Refusal MoreThanOwn = new("TeamMoreThanOwn", "Du kan kun give adgang til det, du selv har. Vælg færre dele.");
    public static readonly Refusal CitizensOwn = new("TeamCitizensOwn", "Det er en af borgerens egne folk. Kun borgeren kan tage personen af holdet.");
    public static readonly Refusal CoordinatorStays = new("TeamCoordinatorStays", "Tovholderen kan først gå af holdet, når en anden har sagt ja til at holde planen.");
    public static readonly Refusal NotFound = new("TeamNotFound", "Pladsen på holdet findes ikke mere. Åbn holdet igen.");

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal TeamDesk(AppDb db, Changes changes, Trail trail, Clock clock) => (_db, _changes, _trail, _clock) = (db, changes, trail, clock);

    /// <summary>Adds someone from today. An employee's place needs purpose, basis and parts; a person from the network gets no access here.</summary>
    public Task<Result<Guid>> Add(Subject subject, NewMember member, Form form, CancellationToken cancel) => Change(subject, form, $"add|{member}", async () =>
    {
        var role = Text.Required(member.TeamRole, 60);
        if (!role.Ok) return role.Refusal;
        var does = Text.Optional(member.Does, 200);
        if (!does.Ok) return does.Refusal;
        if (member.To is { } to && to < _clock.Today) return DanishDate.Passed;

        Employee? employee = null;
        var name = Text.Optional(member.Name, 120);
        if (!name.Ok) return name.Refusal;
        var phone = Text.Optional(member.Phone, 40);
        if (!phone.Ok) return phone.Refusal;
        if (member.EmployeeId is { } employeeId)
        {
            employee = await _db.Employees.AsNoTracking().FirstOrDefaultAsync(e => e.Id == employeeId && e.Active, cancel);
            if (employee is null) return NoSuchEmployee;
            if (member.Reads == Parts.None) return PartsMissing;
            // Access follows the work with people; an administrator or a facilitator has no case.
            if (!CitizenWork.IsWith(employee.RoleSet)) return NoCase;
            // Nobody gives more than they have themselves.
            if ((member.Reads & ~subject.Reads) != Parts.None || (member.Writes & ~subject.Writes) != Parts.None) return MoreThanOwn;
            if (!Text.Required(member.Purpose, 200).Ok || !Text.Required(member.Basis, 120).Ok) return PurposeMissing;
            var today = _clock.Today;
            if (await _db.TeamMembers.AnyAsync(m => m.CitizenId == subject.CitizenId && m.EmployeeId == employeeId && m.From <= today && (m.To == null || m.To >= today), cancel)) return AlreadyOn;
        }
        else if (name.Value.Length == 0)
        {
            return NoSuchEmployee;
        }

        var added = new TeamMember
        {
            CitizenId = subject.CitizenId,
            EmployeeId = employee?.Id,
            Name = employee?.Name ?? name.Value,
            TeamRole = role.Value,
            Ring = employee is not null ? Ring.Professional : member.Ring == Ring.Close ? Ring.Close : Ring.Everyday,
            Does = does.Value,
            Phone = employee?.Phone ?? phone.Value,
            Portrait = employee?.Portrait ?? "",
            Reads = employee is null ? Parts.None : member.Reads,
            Writes = employee is null ? Parts.None : member.Writes & member.Reads,
            Purpose = Text.Clean(member.Purpose),
            Basis = Text.Clean(member.Basis),
            From = _clock.Today,
            To = member.To,
        };
        _db.TeamMembers.Add(added);
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Team, "MemberJoined", $"satte {added.Name} på dit hold som {added.TeamRole}", employee is null ? $"{added.Name} ({added.TeamRole}) på holdet, uden adgang." : $"{added.Name} ({added.TeamRole}) på holdet. Ser: {added.Reads.ForProfessional()}. Grundlag: {added.Basis}.", subject.Purpose, subject.Basis, added.Id);
        return added.Id;
    }, cancel);

    /// <summary>Ends a place on the team from now. The coordinator cannot leave before another has said yes (rule 2).</summary>
    public Task<Result<Guid>> End(Subject subject, Guid memberId, Form form, CancellationToken cancel) => Change(subject, form, $"end|{memberId}", async () =>
    {
        var member = await _db.TeamMembers.FirstOrDefaultAsync(m => m.Id == memberId && m.CitizenId == subject.CitizenId, cancel);
        if (member is null || !member.HoldsOn(_clock.Today)) return NotFound;
        if (member.Version != form.Version) return Form.Changed;
        if (member.EmployeeId is null && subject.Door == Door.Desk) return CitizensOwn;
        if (member.EmployeeId is { } employee && await _db.Plans.AnyAsync(p => p.CitizenId == subject.CitizenId && p.CoordinatorId == employee && p.EndedAt == null, cancel)) return CoordinatorStays;
        member.To = _clock.Today.AddDays(-1);
        member.Version++;
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Team, "MemberLeft", $"skrev, at {member.Name} ikke er på dit hold mere", $"{member.Name} ({member.TeamRole}) er ikke længere på holdet.", subject.Purpose, subject.Basis, member.Id);
        return member.Id;
    }, cancel);

    private async Task<Result<Guid>> Change(Subject subject, Form form, FormattableString body, Func<Task<Result<Guid>>> change, CancellationToken cancel)
    {
        if (!subject.MayWrite(Parts.Team) || subject.Door != Door.Desk) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "hold", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, body, change, cancel);
    }
}
