using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Npgsql;
using Sammen.Domain.Data;

namespace Sammen.Web.Host;

/// <summary>The municipalities of this installation, found by host name and by nothing else.</summary>
public sealed class Places : IAsyncDisposable
{
    private readonly Dictionary<string, Municipality> _byHost = new(StringComparer.OrdinalIgnoreCase);

    public Places(IEnumerable<MunicipalitySettings> settings)
    {
        All = [.. settings.Select(s => new Municipality(s))];
        foreach (var place in All)
        {
            foreach (var host in place.Settings.Hosts) _byHost.Add(host, place);
        }
    }

    public IReadOnlyList<Municipality> All { get; }

    public bool TryFind(string host, [NotNullWhen(true)] out Municipality? place) => _byHost.TryGetValue(host, out place);

    public async ValueTask DisposeAsync()
    {
        foreach (var place in All) await place.DisposeAsync();
    }

    /// <summary>Reads the section "Sammen": where data lies, which database, and each municipality's own settings.</summary>
    public static IReadOnlyList<MunicipalitySettings> Read(IConfiguration configuration, bool development)
    {
        var sammen = configuration.GetSection("Sammen");
        var data = Path.GetFullPath(sammen["Data"] ?? "data");
        var server = sammen["Database"];
        return [.. sammen.GetSection("Municipalities").GetChildren().Select(section => new MunicipalitySettings
        {
            Key = section.Key,
            Name = section["Name"] ?? throw new SetUpException($"Sammen:Municipalities:{section.Key}:Name is missing."),
            Hosts = section.GetSection("Hosts").Get<string[]>() ?? [],
            Provider = string.IsNullOrEmpty(server) && string.IsNullOrEmpty(section["Database"]) ? "sqlite" : "postgres",
            ConnectionString = Connection(section.Key, section["Database"] ?? server, data),
            KeyFile = section["KeyFile"] ?? (development ? Path.Combine(data, "keys", section.Key + ".key") : throw new SetUpException($"Sammen:Municipalities:{section.Key}:KeyFile is missing.")),
            HeadsFile = section["Heads"] ?? Path.Combine(data, "heads", section.Key + ".txt"),
            MakeKey = development,
            NamesInLog = section.GetValue("NamesInLog", defaultValue: true),
        })];
    }

    private static string Connection(string key, string? server, string data) => string.IsNullOrEmpty(server)
        ? new SqliteConnectionStringBuilder { DataSource = Path.Combine(data, key + ".db"), DefaultTimeout = 15 }.ConnectionString
        : new NpgsqlConnectionStringBuilder(Kept + server) { Database = "sammen_" + key.Replace('-', '_') }.ConnectionString;

    /// <summary>
    /// The same few statements come again and again, so the server keeps them planned; nothing is set on a connection that must be unset
    /// between two requests. A page anywhere costs about what the next one does, as on any disk without moving parts: by the server's own
    /// figure it would read every agreement of the municipality rather than look up those of sixty citizens. All can be set otherwise, as
    /// behind a pool that gives each transaction another connection.
    /// </summary>
    private const string Kept = "Max Auto Prepare=100;No Reset On Close=true;Options=-c random_page_cost=1.1 -c plan_cache_mode=force_generic_plan;";
}

/// <summary>Sets the request's municipality before anything else; an unknown host gets nothing, not even a name.</summary>
public sealed class PlaceMiddleware(RequestDelegate next, Places places)
{
    public Task Invoke(HttpContext context)
    {
        if (places.TryFind(context.Request.Host.Host, out var place))
        {
            context.Features.Set(place);
            return next(context);
        }

        if (context.Request.Path.Value is "/health/alive" or "/health/ready") return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return context.Response.WriteAsync("404");
    }
}

public static class PlaceOfRequest
{
    public static Municipality Place(this HttpContext context) => context.Features.Get<Municipality>() ?? throw new InvalidOperationException("No municipality for this request.");
}

/// <summary>Which municipality a scope outside a request works for; set by the job itself.</summary>
public sealed class ScopePlace
{
    public Municipality? Place { get; set; }
}
