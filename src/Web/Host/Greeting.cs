using Sammen.Domain.Demo;

namespace Sammen.Web.Host;

/// <summary>What <c>./run</c> prints: where it is, who is there, and what to try.</summary>
internal static class Greeting
{
    public static void Print(WebApplication app)
    {
        var address = app.Urls.FirstOrDefault() ?? "http://127.0.0.1:5080";
        var port = new Uri(address).Port;
        Console.WriteLine($"""

              Sammen kører på {address}
              Nabokommunen:   http://sundkoebing.localhost:{port}

              Log ind som:    {address}/demo

            {string.Join('\n', DemoPeople.All.Where(p => p.CanSignIn).Take(9).Select(p => $"    {p.Key,-8} {p.Name}, {p.About}"))}

              Prøv det her:
                1  Log ind som Mette. Åbn Min dag, og find Anna, der er ny på holdet.
                2  Start Sammen-visning hos Anna. Skriv, hvad der er vigtigt, og et mål.
                3  Log ind som Anna i et andet vindue. Se Lige nu og Min plan.
                4  Se under Om mig, hvem der har kigget.

              Stop med Ctrl+C.

            """);
    }
}
