using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Cases;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;

namespace Sammen.Domain.Demo;

/// <summary>A municipality while its demo is laid: everything is gathered here and saved in one transaction.</summary>
internal sealed class Life
{
    public const Parts AdviserWrites = Parts.Plan | Parts.Professional | Parts.Profile | Parts.Team | Parts.Contact | Parts.Messages | Parts.Sharing | Parts.Case | Parts.Assessment | Parts.Effort | Parts.Notes;

    public const Parts SupportReads = Parts.Plan | Parts.Profile | Parts.Team | Parts.Contact | Parts.Messages | Parts.Effort;

    public const Parts SupportWrites = Parts.Plan | Parts.Contact | Parts.Messages | Parts.Effort;

    private readonly Municipality _place;
    private readonly Clock _clock;
    private readonly Trail _trail;
    private readonly Dictionary<string, Unit> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Employee Employee, Actor Actor)> _staff = new(StringComparer.Ordinal);
    private int _people = 100;

    public Life(Municipality place, AppDb db, Clock clock)
    {
        (_place, Db, _clock) = (place, db, clock);
        Today = clock.Today;
        Now = clock.Now;
        _trail = new Trail(place, db, clock);
    }

    public AppDb Db { get; }

    /// <summary>The day the demo is laid for.</summary>
    public DateOnly Today { get; }

    public DateTime Now { get; }

    /// <summary>The first such day of the week, so many days ago or later.</summary>
    public DateOnly First(DayOfWeek day, int daysAgo)
    {
        var from = Today.AddDays(-daysAgo);
        return from.AddDays(((int)day - (int)from.DayOfWeek + 7) % 7);
    }

    /// <summary>A working day some days back, at an hour in Denmark, never later than now.</summary>
    public DateTime Past(int days, int hour = 10)
    {
        var day = WorkingDays.OnOrBefore(Today.AddDays(-days));
        var at = Clock.Utc(day.ToDateTime(new TimeOnly(hour, 7 + (days % 40))));
        return at < Now ? at : Now.AddMinutes(-days - 1);
    }

    /// <summary>A date some working days ahead (or back) of the working day the demo is laid for.</summary>
    public DateOnly Ahead(int workingDays) => workingDays == 0 ? WorkingDays.OnOrAfter(Today) : WorkingDays.Add(Today, workingDays);

    /// <summary>The Sunday before the day the demo is laid for: what was said of a Sunday is due on one.</summary>
    public DateOnly LastSunday => Today.AddDays(Today.DayOfWeek == DayOfWeek.Sunday ? -7 : -(int)Today.DayOfWeek);

    public Unit Unit(string name, string phone, string hours, bool receives = false)
    {
        var unit = new Unit { Name = name, Phone = phone, Hours = hours, Receives = receives, Urgent = "Er nogen i fare, så ring 112. Kan det ikke vente, så ring til lægevagten på 70 11 31 31." };
        _units[name] = unit;
        Db.Units.Add(unit);
        return unit;
    }

    /// <summary>Takes the typical kinds of cases in, as an administrator does on the first day.</summary>
    public void CaseKinds(string by)
    {
        var versions = new List<CaseKindVersion>();
        foreach (var kind in CaseKindDesk.Read(CaseKindDesk.Typical)!)
        {
            if (CaseKindDesk.Put(versions, kind, ActorOf(by), Today, Past(400)) is { Ok: false } refused) throw new InvalidOperationException(refused.Refusal.Name);
        }

        Db.CaseKindVersions.AddRange(versions);
        Rules = new RuleBook(versions);
    }

    public Unit UnitOf(string name) => _units[name];

    public Employee Staff(string key) => _staff[key].Employee;

    public Actor ActorOf(string key) => _staff[key].Actor;

    /// <summary>A demo person's number as its blind index.</summary>
    public string PersonOf(string key) => _place.Keys.CprIndex(DemoPeople.CprOf(key, Today));

    /// <summary>The typical kinds of cases, in force since long before.</summary>
    public RuleBook Rules { get; private set; } = new([]);

    public Keys Keys => _place.Keys;

    public byte[] SealAddress(string address, Guid citizen) => _place.Keys.EncryptAddress(address, citizen);

    public bool IsStaff(string key) => _staff.ContainsKey(key);

    public void Employee(DemoPerson person)
    {
        var unit = _units[person.Unit];
        var employee = new Employee
        {
            UserName = person.Key,
            Name = person.Name,
            SortKey = Fold.SortKey(person.Name),
            Title = person.Title,
            UnitId = unit.Id,
            Phone = $"70 10 2{_staff.Count / 10} {10 + _staff.Count:00}",
            Portrait = person.Portrait,
            Roles = Organisation.Employee.WriteRoles(person.Roles),
        };
        Db.Employees.Add(employee);
        _staff[person.Key] = (employee, new Actor { Kind = ActorKind.Employee, Id = employee.Id, Name = employee.Name, Title = employee.Title, UnitId = unit.Id, Unit = unit.Name, Roles = person.Roles.ToHashSet() });
    }

    public LifeSituation Situation(string told)
    {
        var situation = new LifeSituation { Told = told };
        Db.LifeSituations.Add(situation);
        Seat[] seats =
        [
            new() { TeamRole = "rådgiver", Ring = Ring.Professional, Reads = Parts.All, Writes = AdviserWrites, Purpose = "At lave planen sammen med dig", Basis = "Serviceloven § 10" },
            new() { TeamRole = "bostøtte", Ring = Ring.Professional, Reads = SupportReads, Writes = SupportWrites, Purpose = "At støtte dig i det, du vil", Basis = "Serviceloven § 85" },
            new() { TeamRole = "sygeplejerske", Ring = Ring.Professional, Reads = Parts.Profile | Parts.Team | Parts.Tasks, Purpose = "At pleje dig", Basis = "Sundhedsloven § 138" },
            new() { TeamRole = "en, der står dig nær", Ring = Ring.Close },
        ];
        for (var i = 0; i < seats.Length; i++)
        {
            Db.Seats.Add(new Seat { LifeSituationId = situation.Id, Position = i + 1, TeamRole = seats[i].TeamRole, Ring = seats[i].Ring, Reads = seats[i].Reads, Writes = seats[i].Writes, Purpose = seats[i].Purpose, Basis = seats[i].Basis });
        }

        return situation;
    }

    public LifeOf Citizen(string key, LifeSituation situation, DateTime since, string coordinator)
    {
        var person = DemoPeople.Find(_place.Key, key)!;
        return Citizen(person.Name, DemoPeople.CprOf(key, Today), person.Portrait, situation, since, coordinator);
    }

    public LifeOf Citizen(string name, int age, LifeSituation situation, DateTime since, string coordinator)
    {
        var born = Today.AddYears(-age).AddDays(-(_people * 17 % 360));
        return Citizen(name, DemoPeople.Replacement(born, ++_people), "", situation, since, coordinator);
    }

    /// <summary>Sorts the record's rows by their own time, so that it reads as it was lived, and saves everything.</summary>
    public async Task Save(CancellationToken cancel)
    {
        var rows = Db.ChangeTracker.Entries<RecordEntry>().Select(e => e.Entity).ToList();
        foreach (var row in rows) Db.Entry(row).State = EntityState.Detached;
        using var turn = await _place.Gate.Enter(cancel);
        await using var transaction = await Db.Database.BeginTransactionAsync(cancel);
        await Db.SaveChangesAsync(cancel);
        foreach (var some in rows.OrderBy(r => r.At).ThenBy(r => r.Id).Chunk(200))
        {
            Db.RecordEntries.AddRange(some);
            await Db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    private LifeOf Citizen(string name, Cpr cpr, string portrait, LifeSituation situation, DateTime since, string coordinator)
    {
        var id = Guid.CreateVersion7();
        var citizen = new Citizen { Id = id, Born = cpr.Born, CprCipher = _place.Keys.EncryptCpr(cpr, id), CprIndex = _place.Keys.CprIndex(cpr), LifeSituationId = situation.Id, Portrait = portrait, CreatedAt = since };
        citizen.Call(name);
        Db.Citizens.Add(citizen);
        var plan = Plan.Start(id, Staff(coordinator).Id, since);
        Db.Plans.Add(plan);
        var life = new LifeOf(this, _trail, _clock, citizen, plan);
        life.Join(coordinator, Staff(coordinator).Title, "laver planen sammen med dig", since, Parts.All, AdviserWrites, "At lave planen sammen med dig", "Serviceloven § 10");
        life.Record(ActorOf(coordinator), since, new PlanStarted(Staff(coordinator).Name), "");
        return life;
    }
}
