using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Tests.Data;

[Trait("Runs", "Once")]
public sealed class ModelTests
{
    [Fact]
    public void The_migrations_hold_the_whole_model_of_both_databases()
    {
        using var sqlite = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
        using var postgres = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options);
        Assert.False(sqlite.Database.HasPendingModelChanges(), "Run tools/Migrations.");
        Assert.False(postgres.Database.HasPendingModelChanges(), "Run tools/Migrations.");
        Assert.Equal(sqlite.Database.GetMigrations(), postgres.Database.GetMigrations());
    }

    [Fact]
    public void Both_models_have_the_same_tables_and_columns()
    {
        using var sqlite = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
        using var postgres = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options);
        Assert.Equal(Columns(sqlite), Columns(postgres));
        Assert.All(Columns(sqlite), name => Assert.Matches("^[a-z_.]+$", name));
    }

    [Fact]
    public void The_look_ups_own_statement_writes_every_column_of_the_record()
    {
        using var sqlite = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
        var mapped = sqlite.Model.FindEntityType(typeof(RecordEntry))!.GetProperties().Select(p => p.GetColumnName()).Where(name => name != "seq");
        Assert.Equal(mapped.Order(StringComparer.Ordinal), RecordInsert.Columns.Select(c => c.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Columns(AppDb db) =>
        db.Model.GetEntityTypes().SelectMany(e => e.GetProperties().Select(p => $"{e.GetTableName()}.{p.GetColumnName()}")).Order(StringComparer.Ordinal);
}
