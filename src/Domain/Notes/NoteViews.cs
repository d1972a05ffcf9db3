using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Notes;

/// <summary>Some words of a note. About another person, the citizen gets them empty.</summary>
public sealed record NotePart(string Text, bool IsAboutOther);

public sealed record NoteAddition(IReadOnlyList<NotePart> Parts, string WrittenByName, DateTime WrittenAt);

/// <summary>A note with its additions. To the citizen, what may not be read yet has no parts, and says why and until when.</summary>
public sealed record NoteView(
    Guid Id, NoteKind Kind, Direction? Direction, bool? Reached, string SaidBy, IReadOnlyList<NotePart> Parts, IReadOnlyList<NoteAddition> Additions,
    string WrittenByName, DateTime WrittenAt, Openness Openness, bool IsOpen, int Version)
{
    /// <summary>Who said that it belongs to another, and why; null when nobody did.</summary>
    public NoteMark? Wrong { get; init; }

    /// <summary>The mark keeps the words from the citizen, until a second employee has looked.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether the one who reads marked it, and so cannot be the one who moves it.</summary>
    public bool WrongByReader { get; init; }

    public bool CameFromElsewhere { get; init; }
}

/// <summary>Who marked a note as another's, why, and the day a second employee looks by; and who moved it, when someone did.</summary>
public sealed record NoteMark(string ByName, DateTime At, string Why, DateTime? LookBy, string MovedByName, DateTime? MovedAt);

/// <summary>A page of notes, newest first; <see cref="Older"/> is where the next page begins, empty on the last.</summary>
public sealed record NotesView(IReadOnlyList<NoteView> Notes, string Older, DateTime Now, DateOnly Today);

/// <summary>The notes' door for reads.</summary>
public sealed class NoteViews
{
    /// <summary>Notes a page.</summary>
    public const int Page = 20;

    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal NoteViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>The notes from a place that an earlier page gave, or from the newest. The citizen is not shown an exempted note that they may not know of.</summary>
    public async Task<NotesView> Journal(Subject subject, string from, CancellationToken cancel)
    {
        await _trail.ReadsNotes(subject, cancel);
        var (before, seq) = Place.Read(from);
        var own = subject.IsCitizen;
        var notes = await _db.Notes.AsNoTracking()
            .Where(n => n.CitizenId == subject.CitizenId && n.AddsTo == null && (n.WrittenAt < before || (n.WrittenAt == before && n.Seq < seq)))
            .Where(n => !own || n.Openness.Told || n.Openness.State != OpennessState.Exempted)
            .OrderByDescending(n => n.WrittenAt).ThenByDescending(n => n.Seq).Take(Page + 1).ToListAsync(cancel);
        var shown = notes.Take(Page).ToList();
        return new NotesView(await Views(shown, own, subject.Actor.Id, cancel), notes.Count > Page ? Place.Write(shown[^1].WrittenAt, shown[^1].Seq) : "", _clock.Now, _clock.Today);
    }

    /// <summary>One note; null when it does not stand here, or the citizen may not know of it.</summary>
    public async Task<NoteView?> One(Subject subject, Guid noteId, CancellationToken cancel)
    {
        await _trail.ReadsNotes(subject, cancel);
        var note = await _db.Notes.AsNoTracking().FirstOrDefaultAsync(n => n.Id == noteId && n.CitizenId == subject.CitizenId && n.AddsTo == null, cancel);
        if (note is null || (subject.IsCitizen && !note.Openness.IsToldAt(_clock.Now))) return null;
        return (await Views([note], subject.IsCitizen, subject.Actor.Id, cancel))[0];
    }

    private async Task<IReadOnlyList<NoteView>> Views(List<Note> notes, bool own, Guid reader, CancellationToken cancel)
    {
        var ids = notes.ConvertAll(n => n.Id);
        var additions = ids.Count == 0 ? [] : await _db.Notes.AsNoTracking().Where(n => n.AddsTo != null && ids.Contains(n.AddsTo.Value) && n.MovedAt == null).OrderBy(n => n.WrittenAt).ThenBy(n => n.Seq).ToListAsync(cancel);
        ids.AddRange(additions.Select(a => a.Id));
        var passages = ids.Count == 0 ? [] : await _db.NotePassages.AsNoTracking().Where(p => ids.Contains(p.NoteId)).ToListAsync(cancel);
        var now = _clock.Now;
        return [.. notes.Select(n =>
        {
            var open = n.Openness.IsOpenAt(now);
            var read = (!own || (open && !n.IsMarked)) && n.MovedAt is null;
            // Why something is exempted is the professionals', and so is what is said of it.
            var exempted = own && n.Openness.State == OpennessState.Exempted;
            // A note about another as well may have that other's name as the one who said it.
            var names = read && !(own && passages.Exists(p => p.NoteId == n.Id));
            return new NoteView(
                n.Id, n.Kind, n.Direction, n.Reached, names ? n.SaidBy : "", read ? Cut(n, passages, own) : [],
                read ? [.. additions.Where(a => a.AddsTo == n.Id).Select(a => new NoteAddition(Cut(a, passages, own), a.WrittenByName, a.WrittenAt))] : [],
                n.WrittenByName, n.WrittenAt, exempted ? n.Openness with { Reason = "" } : n.Openness, open, n.Version)
            {
                Wrong = n.WrongAt is { } marked ? new NoteMark(n.WrongByName, marked, exempted ? "" : n.WrongWhy, n.WrongLookBy, n.MovedByName, n.MovedAt) : null,
                IsHidden = n.MovedAt is null && n.IsMarked,
                WrongByReader = n.WrongById == reader,
                CameFromElsewhere = n.CameAt is not null,
            };
        })];
    }

    /// <summary>The text in parts; ranges that touch or lie over each other are one.</summary>
    internal static IReadOnlyList<NotePart> Cut(Note note, IEnumerable<NotePassage> passages, bool own)
    {
        var parts = new List<NotePart>();
        var at = 0;
        foreach (var passage in passages.Where(p => p.NoteId == note.Id).OrderBy(p => p.Start))
        {
            var (start, end) = (Math.Clamp(passage.Start, at, note.Text.Length), Math.Clamp(passage.Start + passage.Length, at, note.Text.Length));
            if (end == start) continue;
            if (start > at) parts.Add(new NotePart(note.Text[at..start], false));
            if (start == at && parts is [.., { IsAboutOther: true } before]) parts[^1] = new NotePart(own ? "" : before.Text + note.Text[start..end], true);
            else parts.Add(new NotePart(own ? "" : note.Text[start..end], true));
            at = end;
        }

        if (at < note.Text.Length) parts.Add(new NotePart(note.Text[at..], false));
        return parts;
    }

    /// <summary>Where a page begins, as it stands in an address. What cannot be read is the beginning.</summary>
    internal static class Place
    {
        public static string Write(DateTime at, long seq) => string.Create(CultureInfo.InvariantCulture, $"{at.Ticks}.{seq}");

        public static (DateTime Before, long Seq) Read(string from)
        {
            var parts = from.Split('.');
            return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks < DateTime.MaxValue.Ticks && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
                ? (new DateTime(ticks, DateTimeKind.Utc), seq)
                : (new DateTime(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc), long.MaxValue);
        }
    }
}
