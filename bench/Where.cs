using Microsoft.Extensions.Configuration;
using Sammen.Domain.Data;
using Sammen.Web.Host;

namespace Sammen.Bench;

/// <summary>The measured municipality's files and database: a folder, and a PostgreSQL server unless it is SQLite.</summary>
internal sealed record Where(string Folder, string? Server)
{
    /// <summary>The municipality's key, which names its database.</summary>
    public string Key { get; init; } = "bench";

    public string Database => Server is null ? "SQLite" : "PostgreSQL";

    /// <summary>The settings as they would stand in production.</summary>
    public string[] Arguments =>
    [
        "--Sammen:Port=0",
        $"--Sammen:Data={Folder}",
        $"--Sammen:Database={Server}",
        $"--Sammen:Municipalities:{Key}:Name=Målekøbing Kommune",
        $"--Sammen:Municipalities:{Key}:Hosts:0=127.0.0.1",
        $"--Sammen:Municipalities:{Key}:KeyFile={Path.Combine(Folder, "master.key")}",
    ];

    /// <summary>The municipality, read as the program reads it.</summary>
    public MunicipalitySettings Settings => Places.Read(new ConfigurationBuilder().AddCommandLine(Arguments).Build(), development: false)[0];
}
