using Sammen.Domain.Common;
using Sammen.Domain.Plans;

namespace Sammen.Domain.Assessments;

internal enum ReplyAbout
{
    /// <summary>"Har jeg forstået dig rigtigt?"</summary>
    Summary,

    /// <summary>"Er det sådan, vi har aftalt det?"</summary>
    Sheet,
}

/// <summary>Where the question to the citizen stands. Not asked and not answered are values of their own, and never a yes.</summary>
public enum AskState
{
    /// <summary>There is nothing to ask about yet.</summary>
    Nothing,
    NotAsked,
    Waiting,
    Yes,

    /// <summary>"Næsten": what does not fit is pointed out or told.</summary>
    Almost,
    No,
    InDoubt,
    WantsToTalk,

    /// <summary>By an employee, after two tries in two forms.</summary>
    CouldNotAnswer,
}

/// <summary>One answer about a version of something written for the citizen. Answers are added, never changed.</summary>
internal sealed class Reply
{
    public const int LongestWords = 1000;

    /// <summary>A doubt is looked at again within this many days.</summary>
    public const int LongestDoubt = 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public Guid CaseId { get; init; }

    public ReplyAbout About { get; init; }

    /// <summary>The version's number.</summary>
    public int No { get; init; }

    public Agreement Said { get; init; }

    public string Words { get; init; } = "";

    /// <summary>The keys of what was asked about, a line each.</summary>
    public string AskedKeys { get; init; } = "";

    /// <summary>The keys of what does not fit.</summary>
    public string NotTheseKeys { get; init; } = "";

    public DateOnly? LookAgain { get; init; }

    public string WrittenBy { get; init; } = "";

    public bool WithEmployee { get; init; }

    public DateTime At { get; init; }

    public IReadOnlyList<string> Asked => Keys(AskedKeys);

    public IReadOnlyList<string> NotThese => Keys(NotTheseKeys);

    /// <summary>
    /// An answer about what is open. A no needs words, almost needs words or what does not fit, doubt needs a day within two months;
    /// an employee writes no yes while the citizen is in doubt, and answers nothing alone.
    /// </summary>
    public static Result<Reply> Give(Asked asked, Agreement said, string words, DateOnly? lookAgain, IReadOnlyCollection<string> notThese, Author by, DateTime at)
    {
        if (asked.Open.Count == 0) return AskRefusals.NotAsked;
        if (!Enum.IsDefined(said) || said == Agreement.CouldNotAnswer) return AskRefusals.AnswerMissing;
        if (!by.CitizenPresent) return AskRefusals.OnlyCitizen;
        var text = Text.Optional(words, LongestWords);
        if (!text.Ok) return text.Refusal;
        var today = Clock.DayOf(at);
        if (said is Agreement.Yes or Agreement.PartOfIt && !by.IsCitizen && asked.DoubtUntil is { } until && today < until) return AskRefusals.DoubtStands;
        var different = asked.Open.Where(notThese.Contains).ToList();
        if (said == Agreement.No && text.Value.Length == 0) return AskRefusals.WhyMissing;
        if (said == Agreement.PartOfIt && different.Count == 0 && text.Value.Length == 0) return AskRefusals.WhyMissing;
        if (said == Agreement.InDoubt && (lookAgain is not { } again || again < today || again > today.AddDays(LongestDoubt))) return AskRefusals.LookAgainMissing;
        return Of(asked, said, text.Value, said == Agreement.InDoubt ? lookAgain : null, said == Agreement.PartOfIt ? different : [], by, at);
    }

    /// <summary>After two tries in two forms, with how and when it is asked next. Never a yes.</summary>
    public static Result<Reply> CouldNot(Asked asked, string firstTry, string secondTry, string next, Author by, DateTime at)
    {
        if (asked.Open.Count == 0) return AskRefusals.NotAsked;
        if (by.IsCitizen) return AskRefusals.OnlyCitizen;
        // An answer that was no yes is an answer: nobody writes over it that there was none.
        if (asked.Latest is { Said: not Agreement.CouldNotAnswer }) return AskRefusals.Answered;
        if (asked.DoubtUntil is { } until && Clock.DayOf(at) < until) return AskRefusals.DoubtStands;
        var tries = new[] { firstTry, secondTry, next }.Select(t => Text.Required(t, 300)).ToList();
        if (tries.Find(t => !t.Ok) is { } missing) return missing.Refusal!;
        if (Fold.Text(tries[0].Value) == Fold.Text(tries[1].Value)) return AskRefusals.TwoTriesFirst;
        return Of(asked, Agreement.CouldNotAnswer, $"1: {tries[0].Value}\n2: {tries[1].Value}\nNæste: {tries[2].Value}", null, [], by, at);
    }

    private static Reply Of(Asked asked, Agreement said, string words, DateOnly? again, List<string> different, Author by, DateTime at) => new()
    {
        CitizenId = asked.CitizenId,
        CaseId = asked.CaseId,
        About = asked.About,
        No = asked.No,
        Said = said,
        Words = words,
        AskedKeys = string.Join('\n', asked.Open),
        NotTheseKeys = string.Join('\n', different),
        LookAgain = again,
        WrittenBy = by.Name,
        WithEmployee = !by.IsCitizen,
        At = at,
    };

    private static string[] Keys(string listed) => listed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>
/// A question to the citizen as it stands: what was written and asked about, and what was answered, this time and before. What the
/// citizen has said yes to is not asked about again while it stands as it stood.
/// </summary>
internal sealed class Asked
{
    private readonly IReadOnlyList<Reply> _replies;
    private readonly bool _holdsAny;

    /// <param name="keys">What the latest version holds, each thing by what makes it the same thing.</param>
    public Asked(ReplyAbout about, Guid citizenId, Guid caseId, int no, DateTime? askedAt, IEnumerable<string> keys, IEnumerable<Reply> replies)
    {
        (About, CitizenId, CaseId, No, AskedAt) = (about, citizenId, caseId, no, askedAt);
        _replies = [.. replies.Where(r => r.About == about && r.CaseId == caseId).OrderBy(r => r.At).ThenBy(r => r.Id)];
        var settled = new HashSet<string>(StringComparer.Ordinal);
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reply in _replies)
        {
            if (reply.Said == Agreement.Yes) settled.UnionWith(reply.Asked);
            // Almost, with nothing pointed out, leaves everything open: silence about a part is no yes.
            if (reply.Said == Agreement.PartOfIt && reply.NotThese.Count > 0) settled.UnionWith(reply.Asked.Except(reply.NotThese));
            if (reply.Said == Agreement.No || (reply.Said == Agreement.PartOfIt && reply.NotThese.Count == 0)) wrong.UnionWith(reply.Asked.Select(Plain));
            wrong.UnionWith(reply.NotThese.Select(Plain));
        }

        var all = keys.ToList();
        _holdsAny = all.Count > 0;
        var left = all.FindAll(k => !settled.Contains(k));
        Left = left;
        var pointedOut = _replies.SelectMany(r => r.NotThese).Select(Plain).ToHashSet(StringComparer.Ordinal);
        StillWrong = left.TrueForAll(k => wrong.Contains(Plain(k))) ? left : left.FindAll(k => pointedOut.Contains(Plain(k)));
        foreach (var reply in _replies)
        {
            if (!reply.WithEmployee) DoubtUntil = reply.LookAgain;
            else if (reply.LookAgain is { } again && (DoubtUntil is null || again > DoubtUntil)) DoubtUntil = again;
        }
    }

    public ReplyAbout About { get; }

    public Guid CitizenId { get; }

    public Guid CaseId { get; }

    public int No { get; }

    public DateTime? AskedAt { get; }

    /// <summary>What has no yes yet, asked about or not.</summary>
    public IReadOnlyList<string> Left { get; }

    /// <summary>
    /// What the citizen has pointed out as wrong and stands with the same words, whatever is between them; all of it where nothing is left but
    /// what the citizen answered no or almost to. It is not asked again before it is changed: the same question twice is a pressure for a yes (rule 10).
    /// </summary>
    public IReadOnlyList<string> StillWrong { get; }

    /// <summary>What can be answered now.</summary>
    public IReadOnlyList<string> Open => AskedAt is null ? [] : Left;

    /// <summary>The day a doubt is looked at again. What an employee writes neither lifts it nor makes it shorter (rule 10).</summary>
    public DateOnly? DoubtUntil { get; }

    /// <summary>The latest answer to this version as it stands.</summary>
    public Reply? Latest => _replies.LastOrDefault(r => r.No == No && Left.All(r.Asked.Contains));

    /// <summary>The last answer of all, to this version or an earlier one.</summary>
    private Reply? Last => _replies.Count > 0 ? _replies[^1] : null;

    public AskState State => this switch
    {
        { No: 0 } => AskState.Nothing,
        // A doubt stands until the citizen says something else, also when nothing new is left to ask about.
        { Left.Count: 0, Last: { Said: Agreement.InDoubt, WithEmployee: false } } => AskState.InDoubt,
        // Where there is nothing to say yes to, nobody has said it.
        { _holdsAny: false } => AskState.Nothing,
        { Left.Count: 0 } => AskState.Yes,
        { AskedAt: null } => AskState.NotAsked,
        { Latest: null } => AskState.Waiting,
        { Latest.Said: Agreement.PartOfIt } => AskState.Almost,
        { Latest.Said: Agreement.No } => AskState.No,
        { Latest.Said: Agreement.InDoubt } => AskState.InDoubt,
        { Latest.Said: Agreement.WantsToTalk } => AskState.WantsToTalk,
        { Latest.Said: Agreement.CouldNotAnswer } => AskState.CouldNotAnswer,
        _ => AskState.Waiting,
    };

    /// <summary>Whether the question rests after an answer that was no yes: until something changes, or the day of a doubt has come (rules 10 and 12).</summary>
    public bool Rests(DateOnly today) => Latest is not null && (DoubtUntil is not { } again || today < again);

    private static string Plain(string key) => string.Join(' ', Fold.Words(key, int.MaxValue));

    /// <summary>Whether the citizen is asked now.</summary>
    public bool IsAsked(DateOnly today) => Open.Count > 0 && !Rests(today);
}
