using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Organisation;
using Sammen.Domain.Record;

namespace Sammen.Domain.Sharing;

/// <summary>Someone of the citizen's own, as a form fills it.</summary>
public sealed record OwnPerson(string Name, string Role, Ring Ring, string Does, string Phone);

/// <summary>
/// Shared access: the citizen's to give and to stop. Given by the citizen alone or at the table; taken up by the invited person
/// with MitID; stopped with one button, with effect on the next request everywhere.
/// </summary>
public sealed class SharingDesk
{
    public static readonly Refusal NoSuchPerson = new("SharingNoSuchPerson", "Personen er ikke i dine folk mere. Åbn siden igen.");
    public static readonly Refusal CustodyAsked = new("SharingCustodyAsked", "Skriv, hvem med forældremyndighed der også siger ja. Du bestemmer selv fra den dag, du fylder 15.");
    public static readonly Refusal Already = new("SharingAlready", "Du deler allerede med personen. Stop først, hvis det skal være anderledes.");
    public static readonly Refusal ActsForYou = new("SharingActsForYou", "Personen handler for dig. Tal med din rådgiver, hvis det skal ændres.");
    public static readonly Refusal StopFirst = new("SharingStopFirst", "Stop først med at dele. Så kan du tage personen væk.");

    /// <summary>The age from which one shares alone.</summary>
    public const int AloneFrom = Ages.OwnConsent;

    // No letters or digits that are taken for each other.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly Municipality _place;
    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal SharingDesk(Municipality place, AppDb db, Changes changes, Trail trail, Clock clock) => (_place, _db, _changes, _trail, _clock) = (place, db, changes, trail, clock);

    /// <summary>Puts someone of the citizen's own in Mine folk. It gives them nothing to see.</summary>
    public Task<Result<Guid>> Add(Subject subject, OwnPerson person, Form form, CancellationToken cancel) => Change(subject, form, $"add|{person}", async () =>
    {
        var name = Text.Required(person.Name, 120);
        if (!name.Ok) return name.Refusal;
        var role = Text.Required(person.Role, 60);
        if (!role.Ok) return role.Refusal;
        var does = Text.Optional(person.Does, 200);
        if (!does.Ok) return does.Refusal;
        var phone = Text.Optional(person.Phone, 40);
        if (!phone.Ok) return phone.Refusal;
        var member = new TeamMember
        {
            CitizenId = subject.CitizenId,
            Name = name.Value.ReplaceLineEndings(" "),
            TeamRole = role.Value.ToLowerInvariant(),
            Ring = person.Ring == Ring.Professional ? Ring.Everyday : person.Ring,
            Does = does.Value.TrimEnd('.'),
            Phone = phone.Value,
            From = _clock.Today,
        };
        _db.TeamMembers.Add(member);
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Team, "PersonAdded", $"skrev {member.Name} i dine folk", $"{member.Name} ({member.TeamRole}) tilføjet af borgeren. Ingen adgang.", subject.Purpose, subject.Basis, member.Id);
        await Task.CompletedTask;
        return member.Id;
    }, cancel);

    /// <summary>Takes someone of the citizen's own out of Mine folk. Refused while something is shared with them, or they act for the citizen.</summary>
    public Task<Result<Guid>> Remove(Subject subject, Guid memberId, Form form, CancellationToken cancel) => Change(subject, form, $"remove|{memberId}", async () =>
    {
        var member = await Member(subject, memberId, cancel);
        if (member is null) return NoSuchPerson;
        if (member.Version != form.Version) return Form.Changed;
        if (await _db.Consents.AnyAsync(c => c.MemberId == memberId && c.StoppedAt == null && c.Until >= _clock.Today, cancel)) return StopFirst;
        var born = await _db.Citizens.Where(c => c.Id == subject.CitizenId).Select(c => c.Born).FirstAsync(cancel);
        if ((await _db.Representations.AsNoTracking().Where(r => r.CitizenId == subject.CitizenId && r.MemberId == memberId).ToListAsync(cancel)).Exists(r => r.HoldsOn(_clock.Today, born))) return ActsForYou;
        member.To = _clock.Today.AddDays(-1);
        member.Version++;
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Team, "PersonRemoved", $"tog {member.Name} ud af dine folk", $"{member.Name} ({member.TeamRole}) fjernet af borgeren.", subject.Purpose, subject.Basis, member.Id);
        return member.Id;
    }, cancel);

    /// <summary>
    /// Shares parts with someone in Mine folk until a day: makes an invitation with a code that only that person can use. One at a time
    /// for each person. Refused without an end, beyond a year, or with parts that are not the citizen's to share. From 15 the citizen
    /// decides alone; before that it is made at the table, and <paramref name="custodyYes"/> names who with custody says yes too.
    /// </summary>
    public Task<Result<Guid>> Share(Subject subject, Guid memberId, Parts reads, string why, DateOnly? until, string custodyYes, Form form, CancellationToken cancel) => Change(subject, form, $"share|{memberId}|{reads}|{why}|{until:O}|{custodyYes}", async () =>
    {
        var born = await _db.Citizens.Where(c => c.Id == subject.CitizenId).Select(c => c.Born).FirstAsync(cancel);
        var parent = Citizen.AgeOn(born, _clock.Today) < Ages.OwnConsent ? Text.Required(custodyYes, 120) : Text.Optional("", 120);
        if (!parent.Ok) return parent.Refusal == Text.Empty ? CustodyAsked : parent.Refusal;
        var member = await Member(subject, memberId, cancel);
        if (member is null) return NoSuchPerson;
        var today = _clock.Today;
        if (await _db.Consents.AnyAsync(c => c.MemberId == memberId && c.StoppedAt == null && c.Until >= today, cancel)) return Already;
        var code = NewCode();
        var given = Consent.Give(subject.CitizenId, memberId, member.Name, member.TeamRole, reads, why, until, _place.Keys.InvitationIndex(code), _place.Keys.EncryptInvitation(code, subject.CitizenId), subject.Actor.Name, _clock.Now, today);
        if (!given.Ok) return given.Refusal;
        _db.Consents.Add(given.Value);
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Sharing, "ConsentGiven", $"delte {reads.ForCitizen()} med {member.Name} til og med {until:d. MMMM yyyy}", $"Samtykke: {member.Name} ({member.TeamRole}) må se {reads.ForProfessional()} til {until:d. MMMM yyyy}.{(parent.Value.Length > 0 ? $" Ja også fra {parent.Value}, der har forældremyndighed." : "")}", subject.Purpose, subject.Basis, given.Value.Id);
        return given.Value.Id;
    }, cancel);

    /// <summary>One button, at any age: the sharing is over, with the next request of the other one, on every node.</summary>
    public async Task<Result<Guid>> Stop(Subject subject, Guid consentId, Form form, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Sharing) || !subject.CitizenPresent) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "deling", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"stop|{consentId}", () => Stopped(subject, consentId, cancel), cancel);
    }

    private async Task<Result<Guid>> Stopped(Subject subject, Guid consentId, CancellationToken cancel)
    {
        var consent = await _db.Consents.FirstOrDefaultAsync(c => c.Id == consentId && c.CitizenId == subject.CitizenId, cancel);
        if (consent is null) return NoSuchPerson;
        if (consent.Stop(subject.Actor.Name, _clock.Now) is { } refusal) return refusal;
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Sharing, "ConsentStopped", $"stoppede med at dele med {consent.Name}", $"Samtykke til {consent.Name} trukket tilbage.", subject.Purpose, subject.Basis, consent.Id);
        return consent.Id;
    }

    /// <summary>
    /// Takes up an invitation with its code. The code works once, until its day, for the person whose name it was given to; for anyone
    /// else, and for someone shielded from the citizen, it is a code that does not exist. Gives the relation's id.
    /// </summary>
    public async Task<Result<Guid>> Accept(Actor actor, string code, Form form, CancellationToken cancel)
    {
        if (actor.Kind is not (ActorKind.Citizen or ActorKind.Stranger) || actor.Person.Length == 0) throw await _trail.Refuse(actor, null, "invitation", cancel);
        var hash = _place.Keys.InvitationIndex(Text.Clean(code).ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal));
        var invited = await _db.Consents.AsNoTracking().Where(c => c.CodeHash == hash).Select(c => new { c.CitizenId, c.Person }).FirstOrDefaultAsync(cancel);
        var result = await _changes.Run(actor, invited?.CitizenId ?? Guid.Empty, form, $"accept|{hash}", async () =>
        {
            var consent = await _db.Consents.FirstOrDefaultAsync(c => c.CodeHash == hash, cancel);
            if (consent is null || consent.CitizenId == actor.Id) return Consent.NotForYou;
            if (await _db.Shields.AnyAsync(s => s.CitizenId == consent.CitizenId && s.Person == actor.Person && s.LiftedAt == null, cancel)) return Consent.NotForYou;
            // Taken up already by this very person: a second press, and nobody tried anything.
            if (consent.Person == actor.Person && consent.AsRelation()!.HoldsOn(_clock.Today)) return consent.Id;
            if (consent.Accept(actor.Person, actor.Name, _clock.Now, _clock.Today) is { } refusal) return refusal;
            _trail.Changed(actor with { HelpsAs = consent.Role }, consent.CitizenId, Parts.Sharing, "ConsentAccepted", "tog imod din invitation", $"{consent.Name} har taget imod invitationen.", itemId: consent.Id);
            return consent.Id;
        }, cancel);
        if (!result.Ok) await _trail.Refused(actor, invited?.CitizenId, "invitation", cancel);
        return result;
    }

    /// <summary>The helper leaves the role by themself: a consent is stopped, a representation is for the authority to end.</summary>
    public async Task<Result<Guid>> Leave(Subject subject, Form form, CancellationToken cancel)
    {
        if (subject.Door != Door.Help || subject.Helper != HelperKind.Relative) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "slip", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"leave|{subject.RelationId}", async () =>
        {
            var consent = await _db.Consents.FirstAsync(c => c.Id == subject.RelationId, cancel);
            if (consent.Stop(subject.Actor.Name, _clock.Now) is { } refusal) return refusal;
            _trail.Changed(subject.Actor, subject.CitizenId, Parts.Sharing, "HelperLeft", "sagde tak for nu og ser ikke din plan mere", $"{consent.Name} har selv sluttet.", subject.Purpose, subject.Basis, consent.Id);
            return consent.Id;
        }, cancel);
    }

    private Task<TeamMember?> Member(Subject subject, Guid memberId, CancellationToken cancel)
    {
        var today = _clock.Today;
        return _db.TeamMembers.FirstOrDefaultAsync(m => m.Id == memberId && m.CitizenId == subject.CitizenId && m.EmployeeId == null && m.From <= today && (m.To == null || m.To >= today), cancel);
    }

    /// <summary>The citizen, alone or beside an employee; never an employee alone.</summary>
    private async Task<Result<Guid>> Change(Subject subject, Form form, FormattableString body, Func<Task<Result<Guid>>> change, CancellationToken cancel)
    {
        if (!subject.MayWrite(Parts.Sharing) || !subject.CitizenPresent) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "deling", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, body, change, cancel);
    }

    private static string NewCode() => string.Concat(Enumerable.Range(0, 8).Select(_ => Letters[RandomNumberGenerator.GetInt32(Letters.Length)]));
}
