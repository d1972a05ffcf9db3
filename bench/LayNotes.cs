using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Data;
using Sammen.Domain.Notes;

namespace Sammen.Bench;

/// <summary>
/// Lays notes, and a document to each tenth, the same each time but for whose they are: every citizen's lie among the others' by time, two
/// minutes apart. Made by the database itself from a few lists of words, so that a million take minutes. Past the plan's own verbs, since
/// nothing but the search is measured on them; folded by the same code as a note that is written.
/// </summary>
internal static class LayNotes
{
    /// <summary>In three of ten notes.</summary>
    public const string Common = "besøg";

    /// <summary>In one of seven notes, whatever else stands there: with <see cref="Common"/> in one of 23.</summary>
    public const string Second = "haven";

    /// <summary>In no note.</summary>
    public const string Absent = "xylofon";

    private static readonly string[] Begins =
    [
        "{0} ringede i går om besøg hos søsteren.", "Vi aftalte et besøg på torsdag, og {0} kommer med.", "Et besøg i hjemmet gik godt, og {0} lavede kaffe.",
        "{0} sov dårligt i denne uge og er træt.", "Mødet blev flyttet, så {0} kunne være med.", "{0} gik turen til stationen uden at vente.",
        "Brevet er læst sammen med {0} i dag.", "{0} fortæller, at det går bedre med at spise.", "Vi talte om penge og om {0}, som hjælper.", "{0} vil gerne have ro i nogle dage.",
    ];

    private static readonly string[] Middles =
    [
        "Han glæder sig til at slå græsset i haven.", "Hun vil helst tales med om formiddagen.", "Der er ikke brug for mere lige nu.", "Det næste skridt er at finde en billet.",
        "Støtten fortsætter som hidtil, to gange om ugen.", "Lægen har fået besked og svarer på fredag.", "Vi ser på det igen om en måned.",
    ];

    private static readonly string[] What = ["klaver", "violin", "trommer", "cykel", "sejl", "billard", "keramik", "fugle", "madlavning", "syning", "skak", "fiskeri", "kor", "maler", "foto", "dans", "bridge", "vandre", "yoga", "bowling", "petanque", "slægts", "frimærke", "model", "ridning", "badminton", "strikke", "læse", "teater", "natur", "kajak", "biavls"];
    private static readonly string[] Where = ["klubben", "værkstedet", "lærer", "holdet", "turen", "kassen", "mappen", "aftenen", "prøven", "huset", "gruppen", "skolen", "bogen", "festen", "pladsen", "vennen", "stævnet", "lejren", "salen", "kurset", "caféen", "boden", "løbet", "udstillingen", "foreningen", "lokalet", "ugen", "kontingentet", "formanden", "naboen", "bordet", "listen"];
    private static readonly string[] Names = ["Aage", "Agnes", "Åse", "Birthe", "Bjørn", "Bo", "Carl", "Dagny", "Egon", "Ellen", "Finn", "Gerda", "Hanne", "Ib", "Inge", "Jens"];

    /// <summary>Each in one of 1,024 notes: a thousand of a million, about three of an adviser's three thousand.</summary>
    public static IReadOnlyList<string> Rare { get; } = [.. What.SelectMany(_ => Where, (what, where) => what + where)];

    /// <summary>Lays <paramref name="notes"/> notes where there are none; a database with as many is used as it is.</summary>
    public static async Task Out(Where where, int notes, TimeProvider time, CancellationToken cancel = default)
    {
        await using var place = new Municipality(where.Settings with { MakeKey = true });
        await using var db = place.Open();
        var laid = await db.Notes.CountAsync(cancel);
        if (laid == notes) return;
        if (laid > 0) throw new SetUpException($"{where.Folder} holds {laid} notes. Take another folder.");
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        await db.Database.OpenConnectionAsync(cancel);
        await Words(place.IsSqlite, db, cancel);
        // The index is laid over all at once, which takes a fraction of the time.
        var bare = place.IsSqlite ? string.Concat(NoteIndex.SqliteTriggers.Select(t => $"drop trigger {t};")) + NoteIndex.SqliteBare : "drop index ix_notes_search";
        await db.Database.ExecuteSqlRawAsync(bare, cancel);
        await db.Database.ExecuteSqlRawAsync(Notes(place.IsSqlite), [notes, time.GetUtcNow().UtcDateTime], cancel);
        await db.Database.ExecuteSqlRawAsync(Documents(place.IsSqlite), [NoteIndex.Mark], cancel);
        await db.Database.ExecuteSqlRawAsync("drop table bench_words; drop table bench_whose", cancel);
        await db.Database.ExecuteSqlRawAsync(place.IsSqlite ? NoteIndex.SqliteRebuild + NoteIndex.SqliteKeep : NoteIndex.Postgres + "select setval(pg_get_serial_sequence('notes', 'seq'), (select max(seq) from notes))", cancel);
        await db.Database.ExecuteSqlRawAsync("analyze", cancel);
    }

    private static async Task Words(bool sqlite, AppDb db, CancellationToken cancel)
    {
        var who = sqlite ? "text" : "uuid";
        var tables = $"""
            create table bench_words (part integer, no integer, text text, folded text, primary key (part, no));
            create table bench_whose (no integer primary key, citizen_id {who}, by_id {who}, by_name text)
            """;
        await db.Database.ExecuteSqlRawAsync(tables, cancel);
        await db.Database.ExecuteSqlRawAsync("""
            insert into bench_whose select row_number() over (order by c.id) - 1, c.id, e.id, e.name
            from citizens c join plan_plans p on p.citizen_id = c.id join organisation_employees e on e.id = p.coordinator_id
            """, cancel);
        string[][] parts = [[.. Begins.SelectMany(_ => Names, (text, name) => string.Format(null, text, name))], Middles, [.. Rare.Select(word => $"{char.ToUpperInvariant(word[0])}{word[1..]} er nævnt.")]];
        for (var part = 0; part < parts.Length; part++)
        {
            for (var no = 0; no < parts[part].Length; no++)
                await db.Database.ExecuteSqlAsync($"insert into bench_words values ({part}, {no}, {parts[part][no]}, {string.Join(' ', NoteIndex.Words(parts[part][no], int.MaxValue))})", cancel);
        }
    }

    /// <summary>The words of a note by its number, mixed so that no citizen has the same ones again and again.</summary>
    private static string Notes(bool sqlite) => $$"""
        {{(sqlite ? "with recursive numbers as (select 1 as i union all select i + 1 from numbers where i < {0})" : "with numbers as (select generate_series(1, {0})::bigint as i)")}},
        mixed as (select i, i * 48271 % 2147483647 as h, i * 7919 % (select count(*) from bench_whose) as whose from numbers)
        insert into notes (seq, id, citizen_id, kind, said_by, text, folded, written_by_id, written_by_name, written_at, wrong_by_name, wrong_why, moved_by_name, version, openness_reason, openness_rule, openness_state, openness_told, openness_tries)
        select m.i, {{(sqlite ? "printf('00000000-0000-7000-8000-%012X', m.i)" : "lpad(to_hex(m.i), 32, '0')::uuid")}}, w.citizen_id, case m.h % 3 when 0 then 'Phone' when 1 then 'Meeting' else 'Note' end, '',
            a.text || ' ' || b.text || ' ' || c.text, '{{NoteIndex.Mark}}' || {{(sqlite ? "lower(replace(w.citizen_id, '-', ''))" : "replace(w.citizen_id::text, '-', '')")}} || ' ' || a.folded || ' ' || b.folded || ' ' || c.folded,
            w.by_id, w.by_name, {{(sqlite ? "strftime('%Y-%m-%d %H:%M:%S', {1}, '-' || (({0} - m.i) * 120) || ' seconds')" : "{1} - ({0} - m.i) * interval '120 seconds'")}}, '', '', '', 1, '', 'None', 'Open', {{(sqlite ? "1" : "true")}}, 0
        from mixed m join bench_whose w on w.no = m.whose
            join bench_words a on a.part = 0 and a.no = m.h % 160 join bench_words b on b.part = 1 and b.no = m.h / 160 % 7 join bench_words c on c.part = 2 and c.no = m.h / 1120 % 1024
        """;

    /// <summary>To each tenth note a paper that is named after its last words.</summary>
    private static string Documents(bool sqlite) => $$"""
        insert into documents (id, citizen_id, title, folded, type, way, size, orientation, by_id, by_name, by_citizen, at, version, openness_reason, openness_rule, openness_state, openness_told, openness_tries)
        select n.id, n.citizen_id, 'Brev: ' || c.text, {0} || {{(sqlite ? "lower(replace(n.citizen_id, '-', ''))" : "replace(n.citizen_id::text, '-', '')")}} || ' brev ' || c.folded,
            'Pdf', 'Out', 40000, 1, n.written_by_id, n.written_by_name, {{(sqlite ? "0" : "false")}}, n.written_at, 1, '', 'None', 'Open', {{(sqlite ? "1" : "true")}}, 0
        from notes n join bench_words c on c.part = 2 and c.no = n.seq * 48271 % 2147483647 / 1120 % 1024
        where n.seq % 10 = 0
        """;
}
