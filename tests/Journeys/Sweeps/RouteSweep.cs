using System.Text.RegularExpressions;
using Sammen.Journeys.Support;

namespace Sammen.Journeys.Sweeps;

/// <summary>A page that is in no tour would be swept by nobody.</summary>
[Trait("Runs", "Once")]
public sealed partial class RouteSweep
{
    /// <summary>Not seen: they give a file.</summary>
    private static readonly string[] Unseen = ["/min-plan/hent", "/om-mig/papirer/{dok:guid}", "/fag/borger/{id:guid}/dokumenter/{dok:guid}"];

    [Fact]
    public void Every_page_is_in_a_tour()
    {
        var swept = Tours.All.SelectMany(t => t.Stops).Select(s => s.Address.Split('?')[0]).ToList();
        var routes = Directory.EnumerateFiles(House.Web, "*.cshtml", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(House.Web, file).StartsWith("bin", StringComparison.Ordinal) && !Path.GetRelativePath(House.Web, file).StartsWith("obj", StringComparison.Ordinal))
            .Select(file => PageLine().Match(System.IO.File.ReadAllText(file)))
            .Where(line => line.Success)
            .Select(line => line.Groups["route"].Value)
            .ToList();
        Assert.True(routes.Count > 50, $"Only {routes.Count} pages were found.");
        Assert.DoesNotContain(routes, route => !Unseen.Contains(route) && !swept.Exists(address => Fits(route, address)));
    }

    /// <summary>Any part in braces fits one part of the address; an optional one may be missing.</summary>
    private static bool Fits(string route, string address)
    {
        var (wanted, had) = (route.Split('/'), address.Split('/'));
        var least = wanted.Count(part => !part.EndsWith("?}", StringComparison.Ordinal));
        return had.Length >= least && had.Length <= wanted.Length && had.Zip(wanted).All(pair => pair.Second.StartsWith('{') || pair.First == pair.Second);
    }

    [GeneratedRegex("^\\uFEFF?@page \"(?<route>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageLine();
}
