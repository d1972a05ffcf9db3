namespace Sammen.Domain.Contacts;

public enum DueState
{
    /// <summary>The next contact lies ahead.</summary>
    Ahead,

    /// <summary>The day has come.</summary>
    Due,

    /// <summary>More than half a rhythm has gone past it: a contact is missing.</summary>
    Overdue,
}

/// <summary>When the agreed rhythm next calls for a contact. Pure.</summary>
public sealed record ContactDue(DateOnly Day, DateOnly? Last, DueState State)
{
    /// <summary>
    /// The last meeting that took place (a call or a letter is none, or, before any, the day the agreement came into force) and one rhythm gives the day.
    /// Null when no rhythm is agreed.
    /// </summary>
    public static ContactDue? On(DateOnly today, int? everyWeeks, DateOnly inForceSince, DateOnly? lastReached)
    {
        if (everyWeeks is not { } weeks) return null;
        var due = (lastReached ?? inForceSince).AddDays(weeks * 7);
        return new ContactDue(due, lastReached, today < due ? DueState.Ahead : today <= due.AddDays(HalfOf(weeks)) ? DueState.Due : DueState.Overdue);
    }

    /// <summary>Half a rhythm in whole days, the odd day to the adviser's good.</summary>
    public static int HalfOf(int weeks) => ((weeks * 7) + 1) / 2;
}
