using Sammen.Domain.Common;

namespace Sammen.Domain.Record;

/// <summary>"Det forstår jeg ikke": the citizen asks about one row. Answered by the data officer or a leader within five working days.</summary>
internal sealed class LookUpQuestion
{
    public static readonly Refusal AlreadyAnswered = new("LookUpQuestionAnswered", "Spørgsmålet er besvaret. Åbn siden igen for at se svaret.");

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public long EntrySeq { get; init; }

    public string Words { get; init; } = "";

    public DateTime AskedAt { get; init; }

    public DateOnly AnswerDue { get; init; }

    public string? Answer { get; private set; }

    public string? AnsweredBy { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public int Version { get; private set; } = 1;

    public Refusal? Reply(string answer, string by, DateTime at)
    {
        if (Answer is not null) return AlreadyAnswered;
        (Answer, AnsweredBy, AnsweredAt, Version) = (answer, by, at, Version + 1);
        return null;
    }
}
