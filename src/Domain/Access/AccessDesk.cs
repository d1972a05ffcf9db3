using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Access;

/// <summary>
/// Turns an actor and an address into a <see cref="Subject"/>: decides access first, records the look-up, and only then
/// can anything about the citizen be read. A refused try is recorded and thrown as <see cref="AccessRefusedException"/>.
/// </summary>
public sealed class AccessDesk
{
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly SessionClock _sessions;

    internal AccessDesk(AppDb db, Trail trail, Clock clock, SessionClock sessions) => (_db, _trail, _clock, _sessions) = (db, trail, clock, sessions);

    /// <summary>The actor's own pages. Only for a citizen, and from the age of a party. <paramref name="writes"/> is what the page is for writing in, if anything.</summary>
    public Task<Subject> OpenOwn(Actor actor, Parts page, Parts writes, string address, CancellationToken cancel)
    {
        var given = AccessPolicy.Decide(actor, Door.Own, actor.Id, [], null, _clock.Today, whose: new Whose(actor.Born));
        return Open(actor, Door.Own, actor.Id, given, null, page, writes, address, cancel);
    }

    /// <summary>The pages of a joint showing. Refused when it is another session's, or the task is over; when it has ended, <see cref="VisitOverException"/>.</summary>
    public async Task<Subject> OpenTogether(Actor actor, Guid visitId, Parts page, Parts writes, string address, CancellationToken cancel)
    {
        var visit = await _db.Visits.AsNoTracking().FirstOrDefaultAsync(v => v.Id == visitId, cancel);
        if (visit is not null && actor.Visit == visitId && !visit.At(_sessions.Now).Running) throw new VisitOverException();
        var citizen = visit?.CitizenId ?? Guid.Empty;
        var given = AccessPolicy.Decide(actor, Door.Together, citizen, await Tasks(actor, citizen, cancel), visit?.At(_sessions.Now), _clock.Today);
        return await Open(actor, Door.Together, citizen, given, null, page, writes, address, cancel);
    }

    /// <summary>The professional's desk. Needs a relation that holds now and gives the page's part; an emergency access is one, for an hour.</summary>
    public async Task<Subject> OpenDesk(Actor actor, Guid citizenId, Parts page, Parts writes, string address, CancellationToken cancel)
    {
        var tasks = await Tasks(actor, citizenId, cancel);
        var given = AccessPolicy.Decide(actor, Door.Desk, citizenId, tasks, null, _clock.Today);
        DateTime? until = null;
        if (!Gives(given, page, writes) && actor.Kind == ActorKind.Employee)
        {
            var (now, today) = (_sessions.Now, _clock.Today);
            var open = await _db.EmergencyAccesses.AsNoTracking().Where(e => e.CitizenId == citizenId && e.EmployeeId == actor.Id && e.Until > now).ToListAsync(cancel);
            given = AccessPolicy.Decide(actor, Door.Desk, citizenId, [.. tasks, .. open.Select(e => e.AsRelation(now, today)).OfType<Relation>()], null, today);
            until = open.Select(e => (DateTime?)e.Until).Max();
        }

        return await Open(actor, Door.Desk, citizenId, given, null, page, writes, address, cancel, until);
    }

    /// <summary>
    /// Someone else's plan under the relation that gives the right: shared by the citizen, or by representation. Decided anew each
    /// time, so what is stopped is stopped with the next request on every node. To anyone whose relation it is not, there is none.
    /// </summary>
    public async Task<Subject> OpenHelp(Actor actor, Guid relationId, Parts page, Parts writes, string address, CancellationToken cancel)
    {
        HelperRelation? helper = null;
        Whose? whose = null;
        if (actor.Person.Length > 0)
        {
            helper = (await _db.Consents.AsNoTracking().FirstOrDefaultAsync(c => c.Id == relationId && c.Person == actor.Person, cancel))?.AsRelation()
                ?? (await _db.Representations.AsNoTracking().FirstOrDefaultAsync(r => r.Id == relationId && r.Person == actor.Person, cancel))?.AsRelation();
            if (helper is not null)
            {
                var (about, person) = (helper.CitizenId, actor.Person);
                whose = await _db.Citizens.Where(c => c.Id == about)
                    .Select(c => new Whose(c.Born, _db.Shields.Any(s => s.CitizenId == about && s.Person == person && s.LiftedAt == null))).FirstOrDefaultAsync(cancel);
            }
        }

        var citizen = helper?.CitizenId ?? Guid.Empty;
        var given = AccessPolicy.Decide(actor, Door.Help, citizen, [], null, _clock.Today, helper, whose);
        return await Open(actor, Door.Help, citizen, given, helper, page, writes, address, cancel);
    }

    /// <summary>Records a try at a page that is not the actor's, and throws.</summary>
    public async Task<AccessRefusedException> Refuse(Actor actor, Guid? citizenId, string address, CancellationToken cancel)
    {
        var known = citizenId is { } id && await _db.Citizens.AnyAsync(c => c.Id == id, cancel) ? citizenId : null;
        await _trail.Refused(actor, known, address, cancel);
        return new AccessRefusedException(address);
    }

    /// <summary>Look-ups of this request wait until the page is about to be sent.</summary>
    public void Hold() => _trail.Hold();

    /// <summary>Ends the waiting: with <paramref name="shown"/> the look-ups are on disk when this returns, else they never were.</summary>
    public Task Release(bool shown, CancellationToken cancel) => _trail.Release(shown, cancel);

    private async Task<Subject> Open(Actor actor, Door door, Guid citizenId, AccessPolicy.Given? given, HelperRelation? helper, Parts page, Parts writes, string address, CancellationToken cancel, DateTime? emergencyUntil = null)
    {
        if (page == Parts.None) throw new ArgumentException("A page shows some part; without one the look-up would not be on record.", nameof(page));
        if (!Gives(given, page, writes)) throw await Refuse(actor, citizenId == Guid.Empty ? null : citizenId, address, cancel);
        var subject = new Subject(helper is null ? actor : actor with { HelpsAs = helper.Role, Title = "din " + helper.Role }, door, citizenId, given!.Reads, given.Writes, given.Purpose, given.Basis) { Helper = helper?.Kind, RelationId = helper?.Id, MemberId = helper?.MemberId, EmergencyUntil = emergencyUntil };
        await _trail.Saw(subject, page, cancel);
        return subject;
    }

    private static bool Gives(AccessPolicy.Given? given, Parts page, Parts writes) => given is not null && (given.Reads & page) == page && (given.Writes & writes) == writes;

    private async Task<List<Relation>> Tasks(Actor actor, Guid citizenId, CancellationToken cancel)
    {
        if (actor.Kind != ActorKind.Employee) return [];
        var members = await _db.TeamMembers.AsNoTracking().Where(m => m.CitizenId == citizenId && m.EmployeeId == actor.Id).ToListAsync(cancel);
        return [.. members.Select(m => m.AsRelation()).OfType<Relation>()];
    }
}
