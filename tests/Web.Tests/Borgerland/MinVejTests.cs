using Sammen.Web.Tests.Host;
using Sammen.Web.Tests.Support;

namespace Sammen.Web.Tests.Borgerland;

/// <summary>Min vej answers four questions, and is true when a day has passed and when a case went back. It is Tuesday 2 March 2027.</summary>
public sealed class MinVejTests(WithAnna running) : IClassFixture<WithAnna>
{
    [Fact]
    public async Task Four_questions_are_answered_without_a_press()
    {
        var anna = await running.As("anna");
        var page = await anna.Page("/min-vej");
        var answers = page.Document.QuerySelectorAll(".four > div").ToDictionary(d => d.QuerySelector("h2")!.TextContent, d => d.TextContent, StringComparer.Ordinal);
        Assert.Equal(["Hvor er min sag?", "Hvem har bolden?", "Hvad skal jeg gøre?", "Hvem kan jeg ringe til i dag?"], answers.Keys);
        Assert.Contains("Vi lærer dig at kende", answers["Hvor er min sag?"], StringComparison.Ordinal);
        Assert.Contains("Din læge har den.", answers["Hvem har bolden?"], StringComparison.Ordinal);
        Assert.Contains("Siden mandag den 1. marts", answers["Hvem har bolden?"].Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Mette", answers["Hvem kan jeg ringe til i dag?"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_went_back_is_drawn_as_it_was()
    {
        var emil = await running.As("emil");
        var steps = (await emil.Page("/min-vej")).Document.QuerySelectorAll(".path h3").Select(h => h.TextContent);
        Assert.Equal(["Vi lærer dig at kende", "Vi finder den rette hjælp", "Vi ser, om hjælpen virker", "Vi lærer dig at kende igen", "Vi finder den rette hjælp", "Vi ser, om hjælpen virker"], steps);
        var here = (await emil.Page("/min-vej")).Document.QuerySelector("[aria-current=step]")!.TextContent;
        Assert.Contains("Vi gik et skridt tilbage.", here, StringComparison.Ordinal);
        Assert.Contains("Boligkontoret har ikke svaret endnu.", here, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_taken_up_moved_and_ended_and_the_citizen_reads_each()
    {
        var (rasmus, mette) = (await running.As("rasmus"), await running.As("mette"));
        var desk = $"/fag/borger/{await running.CitizenId("Rasmus Holt")}/sager";
        var asked = await rasmus.Submit(await rasmus.Page("/min-vej/bed-om-hjaelp"), ("Ord", ""));
        Assert.Equal(400, asked.Status);
        var way = await rasmus.Done(await rasmus.Page("/min-vej/bed-om-hjaelp"), ("Ord", "Jeg vil gerne ud i haven."));
        Assert.Contains("Vi har fået det, du skrev.", way.Text, StringComparison.Ordinal);
        Assert.Contains("Mette har den.", way.Text, StringComparison.Ordinal);
        Assert.Equal(400, (await rasmus.Submit(await rasmus.Page("/min-vej/bed-om-hjaelp"), ("Ord", "Og mere."))).Status);

        var list = await mette.Page(desk);
        var found = list.Document.QuerySelectorAll("table a").First(a => a.TextContent.Contains("Ny henvendelse", StringComparison.Ordinal)).GetAttribute("href")!;
        var kept = await mette.Submit(await mette.Page(found), ("Slags", ""), ("Titel", "Ud i haven"));
        Assert.Equal(400, kept.Status);
        Assert.Equal("Ud i haven", kept.Document.QuerySelector("#Titel")!.GetAttribute("value"));
        var taken = await mette.Done(await mette.Page(found), ("Slags", "ledsagelse"), ("Titel", "Ud i haven"));
        await mette.Done(taken, ("Hvem", "Citizen"), ("Navn", "Rasmus"), ("Paa", "Vi venter på dit svar."), ("Goer", "Vælg en dag til besøg."), ("GoerSenest", "10. marts"), ("Naeste", ""));
        way = await rasmus.Page("/min-vej");
        Assert.Contains("Du har den.", way.Text, StringComparison.Ordinal);
        Assert.Contains("Vælg en dag til besøg.", way.Text, StringComparison.Ordinal);

        var moved = await mette.Submit(await mette.Page(found), ("Til", "ChoiceOfEffort"), ("Hvorfor", ""));
        Assert.Equal(400, moved.Status);
        await mette.Done(await mette.Page(found), ("Til", "ChoiceOfEffort"), ("Hvorfor", "Nu ved vi nok."));
        var doubt = (await rasmus.Page("/min-vej")).Document.QuerySelectorAll("a").First(a => a.TextContent.Contains("Jeg er i tvivl", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(400, (await rasmus.Submit(await rasmus.Page(doubt), ("Til", "i går"), ("Ord", "Jeg ved ikke."))).Status);
        way = await rasmus.Done(await rasmus.Page(doubt), ("Til", "12. marts"), ("Ord", "Jeg ved ikke."));
        Assert.Contains("Ingen beslutter noget, mens du er i tvivl.", way.Text, StringComparison.Ordinal);
        Assert.Contains("Rasmus er i tvivl", (await mette.Page(found)).Text, StringComparison.Ordinal);
        Assert.Equal(400, (await mette.Submit(await mette.Page(found), ("Afslutning", "Refused"), ("SlutOrd", "Det kan vi ikke."))).Status);
        await rasmus.Follow(await rasmus.Submit(await rasmus.Page(doubt), "#ved", null));

        var ended = await mette.Done(await mette.Page(found), ("Afslutning", "OtherWay"), ("SlutOrd", "Havegruppen henter Rasmus."));
        Assert.Contains("Havegruppen henter Rasmus.", ended.Text, StringComparison.Ordinal);
        way = await rasmus.Page(found.Replace(desk, "/min-vej", StringComparison.Ordinal));
        Assert.Contains("Havegruppen henter Rasmus.", way.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_before_someone_else_saved_gives_the_text_back()
    {
        var mette = await running.As("mette");
        var fatima = $"/fag/borger/{await running.CitizenId("Fatima Ali")}/sager";
        var found = (await mette.Page(fatima)).Document.QuerySelector("table a")!.GetAttribute("href")!;
        var stale = await mette.Page(found);
        await mette.Done(await mette.Page(found), ("Grund", "Samir er syg."), ("NyDato", "1. juli"));
        var answer = await mette.Submit(stale, ("Grund", "Lægen har ferie."), ("NyDato", "2. juli"));
        Assert.Equal(409, answer.Status);
        Assert.Contains("Lægen har ferie.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Samir er syg.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_citizens_case_is_not_there()
    {
        var (anna, emil) = (await running.As("anna"), await running.As("emil"));
        var emils = (await emil.Page("/min-vej")).Document.QuerySelectorAll("a").First(a => a.GetAttribute("href")!.EndsWith("/print", StringComparison.Ordinal)).GetAttribute("href")!;
        foreach (var address in (string[])[emils, emils.Replace("/print", "", StringComparison.Ordinal), emils.Replace("print", "tvivl", StringComparison.Ordinal)]) Assert.Equal(404, (await anna.Get(address)).Status);
    }
}
