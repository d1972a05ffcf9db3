using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Sammen.Journeys.Support;

/// <summary>
/// axe-core in the page itself. Deque's own call for Playwright opens a new tab for each run, which takes ten times as long;
/// that is for pages with frames from elsewhere, and here are none.
/// </summary>
internal static class Axe
{
    private static readonly string Script = $"() => {{ {new BundledAxeScriptProvider().GetScript()} }}";

    private const string Run = """
        options => axe.run(document, options).then(found => JSON.stringify(found.violations.map(v => ({
          rule: v.id, nodes: v.nodes.slice(0, 4).map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '').slice(0, 160)) }))))
        """;

    /// <summary>WCAG 2.0, 2.1 and 2.2 at A and AA, and axe's best practice.</summary>
    private static readonly object All = new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["runOnly"] = (string[])["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        ["rules"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["target-size"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["enabled"] = true } },
        ["resultTypes"] = (string[])["violations"],
    };

    /// <summary>What another set of colours can change: the page is the same page.</summary>
    private static readonly object Colours = new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["runOnly"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["type"] = "rule", ["values"] = (string[])["color-contrast", "link-in-text-block"] },
        ["resultTypes"] = (string[])["violations"],
    };

    public static Task<IReadOnlyList<Found>> Everything(IPage page) => Look(page, All);

    public static Task<IReadOnlyList<Found>> ColoursAlone(IPage page) => Look(page, Colours);

    private static async Task<IReadOnlyList<Found>> Look(IPage page, object options)
    {
        if (!await page.EvaluateAsync<bool>("() => typeof axe === 'object'")) await page.EvaluateAsync(Script);
        var found = await page.EvaluateAsync<string>(Run, options);
        return JsonSerializer.Deserialize<List<Found>>(found, JsonSerializerOptions.Web)!;
    }

    internal sealed record Found(string Rule, IReadOnlyList<string> Nodes)
    {
        public override string ToString() => $"{Rule}: {string.Join(" | ", Nodes)}";
    }
}
