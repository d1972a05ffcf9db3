using Microsoft.Playwright;
using Sammen.Journeys.Support;

namespace Sammen.Journeys.Sweeps;

/// <summary>Each page as the browser itself sees it: without complaints, without scripts, without motion.</summary>
public sealed class PlainSweep(SweepFixture fixture) : Sweep(fixture)
{
    /// <summary>What a person reads and can do in the page, without what only a script can do: print, read aloud.</summary>
    private const string Content = """
        () => {
          const main = document.querySelector('main');
          const shown = e => e.checkVisibility();
          const islands = '[data-print], read-aloud';
          return {
            text: [...main.querySelectorAll('h1, h2, h3, h4, p, li, dt, dd, th, td, label, legend, figcaption')].filter(e => shown(e) && !e.closest(islands)).map(e => e.innerText.trim().replace(/\s+/g, ' ')).filter(Boolean),
            press: [...document.querySelectorAll('a[href], button')].filter(e => shown(e) && !e.closest(islands)).map(e => e.textContent.trim().replace(/\s+/g, ' ')),
            fields: [...main.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(shown).map(e => e.name),
            stuck: [...document.forms].filter(f => f.method === 'post' && !f.querySelector('button:not([type=button])')).length,
          };
        }
        """;

    [Theory, MemberData(nameof(Everyone))]
    public async Task No_page_makes_the_browser_complain(string tour)
    {
        await Finds_nothing(tour, Look.Plain);
        Assert.Empty((await Fixture.On(Tours.Of(tour))).Complaints);
        Assert.Empty(Fixture.Sammen.Failures);
    }

    [Theory, MemberData(nameof(Everyone))]
    public Task Without_scripts_the_page_is_the_same(string tour) => Finds_nothing(tour, Look.WithoutScripts);

    [Theory, MemberData(nameof(Everyone))]
    public Task With_reduced_motion_nothing_moves(string tour) => Finds_nothing(tour, Look.Motion);

    internal static async Task<IEnumerable<string>> Looks(Tour tour, Person person, Stop stop)
    {
        await person.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        var h1 = await person.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).CountAsync();
        var broken = await person.Page.EvaluateAsync<string[]>("() => [...document.images].filter(i => i.complete && i.naturalWidth === 0).map(i => i.src)");
        return [.. h1 == 1 ? Array.Empty<string>() : [$"has {h1} h1"], .. broken.Select(src => "picture is missing: " + src)];
    }

    internal static async Task<IEnumerable<string>> Moves(Tour tour, Person person, Stop stop)
    {
        if (stop.Press is not null) return [];
        await person.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var moving = await person.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('*')]
              .filter(e => ['', '::before', '::after'].some(p => { const s = getComputedStyle(e, p || null); return s.transitionDuration.split(',').some(d => parseFloat(d) > 0) || s.animationName !== 'none'; }))
              .slice(0, 3).map(e => `<${e.tagName.toLowerCase()} class="${e.className}">`)
            """);
        await person.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        return moving.Select(e => "moves: " + e);
    }

    internal static Task<Shown> Shows(Person person) => person.Page.EvaluateAsync<Shown>(Content);

    internal static async Task<IEnumerable<string>> Misses(Person person, Shown there)
    {
        var here = await person.Page.EvaluateAsync<Shown>(Content);
        var faults = new List<string>();
        faults.AddRange(there.Text.Except(here.Text).Where(t => !Moving(t)).Select(t => "text is missing: " + t));
        faults.AddRange(there.Press.Except(here.Press).Select(t => "cannot be pressed: " + t));
        faults.AddRange(there.Fields.Except(here.Fields).Select(t => "field is missing: " + t));
        if (here.Stuck > 0) faults.Add("a form has no button");
        return faults;
    }

    /// <summary>What can be compared with the page without scripts: what is asked for, and shows something.</summary>
    internal static bool IsAsked(Stop stop) => stop.Press is null && stop.Status == 200;

    /// <summary>A clock may have gone on between two looks, and the record counts the first of them.</summary>
    private static bool Moving(string text) => text.Contains("kl.", StringComparison.Ordinal) || text.Contains(" gange. Formål:", StringComparison.Ordinal);

    internal sealed record Shown
    {
        public string[] Text { get; init; } = [];

        public string[] Press { get; init; } = [];

        public string[] Fields { get; init; } = [];

        public int Stuck { get; init; }
    }
}
