using Sammen.Domain.Language;

namespace Sammen.Domain.Tests.Language;

[Trait("Runs", "Once")]
public sealed class ReadabilityTests
{
    // Counted by hand. Published calculators differ by a couple of points and are no measure.
    [Theory]
    [InlineData("Jeg bor her. Du bor der.", 6, 2, 0, 3.0)]
    [InlineData("Kommunen har modtaget din ansøgning. Vi svarer dig inden fredag.", 10, 2, 3, 35.0)]
    [InlineData("Du kan klage over afgørelsen. Du skal klage inden 4 uger.", 11, 2, 1, 14.6)]
    [InlineData("Vi mødes den 1. maj kl. 10. Mette kommer hjem til dig.", 12, 2, 0, 6.0)]
    [InlineData("Har du spørgsmål? Ring til os! Vi svarer i dag.", 10, 3, 1, 13.3)]
    [InlineData("Du får fx hjælp til indkøb, madlavning, rengøring m.m. Det sker hver uge.", 13, 2, 2, 21.9)]
    public void Counts_as_by_hand(string text, int words, int sentences, int longWords, double lix)
    {
        var readability = Readability.Measure(text);

        Assert.Equal((words, sentences, longWords), (readability.Words, readability.SentenceCount, readability.LongWords));
        Assert.Equal(lix, readability.Lix, tolerance: 0.05);
    }

    [Theory]
    [InlineData("sekser", 0)]
    [InlineData("syvtals", 1)]
    [InlineData("é ü ö å", 0)]
    [InlineData("idéerne", 1)]
    [InlineData("køösüné", 1)]
    [InlineData("12345678", 0)]
    [InlineData("covid19", 0)]
    [InlineData("abcdef7", 0)]
    [InlineData("e-mail", 0)]
    [InlineData("cpr-nummer", 1)]
    [InlineData("tryghedsplan", 1)]
    [InlineData("www.engholm.dk", 0)]
    [InlineData("https://engholm.example/klage?trin=1&side=2", 0)]
    [InlineData("mette.lund@engholm.example", 0)]
    public void A_long_word_has_seven_letters(string word, int longWords)
    {
        Assert.Equal(longWords, Readability.Measure(word).LongWords);
    }

    [Theory]
    [InlineData("Det er ude- og indeliv", 5)]
    [InlineData("et hjem-til-hjem-forløb", 2)]
    [InlineData("Annas, Anna's og Anna’s", 4)]
    [InlineData("bl.a. f.eks. dvs. ca. m.fl.", 5)]
    [InlineData("bl. a. f. eks. m. fl.", 3)]
    [InlineData("1,5 time eller 1.5 time", 5)]
    [InlineData("kl. 10.30-12.00", 2)]
    [InlineData("3.450,75 kr.", 2)]
    [InlineData("og/eller", 2)]
    [InlineData("§ 85, stk. 1", 3)]
    [InlineData("ind\u00ADkøb", 1)]
    [InlineData("- – * 😀 …", 0)]
    [InlineData("", 0)]
    [InlineData("  \r\n\t ", 0)]
    public void Counts_words(string text, int words)
    {
        Assert.Equal(words, Readability.Measure(text).Words);
    }

    [Fact]
    public void Letters_with_loose_accents_count_once()
    {
        var loose = Readability.Measure("Gåturen gør godt".Normalize(System.Text.NormalizationForm.FormD));

        Assert.Equal(3, loose.Words);
        Assert.Equal(1, loose.LongWords);
    }

    [Fact]
    public void An_empty_text_has_no_number_and_no_sentence()
    {
        var readability = Readability.Measure("");

        Assert.Equal((0, 0, 0, 0.0, 0), (readability.Words, readability.SentenceCount, readability.LongWords, readability.Lix, readability.LongestSentence));
        Assert.False(readability.HasNumber);
        Assert.Empty(readability.Sentences);
    }

    [Theory]
    [InlineData(10, 3, true)]
    [InlineData(30, 1, false)]
    [InlineData(15, 2, false)]
    [InlineData(9, 3, false)]
    [InlineData(1, 30, true)]
    public void A_number_takes_30_words_and_3_sentences(int wordsEach, int sentences, bool hasNumber)
    {
        var text = string.Join(' ', Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("Ja", wordsEach)) + ".", sentences));

        Assert.Equal(hasNumber, Readability.Measure(text).HasNumber);
    }

    [Fact]
    public void The_longest_sentence_is_known()
    {
        var readability = Readability.Measure("Kort. Den her er lidt længere end den. Slut.");

        Assert.Equal(7, readability.LongestSentence);
        Assert.Equal([1, 7, 1], readability.Sentences.Select(s => s.Words));
    }

    [Theory]
    [InlineData(24, 0, LixBand.VeryEasy)]
    [InlineData(25, 0, LixBand.Easy)]
    [InlineData(34, 0, LixBand.Easy)]
    [InlineData(35, 0, LixBand.Medium)]
    [InlineData(44, 0, LixBand.Medium)]
    [InlineData(45, 0, LixBand.Hard)]
    [InlineData(54, 0, LixBand.Hard)]
    [InlineData(55, 0, LixBand.VeryHard)]
    public void Bands_follow_the_whole_number(int words, int longWords, LixBand band)
    {
        var readability = Readability.Measure(string.Join(' ', Enumerable.Repeat("ja", words)) + ".");

        Assert.Equal((words, longWords), (readability.Words, readability.LongWords));
        Assert.Equal(band, readability.Band);
    }
}
