using Sammen.Domain.Language;

namespace Sammen.Domain.Tests.Language;

[Trait("Runs", "Once")]
public sealed class LanguageCheckTests
{
    // 30 words in 3 sentences of ten: 10 from the sentences and 3.33 for each long word.
    private static string ThirtyWords(int longWords) =>
        string.Join(' ', Enumerable.Range(0, 30).Select(i => (i < longWords ? "tryghed" : "ja") + (i % 10 == 9 ? "." : ""))).Replace(". j", ". J", StringComparison.Ordinal).Replace(". t", ". T", StringComparison.Ordinal);

    [Theory]
    [InlineData(TextLevel.Almindelig, 6, true)]
    [InlineData(TextLevel.Almindelig, 7, false)]
    [InlineData(TextLevel.Let, 4, true)]
    [InlineData(TextLevel.Let, 5, false)]
    [InlineData(TextLevel.Billeder, 4, true)]
    [InlineData(TextLevel.Billeder, 5, false)]
    public void Too_hard_is_above_the_limit_of_the_level(TextLevel level, int longWords, bool passes)
    {
        var report = LanguageCheck.Check(ThirtyWords(longWords), level);

        Assert.Equal((30, 3, longWords), (report.Readability.Words, report.Readability.SentenceCount, report.Readability.LongWords));
        Assert.Equal(passes, report.Passes);
        Assert.Equal(passes ? [] : [FindingKind.TooHard], report.Findings.Select(f => f.Kind));
    }

    [Fact]
    public void Too_hard_says_the_number_above_the_limit()
    {
        var finding = Assert.Single(LanguageCheck.Check(ThirtyWords(7), TextLevel.Almindelig).Findings);

        Assert.Equal(Severity.Stop, finding.Severity);
        Assert.Equal((0, 0, ""), (finding.Start, finding.Length, finding.Excerpt));
        Assert.Contains("Lix er 33,4, og det højeste er 30.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tryghedsplaner forudsiger menneskelige relationer. Bekymringer overvindes.")]
    [InlineData("Tryghed tryghed tryghed tryghed tryghed tryghed tryghed tryghed tryghed tryghed tryghed tryghed tryghed tryghed tryghed. Tryghed tryghed tryghed tryghed tryghed tryghed tryghed tryghed tryghed tryghed tryghed tryghed tryghed tryghed tryghed.")]
    public void A_short_text_is_never_too_hard(string text)
    {
        var report = LanguageCheck.Check(text, TextLevel.Let);

        Assert.False(report.Readability.HasNumber);
        Assert.DoesNotContain(report.Findings, f => f.Kind == FindingKind.TooHard);
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 1)]
    public void A_sentence_has_at_most_20_words(int words, int found)
    {
        var text = "Hej. " + Sentence(words);
        var findings = LanguageCheck.Check(text, TextLevel.Almindelig).Findings;

        Assert.Equal(found, findings.Count);
        Assert.All(findings, f => Assert.Equal(
            (FindingKind.SentenceTooLong, Severity.Stop, 5, Sentence(words)),
            (f.Kind, f.Severity, f.Start, f.Excerpt)));
    }

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(2, 17, true)]
    [InlineData(2, 18, false)]
    [InlineData(3, 26, true)]
    [InlineData(3, 27, false)]
    public void One_sentence_in_ten_may_be_long(int longOnes, int shortOnes, bool tooMany)
    {
        var text = string.Join(' ', Enumerable.Repeat(Sentence(16), longOnes).Concat(Enumerable.Repeat(Sentence(15), shortOnes)));

        Assert.Equal(tooMany, LanguageCheck.Check(text, TextLevel.Almindelig).Findings.Any(f => f.Kind == FindingKind.ManyLongSentences));
    }

    [Theory]
    [InlineData("Din værge ved det.", false)]
    [InlineData("Din værge (en, der hjælper dig) ved det.", true)]
    [InlineData("Din »værge« (en, der hjælper dig) ved det.", true)]
    [InlineData("Din værge (Vera) ved det.", false)]
    [InlineData("Din værge (se side 3 her) ved det.", false)]
    [InlineData("Din værge (§ 85, stk. 1) ved det.", false)]
    [InlineData("Din værge (en, der hjælper dig ved det.", false)]
    [InlineData("Du får en værge. Det betyder, at en anden hjælper dig.", true)]
    [InlineData("Du får en værge, det betyder en, der hjælper.", true)]
    [InlineData("Du får en værge, dvs. en, der hjælper.", true)]
    [InlineData("Du får en værge. Det vil sige, at en anden hjælper.", true)]
    [InlineData("Værge betyder, at en anden hjælper.", true)]
    [InlineData("Det betyder, at du får en værge.", false)]
    [InlineData("Du får en værge. Det er godt. Det betyder meget.", false)]
    [InlineData("Du får en værge. Jeg ved, det betyder meget.", false)]
    [InlineData("Din værge ved det. Værgen (en, der hjælper dig) ringer.", true)]
    public void A_word_of_the_law_is_explained_where_it_stands(string text, bool explained)
    {
        var report = LanguageCheck.Check(text, TextLevel.Almindelig);

        Assert.Equal(explained ? [] : [FindingKind.UnexplainedWord], report.Findings.Select(f => f.Kind));
    }

    [Fact]
    public void An_unexplained_word_is_reported_once_with_an_explanation_to_use()
    {
        var finding = Assert.Single(LanguageCheck.Check("En værge kan klage. Værgen er Vera.", TextLevel.Almindelig).Findings);

        Assert.Equal((FindingKind.UnexplainedWord, Severity.Stop, "værge", 3), (finding.Kind, finding.Severity, finding.Excerpt, finding.Start));
        Assert.Contains(WordList.Glossary.Single(w => w.Word == "værge").Explanation, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_may_explain_a_word_itself()
    {
        Assert.Empty(LanguageCheck.Check("Værgen har fået BPA.", TextLevel.Let, explained: ["Værge", "bpa"]).Findings);
    }

    [Theory]
    [InlineData("Karim udfører opgaven.", 0)]
    [InlineData("Din udfører er Karim.", 1)]
    [InlineData("Vi taler med udføreren.", 1)]
    public void Udfoerer_is_most_often_a_verb(string text, int found)
    {
        Assert.Equal(found, LanguageCheck.Check(text, TextLevel.Almindelig).Findings.Count);
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_text()
    {
        var report = LanguageCheck.Check("Sagen vurderes. Såfremt du vil, kan din værge ringe.", TextLevel.Almindelig);

        Assert.Equal([FindingKind.Passive, FindingKind.ListedWord, FindingKind.UnexplainedWord], report.Findings.Select(f => f.Kind));
        Assert.False(report.Passes);
    }

    [Fact]
    public void A_hint_stops_nothing()
    {
        var report = LanguageCheck.Check("Din sag behandles.", TextLevel.Let);

        Assert.Single(report.Findings);
        Assert.True(report.Passes);
    }

    [Theory]
    [InlineData("", "Der er ingen tekst endnu.")]
    [InlineData("😀", "Der er ingen tekst endnu.")]
    [InlineData("Hej Anna. Vi ses på torsdag.", "Teksten er kort. Den længste sætning er på 4 ord.")]
    [InlineData("Såfremt din værge ringer, vurderes det.", "Teksten er kort. Den længste sætning er på 6 ord. Du kan skrive 1 ord enklere. 1 ord mangler en forklaring. 1 sted står der ikke, hvem der gør det.")]
    [InlineData("Det vurderes og besluttes.", "Teksten er kort. Den længste sætning er på 4 ord. 2 steder står der ikke, hvem der gør det.")]
    public void Says_it_in_words(string text, string summary)
    {
        Assert.Equal(summary, LanguageCheck.Check(text, TextLevel.Almindelig).Summary);
    }

    [Fact]
    public void Says_in_words_how_hard_it_is()
    {
        Assert.Equal("Teksten er meget let. Den længste sætning er på 10 ord.", LanguageCheck.Check(ThirtyWords(4), TextLevel.Let).Summary);
        Assert.Equal("Teksten er let. Den længste sætning er på 10 ord.", LanguageCheck.Check(ThirtyWords(5), TextLevel.Almindelig).Summary);
        Assert.Equal("Teksten er for svær. Den længste sætning er på 10 ord.", LanguageCheck.Check(ThirtyWords(5), TextLevel.Let).Summary);
        Assert.Equal(
            "Teksten er kort. Den længste sætning er på 22 ord. 2 sætninger er for lange. Mange af sætningerne er lange.",
            LanguageCheck.Check(Sentence(21) + " " + Sentence(22), TextLevel.Let).Summary);
        Assert.EndsWith("på 21 ord. Én sætning er for lang.", LanguageCheck.Check(Sentence(21), TextLevel.Let).Summary, StringComparison.Ordinal);
    }

    private static string Sentence(int words) => "Ja" + string.Concat(Enumerable.Repeat(" ja", words - 1)) + ".";
}
