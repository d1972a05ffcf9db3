using Microsoft.EntityFrameworkCore;
using Sammen.Web.Tests.Host;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Borgerland;

/// <summary>How Fatima's case is decided, over HTTP and without JavaScript: heard, in doubt, decided with the leader's yes, told, appealed.</summary>
public sealed class AfgoerelseTests(Running running) : IClassFixture<Running>
{
    private static readonly (string Name, string Value)[] Part =
    [
        ("Hvad", "Støtte i klubben"), ("Resultat", "Partly"), ("Lov", "Serviceloven § 85"), ("Fakta", "Du kommer i klubben hver uge."), ("Regler", "Loven giver støtte til det."),
        ("Hensyn", "Du vil gerne klare mere selv."), ("Siger", "Jeg vil have Karim med."), ("Brugt", "Derfor går Karim med."), ("Koster", "High"), ("Maengde", "2 timer om ugen"),
    ];

    [Fact]
    public async Task From_hearing_to_appeal()
    {
        await Lived.LayCase(running, "Fatima Ali", assessed: false);
        var hers = await Lived.Of(running, "Fatima Ali");
        var (own, desk) = (hers.Fill("/min-vej/{sag}"), hers.Fill("/fag/borger/{id}/sager/{sag}"));
        var (mette, fatima, lene) = (await running.As("mette"), await running.As("fatima"), await running.As("lene"));

        Assert.Contains("Vi har ikke besluttet noget endnu", (await fatima.Page(own + "/afgoerelse")).Document.Body!.TextContent, StringComparison.Ordinal);
        await mette.Done(await mette.Page(desk + "/hoering"), ("Fakta", "Du bliver træt efter to timer."));

        // In doubt: one thing more is asked, and then nobody can say yes.
        var doubt = await fatima.Submit(await fatima.Page(own + "/hoering"), ("Svar", "Tvivl"));
        Assert.Equal(200, doubt.Status);
        await fatima.Done(doubt, ("Ord", "Jeg ved ikke, om det er to timer."));
        Assert.Contains("Du er i tvivl", (await fatima.Page(own + "/hoering")).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("i tvivl", (await mette.Page(desk + "/hoering")).Document.Body!.TextContent, StringComparison.Ordinal);
        var refused = await mette.Submit(await mette.Page(desk + "/afgoerelse"), "form[action*=Beslut]", null);
        Assert.Equal(400, refused.Status);
        Assert.Contains("Borgeren er i tvivl", refused.Errors, StringComparison.Ordinal);
        var no = await fatima.Submit(await fatima.Page(own + "/hoering"), ("Svar", "DoesNotFit"));
        await fatima.Done(no, ("Ord", "Det er kun en time."));

        // A closed gate says what is missing, also when the form is made by hand.
        refused = await mette.Submit(await mette.Page(desk + "/afgoerelse"), "form[action*=Beslut]", null);
        Assert.Equal(400, refused.Status);
        Assert.Contains("Der mangler noget", refused.Errors, StringComparison.Ordinal);
        foreach (var gate in (string[])["EnoughKnown", "TookPart", "Aligned", "Alternatives"])
            await mette.Follow(await mette.Submit(await mette.Page(desk + "/afgoerelse"), "form[action*=Port]", null, ("Port", gate), ("Gjort", "Det talte vi om i klubben.")));
        var part = hers.Fill("{sag}");
        Assert.NotEmpty(part);
        await mette.Follow(await mette.Submit(await mette.Page(desk + "/afgoerelse?ny=1"), "form[action*='=Del']", null, Part));
        await mette.Follow(await mette.Submit(await mette.Page(desk + "/afgoerelse"), "form[action*=Ord]", null, ("Kort", "Du får støtte 2 timer om ugen."), ("Betyder", "Karim går med i klubben."), ("Nu", "Karim ringer på torsdag.")));
        await mette.Follow(await mette.Submit(await mette.Page(desk + "/afgoerelse"), "form[action*=Leder]", null));

        var waiting = await lene.Page("/fag/beslutninger");
        Assert.Contains("Fatima Ali", waiting.Document.Body!.TextContent, StringComparison.Ordinal);
        await using (var db = running.Db()) hers = hers with { Asked = await db.Decisions.Where(d => d.CitizenId == hers.Citizen && d.OpenFor != null).Select(d => d.Id).SingleAsync() };
        var asked = await lene.Page(hers.Fill("/fag/beslutninger/{beslutning}"));
        Assert.Contains("Det er kun en time.", asked.Document.Body!.TextContent, StringComparison.Ordinal);
        await lene.Follow(await lene.Submit(asked, "form[action*=Ja]", null));
        Assert.Equal(404, (await lene.Get(hers.Fill("/fag/beslutninger/{beslutning}"))).Status);

        await mette.Follow(await mette.Submit(await mette.Page(desk + "/afgoerelse"), "form[action*=Beslut]", null));
        Assert.Contains("taler med dig om det først", (await fatima.Page(own + "/afgoerelse")).Document.Body!.TextContent, StringComparison.Ordinal);
        // What was promised with it needs a working day, and then stands among the promises.
        var dayless = await mette.Submit(await mette.Page(desk + "/afgoerelse"), "form[action*=Fortalt]", null, ("Fortalt", "Phone"), ("Sendt", "Portal"), ("Lovede", "at Karim ringer"), ("Senest", "søndag den 7. marts"));
        Assert.Equal((400, "at Karim ringer"), (dayless.Status, dayless.ValueOf("Lovede")));
        Assert.Contains("taler med dig om det først", (await fatima.Page(own + "/afgoerelse")).Document.Body!.TextContent, StringComparison.Ordinal);
        await mette.Follow(await mette.Submit(await mette.Page(desk + "/afgoerelse"), "form[action*=Fortalt]", null, ("Fortalt", "Phone"), ("Sendt", "Portal"), ("Lovede", "at Karim ringer"), ("Senest", "4. marts")));
        Assert.Contains("at Karim ringer", (await fatima.Page("/mine-folk/loefter")).Document.Body!.TextContent, StringComparison.Ordinal);
        var told = (await fatima.Page(own + "/afgoerelse")).Document.Body!.TextContent;
        // Laid on 2 March 2027: four weeks are 30 March, the first day that is not off.
        foreach (var words in (string[])["Du får støtte 2 timer om ugen.", "tirsdag den 30.\u00A0marts", "Ring, så skriver vi klagen sammen", "Jeg vil have Karim med."]) Assert.Contains(words, told, StringComparison.Ordinal);

        var second = await fatima.Submit(await fatima.Page(own + "/klage"), "main form", null);
        var missing = await fatima.Submit(second, ("Hvordan", "skriv"), ("Ord", ""));
        Assert.Equal(400, missing.Status);
        await fatima.Done(second, ("Hvordan", "ring"));
        Assert.Contains("ringer til dig", (await fatima.Page(own + "/klage")).Document.Body!.TextContent, StringComparison.Ordinal);
        await mette.Follow(await mette.Submit(await mette.Page(desk + "/klage"), "form[action*=Skriv]", null, ("Ord", "Jeg vil have tre timer.")));
        await mette.Follow(await mette.Submit(await mette.Page(desk + "/klage"), "form[action*=Imens]", null, ("Imens", "Karim går med, mens du venter.")));
        await mette.Follow(await mette.Submit(await mette.Page(desk + "/klage"), "form[action*='=Se']", null, ("Udfald", "Forwarded"), ("Hvorfor", "To timer er nok lige nu.")));
        var appeal = (await fatima.Page(own + "/klage")).Document.Body!.TextContent;
        foreach (var words in (string[])["Ankestyrelsen ser på det nu", "Jeg vil have tre timer.", "Karim går med, mens du venter."]) Assert.Contains(words, appeal, StringComparison.Ordinal);
    }
}
