using Microsoft.EntityFrameworkCore;
using Sammen.Web.Tests.Host;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Hjaelp;

/// <summary>A relative's themes over HTTP: each once, by the citizen's name for it, and own words corrected and taken back.</summary>
public sealed class EmnerTests(WithAnna running) : IClassFixture<WithAnna>
{
    [Fact]
    public async Task A_theme_of_two_cases_stands_once_and_own_words_are_corrected_where_they_were_written()
    {
        var (mother, page) = (await running.As("else"), running.Anna.Fill("/hjaelp/{relation}/emner"));
        var listed = await mother.Page(page);
        Assert.Single(listed.Document.QuerySelectorAll("main h2"), h => h.TextContent == "At komme rundt");
        Assert.DoesNotContain("Mobilitet", listed.Text, StringComparison.Ordinal);
        var write = Link(listed, "Skriv", "At komme rundt");
        await mother.Follow(await mother.Submit(await mother.Page(write), ("Ord", "Hun kan med mig."), ("Slags", "Resource")));
        await Lived.LayCase(running, "Anna Holm", asks: false);

        // The newest case is written in, and what stands in the other is corrected there.
        listed = await mother.Page(page);
        Assert.Single(listed.Document.QuerySelectorAll("main h2"), h => h.TextContent == "At komme rundt");
        Assert.NotEqual(write, Link(listed, "Skriv mere", "At komme rundt"));
        var correct = listed.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(a => a.Contains("?ret=", StringComparison.Ordinal));
        Assert.StartsWith(write, correct, StringComparison.Ordinal);
        await mother.Follow(await mother.Submit(await mother.Page(correct), ("Ord", "Hun kan også selv."), ("Slags", "Resource")));
        listed = await mother.Page(page);
        Assert.Contains("Hun kan også selv.", listed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hun kan med mig.", listed.Text, StringComparison.Ordinal);

        correct = listed.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(a => a.Contains("?ret=", StringComparison.Ordinal));
        var back = await mother.Page(correct);
        Assert.Equal(400, (await mother.Submit(back, "form[action$=Tilbage]", null, ("Retter", Guid.CreateVersion7().ToString()))).Status);
        Assert.Equal(page, (await mother.Submit(back, "form[action$=Tilbage]", null)).Location);
        Assert.DoesNotContain("Hun kan også selv.", (await mother.Page(page)).Text, StringComparison.Ordinal);
        await using var db = running.Db();
        Assert.Equal(2, await db.Set<Domain.Assessments.Statement>().CountAsync(s => s.RelationId == running.Anna.Sharing && s.TakenBackAt != null));
    }

    private static string Link(Answered page, string says, string theme) =>
        page.Document.QuerySelectorAll("main a.button").Single(a => a.TextContent == $"{says} om {theme}").GetAttribute("href")!;
}
