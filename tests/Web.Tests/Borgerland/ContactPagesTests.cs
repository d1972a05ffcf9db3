using Microsoft.EntityFrameworkCore;
using Sammen.Web.Tests.Host;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Borgerland;

/// <summary>What the other side did about the contact, told where one looks first. It is Tuesday 2 March 2027.</summary>
public sealed class ContactPagesTests(WithAnna running) : IClassFixture<WithAnna>
{
    [Fact]
    public async Task A_meeting_called_off_stands_first_until_it_is_seen()
    {
        var (mette, emil) = (await running.As("mette"), await running.As("emil"));
        var contact = await mette.Page(running.Emil.Fill("/fag/borger/{id}/kontakt"));
        var off = contact.Document.QuerySelectorAll("main a[href*='/kontakt/aflys/']")[0].GetAttribute("href")!;
        await mette.Done(await mette.Page(off), ("Hvorfor", "Jeg er på kursus den dag."));
        var first = await emil.Page("/lige-nu");
        Assert.Contains("Mette kommer ikke", first.Text, StringComparison.Ordinal);
        Assert.Contains("Jeg er på kursus den dag.", first.Text, StringComparison.Ordinal);
        var seen = await emil.Follow(await emil.Submit(first, "form[action$='aftaler?handler=Set']", null));
        Assert.DoesNotContain("Mette kommer ikke", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_promised_call_and_its_try_stand_first_and_no_number_is_asked_for_kindly()
    {
        var (mette, anna) = (await running.As("mette"), await running.As("anna"));
        var receipt = await anna.Done(await anna.Page("/ring-mig-op"), ("Telefon", ""));
        Assert.Contains("Vi mangler dit nummer", receipt.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vi mangler dit nummer", (await anna.Done(receipt, ("Telefon", "20 00 00 01"))).Text, StringComparison.Ordinal);
        Assert.Contains("ringer til dig onsdag den 3.\u00A0marts.", Words(await anna.Page("/lige-nu")), StringComparison.Ordinal);
        var link = (await mette.Page("/fag")).Document.QuerySelectorAll("a[href^='/fag/ring/']").Single(a => a.TextContent == "Anna Holm").GetAttribute("href")!;
        var call = await mette.Page(link);
        Assert.Contains("20\u00A000\u00A000\u00A001", Words(call), StringComparison.Ordinal);
        await mette.Done(call, ("Igen", "2027-03-03"));
        Assert.Contains("ringede i dag kl.", (await anna.Page("/lige-nu")).Text, StringComparison.Ordinal);
        await mette.Done(await mette.Page(link), ("Aftale", "Vi aftalte, at jeg kommer på mandag."));
        foreach (var (who, address) in new[] { (anna, "/mine-folk/aftaler"), (mette, running.Anna.Fill("/fag/borger/{id}/kontakt")) })
            Assert.Contains("Vi aftalte, at jeg kommer på mandag.", (await who.Page(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_proposal_than_the_citizens_is_a_no_with_a_why_that_the_citizen_reads()
    {
        var (mette, anna) = (await running.As("mette"), await running.As("anna"));
        var waits = await anna.Done(await anna.Page("/mine-folk/kontaktaftale/foreslaa?om=moede"), ("Aftale.Uger", "3"));
        Assert.Contains("kan se forslaget og svarer dig her.", waits.Text, StringComparison.Ordinal);
        Assert.Contains("Foreslår en ændring af kontaktaftalen", (await mette.Page("/fag")).Text, StringComparison.Ordinal);
        var page = await mette.Page(running.Anna.Fill("/fag/borger/{id}/kontakt/aftale"));
        Assert.Contains("har selv et forslag", page.Text, StringComparison.Ordinal);
        Assert.Equal(400, (await mette.Submit(page, ("Aftale.Uger", "4"), ("Hvorfor", ""))).Status);
        await mette.Done(await mette.Page(running.Anna.Fill("/fag/borger/{id}/kontakt/aftale")), ("Aftale.Uger", "4"), ("Hvorfor", "Jeg kan kun hver fjerde uge."));
        Assert.Contains("Jeg kan kun hver fjerde uge.", (await anna.Page("/mine-folk/kontaktaftale")).Text, StringComparison.Ordinal);
        var first = await anna.Page("/lige-nu");
        Assert.Contains("Jeg kan kun hver fjerde uge.", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jeg kan kun hver fjerde uge.", (await anna.Follow(await anna.Submit(first, "form[action$='kontaktaftale?handler=Set']", null))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weekday_typed_in_a_booking_is_shown_as_the_day_it_is()
    {
        var mette = await running.As("mette");
        var page = await mette.Page(running.Emil.Fill("/fag/borger/{id}/kontakt/book"));
        var look = await mette.Submit(page, ("Dag", "lørdag"), ("Tid", "10"), ("Minutter", "60"));
        Assert.Equal((200, "lørdag den 6.\u00A0marts"), (look.Status, look.ValueOf("Dag")));
        Assert.Equal(302, (await mette.Submit(look, ("Grund", "Det er den eneste dag, der kan lade sig gøre."))).Status);
    }

    [Fact]
    public async Task A_unit_without_hours_can_still_be_rung()
    {
        await using (var db = running.Db()) await db.Units.ExecuteUpdateAsync(set => set.SetProperty(u => u.Hours, ""));
        var fatima = await running.As("fatima");
        foreach (var address in (string[])["/ring-mig-op", "/beskeder/ny"])
        {
            var page = await fatima.Page(address);
            Assert.DoesNotContain("Telefonen er åben", page.Text, StringComparison.Ordinal);
            Assert.NotNull(page.Document.QuerySelector("#haster ~ p a[href='tel:112']"));
        }
    }

    private static string Words(Answered page) => page.Document.Body!.TextContent;
}
