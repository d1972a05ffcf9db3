using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Sammen.Verify;

/// <summary>Reads the record straight from the database, a page at a time.</summary>
internal abstract class StoredRecord(DbConnection connection, DbTransaction? transaction)
{
    private const int Page = 1000;

    /// <summary>The signed columns in the order in which they are signed.</summary>
    protected static readonly string[] Signed =
    [
        "id", "kind", "at", "citizen_id", "by", "actor_id", "actor_name", "actor_title", "actor_unit",
        "part", "purpose", "basis", "act", "item_id", "item_version", "for_citizen", "for_professional", "reason",
    ];

    protected static readonly string[] Sealing = ["sealed_at", "members", "leaves", "root", "previous", "hash", "mac"];

    public static StoredRecord Of(DbConnection connection, DbTransaction? transaction) =>
        connection is SqliteConnection ? new SqliteRecord(connection, transaction) : new PostgresRecord(connection, transaction);

    public IAsyncEnumerable<StoredRow> Rows(CancellationToken cancel) => Pages("record_entries", "seq", [.. Signed, "mac"], Row, row => row.Seq, cancel);

    public IAsyncEnumerable<StoredSeal> Seals(CancellationToken cancel) => Pages("record_seals", "no", Sealing, Seal, seal => seal.No, cancel);

    /// <summary>The numbers of rows that share an id.</summary>
    public Task<List<(string Id, long Seq)>> Copies(CancellationToken cancel) => List(
        "select lower(cast(id as text)), seq from record_entries where lower(cast(id as text)) in (select lower(cast(id as text)) from record_entries group by lower(cast(id as text)) having count(*) > 1) order by 1, 2",
        reader => (reader.IsDBNull(0) ? "" : reader.GetString(0), reader.GetInt64(1)), cancel);

    /// <summary>What the database should refuse and does not.</summary>
    public abstract Task<IReadOnlyList<string>> Permits(CancellationToken cancel);

    /// <summary>How columns are asked for, so that their stored form is seen and not what a driver makes of it.</summary>
    protected abstract string Ask(IReadOnlyList<string> columns);

    protected abstract StoredRow Row(DbDataReader reader);

    protected abstract StoredSeal Seal(DbDataReader reader);

    protected async Task<List<T>> List<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var all = new List<T>();
        while (await reader.ReadAsync(cancel)) all.Add(read(reader));
        return all;
    }

    private async IAsyncEnumerable<T> Pages<T>(string table, string number, string[] columns, Func<DbDataReader, T> read, Func<T, long> numberOf, [EnumeratorCancellation] CancellationToken cancel)
    {
        var after = long.MinValue.ToString(CultureInfo.InvariantCulture);
        for (var more = true; more;)
        {
            var page = await List($"select {number}, {Ask(columns)} from {table} where {number} > {after} order by {number} limit {Page}", read, cancel);
            foreach (var one in page) yield return one;
            more = page.Count == Page;
            if (more) after = numberOf(page[^1]).ToString(CultureInfo.InvariantCulture);
        }
    }
}
