using Sammen.Domain.Cases;
using Sammen.Domain.Common;

namespace Sammen.Domain.Decisions;

/// <summary>What the citizen says to what the decision would rest on.</summary>
public enum HearingAnswer
{
    Fits,
    PartOfIt,
    DoesNotFit,
}

public enum HearingWay
{
    Alone,
    WithSupport,
    Phone,
}

/// <summary>
/// Partshøring (forvaltningsloven §§ 19-21): the facts a decision would rest on, sent to the citizen with a day to answer by. Or
/// the reason why it is not needed. Silence is never a yes; when the day is gone the case may go on, and says that nothing was said.
/// </summary>
internal sealed class Hearing
{
    public const int LongestFacts = 4000;
    public const int LongestWords = 2000;

    private Hearing() { }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public Guid CaseId { get; init; }

    public string Facts { get; init; } = "";

    public DateTime SentAt { get; init; }

    public string SentBy { get; init; } = "";

    /// <summary>The last day to answer as it was sent (Copenhagen); null when it was waived. A doubt gives longer: <see cref="LastDay"/>.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>Why the citizen need not be heard; empty when the citizen is.</summary>
    public string WaivedWhy { get; init; } = "";

    public HearingAnswer? Answer { get; private set; }

    public string Words { get; private set; } = "";

    public HearingWay? Way { get; private set; }

    /// <summary>The employee who wrote it down or sat beside; empty when the citizen answered alone.</summary>
    public string NotedBy { get; private set; } = "";

    public DateTime? AnsweredAt { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>What was answered before, when an answer took its place.</summary>
    public List<EarlierAnswer> Earlier { get; init; } = [];

    public bool IsWaived => AnswerBy is null;

    public static Result<Hearing> Send(Guid citizenId, Guid caseId, string facts, Period answer, string by, DateTime at)
    {
        var text = Text.Required(facts, LongestFacts);
        if (!text.Ok) return text.Refusal == Text.Empty ? DecisionRefusals.FactsMissing : text.Refusal;
        return new Hearing { CitizenId = citizenId, CaseId = caseId, Facts = text.Value, SentAt = at, SentBy = by, AnswerBy = answer.Citizens(Clock.DayOf(at)) };
    }

    public static Result<Hearing> Waive(Guid citizenId, Guid caseId, string why, string by, DateTime at)
    {
        var text = Text.Required(why, LongestWords);
        if (!text.Ok) return text.Refusal == Text.Empty ? DecisionRefusals.WaiveWhyMissing : text.Refusal;
        return new Hearing { CitizenId = citizenId, CaseId = caseId, WaivedWhy = text.Value, SentAt = at, SentBy = by };
    }

    /// <summary>An answer after the day is taken too, as long as nothing is decided. A later answer stands instead of an earlier one.</summary>
    public Refusal? Hear(HearingAnswer? answer, string words, HearingWay way, string notedBy, DateTime at)
    {
        if (IsWaived) return DecisionRefusals.NotHeard;
        if (answer is not { } said || !Enum.IsDefined(said)) return DecisionRefusals.AnswerMissing;
        var text = Text.Optional(words, LongestWords);
        if (!text.Ok) return text.Refusal;
        if (said != HearingAnswer.Fits && text.Value.Length == 0) return DecisionRefusals.AnswerWordsMissing;
        if (Answer is { } before) Earlier.Add(new EarlierAnswer { HearingId = Id, Answer = before, Words = Words, Way = Way!.Value, NotedBy = NotedBy, AnsweredAt = AnsweredAt!.Value });
        (Answer, Words, Way, NotedBy, AnsweredAt, Version) = (said, text.Value, way, notedBy, at, Version + 1);
        return null;
    }

    /// <summary>
    /// The last day to answer as the case's doubts have made it: one that was said since it was sent and before it was answered, on
    /// whatever page, gives until its day. It is never less time than before, and a doubt that ends early takes none of it back.
    /// </summary>
    public DateOnly? LastDay(IReadOnlyCollection<CaseDoubt> doubts) =>
        AnswerBy is not { } by ? null : doubts.Where(d => d.At >= SentAt && !(d.At > AnsweredAt)).Select(d => d.Until).Append(by).Max();

    /// <summary>Whether the case may go on: answered, not needed, or the day to answer has gone.</summary>
    public bool IsDone(DateOnly today, IReadOnlyCollection<CaseDoubt> doubts) => IsWaived || Answer is not null || LastDay(doubts) < today;
}

/// <summary>An answer to a hearing that another took the place of. It stands as it was said.</summary>
internal sealed class EarlierAnswer
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid HearingId { get; init; }

    public HearingAnswer Answer { get; init; }

    public string Words { get; init; } = "";

    public HearingWay Way { get; init; }

    public string NotedBy { get; init; } = "";

    public DateTime AnsweredAt { get; init; }
}
