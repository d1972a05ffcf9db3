using Sammen.Domain.Language;

namespace Sammen.Domain.Tests.Language;

[Trait("Runs", "Once")]
public sealed class PassiveTests
{
    [Theory]
    [InlineData("Din sag vurderes i dag.", "vurderes")]
    [InlineData("Hjælpen kan ikke ydes.", "ydes")]
    [InlineData("Huset skal ikke males.", "males")]
    [InlineData("Huset skal også straks males.", "males")]
    [InlineData("Der males i dag.", "males")]
    [InlineData("Svaret fås hos os.", "fås")]
    public void A_passive_hides_who_does_it(string text, string excerpt)
    {
        var finding = Assert.Single(Passives(text));

        Assert.Equal((excerpt, Severity.Hint), (finding.Excerpt, finding.Severity));
        Assert.Equal(excerpt, text.Substring(finding.Start, finding.Length));
    }

    [Theory]
    [InlineData("Vi mødes i dag, og det skal lykkes.")]
    [InlineData("Der findes en vej. Det kan ikke skyldes dig.")]
    [InlineData("Jeg synes, du skal trives. Vi ses, og vi tales ved.")]
    [InlineData("Skal deres hund med? Kan jeres? Må vores?")]
    [InlineData("Det er borgernes hus og Mettes hund. Skal Mettes hund med?")]
    [InlineData("Kan børnenes bus køre? Vil lærernes?")]
    [InlineData("Der kommer de ældres bus. Der er fælles mad.")]
    [InlineData("De males hus er rødt.")]
    [InlineData("Det gik anderledes, og således er det.")]
    public void A_genitive_or_a_verb_born_with_s_is_none(string text)
    {
        Assert.Empty(Passives(text));
    }

    [Fact]
    public void A_listed_word_is_reported_once()
    {
        var finding = Assert.Single(LanguageCheck.Check("Brevet fremsendes.", TextLevel.Almindelig).Findings);

        Assert.Equal(FindingKind.ListedWord, finding.Kind);
    }

    [Fact]
    public void A_name_may_have_one()
    {
        Assert.Empty(LanguageCheck.Check("Se Hvad besluttes i dag.", TextLevel.Almindelig, allowed: ["Hvad besluttes"]).Findings);
    }

    private static LanguageFinding[] Passives(string text) =>
        [.. LanguageCheck.Check(text, TextLevel.Almindelig).Findings.Where(f => f.Kind == FindingKind.Passive)];
}
