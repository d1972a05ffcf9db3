using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Sammen.Domain.Data;
using Sammen.Domain.Demo;
using Sammen.Domain.Record;
using Sammen.Web.Host;

namespace Sammen.Web.Tests.Support;

/// <summary>The real program with both demo municipalities on a database of its own, at 9 o'clock on Tuesday 2 March 2027.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "xunit disposes it through IAsyncLifetime.")]
public class Running : IAsyncLifetime
{
    public const string Engholm = "http://localhost";
    public const string Sundkoebing = "http://sundkoebing.localhost";

    private string _copy = "";
    private Factory? _factory;

    internal LogCapture Log { get; } = new();

    internal IServiceProvider Services => _factory!.Services;

    public async Task InitializeAsync()
    {
        _copy = await TestDatabase.Named.Copy();
        _factory = new Factory(_copy, Log);
        if (OnKestrel) _factory.UseKestrel(0);
        _factory.StartServer();
        if (!OnKestrel) _factory.Server.PreserveExecutionContext = true;
        await Ready();
    }

    public async Task DisposeAsync()
    {
        if (_factory is not null) await _factory.DisposeAsync();
        if (_copy.Length > 0) await TestDatabase.Named.Drop(_copy);
    }

    /// <summary>A browser of its own, signed in as one of the demo people.</summary>
    internal async Task<Browser> As(string key, string host = Engholm)
    {
        var browser = Nobody(host);
        var signedIn = await browser.Post("/demo/" + key);
        Assert.Equal(302, signedIn.Status);
        return browser;
    }

    /// <summary>A browser of its own in which nobody is signed in.</summary>
    internal Browser Nobody(string host = Engholm)
    {
        var cookies = new Microsoft.AspNetCore.Mvc.Testing.Handlers.CookieContainerHandler();
        if (!OnKestrel) return new Browser(_factory!.CreateDefaultClient(new Uri(host), cookies), cookies.Container, Log);
        var address = new UriBuilder(host) { Port = _factory!.ClientOptions.BaseAddress.Port }.Uri;
        return new Browser(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies.Container }) { BaseAddress = address }, cookies.Container, Log);
    }

    internal Municipality Place(string key = DemoPeople.Engholm) => Services.GetRequiredService<Places>().All.First(p => p.Key == key);

    /// <summary>The database itself, past every door.</summary>
    internal AppDb Db(string key = DemoPeople.Engholm) => Place(key).Open();

    internal async Task<Guid> CitizenId(string name, string place = DemoPeople.Engholm)
    {
        await using var db = Db(place);
        return await db.Citizens.Where(c => c.Name == name).Select(c => c.Id).SingleAsync();
    }

    /// <summary>Where the record ends now.</summary>
    internal async Task<long> RecordEnd(string place = DemoPeople.Engholm)
    {
        await using var db = Db(place);
        return await db.RecordEntries.MaxAsync(e => (long?)e.Seq) ?? 0;
    }

    /// <summary>The record's rows after <paramref name="end"/>, in order.</summary>
    internal async Task<List<RecordEntry>> RecordSince(long end, string place = DemoPeople.Engholm)
    {
        await using var db = Db(place);
        return await db.RecordEntries.AsNoTracking().Where(e => e.Seq > end).OrderBy(e => e.Seq).ToListAsync();
    }

    /// <summary>Rows as they are, past every door.</summary>
    internal async Task Lay(string place, params object[] rows)
    {
        await using var db = Db(place);
        using var turn = await Place(place).Gate.Enter(default);
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    protected virtual bool OnKestrel => false;

    /// <summary>Runs once when the program answers.</summary>
    protected virtual Task Ready() => Task.CompletedTask;

    private sealed class Factory(string copy, LogCapture log) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Sammen:Data", copy);
            builder.UseSetting("Sammen:At", TestDatabase.At);
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(log));
            if (!TestDatabase.Named.IsSqlite)
            {
                builder.UseSetting("Sammen:Database", Environment.GetEnvironmentVariable("SAMMEN_TEST_POSTGRES"));
                // Several copies on one server: each has names of its own.
                builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(s =>
                    new Places(Places.Read(s.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>(), development: true).Select(p => TestDatabase.Named.Point(p, copy))))));
            }
        }
    }
}
