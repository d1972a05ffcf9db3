using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sammen.Domain.Data;

/// <summary>
/// What each SQLite connection must be told. Without recursive triggers INSERT OR REPLACE would delete a row of the
/// record behind the back of its trigger.
/// </summary>
internal sealed class SqliteOpening : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA recursive_triggers = ON; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
