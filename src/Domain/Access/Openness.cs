using Sammen.Domain.Calendar;
using Sammen.Domain.Common;

namespace Sammen.Domain.Access;

/// <summary>How far something in the record is open to the citizen (rule 3).</summary>
public enum OpennessState
{
    /// <summary>Read by the citizen at once.</summary>
    Open,

    /// <summary>"Vi taler først sammen": kept back for some days, and then open by itself.</summary>
    HeldBack,

    /// <summary>Kept from the citizen under a named rule of law.</summary>
    Exempted,
}

/// <summary>The rules that something may be exempted under: a closed list.</summary>
public enum ExemptionRule
{
    None,

    /// <summary>Forvaltningsloven § 15 a: an investigation would suffer.</summary>
    Investigation,

    /// <summary>Forvaltningsloven § 15 b: decisive private interests, of the citizen or of others.</summary>
    PrivateInterest,
}

/// <summary>
/// Whether the citizen may read something in the record now: at once, from an instant that is known from the start, or not at all under
/// a named rule. A value that anything in the record can carry. Pure: the same value gives the same answer to the same moment.
/// </summary>
public sealed record Openness
{
    public const int LongestReason = 300;

    /// <summary>Nobody holds anything back longer than this many days, whatever a municipality has set.</summary>
    public const int LongestDays = 7;

    public static readonly Refusal DaysOutside = new("OpennessDaysOutside", $"Du kan holde det tilbage i højst {LongestDays} dage. Vælg færre dage.");
    public static readonly Refusal ReasonMissing = new("OpennessReasonMissing", "Skriv, hvorfor det venter. Borgeren kan læse grunden.");
    public static readonly Refusal RuleMissing = new("OpennessRuleMissing", "Vælg den regel, der giver lov til at undtage det.");
    public static readonly Refusal NotHeldBack = new("OpennessNotHeldBack", "Det bliver ikke holdt tilbage. Borgeren kan læse det.");

    public static Openness AtOnce { get; } = new();

    public OpennessState State { get; init; }

    /// <summary>Why: to the citizen when it is held back, to professionals when it is exempted.</summary>
    public string Reason { get; init; } = "";

    public ExemptionRule Rule { get; init; }

    /// <summary>Whether the citizen is told that something is kept, and by which rule. Always, but for an exemption that would fail by it.</summary>
    public bool Told { get; init; } = true;

    /// <summary>The instant that what is held back opens at, UTC; null when it is open or exempted.</summary>
    public DateTime? OpensAt { get; init; }

    /// <summary>How many times someone tried to reach the citizen and did not.</summary>
    public int Tries { get; init; }

    /// <summary>The last try, UTC.</summary>
    public DateTime? TriedAt { get; init; }

    /// <summary>Whether the citizen may read it at this instant (UTC).</summary>
    public bool IsOpenAt(DateTime now) => State == OpennessState.Open || (State == OpennessState.HeldBack && now >= OpensAt);

    /// <summary>Whether the citizen is told that something is kept.</summary>
    public bool IsToldAt(DateTime now) => IsOpenAt(now) || Told;

    /// <summary>
    /// Held back from <paramref name="now"/> for 1 to <paramref name="most"/> days (never more than <see cref="LongestDays"/>), with a reason
    /// that the citizen reads. It then opens at the next hour when someone can be reached.
    /// </summary>
    internal static Result<Openness> HoldBack(string? reason, int days, int most, DateTime now)
    {
        if (days < 1 || days > Math.Min(most, LongestDays)) return DaysOutside;
        var why = Text.Required(reason, LongestReason);
        if (!why.Ok) return why.Refusal == Text.Empty ? ReasonMissing : why.Refusal;
        return new Openness { State = OpennessState.HeldBack, Reason = why.Value, OpensAt = OpensAfter(days, now) };
    }

    /// <summary>As above, with the municipality's own clock.</summary>
    internal static Result<Openness> HoldBack(string? reason, int days, Clocks clocks, DateTime now) =>
        HoldBack(reason, days, Most(clocks, now), now);

    /// <summary>The latest instant that something could be held back to from <paramref name="now"/>, by the municipality's own clock.</summary>
    internal static DateTime LatestOpening(Clocks clocks, DateTime now) => OpensAfter(Math.Min(Most(clocks, now), LongestDays), now);

    private static int Most(Clocks clocks, DateTime now) => clocks.Due(ClockKind.HeldBack, Clock.DayOf(now)).DayNumber - Clock.DayOf(now).DayNumber;

    private static DateTime OpensAfter(int days, DateTime now) => ReachableHours.From(Clock.Utc(Clock.Local(now).AddDays(days)));

    /// <summary>Exempted under a rule of the closed list, with a reason for the professionals; <paramref name="told"/> says whether the citizen may know that something is kept.</summary>
    internal static Result<Openness> Exempt(ExemptionRule rule, string? reason, bool told)
    {
        if (rule == ExemptionRule.None || !Enum.IsDefined(rule)) return RuleMissing;
        var why = Text.Required(reason, LongestReason);
        if (!why.Ok) return why.Refusal == Text.Empty ? ReasonMissing : why.Refusal;
        return new Openness { State = OpennessState.Exempted, Rule = rule, Reason = why.Value, Told = told };
    }

    /// <summary>Someone tried to reach the citizen about what is held back. It moves nothing: the opening stands.</summary>
    internal Result<Openness> Tried(DateTime now) =>
        State != OpennessState.HeldBack || IsOpenAt(now) ? NotHeldBack : this with { Tries = Tries + 1, TriedAt = now };

    /// <summary>They have talked, or the reason to exempt it is gone: the citizen reads it from now on.</summary>
    internal Result<Openness> Open(DateTime now) => IsOpenAt(now) ? NotHeldBack : AtOnce;
}

/// <summary>When the citizen can reach someone: Monday to Thursday 8-15, not on a holiday and not on the day before one (rule 3 and 7).</summary>
internal static class ReachableHours
{
    private static readonly TimeOnly First = new(8, 0);
    private static readonly TimeOnly Last = new(15, 0);

    public static bool IsDay(DateOnly day) =>
        day.DayOfWeek is >= DayOfWeek.Monday and <= DayOfWeek.Thursday && !WorkingDays.IsHoliday(day) && !WorkingDays.IsHoliday(day.AddDays(1));

    public static bool Holds(DateTime utc)
    {
        var local = Clock.Local(utc);
        var time = TimeOnly.FromDateTime(local);
        return IsDay(DateOnly.FromDateTime(local)) && time >= First && time < Last;
    }

    /// <summary>The instant itself when someone can be reached then, else the next one; both UTC.</summary>
    public static DateTime From(DateTime utc)
    {
        if (Holds(utc)) return utc;
        var local = Clock.Local(utc);
        var day = DateOnly.FromDateTime(local);
        if (!IsDay(day) || TimeOnly.FromDateTime(local) >= First) day = day.AddDays(1);
        while (!IsDay(day)) day = day.AddDays(1);
        return Clock.Utc(day.ToDateTime(First));
    }
}

/// <summary>What is kept, in the words of its two readers.</summary>
public static class OpennessTexts
{
    public static string Rule(ExemptionRule rule) => rule switch
    {
        ExemptionRule.Investigation => "Forvaltningsloven § 15 a: hensyn til en efterforskning",
        ExemptionRule.PrivateInterest => "Forvaltningsloven § 15 b: afgørende private hensyn",
        _ => "",
    };

    /// <summary>As the citizen reads why something is kept.</summary>
    public static string ForCitizen(ExemptionRule rule) => rule switch
    {
        ExemptionRule.Investigation => "Loven siger, at du ikke må læse det lige nu. Det står i forvaltningsloven § 15 a.",
        ExemptionRule.PrivateInterest => "Loven siger, at du ikke må læse det. Det kan skade dig eller en anden. Det står i forvaltningsloven § 15 b.",
        _ => "",
    };
}
