using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;

namespace Sammen.Domain.Assessments;

/// <summary>A statement in view. <see cref="IsCorrected"/> says that a newer one stands beside it; <see cref="InPerson"/> that a relative wrote it.</summary>
public sealed record StatementView(Guid Id, string SubTheme, Source Source, Tone Tone, string Name, string Relation, string Words, DateOnly SaidOn, string WrittenBy, bool ByCitizenAlone, DateTime WrittenAt, Guid? Corrects, bool IsCorrected, bool InPerson = false)
{
    public bool IsCitizens => Source is Source.Citizen or Source.CitizenSupported;

    /// <summary>Who said it: "Else Holm, mor".</summary>
    public string Who => Relation.Length > 0 ? $"{Name}, {Relation}" : Name;
}

public sealed record PlacingView(string SubTheme, int No, string Level, string Need, string Words, string By, DateTime At);

/// <summary>A theme that was opened, as it stands in its latest round.</summary>
public sealed record ThemeView(LifeTheme Theme, int Round, string Why, string OpenedBy, DateTime OpenedAt, bool IsCurrent, bool HasOwnView, string NoViewWhy, string NoViewBy, IReadOnlyList<StatementView> Statements, IReadOnlyList<PlacingView> Placings)
{
    /// <summary>The citizen's own, resources first, then the newest.</summary>
    public IEnumerable<StatementView> Own => Statements.Where(s => s is { IsCitizens: true, IsCorrected: false });

    public IEnumerable<StatementView> Others => Statements.Where(s => s is { IsCitizens: false, IsCorrected: false });

    public IEnumerable<StatementView> Earlier => Statements.Where(s => s.IsCorrected);

    /// <summary>The latest placing of the theme and of each sub-theme.</summary>
    public IEnumerable<PlacingView> Placed => Placings.GroupBy(p => p.SubTheme).Select(g => g.MaxBy(p => p.No)!).OrderBy(p => p.SubTheme.Length > 0);
}

public sealed record ReplyView(int No, Agreement Said, string Words, IReadOnlyList<string> NotThese, DateOnly? LookAgain, string WrittenBy, bool WithEmployee, DateTime At);

/// <summary>A version of the summary. <see cref="Lines"/> are what the citizen is asked about.</summary>
public sealed record SummaryView(int No, string ForCitizen, string Professional, string HardWhy, string By, DateTime At, DateTime? AskedAt, IReadOnlyList<string> Lines);

public sealed record KnownView(Guid Id, KnowledgeDomain Domain, KnownKind Kind, string Words, Source Source, string Name, DateOnly? FindBy, bool IsFoundOut, bool IsCitizens, string WrittenBy, DateTime At);

/// <summary>What is known and not known in one area.</summary>
public sealed record DomainView(KnowledgeDomain Domain, CoverageOf Coverage, IReadOnlyList<KnownView> Entries)
{
    public IEnumerable<KnownView> Of(KnownKind kind) => Entries.Where(e => e.Kind == kind && !e.IsFoundOut);
}

/// <summary>All that is found out in a case. <see cref="State"/> is where "Har jeg forstået dig rigtigt?" stands; <see cref="Open"/> are the lines that can be answered now.</summary>
public sealed record AssessmentView(
    Guid CaseId, bool IsOpen, CasePhase Phase, ThemeSet Set, IReadOnlyList<ThemeView> Themes, SummaryView? Summary, IReadOnlyList<SummaryView> Before,
    AskState State, IReadOnlyList<string> Open, DateOnly? DoubtUntil, IReadOnlyList<ReplyView> Replies, IReadOnlyList<DomainView> Map, DateOnly Today)
{
    /// <summary>What the citizen wrote or said when asking for help; empty where it was another's words, was not asked for, or the reader has no right to the case.</summary>
    public string Request { get; init; } = "";

    /// <summary>Who wrote the request down; empty when the citizen did.</summary>
    public string RequestBy { get; init; } = "";

    /// <summary>The case's name, at the desk, where the reader has the right to it.</summary>
    public string CaseTitle { get; init; } = "";

    public ThemeView? Theme(string code) => Themes.FirstOrDefault(t => t.Theme.Code == code);

    public ReplyView? Reply => Replies.Count > 0 ? Replies[^1] : null;
}

/// <summary>What a relative wrote, and in which case.</summary>
public sealed record OwnWords(Guid CaseId, StatementView Said);

/// <summary>
/// A theme that a relative can write in, by the name that the citizen reads, with what they wrote themselves and nobody else's words. It stands
/// once, however many cases it is open in: <see cref="OpenIn"/>, the one that opened it last first, which is where new words go.
/// </summary>
public sealed record SharedTheme(string Code, string Name, IReadOnlyList<Guid> OpenIn, IReadOnlyList<OwnWords> Own)
{
    public bool IsOpen => OpenIn.Count > 0;

    /// <summary>Whether own words can be corrected or taken back: the theme is open where they were written.</summary>
    public bool MayChange(OwnWords own) => !own.Said.IsCorrected && OpenIn.Contains(own.CaseId);
}

/// <summary>What stands in the map of another case; its title is empty to a reader without the right to the case.</summary>
public sealed record KnownElsewhere(Guid CaseId, string CaseTitle, KnownKind Kind, string Words, string Name);

/// <summary>One line of "Mine betingelser".</summary>
public sealed record ConditionView(Guid CaseId, Guid Id, bool IsHarm, string Words, bool IsCitizens, string Who);

/// <summary>The case that a new line of "Mine betingelser" is written in.</summary>
public sealed record ConditionCase(Guid CaseId, IReadOnlyList<KnowledgeDomain> Domains);

/// <summary>The door for reads of what is found out. Takes the subject, so access is decided and the look-up is on record.</summary>
public sealed class AssessmentViews
{
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal AssessmentViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>What is found out in the case; empty when nothing is, null when this citizen has no such case.</summary>
    public Task<AssessmentView?> Of(Subject subject, Guid caseId, CancellationToken cancel) => Of(subject, caseId, request: false, cancel);

    /// <summary>As <see cref="Of(Subject, Guid, CancellationToken)"/>, with the words of the request.</summary>
    public Task<AssessmentView?> WithRequest(Subject subject, Guid caseId, CancellationToken cancel) => Of(subject, caseId, request: true, cancel);

    private async Task<AssessmentView?> Of(Subject subject, Guid caseId, bool request, CancellationToken cancel)
    {
        await Reads(subject, cancel);
        if (await _db.CaseWithThemes(subject.CitizenId, caseId, cancel) is not var (found, set)) return null;
        await _trail.Saw(subject, Parts.Assessment, cancel);
        var a = await _db.Assessments.AsNoTracking().Include(x => x.Opened).Include(x => x.Statements).Include(x => x.Placings).Include(x => x.Summaries).Include(x => x.Known)
            .AsSplitQuery().FirstOrDefaultAsync(x => x.CaseId == caseId, cancel);
        a = a?.By(set) ?? Assessment.Begin(subject.CitizenId, caseId, set, found.Day);
        var replies = a.Summaries.Count == 0 ? [] : await _db.Replies.AsNoTracking().Where(r => r.CaseId == caseId && r.About == ReplyAbout.Summary).ToListAsync(cancel);
        var (titled, own) = (subject.MayRead(Parts.Case) && subject.Door == Door.Desk, subject.MayRead(Parts.Case) && request && found is { Origin: CaseOrigin.Asked, Said: not Said.OnBehalf });
        if (titled || own) await _trail.Saw(subject, Parts.Case, cancel);
        return View(a, CaseNow.Of(found), replies, _clock.Today) with { CaseTitle = titled ? found.Title : "", Request = own ? found.Words : "", RequestBy = own ? found.WrittenBy : "" };
    }

    /// <summary>What is known, or not known, in the citizen's other open cases: nobody asks again about what was answered elsewhere. By area, the newest first.</summary>
    public async Task<ILookup<string, KnownElsewhere>> Elsewhere(Subject subject, Guid caseId, CancellationToken cancel)
    {
        await Reads(subject, cancel);
        var rows = await (
            from k in _db.KnownThings
            join a in _db.Assessments on k.AssessmentId equals a.Id
            join c in _db.Cases on a.CaseId equals c.Id
            where k.CitizenId == subject.CitizenId && c.Id != caseId && c.EndedOn == null && k.TakenBackAt == null && k.FoundOutAs == null
            orderby k.At descending, k.Id
            select new { k.Domain, Known = new KnownElsewhere(c.Id, c.Title, k.Kind, k.Words, k.Name) }).AsNoTracking().ToListAsync(cancel);
        var named = subject.MayRead(Parts.Case);
        if (rows.Count > 0) await _trail.Saw(subject, named ? Parts.Assessment | Parts.Case : Parts.Assessment, cancel);
        return rows.ToLookup(r => r.Domain, r => named ? r.Known : r.Known with { CaseTitle = "" });
    }

    /// <summary>
    /// For a relative: the themes that are open now in the citizen's open cases, and those they wrote in before, also under an earlier relation
    /// of the same person. Neither why a theme was opened nor what others say of it.
    /// </summary>
    public async Task<IReadOnlyList<SharedTheme>> Shared(Subject subject, CancellationToken cancel)
    {
        if (subject is not { Door: Door.Help, RelationId: not null } || !subject.MayRead(Parts.Themes)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "udredning", cancel);
        var (citizen, person) = (subject.CitizenId, subject.Actor.Person);
        var cases = await _db.Cases.AsNoTracking().Include(c => c.Spans).Where(c => c.CitizenId == citizen && c.EndedOn == null).OrderBy(c => c.OpenedAt).ToListAsync(cancel);
        var ids = cases.Select(c => c.Id).ToList();
        var all = await _db.Assessments.AsNoTracking().Include(a => a.Opened).Include(a => a.Statements.Where(s => _db.Consents.Any(c => c.Id == s.RelationId && c.CitizenId == citizen && c.Person == person))).AsSplitQuery().Where(a => ids.Contains(a.CaseId)).ToListAsync(cancel);
        var versions = await _db.ThemeVersions.AsNoTracking().ToListAsync(cancel);
        await _trail.Saw(subject, Parts.Themes, cancel);
        var found = from each in cases
                    from a in all.Where(a => a.CaseId == each.Id).Select(a => a.By(ThemeBook.On(versions, a.ThemesOf)))
                    let now = CaseNow.Of(each)
                    let corrected = a.Statements.Where(s => s.Corrects is not null).Select(s => s.Corrects!.Value).ToHashSet()
                    from theme in a.Set.Themes
                    let own = a.Statements.Where(s => s.Theme == theme.Code && s.InView).Select(s => new OwnWords(each.Id, View(s, corrected))).ToList()
                    let opened = a.Current(theme.Code, now)
                    where opened is not null || own.Count > 0
                    select (Case: each.Id, Theme: theme, opened?.OpenedAt, Own: own);
        return [.. found.GroupBy(f => f.Theme.Code).Select(g => new SharedTheme(
            g.Key, g.Last().Theme.Citizen, [.. g.Where(f => f.OpenedAt is not null).OrderByDescending(f => f.OpenedAt).Select(f => f.Case)],
            [.. g.SelectMany(f => f.Own).OrderByDescending(o => o.Said.WrittenAt).ThenBy(o => o.Said.Id)]))];
    }

    /// <summary>What it takes, and what would do harm, from the citizen's open cases; the citizen's own words first.</summary>
    public async Task<IReadOnlyList<ConditionView>> Conditions(Subject subject, CancellationToken cancel)
    {
        await Reads(subject, cancel);
        var rows = await (
            from k in _db.KnownThings
            join a in _db.Assessments on k.AssessmentId equals a.Id
            join c in _db.Cases on a.CaseId equals c.Id
            where k.CitizenId == subject.CitizenId && c.EndedOn == null && k.TakenBackAt == null && (k.Kind == KnownKind.Condition || k.Kind == KnownKind.Harm)
            select new { Known = k, a.CaseId }).AsNoTracking().ToListAsync(cancel);
        if (rows.Count > 0) await _trail.Saw(subject, Parts.Assessment, cancel);
        return [.. rows.OrderBy(r => r.Known.IsCitizens ? 0 : 1).ThenBy(r => r.Known.At).ThenBy(r => r.Known.Id)
            .Select(r => new ConditionView(r.CaseId, r.Known.Id, r.Known.Kind == KnownKind.Harm, r.Known.Words, r.Known.IsCitizens, r.Known.Name))];
    }

    /// <summary>The newest of the citizen's open cases that something is found out in, with the domains that can be written in; null when there is none.</summary>
    public async Task<ConditionCase?> CaseOf(Subject subject, CancellationToken cancel)
    {
        await Reads(subject, cancel);
        var newest = await (from c in _db.Cases join a in _db.Assessments on c.Id equals a.CaseId where c.CitizenId == subject.CitizenId && c.EndedOn == null orderby c.OpenedAt descending select new { c.Id, a.ThemesOf }).FirstOrDefaultAsync(cancel);
        return newest is null ? null : new ConditionCase(newest.Id, [.. (await _db.Themes(newest.ThemesOf, cancel)).DomainsInUse]);
    }

    internal static AssessmentView View(Assessment a, CaseNow now, IReadOnlyCollection<Reply> replies, DateOnly today)
    {
        var asked = AssessmentDesk.AskedOf(a.CitizenId, a.CaseId, a.Latest, replies);
        var corrected = a.Statements.Where(s => s is { InView: true, Corrects: not null }).Select(s => s.Corrects!.Value).ToHashSet();
        var summaries = a.Summaries.OrderByDescending(s => s.No).Select(s => new SummaryView(s.No, s.ForCitizen, s.Professional, s.HardWhy, s.By, s.At, s.AskedAt, s.Lines)).ToList();
        var set = a.Set;
        return new AssessmentView(
            a.CaseId, now.IsOpen, now.Phase, set,
            [.. set.Themes.Where(t => a.Opened.Exists(o => o.Theme == t.Code)).Select(t => View(a, t, now, corrected)).OrderBy(t => t.IsCurrent ? 0 : 1)],
            summaries.FirstOrDefault(), [.. summaries.Skip(1)], asked.State, asked.Open, asked.DoubtUntil,
            [.. replies.OrderBy(r => r.At).ThenBy(r => r.Id).Select(View)],
            [.. set.Domains.Select(d => View(d, [.. a.Known.Where(k => k.InView && k.Domain == d.Code).OrderBy(k => k.At).ThenBy(k => k.Id)])).Where(d => !d.Domain.Retired || d.Entries.Count > 0)],
            today);
    }

    internal static ReplyView View(Reply r) => new(r.No, r.Said, r.Words, r.NotThese, r.LookAgain, r.WrittenBy, r.WithEmployee, r.At);

    private static ThemeView View(Assessment a, LifeTheme theme, CaseNow now, HashSet<Guid> corrected)
    {
        var opened = a.Opened.Where(o => o.Theme == theme.Code).MaxBy(o => o.Round)!;
        return new ThemeView(
            theme, opened.Round, opened.Why, opened.By, opened.OpenedAt, opened.OpenedAt >= now.RoundBegan, a.HasOwnView(opened), opened.NoViewWhy, opened.NoViewBy,
            [.. a.Statements.Where(s => s.Theme == theme.Code && s.InView).OrderBy(s => s.Tone).ThenByDescending(s => s.WrittenAt).ThenBy(s => s.Id)
                .Select(s => View(s, corrected))],
            [.. a.Placings.Where(p => p.Theme == theme.Code).OrderByDescending(p => p.No).Select(p => new PlacingView(p.SubTheme, p.No, p.Level, p.Need, p.Words, p.By, p.At))]);
    }

    private static StatementView View(Statement s, HashSet<Guid> corrected) => new(
        s.Id, s.SubTheme, s.Source, s.Tone, s.Name, s.Relation, s.Words, s.SaidOn, s.WrittenBy, s.ByCitizenAlone, s.WrittenAt, s.Corrects, corrected.Contains(s.Id), s.RelationId is not null);

    private static DomainView View(KnowledgeDomain domain, List<KnownThing> known) => new(
        domain,
        Coverage.Of(known.Count(k => k.Kind == KnownKind.Known), known.Count(k => k.Kind == KnownKind.Unknown && k.FoundOutAs is null), known.Count(k => k.Kind is KnownKind.Condition or KnownKind.Harm)),
        [.. known.Select(k => new KnownView(k.Id, domain, k.Kind, k.Words, k.Source, k.Name, k.FindBy, k.FoundOutAs is not null, k.IsCitizens, k.WrittenBy, k.At))]);

    private async Task Reads(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Assessment)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "udredning", cancel);
    }
}
