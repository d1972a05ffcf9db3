namespace Sammen.Domain.Calendar;

/// <summary>
/// The one engine of clocks: a sign on a day gives the day it must be answered by. The rules are the municipality's data
/// (<see cref="ClockDesk"/>); what it has not set is the default. A day that has passed shows by itself.
/// </summary>
internal sealed class Clocks
{
    private readonly Dictionary<ClockKind, ClockRule> _rules;

    public Clocks(IEnumerable<ClockRule> own)
    {
        _rules = Defaults.ToDictionary(r => r.Kind);
        foreach (var rule in own) _rules[rule.Kind] = rule;
    }

    public static IReadOnlyList<ClockRule> Defaults { get; } =
    [
        new(ClockKind.CallBack, 1, WorkingDays: true),
        new(ClockKind.Message, 3, WorkingDays: true),
        new(ClockKind.NotUnderstood, 2, WorkingDays: true),
        new(ClockKind.FeedbackTalk, 3, WorkingDays: true),
        new(ClockKind.FeedbackSentence, 5, WorkingDays: true),
        new(ClockKind.PassedOn, 2, WorkingDays: true),
        new(ClockKind.LookUpQuestion, 5, WorkingDays: true),
        new(ClockKind.EmergencyReview, 7, WorkingDays: false),
        new(ClockKind.HeldBack, 7, WorkingDays: false),
    ];

    /// <summary>
    /// The last day to answer a sign that came on <paramref name="from"/> (Copenhagen). With working days the day of the sign does
    /// not count, so what comes on a Friday or in a weekend with one day to go is due the next Monday that is a working day.
    /// </summary>
    public DateOnly Due(ClockKind kind, DateOnly from)
    {
        var rule = _rules[kind];
        return rule.WorkingDays ? WorkingDays.Add(from, rule.Days) : from.AddDays(rule.Days);
    }
}
