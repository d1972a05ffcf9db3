using System.Data.Common;
using Microsoft.Data.Sqlite;
using Sammen.Domain.Tests.Support;
using Sammen.Verify;

namespace Sammen.Domain.Tests.Record;

/// <summary>A record of some hundred rows in many blocks, and someone with the database owner's rights at work in it.</summary>
internal sealed class SealedRecord : IAsyncDisposable
{
    public const int Rows = 320;

    private SealedRecord(Place place, DbConnection connection) => (Place, Connection) = (place, connection);

    public Place Place { get; }

    public DbConnection Connection { get; }

    public bool IsSqlite => Place.Municipality.IsSqlite;

    /// <summary>The rows' numbers by block.</summary>
    public IReadOnlyList<long[]> Blocks { get; private set; } = [];

    public static async Task<SealedRecord> Lay()
    {
        var place = await Place.Make();
        var random = new Random(7);
        for (var laid = 0; laid < Rows;)
        {
            var count = Math.Min(random.Next(1, 14), Rows - laid);
            await place.Lay([.. Enumerable.Range(laid + 1, count).Select(i => Support.Rows.Signed(place.Municipality, i))]);
            // Some wait for the next block, as late commits do.
            if (random.Next(4) > 0) await place.Municipality.Sealer.SealOnce(place.Time.Now);
            laid += count;
        }

        await place.Municipality.Sealer.SealOnce(place.Time.Now);
        var record = new SealedRecord(place, await place.Connect());
        record.Blocks = [.. (await record.Column("select members from record_seals order by no")).Select(m => Domain.Record.Seal.Numbers(m).ToArray())];
        return record;
    }

    public async Task<Report> Check(DbTransaction? inside = null, Heads? heads = null, TimeSpan? oldest = null)
    {
        var check = new RecordCheck(RecordKey.Read(Place.Municipality.Settings.KeyFile), heads ?? Heads.Read(Place.Municipality.Settings.HeadsFile));
        return await check.Run(Connection, new DateTimeOffset(Place.Time.Now).AddDays(1), oldest ?? TimeSpan.FromSeconds(10), inside);
    }

    /// <summary>Does the tampering, checks, and undoes it.</summary>
    public async Task<Report> Tampered(Func<DbTransaction, Task> tamper)
    {
        await using var transaction = Connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: false) : await Connection.BeginTransactionAsync();
        await Disarm(transaction);
        await tamper(transaction);
        return await Check(transaction);
    }

    public async Task<int> Run(DbTransaction transaction, string sql, params (string Name, object? Value)[] values)
    {
        await using var command = Connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        return await command.ExecuteNonQueryAsync();
    }

    public async Task<List<string>> Column(string sql, DbTransaction? transaction = null)
    {
        await using var command = Connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var all = new List<string>();
        while (await reader.ReadAsync()) all.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        return all;
    }

    /// <summary>Switches the append-only rule off, as the database's owner can, and lets the check look away from that.</summary>
    private Task<int> Disarm(DbTransaction transaction) => Run(transaction, IsSqlite
        ? "drop trigger record_entries_no_update; drop trigger record_entries_no_delete; drop trigger record_seals_no_update; drop trigger record_seals_no_delete;"
        : "alter table record_entries disable trigger user; alter table record_seals disable trigger user;");

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        await Place.DisposeAsync();
    }
}
