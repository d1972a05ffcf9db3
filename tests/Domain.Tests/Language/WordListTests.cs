using Sammen.Domain.Language;

namespace Sammen.Domain.Tests.Language;

[Trait("Runs", "Once")]
public sealed class WordListTests
{
    [Theory]
    [InlineData("Vi laver en udredning.", "udredning", "finde ud af")]
    [InlineData("Vi taler om UDREDNINGEN.", "UDREDNINGEN", "finde ud af")]
    [InlineData("Vi taler om udredningernes mål.", "udredningernes", "finde ud af")]
    [InlineData("Såfremt du vil.", "Såfremt", "hvis")]
    [InlineData("Det er i henhold til loven.", "i henhold til", "efter")]
    [InlineData("Se brevet, jf. bilag 1.", "jf", "se")]
    [InlineData("Det er p.t. lukket.", "p.t", "lige nu")]
    [InlineData("Vi fremsendte et brev.", "fremsendte", "sende")]
    [InlineData("Brevet fremsendes snart.", "fremsendes", "sende")]
    [InlineData("Vi træffer snart en afgørelse.", "træffer snart en afgørelse", "beslutte")]
    [InlineData("Afgørelsen er truffet.", "Afgørelsen er truffet", "beslutte")]
    [InlineData("Vi foretager en ny vurdering.", "foretager en ny vurdering", "vurdere")]
    [InlineData("Det fremgår ikke af brevet.", "fremgår ikke af", "stå i")]
    [InlineData("Du er berettiget til hjælp.", "berettiget til", "have ret til")]
    [InlineData("Såvel Anna som Bo kommer.", "Såvel Anna som", "både … og")]
    [InlineData("Det er funktionsnedsættelsen.", "funktionsnedsættelsen", "handicap")]
    public void Finds_the_word_in_all_its_forms(string text, string excerpt, string instead)
    {
        var finding = Assert.Single(Listed(text));

        Assert.Equal(excerpt, finding.Excerpt);
        Assert.Equal(excerpt, text.Substring(finding.Start, finding.Length));
        Assert.Equal(instead, finding.Instead[0]);
        Assert.Contains($"»{instead}«", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Doggerbanke og idetryk er ikke ord fra os.")]
    [InlineData("Det er en miniudredning og et netværksmøde.")]
    [InlineData("Indsatslederen er her.")]
    [InlineData("Vi er i gang, og det går til.")]
    [InlineData("Han var i huset. Henhold til er et ord.")]
    [InlineData("Du fremgår. Af huset kom han.")]
    [InlineData("Skriv til netvaerk@engholm.dk eller www.netværk.dk.")]
    [InlineData("Du deltager.")]
    public void Never_finds_a_part_of_a_word_or_across_a_full_stop(string text)
    {
        Assert.Empty(Listed(text));
    }

    [Fact]
    public void A_phrase_wins_over_its_words()
    {
        var findings = Listed("Vi meddeler dig afslag. Vi meddeler det nu.");

        Assert.Equal(["meddeler dig afslag", "meddeler"], findings.Select(f => f.Excerpt));
        Assert.Equal(["sige nej til", "fortælle"], findings.Select(f => f.Instead[0]));
    }

    [Fact]
    public void Words_in_the_gap_of_a_phrase_are_still_seen()
    {
        Assert.Equal(
            ["foretager en yderligere vurdering", "yderligere"],
            Listed("Vi foretager en yderligere vurdering.").Select(f => f.Excerpt));
    }

    [Fact]
    public void A_word_without_a_substitute_has_advice()
    {
        var finding = Assert.Single(Listed("Hermed får du svar."));

        Assert.Empty(finding.Instead);
        Assert.Equal("Undgå »Hermed«. Slet ordet.", finding.Message);
    }

    [Fact]
    public void A_loose_accent_or_a_soft_hyphen_hides_nothing()
    {
        Assert.Single(Listed("Vi taler om dit netværk, såfremt".Normalize(System.Text.NormalizationForm.FormD)), f => f.Instead[0] == "hvis");
        Assert.Single(Listed("Det er en udred\u00ADning."));
    }

    [Theory]
    [InlineData("Gå til Mit netværk i dag.", 0)]
    [InlineData("Gå til »Mit netværk« i dag.", 0)]
    [InlineData("Gå til mit netværk i dag.", 1)]
    [InlineData("Gå til Mit netværk. Dit netværk er stort.", 1)]
    [InlineData("Samtykke er en side.", 0)]
    [InlineData("Giv samtykke.", 1)]
    public void A_name_is_allowed_as_it_is_written(string text, int found)
    {
        var report = LanguageCheck.Check(text, TextLevel.Almindelig, allowed: ["Mit netværk", "Samtykke", "", " "]);

        Assert.Equal(found, report.Findings.Count(f => f.Kind == FindingKind.ListedWord));
    }

    [Fact]
    public void The_lists_are_whole()
    {
        Assert.All(WordList.Listed, word => Assert.True(word.Instead.Count > 0 != (word.Advice is not null), word.Word));
        Assert.All(WordList.Listed, word => Assert.All(word.Forms, Sound));
        Assert.All(WordList.Glossary, word => Assert.All(word.Forms, Sound));
        Assert.Distinct(WordList.Listed.Select(word => word.Word));
        Assert.Distinct(WordList.Glossary.Select(word => word.Word));

        static void Sound(Form form)
        {
            Assert.InRange(form.Places.Length, 1, Form.MostPlaces);
            Assert.True(form.GapAfter < form.Places.Length - 1);
            Assert.All(form.Places, place => Assert.All(place, word => Assert.Matches(@"^[\p{L}.\-]+$", word)));
        }
    }

    [Fact]
    public void Every_headword_is_found_and_no_form_is_listed_twice()
    {
        Assert.All(WordList.Listed, word => Assert.Contains(Listed(word.Word.Replace("…", "nu", StringComparison.Ordinal)), f => f.Kind == FindingKind.ListedWord));
        Assert.Distinct(WordList.Listed.SelectMany(word => word.Forms).Where(form => form.Places.Length == 1).SelectMany(form => form.Places[0]));
    }

    [Fact]
    public void No_substitute_is_itself_listed()
    {
        Assert.All(WordList.Listed.SelectMany(word => word.Instead), instead => Assert.Empty(Listed(instead)));
    }

    [Fact]
    public void Glossary_words_are_found_for_the_reader()
    {
        const string text = "Din værge kan klage. Værgens navn står i afgørelsen.";
        var uses = WordList.GlossaryIn(text);

        Assert.Equal(["værge", "Værgens", "afgørelsen"], uses.Select(use => text.Substring(use.Start, use.Length)));
        Assert.Equal(["værge", "værge", "afgørelse"], uses.Select(use => use.Word.Word));
    }

    private static LanguageFinding[] Listed(string text) =>
        [.. LanguageCheck.Check(text, TextLevel.Almindelig).Findings.Where(f => f.Kind == FindingKind.ListedWord)];
}
