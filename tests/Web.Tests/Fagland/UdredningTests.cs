using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Fagland;

/// <summary>What was said once is not asked for again: the request in a theme, and what another case knows.</summary>
public sealed class UdredningTests(Running running) : IClassFixture<Running>
{
    [Fact]
    public async Task The_words_of_the_request_are_offered_in_a_theme_and_the_tone_may_be_left_out()
    {
        var @case = await LaidCase.Lay(running, "Emil Frost", Stage.Open);
        var (mette, emil) = (await running.As("mette"), await running.As("emil"));
        var (desk, own) = ($"/fag/borger/{await running.CitizenId("Emil Frost")}/sager/{@case}/udredning", $"/min-vej/{@case}/det-ved-vi/mobilitet");
        await mette.Done(await mette.Page(desk), ("Tema", "mobilitet"), ("Hvorfor", "Emil vil ud om aftenen."));
        Assert.Contains("Jeg vil ud om aftenen.", Words(await mette.Page(desk + "/mobilitet")), StringComparison.Ordinal);
        var page = await emil.Page(own);
        Assert.Contains("Det sagde du, da du bad om hjælp. Mette skrev det ned.", Words(page), StringComparison.Ordinal);
        Assert.Empty(page.ValueOf("Ord"));
        var taken = await emil.Page(own + "?brug=1");
        Assert.Equal("Jeg vil ud om aftenen.", taken.ValueOf("Ord"));
        await emil.Done(taken, ("Ord", "Jeg vil ud om aftenen, i klubben."));
        Assert.Contains("Jeg vil ud om aftenen, i klubben.", Words(await mette.Page(desk + "/mobilitet")), StringComparison.Ordinal);
        Assert.DoesNotContain("da du bad om hjælp", Words(await emil.Page(own)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_case_knows_is_told_and_not_asked_again()
    {
        var (first, second) = (await LaidCase.Lay(running, "Fatima Ali", Stage.Open), await LaidCase.Lay(running, "Fatima Ali", Stage.Open));
        var mette = await running.As("mette");
        var desk = $"/fag/borger/{await running.CitizenId("Fatima Ali")}/sager";
        await mette.Follow(await mette.Submit(await mette.Page($"{desk}/{first}/viden"), "form[action*=Skriv]", null, ("Omraade", "logistisk"), ("Slags", "Known"), ("Ord", "Hun cykler selv."), ("Kilde", "Adviser")));
        var there = Words(await mette.Page($"{desk}/{second}/viden"));
        Assert.Contains("Spurgt i en anden sag", there, StringComparison.Ordinal);
        Assert.Contains("Hun cykler selv.", there, StringComparison.Ordinal);
        Assert.Equal("Vi ved noget: At få hverdagen til at hænge sammen", (await mette.Page($"{desk}/{first}/viden")).Document.QuerySelector("section[aria-labelledby=logistisk] .count")!.TextContent);
    }

    private static string Words(Answered page) => string.Join(' ', page.Document.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
