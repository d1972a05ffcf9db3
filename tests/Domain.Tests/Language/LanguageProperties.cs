using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Language;

namespace Sammen.Domain.Tests.Language;

/// <summary>What holds for every text, also for texts that no one would write.</summary>
[Trait("Runs", "Once")]
public sealed class LanguageProperties
{
    private const int Characters = 100_000;

    private static readonly string[] Pieces =
    [
        " ", " ", " ", "\n", "\r\n", "\n\n", "\u2028", "\t", "\u00A0", ".", ".", ". ", "!", "?", "…", "...", ",", ":", ";", "(", ")", "»", "«", "\"", "'", "-", "- ", "• ",
        "1. ", "2) ", "a) ", "§ 85", "kl. 10.", "1,5", "12. 3. 2026", "maj", "m.m.", "m. m.", "bl.a.", "f. eks.", "kr.", "H.C.", "B.", "www.a.dk", "https://\uD800x", "m@b.dk",
        "hus", "Hus", "såfremt", "i henhold til", "foretager", "vurdering", "værge", "Det betyder", "vurderes", "skal", "tryghedsplanerne",
        "é", "e\u0301", "\u0301", "\u00AD", "\u200D", "\u202E", "שלום", "مرحبا.", "你好。", "😀", "👩‍👩‍👧", "\uD83D", "\uDE00", "\0", "𝒜", "٣", "ß", "İ", "ŉ",
    ];

    private static readonly Gen<string> Texts = Gen.Frequency(
        (3, Gen.Elements(Pieces).ListOf().Select(string.Concat)),
        (1, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")));

    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(120);

    [Fact]
    public void Counts_fit_together()
    {
        Always(text =>
        {
            var readability = Readability.Measure(text);
            return readability.LongWords >= 0
                && readability.LongWords <= readability.Words
                && (readability.Words >= 1) == (readability.SentenceCount >= 1)
                && readability.SentenceCount <= readability.Words
                && readability.Sentences.Sum(s => s.Words) == readability.Words
                && readability.LongestSentence <= readability.Words
                && double.IsFinite(readability.Lix)
                && readability.Lix >= 0;
        });
    }

    [Fact]
    public void Sentences_stand_in_order_and_inside_the_text()
    {
        Always(text =>
        {
            var end = 0;
            foreach (var sentence in Readability.Measure(text).Sentences)
            {
                if (sentence.Start < end || sentence.Words < 1 || sentence.Text != text.Substring(sentence.Start, sentence.Length)) return false;
                end = sentence.Start + sentence.Length;
            }

            return true;
        });
    }

    [Fact]
    public void Findings_point_inside_the_text()
    {
        Always(text => Enum.GetValues<TextLevel>().All(level =>
        {
            var report = LanguageCheck.Check(text, level, allowed: [text], explained: [text]);
            return report.Summary.Length > 0
                && report.Passes == report.Findings.All(f => f.Severity == Severity.Hint)
                && report.Findings.All(f => f.Message.Length > 0 && f.Excerpt == text.Substring(f.Start, f.Length));
        }));
    }

    [Fact]
    public void A_text_where_every_word_is_allowed_has_no_word_findings()
    {
        Always(text => LanguageCheck.Check(text, TextLevel.Let, allowed: [text]).Findings.All(f =>
            f.Kind is FindingKind.TooHard or FindingKind.SentenceTooLong or FindingKind.ManyLongSentences));
    }

    [Fact]
    public void Blanks_around_change_nothing()
    {
        Always(text => Counts($"\n \t{text} \r\n\n") == Counts(text));
    }

    [Fact]
    public void The_kind_of_line_break_changes_nothing()
    {
        Always(text =>
        {
            var plain = text.Replace("\r", "", StringComparison.Ordinal);
            return Counts(plain.Replace("\n", "\r\n", StringComparison.Ordinal)) == Counts(plain);
        });
    }

    [Fact]
    public void Two_texts_with_an_empty_line_between_add_up()
    {
        Prop.ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), (one, other) =>
        {
            var (a, b, both) = (Counts(one), Counts(other), Counts($"{one}\n\n{other}"));
            return both == (a.Words + b.Words, a.Sentences + b.Sentences, a.LongWords + b.LongWords);
        }).Check(Runs);
    }

    public static TheoryData<string> Heavy =>
    [
        "a", ".", ". ", "a.", "a. ", "m. m. ", ".)", "((", "\n", "\n\n", "a\n", "hus\n", "1. ", "1.\n", "12. 3. ", "- ", "-", "a-", "• ", "»", " ", "\uD83D", "😀", "\u0301", "e\u0301",
        "شكرا ", "www.", "https://", "a@", "foretager ", "såvel ", "afgørelse ", "værge ( ", "værge (", "det betyder ", "værge ", "Værge. Det betyder. ", "skal ", "vurderes ",
        "Vi vil gerne tale med dig om din plan, før vi skriver den. ",
    ];

    [Theory]
    [MemberData(nameof(Heavy))]
    public void A_very_long_text_takes_less_than_a_second(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, Characters / piece.Length).ToString();

        // The best of three: a machine that does other things at the same time says nothing about the check.
        var took = Enumerable.Range(0, 3).Select(_ => Took(text, piece)).FirstOrDefault(time => time < TimeSpan.FromSeconds(1), TimeSpan.MaxValue);

        Assert.NotEqual(TimeSpan.MaxValue, took);
    }

    private static TimeSpan Took(string text, string piece)
    {
        var clock = Stopwatch.StartNew();
        Assert.NotEmpty(LanguageCheck.Check(text, TextLevel.Let, allowed: ["Mit netværk", piece]).Summary);
        return clock.Elapsed;
    }

    private static (int Words, int Sentences, int LongWords) Counts(string text)
    {
        var readability = Readability.Measure(text);
        return (readability.Words, readability.SentenceCount, readability.LongWords);
    }

    private static void Always(Func<string, bool> holds) => Prop.ForAll(Texts.ToArbitrary(), holds).Check(Runs);
}
