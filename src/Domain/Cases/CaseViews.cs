using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;

namespace Sammen.Domain.Cases;

/// <summary>A time in one phase; <see cref="EndedAt"/> is null while it is now.</summary>
public sealed record SpanView(CasePhase Phase, DateTime BeganAt, DateTime? EndedAt, string Why, string By);

/// <summary>Why a day was not kept, and the new one.</summary>
public sealed record DelayView(DateTime At, string By, Guid ById, string Why, DateOnly Was, DateOnly Until);

/// <summary>What the citizen was in doubt about; <see cref="EndedAt"/> is null while it stands.</summary>
public sealed record DoubtView(DateTime At, string Words, DateOnly Until, DateTime? EndedAt);

/// <summary>A case as it stands. <see cref="Kind"/> is null until someone has taken up what the citizen asked for; its rules are those of the day it was asked for.</summary>
public sealed record CaseView(
    Guid Id, Guid CitizenId, CaseKind? Kind, string Title, CaseOrigin Origin, DateOnly Day, string Words, Said Said, string WrittenBy, DateTime OpenedAt, CasePhase Phase,
    Ball Ball, string BallName, string BallFor, DateOnly BallSince, string CitizenDoes, DateOnly? CitizenBy, IReadOnlyList<CitizenAsk> Asks, DateOnly? AskedBy, string Next,
    DateOnly? Deadline, DateOnly? DoubtUntil, DateOnly? EndedOn, CaseEnd? End, string EndWhy,
    IReadOnlyList<SpanView> Spans, IReadOnlyList<DelayView> Delays, IReadOnlyList<DoubtView> Doubts, int Version, DateOnly Today)
{
    public bool IsOpen => EndedOn is null;

    /// <summary>What is asked first: a hearing whose day has passed after the others.</summary>
    public CitizenAsk Ask => Asks.FirstOrDefault(a => a != CitizenAsk.Hearing || !(AskedBy < Today), Asks.Count > 0 ? Asks[0] : CitizenAsk.None);

    /// <summary>The day has come without an answer. It shows by itself.</summary>
    public bool IsLate => IsOpen && Deadline < Today;

    public bool InDoubt => IsOpen && Today < DoubtUntil;

    /// <summary>The day of a doubt has come: the citizen is asked again.</summary>
    public bool DoubtIsDue => IsOpen && DoubtUntil <= Today;

    /// <summary>The last explanation of a moved day.</summary>
    public DelayView? Delay => Delays.Count > 0 ? Delays[^1] : null;

    /// <summary>The words of the doubt that stands; empty without one.</summary>
    public string DoubtWords => Doubts.FirstOrDefault(d => d.EndedAt is null)?.Words ?? "";
}

/// <summary>
/// The cases' door for reads. Takes the subject, so access is decided and the look-up is on record. A helper without the right to the
/// citizen's own words gets neither what was asked for nor what the doubt is about.
/// </summary>
public sealed class CaseViews
{
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal CaseViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>The citizen's cases: open ones first, what is late or the citizen's to do before the rest, then ended ones, newest first.</summary>
    public async Task<IReadOnlyList<CaseView>> Cases(Subject subject, CancellationToken cancel)
    {
        await Reads(subject, cancel);
        return await Load(subject, null, cancel);
    }

    /// <summary>One case; null when this citizen has none with that id.</summary>
    public async Task<CaseView?> Case(Subject subject, Guid caseId, CancellationToken cancel)
    {
        await Reads(subject, cancel);
        return await Load(subject, caseId, cancel) is [var found, ..] ? found : null;
    }

    /// <summary>The kinds that a case asked for on a day can be of.</summary>
    public async Task<IReadOnlyList<CaseKind>> Kinds(Subject subject, DateOnly day, CancellationToken cancel)
    {
        if (!subject.MayWrite(Parts.Case)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "sag", cancel);
        return new RuleBook(await _db.CaseKindVersions.AsNoTracking().ToListAsync(cancel)).All(day);
    }

    private async Task<IReadOnlyList<CaseView>> Load(Subject subject, Guid? only, CancellationToken cancel)
    {
        var found = await _db.Cases.AsNoTracking().Include(c => c.Spans).Include(c => c.Delays).Include(c => c.Doubts).AsSingleQuery()
            .Where(c => c.CitizenId == subject.CitizenId && (only == null || c.Id == only)).ToListAsync(cancel);
        if (found.Count == 0) return [];
        await _trail.Saw(subject, Parts.Case, cancel);
        var (today, codes) = (_clock.Today, found.Select(c => c.Kind).Distinct().ToList());
        var rules = new RuleBook(await _db.CaseKindVersions.AsNoTracking().Where(v => codes.Contains(v.Code)).ToListAsync(cancel));
        var words = subject.Door != Door.Help || subject.MayRead(Parts.Words);
        return [.. found.Select(c => View(c, words, rules.On(c.Kind, c.Day) is { Ok: true } kind ? kind.Value : null, today))
            .OrderBy(c => c.IsOpen ? 0 : 1).ThenBy(c => c.IsLate || c.CitizenDoes.Length > 0 || c.Asks.Count > 0 ? 0 : 1).ThenByDescending(c => c.OpenedAt).ThenBy(c => c.Id)];
    }

    private static CaseView View(Case c, bool words, CaseKind? kind, DateOnly today) => new(
        c.Id, c.CitizenId, kind, c.Title, c.Origin, c.Day, words ? c.Words : "", c.Said, c.WrittenBy, c.OpenedAt, c.Phase,
        c.Ball, c.BallName, c.BallFor, c.BallSince, c.CitizenDoes, c.CitizenBy, c.Asks, c.AskedBy, c.Next, c.Deadline, c.DoubtUntil, c.EndedOn, c.End, c.EndWhy,
        [.. c.Spans.OrderBy(s => s.BeganAt).ThenBy(s => s.Id).Select(s => new SpanView(s.Phase, s.BeganAt, s.EndedAt, s.Why, s.By))],
        [.. c.Delays.OrderBy(d => d.At).ThenBy(d => d.Id).Select(d => new DelayView(d.At, d.By, d.ById, d.Why, d.Was, d.Until))],
        [.. c.Doubts.OrderBy(d => d.At).ThenBy(d => d.Id).Select(d => new DoubtView(d.At, words ? d.Words : "", d.Until, d.EndedAt))], c.Version, today);

    private async Task Reads(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Case)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "sag", cancel);
    }
}
