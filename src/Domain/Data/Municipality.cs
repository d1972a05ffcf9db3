using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Record;

namespace Sammen.Domain.Data;

/// <summary>How one municipality is set up; from configuration, never from a request.</summary>
public sealed record MunicipalitySettings
{
    /// <summary>Short name in a-z, 0-9 and hyphen; names the database and the files.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The host names it answers to.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>"sqlite" or "postgres".</summary>
    public required string Provider { get; init; }

    public required string ConnectionString { get; init; }

    /// <summary>The master key's file; must lie outside the database and its backup.</summary>
    public required string KeyFile { get; init; }

    /// <summary>The file with the record's heads; best on another disk or host.</summary>
    public required string HeadsFile { get; init; }

    /// <summary>Whether a missing key file is made. Only where losing it is harmless: the demo and tests.</summary>
    public bool MakeKey { get; init; }

    /// <summary>Whether the citizen's log names employees (the municipality's policy) or only their role and unit.</summary>
    public bool NamesInLog { get; init; } = true;
}

/// <summary>One municipality as it runs: its own database, keys and record. Nothing in here is shared with another.</summary>
public sealed class Municipality : IAsyncDisposable
{
    private readonly DbContextOptions _options;

    public Municipality(MunicipalitySettings settings)
    {
        Settings = settings;
        Keys = Keys.FromFile(settings.Key, settings.KeyFile, settings.MakeKey);
        Heads = new Heads(settings.HeadsFile);
        _options = IsSqlite ? SqliteOptions(settings.ConnectionString) : PostgresOptions(settings.ConnectionString);
        Gate = new WriteGate(IsSqlite);
        Record = new RecordWriter(Open, Gate);
        Sealer = new Sealer(this, Open, Gate);
    }

    public MunicipalitySettings Settings { get; }

    public string Key => Settings.Key;

    public string Name => Settings.Name;

    internal bool IsSqlite => string.Equals(Settings.Provider, "sqlite", StringComparison.Ordinal);

    internal Keys Keys { get; }

    internal Heads Heads { get; }

    internal WriteGate Gate { get; }

    internal RecordWriter Record { get; }

    internal Sealer Sealer { get; }

    public async ValueTask DisposeAsync()
    {
        await Record.DisposeAsync();
        Gate.Dispose();
        if (IsSqlite) SqliteConnection.ClearPool(new SqliteConnection(Settings.ConnectionString));
    }

    internal AppDb Open() => IsSqlite ? new SqliteDb((DbContextOptions<SqliteDb>)_options) : new PostgresDb((DbContextOptions<PostgresDb>)_options);

    private static DbContextOptions<SqliteDb> SqliteOptions(string connection) =>
        new DbContextOptionsBuilder<SqliteDb>().UseSqlite(connection).AddInterceptors(new SqliteOpening()).Options;

    private static DbContextOptions<PostgresDb> PostgresOptions(string connection) =>
        new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connection).Options;
}
