using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Tests.Cases;
using Sammen.Domain.Tests.Support;
using Case = Sammen.Domain.Cases.Case;
using Form = Sammen.Domain.Common.Form;

namespace Sammen.Domain.Tests.Assessments;

/// <summary>Themes and domains as data. It is Tuesday 12 May 2026.</summary>
public sealed class ThemeDeskTests : PlaceTests
{
    private static readonly DateOnly Tomorrow = new(2026, 5, 13);
    private static readonly DomainForm Digital = new("Digitalt", "Skærm og telefon", "hvordan du bruger din telefon", 1, false);

    private Employee _mette = null!;
    private Actor _admin = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var unit = await Place.LayUnit();
        _admin = (await Place.LayEmployee(unit, "Astrid Holt", Role.Administrator)).AsActor();
        _mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
    }

    private static ThemeFile File(Func<ThemeFile, ThemeFile> change) => change(ThemeDesk.SuppliedFile) with { From = Tomorrow };

    private static ThemeForm Typed(LifeTheme theme, int place = 1, bool retired = false) =>
        new(theme.Name, theme.Group, theme.Citizen, theme.Question, theme.Pictogram, place, retired, [.. theme.SubThemes.Select((s, i) => new SubThemeForm(s.Code, s.Name, i + 1, s.Retired))]);

    private Result<bool> Put(List<ThemeVersion> own, ThemeFile file, int days = 0) => ThemeDesk.Put(own, file, _admin, new DateOnly(2026, 5, 12).AddDays(days), default);

    private async Task<Result<Guid>> Import(string file)
    {
        await using var request = Place.Ask();
        return await request.Themes.Import(_admin, file, Form.New(), None);
    }

    private static string Write(params ThemeFile[] versions) => JsonSerializer.Serialize(versions, ThemeBook.Json);

    [Fact]
    public void At_least_one_of_each_is_in_use_and_there_can_be_more_than_seven()
    {
        Assert.Same(ThemeDesk.NoDomain, Put([], File(f => f with { Domains = [] })).Refusal);
        Assert.Same(ThemeDesk.NoDomain, Put([], File(f => f with { Domains = [.. f.Domains.Select(d => d with { Retired = true })] })).Refusal);
        Assert.Same(ThemeDesk.NoTheme, Put([], File(f => f with { Themes = [.. f.Themes.Select(t => t with { Retired = true })] })).Refusal);
        Assert.True(Put([], File(f => f with { Domains = [.. f.Domains.Select((d, i) => d with { Retired = i > 0 })] })).Value);
        var many = Enumerable.Range(1, ThemeDesk.Most - 7).Select(i => new KnowledgeDomain($"ny-{i}", $"Ny {i}", "Nyt", "noget nyt")).ToList();
        Assert.True(Put([], File(f => f with { Domains = [.. f.Domains, .. many] })).Value);
        Assert.Same(ThemeDesk.TooMany, Put([], File(f => f with { Domains = [.. f.Domains, .. many, many[0] with { Code = "en-til" }] })).Refusal);
    }

    [Fact]
    public void A_code_that_has_been_there_is_retired_and_never_deleted()
    {
        ThemeFile[] gone =
        [
            File(f => f with { Domains = [.. f.Domains.Skip(1)] }),
            File(f => f with { Themes = [.. f.Themes.Skip(1)] }),
            File(f => f with { Themes = [f.Themes[0] with { SubThemes = [.. f.Themes[0].SubThemes.Skip(1)] }, .. f.Themes.Skip(1)] }),
        ];
        foreach (var file in gone) Assert.Equal(ThemeDesk.CodeGone.Name, Put([], file).Refusal!.Name);
        Assert.StartsWith("Psykologisk: ", Put([], gone[0]).Refusal!.Says, StringComparison.Ordinal);
        // What stood only in a version that never began is not kept by another one of the same day.
        List<ThemeVersion> own = [];
        Assert.True(Put(own, File(f => f with { Domains = [.. f.Domains, new("digitalt", "Digitalt", "Skærm", "din skærm")] })).Value);
        Assert.True(Put(own, File(f => f)).Value);
        // Once it has begun it stays, also in the versions after.
        own = [];
        Assert.True(Put(own, File(f => f with { Domains = [.. f.Domains, new("digitalt", "Digitalt", "Skærm", "din skærm")] })).Value);
        Assert.Equal(ThemeDesk.CodeGone.Name, Put(own, File(f => f) with { From = Tomorrow.AddDays(30) }, days: 9).Refusal!.Name);
    }

    [Fact]
    public void What_has_been_in_force_is_never_changed()
    {
        List<ThemeVersion> own = [];
        Assert.Same(ThemeDesk.Past, Put(own, File(f => f) with { From = new DateOnly(2026, 5, 12) }).Refusal);
        Assert.Same(ThemeDesk.InForce, Put(own, ThemeDesk.SuppliedFile with { Domains = [.. ThemeDesk.SuppliedFile.Domains.Reverse()] }).Refusal);
        Assert.False(Put(own, ThemeDesk.SuppliedFile).Value);
        Assert.True(Put(own, File(f => f)).Value);
        Assert.False(Put(own, File(f => f), days: 5).Value);
        Assert.Same(ThemeDesk.InForce, Put(own, File(f => f with { Domains = [.. f.Domains.Reverse()] }), days: 1).Refusal);
        Assert.True(Put(own, File(f => f with { Domains = [.. f.Domains.Reverse()] }) with { From = Tomorrow.AddDays(9) }).Value);
        Assert.Same(ThemeDesk.Backwards, Put(own, File(f => f) with { From = Tomorrow.AddDays(3) }).Refusal);
        Assert.Same(ThemeDesk.Backwards, Put(own, File(f => f with { Domains = [.. f.Domains.Reverse()] })).Refusal);
        Assert.Equal([2, 3], own.Select(v => v.No));
    }

    [Fact]
    public void What_cannot_be_read_or_worked_by_is_refused()
    {
        var theme = ThemeDesk.SuppliedFile.Themes[0];
        ThemeFile With(LifeTheme t) => File(f => f with { Themes = [t, .. f.Themes.Skip(1)] });
        ThemeFile Domain(KnowledgeDomain d) => File(f => f with { Domains = [d, .. f.Domains.Skip(1)] });
        (ThemeFile, Refusal)[] wrong =
        [
            (With(theme with { Name = " " }), ThemeDesk.NameMissing), (With(theme with { Name = new string('x', 81) }), ThemeDesk.NameMissing), (With(theme with { Group = "" }), ThemeDesk.GroupMissing),
            (With(theme with { Citizen = "" }), ThemeDesk.CitizenMissing), (With(theme with { Question = "" }), ThemeDesk.QuestionMissing), (With(theme with { Pictogram = "../x" }), ThemeDesk.PictogramWrong),
            (With(theme with { SubThemes = [.. theme.SubThemes, theme.SubThemes[0]] }), ThemeDesk.CodeWrong), (With(theme with { Code = "Ø" }), ThemeDesk.CodeWrong),
            (Domain(ThemeDesk.SuppliedFile.Domains[0] with { About = "" }), ThemeDesk.AboutMissing), (Domain(ThemeDesk.SuppliedFile.Domains[1]), ThemeDesk.CodeWrong),
        ];
        foreach (var (file, no) in wrong) Assert.Same(no, Put([], file).Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("{")]
    [InlineData("[{\"from\":\"2027-01-01\"}]")]
    [InlineData("[{\"from\":\"2027-01-01\",\"themes\":null,\"domains\":[]}]")]
    [InlineData("[{\"from\":\"2027-01-01\",\"themes\":[null],\"domains\":[null]}]")]
    [InlineData("[{\"from\":\"2027-01-01\",\"themes\":[],\"domains\":[],\"ukendt\":1}]")]
    public async Task What_is_no_file_is_refused(string file) => Assert.Equal(ThemeDesk.Unreadable.Name, (await Import(file)).Refusal?.Name);

    [Fact]
    public async Task A_file_is_taken_whole_and_what_goes_out_comes_in_again()
    {
        var ny = File(f => f with { Domains = [.. f.Domains, new("digitalt", "Digitalt", "Skærm", "din skærm")] });
        Assert.Equal(ThemeDesk.NoDomain.Name, (await Import(Write(ny, ny with { From = Tomorrow.AddDays(1), Domains = [] }))).Refusal?.Name);
        await using (var db = Place.Db()) Assert.Equal(0, await db.ThemeVersions.CountAsync());
        Assert.True((await Import(Write(ny))).Ok);
        await using var request = Place.Ask();
        var file = await request.Themes.Export(_admin, None);
        Assert.True((await Import(file)).Ok);
        Assert.Equal(file, await request.Themes.Export(_admin, None));
        Assert.Equal([(2, null), (1, (DateOnly?)new DateOnly(2026, 5, 12))], (await request.Themes.All(_admin, None)).Select(v => (v.No, v.Set.To)));
    }

    [Fact]
    public async Task An_old_assessment_keeps_its_names_and_a_new_one_has_the_new()
    {
        var anna = await Place.LayCitizen("Anna Holm", _mette, writes: People.AdviserWrites | Parts.Case | Parts.Assessment);
        var bo = await Place.LayCitizen("Bo Falk", _mette, writes: People.AdviserWrites | Parts.Case | Parts.Assessment);
        var old = await Opened(anna);
        await using (var desk = await Place.Desk(_mette, anna, Parts.Assessment))
        {
            Assert.True((await desk.Assessments.OpenTheme(desk.Subject, old, "mobilitet", "Du vil ud.", Form.New(), None)).Ok);
            Assert.True((await desk.Assessments.Note(desk.Subject, old, new NewKnown("psykologisk", KnownKind.Known, "Hun er glad.", Source.Adviser, "", null), Form.New(), None)).Ok);
        }

        await using (var request = Place.Ask())
        {
            var mobility = ThemeBook.Supplied.Find("mobilitet")!;
            Assert.True((await request.Themes.SetTheme(_admin, Tomorrow, "mobilitet", Typed(mobility) with { Name = "At komme omkring" }, Form.New(0), None)).Ok);
            Assert.True((await request.Themes.SetTheme(_admin, Tomorrow, "relationer", Typed(ThemeBook.Supplied.Find("relationer")!, retired: true), Form.New(1), None)).Ok);
            Assert.True((await request.Themes.SetDomain(_admin, Tomorrow, "psykologisk", new DomainForm("Psyken", "Sindet", "dit sind", 2, true), Form.New(2), None)).Ok);
            Assert.True((await request.Themes.SetDomain(_admin, Tomorrow, "", Digital, Form.New(3), None)).Ok);
            Assert.Same(Form.Changed, (await request.Themes.SetDomain(_admin, Tomorrow, "", Digital, Form.New(3), None)).Refusal);
            Assert.Same(ThemeDesk.NotFound, (await request.Themes.SetDomain(_admin, Tomorrow, "findes-ikke", Digital, Form.New(4), None)).Refusal);
            var newest = (await request.Themes.All(_admin, None))[0].Set;
            Assert.Equal(["digitalt", "neurologisk", "psykologisk"], newest.Domains.Take(3).Select(d => d.Code));
            Assert.Equal(["relationer", "mobilitet"], newest.Themes.Take(2).Select(t => t.Code));
        }

        Place.Time.Pass(TimeSpan.FromDays(1));
        var young = await Opened(bo);
        await using (var desk = await Place.Desk(_mette, anna, Parts.Assessment))
        {
            var view = (await desk.AssessmentViews.Of(desk.Subject, old, None))!;
            Assert.Equal(("Mobilitet", "Psykologisk", 7), (view.Theme("mobilitet")!.Theme.Name, view.Map.Single(d => d.Entries.Count > 0).Domain.Name, view.Map.Count));
            Assert.True((await desk.Assessments.OpenTheme(desk.Subject, old, "relationer", "Du savner nogen.", Form.New(), None)).Ok);
            Assert.NotNull(await desk.Gates.For(anna.Id, old, None));
        }

        await using (var desk = await Place.Desk(_mette, bo, Parts.Assessment))
        {
            var view = (await desk.AssessmentViews.Of(desk.Subject, young, None))!;
            Assert.Equal(("At komme omkring", 7, "Digitalt"), (view.Set.Find("mobilitet")!.Name, view.Map.Count, view.Map[0].Domain.Name));
            Assert.Same(AssessmentRefusals.ThemeUnknown, (await desk.Assessments.OpenTheme(desk.Subject, young, "relationer", "Du savner nogen.", Form.New(), None)).Refusal);
            Assert.Same(AssessmentRefusals.DomainMissing, (await desk.Assessments.Note(desk.Subject, young, new NewKnown("psykologisk", KnownKind.Known, "Hun er glad.", Source.Adviser, "", null), Form.New(), None)).Refusal);
            Assert.True((await desk.Assessments.Note(desk.Subject, young, new NewKnown("digitalt", KnownKind.Known, "Han har en telefon.", Source.Adviser, "", null), Form.New(), None)).Ok);
        }
    }

    [Fact]
    public async Task New_sub_themes_get_a_code_of_their_own_and_retired_ones_are_not_chosen()
    {
        await using var request = Place.Ask();
        var theme = ThemeBook.Supplied.Find("mobilitet")!;
        var form = Typed(theme, place: 99);
        form = form with { SubThemes = [new("", "Cykle på vej", 1, false), new("", "Cykle på vej", 2, false), new("", "", 3, false), form.SubThemes[0] with { Place = 3, Retired = true }, .. form.SubThemes.Skip(1).Select(s => s with { Place = 9 })] };
        Assert.True((await request.Themes.SetTheme(_admin, Tomorrow, "mobilitet", form, Form.New(0), None)).Ok);
        var now = (await request.Themes.All(_admin, None))[0].Set;
        Assert.Equal("mobilitet", now.Themes[^1].Code);
        Assert.Equal(["cykle-paa-vej", "cykle-paa-vej-2", theme.SubThemes[0].Code], now.Themes[^1].SubThemes.Take(3).Select(s => s.Code));
        Assert.DoesNotContain(theme.SubThemes[0].Code, now.Themes[^1].InUse.Select(s => s.Code));
        Assert.Equal(ThemeDesk.CodeGone.Name, (await request.Themes.SetTheme(_admin, Tomorrow, "mobilitet", form with { SubThemes = [] }, Form.New(1), None)).Refusal?.Name);
        Assert.Same(ThemeDesk.NotFound, (await request.Themes.SetTheme(_admin, Tomorrow, "mobilitet", form with { SubThemes = [new("findes-ikke", "Nyt", 1, false)] }, Form.New(1), None)).Refusal);
    }

    [Fact]
    public async Task Only_an_administrator_reads_and_changes_and_each_change_is_on_record()
    {
        var mette = _mette.AsActor();
        await using var request = Place.Ask();
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.Themes.All(mette, None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.Themes.Export(mette, None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.Themes.Import(mette, "[]", Form.New(), None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.Themes.SetDomain(mette, Tomorrow, "", Digital, Form.New(), None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.Themes.SetTheme(mette, Tomorrow, "mobilitet", Typed(ThemeBook.Supplied.Find("mobilitet")!), Form.New(), None));
        var rows = await Place.Leaves(async () => Assert.True((await request.Themes.SetDomain(_admin, Tomorrow, "", Digital, Form.New(), None)).Ok));
        Assert.Equal(("ThemesSet", "Vidensdomæne: Digitalt, fra 2026-05-13."), (Assert.Single(rows).Act, rows[0].ForProfessional));
    }

    private async Task<Guid> Opened(Citizen citizen)
    {
        var kind = CaseTests.Kind("stoette");
        var opened = Case.Open(citizen.Id, new NewCase("stoette", "Støtte", CaseOrigin.Asked, Place.Today, "Jeg vil ud.", Said.Directly), kind, "Mette", Place.Time.Now).Value;
        await Place.Lay(opened);
        return opened.Id;
    }
}
