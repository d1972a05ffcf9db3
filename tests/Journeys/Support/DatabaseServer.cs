using Npgsql;

namespace Sammen.Journeys.Support;

/// <summary>
/// The database that SAMMEN_TEST_DATABASE names: sqlite (also when it is unset) or postgres, whose server SAMMEN_TEST_POSTGRES
/// names. A server that is missing fails the tests; nothing is skipped.
/// </summary>
internal static class DatabaseServer
{
    public static bool IsPostgres { get; } = (Environment.GetEnvironmentVariable("SAMMEN_TEST_DATABASE") ?? "sqlite") switch
    {
        "sqlite" => false,
        "postgres" => true,
        var other => throw new InvalidOperationException($"SAMMEN_TEST_DATABASE is '{other}'; it can be sqlite or postgres."),
    };

    public static string Postgres => Environment.GetEnvironmentVariable("SAMMEN_TEST_POSTGRES")
        ?? throw new InvalidOperationException("SAMMEN_TEST_DATABASE is postgres, but SAMMEN_TEST_POSTGRES names no server.");

    /// <summary>Drops what the program makes: one database a municipality, named by its key.</summary>
    public static async Task Clear()
    {
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Postgres) { Database = "postgres", Pooling = false }.ConnectionString);
        await server.OpenAsync();
        foreach (var drop in (string[])["drop database if exists sammen_engholm with (force)", "drop database if exists sammen_sundkoebing with (force)"])
        {
            await using var command = new NpgsqlCommand(drop, server);
            await command.ExecuteNonQueryAsync();
        }
    }
}
