using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;
using TextLevel = Sammen.Domain.Language.TextLevel;

namespace Sammen.Domain.Tests.Citizens;

public sealed class CitizenDeskTests : PlaceTests
{
    private const string Test = "070761-4285";

    private Unit _unit = null!;
    private Employee _mette = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(_unit, "Mette Lund", Role.Adviser);
    }

    [Fact]
    public async Task An_adviser_makes_a_citizen_known_and_holds_the_plan_from_the_first_second()
    {
        Guid id = default;
        var rows = await Place.Leaves(async () => id = (await Register("  Åse Bæk Øland ", Test)).Value);
        await using var db = Place.Db();
        var citizen = await db.Citizens.AsNoTracking().SingleAsync();
        Assert.Equal((id, "Åse Bæk Øland", "Åse", new DateOnly(1961, 7, 7)), (citizen.Id, citizen.Name, citizen.PreferredName, citizen.Born));
        Assert.Equal("0707614285", Place.Municipality.Keys.DecryptCpr(citizen.CprCipher, id).Digits);
        Assert.Equal(_mette.Id, (await db.Plans.AsNoTracking().SingleAsync()).CoordinatorId);
        var member = await db.TeamMembers.AsNoTracking().SingleAsync();
        Assert.Equal((_mette.Id, Parts.All, Place.Today, null), (member.EmployeeId!.Value, member.Reads, member.From, member.To));
        Assert.Equal((RecordKind.Change, "PlanStarted", id), (rows[0].Kind, rows[0].Act, rows[0].CitizenId!.Value));
        Assert.Single(rows);
        await Place.Desk(_mette, citizen).Closed();
    }

    [Fact]
    public async Task The_number_lies_nowhere_in_plain()
    {
        await Register("Anna Holm", Test);
        await using var connection = await Place.Connect();
        await using var all = connection.CreateCommand();
        all.CommandText = Place.Municipality.IsSqlite ? "select group_concat(hex(cpr_cipher) || cpr_index) from citizens" : "select string_agg(encode(cpr_cipher, 'escape') || cpr_index, '') from citizens";
        var kept = (string)(await all.ExecuteScalarAsync())!;
        Assert.DoesNotContain("0707614285", kept);
        Assert.DoesNotContain(Convert.ToHexString("0707614285"u8), kept);
        Assert.DoesNotContain((await Place.Record()).SelectMany(e => (string[])[e.ForCitizen, e.ForProfessional, e.Act, e.Reason]), text => text.Contains("4285", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Anna Holm", "310261-4285", "CitizenCprWrong")]
    [InlineData("Anna Holm", "", "CitizenCprMissing")]
    [InlineData("Anna Holm", " ", "CitizenCprMissing")]
    [InlineData(" ", Test, "TextEmpty")]
    public async Task What_is_missing_or_impossible_is_refused(string name, string cpr, string refusal)
    {
        Assert.Equal(refusal, (await Register(name, cpr)).Refusal!.Name);
        await using var db = Place.Db();
        Assert.False(await db.Citizens.AnyAsync());
    }

    [Fact]
    public async Task A_life_situation_that_is_not_there_is_refused()
    {
        await using var request = Place.Ask();
        Assert.Same(CitizenDesk.NoSuchSituation, (await request.Citizens.Register(_mette.AsActor(), new NewCitizen("Anna Holm", Test, Guid.CreateVersion7()), Form.New(), None)).Refusal);
    }

    [Fact]
    public async Task One_who_is_known_is_refused_and_the_try_is_on_record()
    {
        var known = (await Register("Anna Holm", Test)).Value;
        var row = Assert.Single(await Place.Leaves(async () => Assert.Same(CitizenDesk.Known, (await Register("En anden", Test)).Refusal)));
        Assert.Equal((RecordKind.Refusal, known), (row.Kind, row.CitizenId!.Value));
    }

    [Fact]
    public async Task Registering_is_for_advisers()
    {
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Adviser))
        {
            await using var request = Place.Ask();
            var actor = _mette.AsActor() with { Roles = new HashSet<Role> { role } };
            var row = Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => request.Citizens.Register(actor, new NewCitizen("Anna Holm", Test, null), Form.New(), None))));
            Assert.Equal(RecordKind.Refusal, row.Kind);
        }
    }

    [Fact]
    public async Task A_second_press_gives_the_same_citizen()
    {
        var form = Form.New();
        Assert.Equal((await Register("Anna Holm", Test, form)).Value, (await Register("Anna Holm", Test, form)).Value);
        Assert.Same(Form.Reused, (await Register("Anna Holm", "6101801000", form)).Refusal);
    }

    [Fact]
    public async Task Two_at_once_make_one_citizen()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Register("Anna Holm", Test))));
        Assert.Single(results, r => r.Ok);
        Assert.All(results.Where(r => !r.Ok), r => Assert.Same(CitizenDesk.Known, r.Refusal));
    }

    [Fact]
    public async Task The_life_situation_sets_the_advisers_place()
    {
        var situation = new LifeSituation { Told = "Jeg har fået en hjerneskade" };
        await Place.Lay(
            situation,
            new Seat { LifeSituationId = situation.Id, Position = 1, TeamRole = "mor", Ring = Ring.Close },
            new Seat { LifeSituationId = situation.Id, Position = 2, TeamRole = "hjerneskadekoordinator", Ring = Ring.Professional, Reads = Parts.Plan | Parts.Team, Writes = Parts.Plan, Purpose = "At samle hjælpen", Basis = "Serviceloven § 10" });
        await using var request = Place.Ask();
        var id = (await request.Citizens.Register(_mette.AsActor(), new NewCitizen("Anna Holm", Test, situation.Id), Form.New(), None)).Value;
        await using var db = Place.Db();
        var member = await db.TeamMembers.SingleAsync(m => m.CitizenId == id);
        // A place that sees nothing is not the coordinator's.
        Assert.Equal(("hjerneskadekoordinator", Parts.Plan | Parts.Team, Parts.Plan, "At samle hjælpen"), (member.TeamRole, member.Reads, member.Writes, member.Purpose));
    }

    [Fact]
    public async Task A_stranger_starts_their_own_plan_and_is_a_citizen_at_once()
    {
        var lene = await Place.LayEmployee(_unit, "Lene Krogh", Role.Leader);
        await Place.LayUnit("Modtagelsen", receives: true, leader: lene.Id);
        var token = await Place.SignIn("Nina Bak", Test);
        var form = Form.New();
        await using var request = Place.Ask();
        var stranger = await Place.Who(token);
        var id = (await request.Citizens.StartOwnPlan(stranger, form, None)).Value;

        var nina = await Place.Who(token);
        Assert.Equal((ActorKind.Citizen, id, "Nina Bak"), (nina.Kind, nina.Id, nina.Name));
        await using var db = Place.Db();
        Assert.Equal(lene.Id, (await db.Plans.SingleAsync()).CoordinatorId);
        Assert.Equal(lene.Id, (await db.TeamMembers.SingleAsync()).EmployeeId);
        Assert.Null((await db.Sessions.SingleAsync()).StrangerCipher);
        var row = Assert.Single(await Place.Record());
        Assert.Equal(("Citizen", id, "PlanStarted"), (row.By, row.CitizenId!.Value, row.Act));

        // The second press, of the same page and from the page that was reloaded.
        Assert.Equal(id, (await request.Citizens.StartOwnPlan(stranger, form, None)).Value);
        Assert.Equal(id, (await request.Citizens.StartOwnPlan(nina, Form.New(), None)).Value);
        Assert.Single(await Place.Record());
    }

    [Fact]
    public async Task One_who_became_known_meanwhile_gets_their_own_plan()
    {
        await Receives();
        var token = await Place.SignIn("Anna Holm", Test);
        var id = (await Register("Anna Holm", Test)).Value;
        await using var request = Place.Ask();
        Assert.Equal(id, (await request.Citizens.StartOwnPlan(await Place.Who(token), Form.New(), None)).Value);
        Assert.Equal((ActorKind.Citizen, id), (await Place.Who(token)) is var who ? (who.Kind, who.Id) : default);
    }

    [Fact]
    public async Task Two_tabs_make_one_citizen()
    {
        await Receives();
        var tokens = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Place.SignIn("Nina Bak", Test)));
        var ids = await Task.WhenAll(tokens.Select(token => Task.Run(async () =>
        {
            await using var request = Place.Ask();
            return (await request.Citizens.StartOwnPlan(await Place.Who(token), Form.New(), None)).Value;
        })));
        Assert.Single(ids.Distinct());
        foreach (var token in tokens) Assert.Equal(ids[0], (await Place.Who(token)).Id);
    }

    [Fact]
    public async Task Without_someone_to_hold_the_plan_nobody_starts_one()
    {
        var stranger = await Place.Who(await Place.SignIn("Nina Bak", Test));
        await using var request = Place.Ask();
        Assert.Same(CitizenDesk.NoUnit, (await request.Citizens.StartOwnPlan(stranger, Form.New(), None)).Refusal);
        await Receives();
        await Place.Run($"update organisation_employees set active = {(Place.Municipality.IsSqlite ? "0" : "false")}");
        Assert.Same(CitizenDesk.NoUnit, (await request.Citizens.StartOwnPlan(stranger, Form.New(), None)).Refusal);
        Assert.Equal(ActorKind.Stranger, stranger.Kind);
    }

    [Fact]
    public async Task Employees_do_not_start_a_plan_as_themselves()
    {
        await using var request = Place.Ask();
        var row = Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => request.Citizens.StartOwnPlan(_mette.AsActor(), Form.New(), None))));
        Assert.Equal(RecordKind.Refusal, row.Kind);
    }

    [Fact]
    public async Task The_citizen_chooses_how_it_is_shown_and_what_to_be_called()
    {
        var anna = await Place.LayCitizen("Anna Holm", _mette);
        await using (var own = await Place.Own(anna, Parts.Profile))
        {
            Assert.True((await own.Citizens.Show(own.Subject, new CommunicationProfile { TextLevel = TextLevel.Let, Size = TextSize.Largest, Interpreter = " arabisk\0 " }, Form.New(1), None)).Ok);
            Assert.True((await own.Citizens.CallMe(own.Subject, "Anni", Form.New(2), None)).Ok);
            Assert.Same(Form.Changed, (await own.Citizens.CallMe(own.Subject, "An", Form.New(2), None)).Refusal);
            Assert.Same(Text.TooLong, (await own.Citizens.CallMe(own.Subject, new string('a', 41), Form.New(3), None)).Refusal);
            Assert.Same(Text.Empty, (await own.Citizens.CallMe(own.Subject, "", Form.New(3), None)).Refusal);
        }

        await using var next = await Place.Own(anna, Parts.Profile);
        var frame = await next.CitizenViews.Frame(next.Subject, None);
        Assert.Equal(("Anni", "Anna Holm", TextLevel.Let, TextSize.Largest, "arabisk", 3), (frame.FirstName, frame.Name, frame.Profile.TextLevel, frame.Profile.Size, frame.Profile.Interpreter, frame.Version));
    }

    [Fact]
    public async Task A_profile_is_written_only_by_those_whose_task_gives_it()
    {
        var anna = await Place.LayCitizen("Anna Holm", _mette, writes: Parts.Plan);
        await using var request = await Place.Desk(_mette, anna, Parts.Profile);
        var row = Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => request.Citizens.CallMe(request.Subject, "Anni", Form.New(1), None))));
        Assert.Equal(RecordKind.Refusal, row.Kind);
    }

    private async Task Receives()
    {
        var lene = await Place.LayEmployee(_unit, "Lene Krogh", Role.Leader);
        await Place.LayUnit("Modtagelsen", receives: true, leader: lene.Id);
    }

    private async Task<Result<Guid>> Register(string name, string cpr, Form? form = null)
    {
        await using var request = Place.Ask();
        return await request.Citizens.Register(_mette.AsActor(), new NewCitizen(name, cpr, null), form ?? Form.New(), None);
    }
}
