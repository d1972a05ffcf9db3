using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sammen.Journeys.Support;

namespace Sammen.Journeys;

/// <summary>Those who are let in: a mother, a guardian, a parent until the day.</summary>
public sealed partial class TheRelation
{
    private const string ElsesWords = "Anna er træt, når hun har været ude to dage i træk.";
    private const string VerasStep = "Vera betaler for skoene.";
    private const string VerasWords = "Der er penge til sko hver måned.";
    private const string ToldHow = "Vi sad alle tre ved bordet den 2. marts.";

    private Person _hanne = null!, _emil = null!;
    private string _hannesPage = "";

    // ---------- 2 ----------

    private async Task Else_is_let_in_to_goals_and_steps()
    {
        await _anna.Opens("/mine-folk");
        await _anna.Follows("Del noget med Else");
        await _anna.Chooses("Mine mål og små skridt");
        await _anna.Writes("Hvornår slutter det?", "1. juni");
        await _anna.Presses("Ja, del det");
        await _anna.IsAt("Du deler med Else");
        await _anna.Sees("Det slutter af sig selv den 1. juni");
        var code = Code().Match(await _anna.Reads()).Value;

        await _else.SignsIn();
        await _else.Opens("/hjaelp");
        await _else.Writes("Skriv koden", code);
        await _else.Presses("Brug koden");
        await _else.IsAt("Annas plan");
        await Assertions.Expect(_else.Region("Du hjælper Anna")).ToContainTextAsync("Du hjælper Anna. Du er her som Else Holm.");
        await _else.SeesIn("Det gør du", ElsesStep);
        await _else.SeesIn("Annas mål", Goal);
        await _else.SeesIn("Annas mål", KarimsStep);
        // The goals, and no other words of hers.
        await _else.SeesNot(AnnasHope);
        await _else.SeesNot("Hold pause efter 20 minutter.");
    }

    private async Task Else_says_what_she_sees_and_does_her_step()
    {
        var page = _else.Path;
        await _else.PressesAt(ElsesStep, "Jeg har gjort det");
        await _else.SeesIn("Det gør du", "Du gjorde det den 2. marts");
        await _else.Follows("Det oplever jeg");
        await _else.Sees("Det står for sig selv og ikke som Annas ord.");
        await _else.Writes("Hvad oplever du?", ElsesWords);
        await _else.Presses("Send til Annas hold");
        await _else.SeesIn("Det har du skrevet", ElsesWords);

        await _anna.Opens("/mine-folk");
        await _anna.SeesIn("Det oplever dine nærmeste", ElsesWords);
        await _anna.SeesIn("Det oplever dine nærmeste", "Else, din mor");
        await _anna.Opens("/min-plan");
        await _anna.SeesNot(ElsesWords);
        await _mette.Opens(_annasPage + "/deling");
        await _mette.SeesIn("Det oplever de nærmeste", ElsesWords);
        await _else.Opens(page);
    }

    private async Task Anna_stops_it_and_the_open_page_shows_nothing_more()
    {
        var page = _else.Path;
        await _anna.Opens("/mine-folk");
        await _anna.Follows("Se eller stop");
        await _anna.Presses("Stop med at dele");
        await _anna.IsAt("Du deler ikke med Else mere");
        if (_script) await _else.Page.WaitForURLAsync("**/hjaelp");
        Assert.Equal(404, await _else.Opens(page));
        await _else.SeesNot("Anna");
        Assert.Equal(404, await _else.Opens(page + "/ord"));
        await _else.Opens("/hjaelp");
        await _else.SeesNot("Anna");
        // Who helped her is still told, as herself.
        await _anna.Opens("/om-mig/kigget");
        await _anna.Sees("Else Holm, din mor,");
    }

    // ---------- 7 ----------

    private async Task Vera_helps_Ole_as_herself_and_within_her_task()
    {
        await OpensDesk(_mette, "Ole Juhl");
        var desk = _mette.Path;
        await _mette.Sees("Jeg går selv til købmanden");
        await _mette.Follows("Deling");
        await _mette.SeesIn("Handler for Ole", "værge for økonomi");
        var visit = await SitsDown(_mette, desk, "Ole");
        await _mette.Opens(visit + "/min-plan");
        await _mette.FollowsInMain("Jeg går selv til købmanden");
        await WritesStep(_mette, "Ole", VerasStep, "Vera Dahl", "9. marts");
        await GetsUp(_mette);

        var vera = await Arrives("Vera");
        await vera.SignsIn();
        await vera.Opens("/hjaelp");
        await vera.Sees("Du er værge for økonomi.");
        await vera.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Ole", RegexOptions.None, TimeSpan.FromSeconds(1)) }).ClickAsync();
        await vera.IsAt("Oles plan");
        var page = vera.Path;
        await Assertions.Expect(vera.Region("Du hjælper Ole")).ToContainTextAsync("Du er her som Vera Dahl.");
        await vera.Sees("Du er værge for økonomi.");
        await vera.SeesIn("Det gør du", VerasStep);
        foreach (var his in (string[])["Jeg går selv til købmanden", "Jeg vil blive i mit hus.", "Jeg går til hjørnet hver dag.", "Tal tydeligt"]) await vera.SeesNot(his);
        await vera.PressesAt(VerasStep, "Jeg har gjort det");
        await vera.SeesIn("Det gør du", "Du gjorde det den 2. marts");
        await vera.Opens(page + "/ord");
        await vera.Writes("Hvad oplever du?", VerasWords);
        await vera.Presses("Send til Oles hold");
        await vera.SeesIn("Det har du skrevet", VerasWords);

        await vera.Opens(page + "/aftaler");
        await vera.IsAt("Oles aftaler");

        // His own answers are his: none of his own doors opens to her.
        foreach (var own in (string[])["/min-plan/svar", "/om-mig/kigget", "/lige-nu"])
        {
            await vera.Opens(own);
            Assert.Equal("/hjaelp", vera.Path);
        }

        Assert.Equal(404, await vera.Opens(desk));

        var ole = await Arrives("Ole");
        await ole.SignsIn();
        await ole.Opens("/mine-folk");
        await ole.Sees("Vera er din værge for økonomi.");
        await ole.SeesIn("Det oplever dine nærmeste", VerasWords);
        await ole.Opens("/om-mig/kigget");
        await ole.UnfoldsAll();
        await ole.Sees("Vera Dahl, din værge for økonomi,");
        await ole.Opens("/min-plan");
        await ole.SeesNot(VerasWords);
    }

    private async Task A_person_tells_Emil_and_his_mother_what_changes()
    {
        _emil = await Arrives("Emil");
        await _emil.SignsIn();
        await _emil.Opens("/mine-folk");
        await _emil.Sees("Hanne er din forælder.");

        _hanne = await Arrives("Hanne");
        await _hanne.SignsIn();
        await _hanne.Opens("/hjaelp");
        await _hanne.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Emil", RegexOptions.None, TimeSpan.FromSeconds(1)) }).ClickAsync();
        await _hanne.IsAt("Emils plan");
        _hannesPage = _hanne.Path;
        await _hanne.SeesIn("Emils mål", "Jeg spiller med i klubben");
        await _hanne.SeesIn("Emil fylder 18 den 26. marts", "Så kan du ikke se planen her mere.");

        await OpensDesk(_mette, "Emil Frost");
        await _mette.Follows("Deling");
        await _mette.SeesIn("Handler for Emil", "Så lukker adgangen af sig selv. Tal med dem begge, før dagen kommer.");
        await _mette.Presses("Vi har talt om det");
        await _mette.Sees("Fejl:");
        await _mette.Writes("Hvordan er det sagt til dem?", ToldHow);
        await _mette.Presses("Vi har talt om det");
        await _mette.SeesIn("Handler for Emil", "Mette Lund har talt med dem den 2. marts: " + ToldHow);
        await _emil.Opens("/om-mig/kigget");
        await _emil.UnfoldsAll();
        await _emil.Sees("har talt med jer om, hvad der ændrer sig, når du fylder 18");
    }

    private async Task Emil_is_eighteen_and_decides_for_himself()
    {
        await _sammen.GoesOnAt(Birthday.AddMinutes(-10));
        Assert.Equal(200, await _hanne.Opens(_hannesPage));
        await _hanne.SeesIn("Emils mål", "Jeg spiller med i klubben");
        await _emil.Opens("/mine-folk");
        await _emil.Sees("Hanne er din forælder.");

        await _sammen.GoesOnAt(Birthday);
        if (_script) await _hanne.Page.WaitForURLAsync("**/hjaelp");
        Assert.Equal(404, await _hanne.Opens(_hannesPage));
        await _hanne.SeesNot("Emil");
        await _hanne.Opens("/hjaelp");
        await _hanne.SeesNot("Emil");

        await _emil.Opens("/mine-folk");
        await _emil.Sees("Hanne kan ikke se din plan her.");
        await _emil.Follows("Del noget med Hanne");
        await _emil.IsAt("Vil du dele noget med Hanne?");
    }

    [GeneratedRegex("[0-9A-Z]{4} [0-9A-Z]{4}", RegexOptions.None, 1000)]
    internal static partial Regex Code();
}
