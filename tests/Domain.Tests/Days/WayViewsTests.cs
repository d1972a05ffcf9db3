using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Choices;
using Sammen.Domain.Common;
using Sammen.Domain.Days;
using Sammen.Domain.Decisions;
using Sammen.Domain.Efforts;
using Sammen.Domain.Expectations;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Promises;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Assessments;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Days;

/// <summary>What stands behind a citizen's way: nothing is led to that has nothing to show. It is Tuesday 12 May 2026.</summary>
public sealed class WayViewsTests : PlaceTests
{
    [Fact]
    public async Task The_nearest_promises_are_told_by_who_made_them_and_who_carries_them_now_and_only_to_one_who_may_read_of_contact()
    {
        var unit = await Place.LayUnit();
        var (mette, sara) = (await Place.LayEmployee(unit, "Mette Lund", Role.Adviser), await Place.LayEmployee(unit, "Sara Bang", Role.Adviser));
        var anna = await Place.LayCitizen("Anna Holm", mette, writes: People.AdviserWrites | Parts.Case | Parts.Contact);
        var karim = await Place.LayEmployee(unit, "Karim Aziz", Role.Professional);
        await Place.LayMember(anna, sara, Parts.All, Parts.None);
        await Place.LayMember(anna, karim, Parts.Plan | Parts.Case, Parts.None);
        var found = Case.Open(anna.Id, new NewCase("stoette", "Støtte", CaseOrigin.Asked, Place.Today, "Jeg vil synge.", Said.Directly), Cases.CaseTests.Kind("stoette"), "Mette", Place.Time.Now).Value;
        await Place.Lay(found);
        Assert.Empty(await Promised());
        Promise Made(string what, int days, Employee owner, string to = "") => Promise.Make(anna.Id, new NewPromise(what, Place.Today.AddDays(days), null, to, PromiseSource.Call), (owner.Id, owner.Name), owner.AsActor(), Place.Time.Now).Value;
        var (near, next) = (Made("at ringe til koret.", 1, sara), Made("at finde en bus", 7, mette));
        var hidden = Made("at ringe til en anden", 1, mette);
        hidden.Hide(true);
        // Not what was promised another, and not what stands in a note that waits for a second look.
        await Place.Lay(next, near, hidden, Made("at skrive til boligforeningen", 1, mette, "Boligforeningen"), Made("at vande", 8, mette));
        var bus = ("at finde en bus", "Mette", "Mette", Place.Today.AddDays(7), false);
        Assert.Equal([("at ringe til koret", "Sara", "Sara", Place.Today.AddDays(1), false), bus], await Promised());
        await using (var desk = await Place.Desk(karim, anna, Parts.Case)) Assert.Empty((await desk.Ways.Of(desk.Subject, found.Id, None))!.Promised);

        Place.Time.Pass(TimeSpan.FromDays(2));
        await using (var db = Place.Db()) await db.TeamMembers.Where(m => m.EmployeeId == sara.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.To, Place.Today.AddDays(-1)));
        Assert.Equal([("at ringe til koret", "Sara", "Mette", Place.Today.AddDays(-1), true), bus], await Promised());

        await using (var db = Place.Db())
        {
            Assert.Null((await db.Promises.SingleAsync(p => p.Id == near.Id)).Keep(mette.AsActor(), 1, Place.Time.Now));
            await db.SaveChangesAsync();
        }

        Assert.Equal(["at finde en bus", "at vande"], (await Promised()).Select(p => p.What));

        async Task<IEnumerable<(string What, string Owner, string Carrier, DateOnly Due, bool Passed)>> Promised()
        {
            await using var own = await Place.Own(anna, Parts.Case);
            return (await own.Ways.Of(own.Subject, found.Id, None))!.Promised.Select(p => (p.What, p.OwnerFirstName, p.CarrierFirstName, p.Due, p.Passed));
        }
    }

    [Fact]
    public async Task Each_page_is_behind_the_way_when_it_has_something_and_not_before()
    {
        var unit = await Place.LayUnit();
        var mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        var anna = await Place.LayCitizen("Anna Holm", mette, writes: People.AdviserWrites | Parts.Case);
        var ole = await Place.LayCitizen("Ole Juhl", mette, writes: People.AdviserWrites | Parts.Case);
        var at = Place.Time.Now;
        var kind = Cases.CaseTests.Kind("stoette");
        var found = Case.Open(anna.Id, new NewCase("stoette", "Støtte", CaseOrigin.Asked, Place.Today, "Jeg vil synge.", Said.Directly), kind, "Mette", at).Value;
        await Place.Lay(found);
        Assert.Equal((false, false, false, false, false), await Behind());

        // An assessment, a choice and a draft that were begun, with nothing in them yet.
        var assessment = Assessment.Begin(anna.Id, found.Id, ThemeBook.Supplied, found.Day);
        var choice = Choice.Begin(anna.Id, found.Id, null, "Mette Lund", at);
        var decision = Decision.Begin(anna.Id, found.Id, "Mette Lund", at);
        await Place.Lay(assessment, choice, decision);
        Assert.Equal((false, false, false, false, false), await Behind());

        await Place.Lay(Sheet.Open(anna.Id, found.Id, null, SheetReason.FirstContact, mette.Id, "Mette Lund", at));
        Assert.Equal((false, true, false, false, false), await Behind());
        await using (var db = Place.Db())
        {
            var own = await db.Assessments.Include(a => a.Opened).SingleAsync();
            Assert.True(own.By(ThemeBook.Supplied).OpenTheme("mobilitet", "Du vil ud.", CaseNow.Of(found), new(mette.Id, "Mette Lund", false, false, Said.Directly), at).Ok);
            var weighed = await db.Choices.SingleAsync();
            Assert.True(weighed.Think("Naboens kor", "", SaidWay.Alone, "Anna Holm", at).Ok);
            var made = await db.Decisions.SingleAsync();
            Assert.True(made.Put(null, new PartForm("Støtte", PartResult.Yes, "§ 85", "a", "b", "c", "d", "e", null, null, "", CostClass.Low, false, []), "Mette").Ok);
            Assert.Null(made.Say(new DecisionWords("Ja.", "Karim.", "Torsdag."), "Mette"));
            Assert.Null(made.Make(kind, [], inDoubt: false, null, mette.Id, "Mette", at));
            await db.SaveChangesAsync();
        }

        // What is decided is told by a person first, and led to then.
        Assert.Equal((true, true, true, false, false), await Behind());
        await using (var db = Place.Db())
        {
            var told = await db.Decisions.Include(d => d.Parts).SingleAsync();
            Assert.Null(told.Deliver(kind.Rules, new DeliveryForm(ToldHow.Phone, Place.Today, "", SentWay.Portal, Place.Today), "Mette", at));
            await db.SaveChangesAsync();
        }

        Assert.Equal((true, true, true, true, false), await Behind());
        await Place.Lay(HelpOrder.Ask(anna.Id, found.Id, Guid.CreateVersion7(), "Støtte", "", "§ 85", unit.Id, unit.Name, null, "", [], "Mette Lund", at));
        Assert.Equal((true, true, true, true, true), await Behind());
        await using (var oles = await Place.Own(ole, Parts.Case)) Assert.Null(await oles.Ways.Of(oles.Subject, found.Id, None));

        // A newer choice whose only option was taken away has nothing to show.
        await using (var db = Place.Db())
        {
            var before = await db.Choices.Include(c => c.Options).SingleAsync();
            var again = Choice.Begin(anna.Id, found.Id, before, "Mette Lund", at);
            foreach (var option in again.Options) option.RemovedAt = at;
            db.Choices.Add(again);
            await db.SaveChangesAsync();
        }

        Assert.False((await Behind()).Options);

        async Task<(bool Known, bool Expected, bool Options, bool Decided, bool Help)> Behind()
        {
            await using var own = await Place.Own(anna, Parts.Case);
            var way = (await own.Ways.Of(own.Subject, found.Id, None))!;
            return (way.Known, way.Expected, way.Options, way.Decided, way.Help);
        }
    }

    [Fact]
    public async Task A_part_the_reader_may_not_read_is_as_if_it_were_empty_and_without_the_case_there_is_nothing()
    {
        var unit = await Place.LayUnit();
        var (mette, karim, peter) = (await Place.LayEmployee(unit, "Mette Lund", Role.Adviser), await Place.LayEmployee(unit, "Karim Aziz", Role.Professional), await Place.LayEmployee(unit, "Peter Skov", Role.Professional));
        var anna = await Place.LayCitizen("Anna Holm", mette, writes: People.AdviserWrites | Parts.Case);
        await Place.LayMember(anna, karim, Parts.Plan | Parts.Case);
        await Place.LayMember(anna, peter, Parts.Plan);
        var found = Case.Open(anna.Id, new NewCase("stoette", "Støtte", CaseOrigin.Asked, Place.Today, "Jeg vil synge.", Said.Directly), Cases.CaseTests.Kind("stoette"), "Mette", Place.Time.Now).Value;
        await Place.Lay(
            found, Sheet.Open(anna.Id, found.Id, null, SheetReason.FirstContact, mette.Id, "Mette Lund", Place.Time.Now),
            HelpOrder.Ask(anna.Id, found.Id, Guid.CreateVersion7(), "Støtte", "", "§ 85", unit.Id, unit.Name, null, "", [], "Mette Lund", Place.Time.Now));
        await using var desk = await Place.Desk(karim, anna, Parts.Case);
        var way = (await desk.Ways.Of(desk.Subject, found.Id, None))!;
        Assert.Equal((false, false), (way.Expected, way.Help));
        await using var other = await Place.Desk(peter, anna, Parts.Plan);
        await Assert.ThrowsAsync<AccessRefusedException>(() => other.Ways.Of(other.Subject, found.Id, None));
    }
}
