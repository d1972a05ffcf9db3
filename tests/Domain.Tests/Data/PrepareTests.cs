using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Data;
using Sammen.Domain.Organisation;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Data;

/// <summary>A database from nothing.</summary>
public sealed class PrepareTests
{
    [Fact]
    public async Task Is_made_migrated_and_append_only_and_may_be_prepared_again()
    {
        await using var fresh = new Fresh();
        Assert.False(await Databases.Answers(fresh.Place));
        await Databases.Prepare(fresh.Place);
        await Databases.Prepare(fresh.Place);
        Assert.True(await Databases.Answers(fresh.Place));
        await using var db = fresh.Place.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(fresh.Place.IsSqlite
            ? ["notes_search_added", "notes_search_changed", "notes_search_removed", "record_entries_no_delete", "record_entries_no_update", "record_seals_no_delete", "record_seals_no_update"]
            : ["record_entries_append_only", "record_seals_append_only"], await Triggers(db));
    }

    [Fact]
    public async Task The_text_index_is_laid_from_nothing_and_again_where_it_is_missing()
    {
        await using var fresh = new Fresh();
        await Databases.Prepare(fresh.Place);
        await using var db = fresh.Place.Open();
        var sql = fresh.Place.IsSqlite ? "select group_concat(name) as \"Value\" from (select name from sqlite_master where name in ('notes_search', 'ix_notes_own_words') order by name)" : "select indexdef as \"Value\" from pg_indexes where indexname = 'ix_notes_search'";
        var laid = Assert.Single(await db.Database.SqlQueryRaw<string>(sql).ToListAsync());
        if (fresh.Place.IsSqlite) Assert.Equal("ix_notes_own_words,notes_search", laid);
        else Assert.Contains("USING gin (array_to_tsvector(string_to_array(folded, ' '::text)))", laid, StringComparison.Ordinal);
        await db.Database.ExecuteSqlRawAsync(fresh.Place.IsSqlite ? "drop table notes_search; drop trigger notes_search_added;" : "drop index ix_notes_search");
        await Databases.Prepare(fresh.Place);
        Assert.Equal(laid, Assert.Single(await db.Database.SqlQueryRaw<string>(sql).ToListAsync()));
        if (!fresh.Place.IsSqlite) return;
        // A database from before has the one and not the other.
        await db.Database.ExecuteSqlRawAsync("drop index ix_notes_own_words");
        await Databases.Prepare(fresh.Place);
        Assert.Equal(laid, Assert.Single(await db.Database.SqlQueryRaw<string>(sql).ToListAsync()));
    }

    [Fact]
    public async Task Triggers_that_a_rebuilt_table_lost_are_laid_again()
    {
        await using var fresh = new Fresh();
        await Databases.Prepare(fresh.Place);
        await using var db = fresh.Place.Open();
        var before = await Triggers(db);
        await db.Database.ExecuteSqlRawAsync(fresh.Place.IsSqlite ? "drop trigger record_entries_no_update" : "drop trigger record_entries_append_only on record_entries");
        await Databases.Prepare(fresh.Place);
        Assert.Equal(before, await Triggers(db));
    }

    [Fact]
    public async Task Several_nodes_may_start_at_once()
    {
        await using var fresh = new Fresh();
        var nodes = Enumerable.Range(0, 4).Select(_ => new Municipality(fresh.Place.Settings)).ToList();
        await Task.WhenAll(nodes.Select(node => Task.Run(() => Databases.Prepare(node))));
        foreach (var node in nodes) await node.DisposeAsync();
        await using var db = fresh.Place.Open();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(fresh.Place.IsSqlite ? 7 : 2, (await Triggers(db)).Count);
    }

    /// <summary>The set-up that docs/drift.md gives: an owner migrates, and the app's role may not change the record nor make anything.</summary>
    [Fact]
    [Trait("Only", "postgres")]
    public async Task The_apps_own_role_can_start_write_and_not_change_the_record()
    {
        await using var place = await Support.Place.Make();
        var role = $"sammen_app_{Environment.ProcessId}";
        await place.Run($"""
            create role {role} login;
            grant usage on schema public to {role};
            grant select, insert, update, delete on all tables in schema public to {role};
            revoke update, delete, truncate on record_entries, record_seals from {role};
            """);
        try
        {
            var settings = place.Municipality.Settings;
            await using (var app = new Municipality(settings with { ConnectionString = new Npgsql.NpgsqlConnectionStringBuilder(settings.ConnectionString) { Username = role, Pooling = false }.ConnectionString }))
            {
                await Databases.Prepare(app);
                await using var db = app.Open();
                db.Add(Rows.Signed(app));
                await db.SaveChangesAsync();
                await app.Sealer.SealOnce(Support.Place.Start);
                var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlRawAsync("update record_entries set act = 'x'"));
                Assert.Equal(Npgsql.PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
            }
        }
        finally
        {
            await place.Run($"drop owned by {role}; drop role {role};");
        }
    }

    [Fact]
    public async Task A_database_in_another_language_sorts_in_Danish_order_all_the_same()
    {
        string[] right = ["Anna", "Bo", "Zita", "Ægir", "Øjvind", "Aage", "Åse"];
        var unit = new Unit { Name = "Voksen" };
        await using var place = await Support.Place.Make();
        await place.Lay(unit);
        foreach (var name in right.Reverse()) await place.LayEmployee(unit, name);
        await using var db = place.Db();
        var sql = place.Municipality.IsSqlite
            ? "select name as \"Value\" from organisation_employees order by sort_key"
            : "select name as \"Value\" from organisation_employees order by sort_key collate \"da-x-icu\"";
        Assert.Equal(right, await db.Database.SqlQueryRaw<string>(sql).ToListAsync());
    }

    private static async Task<List<string>> Triggers(AppDb db) => await db.Database.SqlQueryRaw<string>(
        db is SqliteDb
            ? "select name as \"Value\" from sqlite_master where type = 'trigger' order by name"
            : "select tgname::text as \"Value\" from pg_trigger where not tgisinternal order by 1").ToListAsync();

    /// <summary>A municipality whose database does not exist yet.</summary>
    private sealed class Fresh : IAsyncDisposable
    {
        public Municipality Place { get; } = new(TestDatabase.Settings(TestDatabase.Named.Provider, TestDatabase.Named.Missing()));

        public async ValueTask DisposeAsync()
        {
            await Place.DisposeAsync();
            await TestDatabase.Named.Drop(Place.Settings.ConnectionString);
        }
    }
}
