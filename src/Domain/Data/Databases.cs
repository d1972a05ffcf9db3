using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sammen.Domain.Notes;

namespace Sammen.Domain.Data;

/// <summary>Makes a municipality's database ready: made if missing, migrated, and the record's append-only rule laid.</summary>
public static class Databases
{
    /// <summary>Brings the database to this version. Safe to run on several nodes at once.</summary>
    public static async Task Prepare(Municipality place, CancellationToken cancel = default)
    {
        if (place.IsSqlite) Directory.CreateDirectory(Path.GetDirectoryName(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(place.Settings.ConnectionString).DataSource)!);
        else await CreatePostgres(place.Settings.ConnectionString, cancel);

        await using var db = place.Open();
        // Asked first: migrating wants rights that the app's own role need not have when there is nothing to migrate.
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            await using var turn = place.IsSqlite ? null : await Turn(place.Settings.ConnectionString, cancel);
            await db.Database.MigrateAsync(cancel);
        }

        if (place.IsSqlite) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancel);
        // Laid at each start: a migration that rebuilds a SQLite table drops its triggers without a word.
        await db.Database.ExecuteSqlRawAsync(place.IsSqlite ? SqliteAppendOnly : PostgresAppendOnly, cancel);
        await LayNoteIndex(place, db, cancel);
        await FoldTitles(place, db, cancel);
    }

    /// <summary>A title is folded in C#, which no migration can do; a folded one is never empty, since it begins with its citizen.</summary>
    private static async Task FoldTitles(Municipality place, AppDb db, CancellationToken cancel)
    {
        using var turn = place.IsSqlite ? await place.Gate.Enter(cancel) : null;
        while (await db.Documents.Where(d => d.Folded == "").OrderBy(d => d.Id).Take(1000).ToListAsync(cancel) is { Count: > 0 } documents)
        {
            documents.ForEach(d => d.FoldTitle());
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The model cannot say it, so it is laid beside the migrations; laid anew where it is missing, and nothing is made where it is not.</summary>
    private static async Task LayNoteIndex(Municipality place, AppDb db, CancellationToken cancel)
    {
        if (!place.IsSqlite)
        {
            await db.Database.ExecuteSqlRawAsync($"select pg_advisory_xact_lock({AppDb.StartLock}); {NoteIndex.Postgres}", cancel);
            return;
        }

        using var turn = await place.Gate.Enter(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var laid = await db.Database.SqlQueryRaw<string>("select name as \"Value\" from sqlite_master where name = 'notes_search' or name like 'notes\\_search\\_%' escape '\\' and type = 'trigger' or name = {0}", NoteIndex.SqliteOwn).ToListAsync(cancel);
        var (isThere, isKept) = (laid.Contains("notes_search", StringComparer.Ordinal), NoteIndex.SqliteTriggers.All(laid.Contains));
        if (isThere && isKept && laid.Contains(NoteIndex.SqliteOwn, StringComparer.Ordinal)) return;
        if (!isThere) await db.Database.ExecuteSqlRawAsync(NoteIndex.SqliteTable, cancel);
        // Without its triggers the index may have missed something.
        else if (!isKept) await db.Database.ExecuteSqlRawAsync(NoteIndex.SqliteRebuild, cancel);
        await db.Database.ExecuteSqlRawAsync(NoteIndex.SqliteKeep, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Whether the database answers now.</summary>
    public static async Task<bool> Answers(Municipality place, CancellationToken cancel = default)
    {
        try
        {
            await using var db = place.Open();
            return await db.Units.AsNoTracking().Select(_ => 1).Take(1).CountAsync(cancel) >= 0;
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            return false;
        }
    }

    private static async Task CreatePostgres(string connectionString, CancellationToken cancel)
    {
        var wanted = new NpgsqlConnectionStringBuilder(connectionString);
        var name = wanted.Database!;
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        await server.OpenAsync(cancel);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = @name", server);
        exists.Parameters.AddWithValue("name", name);
        if (await exists.ExecuteScalarAsync(cancel) is not null) return;
        try
        {
            await using var create = new NpgsqlCommand($"create database \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\" encoding 'UTF8' template template0", server);
            await create.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node was first.
        }
    }

    /// <summary>
    /// One node migrates at a time, from the first migration to the last: the framework's own lock is let go between two of
    /// them, and a node that came in there laid the next one a second time. Closing the connection gives the turn on.
    /// </summary>
    private static async Task<NpgsqlConnection> Turn(string connectionString, CancellationToken cancel)
    {
        var turn = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await turn.OpenAsync(cancel);
        await using var wait = new NpgsqlCommand("select pg_advisory_lock(@turn)", turn) { CommandTimeout = 0 };
        wait.Parameters.AddWithValue("turn", AppDb.StartLock);
        await wait.ExecuteNonQueryAsync(cancel);
        return turn;
    }

    private const string SqliteAppendOnly = """
        CREATE TRIGGER IF NOT EXISTS record_entries_no_update BEFORE UPDATE ON record_entries BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS record_entries_no_delete BEFORE DELETE ON record_entries BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS record_seals_no_update BEFORE UPDATE ON record_seals BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS record_seals_no_delete BEFORE DELETE ON record_seals BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
        """;

    // One node at a time: two that lay the same function at once fail each other. Where all is laid nothing is made,
    // so the app's own role, which may not make anything, can start.
    private static readonly string PostgresAppendOnly = $$"""
        select pg_advisory_xact_lock({{AppDb.StartLock}});
        do $lay$
        declare t text;
        begin
            foreach t in array array['record_entries', 'record_seals'] loop
                if not exists (select 1 from pg_trigger where tgname = t || '_append_only' and tgrelid = t::regclass) then
                    create or replace function record_append_only() returns trigger language plpgsql as $no$ begin raise exception 'the record is append-only'; end $no$;
                    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function record_append_only()', t || '_append_only', t);
                end if;
            end loop;
        end $lay$;
        """;
}
