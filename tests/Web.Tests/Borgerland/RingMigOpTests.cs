using Sammen.Web.Borgerland;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Borgerland;

/// <summary>From the press to "Blev det godt?", through real forms. It is Tuesday 2 March 2027.</summary>
public sealed class RingMigOpTests(Running running) : IClassFixture<Running>
{
    [Fact]
    public async Task A_call_is_asked_for_missed_made_and_asked_about()
    {
        var emil = await running.As("emil");
        var mette = await running.As("mette");
        var page = await emil.Page("/ring-mig-op");
        // The number given last is there already.
        Assert.Equal("20 00 00 04", page.ValueOf("Telefon"));
        // Tuesday is one of the telephone days that they agreed on.
        var receipt = await emil.Done(page, ("Ord", "Jeg vil tale om klubben."));
        Assert.Contains("Mette ringer til dig i dag.", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("Kan det ikke vente?", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("112", receipt.Text, StringComparison.Ordinal);

        // Pressed again it is the same one, with more words.
        await emil.Done(await emil.Page("/ring-mig-op"), ("Ord", "Og om turen."));
        var call = await Call(mette);
        Assert.Contains("Jeg vil tale om klubben.", call.Text, StringComparison.Ordinal);
        Assert.Contains("Og om turen.", call.Text, StringComparison.Ordinal);

        // Missed: a next time, or the same page with what was typed.
        var missed = await mette.Submit(call, ("Hvordan", "Ingen tog telefonen."));
        Assert.Equal((400, "Ingen tog telefonen."), (missed.Status, missed.ValueOf("Hvordan")));
        await mette.Done(await Call(mette), ("Hvordan", "Ingen tog telefonen."), ("Igen", "2027-03-03"));
        Assert.Contains("fik ikke fat i dig", (await emil.Page("/ring-mig-op")).Text, StringComparison.Ordinal);

        // Made: the agreement must be written.
        Assert.Equal(400, (await mette.Submit(await Call(mette), ("Aftale", "Ok."))).Status);
        await mette.Done(await Call(mette), ("Aftale", "Karim henter dig på onsdag."));
        Assert.DoesNotContain("Emil", (await mette.Page("/fag")).Document.QuerySelector("section[aria-labelledby=ring]")!.TextContent, StringComparison.Ordinal);

        // Never two questions at a time: the plan asks first.
        Assert.DoesNotContain("Blev det godt?", (await emil.Page("/lige-nu")).Text, StringComparison.Ordinal);
        await emil.Done(await emil.Page("/min-plan/svar"), ("Svar", "Yes"));
        foreach (var address in (string[])["/lige-nu", "/beskeder"]) Assert.Contains("Blev det godt?", (await emil.Page(address)).Text, StringComparison.Ordinal);
        var asked = await emil.Page("/ring-mig-op/blev-det-godt");
        Assert.Contains("Karim henter dig på onsdag.", asked.Text, StringComparison.Ordinal);

        // A no opens a new call, and the question is not asked again.
        var again = await emil.Done(asked, ("Svar", "NotGood"), ("Ord", "Jeg ventede på Karim."));
        Assert.Contains("Mette ringer til dig i dag.", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Blev det godt?", (await emil.Page("/lige-nu")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-03-05", "i dag")]
    [InlineData("2027-03-06", "i morgen")]
    [InlineData("2027-03-08", "på mandag")]
    [InlineData("2027-03-11", "på torsdag")]
    [InlineData("2027-03-12", "senest fredag den 12.\u00A0marts")]
    public void The_day_is_said_as_one_says_it_on_a_friday(string day, string said) =>
        Assert.Equal(said, CallDay.On(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2027, 3, 5)));

    private static async Task<Answered> Call(Browser mette)
    {
        var link = (await mette.Page("/fag")).Document.QuerySelectorAll("a[href^='/fag/ring/']").Single(a => a.TextContent == "Emil Frost");
        return await mette.Page(link.GetAttribute("href")!);
    }
}
