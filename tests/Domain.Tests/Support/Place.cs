using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Tests.Support;

/// <summary>A fresh municipality on the database that the run names, gone afterwards. It is Tuesday 12 May 2026, 10:00 in Denmark.</summary>
internal sealed class Place : IAsyncDisposable
{
    public static readonly DateTime Start = new(2026, 5, 12, 8, 0, 0, DateTimeKind.Utc);

    private readonly ServiceProvider _services;

    private Place(Municipality municipality)
    {
        Municipality = municipality;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(new SessionClock(Time));
        services.AddSammen(_ => municipality);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public Municipality Municipality { get; }

    public SetTime Time { get; } = new(Start);

    public DateOnly Today => Clock.DayOf(Time.Now);

    public static async Task<Place> Make(string key = "proeve", bool namesInLog = true) =>
        new(new Municipality(TestDatabase.Settings(TestDatabase.Named.Provider, await TestDatabase.Named.Ready(), key, namesInLog)));

    /// <summary>Another node of the same municipality: same database and keys, its own writers.</summary>
    public Municipality AnotherNode() => new(Municipality.Settings);

    public Request Ask() => new(_services.CreateAsyncScope());

    public AppDb Db() => Municipality.Open();

    /// <summary>Saves rows as they are, past every door.</summary>
    public async Task Lay(params object[] rows)
    {
        await using var db = Db();
        using var turn = await Municipality.Gate.Enter(default);
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public async Task Run(string sql)
    {
        await using var db = Db();
        using var turn = await Municipality.Gate.Enter(default);
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>A connection of its own, as someone with the database owner's rights has it.</summary>
    public async Task<DbConnection> Connect()
    {
        DbConnection connection = Municipality.IsSqlite ? new SqliteConnection(Municipality.Settings.ConnectionString) : new NpgsqlConnection(Municipality.Settings.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Every row of the record, in order.</summary>
    public async Task<List<RecordEntry>> Record()
    {
        await using var db = Db();
        return await db.RecordEntries.AsNoTracking().OrderBy(e => e.Seq).ToListAsync();
    }

    /// <summary>The rows that the act left in the record.</summary>
    public async Task<List<RecordEntry>> Leaves(Func<Task> act)
    {
        var before = (await Record()).Select(e => e.Seq).DefaultIfEmpty().Max();
        await act();
        return [.. (await Record()).Where(e => e.Seq > before)];
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Municipality.DisposeAsync();
        await TestDatabase.Named.Drop(Municipality.Settings.ConnectionString);
    }
}

/// <summary>Tests of doors: each test has a municipality of its own.</summary>
public abstract class PlaceTests : IAsyncLifetime
{
    protected static readonly CancellationToken None = CancellationToken.None;

    private protected Place Place { get; private set; } = null!;

    public virtual async Task InitializeAsync() => Place = await Place.Make();

    public async Task DisposeAsync() => await Place.DisposeAsync();
}
