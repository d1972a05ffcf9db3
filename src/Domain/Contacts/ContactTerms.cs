using Sammen.Domain.Calendar;
using Sammen.Domain.Common;

namespace Sammen.Domain.Contacts;

/// <summary>How people are in touch. What is booked is any of these but <see cref="Writing"/>.</summary>
public enum Channel
{
    Home,
    Phone,
    Office,
    Video,
    Walk,
    Writing,
}

/// <summary>Days of the week that telephone hours hold on.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
}

/// <summary>What a citizen and the adviser agree about their contact. Pure: the same terms are the same agreement.</summary>
public sealed record ContactTerms
{
    public const int LongestRhythm = 26;
    public const int ShortestVisit = 5;
    public const int LongestVisit = 240;
    public const int LongestParticipants = 300;
    public const int LongestExceptions = 500;

    public static readonly Refusal RhythmOutside = new("ContactRhythmOutside", "Skriv et helt tal fra 1 til 26 uger, eller lad feltet være tomt.");
    public static readonly Refusal MinutesOutside = new("ContactMinutesOutside", "Skriv et helt tal fra 5 til 240 minutter, eller lad feltet være tomt.");
    public static readonly Refusal PhoneDaysMissing = new("ContactPhoneDaysMissing", "Vælg mindst én dag til telefonen, eller slet klokkeslættene.");
    public static readonly Refusal PhoneHoursMissing = new("ContactPhoneHoursMissing", "Skriv, hvornår I kan ringe. For eksempel fra 9 til 11.");
    public static readonly Refusal PhoneEndsFirst = new("ContactPhoneEndsFirst", "Telefontiden slutter, før den begynder. Ret klokkeslættene.");
    public static readonly Refusal NothingAgreed = new("ContactNothingAgreed", "Skriv mindst én ting, som I skal aftale.");

    /// <summary>Weeks from one meeting to the next, 1 to 26; null when no meetings are agreed.</summary>
    public int? VisitEveryWeeks { get; init; }

    /// <summary>The longest a meeting lasts, 5 to 240 minutes; null when it is not agreed.</summary>
    public int? VisitMaxMinutes { get; init; }

    public Weekdays PhoneDays { get; init; }

    /// <summary>Telephone hours, Danish wall time.</summary>
    public TimeOnly? PhoneFrom { get; init; }

    public TimeOnly? PhoneTo { get; init; }

    public bool CallBeforeLetter { get; init; }

    /// <summary>Nothing on a Friday, on a day off, or on the last working day before days off.</summary>
    public bool NotUpToWeekend { get; init; }

    public Channel? Preferred { get; init; }

    /// <summary>Who else takes part, in the citizen's own words; at most 300 characters.</summary>
    public string Participants { get; init; } = "";

    public Guid? StandInEmployeeId { get; init; }

    /// <summary>What is otherwise agreed, in own words; at most 500 characters.</summary>
    public string Exceptions { get; init; } = "";

    /// <summary>The terms with their texts made safe to keep, or why they cannot be agreed.</summary>
    public Result<ContactTerms> Checked()
    {
        if (VisitEveryWeeks is < 1 or > LongestRhythm) return RhythmOutside;
        if (VisitMaxMinutes is < ShortestVisit or > LongestVisit) return MinutesOutside;
        if (PhoneDays == Weekdays.None && (PhoneFrom is not null || PhoneTo is not null)) return PhoneDaysMissing;
        if (PhoneDays != Weekdays.None && (PhoneFrom is null || PhoneTo is null)) return PhoneHoursMissing;
        if (PhoneTo <= PhoneFrom) return PhoneEndsFirst;
        var participants = Text.Optional(Participants, LongestParticipants);
        if (!participants.Ok) return participants.Refusal;
        var exceptions = Text.Optional(Exceptions, LongestExceptions);
        if (!exceptions.Ok) return exceptions.Refusal;
        var terms = this with { Participants = participants.Value, Exceptions = exceptions.Value };
        return terms == new ContactTerms() ? NothingAgreed : terms;
    }

    /// <summary>A Friday, a day off, or the last working day before days off: bad news then has nobody to call (rule 7).</summary>
    public static bool IsUpToDaysOff(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Friday || !WorkingDays.IsWorkingDay(day) || !WorkingDays.IsWorkingDay(day.AddDays(1));

    public bool HasPhoneOn(DayOfWeek day) => PhoneDays.HasFlag(Of(day));

    public static Weekdays Of(DayOfWeek day) => (Weekdays)(1 << (((int)day + 6) % 7));
}
