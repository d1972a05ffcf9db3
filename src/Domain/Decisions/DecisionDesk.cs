using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Cases;
using Sammen.Domain.Choices;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Efforts;
using Sammen.Domain.Expectations;
using Sammen.Domain.Plans;
using Sammen.Domain.Promises;
using Sammen.Domain.Record;

namespace Sammen.Domain.Decisions;

/// <summary>What every change about a decision reads: the case, its rules on a day, the decision and the gates.</summary>
internal sealed class DecisionStore(AppDb db, CaseDesk cases, AssessmentGates assessment, Clock clock)
{
    public Task<Case?> Case(Guid citizenId, Guid caseId, CancellationToken cancel) =>
        db.Cases.Include(c => c.Spans).Include(c => c.Delays).Include(c => c.Doubts).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId && c.CitizenId == citizenId, cancel);

    /// <summary>The rules in force today; those of the case's own day when the kind is no longer in force.</summary>
    public async Task<Result<CaseKind>> Rules(Case found, CancellationToken cancel)
    {
        var book = await cases.Rules(cancel);
        var now = book.On(found.Kind, clock.Today);
        return now.Ok ? now : book.On(found.Kind, found.Day);
    }

    public Task<Decision?> Draft(Guid caseId, CancellationToken cancel) => Whole().FirstOrDefaultAsync(d => d.OpenFor == caseId, cancel);

    public Task<Decision?> Decision(Guid citizenId, Guid decisionId, CancellationToken cancel) => Whole().FirstOrDefaultAsync(d => d.Id == decisionId && d.CitizenId == citizenId, cancel);

    /// <summary>The hearings that count for what is decided now: those since the last decision of the case.</summary>
    public async Task<HearingRound> Hearings(Guid caseId, CancellationToken cancel)
    {
        var since = await db.Decisions.Where(d => d.CaseId == caseId && d.MadeAt != null).MaxAsync(d => d.MadeAt, cancel);
        return new HearingRound(await db.Hearings.Where(h => h.CaseId == caseId && (since == null || h.SentAt > since)).ToListAsync(cancel));
    }

    public async Task<IReadOnlyList<GateState>> Judge(Case found, CaseRules rules, Decision? draft, Actor actor, CancellationToken cancel)
    {
        var seen = await assessment.For(found.CitizenId, found.Id, cancel);
        var known = seen is { Assessing: true } ? State(Gate.EnoughKnown, seen.EnoughKnown, "Borgeren har sagt, at vi har forstået det rigtigt.") : null;
        var aligned = seen is { Aligning: true } ? State(Gate.Aligned, seen.Aligned, seen.AlignedBy) : null;
        var notes = draft?.Notes.ToDictionary(n => n.Gate) ?? [];
        var round = found.Spans.Where(s => s.Phase == CasePhase.Assessment).Max(s => s.BeganAt);
        // Each decision has its own choice, and a new time through its own words: what was weighed for something else opens nothing.
        var since = await db.Decisions.Where(d => d.CaseId == found.Id && d.MadeAt != null).MaxAsync(d => d.MadeAt, cancel) is { } made && made > round ? made : round;
        var alternatives = await Chosen.Since(db, found.Id, since, cancel) is { } chosen ? new GateState(Gate.Alternatives, chosen.IsChosen, chosen.Says) : null;
        var yes = draft is { LeaderSaidYes: true } && !(round > draft.AskedAt);
        return Gates.Judge(new GateFacts(rules, known, aligned, alternatives, notes.Where(n => n.Value.At >= round).ToDictionary(n => n.Key, n => n.Value.Words), (await Hearings(found.Id, cancel)).Counts(clock.Today, found.Doubts), draft?.Cost, yes, await Leads(found.CitizenId, actor, cancel), clock.Today) { LeaderIsAsked = draft?.Waits ?? false, Doubts = found.Doubts });
    }

    /// <summary>A leader decides alone only in the unit that holds the plan.</summary>
    private async Task<bool> Leads(Guid citizenId, Actor actor, CancellationToken cancel) =>
        actor.Is(Role.Leader) && actor.UnitId is { } unit && await db.Plans.AnyAsync(p => p.CitizenId == citizenId && db.Employees.Any(e => e.Id == p.CoordinatorId && e.UnitId == unit), cancel);

    private static GateState State(Gate gate, IReadOnlyList<string> missing, string open) => missing.Count == 0 ? new(gate, true, open) : new(gate, false, string.Join(' ', missing));

    private IQueryable<Decision> Whole() => db.Decisions.Include(d => d.Parts).Include(d => d.Notes).Include(d => d.CatchUps).AsSplitQuery();
}

/// <summary>
/// Decisions: the door for changes. Written at the desk by those who may write the case; a closed gate is refused here, whatever page
/// the form came from.
/// </summary>
public sealed class DecisionDesk
{
    /// <summary>Working days after help is decided, within which the citizen is told who comes and when; the first follow-up counts from when it begins.</summary>
    public const int WhoComesWithin = 10;

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly DecisionStore _store;
    private readonly PlanDesk _plans;
    private readonly PromiseDesk _promises;

    internal DecisionDesk(AppDb db, Changes changes, Trail trail, Clock clock, DecisionStore store, PlanDesk plans, PromiseDesk promises) =>
        (_db, _changes, _trail, _clock, _store, _plans, _promises) = (db, changes, trail, clock, store, plans, promises);

    /// <summary>Writes a new part (null id) or a part anew. <see cref="Form.Version"/> is the draft's, 0 when there is none yet. All three reasons, the citizen's view and its use are required.</summary>
    public Task<Result<Guid>> PutPart(Subject subject, Guid caseId, Guid? partId, PartForm part, Form form, CancellationToken cancel) =>
        Write(subject, caseId, form, $"decision-part|{caseId}|{partId}|{part}|{string.Join(',', part.Goals)}", async (draft, _) =>
        {
            if (part.LessOf is { } order && !await _db.HelpOrders.AnyAsync(o => o.Id == order && o.CitizenId == subject.CitizenId && o.State == OrderState.Accepted, cancel)) return EffortRefusals.NotRunning;
            var put = draft.Put(partId, part, subject.Actor.Name);
            return put.Ok ? new DecisionWritten(draft) : put.Refusal;
        }, cancel);

    public Task<Result<Guid>> RemovePart(Subject subject, Guid caseId, Guid partId, Form form, CancellationToken cancel) =>
        Write(subject, caseId, form, $"decision-part-off|{caseId}|{partId}", (draft, _) => Done(draft.Remove(partId, subject.Actor.Name), new DecisionWritten(draft)), cancel);

    /// <summary>The answer in short (at most 200 characters), what it means, and what happens now.</summary>
    public Task<Result<Guid>> Say(Subject subject, Guid caseId, DecisionWords words, Form form, CancellationToken cancel) =>
        Write(subject, caseId, form, $"decision-words|{caseId}|{words}", (draft, _) => Done(draft.Say(words, subject.Actor.Name), new DecisionWritten(draft)), cancel);

    /// <summary>Opens one of the gates that are opened by words.</summary>
    public Task<Result<Guid>> Note(Subject subject, Guid caseId, Gate gate, string words, Form form, CancellationToken cancel) =>
        Write(subject, caseId, form, $"decision-gate|{caseId}|{gate}|{words}", (draft, _) => Done(draft.Note(gate, words, subject.Actor.Id, subject.Actor.Name, _clock.Now), new GateNoted(draft, gate)), cancel);

    /// <summary>Asks the leader of the writer's own unit for a yes. Refused when nothing is above the kind's mandate.</summary>
    public Task<Result<Guid>> AskLeader(Subject subject, Guid caseId, Form form, CancellationToken cancel) =>
        Write(subject, caseId, form, $"decision-ask|{caseId}", async (draft, found) =>
        {
            var rules = await _store.Rules(found, cancel);
            if (!rules.Ok) return rules.Refusal;
            if (draft.AskLeader(rules.Value.Rules.Mandate, subject.Actor.Id, subject.Actor.Name, subject.Actor.UnitId, _clock.Now) is { } no) return no;
            var unit = subject.Actor.UnitId;
            var leader = await (from u in _db.Units where u.Id == unit join e in _db.Employees on u.LeaderId equals (Guid?)e.Id select e.Name).FirstOrDefaultAsync(cancel);
            var first = (leader ?? "lederen").Split(' ', 2)[0];
            if (found.Ball == Ball.Us) await _db.Hand(found, new BallPass(Ball.Us, first, $"{(leader is null ? "Lederen" : first)} ser på, om vi kan sige ja til hjælpen.", "", null, "Så beslutter vi, og du får det fortalt."), _clock.Now, atDesk: true, cancel);
            return new LeaderAsked(draft);
        }, cancel);

    /// <summary>
    /// Makes the decision. Refused with the list of what is missing while a gate is closed, and while the citizen is in doubt; the acute way
    /// (danger or serious harm, with why in at least ten characters) goes past both, and lays down what must be caught up and by when.
    /// </summary>
    public Task<Result<Guid>> Make(Subject subject, Guid caseId, AcuteForm? acute, Form form, CancellationToken cancel) =>
        Write(subject, caseId, form, $"decision-make|{caseId}|{acute}", async (draft, found) =>
        {
            var rules = await _store.Rules(found, cancel);
            if (!rules.Ok) return rules.Refusal;
            var gates = await _store.Judge(found, rules.Value.Rules, draft, subject.Actor, cancel);
            var inDoubt = found.InDoubt(_clock.Today);
            if (draft.Make(rules.Value, gates, inDoubt, acute, subject.Actor.Id, subject.Actor.Name, _clock.Now) is { } no) return no;
            // What it is made of is asked no more, also where it could not wait for the answer.
            found.IsAskedNoMore(CitizenAsk.Hearing, _clock.Now);
            found.IsAskedNoMore(CitizenAsk.Options, _clock.Now);
            await _db.Hand(found, new BallPass(Ball.Us, subject.Actor.FirstName, $"{subject.Actor.FirstName} taler med dig om det, vi har besluttet.", "", null, "Så står svaret her."), _clock.Now, atDesk: true, cancel);
            return new DecisionTaken(draft);
        }, cancel);

    /// <summary>
    /// A person told it on a day, and the words were given on a day. The last day to appeal is computed from receipt, and the goals it is
    /// about are granted or refused in the plan; the wish stands. What was promised with it stands among the promises (rule 8), and needs the
    /// contact's part to be written.
    /// </summary>
    public async Task<Result<Guid>> Deliver(Subject subject, Guid caseId, Guid decisionId, DeliveryForm delivery, Form form, CancellationToken cancel)
    {
        var promises = Text.Clean(delivery.Promised).Length > 0;
        if (promises && !subject.MayWrite(Parts.Contact)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "løfter", cancel);
        return await Change(subject, caseId, decisionId, form, $"decision-deliver|{decisionId}|{delivery}", async made =>
        {
            if (await _store.Case(subject.CitizenId, made.CaseId, cancel) is not { } found) return CaseRefusals.NotFound;
            var rules = await _store.Rules(found, cancel);
            if (!rules.Ok) return rules.Refusal;
            if (made.Deliver(rules.Value.Rules, delivery, subject.Actor.Name, _clock.Now) is { } no) return no;
            var claims = made.Parts.SelectMany(p => p.Goals.Select(goal => (goal, p.Result))).GroupBy(p => p.goal)
                .ToDictionary(g => g.Key, g => g.Any(p => p.Result != PartResult.No) ? Claim.Granted : Claim.Refused);
            await _plans.Claimed(subject, claims, cancel);
            if (found.IsOpen)
            {
                var helps = made.Parts.Exists(p => p.Result != PartResult.No);
                await _db.Hand(found, helps
                    ? new BallPass(Ball.Us, subject.Actor.FirstName, $"{subject.Actor.FirstName} finder den, der skal hjælpe dig.", "", null, "Du får at vide, hvem der kommer og hvornår.")
                    : new BallPass(Ball.Us, subject.Actor.FirstName, $"{subject.Actor.FirstName} hører, om du vil tale om svaret.", "", null, ""), _clock.Now, atDesk: true, cancel);
                await _db.Promise(found, null, helps ? WorkingDays.Add(made.ReceivedOn!.Value, WhoComesWithin) : null, cancel);
            }

            if (promises)
            {
                var source = delivery.Told switch { ToldHow.Meeting => PromiseSource.Meeting, ToldHow.Phone => PromiseSource.Call, _ => PromiseSource.Letter };
                var promised = await _promises.Made(subject, new NewPromise(delivery.Promised, delivery.PromisedBy, null, "", source), cancel);
                if (!promised.Ok) return promised.Refusal;
            }

            return new DecisionGiven(made);
        }, cancel);
    }

    /// <summary>What was passed by in an acute decision has been done.</summary>
    public Task<Result<Guid>> CatchUp(Subject subject, Guid caseId, Guid decisionId, Guid catchUpId, string words, Form form, CancellationToken cancel) =>
        Change(subject, caseId, decisionId, form, $"decision-catch|{decisionId}|{catchUpId}|{words}", made => Done(made.Catch(catchUpId, words, subject.Actor.Name, _clock.Now), new CaughtUp(made)), cancel);

    private async Task<Result<Guid>> Write(Subject subject, Guid caseId, Form form, FormattableString body, Func<Decision, Case, Task<Result<DecisionEvent>>> decide, CancellationToken cancel)
    {
        await _trail.AtDesk(subject, Parts.Case, "beslutning", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"{form.Version}|{Changes.Parts(body)}", async () =>
        {
            if (await _store.Case(subject.CitizenId, caseId, cancel) is not { } found) return CaseRefusals.NotFound;
            if (!found.IsOpen) return CaseRefusals.Over;
            if (!found.IsTakenUp) return CaseRefusals.NotTakenUp;
            var draft = await _store.Draft(caseId, cancel);
            if ((draft?.Version ?? 0) != form.Version) return Form.Changed;
            if (draft is null) _db.Decisions.Add(draft = Decision.Begin(subject.CitizenId, caseId, subject.Actor.Name, _clock.Now));
            var happened = await decide(draft, found);
            if (!happened.Ok) return happened.Refusal;
            _trail.Happened(subject, happened.Value);
            return draft.Id;
        }, cancel);
    }

    private async Task<Result<Guid>> Change(Subject subject, Guid caseId, Guid decisionId, Form form, FormattableString body, Func<Decision, Task<Result<DecisionEvent>>> decide, CancellationToken cancel)
    {
        await _trail.AtDesk(subject, Parts.Case, "beslutning", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"{form.Version}|{Changes.Parts(body)}", async () =>
        {
            if (await _store.Decision(subject.CitizenId, decisionId, cancel) is not { } found || found.CaseId != caseId) return DecisionRefusals.NotFound;
            if (found.Version != form.Version) return Form.Changed;
            var happened = await decide(found);
            if (!happened.Ok) return happened.Refusal;
            _trail.Happened(subject, happened.Value);
            return found.Id;
        }, cancel);
    }

    private static Task<Result<DecisionEvent>> Done(Refusal? no, DecisionEvent happened) => Task.FromResult<Result<DecisionEvent>>(no is null ? happened : no);
}
