using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Language;
using Sammen.Domain.Plans;
using Form = Sammen.Domain.Common.Form;

namespace Sammen.Domain.Tests.Assessments;

/// <summary>Anna, Mette beside her or alone, and a case in udredning.</summary>
internal static class Finding
{
    public static readonly DateTime At = new(2026, 5, 12, 8, 0, 0, DateTimeKind.Utc);
    public static readonly Author Anna = new(Guid.CreateVersion7(), "Anna Holm", IsCitizen: true, CitizenPresent: true, Domain.Plans.Said.Directly);
    public static readonly Author Mette = new(Guid.CreateVersion7(), "Mette Lund", IsCitizen: false, CitizenPresent: false, Domain.Plans.Said.Directly);
    public static readonly Author Beside = Mette with { CitizenPresent = true };
    public static readonly CaseNow Now = new(true, CasePhase.Assessment, At.AddDays(-3), At.AddDays(-3));
    public static readonly CaseNow Again = Now with { RoundBegan = At.AddDays(1), PhaseBegan = At.AddDays(1) };

    public static Assessment Open(params string[] themes)
    {
        var a = Assessment.Begin(Anna.Id, Guid.CreateVersion7(), ThemeBook.Supplied, new DateOnly(2026, 5, 1));
        foreach (var theme in themes) Assert.True(a.OpenTheme(theme, "Det betyder noget.", Now, Mette, At).Ok);
        return a;
    }

    public static NewStatement Said(Source source, string name = "", string relation = "", string words = "Bussen er svær.", Guid? corrects = null) =>
        new("mobilitet", "", source, name, relation, Tone.Difficulty, words, null, corrects);
}

/// <summary>The themes are data, and all of them are there.</summary>
[Trait("Runs", "Once")]
public sealed class ThemeBookTests
{
    [Fact]
    public void The_adult_field_has_eleven_themes_and_67_sub_themes()
    {
        var set = ThemeBook.Supplied;
        Assert.Equal((11, 67), (set.Themes.Count, set.Themes.Sum(t => t.SubThemes.Count)));
        Assert.Equal(11, set.Themes.Select(t => t.Code).Distinct().Count());
        Assert.All(set.Themes, t => Assert.Equal(t.SubThemes.Count, t.SubThemes.Select(s => s.Code).Distinct().Count()));
        Assert.All(set.Themes, t => Assert.EndsWith("?", t.Question, StringComparison.Ordinal));
        Assert.All(set.Themes, t => Assert.Matches("^[a-z-]+$", t.Code));
        Assert.InRange(ThemeBook.Supplied.Domains.Count, 7, 20);
    }

    [Fact]
    public void Not_assessed_is_a_value_of_its_own_and_never_the_lowest()
    {
        var set = ThemeBook.Supplied;
        Assert.Equal(["0", "1", "2", "3", "4", ScaleValue.NotAssessed], set.Levels.Select(l => l.Value));
        Assert.Equal(6, set.Levels.Select(l => l.Code).Distinct().Count());
        Assert.All(set.Levels, l => Assert.True(Guid.TryParse(l.Code, out _)));
        Assert.Equal("Ikke vurderet", set.Need(ScaleValue.NotAssessed));
        Assert.NotEqual(set.Level("0"), set.Level(ScaleValue.NotAssessed));
    }
}

/// <summary>The verbs, and attempts to break their rules.</summary>
[Trait("Runs", "Once")]
public sealed class AssessmentTests
{
    [Fact]
    public void Only_known_themes_are_opened_with_why_and_once_a_round()
    {
        var a = Finding.Open("mobilitet");
        Assert.Equal(AssessmentRefusals.ThemeUnknown, a.OpenTheme("findes-ikke", "Derfor", Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.WhyMissing, a.OpenTheme("relationer", " ", Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.ThemeOpen, a.OpenTheme("mobilitet", "Derfor", Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.NotInAssessment, a.OpenTheme("relationer", "Derfor", Finding.Now with { Phase = CasePhase.FollowUp }, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(CaseRefusals.Over, a.OpenTheme("relationer", "Derfor", Finding.Now with { IsOpen = false }, Finding.Mette, Finding.At).Refusal);
        // Going back in one theme opens that theme again, and no other.
        Assert.True(a.OpenTheme("mobilitet", "Det gik ikke.", Finding.Again, Finding.Mette, Finding.At.AddDays(2)).Ok);
        Assert.Equal([1, 2], a.Opened.Select(o => o.Round));
    }

    [Fact]
    public void Nobody_but_the_citizen_changes_the_citizens_words()
    {
        var a = Finding.Open("mobilitet");
        Assert.True(a.Say(Finding.Said(Source.Citizen), Finding.Now, Finding.Anna, Finding.At).Ok);
        var hers = a.Statements[^1].Id;
        Assert.Equal(AssessmentRefusals.CitizensWords, a.Say(Finding.Said(Source.Adviser, corrects: hers), Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.CitizenWroteAlone, a.Say(Finding.Said(Source.Citizen, corrects: hers), Finding.Now, Finding.Beside, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.OnlyCitizenTakesBack, a.TakeBack(hers, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.OnlyCitizenTakesBack, a.TakeBack(hers, Finding.Beside, Finding.At).Refusal);
        Assert.True(a.Say(Finding.Said(Source.Citizen, words: "Bussen er lidt svær.", corrects: hers), Finding.Now, Finding.Anna, Finding.At).Ok);
        Assert.Equal(["Bussen er svær.", "Bussen er lidt svær."], a.Statements.Select(s => s.Words));
        Assert.Equal(AssessmentRefusals.CorrectedAlready, a.Say(Finding.Said(Source.Citizen, corrects: hers), Finding.Now, Finding.Anna, Finding.At).Refusal);
    }

    [Fact]
    public void Taking_back_takes_the_corrected_words_too()
    {
        var a = Finding.Open("mobilitet");
        a.Say(Finding.Said(Source.Citizen), Finding.Now, Finding.Anna, Finding.At);
        a.Say(Finding.Said(Source.Citizen, corrects: a.Statements[^1].Id), Finding.Now, Finding.Anna, Finding.At);
        Assert.True(a.TakeBack(a.Statements[^1].Id, Finding.Anna, Finding.At).Ok);
        Assert.All(a.Statements, s => Assert.False(s.InView));
        Assert.False(a.HasOwnView(a.Opened[0]));
    }

    [Fact]
    public void The_citizen_writes_no_ones_words_but_own()
    {
        var a = Finding.Open("mobilitet");
        Assert.True(a.Say(Finding.Said(Source.Relative, "Else", "mor"), Finding.Now, Finding.Mette, Finding.At).Ok);
        Assert.Equal(AssessmentRefusals.NotYourWords, a.Say(Finding.Said(Source.Relative, corrects: a.Statements[^1].Id), Finding.Now, Finding.Anna, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.NotYourWords, a.TakeBack(a.Statements[^1].Id, Finding.Anna, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.OnlyOwnView, a.Say(Finding.Said(Source.Relative, "Else", "mor"), Finding.Now, Finding.Beside, Finding.At).Refusal);
        // A hand-made form that says it was the adviser is still the citizen's own words.
        Assert.True(a.Say(Finding.Said(Source.Adviser), Finding.Now, Finding.Anna, Finding.At).Ok);
        Assert.Equal(Source.Citizen, a.Statements[^1].Source);
    }

    [Fact]
    public void Every_source_is_named()
    {
        var a = Finding.Open("mobilitet");
        foreach (var source in (Source[])[Source.Relative, Source.Provider, Source.Other]) Assert.Equal(AssessmentRefusals.NameMissing, a.Say(Finding.Said(source), Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.RelationMissing, a.Say(Finding.Said(Source.Relative, "Else"), Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.ThemeNotOpen, a.Say(Finding.Said(Source.Adviser) with { Theme = "relationer" }, Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.ThemeUnknown, a.Say(Finding.Said(Source.Adviser) with { SubTheme = "soevn" }, Finding.Now, Finding.Mette, Finding.At).Refusal);
        foreach (var day in (int[])[1, -400]) Assert.Equal(AssessmentRefusals.DayOutside, a.Say(Finding.Said(Source.Adviser) with { Day = new DateOnly(2026, 5, 12).AddDays(day) }, Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(Text.Empty, a.Say(Finding.Said(Source.Adviser, words: " "), Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(Text.TooLong, a.Say(Finding.Said(Source.Adviser, words: new string('x', 2001)), Finding.Now, Finding.Mette, Finding.At).Refusal);
    }

    [Fact]
    public void A_placing_has_words_and_stands_above_the_one_before()
    {
        var a = Finding.Open("mobilitet");
        Assert.Equal(AssessmentRefusals.LevelMissing, a.Place("mobilitet", "", "5", "let", "Ord", 0, Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.LevelMissing, a.Place("mobilitet", "", "2", "", "Ord", 0, Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.PlacingWordsMissing, a.Place("mobilitet", "", "2", "let", "", 0, Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.True(a.Place("mobilitet", "", ScaleValue.NotAssessed, ScaleValue.NotAssessed, "Ingen har set det.", 0, Finding.Now, Finding.Mette, Finding.At).Ok);
        Assert.Equal(Form.Changed, a.Place("mobilitet", "", "2", "let", "Ord", 0, Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.True(a.Place("mobilitet", "", "2", "let", "Ord", 1, Finding.Now, Finding.Mette, Finding.At).Ok);
        Assert.Equal([ScaleValue.NotAssessed, "2"], a.Placings.Select(p => p.Level));
        Assert.Equal(AssessmentRefusals.ThemeNotOpen, a.Place("mobilitet", "", "2", "let", "Ord", 2, Finding.Again, Finding.Mette, Finding.At).Refusal);
    }

    [Fact]
    public void A_hard_summary_needs_a_reason_and_nothing_is_summed_up_before_a_theme_is_open()
    {
        const string hard = "Såfremt kommunen på baggrund af en konkret vurdering træffer afgørelse, meddeles dette efterfølgende.";
        Assert.Equal(AssessmentRefusals.NothingOpen, Finding.Open().Summarise("Du synger.", "Sang.", "", TextLevel.Let, 0, Finding.Now, Finding.Mette, Finding.At).Refusal);
        var a = Finding.Open("mobilitet");
        Assert.Equal(AssessmentRefusals.TooHard, a.Summarise(hard, "Fagligt.", "", TextLevel.Almindelig, 0, Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.SummaryMissing, a.Summarise("Du synger.", "", "", TextLevel.Let, 0, Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.True(a.Summarise(hard, "Fagligt.", "Det er lovens egne ord.", TextLevel.Almindelig, 0, Finding.Now, Finding.Mette, Finding.At).Ok);
        Assert.Equal("Det er lovens egne ord.", a.Latest!.HardWhy);
        Assert.Equal(Form.Changed, a.Summarise("Du synger.", "Sang.", "", TextLevel.Let, 0, Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.True(a.Ask(1, Finding.At).Ok);
        Assert.Equal(AskRefusals.AskedAlready, a.Ask(1, Finding.At).Refusal);
    }

    [Fact]
    public void What_is_not_known_says_who_finds_out_and_by_when()
    {
        var a = Finding.Open("mobilitet");
        var unknown = new NewKnown("logistisk", KnownKind.Unknown, "Hvordan Anna kommer rundt.", Source.Adviser, "Karim", new DateOnly(2026, 5, 20));
        Assert.Equal(AssessmentRefusals.FinderMissing, a.Note(unknown with { Name = "" }, Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.FindByMissing, a.Note(unknown with { By = null }, Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(DanishDate.Passed, a.Note(unknown with { By = new DateOnly(2026, 5, 11) }, Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.DomainMissing, a.Note(unknown with { Domain = "andet" }, Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.True(a.Note(unknown, Finding.Now, Finding.Mette, Finding.At).Ok);
        Assert.Equal(AssessmentRefusals.UnknownGone, a.FindOut(Guid.CreateVersion7(), "Med bus", Source.Provider, "Karim", Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.True(a.FindOut(a.Known[0].Id, "Med bus", Source.Provider, "Karim", Finding.Now, Finding.Mette, Finding.At).Ok);
        Assert.Equal(AssessmentRefusals.UnknownGone, a.FindOut(a.Known[0].Id, "Med tog", Source.Provider, "Karim", Finding.Now, Finding.Mette, Finding.At).Refusal);
        Assert.Equal([CoverageOf.NotAsked, CoverageOf.Unknown, CoverageOf.Some, CoverageOf.Much], new[] { Coverage.Of(0, 0, 0), Coverage.Of(0, 2, 0), Coverage.Of(1, 1, 0), Coverage.Of(3, 0, 0) });
    }

    [Fact]
    public void The_citizens_conditions_are_taken_off_by_the_citizen_alone()
    {
        var a = Finding.Open("mobilitet");
        Assert.True(a.Note(new NewKnown("psykologisk", KnownKind.Condition, "Pauser", Source.Citizen, "", null), Finding.Now, Finding.Anna, Finding.At).Ok);
        Assert.Equal(AssessmentRefusals.OnlyCitizenTakesBack, a.Remove(a.Known[0].Id, Finding.Mette, Finding.At).Refusal);
        Assert.Equal(AssessmentRefusals.OnlyCitizenTakesBack, a.Remove(a.Known[0].Id, Finding.Beside, Finding.At).Refusal);
        Assert.True(a.Note(new NewKnown("sundhed", KnownKind.Known, "Sover godt", Source.Adviser, "", null), Finding.Now, Finding.Mette, Finding.At).Ok);
        Assert.Equal(AssessmentRefusals.NotYourWords, a.Remove(a.Known[1].Id, Finding.Anna, Finding.At).Refusal);
        Assert.True(a.Remove(a.Known[0].Id, Finding.Anna, Finding.At).Ok);
    }
}
