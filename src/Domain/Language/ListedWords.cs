namespace Sammen.Domain.Language;

/// <summary>
/// The words of the office and what to write instead. One line each. Forms stand after one another; "-n" is added to the
/// first form, "/" parts forms of one word in a phrase, and "…" lets up to four words stand between.
/// </summary>
internal static class ListedWords
{
    public static readonly ListedWord[] All =
    [
        // Small words
        Fixed("såfremt", "hvis"),
        Phrase("i det omfang", "hvis"),
        Fixed("hvorvidt", "om"),
        Fixed("idet", "fordi"),
        Fixed("grundet", "på grund af"),
        Phrase("på baggrund af", "fordi"),
        Phrase("i forbindelse med", "når", "ved"),
        Phrase("med henblik på", "for at"),
        Phrase("til trods for", "selv om"),
        Phrase("i henhold til", "efter"),
        Fixed("jævnfør jf jvf", "se"),
        Fixed("vedrørende vedr angående ang omhandlende", "om"),
        Phrase("i relation til", "om"),
        Phrase("for så vidt angår", "om"),
        Phrase("under hensyntagen/hensyn til", "vi har tænkt på"),
        Phrase("såvel … som", "både … og"),
        Fixed("imidlertid", "men"),
        Fixed("dog", "men"),
        Fixed("endvidere ydermere", "også"),
        Fixed("yderligere", "mere", "flere"),
        Fixed("således", "sådan"),
        Without("hermed", "Slet ordet."),
        Fixed("nærværende", "denne"),
        Without("ovennævnte ovenstående", "Gentag det, du mener."),
        Fixed("nedenstående nedennævnte", "her under"),
        Fixed("pågældende vedkommende", "du", "hun", "han"),
        Fixed("hoslagt hoslagte", "vedlagt", "du får det med"),

        // Time
        Fixed("forinden", "før"),
        Fixed("efterfølgende", "bagefter"),
        Fixed("løbende", "jævnligt"),
        Fixed("rettidigt rettidig rettidige", "til tiden"),
        Phrase("snarest muligt", "senest den … (skriv datoen)"),
        Fixed("p.t pt", "lige nu"),

        // What is done
        Verb("fremsende fremsendte fremsendt fremsend", "sende"),
        Verb("tilsende tilsendte tilsendt tilsend", "sende"),
        Verb("udfærdige -de -t", "skrive"),
        Verb("iværksætte iværksatte iværksat", "sætte i gang"),
        Verb("påbegynde påbegyndte påbegyndt", "begynde"),
        Verb("ophøre ophørte ophørt", "stoppe"),
        Verb("tilvejebringe tilvejebragte tilvejebragt", "skaffe"),
        Verb("videregive videregav videregivet videregivne", "give videre"),
        Verb("meddele meddelte meddelt", "fortælle", "skrive"),
        Phrase("meddele/-r/-s/meddelte/meddelt … afslag", "sige nej til"),
        Verb("anmode -de -t", "bede om"),
        Verb("udbede udbad udbedt", "bede om"),
        Verb("ansøge ansøgte ansøgt", "søge"),
        Verb("imødekomme imødekom imødekommet", "sige ja til"),
        Verb("bevilge -de -t", "give", "du får"),
        Verb("anføre anførte anført", "skrive"),
        Verb("forudsætte forudsatte forudsat", "kræve"),
        Verb("medføre medførte medført", "betyde"),
        Verb("visitere -de -t", "beslutte, hvilken hjælp du får"),
        Verb("genvurdere -de -t", "se på sagen igen"),
        Noun("genvurdering -en -er -erne", "vi ser på sagen igen"),
        Phrase("foretage/-r/-s/foretog/foretaget … vurdering/-en/-er", "vurdere"),
        Phrase("træffe/-r/-s/traf/truffet … afgørelse/-n/-r/-rne", "beslutte"),
        Phrase("afgørelse/-n/-r/-rne … truffet", "beslutte"),
        Phrase("afholde/-r/-s/afholdt/afholdte … møde/-t/-r/-rne", "holde møde"),
        Phrase("indhente/-r/-s/-de/-t … oplysninger/-ne", "spørge … om"),
        Phrase("deltage/-r/deltog/deltaget … i", "være med til"),
        Phrase("fremgå/-r/fremgik/fremgået … af", "stå i"),
        Phrase("bero/-r/-ede/-et på", "skyldes"),
        Phrase("berettiget/berettigede til", "have ret til"),
        Phrase("omfattet/omfattede af", "gælde for dig"),
        Fixed("fyldestgørende", "god nok"),
        Fixed("påkrævet påkrævede", "nødvendig"),

        // Things of the office
        Noun("foranstaltning -en -er -erne", "hjælp"),
        Noun("indsats -en -er -erne", "hjælp"),
        Noun("udredning -en -er -erne", "finde ud af", "lære dig at kende"),
        Noun("opfølgning -en -er -erne", "vi taler om, hvordan det går"),
        Noun("delmål -et -ene", "lille skridt"),
        Noun("ressource -n -r -rne", "det, du er god til"),
        Noun("netværk -et -ene", "familie, venner og andre"),
        Noun("personkreds -en -e -ene", "de mennesker, reglen gælder for"),
        Noun("funktionsnedsættelse -n -r -rne", "handicap", "det, der er svært"),
        Noun("samtykke -t -r -rne", "at du siger ja"),
        Noun("fuldmagt -en -er -erne", "at en anden må handle for dig"),
        Noun("partshøring -en -er -erne", "du kan sige din mening, før vi beslutter"),
        Noun("klagevejledning -en -er -erne", "sådan klager du"),
    ];

    private static ListedWord Fixed(string forms, params string[] instead) => new(Forms.Headword(forms), instead, Forms.Single(forms));

    private static ListedWord Without(string forms, string advice) => new(Forms.Headword(forms), [], Forms.Single(forms), advice);

    private static ListedWord Verb(string forms, params string[] instead) => new(Forms.Headword(forms), instead, Forms.Single(forms + " -r -s"));

    private static ListedWord Noun(string forms, params string[] instead) => new(Forms.Headword(forms), instead, Forms.Noun(forms));

    private static ListedWord Phrase(string forms, params string[] instead) => new(Forms.PhraseHeadword(forms), instead, Forms.Phrase(forms));
}
