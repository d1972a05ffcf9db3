using Microsoft.Playwright;
using Sammen.Journeys.Support;

namespace Sammen.Journeys;

/// <summary>What there is to choose among, what is decided, and a doubt that stops it.</summary>
public sealed partial class TheCase
{
    private const string Support = "Støtte hjemme fra Broen";
    private const string Choir = "Engholm Kor";
    private const string Companion = "Følgeven";
    private const string Idea = "Min nabo Jens går med";
    private const string WhyChosen = "Karim øver vejen med dig, og koret har en plads til dig.";
    private const string Facts = "Du vil til kor om tirsdagen. Du kan tage bussen, når der er ro. Du har ikke prøvet om aftenen.";
    private const string DoubtWords = "Jeg ved ikke, om jeg tør om aftenen.";
    private const string HeardWords = "Jeg har prøvet om aftenen nu. Det gik, da jeg ringede til mor.";
    private const string SupportPart = "Støtte til at tage bussen";
    private const string DrivingPart = "Kørsel til koret";
    private const string AnnasView = "Jeg vil have den samme, hver gang.";
    private const string ViewUsed = "Derfor spørger vi Karim, som du kender.";
    private const string DrivingView = "Jeg vil helst køres, når det er mørkt.";
    private const string DrivingUsed = "Derfor øver Karim også turen hjem i mørke.";

    // ---------- 4 ----------

    private async Task The_options_stand_side_by_side()
    {
        await _mette.Opens(_case);
        await _mette.Unfolds("Gå til en anden fase");
        await _mette.Chooses("Valg af indsats");
        await _mette.Writes("Hvorfor?", "Vi ved nok til at finde den rette hjælp.", inRegion: "Frem eller tilbage");
        await _mette.Presses("Gå dertil");
        await _mette.SeesIn("Vejen", "Valg af indsats (nu)");
        await The_way_says("Vi finder den rette hjælp.", "Mette har den.", "Siden tirsdag den 2. marts.", "Ikke noget lige nu.");
        await _anna.Sees("Vi ved nok til at finde den rette hjælp.");

        // What Anna has said yes to stands, and is not asked about again.
        await SheetIsDue("Åbnet, fordi sagen er gået til en ny fase");
        await _mette.Writes("Hvordan har I talt det igennem?", "Vi talte om det i telefonen i dag.");
        await _mette.Presses("Vi har talt det igennem. Intet er nyt");
        await _mette.SeesNot("Det er tid til at tale forventninger igennem.");
        await _mette.SeesIn("Hvad siger Anna?", "Ja");

        foreach (var (offer, gain, how) in new[]
        {
            ($"{Support} (kommunen)", "Hjælper", "Karim tager bussen med dig, til du tør selv."),
            ($"{Choir} (forening)", "Hjælper lidt", "Du har noget at tage bussen til."),
            ($"{Companion} (frivillig)", "Hjælper", "En følger dig de første gange."),
        })
        {
            await _mette.Opens(_case + "/muligheder");
            await _mette.Picks("Fra listen over tilbud", offer);
            await _mette.Presses("Læg den til");
            await Gives(gain, how);
        }

        await _mette.SeesIn("Side om side", "Mod målet");
        await _mette.SeesIn("Side om side", Goal);
        await _mette.SeesIn("Side om side", "Karim tager bussen med dig, til du tør selv.");
    }

    private async Task Gives(string gain, string how)
    {
        await _mette.Page.GetByRole(AriaRole.Group, new() { Name = "Hjælper den?" }).GetByRole(AriaRole.Radio, new() { Name = gain, Exact = true }).CheckAsync();
        await _mette.Writes("Hvordan?", how);
        await _mette.Presses("Gem muligheden");
        await _mette.SeesIn("Side om side", how);
    }

    private async Task They_choose_when_Anna_has_answered()
    {
        await Mette_chooses();
        await _mette.Sees("Der mangler noget, før I kan vælge.");
        foreach (var option in (string[])[Support, Choir, Companion]) await _mette.Sees($"{option}: spørg borgeren.");
        Assert.Equal(WhyChosen, await _mette.Region("Vælg", exact: true).GetByRole(AriaRole.Textbox, new() { Name = "Hvorfor?", Exact = true }).InputValueAsync());
        await _anna.Opens(_way + "/muligheder");
        await _anna.SeesNot("Det er valgt");

        await _mette.Presses("Spørg Anna");
        await The_way_says("Vi finder den rette hjælp.", "Du har den.", "Siden tirsdag den 2. marts. Vi vil høre, hvad du siger til mulighederne.", "Se mulighederne, og sig, hvad du tænker.");
        await _anna.Follows("Se mulighederne");
        await _anna.Follows("Jeg har en anden idé");
        await _anna.Writes("Hvad har du tænkt på?", Idea);
        await _anna.Writes("Vil du sige mere om det?", "Han skal samme vej.");
        await _anna.Presses("Gem min idé");
        await _anna.IsAt("Hvad kan du vælge?");
        foreach (var (option, says) in new[] { (Support, "Det vil jeg gerne"), (Choir, "Det vil jeg gerne"), (Companion, "Det er ikke noget for mig") })
        {
            await _anna.Follows("Svar på den næste");
            await _anna.IsAt(option);
            await _anna.Sees(Goal);
            await _anna.Chooses(says);
            await _anna.Presses("Gem svaret");
            await _anna.IsAt("Hvad kan du vælge?");
        }

        await _anna.Sees("Tak. Nu har du svaret på dem alle.");
        await _mette.Opens("/fag");
        await _mette.SeesIn("Sager", "Anna har svaret på mulighederne");
        await The_way_says("Vi finder den rette hjælp.", "Mette har den.", "Siden tirsdag den 2. marts. Mette læser dine svar.", "Ikke noget lige nu.");

        // Her own idea is weighed like the others.
        await _mette.Opens(_case + "/muligheder");
        await _mette.SeesIn("Vælg", $"{Idea}: skriv, hvad den giver mod hvert mål.");
        await _mette.Follows("Skriv, hvad den giver");
        await _mette.Picks("Hvad betaler kommunen?", "Koster ikke noget");
        await Gives("Hjælper lidt", "Jens går med, når han selv skal til byen.");
        await Mette_chooses();
        await _mette.SeesIn("Side om side", $"Valgt: {Support} og {Choir}");

        await _anna.Opens(_way + "/muligheder");
        await _anna.Sees($"Det er valgt: {Support} og {Choir}");
        await _anna.Sees(WhyChosen);
        await The_way_says("Vi finder den rette hjælp.", "Mette har den.", "Siden tirsdag den 2. marts. Mette går videre med det, der er valgt.", "Ikke noget lige nu.");
    }

    private async Task Mette_chooses()
    {
        foreach (var option in (string[])[Support, Choir]) await _mette.Region("Vælg", exact: true).GetByRole(AriaRole.Checkbox, new() { Name = option }).CheckAsync();
        await _mette.Writes("Hvorfor?", WhyChosen, inRegion: "Vælg");
        await _mette.Presses("Vælg", "Vælg");
    }

    // ---------- 5 ----------

    private async Task Anna_is_in_doubt_and_nobody_decides_meanwhile()
    {
        await Sara_comes_on_the_team();
        await _mette.Opens(_case + "/hoering");
        await _mette.Writes("Hvad vil beslutningen bygge på?", Facts);
        await _mette.Presses("Send", "Send en partshøring");
        // Ten working days.
        await _mette.SeesIn("Partshøring", "Anna kan svare til og med tirsdag den 16. marts.");
        await The_way_says("Vi finder den rette hjælp.", "Du har den.", "Siden tirsdag den 2. marts. Vi venter på at høre, om det, vi ved, passer.", "Læs, hvad vi ved, og sig, om det passer.");
        await _anna.SeesUnder("Hvad skal jeg gøre?", "Senest tirsdag den 16. marts");
        await Mette_writes_the_draft();
        var version = await _mette.Region("Beslut", exact: true).Locator("input[name=Version]").First.InputValueAsync();

        await _anna.Opens(_way);
        await _anna.Follows("Læs og svar");
        await _anna.Sees(Facts);
        await _anna.Chooses("Jeg er i tvivl");
        await _anna.Presses("Send mit svar");
        await _anna.Writes("Hvornår skal vi tale om det igen?", "8. april");
        await _anna.Writes("Hvad er du i tvivl om?", DoubtWords);
        await _anna.Presses("Send mit svar");
        await _anna.Sees("Vi venter til torsdag den 8. april. Ingen kan sige ja for dig imens.");
        await The_way_says("Vi finder den rette hjælp.", "Ingen lige nu. Sagen venter.", "Du er i tvivl, og det er i orden. Sagen venter til torsdag den 8. april. Den dag taler Mette med dig om det.", "Ikke noget, mens du er i tvivl.");
        await _anna.Sees("Ingen beslutter noget, mens du er i tvivl.");

        foreach (var reader in (Person[])[_mette, _sara])
        {
            await reader.Opens(_case);
            await reader.SeesIn("Anna er i tvivl", "Sagen venter til torsdag den 8. april. Ingen skriver et ja for Anna.");
            await reader.SeesIn("Anna er i tvivl", DoubtWords);
            await reader.Opens(_desk + "/sager");
            await reader.SeesIn("Sager", "Anna er i tvivl til 8. april");
        }

        // Everyone on the team sees that she is in doubt, and until when.
        await _karim.Opens(_desk);
        await _karim.Sees("I tvivl. Sagen venter til 8. april");
        // What it is about is not Karim's, whose part is the help, nor Lene's, who has not been asked.
        foreach (var other in (Person[])[_karim, _lene]) Assert.Equal(403, await other.Opens(_case));

        await _mette.Opens(_case + "/afgoerelse");
        await _mette.Sees("Ingen kan skrive et ja imens.");
        var (status, _) = await _mette.Crafts(_case + "/afgoerelse?handler=Beslut", ("FormKey", Guid.CreateVersion7().ToString()), ("Version", version));
        Assert.Equal(400, status);
        await _mette.Presses("Træf afgørelsen");
        await _mette.Sees("Borgeren er i tvivl. Sagen venter, til borgeren ved det, eller dagen kommer.");
        await _mette.Opens(_case + "/afgoerelse");
        await _mette.SeesIn("Udkast", SupportPart);
        Assert.Equal(0, await _mette.Region("Fortæl det til Anna").CountAsync());
        await _anna.Opens(_way + "/afgoerelse");
        await _anna.Sees("Vi har ikke besluttet noget endnu.");
        await The_way_says("Vi finder den rette hjælp.", "Ingen lige nu. Sagen venter.", "Sagen venter til torsdag den 8. april.", "Ikke noget, mens du er i tvivl.");
    }

    private async Task Sara_comes_on_the_team()
    {
        await _mette.Opens(_desk + "/hold");
        await _mette.Picks("Forslag til en rolle", "rådgiver (Jeg har fået en hjerneskade)");
        await _mette.Presses("Brug forslaget");
        await _mette.Picks("Medarbejder", "Sara Bang, rådgiver, Voksen og støtte");
        await _mette.Writes("Hvad gør personen?", "tager over, når Mette er væk");
        await _mette.Presses("Sæt på holdet");
        await _mette.SeesIn("Holdet", "Sara Bang", exact: true);
    }

    private async Task Mette_writes_the_draft()
    {
        await WritesPart(SupportPart, "Ja", "3 timer om ugen", "Du vil til kor og bliver utryg alene i bussen.", "Støtten giver dig ro til at lære vejen.", AnnasView, ViewUsed, "Mellem");
        await _mette.Follows("Skriv en del mere");
        await WritesPart(DrivingPart, "Nej", "", "Der går en bus til Sognegården.", "Vi tror, at du kan lære turen, når Karim er med.", DrivingView, DrivingUsed, "Lav");
        await _mette.Writes("Det korte svar", "Du får støtte til at tage bussen. Du får ikke kørsel.", inRegion: "Svaret til Anna");
        await _mette.Writes("Hvad betyder det for borgeren?", "Karim tager bussen med dig om tirsdagen.", inRegion: "Svaret til Anna");
        await _mette.Writes("Hvad sker der nu?", "Mette spørger Karim i dag.", inRegion: "Svaret til Anna");
        await _mette.Presses("Gem svaret", "Svaret til Anna");
        await _mette.Picks("Hvad er gjort?", "Borgeren har kunnet være med");
        await _mette.Writes("Hvordan, og hvad kom der ud af det?", "Anna skrev selv først, og hendes mor skrev ved siden af.");
        await _mette.Presses("Gem", "Før I beslutter");
        await _mette.SeesIn("Før I beslutter", "Anna skrev selv først, og hendes mor skrev ved siden af.");
        foreach (var open in (string[])["Borgeren har sagt, at vi har forstået det rigtigt.", "at I har talt det igennem, og at intet er nyt."]) await _mette.SeesIn("Før I beslutter", open);
    }

    private async Task WritesPart(string what, string result, string amount, string facts, string thoughts, string view, string used, string cost)
    {
        if (result == "Ja") await _mette.Opens(_case + "/afgoerelse");
        await _mette.Writes("Hvad handler delen om?", what);
        await _mette.Page.GetByRole(AriaRole.Group, new() { Name = "Hvad er svaret?" }).GetByRole(AriaRole.Radio, new() { Name = result, Exact = true }).CheckAsync();
        await _mette.Writes("Hvor meget?", amount, inRegion: "Udkast");
        await _mette.Writes("Hvad talte med?", facts);
        await _mette.Writes("Hvad siger reglerne?", "Loven giver hjælp til det, man ikke selv kan.");
        await _mette.Writes("Hvad lagde I vægt på?", thoughts);
        await _mette.Writes("Hvad siger borgeren selv?", view);
        await _mette.Writes("Hvordan brugte I det?", used);
        await _mette.Chooses(Goal);
        await _mette.Picks("Hvor meget koster det?", cost);
        await _mette.Presses("Gem delen");
        await _mette.SeesIn("Udkast", $"{what}: {result}");
    }

    private async Task Anna_answers_when_the_day_comes()
    {
        await _anna.Opens(_way);
        await _anna.SeesUnder("Hvad skal jeg gøre?", "Læs, hvad vi ved, og sig, om det passer.");
        // The day to answer waited for the doubt.
        await _anna.SeesUnder("Hvad skal jeg gøre?", "Senest torsdag den 8. april");
        await _anna.Follows("Læs og svar");
        await _anna.Chooses("Noget af det passer");
        await _anna.Presses("Send mit svar");
        await _anna.Writes("Hvad skal være anderledes?", HeardWords);
        await _anna.Presses("Send mit svar");
        await _anna.Sees("Du har svaret: Noget af det passer.");
        await The_way_says("Vi finder den rette hjælp.", "Mette har den.", "Siden torsdag den 8. april. Mette læser dit svar.", "Ikke noget lige nu.");

        await _mette.Opens(_case + "/hoering");
        await _mette.SeesIn("Partshøring", HeardWords, exact: true);
        await _mette.SeesIn("Partshøring", "svaret alene", exact: true);

        // The day by which Karim was to find out has passed, and shows by itself; he found out.
        await _mette.Opens(_case + "/viden");
        await _mette.Sees("Dagen er gået");
        await _mette.Follows("Nu ved vi det");
        await _mette.Writes("Det ved vi", "Anna går til fods i dag og tager bussen med sin mor i telefonen.");
        await _mette.Picks("Fra hvem?", "Udfører");
        await _mette.Writes("Navn", "Karim Aziz", inRegion: "Nu ved vi det");
        await _mette.Presses("Gem", "Nu ved vi det");
        await _mette.SeesIn("Det ved ingen endnu", "Intet er skrevet.");
        await _anna.Opens(_way + "/det-ved-vi");
        await _anna.SeesIn("Ved vi nok om dig?", "Vi ved noget om, hvordan du kommer rundt, og hvornår ting sker.");
        await _anna.SeesNot(Travels);
    }

    // ---------- 6 ----------

    private async Task The_leader_says_yes_before_Mette_decides()
    {
        await _mette.Opens(_case + "/afgoerelse");
        await _mette.Presses("Træf afgørelsen");
        await _mette.Sees("Der mangler noget, før I kan beslutte. Bed lederen om et ja.");
        await _mette.Presses("Bed lederen om et ja");
        await _mette.Sees("Lederen er spurgt og har ikke svaret endnu.");

        await _lene.Opens("/fag");
        await _lene.SeesIn("Beslutninger", "To beslutninger venter på dit ja");
        await _lene.Opens("/fag/beslutninger");
        await _lene.Follows($"Anna Holm: {Title}");
        await _lene.SeesIn($"{SupportPart}: Ja", "Kræver dit ja");
        await _lene.SeesIn($"{SupportPart}: Ja", AnnasView);
        await _lene.SeesIn($"{DrivingPart}: Nej", DrivingUsed);
        await _lene.Presses("Ja", "Dit svar");
        await _lene.SeesNot(Title);

        await _mette.Opens(_case + "/afgoerelse");
        await _mette.SeesIn("Beslut", "Alt er i orden.", exact: true);
        await _mette.Presses("Træf afgørelsen");
        await _mette.SeesIn("Fortæl det til Anna", "Anna ser det først, når du har fortalt det.");
        await The_way_says("Vi finder den rette hjælp.", "Mette har den.", "Siden torsdag den 8. april. Mette taler med dig om det, vi har besluttet.", "Ikke noget lige nu.");
        await _anna.Opens(_way + "/afgoerelse");
        await _anna.Sees("Vi har besluttet noget. Mette taler med dig om det først.");
        await _anna.SeesNot(DrivingPart);
        await _mette.Chooses("Talt igennem på et møde");
        await _mette.Chooses("På borgerens egen side");
        await _mette.Presses("Det er fortalt");
        await _mette.Sees("Modtaget 8. april. Klagefrist fredag den 7. maj.");
    }

    private async Task Anna_reads_both_parts_and_her_last_day()
    {
        // Four weeks from the 8th of April is Ascension Day, Thursday the 6th of May: a day off is never her loss.
        var last = DateOnly.FromDateTime(DoubtsDay).AddDays(28);
        Assert.Equal((new DateOnly(2027, 5, 6), DayOfWeek.Thursday), (last, last.DayOfWeek));
        await _anna.Opens(_way + "/afgoerelse");
        await _anna.IsAt("Svaret til dig");
        await _anna.Sees("Du får støtte til at tage bussen. Du får ikke kørsel.");
        await _anna.Sees("Lene, som er leder, sagde ja.");
        await _anna.Sees("Ja: 3 timer om ugen.");
        foreach (var reason in (string[])["Du vil til kor og bliver utryg alene i bussen.", "Støtten giver dig ro til at lære vejen.", "Der går en bus til Sognegården.", "Vi tror, at du kan lære turen, når Karim er med."]) await _anna.SeesIn("Sådan kom vi frem til det", reason);
        foreach (var own in (string[])[AnnasView, ViewUsed, DrivingView, DrivingUsed]) await _anna.SeesIn("Det sagde du", own);
        await _anna.SeesIn("Hvis du ikke er enig", "Så kan du klage til Ankestyrelsen. Du skal klage senest fredag den 7. maj.");
        await The_way_says("Vi finder den rette hjælp.", "Mette har den.", "Siden torsdag den 8. april. Mette finder den, der skal hjælpe dig.", "Ikke noget lige nu.");
    }
}
