using Sammen.Domain.Common;
using Sammen.Domain.Plans;

namespace Sammen.Domain.Cases;

/// <summary>How a case began.</summary>
public enum CaseOrigin
{
    /// <summary>Someone asked for help.</summary>
    Asked,

    /// <summary>An employee saw a need that nobody had asked about (retssikkerhedsloven § 5).</summary>
    Caught,
}

/// <summary>Who has the ball.</summary>
public enum Ball
{
    Us,
    Citizen,
    Relative,
    Provider,
    Doctor,
    OtherAuthority,
    AppealBoard,
}

/// <summary>What the citizen is asked, so that the page can lead there.</summary>
public enum CitizenAsk
{
    None,
    Hearing,
    Options,

    /// <summary>"Har jeg forstået dig rigtigt?"</summary>
    Summary,

    /// <summary>What we expect of each other.</summary>
    Sheet,

    /// <summary>An idea of the citizen's own. Nobody asks for it; it is among what the citizen has said: <see cref="Case.Answers"/>.</summary>
    Idea,
}

public enum CaseEnd
{
    /// <summary>The help was given, and is no longer needed.</summary>
    Reached,

    /// <summary>The need was met in another way.</summary>
    OtherWay,

    /// <summary>The citizen took the request back.</summary>
    Withdrawn,

    Refused,
    Moved,
    Died,
}

/// <summary>A case as it is begun. <see cref="Words"/> is what was asked for, in the citizen's own words, or what was seen.</summary>
public sealed record NewCase(string Kind, string Title, CaseOrigin Origin, DateOnly Day, string Words, Said Said);

/// <summary>Who has the ball, for what, and what the citizen is to do meanwhile (empty for nothing).</summary>
public sealed record BallPass(Ball Who, string Name, string For, string CitizenDoes, DateOnly? CitizenBy, string Next);

/// <summary>
/// A matter: from a dated request or a need that was seen, through phases that can come again, to an end with a reason. It always
/// says who has the ball and since when, what comes next, and the day the citizen was promised.
/// </summary>
internal sealed class Case
{
    public const int LongestTitle = 80;
    public const int LongestLine = 200;
    public const int LongestWhy = 1000;
    public const int LongestWords = 2000;

    /// <summary>A doubt is looked at again within this many days.</summary>
    public const int LongestDoubt = 60;

    private Case() { }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    /// <summary>The kind's code; empty until an employee has taken up what the citizen asked for.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What it is about, so that the citizen knows it among others.</summary>
    public string Title { get; private set; } = "";

    public CaseOrigin Origin { get; init; }

    /// <summary>The day it was asked for or seen.</summary>
    public DateOnly Day { get; init; }

    public string Words { get; init; } = "";

    public Said Said { get; init; }

    public string WrittenBy { get; init; } = "";

    public DateTime OpenedAt { get; init; }

    public CasePhase Phase { get; private set; }

    public Ball Ball { get; private set; }

    /// <summary>The name or role of the one who has the ball, as it reads in a sentence: "Mette", "din læge".</summary>
    public string BallName { get; private set; } = "";

    /// <summary>What is waited for, as a sentence the citizen reads: "Vi venter på et brev om dit ben."</summary>
    public string BallFor { get; private set; } = "";

    public DateOnly BallSince { get; private set; }

    /// <summary>Something of the citizen's own to do, besides what the citizen is asked.</summary>
    public string CitizenDoes { get; private set; } = "";

    public DateOnly? CitizenBy { get; private set; }

    /// <summary>What the citizen is asked and has not answered: a hearing first, the others in the order they were asked. It is asked wherever the ball goes.</summary>
    public IReadOnlyList<CitizenAsk> Asks { get; private set; } = [];

    /// <summary>The last day to answer a hearing.</summary>
    public DateOnly? AskedBy { get; private set; }

    /// <summary>What the citizen has answered, and nobody at the desk has gone on with; the latest last.</summary>
    public IReadOnlyList<CitizenAsk> Answers
    {
        get => Named(Answered);
        private set => Answered = value.Count == 0 ? null : string.Join(',', value);
    }

    /// <summary><see cref="Answers"/> as they are kept and read in rows: names with a comma between, null for none.</summary>
    public string? Answered { get; private set; }

    /// <summary>When the latest of <see cref="Answers"/> came; null when nothing waits to be read.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public string Next { get; private set; } = "";

    /// <summary>The day the citizen was told to have an answer by; null when none is running.</summary>
    public DateOnly? Deadline { get; private set; }

    /// <summary>"Jeg er i tvivl": the case waits until this day or until the citizen knows. The words are the newest of <see cref="Doubts"/>.</summary>
    public DateOnly? DoubtUntil { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public CaseEnd? End { get; private set; }

    public string EndWhy { get; private set; } = "";

    public int Version { get; private set; } = 1;

    public List<CaseSpan> Spans { get; init; } = [];

    public List<CaseDelay> Delays { get; init; } = [];

    public List<CaseDoubt> Doubts { get; init; } = [];

    public bool IsOpen => EndedOn is null;

    public bool IsTakenUp => Kind.Length > 0;

    /// <summary>The day has come without an answer, and nobody has written a new one.</summary>
    public bool IsLate(DateOnly today) => IsOpen && Deadline < today;

    /// <summary>A doubt that nobody may overrule; when its day comes the citizen is asked again.</summary>
    public bool InDoubt(DateOnly today) => IsOpen && today < DoubtUntil;

    /// <summary>The citizen asks, in own words. What kind of case it is, the municipality finds out: <see cref="TakeUp"/>.</summary>
    public static Result<Case> Ask(Guid citizenId, string words, Said said, string by, string holder, DateTime at, DateOnly answerBy)
    {
        var text = Text.Required(words, LongestWords);
        if (!text.Ok) return text.Refusal;
        var day = Clock.DayOf(at);
        var asked = new Case { CitizenId = citizenId, Origin = CaseOrigin.Asked, Day = day, Words = text.Value, Said = said, WrittenBy = by, OpenedAt = at };
        (asked.Title, asked.Ball, asked.BallName, asked.BallSince, asked.Deadline) = ("Det, du har bedt om", Ball.Us, holder, day, answerBy);
        (asked.BallFor, asked.Next) = ($"{holder} læser det, du har skrevet.", $"{holder} ringer til dig om det.");
        asked.Begin(CasePhase.Assessment, "Du bad om hjælp.", by, at);
        return asked;
    }

    /// <summary>Opens a case of a kind. The day may lie in the past, at most a year, never ahead; the rules in force that day set the deadline.</summary>
    public static Result<Case> Open(Guid citizenId, NewCase typed, CaseKind kind, string by, DateTime at)
    {
        var title = Text.Required(typed.Title, LongestTitle);
        if (!title.Ok) return title.Refusal == Text.Empty ? CaseRefusals.TitleMissing : title.Refusal;
        var words = Text.Required(typed.Words, LongestWords);
        if (!words.Ok) return words.Refusal == Text.Empty ? CaseRefusals.WordsMissing : words.Refusal;
        var today = Clock.DayOf(at);
        if (typed.Day > today) return CaseRefusals.DayAhead;
        if (typed.Day < today.AddYears(-1)) return CaseRefusals.DayTooOld;
        var opened = new Case { CitizenId = citizenId, Origin = typed.Origin, Day = typed.Day, Words = words.Value, Said = typed.Said, WrittenBy = by, OpenedAt = at };
        opened.Begin(CasePhase.Assessment, typed.Origin == CaseOrigin.Asked ? "Du bad om hjælp." : "Vi så, at du kan have brug for hjælp.", by, at);
        opened.IsOf(kind, title.Value, by, today);
        return opened;
    }

    /// <summary>An employee takes up what the citizen asked for, as a case of a kind.</summary>
    public Refusal? TakeUp(string title, CaseKind kind, string by, DateTime at)
    {
        if (!IsOpen) return CaseRefusals.Over;
        if (IsTakenUp) return CaseRefusals.TakenUp;
        var text = Text.Required(title, LongestTitle);
        if (!text.Ok) return text.Refusal == Text.Empty ? CaseRefusals.TitleMissing : text.Refusal;
        IsOf(kind, text.Value, by, Clock.DayOf(at));
        Version++;
        return null;
    }

    /// <summary>To another phase, forward or back, with a reason that the citizen reads. Not forward while the citizen is in doubt.</summary>
    /// <param name="isSo">It is told, and not chosen: help that was granted has someone who gives it. So it is also where the citizen is in doubt about what comes.</param>
    public Refusal? MoveTo(CasePhase phase, string why, string by, DateTime at, bool isSo = false)
    {
        if (!IsOpen) return CaseRefusals.Over;
        if (!IsTakenUp) return CaseRefusals.NotTakenUp;
        if (!Enum.IsDefined(phase) || phase == Phase) return CaseRefusals.SamePhase;
        if (phase > Phase && !isSo && InDoubt(Clock.DayOf(at))) return CaseRefusals.InDoubt;
        var text = Text.Required(why, LongestWhy);
        if (!text.Ok) return text.Refusal == Text.Empty ? CaseRefusals.WhyMissing : text.Refusal;
        Spans.Single(s => s.EndedAt is null).EndedAt = at;
        Begin(phase, text.Value, by, at);
        Version++;
        return null;
    }

    /// <summary>The ball goes to someone; since today, unless the same one has it already for the same.</summary>
    /// <param name="atDesk">By the one who handles the case, who then has read what the citizen answered. Not so when the citizen or a provider does something.</param>
    public Refusal? Pass(BallPass ball, DateTime at, bool atDesk = true)
    {
        if (!IsOpen) return CaseRefusals.Over;
        if (!Enum.IsDefined(ball.Who)) return CaseRefusals.BallMissing;
        var name = Text.Required(ball.Name, 60);
        if (!name.Ok) return name.Refusal == Text.Empty ? CaseRefusals.BallMissing : name.Refusal;
        var waitsFor = Text.Required(ball.For, LongestLine);
        if (!waitsFor.Ok) return waitsFor.Refusal == Text.Empty ? CaseRefusals.BallForMissing : waitsFor.Refusal;
        var does = Text.Optional(ball.CitizenDoes, LongestLine);
        if (!does.Ok) return does.Refusal;
        var next = Text.Optional(ball.Next, LongestLine);
        if (!next.Ok) return next.Refusal;
        if (ball.Who == Ball.Citizen && does.Value.Length == 0) return CaseRefusals.CitizenDoesMissing;
        var today = Clock.DayOf(at);
        if (ball.CitizenBy < today) return DanishDate.Passed;
        if (ball.Who != Ball || name.Value != BallName) BallSince = today;
        (CitizenDoes, CitizenBy) = (does.Value, does.Value.Length == 0 ? null : ball.CitizenBy);
        (Ball, BallName, BallFor, Next, Version) = (ball.Who, name.Value, waitsFor.Value, next.Value, Version + 1);
        if (atDesk) IsRead();
        return null;
    }

    /// <summary>The citizen is asked. The ball goes along, unless it is to stay where it is or the citizen has something of their own to do.</summary>
    /// <param name="by">The last day to answer; of a hearing alone.</param>
    public void IsAsked(CitizenAsk what, DateOnly? by, bool ballStays, DateTime at)
    {
        var others = Asks.Where(a => a != what);
        Asks = what == CitizenAsk.Hearing ? [what, .. others] : [.. others, what];
        if (what == CitizenAsk.Hearing) AskedBy = by;
        Version++;
        if (!ballStays && !(Ball == Ball.Citizen && CitizenDoes.Length > 0)) GiveFor(Asks[0], at);
    }

    /// <summary>What was asked is answered, taken back, or decided. True when the ball was the citizen's for nothing else, and is to go on.</summary>
    public bool IsAskedNoMore(CitizenAsk what, DateTime at)
    {
        if (!Asks.Contains(what)) return false;
        Asks = [.. Asks.Where(a => a != what)];
        if (what == CitizenAsk.Hearing) AskedBy = null;
        Version++;
        if (Ball != Ball.Citizen) return false;
        if (Asks.Count == 0 && CitizenDoes.Length == 0) return true;
        if (BallFor != CaseTexts.Question(what).WaitsFor) return false;
        if (Asks.Count > 0) GiveFor(Asks[0], at);
        else (BallFor, Next) = ("Vi venter på det, du skal gøre.", "");
        return false;
    }

    /// <summary>The citizen has answered, or written an idea. It waits for the adviser to go on, whose form of before is then an old one; none takes another's place.</summary>
    public void Answer(CitizenAsk what, DateTime at) => (Answers, AnsweredAt, Version) = ([.. Answers.Where(a => a != what), what], at, Version + 1);

    /// <summary>Nothing is left of what the citizen had said, so it waits for nobody.</summary>
    public void TakesBack(CitizenAsk what)
    {
        Answers = [.. Answers.Where(a => a != what)];
        if (Answers.Count == 0) AnsweredAt = null;
    }

    /// <summary>Someone at the desk has gone on with what the citizen answered.</summary>
    public void IsRead() => (Answers, AnsweredAt) = ([], null);

    /// <summary>A date that cannot be kept, or was not: who, why and a new date, written by a person (retssikkerhedsloven § 3). Never silently, and never to a day that has passed.</summary>
    public Refusal? Delay(string why, DateOnly until, Guid byId, string by, DateTime at)
    {
        if (!IsOpen) return CaseRefusals.Over;
        if (Deadline is not { } was) return CaseRefusals.NoDeadline;
        var text = Text.Required(why, LongestWhy);
        if (!text.Ok) return text.Refusal == Text.Empty ? CaseRefusals.WhyMissing : text.Refusal;
        var today = Clock.DayOf(at);
        if (until < today) return DanishDate.Passed;
        if (until <= was) return CaseRefusals.NotLater;
        if (until > today.AddYears(1)) return CaseRefusals.DelayTooLong;
        Delays.Add(new CaseDelay { CaseId = Id, At = at, ById = byId, By = by, Why = text.Value, Was = was, Until = until });
        (Deadline, Version) = (until, Version + 1);
        return null;
    }

    /// <summary>What was decided or done sets the next day that the citizen can hold us to; null when nothing is promised.</summary>
    public void Promise(DateOnly? deadline) => (Deadline, Version) = (deadline, Version + 1);

    /// <summary>"Jeg er i tvivl", by the citizen: from tomorrow and at most sixty days. The case is protected meanwhile, and what the citizen was to do has until that day. Beside an employee it is never made shorter.</summary>
    public Refusal? Doubt(string words, DateOnly until, bool alone, DateTime at)
    {
        if (!IsOpen) return CaseRefusals.Over;
        var text = Text.Optional(words, LongestWhy);
        if (!text.Ok) return text.Refusal;
        var today = Clock.DayOf(at);
        if (until <= today || until > today.AddDays(LongestDoubt) || (!alone && until < DoubtUntil)) return CaseRefusals.DoubtOutside;
        DoubtsEnd(at);
        Doubts.Add(new CaseDoubt { CaseId = Id, At = at, Words = text.Value, Until = until });
        if (CitizenBy < until) CitizenBy = until;
        if (AskedBy < until) AskedBy = until;
        (DoubtUntil, Version) = (until, Version + 1);
        return null;
    }

    /// <summary>The citizen is no longer in doubt: said alone, or beside an employee when the day has come.</summary>
    public Refusal? Settle(bool alone, DateTime at)
    {
        if (DoubtUntil is null) return CaseRefusals.NotInDoubt;
        if (!alone && Clock.DayOf(at) < DoubtUntil) return CaseRefusals.InDoubt;
        DoubtsEnd(at);
        Version++;
        return null;
    }

    public Refusal? Close(CaseEnd? end, string why, DateTime at)
    {
        if (!IsOpen) return CaseRefusals.Over;
        if (end is not { } how || !Enum.IsDefined(how)) return CaseRefusals.EndMissing;
        var text = Text.Required(why, LongestWhy);
        if (!text.Ok) return text.Refusal == Text.Empty ? CaseRefusals.WhyMissing : text.Refusal;
        // Also where it is written that the citizen does not want to any more: in doubt nobody says that for the citizen (rule 10).
        if (InDoubt(Clock.DayOf(at)) && how != CaseEnd.Died) return CaseRefusals.InDoubt;
        Spans.Single(s => s.EndedAt is null).EndedAt = at;
        (End, EndWhy, EndedOn, Version) = (how, text.Value, Clock.DayOf(at), Version + 1);
        (Deadline, CitizenDoes, CitizenBy, Next, Asks, AskedBy) = (null, "", null, "", [], null);
        IsRead();
        DoubtsEnd(at);
        return null;
    }

    internal static IReadOnlyList<CitizenAsk> Named(string? kept) => kept is null ? [] : [.. kept.Split(',').Select(Enum.Parse<CitizenAsk>)];

    /// <summary>An appeal came after the case was over: it goes on where it was, so that the appeal has its day and a new answer can be given.</summary>
    public void OpensAgain(string why, string by, DateTime at)
    {
        (End, EndWhy, EndedOn) = (null, "", null);
        Begin(Phase, why, by, at);
        Version++;
    }

    private void GiveFor(CitizenAsk what, DateTime at)
    {
        if (Ball != Ball.Citizen) BallSince = Clock.DayOf(at);
        var question = CaseTexts.Question(what);
        (Ball, BallName, BallFor, Next) = (Ball.Citizen, "du", question.WaitsFor, question.Next);
    }

    private void DoubtsEnd(DateTime at)
    {
        foreach (var stands in Doubts.Where(d => d.EndedAt is null)) stands.EndedAt = at;
        DoubtUntil = null;
    }

    private void IsOf(CaseKind kind, string title, string by, DateOnly today)
    {
        (Kind, Title, Deadline) = (kind.Code, title, kind.Rules.Decide.Ours(Day));
        (Ball, BallName, BallFor, BallSince, Next) = (Ball.Us, by, $"{by} taler med dig om det, du har brug for.", today, "Vi finder sammen ud af, hvad du kan selv, og hvad der er svært.");
    }

    private void Begin(CasePhase phase, string why, string by, DateTime at)
    {
        Phase = phase;
        Spans.Add(new CaseSpan { CaseId = Id, Phase = phase, BeganAt = at, Why = why, By = by });
    }
}

/// <summary>A time in one phase. Going back makes a new one, so that the way is told as it was.</summary>
internal sealed class CaseSpan
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CaseId { get; init; }

    public CasePhase Phase { get; init; }

    public DateTime BeganAt { get; init; }

    public DateTime? EndedAt { get; set; }

    public string Why { get; init; } = "";

    public string By { get; init; } = "";
}

/// <summary>What the citizen was in doubt about, and how long the case was to wait. What was said is kept when the doubt is over.</summary>
internal sealed class CaseDoubt
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CaseId { get; init; }

    public DateTime At { get; init; }

    public string Words { get; init; } = "";

    public DateOnly Until { get; init; }

    public DateTime? EndedAt { get; set; }
}

/// <summary>Why a day was not kept, and the new one; by a person. Never changed.</summary>
internal sealed class CaseDelay
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CaseId { get; init; }

    public DateTime At { get; init; }

    public Guid ById { get; init; }

    public string By { get; init; } = "";

    public string Why { get; init; } = "";

    public DateOnly Was { get; init; }

    public DateOnly Until { get; init; }
}
