using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Sammen.Domain.Data;

namespace Sammen.Domain.Record;

/// <summary>
/// The look-ups' insert, written by hand: a list of sixty citizens is sixty rows, and this is the one statement that every page waits
/// for. One transaction, in the order given.
/// </summary>
internal static class RecordInsert
{
    /// <summary>All columns but the sequence number, which the database gives, each with how it is read from a row.</summary>
    internal static readonly IReadOnlyList<(string Name, NpgsqlDbType Type, Func<RecordEntry, object?> Value)> Columns =
    [
        ("id", NpgsqlDbType.Uuid, r => r.Id),
        ("kind", NpgsqlDbType.Text, r => r.Kind.ToString()),
        ("at", NpgsqlDbType.TimestampTz, r => r.At),
        ("citizen_id", NpgsqlDbType.Uuid, r => r.CitizenId),
        ("by", NpgsqlDbType.Text, r => r.By),
        ("actor_id", NpgsqlDbType.Uuid, r => r.ActorId),
        ("actor_name", NpgsqlDbType.Text, r => r.ActorName),
        ("actor_title", NpgsqlDbType.Text, r => r.ActorTitle),
        ("actor_unit", NpgsqlDbType.Text, r => r.ActorUnit),
        ("part", NpgsqlDbType.Text, r => r.Part),
        ("purpose", NpgsqlDbType.Text, r => r.Purpose),
        ("basis", NpgsqlDbType.Text, r => r.Basis),
        ("act", NpgsqlDbType.Text, r => r.Act),
        ("item_id", NpgsqlDbType.Uuid, r => r.ItemId),
        ("item_version", NpgsqlDbType.Integer, r => r.ItemVersion),
        ("for_citizen", NpgsqlDbType.Text, r => r.ForCitizen),
        ("for_professional", NpgsqlDbType.Text, r => r.ForProfessional),
        ("reason", NpgsqlDbType.Text, r => r.Reason),
        ("mac", NpgsqlDbType.Bytea, r => r.Mac),
    ];

    private static readonly string Names = string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));

    private static readonly string OnSqlite = $"insert into record_entries ({Names}) values ({string.Join(", ", Columns.Select(c => "@" + c.Name))})";

    // One array a column, so that the statement is the same however many rows there are.
    private static readonly string OnPostgres = $"insert into record_entries ({Names}) select * from unnest({string.Join(", ", Columns.Select(c => "@" + c.Name))})";

    public static async Task Run(AppDb db, IReadOnlyList<RecordEntry> rows)
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        if (connection is NpgsqlConnection)
        {
            command.CommandText = OnPostgres;
            foreach (var (name, type, value) in Columns)
                command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = rows.Select(r => value(r) ?? DBNull.Value).ToArray() });
            await command.ExecuteNonQueryAsync();
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync();
        (command.CommandText, command.Transaction) = (OnSqlite, transaction);
        foreach (var (name, _, _) in Columns)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            command.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < Columns.Count; i++) command.Parameters[i].Value = Columns[i].Value(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }
}
