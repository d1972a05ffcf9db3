using System.Globalization;

namespace Sammen.Domain.Notes;

/// <summary>
/// The text index of the notes, the same on both databases: the words as <see cref="Common.Fold"/> makes them, no stop words and no stems.
/// Each row also holds its citizen as one word, so that the index itself keeps to own citizens. SQLite's is an FTS5 table beside the notes,
/// kept by triggers; PostgreSQL's is a GIN index over the words as they are, past the parser that takes "12.5" or a name with a hyphen for
/// something of its own.
/// </summary>
internal static class NoteIndex
{
    /// <summary>Longer words are cut: PostgreSQL takes at most 2 kB a word.</summary>
    private const int LongestWord = 60;

    /// <summary>Begins the citizen's word. No folded word has an æ, so no search meets it.</summary>
    public const string Mark = "æ";

    /// <summary>A rebuilt table loses its triggers without a word.</summary>
    public static IReadOnlyList<string> SqliteTriggers { get; } = ["notes_search_added", "notes_search_changed", "notes_search_removed"];

    /// <summary>A table that is laid beside notes that are there already takes them up.</summary>
    public const string SqliteTable = """
        CREATE VIRTUAL TABLE notes_search USING fts5(folded, content='notes', content_rowid='seq', tokenize='unicode61 remove_diacritics 0', prefix='2 3');
        """ + SqliteRebuild;

    /// <summary>
    /// The own notes' words beside each other, so that looking through them does not read the notes, which lie apart: 4 ms instead of 19 for
    /// three thousand. PostgreSQL takes no such long entry in an index.
    /// </summary>
    public const string SqliteOwn = "ix_notes_own_words";

    // With the words in an index of their own, a rebuild would read them from there, each citizen's for itself: minutes for a million notes instead of seconds.
    public const string SqliteBare = $"DROP INDEX IF EXISTS {SqliteOwn};";

    public const string SqliteRebuild = SqliteBare + "INSERT INTO notes_search(notes_search) VALUES ('rebuild');";

    public const string SqliteKeep = $"""
        CREATE INDEX IF NOT EXISTS {SqliteOwn} ON notes (citizen_id, written_at, moved_at, folded);
        CREATE TRIGGER IF NOT EXISTS notes_search_added AFTER INSERT ON notes BEGIN INSERT INTO notes_search(rowid, folded) VALUES (new.seq, new.folded); END;
        CREATE TRIGGER IF NOT EXISTS notes_search_removed AFTER DELETE ON notes BEGIN INSERT INTO notes_search(notes_search, rowid, folded) VALUES ('delete', old.seq, old.folded); END;
        CREATE TRIGGER IF NOT EXISTS notes_search_changed AFTER UPDATE OF folded ON notes BEGIN INSERT INTO notes_search(notes_search, rowid, folded) VALUES ('delete', old.seq, old.folded); INSERT INTO notes_search(rowid, folded) VALUES (new.seq, new.folded); END;
        """;

    public const string Postgres = """
        do $lay$
        begin
            if not exists (select 1 from pg_indexes where indexname = 'ix_notes_search' and schemaname = current_schema()) then
                create index ix_notes_search on notes using gin (array_to_tsvector(string_to_array(folded, ' ')));
            end if;
        end $lay$;
        """;

    /// <summary>The words of a text as the index holds them, after the citizen's own word.</summary>
    public static string Fold(Guid citizenId, string text) => string.Join(' ', Words(text, int.MaxValue).Prepend(Mark + citizenId.ToString("N", CultureInfo.InvariantCulture)));

    public static IEnumerable<string> Words(string text, int most) => Common.Fold.Words(text, most).Select(word => word.Length > LongestWord ? word[..LongestWord] : word);
}
