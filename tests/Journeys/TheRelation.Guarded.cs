using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sammen.Domain.Demo;
using Sammen.Journeys.Support;

namespace Sammen.Journeys;

/// <summary>What is kept from one, and what is opened to another because it cannot wait.</summary>
public sealed partial class TheRelation
{
    private const string WhyPeter = "Birgit står her og ryster. Ingen på holdet tager telefonen.";
    private const string Verdict = "Peter så kun planen, og han kørte hende hjem.";

    private static string Birgits => DemoPeople.CprOf("birgit", DateOnly.FromDateTime(RunningSammen.Start)).Digits;

    // ---------- 5 ----------

    private async Task Nothing_that_Rasmus_can_open_tells_of_Ida()
    {
        // It is there: the one who has the task sees it.
        await _sara.SignsIn();
        await OpensDesk(_sara, "Ida Toft");
        var idas = _sara.Path;
        await _sara.Follows("Deling");
        await _sara.SeesIn("Skærm mod en person", "Rasmus Holt");
        await _sara.SeesIn("Hvor Ida bor", "Beskyttet");
        await _sara.SeesNot("Skovvej");
        Assert.Matches(OfIda(), await (await _sara.Fetches(idas)).TextAsync());

        var rasmus = await Arrives("Rasmus");
        await rasmus.SignsIn();
        var seen = await Crawl(rasmus);
        foreach (var page in (string[])["/min-plan", "/om-mig/kigget", "/min-plan/print", "/min-plan/strimmel", "/min-plan/hent", "/min-plan/historie", "/mine-folk/aftaler", "/ring-mig-op"]) Assert.Contains(page, seen.Keys);
        Assert.Contains(seen.Values, text => text.Contains("Rasmus", StringComparison.Ordinal));
        foreach (var (address, text) in seen) Assert.False(OfIda().IsMatch(text), $"{address} tells of Ida: {OfIda().Match(text).Value}");
        // Nor is hers told from nothing.
        foreach (var tail in (string[])["", "/kontakt", "/deling", "/hold"])
        {
            var (hers, nobodys) = (await rasmus.Fetches(idas + tail), await rasmus.Fetches($"/fag/borger/{Guid.CreateVersion7()}{tail}"));
            Assert.Equal((404, 404), (hers.Status, nobodys.Status));
            Assert.Equal(Still(await nobodys.TextAsync()), Still(await hers.TextAsync()));
        }
    }

    // ---------- 6 ----------

    private async Task Peter_opens_Birgit_because_it_cannot_wait()
    {
        // Only roles that may.
        foreach (var name in (string[])["Lone", "Astrid"])
        {
            var other = await Arrives(name);
            await other.SignsIn();
            Assert.Equal(403, await other.Opens("/fag/noedadgang"));
        }

        var peter = await Arrives("Peter");
        await peter.SignsIn();
        await peter.Opens("/fag/noedadgang");
        await peter.Sees("Du ser det, du vælger, i 60 minutter. Lederen får besked og ser det efter. Borgeren kan læse det.");
        await peter.Writes("Borgerens CPR-nummer", Birgits);
        await peter.Chooses("Planen", exact: true);
        await peter.Writes("Skriv med dine egne ord", WhyPeter);
        await peter.Presses("Åbn i 60 minutter");
        await peter.Sees("Vælg en grund fra listen.");
        Assert.Equal(WhyPeter, await peter.Page.GetByLabel("Skriv med dine egne ord").InputValueAsync());
        await peter.Writes("Borgerens CPR-nummer", Birgits);
        await peter.Chooses("Borgeren er her, og holdet kan ikke nås");
        await peter.Writes("Skriv med dine egne ord", "   ");
        await peter.Presses("Åbn i 60 minutter");
        await peter.Sees("Skriv med dine egne ord, hvorfor du skal ind. Mindst ti bogstaver.");
        await peter.Writes("Borgerens CPR-nummer", Birgits);
        await peter.Writes("Skriv med dine egne ord", WhyPeter);
        await peter.Presses("Åbn i 60 minutter");
        await peter.IsAt("Birgit Lang");
        var desk = peter.Path;
        await peter.Sees("Jeg er med i havegruppen");
        // What was asked for, to read, and never where she lives.
        foreach (var closed in (string[])["/kontakt", "/beskeder", "/hold", "/deling", "/deling/adresse", "/kigget", "/skriv"]) Assert.Equal(403, await peter.Opens(desk + closed));
        await peter.Opens(desk + "/sammen");
        await peter.Chooses("Hjemme hos Birgit");
        await peter.Presses("Vis Birgits side");
        await peter.IsAt("Det er ikke en af dine sider");
        Assert.Equal(200, await peter.Opens(desk));
    }

    private async Task Lene_sees_it_after_and_Birgit_reads_it()
    {
        await _lene.SignsIn();
        await _lene.SeesIn("Nødadgang", "Én nødadgang skal ses efter");
        await _lene.Follows("Én nødadgang skal ses efter");
        await _lene.IsAt("Opslag");
        await _lene.SeesIn("Nødadgang", "Peter Skov");
        await _lene.SeesIn("Nødadgang", "Birgit Lang");
        await _lene.SeesIn("Nødadgang", WhyPeter);
        await _lene.SeesIn("Nødadgang", "Skal ses efter senest tirsdag den 9. marts");
        await _lene.Writes("Hvad så du? Borgeren kan læse det.", Verdict);
        await _lene.Presses("Det var i orden");
        await _lene.SeesIn("Nødadgang", "I orden. " + Verdict);
        await _lene.Opens("/fag");
        await _lene.SeesNot("nødadgang skal ses efter");

        var birgit = await Arrives("Birgit");
        await birgit.SignsIn();
        await birgit.Opens("/om-mig/kigget");
        await birgit.UnfoldsAll();
        await birgit.Sees("Peter Skov, sagsbehandler i Job og ydelse, åbnede din side med nødadgang.");
        await birgit.Sees(WhyPeter);
        await birgit.Sees("har set nødadgangen efter. Den var i orden");
        await birgit.Sees(Verdict);
    }

    /// <summary>Every page and file that links lead to, from the citizen's own first pages; by address, with what came back.</summary>
    private static async Task<Dictionary<string, string>> Crawl(Person person)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var ahead = new Queue<string>(["/lige-nu", "/om-mig/kigget", "/hjaelp", "/velkommen"]);
        while (ahead.TryDequeue(out var address))
        {
            if (seen.Count > 200) throw new InvalidOperationException("There is no end to the pages.");
            if (seen.ContainsKey(address)) continue;
            var answer = await person.Fetches(address);
            Assert.Equal(200, answer.Status);
            var text = seen[address] = System.Net.WebUtility.HtmlDecode(await answer.TextAsync());
            foreach (var link in Link().Matches(text).Select(m => m.Groups["to"].Value.Split('#')[0]).Where(l => !Furniture().IsMatch(l))) ahead.Enqueue(link);
        }

        return seen;
    }

    /// <summary>The page without what is new each time it is shown.</summary>
    private static string Still(string page) => Fresh().Replace(page, "");

    [GeneratedRegex("""\b(Ida|Toft)\b|Skovvej|2\. tv|\bbeskytte[rtd]?\b|skjul|skærm(et|ning| mod)|\bnavne- og""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfIda();

    [GeneratedRegex("href=\"(?<to>/[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("^/(lib|sammen|portraetter|billeder|log-ind|log-ud|demo)(/|$)|^//", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Furniture();

    [GeneratedRegex("value=\"[^\"]*\"|data-idle-end=\"[^\"]*\"|nonce=\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fresh();
}
