using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Organisation;

namespace Sammen.Domain.Access;

/// <summary>What a sign-in proved about a private person.</summary>
public sealed record CitizenClaims(string Name, Cpr Cpr, string Provider, string Assurance);

/// <summary>What a sign-in proved about an employee: the provider's subject and the roles it named.</summary>
public sealed record EmployeeClaims(string UserName, IReadOnlyCollection<string> Roles, string Provider, string Assurance);

/// <summary>A session as the host needs it: who, and when it ends by itself.</summary>
public sealed record SignedIn(Actor Actor, DateTime IdleEnd);

/// <summary>
/// The door before the doors: starts, reads and ends sessions. It is the one place that makes an <see cref="Actor"/>.
/// </summary>
public sealed class SessionDesk
{
    /// <summary>A citizen's session ends after this long without a page. Citizens get at least an hour (WCAG 2.2.1, DKFDS).</summary>
    public static readonly TimeSpan CitizenIdle = TimeSpan.FromMinutes(60);

    public static readonly TimeSpan EmployeeIdle = TimeSpan.FromMinutes(45);

    /// <summary>No session lives longer than a working day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(9);

    /// <summary>How often a session's last page is written down.</summary>
    private static readonly TimeSpan Written = TimeSpan.FromSeconds(60);

    public static readonly Refusal NotEmployee = new("SignInNotEmployee", "Du er ikke oprettet i Sammen. Spørg din leder.");
    public static readonly Refusal NoRole = new("SignInNoRole", "Din bruger har ingen rolle i Sammen. Spørg din leder.");

    private static readonly Compiled<Func<AppDb, string, CancellationToken, Task<Found?>>> Holder = new(() => EF.CompileAsyncQuery((AppDb db, string id, CancellationToken cancel) => (
        from s in db.Sessions.AsNoTracking()
        where s.Id == id
        join e in db.Employees on s.EmployeeId equals (Guid?)e.Id into es
        from e in es.DefaultIfEmpty()
        join u in db.Units on (Guid?)e.UnitId equals (Guid?)u.Id into us
        from u in us.DefaultIfEmpty()
        join c in db.Citizens on s.CitizenId equals (Guid?)c.Id into cs
        from c in cs.DefaultIfEmpty()
        select new Found
        {
            Session = s,
            EmployeeName = e == null ? null : e.Name,
            EmployeeTitle = e == null ? null : e.Title,
            EmployeePortrait = e == null ? null : e.Portrait,
            EmployeeRoles = e == null ? null : e.Roles,
            Active = e != null && e.Active,
            UnitId = u == null ? (Guid?)null : u.Id,
            UnitName = u == null ? null : u.Name,
            CitizenName = c == null ? null : c.Name,
            Born = c == null ? (DateOnly?)null : c.Born,
        }).FirstOrDefault()));

    private readonly Municipality _place;
    private readonly AppDb _db;
    private readonly SessionClock _clock;

    internal SessionDesk(Municipality place, AppDb db, SessionClock clock) => (_place, _db, _clock) = (place, db, clock);

    /// <summary>Starts a session for someone MitID knows; a stranger when the municipality does not. Returns the token for the cookie.</summary>
    public async Task<string> StartCitizen(CitizenClaims claims, CancellationToken cancel)
    {
        var index = _place.Keys.CprIndex(claims.Cpr);
        var citizenId = await _db.Citizens.Where(c => c.CprIndex == index).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel);
        return await Start(
            new Session
            {
                Kind = citizenId is null ? ActorKind.Stranger : ActorKind.Citizen,
                CitizenId = citizenId,
                PersonIndex = index,
                StrangerCipher = citizenId is null ? _place.Keys.EncryptRing(Encoding.UTF8.GetBytes(claims.Cpr.Digits + claims.Name)) : null,
                Provider = claims.Provider,
                Assurance = claims.Assurance,
            },
            cancel);
    }

    /// <summary>Starts an employee's session. Refused when nobody active has that subject, or when no known role is left.</summary>
    public async Task<Result<string>> StartEmployee(EmployeeClaims claims, CancellationToken cancel)
    {
        var employee = await _db.Employees.AsNoTracking().FirstOrDefaultAsync(e => e.UserName == claims.UserName, cancel);
        if (employee is not { Active: true }) return NotEmployee;
        var roles = Employee.ReadRoles(string.Join(',', claims.Roles));
        if (!roles.Overlaps(employee.RoleSet)) return NoRole;
        return await Start(
            new Session { Kind = ActorKind.Employee, EmployeeId = employee.Id, Roles = Employee.WriteRoles(roles), Provider = claims.Provider, Assurance = claims.Assurance },
            cancel);
    }

    /// <summary>
    /// Who a token is, asked on every request in one query. Null when the session has ended, has been still for too long,
    /// or its employee has lost every role since.
    /// </summary>
    public Task<SignedIn?> Who(string token, CancellationToken cancel) => Who(token, touch: true, cancel);

    /// <summary>As above; without <paramref name="touch"/> a page that asks by itself does not keep the session alive.</summary>
    public async Task<SignedIn?> Who(string token, bool touch, CancellationToken cancel)
    {
        var id = Hash(token);
        var now = _clock.Now;
        var found = await Holder.On(_db)(_db, id, cancel);
        if (found is null || found.Session.EndedAt is not null || now >= found.Session.EndsAt) return null;

        var idle = found.Session.Kind == ActorKind.Employee ? EmployeeIdle : CitizenIdle;
        // What was seen is written once a minute, so the one who came back within it still has the whole time promised.
        if (now - found.Session.SeenAt >= idle + Written) return null;

        var actor = found.Session.Kind switch
        {
            ActorKind.Employee when found.Active => new Actor
            {
                Kind = ActorKind.Employee,
                Id = found.Session.EmployeeId!.Value,
                Name = found.EmployeeName!,
                Title = found.EmployeeTitle!,
                Portrait = found.EmployeePortrait!,
                UnitId = found.UnitId,
                Unit = found.UnitName ?? "",
                Roles = Employee.ReadRoles(found.Session.Roles).Intersect(Employee.ReadRoles(found.EmployeeRoles!)).ToHashSet(),
                Visit = found.Session.VisitId,
                SignedInAt = found.Session.StartedAt,
                Session = Convert.FromHexString(id),
            },
            ActorKind.Citizen when found.CitizenName is not null => new Actor { Kind = ActorKind.Citizen, Id = found.Session.CitizenId!.Value, Name = found.CitizenName, Born = found.Born, Person = found.Session.PersonIndex, Session = Convert.FromHexString(id) },
            ActorKind.Stranger => new Actor { Kind = ActorKind.Stranger, Id = Guid.Empty, Name = Stranger(found.Session).Name, Person = found.Session.PersonIndex, Session = Convert.FromHexString(id) },
            _ => null,
        };
        if (actor is null || (actor.Kind == ActorKind.Employee && actor.Roles.Count == 0))
        {
            await End(id, now, cancel);
            return null;
        }

        if (touch && now - found.Session.SeenAt > Written)
        {
            using var turn = await _place.Gate.Enter(cancel);
            await _db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancel);
        }

        var end = now + idle;
        return new SignedIn(actor, end < found.Session.EndsAt ? end : found.Session.EndsAt);
    }

    /// <summary>
    /// Whose session this was, when it has ended by itself: what they had typed when it ended is kept for them and for nobody else.
    /// The answer opens nothing; null when it ended more than a day ago or never was.
    /// </summary>
    public async Task<Actor?> WhoWas(string token, CancellationToken cancel)
    {
        var id = Hash(token);
        var since = _clock.Now.AddDays(-1);
        var session = await _db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id && s.EndsAt > since, cancel);
        return session is null ? null : new Actor
        {
            Kind = session.Kind,
            Id = session.CitizenId ?? session.EmployeeId ?? Guid.Empty,
            Name = "",
            Person = session.PersonIndex,
            Visit = session.VisitId,
        };
    }

    /// <summary>Ends the session of this token, on every node at once.</summary>
    public Task End(string token, CancellationToken cancel) => End(Hash(token), _clock.Now, cancel);

    /// <summary>The stranger's own name and number, for starting their plan. Null for anyone else.</summary>
    internal async Task<(Session Session, string Name, Cpr Cpr)?> StrangerOf(Actor actor, CancellationToken cancel)
    {
        if (actor.Kind != ActorKind.Stranger || actor.Session is null) return null;
        var id = Convert.ToHexStringLower(actor.Session);
        var session = await _db.Sessions.FirstOrDefaultAsync(s => s.Id == id, cancel);
        if (session?.StrangerCipher is null) return null;
        var (name, cpr) = Stranger(session);
        return (session, name, cpr);
    }

    private (string Name, Cpr Cpr) Stranger(Session session)
    {
        var text = Encoding.UTF8.GetString(_place.Keys.DecryptRing(session.StrangerCipher!));
        return (Text.Clean(text[10..]).ReplaceLineEndings(" "), Cpr.TryParse(text[..10], out var cpr) ? cpr : throw new CryptographicException("Not a CPR."));
    }

    private async Task<string> Start(Session about, CancellationToken cancel)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = _clock.Now;
        using var turn = await _place.Gate.Enter(cancel);
        _db.Sessions.Add(new Session
        {
            Id = Hash(token),
            Kind = about.Kind,
            CitizenId = about.CitizenId,
            PersonIndex = about.PersonIndex,
            EmployeeId = about.EmployeeId,
            StrangerCipher = about.StrangerCipher,
            Roles = about.Roles,
            Provider = about.Provider,
            Assurance = about.Assurance,
            StartedAt = now,
            SeenAt = now,
            EndsAt = now + Longest,
        });
        await _db.SaveChangesAsync(cancel);
        _db.ChangeTracker.Clear();
        return token;
    }

    private async Task End(string id, DateTime now, CancellationToken cancel)
    {
        using var turn = await _place.Gate.Enter(cancel);
        await _db.Sessions.Where(s => s.Id == id && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancel);
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>A session and whose it is.</summary>
    private sealed record Found
    {
        public required Session Session { get; init; }

        public string? EmployeeName { get; init; }

        public string? EmployeeTitle { get; init; }

        public string? EmployeePortrait { get; init; }

        public string? EmployeeRoles { get; init; }

        public bool Active { get; init; }

        public Guid? UnitId { get; init; }

        public string? UnitName { get; init; }

        public string? CitizenName { get; init; }

        public DateOnly? Born { get; init; }
    }
}
