// Writes a migration for both databases: dotnet run --project tools/Migrations -- <Name>
// With --check it writes nothing and exits with 1 when the model has changes that no migration holds.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Internal;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Domain.Data;
using Sammen.Migrations;

if (args.Length != 1)
{
    Console.Error.WriteLine("Usage: dotnet run --project tools/Migrations -- <Name> | --check");
    return 2;
}

var root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../.."));
var domain = Path.Combine(root, "src/Domain");
using AppDb sqlite = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
using AppDb postgres = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options);
var pending = false;
var ids = new SameIds(TimeProvider.System.GetUtcNow());
foreach (var (db, folder, provider) in new[] { (sqlite, "Sqlite", "Microsoft.EntityFrameworkCore.Sqlite"), (postgres, "Postgres", "Npgsql.EntityFrameworkCore.PostgreSQL") })
{
    if (args[0] == "--check")
    {
        pending |= db.Database.HasPendingModelChanges();
        continue;
    }

    var reporter = new OperationReporter(new OperationReportHandler(Console.Error.WriteLine, Console.Error.WriteLine, null, null));
    var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices(reporter).AddDbContextDesignTimeServices(db);
    services.AddSingleton<IMigrationsIdGenerator>(ids);
    var providerServices = (IDesignTimeServices)Activator.CreateInstance(
        System.Reflection.Assembly.Load(provider).GetType(provider == "Microsoft.EntityFrameworkCore.Sqlite"
            ? "Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices"
            : "Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices")!)!;
    providerServices.ConfigureDesignTimeServices(services);
    var scaffolder = services.BuildServiceProvider().GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(args[0], "Sammen.Domain", $"Data.Migrations.{folder}", "C#");
    var target = Path.Combine(domain, "Data/Migrations", folder);
    Directory.CreateDirectory(target);
    scaffolder.Save(domain, migration, target, dryRun: false);
    Console.WriteLine($"{folder}: {migration.MigrationId}");
}

if (pending) Console.Error.WriteLine("The model has changes that no migration holds.");
return pending ? 1 : 0;
