using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Demo;

namespace Sammen.Web.Tests.Support;

/// <summary>
/// The database that SAMMEN_TEST_DATABASE names: sqlite (also when it is unset) or postgres, whose server SAMMEN_TEST_POSTGRES
/// names. A server that is missing fails the tests; nothing is skipped. The demo is laid once a run; each fixture has a copy.
/// </summary>
internal abstract class TestDatabase
{
    /// <summary>Copenhagen wall time of every run: a Tuesday, far from a holiday.</summary>
    public const string At = "2027-03-02T09:00";

    public static readonly IReadOnlyList<string> Keys = [DemoPeople.Engholm, DemoPeople.Sundkoebing];

    private static int _count;

    public static TestDatabase Named { get; } = (Environment.GetEnvironmentVariable("SAMMEN_TEST_DATABASE") ?? "sqlite") switch
    {
        "sqlite" => new SqliteTestDatabase(),
        "postgres" => new PostgresTestDatabase(),
        var other => throw new InvalidOperationException($"SAMMEN_TEST_DATABASE is '{other}'; it can be sqlite or postgres."),
    };

    /// <summary>Keys, heads and SQLite files of this run; gone when the run ends.</summary>
    protected static string Folder { get; } = MakeFolder();

    public bool IsSqlite => this is SqliteTestDatabase;

    /// <summary>A folder for <c>Sammen:Data</c> with the keys of a laid demo and, on SQLite, the demo itself.</summary>
    public abstract Task<string> Copy();

    /// <summary>The settings as the program read them, pointed at this copy's database.</summary>
    public abstract MunicipalitySettings Point(MunicipalitySettings settings, string copy);

    /// <summary>The copy's database no longer answers.</summary>
    public abstract Task Stop(MunicipalitySettings settings);

    public abstract Task Drop(string copy);

    protected static string Next() => $"web{Environment.ProcessId}n{Interlocked.Increment(ref _count)}";

    protected static string KeyFile(string folder, string key) => Path.Combine(folder, "keys", key + ".key");

    protected static MunicipalitySettings Laid(string folder, string key, string provider, string connection) => new()
    {
        Key = key,
        Name = key == DemoPeople.Engholm ? "Engholm Kommune" : "Sundkøbing Kommune",
        Hosts = [],
        Provider = provider,
        ConnectionString = connection,
        KeyFile = KeyFile(folder, key),
        HeadsFile = Path.Combine(folder, "heads", key + ".txt"),
        MakeKey = true,
    };

    protected static async Task Lay(MunicipalitySettings settings)
    {
        await using var place = new Municipality(settings);
        await Databases.Prepare(place);
        if (await DemoLife.Lay(place, new StillTime(), moved: true) is { } refused) throw new InvalidOperationException(refused);
    }

    protected static void CopyKeys(string from, string to)
    {
        Directory.CreateDirectory(Path.Combine(to, "keys"));
        foreach (var key in Keys) File.Copy(KeyFile(from, key), KeyFile(to, key));
    }

    private static string MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("sammen-web-test-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        };
        return folder;
    }

    /// <summary>The time that the demo is laid at.</summary>
    private sealed class StillTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Clock.Utc(DateTime.Parse(At, CultureInfo.InvariantCulture)), TimeSpan.Zero);
    }

    private sealed class SqliteTestDatabase : TestDatabase
    {
        private readonly Lazy<Task<string>> _laid;

        public SqliteTestDatabase() => _laid = new(LayAll);

        public override async Task<string> Copy()
        {
            var laid = await _laid.Value;
            var copy = Directory.CreateDirectory(Path.Combine(Folder, Next())).FullName;
            CopyKeys(laid, copy);
            foreach (var key in Keys) File.Copy(FileOf(laid, key), FileOf(copy, key));
            return copy;
        }

        public override MunicipalitySettings Point(MunicipalitySettings settings, string copy) => settings;

        public override async Task Stop(MunicipalitySettings settings)
        {
            await using var connection = new SqliteConnection(settings.ConnectionString);
            await connection.OpenAsync();
            foreach (var table in (string[])["access_sessions", "organisation_units", "citizens", "host_ring_keys", "record_entries"])
            {
                await using var command = connection.CreateCommand();
                command.CommandText = $"ALTER TABLE {table} RENAME TO {table}_away";
                await command.ExecuteNonQueryAsync();
            }
        }

        public override Task Drop(string copy)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(copy, recursive: true);
            return Task.CompletedTask;
        }

        private static string FileOf(string folder, string key) => Path.Combine(folder, key + ".db");

        private static string Connection(string folder, string key) => new SqliteConnectionStringBuilder { DataSource = FileOf(folder, key), DefaultTimeout = 15 }.ConnectionString;

        private static async Task<string> LayAll()
        {
            var folder = Directory.CreateDirectory(Path.Combine(Folder, "laid")).FullName;
            foreach (var key in Keys) await Lay(Laid(folder, key, "sqlite", Connection(folder, key)));
            return folder;
        }
    }

    private sealed class PostgresTestDatabase : TestDatabase
    {
        private static readonly SemaphoreSlim Turn = new(1, 1);

        private readonly string _server = Environment.GetEnvironmentVariable("SAMMEN_TEST_POSTGRES")
            ?? throw new InvalidOperationException("SAMMEN_TEST_DATABASE is postgres, but SAMMEN_TEST_POSTGRES names no server.");

        private readonly Lazy<Task<string>> _laid;

        public PostgresTestDatabase()
        {
            _laid = new(LayAll);
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            {
                if (_laid.IsValueCreated) DropAll(_laid.Value.GetAwaiter().GetResult()).GetAwaiter().GetResult();
            };
        }

        public override async Task<string> Copy()
        {
            var laid = await _laid.Value;
            var copy = Directory.CreateDirectory(Path.Combine(Folder, Next())).FullName;
            CopyKeys(laid, copy);
            // Only one copy of a template is made at a time.
            await Turn.WaitAsync();
            try
            {
                foreach (var key in Keys) await Server($"create database {NameOf(copy, key)} template {NameOf(laid, key)} strategy file_copy");
            }
            finally
            {
                Turn.Release();
            }

            return copy;
        }

        // All else in the settings stands as the program has set it.
        public override MunicipalitySettings Point(MunicipalitySettings settings, string copy) => settings with
        {
            ConnectionString = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Database = NameOf(copy, settings.Key), MaxPoolSize = 20 }.ConnectionString,
        };

        public override Task Stop(MunicipalitySettings settings)
        {
            var name = new NpgsqlConnectionStringBuilder(settings.ConnectionString).Database;
            return Server($"alter database {name} allow_connections false; select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        }

        public override async Task Drop(string copy)
        {
            await DropAll(copy);
            Directory.Delete(copy, recursive: true);
        }

        private static string NameOf(string folder, string key) => $"sammen_{Path.GetFileName(folder)}_{key}";

        private string Connection(string folder, string key) => new NpgsqlConnectionStringBuilder(_server) { Database = NameOf(folder, key), MaxPoolSize = 20 }.ConnectionString;

        private async Task<string> LayAll()
        {
            var folder = Directory.CreateDirectory(Path.Combine(Folder, Next())).FullName;
            foreach (var key in Keys)
            {
                await Lay(Laid(folder, key, "postgres", Connection(folder, key)));
                await using var pool = new NpgsqlConnection(Connection(folder, key));
                NpgsqlConnection.ClearPool(pool);
            }

            return folder;
        }

        private async Task DropAll(string folder)
        {
            foreach (var key in Keys)
            {
                await using (var pool = new NpgsqlConnection(Connection(folder, key))) NpgsqlConnection.ClearPool(pool);
                await Server($"drop database if exists {NameOf(folder, key)} with (force)");
            }
        }

        private async Task Server(string commands)
        {
            await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Database = "postgres" }.ConnectionString);
            await server.OpenAsync();
            foreach (var command in commands.Split("; "))
            {
                await using var run = new NpgsqlCommand(command, server);
                await run.ExecuteNonQueryAsync();
            }
        }
    }
}
