using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Sammen.Verify;

/// <summary>The program: reads its arguments, checks one municipality's record, and tells what it found.</summary>
public static class Command
{
    public const string Usage = """
        Checks from outside that a municipality's record is whole. It shares no code with Sammen and only reads.

        Usage:
          dotnet run --project tools/Verify -- --provider sqlite|postgres --database "<connection string>"
              --keys <key file> --heads <heads file> [--unsealed-older-than <seconds>]

          --provider             which kind of database it is
          --database             its connection string, as in the program's own settings
          --keys                 the municipality's key file: 32 bytes in base64
          --heads                the file outside the database in which each block's head is written
          --unsealed-older-than  how old a row may be before it must be sealed; 10 seconds unless said

        It finds and locates: rows edited, deleted, put in, copied or swapped; blocks edited, deleted or replaced;
        a tail cut off (against the heads); rows that were not sealed in time; a database that no longer refuses
        changes. Deleting a row in the second before it is sealed is the one thing that cannot be seen.

        Ends with 0 and one line when the record is whole, 1 and a line for each finding when it is not,
        2 when it could not be checked.
        """;

    private static readonly string[] Known = ["--provider", "--database", "--keys", "--heads", "--unsealed-older-than"];

    public static async Task<int> Run(IReadOnlyList<string> args, TextWriter says, TextWriter complains, TimeProvider time, CancellationToken cancel = default)
    {
        if (Read(args) is not { } given)
        {
            await complains.WriteLineAsync(Usage);
            return 2;
        }

        try
        {
            var check = new RecordCheck(RecordKey.Read(given["--keys"]), Heads.Read(given["--heads"]));
            var oldest = TimeSpan.FromSeconds(double.Parse(given["--unsealed-older-than"], CultureInfo.InvariantCulture));
            await using var connection = Open(given["--provider"], given["--database"]);
            await connection.OpenAsync(cancel);
            var report = await check.Run(connection, time.GetUtcNow(), oldest, cancel: cancel);
            foreach (var finding in report.Findings) await says.WriteLineAsync(finding.ToString());
            if (report.Findings.Count == 0) await says.WriteLineAsync($"{report.Rows} rows in {report.Blocks} blocks: intact");
            return report.Findings.Count == 0 ? 0 : 1;
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            await complains.WriteLineAsync("Could not check: " + failure.Message);
            return 2;
        }
    }

    private static Dictionary<string, string>? Read(IReadOnlyList<string> args)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal) { ["--unsealed-older-than"] = "10" };
        for (var i = 0; i < args.Count; i += 2)
        {
            if (i + 1 == args.Count || !Known.Contains(args[i], StringComparer.Ordinal)) return null;
            given[args[i]] = args[i + 1];
        }

        return Known.All(given.ContainsKey) && given["--provider"] is "sqlite" or "postgres" ? given : null;
    }

    private static DbConnection Open(string provider, string database) => provider == "sqlite"
        ? new SqliteConnection(new SqliteConnectionStringBuilder(database) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString)
        : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
}
