namespace Sammen.Journeys.Sweeps;

/// <summary>Which face a page has; the rules for targets differ.</summary>
internal enum Face
{
    Open,
    Borgerland,
    Fagland,
}

/// <summary>
/// One page in one state. <paramref name="Press"/> is a button to press when the page is there, after
/// <paramref name="Choose"/>: it shows the page's next question, or its errors. Nothing is saved by it.
/// </summary>
internal sealed record Stop(string Address, int Status = 200, string? Choose = null, string? Press = null, bool Collide = false)
{
    public override string ToString() => Address + (Press is null ? "" : $" [{Choose} {Press}]");
}

/// <summary>The pages that one person can come to, in one place.</summary>
internal sealed record Tour(string Name, string Who, Face Face, IReadOnlyList<Stop> Stops);

/// <summary>
/// Every page of the program with who goes there. Words in braces are ids that the demo made;
/// <see cref="SweepFixture"/> finds them on the pages themselves.
/// </summary>
internal static class Tours
{
    private static readonly Stop[] Borgerland =
    [
        new("/lige-nu"),
        new("/min-plan"),
        new("/min-plan/skriv"),
        new("/min-plan/skriv/haab"),
        new("/min-plan/skriv/haab", 200, null, "Gem"),
        new("/min-plan/ord/{ord}"),
        new("/min-plan/ord/{ord}", 200, null, "Gem", Collide: true),
        new("/min-plan/maal/nyt"),
        new("/min-plan/maal/nyt", 200, null, "Gem målet"),
        new("/min-plan/maal/{maal}"),
        new("/min-plan/maal/{maal}/fagligt"),
        new("/min-plan/maal/{maal}/ord"),
        new("/min-plan/maal/{maal}/skala"),
        new("/min-plan/maal/{maal}/skala", 200, null, "Gem"),
        new("/min-plan/maal/{maal}/tilstand"),
        new("/min-plan/maal/{maal}/skridt"),
        new("/min-plan/maal/{maal}/skridt", 200, null, "Gem skridtet"),
        new("/min-plan/skridt/{skridt}"),
        new("/min-plan/skridt/{skridt}", 200, null, "Gem skridtet", Collide: true),
        new("/min-plan/klaret/{klaret}"),
        new("/min-plan/tag-tilbage/{ord}"),
        new("/min-plan/svar"),
        new("/min-plan/svar", 200, null, "Send mit svar"),
        new("/min-plan/svar", 200, "Noget af det", "Send mit svar"),
        new("/min-plan/svar", 200, "Nej", "Send mit svar"),
        new("/min-plan/svar", 200, "Jeg er i tvivl", "Send mit svar"),
        new("/min-plan/svar", 200, "Jeg vil tale om det", "Send mit svar"),
        new("/min-plan/tak"),
        new("/min-plan/print"),
        new("/min-plan/strimmel"),
        new("/min-plan/tag-med"),
        new("/min-plan/historie"),
        new("/min-vej"),
        new("/min-vej/{sag}/print"),
        new("/min-vej/{sag}/tvivl"),
        new("/min-vej/bed-om-hjaelp"),
        new("/min-vej/bed-om-hjaelp", 200, null, "Send det til os"),
        new("/mine-folk"),
        new("/beskeder"),
        new("/om-mig"),
        new("/om-mig/vis"),
        new("/om-mig/kigget"),
        new("/om-mig/kigget/{linje}"),
        new("/ring-mig-op"),
        new("/ring-mig-op/tak"),
        new("/ring-mig-op/blev-det-godt"),
        new("/beskeder/ny"),
        new("/beskeder/ny", 200, null, "Send beskeden"),
        new("/beskeder/{traad}"),
        new("/beskeder/{traad}", 200, null, "Send beskeden"),
        new("/mine-folk/kontaktaftale"),
        new("/mine-folk/kontaktaftale/foreslaa"),
        new("/mine-folk/kontaktaftale/foreslaa?om=telefon"),
        new("/mine-folk/kontaktaftale/foreslaa?om=alt"),
        new("/mine-folk/aftaler"),
        new("/mine-folk/aftaler/{aftale}"),
        new("/findes-ikke", 404),
    ];

    /// <summary>What the shared screen leaves out: one's own log's questions, taking words back, a file left on the employee's machine, the professionals' words, calls and messages.</summary>
    private static readonly string[] NotTogether = ["/om-mig/kigget/{linje}", "/min-plan/tag-tilbage/{ord}", "/findes-ikke", "/min-plan/tag-med", "/min-plan/maal/{maal}/fagligt", "/ring-mig-op/tak", "/ring-mig-op/blev-det-godt", "/beskeder/ny", "/beskeder/{traad}"];

    public static IReadOnlyList<Tour> All { get; } =
    [
        new("emil", "Emil", Face.Borgerland, Borgerland),
        new("fatima", "Fatima", Face.Borgerland, [.. Borgerland.Where(s => s.Press is null)]),
        new("ida", "Ida", Face.Borgerland, [.. Borgerland.Where(s => s.Press is null)]),
        new("birgit", "Birgit", Face.Borgerland,
        [
            new("/mine-folk"),
            new("/mine-folk/ny"),
            new("/mine-folk/ny", 200, null, "Gem"),
            new("/mine-folk/{medlem}/del"),
            new("/mine-folk/{medlem}/del", 200, null, "Ja, del det"),
            new("/mine-folk/deling/{deling}"),
            new("/om-mig/videregivet"),
        ]),
        new("jonas", "Jonas", Face.Borgerland,
        [
            new("/hjaelp"),
            new("/hjaelp", 200, null, "Brug koden"),
            new("/hjaelp/{relation}"),
            new("/hjaelp/{relation}/ord"),
            new("/hjaelp/{relation}/ord", 200, null, "Send til Birgits hold"),
            new("/hjaelp/{relation}/bliv-ved"),
            new("/hjaelp/{relation}/bliv-ved", 200, null, "Send til holdet"),
            new("/hjaelp/{relation}/slip"),
            new("/hjaelp/{relation}/ring"),
        ]),
        new("hanne", "Hanne", Face.Borgerland, [new("/hjaelp"), new("/hjaelp/{relation}"), new("/hjaelp/{relation}/aftaler"), new("/hjaelp/{relation}/min-vej"), new("/hjaelp/{relation}/ord"), new("/hjaelp/{relation}/bliv-ved"), new("/hjaelp/{relation}/ring")]),
        new("anna", "Anna", Face.Borgerland, [new("/lige-nu"), new("/min-plan"), new("/min-vej"), new("/min-plan/print"), new("/min-plan/strimmel"), new("/min-plan/tak"), new("/mine-folk"), new("/om-mig")]),
        new("sammen", "Mette", Face.Borgerland,
        [
            .. Borgerland.Where(s => !NotTogether.Contains(s.Address)).Select(s => s with { Address = "/sammen/{besoeg}" + s.Address, Press = s.Press == "Send mit svar" ? "Gem svaret" : s.Press }),
            new("/sammen/{besoeg}/slut"),
            new("/fag", 403),
            new("/sammen/00000000-0000-0000-0000-000000000001/lige-nu", 403),
        ]),
        new("mette", "Mette", Face.Fagland,
        [
            new("/fag"),
            new("/fag?vis=alle"),
            new("/fag/borgere"),
            new("/fag/borgere?q=emil"),
            new("/fag/borgere?q=findes+ikke"),
            new("/fag/borger/{emil}"),
            new("/fag/borger/{fatima}"),
            new("/fag/borger/{anna}"),
            new("/fag/borger/{emil}/maal/{maal}"),
            new("/fag/borger/{emil}/maal/{maal}", 200, null, "Gem det faglige", Collide: true),
            new("/fag/borger/{emil}/historie"),
            new("/fag/borger/{emil}/hold"),
            new("/fag/borger/{emil}/hold", 200, null, "Sæt på holdet"),
            new("/fag/borger/{emil}/hold/naer"),
            new("/fag/borger/{emil}/hold/naer", 200, null, "Skriv på holdet"),
            new("/fag/borger/{emil}/ring"),
            new("/fag/borger/{emil}/beskeder"),
            new("/fag/borger/{emil}/beskeder", 200, null, "Send beskeden"),
            new("/fag/borger/{fatima}/beskeder/{fatimas}"),
            new("/fag/borger/{fatima}/beskeder/{fatimas}", 200, null, "Send svaret"),
            new("/fag/ring/{opkald}"),
            new("/fag/ring/{opkald}", 200, null, "Gem aftalen og luk", Collide: true),
            new("/fag/ring/{opkald}", 200, null, "Gem forsøget"),
            new("/fag/borger/{emil}/kigget"),
            new("/fag/borger/{emil}/kunne-ikke-svare"),
            new("/fag/borger/{emil}/kunne-ikke-svare", 200, null, "Gem"),
            new("/fag/borger/{emil}/skriv"),
            new("/fag/borger/{emil}/skriv", 200, null, "Gem ordene"),
            new("/fag/borger/{emil}/sammen"),
            new("/fag/borger/ny"),
            new("/fag/borger/ny", 200, null, "Opret borgeren"),
            new("/fag/mig"),
            new("/fag/mig", 200, null, "Gem fravær"),
            new("/fag/borger/{emil}/kontakt"),
            new("/fag/borger/{anna}/kontakt"),
            new("/fag/borger/{fatima}/kontakt"),
            new("/fag/borger/{emil}/kontakt/aftale"),
            new("/fag/borger/{emil}/kontakt/aftale", 200, null, "Send forslaget"),
            new("/fag/borger/{emil}/sager"),
            new("/fag/borger/{emil}/sager/ny"),
            new("/fag/borger/{emil}/sager/ny", 200, null, "Åbn sagen"),
            new("/fag/borger/{emil}/sager/{sag}"),
            new("/fag/borger/{emil}/sager/{sag}", 200, null, "Giv en ny dag"),
            new("/fag/borger/{emil}/kontakt/book"),
            new("/fag/borger/{emil}/kontakt/book", 200, null, "Book"),
            new("/fag/borger/{emil}/kontakt/aflys/{aftale}"),
            new("/fag/borger/{emil}/kontakt/aflys/{aftale}", 200, null, "Aflys mødet"),
            new("/fag/borger/{emil}/deling"),
            new("/fag/borger/{anna}/deling"),
            new("/fag/borger/{emil}/deling/repraesentation"),
            new("/fag/borger/{emil}/deling/repraesentation", 200, null, "Skriv på"),
            new("/fag/borger/{emil}/deling/videregiv"),
            new("/fag/borger/{emil}/deling/videregiv", 200, null, "Skriv, at det er givet videre"),
            new("/fag/borger/{emil}/deling/skaerm"),
            new("/fag/borger/{emil}/deling/skaerm", 200, null, "Sæt skærmen op"),
            new("/fag/borger/{emil}/deling/adresse"),
            new("/fag/noedadgang"),
            new("/fag/borger/{ida}", 403),
            new("/fag/findes-ikke", 404),
        ]),
        new("maja", "Maja", Face.Fagland, [new("/fag"), new("/fag/borgere"), new("/fag/borger/{ole}")]),
        new("lene", "Lene", Face.Fagland, [new("/fag"), new("/fag/min-enhed"), new("/fag/opslag"), new("/fag/opslag", 200, null, "Send svaret"), new("/fag/opsaetning")]),
        new("admin", "Astrid", Face.Fagland,
        [
            new("/fag"),
            new("/fag/opsaetning"),
            new("/fag/opsaetning/enhed"),
            new("/fag/opsaetning/enhed", 200, null, "Gem enheden"),
            new("/fag/opsaetning/enhed/{enhed}"),
            new("/fag/opsaetning/medarbejder"),
            new("/fag/opsaetning/medarbejder", 200, null, "Gem medarbejderen"),
            new("/fag/opsaetning/medarbejder/{medarbejder}"),
            new("/fag/opsaetning/livssituation"),
            new("/fag/opsaetning/livssituation/{situation}"),
            new("/fag/opsaetning/sagstyper"),
            new("/fag/opsaetning/sagstyper", 200, null, "Hent ind"),
            new("/fag/opsaetning/sagstype"),
            new("/fag/opsaetning/sagstype/stoette"),
            new("/fag/opsaetning/frister"),
        ]),
        new("nabo", "Nina", Face.Open, [new("/velkommen"), new("/log-ud"), new("/fag/borger/{emil}", 404)]),
        new("alle", "", Face.Open,
        [
            new("/"),
            new("/demo"),
            new("/log-ind"),
            new("/log-ind?hvorfor=sammen"),
            new("/log-ind?hvorfor=rolle"),
            new("/kilder"),
            new("/findes-ikke", 404),
            new("/fejl?kode=500", 500),
            new("/fejl?kode=503", 503),
        ]),
    ];

    public static TheoryData<string> Names(Func<Tour, bool> which) => [.. All.Where(which).Select(t => t.Name)];

    public static Tour Of(string name) => All.Single(t => t.Name == name);
}
