using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Citizens;

/// <summary>Lists and searches: one's own citizens only, and every hit is a look-up.</summary>
public sealed class CitizenViewsTests : PlaceTests
{
    private Employee _mette = null!;
    private Employee _peter = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        _peter = await Place.LayEmployee(unit, "Peter Skov", Role.Adviser);
    }

    /// <summary>Searched for, and who is found: the same on both databases.</summary>
    private static readonly (string Searched, string Found)[] Searches =
    [
        ("åse", "Aase Holm|Åse Bæk"),
        ("AASE", "Aase Holm|Åse Bæk"),
        ("Åse bæk", "Åse Bæk"),
        ("baek å", "Åse Bæk"),
        ("soeren", "Soeren Juul|Søren Østergård"),
        ("Søren", "Soeren Juul|Søren Østergård"),
        ("ø", "Søren Østergård"),
        ("oestergaard", "Søren Østergård"),
        ("ostergaard", "Søren Østergård"),
        ("soren o", "Søren Østergård"),
        ("ase", ""),
        ("ren", ""),
        ("muller", "Zoë Müller-Ærø"),
        ("ærø", "Zoë Müller-Ærø"),
        ("zoe", "Zoë Müller-Ærø"),
        ("100%", ""),
        ("_", ""),
        ("'; drop table citizens; --", ""),
    ];

    [Fact]
    public async Task Names_are_found_by_the_beginnings_of_words_however_they_are_spelled()
    {
        foreach (var name in (string[])["Søren Østergård", "Zoë Müller-Ærø", "Åse Bæk", "Soeren Juul", "Aase Holm"]) await Place.LayCitizen(name, _mette);
        foreach (var (searched, found) in Searches)
        {
            var (lines, all) = await Search(_mette, searched);
            Assert.Equal((searched, found), (searched, string.Join('|', lines.OrderBy(l => l.Name, StringComparer.Ordinal).Select(l => l.Name))));
            Assert.Equal(lines.Count, all);
        }
    }

    [Fact]
    public async Task A_long_name_is_found_by_its_last_word()
    {
        await Place.LayCitizen("Maria del Carmen de la Cruz Hernández Lopez", _mette);
        Assert.Single((await Search(_mette, "lopez")).Lines);
    }

    [Fact]
    public async Task Lists_are_in_Danish_order_a_page_at_a_time()
    {
        string[] right = ["Anna", "Bo", "Carl", "Dorte", "Emil", "Fatima", "Gitte", "Hans", "Ida", "Jens", "Karl", "Lars", "Mona", "Niels", "Ole", "Zita", "Ægir", "Øjvind", "Aage", "Åse"];
        foreach (var name in right.Reverse()) await Place.LayCitizen(name, _mette);
        var (first, all) = await Search(_mette, "");
        var (second, _) = await Search(_mette, "", 2);
        Assert.Equal((CitizenViews.Page, right.Length), (first.Count, all));
        Assert.Equal(right, first.Concat(second).Select(l => l.Name));
        Assert.Empty((await Search(_mette, "", 3)).Lines);
    }

    [Fact]
    public async Task Only_ones_own_citizens_are_found_and_nothing_tells_of_others()
    {
        var anna = await Place.LayCitizen("Anna Holm", _mette);
        var rows = await Place.Leaves(async () =>
        {
            foreach (var searched in (string[])["Anna", "", Place.Municipality.Keys.DecryptCpr(anna.CprCipher, anna.Id).Digits]) Assert.Equal(0, (await Search(_peter, searched)).All);
        });
        // A search without hits shows nobody, so nobody was looked at; that it was made is on record, without the words.
        Assert.Equal(["søgt på navn", "søgt på CPR"], rows.Select(r => string.Join(' ', r.Act.Split(' ')[..3])));
        Assert.All(rows, r => Assert.Equal((RecordKind.LookUp, (Guid?)null, nameof(Parts.None)), (r.Kind, r.CitizenId, r.Part)));
    }

    [Fact]
    public async Task Every_hit_is_a_look_up_with_the_mark_of_what_was_asked()
    {
        var hits = new[] { await Place.LayCitizen("Anna Holm", _mette), await Place.LayCitizen("Anna Berg", _mette) };
        await Place.LayCitizen("Ole Juhl", _mette);
        var rows = await Place.Leaves(() => Search(_mette, "anna"));
        Assert.Equal(hits.Select(c => c.Id).Order(), rows.Select(r => r.CitizenId!.Value).Order());
        Assert.All(rows, r => Assert.Equal((RecordKind.LookUp, "Profile", "Søgning"), (r.Kind, r.Part, r.Purpose)));
        Assert.All(rows, r => Assert.StartsWith("søgt på navn ", r.Act, StringComparison.Ordinal));
        Assert.DoesNotContain("anna", rows[0].Act, StringComparison.OrdinalIgnoreCase);
        var again = await Place.Leaves(() => Search(_mette, "ANNA"));
        Assert.Equal(rows[0].Act, again[0].Act);
    }

    [Fact]
    public async Task A_number_finds_the_one_and_is_not_written_down()
    {
        var anna = await Place.LayCitizen("Anna Holm", _mette);
        await Place.LayCitizen("Ole Juhl", _mette);
        var digits = Place.Municipality.Keys.DecryptCpr(anna.CprCipher, anna.Id).Digits;
        var rows = await Place.Leaves(async () => Assert.Equal("Anna Holm", Assert.Single((await Search(_mette, digits[..6] + "-" + digits[6..])).Lines).Name));
        Assert.StartsWith("søgt på CPR ", Assert.Single(rows).Act, StringComparison.Ordinal);
        Assert.DoesNotContain(digits[6..], rows[0].Act);
        Assert.DoesNotContain(anna.CprIndex, rows[0].Act);
    }

    [Fact]
    public async Task The_list_is_for_those_on_the_team_today()
    {
        var anna = await Place.LayCitizen("Anna Holm", _mette);
        await Place.LayMember(anna, _peter, Parts.Plan, from: Place.Today.AddDays(1), to: Place.Today.AddDays(2));
        foreach (var (days, seen) in ((int, int)[])[(0, 0), (1, 1), (1, 1), (1, 0)])
        {
            Place.Time.Pass(TimeSpan.FromDays(days));
            Assert.Equal(seen, (await Search(_peter, "")).All);
        }
    }

    [Fact]
    public async Task Two_places_on_one_team_are_one_line()
    {
        var anna = await Place.LayCitizen("Anna Holm", _mette);
        await Place.LayMember(anna, _mette, Parts.Plan);
        Assert.Single((await Search(_mette, "")).Lines);
    }

    [Fact]
    public async Task The_next_date_of_the_plan_is_shown_to_those_who_may_see_the_plan()
    {
        var anna = await Place.LayCitizen("Anna Holm", _mette);
        await Place.LayMember(anna, _peter, Parts.Profile | Parts.Team);
        await using (var own = await Place.Own(anna))
        {
            var goal = (await own.Plan.SetGoal(own.Subject, "Synge", "", null, Said.Directly, Form.New(), None)).Value;
            await own.Plan.AddStep(own.Subject, goal, "Ringe", null, Place.Today.AddDays(3), Said.Directly, Form.New(), None);
            await own.Plan.AddStep(own.Subject, goal, "Skrive", null, Place.Today.AddDays(2), Said.Directly, Form.New(), None);
        }

        var line = Assert.Single((await Search(_mette, "")).Lines);
        Assert.Equal((Place.Today.AddDays(2), true, true), (line.NextDue!.Value, line.IsCoordinator, line.HasPlan));
        Assert.Null(Assert.Single((await Search(_peter, "")).Lines).NextDue);
    }

    [Fact]
    public async Task Citizens_and_strangers_have_no_list()
    {
        var anna = await Place.LayCitizen("Anna Holm", _mette);
        await using var request = Place.Ask();
        var row = Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => request.CitizenViews.Mine(anna.AsActor(), "", 1, None))));
        Assert.Equal(RecordKind.Refusal, row.Kind);
    }

    private async Task<(IReadOnlyList<CitizenLine> Lines, int All)> Search(Employee by, string searched, int page = 1)
    {
        await using var request = Place.Ask();
        return await request.CitizenViews.Mine(by.AsActor(), searched, page, None);
    }
}
