using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Language;
using Sammen.Domain.Plans;

namespace Sammen.Domain.Expectations;

/// <summary>Whose expectation, or what else is laid open, a line is.</summary>
public enum SheetSide
{
    /// <summary>What the citizen expects of us.</summary>
    OfUs,

    /// <summary>What the citizen expects of oneself.</summary>
    OfOneself,
    Relative,
    Guardian,
    Provider,
    Adviser,
    LawAllows,
    LawNot,

    /// <summary>What is possible elsewhere.</summary>
    Elsewhere,

    /// <summary>What the sides see differently, in neutral words for all of them.</summary>
    Differs,

    /// <summary>Professional considerations, laid open before the decision.</summary>
    Consideration,
    Agreed,

    /// <summary>How it was talked through where nothing was new; of the one version it is written in, and never asked about.</summary>
    TalkedThrough,
}

/// <summary>Why a sheet was opened.</summary>
public enum SheetReason
{
    FirstContact,
    PhaseChange,
    NewAdviser,
    ComingDecision,

    /// <summary>Someone wanted to talk it through again.</summary>
    Wished,
}

/// <summary>A line as it is written. <see cref="Name"/> and <see cref="Relation"/> say who, where it is neither the citizen nor the writer.</summary>
public sealed record NewLine(SheetSide Side, Source Source, string Name, string Relation, string Words, string HardWhy);

/// <summary>
/// What each side expects, in one version. A new version begins with what stood in the one before, so that the citizen is asked only
/// about what is new. Who said a line is always told; what differs is shown and not merged.
/// </summary>
internal sealed class Sheet
{
    public const int LongestWords = 500;
    public const int LongestName = 60;

    /// <summary>The most lines a sheet has.</summary>
    public const int MostLines = 60;

    private Sheet() { }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public Guid CaseId { get; init; }

    public int No { get; init; }

    public SheetReason Reason { get; init; }

    public string OpenedBy { get; init; } = "";

    public DateTime OpenedAt { get; init; }

    /// <summary>Who held the plan then: another one since is a new adviser.</summary>
    public Guid CoordinatorId { get; init; }

    public DateTime? AskedAt { get; private set; }

    /// <summary>0 as the first begins, and only growing within a case: a form about one version is never one about another. What is shown before it is kept, and what is kept with nothing written in it, is the same.</summary>
    public int Version { get; private set; }

    public List<SheetLine> Lines { get; init; } = [];

    public IEnumerable<SheetLine> InView => Lines.Where(l => l.RemovedAt is null);

    /// <summary>What the citizen is asked about: all that the citizen did not write alone.</summary>
    public IEnumerable<string> Keys => InView.Where(l => !l.ByCitizenAlone && l.Side != SheetSide.TalkedThrough).OrderBy(l => l.Side).ThenBy(l => l.WrittenAt).ThenBy(l => l.Id).Select(l => l.Key.ToString());

    public Asked Asked(IEnumerable<Reply> replies) => new(ReplyAbout.Sheet, CitizenId, CaseId, No, AskedAt, Keys, replies);

    /// <summary>The citizen has answered about this version.</summary>
    public bool IsAnswered(IEnumerable<Reply> replies) => Answers(replies).Any(r => r.No == No);

    /// <summary>How this version was talked through; null when nobody wrote that it was.</summary>
    public SheetLine? TalkedThrough() => InView.FirstOrDefault(l => l.Side == SheetSide.TalkedThrough);

    /// <summary>What stands in the way of writing that it is talked through with nothing new; null when nothing does. Needs the citizen's own yes to all that stands, and nothing written by the citizen since.</summary>
    public Refusal? NotTalkedThrough(IReadOnlyCollection<Reply> replies)
    {
        if (Asked(replies).State != AskState.Yes) return ExpectationRefusals.NoYes;
        if (IsAnswered(replies) || TalkedThrough() is not null) return ExpectationRefusals.AlignedAlready;
        var answered = Answers(replies).Max(r => r.At);
        return InView.Any(l => l.ByCitizenAlone && l.WrittenAt > answered) ? ExpectationRefusals.CitizenWrote : null;
    }

    private IEnumerable<Reply> Answers(IEnumerable<Reply> replies) => replies.Where(r => r.About == ReplyAbout.Sheet && r.CaseId == CaseId && r.Said != Agreement.CouldNotAnswer);

    /// <summary>Opens the next version. Lines in view are carried over as they stand, but for how the one before was talked through.</summary>
    public static Sheet Open(Guid citizenId, Guid caseId, Sheet? before, SheetReason reason, Guid coordinatorId, string by, DateTime at)
    {
        var sheet = new Sheet { CitizenId = citizenId, CaseId = caseId, No = (before?.No ?? 0) + 1, Reason = reason, CoordinatorId = coordinatorId, OpenedBy = by, OpenedAt = at, Version = before is null ? 0 : before.Version + 1 };
        foreach (var line in before?.InView.Where(l => l.Side != SheetSide.TalkedThrough).OrderBy(l => l.Side).ThenBy(l => l.WrittenAt).ThenBy(l => l.Id) ?? Enumerable.Empty<SheetLine>()) sheet.Lines.Add(line.Carried(sheet.Id));
        return sheet;
    }

    /// <summary>
    /// Adds a line. The citizen, alone or beside an employee, writes what the citizen expects; the other sides are written at the desk, with who
    /// said it. What we write for the citizen passes the language check, or carries a reason.
    /// </summary>
    public Result<AssessmentEvent> Add(NewLine typed, TextLevel level, Author by, DateTime at)
    {
        if (!Enum.IsDefined(typed.Side) || !Enum.IsDefined(typed.Source)) return ExpectationRefusals.SideMissing;
        var own = typed.Side is SheetSide.OfUs or SheetSide.OfOneself;
        if (by.CitizenPresent && !own) return ExpectationRefusals.OnlyOwnSide;
        if (typed.Side == SheetSide.TalkedThrough) return ExpectationRefusals.SideMissing;
        var line = Write(typed, level, by, at);
        return line.Ok ? new LineAdded(this, line.Value) : line.Refusal;
    }

    /// <summary>
    /// Writes that it is talked through and that nothing is new, and how, in at most 500 characters that the citizen reads. Written at the desk;
    /// what it needs is said by <see cref="NotTalkedThrough"/>. It is the writer's word and no answer of the citizen's.
    /// </summary>
    public Result<AssessmentEvent> TalkThrough(string how, string hardWhy, IReadOnlyCollection<Reply> replies, TextLevel level, Author by, DateTime at)
    {
        if (by.CitizenPresent) return ExpectationRefusals.OnlyOwnSide;
        if (NotTalkedThrough(replies) is { } missing) return missing;
        var line = Write(new NewLine(SheetSide.TalkedThrough, Source.Adviser, "", "", how, hardWhy), level, by, at);
        return line.Ok ? new SheetTalkedThrough(this, line.Value) : line.Refusal;
    }

    private Result<SheetLine> Write(NewLine typed, TextLevel level, Author by, DateTime at)
    {
        var own = typed.Side is SheetSide.OfUs or SheetSide.OfOneself;
        var words = Text.Required(typed.Words, LongestWords);
        if (!words.Ok) return words.Refusal;
        if (InView.Count() >= MostLines) return ExpectationRefusals.Full;
        var (name, relation) = (Text.Clean(typed.Name), Text.Clean(typed.Relation));
        if (name.Length > LongestName || relation.Length > LongestName) return Text.TooLong;
        var source = typed.Side switch
        {
            _ when own => typed.Source == Source.CitizenSupported ? Source.CitizenSupported : Source.Citizen,
            SheetSide.Relative => Source.Relative,
            SheetSide.Guardian => Source.Other,
            SheetSide.Provider => Source.Provider,
            _ => Source.Adviser,
        };
        if (source is Source.Relative or Source.Other or Source.Provider && name.Length == 0) return AssessmentRefusals.NameMissing;
        if (typed.Side == SheetSide.Relative && relation.Length == 0) return AssessmentRefusals.RelationMissing;
        var why = Text.Optional(typed.HardWhy, LongestWords);
        if (!why.Ok) return why.Refusal;
        var hard = source == Source.Adviser && !LanguageCheck.Check(words.Value, level).Passes;
        if (hard && why.Value.Length == 0) return AssessmentRefusals.TooHard;
        var line = new SheetLine
        {
            SheetId = Id,
            Side = typed.Side,
            Source = source,
            Name = source == Source.Adviser ? by.Name : own ? "" : name,
            Relation = source == Source.Relative ? relation : "",
            Words = words.Value.ReplaceLineEndings(" "),
            HardWhy = hard ? why.Value : "",
            WrittenBy = by.Name,
            ByCitizenAlone = by.IsCitizen,
            WrittenAt = at,
        };
        Lines.Add(line);
        Changed(by);
        return line;
    }

    /// <summary>Takes a line off, by its key: own words by the citizen alone, others at the desk. What others wrote stays in the versions before.</summary>
    public Result<AssessmentEvent> Remove(Guid key, Author by, DateTime at)
    {
        if (Lines.Find(l => l.Key == key && l.RemovedAt is null) is not { } line) return ExpectationRefusals.LineGone;
        if (line.IsCitizens && !by.IsCitizen) return AssessmentRefusals.OnlyCitizenTakesBack;
        if (!line.IsCitizens && by.CitizenPresent) return AssessmentRefusals.NotYourWords;
        line.RemovedAt = at;
        Changed(by);
        return new LineRemoved(this, line);
    }

    /// <summary>What the citizen alone does to own words changes nothing of what the citizen is being asked: the answer being written is taken still.</summary>
    private void Changed(Author by)
    {
        if (!by.IsCitizen || AskedAt is null) Version++;
    }

    /// <summary>Asks the citizen about what has no yes yet. Refused while a line the citizen has said does not fit stands unchanged, unless it is the citizen's own.</summary>
    public Result<AssessmentEvent> Ask(IEnumerable<Reply> replies, DateTime at)
    {
        if (Asked(replies).Left.Count == 0) return ExpectationRefusals.NothingToAsk;
        if (AskedAt is not null) return AskRefusals.AskedAlready;
        // The citizen's own lines are the citizen's to change.
        var wrong = Asked(replies).StillWrong;
        if (InView.FirstOrDefault(l => !l.IsCitizens && wrong.Contains(l.Key.ToString())) is { } line) return AskRefusals.StillWrong(line.Words);
        (AskedAt, Version) = (at, Version + 1);
        return new SheetAsked(this);
    }
}

/// <summary>One expectation. The words are never changed.</summary>
internal sealed class SheetLine
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SheetId { get; init; }

    /// <summary>The same in every version that the line stands in.</summary>
    public Guid Key { get; init; } = Guid.CreateVersion7();

    public SheetSide Side { get; init; }

    public Source Source { get; init; }

    public string Name { get; init; } = "";

    public string Relation { get; init; } = "";

    public string Words { get; init; } = "";

    public string HardWhy { get; init; } = "";

    public string WrittenBy { get; init; } = "";

    public bool ByCitizenAlone { get; init; }

    public DateTime WrittenAt { get; init; }

    public DateTime? RemovedAt { get; set; }

    public bool IsCitizens => Source is Source.Citizen or Source.CitizenSupported;

    public SheetLine Carried(Guid to) => new()
    {
        SheetId = to,
        Key = Key,
        Side = Side,
        Source = Source,
        Name = Name,
        Relation = Relation,
        Words = Words,
        HardWhy = HardWhy,
        WrittenBy = WrittenBy,
        ByCitizenAlone = ByCitizenAlone,
        WrittenAt = WrittenAt,
    };
}
