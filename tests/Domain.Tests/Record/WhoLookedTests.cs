using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Record;

/// <summary>"Hvem har kigget?": in plain words, for the citizen.</summary>
public sealed class WhoLookedTests : PlaceTests
{
    private Employee _mette = null!;
    private Employee _peter = null!;
    private Citizen _anna = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        _peter = await Place.LayEmployee(unit, "Peter Skov", Role.Adviser);
        _anna = await Place.LayCitizen("Anna Holm", _mette);
    }

    [Fact]
    public async Task Every_kind_of_look_is_a_sentence()
    {
        await Place.Desk(_mette, _anna).Closed();
        await Place.Desk(_mette, _anna, Parts.Plan | Parts.Team).Closed();
        await Assert.ThrowsAsync<AccessRefusedException>(() => Place.Desk(_peter, _anna));
        await using (var request = Place.Ask())
        {
            await request.CitizenViews.Mine(_mette.AsActor(), "", 1, None);
            await request.CitizenViews.Mine(_mette.AsActor(), "anna", 1, None);
        }

        await using (var desk = await Place.Desk(_mette, _anna, Parts.Team)) await desk.Plan.Say(desk.Subject, EntryKind.Hope, "Anna vil synge", Said.OnBehalf, Form.New(), None);
        var showing = await Place.Show(_mette, _anna);
        await using (var together = await Place.Together(showing)) await together.Plan.Say(together.Subject, EntryKind.Strength, "Jeg er stædig", Said.Directly, Form.New(), None);

        var sentences = (await Lines()).Select(l => l.Sentence).ToList();
        foreach (var expected in (string[])
        [
            "Mette Lund, rådgiver i Voksen og Handicap, så din plan.",
            "Mette Lund, rådgiver i Voksen og Handicap, så din plan og dit hold.",
            "Peter Skov, rådgiver i Voksen og Handicap, prøvede at åbne din side. Det blev ikke til noget.",
            "Mette Lund, rådgiver i Voksen og Handicap, så dit navn på sin liste.",
            "Mette Lund, rådgiver i Voksen og Handicap, fandt dit navn i en søgning.",
            "Mette Lund, rådgiver i Voksen og Handicap, skrev noget, der er vigtigt for dig.",
            "Mette Lund, rådgiver i Voksen og Handicap, så din side sammen med dig hjemme hos dig.",
            "I så din plan sammen på Mettes skærm.",
            "Du og Mette skrev noget, du kan, mens I sad sammen.",
        ])
        {
            Assert.Contains(expected, sentences);
        }
    }

    [Fact]
    public async Task One_person_and_one_day_is_one_row_that_says_it_all()
    {
        await Place.Desk(_mette, _anna).Closed();
        await Place.Desk(_mette, _anna, Parts.Team | Parts.Profile).Closed();
        await using (var request = Place.Ask()) await request.CitizenViews.Mine(_mette.AsActor(), "", 1, None);
        await using (var desk = await Place.Desk(_mette, _anna)) await desk.Plan.Say(desk.Subject, EntryKind.Hope, "Anna vil synge", Said.OnBehalf, Form.New(), None);
        var showing = await Place.Show(_mette, _anna);
        await using (var together = await Place.Together(showing)) await together.Plan.Say(together.Subject, EntryKind.Strength, "Jeg er stædig", Said.Directly, Form.New(), None);
        await Assert.ThrowsAsync<AccessRefusedException>(() => Place.Desk(_peter, _anna));

        await using var own = await Place.Own(_anna, Parts.Log);
        var (groups, more) = await own.Record.WhoLooked(own.Subject, 1, None);
        Assert.False(more);
        Assert.Equal(
            [
                (RecordKind.Refusal, "Peter Skov, rådgiver i Voksen og Handicap, prøvede at åbne din side. Det blev ikke til noget."),
                (RecordKind.Change, "Mette Lund, rådgiver i Voksen og Handicap, så din plan, din profil og dit hold. Mette skrev eller ændrede noget. I så din plan sammen på Mettes skærm. I skrev noget sammen."),
            ],
            groups.Select(g => (g.Kind, g.Summary)));
        // Each line says what it was for, also on a shared screen and in a list.
        Assert.All(groups[1].Lines, l => Assert.NotEmpty(l.Purpose));
        Place.Time.Pass(TimeSpan.FromDays(1));
        await using (var request = Place.Ask()) await request.CitizenViews.Mine(_mette.AsActor(), "", 1, None);
        Assert.Equal("Mette Lund, rådgiver i Voksen og Handicap, så dit navn på sin liste.", (await own.Record.WhoLooked(own.Subject, 1, None)).Groups[0].Summary);
    }

    [Fact]
    public async Task Like_looks_of_one_day_are_one_line_and_ones_own_are_none()
    {
        for (var i = 0; i < 3; i++) await Place.Desk(_mette, _anna).Closed();
        Place.Time.Pass(TimeSpan.FromDays(1));
        await Place.Desk(_mette, _anna).Closed();
        await Place.Own(_anna).Closed();
        Assert.Equal([1, 3], (await Lines()).Select(l => l.Times));
        Assert.All(await Lines(), l => Assert.Equal(("At lave planen sammen med dig", "Serviceloven § 10"), (l.Purpose, l.Basis)));
    }

    [Fact]
    public async Task A_private_persons_name_is_never_in_it()
    {
        var nina = await Place.LayCitizenWithoutPlan("Nina Bak");
        await using (var request = Place.Ask())
        {
            await request.Access.Refuse(nina.AsActor(), _anna.Id, "/min-plan", None);
            await request.Access.Refuse(new Actor { Kind = ActorKind.Stranger, Id = Guid.Empty, Name = "Nabo Bak" }, _anna.Id, "/min-plan", None);
        }

        var lines = await Lines();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, l => Assert.Equal("En privat person prøvede at åbne noget, du ikke deler med personen. Personen så ingenting.", l.Sentence));
    }

    [Fact]
    public async Task Employees_are_named_as_the_municipality_has_decided()
    {
        await using var quiet = await Place.Make(namesInLog: false);
        var mette = await quiet.LayEmployee(await quiet.LayUnit(), "Mette Lund", Role.Adviser);
        var anna = await quiet.LayCitizen("Anna Holm", mette);
        await quiet.Desk(mette, anna).Closed();
        var showing = await quiet.Show(mette, anna);
        await using (var together = await quiet.Together(showing)) await together.Plan.Say(together.Subject, EntryKind.Strength, "Jeg er stædig", Said.Directly, Form.New(), None);
        await using var own = await quiet.Own(anna, Parts.Log);
        var lines = (await own.Record.WhoLooked(own.Subject, 1, None)).Lines;
        Assert.Contains(lines, l => l.Sentence == "En rådgiver i Voksen og Handicap så din plan.");
        Assert.All(lines, l => Assert.DoesNotContain("Mette", l.Sentence));
    }

    [Fact]
    public async Task A_long_log_comes_a_page_at_a_time_and_nothing_is_left_out()
    {
        var count = (RecordViews.Page * 5) + 30;
        for (var i = 0; i < count; i++)
        {
            Place.Time.Pass(TimeSpan.FromDays(1));
            await Place.Desk(_mette, _anna).Closed();
        }

        await using var own = await Place.Own(_anna, Parts.Log);
        // First the last seven days, then what is older, a page at a time.
        var pages = new List<LogPage>();
        do pages.Add(await own.Record.WhoLooked(own.Subject, pages.Count + 1, None));
        while (pages[^1].More);
        Assert.Equal([RecordViews.RecentDays, RecordViews.Page * 5, count - RecordViews.RecentDays - (RecordViews.Page * 5)], pages.Select(p => p.Groups.Count));
        Assert.Equal(count, pages.SelectMany(p => p.Lines).Select(l => l.Seq).Distinct().Count());
        Assert.Empty((await own.Record.WhoLooked(own.Subject, 9, None)).Groups);
    }

    [Fact]
    public async Task The_history_tells_each_reader_and_quotes_only_what_stands()
    {
        Guid entry;
        await using (var own = await Place.Own(_anna))
        {
            entry = (await own.Plan.Say(own.Subject, EntryKind.Hope, "Jeg vil synge", Said.Directly, Form.New(), None)).Value;
            await own.Plan.ChangeWords(own.Subject, entry, "Jeg vil synge i kor", Said.Directly, Form.New(1), None);
        }

        var showing = await Place.Show(_mette, _anna);
        await using (var together = await Place.Together(showing)) await together.Plan.SetGoal(together.Subject, "Synge", "", 3, Said.Directly, Form.New(), None);

        await using var mine = await Place.Own(_anna);
        Assert.Equal(
            [("Du og Mette skrev et nyt mål.", "Synge"), ("Mette så din side sammen med dig hjemme hos dig.", null), ("Du ændrede ordene under »Det er vigtigt for mig«.", "Jeg vil synge i kor"), ("Du skrev noget, der er vigtigt for dig.", "Jeg vil synge")],
            (await mine.Record.History(mine.Subject, None)).Select(h => (h.ForCitizen, h.Quote)));
        await using var desk = await Place.Desk(_mette, _anna);
        // The professional reads beside it exactly what the citizen reads.
        Assert.StartsWith("Du og Mette skrev", (await desk.Record.History(desk.Subject, None))[0].ForCitizen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_tries_are_read_by_the_data_officer_and_by_the_leaders_concerned()
    {
        var lene = await Place.LayEmployee(new Unit { Id = _mette.UnitId, Name = "Voksen og Handicap" }, "Lene Krogh", Role.Leader);
        var jobcenter = await Place.LayUnit("Jobcenter");
        var (jens, dora) = (await Place.LayEmployee(jobcenter, "Jens Leder", Role.Leader), await Place.LayEmployee(jobcenter, "Dora Data", Role.DataOfficer));
        var far = await Place.LayEmployee(await Place.LayUnit("Ældre"), "Fjern Leder", Role.Leader);
        var snooper = await Place.LayEmployee(jobcenter, "Sne Snoer", Role.Professional);
        await using var request = Place.Ask();
        await request.Access.Refuse(snooper.AsActor("Jobcenter"), _anna.Id, "/fag/borger", None);
        // The unit that holds the plan, the unit the try came from, and the data officer; nobody else.
        foreach (var (actor, seen) in ((Actor, int)[])[(lene.AsActor(), 1), (jens.AsActor("Jobcenter"), 1), (dora.AsActor("Jobcenter"), 1), (far.AsActor("Ældre"), 0)])
        {
            var rows = await Place.Leaves(async () => Assert.Equal(seen, (await request.Record.Refusals(actor, None)).Count));
            // The unit that does not hold the plan learns that one of its own tried, and not at whose page.
            var named = seen == 1 && actor.Id != jens.Id;
            Assert.Equal(named ? 1 : 0, rows.Count(r => r.Kind == RecordKind.LookUp && r.CitizenId == _anna.Id));
            Assert.Equal(named, (await request.Record.Refusals(actor, None)).Any(r => r.CitizenName == "Anna Holm"));
        }

        Assert.Equal(RecordKind.Refusal, Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => request.Record.Refusals(_mette.AsActor(), None)))).Kind);
    }

    private async Task<IReadOnlyList<LogLine>> Lines()
    {
        await using var own = await Place.Own(_anna, Parts.Log);
        return [.. (await own.Record.WhoLooked(own.Subject, 1, None)).Lines];
    }
}
