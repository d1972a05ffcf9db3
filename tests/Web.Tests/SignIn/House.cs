using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sammen.Domain.Data;
using Sammen.Domain.Demo;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;

namespace Sammen.Web.Tests.SignIn;

/// <summary>
/// The real program on a loopback port, with two municipalities: Engholm signs in at a certified provider (oidc-provider),
/// Sundkøbing at one that can be told to lie. Nyby has none for citizens, and a provider that does not answer for employees. SQLite, in a folder that is gone afterwards.
/// </summary>
public sealed class House : IAsyncLifetime
{
    public const string Engholm = "http://engholm.test";
    public const string Sundkoebing = "http://sundkoebing.test";

    private const string Secret = "kun-til-proever-kun-til-proever";

    private readonly string _folder = Directory.CreateTempSubdirectory("sammen-login-").FullName;
    private readonly ConcurrentQueue<string> _logged = new();
    private Process _provider = null!;
    private WebApplicationFactory<Program> _program = null!;

    internal FakeIssuer Fake { get; } = new();

    /// <summary>The certified provider's address.</summary>
    public Uri Provider { get; private set; } = null!;

    public int Port { get; private set; }

    internal string[] Logged => [.. _logged];

    public async Task InitializeAsync()
    {
        Provider = await StartProvider();
        await Fake.Start();
        await MakeEmpty("nyby");
        _program = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            foreach (var (name, value) in Settings()) web.UseSetting("Sammen:" + name, value);
            web.ConfigureLogging(logging => logging.AddProvider(new Log(_logged)));
        });
        _program.UseKestrel();
        _program.StartServer();
        Port = new Uri(_program.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
    }

    public async Task DisposeAsync()
    {
        await _program.DisposeAsync();
        await Fake.DisposeAsync();
        _provider.Kill(entireProcessTree: true);
        await _provider.WaitForExitAsync();
        _provider.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A citizen as MitID would tell of them; without a level when <paramref name="level"/> is null.</summary>
    internal async Task<Dictionary<string, object?>> Citizen(string key, string? level = "Substantial")
    {
        var person = DemoPeople.All.First(p => p.Key == key);
        var claims = new Dictionary<string, object?>
        {
            ["sub"] = Guid.CreateVersion7().ToString(),
            ["name"] = person.Name,
            ["https://data.gov.dk/model/core/eid/cprNumber"] = DemoPeople.CprOf(key, (await DemoLife.LaidFor(Place(person.Place)))!.Value).Digits,
        };
        if (level is not null) claims["https://data.gov.dk/concept/core/nsis/loa"] = level;
        return claims;
    }

    /// <summary>An employee as the municipality's provider would tell of them; their own roles when none are given.</summary>
    internal static Dictionary<string, object?> Employee(string key, object? roles = null) => new()
    {
        ["sub"] = key,
        ["https://data.gov.dk/concept/core/nsis/loa"] = "https://data.gov.dk/concept/core/nsis/loa/Substantial",
        ["roles"] = roles ?? DemoPeople.All.First(p => p.Key == key).Roles.Select(r => r.ToString()).ToArray(),
    };

    internal Task ChangeEmployee(string key, Action<Employee> change) => Change(Place(DemoPeople.Engholm), async db => change(await db.Employees.FirstAsync(e => e.UserName == key)));

    /// <summary>Binds the employee's running sessions to a joint showing, as starting one does.</summary>
    internal Task ShowTogether(string key) => Change(Place(DemoPeople.Engholm), async db =>
    {
        var employee = await db.Employees.FirstAsync(e => e.UserName == key);
        foreach (var session in await db.Sessions.Where(s => s.EmployeeId == employee.Id && s.EndedAt == null).ToListAsync()) session.VisitId = Guid.CreateVersion7();
    });

    /// <summary>A municipality with a unit and nobody in it; the program lays its demo only where there is nothing.</summary>
    private async Task MakeEmpty(string key)
    {
        var own = Settings().Where(s => s.Name == "Data" || s.Name.StartsWith($"Municipalities:{key}:", StringComparison.Ordinal)).Select(s => KeyValuePair.Create("Sammen:" + s.Name, (string?)s.Value));
        await using var place = new Municipality(Places.Read(new ConfigurationBuilder().AddInMemoryCollection(own).Build(), development: true).Single());
        await Databases.Prepare(place);
        await Change(place, db =>
        {
            db.Units.Add(new Unit { Name = "Forvaltningen" });
            return Task.CompletedTask;
        });
    }

    private static async Task Change(Municipality place, Func<AppDb, Task> change)
    {
        await using var db = place.Open();
        using var turn = await place.Gate.Enter(default);
        await change(db);
        await db.SaveChangesAsync();
    }

    private Municipality Place(string key) => _program.Services.GetRequiredService<Places>().All.First(p => p.Key == key);

    private IEnumerable<(string Name, string Value)> Settings()
    {
        yield return ("Data", _folder);
        yield return ("Port", "0");
        yield return ("Database", "");
        yield return ("At", "");
        yield return ("Municipalities:engholm:Hosts:0", "engholm.test");
        yield return ("Municipalities:sundkoebing:Hosts:0", "sundkoebing.test");
        yield return ("Municipalities:nyby:Name", "Nyby Kommune");
        yield return ("Municipalities:nyby:Hosts:0", "nyby.test");
        var secret = Path.Combine(_folder, "secret");
        File.WriteAllText(secret, Secret + "\n");
        foreach (var (place, audience, authority, client, scopes) in new[]
        {
            ("engholm", "Citizens", Provider.ToString(), "sammen-borger", "openid profile mitid"),
            ("engholm", "Employees", Provider.ToString(), "sammen-medarbejder", "openid roller"),
            ("sundkoebing", "Citizens", Fake.Address, FakeIssuer.Client, "openid profile"),
            ("sundkoebing", "Employees", Fake.Address, FakeIssuer.Client, "openid"),
            ("nyby", "Employees", "http://127.0.0.1:1", "sammen", "openid"),
        })
        {
            var section = $"Municipalities:{place}:SignIn:{audience}:";
            yield return (section + "Authority", authority);
            yield return (section + "ClientId", client);
            yield return (section + "ClientSecretFile", secret);
            yield return (section + "Scopes", scopes);
        }
    }

    private async Task<Uri> StartProvider([CallerFilePath] string here = "")
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("SAMMEN_NODE") ?? "node", Path.Combine(Path.GetDirectoryName(here)!, "provider.mjs"))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["SAMMEN_PROVIDER"] = JsonSerializer.Serialize(new
        {
            secret = Secret,
            citizens = Engholm + "/log-ind/borger/retur",
            employees = Engholm + "/log-ind/medarbejder/retur",
        });
        _provider = Process.Start(start)!;
        var address = await _provider.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("oidc-provider did not start; is `npm ci` run?");
        return new Uri(address);
    }

    /// <summary>Everything the program logs, so that a test can say why a sign-in failed and that nobody's data is in it.</summary>
    private sealed class Log(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}

/// <summary>One house for all sign-in tests: it takes seconds to build.</summary>
[CollectionDefinition(Name)]
public sealed class HouseCollection : ICollectionFixture<House>
{
    public const string Name = "Sign-in";
}
