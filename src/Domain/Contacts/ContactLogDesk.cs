using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Contacts;

/// <summary>A contact as it is noted. Without a day it is today, without a time now (or noon of another day).</summary>
public sealed record NewContact(Channel Way, Direction Direction, DateOnly? Day, TimeOnly? Time, int? Minutes, bool Reached, string Words)
{
    /// <summary>The note that it follows from.</summary>
    internal Guid? NoteId { get; init; }
}

/// <summary>The contact log's door for changes: a note in under a minute. The citizen sees it at once.</summary>
public sealed class ContactLogDesk
{
    public static Refusal NotYet => ContactEntry.NotYet;
    public static Refusal TooOld => ContactEntry.TooOld;
    public static Refusal WayMissing => ContactEntry.WayMissing;
    public static Refusal MinutesOutside => ContactEntry.MinutesOutside;

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal ContactLogDesk(AppDb db, Changes changes, Trail trail, Clock clock) => (_db, _changes, _trail, _clock) = (db, changes, trail, clock);

    /// <summary>
    /// Notes a contact or a try, with at most 2000 characters and from 1 to 600 minutes. An employee at the desk only; a time that has
    /// not come, or that lies more than a year back, is refused. What it broke of the agreement is kept with it: it has happened, so it is told and not asked about.
    /// </summary>
    public async Task<Result<Guid>> Note(Subject subject, NewContact contact, Form form, CancellationToken cancel)
    {
        var by = await _trail.WritesAtDesk(subject, "kontakt", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"note|{contact}", async () =>
        {
            var noted = await Noted(subject, contact, by, cancel);
            return noted.Ok ? noted.Value.Id : noted.Refusal;
        }, cancel);
    }

    /// <summary>As <see cref="Note"/>, inside a change of another module that a contact follows from.</summary>
    internal Task<Result<ContactEntry>> Noted(Subject subject, NewContact contact, CancellationToken cancel) =>
        Noted(subject, contact, new Party(subject.Actor.Id, subject.Actor.Name, Side.Adviser, Beside: false), cancel);

    /// <summary>The contact that follows from a note; null when there is none.</summary>
    internal Task<ContactEntry?> Of(Guid citizenId, Guid noteId, CancellationToken cancel) =>
        _db.ContactEntries.FirstOrDefaultAsync(e => e.CitizenId == citizenId && e.NoteId == noteId, cancel);

    /// <summary>
    /// Inside the change that moves its note: the contact leaves the wrong citizen's log and stands in the right one's, told at both.
    /// <paramref name="given"/> is the mover's right there, which holds <see cref="Parts.Contact"/>.
    /// </summary>
    internal async Task Moved(Subject subject, ContactEntry entry, Guid toCitizenId, Guid noteId, string why, AccessPolicy.Given given, CancellationToken cancel)
    {
        var moved = entry.MovedTo(toCitizenId, noteId, await Terms(toCitizenId, cancel));
        _db.ContactEntries.Remove(entry);
        _db.ContactEntries.Add(moved);
        _trail.Happened(subject, new ContactLeft(entry), why);
        var came = new ContactCame(moved);
        _trail.Changed(subject.Actor, toCitizenId, Parts.Contact, came.Act, came.ForCitizen, came.ForProfessional, given.Purpose, given.Basis, came.ItemId, came.ItemVersion);
    }

    private Task<ContactTerms?> Terms(Guid citizenId, CancellationToken cancel) =>
        _db.ContactVersions.AsNoTracking().Where(v => v.CitizenId == citizenId && v.State == ProposalState.InForce).Select(v => v.Terms).FirstOrDefaultAsync(cancel);

    private async Task<Result<ContactEntry>> Noted(Subject subject, NewContact contact, Party by, CancellationToken cancel)
    {
        var at = At(contact);
        if (!at.Ok) return at.Refusal;
        var noted = ContactEntry.Note(subject.CitizenId, contact, at.Value, await Terms(subject.CitizenId, cancel), by, _clock.Now);
        if (!noted.Ok) return noted;
        _db.ContactEntries.Add(noted.Value);
        _trail.Happened(subject, new ContactNoted(noted.Value));
        return noted;
    }

    private Result<DateTime> At(NewContact contact)
    {
        var day = contact.Day ?? _clock.Today;
        if (contact.Time is null && day == _clock.Today) return _clock.Now;
        var instant = DanishTime.Instant(day, contact.Time ?? new TimeOnly(12, 0));
        return instant.Ok ? instant.Value.Utc : instant.Refusal;
    }
}
