using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Sharing;

namespace Sammen.Domain.Contacts;

public sealed record DayCall(Guid CallId, Guid CitizenId, string CitizenName, string CitizenPortrait, CallReason Reason, DateOnly Day, bool Late, int Tries, CallerAs CallerAs, string Responsible);

public sealed record DayMessage(Guid ThreadId, Guid CitizenId, string CitizenName, string CitizenPortrait, DateOnly Due, bool Late);

/// <summary>A relative who cannot carry on, or who wrote to the team in confidence.</summary>
public sealed record DayVoice(Guid CitizenId, string CitizenName, string CitizenPortrait, string FirstName, string Role, bool CannotCarryOn, DateTime At);

public enum CitizenSays
{
    /// <summary>A change of the contact agreement waits for an answer.</summary>
    Proposes,

    /// <summary>An appointment was called off.</summary>
    CallsOff,
}

/// <summary>What a citizen has done about the contact, for the one who holds the plan. <see cref="Meets"/> is when the appointment was to begin.</summary>
public sealed record DayFromCitizen(Guid CitizenId, string CitizenName, string CitizenPortrait, CitizenSays Says, DateTime At, Channel? Way, DateTime? Meets);

/// <summary>An appointment of someone this employee stands in for that day.</summary>
public sealed record DayForOther(Guid CitizenId, string CitizenName, string CitizenPortrait, string For, Channel Way, DateTime StartsAt, int Minutes);

/// <summary>A child under custody who soon turns 18, and whom nobody has told yet what changes.</summary>
public sealed record DayAdult(Guid CitizenId, string CitizenName, string CitizenPortrait, DateOnly Turns);

/// <summary>Who waits for this employee: calls to make (own, and those stood in for), the unit's late calls for its leader, messages without an answer, relatives' words of the last two weeks that somebody must take up, what citizens did about the contact, appointments of those stood in for in the coming week, and children who soon turn 18.</summary>
public sealed record WaitingDay(DateOnly Today, IReadOnlyList<DayCall> Calls, IReadOnlyList<DayCall> UnitsLate, IReadOnlyList<DayMessage> Messages, IReadOnlyList<DayVoice> Voices)
{
    public IReadOnlyList<DayFromCitizen> FromCitizens { get; init; } = [];

    public IReadOnlyList<DayForOther> ForOthers { get; init; } = [];

    public IReadOnlyList<DayAdult> SoonAdult { get; init; } = [];
}

/// <summary>"Min dag": who waits for a voice or an answer. One command to the database, whatever there is.</summary>
public sealed class CallBackDayViews
{
    /// <summary>Days before the eighteenth birthday that the one who holds the plan is told of it.</summary>
    public const int DaysToAdult = 90;

    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal CallBackDayViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>The calls and messages of the day, the longest waiting first. Each citizen shown is a look-up, with the basis it rests on.</summary>
    public async Task<WaitingDay> Day(Actor actor, CancellationToken cancel)
    {
        if (actor.Kind != ActorKind.Employee || actor.Visit is not null) throw await _trail.Refuse(actor, null, "min dag", cancel);
        var (today, self, leads, unit) = (_clock.Today, actor.WorksWithCitizens ? actor.Id : Guid.Empty, actor.Is(Role.Leader), actor.UnitId);
        var since = _clock.Now.AddDays(-14);
        var (bornAfter, bornBy) = (today.AddYears(-Ages.Adult), today.AddDays(DaysToAdult).AddYears(-Ages.Adult));
        var (now, ahead) = (_clock.Now, Clock.Utc(today.AddDays(ContactDayViews.DaysAhead + 1).ToDateTime(TimeOnly.MinValue)));
        // Whose plans the calls may belong to: the few come first, so that not every open call of the municipality is looked at.
        var callers = _db.Employees.Where(e => e.Id == self).Select(e => e.Id)
            .Union(_db.Absences.Where(a => a.StandInId == self && a.CancelledAt == null && a.From <= today && today <= a.To).Select(a => a.EmployeeId));
        if (leads) callers = callers.Union(_db.Employees.Where(e => e.UnitId == unit).Select(e => e.Id));
        // All lists hang on the one employee by an id, so that it is one command on both databases; each names the one itself as well, since
        // SQLite lays a list aside before it looks at what it hangs on.
        var found = await (
            from me in _db.Employees
            where me.Id == self
            select new
            {
                Calls = (
                    from c in _db.CallBacks
                    where c.OpenFor != null
                    join p in _db.Plans on c.CitizenId equals p.CitizenId
                    where callers.Contains(p.CoordinatorId)
                    join e in _db.Employees on p.CoordinatorId equals e.Id
                    join z in _db.Citizens on c.CitizenId equals z.Id
                    from caller in _db.Employees
                    let standsIn = _db.Absences.Any(a => a.EmployeeId == e.Id && a.StandInId == self && a.CancelledAt == null && a.From <= today && today <= a.To)
                    where caller.Id == me.Id && (e.Id == self || standsIn || (leads && e.UnitId == unit && (c.NextTryOn ?? c.Due) < today))
                    select new { c.Id, c.CitizenId, z.Name, z.Portrait, c.Reason, c.Due, c.NextTryOn, c.Tries, HolderId = e.Id, Holder = e.Name, StandsIn = standsIn }).ToList(),
                Threads = (
                    from t in _db.MessageThreads
                    where t.AnswerDue != null
                    join m in _db.TeamMembers on t.CitizenId equals m.CitizenId
                    where m.EmployeeId == (Guid?)me.Id && m.EmployeeId == self && m.From <= today && (m.To == null || m.To >= today)
                    join z in _db.Citizens on t.CitizenId equals z.Id
                    select new { t.Id, t.CitizenId, z.Name, z.Portrait, t.AnswerDue, m.Reads }).ToList(),
                Voices = (
                    from v in _db.Voices
                    where v.At >= since && v.InConfidence && (v.CarryOn == null || v.CarryOn == CarryOn.No)
                    join m in _db.TeamMembers on v.CitizenId equals m.CitizenId
                    where m.EmployeeId == (Guid?)me.Id && m.EmployeeId == self && m.From <= today && (m.To == null || m.To >= today)
                    join z in _db.Citizens on v.CitizenId equals z.Id
                    select new { v.Id, v.CitizenId, z.Name, z.Portrait, Writer = v.Name, v.Role, v.CarryOn, v.At, m.Reads }).ToList(),
                Proposals = (
                    from v in _db.ContactVersions
                    where v.State == ProposalState.Waiting && v.ProposedBy == Side.Citizen
                    join p in _db.Plans on v.CitizenId equals p.CitizenId
                    where p.CoordinatorId == me.Id && p.CoordinatorId == self
                    join z in _db.Citizens on v.CitizenId equals z.Id
                    select new { v.Id, v.CitizenId, z.Name, z.Portrait, v.ProposedAt }).ToList(),
                CalledOff = (
                    from a in _db.Appointments
                    where a.State == AppointmentState.Cancelled && a.StateByCitizen && a.StateAt >= since
                    join p in _db.Plans on a.CitizenId equals p.CitizenId
                    where p.CoordinatorId == me.Id && p.CoordinatorId == self
                    join z in _db.Citizens on a.CitizenId equals z.Id
                    select new { a.Id, a.CitizenId, z.Name, z.Portrait, a.StateAt, a.Way, a.StartsAt }).ToList(),
                ForOthers = (
                    from x in _db.Absences
                    where x.StandInId == me.Id && x.StandInId == self && x.CancelledAt == null && x.To >= today
                    join p in _db.Set<AppointmentPerson>() on x.EmployeeId equals p.EmployeeId
                    join a in _db.Appointments on p.AppointmentId equals a.Id
                    where a.State == AppointmentState.Planned && a.StartsAt > now && a.StartsAt < ahead
                    join z in _db.Citizens on a.CitizenId equals z.Id
                    select new { a.Id, a.CitizenId, z.Name, z.Portrait, For = p.Name, a.Way, a.StartsAt, a.Minutes, x.From, x.To }).ToList(),
                SoonAdult = (
                    from r in _db.Representations
                    where r.Kind == HelperKind.Custody && r.EndedAt == null && r.ToldAt == null
                    join p in _db.Plans on r.CitizenId equals p.CitizenId
                    where p.CoordinatorId == me.Id && p.CoordinatorId == self
                    join z in _db.Citizens on r.CitizenId equals z.Id
                    where z.Born > bornAfter && z.Born <= bornBy
                    select new { r.Id, r.CitizenId, z.Name, z.Portrait, z.Born }).ToList(),
            }).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (found is null) return new WaitingDay(today, [], [], [], []);

        var calls = found.Calls.Select(c =>
        {
            var day = c.NextTryOn ?? c.Due;
            return new DayCall(c.Id, c.CitizenId, c.Name, c.Portrait, c.Reason, day, day < today, c.Tries, c.HolderId == self ? CallerAs.Responsible : c.StandsIn ? CallerAs.StandIn : CallerAs.Leader, c.Holder);
        }).OrderBy(c => c.Day).ThenBy(c => c.CitizenName, Fold.Alphabet).ToList();
        var messages = found.Threads.Where(t => t.Reads.HasFlag(Parts.Messages)).DistinctBy(t => t.Id)
            .Select(t => new DayMessage(t.Id, t.CitizenId, t.Name, t.Portrait, t.AnswerDue!.Value, t.AnswerDue < today))
            .OrderBy(m => m.Due).ThenBy(m => m.CitizenName, Fold.Alphabet).ToList();

        var voices = found.Voices.Where(v => v.Reads.HasFlag(Parts.Voices)).DistinctBy(v => v.Id)
            .Select(v => new DayVoice(v.CitizenId, v.Name, v.Portrait, ContactTexts.First(v.Writer), v.Role, v.CarryOn == CarryOn.No, v.At))
            .OrderByDescending(v => v.At).ToList();

        var fromCitizens = found.Proposals.Select(v => new DayFromCitizen(v.CitizenId, v.Name, v.Portrait, CitizenSays.Proposes, v.ProposedAt, null, null))
            .Concat(found.CalledOff.Select(a => new DayFromCitizen(a.CitizenId, a.Name, a.Portrait, CitizenSays.CallsOff, a.StateAt!.Value, a.Way, a.StartsAt)))
            .OrderByDescending(s => s.At).ThenBy(s => s.CitizenName, Fold.Alphabet).ToList();
        var forOthers = found.ForOthers.Where(a => Clock.DayOf(a.StartsAt) is var day && a.From <= day && day <= a.To).OrderBy(a => a.StartsAt).ThenBy(a => a.Id)
            .Select(a => new DayForOther(a.CitizenId, a.Name, a.Portrait, ContactTexts.First(a.For), a.Way, a.StartsAt, a.Minutes)).ToList();
        var soonAdult = found.SoonAdult.DistinctBy(r => r.CitizenId).Select(r => new DayAdult(r.CitizenId, r.Name, r.Portrait, Citizen.TurnsOn(r.Born, Ages.Adult))).OrderBy(a => a.Turns).ToList();

        await _trail.Saw(actor, [.. fromCitizens.Select(s => s.CitizenId).Distinct()], Parts.Contact, DayViews.ListPurpose, "", "", cancel);
        await _trail.Saw(actor, [.. forOthers.Select(a => a.CitizenId).Distinct()], Parts.Contact, DayViews.ListPurpose, CallBackPolicy.Basis(CallerAs.StandIn), "", cancel);
        await _trail.Saw(actor, [.. soonAdult.Select(a => a.CitizenId)], Parts.Sharing, DayViews.ListPurpose, "", "", cancel);
        foreach (var same in calls.GroupBy(c => c.CallerAs))
            await _trail.Saw(actor, [.. same.Select(c => c.CitizenId)], Parts.Contact, CallBackPolicy.Purpose, CallBackPolicy.Basis(same.Key), "", cancel);
        await _trail.Saw(actor, [.. messages.Select(m => m.CitizenId).Distinct()], Parts.Messages, DayViews.ListPurpose, "", "", cancel);
        await _trail.Saw(actor, [.. voices.Select(v => v.CitizenId).Distinct()], Parts.Voices, DayViews.ListPurpose, "", "", cancel);
        return new WaitingDay(today, [.. calls.Where(c => c.CallerAs != CallerAs.Leader)], [.. calls.Where(c => c.CallerAs == CallerAs.Leader)], messages, voices) { FromCitizens = fromCitizens, ForOthers = forOthers, SoonAdult = soonAdult };
    }
}
