using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Borgerland;

/// <summary>Rule 3: the record is visible to the citizen, also what the professionals wrote about a goal.</summary>
[Trait("Runs", "Once")]
public sealed class FagligtTests(Running running) : IClassFixture<Running>
{
    [Fact]
    public async Task The_citizen_reads_every_version_and_is_led_there()
    {
        var (emil, mette) = (await running.As("emil"), await running.As("mette"));
        var lived = await Lived.Of(running, "Emil Frost");
        await mette.Done(await mette.Page($"/fag/borger/{lived.Citizen}/maal/{lived.Goal}"), ("Sigte", "Møder op hver uge på egen hånd."));
        var address = $"/min-plan/maal/{lived.Goal}/fagligt";
        foreach (var from in (string[])["/beskeder", "/min-plan/historie", $"/min-plan/maal/{lived.Goal}"])
            Assert.Contains((await emil.Page(from)).Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == address);
        var page = await emil.Page(address);
        var versions = page.Document.QuerySelectorAll("[data-fagord]").Select(v => v.TextContent).ToList();
        Assert.Equal(2, versions.Count);
        Assert.Contains("Møder op hver uge på egen hånd.", versions[0], StringComparison.Ordinal);
        Assert.Contains("Deltager selvstændigt i et fællesskab", versions[1], StringComparison.Ordinal);
        // A goal that has none says so; the professional sees the versions too.
        Assert.Contains("Tidligere udgaver", (await mette.Page($"/fag/borger/{lived.Citizen}/maal/{lived.Goal}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Min_dag_counts_in_whole_sentences()
    {
        Assert.Contains("Én borger. Ét skridt over tid, ingen de næste syv dage.", (await (await running.As("maja")).Page("/fag")).Text, StringComparison.Ordinal);
        var none = await (await running.As("mette")).Page("/fag/borgere?q=findesikke");
        Assert.Equal("Ingen fundet", none.Heading);
        Assert.Contains("Prøv hele navnet eller alle ti tal.", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_employee_lands_where_the_work_is()
    {
        foreach (var (key, landing, search) in new[] { ("admin", "/fag/opsaetning", false), ("dorte", "/fag/opslag", false), ("lene", "/fag", true), ("mette", "/fag", true) })
        {
            var browser = await running.As(key);
            Assert.Equal(landing, (await browser.Get("/")).Location);
            Assert.Equal(search, (await browser.Page(landing)).Document.QuerySelector("#find") is not null);
        }

        var after = await running.Nobody().Page("/log-ind?hvorfor=sammen");
        Assert.DoesNotContain("MitID", after.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("frisk=1", after.Document.QuerySelector("main a.button")!.GetAttribute("href"), StringComparison.Ordinal);
    }
}
