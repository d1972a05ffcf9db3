using Sammen.Domain.Language;

namespace Sammen.Domain.Tests.Language;

/// <summary>Where sentences end. "|" in the expected text stands between two sentences.</summary>
[Trait("Runs", "Once")]
public sealed class SentenceTests
{
    [Theory]
    // An abbreviation does not end a sentence …
    [InlineData("Ring bl.a. til Mette. Hun er her.", "Ring bl.a. til Mette.|Hun er her.")]
    [InlineData("Ring bl.a. Mette op.", "Ring bl.a. Mette op.")]
    [InlineData("Tag f.eks. Bo med, dvs. ham du kender.", "Tag f.eks. Bo med, dvs. ham du kender.")]
    [InlineData("Tag f. eks. Bo med.", "Tag f. eks. Bo med.")]
    [InlineData("Det er ca. 5 km. Du kan gå.", "Det er ca. 5 km.|Du kan gå.")]
    [InlineData("Skriv til hr. Holm eller dr. Bang evt. Karim.", "Skriv til hr. Holm eller dr. Bang evt. Karim.")]
    [InlineData("Husk cpr-nr. Det står på kortet.", "Husk cpr-nr. Det står på kortet.")]
    [InlineData("Se jf. Bilag 2.", "Se jf. Bilag 2.")]
    // … only those that close a list do, before a capital.
    [InlineData("Du får hjælp til mad m.m. Det sker tit.", "Du får hjælp til mad m.m.|Det sker tit.")]
    [InlineData("Mad m.m. og indkøb.", "Mad m.m. og indkøb.")]
    [InlineData("Mad, vask m. m. Det sker tit.", "Mad, vask m. m.|Det sker tit.")]
    [InlineData("Bo m.fl. Else mv. Ole osv. Ida o.l. Karim.", "Bo m.fl.|Else mv.|Ole osv.|Ida o.l.|Karim.")]
    [InlineData("Det koster 50 kr. Du betaler selv.", "Det koster 50 kr.|Du betaler selv.")]
    [InlineData("Det koster 50 kr. om ugen.", "Det koster 50 kr. om ugen.")]
    [InlineData("Det gør man. Tag med.", "Det gør man.|Tag med.")]
    [InlineData("Vi ses man. d. 5. jan. kl. 9.", "Vi ses man. d. 5. jan. kl. 9.")]
    [InlineData("Tasken er min. Den er rød.", "Tasken er min.|Den er rød.")]
    // Numbers
    [InlineData("Det er den 1. maj. Kom.", "Det er den 1. maj.|Kom.")]
    [InlineData("Det er den 1. Maj. Kom.", "Det er den 1. Maj.|Kom.")]
    [InlineData("Vi ses kl. 10. Mette kommer.", "Vi ses kl. 10.|Mette kommer.")]
    [InlineData("Vi ses kl. 10.30. Mette kommer.", "Vi ses kl. 10.30.|Mette kommer.")]
    [InlineData("Vi ses kl. 10.", "Vi ses kl. 10.")]
    [InlineData("Du får 1.5 time eller 1,5 time. Det er nok.", "Du får 1.5 time eller 1,5 time.|Det er nok.")]
    [InlineData("Se § 85, stk. 1. Der står det.", "Se § 85, stk. 1.|Der står det.")]
    [InlineData("Se § 85, stk. 1", "Se § 85, stk. 1")]
    [InlineData("Den 12. 3. 2026 er vi her.", "Den 12. 3. 2026 er vi her.")]
    [InlineData("Det er 3. gang på 2. sal.", "Det er 3. gang på 2. sal.")]
    [InlineData("Det var i 2019. 5 kom.", "Det var i 2019.|5 kom.")]
    // Names
    [InlineData("Anna B. Holm og H.C. Andersen.", "Anna B. Holm og H.C. Andersen.")]
    [InlineData("Vi er i hus B. Mette er her.", "Vi er i hus B.|Mette er her.")]
    // Marks
    [InlineData("Hvad?! Nej!!! Jo...", "Hvad?!|Nej!!!|Jo...")]
    [InlineData("Jeg … tror det. Måske… Ja.", "Jeg … tror det.|Måske…|Ja.")]
    [InlineData("»Kommer du?« spurgte Mette. »Ja.« Så gik de.", "»Kommer du?« spurgte Mette.|»Ja.«|Så gik de.")]
    [InlineData("Hun kom (det var sent.) og gik.", "Hun kom (det var sent.) og gik.")]
    [InlineData("Vi er hjemme.Kom ind.", "Vi er hjemme.|Kom ind.")]
    [InlineData("Se www.engholm.dk. Skriv til m@engholm.dk.", "Se www.engholm.dk.|Skriv til m@engholm.dk.")]
    [InlineData("Se https://engholm.dk/a?b=c! Ja.", "Se https://engholm.dk/a?b=c!|Ja.")]
    [InlineData("Tak! 😊 Vi ses.", "Tak!|Vi ses.")]
    [InlineData("Husk: Ring til os.", "Husk: Ring til os.")]
    public void Ends_where_a_reader_takes_a_breath(string text, string expected)
    {
        Assert.Equal(expected.Split('|'), Of(text));
    }

    [Theory]
    [InlineData("Dit møde\nVi ses i dag.", "Dit møde|Vi ses i dag.")]
    [InlineData("Dit møde\r\nVi ses i dag.", "Dit møde|Vi ses i dag.")]
    [InlineData("Du får:\n- mad\n- vask af tøj\n- en tur m.m.", "Du får:|mad|vask af tøj|en tur m.m.")]
    [InlineData("• mad\n• vask", "mad|vask")]
    [InlineData("• mad • vask", "mad|vask")]
    [InlineData("1. Ring til os\n2. Skriv\n3) Kom\na) Sid ned\n(2) Gå", "Ring til os|Skriv|Kom|Sid ned|Gå")]
    [InlineData("1. maj er fri.\n2. sal er lukket.", "1. maj er fri.|2. sal er lukket.")]
    [InlineData("Husk\nbriller\nmedicin", "Husk|briller|medicin")]
    [InlineData("Husk:\nbriller\nmedicin.", "Husk:|briller|medicin.")]
    [InlineData("Vi tog 1.\n5. maj er fri.", "Vi tog 1.|5. maj er fri.")]
    [InlineData("Husk briller\n\nmedicin.", "Husk briller|medicin.")]
    // Easy-read breaks a sentence for the eye. It is still one.
    [InlineData("Du kan sige nej,\nnår du ikke\nvil være med.", "Du kan sige nej,\nnår du ikke\nvil være med.")]
    [InlineData("Vi ses den 3.\napril kl. 9.", "Vi ses den 3.\napril kl. 9.")]
    [InlineData("Mad m.m.\nDet er nok.", "Mad m.m.|Det er nok.")]
    public void A_line_without_full_stop_is_a_sentence(string text, string expected)
    {
        Assert.Equal(expected.Split('|'), Of(text));
    }

    [Fact]
    public void Places_point_into_the_text()
    {
        const string text = "  »Hej.« sagde Bo.  Så\ngik han!\n\n- Slut ";
        var sentences = Readability.Measure(text).Sentences;

        Assert.Equal(["»Hej.« sagde Bo.", "Så\ngik han!", "Slut"], sentences.Select(s => s.Text));
        Assert.All(sentences, s => Assert.Equal(s.Text, text.Substring(s.Start, s.Length)));
    }

    private static IEnumerable<string> Of(string text) => Readability.Measure(text).Sentences.Select(s => s.Text);
}
