using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Domain.Access;
using Sammen.Domain.Data;
using Sammen.Web.Host;

namespace Sammen.Bench;

/// <summary>The real program as in production, in this process, so that what it allocates can be read without a route for it.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Municipality _place;
    private readonly CommandCount _count;

    private Product(WebApplication app, Municipality place, CommandCount count) => (_app, _place, _count) = (app, place, count);

    public int Port => new Uri(_app.Urls.First()).Port;

    public Used Used => Used.Now(_count.All);

    public static async Task<Product> Start(Where where)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = where.Arguments,
            ApplicationName = "Sammen.Web",
            EnvironmentName = "Production",
            ContentRootPath = Path.Combine(Root(), "src", "Web"),
        });
        Sammen.Web.Host.Start.Configure(builder);
        var app = builder.Build();
        var count = new CommandCount();
        app.Use((http, next) =>
        {
            // As behind the proxy that speaks TLS.
            http.Request.Scheme = "https";
            return count.On ? count.During(next, http) : next(http);
        });
        Sammen.Web.Host.Start.Pipeline(app);
        var place = app.Services.GetRequiredService<Places>().All[0];
        await Databases.Prepare(place);
        await app.Services.GetRequiredService<KeyRings>().Prepare(place, TimeProvider.System);
        await app.StartAsync();
        return new Product(app, place, count);
    }

    /// <summary>From now on, or no longer, the commands that requests send to the database are counted.</summary>
    public void Count(bool on) => _count.On = on;

    /// <summary>Signs people in: citizens from all over the municipality, and advisers who have exactly so many citizens.</summary>
    public async Task<Targets> SignIn(int citizens, int advisers, int caseload)
    {
        await using var db = _place.Open();
        var all = await db.Citizens.AsNoTracking().OrderBy(c => c.CprIndex).Take(citizens).Select(c => new { c.Id, c.Name, c.CprCipher }).ToListAsync();
        var holding = await db.Employees.AsNoTracking().Where(e => db.TeamMembers.Count(m => m.EmployeeId == e.Id) == caseload && e.Roles == nameof(Role.Adviser))
            .OrderBy(e => e.UserName).Take(advisers).ToListAsync();
        var people = new List<Person>();
        foreach (var citizen in all)
        {
            var claims = new CitizenClaims(citizen.Name, _place.Keys.DecryptCpr(citizen.CprCipher, citizen.Id), "bench", "Substantial");
            people.Add(new Person(citizen.Id, await Cookie(desk => desk.StartCitizen(claims, default))));
        }

        var signedIn = new List<Adviser>();
        foreach (var employee in holding)
        {
            var claims = new EmployeeClaims(employee.UserName, [employee.Roles], "bench", "Substantial");
            var cookie = await Cookie(async desk => (await desk.StartEmployee(claims, default)).Value);
            signedIn.Add(new Adviser(employee.Id, cookie, await db.TeamMembers.Where(m => m.EmployeeId == employee.Id).Select(m => m.CitizenId).ToListAsync()));
        }

        return new Targets(Port, people, signedIn);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _count.Dispose();
    }

    /// <summary>What the program itself sets when a provider has said who it is.</summary>
    private async Task<string> Cookie(Func<SessionDesk, Task<string>> start)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Request = { Scheme = "https" } };
        http.Features.Set(_place);
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        await SessionCookie.Start(http, await start(scope.ServiceProvider.GetRequiredService<SessionDesk>()));
        return http.Response.Headers.SetCookie.ToString().Split(';', 2)[0];
    }

    /// <summary>The repository, where the program's own files are.</summary>
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sammen.slnx"))) folder = folder.Parent ?? throw new SetUpException("The bench is run from the repository.");
        return folder.FullName;
    }

    /// <summary>Counts the commands of requests, not those of the record's shared writer.</summary>
    private sealed class CommandCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private static readonly AsyncLocal<bool> InRequest = new();
        private readonly List<IDisposable> _listening = [];
        private long _all;
        private volatile bool _on;

        public bool On
        {
            get => _on;
            set
            {
                _on = value;
                if (value && _listening.Count == 0) _listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
                if (!value) Dispose();
            }
        }

        public long All => Interlocked.Read(ref _all);

        public async Task During(RequestDelegate next, HttpContext http)
        {
            InRequest.Value = true;
            await next(http);
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) _listening.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (InRequest.Value && value.Key == RelationalEventId.CommandExecuted.Name) Interlocked.Increment(ref _all);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose()
        {
            foreach (var one in _listening) one.Dispose();
            _listening.Clear();
        }
    }
}
