using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Days;
using Sammen.Domain.Organisation;
using Sammen.Domain.Promises;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Promises;

/// <summary>Anna, her adviser Mette and Karim, and what they promise. It is Tuesday 12 May 2026.</summary>
public sealed class PromiseTests : PlaceTests
{
    private const Parts Writes = People.AdviserWrites | Parts.Contact;
    private static readonly DateOnly Friday = new(2026, 5, 15);
    private static readonly DateOnly Monday = new(2026, 5, 18);

    private Unit _unit = null!;
    private Employee _mette = null!;
    private Employee _karim = null!;
    private Citizen _anna = null!;
    private TeamMember _karims = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(_unit, "Mette Lund", Role.Adviser);
        _karim = await Place.LayEmployee(_unit, "Karim Said", Role.Professional);
        _anna = await Place.LayCitizen("Anna Holm", _mette, writes: Writes);
        _karims = await Place.LayMember(_anna, _karim, Parts.Contact | Parts.Plan, Parts.Contact);
    }

    [Fact]
    public async Task The_citizen_sees_it_at_once_and_the_trail_does_not_quote_it()
    {
        var rows = await Place.Leaves(async () => await Promised("at finde et kor", Friday));
        Assert.Equal("lovede dig noget", Assert.Single(rows, r => r.Act == "PromiseMade").ForCitizen);
        Assert.DoesNotContain(rows, r => (r.ForCitizen + r.ForProfessional + r.Reason).Contains("kor", StringComparison.Ordinal));
        await using var own = await Place.Own(_anna, Parts.Contact);
        var promise = Assert.Single((await own.PromiseViews.All(own.Subject, None)).Open);
        Assert.Equal(("at finde et kor", "Mette Lund", "Mette Lund", Friday, false), (promise.What, promise.Owner, promise.Carrier, promise.Due, promise.Passed));
        Assert.Null((await own.ContactViews.Now(own.Subject, None)).Promise);
    }

    [Fact]
    public async Task When_the_day_passes_the_citizen_is_told_and_then_reads_the_new_day()
    {
        var id = await Promised("at finde et kor", Friday);
        Place.Time.Now = new DateTime(2026, 5, 18, 7, 0, 0, DateTimeKind.Utc);
        await using (var own = await Place.Own(_anna, Parts.Contact)) Assert.True((await own.ContactViews.Now(own.Subject, None)).Promise!.Passed);
        await using (var desk = await Place.Desk(_mette, _anna, Parts.Contact))
        {
            Assert.Equal(PromiseDesk.WhyMissing, (await desk.Promises.Move(desk.Subject, id, new DateOnly(2026, 5, 20), " ", Form.New(1), None)).Refusal);
            Assert.Equal(DanishDate.Passed, (await desk.Promises.Move(desk.Subject, id, Friday, "x", Form.New(1), None)).Refusal);
            Assert.Equal(PromiseDesk.NotAWorkingDay, (await desk.Promises.Move(desk.Subject, id, new DateOnly(2026, 5, 23), "x", Form.New(1), None)).Refusal);
            Assert.Equal(Form.Changed, (await desk.Promises.Move(desk.Subject, id, new DateOnly(2026, 5, 20), "x", Form.New(7), None)).Refusal);
            Assert.True((await desk.Promises.Move(desk.Subject, id, new DateOnly(2026, 5, 20), "Korlederen har fri.", Form.New(1), None)).Ok);
        }

        await using var after = await Place.Own(_anna, Parts.Contact);
        var told = (await after.ContactViews.Now(after.Subject, None)).Promise!;
        Assert.Equal((false, new DateOnly(2026, 5, 20), "Korlederen har fri."), (told.Passed, told.Due, Assert.Single(told.Days).Why));
        Assert.Equal(Friday, told.Days[0].Before);
    }

    [Fact]
    public async Task It_is_kept_or_broken_once_by_a_person()
    {
        var (kept, broken) = (await Promised("et", Friday), await Promised("to", Friday));
        await using var desk = await Place.Desk(_karim, _anna, Parts.Contact);
        Assert.True((await desk.Promises.Keep(desk.Subject, kept, Form.New(1), None)).Ok);
        Assert.Equal(PromiseDesk.NotOpen, (await desk.Promises.Break(desk.Subject, kept, "x", Form.New(2), None)).Refusal);
        Assert.Equal(PromiseDesk.WhyMissing, (await desk.Promises.Break(desk.Subject, broken, "", Form.New(1), None)).Refusal);
        Assert.True((await desk.Promises.Break(desk.Subject, broken, "Det kan ikke lade sig gøre.", Form.New(1), None)).Ok);
        Assert.Equal(PromiseDesk.NotOpen, (await desk.Promises.Move(desk.Subject, broken, Monday, "x", Form.New(2), None)).Refusal);
        var view = await desk.PromiseViews.All(desk.Subject, None);
        Assert.Empty(view.Open);
        Assert.Equal([PromiseState.Kept, PromiseState.Broken], view.Done.Select(p => p.State).Order());
    }

    [Fact]
    public async Task The_one_who_holds_the_plan_carries_what_someone_who_left_had_promised()
    {
        await Promised("at følge dig til bussen", new DateOnly(2026, 5, 13), _karim);
        Assert.Single(await Day(_karim));
        Assert.Empty(await Day(_mette));
        await using (var db = Place.Db())
        {
            (await db.TeamMembers.SingleAsync(m => m.Id == _karims.Id)).To = Place.Today.AddDays(-1);
            await db.SaveChangesAsync();
        }

        Assert.Empty(await Day(_karim));
        Assert.Equal("Karim Said", Assert.Single(await Day(_mette)).Owner);
        await using var own = await Place.Own(_anna, Parts.Contact);
        var promise = Assert.Single((await own.PromiseViews.All(own.Subject, None)).Open);
        Assert.Equal(("Karim Said", "Mette Lund", true), (promise.Owner, promise.Carrier, promise.IsCarriedByAnother));
    }

    [Fact]
    public async Task And_what_someone_who_is_no_longer_employed_had_promised()
    {
        await Promised("at følge dig til bussen", new DateOnly(2026, 5, 13), _karim);
        await using (var db = Place.Db())
        {
            (await db.Employees.SingleAsync(e => e.Id == _karim.Id)).Active = false;
            await db.SaveChangesAsync();
        }

        Assert.Single(await Day(_mette));
    }

    [Fact]
    public async Task The_owner_is_reminded_from_two_working_days_before()
    {
        await Promised("om mandagen", Monday);
        // Thursday 14 May 2026 is Ascension Day: two working days before the Monday is the Wednesday.
        Assert.Empty(await Day(_mette));
        Place.Time.Now = new DateTime(2026, 5, 13, 8, 0, 0, DateTimeKind.Utc);
        var reminded = Assert.Single(await Day(_mette));
        Assert.False(reminded.Passed);
        Place.Time.Now = new DateTime(2026, 5, 19, 8, 0, 0, DateTimeKind.Utc);
        Assert.True(Assert.Single(await Day(_mette)).Passed);
    }

    [Fact]
    public async Task Only_the_team_promises_at_the_desk_and_only_for_those_on_it()
    {
        var peter = await Place.LayEmployee(_unit, "Peter Skov", Role.Adviser);
        await using (var desk = await Place.Desk(_mette, _anna, Parts.Contact))
        {
            var typed = new NewPromise("noget", Friday, peter.Id, "", PromiseSource.Meeting);
            Assert.Equal(PromiseDesk.OwnerNotOnTeam, (await desk.Promises.Make(desk.Subject, typed, Form.New(), None)).Refusal);
            Assert.Equal(PromiseDesk.WhatMissing, (await desk.Promises.Make(desk.Subject, typed with { What = " ", OwnerId = null }, Form.New(), None)).Refusal);
            Assert.Equal(PromiseDesk.DayMissing, (await desk.Promises.Make(desk.Subject, typed with { By = null, OwnerId = null }, Form.New(), None)).Refusal);
            Assert.Equal(PromiseDesk.NotAWorkingDay, (await desk.Promises.Make(desk.Subject, typed with { By = new DateOnly(2026, 5, 14), OwnerId = null }, Form.New(), None)).Refusal);
            Assert.Equal(PromiseDesk.TooFar, (await desk.Promises.Make(desk.Subject, typed with { By = new DateOnly(2027, 6, 1), OwnerId = null }, Form.New(), None)).Refusal);
        }

        await using (var own = await Place.Own(_anna, Parts.Contact)) await Assert.ThrowsAsync<AccessRefusedException>(() => own.Promises.Make(own.Subject, new NewPromise("noget", Friday, null, "", PromiseSource.Call), Form.New(), None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => Place.Desk(peter, _anna, Parts.Contact));
        var reader = await Place.LayEmployee(_unit, "Rie Læs", Role.Professional);
        await Place.LayMember(_anna, reader, Parts.Contact);
        await using var reads = await Place.Desk(reader, _anna, Parts.Contact);
        await Assert.ThrowsAsync<AccessRefusedException>(() => reads.Promises.Make(reads.Subject, new NewPromise("noget", Friday, null, "", PromiseSource.Call), Form.New(), None));
        await using var other = Place.Ask();
        await Assert.ThrowsAsync<AccessRefusedException>(() => other.CallDay.Day(_anna.AsActor(), None));
    }

    private async Task<Guid> Promised(string what, DateOnly by, Employee? who = null)
    {
        await using var desk = await Place.Desk(who ?? _mette, _anna, Parts.Contact);
        return (await desk.Promises.Make(desk.Subject, new NewPromise(what, by, null, "", PromiseSource.Meeting), Form.New(), None)).Value;
    }

    private async Task<IReadOnlyList<DayPromise>> Day(Employee who)
    {
        await using var ask = Place.Ask();
        return (await ask.CallDay.Day(who.AsActor(), None)).Promises;
    }
}
