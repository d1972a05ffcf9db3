using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Promises;

/// <summary>
/// A promise as it is typed: what, by which working day (from today and a year on), who does it (an employee on the team; the writer when
/// nobody is named), whom it was promised (the citizen when nobody is named), and where.
/// </summary>
public sealed record NewPromise(string What, DateOnly? By, Guid? OwnerId, string To, PromiseSource Source)
{
    public Guid? NoteId { get; init; }
}

/// <summary>The promises' door for changes. The citizen sees each promise, and each new day, at once (rule 8).</summary>
public sealed class PromiseDesk
{
    public static Refusal WhatMissing => Promise.WhatMissing;
    public static Refusal DayMissing => Promise.DayMissing;
    public static Refusal NotAWorkingDay => Promise.NotAWorkingDay;
    public static Refusal TooFar => Promise.TooFar;
    public static Refusal WhyMissing => Promise.WhyMissing;
    public static Refusal NotOpen => Promise.NotOpen;
    public static Refusal SameDay => Promise.SameDay;
    public static Refusal SourceMissing => Promise.SourceMissing;
    public static readonly Refusal OwnerNotOnTeam = new("PromiseOwnerNotOnTeam", "Den, der skal gøre det, er ikke på holdet. Vælg en anden.");
    public static readonly Refusal NotHere = new("PromiseNotHere", "Løftet står her ikke længere. Åbn siden igen.");

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal PromiseDesk(AppDb db, Changes changes, Trail trail, Clock clock) => (_db, _changes, _trail, _clock) = (db, changes, trail, clock);

    /// <summary>Writes down a promise, at the desk.</summary>
    public async Task<Result<Guid>> Make(Subject subject, NewPromise typed, Form form, CancellationToken cancel)
    {
        await Writes(subject, cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"promise|{typed}", () => Made(subject, typed, cancel), cancel);
    }

    /// <summary>It was done.</summary>
    public Task<Result<Guid>> Keep(Subject subject, Guid promiseId, Form form, CancellationToken cancel) =>
        Change(subject, promiseId, form, $"kept|{promiseId}", p => p.Keep(subject.Actor, form.Version, _clock.Now), "PromiseKept", "holdt et løfte til dig", "Løfte holdt.", cancel);

    /// <summary>It will not be done; at most 500 characters say why, to the citizen.</summary>
    public Task<Result<Guid>> Break(Subject subject, Guid promiseId, string? why, Form form, CancellationToken cancel) =>
        Change(subject, promiseId, form, $"broken|{promiseId}|{why}", p => p.Break(why, subject.Actor, form.Version, _clock.Now), "PromiseBroken", "skrev, at et løfte til dig ikke bliver holdt", "Løfte ikke holdt. Begrundelse givet.", cancel);

    /// <summary>A new working day, with at most 500 characters that the citizen reads.</summary>
    public Task<Result<Guid>> Move(Subject subject, Guid promiseId, DateOnly? day, string? why, Form form, CancellationToken cancel) =>
        Change(subject, promiseId, form, $"day|{promiseId}|{day}|{why}", p => p.Move(day, why, subject.Actor, form.Version, _clock.Now), "PromiseMoved", "gav dig en ny dag for et løfte", "Ny dag for et løfte. Begrundelse givet.", cancel);

    /// <summary>As <see cref="Make"/>, inside a change of another module that a promise follows from.</summary>
    internal async Task<Result<Guid>> Made(Subject subject, NewPromise typed, CancellationToken cancel)
    {
        var owner = (subject.Actor.Id, subject.Actor.Name);
        if (typed.OwnerId is { } named && named != subject.Actor.Id)
        {
            var today = _clock.Today;
            var seat = await _db.TeamMembers.AsNoTracking().Where(m => m.CitizenId == subject.CitizenId && m.EmployeeId == named && m.From <= today && (m.To == null || m.To >= today)).Select(m => m.Name).FirstOrDefaultAsync(cancel);
            if (seat is null) return OwnerNotOnTeam;
            owner = (named, seat);
        }

        var made = Promise.Make(subject.CitizenId, typed, owner, subject.Actor, _clock.Now);
        if (!made.Ok) return made.Refusal;
        _db.Promises.Add(made.Value);
        Happened(subject, made.Value, "PromiseMade", owner.Id == subject.Actor.Id ? "lovede dig noget" : "skrev noget ned, som dit hold har lovet dig", "Løfte skrevet ned.");
        return made.Value.Id;
    }

    /// <summary>
    /// A promise that the citizen has been given already stands on, inside a change of another module: carried by the one who holds the
    /// plan, or by the actor where that one is not on the team. It promises nothing new, so it needs no right of its own. Where the same
    /// stands already with a day that is no later, that one is kept for both.
    /// </summary>
    internal async Task Stands(Subject subject, string what, DateOnly due, DateTime promisedAt, CancellationToken cancel)
    {
        var (citizen, today) = (subject.CitizenId, _clock.Today);
        if (await _db.Promises.AnyAsync(p => p.CitizenId == citizen && p.State == PromiseState.Open && p.Source == PromiseSource.Request && p.What == what && p.Due <= due, cancel)) return;
        var holder = await (
            from p in _db.Plans
            where p.CitizenId == citizen
            join m in _db.TeamMembers on (Guid?)p.CoordinatorId equals m.EmployeeId
            where m.CitizenId == citizen && m.From <= today && (m.To == null || m.To >= today)
            select new { Id = p.CoordinatorId, m.Name }).FirstOrDefaultAsync(cancel);
        var owner = holder is null ? (subject.Actor.Id, subject.Actor.Name) : (holder.Id, holder.Name);
        var stands = Promise.Stands(citizen, what, due, promisedAt, owner, subject.Actor);
        _db.Promises.Add(stands);
        Happened(subject, stands, "PromiseMade", "skrev ned, at vi har lovet at ringe til dig", "Løftet om et opkald står fortsat.");
    }

    private async Task<Result<Guid>> Change(Subject subject, Guid promiseId, Form form, FormattableString body, Func<Promise, Refusal?> change, string act, string forCitizen, string forProfessional, CancellationToken cancel)
    {
        await Writes(subject, cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, body, async () =>
        {
            if (await _db.Promises.FirstOrDefaultAsync(p => p.Id == promiseId && p.CitizenId == subject.CitizenId, cancel) is not { } promise) return NotHere;
            if (change(promise) is { } no) return no;
            Happened(subject, promise, act, forCitizen, forProfessional);
            return promise.Id;
        }, cancel);
    }

    private void Happened(Subject subject, Promise promise, string act, string forCitizen, string forProfessional) =>
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Contact, act, forCitizen, forProfessional, subject.Purpose, subject.Basis, promise.Id, promise.Version);

    private async Task Writes(Subject subject, CancellationToken cancel)
    {
        if (subject.Door != Door.Desk || !subject.MayWrite(Parts.Contact)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "løfter", cancel);
    }
}
