using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sammen.Journeys.Support;

namespace Sammen.Journeys.Sweeps;

/// <summary>axe-core finds nothing: WCAG 2.0, 2.1 and 2.2 at A and AA, and its best practice.</summary>
public sealed class AxeSweep(SweepFixture fixture) : Sweep(fixture)
{
    private static readonly AxeRunOptions Everything = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>What another set of colours can change: the page is the same page.</summary>
    private static readonly AxeRunOptions Colours = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block"), ResultTypes = [ResultType.Violations] };

    [Theory, MemberData(nameof(Everyone))]
    public Task In_light_dark_and_forced_colours(string tour) => Through(tour, async (person, _) =>
    {
        var page = person.Page;
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
        var light = await page.RunAxe(Everything);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await page.RunAxe(Colours);
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var forced = await page.RunAxe(Colours);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
        return [.. Told("light", light), .. Told("dark", dark), .. Told("forced", forced)];
    });

    [Fact]
    public async Task Would_find_a_fault()
    {
        var person = await Fixture.On(Tours.Of("alle"));
        await person.Opens("/");
        await person.Page.EvaluateAsync("() => { document.querySelector('h1').style.color = '#eee'; document.documentElement.removeAttribute('lang'); }");
        var found = await person.Page.RunAxe(Everything);
        Assert.Equal(["color-contrast", "html-has-lang"], found.Violations.Select(v => v.Id).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Told(string colours, AxeResult result) =>
        result.Violations.Select(v => $"{colours}: {v.Id}: {string.Join(" | ", v.Nodes.Take(4).Select(n => $"{n.Target} {n.Html}"))}");
}
