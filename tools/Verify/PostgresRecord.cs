using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Sammen.Verify;

/// <summary>PostgreSQL: columns have types, so what is left to see is a NULL and a time that is not whole milliseconds.</summary>
internal sealed class PostgresRecord(DbConnection connection, DbTransaction? transaction) : StoredRecord(connection, transaction)
{
    public override async Task<IReadOnlyList<string>> Permits(CancellationToken cancel)
    {
        // Before (2), delete (8), update (16) and truncate (32), for each statement, switched on, by a function that raises.
        var guarded = await List(
            """
            select t.tgrelid::regclass::text from pg_trigger t join pg_proc p on p.oid = t.tgfoid
            where t.tgenabled in ('O', 'A') and t.tgtype::int & 59 = 58 and t.tgqual is null and p.prosrc ilike '%raise exception%'
            """,
            reader => reader.GetString(0),
            cancel);
        return [.. ((string[])["record_entries", "record_seals"]).Except(guarded, StringComparer.Ordinal).Select(table => $"changes of {table}")];
    }

    protected override string Ask(IReadOnlyList<string> columns) => string.Join(", ", columns.Select(column => column switch
    {
        "at" or "sealed_at" => $"case when isfinite(\"{column}\") then (extract(epoch from \"{column}\") * 1000)::text else 'infinite' end",
        // A row's MAC is bytes and a seal's is text; both are asked for as they are.
        "mac" or "leaves" => $"\"{column}\"",
        _ => $"\"{column}\"::text",
    }));

    protected override StoredRow Row(DbDataReader reader)
    {
        var unusual = "";
        var fields = new byte[Signed.Length][];
        var at = 0L;
        for (var i = 0; i < Signed.Length; i++)
        {
            var text = reader.IsDBNull(1 + i) ? null : reader.GetString(1 + i);
            var usual = Signed[i] switch
            {
                "citizen_id" or "actor_id" or "item_id" => true,
                "at" => Milliseconds(text, out at),
                _ => text is not null,
            };
            if (!usual) unusual += " " + Signed[i];
            fields[i] = Encoding.UTF8.GetBytes(Signed[i] == "at" ? at.ToString(CultureInfo.InvariantCulture) : text ?? "");
        }

        return new StoredRow(reader.GetInt64(0), fields, at, Bytes(reader, 1 + Signed.Length), unusual.Length > 0 ? unusual.Trim() : null);
    }

    protected override StoredSeal Seal(DbDataReader reader)
    {
        string Text(int column) => reader.IsDBNull(column) ? "" : reader.GetValue(column) as string ?? "";
        var usual = Milliseconds(Text(1), out var at);
        return new StoredSeal(reader.GetInt64(0), at, Text(2), Bytes(reader, 3), Text(4), Text(5), Text(6), Text(7), usual ? null : "sealed_at");
    }

    private static byte[] Bytes(DbDataReader reader, int column) => reader.IsDBNull(column) ? [] : reader.GetFieldValue<byte[]>(column);

    private static bool Milliseconds(string? text, out long milliseconds)
    {
        milliseconds = 0;
        var parts = (text ?? "").Split('.');
        return parts.Length <= 2 && (parts.Length == 1 || parts[1].All(digit => digit == '0')) && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out milliseconds);
    }
}
