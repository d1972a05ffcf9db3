using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Plans;
using Sammen.Domain.Promises;
using Sammen.Domain.Record;

namespace Sammen.Domain.Cases;

/// <summary>The cases' door for changes: one method a verb. Each needs the right to write the case, and leaves the change in the record.</summary>
public sealed class CaseDesk
{
    /// <summary>A doubt is looked at again within this many days.</summary>
    public const int LongestDoubt = Case.LongestDoubt;

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly ClockDesk _clocks;
    private readonly PromiseDesk _promises;

    internal CaseDesk(AppDb db, Changes changes, Trail trail, Clock clock, ClockDesk clocks, PromiseDesk promises) => (_db, _changes, _trail, _clock, _clocks, _promises) = (db, changes, trail, clock, clocks, promises);

    /// <summary>
    /// The citizen asks for help in own words, at most 2000 characters; someone answers within the clock of a message. Refused
    /// while an earlier one waits to be read. Only the citizen, alone or beside an employee.
    /// </summary>
    public async Task<Result<Guid>> Ask(Subject subject, string words, Form form, CancellationToken cancel)
    {
        if (!subject.CitizenPresent || !subject.MayWrite(Parts.Case)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "sag", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"case-ask|{words}", async () =>
        {
            if (await _db.Cases.AnyAsync(c => c.CitizenId == subject.CitizenId && c.Kind == "" && c.EndedOn == null, cancel)) return CaseRefusals.Busy;
            var holder = await (from p in _db.Plans where p.CitizenId == subject.CitizenId join e in _db.Employees on p.CoordinatorId equals e.Id select e.Name).FirstAsync(cancel);
            var asked = Case.Ask(subject.CitizenId, words, Said.Directly, subject.IsCitizen ? "" : subject.Actor.Name, holder.Split(' ', 2)[0], _clock.Now, await AnswerBy(subject, cancel));
            if (!asked.Ok) return asked.Refusal;
            _db.Cases.Add(asked.Value);
            Happened(subject, new CaseAsked(asked.Value));
            return asked.Value.Id;
        }, cancel);
    }

    /// <summary>The day by which someone has answered what is asked for today (Copenhagen).</summary>
    public async Task<DateOnly> AnswerBy(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayWrite(Parts.Case)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "sag", cancel);
        return (await _clocks.InForce(cancel)).Due(ClockKind.Message, _clock.Today);
    }

    /// <summary>
    /// Opens a case of a kind that is in force on its day. The day is at most a year back; the kind's rules of that day set the
    /// deadline that the citizen sees. Refused without a title of at most 80 characters and the words that were said.
    /// </summary>
    public async Task<Result<Guid>> Open(Subject subject, NewCase typed, Form form, CancellationToken cancel)
    {
        await AtDesk(subject, cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"case-open|{typed}", async () =>
        {
            if (Text.Clean(typed.Kind).Length == 0) return CaseRefusals.KindMissing;
            var kind = (await Rules(cancel)).On(typed.Kind, typed.Day);
            if (!kind.Ok) return kind.Refusal;
            var opened = Case.Open(subject.CitizenId, typed, kind.Value, subject.Actor.FirstName, _clock.Now);
            if (!opened.Ok) return opened.Refusal;
            _db.Cases.Add(opened.Value);
            Happened(subject, new CaseOpened(opened.Value, kind.Value.Rules.Name));
            return opened.Value.Id;
        }, cancel);
    }

    /// <summary>
    /// Takes up what the citizen asked for, as a case of a kind in force on the day it was asked for. The call that was promised with a
    /// day stands as a promise, also when its day has passed, unless it was talked about already (<paramref name="talked"/>).
    /// </summary>
    public Task<Result<Guid>> TakeUp(Subject subject, Guid caseId, string title, string kind, bool talked, Form form, CancellationToken cancel) =>
        Change(subject, caseId, form, $"case-take|{caseId}|{title}|{kind}|{talked}", async found =>
        {
            if (Text.Clean(kind).Length == 0) return CaseRefusals.KindMissing;
            var rules = (await Rules(cancel)).On(kind, found.Day);
            if (!rules.Ok) return rules.Refusal;
            var call = found.Deadline;
            if (found.TakeUp(title, rules.Value, subject.Actor.FirstName, _clock.Now) is { } no) return no;
            if (!talked && call is { } day) await _promises.Stands(subject, "at ringe til dig om det, du har bedt om", day, found.OpenedAt, cancel);
            return new CaseTakenUp(found, rules.Value.Rules.Name, talked);
        }, cancel);

    /// <summary>To another phase, forward or back, with a reason of at most 1000 characters that the citizen reads.</summary>
    public Task<Result<Guid>> Move(Subject subject, Guid caseId, CasePhase phase, string why, Form form, CancellationToken cancel) =>
        Change(subject, caseId, form, $"case-move|{caseId}|{phase}|{why}", found =>
        {
            var from = found.Phase;
            if (found.MoveTo(phase, why, subject.Actor.Name, _clock.Now) is { } no) return no;
            found.IsRead();
            return new CaseMoved(found, from);
        }, cancel);

    /// <summary>
    /// Says who has the ball, for what, what the citizen is to do meanwhile, and what comes next. While an appeal has its second look with us
    /// the ball stays ours, and the board has it only where an appeal lies there.
    /// </summary>
    public Task<Result<Guid>> Pass(Subject subject, Guid caseId, BallPass ball, Form form, CancellationToken cancel) =>
        Change(subject, caseId, form, $"case-ball|{caseId}|{ball}", async found =>
        {
            if (ball.Who != Ball.Us && await _db.AppealIsWithUs(caseId, cancel)) return CaseRefusals.AppealIsOurs;
            if (ball.Who == Ball.AppealBoard && !await _db.AppealWaits(caseId, cancel)) return CaseRefusals.NoAppeal;
            return found.Pass(ball, _clock.Now) is { } no ? no : new BallPassed(found);
        }, cancel);

    /// <summary>A new date instead of one that cannot be kept or was not, with a reason the citizen reads; later than the old one and within a year.</summary>
    public Task<Result<Guid>> Delay(Subject subject, Guid caseId, string why, DateOnly until, Form form, CancellationToken cancel) =>
        Change(subject, caseId, form, $"case-delay|{caseId}|{why}|{until:O}", found => found.Delay(why, until, subject.Actor.Id, subject.Actor.Name, _clock.Now) is { } no ? no : new CaseDelayed(found, found.Delays[^1]), cancel);

    /// <summary>"Jeg er i tvivl", with a day to look again from tomorrow and within sixty days. Only the citizen, alone or beside an employee.</summary>
    public Task<Result<Guid>> Doubt(Subject subject, Guid caseId, string words, DateOnly until, Form form, CancellationToken cancel) =>
        ByCitizen(subject, caseId, form, $"case-doubt|{caseId}|{words}|{until:O}", found => found.Doubt(words, until, subject.IsCitizen, _clock.Now) is { } no ? no : new DoubtSaid(found), cancel);

    /// <summary>The citizen knows now: alone, or beside an employee when the day to look again has come.</summary>
    public Task<Result<Guid>> Settle(Subject subject, Guid caseId, Form form, CancellationToken cancel) =>
        ByCitizen(subject, caseId, form, $"case-settle|{caseId}", found => found.Settle(subject.IsCitizen, _clock.Now) is { } no ? no : new DoubtSettled(found), cancel);

    /// <summary>Ends a case with a reason of at most 1000 characters. Refused, unless the citizen has died, while the citizen is in doubt, an appeal is not settled, or what was decided is not told.</summary>
    public Task<Result<Guid>> Close(Subject subject, Guid caseId, CaseEnd? end, string why, Form form, CancellationToken cancel) =>
        Change(subject, caseId, form, $"case-end|{caseId}|{end}|{why}", async found =>
        {
            if (end != CaseEnd.Died && await _db.AppealWaits(caseId, cancel)) return CaseRefusals.AppealWaits;
            if (end != CaseEnd.Died && await _db.DecisionIsUntold(caseId, cancel)) return CaseRefusals.NotTold;
            return found.Close(end, why, _clock.Now) is { } no ? no : new CaseEnded(found);
        }, cancel);

    /// <summary>All kinds' rules, for this and the modules that work by them.</summary>
    internal async Task<RuleBook> Rules(CancellationToken cancel) => new(await _db.CaseKindVersions.AsNoTracking().ToListAsync(cancel));

    private Task<Result<Guid>> Change(Subject subject, Guid caseId, Form form, FormattableString body, Func<Case, Result<CaseEvent>> decide, CancellationToken cancel) =>
        Change(subject, caseId, form, body, found => Task.FromResult(decide(found)), cancel);

    private async Task<Result<Guid>> Change(Subject subject, Guid caseId, Form form, FormattableString body, Func<Case, Task<Result<CaseEvent>>> decide, CancellationToken cancel)
    {
        await AtDesk(subject, cancel);
        return await Do(subject, caseId, form, body, decide, cancel);
    }

    private async Task<Result<Guid>> ByCitizen(Subject subject, Guid caseId, Form form, FormattableString body, Func<Case, Result<CaseEvent>> decide, CancellationToken cancel)
    {
        if (!subject.CitizenPresent || !subject.MayWrite(Parts.Case)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "sag", cancel);
        return await Do(subject, caseId, form, body, found => Task.FromResult(decide(found)), cancel);
    }

    private Task<Result<Guid>> Do(Subject subject, Guid caseId, Form form, FormattableString body, Func<Case, Task<Result<CaseEvent>>> decide, CancellationToken cancel) =>
        _changes.Run(subject.Actor, subject.CitizenId, form, $"{form.Version}|{Changes.Parts(body)}", async () =>
        {
            var found = await _db.Cases.Include(c => c.Spans).Include(c => c.Delays).Include(c => c.Doubts).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId && c.CitizenId == subject.CitizenId, cancel);
            if (found is null) return CaseRefusals.NotFound;
            if (found.Version != form.Version) return Form.Changed;
            var happened = await decide(found);
            if (!happened.Ok) return happened.Refusal;
            Happened(subject, happened.Value);
            return found.Id;
        }, cancel);

    private async Task AtDesk(Subject subject, CancellationToken cancel)
    {
        if (subject.Door != Door.Desk || !subject.MayWrite(Parts.Case)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "sag", cancel);
    }

    private void Happened(Subject subject, CaseEvent what) =>
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Case, what.Act, what.ForCitizen, what.ForProfessional, subject.Purpose, subject.Basis, what.ItemId, what.ItemVersion);
}
