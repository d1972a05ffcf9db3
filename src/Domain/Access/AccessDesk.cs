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

    /// <summary>The actor's own pages. Only for a citizen. <paramref name="writes"/> is what the page is for writing in, if anything.</summary>
    public Task<Subject> OpenOwn(Actor actor, Parts page, Parts writes, string address, CancellationToken cancel) =>
        Open(actor, Door.Own, actor.Id, null, page, writes, address, cancel);

    /// <summary>The pages of a joint showing. Refused when it is another session's, or the task is over; when it has ended, <see cref="VisitOverException"/>.</summary>
    public async Task<Subject> OpenTogether(Actor actor, Guid visitId, Parts page, Parts writes, string address, CancellationToken cancel)
    {
        var visit = await _db.Visits.AsNoTracking().FirstOrDefaultAsync(v => v.Id == visitId, cancel);
        if (visit is not null && actor.Visit == visitId && !visit.At(_sessions.Now).Running) throw new VisitOverException();
        return await Open(actor, Door.Together, visit?.CitizenId ?? Guid.Empty, visit?.At(_sessions.Now), page, writes, address, cancel);
    }

    /// <summary>The professional's desk. Needs a relation that holds today and gives the page's part.</summary>
    public Task<Subject> OpenDesk(Actor actor, Guid citizenId, Parts page, Parts writes, string address, CancellationToken cancel) =>
        Open(actor, Door.Desk, citizenId, null, page, writes, address, cancel);

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

    private async Task<Subject> Open(Actor actor, Door door, Guid citizenId, Showing? showing, Parts page, Parts writes, string address, CancellationToken cancel)
    {
        if (page == Parts.None) throw new ArgumentException("A page shows some part; without one the look-up would not be on record.", nameof(page));
        List<Relation> relations = [];
        if (door != Door.Own && actor.Kind == ActorKind.Employee)
        {
            var members = await _db.TeamMembers.AsNoTracking().Where(m => m.CitizenId == citizenId && m.EmployeeId == actor.Id).ToListAsync(cancel);
            relations = [.. members.Select(m => m.AsRelation()).OfType<Relation>()];
        }

        var given = AccessPolicy.Decide(actor, door, citizenId, relations, showing, _clock.Today);
        if (given is null || (given.Reads & page) != page || (given.Writes & writes) != writes)
            throw await Refuse(actor, citizenId == Guid.Empty ? null : citizenId, address, cancel);

        var subject = new Subject(actor, door, citizenId, given.Reads, given.Writes, given.Purpose, given.Basis);
        await _trail.Saw(subject, page, cancel);
        return subject;
    }
}
