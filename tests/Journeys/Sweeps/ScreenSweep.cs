using Sammen.Journeys.Support;

namespace Sammen.Journeys.Sweeps;

/// <summary>Small screens and large letters: 320 pixels wide (which is also 1280 at 400 %), WCAG's text spacing, the largest text size.</summary>
public sealed class ScreenSweep(SweepFixture fixture) : Sweep(fixture)
{
    /// <summary>WCAG 1.4.12. As a constructed sheet, since the content policy stops a style element.</summary>
    private const string Spacing = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets = [sheet];
        }
        """;

    private const string NoSpacing = "() => { document.adoptedStyleSheets = []; }";

    /// <summary>What makes the page scroll sideways, and text that is cut off.</summary>
    private const string Faults = """
        () => {
          const told = e => `<${e.tagName.toLowerCase()} class="${e.className.baseVal ?? e.className}"> ${(e.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50)}`;
          const faults = [];
          const hidden = e => { const s = getComputedStyle(e); return s.clipPath !== 'none' || s.visibility === 'hidden' || !e.checkVisibility(); };
          if (document.scrollingElement.scrollWidth > innerWidth) {
            const reaches = e => {
              if (e.getBoundingClientRect().right > innerWidth + 1) return true;
              const words = document.createRange();
              return [...e.childNodes].some(n => n.nodeType === 3 && (words.selectNodeContents(n), words.getBoundingClientRect().right > innerWidth + 1));
            };
            const out = [...document.querySelectorAll('body *')].filter(e => !e.closest('.sr-only') && !hidden(e) && reaches(e));
            const inner = out.filter(e => ![...e.children].some(c => out.includes(c))).slice(0, 3);
            faults.push(`scrolls sideways to ${document.scrollingElement.scrollWidth}: ${inner.map(told).join(' | ')}`);
          }
          for (const e of document.querySelectorAll('body *')) {
            if (hidden(e) || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
            const s = getComputedStyle(e);
            if (e.closest('.sr-only, svg')) continue;
            const cutX = s.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1, cutY = s.overflowY !== 'visible' && e.scrollHeight > e.clientHeight + 1;
            if ((cutX || cutY) && !['auto', 'scroll'].includes(s.overflowX) && e.tagName !== 'SELECT' && e.tagName !== 'OPTION') faults.push('cut off: ' + told(e));
          }
          return faults;
        }
        """;

    [Theory, MemberData(nameof(Everyone))]
    public Task At_320_pixels_nothing_is_lost_or_scrolls_sideways(string tour) => Finds_nothing(tour, Look.Screen);

    internal static async Task<IEnumerable<string>> Looks(Tour tour, Person person, Stop stop)
    {
        await person.Page.SetViewportSizeAsync(320, 640);
        var faults = await At(person, "320");
        await person.Page.EvaluateAsync(Spacing);
        faults.AddRange(await At(person, "320 with text spacing"));
        await person.Page.EvaluateAsync(NoSpacing);
        if (tour.Face == Face.Borgerland)
        {
            var size = await person.Page.EvaluateAsync<string?>("() => { const before = document.documentElement.dataset.size ?? null; document.documentElement.dataset.size = 'stoerst'; return before; }");
            faults.AddRange(await At(person, "320 with the largest text"));
            await person.Page.EvaluateAsync("before => { if (before === null) delete document.documentElement.dataset.size; else document.documentElement.dataset.size = before; }", size);
        }

        await person.Page.SetViewportSizeAsync(1280, 900);
        return faults;
    }

    private static async Task<List<string>> At(Person person, string at) =>
        [.. (await person.Page.EvaluateAsync<string[]>(Faults)).Select(fault => $"{at}: {fault}")];
}
