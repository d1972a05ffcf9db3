using Microsoft.Data.Sqlite;
using Npgsql;
using Sammen.Domain.Data;

namespace Sammen.Domain.Tests.Support;

/// <summary>
/// The database that SAMMEN_TEST_DATABASE names: sqlite (also when it is unset) or postgres, whose server SAMMEN_TEST_POSTGRES names.
/// A server that is missing fails the tests; nothing is skipped. Databases are copies of one that was made ready once.
/// </summary>
internal abstract class TestDatabase
{
    private static int _count;

    public static TestDatabase Named { get; } = (Environment.GetEnvironmentVariable("SAMMEN_TEST_DATABASE") ?? "sqlite") switch
    {
        "sqlite" => new SqliteTestDatabase(),
        "postgres" => new PostgresTestDatabase(),
        var other => throw new InvalidOperationException($"SAMMEN_TEST_DATABASE is '{other}'; it can be sqlite or postgres."),
    };

    /// <summary>Keys, heads and SQLite files of this run; gone when the run ends.</summary>
    public static string Folder { get; } = MakeFolder();

    public abstract string Provider { get; }

    public bool IsSqlite => Provider == "sqlite";

    /// <summary>The connection string of a database that is ready for use and holds nothing.</summary>
    public abstract Task<string> Ready();

    /// <summary>The connection string of a database that does not exist yet.</summary>
    public abstract string Missing();

    public abstract Task Drop(string connection);

    public static MunicipalitySettings Settings(string provider, string connection, string key = "proeve", bool namesInLog = true)
    {
        var files = Path.Combine(Folder, $"{Interlocked.Increment(ref _count)}-{key}");
        return new MunicipalitySettings
        {
            Key = key,
            Name = "Prøve Kommune",
            Hosts = ["localhost"],
            Provider = provider,
            ConnectionString = connection,
            KeyFile = Path.Combine(files, "master.key"),
            HeadsFile = Path.Combine(files, "heads.txt"),
            MakeKey = true,
            NamesInLog = namesInLog,
        };
    }

    protected static string NextName() => $"sammen_test_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}";

    private static string MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("sammen-test-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        };
        return folder;
    }

    private sealed class SqliteTestDatabase : TestDatabase
    {
        private readonly Lazy<Task<string>> _template;

        public SqliteTestDatabase() => _template = new(MakeTemplate);

        public override string Provider => "sqlite";

        public override async Task<string> Ready()
        {
            var template = await _template.Value;
            var connection = Missing();
            File.Copy(template, new SqliteConnectionStringBuilder(connection).DataSource);
            return connection;
        }

        public override string Missing() => new SqliteConnectionStringBuilder { DataSource = Path.Combine(Folder, NextName() + ".db"), DefaultTimeout = 15 }.ConnectionString;

        public override Task Drop(string connection)
        {
            var file = new SqliteConnectionStringBuilder(connection).DataSource;
            using (var pool = new SqliteConnection(connection)) SqliteConnection.ClearPool(pool);
            foreach (var name in (string[])[file, file + "-wal", file + "-shm"]) File.Delete(name);
            return Task.CompletedTask;
        }

        private async Task<string> MakeTemplate()
        {
            var connection = Missing();
            await using (var place = new Municipality(Settings(Provider, connection))) await Databases.Prepare(place);
            return new SqliteConnectionStringBuilder(connection).DataSource;
        }
    }

    private sealed class PostgresTestDatabase : TestDatabase
    {
        private readonly string _server = Environment.GetEnvironmentVariable("SAMMEN_TEST_POSTGRES")
            ?? throw new InvalidOperationException("SAMMEN_TEST_DATABASE is postgres, but SAMMEN_TEST_POSTGRES names no server.");

        private readonly Lazy<Task<string>> _template;
        private static readonly SemaphoreSlim Turn = new(1, 1);

        public PostgresTestDatabase()
        {
            _template = new(MakeTemplate);
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            {
                if (_template.IsValueCreated) Drop(_template.Value.GetAwaiter().GetResult()).GetAwaiter().GetResult();
            };
        }

        public override string Provider => "postgres";

        public override async Task<string> Ready()
        {
            var template = new NpgsqlConnectionStringBuilder(await _template.Value).Database;
            var connection = Missing();
            // Only one copy of a template is made at a time.
            await Turn.WaitAsync();
            try
            {
                await Server($"create database {Name(connection)} template {template} strategy file_copy");
            }
            finally
            {
                Turn.Release();
            }

            return connection;
        }

        public override string Missing() => new NpgsqlConnectionStringBuilder(_server) { Database = NextName(), MaxPoolSize = 24, IncludeErrorDetail = true }.ConnectionString;

        public override async Task Drop(string connection)
        {
            await using (var pool = new NpgsqlConnection(connection)) NpgsqlConnection.ClearPool(pool);
            await Server($"drop database if exists {Name(connection)} with (force)");
        }

        private static string Name(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

        private async Task<string> MakeTemplate()
        {
            var connection = Missing();
            await using (var place = new Municipality(Settings(Provider, connection))) await Databases.Prepare(place);
            await using (var pool = new NpgsqlConnection(connection)) NpgsqlConnection.ClearPool(pool);
            return connection;
        }

        private async Task Server(string command)
        {
            await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Database = "postgres" }.ConnectionString);
            await server.OpenAsync();
            await using var run = new NpgsqlCommand(command, server);
            await run.ExecuteNonQueryAsync();
        }
    }
}
