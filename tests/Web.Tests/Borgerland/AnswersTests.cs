using Sammen.Web.Tests.Host;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Borgerland;

/// <summary>Rule 10 on the pages: doubt stands whatever is written down afterwards, and no page falls over it.</summary>
[Trait("Runs", "Once")]
public sealed class AnswersTests(Running running) : IClassFixture<Running>
{
    [Fact]
    public async Task While_doubt_stands_every_page_is_there_after_each_other_answer()
    {
        var (fatima, mette) = (await running.As("fatima"), await running.As("mette"));
        await Lived.LayCase(running, "Fatima Ali");
        var lived = await Lived.Of(running, "Fatima Ali");
        var desk = $"/fag/borger/{lived.Citizen}";
        await EveryPage("in doubt", fatima, mette, lived);
        Assert.Contains("Fatima er i tvivl", (await mette.Page(desk)).Text, StringComparison.Ordinal);

        await mette.Done(await mette.Page(desk + "/kunne-ikke-svare"), ("Forsoeg1", "1. marts, i telefonen"), ("Forsoeg2", "2. marts, hjemme"), ("Naeste", "Med tolk på fredag"));
        await EveryPage("could not answer", fatima, mette, lived);

        var table = await running.As("mette");
        var plan = await table.Follow(await table.Submit(await table.Page(desk + "/sammen"), ("Sted", "Home")));
        var visit = plan.Address.AbsolutePath[..plan.Address.AbsolutePath.IndexOf("/min-plan", StringComparison.Ordinal)];
        foreach (var (said, more) in new[] { ("WantsToTalk", "Hvad med bussen?"), ("No", "Det er for tidligt."), ("InDoubt", "Jeg ved det ikke.") })
        {
            var second = await table.Submit(await table.Page(visit + "/min-plan/svar"), ("Svar", said));
            Assert.Equal(200, second.Status);
            await table.Done(second, ("Hvorfor", more));
            await EveryPage(said, fatima, mette, lived);
            foreach (var address in (string[])["/lige-nu", "/min-plan", "/beskeder", "/min-plan/svar", "/min-plan/tak"]) await table.Page(visit + address);
            Assert.Contains("Fatima er i tvivl", (await mette.Page(desk)).Text, StringComparison.Ordinal);
            Assert.Contains("Jeg er i tvivl", (await mette.Page("/fag?vis=svar")).Document.QuerySelector("#borgere")!.ParentElement!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        }

        await fatima.Done(await fatima.Submit(await fatima.Page("/min-plan/svar"), ("Svar", "PartOfIt")), ("Hvorfor", "Kun om formiddagen."));
        await EveryPage("part of it", fatima, mette, lived);
        await fatima.Done(await fatima.Page("/min-plan/svar"), ("Svar", "Yes"));
        await EveryPage("yes", fatima, mette, lived);
        // With nothing open there is nothing to thank for.
        Assert.Equal("/min-plan", (await fatima.Get("/min-plan/svar")).Location);
    }

    [Fact]
    public async Task After_a_no_the_question_rests_and_what_was_said_stands_at_the_step()
    {
        var birgit = await running.As("birgit");
        var plan = await birgit.Page("/min-plan");
        Assert.DoesNotContain("Er du enig?", plan.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Er du enig?", (await birgit.Page("/lige-nu")).Text, StringComparison.Ordinal);
        Assert.Contains("Du sagde: Jeg vil hellere køre selv.", plan.Document.QuerySelector("li.step")!.TextContent, StringComparison.Ordinal);
        // She may answer all the same, and reads who does it, and when.
        var asked = (await birgit.Page("/min-plan/svar")).Document.QuerySelector("li.voice")!.TextContent;
        Assert.Contains("Kirsten, din søster, senest", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_to_talk_again_is_proposed_and_what_is_not_understood_is_said_plainly()
    {
        var ole = await running.As("ole");
        var second = await ole.Submit(await ole.Page("/min-plan/svar"), ("Svar", "InDoubt"));
        Assert.Equal("16. marts", second.ValueOf("Igen"));
        Assert.Contains("Vi mangler en dato. Skriv for eksempel 12. maj.", (await ole.Submit(second, ("Igen", ""))).Errors, StringComparison.Ordinal);
        Assert.Contains("Den dato forstår vi ikke. Skriv for eksempel 12. maj.", (await ole.Submit(second, ("Igen", "engang"))).Errors, StringComparison.Ordinal);
        await ole.Done(second, ("Igen", "på torsdag"));
        Assert.Contains("torsdag den 4.\u00A0marts", (await ole.Page("/min-plan")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task EveryPage(string when, Browser citizen, Browser employee, Lived lived)
    {
        foreach (var route in Routes.All.Where(r => r.Kind is Kind.Own or Kind.Desk))
        {
            var address = lived.Fill(route.Example);
            if (address.Contains('{', StringComparison.Ordinal) || address.Contains(Guid.Empty.ToString(), StringComparison.Ordinal)) continue;
            var answer = await (route.Kind == Kind.Own ? citizen : employee).Get(address);
            Assert.True(answer.Status == 200 || (answer.Status == 302 && address == "/min-plan/svar"), $"{when}: {answer}");
        }
    }
}
