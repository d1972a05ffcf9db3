using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sammen.Verify;

/// <summary>
/// SQLite: any value can lie in any column, so each is read as its type and its bytes. Ids are upper-case text, times
/// "yyyy-MM-dd HH:mm:ss[.fff]" in UTC without trailing zeros.
/// </summary>
internal sealed partial class SqliteRecord(DbConnection connection, DbTransaction? transaction) : StoredRecord(connection, transaction)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public override async Task<IReadOnlyList<string>> Permits(CancellationToken cancel)
    {
        var triggers = await List("select lower(tbl_name), lower(sql) from sqlite_master where type = 'trigger'", reader => (Table: reader.GetString(0), Sql: reader.GetString(1)), cancel);
        return
        [
            .. from table in (string[])["record_entries", "record_seals"]
               from change in (string[])["update", "delete"]
               where !triggers.Exists(t => t.Table == table && t.Sql.Contains($"before {change} on {table} ", StringComparison.Ordinal) && t.Sql.Contains("raise(abort", StringComparison.Ordinal) && !t.Sql.Contains(" when ", StringComparison.Ordinal))
               select $"{change} of {table}",
        ];
    }

    protected override string Ask(IReadOnlyList<string> columns) =>
        string.Join(" || ' ' || ", columns.Select(column => $"typeof(\"{column}\")")) + ", " + string.Join(", ", columns.Select(column => $"\"{column}\""));

    protected override StoredRow Row(DbDataReader reader)
    {
        var unusual = "";
        var types = reader.GetString(1).Split(' ');
        var fields = new byte[Signed.Length][];
        var at = 0L;
        for (var i = 0; i < Signed.Length; i++)
        {
            var bytes = Bytes(reader, i);
            var usual = Signed[i] switch
            {
                "id" => types[i] == "text" && IsId(bytes),
                "citizen_id" or "actor_id" or "item_id" => types[i] == "null" || (types[i] == "text" && IsId(bytes)),
                "at" => types[i] == "text" && Milliseconds(Latin(bytes), out at),
                "item_version" => types[i] == "integer",
                _ => types[i] == "text" && IsText(bytes),
            };
            if (!usual) unusual += " " + Signed[i];
            fields[i] = Signed[i] switch
            {
                "id" or "citizen_id" or "actor_id" or "item_id" => Encoding.ASCII.GetBytes(Latin(bytes).ToLowerInvariant()),
                "at" => Encoding.ASCII.GetBytes(at.ToString(CultureInfo.InvariantCulture)),
                _ => bytes,
            };
        }

        if (types[^1] != "blob") unusual += " mac";
        return new StoredRow(reader.GetInt64(0), fields, at, Bytes(reader, Signed.Length), unusual.Length > 0 ? unusual.Trim() : null);
    }

    protected override StoredSeal Seal(DbDataReader reader)
    {
        var unusual = "";
        var types = reader.GetString(1).Split(' ');
        var values = new byte[Sealing.Length][];
        var at = 0L;
        for (var i = 0; i < Sealing.Length; i++)
        {
            values[i] = Bytes(reader, i);
            var usual = Sealing[i] switch
            {
                "leaves" => types[i] == "blob",
                "sealed_at" => types[i] == "text" && Milliseconds(Latin(values[i]), out at),
                _ => types[i] == "text" && IsText(values[i]),
            };
            if (!usual) unusual += " " + Sealing[i];
        }

        return new StoredSeal(reader.GetInt64(0), at, Latin(values[1]), values[2], Latin(values[3]), Latin(values[4]), Latin(values[5]), Latin(values[6]), unusual.Length > 0 ? unusual.Trim() : null);
    }

    /// <summary>A column's bytes as they lie there, whatever its type.</summary>
    private static byte[] Bytes(DbDataReader reader, int column) => reader.IsDBNull(2 + column) ? [] : reader.GetFieldValue<byte[]>(2 + column);

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static bool IsText(byte[] bytes)
    {
        try
        {
            _ = Strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool IsId(byte[] bytes)
    {
        if (bytes.Length != 36) return false;
        for (var i = 0; i < 36; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? bytes[i] != '-' : !char.IsAsciiHexDigitUpper((char)bytes[i])) return false;
        }

        return true;
    }

    private static bool Milliseconds(string text, out long milliseconds)
    {
        milliseconds = 0;
        if (!Time().IsMatch(text) || !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)) return false;
        milliseconds = new DateTimeOffset(time).ToUnixTimeMilliseconds();
        return true;
    }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{0,2}[1-9])?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();
}
