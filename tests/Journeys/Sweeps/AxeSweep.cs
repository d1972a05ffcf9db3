using Microsoft.Playwright;
using Sammen.Journeys.Support;

namespace Sammen.Journeys.Sweeps;

/// <summary>axe-core finds nothing on any page, in light, in dark and in the system's own colours.</summary>
public sealed class AxeSweep(SweepFixture fixture) : Sweep(fixture)
{
    [Theory, MemberData(nameof(Everyone))]
    public Task In_light_dark_and_forced_colours(string tour) => Finds_nothing(tour, Look.Axe);

    internal static async Task<IEnumerable<string>> Looks(Tour tour, Person person, Stop stop)
    {
        var page = person.Page;
        // Without motion, so that no colour is on its way to another.
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None, ReducedMotion = ReducedMotion.Reduce });
        var light = await Axe.Everything(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.None, ReducedMotion = ReducedMotion.Reduce });
        var dark = await Axe.ColoursAlone(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });
        var forced = await Axe.ColoursAlone(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None, ReducedMotion = ReducedMotion.NoPreference });
        return [.. light.Select(f => $"light: {f}"), .. dark.Select(f => $"dark: {f}"), .. forced.Select(f => $"forced: {f}")];
    }

    [Fact]
    public async Task Would_find_a_fault()
    {
        var person = await Fixture.On(Tours.Of("alle"));
        await person.Opens("/");
        await person.Page.EvaluateAsync("() => { document.querySelector('h1').style.color = '#eee'; document.documentElement.removeAttribute('lang'); }");
        Assert.Equal(["color-contrast", "html-has-lang"], (await Axe.Everything(person.Page)).Select(f => f.Rule).Order(StringComparer.Ordinal));
        Assert.Equal(["color-contrast"], (await Axe.ColoursAlone(person.Page)).Select(f => f.Rule));
    }
}
