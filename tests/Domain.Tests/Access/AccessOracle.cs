using Sammen.Domain.Access;

namespace Sammen.Domain.Tests.Access;

/// <summary>One question to the policy: who asks, from which side, about whom, with which relations and showing, on which day.</summary>
internal sealed record Case(Actor Actor, Door Door, Guid Citizen, IReadOnlyList<Relation> Relations, Showing? Showing, DateOnly Today)
{
    public HelperRelation? Helper { get; init; }

    public Whose? Whose { get; init; }
}

/// <summary>A rule of the oracle told wrongly: the comparison must notice each of them.</summary>
public enum Wrong
{
    Nothing,
    CitizensSeeEachOther,
    StrangersAreCitizens,
    CitizenWritesTeam,
    CitizenWritesProfessional,
    CitizenCannotAskAboutTheLog,
    RoleIsNotNeeded,
    AnyRoleWorksWithCitizens,
    LeaderSeesAll,
    AnothersTaskCounts,
    AnotherCitizensTaskCounts,
    NotYetBegunCounts,
    EndedCounts,
    LastDayDoesNotCount,
    FirstDayDoesNotCount,
    WritesWhatIsNotSeen,
    OnlyOneRelationCounts,
    DeskOpenWhileShowing,
    ShowingGoesOnAfterItsEnd,
    ShowingOfAnotherSession,
    ShowingOfAnotherEmployee,
    ShowingOfAnotherCitizen,
    ShowingWithoutTask,
    ShowingWithoutThePlan,
    ProfessionalOnSharedScreen,
    TeamWrittenOnSharedScreen,
    StoppedStillOpens,
    HelperStaysAfterTheDay,
    HelperBeforeTheDay,
    AnothersInvitationOpens,
    AnotherCitizensRelationOpens,
    ShieldDoesNotMatter,
    GuardianSeesAnswers,
    HelperSeesWhatWasNotGiven,
    HelperSeesTheLog,
    HelperWritesThePlan,
    EmployeesAreHelpers,
    OneselfAsHelper,
    CustodyAfterEighteen,
    HelperReadsMessages,
    ChildUnderTenSeesAlone,
    ChildSharesAlone,
    YoungOneCannotShare,
    ChildCannotAskAboutTheLog,
    GuardianWritesInThemes,
}

/// <summary>
/// The policy told a second time from the product's own words, as yes-or-no questions about one part at a time. It shares
/// nothing with <see cref="AccessPolicy"/>, so that the two can be compared.
/// </summary>
internal static class AccessOracle
{
    /// <summary>Each single part there is.</summary>
    internal static readonly Parts[] Every =
    [
        Parts.Words, Parts.Goals, Parts.Professional, Parts.Profile, Parts.Team, Parts.Log, Parts.Contact, Parts.Messages, Parts.Address, Parts.Sharing, Parts.Tasks, Parts.Voices,
        Parts.Case, Parts.Assessment, Parts.Effort, Parts.Notes, Parts.Themes,
    ];

    /// <summary>What each side lets through at the most, whatever the task gives.</summary>
    private static readonly Dictionary<(Door, bool Write), Parts[]> SideLets = new()
    {
        [(Door.Own, false)] = Every,
        [(Door.Own, true)] = [Parts.Words, Parts.Goals, Parts.Profile, Parts.Log, Parts.Contact, Parts.Messages, Parts.Sharing, Parts.Case, Parts.Assessment, Parts.Effort, Parts.Notes],
        // Borgerland on a shared screen: nothing of Fagland.
        [(Door.Together, false)] = [Parts.Words, Parts.Goals, Parts.Profile, Parts.Team, Parts.Log, Parts.Contact, Parts.Sharing, Parts.Tasks, Parts.Case, Parts.Assessment, Parts.Effort, Parts.Themes],
        [(Door.Together, true)] = [Parts.Words, Parts.Goals, Parts.Profile, Parts.Contact, Parts.Sharing, Parts.Case, Parts.Assessment, Parts.Effort],
        [(Door.Help, false)] = [Parts.Words, Parts.Goals, Parts.Contact, Parts.Team, Parts.Profile, Parts.Tasks, Parts.Voices, Parts.Case, Parts.Themes],
        [(Door.Help, true)] = [Parts.Voices, Parts.Tasks, Parts.Themes],
        [(Door.Desk, false)] = Every,
        [(Door.Desk, true)] = Every,
    };

    public static bool May(Case asked, Parts part, bool write, Wrong wrong = Wrong.Nothing) =>
        IsLetThrough(asked.Door, part, write, wrong) && asked.Door switch
        {
            Door.Own => IsTheCitizen(asked, wrong) && IsOldEnough(asked, part, write, wrong),
            Door.Help => Helps(asked, part, write, wrong),
            Door.Together => BesideTheCitizen(asked, wrong)
                && (wrong == Wrong.ShowingWithoutTask || HasTask(asked, part, write, wrong))
                && (wrong is Wrong.ShowingWithoutThePlan or Wrong.ShowingWithoutTask || (HasTask(asked, Parts.Words, write: false, wrong) && HasTask(asked, Parts.Goals, write: false, wrong))),
            Door.Desk => (asked.Actor.Visit is null || wrong == Wrong.DeskOpenWhileShowing) && HasTask(asked, part, write, wrong),
            _ => false,
        };

    private static bool IsLetThrough(Door door, Parts part, bool write, Wrong wrong) => (wrong, door, part, write) switch
    {
        (Wrong.CitizenWritesTeam, Door.Own, Parts.Team, true) => true,
        (Wrong.CitizenWritesProfessional, Door.Own, Parts.Professional, true) => true,
        (Wrong.CitizenCannotAskAboutTheLog, Door.Own, Parts.Log, true) => false,
        (Wrong.ProfessionalOnSharedScreen, Door.Together, Parts.Professional, false) => true,
        (Wrong.TeamWrittenOnSharedScreen, Door.Together, Parts.Team, true) => true,
        (Wrong.HelperSeesTheLog, Door.Help, Parts.Log, false) => true,
        (Wrong.HelperReadsMessages, Door.Help, Parts.Messages, false) => true,
        (Wrong.HelperWritesThePlan, Door.Help, Parts.Goals, true) => true,
        _ => SideLets[(door, write)].Contains(part),
    };

    private static bool IsTheCitizen(Case asked, Wrong wrong) =>
        (asked.Actor.Kind == ActorKind.Citizen || (wrong == Wrong.StrangersAreCitizens && asked.Actor.Kind == ActorKind.Stranger))
        && (asked.Actor.Id == asked.Citizen || wrong is Wrong.CitizensSeeEachOther or Wrong.StrangersAreCitizens);

    private static int AgeOf(Case asked)
    {
        if (asked.Whose?.Born is not { } born) return 99;
        // The birthday itself counts; someone born on a leap day has it on 1 March in other years.
        var age = asked.Today.Year - born.Year;
        var birthday = born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(asked.Today.Year) ? new DateOnly(asked.Today.Year, 3, 1) : new DateOnly(asked.Today.Year, born.Month, born.Day);
        return asked.Today >= birthday ? age : age - 1;
    }

    private static bool IsOldEnough(Case asked, Parts part, bool write, Wrong wrong)
    {
        var age = AgeOf(asked);
        if (age < 10 && wrong != Wrong.ChildUnderTenSeesAlone) return false;
        if (write && part == Parts.Log && age < 15 && wrong == Wrong.ChildCannotAskAboutTheLog) return false;
        if (write && part == Parts.Sharing && age < 18 && wrong == Wrong.YoungOneCannotShare) return false;
        return !(write && part == Parts.Sharing && age < 15) || wrong == Wrong.ChildSharesAlone;
    }

    /// <summary>A private person, in person, within what was given, until it is stopped or over; never through a shield.</summary>
    private static bool Helps(Case asked, Parts part, bool write, Wrong wrong)
    {
        if (asked.Helper is not { } helper) return false;
        if (asked.Actor.Kind == ActorKind.Employee && wrong != Wrong.EmployeesAreHelpers) return false;
        if ((asked.Actor.Person.Length == 0 || asked.Actor.Person != helper.Person) && wrong != Wrong.AnothersInvitationOpens) return false;
        if (helper.CitizenId != asked.Citizen && wrong != Wrong.AnotherCitizensRelationOpens) return false;
        if (asked.Actor.Id == asked.Citizen && wrong != Wrong.OneselfAsHelper) return false;
        if (helper.Stopped && wrong != Wrong.StoppedStillOpens) return false;
        if (asked.Today < helper.From && wrong != Wrong.HelperBeforeTheDay) return false;
        if (helper.To < asked.Today && wrong != Wrong.HelperStaysAfterTheDay) return false;
        if (asked.Whose is { Shielded: true } && wrong != Wrong.ShieldDoesNotMatter) return false;
        if (!Has(helper.Reads, part) && wrong != Wrong.HelperSeesWhatWasNotGiven) return false;
        if (part == Parts.Words && helper.Kind != HelperKind.Relative && wrong != Wrong.GuardianSeesAnswers) return false;
        if (part == Parts.Themes && helper.Kind != HelperKind.Relative && wrong != Wrong.GuardianWritesInThemes) return false;
        if (write && !Has(helper.Writes, part)) return false;
        return helper.Kind != HelperKind.Custody || AgeOf(asked) < 18 || wrong == Wrong.CustodyAfterEighteen;
    }

    private static bool BesideTheCitizen(Case asked, Wrong wrong) =>
        asked.Actor.Kind == ActorKind.Employee
        && asked.Showing is { } showing
        && (showing.Running || wrong == Wrong.ShowingGoesOnAfterItsEnd)
        && (asked.Actor.Visit == showing.Id || wrong == Wrong.ShowingOfAnotherSession)
        && (showing.EmployeeId == asked.Actor.Id || wrong == Wrong.ShowingOfAnotherEmployee)
        && (showing.CitizenId == asked.Citizen || wrong == Wrong.ShowingOfAnotherCitizen);

    /// <summary>Access follows a relation, never a job title - and whoever has no role that works with citizens has no relation that counts.</summary>
    private static bool HasTask(Case asked, Parts part, bool write, Wrong wrong)
    {
        if (asked.Actor.Kind != ActorKind.Employee) return false;
        Role[] atWork = [Role.Adviser, Role.Professional, Role.Leader, Role.ContactCentre];
        if (!asked.Actor.Roles.Any(atWork.Contains) && wrong != Wrong.RoleIsNotNeeded && !(wrong == Wrong.AnyRoleWorksWithCitizens && asked.Actor.Roles.Count > 0)) return false;
        if (wrong == Wrong.LeaderSeesAll && asked.Actor.Roles.Contains(Role.Leader) && !write) return true;
        var holding = asked.Relations.Where(relation => Holds(relation, asked, wrong));
        if (wrong == Wrong.OnlyOneRelationCounts) holding = holding.Take(1);
        return holding.Any(relation => Has(relation.Reads, part) ? !write || Has(relation.Writes, part) : write && wrong == Wrong.WritesWhatIsNotSeen && Has(relation.Writes, part));
    }

    private static bool Holds(Relation relation, Case asked, Wrong wrong)
    {
        if (relation.EmployeeId != asked.Actor.Id && wrong != Wrong.AnothersTaskCounts) return false;
        if (relation.CitizenId != asked.Citizen && wrong != Wrong.AnotherCitizensTaskCounts) return false;
        var day = asked.Today.DayNumber;
        var (first, last) = (relation.From.DayNumber, relation.To?.DayNumber ?? int.MaxValue);
        if (wrong == Wrong.NotYetBegunCounts) first = int.MinValue;
        if (wrong == Wrong.EndedCounts) last = int.MaxValue;
        if (wrong == Wrong.FirstDayDoesNotCount) first++;
        if (wrong == Wrong.LastDayDoesNotCount && relation.To is not null) last--;
        return first <= day && day <= last;
    }

    private static bool Has(Parts parts, Parts one) => ((int)parts & (int)one) != 0;
}
