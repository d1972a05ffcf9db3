using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Sammen.Domain.Data;

/// <summary>
/// What each SQLite connection must be told, once: the pool gives the same one out again for each command. Without recursive
/// triggers INSERT OR REPLACE would delete a row of the record behind the back of its trigger.
/// </summary>
internal sealed class SqliteOpening : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA recursive_triggers = ON; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

    private static readonly ConditionalWeakTable<sqlite3, object> Told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (Told.TryGetValue(handle, out _)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Told.AddOrUpdate(handle, Pragmas);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite does nothing asynchronously anyway.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
