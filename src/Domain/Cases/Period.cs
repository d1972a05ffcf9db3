using Sammen.Domain.Calendar;

namespace Sammen.Domain.Cases;

public enum PeriodUnit
{
    WorkingDays,
    Days,
    Weeks,
    Months,
}

/// <summary>
/// A length of time as a rule states it. The day it is counted from does not count. Calendar lengths that end on a day off move:
/// the municipality's own date to the working day before, the citizen's to the next, so that a day off is never the citizen's loss.
/// </summary>
public sealed record Period(int Amount, PeriodUnit Unit)
{
    /// <summary>No length is longer than this, in its own unit.</summary>
    public const int Longest = 366;

    /// <summary>The last day for the municipality to keep a promise or a deadline (Copenhagen).</summary>
    public DateOnly Ours(DateOnly from)
    {
        var end = End(from);
        var moved = WorkingDays.OnOrBefore(end);
        return moved > from ? moved : WorkingDays.OnOrAfter(end);
    }

    /// <summary>The last day for the citizen to answer, to be heard or to appeal (Copenhagen).</summary>
    public DateOnly Citizens(DateOnly from) => WorkingDays.OnOrAfter(End(from));

    private DateOnly End(DateOnly from) => Unit switch
    {
        PeriodUnit.WorkingDays => WorkingDays.Add(from, Amount),
        PeriodUnit.Days => from.AddDays(Amount),
        PeriodUnit.Weeks => from.AddDays(7 * Amount),
        _ => from.AddMonths(Amount),
    };
}
