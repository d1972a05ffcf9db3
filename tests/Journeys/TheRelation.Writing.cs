using Microsoft.Playwright;
using Sammen.Journeys.Support;

namespace Sammen.Journeys;

/// <summary>Nothing typed is lost, and nothing is written twice.</summary>
public sealed partial class TheRelation
{
    private const string MettesPen = "Karim tager bussen med mig om tirsdagen.";
    private const string KarimsPen = "Karim venter på mig ved stoppestedet.";
    private const string HalfSaid = "Jeg vil gerne have en fast dag, hvor jeg";
    private const string OnlyOnce = "Jeg er god til at trøste Villads.";

    // ---------- 4 ----------

    private async Task Two_write_at_once_and_both_are_shown()
    {
        await _karim.SignsIn();
        var (metteAt, karimAt) = (await SitsDown(_mette, _annasPage, "Anna"), await SitsDown(_karim, _annasPage, "Anna"));
        foreach (var (pen, visit) in new[] { (_mette, metteAt), (_karim, karimAt) })
        {
            await pen.Opens(visit + _goalPage);
            await pen.Follows("Ret " + KarimsStep);
        }

        await _mette.Writes("Hvad er det lille skridt?", MettesPen);
        await _mette.Chooses("Anna siger det selv");
        await _karim.Writes("Hvad er det lille skridt?", KarimsPen);
        await _karim.Chooses("Anna siger det selv");
        await _mette.Presses("Gem skridtet");
        await _mette.IsAt(Goal);
        await _karim.Presses("Gem skridtet");

        await _karim.SeesIn("Det står der nu", MettesPen);
        await _karim.SeesIn("Det skrev du", KarimsPen);
        Assert.Equal(KarimsPen, await _karim.Page.GetByLabel("Hvad er det lille skridt?").InputValueAsync());
        await _karim.Presses("Gem skridtet");
        await _karim.IsAt(Goal);
        await _karim.Sees(KarimsPen);
        await GetsUp(_karim);
        await GetsUp(_mette);

        await _anna.Opens("/min-plan/historie");
        foreach (var words in (string[])[KarimsStep, MettesPen, KarimsPen]) await _anna.Sees(words);
        await _anna.Opens("/min-plan/svar");
        await _anna.Sees(KarimsPen);
        await _anna.Chooses("Ja", exact: true);
        await _anna.Presses("Send mit svar");
        await _anna.IsAt("Tak for dit svar");
    }

    /// <summary>With scripts she signs out in another tab; without, the session has run out and the form she sends comes back.</summary>
    private async Task A_session_that_ends_takes_no_words_with_it()
    {
        await _mette.Opens(_annasPage + "/skriv");
        await _mette.Page.GetByRole(AriaRole.Group, new() { Name = "Hvad er det?" }).GetByRole(AriaRole.Radio).First.CheckAsync();
        await _mette.Writes("Ordene", HalfSaid);
        if (_script) await Assertions.Expect(_mette.Page.GetByText("Det, du skriver, er gemt.")).ToBeVisibleAsync();
        var keys = await _mette.Keys();
        var (tab, _) = await _mette.OpensInAnotherTab("/fag/mig");
        await tab.GetByRole(AriaRole.Button, new() { Name = "Log af" }).ClickAsync();
        await tab.WaitForURLAsync("**/log-ind**");
        if (!_script) await _mette.PutsBack(keys);

        await _mette.Presses("Gem ordene");
        await _mette.IsAt("Log ind");
        if (!_script) await _mette.Sees("Det, du skrev, er gemt. Log ind igen, så står det her endnu.");
        await _mette.Follows("Demo: vælg en opdigtet person");
        await _mette.PressesAtDemo();
        await _mette.Sees("Det, du skrev, står her endnu.");
        Assert.Equal(_annasPage + "/skriv", _mette.Path);
        Assert.Equal(HalfSaid, await _mette.Page.GetByLabel("Ordene").InputValueAsync());
        await _mette.Presses("Begynd forfra");
        Assert.Equal("", await _mette.Page.GetByLabel("Ordene").InputValueAsync());
        await tab.CloseAsync();
    }

    private async Task A_form_that_is_sent_twice_is_one_row()
    {
        await _anna.Opens("/min-plan/skriv/kan");
        var key = await _anna.Page.Locator("main input[name=FormKey]").First.GetAttributeAsync("value");
        (string, string)[] form = [("FormKey", key!), ("Ord", OnlyOnce)];
        var answers = await Task.WhenAll(_anna.Crafts("/min-plan/skriv/kan", form), _anna.Crafts("/min-plan/skriv/kan", form));
        Assert.All(answers, a => Assert.Equal((302, answers[0].Location), a));
        await _anna.Opens("/min-plan");
        await Assertions.Expect(_anna.Page.GetByRole(AriaRole.Main).GetByText(OnlyOnce, new() { Exact = true })).ToHaveCountAsync(1);
        await _anna.Opens("/min-plan/historie");
        await Assertions.Expect(_anna.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = OnlyOnce })).ToHaveCountAsync(1);
    }
}
