using Microsoft.Playwright;
using Sammen.Journeys.Support;

namespace Sammen.Journeys;

/// <summary>The help that came of it, the appeal, and what three months showed.</summary>
public sealed partial class TheCase
{
    private const string AppealWords = "Jeg tør ikke tage bussen hjem, når det er mørkt.";
    private const string Meanwhile = "Din mor kører dig hjem, mens klagen venter.";
    private const string Kept = "Bussen holder ved døren, og Karim øver turen hjem med dig.";
    private const string Promised = "at spørge koret, om de vil følge Anna til bussen";
    private const string HardLine = "Anna kommer med bussen, men ikke hjem i mørke.";
    private const string StillAfraid = "Jeg tør stadig ikke tage hjem alene.";
    private const string WhyChange = "Turen hjem er ikke blevet nemmere.";

    // ---------- 7 ----------

    private async Task The_help_is_ordered_in_Annas_words()
    {
        await _mette.Opens(_case + "/hjaelp");
        await _mette.Picks("Hvad er der sagt ja til?", $"{SupportPart}, 3 timer om ugen");
        await _mette.Picks("Hvem spørger du?", "Bostøtten Broen: Karim Aziz");
        await _mette.Chooses(Goal);
        await _mette.Presses("Send bestillingen");
        await _mette.SeesIn($"{SupportPart}, 3 timer om ugen", "Sendt, venter på svar");
        await The_way_says("Vi finder den rette hjælp.", "Karim har den.", "Siden torsdag den 8. april. Vi venter på svar fra Karim.", "Ikke noget lige nu.");

        await _karim.Opens(_desk + "/hjaelp");
        await _karim.SeesIn("Kan I hjælpe?", $"Mette Lund spørger om {SupportPart}, 3 timer om ugen.");
        await _karim.SeesIn("Kan I hjælpe?", Goal);
        await _karim.SeesNot(DrivingView);
        await _karim.Picks("Hvem kommer?", "Karim Aziz");
        await _karim.Writes("Fra hvilken dag?", "13. april", inRegion: "Kan I hjælpe?");
        await _karim.Writes("Hvornår kommer I?", "tirsdag kl. 15", inRegion: "Kan I hjælpe?");
        await _karim.Presses("Ja, vi kommer");
        await _karim.SeesIn($"{SupportPart}, 3 timer om ugen", "Karim Aziz kommer tirsdag kl. 15, fra tirsdag den 13. april.");

        await The_way_says("Vi ser, om hjælpen virker.", "Karim har den.", "Siden torsdag den 8. april. Karim hjælper dig fra den 13. april.", "Ikke noget lige nu.");
        // Three months from the first day.
        await The_way_promises("tirsdag den 13. juli");
        await _anna.Follows("Se din hjælp");
        await _anna.SeesIn(SupportPart, "Karim kommer tirsdag kl. 15. Første gang er tirsdag den 13. april.");
        await _anna.SeesIn(SupportPart, "Vi taler om, hvordan det går, senest tirsdag den 13. juli.");
    }

    // ---------- 8 ----------

    private async Task Anna_appeals_on_the_telephone()
    {
        await _anna.Opens(_way + "/klage");
        await _anna.Sees("Du kan klage til og med fredag den 7. maj.");
        await _mette.Opens(_case + "/klage");
        await _mette.SeesIn("Skriv en klage ned", "Fristen er fredag den 7. maj.");
        await _mette.Chooses("Telefon");
        await _mette.Chooses(DrivingPart);
        await _mette.Writes("Borgerens egne ord", AppealWords);
        await _mette.Presses("Gem klagen");
        // Four weeks end on Ascension Day: the municipality's own day is the one before.
        await _mette.SeesIn("Klage, 8. april", "Genvurderes senest onsdag den 5. maj.");
        await _mette.SeesIn("Klage, 8. april", "Om Kørsel til koret.");
        await _mette.Writes("Hvilken hjælp er der imens?", Meanwhile);
        await _mette.Presses("Gem", "Hjælp, mens klagen venter");
        await _mette.SeesIn("Klage, 8. april", Meanwhile);

        await _anna.Opens(_way + "/klage");
        await _anna.IsAt("Din klage");
        await _anna.Sees("Du får svar senest onsdag den 5. maj. Ændrer vi det ikke, sender vi klagen til Ankestyrelsen.");
        await _anna.SeesIn("Imens", Meanwhile);
        await _anna.SeesIn("Det sagde du", AppealWords);
        await _anna.SeesIn("Det sagde du", "Mette skrev det ned.");
        await The_way_says("Vi ser, om hjælpen virker.", "Mette har den.", "Siden torsdag den 8. april. Mette ser på din sag igen.", "Ikke noget lige nu.");
        await The_way_promises("onsdag den 5. maj");
        await _anna.SeesIn("Mens vi ser på din klage", $"Du har klaget over {DrivingPart}. Mette ser på det igen.");
        await _anna.SeesIn("Mens vi ser på din klage", "Du får svar senest onsdag den 5. maj.");
        await _anna.SeesIn("Mens vi ser på din klage", $"{SupportPart}. Karim hjælper dig fra tirsdag den 13. april. Tirsdag kl. 15.");
        await _anna.Opens(_way + "/afgoerelse");
        await _anna.SeesIn("Hvis du ikke er enig", $"Er du heller ikke enig i {SupportPart}? Du skal klage senest fredag den 7. maj.");
    }

    private async Task The_municipality_looks_again()
    {
        await _mette.Opens(_case + "/klage");
        await _mette.Chooses("Fastholdt og sendt videre");
        await _mette.Writes("Hvorfor?", Kept, inRegion: "Genvurdering");
        await _mette.Presses("Gem", "Genvurdering");
        await _mette.SeesIn("Klage, 8. april", "Fastholdt og sendt videre");

        await _anna.Opens(_way + "/klage");
        await _anna.Sees("Vi har ikke ændret det. Ankestyrelsen ser på det nu.");
        await _anna.SeesIn("Det svarede vi", Kept);
        await The_way_says("Vi ser, om hjælpen virker.", "Ankestyrelsen har den.", "Siden tirsdag den 4. maj. Ankestyrelsen ser på din klage.", "Ikke noget lige nu.");
        // Our second look is done; the day that is left is that of the help.
        await The_way_promises("tirsdag den 13. juli");
        await _anna.SeesIn("Mens vi ser på din klage", "Ankestyrelsen ser på det nu og skriver til dig.");
        await _anna.SeesIn("Mens vi ser på din klage", $"{SupportPart}. Karim hjælper dig.");
    }

    // ---------- 10, first half ----------

    private async Task Mette_promises_something()
    {
        await _mette.Opens(_desk + "/loefter");
        // What an adviser before her promised is hers to keep.
        await _mette.PressesAt("buskort", "Det er gjort");
        await _mette.Writes("Hvad blev lovet?", Promised);
        await _mette.Picks("Hvem gør det?", "Mig");
        await _mette.Writes("Senest", "21. maj", inRegion: "Skriv et løfte ned");
        await _mette.Picks("Hvor blev det lovet?", "I telefonen");
        await _mette.Presses("Gem løftet");
        await _mette.SeesIn("Løfter", Promised);
        await _anna.Opens("/mine-folk/loefter");
        await _anna.Sees($"Mette lovede {Promised}.");
        await _anna.Sees("Det sker senest fredag den 21. maj.");
        await The_way_says("Vi ser, om hjælpen virker.", "Ankestyrelsen har den.", "Siden tirsdag den 4. maj.", "Ikke noget lige nu.");
    }

    // ---------- 10 ----------

    private async Task Anna_sees_the_promise_that_passed_before_she_asks()
    {
        await _anna.Opens("/lige-nu");
        await _anna.SeesIn("Nyt", $"Mette lovede {Promised}.");
        await _anna.SeesIn("Nyt", "Dagen er gået. Det skulle være sket fredag den 21. maj. Du får en ny dag af Mette.");

        await _mette.Opens("/fag");
        await _mette.SeesIn("Det er lovet", "Dagen er gået. Gør det, eller giv en ny dag.");
        await _mette.Opens(_desk + "/loefter");
        await _mette.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Promised }).Locator("summary").ClickAsync();
        await _mette.Writes("Ny dag", "11. juni", inRegion: "Løfter");
        await _mette.Writes("En sætning til Anna", "Koret holdt fri i maj. Jeg ringer, når de er tilbage.", inRegion: "Løfter");
        await _mette.Presses("Giv en ny dag");
        await _mette.SeesIn("Løfter", "Ny dag: 11. juni.");

        await _anna.Opens("/lige-nu");
        await _anna.SeesIn("Nyt", "Det sker senest fredag den 11. juni.");
        await _anna.Follows("Se, hvad vi har lovet");
        await _anna.Sees("Mette gav en ny dag og skriver: Koret holdt fri i maj. Jeg ringer, når de er tilbage.");
        await The_way_says("Vi ser, om hjælpen virker.", "Ankestyrelsen har den.", "Siden tirsdag den 4. maj.", "Ikke noget lige nu.");
    }

    // ---------- 9 ----------

    private async Task Karim_says_that_it_is_hard()
    {
        await _karim.Opens(_desk + "/hjaelp");
        await _karim.Chooses(Goal);
        await _karim.Chooses("Det er svært");
        await _karim.Writes("Én linje", HardLine);
        await _karim.Presses("Gem", $"Hvordan går det? {SupportPart}");
        await _karim.SeesIn($"{SupportPart}, 3 timer om ugen", HardLine);
        await _karim.SeesIn($"{SupportPart}, 3 timer om ugen", "Borgerens egen skala: 3 af 10");

        await _anna.Opens(_way + "/hjaelpen");
        await _anna.SeesIn(SupportPart, "Det er svært. " + HardLine);
        // Ten working days, in a week with Constitution Day on a Saturday.
        await _anna.SeesIn(SupportPart, "senest onsdag den 16. juni");
        await The_way_promises("onsdag den 16. juni");

        await _mette.Opens("/fag");
        await _mette.SeesIn("Sager", "Opfølgning er rykket frem til onsdag den 16. juni. Karim skriver, at det er svært.");
        await The_way_says("Vi ser, om hjælpen virker.", "Ankestyrelsen har den.", "Siden tirsdag den 4. maj.", "Ikke noget lige nu.");
    }

    private async Task The_way_goes_back_in_one_theme()
    {
        await _mette.Opens(_case + "/hjaelp");
        await _mette.Writes("Hvad siger borgeren selv?", StillAfraid, inRegion: $"Opfølgning: {SupportPart}");
        await _mette.Chooses("Hjælpen ændres");
        await _mette.Writes("Hvorfor?", WhyChange, inRegion: $"Opfølgning: {SupportPart}");
        await _mette.Picks("Hvis den ændres: hvor skal sagen hen?", "Til udredning i ét emne");
        await _mette.Writes("Hvis udredning: i hvilket emne?", "at komme hjem i mørke");
        await _mette.Presses("Gem", $"Opfølgning: {SupportPart}");
        await _mette.Sees("Fase: Faglig udredning.");

        await The_way_says("Vi lærer dig at kende.", "Mette har den.", "Siden onsdag den 2. juni. Mette taler med dig om, hvad der skal ændres.", "Ikke noget lige nu.");
        // It is to be decided again: eight weeks, and not the year until the help would have been looked at.
        await The_way_promises("onsdag den 28. juli");
        var here = _anna.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Du er her" });
        await Assertions.Expect(here).ToContainTextAsync("Vi lærer dig at kende igen");
        await Assertions.Expect(here).ToContainTextAsync($"Vi gik et skridt tilbage. {WhyChange} Vi ser på: at komme hjem i mørke.");
        var way = await _anna.Region("Vejen, trin for trin").GetByRole(AriaRole.Heading, new() { Level = 3 }).AllInnerTextsAsync();
        Assert.Equal(["Vi lærer dig at kende", "Vi finder den rette hjælp", "Vi ser, om hjælpen virker", "Vi lærer dig at kende igen", "Vi finder den rette hjælp", "Vi ser, om hjælpen virker"], way);
        await _anna.Sees("Fra den 8. april til den 2. juni");
        await _anna.Opens(_way + "/hjaelpen");
        await _anna.SeesIn(SupportPart, "Karim kommer tirsdag kl. 15");
        await _anna.SeesIn(SupportPart, WhyChange);

        await _mette.Opens(_case + "/udredning");
        await _mette.Unfolds("Åbn et tema");
        await _mette.Picks("Tema", "mobilitet");
        await _mette.Writes("Hvorfor er det vigtigt?", "Du skal også kunne komme hjem.", inRegion: "Temaer");
        await _mette.Presses("Åbn temaet", "Temaer");
        await _mette.SeesIn("Mobilitet", "2. gang: Du skal også kunne komme hjem.");
        await _mette.SeesIn("Mobilitet", AnnasBus);
        await _else.Opens(_elsesPage + "/min-vej");
        await _else.SeesIn(Title, "Vi lærer Anna at kende.");
    }
}
