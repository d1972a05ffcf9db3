using Sammen.Domain.Plans;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Host;

/// <summary>How many commands a page may send to the database, whatever it has to show.</summary>
public sealed class QueryBudgetTests(WithAnna running) : IClassFixture<WithAnna>
{
    [Theory]
    [InlineData("emil", "/lige-nu", 9)]
    [InlineData("emil", "/min-plan", 8)]
    [InlineData("emil", "/min-vej", 8)]
    [InlineData("anna", "/min-vej/{sag}", 8)]
    [InlineData("anna", "/min-vej/{sag}/print", 8)]
    [InlineData("fatima", "/lige-nu", 10)]
    [InlineData("emil", "/mine-folk", 8)]
    [InlineData("emil", "/beskeder", 10)]
    [InlineData("emil", "/min-plan/print", 8)]
    [InlineData("emil", "/om-mig/kigget", 8)]
    [InlineData("emil", "/mine-folk/kontaktaftale", 6)]
    [InlineData("emil", "/mine-folk/aftaler", 6)]
    [InlineData("emil", "/om-mig/noter", 7)]
    [InlineData("emil", "/om-mig/papirer", 5)]
    [InlineData("emil", "/om-mig/papirer/{dok}", 5)]
    [InlineData("emil", "/mine-folk/loefter", 6)]
    [InlineData("mette", "/fag/borger/{id}/noter", 8)]
    [InlineData("mette", "/fag/borger/{id}/noter/{note}", 8)]
    [InlineData("mette", "/fag/borger/{id}/dokumenter", 6)]
    [InlineData("mette", "/fag/borger/{id}/loefter", 8)]
    [InlineData("mette", "/fag/borger/{id}/kontakt", 9)]
    [InlineData("anna", "/min-vej/{sag}/det-ved-vi", 11)]
    [InlineData("anna", "/min-vej/{sag}/forventninger", 7)]
    [InlineData("anna", "/min-vej/{sag}/muligheder", 9)]
    [InlineData("anna", "/min-vej/{sag}/mulighed/{mulighed}", 9)]
    [InlineData("mette", "/fag/borger/{id}/sager/{sag}/muligheder", 12)]
    [InlineData("mette", "/fag/tilbud", 4)]
    [InlineData("mette", "/fag/borger/{id}/sager/{sag}/viden", 13)]
    [InlineData("mette", "/fag/borger/{id}/sager/{sag}/forventninger", 16)]
    [InlineData("admin", "/fag/opsaetning/temaer", 4)]
    [InlineData("else", "/hjaelp/{relation}/emner", 11)]
    [InlineData("mette", "/fag", 4)]
    [InlineData("mette", "/fag?vis=alle", 4)]
    [InlineData("mette", "/fag/borgere", 4)]
    [InlineData("mette", "/fag/borgere?q=emil", 4)]
    [InlineData("mette", "/fag/borger/{id}", 8)]
    [InlineData("mette", "/fag/borger/{id}/historie", 8)]
    [InlineData("mette", "/fag/borger/{id}/hold", 12)]
    public async Task A_page_keeps_its_budget(string who, string address, int most)
    {
        var browser = await running.As(who);
        var emil = address.Contains("{sag}", StringComparison.Ordinal) || who == "else" ? running.Anna : running.Emil;
        // The first of its kind may have something to warm up.
        await browser.Page(emil.Fill(address));
        var sent = await Commands.Of(() => browser.Page(emil.Fill(address)));
        Assert.True(sent.Count > 1, "Nothing was counted.");
        Assert.True(sent.Count <= most, $"{sent.Count} commands, {most} are allowed:\n{string.Join('\n', sent.Select(c => c.ReplaceLineEndings(" ")[..Math.Min(c.Length, 160)]))}");
    }

    [Fact]
    public async Task A_note_keeps_its_budget()
    {
        var mette = await running.As("mette");
        var page = await mette.Page(running.Emil.Fill("/fag/borger/{id}/skriv"));
        var sent = await Commands.Of(async () => Assert.Equal(302, (await mette.Submit(page, ("Slags", nameof(EntryKind.Strength)), ("Ord", "Jeg kan bage boller."), ("Sagt", "Directly"))).Status));
        Assert.True(sent.Count <= 14, string.Join('\n', sent));
    }

    [Theory]
    [InlineData("besøg")]
    [InlineData("hele aftenen")]
    [InlineData("findesslet")]
    public async Task A_search_in_notes_keeps_its_budget_whatever_is_found(string asked)
    {
        var mette = await running.As("mette");
        var page = await mette.Page("/fag/soeg");
        await mette.Submit(page, "main form", null, ("q", asked));
        var sent = await Commands.Of(async () => Assert.Equal(200, (await mette.Submit(page, "main form", null, ("q", asked))).Status));
        Assert.InRange(sent.Count, 2, 3);
    }
}
