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
    public async Task A_doubt_leaves_the_ball_with_nobody_and_says_who_talks_about_it_and_when()
    {
        var @case = await LaidCase.Lay(running, "Fatima Ali", Stage.Open);
        var (fatima, mette) = (await running.As("fatima"), await running.As("mette"));
        await mette.Done(await mette.Page($"/fag/borger/{await running.CitizenId("Fatima Ali")}/sager/{@case}"), ("Hvem", "Citizen"), ("Navn", "Fatima"), ("Paa", "Vi venter på dit svar."), ("Goer", "Vælg en dag til besøg."), ("Naeste", ""));
        await fatima.Done(await fatima.Page($"/min-vej/{@case}/tvivl"), ("Ord", "Jeg ved det ikke."), ("Til", "10. marts"));
        var ball = (await fatima.Page($"/min-vej/{@case}")).Document.QuerySelectorAll(".four > div")[1].TextContent.Replace('\u00A0', ' ');
        Assert.Contains("Ingen lige nu. Sagen venter.", ball, StringComparison.Ordinal);
        Assert.Contains("Den dag taler Mette med dig om det.", ball, StringComparison.Ordinal);
        Assert.DoesNotContain("Du har den", ball, StringComparison.Ordinal);
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
        Assert.Contains("Jeg vil gerne ud i haven.", way.Document.QuerySelector("main details blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(400, (await rasmus.Submit(await rasmus.Page("/min-vej/bed-om-hjaelp"), ("Ord", "Og mere."))).Status);

        var list = await mette.Page(desk);
        var found = list.Document.QuerySelectorAll("table a").First(a => a.TextContent.Contains("Ny henvendelse", StringComparison.Ordinal)).GetAttribute("href")!;
        var kept = await mette.Submit(await mette.Page(found), ("Slags", ""), ("Titel", "Ud i haven"));
        Assert.Equal(400, kept.Status);
        Assert.Equal("Ud i haven", kept.Document.QuerySelector("#Titel")!.GetAttribute("value"));
        Assert.Contains("Jeg har talt med Rasmus om det", kept.Text, StringComparison.Ordinal);
        var taken = await mette.Done(await mette.Page(found), ("Slags", "ledsagelse"), ("Titel", "Ud i haven"));
        // Nobody ticked that they have talked: the call stands as a promise. Nothing is found out yet, so no step leads there.
        Assert.Contains("Mette lovede at ringe til dig om det, du har bedt om.", (await rasmus.Page("/mine-folk/loefter")).Document.Body!.TextContent, StringComparison.Ordinal);
        way = await rasmus.Page("/min-vej");
        Assert.DoesNotContain("Se, hvad vi ved", way.Text, StringComparison.Ordinal);
        Assert.Contains("Mette lovede at ringe til dig om det, du har bedt om.", way.Document.QuerySelector("section[aria-labelledby=lovet]")!.TextContent, StringComparison.Ordinal);
        // Expectations are to be talked about, and he may begin.
        var expects = way.Document.QuerySelectorAll(".path a").Single(a => a.TextContent == "Sig, hvad du venter af os").GetAttribute("href")!;
        Assert.EndsWith("/forventninger", expects, StringComparison.Ordinal);
        await mette.Done(taken, ("Hvem", "Citizen"), ("Navn", "Rasmus"), ("Paa", "Vi venter på dit svar."), ("Goer", "Vælg en dag til besøg."), ("GoerSenest", "10. marts"), ("Naeste", ""));
        way = await rasmus.Page("/min-vej");
        Assert.Contains("Du har den.", way.Text, StringComparison.Ordinal);
        Assert.Contains("Vælg en dag til besøg.", way.Text, StringComparison.Ordinal);

        var moved = await mette.Submit(await mette.Page(found), ("Til", "ChoiceOfEffort"), ("Hvorfor", ""));
        Assert.Equal(400, moved.Status);
        await mette.Done(await mette.Page(found), ("Til", "ChoiceOfEffort"), ("Hvorfor", "Nu ved vi nok."));
        way = await rasmus.Page("/min-vej");
        foreach (var empty in (string[])["Se, hvad vi ved", "Se, hvad du kan vælge", "Se, hvad vi har besluttet"]) Assert.DoesNotContain(empty, way.Text, StringComparison.Ordinal);
        var idea = way.Document.QuerySelectorAll(".path a").Single().GetAttribute("href")!;
        await rasmus.Done(await rasmus.Page(idea), ("Navn", "Min nabo har en have"));
        Assert.Contains("Se, hvad du kan vælge", (await rasmus.Page("/min-vej")).Text, StringComparison.Ordinal);
        var told = (await mette.Page("/fag")).Document.QuerySelectorAll("section[aria-labelledby=sager] li").Single(l => l.TextContent.Contains("Rasmus har skrevet en idé", StringComparison.Ordinal));
        Assert.Equal(found + "/muligheder", told.QuerySelector("a")!.GetAttribute("href"));

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
    public async Task A_waiting_appeal_is_told_with_its_day_and_the_last_day_stands_for_the_other_part()
    {
        var anna = await running.As("anna");
        var own = running.Anna.Fill("/min-vej/{sag}");
        foreach (var page in (string[])[own, own + "/print"])
        {
            var waits = (await anna.Page(page)).Document.QuerySelector("section[aria-labelledby=klagen]")!.TextContent.Replace('\u00A0', ' ');
            foreach (var words in (string[])["Du har klaget over Kørsel til koret.", "Mette ser på det igen.", "Du får svar senest tirsdag den 30. marts."]) Assert.Contains(words, waits, StringComparison.Ordinal);
        }

        var disagrees = (await anna.Page(own + "/afgoerelse")).Document.QuerySelector("section[aria-labelledby=uenig]")!;
        Assert.Contains("Du har klaget over Kørsel til koret.", disagrees.TextContent, StringComparison.Ordinal);
        Assert.Matches("Støtte i hverdagen\\? Du skal klage senest [a-z]+ den", disagrees.TextContent.Replace('\u00A0', ' '));
        var more = disagrees.QuerySelectorAll("a").Single(a => a.TextContent.Contains("også klage", StringComparison.Ordinal)).GetAttribute("href")!;
        var first = await anna.Page(more);
        Assert.Equal(["Støtte i hverdagen"], first.Document.QuerySelectorAll("#Dele .choice label").Select(l => l.TextContent.Trim()));
        // At the desk it can be written down meanwhile, on a page of its own.
        var mette = await running.As("mette");
        var desk = await mette.Page(running.Anna.Fill("/fag/borger/{id}/sager/{sag}/klage"));
        var noted = await mette.Page(desk.Document.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("Skriv en klage ned over Støtte i hverdagen", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal(["Støtte i hverdagen"], noted.Document.QuerySelectorAll("#Dele .choice label").Select(l => l.TextContent.Trim()));
        var kept = await mette.Submit(noted, ("Ord", "Tre timer er for lidt."), ("Kom", "2. marts"));
        Assert.Equal(400, kept.Status);
        Assert.Contains("Tre timer er for lidt.", kept.Document.QuerySelector("#Ord")!.TextContent, StringComparison.Ordinal);

        var second = await anna.Submit(first, "main form", null);
        // What is typed stays when it is refused.
        var refused = await anna.Submit(second, ("Hvordan", ""), ("Ord", "Tre timer er for lidt."));
        Assert.Equal(400, refused.Status);
        Assert.Contains("Tre timer er for lidt.", refused.Text, StringComparison.Ordinal);
        await anna.Done(refused, ("Hvordan", "skriv"), ("Ord", "Tre timer er for lidt."));
        var both = await anna.Page(own + "/klage");
        Assert.Equal("Dine klager", both.Document.QuerySelector("h1")!.TextContent);
        foreach (var words in (string[])["Om Kørsel til koret", "Om Støtte i hverdagen", "Tre timer er for lidt."]) Assert.Contains(words, both.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("noget mere", both.Text, StringComparison.Ordinal);

        // And one is worked on at a time.
        desk = await mette.Page(running.Anna.Fill("/fag/borger/{id}/sager/{sag}/klage"));
        var other = desk.Document.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("Arbejd med", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.NotEqual(Open(desk), Open(await mette.Page(other)));

        static string? Open(Answered page) => page.Document.QuerySelector("form[action*='=Se'] input[name=Klage]")!.GetAttribute("value");
    }

    [Fact]
    public async Task Options_that_are_asked_about_are_the_one_question_of_Lige_nu()
    {
        await Lived.LayCase(running, "Ole Juhl");
        var hers = await Lived.Of(running, "Ole Juhl");
        var (ole, mette) = (await running.As("ole"), await running.As("mette"));
        Assert.DoesNotContain("vælge imellem", (await ole.Page("/lige-nu")).Text, StringComparison.Ordinal);
        await mette.Follow(await mette.Submit(await mette.Page(hers.Fill("/fag/borger/{id}/sager/{sag}/muligheder")), "form[action*=Spoerg]", null));
        // The plan's own question comes first, and alone.
        Assert.Contains("i din plan", (await Question()).TextContent, StringComparison.Ordinal);
        await ole.Done(await ole.Page("/min-plan/svar"), ("Svar", "Yes"));
        var asks = await Question();
        Assert.Contains("Der er noget, du kan vælge imellem.", asks.TextContent, StringComparison.Ordinal);
        Assert.Equal(hers.Fill("/min-vej/{sag}/muligheder"), asks.QuerySelector("a")!.GetAttribute("href"));

        async Task<AngleSharp.Dom.IElement> Question() => Assert.Single((await ole.Page("/lige-nu")).Document.QuerySelectorAll("h2"), h => h.TextContent.Contains("spørge dig", StringComparison.Ordinal)).ParentElement!;
    }

    [Fact]
    public async Task Another_citizens_case_is_not_there()
    {
        var (anna, emil) = (await running.As("anna"), await running.As("emil"));
        var emils = (await emil.Page("/min-vej")).Document.QuerySelectorAll("a").First(a => a.GetAttribute("href")!.EndsWith("/print", StringComparison.Ordinal)).GetAttribute("href")!;
        foreach (var address in (string[])[emils, emils.Replace("/print", "", StringComparison.Ordinal), emils.Replace("print", "tvivl", StringComparison.Ordinal)]) Assert.Equal(404, (await anna.Get(address)).Status);
    }
}
