using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Organisation;
using Sammen.Domain.Record;

namespace Sammen.Domain.Sharing;

/// <summary>A representation as a form fills it.</summary>
public sealed record NewRepresentation(HelperKind? Kind, string Name, string Cpr, string Scope, Parts Reads, bool Acts, string Evidence, DateOnly? To)
{
    /// <summary>The person's place among the citizen's own, picked by the one who registers; null makes a new one. A name alone never says who someone is.</summary>
    public Guid? MemberId { get; init; }
}

/// <summary>Representation on file: registered by the authority on evidence, ended by it, and closed by itself at its day or at 18.</summary>
public sealed class RepresentationDesk
{
    public static readonly Refusal NotFound = new("RepresentationNotFound", "Det findes ikke mere. Åbn siden igen.");
    public static readonly Refusal Already = new("RepresentationAlready", "Personen handler allerede for borgeren. Afslut det gamle først.");
    public static readonly Refusal NoSuchMember = new("RepresentationNoSuchMember", "Vælg en af borgerens egne fra listen, eller vælg, at personen er ny.");
    public static readonly Refusal AnothersPlace = new("RepresentationAnothersPlace", "Pladsen hører til en person med et andet CPR-nummer. Vælg en anden, eller vælg, at personen er ny.");

    private readonly Municipality _place;
    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal RepresentationDesk(Municipality place, AppDb db, Changes changes, Trail trail, Clock clock) => (_place, _db, _changes, _trail, _clock) = (place, db, changes, trail, clock);

    /// <summary>
    /// Registers someone who acts for the citizen. Refused without kind, scope or evidence, past its day, for an attorney without an
    /// end, while the person acts for the citizen already, with a place that is another's, and for someone shielded from the citizen -
    /// with a sentence that does not tell why.
    /// </summary>
    public Task<Result<Guid>> Register(Subject subject, NewRepresentation about, Form form, CancellationToken cancel) => Change(subject, form, $"register|{about}", async () =>
    {
        if (!Cpr.TryParse(about.Cpr, out var cpr)) return CitizenDesk.CprWrong;
        var person = _place.Keys.CprIndex(cpr);
        if (await _db.Shields.AnyAsync(s => s.CitizenId == subject.CitizenId && s.Person == person && s.LiftedAt == null, cancel)) return Representation.NotNow;
        var citizen = await _db.Citizens.AsNoTracking().FirstAsync(c => c.Id == subject.CitizenId, cancel);
        if (citizen.CprIndex == person) return Representation.NotNow;
        var (now, today) = (_clock.Now, _clock.Today);
        var acting = await _db.Representations.AsNoTracking().Where(r => r.CitizenId == subject.CitizenId).ToListAsync(cancel);
        if (acting.Exists(r => r.Person == person && r.HoldsOn(today, citizen.Born))) return Already;
        var member = about.MemberId;
        if (member is { } place)
        {
            if (!await _db.TeamMembers.AnyAsync(m => m.Id == place && m.CitizenId == subject.CitizenId && m.EmployeeId == null && m.From <= today && (m.To == null || m.To >= today), cancel)) return NoSuchMember;
            if (acting.Exists(r => r.MemberId == place && r.Person != person) || await _db.Consents.AnyAsync(c => c.MemberId == place && c.Person != null && c.Person != person, cancel)) return AnothersPlace;
        }

        var made = Representation.Register(subject.CitizenId, about.Kind, about.Name, person, about.Scope, about.Reads, about.Acts, about.Evidence, about.To, member ?? Guid.CreateVersion7(), subject.Actor.Name, now, today);
        if (!made.Ok) return made.Refusal;
        if (member is null)
        {
            _db.TeamMembers.Add(new TeamMember { Id = made.Value.MemberId!.Value, CitizenId = subject.CitizenId, Name = made.Value.Name, TeamRole = made.Value.Role, Ring = made.Value.Kind == HelperKind.Custody ? Ring.Close : Ring.Everyday, From = today });
        }

        _db.Representations.Add(made.Value);
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Sharing, "RepresentationRegistered", $"skrev {made.Value.Name} på som en, der handler for dig", $"Repræsentation: {made.Value.Name}, {made.Value.Role}. Set: {made.Value.Evidence}.", subject.Purpose, subject.Basis, made.Value.Id);
        return made.Value.Id;
    }, cancel);

    /// <summary>Ends a representation from now.</summary>
    public Task<Result<Guid>> End(Subject subject, Guid id, Form form, CancellationToken cancel) => Change(subject, form, $"end|{id}", async () =>
    {
        var found = await _db.Representations.FirstOrDefaultAsync(r => r.Id == id && r.CitizenId == subject.CitizenId, cancel);
        if (found is null) return NotFound;
        if (found.Version != form.Version) return Form.Changed;
        if (found.End(_clock.Now) is { } refusal) return refusal;
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Sharing, "RepresentationEnded", $"skrev, at {found.Name} ikke handler for dig mere", $"Repræsentation sluttet: {found.Name}.", subject.Purpose, subject.Basis, found.Id);
        return found.Id;
    }, cancel);

    /// <summary>Notes that a person has told the young one and the parent what changes at 18, and how it was told.</summary>
    public Task<Result<Guid>> Told(Subject subject, Guid id, string how, Form form, CancellationToken cancel) => Change(subject, form, $"told|{id}|{how}", async () =>
    {
        var found = await _db.Representations.FirstOrDefaultAsync(r => r.Id == id && r.CitizenId == subject.CitizenId, cancel);
        if (found is null) return NotFound;
        if (found.Version != form.Version) return Form.Changed;
        if (found.Tell(how, subject.Actor.Name, _clock.Now) is { } refusal) return refusal;
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Sharing, "AdulthoodTold", "har talt med jer om, hvad der ændrer sig, når du fylder 18", $"Samtale om 18 år: {found.ToldHow}.", subject.Purpose, subject.Basis, found.Id);
        return found.Id;
    }, cancel);

    private async Task<Result<Guid>> Change(Subject subject, Form form, FormattableString body, Func<Task<Result<Guid>>> change, CancellationToken cancel)
    {
        if (!subject.MayWrite(Parts.Sharing) || subject.Door != Door.Desk) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "repræsentation", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, body, change, cancel);
    }
}
