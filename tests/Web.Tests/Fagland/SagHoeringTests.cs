using Sammen.Web.Tests.Support;
using Sammen.Web.Tests.Ui;

namespace Sammen.Web.Tests.Fagland;

/// <summary>A hearing whose day went without an answer, sent forty days ago: what comes late counts, and no form passes it by. It is Tuesday 2 March 2027.</summary>
public sealed class SagHoeringTests(Running running) : IClassFixture<Running>
{
    private const string Words = "Det er allerede efter en time.";
    private const string Why = "Det er hendes egne ord alle sammen.";

    [Fact]
    public async Task An_answer_that_comes_while_the_adviser_writes_is_not_passed_by_and_her_text_is_kept()
    {
        var (mette, anna, desk, own) = await Laid();
        var (waives, asks) = (await mette.Page(desk), await mette.Page(desk));
        Assert.Contains("Dagen er gået. Du må gerne svare alligevel.", Body(await anna.Page(own + "/hoering")), StringComparison.Ordinal);
        await anna.Done(await anna.Submit(await anna.Page(own + "/hoering"), ("Svar", "DoesNotFit")), ("Ord", Words));

        var answer = await mette.Submit(waives, "form[action*=Ikke]", null, ("Hvorfor", Why));
        Assert.Equal((409, Why), (answer.Status, answer.ValueOf("Hvorfor")));
        Assert.Contains("En anden har ændret det", answer.Errors, StringComparison.Ordinal);
        Assert.Contains(Words, Body(answer), StringComparison.Ordinal);
        Found.Nothing(PageRules.Findings(answer));
        answer = await mette.Submit(answer, "form[action*=Ikke]", null, ("Hvorfor", Why));
        Assert.Equal((400, Why), (answer.Status, answer.ValueOf("Hvorfor")));
        Assert.Contains("Borgeren har svaret. Skriv i beslutningen, hvordan I brugte svaret, eller spørg om noget nyt.", answer.Errors, StringComparison.Ordinal);
        // Nobody is led there when she has answered.
        Assert.Null((await mette.Page(desk)).Document.QuerySelector("form[action*=Ikke]"));

        const string same = "du bliver  træt efter to timer.";
        answer = await mette.Submit(asks, "form[action*=Send]", null, ("Fakta", same));
        Assert.Equal((409, same), (answer.Status, answer.ValueOf("Fakta")));
        answer = await mette.Submit(answer, "form[action*=Send]", null, ("Fakta", same));
        Assert.Equal((400, same), (answer.Status, answer.ValueOf("Fakta")));
        Assert.Contains("Borgeren har svaret, at det ikke passer. Ret det, og spørg så.", answer.Errors, StringComparison.Ordinal);
        Found.Nothing(PageRules.Findings(answer));
        Assert.Contains(Words, Body(await anna.Page(own + "/hoering")), StringComparison.Ordinal);

        // Mended it is asked, and what she said before stands beneath.
        await mette.Follow(await mette.Submit(answer, "form[action*=Send]", null, ("Fakta", "Du bliver træt efter en time.")));
        var page = await anna.Page(own + "/hoering");
        Assert.Contains("Du bliver træt efter en time.", Body(page), StringComparison.Ordinal);
        Assert.Contains(Words, page.Document.QuerySelector("section[aria-labelledby=foer]")!.TextContent, StringComparison.Ordinal);
        Found.Nothing(PageRules.Findings(page));
    }

    [Fact]
    public async Task What_was_passed_by_in_silence_can_be_answered_from_her_way_and_the_answer_counts()
    {
        var (mette, anna, desk, own) = await Laid();
        await mette.Follow(await mette.Submit(await mette.Page(desk), "form[action*=Ikke]", null, ("Hvorfor", Why)));
        Assert.Contains("Ikke nødvendig: " + Why, Body(await mette.Page(desk.Replace("/hoering", "/afgoerelse", StringComparison.Ordinal))), StringComparison.Ordinal);

        var way = await anna.Page(own);
        Assert.Contains("Du må gerne svare endnu.", Body(way), StringComparison.Ordinal);
        var page = await anna.Page(way.Document.QuerySelector($"main a[href='{own}/hoering']")!.GetAttribute("href")!);
        foreach (var words in (string[])["Vi går videre, selv om du ikke har svaret.", Why]) Assert.Contains(words, Body(page), StringComparison.Ordinal);
        Found.Nothing(PageRules.Findings(page));
        await anna.Done(await anna.Submit(page, ("Svar", "DoesNotFit")), ("Ord", Words));
        Assert.DoesNotContain("Du må gerne svare endnu.", Body(await anna.Page(own)), StringComparison.Ordinal);

        Assert.Contains("Borgeren svarede: Det passer ikke.", Body(await mette.Page(desk.Replace("/hoering", "/afgoerelse", StringComparison.Ordinal))), StringComparison.Ordinal);
        var read = await mette.Page(desk);
        foreach (var words in (string[])[Words, Why]) Assert.Contains(words, Body(read), StringComparison.Ordinal);
        Found.Nothing(PageRules.Findings(read));
    }

    private static string Body(Answered page) => page.Document.Body!.TextContent;

    private async Task<(Browser Mette, Browser Anna, string Desk, string Own)> Laid()
    {
        var @case = await LaidCase.Lay(running, "Anna Holm", Stage.Heard, LaidCase.At.AddDays(-40));
        return (await running.As("mette"), await running.As("anna"), $"/fag/borger/{await running.CitizenId("Anna Holm")}/sager/{@case}/hoering", $"/min-vej/{@case}");
    }
}
