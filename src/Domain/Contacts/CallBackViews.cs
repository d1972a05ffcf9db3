using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;

namespace Sammen.Domain.Contacts;

public sealed record CallNoteView(CallNoteKind Kind, DateTime At, string By, bool ByCitizen, string Text, DateOnly? NextTryOn);

/// <summary>The call that was not good: who called when, what was agreed, and the citizen's no in their own words.</summary>
public sealed record CallBefore(DateTime ClosedAt, string ClosedBy, string Agreed, string FeltWords);

/// <summary>A number from elsewhere when the call has none: who gave it, and when.</summary>
public sealed record KnownPhone(string Number, string From, DateTime At);

/// <summary>
/// The citizen's own open call: who calls and on which day. <see cref="AwayUntil"/> is set when the one who holds the plan is away that day
/// and another calls; <see cref="Late"/> when the day has passed.
/// </summary>
public sealed record MyCall(
    Guid Id, CallReason Reason, string Words, string Suits, string Phone, DateTime AskedAt, DateOnly Due, DateOnly Day, bool Late, DateTime? TriedAt,
    string Caller, string CallerPortrait, string Holder, DateOnly? AwayUntil, IReadOnlyList<CallNoteView> Notes, DateOnly Today)
{
    public string CallerFirstName => Caller.Split(' ', 2)[0];

    public string HolderFirstName => Holder.Split(' ', 2)[0];
}

/// <summary>"Blev det godt?" about a call that is closed, and not answered yet.</summary>
public sealed record CallQuestion(Guid Id, DateTime ClosedAt, string ClosedBy, string Agreed, int Version);

/// <summary>One call as the one who must make it sees it: what is needed to call, and nothing else of the citizen.</summary>
public sealed record CallView(
    Guid Id, Guid CitizenId, string CitizenName, string CitizenFirstName, string CitizenPortrait, string Interpreter, IReadOnlyList<string> TalkBest,
    CallReason Reason, string Words, string Suits, string Phone, DateTime AskedAt, string AskedBy, bool ByCitizen, DateOnly Due, DateOnly Day, bool Late,
    IReadOnlyList<CallNoteView> Notes, string Responsible, DateOnly? ResponsibleAwayUntil, CallerAs CallerAs, bool OnTeam,
    DateTime? ClosedAt, string ClosedBy, string Agreed, CallFelt? Felt, string FeltWords, int Version, DateOnly Today)
{
    /// <summary>Set when this call was opened by the citizen's no to another.</summary>
    public CallBefore? Before { get; init; }

    /// <summary>The number last known; null when the call has its own, or none was ever given.</summary>
    public KnownPhone? Known { get; init; }

    /// <summary>The agreement's telephone days and hours; null when none are agreed.</summary>
    public ContactTerms? PhoneHours { get; init; }
}

/// <summary>Call-backs: the door for reads.</summary>
public sealed class CallBackViews
{
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly AbsenceDesk _absences;

    internal CallBackViews(AppDb db, Trail trail, Clock clock, AbsenceDesk absences) => (_db, _trail, _clock, _absences) = (db, trail, clock, absences);

    /// <summary>The citizen's open call, with who calls and when; null when there is none.</summary>
    public async Task<MyCall?> Mine(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Contact)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "ring mig op", cancel);
        var found = await (
            from c in _db.CallBacks
            where c.OpenFor == subject.CitizenId
            join p in _db.Plans on c.CitizenId equals p.CitizenId
            join e in _db.Employees on p.CoordinatorId equals e.Id
            select new { Call = c, Holder = new { e.Id, e.Name, e.Portrait } }).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (found is null) return null;
        await _trail.Saw(subject, Parts.Contact, cancel);

        var (call, today) = (found.Call, _clock.Today);
        var day = call.Expected < today ? today : call.Expected;
        var away = await _absences.On(day, [found.Holder.Id], cancel) is [var first, ..] ? first : null;
        return new MyCall(
            call.Id, call.Reason, call.Words, call.Suits, call.Phone, call.AskedAt, call.Due, call.Expected, call.Expected < today, call.TriedAt,
            away?.StandIn ?? found.Holder.Name, away?.StandInPortrait ?? found.Holder.Portrait, found.Holder.Name, away?.To, await Notes(call, cancel), today);
    }

    /// <summary>The number the citizen gave last; empty when none was given.</summary>
    public async Task<string> LastPhone(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Contact)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "ring mig op", cancel);
        return await _db.CallBacks.Where(c => c.CitizenId == subject.CitizenId && c.Phone != "").OrderByDescending(c => c.AskedAt).Select(c => c.Phone).FirstOrDefaultAsync(cancel) ?? "";
    }

    /// <summary>The last call when it is closed, and the citizen has neither answered nor let the question wait. For the citizen alone.</summary>
    public async Task<CallQuestion?> Question(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Contact)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "blev det godt", cancel);
        if (!subject.IsCitizen) return null;
        var last = await _db.CallBacks.AsNoTracking().Where(c => c.CitizenId == subject.CitizenId).OrderByDescending(c => c.AskedAt).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancel);
        if (last is not { ClosedAt: { } closed, Felt: null, LeftAt: null }) return null;
        await _trail.Saw(subject, Parts.Contact, cancel);
        return new CallQuestion(last.Id, closed, last.ClosedBy, last.Agreed, last.Version);
    }

    /// <summary>
    /// One call, for who must make it: the holder of the plan, whoever stands in today, or, past its day, the unit's leader.
    /// The look-up says what for and on which basis. Anyone else is refused, also about a call that is not there.
    /// </summary>
    public async Task<CallView> Call(Actor actor, Guid callId, CancellationToken cancel)
    {
        var today = _clock.Today;
        var holder = await Holder(_db, callId, cancel);
        var away = holder is not null && await _absences.On(today, [holder.ResponsibleId], cancel) is [var first, ..] ? first : null;
        var caller = holder is null ? null : CallBackPolicy.Decide(actor, holder.ResponsibleId, holder.UnitId, away is null || !holder.IsCurrent(today) ? [] : [away.StandInId], holder.IsLate(today));
        if (holder is null || caller is not { } who) throw await _trail.Refuse(actor, holder?.CitizenId, "ring", cancel);
        await _trail.Saw(actor, [holder.CitizenId], Parts.Contact | Parts.Profile, CallBackPolicy.Purpose, CallBackPolicy.Basis(who), "", cancel);

        var call = await _db.CallBacks.AsNoTracking().FirstAsync(c => c.Id == callId, cancel);
        var citizen = await _db.Citizens.AsNoTracking().Where(c => c.Id == call.CitizenId).Select(c => new { c.Name, c.PreferredName, c.Portrait, c.Profile.Interpreter }).FirstAsync(cancel);
        var talk = await (
            from p in _db.Plans
            where p.CitizenId == call.CitizenId
            join e in _db.PlanEntries on p.Id equals e.PlanId
            where e.Kind == EntryKind.TalkBest && e.TakenBackAt == null
            orderby e.SaidAt, e.Id
            select e.Text).ToListAsync(cancel);
        if (talk.Count > 0) await _trail.Saw(actor, [holder.CitizenId], Parts.Words, CallBackPolicy.Purpose, CallBackPolicy.Basis(who), "", cancel);
        var onTeam = await _db.TeamMembers.AnyAsync(m => m.CitizenId == call.CitizenId && m.EmployeeId == actor.Id && m.From <= today && (m.To == null || m.To >= today), cancel);
        var before = call.FollowsId is { } followed ? await _db.CallBacks.AsNoTracking().Where(c => c.Id == followed && c.ClosedAt != null).Select(c => new CallBefore(c.ClosedAt!.Value, c.ClosedBy, c.Agreed, c.FeltWords)).FirstOrDefaultAsync(cancel) : null;
        var terms = await _db.ContactVersions.AsNoTracking().Where(v => v.CitizenId == call.CitizenId && v.State == ProposalState.InForce).Select(v => v.Terms).FirstOrDefaultAsync(cancel);
        var notes = await Notes(call, cancel);
        return new CallView(
            call.Id, call.CitizenId, citizen.Name, citizen.PreferredName, citizen.Portrait, citizen.Interpreter, talk,
            call.Reason, call.Words, call.Suits, call.Phone, call.AskedAt, call.AskedBy, call.ByCitizen, call.Due, call.Expected, call.IsOpen && call.Expected < today,
            notes, holder.Responsible, away?.To, who, onTeam,
            call.ClosedAt, call.ClosedBy, call.Agreed, call.Felt, call.FeltWords, call.Version, today)
        {
            Before = before,
            Known = call.Phone.Length > 0 ? null : notes.LastOrDefault(n => n.Kind == CallNoteKind.Phone) is { } heard ? new KnownPhone(heard.Text, heard.By, heard.At) : await LastKnown(call, cancel),
            PhoneHours = terms is { PhoneDays: not Weekdays.None } ? terms : null,
        };
    }

    private async Task<KnownPhone?> LastKnown(CallBack call, CancellationToken cancel) =>
        await _db.CallBacks.AsNoTracking().Where(c => c.CitizenId == call.CitizenId && c.Id != call.Id && c.Phone != "").OrderByDescending(c => c.AskedAt).Select(c => new KnownPhone(c.Phone, c.AskedBy, c.AskedAt)).FirstOrDefaultAsync(cancel);

    internal static async Task<CallHolder?> Holder(AppDb db, Guid callId, CancellationToken cancel) => await (
        from c in db.CallBacks
        where c.Id == callId
        join p in db.Plans on c.CitizenId equals p.CitizenId
        join e in db.Employees on p.CoordinatorId equals e.Id
        select new CallHolder(c.CitizenId, e.Id, e.Name, e.UnitId, c.Due, c.NextTryOn, c.ClosedAt)).AsNoTracking().FirstOrDefaultAsync(cancel);

    private async Task<IReadOnlyList<CallNoteView>> Notes(CallBack call, CancellationToken cancel) =>
        await _db.CallNotes.AsNoTracking().Where(n => n.CallBackId == call.Id).OrderBy(n => n.At).ThenBy(n => n.Id).Select(n => new CallNoteView(n.Kind, n.At, n.By, n.ById == call.CitizenId, n.Text, n.NextTryOn)).ToListAsync(cancel);
}

/// <summary>What decides who may make a call.</summary>
internal sealed record CallHolder(Guid CitizenId, Guid ResponsibleId, string Responsible, Guid UnitId, DateOnly Due, DateOnly? NextTryOn, DateTime? ClosedAt)
{
    /// <summary>A stand-in sees a call until the day it was closed, and no old ones.</summary>
    public bool IsCurrent(DateOnly today) => ClosedAt is not { } closed || Clock.DayOf(closed) == today;

    public bool IsLate(DateOnly today) => ClosedAt is null && (NextTryOn ?? Due) < today;
}
