using System.Globalization;
using System.Text.RegularExpressions;
using Sammen.Domain.Calendar;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;

namespace Sammen.Domain.Efforts;

public enum OrderState
{
    Asked,
    Accepted,
    Declined,
    Stopped,
}

public enum FollowUpOutcome
{
    Continue,

    /// <summary>The help is changed: back to finding the right help, or to getting to know the citizen in one theme.</summary>
    Change,

    Stop,
}

/// <summary>Whose wish it is that the help stops.</summary>
public enum StopWish
{
    /// <summary>The municipality or the provider: that is decided, and not here.</summary>
    Ours,

    /// <summary>The citizen's own.</summary>
    Citizens,
}

public sealed record OrderForm(Guid PartId, Guid UnitId, Guid? EmployeeId, IReadOnlyList<Guid> Goals);

/// <summary>Who comes, from when, and when in the week, in words.</summary>
public sealed record AcceptForm(DateOnly StartsOn, Guid? ComesId, string When);

/// <summary>What came of a follow-up. <see cref="Wish"/> and <see cref="Agreed"/> (the citizen has been asked once more, and means it) are for one that would stop the help.</summary>
public sealed record FollowUpForm(FollowUpOutcome? Outcome, string CitizenSays, string Why, CasePhase? LeadsTo, string Theme, StopWish? Wish = null, bool Agreed = false);

/// <summary>
/// What was decided becomes help: the provider is asked with the goals in the citizen's words, says yes or no, and who comes from
/// when. It is looked at again in time, and earlier when someone says that it is hard.
/// </summary>
internal sealed partial class HelpOrder
{
    public const int LongestLine = 200;
    public const int LongestWhy = 1000;

    /// <summary>A fall of this much on the citizen's own scale of ten is a sign.</summary>
    public const int Fall = 2;

    /// <summary>After a sign the help is looked at within this many working days.</summary>
    public const int SoonDays = 10;

    /// <summary>The citizen's own wish to stop takes effect after this many working days: it was an employee who wrote it.</summary>
    public const int RegretDays = 10;

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    private HelpOrder() { }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public Guid CaseId { get; init; }

    public Guid PartId { get; init; }

    /// <summary>What was decided, as it stood then: "Støtte i hverdagen", "3 timer om ugen".</summary>
    public string What { get; init; } = "";

    public string Amount { get; init; } = "";

    public string LegalBasis { get; init; } = "";

    public Guid UnitId { get; init; }

    public string UnitName { get; init; } = "";

    public Guid? EmployeeId { get; init; }

    public string EmployeeName { get; init; } = "";

    public DateTime AskedAt { get; init; }

    public string AskedBy { get; init; } = "";

    public OrderState State { get; private set; }

    public string AnswerWhy { get; private set; } = "";

    public string AnsweredBy { get; private set; } = "";

    public DateTime? AnsweredAt { get; private set; }

    public DateOnly? StartsOn { get; private set; }

    public Guid? ComesId { get; private set; }

    public string ComesName { get; private set; } = "";

    public string ComesWhen { get; private set; } = "";

    /// <summary>The day the help is looked at again.</summary>
    public DateOnly? FollowUpOn { get; private set; }

    /// <summary>Why it is sooner than the rules say; empty when it is not.</summary>
    public string Sooner { get; private set; } = "";

    /// <summary>The same to the citizen, as it stands after "Det er før, end vi havde aftalt, fordi"; empty when it is not sooner.</summary>
    public string SoonerToCitizen { get; private set; } = "";

    /// <summary>The last day was or will be the one before this; null while nothing stops it.</summary>
    public DateOnly? StoppedOn { get; private set; }

    /// <summary>The case in which it is being decided whether it stops; until then it lasts. Null when nobody but the citizen has wished it.</summary>
    public Guid? StopCaseId { get; private set; }

    /// <summary>The part of a decision that stopped it; null when none did.</summary>
    public Guid? StopPartId { get; private set; }

    public int Version { get; private set; } = 1;

    public List<OrderGoal> Goals { get; init; } = [];

    public static HelpOrder Ask(Guid citizenId, Guid caseId, Guid partId, string what, string amount, string legalBasis, Guid unitId, string unit, Guid? employeeId, string employee, IEnumerable<(Guid Id, string Words)> goals, string by, DateTime at)
    {
        var order = new HelpOrder { CitizenId = citizenId, CaseId = caseId, PartId = partId, What = what, Amount = amount, LegalBasis = legalBasis, UnitId = unitId, UnitName = unit, EmployeeId = employeeId, EmployeeName = employee, AskedBy = by, AskedAt = at };
        order.Goals.AddRange(goals.Select((g, i) => new OrderGoal { OrderId = order.Id, GoalId = g.Id, Words = g.Words, Position = i + 1 }));
        return order;
    }

    /// <summary>
    /// The provider's yes: from a day from today to half a year ahead (Copenhagen), who comes, and when in the week. Where the words name days
    /// of the week one by one, the first day is one of them, so that nobody waits by the door on the wrong day.
    /// </summary>
    public Refusal? Accept(DateOnly startsOn, Guid? comesId, string comes, string when, CaseRules rules, bool avoidsDaysOff, string by, DateTime at)
    {
        if (State != OrderState.Asked) return EffortRefusals.AnsweredAlready;
        if (startsOn < Clock.DayOf(at)) return DanishDate.Passed;
        if (startsOn > Clock.DayOf(at).AddMonths(6)) return EffortRefusals.StartsTooLate;
        if (comes.Length == 0) return EffortRefusals.ComesMissing;
        var text = Text.Required(when, LongestLine);
        if (!text.Ok) return text.Refusal == Text.Empty ? EffortRefusals.WhenMissing : text.Refusal;
        var named = Weekdays().Matches(text.Value).Select(m => m.Value.ToLowerInvariant()).ToList();
        if (named.Count > 0 && !Spans().IsMatch(text.Value) && !named.Contains(startsOn.ToString("dddd", Danish))) return EffortRefusals.OtherWeekday;
        (State, StartsOn, ComesId, ComesName, ComesWhen, AnsweredBy, AnsweredAt, Version) = (OrderState.Accepted, startsOn, comesId, comes, text.Value, by, at, Version + 1);
        FollowUpOn = Suits(rules.FirstFollowUp.Ours(startsOn), avoidsDaysOff);
        return null;
    }

    public Refusal? Decline(string why, string by, DateTime at)
    {
        if (State != OrderState.Asked) return EffortRefusals.AnsweredAlready;
        var text = Text.Required(why, LongestWhy);
        if (!text.Ok) return text.Refusal == Text.Empty ? EffortRefusals.WhyMissing : text.Refusal;
        (State, AnswerWhy, AnsweredBy, AnsweredAt, Version) = (OrderState.Declined, text.Value, by, at, Version + 1);
        return null;
    }

    /// <summary>Whether the help is given that day; one that stops on a day that comes lasts until then.</summary>
    public bool Lasts(DateOnly today) => State == OrderState.Accepted || (State == OrderState.Stopped && today < StoppedOn);

    /// <summary>The instant that a fall of the citizen's scale is counted from: when the help was last looked at, or the beginning of its first day. Null before either.</summary>
    public DateTime? CountsFrom(DateTime? looked, DateTime now)
    {
        if (StartsOn is not { } day) return looked;
        var began = Clock.Utc(day.ToDateTime(TimeOnly.MinValue));
        return began > now || looked > began ? looked : began;
    }

    /// <summary>A sign: it is looked at within ten working days, and never later than it would have been. False when that was so already; one of another sort then stands beside what brought it forward.</summary>
    public bool LookSooner(Signal why, DateOnly today)
    {
        var soon = WorkingDays.Add(today, SoonDays);
        if (State != OrderState.Accepted || FollowUpOn is null) return false;
        if (FollowUpOn <= soon)
        {
            if (Sooner.Length > 0 && !Sooner.Contains(why.Sort, StringComparison.Ordinal)) (Sooner, SoonerToCitizen, Version) = ($"{Sooner} {why.Says}", SoonerToCitizen.Length > 0 ? $"{SoonerToCitizen}, og {why.ToCitizen}" : "", Version + 1);
            return false;
        }

        (FollowUpOn, Sooner, SoonerToCitizen, Version) = (soon, why.Says, why.ToCitizen, Version + 1);
        return true;
    }

    public Result<FollowUp> Follow(FollowUpForm typed, CaseRules rules, bool avoidsDaysOff, string by, DateTime at)
    {
        if (State != OrderState.Accepted) return EffortRefusals.NotRunning;
        if (typed.Outcome is not { } outcome || !Enum.IsDefined(outcome)) return EffortRefusals.OutcomeMissing;
        var says = Text.Required(typed.CitizenSays, LongestWhy);
        if (!says.Ok) return says.Refusal == Text.Empty ? EffortRefusals.CitizenSaysMissing : says.Refusal;
        var why = Text.Required(typed.Why, LongestWhy);
        if (!why.Ok) return why.Refusal == Text.Empty ? EffortRefusals.WhyMissing : why.Refusal;
        var theme = Text.Optional(typed.Theme, LongestLine);
        if (!theme.Ok) return theme.Refusal;
        if (outcome == FollowUpOutcome.Change && typed.LeadsTo is not (CasePhase.Assessment or CasePhase.ChoiceOfEffort)) return EffortRefusals.LeadsMissing;
        if (outcome == FollowUpOutcome.Change && typed.LeadsTo == CasePhase.Assessment && theme.Value.Length == 0) return EffortRefusals.ThemeMissing;
        if (outcome == FollowUpOutcome.Stop && (typed.Wish is not { } whose || !Enum.IsDefined(whose))) return EffortRefusals.WishMissing;
        var citizens = outcome == FollowUpOutcome.Stop && typed.Wish == StopWish.Citizens;
        if (citizens && !typed.Agreed) return EffortRefusals.NotAgreed;
        var today = Clock.DayOf(at);
        // What was granted by a decision is taken away by one (forvaltningsloven § 2); the citizen may always say no thanks, and has days to regret it.
        // A case that goes back is to be decided again, in the kind's own time.
        if (citizens) (State, StoppedOn, FollowUpOn, StopCaseId) = (OrderState.Stopped, WorkingDays.Add(today, RegretDays), null, null);
        else FollowUpOn = Suits((outcome == FollowUpOutcome.Continue ? rules.FollowUp : rules.Decide).Ours(today), avoidsDaysOff);
        (Sooner, SoonerToCitizen, Version) = ("", "", Version + 1);
        return new FollowUp
        {
            OrderId = Id,
            CitizenId = CitizenId,
            On = today,
            Outcome = outcome,
            CitizenSays = says.Value,
            Why = why.Value,
            LeadsTo = outcome switch { FollowUpOutcome.Change => typed.LeadsTo, FollowUpOutcome.Stop when !citizens => CasePhase.Assessment, _ => null },
            Theme = theme.Value,
            Wish = outcome == FollowUpOutcome.Stop ? typed.Wish : null,
            By = by,
            At = at,
        };
    }

    /// <summary>Whether it stops is decided in a case; until then it lasts.</summary>
    public void AwaitsDecision(Guid caseId) => StopCaseId = caseId;

    /// <summary>The citizen wants the help after all, before the day it stops. It is looked at within ten working days.</summary>
    public Refusal? Keep(DateOnly today)
    {
        if (State != OrderState.Stopped || StopPartId is not null || !Lasts(today)) return EffortRefusals.NotRunning;
        var why = Signal.Keeps;
        (State, StoppedOn, FollowUpOn, Sooner, SoonerToCitizen, Version) = (OrderState.Accepted, null, WorkingDays.Add(today, SoonDays), why.Says, why.ToCitizen, Version + 1);
        return null;
    }

    /// <summary>A decision that was told takes the help away: from its day, or from the day it was received. What is left of it is given until then.</summary>
    public Refusal? StopBy(Guid partId, DateOnly from)
    {
        if (State != OrderState.Accepted) return EffortRefusals.NotRunning;
        (State, StoppedOn, StopPartId, StopCaseId, FollowUpOn, Sooner, SoonerToCitizen, Version) = (OrderState.Stopped, from, partId, null, null, "", "", Version + 1);
        return null;
    }

    [GeneratedRegex("(?:man|tirs|ons|tors|fre|lør|søn)dag", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Weekdays();

    /// <summary>Words that say more than the days they name: from one to another, all but one.</summary>
    [GeneratedRegex(@"\b(?:til|undtagen|ikke|dog|hver dag|alle dage)\b|[-–—]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spans();

    /// <summary>A day that the contact agreement keeps free is moved back, never past the rules' own day.</summary>
    private static DateOnly Suits(DateOnly day, bool avoidsDaysOff)
    {
        while (avoidsDaysOff && Contacts.ContactTerms.IsUpToDaysOff(day)) day = WorkingDays.Add(day, -1);
        return day;
    }
}

/// <summary>What brings a follow-up forward, as the adviser and the citizen read it.</summary>
/// <param name="Sort">What is in each of its sort: the same sort is told once.</param>
internal sealed record Signal(string Says, string ToCitizen, string Sort = "")
{
    public static Signal Keeps { get; } = new("Borgeren vil beholde hjælpen.", "du vil beholde hjælpen", "vil beholde");

    public static Signal Fell(int from, int to) => new($"Borgerens egen skala faldt fra {from} til {to}.", $"din egen skala faldt fra {from} til {to}", "egen skala faldt");

    public static Signal Hard(string firstName) => new($"{firstName} skriver, at det er svært.", $"{firstName} skriver, at det er svært", "at det er svært");
}

/// <summary>One of the citizen's goals in an order, in the citizen's words as they stood.</summary>
internal sealed class OrderGoal
{
    public Guid OrderId { get; init; }

    public Guid GoalId { get; init; }

    public int Position { get; init; }

    public string Words { get; init; } = "";
}

/// <summary>The provider's few words about one goal, or about the help as a whole when none of its goals stands. The citizen sees them at the same time.</summary>
internal sealed class GoalStatus
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid OrderId { get; init; }

    public Guid CitizenId { get; init; }

    /// <summary>Null for the help as a whole.</summary>
    public Guid? GoalId { get; init; }

    /// <summary>"Det virker", or else "Det er svært".</summary>
    public bool Works { get; init; }

    public string Line { get; init; } = "";

    public string By { get; init; } = "";

    public DateTime At { get; init; }

    /// <param name="standing">The goals of the order that the citizen has not taken back.</param>
    public static Result<GoalStatus> Write(HelpOrder order, Guid? goalId, IReadOnlyCollection<Guid> standing, bool works, string line, string by, DateTime at)
    {
        if (!order.Lasts(Clock.DayOf(at))) return EffortRefusals.NotRunning;
        if (goalId is null && standing.Count > 0) return EffortRefusals.StatusGoalMissing;
        if (goalId is { } goal && !standing.Contains(goal)) return EffortRefusals.GoalGone;
        var text = Text.Required(line, HelpOrder.LongestLine);
        if (!text.Ok) return text.Refusal == Text.Empty ? EffortRefusals.LineMissing : text.Refusal;
        return new GoalStatus { OrderId = order.Id, CitizenId = order.CitizenId, GoalId = goalId, Works = works, Line = text.Value, By = by, At = at };
    }
}

/// <summary>One look at how the help goes: continue, change or stop, with what the citizen says and why.</summary>
internal sealed class FollowUp
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid OrderId { get; init; }

    public Guid CitizenId { get; init; }

    public DateOnly On { get; init; }

    public FollowUpOutcome Outcome { get; init; }

    public string CitizenSays { get; init; } = "";

    public string Why { get; init; } = "";

    public CasePhase? LeadsTo { get; init; }

    public string Theme { get; init; } = "";

    /// <summary>Who asked that it stops; null when nobody did.</summary>
    public StopWish? Wish { get; init; }

    public string By { get; init; } = "";

    public DateTime At { get; init; }
}

/// <summary>Hours of one month, in minutes. Told, and not judged.</summary>
internal sealed class SupportHours
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid OrderId { get; init; }

    public Guid CitizenId { get; init; }

    /// <summary>The first of the month.</summary>
    public DateOnly Month { get; init; }

    public int Minutes { get; set; }

    public string By { get; set; } = "";

    public DateTime At { get; set; }
}

/// <summary>The one text that all around the citizen agree on. A new text is a new version, and everyone says yes again.</summary>
internal sealed class Approach
{
    public const int Longest = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    public int No { get; init; }

    public string Words { get; init; } = "";

    public string By { get; init; } = "";

    public DateTime At { get; init; }

    public List<ApproachYes> Yeses { get; init; } = [];
}

internal sealed class ApproachYes
{
    public Guid ApproachId { get; init; }

    /// <summary>The citizen, or the employee.</summary>
    public Guid PersonId { get; init; }

    public string Name { get; init; } = "";

    public DateTime At { get; init; }
}
