using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;

namespace Sammen.Domain.Citizens;

/// <summary>A citizen to be known by the municipality.</summary>
public sealed record NewCitizen(string Name, string Cpr, Guid? LifeSituationId);

/// <summary>Who the citizens are and how they want to be met: the door for changes.</summary>
public sealed class CitizenDesk
{
    public static readonly Refusal CprWrong = new("CitizenCprWrong", "CPR-nummeret passer ikke. Det er seks tal for fødselsdagen og fire tal mere.");
    public static readonly Refusal CprMissing = new("CitizenCprMissing", "Her mangler CPR-nummeret. Skriv de ti tal.");
    public static readonly Refusal NoSuchSituation = new("CitizenNoSuchSituation", "Livssituationen er ikke på listen mere. Vælg en anden, eller vent med den.");
    public static readonly Refusal Known = new("CitizenKnown", "Personen er allerede kendt i kommunen. Spørg din leder, hvem der har planen.");
    public static readonly Refusal NoUnit = new("CitizenNoUnit", "Kommunen har ikke valgt, hvem der tager imod. Ring til os.");
    public static readonly Refusal NoRight = new("CitizenNoRight", "Du kan ikke oprette en borger. Det kan en rådgiver.");

    private readonly Municipality _place;
    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly SessionDesk _sessions;

    internal CitizenDesk(Municipality place, AppDb db, Changes changes, Trail trail, Clock clock, SessionDesk sessions) =>
        (_place, _db, _changes, _trail, _clock, _sessions) = (place, db, changes, trail, clock, sessions);

    /// <summary>"Sådan vil jeg have det vist". By the citizen, or by an employee whose task gives it.</summary>
    public Task<Result<Guid>> Show(Subject subject, CommunicationProfile profile, Form form, CancellationToken cancel) =>
        ChangeOwn(subject, form, $"show|{profile}", citizen =>
        {
            if (Text.Optional(profile.Interpreter, 40) is { Ok: false } tooLong) return tooLong.Refusal;
            citizen.Profile = profile with { Interpreter = Text.Clean(profile.Interpreter) };
            return null;
        }, "ProfileChanged", "ændrede, hvordan siderne skal se ud", "Kommunikationsprofil ændret.", cancel);

    /// <summary>What the citizen wants to be called, 1-40 characters.</summary>
    public Task<Result<Guid>> CallMe(Subject subject, string name, Form form, CancellationToken cancel) =>
        ChangeOwn(subject, form, $"call|{name}", citizen =>
        {
            var text = Text.Required(name, 40);
            if (!text.Ok) return text.Refusal;
            citizen.PreferredName = text.Value.ReplaceLineEndings(" ");
            return null;
        }, "PreferredNameChanged", "skrev, hvad du vil kaldes", "Kaldenavn ændret.", cancel);

    /// <summary>
    /// Someone MitID knows and the municipality does not starts their own plan. The receiving unit's leader holds it from the
    /// first second, until another has said yes. Pressed twice it gives the same answer.
    /// </summary>
    public async Task<Result<Guid>> StartOwnPlan(Actor actor, Form form, CancellationToken cancel)
    {
        if (actor.Kind == ActorKind.Citizen) return actor.Id;
        if (actor.Kind != ActorKind.Stranger) throw await _trail.Refuse(actor, null, "velkommen", cancel);
        return await _changes.Run(actor, Guid.Empty, form, $"start-own", async () =>
        {
            if (await _sessions.StrangerOf(actor, cancel) is not var (session, name, cpr)) throw new AccessRefusedException("velkommen");
            var index = _place.Keys.CprIndex(cpr);
            var known = await _db.Citizens.Where(c => c.CprIndex == index).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel);
            if (known is { } already)
            {
                BecomeCitizen(session, already);
                return already;
            }

            var leader = await (
                from u in _db.Units
                where u.Receives
                join e in _db.Employees on u.LeaderId equals (Guid?)e.Id
                where e.Active
                orderby u.Id
                select e).AsNoTracking().FirstOrDefaultAsync(cancel);
            if (leader is null) return NoUnit;
            var citizen = Make(name, cpr, null);
            BecomeCitizen(session, citizen.Id);
            Hold(citizen, leader, "tovholder", "holder fast i din plan, til du har fået en rådgiver", "At tage imod din plan og finde den rette til dig", "Serviceloven § 10");
            var self = actor with { Kind = ActorKind.Citizen, Id = citizen.Id };
            _trail.Changed(self, citizen.Id, Parts.Plan, nameof(PlanStarted), "begyndte din plan", $"Plan oprettet af borgeren selv. Tovholder: {leader.Name}.", AccessPolicy.OwnPurpose);
            return citizen.Id;
        }, cancel);
    }

    /// <summary>
    /// An adviser makes a citizen known, and is the coordinator from the first second. A CPR with an impossible date is refused;
    /// one that is already known is refused and the try is recorded.
    /// </summary>
    public async Task<Result<Guid>> Register(Actor actor, NewCitizen about, Form form, CancellationToken cancel)
    {
        if (actor.Kind != ActorKind.Employee || actor.Visit is not null || !actor.Is(Role.Adviser)) throw await _trail.Refuse(actor, null, "ny borger", cancel);
        var name = Text.Required(about.Name, 120);
        if (!name.Ok) return name.Refusal;
        if (Text.Clean(about.Cpr).Length == 0) return CprMissing;
        if (!Cpr.TryParse(about.Cpr, out var cpr)) return CprWrong;
        if (about.LifeSituationId is { } told && !await _db.LifeSituations.AnyAsync(s => s.Id == told, cancel)) return NoSuchSituation;
        var index = _place.Keys.CprIndex(cpr);
        if (await _db.Citizens.AsNoTracking().Where(c => c.CprIndex == index).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel) is { } known && !await _db.UsedForms.AnyAsync(f => f.Key == form.Key, cancel))
        {
            await _trail.Refused(actor, known, "ny borger", cancel);
            return Known;
        }

        return await _changes.Run(actor, actor.Id, form, $"register|{name.Value}|{index}|{about.LifeSituationId}", async () =>
        {
            // Another may have been first since it was looked up.
            if (await _db.Citizens.AnyAsync(c => c.CprIndex == index, cancel)) return Known;
            if (await _db.Employees.AsNoTracking().FirstOrDefaultAsync(e => e.Id == actor.Id && e.Active, cancel) is not { } employee) return NoRight;
            if (about.LifeSituationId is { } told && !await _db.LifeSituations.AnyAsync(s => s.Id == told, cancel)) return TeamDesk.NotFound;
            var citizen = Make(name.Value.ReplaceLineEndings(" "), cpr, about.LifeSituationId);
            var seat = about.LifeSituationId is { } situation
                ? await _db.Seats.AsNoTracking().Where(s => s.LifeSituationId == situation && s.Reads != Parts.None).OrderBy(s => s.Position).FirstOrDefaultAsync(cancel)
                : null;
            Hold(citizen, employee, seat?.TeamRole ?? employee.Title, "holder fast i din plan og laver den sammen med dig", seat?.Purpose ?? "At lave planen sammen med dig", seat?.Basis ?? "Serviceloven § 10", seat);
            _trail.Changed(actor, citizen.Id, Parts.Plan, nameof(PlanStarted), "begyndte din plan", $"Plan oprettet. Tovholder: {employee.Name}.");
            return citizen.Id;
        }, cancel);
    }

    private static void BecomeCitizen(Session session, Guid citizenId) =>
        (session.Kind, session.CitizenId, session.StrangerCipher) = (ActorKind.Citizen, citizenId, null);

    private Citizen Make(string name, Cpr cpr, Guid? lifeSituation)
    {
        var id = Guid.CreateVersion7();
        var citizen = new Citizen
        {
            Id = id,
            Born = cpr.Born,
            CprCipher = _place.Keys.EncryptCpr(cpr, id),
            CprIndex = _place.Keys.CprIndex(cpr),
            LifeSituationId = lifeSituation,
            CreatedAt = _clock.Now,
        };
        citizen.Call(name);
        _db.Citizens.Add(citizen);
        return citizen;
    }

    private void Hold(Citizen citizen, Employee employee, string role, string does, string purpose, string basis, Seat? seat = null)
    {
        _db.TeamMembers.Add(new TeamMember
        {
            CitizenId = citizen.Id,
            EmployeeId = employee.Id,
            Name = employee.Name,
            TeamRole = role,
            Ring = Ring.Professional,
            Does = does,
            Phone = employee.Phone,
            Portrait = employee.Portrait,
            Reads = seat?.Reads ?? Parts.All,
            Writes = seat?.Writes ?? LeaderDesk.CoordinatorWrites,
            Purpose = purpose,
            Basis = basis,
            From = _clock.Today,
        });
        _db.Plans.Add(Plan.Start(citizen.Id, employee.Id, _clock.Now));
    }

    private async Task<Result<Guid>> ChangeOwn(Subject subject, Form form, FormattableString body, Func<Citizen, Refusal?> change, string act, string forCitizen, string forProfessional, CancellationToken cancel)
    {
        if (!subject.MayWrite(Parts.Profile)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, act, cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, body, async () =>
        {
            var citizen = await _db.Citizens.FirstAsync(c => c.Id == subject.CitizenId, cancel);
            if (citizen.Version != form.Version) return Form.Changed;
            if (change(citizen) is { } refusal) return refusal;
            citizen.Version++;
            _trail.Changed(subject.Actor, subject.CitizenId, Parts.Profile, act, forCitizen, forProfessional, subject.Purpose, subject.Basis);
            return citizen.Id;
        }, cancel);
    }
}
