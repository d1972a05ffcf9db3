using Microsoft.Playwright;
using Sammen.Journeys.Support;

namespace Sammen.Journeys;

/// <summary>What Anna asks for, what is found out with her, and what each expects of the other.</summary>
public sealed partial class TheCase
{
    private const string AnnasWish = "Jeg vil synge i koret i Sognegården. Jeg tør ikke tage bussen derhen alene.";
    private const string Goal = "Jeg kan tage bussen til koret";
    private const string AnnasBus = "Jeg står af for tidligt. Så ved jeg ikke, hvor jeg er.";
    private const string AnnasDay = "Jeg kan selv stå op og lave mad.";
    private const string KarimsBus = "Anna kender vejen, når der er ro i bussen.";
    private const string ElsesBus = "Anna ringer til mig fra bussen. Så finder vi vejen sammen.";
    private const string Travels = "Hvordan Anna kommer rundt i byen i dag.";
    private const string Fits = "Du vil synge i koret.";
    private const string DoesNotFit = "Du kan ikke tage bussen.";
    private const string Corrected = "Du kan tage bussen, når der er ro.";
    private const string ElsesHope = "Karim skal ringe til mig, hvis Anna ikke kommer frem.";

    // ---------- 1 ----------

    private async Task Anna_asks_in_her_own_words()
    {
        await _anna.Opens("/min-vej/bed-om-hjaelp");
        await _anna.Writes("Hvad vil du gerne have hjælp til?", AnnasWish);
        await _anna.Presses("Send det til os");
        await _anna.IsAt("Min vej");
        _way = _anna.Path;
        await The_way_says("Vi har fået det, du skrev.", "Mette har den.", "Siden tirsdag den 2. marts. Mette læser det, du har skrevet.", "Ikke noget lige nu.");
        // Three working days.
        await The_way_promises("fredag den 5. marts");
    }

    private async Task Mette_takes_it_up_and_writes_the_goal_with_Anna()
    {
        await _mette.Opens("/fag?vis=alle");
        await _mette.SeesIn("Sager", "Beder om hjælp. Svar senest fredag den 5. marts");
        await _mette.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link, new() { Name = "Anna Holm" }).ClickAsync();
        await _mette.IsAt("Anna Holm");
        _desk = _mette.Path;
        _case = _desk + "/sager" + _way["/min-vej".Length..];
        await _mette.Opens(_case);
        await _mette.Sees(AnnasWish);
        await _mette.Picks("Hvad er det for en sag?", "stoette");
        await _mette.Writes("Kort navn", Title);
        await _mette.Presses("Tag den op", "Tag den op");
        await _mette.SeesIn(Title, "Socialpædagogisk støtte, Serviceloven § 85");
        await _mette.SeesIn(Title, "Faglig udredning");
        await The_way_says("Vi lærer dig at kende.", "Mette har den.", "Siden tirsdag den 2. marts. Mette taler med dig om det, du har brug for.", "Ikke noget lige nu.");
        // Eight weeks from the day she asked.
        await The_way_promises("tirsdag den 27. april");

        var visit = await TheRelation.SitsDown(_mette, _desk, "Anna");
        await TheRelation.WritesGoal(_mette, visit, "Anna", Goal);
        await TheRelation.GetsUp(_mette);

        // The call that Anna was promised is promised still, until they have talked.
        await _anna.Opens("/mine-folk/loefter");
        await _anna.Sees("Mette lovede at ringe til dig om det, du har bedt om.");
        await _anna.Sees("Det sker senest fredag den 5. marts.");
        await _mette.Opens(_desk + "/loefter");
        await _mette.PressesAt("om det, du har bedt om", "Det er gjort");
    }

    // ---------- 2 ----------

    private async Task Anna_says_it_first_and_the_others_beside_her()
    {
        foreach (var (theme, why) in new[] { ("mobilitet", "Du vil til kor, og der er langt."), ("egenomsorg", "Du vil selv klare din dag.") })
        {
            await _mette.Opens(_case + "/udredning");
            if (theme != "mobilitet") await _mette.Unfolds("Åbn et tema");
            await _mette.Picks("Tema", theme);
            await _mette.Writes("Hvorfor er det vigtigt?", why, inRegion: "Temaer");
            await _mette.Presses("Åbn temaet", "Temaer");
            await _mette.Sees("Anna har ikke sagt noget endnu.");
        }

        await _anna.Opens(_way);
        await _anna.Follows("Se, hvad vi ved");
        foreach (var (theme, question, words, tone) in new[]
        {
            ("At komme rundt", "Hvordan går det med at komme rundt?", AnnasBus, "Nej, det er svært"),
            ("At passe på mig selv", "Hvordan går det med at passe på dig selv?", AnnasDay, "Ja, det går godt"),
        })
        {
            await _anna.Opens(_way + "/det-ved-vi");
            await _anna.FollowsInMain(theme);
            await _anna.IsAt(question);
            await _anna.Sees("Vi taler om det, fordi:");
            await _anna.Writes("Hvad siger du selv?", words);
            await _anna.Chooses(tone);
            await _anna.Presses("Gem mine ord");
            await _anna.Sees(words);
        }

        await _mette.Opens(_case + "/udredning/mobilitet");
        await _mette.SeesIn("Mobilitet", AnnasBus);
        await _mette.Picks("Hvem siger det?", "Udfører");
        await _mette.Writes("Navn", "Karim Aziz", inRegion: "Skriv, hvad en siger");
        await _mette.Writes("Ordene", KarimsBus);
        await _mette.Chooses("Ressource");
        await _mette.Presses("Gem ordene");
        await _mette.SeesIn("Udfører: Karim Aziz", KarimsBus);

        await Else_says_it_herself();

        await _anna.Opens(_way + "/det-ved-vi/mobilitet");
        await _anna.SeesIn("Det siger andre", ElsesBus);
        await _anna.SeesIn("Det siger andre", "Else Holm, mor, 2. marts. Skrevet selv");
        await _anna.SeesIn("Det siger andre", "Karim Aziz, 2. marts");
        await AnnasStandFirst(_anna);
        await _mette.Page.ReloadAsync();
        await _mette.SeesIn("Pårørende: Else Holm, mor", "Else har selv skrevet det.");
        await AnnasStandFirst(_mette);
        await The_way_says("Vi lærer dig at kende.", "Mette har den.", "Siden tirsdag den 2. marts.", "Ikke noget lige nu.");

        static async Task AnnasStandFirst(Person reader)
        {
            var page = await reader.Reads();
            int At(string words) => page.IndexOf(words, StringComparison.Ordinal);
            Assert.True(At(AnnasBus) >= 0 && At(AnnasBus) < Math.Min(At(KarimsBus), At(ElsesBus)), page);
        }
    }

    /// <summary>Anna has let her mother in to what she talks with the municipality about, and to how far it is; not to what anyone says.</summary>
    private async Task Else_says_it_herself()
    {
        await _anna.Opens("/mine-folk");
        await _anna.Follows("Del noget med Else");
        await _anna.Chooses("Min vej");
        await _anna.Chooses("Det, jeg taler med kommunen om");
        await _anna.Writes("Hvornår slutter det?", "1. august");
        await _anna.Presses("Ja, del det");
        await _anna.IsAt("Du deler med Else");
        var code = TheRelation.Code().Match(await _anna.Reads()).Value;

        await _else.Opens("/hjaelp");
        await _else.Writes("Skriv koden", code);
        await _else.Presses("Brug koden");
        await _else.IsAt("Annas plan");
        _elsesPage = _else.Path;
        await _else.Opens(_elsesPage + "/emner");
        await _else.IsAt("Det taler Anna med kommunen om");
        await _else.SeesNot(AnnasBus);
        // The older case has the theme too: it stands once, by the name that Anna reads.
        await _else.Follows("Skriv om At komme rundt");
        await _else.Writes("Hvordan ser du på det? At komme rundt", ElsesBus);
        await _else.Chooses("Noget, der går godt");
        await _else.Presses("Gem mine ord");
        await _else.IsAt("Det taler Anna med kommunen om");
        await _else.Sees(ElsesBus);
        await _else.SeesNot(KarimsBus);
        await _else.Opens(_elsesPage + "/min-vej");
        await _else.SeesIn(Title, "Vi lærer Anna at kende.");
        await _else.SeesNot(AnnasWish);
    }

    private async Task What_nobody_knows_has_a_name_and_a_day()
    {
        await _mette.Opens(_case + "/viden");
        await _mette.Picks("Område", "logistisk");
        await _mette.Chooses("Det ved vi ikke endnu");
        await _mette.Writes("Ordene", Travels);
        await _mette.Writes("Navn", "Karim", inRegion: "Skriv på kortet");
        await _mette.Writes("Senest", "12. marts", inRegion: "Skriv på kortet");
        await _mette.Presses("Gem på kortet");
        await _mette.SeesIn("Det ved ingen endnu", Travels);
        await _mette.SeesIn("Det ved ingen endnu", "Karim, senest 12. marts");

        await _anna.Opens(_way + "/det-ved-vi");
        await _anna.SeesIn("Ved vi nok om dig?", "Vi ved ikke nok endnu om, hvordan du kommer rundt, og hvornår ting sker.");
        await _anna.SeesIn("Ved vi nok om dig?", $"{Travels} Karim finder ud af det senest 12. marts.");
    }

    private async Task Only_what_did_not_fit_is_corrected()
    {
        await Summarises($"{Fits}\n{DoesNotFit}");
        await The_way_says("Vi lærer dig at kende.", "Du har den.", "Siden tirsdag den 2. marts. Vi vil høre, om vi har forstået dig rigtigt.", "Læs, hvad vi ved om dig, og sig, om det passer.");
        await _anna.Follows("Læs og svar");
        await _anna.IsAt("Har jeg forstået dig rigtigt?");
        await _anna.Chooses("Næsten");
        await _anna.Presses("Send mit svar");
        await _anna.IsAt("Hvad passer ikke?");
        await _anna.Chooses(DoesNotFit);
        await _anna.Writes("Hvordan er det så?", "Jeg kan godt, når der er ro.");
        await _anna.Presses("Send mit svar");
        await _anna.Sees("Tak for dit svar.");
        await The_way_says("Vi lærer dig at kende.", "Mette har den.", "Siden tirsdag den 2. marts. Mette læser dit svar.", "Ikke noget lige nu.");

        await _mette.Opens(_case + "/udredning");
        await _mette.SeesIn("Har jeg forstået dig rigtigt?", "Ret det, der ikke passer, og spørg igen. Borgeren spørges kun om det nye.");
        await _mette.SeesIn("Har jeg forstået dig rigtigt?", DoesNotFit);
        await _mette.SeesIn("Har jeg forstået dig rigtigt?", "Jeg kan godt, når der er ro.");
        await _mette.SeesIn("Før en afgørelse", "Borgeren svarede »Næsten«.");
        await Summarises($"{Fits}\n{Corrected}");

        await _anna.Opens(_way);
        await _anna.Follows("Læs og svar");
        await _anna.Sees("Vi har rettet det. Vi spørger kun om det nye:");
        await _anna.Sees(Corrected);
        await _anna.SeesNot(Fits);
        await _anna.Chooses("Ja", exact: true);
        await _anna.Presses("Send mit svar");
        await _anna.SeesIn("Kort sagt", "Du har sagt, at det passer.");
        await _mette.Page.ReloadAsync();
        await _mette.SeesIn("Før en afgørelse", "Nok er kendt.");
        await The_way_says("Vi lærer dig at kende.", "Mette har den.", "Siden tirsdag den 2. marts. Mette læser dit svar.", "Ikke noget lige nu.");
    }

    private async Task Summarises(string words)
    {
        await _mette.Opens(_case + "/udredning");
        await _mette.Page.GetByLabel("Til Anna", new() { Exact = true }).FillAsync(words);
        await _mette.Writes("Faglig opsummering", "Kan færdes med bus under rolige forhold. Har støtte fra sin mor i telefonen.");
        await _mette.Presses("Gem en ny udgave");
        await _mette.Presses("Spørg Anna");
        await _mette.SeesIn("Har jeg forstået dig rigtigt?", "Spurgt, ikke svaret endnu");
    }

    // ---------- 3 ----------

    private async Task They_say_what_they_expect_of_each_other()
    {
        await SheetIsDue("Åbnet, fordi I ikke har talt om det i sagen før");
        foreach (var (side, words) in new[]
        {
            ("Det kan loven", "Du kan få en, der øver vejen med dig."),
            ("Det kan loven ikke", "Vi kan ikke give dig en bil til koret."),
            ("Det kan vi ellers", "Koret har en plads til dig."),
        }) await WritesLine(side, words, "", "");
        await WritesLine("Pårørende", ElsesHope, "Else Holm", "mor");

        await _anna.Opens(_way + "/forventninger");
        await _anna.SeesIn("Det kan loven ikke", "Vi kan ikke give dig en bil til koret.");
        await _anna.SeesIn("Det siger min familie", ElsesHope);
        await _anna.SeesIn("Det siger min familie", "Else Holm, mor");
        await _anna.Follows("Sig, hvad du venter");
        await _anna.Writes("Hvad venter du af os?", "Det skal være den samme, der kommer.");
        await _anna.Presses("Gem");
        await _anna.SeesIn("Det har du sagt", "Det skal være den samme, der kommer.");
        await _anna.Follows("Næste spørgsmål");
        await _anna.Writes("Hvad venter du af dig selv?", "Jeg prøver bussen hver tirsdag.");
        await _anna.Presses("Gem");
        await _anna.SeesIn("Det har du sagt", "Jeg prøver bussen hver tirsdag.");

        await _mette.Opens(_case + "/forventninger");
        await _mette.SeesIn("Hvad vi venter af hinanden", "Jeg prøver bussen hver tirsdag.");
        await _mette.Presses("Spørg Anna");
        await _mette.SeesIn("Hvad siger Anna?", "Spurgt, ikke svaret endnu");
        await The_way_says("Vi lærer dig at kende.", "Du har den.", "Siden tirsdag den 2. marts. Vi vil høre, om det er sådan, vi har talt om det.", "Læs, hvad vi venter af hinanden, og sig, om det passer.");
        await _anna.Follows("Læs og svar");
        await _anna.IsAt("Er det sådan, vi har talt om det?");
        await _anna.Sees(ElsesHope);
        await _anna.Chooses("Ja", exact: true);
        await _anna.Presses("Send mit svar");
        await _anna.Sees("Tak for dit svar.");
        await The_way_says("Vi lærer dig at kende.", "Mette har den.", "Siden tirsdag den 2. marts. Mette læser dit svar.", "Ikke noget lige nu.");
    }

    /// <summary>Nobody opens it: it stands there, and Anna's page says so too.</summary>
    private async Task SheetIsDue(string reason)
    {
        await _mette.Opens(_case);
        await _mette.Sees($"Det er tid til at tale forventninger igennem. {reason}.");
        await _mette.Follows("Se arket");
        await _mette.SeesIn("Hvad vi venter af hinanden", reason);
        await _anna.Opens(_way + "/forventninger");
        await _anna.Sees("Det er tid til at tale om, hvad vi venter af hinanden.");
    }

    private async Task WritesLine(string side, string words, string name, string relation)
    {
        await _mette.Picks("Hvem eller hvad?", side);
        await _mette.Writes("Ordene", words, inRegion: "Skriv en linje");
        await _mette.Writes("Navn", name, inRegion: "Skriv en linje");
        await _mette.Writes("Hvad er personen for borgeren?", relation, inRegion: "Skriv en linje");
        await _mette.Presses("Gem linjen");
        await _mette.SeesIn("Hvad vi venter af hinanden", words);
    }
}
