using Sammen.Domain.Cases;
using Sammen.Domain.Common;

namespace Sammen.Domain.Decisions;

public enum AppealWay
{
    Portal,
    Phone,
    Meeting,
    Letter,
}

public enum AppealState
{
    /// <summary>With us, for our second look.</summary>
    WithUs,

    /// <summary>We changed it all the way.</summary>
    Changed,

    /// <summary>We changed some of it; the rest went on to the board.</summary>
    PartlyChanged,

    /// <summary>We kept it, and sent the appeal on to the board.</summary>
    Forwarded,

    BoardKept,
    BoardChanged,

    /// <summary>The board sent it back to us to be decided anew.</summary>
    BoardReturned,
}

/// <summary>
/// An appeal, said or written. It counts from the day it came, also when it came after the last day: then it is marked, and the
/// board says whether it is looked at. We look again by a day of our own, and what we keep goes on to the board.
/// </summary>
internal sealed class Appeal
{
    public const int LongestWords = 4000;
    public const int LongestLine = 200;

    private Appeal() { }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public Guid CaseId { get; init; }

    public Guid DecisionId { get; init; }

    /// <summary>The decision, while the appeal is not settled: one at a time about each part.</summary>
    public Guid? OpenFor { get; private set; }

    /// <summary>The parts of the decision it is about, by id; empty for all of it.</summary>
    public string PartIds { get; init; } = "";

    /// <summary>The citizen's words; empty when the citizen wants to be called and say them.</summary>
    public string Words { get; private set; } = "";

    public AppealWay Way { get; init; }

    /// <summary>The citizen asked to be called, to write it together.</summary>
    public bool WantsCall { get; private set; }

    public string NotedBy { get; private set; } = "";

    public DateOnly ReceivedOn { get; init; }

    public DateTime NotedAt { get; init; }

    public bool IsLate { get; init; }

    /// <summary>The day of our second look.</summary>
    public DateOnly LookBy { get; init; }

    /// <summary>What help there is while it waits; empty until someone has said.</summary>
    public string Meanwhile { get; private set; } = "";

    public AppealState State { get; private set; }

    public string OutcomeWhy { get; private set; } = "";

    public string OutcomeBy { get; private set; } = "";

    public DateTime? OutcomeAt { get; private set; }

    public string BoardWords { get; private set; } = "";

    public DateOnly? BoardOn { get; private set; }

    public string Learning { get; private set; } = "";

    public int Version { get; private set; } = 1;

    public IReadOnlyList<Guid> Parts => [.. PartIds.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];

    public bool IsAbout(Guid partId) => PartIds.Length == 0 || Parts.Contains(partId);

    public static Result<Appeal> Receive(Decision decision, CaseRules rules, string words, bool wantsCall, IReadOnlyCollection<Guid> parts, AppealWay way, DateOnly receivedOn, string notedBy, DateTime at)
    {
        if (!decision.IsDelivered) return DecisionRefusals.NotDelivered;
        if (!Enum.IsDefined(way)) return DecisionRefusals.AppealWayMissing;
        var text = Text.Optional(words, LongestWords);
        if (!text.Ok) return text.Refusal;
        if (text.Value.Length == 0 && !wantsCall) return DecisionRefusals.AppealWordsMissing;
        var today = Clock.DayOf(at);
        if (receivedOn > today || receivedOn < decision.ToldOn) return DecisionRefusals.AppealDayWrong;
        if (parts.Any(p => !decision.Parts.Exists(known => known.Id == p))) return DecisionRefusals.PartGone;
        return new Appeal
        {
            CitizenId = decision.CitizenId,
            CaseId = decision.CaseId,
            DecisionId = decision.Id,
            OpenFor = decision.Id,
            PartIds = string.Join(',', parts.Distinct()),
            Words = text.Value,
            WantsCall = wantsCall,
            Way = way,
            NotedBy = notedBy,
            ReceivedOn = receivedOn,
            NotedAt = at,
            IsLate = receivedOn > decision.AppealBy,
            LookBy = rules.Reassess.Ours(receivedOn),
        };
    }

    /// <summary>What was said in the call that was asked for.</summary>
    public Refusal? Write(string words, string by)
    {
        if (State != AppealState.WithUs) return DecisionRefusals.AppealSettled;
        if (Words.Length > 0) return DecisionRefusals.AppealWritten;
        var text = Text.Required(words, LongestWords);
        if (!text.Ok) return text.Refusal == Text.Empty ? DecisionRefusals.AppealWordsMissing : text.Refusal;
        (Words, WantsCall, NotedBy, Version) = (text.Value, false, by, Version + 1);
        return null;
    }

    public Refusal? Help(string meanwhile)
    {
        if (OpenFor is null) return DecisionRefusals.AppealSettled;
        var text = Text.Required(meanwhile, 1000);
        if (!text.Ok) return text.Refusal == Text.Empty ? DecisionRefusals.MeanwhileMissing : text.Refusal;
        (Meanwhile, Version) = (text.Value, Version + 1);
        return null;
    }

    /// <summary>Our second look: changed, partly changed, or kept and sent on (retssikkerhedsloven § 66).</summary>
    public Refusal? Look(AppealState? outcome, string why, string by, DateTime at)
    {
        if (State != AppealState.WithUs) return DecisionRefusals.AppealSettled;
        if (outcome is not (AppealState.Changed or AppealState.PartlyChanged or AppealState.Forwarded)) return DecisionRefusals.OutcomeMissing;
        // A late appeal that is kept is for the board to turn away, not for us.
        var text = Text.Required(why, Decision.LongestText);
        if (!text.Ok) return text.Refusal == Text.Empty ? DecisionRefusals.OutcomeWhyMissing : text.Refusal;
        (State, OutcomeWhy, OutcomeBy, OutcomeAt, Version) = (outcome.Value, text.Value, by, at, Version + 1);
        if (State == AppealState.Changed) OpenFor = null;
        return null;
    }

    public Refusal? Board(AppealState? outcome, string words, DateOnly on, DateTime at)
    {
        if (State is not (AppealState.PartlyChanged or AppealState.Forwarded)) return DecisionRefusals.NotWithBoard;
        if (outcome is not (AppealState.BoardKept or AppealState.BoardChanged or AppealState.BoardReturned)) return DecisionRefusals.OutcomeMissing;
        if (on > Clock.DayOf(at) || on < ReceivedOn) return DecisionRefusals.BoardDayWrong;
        var text = Text.Required(words, Decision.LongestText);
        if (!text.Ok) return text.Refusal == Text.Empty ? DecisionRefusals.OutcomeWhyMissing : text.Refusal;
        (State, BoardWords, BoardOn, OpenFor, Version) = (outcome.Value, text.Value, on, null, Version + 1);
        return null;
    }

    public Refusal? Learn(string line)
    {
        if (State == AppealState.WithUs) return DecisionRefusals.NotLookedYet;
        var text = Text.Required(line, LongestLine);
        if (!text.Ok) return text.Refusal == Text.Empty ? DecisionRefusals.LearningMissing : text.Refusal;
        (Learning, Version) = (text.Value, Version + 1);
        return null;
    }
}
