using System.Globalization;

namespace Sammen.Domain.Language;

/// <summary>
/// The language check: is this text written so that the reader understands it? Deadlines, names and the order of a
/// letter are the letter's own checks.
/// </summary>
public static class LanguageCheck
{
    /// <summary>The most words a sentence may have.</summary>
    public const int LongestSentence = 20;

    /// <summary>A sentence above this many words is long; one in ten may be.</summary>
    public const int LongSentence = 15;

    private const int LongestExplanation = 300;

    private static readonly string[] References = ["se", "jf", "jvf", "jævnfør", "nr", "stk", "side", "bilag", "lov", "efter"];

    private static readonly NumberFormatInfo DanishNumbers = new() { NumberDecimalSeparator = "," };

    /// <summary>The highest LIX a text of this level may have: 30, and 24 for easy-read and pictures.</summary>
    public static int LixLimit(TextLevel level) => level == TextLevel.Almindelig ? 30 : 24;

    /// <summary>Checks any text; an empty one has no findings.</summary>
    /// <param name="allowed">
    /// Names that may stand as they are written here, such as the title of a page; capitals count. Listed words,
    /// unexplained words and passives inside them are not reported.
    /// </param>
    /// <param name="explained">Glossary words that are explained beside the text, in their basic form; capitals do not count.</param>
    public static LanguageReport Check(string text, TextLevel level, IEnumerable<string>? allowed = null, IEnumerable<string>? explained = null)
    {
        var reading = Reading.Of(text);
        var readability = Readability.Of(reading);
        return new LanguageReport(level, readability, [.. AboutSentences(readability, level), .. AboutWords(reading, allowed ?? [], explained ?? [])]);
    }

    private static IEnumerable<LanguageFinding> AboutSentences(Readability readability, TextLevel level)
    {
        var limit = LixLimit(level);
        if (readability.HasNumber && readability.Lix > limit)
        {
            // Rounded up, so that the number shown is never the limit itself.
            var lix = (Math.Ceiling(readability.Lix * 10) / 10).ToString("0.0", DanishNumbers);
            yield return WholeText(
                FindingKind.TooHard,
                $"Teksten er svær at læse. Lix er {lix}, og det højeste er {limit}. Del de lange sætninger, og vælg kortere ord.");
        }

        foreach (var sentence in readability.Sentences.Where(sentence => sentence.Words > LongestSentence))
        {
            yield return new LanguageFinding(
                FindingKind.SentenceTooLong,
                Severity.Stop,
                sentence.Start,
                sentence.Length,
                sentence.Text,
                $"Sætningen er på {sentence.Words} ord. Del den, så der højst er {LongestSentence} ord i hver.",
                []);
        }

        var many = readability.Sentences.Count(sentence => sentence.Words > LongSentence);
        if (many >= 2 && many * 10 > readability.SentenceCount)
        {
            yield return WholeText(
                FindingKind.ManyLongSentences,
                $"{many} af {readability.SentenceCount} sætninger har mere end {LongSentence} ord. Del nogle af dem.");
        }
    }

    private static IEnumerable<LanguageFinding> AboutWords(Reading reading, IEnumerable<string> allowed, IEnumerable<string> explained)
    {
        var isAllowed = Allowed(reading, allowed);
        var taken = new bool[reading.Words.Count];

        foreach (var found in WordList.ListedLookup.Find(reading, isAllowed, taken))
        {
            var (start, length, excerpt) = Where(reading, found.First, found.Last);
            var message = found.Entry.Advice is { } advice
                ? $"Undgå »{excerpt}«. {advice}"
                : $"Skriv {string.Join(" eller ", found.Entry.Instead.Select(word => $"»{word}«"))} i stedet for »{excerpt}«.";
            yield return new LanguageFinding(FindingKind.ListedWord, Severity.Stop, start, length, excerpt, message, found.Entry.Instead);
        }

        var beside = explained.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var meanings = Meanings(reading);
        foreach (var uses in WordList.GlossaryLookup.Find(reading, isAllowed, taken).GroupBy(found => found.Entry))
        {
            if (beside.Contains(uses.Key.Word) || uses.Any(found => IsExplained(reading, found, meanings))) continue;
            var (start, length, excerpt) = Where(reading, uses.First().First, uses.First().Last);
            yield return new LanguageFinding(
                FindingKind.UnexplainedWord,
                Severity.Stop,
                start,
                length,
                excerpt,
                $"Forklar »{excerpt}«, for eksempel sådan: {uses.Key.Explanation}",
                []);
        }

        foreach (var word in Passives.Find(reading).Where(word => !taken[word] && !isAllowed[word]))
        {
            var (start, length, excerpt) = Where(reading, word, word);
            yield return new LanguageFinding(
                FindingKind.Passive,
                Severity.Hint,
                start,
                length,
                excerpt,
                $"Hvem gør det? Skriv det i stedet for »{excerpt}«.",
                []);
        }
    }

    private static LanguageFinding WholeText(FindingKind kind, string message) => new(kind, Severity.Stop, 0, 0, "", message, []);

    private static (int Start, int Length, string Excerpt) Where(Reading reading, int first, int last)
    {
        var start = reading.Words[first].Start;
        var length = reading.Words[last].End - start;
        return (start, length, reading.Text.Substring(start, length));
    }

    private static bool[] Allowed(Reading reading, IEnumerable<string> names)
    {
        var marked = new bool[reading.Words.Count];
        var byFirst = names.Select(Written).Where(name => name.Length > 0).ToLookup(name => name[0], StringComparer.Ordinal);
        if (byFirst.Count == 0) return marked;

        var words = Written(reading);
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var name in byFirst[words[i]])
            {
                if (words.AsSpan(i).StartsWith(name)) marked.AsSpan(i, name.Length).Fill(true);
            }
        }

        return marked;
    }

    private static string[] Written(string text) => Written(Reading.Of(text));

    private static string[] Written(Reading reading) => [.. reading.Words.Select(word => reading.Text.Substring(word.Start, word.Length))];

    /// <summary>For each sentence: the first and the last word that starts an explanation of what stands before it; -1 for none.</summary>
    private static (int First, int Last)[] Meanings(Reading reading)
    {
        var words = reading.Folded;
        var meanings = new (int First, int Last)[reading.Sentences.Count];
        for (var s = 0; s < meanings.Length; s++)
        {
            meanings[s] = (-1, -1);
            var sentence = reading.Sentences[s];
            var end = sentence.FirstWord + sentence.Words;
            for (var i = sentence.FirstWord; i < end; i++)
            {
                var next = i + 1 < end ? words[i + 1] : "";
                var starts = words[i] is "dvs" or "d.v.s"
                    || (words[i] == "det" && (next == "betyder" || (next == "vil" && i + 2 < end && words[i + 2] == "sige")));
                if (starts) meanings[s] = (meanings[s].First < 0 ? i : meanings[s].First, i);
            }
        }

        return meanings;
    }

    private static bool IsExplained(Reading reading, Found<GlossaryWord> found, (int First, int Last)[] meanings)
    {
        var sentence = reading.Sentences[found.Sentence];
        var next = found.Last + 1;
        if (next < sentence.FirstWord + sentence.Words && reading.Folded[next] == "betyder") return true;
        if (meanings[found.Sentence].Last > found.Last) return true;
        var following = found.Sentence + 1;
        if (following < reading.Sentences.Count && meanings[following].First == reading.Sentences[following].FirstWord) return true;
        return HasExplanationInParentheses(reading, found.Last);
    }

    /// <summary>"værge (en, der hjælper dig)"; "(§ 85)" and "(se side 3)" explain nothing.</summary>
    private static bool HasExplanationInParentheses(Reading reading, int word)
    {
        var text = reading.Text;
        var open = reading.Words[word].End;
        while (open < text.Length && (Signs.IsSpace(text[open]) || text[open] is '"' or '\u00AB' or '\u00BB' or '\u201D')) open++;
        if (open >= text.Length || text[open] != '(') return false;
        var close = text.AsSpan(open, Math.Min(LongestExplanation, text.Length - open)).IndexOf(')');
        if (close < 0) return false;

        var inside = 0;
        for (var i = word + 1; i < reading.Words.Count && reading.Words[i].Start < open + close; i++)
        {
            if (inside == 0 && References.Contains(reading.Folded[i])) return false;
            if (!reading.Words[i].IsNumber) inside++;
        }

        return inside >= 2;
    }
}
