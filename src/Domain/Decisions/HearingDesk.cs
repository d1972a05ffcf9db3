using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Decisions;

/// <summary>Partshøring: the door for changes.</summary>
public sealed class HearingDesk
{
    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly DecisionStore _store;

    internal HearingDesk(AppDb db, Changes changes, Trail trail, Clock clock, DecisionStore store) => (_db, _changes, _trail, _clock, _store) = (db, changes, trail, clock, store);

    /// <summary>
    /// Sends the facts a decision would rest on; the day to answer by follows the kind's rules of today. Refused while an earlier one waits for its answer,
    /// and with facts that the citizen has said do not fit. <see cref="Form.Version"/> is <see cref="DecidingView.HearingVersion"/>.
    /// </summary>
    public Task<Result<Guid>> Send(Subject subject, Guid caseId, string facts, Form form, CancellationToken cancel) =>
        Add(subject, caseId, form, $"hearing-send|{caseId}|{facts}", async (round, found, rules) =>
        {
            var sent = round.Send(subject.CitizenId, caseId, facts, rules.Hear, found.Doubts, subject.Actor.Name, _clock.Now);
            if (sent.Ok) await _db.AskCitizen(found, CitizenAsk.Hearing, sent.Value.AnswerBy, _clock.Now, cancel);
            return sent;
        }, hearing => new HearingSent(hearing), cancel);

    /// <summary>
    /// Why the citizen need not be heard. Said instead of a hearing, never while one waits for its answer or when it is answered. One that was not
    /// answered can still be, until it is decided, and then the answer counts. <see cref="Form.Version"/> is <see cref="DecidingView.HearingVersion"/>.
    /// </summary>
    public Task<Result<Guid>> Waive(Subject subject, Guid caseId, string why, Form form, CancellationToken cancel) =>
        Add(subject, caseId, form, $"hearing-waive|{caseId}|{why}", async (round, found, _) =>
        {
            var waived = round.Waive(subject.CitizenId, caseId, why, found.Doubts, subject.Actor.Name, _clock.Now);
            // One whose day went without an answer is asked no more.
            if (waived.Ok && found.IsAskedNoMore(CitizenAsk.Hearing, _clock.Now)) await _db.Hand(found, new BallPass(Ball.Us, subject.Actor.FirstName, $"{subject.Actor.FirstName} går videre med din sag.", "", null, "Så beslutter vi, og du får det fortalt."), _clock.Now, atDesk: true, cancel);
            return waived;
        }, hearing => new HearingNotNeeded(hearing), cancel);

    /// <summary>The citizen answers in own words, alone or beside an employee. An answer settles a doubt. Refused when the case has been decided since.</summary>
    public async Task<Result<Guid>> Answer(Subject subject, Guid caseId, Guid hearingId, HearingAnswer? answer, string words, Form form, CancellationToken cancel)
    {
        await _trail.WithCitizen(subject, Parts.Case, "partshøring", cancel);
        return await Change(subject, caseId, hearingId, form, $"hearing-answer|{hearingId}|{answer}|{words}", async (hearing, found) =>
        {
            if (hearing.Hear(answer, words, subject.IsCitizen ? HearingWay.Alone : HearingWay.WithSupport, subject.IsCitizen ? "" : subject.Actor.Name, _clock.Now) is { } no) return no;
            if (found.DoubtUntil is not null && found.Settle(subject.IsCitizen, _clock.Now) is { } stands) return stands;
            await Answered(found, byCitizen: true, cancel);
            return new HearingAnswered(hearing);
        }, cancel);
    }

    /// <summary>"Jeg er i tvivl" to the hearing: the case waits until a day within sixty days, and the day to answer by never comes sooner.</summary>
    public async Task<Result<Guid>> Doubt(Subject subject, Guid caseId, Guid hearingId, string words, DateOnly until, Form form, CancellationToken cancel)
    {
        await _trail.WithCitizen(subject, Parts.Case, "partshøring", cancel);
        return await Change(subject, caseId, hearingId, form, $"hearing-doubt|{hearingId}|{words}|{until:O}", (hearing, found) =>
        {
            if (found.Doubt(words, until, subject.IsCitizen, _clock.Now) is { } no) return Task.FromResult<Result<DecisionEvent>>(no);
            return Task.FromResult<Result<DecisionEvent>>(new HearingDoubted(hearing, until));
        }, cancel);
    }

    /// <summary>An employee writes down what the citizen said, on the telephone or with support. Refused while the citizen is in doubt: only the citizen ends that.</summary>
    public async Task<Result<Guid>> Note(Subject subject, Guid caseId, Guid hearingId, HearingAnswer? answer, string words, HearingWay way, Form form, CancellationToken cancel)
    {
        await _trail.AtDesk(subject, Parts.Case, "partshøring", cancel);
        return await Change(subject, caseId, hearingId, form, $"hearing-note|{hearingId}|{answer}|{words}|{way}", async (hearing, found) =>
        {
            if (found.InDoubt(_clock.Today)) return CaseRefusals.InDoubt;
            if (hearing is { Answer: not null, NotedBy: "" }) return DecisionRefusals.CitizenAnswered;
            if (way is not (HearingWay.Phone or HearingWay.WithSupport)) return DecisionRefusals.AnswerMissing;
            if (Text.Clean(words).Length == 0) return DecisionRefusals.AnswerWordsMissing;
            if (hearing.Hear(answer, words, way, subject.Actor.Name, _clock.Now) is { } no) return no;
            await Answered(found, byCitizen: false, cancel);
            return new HearingNoted(hearing);
        }, cancel);
    }

    private async Task Answered(Case found, bool byCitizen, CancellationToken cancel)
    {
        if (byCitizen) found.Answer(CitizenAsk.Hearing, _clock.Now);
        else found.IsRead();
        if (found.IsAskedNoMore(CitizenAsk.Hearing, _clock.Now))
        {
            var holder = await _db.Holder(found.CitizenId, cancel);
            await _db.Hand(found, new BallPass(Ball.Us, holder, $"{holder} læser dit svar.", "", null, "Så beslutter vi, og du får det fortalt."), _clock.Now, atDesk: !byCitizen, cancel);
        }

        (await _store.Draft(found.Id, cancel))?.GroundMoved();
    }

    private async Task<Result<Guid>> Add(Subject subject, Guid caseId, Form form, FormattableString body, Func<HearingRound, Case, CaseRules, Task<Result<Hearing>>> make, Func<Hearing, DecisionEvent> told, CancellationToken cancel)
    {
        await _trail.AtDesk(subject, Parts.Case, "partshøring", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"{form.Version}|{Changes.Parts(body)}", async () =>
        {
            if (await _store.Case(subject.CitizenId, caseId, cancel) is not { } found) return CaseRefusals.NotFound;
            if (!found.IsOpen) return CaseRefusals.Over;
            if (!found.IsTakenUp) return CaseRefusals.NotTakenUp;
            var round = await _store.Hearings(caseId, cancel);
            if (round.Version != form.Version) return Form.Changed;
            if (found.InDoubt(_clock.Today)) return CaseRefusals.InDoubt;
            var rules = await _store.Rules(found, cancel);
            if (!rules.Ok) return rules.Refusal;
            var made = await make(round, found, rules.Value.Rules);
            if (!made.Ok) return made.Refusal;
            _db.Hearings.Add(made.Value);
            _trail.Happened(subject, told(made.Value));
            return made.Value.Id;
        }, cancel);
    }

    private Task<Result<Guid>> Change(Subject subject, Guid caseId, Guid hearingId, Form form, FormattableString body, Func<Hearing, Case, Task<Result<DecisionEvent>>> decide, CancellationToken cancel) =>
        _changes.Run(subject.Actor, subject.CitizenId, form, $"{form.Version}|{Changes.Parts(body)}", async () =>
        {
            if (await _db.Hearings.Include(h => h.Earlier).FirstOrDefaultAsync(h => h.Id == hearingId && h.CaseId == caseId && h.CitizenId == subject.CitizenId, cancel) is not { } hearing) return DecisionRefusals.HearingGone;
            if (await _store.Case(subject.CitizenId, hearing.CaseId, cancel) is not { IsOpen: true } found || (await _store.Hearings(hearing.CaseId, cancel)).Asked?.Id != hearing.Id) return DecisionRefusals.HearingGone;
            if (hearing.Version != form.Version) return Form.Changed;
            var happened = await decide(hearing, found);
            if (!happened.Ok) return happened.Refusal;
            _trail.Happened(subject, happened.Value);
            return hearing.Id;
        }, cancel);
}
