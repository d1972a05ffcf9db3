using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Decisions;

public sealed record EarlierAnswerView(HearingAnswer Answer, string Words, HearingWay Way, string NotedBy, DateTime AnsweredAt);

/// <summary><see cref="AnswerBy"/> is the last day to answer, with the doubts that gave longer. <see cref="Earlier"/> are answers that another took the place of, newest first.</summary>
public sealed record HearingView(Guid Id, string Facts, DateTime SentAt, string SentBy, DateOnly? AnswerBy, string WaivedWhy, HearingAnswer? Answer, string Words, HearingWay? Way, string NotedBy, DateTime? AnsweredAt, IReadOnlyList<EarlierAnswerView> Earlier, int Version)
{
    public bool IsWaived => AnswerBy is null;
}

public sealed record PartView(
    Guid Id, string What, PartResult Result, string LegalBasis, string Facts, string Rules, string Considerations, string CitizensView, string HowUsed,
    DateOnly? From, DateOnly? To, string Amount, CostClass Cost, bool Less, Guid? LessOf, IReadOnlyList<Guid> Goals);

public sealed record CatchUpView(Guid Id, Gate Gate, DateOnly Due, DateTime? DoneAt, string DoneBy, string DoneWords);

public sealed record DecisionView(
    Guid Id, Guid CaseId, string Short, string Means, string Next, string WrittenBy, IReadOnlyList<PartView> Parts, bool LeaderSaidYes, bool Waits, string Question, string LeaderBy,
    DateTime? MadeAt, string MadeBy, AcuteReason? Acute, string AcuteWhy, ToldHow? Told, DateOnly? ToldOn, string ToldBy, SentWay? Sent, DateOnly? ReceivedOn, DateOnly? AppealBy, bool IsFullYes,
    IReadOnlyList<CatchUpView> CatchUps, int Version)
{
    public bool IsDelivered => ReceivedOn is not null;
}

public sealed record AppealView(
    Guid Id, Guid DecisionId, IReadOnlyList<Guid> Parts, string Words, AppealWay Way, bool WantsCall, string NotedBy, DateOnly ReceivedOn, bool IsLate, DateOnly LookBy, string Meanwhile,
    AppealState State, string OutcomeWhy, string OutcomeBy, DateTime? OutcomeAt, string BoardWords, DateOnly? BoardOn, string Learning, int Version)
{
    public bool IsSettled => State is not (AppealState.WithUs or AppealState.PartlyChanged or AppealState.Forwarded);

    public bool IsAbout(Guid partId) => Parts.Count == 0 || Parts.Contains(partId);
}

/// <summary>
/// How a case is decided. The draft and the gates are the writers' and are empty for others; decisions are those that were told, newest
/// first, and for the desk also one that waits to be told. <see cref="WaitsToBeTold"/> says so to the citizen.
/// </summary>
public sealed record DecidingView(
    DecisionView? Draft, IReadOnlyList<GateState> Gates, IReadOnlyList<DecisionView> Decisions, bool WaitsToBeTold, HearingView? Hearing, IReadOnlyList<HearingView> Before, IReadOnlyList<AppealView> Appeals, CaseRules? Rules, string Holder, DateOnly Today)
{
    /// <summary>Why no answer is needed to <see cref="Hearing"/>, whose day went without one; null when nobody has said so. <see cref="Hearing"/> is what the citizen was asked since the last decision, or, when nothing was, why not.</summary>
    public HearingView? Waived { get; init; }

    /// <summary>What a form that sends a hearing, or says that none is needed, is filled in against; 0 when there is none since the last decision.</summary>
    public int HearingVersion { get; init; }

    /// <summary>The newest decision that was told; null when none is.</summary>
    public DecisionView? Told => Decisions.FirstOrDefault(d => d.IsDelivered);

    /// <summary>The parts of that decision that no appeal is about.</summary>
    public IReadOnlyList<PartView> NotAppealed => Told is not { } told ? [] : [.. told.Parts.Where(p => !Appeals.Any(a => a.DecisionId == told.Id && a.IsAbout(p.Id)))];
}

/// <summary>Decisions' door for reads.</summary>
public sealed class DecisionViews
{
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly DecisionStore _store;

    internal DecisionViews(AppDb db, Trail trail, Clock clock, DecisionStore store) => (_db, _trail, _clock, _store) = (db, trail, clock, store);

    /// <summary>How one case is decided; null when this citizen has none with that id.</summary>
    public async Task<DecidingView?> Of(Subject subject, Guid caseId, CancellationToken cancel)
    {
        await _trail.Reads(subject, Parts.Case, "beslutning", cancel);
        if (await _store.Case(subject.CitizenId, caseId, cancel) is not { } found) return null;
        await _trail.Saw(subject, Parts.Case, cancel);
        var desk = subject.Door == Door.Desk;
        var all = await _db.Decisions.AsNoTracking().Include(d => d.Parts).Include(d => d.Notes).Include(d => d.CatchUps).AsSplitQuery().Where(d => d.CaseId == caseId).ToListAsync(cancel);
        var hearings = await _db.Hearings.AsNoTracking().Include(h => h.Earlier).AsSingleQuery().Where(h => h.CaseId == caseId).ToListAsync(cancel);
        var appeals = await _db.Appeals.AsNoTracking().Where(a => a.CaseId == caseId).ToListAsync(cancel);
        var rules = found.IsTakenUp ? await _store.Rules(found, cancel) : null;
        var round = HearingRound.Since(all.Max(d => d.MadeAt), hearings);
        var (current, waived) = (round.Asked ?? round.Waived, round.Asked is { Answer: null } ? round.Waived : null);
        var draft = desk ? all.Find(d => !d.IsMade) : null;
        var gates = desk && subject.MayWrite(Parts.Case) && rules is { Ok: true } ? await _store.Judge(found, rules.Value.Rules, draft, subject.Actor, cancel) : [];
        return new DecidingView(
            draft is null ? null : View(draft), gates,
            [.. all.Where(d => d.IsMade && (desk || d.IsDelivered)).OrderByDescending(d => d.MadeAt).ThenByDescending(d => d.Id).Select(View)],
            all.Exists(d => d.IsMade && !d.IsDelivered),
            current is null ? null : View(current, found.Doubts),
            [.. hearings.Where(h => h != current && h != waived).OrderByDescending(h => h.SentAt).Select(h => View(h, found.Doubts))],
            [.. appeals.OrderByDescending(a => a.ReceivedOn).ThenByDescending(a => a.Id).Select(View)],
            rules is { Ok: true } ? rules.Value.Rules : null, await _db.Holder(subject.CitizenId, cancel), _clock.Today)
        {
            Waived = waived is null ? null : View(waived, found.Doubts),
            HearingVersion = round.Version,
        };
    }

    internal static PartView View(DecisionPart p) => new(p.Id, p.What, p.Result, p.LegalBasis, p.Facts, p.Rules, p.Considerations, p.CitizensView, p.HowUsed, p.From, p.To, p.Amount, p.Cost, p.Less, p.LessOf, p.Goals);

    private static DecisionView View(Decision d) => new(
        d.Id, d.CaseId, d.Short, d.Means, d.Next, d.WrittenBy, [.. d.Parts.OrderBy(p => p.Position).Select(View)], d.LeaderSaidYes, d.Waits, d.Question, d.LeaderBy,
        d.MadeAt, d.MadeBy, d.Acute, d.AcuteWhy, d.Told, d.ToldOn, d.ToldBy, d.Sent, d.ReceivedOn, d.AppealBy, d.IsFullYes,
        [.. d.CatchUps.OrderBy(c => c.Due).ThenBy(c => c.Gate).Select(c => new CatchUpView(c.Id, c.Gate, c.Due, c.DoneAt, c.DoneBy, c.DoneWords))], d.Version);

    internal static HearingView View(Hearing h, IReadOnlyCollection<CaseDoubt> doubts) => new(
        h.Id, h.Facts, h.SentAt, h.SentBy, h.LastDay(doubts), h.WaivedWhy, h.Answer, h.Words, h.Way, h.NotedBy, h.AnsweredAt,
        [.. h.Earlier.OrderByDescending(a => a.AnsweredAt).ThenByDescending(a => a.Id).Select(a => new EarlierAnswerView(a.Answer, a.Words, a.Way, a.NotedBy, a.AnsweredAt))], h.Version);

    private static AppealView View(Appeal a) => new(
        a.Id, a.DecisionId, a.Parts, a.Words, a.Way, a.WantsCall, a.NotedBy, a.ReceivedOn, a.IsLate, a.LookBy, a.Meanwhile, a.State, a.OutcomeWhy, a.OutcomeBy, a.OutcomeAt, a.BoardWords, a.BoardOn, a.Learning, a.Version);
}
