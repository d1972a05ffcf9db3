using Sammen.Domain.Cases;
using Sammen.Domain.Common;

namespace Sammen.Domain.Decisions;

/// <summary>
/// What the citizen was asked in a case since its last decision, and why not. What was asked can be answered until it is decided, also
/// when it was written since that no answer is needed; and no such words stand instead of an answer.
/// </summary>
internal sealed class HearingRound(IEnumerable<Hearing> hearings)
{
    private readonly IReadOnlyList<Hearing> _newestFirst = [.. hearings.OrderByDescending(h => h.SentAt).ThenByDescending(h => h.Id)];

    /// <summary>The one the citizen can answer: the newest that was sent.</summary>
    public Hearing? Asked => _newestFirst.FirstOrDefault(h => !h.IsWaived);

    /// <summary>Why no answer is needed; null when the citizen was asked since.</summary>
    public Hearing? Waived => _newestFirst is [{ IsWaived: true } newest, ..] ? newest : null;

    /// <summary>Grows with each sending, reason and answer; 0 when there is none.</summary>
    public int Version => _newestFirst.Sum(h => h.Version);

    public static HearingRound Since(DateTime? decided, IEnumerable<Hearing> hearings) => new(hearings.Where(h => !(h.SentAt <= decided)));

    /// <summary>What the gate is judged by: an answer, or a day to answer that has not gone, before the words that it is not needed.</summary>
    public Hearing? Counts(DateOnly today, IReadOnlyCollection<CaseDoubt> doubts) =>
        Waived is { } waived ? _newestFirst.FirstOrDefault(h => !h.IsWaived && (h.Answer is not null || !h.IsDone(today, doubts))) ?? waived : Asked;

    /// <summary>Asked anew. Refused while the citizen can still be waited for, and with facts that the citizen has said do not fit, unless they are mended; how they are spaced, and small or large letters, mend nothing.</summary>
    public Result<Hearing> Send(Guid citizenId, Guid caseId, string facts, Period answer, IReadOnlyCollection<CaseDoubt> doubts, string by, DateTime at)
    {
        if (Waits(doubts, at)) return DecisionRefusals.HearingOpen;
        var sent = Hearing.Send(citizenId, caseId, facts, answer, by, at);
        if (sent.Ok && _newestFirst.Any(h => h.Answer is not (null or HearingAnswer.Fits) && Letters(h.Facts) == Letters(sent.Value.Facts))) return DecisionRefusals.FactsDoNotFit;
        return sent;
    }

    /// <summary>Why the citizen need not be heard. Refused while the citizen can still be waited for, and when the citizen has answered.</summary>
    public Result<Hearing> Waive(Guid citizenId, Guid caseId, string why, IReadOnlyCollection<CaseDoubt> doubts, string by, DateTime at)
    {
        if (Waits(doubts, at)) return DecisionRefusals.HearingOpen;
        if (Asked is { Answer: not null }) return DecisionRefusals.IsAnswered;
        return Hearing.Waive(citizenId, caseId, why, by, at);
    }

    private bool Waits(IReadOnlyCollection<CaseDoubt> doubts, DateTime at) => Asked is { } asked && !asked.IsDone(Clock.DayOf(at), doubts);

    private static string Letters(string facts) => string.Concat(Fold.Text(facts).Where(letter => !char.IsWhiteSpace(letter)));
}
