using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Notes;

/// <summary>Some words of a hit; those that were searched for are marked.</summary>
public sealed record HitPart(string Text, bool IsHit);

/// <summary>A note that was found. <see cref="NoteId"/> is the note also when the words stand in an addition to it.</summary>
public sealed record NoteHit(Guid NoteId, Guid CitizenId, string CitizenName, string Portrait, NoteKind Kind, string WrittenByName, DateTime WrittenAt, IReadOnlyList<HitPart> Snippet);

/// <summary>What a search found, newest first. <see cref="Older"/> is where the next page begins, empty on the last.</summary>
public sealed record JournalHits(IReadOnlyList<NoteHit> Hits, string Older, bool IsFirst, DateOnly Today);

/// <summary>
/// Search in notes: words that begin like the ones searched for, all of them, at most six. In the newest notes of the actor's own citizens
/// first, and then by the text index; no older hit is left out, and no word is too common to be searched for.
/// </summary>
public sealed class JournalViews
{
    /// <summary>Hits a page.</summary>
    public const int Page = 20;

    /// <summary>How many of the newest notes are looked through before the index is asked.</summary>
    internal const int FirstLook = 2000;

    /// <summary>The longest text that is searched for.</summary>
    public const int Longest = 200;

    public static readonly Refusal NothingAsked = new("SearchEmpty", "Skriv et eller flere ord, som skal stå i noten.");
    public static readonly Refusal TooLong = new("SearchTooLong", "Det er for meget at søge efter. Skriv højst seks ord.");

    private const int Around = 90;

    private readonly Municipality _place;
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal JournalViews(Municipality place, AppDb db, Trail trail, Clock clock) => (_place, _db, _trail, _clock) = (place, db, trail, clock);

    /// <summary>Searches the notes of the actor's own citizens: those whose notes a task gives today. Each citizen among the hits is a look-up.</summary>
    public async Task<Result<JournalHits>> Search(Actor actor, string? asked, string from, CancellationToken cancel)
    {
        if (actor.Kind != ActorKind.Employee || actor.Visit is not null) throw await _trail.Refuse(actor, null, "søg", cancel);
        var words = Asked(asked);
        if (!words.Ok) return words.Refusal;
        var hits = await Find(actor.WorksWithCitizens ? actor.Id : Guid.Empty, null, words.Value, from, cancel);
        var act = Act(words.Value);
        if (hits.Hits.Count == 0) await _trail.Searched(actor, act, cancel);
        await _trail.Saw(actor, [.. hits.Hits.Select(h => h.CitizenId).Distinct()], Parts.Notes, "Søgning", "", act, cancel);
        return hits;
    }

    /// <summary>Searches one citizen's notes, at the desk.</summary>
    public async Task<Result<JournalHits>> SearchOne(Subject subject, string? asked, string from, CancellationToken cancel)
    {
        if (subject.Door != Door.Desk) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "søg", cancel);
        await _trail.ReadsNotes(subject, cancel);
        var words = Asked(asked);
        if (!words.Ok) return words.Refusal;
        var hits = await Find(Guid.Empty, subject.CitizenId, words.Value, from, cancel);
        await _trail.Saw(subject.Actor, [subject.CitizenId], Parts.Notes, subject.Purpose, subject.Basis, Act(words.Value), cancel);
        return hits;
    }

    private string Act(IReadOnlyList<string> words) => "søgt i noter " + _place.Keys.SearchMark(string.Join(' ', words));

    private static Result<IReadOnlyList<string>> Asked(string? asked)
    {
        var text = Text.Clean(asked);
        if (text.Length > Longest) return TooLong;
        var words = NoteIndex.Words(text, 7).ToList();
        return words.Count switch { 0 => NothingAsked, > 6 => TooLong, _ => words };
    }

    private async Task<JournalHits> Find(Guid employee, Guid? citizen, IReadOnlyList<string> words, string from, CancellationToken cancel)
    {
        var (before, seq) = NoteViews.Place.Read(from);
        var rows = await Look(LookThrough(words.Count, citizen is not null), employee, citizen, before, seq, [.. words.Select(w => $"% {w}%")], cancel);
        // A full page of the newest needs no more; one of all there is neither.
        if (rows.Count <= Page && !(rows.Count > 0 && rows[0].Looked < FirstLook)) rows = await Look(ByIndex(citizen is not null), employee, citizen, before, seq, [Wanted(words)], cancel);
        var shown = rows.Take(Page).Select(r => new NoteHit(r.AddsTo ?? r.Id, r.CitizenId, r.Name, r.Portrait, Enum.Parse<NoteKind>(r.Kind), r.WrittenByName, DateTime.SpecifyKind(r.WrittenAt, DateTimeKind.Utc), Snippet(r.Text, words))).ToList();
        return new JournalHits(shown, rows.Count > Page ? NoteViews.Place.Write(rows[Page - 1].WrittenAt, rows[Page - 1].Seq) : "", from.Length == 0, _clock.Today);
    }

    private Task<List<Row>> Look(string sql, Guid employee, Guid? citizen, DateTime before, long seq, object[] asked, CancellationToken cancel) =>
        _db.Database.SqlQueryRaw<Row>(sql, [citizen ?? employee, _clock.Today, before, seq, .. asked]).ToListAsync(cancel);

    /// <summary>Whose notes: one citizen's, or those of every citizen whose notes a task of the employee's gives today.</summary>
    private static string Mine(bool one) => one
        ? "with mine as (select {0} as citizen_id where {1} = {1})"
        : "with mine as (select distinct citizen_id from organisation_team_members where employee_id = {0} and \"from\" <= {1} and (\"to\" is null or \"to\" >= {1}) and (reads = 'All' or reads like '%Notes%'))";

    private string LookThrough(int words, bool one) => $$"""
        {{Mine(one)}},
        newest as {{(_place.IsSqlite ? "" : "materialized ")}}(select seq, folded from notes where citizen_id in (select citizen_id from mine) and moved_at is null and (written_at < {2} or (written_at = {2} and seq < {3})) order by written_at desc, seq desc limit {{FirstLook}})
        {{Columns("(select count(*) from newest)")}}
        from newest f join notes n on n.seq = f.seq join citizens c on c.id = n.citizen_id
        where {{string.Join(" and ", Enumerable.Range(4, words).Select(i => $"f.folded like {{{i}}}"))}}
        order by n.written_at desc, n.seq desc limit {{Page + 1}}
        """;

    private string ByIndex(bool one) => _place.IsSqlite
        ? $$"""
        {{Mine(one)}}
        {{Columns("0")}}
        from notes_search join notes n on n.seq = notes_search.rowid join citizens c on c.id = n.citizen_id
        where notes_search match '(' || coalesce((select group_concat('"{{NoteIndex.Mark}}' || lower(replace(citizen_id, '-', '')) || '"', ' OR ') from mine), '"{{NoteIndex.Mark}}"') || ') AND ' || {4}
        and n.moved_at is null and (n.written_at < {2} or (n.written_at = {2} and n.seq < {3}))
        order by n.written_at desc, n.seq desc limit {{Page + 1}}
        """
        : $$"""
        {{Mine(one)}},
        hits as materialized (select seq, written_at from notes
            where array_to_tsvector(string_to_array(folded, ' ')) @@ ((select string_agg('''{{NoteIndex.Mark}}' || replace(citizen_id::text, '-', '') || '''', ' | ') from mine)::tsquery && {4}::tsquery)
            and moved_at is null and (written_at < {2} or (written_at = {2} and seq < {3}))),
        newest as (select seq from hits order by written_at desc, seq desc limit {{Page + 1}})
        {{Columns("0")}}
        from newest f join notes n on n.seq = f.seq join citizens c on c.id = n.citizen_id
        order by n.written_at desc, n.seq desc
        """;

    private static string Columns(string looked) => $"""
        select n.seq as "Seq", n.id as "Id", n.adds_to as "AddsTo", n.citizen_id as "CitizenId", c.name as "Name", c.portrait as "Portrait", n.kind as "Kind",
            n.written_by_name as "WrittenByName", n.written_at as "WrittenAt", n.text as "Text", {looked} as "Looked"
        """;

    /// <summary>The words as the index is asked: each begins a word. They are letters and digits alone, so no sign of the query language is among them.</summary>
    private string Wanted(IReadOnlyList<string> words) => _place.IsSqlite ? string.Join(" AND ", words.Select(w => $"\"{w}\"*")) : string.Join(" & ", words.Select(w => $"'{w}':*"));

    /// <summary>The words around the first that was searched for, in the text as it was written.</summary>
    internal static IReadOnlyList<HitPart> Snippet(string text, IReadOnlyList<string> words)
    {
        var hits = new List<(int Start, int End)>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            var folded = Fold.Text(text[at..end]);
            if (words.Any(w => folded.StartsWith(w, StringComparison.Ordinal))) hits.Add((at, end));
            at = end;
        }

        var first = hits.Count > 0 ? hits[0].Start : 0;
        var (from, to) = (Edge(text, first - Around, -1), Edge(text, first + (2 * Around), 1));
        var parts = new List<HitPart>();
        var next = from;
        foreach (var (start, end) in hits.Where(h => h.Start >= from && h.End <= to))
        {
            if (start > next) parts.Add(new HitPart(text[next..start], false));
            parts.Add(new HitPart(text[start..end], true));
            next = end;
        }

        if (to > next) parts.Add(new HitPart(text[next..to], false));
        if (from > 0) parts.Insert(0, new HitPart("… ", false));
        if (to < text.Length) parts.Add(new HitPart(" …", false));
        return parts;
    }

    /// <summary>A place between two words, at or beyond the one that is given.</summary>
    private static int Edge(string text, int at, int way)
    {
        at = Math.Clamp(at, 0, text.Length);
        while (at > 0 && at < text.Length && !char.IsWhiteSpace(text[at - 1])) at += way;
        return at;
    }

    private sealed record Row(long Seq, Guid Id, Guid? AddsTo, Guid CitizenId, string Name, string Portrait, string Kind, string WrittenByName, DateTime WrittenAt, string Text, int Looked);
}
