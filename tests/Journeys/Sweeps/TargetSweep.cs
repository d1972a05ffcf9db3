using Sammen.Journeys.Support;

namespace Sammen.Journeys.Sweeps;

/// <summary>Whatever can be pressed is large enough: 44 pixels for citizens, 24 in Fagland and for links in running text.</summary>
public sealed class TargetSweep(SweepFixture fixture) : Sweep(fixture)
{
    private const string TooSmall = """
        least => {
          const faults = [];
          for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
            const box = e.getBoundingClientRect(), s = getComputedStyle(e);
            if (!e.checkVisibility({ visibilityProperty: true }) || e.matches('.skipnav') || box.width <= 1) continue;
            const words = [...e.parentElement.childNodes].filter(n => n !== e).some(n => n.nodeType === 3 && n.data.trim());
            const inText = e.tagName === 'A' && s.display.startsWith('inline') && words;
            const need = inText ? 24 : least;
            if (box.height < need - .5 || (!inText && box.width < need - .5))
              faults.push(`${Math.round(box.width)} × ${Math.round(box.height)}: <${e.tagName.toLowerCase()} class="${e.className}"> ${(e.textContent || e.name || '').trim().slice(0, 40)}`);
          }
          return faults;
        }
        """;

    [Theory, MemberData(nameof(Everyone))]
    public Task Are_large_enough(string tour) => Finds_nothing(tour, Look.Targets);

    internal static async Task<IEnumerable<string>> Looks(Tour tour, Person person, Stop stop)
    {
        var least = tour.Face == Face.Fagland ? 24 : 44;
        var faults = new List<string>();
        foreach (var width in (int[])[1280, 390])
        {
            await person.Page.SetViewportSizeAsync(width, 900);
            faults.AddRange((await person.Page.EvaluateAsync<string[]>(TooSmall, least)).Select(fault => $"{width}: {fault}"));
        }

        await person.Page.SetViewportSizeAsync(1280, 900);
        return faults;
    }
}
