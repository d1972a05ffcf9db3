using Sammen.Domain.Language;

namespace Sammen.Domain.Tests.Language;

/// <summary>What the check itself says to people goes through the check.</summary>
[Trait("Runs", "Once")]
public sealed class OwnTextTests
{
    [Fact]
    public void Explanations_are_easy()
    {
        Assert.All(WordList.Glossary, word =>
        {
            var report = LanguageCheck.Check(word.Explanation, TextLevel.Let, explained: [word.Word]);
            Assert.True(report.Findings.Count == 0, $"{word.Word}: {report.Summary}");
            Assert.InRange(report.Readability.LongestSentence, 1, LanguageCheck.LongSentence);
            Assert.InRange(report.Readability.SentenceCount, 1, 2);
        });
        Assert.True(LanguageCheck.Check(string.Join('\n', WordList.Glossary.Select(word => word.Explanation)), TextLevel.Let).Passes);
    }

    [Fact]
    public void Messages_and_summaries_are_easy()
    {
        var sentence = "Her " + string.Concat(Enumerable.Repeat("er tryghed ", 12)) + "nu.";
        var report = LanguageCheck.Check($"{sentence} {sentence} {sentence} Det vurderes hermed. Ring til din værge, såfremt du vil.", TextLevel.Almindelig);

        Assert.Equal(Enum.GetValues<FindingKind>().Order(), report.Findings.Select(f => f.Kind).Distinct().Order());
        Assert.All(report.Findings, finding =>
        {
            var message = finding.Excerpt.Length == 0 ? finding.Message : finding.Message.Replace($"»{finding.Excerpt}«", "»det«", StringComparison.Ordinal);
            Assert.Empty(LanguageCheck.Check(message, TextLevel.Let).Findings);
        });
        Assert.Empty(LanguageCheck.Check(report.Summary, TextLevel.Almindelig).Findings);
    }
}
