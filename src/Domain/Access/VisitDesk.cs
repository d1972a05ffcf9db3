using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;
using Sammen.Domain.Sharing;

namespace Sammen.Domain.Access;

/// <summary>Sammen-visning: binds this session to one citizen's Borgerland for at most an hour. Fagland stays closed until a fresh sign-in.</summary>
public sealed class VisitDesk
{
    public static readonly Refusal AlreadyShowing = new("VisitAlreadyShowing", "Du viser allerede skærmen. Log ind igen for at begynde forfra.");

    public static readonly Refusal PresenceMissing = new("VisitPresenceMissing", "Vælg, hvor I sidder sammen. Uden borgeren kan skærmen ikke vises.");

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly SessionClock _clock;

    internal VisitDesk(AppDb db, Changes changes, Trail trail, SessionClock clock) => (_db, _changes, _trail, _clock) = (db, changes, trail, clock);

    /// <summary>Starts a showing from the professional's desk. Needs the plan to be among the parts the task gives, and the employee's word for where the citizen sits beside; the citizen reads it. An emergency access gives none.</summary>
    public async Task<Result<Guid>> Start(Subject subject, Presence? presence, Form form, CancellationToken cancel)
    {
        if (subject.Door != Door.Desk || subject.Actor.Session is null || !subject.MayRead(Parts.Plan) || subject.Purpose.Contains(EmergencyAccess.EmergencyPurpose, StringComparison.Ordinal)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "sammen", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"start|{presence}", async () =>
        {
            if (presence is not { } place) return PresenceMissing;
            var sessionId = Convert.ToHexStringLower(subject.Actor.Session);
            var session = await _db.Sessions.FirstAsync(s => s.Id == sessionId, cancel);
            if (session.VisitId is not null) return AlreadyShowing;
            var visit = new Visit
            {
                Id = new Guid(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)),
                CitizenId = subject.CitizenId,
                EmployeeId = subject.Actor.Id,
                SessionId = sessionId,
                StartedAt = _clock.Now,
                EndsAt = _clock.Now + Visit.Longest,
            };
            session.VisitId = visit.Id;
            _db.Visits.Add(visit);
            _trail.Changed(subject.Actor, subject.CitizenId, Parts.Plan, "VisitStarted", $"så din side sammen med dig {place.ForCitizen()}", $"Sammen-visning begyndt. Borgeren er til stede {place.ForCitizen()}.", subject.Purpose, subject.Basis);
            return visit.Id;
        }, cancel);
    }

    /// <summary>Ends the showing that the actor's session is bound to, and the session with it.</summary>
    public async Task Leave(Actor actor, CancellationToken cancel)
    {
        if (actor.Visit is not { } visitId || actor.Session is null) return;
        var sessionId = Convert.ToHexStringLower(actor.Session);
        await _changes.Run(actor, Guid.Empty, Form.New(), $"leave", async () =>
        {
            var visit = await _db.Visits.FirstOrDefaultAsync(v => v.Id == visitId, cancel);
            var session = await _db.Sessions.FirstAsync(s => s.Id == sessionId, cancel);
            session.EndedAt ??= _clock.Now;
            if (visit is null || visit.SessionId != sessionId) return visitId;
            visit.LeftAt ??= _clock.Now;
            _trail.Changed(actor, visit.CitizenId, Parts.Plan, "VisitEnded", "lukkede den fælles skærm", "Sammen-visning sluttet", AccessPolicy.TogetherPurpose);
            return visitId;
        }, cancel);
    }
}
