using Sammen.Domain.Access;

namespace Sammen.Web.Tests.Host;

/// <summary>A rule of the oracle told wrongly: the comparison must notice each of them.</summary>
public enum Wrong
{
    Nothing,
    NobodySeesBorgerland,
    StrangerIsCitizen,
    CitizensSeeFagland,
    EmployeesSeeBorgerland,
    ColleaguesSeeEachOthersCitizens,
    LeadersSeeEveryone,
    TaskGivesEveryPart,
    ReadingIsWriting,
    RoleIsNotNeeded,
    AnyRoleWorksWithCitizens,
    FaglandStaysOpenInShowing,
    AnotherSessionsShowing,
    ShowingGivesEveryPart,
    CitizensAloneIsShownTogether,
    StaffAreToldNothing,
    PrivatePersonsAreTold,
    CookieCountsEverywhere,
    TwoRowsAreOne,
}

/// <summary>What kind of person asks.</summary>
internal enum Sort
{
    Nobody,
    Stranger,
    Citizen,
    Employee,
}

/// <summary>Someone who asks. <see cref="Showing"/> is whose page this session shows together with an employee, if any.</summary>
internal sealed record Who(string Name, Sort Sort, params Role[] Roles)
{
    /// <summary>The key of the person, as the cast has it.</summary>
    public string Key { get; init; } = Name;

    /// <summary>The showing that this session began, if any.</summary>
    public string? Showing { get; init; }

    /// <summary>The cookie is one of another municipality.</summary>
    public bool Abroad { get; init; }

    /// <summary>The municipality whose host is asked.</summary>
    public string Host { get; init; } = Support.Running.Engholm;

    public override string ToString() => Name;
}

/// <summary>A task: who has it with whom, what it lets them see and write, and what for. From the cast, not from the database.</summary>
internal sealed record Duty(string Employee, string Citizen, Parts Sees, Parts Writes, string Purpose);

/// <summary>What is expected of one request: the status, and where a redirect leads.</summary>
internal sealed record Expected(int Status, string To = "")
{
    public bool IsShown => Status is 200 or 204;
}

/// <summary>
/// Who may see what, told a second time from the product's own words and sharing nothing with the program: a citizen sees their own;
/// access follows a task with named parts, never a job title; while a showing lasts Fagland is closed; nobody is sent to sign in;
/// a private person is told nothing (404), staff are told that it is not theirs (403).
/// </summary>
internal sealed class PolicyOracle(IReadOnlyList<Duty> duties, Wrong wrong = Wrong.Nothing)
{
    private const Parts Fagland = Parts.Professional | Parts.Voices | Parts.Address | Parts.Notes;

    public Expected Get(Who who, Route route, string about, string address) => route.Kind switch
    {
        Kind.Open => new(200),
        Kind.Nothing => new(404),
        Kind.Post => new(405),
        Kind.SignIn => new(302, "/demo?til="),
        Kind.Stay => new(IsSignedIn(who) ? 204 : 401),
        Kind.Door => IsSignedIn(who) ? new(302, HomeOf(who)) : new(200),
        Kind.Welcome => Welcome(who),
        Kind.WayOut => new(IsInShowing(who, about) ? 200 : 404),
        Kind.HelpList => !IsSignedIn(who) ? new(302, "/log-ind?til=/hjaelp") : new(who.Sort == Sort.Employee ? 404 : 200),
        Kind.HelpOpen => new(IsSignedIn(who) && Helps(who, about) ? 204 : 404),
        Kind.Alone when IsInShowing(who, about) && MaySee(who, route, about) => new(wrong == Wrong.CitizensAloneIsShownTogether ? 200 : 404),
        _ => MaySee(who, route, about) ? new(200) : Refusal(who, route, address),
    };

    /// <summary>Whether a form of the page may do what it does, with the page's own items.</summary>
    public bool MaySend(Who who, Route route, Sent form, string about) => IsSignedIn(who) && route.Kind switch
    {
        Kind.Own => MaySee(who, route, about) && form.Writes is Parts.Plan or Parts.Profile or Parts.Log or Parts.Contact or Parts.Messages or Parts.Sharing or Parts.Case or Parts.Assessment or Parts.Effort or Parts.Notes,
        Kind.Together => MaySee(who, route, about) && form.Writes is Parts.Plan or Parts.Profile or Parts.Contact or Parts.Sharing or Parts.Case or Parts.Assessment or Parts.Effort && MayWrite(who, about, form.Writes),
        Kind.Desk => MaySee(who, route, about) && MayWrite(who, about, form.Writes),
        Kind.Fagland or Kind.Call => MaySee(who, route, about),
        Kind.WayOut => IsInShowing(who, about),
        Kind.Help => MaySee(who, route, about),
        Kind.Welcome => who.Sort == Sort.Stranger,
        Kind.Open or Kind.Nothing => true,
        _ => false,
    };

    /// <summary>What a task is for; the row of the record must say it.</summary>
    public string PurposeOf(Who who, Route route, string about) => route.Kind switch
    {
        Kind.Own => "Eget indhold",
        Kind.Together => "Sammen-visning",
        Kind.Call => "At ringe tilbage",
        Kind.Help => "Du deler det selv",
        _ => duties.First(t => t.Employee == who.Key && t.Citizen == about).Purpose,
    };

    public Expected Refusal(Who who, Route route, string address)
    {
        if (!IsSignedIn(who)) return new(302, "/log-ind?til=" + Uri.EscapeDataString(address));
        if (who.Sort == Sort.Stranger && route.Kind == Kind.Own) return new(302, "/");
        return new((who.Sort == Sort.Employee && wrong != Wrong.StaffAreToldNothing) || wrong == Wrong.PrivatePersonsAreTold ? 403 : 404);
    }

    /// <summary>How many refused tries the record gets: one for each page that was someone's, or was not for this employee.</summary>
    public int RefusalRows(Who who, Route route)
    {
        if (!IsSignedIn(who)) return 0;
        var rows = (who.Sort, route.Kind) switch
        {
            (Sort.Stranger, Kind.Own) => 0,
            // Closed for everyone who shows a screen; nobody's page was asked for.
            (Sort.Employee, Kind.Fagland or Kind.Desk or Kind.Call) when who.Showing is not null => 0,
            _ => 1,
        };
        return wrong == Wrong.TwoRowsAreOne ? rows + 1 : rows;
    }

    private bool MaySee(Who who, Route route, string about)
    {
        if (route.Kind == Kind.Own && wrong == Wrong.NobodySeesBorgerland && !IsSignedIn(who)) return true;
        if (!IsSignedIn(who)) return false;
        return route.Kind switch
        {
            Kind.Own => who.Sort == Sort.Citizen || (who.Sort == Sort.Stranger && wrong == Wrong.StrangerIsCitizen) || (who.Sort == Sort.Employee && wrong == Wrong.EmployeesSeeBorgerland),
            Kind.Together or Kind.Alone => IsInShowing(who, about) && ShowsTogether(who, route, about) && (MayWrite(who, about, route.ShownTo) || wrong == Wrong.ShowingGivesEveryPart),
            Kind.Help => Helps(who, about) && (route.Part & ~ElsesParts) == Parts.None,
            Kind.Desk => IsAtWork(who) && Sees(who, about, route.Part | route.Asks) && MayWrite(who, about, route.ShownTo),
            // Nobody is away, and no call is late: the one who holds the plan makes it.
            Kind.Call => IsAtWork(who) && who.Key == "mette",
            Kind.Fagland => IsAtWork(who) && (route.Roles.Count == 0 || route.Roles.Any(who.Roles.Contains) || wrong == Wrong.RoleIsNotNeeded),
            _ => false,
        };
    }

    private bool ShowsTogether(Who who, Route route, string about) =>
        wrong == Wrong.ShowingGivesEveryPart || (Sees(who, CitizenOf(about), Parts.Plan) && Sees(who, CitizenOf(about), route.Part) && (route.Part & (Fagland | Parts.Messages)) == Parts.None);

    /// <summary>What Anna shares with her mother, and what every helper has.</summary>
    private const Parts ElsesParts = Parts.Goals | Parts.Contact | Parts.Profile | Parts.Tasks | Parts.Voices | Parts.Themes;

    /// <summary>Else helps Anna, by Anna's own word; nobody else helps anyone.</summary>
    private static bool Helps(Who who, string about) => who.Key == "else" && about == "anna";

    private bool IsSignedIn(Who who) => who.Sort != Sort.Nobody && (!who.Abroad || wrong == Wrong.CookieCountsEverywhere);

    /// <summary>An employee who is not showing a screen to anyone.</summary>
    private bool IsAtWork(Who who) =>
        (who.Sort == Sort.Employee || wrong == Wrong.CitizensSeeFagland) && (who.Showing is null || wrong == Wrong.FaglandStaysOpenInShowing);

    private bool IsInShowing(Who who, string showing) =>
        IsSignedIn(who) && who.Showing is not null && (who.Showing == showing || wrong == Wrong.AnotherSessionsShowing);

    private bool Sees(Who who, string citizen, Parts part)
    {
        if (wrong == Wrong.LeadersSeeEveryone && who.Roles.Contains(Role.Leader)) return true;
        if (wrong == Wrong.ColleaguesSeeEachOthersCitizens && who.Roles.Contains(Role.Adviser)) return true;
        if (wrong == Wrong.CitizensSeeFagland && who.Sort == Sort.Citizen) return true;
        // Set-up, co-creation and data protection have no case, whatever place was given.
        if (!who.Roles.Any(r => r is Role.Adviser or Role.Professional or Role.Leader or Role.ContactCentre) && wrong != Wrong.AnyRoleWorksWithCitizens) return false;
        return duties.Any(t => t.Employee == who.Key && t.Citizen == citizen && (wrong == Wrong.TaskGivesEveryPart || (t.Sees & part) == part));
    }

    private bool MayWrite(Who who, string about, Parts part) =>
        part == Parts.None || wrong == Wrong.ReadingIsWriting || duties.Any(t => t.Employee == who.Key && t.Citizen == CitizenOf(about) && (t.Writes & part) == part);

    /// <summary>A showing is named by the one who shows and the one whose page it is: "mette/anna".</summary>
    private static string CitizenOf(string about) => about.Split('/')[^1];

    private Expected Welcome(Who who) => !IsSignedIn(who) ? new(302, "/log-ind?til=/velkommen") : who.Sort == Sort.Stranger ? new(200) : new(302, "/");

    private static string HomeOf(Who who) => who switch
    {
        { Showing: not null } => "/sammen/",
        { Sort: Sort.Employee, Key: "admin" or "aase" } => "/fag/opsaetning",
        { Sort: Sort.Employee, Key: "dorte" } => "/fag/opslag",
        { Sort: Sort.Employee } => "/fag",
        { Sort: Sort.Citizen } => "/lige-nu",
        _ => who.Key == "else" ? "/hjaelp" : "/velkommen",
    };
}
