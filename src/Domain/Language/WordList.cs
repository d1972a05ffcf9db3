using System.Collections.Frozen;

namespace Sammen.Domain.Language;

/// <summary>A word of the office that a text for citizens can do without.</summary>
public sealed class ListedWord
{
    internal ListedWord(string word, string[] instead, Form[] forms, string? advice = null)
    {
        Word = word;
        Instead = instead;
        Advice = advice;
        Forms = forms;
    }

    /// <summary>The word or phrase as it is looked up; "…" where other words may stand.</summary>
    public string Word { get; }

    /// <summary>What to write instead, best first, in the basic form. Empty when only <see cref="Advice"/> helps.</summary>
    public IReadOnlyList<string> Instead { get; }

    /// <summary>What to do when no other word can take its place.</summary>
    public string? Advice { get; }

    internal Form[] Forms { get; }
}

/// <summary>A word that stays in the text and is explained there.</summary>
public sealed class GlossaryWord
{
    internal GlossaryWord(string word, string explanation, Form[] forms)
    {
        Word = word;
        Explanation = explanation;
        Forms = forms;
    }

    /// <summary>The word as it is looked up.</summary>
    public string Word { get; }

    /// <summary>What it means, in one or two short sentences.</summary>
    public string Explanation { get; }

    internal Form[] Forms { get; }
}

/// <summary>Where a word of the glossary stands in a text.</summary>
/// <param name="Start">In UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
public sealed record GlossaryUse(GlossaryWord Word, int Start, int Length);

/// <summary>
/// The words to avoid and the words to explain. A guide for writers of texts to citizens, not a ban: what others call
/// their own things can be allowed by the caller.
/// </summary>
public static class WordList
{
    /// <summary>Words of the office with plain words to write instead.</summary>
    public static IReadOnlyList<ListedWord> Listed => ListedWords.All;

    /// <summary>Words that stay and are explained.</summary>
    public static IReadOnlyList<GlossaryWord> Glossary => GlossaryWords.All;

    internal static Lookup<ListedWord> ListedLookup { get; } = new(ListedWords.All, word => word.Forms);

    internal static Lookup<GlossaryWord> GlossaryLookup { get; } = new(GlossaryWords.All, word => word.Forms);

    /// <summary>Every place where a word to explain stands, in the order of the text, for an explanation at the word.</summary>
    public static IReadOnlyList<GlossaryUse> GlossaryIn(string text)
    {
        var reading = Reading.Of(text);
        return
        [
            .. GlossaryLookup.Find(reading, new bool[reading.Words.Count], new bool[reading.Words.Count])
                .Select(found => new GlossaryUse(found.Entry, found.Start(reading), found.Length(reading))),
        ];
    }
}

/// <summary>A word or phrase found in a reading, from its first word to its last.</summary>
internal readonly record struct Found<T>(T Entry, int Sentence, int First, int Last)
{
    public int Start(Reading reading) => reading.Words[First].Start;

    public int Length(Reading reading) => reading.Words[Last].End - reading.Words[First].Start;
}

/// <summary>Finds whole words and phrases, whatever their form; never a part of a word, never across sentences.</summary>
internal sealed class Lookup<T>
{
    private readonly FrozenDictionary<string, (T Entry, Form Form)[]> byFirst;

    public Lookup(IEnumerable<T> entries, Func<T, Form[]> forms) =>
        byFirst = entries
            .SelectMany(entry => forms(entry), (entry, form) => (Entry: entry, Form: form))
            .SelectMany(pair => pair.Form.Places[0], (pair, first) => (First: first, pair.Entry, pair.Form))
            .GroupBy(item => item.First, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(item => item.Form.Places.Length).Select(item => (item.Entry, item.Form)).ToArray(),
                StringComparer.Ordinal);

    /// <param name="allowed">Words that stand in an allowed name; a find of only such words is none.</param>
    /// <param name="taken">Words already found as something else; what is found here is added.</param>
    public List<Found<T>> Find(Reading reading, bool[] allowed, bool[] taken)
    {
        var words = reading.Folded;
        var found = new List<Found<T>>();
        Span<int> places = stackalloc int[Form.MostPlaces];
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            var sentence = reading.Sentences[s];
            var end = sentence.FirstWord + sentence.Words;
            for (var i = sentence.FirstWord; i < end; i++)
            {
                if (taken[i] || !byFirst.TryGetValue(words[i], out var candidates)) continue;
                foreach (var (entry, form) in candidates)
                {
                    if (!form.TryMatch(words, i, end, places)) continue;
                    var at = places[..form.Places.Length];
                    if (Any(at, taken)) continue;
                    if (All(at, allowed)) break;
                    foreach (var word in at) taken[word] = true;
                    found.Add(new Found<T>(entry, s, at[0], at[^1]));
                    break;
                }
            }
        }

        return found;
    }

    private static bool Any(ReadOnlySpan<int> at, bool[] flags)
    {
        foreach (var word in at)
        {
            if (flags[word]) return true;
        }

        return false;
    }

    private static bool All(ReadOnlySpan<int> at, bool[] flags)
    {
        foreach (var word in at)
        {
            if (!flags[word]) return false;
        }

        return true;
    }
}
