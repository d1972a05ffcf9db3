using Sammen.Domain.Common;

namespace Sammen.Domain.Contacts;

/// <summary>How something that is planned breaks what was agreed.</summary>
public enum Breach
{
    TooLong,
    UpToDaysOff,
    PhoneDay,
    PhoneHours,
    NoVisits,
    OtherWay,
    TooSoon,
    TooLate,
}

/// <summary>One way of breaking the agreement, with a sentence that both can read.</summary>
public sealed record Break(Breach What, string Says);

/// <summary>Something planned or done: how, when in Danish wall time, and for how many minutes (0 when it is not known).</summary>
internal sealed record Planned(Channel Way, DateTime StartsLocal, int Minutes)
{
    public DateOnly Day => DateOnly.FromDateTime(StartsLocal);

    public TimeOnly Time => TimeOnly.FromDateTime(StartsLocal);

    /// <summary>A meeting counts in the rhythm and has a longest time; a call and a letter do not.</summary>
    public bool IsMeeting => Way is not (Channel.Phone or Channel.Writing);
}

/// <summary>Holds what is planned up to what was agreed. Pure; the sentences are the same for both sides (K2).</summary>
internal static class AgreementCheck
{
    /// <summary>A meeting may lie this many days off the rhythm without breaking it: an agreement of every second week is not broken by a Thursday for a Tuesday.</summary>
    public const int Slack = 3;

    /// <summary>
    /// What the plan breaks; empty when nothing. <paramref name="before"/> and <paramref name="after"/> are the days of the
    /// nearest other meetings, if any. Too late counts from today when the agreed day has already gone: what cannot be mended is no breach of this one.
    /// </summary>
    public static IReadOnlyList<Break> Broken(ContactTerms terms, Planned planned, DateOnly today, DateOnly? before, DateOnly? after)
    {
        var broken = Manner(terms, planned).ToList();
        if (planned.Way == Channel.Home && terms.VisitEveryWeeks is null && terms.Preferred is not Channel.Home)
            broken.Add(new Break(Breach.NoVisits, "I har ikke aftalt besøg hjemme."));
        else if (terms.Preferred is { } preferred && planned.Way != preferred && !IsAlsoAgreed(terms, planned.Way, preferred))
            broken.Add(new Break(Breach.OtherWay, $"Det er {ContactTexts.Where(planned.Way)}. I har aftalt {ContactTexts.Where(preferred)}."));
        if (planned.IsMeeting && terms.VisitEveryWeeks is { } weeks) broken.AddRange(Rhythm(weeks, planned.Day, today, before, after));
        return broken;
    }

    /// <summary>What a single contact breaks by itself, whatever went before: its length, its day and its hour.</summary>
    public static IEnumerable<Break> Manner(ContactTerms terms, Planned planned)
    {
        if (planned.IsMeeting && terms.VisitMaxMinutes is { } most && planned.Minutes > most)
            yield return new Break(Breach.TooLong, $"Det varer {planned.Minutes} minutter. I har aftalt højst {most}.");
        if (terms.NotUpToWeekend && ContactTerms.IsUpToDaysOff(planned.Day))
            yield return new Break(Breach.UpToDaysOff, $"{DayOff(planned.Day)} I har aftalt, at der ikke sker noget op til weekend eller fridage.");
        if (planned.Way != Channel.Phone || terms.PhoneDays == Weekdays.None) yield break;
        if (!terms.HasPhoneOn(planned.Day.DayOfWeek))
            yield return new Break(Breach.PhoneDay, $"Det er en {ContactTexts.Day(planned.Day.DayOfWeek)}. I har aftalt at ringe {ContactTexts.Days(terms.PhoneDays)}.");
        else if (planned.Time < terms.PhoneFrom || planned.Time > terms.PhoneTo || planned.Time.ToTimeSpan() + TimeSpan.FromMinutes(planned.Minutes) > terms.PhoneTo!.Value.ToTimeSpan())
            yield return new Break(Breach.PhoneHours, $"Det er uden for jeres telefontid. Den er {ContactTexts.Hours(terms)}.");
    }

    private static IEnumerable<Break> Rhythm(int weeks, DateOnly day, DateOnly today, DateOnly? before, DateOnly? after)
    {
        var rhythm = weeks * 7;
        var every = ContactTexts.Every(weeks);
        if (day.DayNumber - before?.DayNumber < rhythm - Slack || after?.DayNumber - day.DayNumber < rhythm - Slack)
        {
            yield return new Break(Breach.TooSoon, $"Det er tættere, end I har aftalt. I har aftalt {every}.");
        }
        else if (before is { } last)
        {
            var latest = last.AddDays(rhythm) < today ? today : last.AddDays(rhythm);
            if (day > latest.AddDays(Slack)) yield return new Break(Breach.TooLate, $"Der går længere tid, end I har aftalt. I har aftalt {every}.");
        }
    }

    /// <summary>Agreed telephone hours make a call agreed, and an agreed rhythm a visit, whatever is liked best.</summary>
    private static bool IsAlsoAgreed(ContactTerms terms, Channel way, Channel preferred) => way switch
    {
        Channel.Phone => terms.PhoneDays != Weekdays.None,
        Channel.Home => preferred is Channel.Phone or Channel.Writing,
        _ => false,
    };

    private static string DayOff(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Friday ? "Det er en fredag."
        : !Calendar.WorkingDays.IsWorkingDay(day) ? "Det er en fridag."
        : "Det er den sidste hverdag før en fridag.";
}
