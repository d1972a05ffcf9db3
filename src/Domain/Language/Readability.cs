namespace Sammen.Domain.Language;

/// <summary>How a LIX number is read aloud. Bands: 24, 34, 44 and 54 are the last of each.</summary>
public enum LixBand
{
    VeryEasy,
    Easy,
    Medium,
    Hard,
    VeryHard,
}

/// <summary>One sentence, or one line without a full stop.</summary>
/// <param name="Start">Where it starts in the measured text, in UTF-16 units.</param>
/// <param name="Length">Its length in the measured text, in UTF-16 units.</param>
/// <param name="Text">The sentence as it is written.</param>
/// <param name="Words">How many words it has; at least one.</param>
public sealed record Sentence(int Start, int Length, string Text, int Words);

/// <summary>
/// LIX, Björnsson's measure from 1968: words per sentence, and how many words in a hundred have more than six letters.
/// </summary>
public sealed class Readability
{
    /// <summary>Below this many words LIX says nothing.</summary>
    public const int FewestWords = 30;

    /// <summary>Below this many sentences LIX says nothing.</summary>
    public const int FewestSentences = 3;

    private Readability(Reading reading)
    {
        Words = reading.Words.Count;
        LongWords = reading.Words.Count(w => w.IsLong);
        Sentences = [.. reading.Sentences.Select(s => new Sentence(s.Start, s.End - s.Start, reading.Text[s.Start..s.End], s.Words))];
        LongestSentence = Sentences.Count == 0 ? 0 : Sentences.Max(s => s.Words);
        Lix = Words == 0 ? 0 : ((double)Words / SentenceCount) + (100.0 * LongWords / Words);
    }

    /// <summary>Words (O). Numbers, abbreviations, addresses and hyphened compounds are one word each.</summary>
    public int Words { get; }

    /// <summary>Sentences (P). A heading or an item in a list is one. At least one when there is a word.</summary>
    public int SentenceCount => Sentences.Count;

    /// <summary>Long words (L): seven letters or more. Digits are not letters; addresses are never long.</summary>
    public int LongWords { get; }

    /// <summary>O/P + 100·L/O, not rounded. 0 for a text without words. Show it only when <see cref="HasNumber"/>.</summary>
    public double Lix { get; }

    /// <summary>Words in the longest sentence; 0 for a text without words.</summary>
    public int LongestSentence { get; }

    /// <summary>The sentences in the order of the text.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The text is long enough for the number to mean something.</summary>
    public bool HasNumber => Words >= FewestWords && SentenceCount >= FewestSentences;

    /// <summary>The band of the rounded number.</summary>
    public LixBand Band => Math.Round(Lix, MidpointRounding.AwayFromZero) switch
    {
        <= 24 => LixBand.VeryEasy,
        <= 34 => LixBand.Easy,
        <= 44 => LixBand.Medium,
        <= 54 => LixBand.Hard,
        _ => LixBand.VeryHard,
    };

    /// <summary>Measures any text; an empty one has no words.</summary>
    public static Readability Measure(string text) => Of(Reading.Of(text));

    internal static Readability Of(Reading reading) => new(reading);
}
