using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Data;
using Sammen.Domain.Promises;
using Sammen.Domain.Record;

namespace Sammen.Domain.Notes;

/// <summary>How something new in the record opens to the citizen: at once, after 1 to 7 days with a reason, or not, under a rule.</summary>
public sealed record Opening(OpennessState State = OpennessState.Open, int Days = 0, string Reason = "", ExemptionRule Rule = ExemptionRule.None, bool Told = true);

/// <summary>
/// A note as it is typed. A phone note says who called and whether they talked. <see cref="AboutOther"/> are words of it that are about
/// another person, <see cref="Promised"/> what the writer promised in it, by a working day.
/// </summary>
public sealed record NewNote(NoteKind Kind, string Text, string SaidBy = "", Direction? Direction = null, bool? Reached = null)
{
    /// <summary>A telephone note of a call with the citizen: it is a contact too. False for one with a doctor, a school or another.</summary>
    public bool WithCitizen { get; init; } = true;

    public Opening Opening { get; init; } = new();

    public string AboutOther { get; init; } = "";

    public string Promised { get; init; } = "";

    public DateOnly? PromisedBy { get; init; }
}

/// <summary>
/// The notes' door for changes (duty to note: offentlighedsloven § 13). The citizen reads a note at once, unless it is held back or
/// exempted (rule 3). Nothing that was written is changed.
/// </summary>
public sealed class NoteDesk
{
    public static Refusal KindMissing => Note.KindMissing;
    public static Refusal CallMissing => Note.CallMissing;
    public static readonly Refusal PromiseNotRead = new("NotePromiseNotRead", "Borgeren læser et løfte med det samme, og noten kan borgeren ikke læse endnu. Skriv løftet for sig selv.");
    public static Refusal NotHere => Note.NotHere;
    public static Refusal WhyMissing => Note.WhyMissing;
    public static Refusal NotMarked => Note.NotMarked;
    public static Refusal SamePerson => Note.SamePerson;
    public static Refusal SamePlace => Note.SamePlace;
    public static Refusal AlreadyMarked => Note.AlreadyMarked;
    public static Refusal PassageNotFound => Note.PassageNotFound;
    public static readonly Refusal CallNotYours = new("NoteCallNotYours", "Noten er om et opkald, og opkaldet flytter med. Bed en kollega, der også må skrive om kontakten begge steder.");
    public static readonly Refusal NotYours = new("NoteTargetNotYours", "Du kan kun flytte noten til en borger, hvis hold du er på. Bed en kollega på det rette hold.");

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly ClockDesk _clocks;
    private readonly ContactLogDesk _contacts;
    private readonly PromiseDesk _promises;

    internal NoteDesk(AppDb db, Changes changes, Trail trail, Clock clock, ClockDesk clocks, ContactLogDesk contacts, PromiseDesk promises) =>
        (_db, _changes, _trail, _clock, _clocks, _contacts, _promises) = (db, changes, trail, clock, clocks, contacts, promises);

    /// <summary>
    /// Writes a note of at most 4000 characters. One write fills what follows from it: a call also stands in the contact log, without the
    /// words, and a promise among the promises; both need the contact's part to be written, and the promise is refused without, and in a
    /// note that is not open at once.
    /// </summary>
    public async Task<Result<Guid>> Write(Subject subject, NewNote typed, Form form, CancellationToken cancel)
    {
        await _trail.WritesNotes(subject, "noter", cancel);
        var promises = Text.Clean(typed.Promised).Length > 0;
        if (promises && !subject.MayWrite(Parts.Contact)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "løfter", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"note|{typed}", async () =>
        {
            var now = _clock.Now;
            var openness = await Opened(typed.Opening, now, _clocks, cancel);
            if (!openness.Ok) return openness.Refusal;
            // A promise is read by the citizen at once, so it is not made in words that are not.
            if (promises && !openness.Value.IsOpenAt(now)) return PromiseNotRead;
            var written = Note.Write(subject.CitizenId, typed, openness.Value, subject.Actor, now);
            if (!written.Ok) return written.Refusal;
            var note = written.Value;
            if (Text.Clean(typed.AboutOther).Length > 0)
            {
                var passages = note.AboutOther(typed.AboutOther, subject.Actor, now);
                if (!passages.Ok) return passages.Refusal;
                _db.NotePassages.AddRange(passages.Value);
            }

            // A call the citizen may not know of stands in no list that the citizen reads, and one with another is no contact.
            if (note.Kind == NoteKind.Phone && typed.WithCitizen && note.Openness.IsToldAt(now) && subject.MayWrite(Parts.Contact))
            {
                var noted = await _contacts.Noted(subject, new NewContact(Channel.Phone, note.Direction!.Value, null, null, null, note.Reached!.Value, "") { NoteId = note.Id }, cancel);
                if (!noted.Ok) return noted.Refusal;
            }

            if (promises)
            {
                var source = note.Kind switch { NoteKind.Phone => PromiseSource.Call, NoteKind.Meeting => PromiseSource.Meeting, _ => PromiseSource.Note };
                var promised = await _promises.Made(subject, new NewPromise(typed.Promised, typed.PromisedBy, null, "", source) { NoteId = note.Id }, cancel);
                if (!promised.Ok) return promised.Refusal;
            }

            _db.Notes.Add(note);
            _trail.Wrote(subject, note.Openness, now, "NoteWritten", note.Openness.IsOpenAt(now) ? "skrev en note om dig" : "skrev en note, som du ikke kan læse endnu", $"Note skrevet.{Told(note.Openness)}", note.Id, note.Version, note.Openness.Reason);
            return note.Id;
        }, cancel);
    }

    /// <summary>Writes an addition beside a note: a correction, or what came later. It opens to the citizen when the note does.</summary>
    public Task<Result<Guid>> Add(Subject subject, Guid noteId, string? text, Form form, CancellationToken cancel) =>
        Change(subject, noteId, form, $"add|{noteId}|{text}", note =>
        {
            var added = note.Add(text, subject.Actor, _clock.Now);
            if (!added.Ok) return Task.FromResult<Result<Guid>>(added.Refusal);
            _db.Notes.Add(added.Value);
            _trail.Wrote(subject, note.Openness, _clock.Now, "NoteAddedTo", "skrev noget mere til en note om dig", "Tilføjelse til en note.", added.Value.Id, 1);
            return Task.FromResult<Result<Guid>>(note.Id);
        }, cancel);

    /// <summary>Marks words of a note, exactly as they stand, as being about another person: the citizen reads only that something stands there. Each place with the words is marked.</summary>
    public Task<Result<Guid>> MarkAboutOther(Subject subject, Guid noteId, string? passage, Form form, CancellationToken cancel) =>
        Change(subject, noteId, form, $"passage|{noteId}|{passage}", async note =>
        {
            var now = _clock.Now;
            var family = await _db.Notes.Where(n => n.AddsTo == note.Id && n.MovedAt == null).ToListAsync(cancel);
            var found = family.Prepend(note).Select(n => n.AboutOther(passage, subject.Actor, now)).ToList();
            if (found.TrueForAll(f => !f.Ok)) return found[0].Refusal!;
            foreach (var some in found.Where(f => f.Ok)) _db.NotePassages.AddRange(some.Value);
            _trail.Wrote(subject, note.Openness, now, "NotePassageMarked", "mærkede et sted i en note, som handler om en anden", "Sted om en anden person mærket i en note.", note.Id, note.Version);
            return note.Id;
        }, cancel);

    /// <summary>Notes a try to reach the citizen about a note that is held back. The opening stands.</summary>
    public Task<Result<Guid>> Tried(Subject subject, Guid noteId, Form form, CancellationToken cancel) =>
        Change(subject, noteId, form, $"tried|{noteId}", note =>
        {
            var tried = note.Tried(form.Version, _clock.Now);
            if (tried.Ok) _trail.Wrote(subject, note.Openness, _clock.Now, "NoteTried", "prøvede at få fat i dig om en note", "Forsøg på at tale om en note, der holdes tilbage.", note.Id, note.Version);
            return Task.FromResult<Result<Guid>>(tried.Ok ? note.Id : tried.Refusal);
        }, cancel);

    /// <summary>Opens what is held back or exempted to the citizen now.</summary>
    public Task<Result<Guid>> Open(Subject subject, Guid noteId, Form form, CancellationToken cancel) =>
        Change(subject, noteId, form, $"open|{noteId}", note =>
        {
            var opened = note.Open(form.Version, _clock.Now);
            if (opened.Ok) _trail.Wrote(subject, note.Openness, _clock.Now, "NoteOpened", "åbnede en note, så du kan læse den", "Note åbnet for borgeren.", note.Id, note.Version);
            return Task.FromResult<Result<Guid>>(opened.Ok ? note.Id : opened.Refusal);
        }, cancel);

    /// <summary>
    /// Says that a note stands in the wrong person's record, and why: the citizen reads both. Another person decides, by the day that
    /// the municipality's clock for what is held back gives; until then the words are kept from the citizen, and never open by themselves.
    /// </summary>
    public Task<Result<Guid>> MarkWrong(Subject subject, Guid noteId, string? why, Form form, CancellationToken cancel) =>
        Change(subject, noteId, form, $"wrong|{noteId}|{why}", async note =>
        {
            if (note.MarkWrong(why, await _clocks.InForce(cancel), subject.Actor, form.Version, _clock.Now) is { } no) return no;
            foreach (var promise in await Promised(subject, noteId, cancel)) promise.Hide(true);
            _trail.Wrote(subject, note.Openness, _clock.Now, "NoteMarkedWrong", "mærkede en note, som hører til en anden", "Note mærket: hører til en anden. Afventer en anden medarbejder.", note.Id, note.Version, note.WrongWhy);
            return note.Id;
        }, cancel);

    /// <summary>Another person than the one who marked it says that it belongs here.</summary>
    public Task<Result<Guid>> Keep(Subject subject, Guid noteId, Form form, CancellationToken cancel) =>
        Change(subject, noteId, form, $"keep|{noteId}", async note =>
        {
            if (note.Keep(subject.Actor, form.Version) is { } no) return no;
            foreach (var promise in await Promised(subject, noteId, cancel)) promise.Hide(false);
            _trail.Wrote(subject, note.Openness, _clock.Now, "NoteKept", "så på en mærket note. Den hører til hos dig", "Mærket note hører til her.", note.Id, note.Version);
            return note.Id;
        }, cancel);

    /// <summary>
    /// Moves a marked note, with its additions, to the record of a citizen on whose team the mover is and whose notes they may write.
    /// Not by the one who marked it. Here stays who, when and why, without the words. The contact that a call was, goes along: then the mover
    /// must be allowed to write the contact of both.
    /// </summary>
    public async Task<Result<Guid>> Move(Subject subject, Guid noteId, Guid toCitizenId, Form form, CancellationToken cancel)
    {
        await _trail.WritesNotes(subject, "noter", cancel);
        return await Change(subject, noteId, form, $"move|{noteId}|{toCitizenId}", async note =>
        {
            var (now, today) = (_clock.Now, _clock.Today);
            var seats = await _db.TeamMembers.AsNoTracking().Where(m => m.CitizenId == toCitizenId && m.EmployeeId == subject.Actor.Id).ToListAsync(cancel);
            var given = AccessPolicy.Decide(subject.Actor, Door.Desk, toCitizenId, [.. seats.Select(m => m.AsRelation()).OfType<Relation>()], null, today);
            if (given is null || !given.Writes.HasFlag(Parts.Notes)) return NotYours;
            var called = await _contacts.Of(subject.CitizenId, noteId, cancel);
            if (called is not null && !(subject.MayWrite(Parts.Contact) && given.Writes.HasFlag(Parts.Contact))) return CallNotYours;
            var additions = await _db.Notes.Where(n => n.AddsTo == noteId).OrderBy(n => n.Seq).ToListAsync(cancel);
            var moved = note.MoveTo(toCitizenId, subject.Actor, form.Version, now);
            if (!moved.Ok) return moved.Refusal;
            List<(Guid From, Note To)> all = [(note.Id, moved.Value)];
            foreach (var addition in additions.Where(a => a.MovedAt is null)) all.Add((addition.Id, addition.Follow(moved.Value, subject.Actor, now)));
            var ids = all.ConvertAll(a => a.From);
            // What was about another person there may be about the citizen here: the marks go along, and a person looks.
            foreach (var passage in await _db.NotePassages.Where(p => ids.Contains(p.NoteId)).ToListAsync(cancel))
            {
                _db.NotePassages.Remove(passage);
                _db.NotePassages.Add(new NotePassage { NoteId = all.Find(a => a.From == passage.NoteId).To.Id, Start = passage.Start, Length = passage.Length, MarkedByName = passage.MarkedByName, MarkedAt = passage.MarkedAt });
            }

            // What was promised in it follows it to the one it was promised to.
            foreach (var promise in await Promised(subject, noteId, cancel))
            {
                promise.MovesTo(toCitizenId, moved.Value.Id);
                foreach (var day in await _db.PromiseDays.Where(d => d.PromiseId == promise.Id).ToListAsync(cancel)) day.CitizenId = toCitizenId;
            }

            if (called is not null) await _contacts.Moved(subject, called, toCitizenId, moved.Value.Id, note.Openness.State == OpennessState.Exempted ? "" : note.WrongWhy, given, cancel);
            _db.Notes.AddRange(all.Select(a => a.To));
            _trail.Wrote(subject, note.Openness, now, "NoteMoved", "flyttede en note, som hørte til en anden", "Note flyttet til den rette. Ordene står her ikke længere.", note.Id, note.Version, note.WrongWhy);
            _trail.Changed(subject.Actor, toCitizenId, Parts.Notes, "NoteCame", moved.Value.Openness.IsToldAt(now) ? "flyttede en note hertil, som handler om dig" : "arbejdede med noter om dig", "Note flyttet hertil fra en forkert mappe.", given.Purpose, given.Basis, moved.Value.Id, 1);
            return note.Id;
        }, cancel);
    }

    private Task<List<Promise>> Promised(Subject subject, Guid noteId, CancellationToken cancel) =>
        _db.Promises.Where(p => p.CitizenId == subject.CitizenId && p.NoteId == noteId).ToListAsync(cancel);

    /// <summary>An opening as it was chosen, against the municipality's own clock.</summary>
    internal static async Task<Result<Openness>> Opened(Opening opening, DateTime now, ClockDesk clocks, CancellationToken cancel) => opening.State switch
    {
        OpennessState.HeldBack => Openness.HoldBack(opening.Reason, opening.Days, await clocks.InForce(cancel), now),
        OpennessState.Exempted => Openness.Exempt(opening.Rule, opening.Reason, opening.Told),
        _ => Openness.AtOnce,
    };

    internal static string Told(Openness openness) => openness.State switch
    {
        OpennessState.HeldBack => " Holdes tilbage for borgeren.",
        OpennessState.Exempted => $" Undtaget: {OpennessTexts.Rule(openness.Rule)}.",
        _ => "",
    };

    private async Task<Result<Guid>> Change(Subject subject, Guid noteId, Form form, FormattableString body, Func<Note, Task<Result<Guid>>> change, CancellationToken cancel)
    {
        await _trail.WritesNotes(subject, "noter", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, body, async () =>
            await _db.Notes.FirstOrDefaultAsync(n => n.Id == noteId && n.CitizenId == subject.CitizenId && n.AddsTo == null && n.MovedAt == null, cancel) is { } note ? await change(note) : Note.NotHere, cancel);
    }
}
