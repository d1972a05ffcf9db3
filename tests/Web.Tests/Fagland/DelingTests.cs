using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Demo;
using Sammen.Domain.Organisation;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Fagland;

/// <summary>What is shared, acted on and protected, as its pages show it.</summary>
[Trait("Runs", "Once")]
public sealed class DelingTests(Running running) : IClassFixture<Running>
{
    [Fact]
    public async Task A_look_at_a_protected_address_and_a_save_leave_it_protected()
    {
        var mette = await running.As("mette");
        var anna = await running.CitizenId("Anna Holm");
        var address = $"/fag/borger/{anna}/deling/adresse";
        await mette.Done(await mette.Page(address), ("Bor", "Prøvevej 1"), ("Beskyttet", "ja"));
        var seen = await mette.Submit(await mette.Page(address), ("Formaal", "Hjemmebesøg på torsdag"));
        Assert.Contains("Prøvevej 1", seen.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await mette.Submit(seen, ("Bor", "Prøvevej 2"))).Status);
        Assert.True(await IsProtected(anna));
        // The box unticked: it takes two.
        var page = await mette.Page(address);
        page.Document.QuerySelector("main input[name=Beskyttet]")!.RemoveAttribute("checked");
        var refused = await mette.Submit(page, ("Bor", "Prøvevej 3"));
        Assert.Equal(400, refused.Status);
        Assert.Contains("Der skal to til at tage beskyttelsen af.", refused.Errors, StringComparison.Ordinal);
        Assert.True(await IsProtected(anna));
        var asked = await mette.Follow(await mette.Submit(await mette.Page(address), "form[action*=Af]", null));
        Assert.Contains("En kollega på holdet skal også sige ja.", asked.Text, StringComparison.Ordinal);
        Assert.True(await IsProtected(anna));
    }

    [Fact]
    public async Task An_administrator_does_not_stand_in_though_the_form_says_so()
    {
        var mette = await running.As("mette");
        await using var db = running.Db();
        var admin = await db.Employees.Where(e => e.UserName == "admin").Select(e => e.Id).SingleAsync();
        var page = await mette.Page("/fag/mig");
        var offered = page.Document.QuerySelectorAll("main [name=Stedfortraeder] option").Select(o => o.GetAttribute("value")).ToList();
        Assert.DoesNotContain(admin.ToString(), offered);
        Assert.Contains((await db.Employees.Where(e => e.UserName == "lone").Select(e => e.Id).SingleAsync()).ToString(), offered);
        var answer = await mette.Submit(page, ("Fra", "1. juni"), ("Til", "3. juni"), ("Stedfortraeder", admin.ToString()));
        Assert.Equal(400, answer.Status);
        Assert.Contains(TeamDesk.NoCase.Says, answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_goal_is_to_the_municipality_collides_like_any_other_text()
    {
        var mette = await running.As("mette");
        var lived = await Lived.Of(running, "Emil Frost");
        var address = $"/fag/borger/{lived.Citizen}/maal/{lived.Goal}";
        var (one, other) = (await mette.Page(address), await mette.Page(address));
        Assert.Equal(302, (await mette.Submit(one, ("Stilling", "Granted"))).Status);
        var answer = await mette.Submit(other, ("Stilling", "Refused"));
        Assert.Equal(409, answer.Status);
        Assert.Contains("Det valgte du", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_helper_who_was_given_the_appointments_sees_them_and_when_it_is_stopped_a_way_back()
    {
        var anna = await running.As("anna");
        var relation = await Lived.ShareWithElse(running, anna);
        await Lived.Book(await running.As("mette"), await running.CitizenId("Anna Holm"));
        var mother = await running.As("else");
        Assert.Contains("Du er Annas mor.", (await mother.Page($"/hjaelp/{relation}")).Text, StringComparison.Ordinal);
        var page = await mother.Page($"/hjaelp/{relation}/aftaler");
        Assert.Contains("Anna mødes med Mette på kontoret", page.Text, StringComparison.Ordinal);
        Assert.Equal(("Annas aftaler", true), (page.Heading, page.Header("Cache-Control").Contains("no-store", StringComparison.Ordinal)));
        Assert.Equal("/hjaelp", (await mother.Get("/")).Location);

        var shared = await anna.Page($"/mine-folk/deling/{relation}");
        Assert.Equal(["Færdig"], shared.Document.QuerySelectorAll("main .button-primary").Select(b => b.TextContent));
        var stopped = await anna.Done(shared);
        Assert.Contains("Til mine folk", stopped.Text, StringComparison.Ordinal);
        var gone = await mother.Get($"/hjaelp/{relation}");
        Assert.Equal((404, "/hjaelp"), (gone.Status, gone.Document.QuerySelector("main a.button-primary")!.GetAttribute("href")));
        Assert.Equal("/hjaelp", (await mother.Get("/")).Location);
        Assert.Contains("Du hjælper ikke nogen her lige nu.", (await mother.Page("/hjaelp")).Text, StringComparison.Ordinal);
        Assert.Contains("Anna stoppede det den", (await (await running.As("mette")).Page($"/fag/borger/{await running.CitizenId("Anna Holm")}/deling")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emergency_is_a_press_away_from_a_search_and_says_until_when_it_lasts()
    {
        var peter = await running.As("peter");
        var found = await peter.Page("/fag/borgere?q=anna+holm");
        Assert.Contains(found.Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == "/fag/noedadgang");
        await using var db = running.Db();
        var anna = await db.Citizens.AsNoTracking().SingleAsync(c => c.Name == "Anna Holm");
        var cpr = running.Place(DemoPeople.Engholm).Keys.DecryptCpr(anna.CprCipher, anna.Id).Digits;
        var opened = await peter.Submit(await peter.Page("/fag/noedadgang"), ("Cpr", cpr), ("Grund", "Danger"), ("Ord", "Anna svarer ikke, og døren er åben"), ("Se", "Contact"));
        Assert.Equal($"/fag/borger/{anna.Id}/kontakt", opened.Location);
        Assert.Contains("Anna og lederen kan se det.", (await peter.Follow(opened)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await (await running.As("lone")).Page("/fag/borgere?q=anna+holm")).Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == "/fag/noedadgang");
    }

    private async Task<bool> IsProtected(Guid citizen)
    {
        await using var db = running.Db();
        return await db.HomeAddresses.Where(a => a.CitizenId == citizen).Select(a => a.Protected).SingleAsync();
    }
}
