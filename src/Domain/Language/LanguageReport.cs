using System.Globalization;

namespace Sammen.Domain.Language;

/// <summary>What the language check can point at.</summary>
public enum FindingKind
{
    /// <summary>LIX is above the limit of the level. About the whole text.</summary>
    TooHard,

    /// <summary>A sentence of more than 20 words.</summary>
    SentenceTooLong,

    /// <summary>More than one sentence in ten, and at least two, are above 15 words. About the whole text.</summary>
    ManyLongSentences,

    /// <summary>A word of the office with plain words to write instead.</summary>
    ListedWord,

    /// <summary>A word of the glossary that the text does not explain.</summary>
    UnexplainedWord,

    /// <summary>A passive in -s: the reader cannot see who does it.</summary>
    Passive,
}

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Worth a look. The text passes with it.</summary>
    Hint,

    /// <summary>The text does not pass the check.</summary>
    Stop,
}

/// <summary>One thing the writer can do something about.</summary>
/// <param name="Start">Where in the text, in UTF-16 units; 0 when it is about the whole text.</param>
/// <param name="Length">How much of the text, in UTF-16 units; 0 when it is about the whole text.</param>
/// <param name="Excerpt">The words it is about, as they are written; empty when it is about the whole text.</param>
/// <param name="Message">What to do, in plain Danish, for the writer.</param>
/// <param name="Instead">What can be written in place of the excerpt, best first, in the basic form; may be empty.</param>
public sealed record LanguageFinding(
    FindingKind Kind,
    Severity Severity,
    int Start,
    int Length,
    string Excerpt,
    string Message,
    IReadOnlyList<string> Instead);

/// <summary>What the language check says about a text.</summary>
public sealed class LanguageReport
{
    internal LanguageReport(TextLevel level, Readability readability, IEnumerable<LanguageFinding> findings)
    {
        Level = level;
        Readability = readability;
        Findings = [.. findings.OrderBy(finding => finding.Start).ThenBy(finding => finding.Kind)];
    }

    /// <summary>The level the text was checked for.</summary>
    public TextLevel Level { get; }

    /// <summary>The numbers behind.</summary>
    public Readability Readability { get; }

    /// <summary>Findings in the order of the text; those about the whole text stand first.</summary>
    public IReadOnlyList<LanguageFinding> Findings { get; }

    /// <summary>Nothing stops the text. Hints may be left.</summary>
    public bool Passes => Findings.All(finding => finding.Severity != Severity.Stop);

    /// <summary>One to a few plain Danish sentences for the writer, without numbers that need a key.</summary>
    public string Summary
    {
        get
        {
            if (Readability.Words == 0) return "Der er ingen tekst endnu.";
            List<string> said = [Ease(), $"Den længste sætning er på {Count(Readability.LongestSentence)} ord."];
            if (Of(FindingKind.SentenceTooLong) is var tooLong and > 0)
                said.Add(tooLong == 1 ? "Én sætning er for lang." : $"{Count(tooLong)} sætninger er for lange.");
            if (Of(FindingKind.ManyLongSentences) > 0) said.Add("Mange af sætningerne er lange.");
            if (Of(FindingKind.ListedWord) is var listed and > 0)
                said.Add($"Du kan skrive {Count(listed)} ord enklere.");
            if (Of(FindingKind.UnexplainedWord) is var unexplained and > 0)
                said.Add($"{Count(unexplained)} ord mangler en forklaring.");
            if (Of(FindingKind.Passive) is var passive and > 0)
                said.Add($"{Count(passive)} {(passive == 1 ? "sted" : "steder")} står der ikke, hvem der gør det.");
            return string.Join(' ', said);
        }
    }

    private string Ease()
    {
        if (!Readability.HasNumber) return "Teksten er kort.";
        if (Of(FindingKind.TooHard) > 0) return "Teksten er for svær.";
        return Readability.Band == LixBand.VeryEasy ? "Teksten er meget let." : "Teksten er let.";
    }

    private int Of(FindingKind kind) => Findings.Count(finding => finding.Kind == kind);

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
