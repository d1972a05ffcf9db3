using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Sharing;

/// <summary>What an employee says to be let in.</summary>
public sealed record EmergencyAsk(string Cpr, EmergencyReason? Reason, string Words, Parts Reads);

public sealed record EmergencyView(Guid Id, Guid CitizenId, string CitizenName, string Who, string Unit, EmergencyReason Reason, string Words, Parts Reads, DateTime At, DateOnly ReviewDue, DateTime? ReviewedAt, string ReviewedBy, bool? WasRight, string Verdict, int Version);

/// <summary>Nødadgang: opened by someone who may, told to the leader, reviewed, and read by the citizen.</summary>
public sealed class EmergencyDesk
{
    private readonly Municipality _place;
    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly SessionClock _sessions;
    private readonly ClockDesk _clocks;

    internal EmergencyDesk(Municipality place, AppDb db, Changes changes, Trail trail, Clock clock, SessionClock sessions, ClockDesk clocks) =>
        (_place, _db, _changes, _trail, _clock, _sessions, _clocks) = (place, db, changes, trail, clock, sessions, clocks);

    /// <summary>Whether the sign-in is new enough to open someone.</summary>
    public bool IsFresh(Actor actor) => _sessions.Now - actor.SignedInAt <= EmergencyAccess.Fresh;

    /// <summary>Whether the actor may open anyone at all: by role, and not while a screen is shared.</summary>
    public static bool MayOpen(Actor actor) => actor.Kind == ActorKind.Employee && actor.Visit is null && actor.Roles.Overlaps(EmergencyAccess.MayOpen);

    /// <summary>
    /// Opens one citizen for 60 minutes. Only roles that may; a reason from the list and at least ten letters of one's own; a sign-in
    /// of the last five minutes; the parts needed. Gives the citizen's id. A number that nobody has is refused, and the try is on record.
    /// </summary>
    public async Task<Result<Guid>> Open(Actor actor, EmergencyAsk ask, Form form, CancellationToken cancel)
    {
        if (!MayOpen(actor)) throw await _trail.Refuse(actor, null, "nødadgang", cancel);
        if (EmergencyAccess.Missing(ask.Reason, ask.Words, ask.Reads, _sessions.Now, actor.SignedInAt) is { } missing) return missing;
        if (!Cpr.TryParse(ask.Cpr, out var cpr)) return EmergencyAccess.NobodyFound;
        var index = _place.Keys.CprIndex(cpr);
        var citizen = await _db.Citizens.Where(c => c.CprIndex == index).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel);
        if (citizen is not { } id)
        {
            await _trail.Searched(actor, "nødadgang på CPR " + _place.Keys.SearchMark(index), cancel);
            return EmergencyAccess.NobodyFound;
        }

        return await _changes.Run(actor, id, form, $"emergency|{index}|{ask.Reason}|{ask.Words}|{ask.Reads}", async () =>
        {
            var due = (await _clocks.InForce(cancel)).Due(ClockKind.EmergencyReview, _clock.Today);
            var opened = EmergencyAccess.Open(id, actor.Id, ask.Reason, ask.Words, ask.Reads, _clock.Now, _sessions.Now, actor.SignedInAt, due);
            if (!opened.Ok) return opened.Refusal;
            _db.EmergencyAccesses.Add(opened.Value);
            _trail.Changed(actor, id, opened.Value.Reads, "EmergencyOpened", $"åbnede din side med nødadgang. Grunden: {EmergencyAccess.ReasonText(opened.Value.Reason)}", $"Nødadgang til {opened.Value.Reads.ForProfessional()} i 60 minutter. Skal ses efter senest {due:d. MMMM yyyy}.", EmergencyAccess.EmergencyPurpose, "Forvaltningsloven § 32", opened.Value.Id, reason: opened.Value.Words);
            return id;
        }, cancel);
    }

    /// <summary>Emergency accesses, the ones not reviewed first: for the data officer, and for leaders of the unit that holds the plan or that the employee belongs to.</summary>
    public async Task<IReadOnlyList<EmergencyView>> ToReview(Actor actor, CancellationToken cancel)
    {
        if (!(actor.Is(Role.DataOfficer) || actor.Is(Role.Leader)) || actor.Visit is not null) throw await _trail.Refuse(actor, null, "nødadgang", cancel);
        var rows = await (
            from x in Concerning(actor)
            join c in _db.Citizens on x.CitizenId equals c.Id
            join e in _db.Employees on x.EmployeeId equals e.Id
            join u in _db.Units on e.UnitId equals u.Id
            orderby x.ReviewedAt != null, x.ReviewDue, x.Id
            select new { Access = x, Citizen = c.Name, e.Name, Unit = u.Name }).AsNoTracking().Take(50).ToListAsync(cancel);
        await _trail.Saw(actor, [.. rows.Select(r => r.Access.CitizenId).Distinct()], Parts.Log, EmergencyAccess.ReviewPurpose, "Databeskyttelsesforordningen artikel 32", "", cancel);
        return [.. rows.Select(r => new EmergencyView(r.Access.Id, r.Access.CitizenId, r.Citizen, r.Name, r.Unit, r.Access.Reason, r.Access.Words, r.Access.Reads, r.Access.At, r.Access.ReviewDue, r.Access.ReviewedAt, r.Access.ReviewedBy, r.Access.WasRight, r.Access.Verdict, r.Access.Version))];
    }

    /// <summary>How many wait for the leader to see them. Names nobody.</summary>
    public Task<int> Waiting(Actor actor, CancellationToken cancel) =>
        actor.Is(Role.Leader) && actor.Visit is null ? Concerning(actor).CountAsync(x => x.ReviewedAt == null && x.EmployeeId != actor.Id, cancel) : Task.FromResult(0);

    /// <summary>Says whether it was right, in words the citizen reads. Never by the one who opened.</summary>
    public async Task<Result<Guid>> Review(Actor actor, Guid id, bool wasRight, string verdict, Form form, CancellationToken cancel)
    {
        var about = actor.Visit is null && (actor.Is(Role.DataOfficer) || actor.Is(Role.Leader)) ? await Concerning(actor).Where(x => x.Id == id && x.EmployeeId != actor.Id).Select(x => (Guid?)x.CitizenId).FirstOrDefaultAsync(cancel) : null;
        if (about is not { } citizen) throw await _trail.Refuse(actor, null, "nødadgang", cancel);
        return await _changes.Run(actor, citizen, form, $"review|{id}|{wasRight}|{verdict}", async () =>
        {
            var access = await _db.EmergencyAccesses.FirstAsync(x => x.Id == id, cancel);
            if (access.Review(wasRight, verdict, actor.Name, _clock.Now) is { } refusal) return refusal;
            _trail.Changed(actor, citizen, Parts.Log, "EmergencyReviewed", wasRight ? "har set nødadgangen efter. Den var i orden" : "har set nødadgangen efter. Den var ikke i orden", wasRight ? "Nødadgang gennemgået: i orden." : "Nødadgang gennemgået: ikke i orden.", EmergencyAccess.ReviewPurpose, itemId: access.Id, reason: access.Verdict);
            return access.Id;
        }, cancel);
    }

    private IQueryable<EmergencyAccess> Concerning(Actor actor)
    {
        var (all, unit) = (actor.Is(Role.DataOfficer), actor.UnitId);
        return _db.EmergencyAccesses.Where(x => all
            || _db.Plans.Any(p => p.CitizenId == x.CitizenId && _db.Employees.Any(e => e.Id == p.CoordinatorId && e.UnitId == unit))
            || _db.Employees.Any(e => e.Id == x.EmployeeId && e.UnitId == unit));
    }
}
