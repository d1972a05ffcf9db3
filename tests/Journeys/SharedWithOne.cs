using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sammen.Journeys.Support;

namespace Sammen.Journeys;

/// <summary>
/// Birgit lets one person in, to one part, until a day: the code fits nobody else, what was not shared is not there,
/// what the helper says stands as the helper's, and one press ends it. Told with scripts and without.
/// </summary>
public sealed partial class SharedWithOne : IAsyncLifetime
{
    private const string Hope = "Jeg vil bare gerne ud igen.";
    private const string Goal = "Jeg er med i havegruppen";
    private const string NinasWords = "Birgit fortæller om haven, når vi mødes på trappen.";
    private const string Unfinished = "Jeg ville spørge, om Kirsten kan";

    private Chromium _chromium = null!;
    private RunningSammen _sammen = null!;

    public async Task InitializeAsync()
    {
        _chromium = await Chromium.Launch();
        _sammen = await RunningSammen.Run();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _sammen.DisposeAsync();
    }

    [Fact]
    public Task One_part_for_one_person_until_a_day() => Story(script: true);

    [Fact]
    public Task One_part_for_one_person_until_a_day_without_scripts() => Story(script: false);

    [Fact]
    public async Task What_was_begun_stands_there_after_the_browser_was_closed()
    {
        await using (var birgit = await Person.Arrives(_chromium, _sammen, "Birgit"))
        {
            await birgit.SignsIn();
            await birgit.Opens("/beskeder/ny");
            await birgit.Page.GetByRole(AriaRole.Textbox).FillAsync(Unfinished);
            await birgit.Sees("Det, du skriver, er gemt.");
        }

        await using var again = await Person.Arrives(_chromium, _sammen, "Birgit");
        await again.SignsIn();
        await again.Opens("/beskeder/ny");
        await again.Sees("Det, du skrev, står her endnu.");
        Assert.Equal(Unfinished, await again.Page.GetByRole(AriaRole.Textbox).InputValueAsync());
        await again.Presses("Begynd forfra");
        Assert.Equal("", await again.Page.GetByRole(AriaRole.Textbox).InputValueAsync());
    }

    private async Task Story(bool script)
    {
        await using var birgit = await Person.Arrives(_chromium, _sammen, "Birgit", script);
        await using var nina = await Person.Arrives(_chromium, _sammen, "Nina", script);
        await using var jonas = await Person.Arrives(_chromium, _sammen, "Jonas", script);
        await using var mette = await Person.Arrives(_chromium, _sammen, "Mette", script);

        await birgit.SignsIn();
        await birgit.Opens("/mine-folk/ny");
        await birgit.Writes("Hvad hedder personen?", "Nina Bak");
        await birgit.Writes("Hvad er I for hinanden?", "nabo");
        await birgit.Chooses("I min hverdag");
        await birgit.Presses("Gem");
        await birgit.IsAt("Mine folk");
        await birgit.Sees("Nina kan ikke se din plan her.");
        await birgit.Follows("Del noget med Nina");
        await birgit.Chooses("Mine mål og små skridt");
        await birgit.Presses("Ja, del det");
        await birgit.IsAt("Vil du dele noget med Nina?");
        await birgit.Writes("Hvornår slutter det?", "1. juni");
        await birgit.Presses("Ja, del det");
        await birgit.IsAt("Du deler med Nina");
        var shared = birgit.Path;
        var code = Code().Match(await birgit.Reads()).Value;

        // The code fits the one it was given to, and nobody else.
        await jonas.SignsIn();
        await jonas.Opens("/hjaelp");
        await jonas.Writes("Skriv koden", code);
        await jonas.Presses("Brug koden");
        await jonas.IsAt("Jeg hjælper en anden");

        await nina.SignsIn();
        await nina.Opens("/hjaelp");
        await nina.Writes("Skriv koden", code.ToLowerInvariant());
        await nina.Presses("Brug koden");
        await nina.IsAt("Birgits plan");
        var page = nina.Path;
        await nina.Sees(Goal);
        await nina.SeesNot(Hope);
        Assert.Equal(404, await jonas.Opens(page));
        Assert.Equal(404, await nina.Opens(page.Replace("/hjaelp/", "/fag/borger/", StringComparison.Ordinal)));

        await nina.Opens(page + "/ord");
        await nina.Writes("Hvad oplever du?", NinasWords);
        await nina.Presses("Send til Birgits hold");
        await nina.Sees(NinasWords);
        await birgit.Opens("/mine-folk");
        await birgit.SeesIn("Det oplever dine nærmeste", NinasWords);
        await birgit.Opens("/om-mig/kigget");
        await birgit.Sees("Nina Bak, din nabo,");

        await mette.SignsIn();
        await mette.Follows("Birgit Lang", inRegion: "Nye svar");
        await mette.IsAt("Birgit Lang");
        await mette.Follows("Deling");
        await mette.SeesIn("Birgit deler selv", "Nina Bak");
        await mette.SeesIn("Det oplever de nærmeste", NinasWords);

        await birgit.Opens(shared);
        await birgit.Presses("Stop med at dele");
        await birgit.IsAt("Du deler ikke med Nina mere");
        // With scripts an open page leaves by itself.
        if (script) await nina.Page.WaitForURLAsync("**/hjaelp");
        Assert.Equal(404, await nina.Opens(page));
        await nina.Opens("/hjaelp");
        await nina.SeesNot("Birgit Lang");

        // The browser tells of the 404 by which an open page learns that it is over.
        Assert.Empty(nina.Complaints.Where(c => !c.Contains("404", StringComparison.Ordinal)).Concat(new[] { birgit, jonas, mette }.SelectMany(p => p.Complaints)));
        Assert.Empty(_sammen.Failures);
    }

    [GeneratedRegex("[0-9A-Z]{4} [0-9A-Z]{4}", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
