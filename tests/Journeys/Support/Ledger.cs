using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Sammen.Verify;

namespace Sammen.Journeys.Support;

/// <summary>The municipality's database read past the program, and its record checked by the verifier that shares no code with it.</summary>
internal sealed class Ledger(RunningSammen sammen)
{
    // What was stored under words that begin as the argument does, and how many rows of changes the record has for each.
    private const string Stored = """
        select m.words, count(r.id) from contact_messages m left join record_entries r on r.item_id = m.thread_id and r.kind = 'Change' where m.words like @begins group by m.id, m.words
        union all
        select n.text, count(r.id) from contact_entries n left join record_entries r on r.item_id = n.id and r.kind = 'Change' where n.text like @begins group by n.id, n.text
        union all
        select e.text, count(r.id) from plan_entries e left join record_entries r on r.item_id = e.id and r.kind = 'Change' where e.text like @begins group by e.id, e.text
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private string Connection => DatabaseServer.IsPostgres
        ? new NpgsqlConnectionStringBuilder(DatabaseServer.Postgres) { Database = "sammen_engholm", Pooling = false }.ConnectionString
        : new SqliteConnectionStringBuilder { DataSource = Path.Combine(sammen.Data, "engholm.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString;

    /// <summary>Each thing that was stored, with the number of its rows in the record.</summary>
    public async Task<IReadOnlyList<(string Words, int Rows)>> Kept(string begins)
    {
        var kept = new List<(string, int)>();
        await using var database = Open();
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = Stored;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("begins", begins + "%");
        command.Parameters.Add(parameter);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) kept.Add((rows.GetString(0), Convert.ToInt32(rows.GetValue(1), CultureInfo.InvariantCulture)));
        return kept;
    }

    public async Task<Guid> Citizen(string name)
    {
        await using var database = Open();
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = "select id from citizens where name = @name";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("name", name);
        command.Parameters.Add(parameter);
        return Guid.Parse(Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!);
    }

    /// <summary>What the verifier says when every row must be sealed; waits for the last seal.</summary>
    public async Task<string> Verified()
    {
        string[] args =
        [
            "--provider", DatabaseServer.IsPostgres ? "postgres" : "sqlite", "--database", Connection,
            "--keys", Path.Combine(sammen.Data, "keys", "engholm.key"), "--heads", Path.Combine(sammen.Data, "heads", "engholm.txt"), "--unsealed-older-than", "0",
        ];
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            using var says = new StringWriter();
            var code = await Command.Run(args, says, says, new Afterwards());
            if (code == 0 || waited.Elapsed > Patience) return says.ToString();
            await Task.Delay(500);
        }
    }

    private DbConnection Open() => DatabaseServer.IsPostgres ? new NpgsqlConnection(Connection) : new SqliteConnection(Connection);

    /// <summary>Long after whatever the program wrote, so that no row is too young to be sealed.</summary>
    private sealed class Afterwards : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(RunningSammen.Start.AddYears(1), TimeSpan.Zero);
    }
}
