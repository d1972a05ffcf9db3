using Microsoft.Playwright;
using Sammen.Journeys.Support;

namespace Sammen.Journeys;

/// <summary>How they keep in touch: the agreement, what breaks it, and the call that was promised.</summary>
public sealed partial class TheRelation
{
    private const string Goal = "Jeg kan tage bussen alene";
    private const string ElsesStep = "Mor køber et buskort til mig.";
    private const string KarimsStep = "Karim tager bussen med mig.";
    private const string AnnasHope = "Jeg vil synge i kor igen.";
    private const string ReasonForFriday = "Lægen har kun en tid til os den fredag.";
    private const string AnnasWorry = "Jeg er bange for det nye brev.";
    private const string MissedCall = "Telefonen ringede ud.";
    private const string Agreed = "Vi læser brevet sammen torsdag. Anna behøver ikke svare på det før.";

    // ---------- 1 ----------

    private async Task At_the_table_they_agree_how_to_keep_in_touch()
    {
        await _mette.SignsIn();
        await _mette.Follows("Anna Holm", inRegion: "Nye på holdet");
        await _mette.IsAt("Anna Holm");
        _annasPage = _mette.Path;
        var visit = await SitsDown(_mette, _annasPage, "Anna");

        await _mette.Opens(visit + "/min-plan/skriv/haab");
        await _mette.Writes("Hvad er vigtigt for dig?", AnnasHope);
        await _mette.Chooses("Anna siger det selv");
        await _mette.Presses("Gem");
        await WritesGoal(_mette, visit, "Anna", Goal);
        _goalPage = _mette.Path[visit.Length..];
        await WritesStep(_mette, "Anna", ElsesStep, "Else Holm", "4. marts");
        await WritesStep(_mette, "Anna", KarimsStep, "Karim Aziz", "11. marts");

        await _mette.Opens(visit + "/mine-folk/kontaktaftale");
        await _mette.Sees("I har ikke aftalt noget endnu. I bestemmer det sammen.");
        await _mette.Follows("Foreslå, hvordan vi gør");
        await _mette.Page.GetByLabel("Hvordan vil du helst mødes?").SelectOptionAsync("Besøg hjemme");
        await _mette.Writes("Hvor mange uger skal der gå mellem møderne?", "2");
        await _mette.Writes("Hvor mange minutter må et møde vare?", "30");
        await _mette.Chooses("Mandag");
        await _mette.Chooses("Torsdag");
        await _mette.Writes("Telefon fra klokken", "9");
        await _mette.Writes("Telefon til klokken", "11");
        await _mette.Chooses("Ring, før der kommer brev");
        await _mette.Chooses("Intet nyt op til weekend og fridage");
        await _mette.Page.GetByLabel("Hvem tager over ved ferie og sygdom?").SelectOptionAsync("Sara Bang");
        await _mette.Presses("Gem");
        await _mette.Sees("Spørg Anna, og vælg svaret.");
        await _mette.Page.GetByRole(AriaRole.Group, new() { Name = "Siger Anna ja til det?" }).GetByRole(AriaRole.Radio, new() { Name = "Ja", Exact = true }).CheckAsync();
        await _mette.Presses("Gem");
        await _mette.IsAt("Sådan holder vi kontakt");
        await _mette.Sees("Det her har I begge sagt ja til.");
        foreach (var line in (string[])
        [
            "Vi mødes hjemme hver anden uge.", "Det varer højst 30 minutter.", "Vi ringer til dig mandag eller torsdag", "Du må altid ringe.",
            "Vi ringer, før vi sender brev.", "Der sker ikke noget nyt op til weekend eller fridage.", "Sara tager over ved ferie og sygdom.",
        ]) await _mette.SeesIn("Det gælder nu", line);

        await _mette.Opens(visit + "/min-plan/svar");
        await _mette.Chooses("Ja", exact: true);
        await _mette.Presses("Gem svaret");
        await _mette.IsAt("Tak for dit svar");
        await GetsUp(_mette);
    }

    private async Task A_booking_that_breaks_the_agreement_says_so_and_needs_a_reason()
    {
        await _anna.SignsIn();
        await _mette.Opens(_annasPage + "/kontakt");
        await _mette.Follows("Book", inRegion: "Møder");
        await _mette.SeesIn("Det har I aftalt", "Det varer højst 30 minutter.");
        await _mette.Chooses("Besøg hjemme");
        await _mette.Writes("Dag", "12. marts");
        await _mette.Writes("Klokken", "10");
        await _mette.Writes("Minutter", "60");
        await _mette.Presses("Book");
        await _mette.Sees("Det følger ikke jeres aftale. Intet er gemt endnu.");
        await _mette.Sees("Det varer 60 minutter. I har aftalt højst 30.");
        await _mette.Sees("Det er en fredag. I har aftalt, at der ikke sker noget op til weekend eller fridage.");
        await _anna.Opens("/mine-folk/aftaler");
        await _anna.Sees("Der er ikke aftalt noget møde lige nu.");

        await _mette.Presses("Book alligevel");
        await _mette.Sees("Skriv, hvorfor I går uden om aftalen. Mindst ti tegn. Borgeren kan læse det.");
        await _mette.Writes("Hvorfor går du uden om aftalen?", ReasonForFriday);
        await _mette.Presses("Book alligevel");
        await _mette.SeesIn("Møder", "Fredag den 12. marts");
        await _mette.SeesIn("Møder", ReasonForFriday);

        await _anna.Opens("/mine-folk/aftaler");
        await _anna.SeesIn("Det kommer", "Det følger ikke jeres aftale.");
        await _anna.SeesIn("Det kommer", "Det varer 60 minutter. I har aftalt højst 30.");
        await _anna.SeesIn("Det kommer", "Det er en fredag.");
        await _anna.SeesIn("Det kommer", "Mette Lund skriver hvorfor: " + ReasonForFriday);
    }

    private async Task Anna_proposes_a_change_and_nothing_changes_until_both_said_yes()
    {
        await _anna.FollowsInMain("Mine folk");
        await _anna.Follows("Se, hvad vi har aftalt");
        await _anna.Follows("Foreslå noget andet");
        await _anna.IsAt("Hvad vil du ændre?");
        await _anna.Follows("Det hele på én gang");
        Assert.Equal("30", await _anna.Page.GetByLabel("Hvor mange minutter må et møde vare?").InputValueAsync());
        await _anna.Writes("Hvor mange minutter må et møde vare?", "20");
        await _anna.Writes("Er der andet, vi skal huske?", "Vi holder pause midtvejs.");
        await _anna.Presses("Send mit forslag");
        await _anna.IsAt("Sådan holder vi kontakt");
        await _anna.SeesIn("Du har foreslået", "Det varer højst 20 minutter.");
        await _anna.SeesIn("Du har foreslået", "Indtil da gælder det gamle.");
        await _anna.SeesIn("Det gælder nu", "Det varer højst 30 minutter.");

        // What is booked meanwhile is held up to the old one.
        await _mette.Opens(_annasPage + "/kontakt/book");
        await _mette.SeesIn("Det har I aftalt", "Det varer højst 30 minutter.");
        await _mette.Opens(_annasPage + "/kontakt");
        await _mette.SeesIn("Kontaktaftale", "Anna foreslår");
        await _mette.SeesIn("Kontaktaftale", "Vi holder pause midtvejs.");
        await _mette.Region("Kontaktaftale").GetByRole(AriaRole.Button, new() { Name = "Ja", Exact = true }).ClickAsync();
        await _mette.SeesIn("Kontaktaftale", "Gælder siden 2. marts");

        await _anna.Opens("/mine-folk/kontaktaftale");
        await _anna.SeesIn("Det gælder nu", "Det varer højst 20 minutter.");
        await _anna.SeesIn("Det gælder nu", "Vi holder pause midtvejs.");
        await _anna.Opens("/om-mig/kigget");
        await _anna.UnfoldsAll();
        await _anna.Sees("sagde ja til aftalen om kontakt");
    }

    // ---------- 3 ----------

    private async Task Mette_is_away_and_Anna_asks_to_be_called()
    {
        await _mette.Opens("/fag/mig");
        await _mette.Writes("Første dag", "5. marts");
        await _mette.Writes("Sidste dag", "9. marts");
        await _mette.Page.GetByLabel("Hvem tager over?").SelectOptionAsync(new SelectOptionValue { Label = "Sara Bang, rådgiver, Voksen og støtte" });
        await _mette.Presses("Gem fravær");
        await _mette.Sees("Sara Bang tager over.");

        await _anna.Opens("/lige-nu");
        await _anna.Sees("Mette er væk til og med tirsdag den 9. marts. Sara tager over.");
        await _anna.Page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "Ring mig op" }).ClickAsync();
        await _anna.IsAt("Vi ringer til dig");
        await _anna.Writes("Dit telefonnummer", "20 00 00 01");
        await _anna.Writes("Vil du skrive lidt om det?", AnnasWorry);
        await _anna.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Ring mig op" }).ClickAsync();
        await _anna.IsAt("Tak. Vi ringer til dig");
        await _anna.Sees("Sara ringer til dig på mandag.");
        await _anna.Sees("Det er mandag den 8. marts.");
        await _anna.Sees("Mette er væk til og med tirsdag den 9. marts.");
        await _anna.Sees("Du behøver ikke gøre mere.");
        await _anna.SeesIn("Kan det ikke vente?", "70 10 20 30");
        await _anna.SeesIn("Kan det ikke vente?", "ring 112");
    }

    private async Task Sara_calls_and_a_missed_call_is_a_try()
    {
        await _sara.SignsIn();
        await _sara.SeesIn("Ring tilbage", "Du ringer for Mette Lund");
        await _sara.Follows("Anna Holm", inRegion: "Ring tilbage");
        await _sara.IsAt("Ring til Anna Holm");
        await _sara.Sees("Du ringer for Mette Lund, som er væk til og med tirsdag den 9. marts");
        await _sara.Sees("Hold pause efter 20 minutter.");
        await _sara.Sees(AnnasWorry);
        await _sara.Sees("20 00 00 01");
        var call = _sara.Path;
        // The call, and nothing else of her.
        Assert.Equal(403, await _sara.Opens(_annasPage));

        await _sara.Opens(call);
        await _sara.Writes("Hvad skete der?", MissedCall);
        await _sara.Chooses("Tirsdag den 9. marts");
        await _sara.Presses("Gem forsøget");
        await _sara.IsAt("Min dag");
        await _sara.SeesIn("Ring tilbage", "ét forsøg");
        await _anna.Opens("/ring-mig-op");
        await _anna.Sees("Sara ringer til dig i morgen.");
        await _anna.Sees("Vi ringede den 8. marts");
        await _anna.Sees("men fik ikke fat i dig.");

        await _sara.Opens(call);
        await _sara.Sees(MissedCall);
        await _sara.Sees("Prøves igen tirsdag den 9. marts.");
        await _sara.Presses("Gem aftalen og luk");
        await _sara.Sees("Skriv, hvad I aftalte. Borgeren læser det.");
        await _sara.Writes("Det aftalte vi", Agreed);
        await _sara.Presses("Gem aftalen og luk");
        await _sara.IsAt("Min dag");
        Assert.Equal(0, await _sara.Region("Ring tilbage").GetByText("Anna Holm").CountAsync());
        await _sara.Opens(call);
        await _sara.Sees("Ikke svaret. Det er hverken ja eller nej.");
    }

    private async Task Anna_is_asked_whether_it_was_good_and_is_silent()
    {
        await _anna.Opens("/lige-nu");
        await _anna.SeesIn("Blev det godt?", "Sara har ringet til dig, og I aftalte noget.");
        await _anna.Follows("Svar på det");
        await _anna.IsAt("Blev det godt?");
        await _anna.Sees(Agreed);
        await _anna.Presses("Lad det vente");

        await _sara.Page.ReloadAsync();
        await _sara.Sees("Ikke svaret. Det er hverken ja eller nej.");
        // Nor is it a stop: she can ask again at once.
        await _anna.Opens("/ring-mig-op");
        await _anna.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Ring mig op" }).ClickAsync();
        await _anna.IsAt("Tak. Vi ringer til dig");
        // Monday is one of the days they agreed on, and there is time left.
        await _anna.Sees("Sara ringer til dig i dag.");
        await _sara.Opens("/fag");
        await _sara.SeesIn("Ring tilbage", "Anna Holm");
    }
}
