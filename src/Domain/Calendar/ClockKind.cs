namespace Sammen.Domain.Calendar;

/// <summary>A sign that must be answered, and so starts a clock.</summary>
public enum ClockKind
{
    /// <summary>"Ring mig op", dissatisfaction or worry, by the citizen or a relative: answered by voice.</summary>
    CallBack,

    /// <summary>A message to the team.</summary>
    Message,

    /// <summary>"Det forstår jeg ikke" about a text; the writer explains.</summary>
    NotUnderstood,

    /// <summary>Low, falling or silent feedback: the talk.</summary>
    FeedbackTalk,

    /// <summary>Low, falling or silent feedback: the sentence "Det gør jeg anderledes".</summary>
    FeedbackSentence,

    /// <summary>A need passed on, or a handover offered: accepted or declined.</summary>
    PassedOn,

    /// <summary>A question about a look-up.</summary>
    LookUpQuestion,

    /// <summary>The review of an emergency access.</summary>
    EmergencyReview,

    /// <summary>A part held back with "vi taler først sammen".</summary>
    HeldBack,
}

/// <summary>How long a sign may wait. Days are working days, or calendar days where a rule says so.</summary>
internal sealed record ClockRule(ClockKind Kind, int Days, bool WorkingDays)
{
    /// <summary>No clock is longer than this many days.</summary>
    public const int Longest = 60;
}
