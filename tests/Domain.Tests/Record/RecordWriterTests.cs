using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Organisation;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Record;

/// <summary>Every look-up is on disk before its data leaves the door, and many share one commit.</summary>
public sealed class RecordWriterTests : PlaceTests
{
    private Employee _mette = null!;
    private Citizen _anna = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _mette = await Place.LayEmployee(await Place.LayUnit(), "Mette Lund", Role.Adviser);
        _anna = await Place.LayCitizen("Anna Holm", _mette);
    }

    [Fact]
    public async Task Two_hundred_at_once_are_all_there()
    {
        var rows = await Place.Leaves(() => Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => Place.Desk(_mette, _anna).Closed()))));
        Assert.Equal(200, rows.Count);
        Assert.Equal(200, rows.Select(r => r.Id).Distinct().Count());
        Assert.All(rows, r => Assert.Equal((RecordKind.LookUp, _anna.Id), (r.Kind, r.CitizenId!.Value)));
    }

    [Fact]
    public async Task Those_who_come_while_one_group_is_written_share_the_next()
    {
        // Each commit opens the database once.
        var commits = 0;
        await using var writer = new RecordWriter(
            () =>
            {
                Interlocked.Increment(ref commits);
                return Place.Db();
            },
            Place.Municipality.Gate);
        var waiting = Enumerable.Range(1, 32).Select(reader => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++) await writer.Write([Rows.Signed(Place.Municipality, (reader * 100) + i)], None);
        }));
        await Task.WhenAll(waiting);
        Assert.Equal(320, (await Place.Record()).Count);
        Assert.InRange(commits, 10, 320 / 3);
    }

    [Fact]
    [Trait("Only", "sqlite")]
    public async Task While_the_gate_is_shut_everyone_waits_and_then_all_are_written_together()
    {
        var writes = new List<Task>();
        using (await Place.Municipality.Gate.Enter(None))
        {
            for (var i = 1; i <= 200; i++) writes.Add(Place.Municipality.Record.Write([Rows.Signed(Place.Municipality, i)], None));
            await Task.Delay(50);
            Assert.DoesNotContain(writes, w => w.IsCompleted);
        }

        await Task.WhenAll(writes);
        Assert.Equal(200, (await Place.Record()).Count);
    }

    [Fact]
    public async Task When_the_record_cannot_be_written_no_door_gives_anything()
    {
        await using var open = await Place.Desk(_mette, _anna);
        var actor = _mette.AsActor();
        await Place.Run("alter table record_entries rename to record_entries_away");
        await using (var request = Place.Ask())
        {
            foreach (var tried in (Func<Task>[])
            [
                () => request.Access.OpenDesk(actor, _anna.Id, Parts.Plan, Parts.None, "/fag/borger", None),
                () => request.Access.OpenOwn(_anna.AsActor(), Parts.Plan, Parts.None, "/min-plan", None),
                () => request.CitizenViews.Mine(actor, "anna", 1, None),
                () => request.Days.Day(actor, Domain.Plans.DayFilter.All, None),
                () => open.TeamViews.Team(open.Subject, None),
            ])
            {
                var failure = await Xunit.Record.ExceptionAsync(tried);
                Assert.NotNull(failure);
                Assert.IsNotType<AccessRefusedException>(failure);
                Assert.IsType<DbException>(failure, exactMatch: false);
            }
        }

        await Place.Run("alter table record_entries_away rename to record_entries");
        // The writer goes on when the record does.
        Assert.Single(await Place.Leaves(() => Place.Desk(_mette, _anna).Closed()));
    }

    [Fact]
    public async Task One_row_that_cannot_be_written_does_not_take_others_with_it()
    {
        var bad = Rows.Signed(Place.Municipality, 1);
        var good = Enumerable.Range(2, 20).Select(i => Rows.Signed(Place.Municipality, i)).ToList();
        // A row without its MAC is one that no database takes.
        typeof(RecordEntry).GetProperty(nameof(RecordEntry.Mac))!.SetValue(bad, null);
        var writes = good.Select(row => Place.Municipality.Record.Write([row], None)).ToList();
        writes.Insert(10, Place.Municipality.Record.Write([bad], None));
        await Assert.ThrowsAnyAsync<DbException>(() => writes[10]);
        writes.RemoveAt(10);
        await Task.WhenAll(writes);
        Assert.Equal(20, (await Place.Record()).Count);
    }

    [Fact]
    public async Task One_who_stops_waiting_gets_nothing()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await using var request = Place.Ask();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request.Access.OpenDesk(_mette.AsActor(), _anna.Id, Parts.Plan, Parts.None, "/fag/borger", gone.Token));
        await Place.Desk(_mette, _anna).Closed();
    }
}
