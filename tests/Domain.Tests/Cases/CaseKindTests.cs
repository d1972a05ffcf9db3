using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Language;
using Sammen.Domain.Organisation;
using Sammen.Domain.Tests.Support;
using Form = Sammen.Domain.Common.Form;

namespace Sammen.Domain.Tests.Cases;

/// <summary>Rules as data. It is Tuesday 12 May 2026.</summary>
public sealed class CaseKindTests : PlaceTests
{
    private static readonly CaseRules Typical = CaseTests.Kind("stoette").Rules;

    private Actor _admin = null!;
    private Actor _mette = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var unit = await Place.LayUnit();
        _admin = (await Place.LayEmployee(unit, "Astrid Holt", Role.Administrator)).AsActor();
        _mette = (await Place.LayEmployee(unit, "Mette Lund", Role.Adviser)).AsActor();
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        foreach (var kind in CaseKindDesk.Read(CaseKindDesk.Typical)!)
        {
            Assert.Null(kind.Rules.Check());
            Assert.Equal(kind.Rules.Write(), CaseRules.Of(kind.Rules.Write()).Write());
        }
    }

    [Fact]
    public void What_the_citizen_reads_is_easy()
    {
        foreach (var kind in CaseKindDesk.Read(CaseKindDesk.Typical)!)
        {
            foreach (var text in kind.Rules.Phases.Values.SelectMany(p => (string[])[p.What, p.Who, p.YouCan]).Append($"Det handler om {kind.Rules.About}."))
                Assert.Empty(LanguageCheck.Check(text, TextLevel.Almindelig).Findings.Where(f => f.Severity == Severity.Stop).Select(f => $"{text}: {f.Message}"));
        }
    }

    [Fact]
    public async Task A_file_is_taken_whole_and_twice_is_once()
    {
        await Import(CaseKindDesk.Typical);
        var first = await Export();
        await Import(first);
        Assert.Equal(first, await Export());
        await using var db = Place.Db();
        Assert.Equal(CaseKindDesk.Read(CaseKindDesk.Typical)!.Count, await db.CaseKindVersions.CountAsync());
    }

    [Fact]
    public async Task One_wrong_kind_stops_the_whole_file_and_is_named()
    {
        var kinds = CaseKindDesk.Read(CaseKindDesk.Typical)!;
        var wrong = kinds[1] with { Rules = kinds[1].Rules with { Appeal = new Period(2, PeriodUnit.Weeks) } };
        var refused = (await Send(Write([kinds[0], wrong]))).Refusal!;
        Assert.Equal(CaseRules.AppealTooShort.Name, refused.Name);
        Assert.StartsWith(kinds[1].Rules.Name, refused.Says, StringComparison.Ordinal);
        await using var db = Place.Db();
        Assert.Equal(0, await db.CaseKindVersions.CountAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("[{\"code\":\"stoette\"}]")]
    [InlineData("[{\"code\":\"stoette\",\"from\":\"2024-01-01\",\"to\":null,\"rules\":null,\"ukendt\":1}]")]
    public async Task What_is_no_file_is_refused(string file) => Assert.Equal(CaseRules.Unreadable.Name, (await Send(file)).Refusal?.Name);

    [Fact]
    public async Task New_rules_close_the_old_and_an_old_case_is_read_by_its_day()
    {
        await Import(Write([Kind(new DateOnly(2024, 1, 1), Typical)]));
        var faster = Typical with { Decide = new Period(4, PeriodUnit.Weeks) };
        await using (var request = Place.Ask()) Assert.True((await request.CaseKinds.Set(_admin, Kind(new DateOnly(2026, 7, 1), faster), Form.New(), None)).Ok);
        await using var db = Place.Db();
        var book = new RuleBook(await db.CaseKindVersions.AsNoTracking().ToListAsync());
        Assert.Equal(8, book.On("stoette", new DateOnly(2026, 6, 30)).Value.Rules.Decide.Amount);
        Assert.Equal(4, book.On("stoette", new DateOnly(2026, 7, 1)).Value.Rules.Decide.Amount);
        Assert.Same(RuleBook.NoRules, book.On("stoette", new DateOnly(2023, 12, 31)).Refusal);
        Assert.Same(RuleBook.NoRules, book.On("findes-ikke", new DateOnly(2026, 7, 1)).Refusal);
    }

    [Fact]
    public void What_has_been_in_force_is_never_changed()
    {
        var today = new DateOnly(2026, 5, 12);
        List<CaseKindVersion> versions = [];
        Assert.True(CaseKindDesk.Put(versions, Kind(new DateOnly(2024, 1, 1), Typical), _admin, today, default).Value);
        var other = Typical with { Name = "Noget andet" };
        Assert.Same(CaseKindDesk.InForce, CaseKindDesk.Put(versions, Kind(new DateOnly(2024, 1, 1), other), _admin, today, default).Refusal);
        Assert.Same(CaseKindDesk.Backwards, CaseKindDesk.Put(versions, Kind(new DateOnly(2023, 1, 1), other), _admin, today, default).Refusal);
        Assert.Same(CaseKindDesk.Past, CaseKindDesk.Put(versions, Kind(today.AddDays(-1), other), _admin, today, default).Refusal);
        Assert.True(CaseKindDesk.Put(versions, Kind(today.AddDays(9), other), _admin, today, default).Value);
        Assert.True(CaseKindDesk.Put(versions, Kind(today.AddDays(9), Typical with { Name = "Et tredje" }), _admin, today, default).Value);
        Assert.Equal(["Socialpædagogisk støtte", "Et tredje"], versions.Select(v => v.Rules.Name));
        Assert.Equal(today.AddDays(8), versions[0].To);
        Assert.Same(CaseKindDesk.EndsFirst, CaseKindDesk.Put(versions, Kind(today.AddDays(19), other) with { To = today }, _admin, today, default).Refusal);
        Assert.Same(CaseKindDesk.CodeWrong, CaseKindDesk.Put(versions, Kind(today, other) with { Code = "Støtte!" }, _admin, today, default).Refusal);
    }

    [Fact]
    public void Versions_of_a_kind_never_hold_on_the_same_day()
    {
        var random = new Random(4);
        for (var round = 0; round < 200; round++)
        {
            List<CaseKindVersion> versions = [];
            var today = new DateOnly(2026, 5, 12);
            for (var i = 0; i < 12; i++, today = today.AddDays(random.Next(20)))
            {
                var from = new DateOnly(2026, 5, 1).AddDays(random.Next(300));
                CaseKindDesk.Put(versions, Kind(from, Typical with { Name = $"Udgave {i}" }) with { To = random.Next(3) == 0 ? from.AddDays(random.Next(60)) : null }, _admin, today, default);
            }

            for (var day = new DateOnly(2026, 5, 1); day.Year == 2026; day = day.AddDays(1)) Assert.InRange(versions.Count(v => v.HoldsOn(day)), 0, 1);
        }
    }

    [Fact]
    public async Task Two_administrators_at_once_and_one_is_told()
    {
        var from = new DateOnly(2026, 7, 1);
        await using (var first = Place.Ask()) Assert.True((await first.CaseKinds.Set(_admin, Kind(from, Typical), Form.New(), None)).Ok);
        await using var second = Place.Ask();
        Assert.Same(Form.Changed, (await second.CaseKinds.Set(_admin, Kind(from, Typical with { Name = "Noget andet" }), Form.New(), None)).Refusal);
    }

    [Fact]
    public async Task Only_an_administrator_changes_and_only_leaders_read_besides()
    {
        await using var request = Place.Ask();
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.CaseKinds.All(_mette, None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.CaseKinds.Export(_mette, None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.CaseKinds.Import(_mette, CaseKindDesk.Typical, Form.New(), None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.CaseKinds.Set(_mette, Kind(new DateOnly(2026, 7, 1), Typical), Form.New(), None));
    }

    private static CaseKindFile Kind(DateOnly from, CaseRules rules) => new("stoette", from, null, rules);

    private static string Write(IEnumerable<CaseKindFile> kinds) => JsonSerializer.Serialize(kinds, CaseRules.Json);

    private async Task Import(string file) => Assert.True((await Send(file)).Ok);

    private async Task<Result<Guid>> Send(string file)
    {
        await using var request = Place.Ask();
        return await request.CaseKinds.Import(_admin, file, Form.New(), None);
    }

    private async Task<string> Export()
    {
        await using var request = Place.Ask();
        return await request.CaseKinds.Export(_admin, None);
    }
}
