using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;

namespace Sammen.Domain.Tests.Support;

/// <summary>Lays the people of a test, and opens requests as them.</summary>
internal static class People
{
    /// <summary>What an adviser's place on a team gives.</summary>
    public const Parts AdviserWrites = Parts.Plan | Parts.Professional | Parts.Profile | Parts.Team;

    private static int _number;

    public static async Task<Unit> LayUnit(this Place place, string name = "Voksen og Handicap", bool receives = false, Guid? leader = null)
    {
        var unit = new Unit { Name = name, Phone = "11 22 33 44", Hours = "Mandag til torsdag kl. 9-15", Urgent = "Ring 112", Receives = receives, LeaderId = leader };
        await place.Lay(unit);
        return unit;
    }

    public static async Task<Employee> LayEmployee(this Place place, Unit unit, string name, params Role[] roles)
    {
        var number = Interlocked.Increment(ref _number);
        var employee = new Employee
        {
            UserName = $"{Fold.Words(name)[0]}{number}",
            Name = name,
            SortKey = Fold.SortKey(name),
            Title = "rådgiver",
            UnitId = unit.Id,
            Phone = "55 66 77 88",
            Roles = Employee.WriteRoles(roles),
        };
        await place.Lay(employee);
        return employee;
    }

    /// <summary>A citizen whose plan the employee holds, from the team.</summary>
    public static async Task<Citizen> LayCitizen(this Place place, string name, Employee coordinator, Parts reads = Parts.All, Parts writes = AdviserWrites)
    {
        var citizen = place.Unlaid(name);
        await place.Lay(citizen, Plan.Start(citizen.Id, coordinator.Id, place.Time.Now), place.Seat(citizen, coordinator, reads, writes));
        return citizen;
    }

    /// <summary>A citizen without plan or team.</summary>
    public static async Task<Citizen> LayCitizenWithoutPlan(this Place place, string name)
    {
        var citizen = place.Unlaid(name);
        await place.Lay(citizen);
        return citizen;
    }

    public static async Task<TeamMember> LayMember(this Place place, Citizen citizen, Employee employee, Parts reads, Parts writes = Parts.None, DateOnly? from = null, DateOnly? to = null)
    {
        var member = place.Seat(citizen, employee, reads, writes, from, to);
        await place.Lay(member);
        return member;
    }

    /// <summary>Someone from the citizen's own network: a place, and no access.</summary>
    public static async Task<TeamMember> LayRelative(this Place place, Citizen citizen, string name)
    {
        var member = new TeamMember { CitizenId = citizen.Id, Name = name, TeamRole = "mor", Ring = Ring.Close, From = place.Today };
        await place.Lay(member);
        return member;
    }

    public static Actor AsActor(this Citizen citizen) => new() { Kind = ActorKind.Citizen, Id = citizen.Id, Name = citizen.Name };

    public static Actor AsActor(this Employee employee, string unit = "Voksen og Handicap") => new()
    {
        Kind = ActorKind.Employee,
        Id = employee.Id,
        Name = employee.Name,
        Title = employee.Title,
        UnitId = employee.UnitId,
        Unit = unit,
        Roles = employee.RoleSet,
    };

    /// <summary>A request for the citizen's own pages.</summary>
    public static Task<Request> Own(this Place place, Citizen citizen, Parts page = Parts.Plan)
    {
        var request = place.Ask();
        return request.About(request.Access.OpenOwn(citizen.AsActor(), page, Parts.None, "/min-plan", default));
    }

    /// <summary>A request at the professional's desk.</summary>
    public static Task<Request> Desk(this Place place, Employee employee, Citizen citizen, Parts page = Parts.Plan)
    {
        var request = place.Ask();
        return request.About(request.Access.OpenDesk(employee.AsActor(), citizen.Id, page, Parts.None, "/fag/borger", default));
    }

    /// <summary>A request in a joint showing.</summary>
    public static Task<Request> Together(this Place place, Shown showing, Parts page = Parts.Plan)
    {
        var request = place.Ask();
        return request.About(request.Access.OpenTogether(showing.Actor, showing.Visit, page, Parts.None, "/sammen/min-plan", default));
    }

    /// <summary>Opens the page and does nothing more.</summary>
    public static async Task Closed(this Task<Request> opening)
    {
        await using var request = await opening;
    }

    /// <summary>Signs the employee in and starts a joint showing with the citizen.</summary>
    public static async Task<Shown> Show(this Place place, Employee employee, Citizen citizen)
    {
        var token = await place.SignIn(employee);
        await using (var request = place.Ask())
        {
            await request.About(request.Access.OpenDesk(await place.Who(token), citizen.Id, Parts.Plan, Parts.None, "/fag/borger", default));
            var started = await request.Visits.Start(request.Subject, Presence.Home, Form.New(), default);
            return new Shown(token, started.Value, await place.Who(token));
        }
    }

    public static async Task<string> SignIn(this Place place, Employee employee, params string[] roles)
    {
        await using var request = place.Ask();
        var names = roles.Length > 0 ? roles : [.. employee.RoleSet.Select(r => r.ToString())];
        return (await request.Sessions.StartEmployee(new EmployeeClaims(employee.UserName, names, "proeve", "Substantial"), default)).Value;
    }

    public static async Task<string> SignIn(this Place place, string name, string cpr)
    {
        await using var request = place.Ask();
        return await request.Sessions.StartCitizen(new CitizenClaims(name, Number(cpr), "proeve", "Substantial"), default);
    }

    public static async Task<Actor> Who(this Place place, string token)
    {
        await using var request = place.Ask();
        return (await request.Sessions.Who(token, default))!.Actor;
    }

    /// <summary>The plan as the database holds it, with all its items.</summary>
    public static async Task<Plan> PlanOf(this Place place, Citizen citizen)
    {
        await using var db = place.Db();
        return await db.Plans.AsNoTracking().Include(p => p.Entries).Include(p => p.Goals).Include(p => p.Steps).Include(p => p.Answers).SingleAsync(p => p.CitizenId == citizen.Id);
    }

    public static Cpr Number(string digits) => Cpr.TryParse(digits, out var cpr) ? cpr : throw new ArgumentException("Not a CPR.", nameof(digits));

    /// <summary>A replacement number that no other test has.</summary>
    public static Cpr NextNumber()
    {
        var number = Interlocked.Increment(ref _number);
        return Number($"{61 + (number % 28)}{1 + (number / 28 % 12):00}80{number % 4000:0000}");
    }

    private static Citizen Unlaid(this Place place, string name)
    {
        var (id, cpr, keys) = (Guid.CreateVersion7(), NextNumber(), place.Municipality.Keys);
        var citizen = new Citizen { Id = id, Born = cpr.Born, CprCipher = keys.EncryptCpr(cpr, id), CprIndex = keys.CprIndex(cpr), CreatedAt = place.Time.Now };
        citizen.Call(name);
        return citizen;
    }

    private static TeamMember Seat(this Place place, Citizen citizen, Employee employee, Parts reads, Parts writes, DateOnly? from = null, DateOnly? to = null) => new()
    {
        CitizenId = citizen.Id,
        EmployeeId = employee.Id,
        Name = employee.Name,
        TeamRole = employee.Title,
        Ring = Ring.Professional,
        Reads = reads,
        Writes = writes,
        Purpose = "At lave planen sammen med dig",
        Basis = "Serviceloven § 10",
        From = from ?? place.Today,
        To = to,
    };
}

/// <summary>A joint showing that has begun: the session's token, the showing's id and who asks.</summary>
internal sealed record Shown(string Token, Guid Visit, Actor Actor);
