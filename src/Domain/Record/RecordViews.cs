using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Plans;
using Sammen.Domain.Sharing;

namespace Sammen.Domain.Record;

/// <summary>One line of "Hvem har kigget?": a sentence, and what it rests on. <see cref="Words"/> is what the professional wrote as the reason, when one was asked for; else empty.</summary>
public sealed record LogLine(long Seq, DateTime At, RecordKind Kind, string Sentence, string Purpose, string Basis, int Times, string? Quote, string Words, QuestionView? Question);

/// <summary>What one person did on one day, in a sentence or two, with the single lines behind it.</summary>
public sealed record LogGroup(DateOnly Day, RecordKind Kind, string Summary, IReadOnlyList<LogLine> Lines)
{
    /// <summary>There is an answer, or a question that waits for one, in it.</summary>
    public bool IsAsked => Lines.Any(l => l.Question is not null);
}

/// <summary>A page of "Hvem har kigget?".</summary>
public sealed record LogPage(IReadOnlyList<LogGroup> Groups, bool More)
{
    public IEnumerable<LogLine> Lines => Groups.SelectMany(g => g.Lines);
}

public sealed record QuestionView(Guid Id, Guid CitizenId, string CitizenName, long EntrySeq, string About, string Words, DateTime AskedAt, DateOnly AnswerDue, string? Answer, string? AnsweredBy, DateTime? AnsweredAt, int Version)
{
    /// <summary>What was asked about the same line before, newest first.</summary>
    public IReadOnlyList<QuestionView> Before { get; init; } = [];
}

/// <summary>The same change in two readers' words.</summary>
public sealed record HistoryLine(DateTime At, string ForCitizen, string ForProfessional, string Who, bool ByCitizen, bool Together, string? Quote)
{
    /// <summary>The goal that was written in the professionals' words, while it is in view: there is a page about it.</summary>
    public Guid? TranslatedGoal { get; init; }

    /// <summary>That a shared screen began or ended: part of how it came about, and no news.</summary>
    public bool IsShowing { get; init; }
}

public sealed record RefusedTry(DateTime At, string Who, string Unit, string Address, Guid? CitizenId, string CitizenName);

/// <summary>The record's door for reads.</summary>
public sealed class RecordViews
{
    /// <summary>How many lines a page shows.</summary>
    public const int Page = 40;

    /// <summary>Days that "Hvem har kigget?" shows first, today included.</summary>
    public const int RecentDays = 7;

    internal const string RefusalsPurpose = "Tilsyn med afviste forsøg";

    private readonly Municipality _place;
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly PlanViews _plans;
    private readonly Clock _clock;
    private readonly HiddenRows _hidden;

    internal RecordViews(Municipality place, AppDb db, Trail trail, PlanViews plans, Clock clock) => (_place, _db, _trail, _plans, _clock, _hidden) = (place, db, trail, plans, clock, new HiddenRows(db));

    /// <summary>
    /// Who has looked and what was changed by others, newest first: the last seven days, and from page two on what is older. What
    /// one person did on one day is one row, with its lines behind it; like look-ups are one line. A private person's name is never
    /// in it; employees are named as the municipality's policy says. What arises from another's shielded case is not in it, and
    /// nothing tells that there is such a thing.
    /// </summary>
    public async Task<LogPage> WhoLooked(Subject subject, int page, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Log)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "log", cancel);
        await _trail.Saw(subject, Parts.Log, cancel);
        var size = Page * 5;
        var recent = Clock.Utc(_clock.Today.AddDays(1 - RecentDays).ToDateTime(TimeOnly.MinValue));
        var hidden = (await _hidden.Of(subject.CitizenId, cancel)).ToList();
        var others = _db.RecordEntries.AsNoTracking().Where(e => e.CitizenId == subject.CitizenId && !(e.By == nameof(ActorKind.Citizen) && e.ActorId == subject.CitizenId));
        if (hidden.Count > 0) others = others.Where(e => !hidden.Contains(e.Seq));
        var older = others.Where(e => e.At < recent).OrderByDescending(e => e.Seq);
        List<RecordEntry> rows;
        bool more;
        if (page <= 1)
        {
            rows = await others.Where(e => e.At >= recent).OrderByDescending(e => e.Seq).ToListAsync(cancel);
            more = await older.AnyAsync(cancel);
        }
        else
        {
            rows = await older.Skip((page - 2) * size).Take(size + 1).ToListAsync(cancel);
            more = rows.Count > size;
            rows = [.. rows.Take(size)];
        }

        var questions = await _db.LookUpQuestions.AsNoTracking().Where(q => q.CitizenId == subject.CitizenId).ToListAsync(cancel);
        var quotes = rows.Any(r => r.Kind == RecordKind.Change) ? await _plans.Quotes(subject.CitizenId, cancel) : new Dictionary<(Guid, int), string>();
        return new LogPage([.. rows.GroupBy(e => (Day: Clock.DayOf(e.At), Who: WhoOf(e))).Select(g => new LogGroup(
            g.Key.Day,
            g.Any(e => e.Kind == RecordKind.Refusal) ? RecordKind.Refusal : g.Any(e => e.Kind == RecordKind.Change) ? RecordKind.Change : RecordKind.LookUp,
            LogSentences.Summary([.. g], _place.Settings.NamesInLog),
            [.. Lines(g, questions, quotes)]))], more);
    }

    private IEnumerable<LogLine> Lines(IEnumerable<RecordEntry> rows, List<LookUpQuestion> questions, IReadOnlyDictionary<(Guid, int), string> quotes) => rows
        .GroupBy(e => e.Kind == RecordKind.Change ? $"{e.Seq}" : $"{e.Kind}|{e.By}|{e.ActorId}|{e.ActorName}|{e.ActorTitle}|{e.Part}|{e.Purpose}|{Clock.DayOf(e.At)}")
        .Select(same => (First: same.First(), Times: same.Count(), Asked: questions.Where(q => same.Any(e => e.Seq == q.EntrySeq)).OrderByDescending(q => q.AskedAt).ThenByDescending(q => q.Id).ToList() is { Count: > 0 } asked ? asked : null))
        .Select(g => new LogLine(
            g.First.Seq, g.First.At, g.First.Kind, LogSentences.Of(g.First, _place.Settings.NamesInLog), LogSentences.PurposeOf(g.First), g.First.Basis, g.Times,
            g.First is { Kind: RecordKind.Change, ItemId: { } item } && quotes.TryGetValue((item, g.First.ItemVersion), out var quote) ? quote : null,
            g.First.Reason, g.Asked is { } asked ? View(asked, "", "") : null));

    /// <summary>Private persons are one: who of them it was is not told.</summary>
    private static string WhoOf(RecordEntry e) => e.By is nameof(ActorKind.Citizen) or nameof(ActorKind.Stranger) ? "" : $"{e.By}|{e.ActorId}|{e.ActorName}|{e.ActorTitle}";

    /// <summary>One line of one's own log; null when it is not there.</summary>
    public async Task<LogLine?> Line(Subject subject, long seq, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Log)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "log", cancel);
        var e = await _db.RecordEntries.AsNoTracking().FirstOrDefaultAsync(r => r.Seq == seq && r.CitizenId == subject.CitizenId, cancel);
        if (e is null || (await _hidden.Of(subject.CitizenId, cancel)).Contains(seq)) return null;
        await _trail.Saw(subject, Parts.Log, cancel);
        return new LogLine(e.Seq, e.At, e.Kind, LogSentences.Of(e, _place.Settings.NamesInLog), LogSentences.PurposeOf(e), e.Basis, 1, null, e.Reason, null);
    }

    /// <summary>How the plan came about, newest first, each change in the citizen's and the professional's words.</summary>
    public async Task<IReadOnlyList<HistoryLine>> History(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Plan)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "historie", cancel);
        await _trail.Saw(subject, Parts.Plan, cancel);
        var professional = subject.MayRead(Parts.Professional) || subject.IsCitizen;
        string[] parts = professional ? [nameof(Parts.Plan), nameof(Parts.Professional)] : [nameof(Parts.Plan)];
        var rows = await _db.RecordEntries.AsNoTracking()
            .Where(e => e.CitizenId == subject.CitizenId && e.Kind == RecordKind.Change && parts.Contains(e.Part))
            .OrderByDescending(e => e.Seq).Take(200).ToListAsync(cancel);
        var hidden = rows.Exists(e => e.Purpose == EmergencyAccess.EmergencyPurpose) ? await _hidden.Of(subject.CitizenId, cancel) : new HashSet<long>();
        var quotes = await _plans.Quotes(subject.CitizenId, cancel);
        var standing = quotes.Keys.Select(q => q.Item).ToHashSet();
        return [.. rows.Where(e => e.ForCitizen.Length > 0 && !hidden.Contains(e.Seq)).Select(e => new HistoryLine(
            e.At,
            LogSentences.Told(e),
            e.ForProfessional,
            e.ActorName,
            e.By == nameof(ActorKind.Citizen),
            e.Purpose == AccessPolicy.TogetherPurpose,
            e.ItemId is { } item && quotes.TryGetValue((item, e.ItemVersion), out var quote) ? quote : null)
        {
            IsShowing = e.Act is "VisitStarted" or "VisitEnded",
            TranslatedGoal = e.Act == nameof(GoalTranslated) && e.ItemId is { } goal && standing.Contains(goal) ? goal : null,
        })];
    }

    /// <summary>Refused tries: all for the data officer; for a leader those by the unit's own and those at citizens the unit holds.</summary>
    public async Task<IReadOnlyList<RefusedTry>> Refusals(Actor actor, CancellationToken cancel)
    {
        if (!(actor.Is(Role.DataOfficer) || actor.Is(Role.Leader)) || actor.Visit is not null) throw await _trail.Refuse(actor, null, "afviste", cancel);
        var all = actor.Is(Role.DataOfficer);
        var unit = actor.UnitId;
        var rows = await (
            from e in _db.RecordEntries
            where e.Kind == RecordKind.Refusal
            join c in _db.Citizens on e.CitizenId equals (Guid?)c.Id into cs
            from c in cs.DefaultIfEmpty()
            let held = _db.Plans.Any(p => p.CitizenId == e.CitizenId && _db.Employees.Any(x => x.Id == p.CoordinatorId && x.UnitId == unit))
            where all || held || (e.ActorId != actor.Id && _db.Employees.Any(x => x.Id == e.ActorId && x.UnitId == unit))
            orderby e.At descending, e.Seq descending
            // Outside the unit's own citizens a leader learns that a colleague tried, and not at whose page.
            select new { Entry = e, Citizen = c == null || !(all || held) ? null : c.Name }).AsNoTracking().Take(100).ToListAsync(cancel);
        await _trail.Saw(actor, [.. rows.Where(r => r.Citizen is not null).Select(r => r.Entry.CitizenId).OfType<Guid>().Distinct()], Parts.Log, RefusalsPurpose, "Databeskyttelsesforordningen artikel 32", "", cancel);
        return [.. rows.Select(r => new RefusedTry(r.Entry.At, r.Entry.ActorName, r.Entry.ActorUnit, r.Entry.Act, r.Citizen is null ? null : r.Entry.CitizenId, r.Citizen ?? ""))];
    }

    /// <summary>How many rows are hidden in how many people's logs to protect another person: for the data officer alone.</summary>
    public async Task<(int Rows, int People)> Hidden(Actor actor, CancellationToken cancel)
    {
        if (!actor.Is(Role.DataOfficer) || actor.Visit is not null) throw await _trail.Refuse(actor, null, "skjulte linjer", cancel);
        return await _hidden.All(cancel);
    }

    /// <summary>Questions about look-ups, the unanswered first, by date due: for the data officer and leaders, but for those about their own look-ups.</summary>
    public async Task<IReadOnlyList<QuestionView>> Questions(Actor actor, CancellationToken cancel)
    {
        if (!(actor.Is(Role.DataOfficer) || actor.Is(Role.Leader)) || actor.Visit is not null) throw await _trail.Refuse(actor, null, "spørgsmål", cancel);
        var all = actor.Is(Role.DataOfficer);
        var unit = actor.UnitId;
        var rows = await (
            from q in _db.LookUpQuestions
            join c in _db.Citizens on q.CitizenId equals c.Id
            join e in _db.RecordEntries on q.EntrySeq equals e.Seq
            where (e.ActorId == null || e.ActorId != actor.Id) && (all || _db.Plans.Any(p => p.CitizenId == q.CitizenId && _db.Employees.Any(x => x.Id == p.CoordinatorId && x.UnitId == unit)))
            orderby q.Answer != null, q.AnswerDue
            select new { Question = q, c.Name, Entry = e }).AsNoTracking().Take(100).ToListAsync(cancel);
        await _trail.Saw(actor, [.. rows.Select(r => r.Question.CitizenId).Distinct()], Parts.Log, "At svare på spørgsmål om opslag", "Databeskyttelsesforordningen artikel 15", "", cancel);
        return [.. rows.Select(r => View(r.Question, r.Name, LogSentences.Of(r.Entry, names: true)))];
    }

    private static QuestionView View(List<LookUpQuestion> asked, string citizen, string about) =>
        View(asked[0], citizen, about) with { Before = [.. asked.Skip(1).Select(q => View(q, citizen, about))] };

    private static QuestionView View(LookUpQuestion q, string citizen, string about) =>
        new(q.Id, q.CitizenId, citizen, q.EntrySeq, about, q.Words, q.AskedAt, q.AnswerDue, q.Answer, q.AnsweredBy, q.AnsweredAt, q.Version);
}
