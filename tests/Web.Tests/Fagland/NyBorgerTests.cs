using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Fagland;

[Trait("Runs", "Once")]
public sealed class NyBorgerTests(Running running) : IClassFixture<Running>
{
    /// <summary>CPR's published test number that does not fit modulus 11.</summary>
    private const string Doubtful = "251248-9996";

    [Fact]
    public async Task A_number_that_does_not_fit_is_hinted_once_and_then_taken()
    {
        var mette = await running.As("mette");
        var hinted = await mette.Submit(await mette.Page("/fag/borger/ny"), ("Navn", "Prøve Person"), ("Cpr", Doubtful));
        Assert.Equal(200, hinted.Status);
        Assert.Contains("Se CPR-nummeret efter en gang til.", hinted.Text, StringComparison.Ordinal);
        Assert.Equal(("Prøve Person", Doubtful), (hinted.ValueOf("Navn"), hinted.ValueOf("Cpr")));
        var made = await mette.Submit(hinted, ("Navn", "Prøve Person"));
        Assert.Equal(302, made.Status);
        Assert.StartsWith("/fag/borger/", made.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_is_needed_and_a_dash_is_a_hyphen()
    {
        var mette = await running.As("mette");
        var missing = await mette.Submit(await mette.Page("/fag/borger/ny"), ("Navn", "Prøve Person"), ("Cpr", ""));
        Assert.Equal(400, missing.Status);
        Assert.Contains("Her mangler CPR-nummeret. Skriv de ti tal.", missing.Errors, StringComparison.Ordinal);
        Assert.Equal(302, (await mette.Submit(await mette.Page("/fag/borger/ny"), ("Navn", "Anden Person"), ("Cpr", "070761–4285"))).Status);
        var unknown = await mette.Submit(await mette.Page("/fag/borger/ny"), ("Navn", "Tredje Person"), ("Cpr", "610280-1000"), ("Livssituation", Guid.CreateVersion7().ToString()));
        Assert.Equal(400, unknown.Status);
        Assert.Contains("Livssituationen er ikke på listen mere.", unknown.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Maja_sees_her_own_step_for_Ole_and_nothing_else_of_the_plan()
    {
        var maja = await running.As("maja");
        Assert.Contains("Maja viser øvelser med benet.", (await maja.Page("/fag")).Text, StringComparison.Ordinal);
        var page = await maja.Page($"/fag/borger/{await running.CitizenId("Ole Juhl")}");
        Assert.Contains("Maja viser øvelser med benet.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Jeg går selv til købmanden", page.Text, StringComparison.Ordinal);
        foreach (var hidden in (string[])["Jeg går til hjørnet hver dag.", "Jeg vil blive i mit hus."]) Assert.DoesNotContain(hidden, page.Text, StringComparison.Ordinal);
    }
}
