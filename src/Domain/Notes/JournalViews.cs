using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Notes;

/// <summary>Some words of a hit; those that were searched for are marked.</summary>
public sealed record HitPart(string Text, bool IsHit);

/// <summary>A note or a document that was found. <see cref="Id"/> is the note also when the words stand in an addition to it; <see cref="Kind"/> is null for a document.</summary>
public sealed record JournalHit(Guid Id, NoteKind? Kind, Guid CitizenId, string CitizenName, string Portrait, string ByName, DateTime At, IReadOnlyList<HitPart> Snippet)
{
    /// <summary>Someone has said that it belongs to another person, and nobody has looked yet (rule 1).</summary>
    public bool IsMarked { get; init; }
}

/// <summary>
/// What a search found, newest first. <see cref="Found"/> is how many there are in all: exact up to <see cref="JournalViews.Most"/>, one more
/// when there are more, null on a later page. <see cref="Older"/> is where the next page begins, empty on the last.
/// </summary>
public sealed record JournalHits(IReadOnlyList<JournalHit> Hits, int? Found, string Older, DateOnly Today)
{
    public bool IsFirst => Found is not null;
}

/// <summary>
/// Search in notes and in the titles of documents: words that begin like the ones searched for, all of them, at most six. How rare each word
/// is, a sample of the newest notes of the actor's own citizens says. Rare words are found by the text index, and what they leave is looked
/// through for the others; when no word is rare the own notes are looked through, since the index reads all of the municipality's for a common
/// word. No older hit is left out. The documents are as few as the citizens' own, so each of theirs is looked at.
/// </summary>
public sealed class JournalViews
{
    /// <summary>Hits a page.</summary>
    public const int Page = 20;

    /// <summary>How many are counted; beyond it there are more.</summary>
    public const int Most = 500;

    /// <summary>So few own notes are looked through at once, without asking how rare the words are.</summary>
    internal const int FirstLook = 300;

    /// <summary>A word is rare when fewer than one in so many of the sampled notes have it.</summary>
    internal const int Rare = 100;

    private const int SampledOfEach = 5;

    /// <summary>The longest text that is searched for.</summary>
    public const int Longest = 200;

    public static readonly Refusal NothingAsked = new("SearchEmpty", "Skriv et eller flere ord, som skal stå i noten eller i dokumentets navn.");
    public static readonly Refusal TooLong = new("SearchTooLong", "Det er for meget at søge efter. Skriv højst seks ord.");

    private const int Around = 90;

    private readonly Municipality _place;
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal JournalViews(Municipality place, AppDb db, Trail trail, Clock clock) => (_place, _db, _trail, _clock) = (place, db, trail, clock);

    /// <summary>Searches the notes and documents of the actor's own citizens: those whose notes a task gives today. Each citizen among the hits is a look-up.</summary>
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

    /// <summary>Searches one citizen's notes and documents, at the desk.</summary>
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
        var place = Place.Read(from);
        object[] asked = [citizen ?? employee, _clock.Today, place.Before, place.Seq, place.Document, .. words.Select(w => _place.IsSqlite ? $"% {w}%" : $" {w}")];
        var one = citizen is not null;
        var rows = await Look(First(words.Count, one), asked, cancel);
        var seen = rows[0];
        if (seen.Own > FirstLook)
        {
            var meets = seen.Meets!.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList();
            var rare = words.Where((_, i) => meets[i] * Rare < seen.Sampled).ToList();
            rows = rare.Count > 0 ? await Look(ByIndex(words.Count, one), [.. asked, Wanted(rare)], cancel) : await Look(All(words.Count, one), asked, cancel);
        }

        var found = rows[0].Notes + rows[0].Documents;
        var hits = rows.Where(r => r.Id is not null).ToList();
        var shown = hits.Take(Page).Select(r => new JournalHit(r.Id!.Value, r.Kind is null ? null : Enum.Parse<NoteKind>(r.Kind), r.CitizenId!.Value, r.Name!, r.Portrait!, r.ByName!, DateTime.SpecifyKind(r.At!.Value, DateTimeKind.Utc), Snippet(r.Text!, words)) { IsMarked = r.Marked }).ToList();
        return new JournalHits(shown, place.IsFirst ? Math.Min(found, Most + 1) : null, hits.Count > Page ? Place.Write(hits[Page - 1]) : "", _clock.Today);
    }

    private Task<List<Row>> Look(string sql, object[] asked, CancellationToken cancel) => _db.Database.SqlQueryRaw<Row>(sql, asked).ToListAsync(cancel);

    /// <summary>Whose: one citizen's, or those of every citizen whose notes a task of the employee's gives today; and the documents among them whose titles have the words.</summary>
    private string Mine(int words, bool one) => $$"""
        with mine as ({{(one
            ? "select {0} as citizen_id where {1} = {1}"
            : "select distinct citizen_id from organisation_team_members where employee_id = {0} and \"from\" <= {1} and (\"to\" is null or \"to\" >= {1}) and (reads = 'All' or reads like '%Notes%')")}}),
        papers as (select id, at from documents where citizen_id in (select citizen_id from mine) and (at < {2} or (at = {2} and id < {4})) and {{Having(words)}})
        """;

    private string Having(int words, string of = "") => string.Join(" and ", Enumerable.Range(5, words).Select(i => Has(i, of)));

    /// <summary>A word of the text begins so. In three thousand notes a pattern takes PostgreSQL twice as long as the letters themselves; for SQLite it is the other way round.</summary>
    private string Has(int word, string of = "") => _place.IsSqlite ? $"{of}folded like {{{word}}}" : $"strpos({of}folded, {{{word}}}) > 0";

    /// <summary>Whether the own notes are few, and are then looked through; else how many of the sampled ones each word is in.</summary>
    private string First(int words, bool one) => $$"""
        {{Mine(words, one)}},
        own as materialized (select count(*) as own from (select 1 from notes where citizen_id in (select citizen_id from mine) and written_at <= {2} limit {{FirstLook + 1}}) few),
        sampled as materialized ({{Sampled(one ? FirstLook : SampledOfEach)}}),
        {{Hits(words, $"(select own from own) <= {FirstLook} and ")}}
        {{Shown("(select own from own)", "(select count(*) from sampled)", $"(select {string.Join(" || ',' || ", Enumerable.Range(5, words).Select(i => $"cast(count(case when {Has(i)} then 1 end) as text)"))} from sampled)")}}
        """;

    private string Sampled(int each) => _place.IsSqlite
        ? $"select n.folded from mine m join notes n on n.seq in (select s.seq from notes s where s.citizen_id = m.citizen_id order by s.written_at desc limit {each})"
        : $"select n.folded from mine m cross join lateral (select s.folded from notes s where s.citizen_id = m.citizen_id order by s.written_at desc limit {each}) n";

    private string All(int words, bool one) => $$"""
        {{Mine(words, one)}},
        {{Hits(words, "")}}
        {{Shown()}}
        """;

    private string Hits(int words, string when) => $$"""
        hits as materialized (select seq, written_at as at from notes where {{when}}citizen_id in (select citizen_id from mine) and written_at <= {2}
            and (written_at < {2} or seq < {3}) and moved_at is null and {{Having(words)}})
        """;

    private string ByIndex(int words, bool one) => $$"""
        {{Mine(words, one)}},
        hits as materialized ({{(_place.IsSqlite ? IndexOfSqlite(words) : IndexOfPostgres(words))}})
        {{Shown()}}
        """;

    private string IndexOfSqlite(int words) => $$"""
        select n.seq, n.written_at as at from notes_search join notes n on n.seq = notes_search.rowid
        where notes_search match '(' || coalesce((select group_concat('"{{NoteIndex.Mark}}' || lower(replace(citizen_id, '-', '')) || '"', ' OR ') from mine), '"{{NoteIndex.Mark}}"') || ') AND ' || {{{5 + words}}}
        and n.moved_at is null and (n.written_at < {2} or (n.written_at = {2} and n.seq < {3})) and {{Having(words, "n.")}}
        """;

    private string IndexOfPostgres(int words) => $$"""
        select seq, written_at as at from notes
        where array_to_tsvector(string_to_array(folded, ' ')) @@ ((select string_agg('''{{NoteIndex.Mark}}' || replace(citizen_id::text, '-', '') || '''', ' | ') from mine)::tsquery && {{{5 + words}}}::tsquery)
        and moved_at is null and (written_at < {2} or (written_at = {2} and seq < {3})) and {{Having(words)}}
        """;

    /// <summary>A page of the notes and documents that were hit, with how many there were; one row when there were none.</summary>
    private static string Shown(string own = "0", string sampled = "0", string meets = "null") => $"""
        , shown as (select at, 0 as seq, id as document from papers union all select at, seq, null from hits order by 1 desc, 2 desc, 3 desc limit {Page + 1}),
        counted as (select {own} as own, {sampled} as sampled, {meets} as meets, (select count(*) from hits) as notes, (select count(*) from papers) as documents)
        select k.own as "Own", k.sampled as "Sampled", k.meets as "Meets", k.notes as "Notes", k.documents as "Documents", s.at as "At", s.seq as "Seq", s.document as "Document", coalesce(n.adds_to, n.id, d.id) as "Id",
            n.kind as "Kind", coalesce(n.written_by_name, d.by_name) as "ByName", coalesce(n.text, d.title) as "Text", root.wrong_at is not null as "Marked", c.id as "CitizenId", c.name as "Name", c.portrait as "Portrait"
        from counted k left join shown s on 1 = 1 left join notes n on n.seq = s.seq left join notes root on root.id = coalesce(n.adds_to, n.id) left join documents d on d.id = s.document left join citizens c on c.id = coalesce(n.citizen_id, d.citizen_id)
        order by s.at desc, s.seq desc, s.document desc
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

    private sealed record Row(int Own, int Sampled, string? Meets, int Notes, int Documents, DateTime? At, long? Seq, Guid? Document, Guid? Id, string? Kind, string? ByName, string? Text, bool Marked, Guid? CitizenId, string? Name, string? Portrait);

    /// <summary>Where a page begins, as it stands in a form. At the same instant a note stands before a document. What cannot be read is the beginning.</summary>
    private sealed record Place(DateTime Before, long Seq, Guid Document, bool IsFirst)
    {
        public static string Write(Row last) => last.Document is { } document ? string.Create(CultureInfo.InvariantCulture, $"{last.At!.Value.Ticks}.{document:N}") : NoteViews.Place.Write(last.At!.Value, last.Seq!.Value);

        public static Place Read(string from)
        {
            var dot = from.IndexOf('.', StringComparison.Ordinal);
            var document = Guid.Empty;
            var afterDocument = dot >= 0 && Guid.TryParseExact(from[(dot + 1)..], "N", out document);
            var (before, seq) = NoteViews.Place.Read(afterDocument ? from[..dot] + ".0" : from);
            return new Place(before, seq, afterDocument ? document : Guid.AllBitsSet, seq == long.MaxValue);
        }
    }
}
