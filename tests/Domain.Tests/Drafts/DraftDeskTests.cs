using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Data;
using Sammen.Domain.Drafts;
using Sammen.Domain.Organisation;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Drafts;

/// <summary>Rule 11: nothing typed is lost, and nobody else reads it.</summary>
public sealed class DraftDeskTests : PlaceTests
{
    private const string Page = "/min-plan/skriv/haab";
    private Employee _mette = null!;
    private Citizen _anna = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _mette = await Place.LayEmployee(await Place.LayUnit(), "Mette Lund", Role.Adviser);
        _anna = await Place.LayCitizen("Anna Holm", _mette);
    }

    [Fact]
    public async Task Is_found_by_its_writer_on_its_page_only()
    {
        Assert.True(await Keep(_anna.AsActor(), Page, "Jeg vil synge 🎵 æøå"));
        var found = await Find(_anna.AsActor(), Page);
        Assert.Equal(("Jeg vil synge 🎵 æøå", "Ord", 3, Place.Time.Now), (found!.Of("")!.Fields["Ord"], found.Of("")!.LastField, found.Of("")!.Version, found.At));
        Assert.Null(await Find(_anna.AsActor(), "/min-plan/skriv/kan"));
        Assert.Null(await Find(_mette.AsActor(), Page));
        Assert.Null(await Find(new Actor { Kind = ActorKind.Employee, Id = _anna.Id, Name = "Anna Holm" }, Page));
        Assert.Null(await Find(new Actor { Kind = ActorKind.Stranger, Id = Guid.Empty, Name = "Anna Holm" }, Page));
    }

    [Fact]
    public async Task The_last_text_is_the_one_that_stands_and_an_empty_one_drops_it()
    {
        await Keep(_anna.AsActor(), Page, "Et");
        await Keep(_anna.AsActor(), Page, "Et ord");
        Assert.Equal("Et ord", (await Find(_anna.AsActor(), Page))!.Of("")!.Fields["Ord"]);
        await Keep(_anna.AsActor(), Page, "  ");
        Assert.Null(await Find(_anna.AsActor(), Page));
        await Keep(_anna.AsActor(), Page, "Et ord");
        await using var request = Place.Ask();
        await request.Drafts.Drop(_anna.AsActor(), Page, "", None);
        Assert.Null(await Find(_anna.AsActor(), Page));
    }

    [Fact]
    public async Task Many_at_once_leave_one()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(no => Task.Run(() => Keep(_anna.AsActor(), Page, $"Tekst {no}"))));
        Assert.All(all, Assert.True);
        await using var db = Place.Db();
        Assert.Equal(1, await db.Drafts.CountAsync());
    }

    [Fact]
    public async Task The_database_alone_tells_nothing()
    {
        await Keep(_anna.AsActor(), Page, "Hemmeligt");
        await using var db = Place.Db();
        Assert.DoesNotContain("Hemmeligt", System.Text.Encoding.UTF8.GetString((await db.Drafts.SingleAsync()).Cipher));
    }

    [Fact]
    public async Task What_is_too_much_is_not_kept()
    {
        Assert.False(await Keep(_anna.AsActor(), Page, new string('x', DraftDesk.LongestField + 1)));
        Assert.True(await Keep(_anna.AsActor(), Page, new string('x', DraftDesk.LongestField)));
        Assert.False(await Keep(_anna.AsActor(), "/" + new string('x', 300), "Ord"));
        await using var request = Place.Ask();
        Assert.False(await request.Drafts.Keep(_anna.AsActor(), Page, "", new Typed(Enumerable.Range(0, 41).ToDictionary(n => $"F{n}", _ => "x"), "", 0), Guid.Empty, None));
    }

    [Fact]
    public async Task A_showing_s_text_waits_for_the_next_showing_of_the_same_citizen()
    {
        var first = await Place.Show(_mette, _anna);
        await Keep(first.Actor, $"/sammen/{first.Visit}{Page}", "Anna siger noget");
        var second = await Place.Show(_mette, _anna);
        Assert.Equal("Anna siger noget", (await Find(second.Actor, $"/sammen/{second.Visit}{Page}"))!.Of("")!.Fields["Ord"]);
        var bo = await Place.LayCitizen("Bo Rask", _mette);
        var other = await Place.Show(_mette, bo);
        Assert.Null(await Find(other.Actor, $"/sammen/{other.Visit}{Page}"));
        Assert.Null(await Find(second.Actor, Page));
    }

    [Fact]
    public async Task Whose_a_session_was_is_known_after_its_end_and_opens_nothing()
    {
        var token = await Place.SignIn(_mette);
        await using var request = Place.Ask();
        await request.Sessions.End(token, None);
        Assert.Null(await request.Sessions.Who(token, None));
        var was = await request.Sessions.WhoWas(token, None);
        Assert.Equal((_mette.Id, ActorKind.Employee, 0), (was!.Id, was.Kind, was.Roles.Count));
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.Access.OpenDesk(was, _anna.Id, Parts.Plan, Parts.None, "/fag/borger", None));
        Place.Time.Pass(TimeSpan.FromDays(2));
        Assert.Null(await request.Sessions.WhoWas(token, None));
        Assert.Null(await request.Sessions.WhoWas("none", None));
    }

    [Fact]
    public async Task Is_tidied_away_after_a_month()
    {
        await Keep(_anna.AsActor(), Page, "Et ord");
        Place.Time.Pass(TimeSpan.FromDays(29));
        await Tidying.Once(Place.Municipality, Place.Time.Now, None);
        Assert.NotNull(await Find(_anna.AsActor(), Page));
        Place.Time.Pass(TimeSpan.FromDays(2));
        Assert.Null(await Find(_anna.AsActor(), Page));
        await Tidying.Once(Place.Municipality, Place.Time.Now, None);
        await using var db = Place.Db();
        Assert.Equal(0, await db.Drafts.CountAsync());
    }

    [Fact]
    public async Task Each_form_of_a_page_has_its_own()
    {
        await Keep(_mette.AsActor(), Page, "En note", "Noter");
        await Keep(_mette.AsActor(), Page, "Et nej", "Svar");
        await Keep(_mette.AsActor(), Page + "/mere", "En anden side", "Noter");
        var both = await Find(_mette.AsActor(), Page);
        Assert.Equal(["Noter", "Svar"], both!.Forms.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("En note", "Et nej", null), (both.Of("Noter")!.Fields["Ord"], both.Of("Svar")!.Fields["Ord"], both.Of("")));

        await using (var request = Place.Ask()) await request.Drafts.Drop(_mette.AsActor(), Page, "Noter", None);
        Assert.Equal(["Svar"], (await Find(_mette.AsActor(), Page))!.Forms.Keys);
        await using (var request = Place.Ask()) await request.Drafts.DropAll(_mette.AsActor(), Page, None);
        Assert.Null(await Find(_mette.AsActor(), Page));
        Assert.NotNull(await Find(_mette.AsActor(), Page + "/mere"));
        Assert.False(await Keep(_mette.AsActor(), Page, "Ord", new string('x', DraftDesk.LongestForm + 1)));
        Assert.False(await Keep(_mette.AsActor(), Page + "#", "Ord"));
    }

    private async Task<bool> Keep(Actor actor, string page, string text, string form = "")
    {
        await using var request = Place.Ask();
        return await request.Drafts.Keep(actor, page, form, new Typed(new Dictionary<string, string> { ["Ord"] = text }, "Ord", 3), Guid.Empty, None);
    }

    private async Task<KeptDrafts?> Find(Actor actor, string page)
    {
        await using var request = Place.Ask();
        return await request.Drafts.Find(actor, page, None);
    }
}
