using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Language;
using Sammen.Domain.Plans;
using Form = Sammen.Domain.Common.Form;

namespace Sammen.Domain.Assessments;

/// <summary>Who said it.</summary>
public enum Source
{
    Citizen,

    /// <summary>The citizen with someone's support, sign or pictures.</summary>
    CitizenSupported,

    Relative,
    Provider,
    Adviser,
    Other,
}

/// <summary>What a statement is about. Resources stand first.</summary>
public enum Tone
{
    Resource,
    Difficulty,
    Neither,
}

public enum KnownKind
{
    /// <summary>Det ved vi, and from whom.</summary>
    Known,

    /// <summary>Det ved vi ikke endnu: who finds out, by when.</summary>
    Unknown,

    /// <summary>What it takes for things to go well.</summary>
    Condition,

    /// <summary>What would do more harm than good.</summary>
    Harm,
}

/// <summary>A statement as it is written. Without a day it is today; <see cref="Corrects"/> is the statement that it stands beside.</summary>
public sealed record NewStatement(string Theme, string SubTheme, Source Source, string Name, string Relation, Tone Tone, string Words, DateOnly? Day, Guid? Corrects);

/// <summary>An entry of the map. <see cref="Name"/> is from whom it is known; for what is not known, who finds out.</summary>
public sealed record NewKnown(string Domain, KnownKind Kind, string Words, Source Source, string Name, DateOnly? By);

/// <summary>A relative who writes in person, under the relation that gives the right: who, and what they are to the citizen.</summary>
internal sealed record Teller(Guid RelationId, Guid PersonId, string Name, string Relation)
{
    /// <summary>Every relation to the citizen that the same person has or has had, proven by the same sign-in: what was written under one of them is their own.</summary>
    public IReadOnlyCollection<Guid> Relations { get; init; } = [RelationId];

    public bool Wrote(Statement said) => said.RelationId is { } under && Relations.Contains(under);
}

/// <summary>The case as the assessment sees it. A round is one time through: it begins with the case's latest time in udredning.</summary>
internal sealed record CaseNow(bool IsOpen, CasePhase Phase, DateTime RoundBegan, DateTime PhaseBegan)
{
    public static CaseNow Of(Case found) => new(
        found.IsOpen, found.Phase,
        found.Spans.Where(s => s.Phase == CasePhase.Assessment).Max(s => s.BeganAt),
        found.Spans.Max(s => s.BeganAt));
}

/// <summary>
/// What is found out in one case: themes that were opened and why, what each one said, where the adviser places it, what is known
/// and not known, and the summary the citizen is asked about. Nothing is overwritten: what is new stands beside what was.
/// </summary>
internal sealed class Assessment
{
    public const int LongestWords = 2000;
    public const int LongestWhy = 500;
    public const int LongestName = 60;

    private ThemeSet? _set;

    private Assessment() { }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public Guid CaseId { get; init; }

    public string ThemeSet { get; init; } = "";

    /// <summary>The day whose version of the set is used, for good.</summary>
    public DateOnly ThemesOf { get; init; }

    public int Version { get; private set; } = 1;

    public List<OpenedTheme> Opened { get; init; } = [];

    public List<Statement> Statements { get; init; } = [];

    public List<Placing> Placings { get; init; } = [];

    public List<Summary> Summaries { get; init; } = [];

    public List<KnownThing> Known { get; init; } = [];

    /// <summary>The themes and domains of <see cref="ThemesOf"/>: read beside it, by <see cref="By"/>.</summary>
    public ThemeSet Set => _set ?? throw new InvalidOperationException("The themes of its day are read together with an assessment.");

    public Summary? Latest => Summaries.MaxBy(s => s.No);

    public static Assessment Begin(Guid citizenId, Guid caseId, ThemeSet set, DateOnly day) => new Assessment { CitizenId = citizenId, CaseId = caseId, ThemeSet = set.Key, ThemesOf = day }.By(set);

    /// <summary>Gives the set that holds on <see cref="ThemesOf"/>.</summary>
    public Assessment By(ThemeSet set)
    {
        _set = set;
        return this;
    }

    /// <summary>The theme as it is open in this round; null when it is not.</summary>
    public OpenedTheme? Current(string theme, CaseNow now) => Opened.Find(o => o.Theme == theme && o.OpenedAt >= now.RoundBegan);

    /// <summary>Opens a theme, and only one that is relevant: why is told to the citizen. Going back to udredning opens it again, as a new round.</summary>
    public Result<AssessmentEvent> OpenTheme(string theme, string why, CaseNow now, Author by, DateTime at)
    {
        if (!now.IsOpen) return CaseRefusals.Over;
        if (now.Phase != CasePhase.Assessment) return AssessmentRefusals.NotInAssessment;
        if (Set.Find(theme) is not { Retired: false } known) return AssessmentRefusals.ThemeUnknown;
        if (Current(theme, now) is not null) return AssessmentRefusals.ThemeOpen;
        var text = Text.Required(why, LongestWhy);
        if (!text.Ok) return text.Refusal == Text.Empty ? AssessmentRefusals.WhyMissing : text.Refusal;
        var opened = new OpenedTheme { AssessmentId = Id, Theme = theme, Round = Opened.Count(o => o.Theme == theme) + 1, Why = text.Value, By = by.Name, OpenedAt = at };
        Opened.Add(opened);
        Version++;
        return new ThemeOpened(opened, known.Name);
    }

    /// <summary>Notes why the citizen's own view of a theme is not there. It is no view, and the citizen can still give one.</summary>
    public Result<AssessmentEvent> NoView(string theme, string why, CaseNow now, Author by)
    {
        if (Current(theme, now) is not { } opened) return AssessmentRefusals.ThemeNotOpen;
        if (HasOwnView(opened)) return AssessmentRefusals.ViewIsThere;
        var text = Text.Required(why, LongestWhy);
        if (!text.Ok) return text.Refusal == Text.Empty ? AssessmentRefusals.WhyMissing : text.Refusal;
        (opened.NoViewWhy, opened.NoViewBy, Version) = (text.Value, by.Name, Version + 1);
        return new ViewMissingNoted(opened, Set.Find(theme)!.Name);
    }

    /// <summary>The citizen has said something about the theme in this round.</summary>
    public bool HasOwnView(OpenedTheme opened) => Statements.Exists(s => s.Theme == opened.Theme && s.IsCitizens && s.InView && s.WrittenAt >= opened.OpenedAt);

    /// <summary>
    /// Adds a statement, with who said it. Where the citizen holds the pen, or sits beside, it is the citizen's. A correction is a
    /// new one beside the old: the citizen's words by the citizen alone, or beside an employee when they were not written alone.
    /// </summary>
    public Result<AssessmentEvent> Say(NewStatement typed, CaseNow now, Author by, DateTime at)
    {
        if (!now.IsOpen) return CaseRefusals.Over;
        if (Set.Find(typed.Theme) is not { } theme || !Opened.Exists(o => o.Theme == typed.Theme)) return AssessmentRefusals.ThemeNotOpen;
        if (typed.SubTheme.Length > 0 && theme.InUse.All(s => s.Code != typed.SubTheme)) return AssessmentRefusals.ThemeUnknown;
        if (!Enum.IsDefined(typed.Source) || !Enum.IsDefined(typed.Tone)) return AssessmentRefusals.SourceMissing;
        var (source, name, relation) = (typed.Source, Text.Clean(typed.Name), Text.Clean(typed.Relation));
        Statement? old = null;
        if (typed.Corrects is { } corrects)
        {
            old = Statements.Find(s => s.Id == corrects && s.InView && s.Theme == typed.Theme);
            if (old is null) return AssessmentRefusals.StatementGone;
            if (Statements.Exists(s => s.Corrects == corrects && s.InView)) return AssessmentRefusals.CorrectedAlready;
            if (MayCorrect(old, by) is { } no) return no;
            (source, name, relation) = (old.Source, old.Name, old.Relation);
        }
        else if (by.CitizenPresent)
        {
            if (by.IsCitizen) source = source == Source.CitizenSupported ? source : Source.Citizen;
            else if (source is not (Source.Citizen or Source.CitizenSupported)) return AssessmentRefusals.OnlyOwnView;
            (name, relation) = ("", "");
        }

        if (source == Source.Adviser && old is null) name = by.Name;
        if (source is Source.Relative or Source.Provider or Source.Other && name.Length == 0) return AssessmentRefusals.NameMissing;
        if (source == Source.Relative && relation.Length == 0) return AssessmentRefusals.RelationMissing;
        if (name.Length > LongestName || relation.Length > LongestName) return Text.TooLong;
        var words = Text.Required(typed.Words, LongestWords);
        if (!words.Ok) return words.Refusal;
        var today = Clock.DayOf(at);
        var day = typed.Day ?? today;
        if (day > today || day < today.AddYears(-1)) return AssessmentRefusals.DayOutside;
        var said = new Statement
        {
            AssessmentId = Id,
            Theme = typed.Theme,
            SubTheme = typed.SubTheme,
            Source = source,
            Name = source is Source.Citizen or Source.CitizenSupported ? "" : name,
            Relation = source == Source.Relative ? relation : "",
            Tone = typed.Tone,
            Words = words.Value,
            SaidOn = day,
            WrittenBy = by.Name,
            WrittenById = by.Id,
            ByCitizenAlone = by.IsCitizen,
            WrittenAt = at,
            Corrects = old?.Id,
        };
        Statements.Add(said);
        Version++;
        return new StatementMade(said, theme.Name);
    }

    /// <summary>
    /// A relative's own view of a theme that is open in this time through, in the relative's name. A correction is a new one beside the old,
    /// and only by the same person; nobody else changes it.
    /// </summary>
    public Result<AssessmentEvent> SayOwn(string theme, Tone tone, string words, Guid? corrects, Teller by, CaseNow now, DateTime at)
    {
        if (!now.IsOpen) return CaseRefusals.Over;
        if (Set.Find(theme) is not { } known || Current(theme, now) is null) return AssessmentRefusals.ThemeNotOpen;
        if (!Enum.IsDefined(tone)) return AssessmentRefusals.ToneMissing;
        if (corrects is { } old)
        {
            if (Statements.Find(s => s.Id == old && s.InView && s.Theme == theme) is not { } said) return AssessmentRefusals.StatementGone;
            if (!by.Wrote(said)) return AssessmentRefusals.NotYourWords;
            if (Statements.Exists(s => s.Corrects == old && s.InView)) return AssessmentRefusals.CorrectedAlready;
        }

        var text = Text.Required(words, LongestWords);
        if (!text.Ok) return text.Refusal;
        var own = new Statement
        {
            AssessmentId = Id,
            Theme = theme,
            Source = Source.Relative,
            Name = by.Name,
            Relation = by.Relation,
            RelationId = by.RelationId,
            Tone = tone,
            Words = text.Value,
            SaidOn = Clock.DayOf(at),
            WrittenBy = by.Name,
            WrittenById = by.PersonId,
            WrittenAt = at,
            Corrects = corrects,
        };
        Statements.Add(own);
        Version++;
        return new RelativeWrote(own, known.Name);
    }

    /// <summary>The citizen takes words back from view, with what they corrected. Only the citizen alone.</summary>
    public Result<AssessmentEvent> TakeBack(Guid statementId, Author by, DateTime at)
    {
        if (!by.IsCitizen) return AssessmentRefusals.OnlyCitizenTakesBack;
        if (Statements.Find(s => s.Id == statementId && s.InView) is not { } said) return AssessmentRefusals.StatementGone;
        if (!said.IsCitizens) return AssessmentRefusals.NotYourWords;
        Hide(said, at);
        return new StatementTakenBack(said);
    }

    /// <summary>A relative takes own words back from view, with what they corrected, while the theme is open in this time through. Only the one who wrote them.</summary>
    public Result<AssessmentEvent> TakeBackOwn(Guid statementId, Teller by, CaseNow now, DateTime at)
    {
        if (!now.IsOpen) return CaseRefusals.Over;
        if (Statements.Find(s => s.Id == statementId && s.InView) is not { } said) return AssessmentRefusals.StatementGone;
        if (!by.Wrote(said)) return AssessmentRefusals.NotYourWords;
        if (Set.Find(said.Theme) is not { } known || Current(said.Theme, now) is null) return AssessmentRefusals.ThemeNotOpen;
        Hide(said, at);
        return new RelativeTookBack(said, known.Name);
    }

    /// <summary>The adviser's placing of a theme or a sub-theme, with words. A new one stands above the one before.</summary>
    public Result<AssessmentEvent> Place(string theme, string subTheme, string level, string need, string words, int version, CaseNow now, Author by, DateTime at)
    {
        if (!now.IsOpen) return CaseRefusals.Over;
        if (Set.Find(theme) is not { } known || Current(theme, now) is null) return AssessmentRefusals.ThemeNotOpen;
        if (subTheme.Length > 0 && known.InUse.All(s => s.Code != subTheme)) return AssessmentRefusals.ThemeUnknown;
        if (Set.Level(level).Length == 0 || Set.Need(need).Length == 0) return AssessmentRefusals.LevelMissing;
        var text = Text.Required(words, LongestWords);
        if (!text.Ok) return text.Refusal == Text.Empty ? AssessmentRefusals.PlacingWordsMissing : text.Refusal;
        var before = Placings.Count(p => p.Theme == theme);
        if (before != version) return Form.Changed;
        var placed = new Placing { AssessmentId = Id, Theme = theme, SubTheme = subTheme, No = before + 1, Level = level, Need = need, Words = text.Value, By = by.Name, At = at };
        Placings.Add(placed);
        Version++;
        return new ThemePlaced(placed, known.NameOf(subTheme), Set.Level(level), Set.Need(need));
    }

    /// <summary>
    /// A new version of the summary in both languages. The citizen's goes through the language check at the citizen's own level; a text that is too
    /// hard needs a reason. <paramref name="version"/> is the latest version's number, 0 for the first.
    /// </summary>
    public Result<AssessmentEvent> Summarise(string forCitizen, string professional, string hardWhy, TextLevel level, int version, CaseNow now, Author by, DateTime at)
    {
        if (!now.IsOpen) return CaseRefusals.Over;
        if (!Opened.Exists(o => o.OpenedAt >= now.RoundBegan)) return AssessmentRefusals.NothingOpen;
        if ((Latest?.No ?? 0) != version) return Form.Changed;
        var plain = Text.Required(forCitizen, Text.Longest);
        if (!plain.Ok) return plain.Refusal == Text.Empty ? AssessmentRefusals.SummaryMissing : plain.Refusal;
        var pro = Text.Required(professional, Text.Longest);
        if (!pro.Ok) return pro.Refusal == Text.Empty ? AssessmentRefusals.SummaryMissing : pro.Refusal;
        var why = Text.Optional(hardWhy, LongestWhy);
        if (!why.Ok) return why.Refusal;
        var hard = !LanguageCheck.Check(plain.Value, level).Passes;
        if (hard && why.Value.Length == 0) return AssessmentRefusals.TooHard;
        var summary = new Summary { AssessmentId = Id, CaseId = CaseId, No = version + 1, ForCitizen = plain.Value, Professional = pro.Value, HardWhy = hard ? why.Value : "", By = by.Name, At = at };
        Summaries.Add(summary);
        Version++;
        return new SummaryWritten(summary);
    }

    /// <summary>Asks the citizen "Har jeg forstået dig rigtigt?" about the latest version.</summary>
    public Result<AssessmentEvent> Ask(int version, DateTime at)
    {
        if (Latest is not { } latest) return AssessmentRefusals.SummaryMissing;
        if (latest.No != version) return Form.Changed;
        if (latest.AskedAt is not null) return AskRefusals.AskedAlready;
        (latest.AskedAt, Version) = (at, Version + 1);
        return new SummaryAsked(latest);
    }

    /// <summary>Writes an entry of the map. What is not known says who finds out, and by when.</summary>
    public Result<AssessmentEvent> Note(NewKnown typed, CaseNow now, Author by, DateTime at)
    {
        if (!now.IsOpen) return CaseRefusals.Over;
        if (Set.Domain(typed.Domain) is not { Retired: false } domain) return AssessmentRefusals.DomainMissing;
        if (!Enum.IsDefined(typed.Kind) || !Enum.IsDefined(typed.Source)) return AssessmentRefusals.KindMissing;
        var words = Text.Required(typed.Words, LongestWhy);
        if (!words.Ok) return words.Refusal;
        var (source, name) = (typed.Source, Text.Clean(typed.Name));
        if (by.CitizenPresent) (source, name) = (by.IsCitizen || source != Source.CitizenSupported ? Source.Citizen : source, typed.Kind == KnownKind.Unknown ? name : "");
        else if (source == Source.Adviser && typed.Kind != KnownKind.Unknown) name = by.Name;
        if (name.Length > LongestName) return Text.TooLong;
        if (typed.Kind == KnownKind.Unknown)
        {
            if (name.Length == 0) return AssessmentRefusals.FinderMissing;
            if (typed.By is not { } day) return AssessmentRefusals.FindByMissing;
            if (day < Clock.DayOf(at)) return DanishDate.Passed;
        }
        else if (name.Length == 0 && source is Source.Relative or Source.Provider or Source.Other)
        {
            return AssessmentRefusals.NameMissing;
        }

        var noted = new KnownThing
        {
            AssessmentId = Id,
            CitizenId = CitizenId,
            Domain = typed.Domain,
            Kind = typed.Kind,
            Words = words.Value,
            Source = source,
            Name = name,
            FindBy = typed.Kind == KnownKind.Unknown ? typed.By : null,
            WrittenBy = by.Name,
            WrittenById = by.Id,
            ByCitizenAlone = by.IsCitizen,
            At = at,
        };
        Known.Add(noted);
        Version++;
        return new ThingNoted(noted, domain.Name);
    }

    /// <summary>What was not known is known now: the question is closed by an entry with from whom.</summary>
    public Result<AssessmentEvent> FindOut(Guid unknownId, string words, Source source, string name, CaseNow now, Author by, DateTime at)
    {
        if (Known.Find(k => k.Id == unknownId && k.InView) is not { Kind: KnownKind.Unknown, FoundOutAs: null } asked) return AssessmentRefusals.UnknownGone;
        var noted = Note(new NewKnown(asked.Domain, KnownKind.Known, words, source, name, null), now, by, at);
        if (!noted.Ok) return noted.Refusal;
        asked.FoundOutAs = Known[^1].Id;
        return new ThingFoundOut(Known[^1], Set.Domain(asked.Domain)!.Name);
    }

    /// <summary>Takes an entry off the map: the citizen's own by the citizen alone, others by an employee.</summary>
    public Result<AssessmentEvent> Remove(Guid knownId, Author by, DateTime at)
    {
        if (Known.Find(k => k.Id == knownId && k.InView) is not { } thing) return AssessmentRefusals.UnknownGone;
        if (thing.IsCitizens && !by.IsCitizen) return AssessmentRefusals.OnlyCitizenTakesBack;
        if (!thing.IsCitizens && by.CitizenPresent) return AssessmentRefusals.NotYourWords;
        (thing.TakenBackAt, Version) = (at, Version + 1);
        return new ThingRemoved(thing, Set.Domain(thing.Domain)!.Name);
    }

    private void Hide(Statement said, DateTime at)
    {
        for (Statement? each = said; each is not null; each = Statements.Find(s => s.Id == each.Corrects)) each.TakenBackAt ??= at;
        foreach (var later in Statements.Where(s => s.Corrects == said.Id)) later.TakenBackAt ??= at;
        Version++;
    }

    private static Refusal? MayCorrect(Statement old, Author by)
    {
        if (old.RelationId is not null) return AssessmentRefusals.NotYourWords;
        if (!old.IsCitizens) return by.CitizenPresent ? AssessmentRefusals.NotYourWords : null;
        if (!by.CitizenPresent) return AssessmentRefusals.CitizensWords;
        return old.ByCitizenAlone && !by.IsCitizen ? AssessmentRefusals.CitizenWroteAlone : null;
    }
}

/// <summary>One time a theme was opened.</summary>
internal sealed class OpenedTheme
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid AssessmentId { get; init; }

    public string Theme { get; init; } = "";

    public int Round { get; init; }

    public string Why { get; init; } = "";

    public string By { get; init; } = "";

    public DateTime OpenedAt { get; init; }

    /// <summary>Why the citizen's own view is not there; empty when it is, or nobody has said why.</summary>
    public string NoViewWhy { get; set; } = "";

    public string NoViewBy { get; set; } = "";
}

/// <summary>What someone said about a theme. The words are never changed.</summary>
internal sealed class Statement
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid AssessmentId { get; init; }

    public string Theme { get; init; } = "";

    public string SubTheme { get; init; } = "";

    public Source Source { get; init; }

    /// <summary>Who, when it is not the citizen.</summary>
    public string Name { get; init; } = "";

    /// <summary>What a relative is to the citizen.</summary>
    public string Relation { get; init; } = "";

    /// <summary>The relation that a relative wrote it under, in person; null when an employee wrote down what was said.</summary>
    public Guid? RelationId { get; init; }

    public Tone Tone { get; init; }

    public string Words { get; init; } = "";

    public DateOnly SaidOn { get; init; }

    public string WrittenBy { get; init; } = "";

    public Guid WrittenById { get; init; }

    public bool ByCitizenAlone { get; init; }

    public DateTime WrittenAt { get; init; }

    /// <summary>The statement that this one corrects.</summary>
    public Guid? Corrects { get; init; }

    public DateTime? TakenBackAt { get; set; }

    public bool InView => TakenBackAt is null;

    public bool IsCitizens => Source is Source.Citizen or Source.CitizenSupported;
}

/// <summary>Where the adviser places a theme, in the scales' own values.</summary>
internal sealed class Placing
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid AssessmentId { get; init; }

    public string Theme { get; init; } = "";

    public string SubTheme { get; init; } = "";

    /// <summary>Counted within the theme.</summary>
    public int No { get; init; }

    public string Level { get; init; } = "";

    public string Need { get; init; } = "";

    public string Words { get; init; } = "";

    public string By { get; init; } = "";

    public DateTime At { get; init; }
}

/// <summary>One version of the summary in both languages.</summary>
internal sealed class Summary
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid AssessmentId { get; init; }

    public Guid CaseId { get; init; }

    public int No { get; init; }

    public string ForCitizen { get; init; } = "";

    public string Professional { get; init; } = "";

    /// <summary>Why the citizen's text is as hard as it is; empty when it is not.</summary>
    public string HardWhy { get; init; } = "";

    public string By { get; init; } = "";

    public DateTime At { get; init; }

    public DateTime? AskedAt { get; set; }

    /// <summary>The lines that the citizen is asked about, each for itself.</summary>
    public IReadOnlyList<string> Lines => LinesOf(ForCitizen);

    public static IReadOnlyList<string> LinesOf(string text) => [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
}

/// <summary>An entry of the map of what is known.</summary>
internal sealed class KnownThing
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid AssessmentId { get; init; }

    public Guid CitizenId { get; init; }

    public string Domain { get; init; } = "";

    public KnownKind Kind { get; init; }

    public string Words { get; init; } = "";

    public Source Source { get; init; }

    /// <summary>From whom it is known; for what is not known, who finds out.</summary>
    public string Name { get; init; } = "";

    public DateOnly? FindBy { get; init; }

    public string WrittenBy { get; init; } = "";

    public Guid WrittenById { get; init; }

    public bool ByCitizenAlone { get; init; }

    public DateTime At { get; init; }

    /// <summary>The entry that answered what was not known.</summary>
    public Guid? FoundOutAs { get; set; }

    public DateTime? TakenBackAt { get; set; }

    public bool InView => TakenBackAt is null;

    public bool IsCitizens => ByCitizenAlone || (Kind != KnownKind.Unknown && Source is Source.Citizen or Source.CitizenSupported);
}
