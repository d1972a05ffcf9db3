using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Data;
using Sammen.Domain.Efforts;
using Sammen.Domain.Record;

namespace Sammen.Domain.Decisions;

/// <summary>
/// Appeals: the door for changes. Never refused for being late, and never for being said instead of written. Each names the case it is done
/// in: an appeal or a decision of another of the citizen's cases is not there.
/// </summary>
public sealed class AppealDesk
{
    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly DecisionStore _store;
    private readonly CallBackDesk _calls;

    internal AppealDesk(AppDb db, Changes changes, Trail trail, Clock clock, DecisionStore store, CallBackDesk calls) => (_db, _changes, _trail, _clock, _store, _calls) = (db, changes, trail, clock, store, calls);

    /// <summary>The citizen appeals: in at most 4000 characters, or by asking to be called, which opens a call; either way it counts from today, and a case that was over goes on. No parts means all of it, or what is not under appeal already. Refused while an earlier one about the same part is not settled.</summary>
    public async Task<Result<Guid>> Appeal(Subject subject, Guid caseId, Guid decisionId, string words, bool wantsCall, IReadOnlyCollection<Guid> parts, Form form, CancellationToken cancel)
    {
        await _trail.WithCitizen(subject, Parts.Case, "klage", cancel);
        return await Receive(subject, caseId, decisionId, words, wantsCall, parts, AppealWay.Portal, _clock.Today, subject.IsCitizen ? "" : subject.Actor.Name, form, cancel);
    }

    /// <summary>An employee writes down an appeal that was said or sent, on the day it came.</summary>
    public async Task<Result<Guid>> Note(Subject subject, Guid caseId, Guid decisionId, string words, IReadOnlyCollection<Guid> parts, AppealWay? way, DateOnly receivedOn, Form form, CancellationToken cancel)
    {
        await _trail.AtDesk(subject, Parts.Case, "klage", cancel);
        if (way is not (AppealWay.Phone or AppealWay.Meeting or AppealWay.Letter)) return DecisionRefusals.AppealWayMissing;
        return await Receive(subject, caseId, decisionId, words, wantsCall: false, parts, way.Value, receivedOn, subject.Actor.Name, form, cancel);
    }

    /// <summary>What the citizen said when called.</summary>
    public Task<Result<Guid>> Write(Subject subject, Guid caseId, Guid appealId, string words, Form form, CancellationToken cancel) =>
        Change(subject, caseId, appealId, form, $"appeal-words|{appealId}|{words}", (appeal, _) => Done(appeal.Write(words, subject.Actor.Name), new AppealWritten(appeal)), cancel);

    /// <summary>What help there is while the appeal waits, in at most 1000 characters.</summary>
    public Task<Result<Guid>> Help(Subject subject, Guid caseId, Guid appealId, string meanwhile, Form form, CancellationToken cancel) =>
        Change(subject, caseId, appealId, form, $"appeal-help|{appealId}|{meanwhile}", (appeal, _) => Done(appeal.Help(meanwhile), new AppealHelped(appeal)), cancel);

    /// <summary>Our second look: changed, partly changed or kept. What is kept goes to the board, and the ball with it (retssikkerhedsloven § 66).</summary>
    public Task<Result<Guid>> Look(Subject subject, Guid caseId, Guid appealId, AppealState? outcome, string why, Form form, CancellationToken cancel) =>
        Change(subject, caseId, appealId, form, $"appeal-look|{appealId}|{outcome}|{why}", async (appeal, found) =>
        {
            if (appeal.Look(outcome, why, subject.Actor.Name, _clock.Now) is { } no) return no;
            var rules = await _store.Rules(found, cancel);
            if (found.IsOpen && rules.Ok)
            {
                var (board, other) = (rules.Value.Rules.AppealTo, await NextLook(found.Id, appeal.Id, cancel));
                found.Pass(
                    other is not null ? With(await _db.Holder(subject.CitizenId, cancel), other.WantsCall, board)
                    : appeal.State == AppealState.Changed ? new BallPass(Ball.Us, subject.Actor.FirstName, $"{subject.Actor.FirstName} beslutter det igen.", "", null, "Du får et nyt svar.")
                    : new BallPass(Ball.AppealBoard, board, $"{board} ser på din klage.", "", null, $"{board} skriver til dig."), _clock.Now);
                found.Promise(other?.LookBy ?? await _db.NextFollowUp(found, cancel));
            }

            return new AppealLooked(appeal);
        }, cancel);

    /// <summary>What the board decided, on the day it did.</summary>
    public Task<Result<Guid>> Board(Subject subject, Guid caseId, Guid appealId, AppealState? outcome, string words, DateOnly on, Form form, CancellationToken cancel) =>
        Change(subject, caseId, appealId, form, $"appeal-board|{appealId}|{outcome}|{words}|{on:O}", async (appeal, found) =>
        {
            if (appeal.Board(outcome, words, on, _clock.Now) is { } no) return no;
            // Another that is with us has the ball already.
            if (await NextLook(found.Id, appeal.Id, cancel) is not null) found.IsRead();
            else found.Pass(new BallPass(Ball.Us, subject.Actor.FirstName, $"{subject.Actor.FirstName} {(appeal.State == AppealState.BoardKept ? "taler med dig om svaret" : "beslutter det igen")}.", "", null, ""), _clock.Now);
            return new AppealDecided(appeal);
        }, cancel);

    /// <summary>What was learned, in one line of at most 200 characters.</summary>
    public Task<Result<Guid>> Learn(Subject subject, Guid caseId, Guid appealId, string line, Form form, CancellationToken cancel) =>
        Change(subject, caseId, appealId, form, $"appeal-learn|{appealId}|{line}", (appeal, _) => Done(appeal.Learn(line), new AppealLearned(appeal)), cancel);

    private Task<Result<Guid>> Receive(Subject subject, Guid caseId, Guid decisionId, string words, bool wantsCall, IReadOnlyCollection<Guid> parts, AppealWay way, DateOnly receivedOn, string notedBy, Form form, CancellationToken cancel) =>
        _changes.Run(subject.Actor, subject.CitizenId, form, $"appeal|{decisionId}|{words}|{wantsCall}|{string.Join(',', parts)}|{way}|{receivedOn:O}", async () =>
        {
            if (await _store.Decision(subject.CitizenId, decisionId, cancel) is not { } decision || decision.CaseId != caseId || await _store.Case(subject.CitizenId, caseId, cancel) is not { } found) return DecisionRefusals.NotFound;
            var open = await _db.Appeals.Where(a => a.OpenFor == decisionId).ToListAsync(cancel);
            var free = decision.Parts.Select(p => p.Id).Where(p => !open.Exists(a => a.IsAbout(p))).ToList();
            var about = parts.Count == 0 && open.Count > 0 ? free : parts;
            if (open.Count > 0 && (about.Count == 0 || about.Any(p => open.Exists(a => a.IsAbout(p))))) return DecisionRefusals.AppealOpen;
            var rules = await _store.Rules(found, cancel);
            if (!rules.Ok) return rules.Refusal;
            var received = Decisions.Appeal.Receive(decision, rules.Value.Rules, words, wantsCall, about, way, receivedOn, notedBy, _clock.Now);
            if (!received.Ok) return received.Refusal;
            _db.Appeals.Add(received.Value);
            var holder = await _db.Holder(subject.CitizenId, cancel);
            if (!found.IsOpen) found.OpensAgain("Du har klaget.", subject.Actor.Name, _clock.Now);
            var other = await NextLook(found.Id, received.Value.Id, cancel);
            found.Pass(With(holder, wantsCall || other is { WantsCall: true }, rules.Value.Rules.AppealTo), _clock.Now, atDesk: way != AppealWay.Portal);
            found.Promise(other?.LookBy < received.Value.LookBy ? other.LookBy : received.Value.LookBy);
            // "Ring til mig" is a call like any other, with its day and its place among those to be made.
            if (wantsCall && subject.IsCitizen && subject.MayWrite(Parts.Contact) && await _calls.Wanted(subject, new CallWish(CallReason.Dissatisfied, "", "", ""), cancel) is { Ok: false } no) return no.Refusal;

            _trail.Happened(subject, new AppealReceived(received.Value));
            return received.Value.Id;
        }, cancel);

    private async Task<Result<Guid>> Change(Subject subject, Guid caseId, Guid appealId, Form form, FormattableString body, Func<Appeal, Case, Task<Result<DecisionEvent>>> decide, CancellationToken cancel)
    {
        await _trail.AtDesk(subject, Parts.Case, "klage", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"{form.Version}|{Changes.Parts(body)}", async () =>
        {
            if (await _db.Appeals.FirstOrDefaultAsync(a => a.Id == appealId && a.CaseId == caseId && a.CitizenId == subject.CitizenId, cancel) is not { } appeal) return DecisionRefusals.AppealGone;
            if (await _store.Case(subject.CitizenId, caseId, cancel) is not { } found) return CaseRefusals.NotFound;
            if (appeal.Version != form.Version) return Form.Changed;
            var happened = await decide(appeal, found);
            if (!happened.Ok) return happened.Refusal;
            _trail.Happened(subject, happened.Value);
            return appeal.Id;
        }, cancel);
    }

    /// <summary>The next other appeal of the case to have our second look; null when none waits for it. While one does, the ball is ours.</summary>
    private Task<Appeal?> NextLook(Guid caseId, Guid butId, CancellationToken cancel) =>
        _db.Appeals.AsNoTracking().Where(a => a.CaseId == caseId && a.Id != butId && a.State == AppealState.WithUs).OrderBy(a => a.LookBy).ThenBy(a => a.Id).FirstOrDefaultAsync(cancel);

    private static BallPass With(string holder, bool calls, string board) =>
        new(Ball.Us, holder, $"{holder} {(calls ? "ringer til dig om din klage" : "ser på din sag igen")}.", "", null, $"Ændrer vi ikke svaret, sender vi din klage til {board}.");

    private static Task<Result<DecisionEvent>> Done(Refusal? no, DecisionEvent happened) => Task.FromResult<Result<DecisionEvent>>(no is null ? happened : no);
}
