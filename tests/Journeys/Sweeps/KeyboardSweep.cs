using System.Text.Json;
using Sammen.Journeys.Support;

namespace Sammen.Journeys.Sweeps;

/// <summary>With the keyboard alone: the skip link is first, Tab reaches all there is, and one sees where one is.</summary>
public sealed class KeyboardSweep(SweepFixture fixture) : Sweep(fixture)
{
    /// <summary>All that Tab should reach; a group of radio buttons is one stop.</summary>
    private const string All = """
        () => {
          const groups = new Set();
          return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
            .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.tabIndex >= 0)
            .filter(e => {
              if (e.type !== 'radio') return true;
              const group = e.name + '|' + (e.form ? [...document.forms].indexOf(e.form) : '');
              return groups.has(group) ? false : groups.add(group);
            }).length;
        }
        """;

    /// <summary>Where the focus is, and what is wrong with it.</summary>
    private const string Here = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body || e === document.documentElement) return null;
          const seen = window.sammenSeen ??= new Set();
          const again = seen.has(e);
          seen.add(e);
          const name = `<${e.tagName.toLowerCase()} class="${e.className}"> ${(e.textContent || e.name || '').trim().replace(/\s+/g, ' ').slice(0, 40)}`;
          const ringed = getComputedStyle(e).opacity === '0' ? e.nextElementSibling : e;
          const s = getComputedStyle(ringed);
          const box = ringed.getClientRects()[0];
          const faults = [];
          if (s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2) faults.push('focus does not show on ' + name);
          if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) faults.push('focus is off the screen: ' + name);
          else {
            const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
            const top = document.elementFromPoint(x, y);
            if (!top || !(e.contains(top) || ringed.contains(top) || top.contains(e))) faults.push(`focus is hidden by <${top?.tagName} class="${top?.className}">: ` + name);
          }
          return JSON.stringify({ name: (e.textContent || '').trim(), again, faults });
        }
        """;

    [Theory, MemberData(nameof(Everyone))]
    public Task Reaches_everything_and_is_seen(string tour) => Finds_nothing(tour, Look.Keyboard);

    internal static async Task<IEnumerable<string>> Looks(Tour tour, Person person, Stop stop)
    {
        var faults = new List<string>();
        var positive = await person.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('[tabindex]')].filter(e => e.tabIndex > 0).length");
        if (positive > 0) faults.Add("has a positive tabindex");
        // An error summary has the focus already; the way begins at the top.
        await person.Page.EvaluateAsync("() => { document.activeElement?.blur(); window.sammenSeen = undefined; const top = document.createElement('span'); top.tabIndex = -1; document.body.prepend(top); top.focus(); top.remove(); }");
        var all = await person.Page.EvaluateAsync<int>(All);
        var reached = 0;
        for (; reached <= all; reached++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            if (await person.Page.EvaluateAsync<string?>(Here) is not { } json) break;
            using var here = JsonDocument.Parse(json);
            if (here.RootElement.GetProperty("again").GetBoolean()) break;
            if (reached == 0 && here.RootElement.GetProperty("name").GetString() != "Gå til sidens indhold") faults.Add($"the first stop is {here.RootElement.GetProperty("name")}");
            faults.AddRange(here.RootElement.GetProperty("faults").EnumerateArray().Select(f => f.GetString()!));
        }

        if (reached != all) faults.Add($"Tab reached {reached} of {all}");
        return faults;
    }
}
