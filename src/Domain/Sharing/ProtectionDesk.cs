using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Sharing;

public sealed record ShieldView(Guid Id, string Name, string Why, string RaisedBy, DateTime RaisedAt, bool LiftAsked, bool LiftAskedByMe, int Version);

/// <summary>What is known of the address without showing it.</summary>
public sealed record AddressState(bool Known, bool Protected, bool LiftAsked, bool LiftAskedByMe, int Version);

/// <summary>Shields between two named persons, and the address as a data class of its own.</summary>
public sealed class ProtectionDesk
{
    public static readonly Refusal PurposeMissing = new("AddressPurposeMissing", "Skriv, hvad du skal bruge adressen til. Borgeren kan læse det.");
    public static readonly Refusal AddressUnknown = new("AddressUnknown", "Adressen er ikke skrevet endnu.");
    public static readonly Refusal NotFound = new("ShieldNotFound", "Det findes ikke mere. Åbn siden igen.");
    public static readonly Refusal TwoPeople = new("ShieldTwoPeople", "Der skal to til. Bed en kollega på holdet om at sige ja også.");
    public static readonly Refusal StaysProtected = new("AddressStaysProtected", "Adressen er beskyttet. Der skal to til at tage beskyttelsen af.");
    public static readonly Refusal NotProtected = new("AddressNotProtected", "Adressen er ikke beskyttet mere. Åbn siden igen.");
    public static readonly Refusal Already = new("ShieldAlready", "Der er allerede en skærm mod personen.");

    private readonly Municipality _place;
    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal ProtectionDesk(Municipality place, AppDb db, Changes changes, Trail trail, Clock clock) => (_place, _db, _changes, _trail, _clock) = (place, db, changes, trail, clock);

    /// <summary>Shields that stand. For the team alone: on the desk, with the part that sharing is.</summary>
    public async Task<IReadOnlyList<ShieldView>> Shields(Subject subject, CancellationToken cancel)
    {
        await OnlyDesk(subject, Parts.Sharing, write: false, cancel);
        var rows = await _db.Shields.AsNoTracking().Where(s => s.CitizenId == subject.CitizenId && s.LiftedAt == null).OrderBy(s => s.RaisedAt).ToListAsync(cancel);
        if (rows.Count > 0) await _trail.Saw(subject, Parts.Sharing, cancel);
        return [.. rows.Select(s => new ShieldView(s.Id, s.Name, s.Why, s.RaisedBy, s.RaisedAt, s.LiftAskedBy is not null, s.LiftAskedBy == subject.Actor.Id, s.Version))];
    }

    /// <summary>
    /// Raises a shield against one person, by CPR. What that person was given is closed with the next request; later invitations and
    /// registrations are refused as if they did not exist. The row in the record is not shown to anyone but the citizen and the team.
    /// </summary>
    public async Task<Result<Guid>> Raise(Subject subject, string name, string cprText, string why, Form form, CancellationToken cancel)
    {
        await OnlyDesk(subject, Parts.Sharing, write: true, cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"shield|{name}|{cprText}|{why}", async () =>
        {
            var called = Text.Required(name, 120);
            if (!called.Ok) return called.Refusal;
            if (!Cpr.TryParse(cprText, out var cpr)) return CitizenDesk.CprWrong;
            var reason = Text.Required(why, 300);
            if (!reason.Ok) return reason.Refusal;
            var person = _place.Keys.CprIndex(cpr);
            if (await _db.Shields.AnyAsync(s => s.CitizenId == subject.CitizenId && s.Person == person && s.LiftedAt == null, cancel)) return Already;
            var shield = new Shield { CitizenId = subject.CitizenId, Person = person, Name = called.Value, Why = reason.Value, RaisedBy = subject.Actor.Name, RaisedAt = _clock.Now };
            _db.Shields.Add(shield);
            _trail.Changed(subject.Actor, subject.CitizenId, Parts.Sharing, "ShieldRaised", $"satte en skærm op mod {shield.Name}", $"Skærm sat op mod {shield.Name}.", subject.Purpose, subject.Basis, shield.Id);
            return shield.Id;
        }, cancel);
    }

    /// <summary>Lifting takes two people of the team: the first asks, another says yes.</summary>
    public async Task<Result<Guid>> Lift(Subject subject, Guid shieldId, Form form, CancellationToken cancel)
    {
        await OnlyDesk(subject, Parts.Sharing, write: true, cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"lift|{shieldId}", async () =>
        {
            var shield = await _db.Shields.FirstOrDefaultAsync(s => s.Id == shieldId && s.CitizenId == subject.CitizenId && s.LiftedAt == null, cancel);
            if (shield is null) return NotFound;
            if (shield.Version != form.Version) return Form.Changed;
            if (shield.LiftAskedBy == subject.Actor.Id) return TwoPeople;
            if (shield.LiftAskedBy is null)
            {
                (shield.LiftAskedBy, shield.Version) = (subject.Actor.Id, shield.Version + 1);
                _trail.Changed(subject.Actor, subject.CitizenId, Parts.Sharing, "ShieldLiftAsked", $"spurgte en kollega, om skærmen mod {shield.Name} kan tages ned", $"Ophævelse af skærm mod {shield.Name} ønsket.", subject.Purpose, subject.Basis, shield.Id);
                return shield.Id;
            }

            (shield.LiftedAt, shield.LiftedBy, shield.Version) = (_clock.Now, subject.Actor.Name, shield.Version + 1);
            _trail.Changed(subject.Actor, subject.CitizenId, Parts.Sharing, "ShieldLifted", $"tog skærmen mod {shield.Name} ned", $"Skærm mod {shield.Name} ophævet af to.", subject.Purpose, subject.Basis, shield.Id);
            return shield.Id;
        }, cancel);
    }

    /// <summary>Whether an address is known and protected; not the address.</summary>
    public async Task<AddressState> Address(Subject subject, CancellationToken cancel)
    {
        await OnlyDesk(subject, Parts.Profile, write: false, cancel);
        var row = await _db.HomeAddresses.AsNoTracking().Where(a => a.CitizenId == subject.CitizenId).Select(a => new { a.Protected, a.LiftAskedBy, a.Version }).FirstOrDefaultAsync(cancel);
        return row is null ? new AddressState(false, false, false, false, 0) : new AddressState(true, row.Protected, row.LiftAskedBy is not null, row.LiftAskedBy == subject.Actor.Id, row.Version);
    }

    /// <summary>Writes where the citizen lives, encrypted, and whether it is protected. One person can protect it and never lift that; see <see cref="Unprotect"/>.</summary>
    public async Task<Result<Guid>> SetAddress(Subject subject, string address, bool isProtected, Form form, CancellationToken cancel)
    {
        await OnlyDesk(subject, Parts.Address, write: false, cancel);
        await OnlyDesk(subject, Parts.Profile, write: true, cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"address|{address}|{isProtected}", async () =>
        {
            var text = Text.Required(address, 200);
            if (!text.Ok) return text.Refusal;
            var row = await _db.HomeAddresses.FirstOrDefaultAsync(a => a.CitizenId == subject.CitizenId, cancel);
            if ((row?.Version ?? 0) != form.Version) return Form.Changed;
            if (row is { Protected: true } && !isProtected) return StaysProtected;
            if (row is null) _db.HomeAddresses.Add(row = new HomeAddress { CitizenId = subject.CitizenId });
            else row.Version++;
            (row.Cipher, row.Protected) = (_place.Keys.EncryptAddress(text.Value, subject.CitizenId), isProtected);
            _trail.Changed(subject.Actor, subject.CitizenId, Parts.Address, "AddressWritten", "skrev, hvor du bor", isProtected ? "Adresse skrevet. Beskyttet." : "Adresse skrevet.", subject.Purpose, subject.Basis);
            return subject.CitizenId;
        }, cancel);
    }

    /// <summary>Taking the protection off takes two people of the team, as a shield does: the first asks, another says yes.</summary>
    public async Task<Result<Guid>> Unprotect(Subject subject, Form form, CancellationToken cancel)
    {
        await OnlyDesk(subject, Parts.Address, write: false, cancel);
        await OnlyDesk(subject, Parts.Profile, write: true, cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"unprotect|{form.Version}", async () =>
        {
            var row = await _db.HomeAddresses.FirstOrDefaultAsync(a => a.CitizenId == subject.CitizenId, cancel);
            if (row is not { Protected: true }) return NotProtected;
            if (row.Version != form.Version) return Form.Changed;
            if (row.LiftAskedBy == subject.Actor.Id) return TwoPeople;
            if (row.LiftAskedBy is null)
            {
                (row.LiftAskedBy, row.Version) = (subject.Actor.Id, row.Version + 1);
                _trail.Changed(subject.Actor, subject.CitizenId, Parts.Address, "AddressUnprotectAsked", "spurgte en kollega, om beskyttelsen af din adresse kan tages af", "Ophævelse af adressebeskyttelse ønsket.", subject.Purpose, subject.Basis);
                return subject.CitizenId;
            }

            (row.Protected, row.LiftAskedBy, row.Version) = (false, null, row.Version + 1);
            _trail.Changed(subject.Actor, subject.CitizenId, Parts.Address, "AddressUnprotected", "tog beskyttelsen af din adresse", "Adressebeskyttelse ophævet af to.", subject.Purpose, subject.Basis);
            return subject.CitizenId;
        }, cancel);
    }

    /// <summary>
    /// Gives the address for a stated purpose of at least five letters, never without. The look-up, with the purpose as it was
    /// written, is on disk before the address leaves.
    /// </summary>
    public async Task<Result<string>> Reveal(Subject subject, string purpose, CancellationToken cancel)
    {
        await OnlyDesk(subject, Parts.Address, write: false, cancel);
        var text = Text.Required(purpose, 200);
        if (!text.Ok || text.Value.Count(char.IsLetter) < 5) return text.Ok || text.Refusal == Text.Empty ? PurposeMissing : text.Refusal;
        var row = await _db.HomeAddresses.AsNoTracking().FirstOrDefaultAsync(a => a.CitizenId == subject.CitizenId, cancel);
        if (row is null) return AddressUnknown;
        await _trail.Saw(subject.Actor, [subject.CitizenId], Parts.Address, text.Value, subject.Basis, "", cancel);
        return _place.Keys.DecryptAddress(row.Cipher, subject.CitizenId);
    }

    private async Task OnlyDesk(Subject subject, Parts part, bool write, CancellationToken cancel)
    {
        if (subject.Door != Door.Desk || !(write ? subject.MayWrite(part) : subject.MayRead(part))) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "beskyttelse", cancel);
    }
}
