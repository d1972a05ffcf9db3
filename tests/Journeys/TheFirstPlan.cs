using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sammen.Journeys.Support;

namespace Sammen.Journeys;

/// <summary>
/// The main story: a citizen and an adviser make, agree on and follow one plan, each from their own face and both at once;
/// a colleague, a neighbour and the leader come by. Told with scripts and without, on the database of the run.
/// </summary>
public sealed partial class TheFirstPlan : IAsyncLifetime
{
    private const string Hope = "Jeg vil synge i kor igen.";
    private const string Goal = "Jeg kan tage bussen alene";
    private const string StepUp = "Jeg stiger på, mens Karim ser på.";
    private const string AnnasStep = "Jeg øver vejen til stoppestedet.";
    private const string ElsesStep = "Mor køber et buskort til mig.";
    private const string ElsesStepAgain = "Mor og jeg køber et buskort sammen.";
    private const string KarimsStep = "Karim tager bussen med mig.";
    private const string Wish = "Jeg vil gå til fodbold med Villads.";
    private const string Aim = "Kan færdes selvstændigt med offentlig transport på kendte ruter.";
    private const string AnnasQuestion = "Jeg kender ikke Peter. Hvorfor ville han se min side?";
    private const string LenesAnswer = "Peter tog fejl af to navne. Han så ikke noget.";

    private Chromium _chromium = null!;
    private RunningSammen _sammen = null!;
    private bool _script;
    private Person _anna = null!, _mette = null!, _peter = null!, _nina = null!, _lene = null!;
    private string _annasPage = "", _visit = "", _goalPage = "";

    public async Task InitializeAsync()
    {
        _chromium = await Chromium.Launch();
        _sammen = await RunningSammen.Run();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _sammen.DisposeAsync();
    }

    [Fact]
    public Task Is_made_agreed_on_and_followed_together() => Story(script: true);

    [Fact]
    public Task Is_made_agreed_on_and_followed_together_without_scripts() => Story(script: false);

    private async Task Story(bool script)
    {
        _script = script;
        _anna = await Arrives("Anna");
        _mette = await Arrives("Mette");
        _peter = await Arrives("Peter");
        _nina = await Arrives("Nina");
        _lene = await Arrives("Lene");

        await Mette_finds_someone_new_on_her_day();
        await At_the_kitchen_table_the_screen_is_shared();
        await Anna_says_what_is_important_and_what_she_wants();
        await It_is_read_back_and_one_thing_is_different();
        await Only_what_changed_is_asked_about_again();
        await The_way_back_to_work_is_a_fresh_sign_in();
        await At_home_Anna_sees_what_happens_next();
        await Mette_translates_while_Anna_makes_the_plan_her_own();
        await Annas_words_stay_whatever_is_sent();
        await The_same_change_is_told_to_two_readers();
        await A_neighbour_and_a_colleague_get_nothing();
        await Anna_reads_who_has_looked();
        await Anna_asks_and_Lene_answers();
        await Anna_takes_her_plan_with_her();
        await Nina_starts_a_plan_of_her_own();
        await After_signing_off_there_is_nothing_to_go_back_to();

        Assert.Empty(new[] { _anna, _mette, _peter, _nina, _lene }.SelectMany(p => p.Complaints));
        Assert.Empty(_sammen.Failures);
    }

    // ---------- 1 ----------

    private async Task Mette_finds_someone_new_on_her_day()
    {
        await _mette.SignsIn();
        await _mette.IsAt("Min dag");
        await _mette.SeesIn("Nye på holdet", "Anna Holm");
        await _mette.Shows("min-dag");
        await _mette.Follows("Anna Holm", inRegion: "Nye på holdet");
        await _mette.IsAt("Anna Holm");
        await _mette.Sees("Formål, som Anna læser det: »At lave planen sammen med dig«");
        await _mette.Sees("Ring, før du skriver.");
        _annasPage = _mette.Path;
    }

    // ---------- 2 ----------

    private async Task At_the_kitchen_table_the_screen_is_shared()
    {
        var small = await _mette.TextSize();
        await _mette.Follows("Sammen-visning");
        await _mette.Sees("Før I ser skærmen sammen");
        await _mette.Sees("Luk andre programmer og faner");
        await _mette.Chooses("Hjemme hos Anna");
        await _mette.Presses("Vis Annas side");
        await _mette.IsAt("Min plan");
        await Assertions.Expect(_mette.Page.GetByText("Anna og Mette ser det her sammen.")).ToBeVisibleAsync();
        Assert.True(await _mette.TextSize() >= small * 1.2, "Borgerland is large on the shared screen.");
        _visit = VisitAddress().Match(_mette.Path).Value;

        var (tab, status) = await _mette.OpensInAnotherTab("/fag");
        Assert.Equal(403, status);
        Assert.Equal("I ser skærmen sammen nu", await tab.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());
        var (_, atAnnas) = await _mette.OpensInAnotherTab(_annasPage);
        Assert.Equal(403, atAnnas);
        await tab.GetByRole(AriaRole.Link, new() { Name = "Tilbage til den fælles skærm" }).ClickAsync();
        await tab.WaitForURLAsync($"**{_visit}/lige-nu");
    }

    private async Task Anna_says_what_is_important_and_what_she_wants()
    {
        await _mette.Follows("Skriv det med dine ord");
        await _mette.Writes("Hvad er vigtigt for dig?", Hope);
        await _mette.Chooses("Anna siger det selv");
        await _mette.Presses("Gem");
        await _mette.Sees(Hope);
        await _mette.Sees("Sagt direkte den 2. marts");

        await _mette.Follows("Skriv et mål");
        await _mette.Writes("Hvad vil du gerne?", Goal);
        await _mette.Writes("Hvad ville ét lille trin op være?", StepUp);
        await _mette.Chooses("Anna siger det selv");
        await _mette.Presses("Gem målet");
        await _mette.IsAt("Hvor er du nu?");
        await _mette.Chooses("3", exact: true);
        await _mette.Presses("Gem");
        await _mette.IsAt(Goal);
        await _mette.Sees("Nu: 3");
        _goalPage = _mette.Path[_visit.Length..];

        await Step(AnnasStep, "Anna", "8. marts");
        await Step(ElsesStep, "Else Holm", "4. marts");
        await Step(KarimsStep, "Karim Aziz", "11. marts");
        await _mette.Sees("Else, din mor, senest torsdag den 4. marts");
        await _mette.Sees("Karim, din bostøtte, senest torsdag den 11. marts");
    }

    private async Task Step(string words, string doer, string due)
    {
        await _mette.Follows("Nyt lille skridt");
        await _mette.Writes("Hvad er det lille skridt?", words);
        await _mette.Chooses(doer, inGroup: "Hvem gør det?");
        await _mette.Writes("Hvornår skal det senest være gjort?", due);
        await _mette.Chooses("Anna siger det selv");
        await _mette.Presses("Gem skridtet");
        await _mette.Sees(words);
    }

    private async Task It_is_read_back_and_one_thing_is_different()
    {
        await _mette.Opens($"{_visit}/min-plan");
        await _mette.Sees("Har jeg forstået dig rigtigt?");
        foreach (var asked in (string[])[Hope, Goal, AnnasStep, ElsesStep, KarimsStep]) await _mette.SeesIn("Har jeg forstået dig rigtigt?", asked);
        await _mette.Shows("sammen-visning");
        await _mette.Chooses("Noget af det");
        await _mette.Presses("Gem svaret");
        await _mette.Sees("Hvad skal være anderledes?");
        await _mette.Chooses(ElsesStep);
        await _mette.Writes("Hvordan skal det være?", "Jeg vil med, når vi køber det.");
        await _mette.Presses("Gem svaret");
        await _mette.IsAt("Tak for dit svar");
        await _mette.Sees("Ret det sammen nu");
    }

    private async Task Only_what_changed_is_asked_about_again()
    {
        await _mette.Opens(_visit + _goalPage);
        await _mette.Follows($"Ret {ElsesStep}");
        await _mette.Writes("Hvad er det lille skridt?", ElsesStepAgain);
        await _mette.Chooses("Anna siger det selv");
        await _mette.Presses("Gem skridtet");
        await _mette.Sees(ElsesStepAgain);

        await _mette.Opens($"{_visit}/min-plan/svar");
        await _mette.IsAt("Har jeg forstået dig rigtigt?");
        await _mette.Sees("Vi spørger kun om det nye:");
        await _mette.Sees(ElsesStepAgain);
        foreach (var answered in (string[])[Hope, Goal, AnnasStep, KarimsStep]) await _mette.SeesNot(answered);
        await _mette.Chooses("Ja", exact: true);
        await _mette.Presses("Gem svaret");
        await _mette.IsAt("Tak for dit svar");
        await _mette.Sees("Du er enig. Så gør vi det.");
        await _mette.Follows("Se min plan");
        await _mette.Sees("Du svarede: Ja");
    }

    private async Task The_way_back_to_work_is_a_fresh_sign_in()
    {
        await _mette.Presses("Slut for i dag");
        await _mette.IsAt("Log ind");
        await _mette.Sees("I ser ikke skærmen sammen mere. Log ind igen, så kan du gå videre.");
        Assert.Equal(200, await _mette.Opens("/fag"));
        await _mette.IsAt("Log ind");
        Assert.Equal(200, await _mette.Opens($"{_visit}/min-plan"));
        await _mette.IsAt("Log ind");
        await _mette.SignsIn();
        await _mette.IsAt("Min dag");
        await _mette.Opens(_annasPage);
        await _mette.IsAt("Anna Holm");
        await _mette.Sees(Hope);
        await _mette.Sees(Goal);
    }

    // ---------- 3 ----------

    private async Task At_home_Anna_sees_what_happens_next()
    {
        await _anna.SignsIn();
        await _anna.IsAt(ElsesStepAgain);
        await _anna.Sees("Hej Anna");
        await _anna.Sees("Senest torsdag den 4. marts");
        await _anna.Sees("Om to dage");
        await _anna.Sees("Else står for det.");
        await _anna.Shows("lige-nu");
    }

    private async Task Mette_translates_while_Anna_makes_the_plan_her_own()
    {
        await Task.WhenAll(Anna_makes_the_plan_her_own(), Mette_adds_a_professional_translation());

        // Each sees what the other did.
        await _mette.Opens(_annasPage);
        await _mette.Sees(Wish);
        await _mette.Sees(Aim);
        await _anna.Opens("/beskeder");
        await _anna.Sees("Mette skrev et mål med fagfolkenes ord. Dine egne ord står, som de stod.");
    }

    private async Task Anna_makes_the_plan_her_own()
    {
        await _anna.Follows("Se min plan");
        await _anna.IsAt("Min plan");
        await _anna.Follows("Skriv noget nyt");
        await _anna.Follows("Noget, der er vigtigt for mig");
        await _anna.Writes("Hvad er vigtigt for dig?", Wish);
        await _anna.Presses("Gem");
        await _anna.IsAt("Min plan");
        await _anna.Sees(Wish);

        await _anna.PressesAt(AnnasStep, "Jeg klarede det");
        await _anna.IsAt("Flot. Det skridt har du klaret.");
        await _anna.Writes("Vil du fortælle, hvad der hjalp?", "Jeg gik om formiddagen.");
        await _anna.Presses("Gem og gå til min plan");
        await _anna.IsAt("Min plan");
        await _anna.Sees("Jeg gik om formiddagen.");
        await _anna.Sees("Det klarede du den 2. marts");

        Assert.Equal(1, await Pictograms());
        await Has_it_shown("Almindelig", pictures: false);
        var before = await _anna.TextSize();
        Assert.Equal(0, await Pictograms());
        await Has_it_shown("Større", pictures: true);
        Assert.True(await _anna.TextSize() >= before * 1.15, "Larger text is larger.");
        Assert.Equal("stor", await _anna.Page.Locator("html").GetAttributeAsync("data-size"));
        Assert.Equal(1, await Pictograms());
        await _anna.Shows("min-plan");
    }

    private async Task Has_it_shown(string size, bool pictures)
    {
        await _anna.Follows("Om mig");
        await _anna.FollowsInMain("Sådan vil jeg have det vist");
        await _anna.IsAt("Sådan vil jeg have det vist");
        await _anna.Chooses(size, exact: true);
        if (pictures) await _anna.Chooses("Billeder ved mine mål");
        else await _anna.LeavesOut("Billeder ved mine mål");
        await _anna.Presses("Gem");
        await _anna.IsAt("Sådan vil jeg have det vist");
        await _anna.Sees("Det er gemt.");
        await _anna.Follows("Min plan");
        await _anna.IsAt("Min plan");
    }

    /// <summary>Pictograms that are loaded and drawn.</summary>
    private Task<int> Pictograms() =>
        _anna.Page.EvaluateAsync<int>("() => [...document.images].filter(i => i.src.includes('/piktogrammer/') && i.complete && i.naturalWidth > 0).length");

    // ---------- 4 ----------

    private async Task Mette_adds_a_professional_translation()
    {
        await _mette.Follows($"Skriv fagligt til {Goal}");
        await _mette.Sees("De ord ændrer du ikke her.");
        await _mette.Writes("Fagligt mål", Aim);
        await _mette.Chooses("Udvikle");
        await _mette.Writes("Tema", "Mobilitet");
        await _mette.Writes("Udfører", "Bostøtten Broen");
        await _mette.Writes("Lovgrundlag", "Serviceloven § 85");
        await _mette.Presses("Gem det faglige");
        await _mette.IsAt("Anna Holm");
        await _mette.Sees(Aim);
        await _mette.Shows("borger");
    }

    private async Task Annas_words_stay_whatever_is_sent()
    {
        await _anna.Opens("/min-plan");
        var words = EntryAddress().Match(await _anna.Page.ContentAsync()).Value;
        await _mette.Opens(_annasPage + GoalId("/maal/"));
        (string, string)[] forged = [("Ord", "Anna vil bo på et bosted."), ("Text", "Anna vil bo på et bosted."), ("Words", "Anna vil bo på et bosted."), ("Sigte", Aim), ("Version", "1"), ("Sagt", "Directly")];
        foreach (var address in (string[])
        [
            words, _goalPage + "/ord", $"/min-plan/tag-tilbage/{words[^36..]}", _visit + words, _visit + _goalPage + "/ord",
            $"{_annasPage}{words}", $"{_annasPage}/min-plan/ord/{words[^36..]}", $"{_annasPage}{GoalId("/maal/")}/ord",
        ])
        {
            Assert.Contains((await _mette.Crafts(address, forged)).Status, (int[])[400, 403, 404, 405]);
        }

        // This form is her own, and is taken; what is no field of it is not read.
        var own = await _mette.Crafts(_annasPage + GoalId("/maal/"), [.. forged, ("Slags", "Develop"), ("Tema", "Mobilitet"), ("Udfoerer", "Bostøtten Broen"), ("Lov", "Serviceloven § 85")]);
        Assert.Equal((302, _annasPage), own);

        await _mette.Opens(_annasPage);
        await _mette.Sees(Goal);
        await _mette.Sees(Hope);
        await _mette.SeesNot("bosted");
        await _anna.Opens("/min-plan");
        await _anna.Sees(Goal);
        await _anna.Sees(Hope);
        await _anna.SeesNot("bosted");
        await _anna.Opens("/min-plan/historie");
        await _anna.SeesNot("bosted");
    }

    private async Task The_same_change_is_told_to_two_readers()
    {
        await _mette.Opens(_annasPage);
        await _mette.Follows("Historie");
        var told = _mette.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Mette skrev et mål med fagfolkenes ord." }).First;
        var both = await told.InnerTextAsync();
        Assert.Contains("Faglig oversættelse, udgave 2: Udvikle, Mobilitet.", both, StringComparison.Ordinal);
        await _mette.Sees("Mål tilføjet. Borgerens ord, sagt direkte.");
        await _mette.Sees("Skridt gennemført.");
        await _mette.Sees(Goal);

        await _anna.Opens("/min-plan");
        await _anna.Follows("Sådan blev planen til");
        await _anna.Sees("Mette skrev et mål med fagfolkenes ord. Dine egne ord står, som de stod.");
        await _anna.Sees("Du og Mette skrev et nyt mål.");
        await _anna.Sees("Du klarede et lille skridt.");
        await _anna.Sees(Goal);
        await _anna.SeesNot("oversættelse");
    }

    // ---------- 5 ----------

    private async Task A_neighbour_and_a_colleague_get_nothing()
    {
        await _nina.SignsIn();
        await _nina.IsAt("Hej Nina");
        foreach (var address in (string[])[_annasPage, $"{_annasPage}/historie", $"{_visit}/min-plan", _goalPage])
        {
            var status = await _nina.Opens(address);
            // Nina's own /min-plan does not exist yet: she is shown the way to start one.
            if (address == _goalPage) Assert.Equal("/velkommen", _nina.Path);
            else Assert.Equal(404, status);
            await _nina.SeesNot("Anna");
        }

        await _peter.SignsIn();
        await _peter.IsAt("Min dag");
        foreach (var address in (string[])[_annasPage, $"{_annasPage}/historie", $"{_visit}/min-plan"])
        {
            Assert.Equal(403, await _peter.Opens(address));
            await _peter.IsAt("Det er ikke en af dine sider");
            await _peter.SeesNot("Anna");
        }
    }

    private async Task Anna_reads_who_has_looked()
    {
        await _anna.Follows("Hvem har kigget?");
        await _anna.IsAt("Hvem har kigget?");
        // A row for each person and day says it all; the lines are behind it.
        await _anna.Sees("I så din plan sammen på Mettes skærm. I skrev noget sammen.");
        await _anna.SeesNot("Formål:");
        await _anna.UnfoldsAll();
        foreach (var sentence in (string[])
        [
            "Mette Lund, rådgiver i Voksen og støtte, så din plan.",
            "Formål: At lave planen sammen med dig. Loven: Serviceloven § 10.",
            "Mette Lund, rådgiver i Voksen og støtte, så din side sammen med dig hjemme hos dig.",
            "I så din plan sammen på Mettes skærm.",
            "Du og Mette skrev noget, der er vigtigt for dig, mens I sad sammen.",
            "Du og Mette skrev et nyt mål, mens I sad sammen.",
            "Du og Mette satte et mål til 3 på din skala, mens I sad sammen.",
            "Du og Mette skrev et nyt lille skridt, mens I sad sammen.",
            "Du og Mette svarede »Noget af det« til planen, mens I sad sammen.",
            "Du og Mette ændrede et lille skridt, mens I sad sammen.",
            "Du og Mette svarede »Ja« til planen, mens I sad sammen.",
            "lukkede den fælles skærm",
            "Mette Lund, rådgiver i Voksen og støtte, skrev et mål med fagfolkenes ord. Dine egne ord står, som de stod.",
        ]) await _anna.Sees(sentence);

        // Mette's words forged in Anna's name came to nothing, and that is told too.
        var all = await _anna.Reads();
        Assert.Matches(@"Mette Lund, rådgiver i Voksen og støtte,? prøvede at åbne din side\. Det blev ikke til noget\.", all);
        Assert.Matches(@"Peter Skov, sagsbehandler i Job og ydelse,? prøvede at åbne din side\. Det blev ikke til noget\.", all);
        Assert.Contains("En privat person prøvede at åbne noget, du ikke deler med personen. Personen så ingenting.", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Nina", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Bak", all, StringComparison.Ordinal);
        await _anna.Shows("hvem-har-kigget");
        await _anna.Follows("Ældre");
        await _anna.Sees("Karim Aziz, bostøtte i Bostøtten Broen, så din plan.");
        await _anna.Follows("Nyere");
    }

    private async Task Anna_asks_and_Lene_answers()
    {
        await _anna.UnfoldsAll();
        await _anna.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Det forstår jeg ikke Peter Skov", RegexOptions.None, TimeSpan.FromSeconds(1)) }).First.ClickAsync();
        await _anna.Sees("Peter Skov");
        await _anna.Writes("Det er helt fint at spørge", AnnasQuestion);
        await _anna.Presses("Send mit spørgsmål");
        await _anna.IsAt("Hvem har kigget?");
        await _anna.Sees("Du har spurgt. Du får svar senest tirsdag den 9. marts.");

        await _lene.SignsIn();
        await _lene.Follows("Opslag");
        await _lene.IsAt("Opslag");
        await _lene.SeesIn("Spørgsmål", "Anna Holm");
        await _lene.SeesIn("Spørgsmål", AnnasQuestion);
        await _lene.SeesIn("Afviste forsøg", "Peter Skov, Job og ydelse hos Anna Holm");
        await _lene.SeesIn("Afviste forsøg", "Nina Bak, privat person hos Anna Holm");
        await _lene.Writes("Svar til Anna Holm", LenesAnswer);
        await _lene.Presses("Send svaret");
        await _lene.Sees($"Lene Krogh svarede 2. marts: {LenesAnswer}");

        await _anna.Opens("/om-mig/kigget");
        await _anna.Sees($"Lene Krogh svarede: {LenesAnswer}");
    }

    // ---------- 6 ----------

    private async Task Anna_takes_her_plan_with_her()
    {
        await _anna.Opens("/min-plan");
        await _anna.Follows("Print min plan");
        await _anna.Sees(Goal);
        Assert.InRange(await Paper.Pages(_anna.Page), 1, 2);
        await _anna.Follows("Se den som billeder");
        await _anna.IsAt("Mine små skridt");
        await _anna.Sees(ElsesStepAgain);
        await _anna.Sees(KarimsStep);
        Assert.True(await Pictograms() >= 1, "The strip shows pictures.");
        Assert.InRange(await Paper.Pages(_anna.Page), 1, 1);

        await _anna.Opens("/min-plan");
        await _anna.Follows("Tag planen med");
        var download = await _anna.Page.RunAndWaitForDownloadAsync(() => _anna.Follows("Hent min plan"));
        Assert.Equal("Min plan 2027-03-02.json", download.SuggestedFilename);
        await using var file = await download.CreateReadStreamAsync();
        using var plan = await JsonDocument.ParseAsync(file);
        var schema = new Uri(plan.RootElement.GetProperty("schema").GetString()!);
        Assert.Equal("/skema/plan-1.json", schema.AbsolutePath);
        var all = plan.RootElement.GetRawText();
        foreach (var words in (string[])[Hope, Wish, Goal, StepUp, AnnasStep, ElsesStepAgain, KarimsStep]) Assert.Contains(words, all, StringComparison.Ordinal);

        var published = await _anna.Fetches(schema.AbsolutePath);
        Assert.Equal(200, published.Status);
        using var described = JsonDocument.Parse(await published.TextAsync());
        Assert.True(described.RootElement.TryGetProperty("$schema", out _));
    }

    private async Task Nina_starts_a_plan_of_her_own()
    {
        await _nina.Opens("/velkommen");
        await _nina.Sees("Vi er Engholm Kommune.");
        await _nina.Sees("70 10 20 30");
        await _nina.Presses("Start min egen plan");
        await _nina.IsAt("Din plan er klar til dine ord");
        await _nina.Sees("Hej Nina");
        await _nina.Sees("Lene laver den sammen med dig.");
        await _nina.Opens("/min-plan");
        await _nina.Sees("Lene holder fast i planen.");
        await _lene.Opens("/fag");
        await _lene.SeesIn("Nye på holdet", "Nina Bak");
    }

    private async Task After_signing_off_there_is_nothing_to_go_back_to()
    {
        await _anna.Opens("/min-plan");
        await _anna.Presses("Log af");
        await _anna.IsAt("Log ind");
        await _anna.Sees("Du er logget af.");
        await _anna.Page.GoBackAsync();
        await _anna.SeesNot(Hope);
        await _anna.IsAt("Log ind");
    }

    private Task<Person> Arrives(string name) => Person.Arrives(_chromium, _sammen, name, _script);

    private string GoalId(string before) => before + _goalPage[^36..];

    [GeneratedRegex("^/sammen/[0-9a-f-]{36}", RegexOptions.None, 1000)]
    private static partial Regex VisitAddress();

    [GeneratedRegex("/min-plan/ord/[0-9a-f-]{36}", RegexOptions.None, 1000)]
    private static partial Regex EntryAddress();
}
