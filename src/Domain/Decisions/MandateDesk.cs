using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Decisions;

/// <summary>A decision that waits for the leader's yes.</summary>
public sealed record AskedLine(Guid DecisionId, Guid CitizenId, string CitizenName, string CitizenPortrait, string CaseTitle, string AskedBy, DateTime AskedAt);

/// <summary>What the leader needs to say yes, and nothing else of the citizen's.</summary>
public sealed record AskedView(AskedLine Line, string Short, string Means, CostClass Mandate, IReadOnlyList<PartView> Parts, IReadOnlyList<GateState> Gates, bool InDoubt, int Version, DateOnly Today)
{
    /// <summary>What the citizen was asked before the decision, and said to it; null when nobody was.</summary>
    public HearingView? Hearing { get; init; }
}

/// <summary>
/// The leader's yes, in one step. It is the leader of the unit that asks; no place on the citizen's team is needed, and none is
/// given: what is shown is the decision that waits, and each look is on record with what it is for.
/// </summary>
public sealed class MandateDesk
{
    public const string Purpose = "At sige ja til hjælp, som rådgiveren ikke selv kan give";
    private const string Basis = "Lederens ansvar for enhedens beslutninger";

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly DecisionStore _store;

    internal MandateDesk(AppDb db, Changes changes, Trail trail, Clock clock, DecisionStore store) => (_db, _changes, _trail, _clock, _store) = (db, changes, trail, clock, store);

    /// <summary>Decisions of the leader's own unit that wait for a yes, the longest waiting first.</summary>
    public async Task<IReadOnlyList<AskedLine>> Waiting(Actor actor, CancellationToken cancel)
    {
        await Allow(actor, cancel);
        var lines = await Lines(actor, null).ToListAsync(cancel);
        await _trail.Saw(actor, [.. lines.Select(l => l.CitizenId).Distinct()], Parts.Case, Purpose, Basis, "", cancel);
        return lines;
    }

    /// <summary>One of them; null when it no longer waits, or is another unit's.</summary>
    public async Task<AskedView?> One(Actor actor, Guid decisionId, CancellationToken cancel)
    {
        await Allow(actor, cancel);
        if (await Lines(actor, decisionId).FirstOrDefaultAsync(cancel) is not { } line) return null;
        await _trail.Saw(actor, [line.CitizenId], Parts.Case, Purpose, Basis, "", cancel);
        var draft = (await _store.Decision(line.CitizenId, decisionId, cancel))!;
        var found = (await _store.Case(line.CitizenId, draft.CaseId, cancel))!;
        var rules = await _store.Rules(found, cancel);
        if (!rules.Ok) return null;
        var gates = await _store.Judge(found, rules.Value.Rules, draft, actor with { Roles = new HashSet<Role>() }, cancel);
        return new AskedView(line, draft.Short, draft.Means, rules.Value.Rules.Mandate, [.. draft.Parts.OrderBy(p => p.Position).Select(DecisionViews.View)], gates, found.InDoubt(_clock.Today), draft.Version, _clock.Today)
        {
            Hearing = await _store.Hearings(found.Id, cancel) is var round && (round.Asked ?? round.Waived) is { } hearing ? DecisionViews.View(hearing, found.Doubts) : null,
        };
    }

    /// <summary>Yes to what stands there now. Refused while the citizen is in doubt, and when what stands there has changed.</summary>
    public Task<Result<Guid>> Yes(Actor actor, Guid decisionId, Form form, CancellationToken cancel) =>
        Answer(actor, decisionId, form, $"mandate-yes|{decisionId}", (draft, found) =>
            found.InDoubt(_clock.Today) ? CaseRefusals.InDoubt : draft.SayYes(actor.Name, _clock.Now) is { } no ? no : new LeaderAgreed(draft), cancel);

    /// <summary>Back to the adviser with a question.</summary>
    public Task<Result<Guid>> AskBack(Actor actor, Guid decisionId, string question, Form form, CancellationToken cancel) =>
        Answer(actor, decisionId, form, $"mandate-back|{decisionId}|{question}", (draft, _) => draft.AskBack(question, actor.Name, _clock.Now) is { } no ? no : new LeaderAskedBack(draft), cancel);

    /// <summary>The ball goes back to the one who asked.</summary>
    private async Task<Result<Guid>> Answer(Actor actor, Guid decisionId, Form form, FormattableString body, Func<Decision, Case, Result<DecisionEvent>> decide, CancellationToken cancel)
    {
        await Allow(actor, cancel);
        var citizen = await _db.Decisions.Where(d => d.Id == decisionId && d.AskedUnitId == actor.UnitId).Select(d => (Guid?)d.CitizenId).FirstOrDefaultAsync(cancel);
        if (citizen is not { } citizenId) return DecisionRefusals.NothingAsked;
        return await _changes.Run(actor, citizenId, form, $"{form.Version}|{Changes.Parts(body)}", async () =>
        {
            if (await _store.Decision(citizenId, decisionId, cancel) is not { } draft || draft.AskedUnitId != actor.UnitId) return DecisionRefusals.NothingAsked;
            if (await _store.Case(citizenId, draft.CaseId, cancel) is not { } found) return DecisionRefusals.NothingAsked;
            if (draft.Version != form.Version) return draft.Waits ? Form.Changed : DecisionRefusals.NothingAsked;
            var happened = decide(draft, found);
            if (!happened.Ok) return happened.Refusal;
            var (what, first) = (happened.Value, draft.AskedBy.Split(' ', 2)[0]);
            if (found.Ball == Ball.Us && first.Length > 0) await _db.Hand(found, new BallPass(Ball.Us, first, $"{first} skriver svaret til dig færdigt.", "", null, "Så får du det fortalt."), _clock.Now, atDesk: true, cancel);
            _trail.Changed(actor, citizenId, Parts.Case, what.Act, what.ForCitizen, what.ForProfessional, Purpose, Basis, what.ItemId, what.ItemVersion);
            return draft.Id;
        }, cancel);
    }

    private IQueryable<AskedLine> Lines(Actor actor, Guid? only) =>
        from d in _db.Decisions.AsNoTracking()
        where (only == null || d.Id == only) && d.OpenFor != null && d.AskedAt != null && d.AskedUnitId == actor.UnitId && d.Question == "" && (d.YesRevision == null || d.YesRevision != d.Revision)
        join c in _db.Cases on d.CaseId equals c.Id
        join z in _db.Citizens on d.CitizenId equals z.Id
        orderby d.AskedAt, d.Id
        select new AskedLine(d.Id, d.CitizenId, z.Name, z.Portrait, c.Title, d.AskedBy, d.AskedAt!.Value);

    private async Task Allow(Actor actor, CancellationToken cancel)
    {
        if (!actor.Is(Role.Leader) || actor.Visit is not null) throw await _trail.Refuse(actor, null, "beslutninger", cancel);
    }
}
