using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Organisation;

public sealed record MemberView(Guid Id, Guid? EmployeeId, string Name, string TeamRole, Ring Ring, string Does, string Phone, string Portrait, string Unit, Parts Reads, Parts Writes, string Purpose, string Basis, DateOnly From, DateOnly? To, bool IsCoordinator, int Version)
{
    public string FirstName => Name.Split(' ', 2)[0];
}

/// <summary>Whom to ring, when, and what to do if it cannot wait.</summary>
public sealed record CallInfo(string Name, string FirstName, string Title, string Portrait, string Phone, string Unit, string UnitPhone, string Hours, string Urgent)
{
    /// <summary>Set when that one is away today: the stand-in is whom to ring.</summary>
    public AwayView? Away { get; init; }

    /// <summary>The hours as they stand in a sentence: "mandag til torsdag kl. 9-15"; empty when the unit has written none.</summary>
    public string HoursInSentence => Hours.Length == 0 ? "" : char.ToLowerInvariant(Hours[0]) + Hours[1..];

    public string NowName => Away?.StandIn ?? Name;

    public string NowFirstName => Away?.StandInFirstName ?? FirstName;

    public string NowPhone => Away?.StandInPhone ?? Phone;

    public string NowPortrait => Away?.StandInPortrait ?? Portrait;
}

/// <summary>A citizen's team: the door for reads.</summary>
public sealed class TeamViews
{
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly AbsenceDesk _absences;

    internal TeamViews(AppDb db, Trail trail, Clock clock, AbsenceDesk absences) => (_db, _trail, _clock, _absences) = (db, trail, clock, absences);

    /// <summary>Who is on the team today, by ring and then by when they came.</summary>
    public async Task<IReadOnlyList<MemberView>> Team(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Team)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "hold", cancel);
        return await Read(subject, recorded: true, cancel);
    }

    /// <summary>Who can do a step: the names and roles of the team, as part of writing the plan.</summary>
    public async Task<IReadOnlyList<MemberView>> Doers(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayWrite(Parts.Plan)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "hold", cancel);
        return await Read(subject, recorded: false, cancel);
    }

    /// <summary>Whom the citizen rings: the coordinator, or today's stand-in, and the unit. Null when there is no plan.</summary>
    public async Task<CallInfo?> WhomToCall(Subject subject, CancellationToken cancel)
    {
        var today = _clock.Today;
        var found = await (
            from p in _db.Plans
            where p.CitizenId == subject.CitizenId
            join e in _db.Employees on p.CoordinatorId equals e.Id
            join u in _db.Units on e.UnitId equals u.Id
            from a in _db.Absences.Where(a => a.EmployeeId == e.Id && a.CancelledAt == null && a.From <= today && today <= a.To).DefaultIfEmpty()
            from s in _db.Employees.Where(s => s.Id == a.StandInId).DefaultIfEmpty()
            select new { Info = new CallInfo(e.Name, e.Name, e.Title, e.Portrait, e.Phone, u.Name, u.Phone, u.Hours, u.Urgent), Absence = a, StandIn = s }).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (found is null) return null;
        var (info, away, standIn) = (found.Info, found.Absence, found.StandIn);
        return info with
        {
            FirstName = info.Name.Split(' ', 2)[0],
            Away = away is null ? null : new AwayView(away.Id, away.EmployeeId, info.Name, away.StandInId, standIn!.Name, standIn.Phone, standIn.Portrait, away.From, away.To, away.Version),
        };
    }

    /// <summary>Who of the team's employees is away today, until when, and who stands in: about the employees, so it needs no part of its own.</summary>
    public async Task<IReadOnlyList<AwayView>> Away(Subject subject, CancellationToken cancel) => await _absences.OfTeam(subject.CitizenId, _clock.Today).ToListAsync(cancel);

    private async Task<IReadOnlyList<MemberView>> Read(Subject subject, bool recorded, CancellationToken cancel)
    {
        var today = _clock.Today;
        var rows = await (
            from m in _db.TeamMembers
            where m.CitizenId == subject.CitizenId && m.From <= today && (m.To == null || m.To >= today)
            join e in _db.Employees on m.EmployeeId equals (Guid?)e.Id into es
            from e in es.DefaultIfEmpty()
            join u in _db.Units on (Guid?)e.UnitId equals (Guid?)u.Id into us
            from u in us.DefaultIfEmpty()
            select new { Member = m, Unit = u == null ? "" : u.Name, Coordinator = _db.Plans.Any(p => p.CitizenId == subject.CitizenId && p.CoordinatorId == m.EmployeeId) })
            .AsNoTracking().ToListAsync(cancel);
        if (recorded && rows.Count > 0) await _trail.Saw(subject, Parts.Team, cancel);
        return [.. rows.OrderBy(r => r.Member.Ring).ThenByDescending(r => r.Coordinator).ThenBy(r => r.Member.From).ThenBy(r => r.Member.Id).Select(r => new MemberView(
            r.Member.Id, r.Member.EmployeeId, r.Member.Name, r.Member.TeamRole, r.Member.Ring, r.Member.Does, r.Member.Phone, r.Member.Portrait, r.Unit,
            r.Member.Reads, r.Member.Writes, r.Member.Purpose, r.Member.Basis, r.Member.From, r.Member.To, r.Coordinator, r.Member.Version))];
    }
}
