using Sammen.Web.Tests.Host;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Borgerland;

/// <summary>On the shared screen an employee holds the pen: who says it is always asked, and what the citizen wrote alone is not changed.</summary>
[Trait("Runs", "Once")]
public sealed class TogetherTests(WithAnna running) : IClassFixture<WithAnna>
{
    [Fact]
    public async Task Every_page_that_takes_words_asks_who_says_it_and_nothing_is_chosen()
    {
        var (anna, mette, visit) = await Sit();
        await mette.Done(await mette.Page(visit + "/min-plan/skriv/haab"), ("Ord", "Vi skriver det her."), ("Sagt", "WithSupport"));
        var entry = (await mette.Page(visit + "/min-plan")).Document.QuerySelectorAll("figure.voice").First(f => f.TextContent.Contains("Vi skriver det her.", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        foreach (var (address, field) in new[] { (visit + "/min-plan/skriv/kan", "Ord"), (visit + "/min-plan/maal/nyt", "Ord"), (entry, "Ord"), ($"{visit}/min-plan/maal/{running.Anna.Goal}/ord", "Ord"), ($"{visit}/min-plan/maal/{running.Anna.Goal}/skridt", "Ord"), ($"{visit}/min-plan/skridt/{running.Anna.Step}", "Ord") })
        {
            var page = await mette.Page(address);
            Assert.Equal("", page.ValueOf("Sagt"));
            Assert.Contains("Anna siger det selv", page.Text, StringComparison.Ordinal);
            var missing = await mette.Submit(page, (field, "Nye ord"));
            Assert.Equal(400, missing.Status);
            Assert.Contains("Vælg, hvem der siger det.", missing.Errors, StringComparison.Ordinal);
            Assert.Equal("Nye ord", missing.ValueOf(field));
            // In one's own session it is not asked.
            Assert.Null((await anna.Page(address[visit.Length..])).Document.QuerySelector("[name=Sagt]"));
        }

        await mette.Done(await mette.Page(entry), ("Ord", "Vi skriver det om."), ("Sagt", "OnBehalf"));
        Assert.Contains("Sagt på vegne af", (await anna.Page("/min-plan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Anna_wrote_alone_is_not_changed_at_the_table()
    {
        var (_, mette, visit) = await Sit();
        var refused = await mette.Submit(await mette.Page($"{visit}/min-plan/maal/{running.Anna.Goal}/ord"), ("Ord", "Mettes mål"), ("Sagt", "Directly"));
        Assert.Equal(400, refused.Status);
        Assert.Contains("Skriv nye ord ved siden af.", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("Mettes mål", refused.ValueOf("Ord"));
    }

    [Fact]
    public async Task A_step_is_set_aside_at_the_table_and_by_someone_else_by_name()
    {
        var (anna, mette, visit) = await Sit();
        var goal = $"/min-plan/maal/{running.Anna.Goal}";
        var missing = await anna.Submit(await anna.Page(goal + "/skridt"), ("Ord", "Bent kører mig."), ("Hvem", "anden"), ("Navn", ""), ("Senest", "12. marts"));
        Assert.Contains("Her mangler ordene.", missing.Errors, StringComparison.Ordinal);
        var shown = await anna.Done(await anna.Page(goal + "/skridt"), ("Ord", "Bent kører mig."), ("Hvem", "anden"), ("Navn", "Naboen Bent"), ("Senest", "12. marts"));
        var step = shown.Document.QuerySelectorAll("li.step").First(s => s.TextContent.Contains("Bent kører mig.", StringComparison.Ordinal));
        Assert.Contains("Naboen Bent, senest", step.TextContent, StringComparison.Ordinal);
        var edit = step.QuerySelector("a.target")!.GetAttribute("href")!;
        var page = await anna.Page(edit);
        Assert.Equal(("anden", "Naboen Bent"), (page.ValueOf("Hvem"), page.ValueOf("Navn")));
        Assert.DoesNotContain("Det skal ikke være et skridt længere", page.Text, StringComparison.Ordinal);

        var away = await mette.Follow(await mette.Submit(await mette.Page(visit + edit), "form[action*=Vaek]", null));
        Assert.DoesNotContain("Bent kører mig.", string.Join(' ', away.Document.QuerySelectorAll("li.step").Select(s => s.TextContent)), StringComparison.Ordinal);
        Assert.Contains("Bent kører mig.", away.Document.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("lagde et lille skridt væk", (await anna.Page("/min-plan/historie")).Text, StringComparison.Ordinal);
    }

    private async Task<(Browser Anna, Browser Mette, string Visit)> Sit()
    {
        var mette = await running.As("mette");
        var begun = await mette.Submit(await mette.Page($"/fag/borger/{running.Anna.Citizen}/sammen"), ("Sted", "Home"));
        return (await running.As("anna"), mette, begun.Location![..begun.Location!.IndexOf("/min-plan", StringComparison.Ordinal)]);
    }
}
