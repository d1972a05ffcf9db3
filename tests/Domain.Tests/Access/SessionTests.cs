using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Access;

public sealed class SessionTests : PlaceTests
{
    private Unit _unit = null!;
    private Employee _mette = null!;
    private Citizen _anna = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(_unit, "Mette Lund", Role.Adviser, Role.Leader);
        _anna = await Place.LayCitizen("Anna Holm", _mette);
    }

    [Fact]
    public async Task The_citizen_the_municipality_knows_is_a_citizen()
    {
        var token = await Place.SignIn("Anna H. fra MitID", Number(_anna));
        var who = await Place.Who(token);
        Assert.Equal((ActorKind.Citizen, _anna.Id, "Anna Holm"), (who.Kind, who.Id, who.Name));
        Assert.Empty(who.Roles);
    }

    [Fact]
    public async Task One_the_municipality_does_not_know_is_a_stranger()
    {
        var who = await Place.Who(await Place.SignIn("Nina Bak", "070761-4285"));
        Assert.Equal((ActorKind.Stranger, Guid.Empty, "Nina Bak"), (who.Kind, who.Id, who.Name));
    }

    [Fact]
    public async Task A_name_from_outside_is_made_safe_to_keep() =>
        Assert.Equal("Nina Bak", (await Place.Who(await Place.SignIn(" Ni\0na\r\nBak\u202E ", "070761-4285"))).Name);

    [Fact]
    public async Task The_database_alone_opens_nothing_and_tells_no_number()
    {
        var token = await Place.SignIn("Nina Bak", "070761-4285");
        await using var db = Place.Db();
        var session = await db.Sessions.AsNoTracking().SingleAsync();
        Assert.NotEqual(token, session.Id);
        var kept = System.Text.Encoding.Latin1.GetString(session.StrangerCipher!);
        Assert.DoesNotContain("0707614285", kept);
        Assert.DoesNotContain("Nina", kept);
        Assert.Null(await Seen(session.Id));
    }

    [Fact]
    public async Task Roles_are_those_of_both_the_claims_and_the_set_up()
    {
        Assert.Equal([Role.Leader], (await Place.Who(await Place.SignIn(_mette, "Leader", "DataOfficer", "Borgmester"))).Roles);
        Assert.Equal((_unit.Id, "Voksen og Handicap", "rådgiver"), ((await Place.Who(await Place.SignIn(_mette))) is var who ? (who.UnitId!.Value, who.Unit, who.Title) : default));
    }

    [Theory]
    [InlineData("Borgmester")]
    [InlineData("adviser")]
    [InlineData("0")]
    [InlineData("+1")]
    [InlineData("-0")]
    [InlineData("DataOfficer")]
    [InlineData("")]
    public async Task A_role_that_is_unknown_or_not_given_gives_nothing(string role)
    {
        await using var request = Place.Ask();
        var started = await request.Sessions.StartEmployee(new EmployeeClaims(_mette.UserName, [role], "proeve", "Substantial"), None);
        Assert.Same(SessionDesk.NoRole, started.Refusal);
    }

    [Fact]
    public async Task Nobody_signs_in_who_is_not_set_up_or_has_left()
    {
        await using var request = Place.Ask();
        Assert.Same(SessionDesk.NotEmployee, (await request.Sessions.StartEmployee(new EmployeeClaims("ukendt", ["Adviser"], "proeve", "Substantial"), None)).Refusal);
        await Place.Run($"update organisation_employees set active = {(Place.Municipality.IsSqlite ? "0" : "false")}");
        Assert.Same(SessionDesk.NotEmployee, (await request.Sessions.StartEmployee(new EmployeeClaims(_mette.UserName, ["Adviser"], "proeve", "Substantial"), None)).Refusal);
    }

    [Theory]
    [InlineData(true, 45)]
    [InlineData(false, 60)]
    public async Task A_session_ends_after_the_promised_stillness_never_before(bool employee, int minutes)
    {
        var token = employee ? await Place.SignIn(_mette) : await Place.SignIn("Anna", Number(_anna));
        // The last page comes within the minute in which what was seen is not written again.
        Place.Time.Pass(TimeSpan.FromSeconds(59));
        var promised = (await Seen(token))!.IdleEnd;
        Assert.Equal(Place.Time.Now.AddMinutes(minutes), promised);
        Place.Time.Now = promised.AddSeconds(-1);
        Assert.NotNull(await Seen(token));
        Place.Time.Pass(TimeSpan.FromMinutes(minutes + 1));
        Assert.Null(await Seen(token));
        // What has ended stays ended.
        Place.Time.Pass(TimeSpan.FromMinutes(-10));
        Assert.NotNull(await Seen(token));
    }

    [Fact]
    public async Task No_session_lives_longer_than_a_working_day()
    {
        var token = await Place.SignIn(_mette);
        var end = Place.Time.Now + SessionDesk.Longest;
        while (Place.Time.Now + TimeSpan.FromMinutes(30) < end)
        {
            Place.Time.Pass(TimeSpan.FromMinutes(30));
            Assert.NotNull(await Seen(token));
        }

        Place.Time.Now = end.AddSeconds(-1);
        Assert.Equal(end, (await Seen(token))!.IdleEnd);
        Place.Time.Now = end;
        Assert.Null(await Seen(token));
    }

    [Fact]
    public async Task A_session_that_was_ended_is_nobody_and_an_unknown_token_too()
    {
        var (token, other) = (await Place.SignIn(_mette), await Place.SignIn(_mette));
        await using (var request = Place.Ask()) await request.Sessions.End(token, None);
        Assert.Null(await Seen(token));
        Assert.NotNull(await Seen(other));
        Assert.Null(await Seen("00"));
        Assert.Null(await Seen(""));
    }

    [Fact]
    public async Task A_lost_role_is_lost_at_the_next_request()
    {
        var token = await Place.SignIn(_mette);
        await Place.Run($"update organisation_employees set roles = 'Leader' where id = '{Stored(_mette.Id)}'");
        Assert.Equal([Role.Leader], (await Place.Who(token)).Roles);
        await Place.Run($"update organisation_employees set roles = '' where id = '{Stored(_mette.Id)}'");
        Assert.Null(await Seen(token));
        // It is ended, not paused: the role coming back does not bring the session back.
        await Place.Run($"update organisation_employees set roles = 'Leader' where id = '{Stored(_mette.Id)}'");
        Assert.Null(await Seen(token));
    }

    [Fact]
    public async Task One_who_has_left_is_out_at_the_next_request()
    {
        var tokens = new[] { await Place.SignIn(_mette), await Place.SignIn(_mette) };
        await Place.Run($"update organisation_employees set active = {(Place.Municipality.IsSqlite ? "0" : "false")}");
        foreach (var token in tokens) Assert.Null(await Seen(token));
    }

    [Fact]
    public async Task A_session_of_one_municipality_is_nobody_in_another()
    {
        await using var other = await Place.Make("sundkoebing");
        Assert.Null(await Seen(await other.SignIn("Nina Bak", "070761-4285")));
    }

    private string Number(Citizen citizen) => Place.Municipality.Keys.DecryptCpr(citizen.CprCipher, citizen.Id).Digits;

    private string Stored(Guid id) => Place.Municipality.IsSqlite ? id.ToString().ToUpperInvariant() : id.ToString();

    private async Task<SignedIn?> Seen(string token)
    {
        await using var request = Place.Ask();
        return await request.Sessions.Who(token, None);
    }
}
