using System.Collections.Frozen;

namespace Sammen.Domain.Language;

/// <summary>
/// Finds passives in -s ("vurderes", "kan ikke ydes"). It would rather miss one than point at a genitive or at a verb
/// that only exists in -s.
/// </summary>
internal static class Passives
{
    // The passives of letters from a municipality, known wherever they stand.
    private static readonly FrozenSet<string> Known = Set("""
        accepteres afbrydes afdækkes afgives afgøres afhentes afholdes aflastes aflyses afprøves afsluttes afslås
        aftales afvises aktiveres analyseres anbefales angives anmeldes annulleres anses ansættes anvendes anvises
        arbejdes arkiveres baseres bearbejdes bedømmes begrundes behandles bekostes bekræftes belyses benyttes beregnes
        beskrives besluttes bestilles besvares betales betragtes bevilges bistås bortvises bruges bygges bæres
        dokumenteres drøftes dækkes effektueres efterkommes efterprøves eftersendes ekspederes elimineres etableres
        evalueres fastholdes fastlægges fastsættes finansieres fjernes flyttes forbedres forberedes forelægges foreslås
        foretages forhøjes forklares forkortes forlænges formidles forsøges fortolkes forventes fratrækkes fravælges
        fremlægges fremsendes fremskaffes frigives fritages fås gemmes genbehandles gennemføres gennemgås genoptages
        gives godkendes godtgøres gøres henføres henlægges henstilles henvises hjemvises holdes håndteres igangsættes
        implementeres imødekommes indberettes indbringes inddrages indgives indgås indhentes indkaldes indledes
        indsamles indsendes indskrives indstilles informeres inviteres involveres journaliseres justeres kaldes
        klarlægges kompenseres konstateres kontaktes kontrolleres konverteres koordineres kræves leveres lukkes lægges
        læses løses medbringes meddeles medregnes medsendes medtænkes modregnes modtages nedsættes noteres nævnes
        offentliggøres omregnes omsættes opfattes opgives opgøres ophæves opjusteres opkræves oplistes oplyses
        opretholdes oprettes opsiges opstartes opstilles overdrages overføres overholdes oversendes oversættes overvejes
        partshøres placeres planlægges prioriteres præciseres realiseres refunderes registreres reguleres rettes
        returneres revideres sagsbehandles sammenlignes sanktioneres sendes sikres skabes skitseres skrives slettes
        specificeres spørges stadfæstes standses stilles stoppes styrkes støttes suppleres sættes tages testes
        tilbagebetales tilbagekaldes tilbagesendes tilbydes tildeles tilføjes tilgodeses tilkaldes tilkendes tilknyttes
        tillægges tilpasses tilrettelægges tilskrives tilvælges træffes tydeliggøres tælles udarbejdes udbetales udbydes
        uddybes udelades udfyldes udføres udleveres udløses udlånes udmeldes udnyttes udpeges udredes udsendes udskrives
        udskydes udsættes udvides udvikles underrettes underskrives understøttes undersøges undtages varetages varsles
        vedligeholdes vedlægges vedtages vejledes verificeres videreføres videresendes vises visiteres vurderes vægtes
        vælges ydes ændres åbnes
        """);

    // Verbs that are active in -s, and other words in -es. Some ("kendes", "ses") are also passives; they are let go.
    private static readonly FrozenSet<string> NotPassive = Set("""
        afsides aldeles alles anderledes andres ansattes begges behøves blindes blues brydes dages dennes deres dettes
        disses døves egnes enes ens fattes findes fleres forenes fremdeles fremmedes fælles færdes følges gamles glædes
        grønnes handicappedes harmes hendes hinandens hjælpes hundredes hvorledes høres indbyrdes jeres kappes kendes
        kives krydses lades ligeledes ligges lykkes lysnes længes manges mindes mislykkes mødes nogles nærmes nøjes
        omgås proces pårørendes raskes rives rygtes samles sammes ses skiftes skilles skyldes skændes slås snakkes
        strides succes syges synes særdeles således tales tres trives trættes tusindes tykkes undres unges voksnes vores
        vredes væmmes vånnes ældes ældres ængstes
        """);

    private static readonly FrozenSet<string> Modals = Set("skal skulle kan kunne må måtte vil ville bør burde");

    private static readonly FrozenSet<string> Between = Set("""
        aldrig altid både da derefter derfor dermed dog enten eventuelt evt fortsat først gerne herefter hurtigt igen
        ikke jo kun ligeledes muligvis normalt nu ofte også samtidig selv senest som straks så således udgangspunkt
        """);

    private const int MostBetween = 3;

    /// <summary>The words of the reading that are passives, by index.</summary>
    public static IEnumerable<int> Find(Reading reading)
    {
        foreach (var sentence in reading.Sentences)
        {
            var end = sentence.FirstWord + sentence.Words;
            for (var i = sentence.FirstWord; i < end; i++)
            {
                var word = reading.Folded[i];
                if (!word.EndsWith('s') || NotPassive.Contains(word)) continue;
                if (Known.Contains(word) || (LooksLikeOne(reading, i) && HasVerbPlace(reading, sentence.FirstWord, i))) yield return i;
            }
        }
    }

    private static bool LooksLikeOne(Reading reading, int i)
    {
        var word = reading.Folded[i];
        return word.Length >= 5
            && word.EndsWith("es", StringComparison.Ordinal)
            && char.IsLower(reading.Text[reading.Words[i].Start])
            && !word.EndsWith("enes", StringComparison.Ordinal)
            && !word.EndsWith("ernes", StringComparison.Ordinal)
            && !word.EndsWith("endes", StringComparison.Ordinal)
            && !word.EndsWith("elses", StringComparison.Ordinal)
            && !word.Contains('-');
    }

    /// <summary>Right after "der", or after a modal with at most small words between: no genitive stands there.</summary>
    private static bool HasVerbPlace(Reading reading, int first, int i)
    {
        var before = i - 1;
        if (before < first) return false;
        if (reading.Folded[before] is "der") return true;
        for (var steps = 0; before >= first && steps <= MostBetween; steps++, before--)
        {
            if (Modals.Contains(reading.Folded[before])) return true;
            if (!Between.Contains(reading.Folded[before])) return false;
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
