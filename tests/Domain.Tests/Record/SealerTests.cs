using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Record;

public sealed class SealerTests : PlaceTests
{
    private Sealer Sealer => Place.Municipality.Sealer;

    [Fact]
    public async Task Every_row_is_sealed_once_and_the_chain_holds()
    {
        Assert.Equal(0, await Sealer.SealOnce(Place.Time.Now));
        foreach (var count in (int[])[1, 2, 3, 7, 20])
        {
            await Lay(count);
            Assert.Equal(count, await Sealer.SealOnce(Place.Time.Now));
            Assert.Equal(0, await Sealer.SealOnce(Place.Time.Now));
        }

        await Intact(33, 5);
    }

    [Fact]
    public async Task The_heads_are_written_outside_the_database()
    {
        for (var i = 0; i < 3; i++)
        {
            await Lay(2);
            await Sealer.SealOnce(Place.Time.Now);
        }

        await using var db = Place.Db();
        var seals = await db.RecordSeals.AsNoTracking().OrderBy(s => s.No).ToListAsync();
        Assert.Equal(seals.Select(s => $"{s.No} {s.Hash}"), await File.ReadAllLinesAsync(Place.Municipality.Settings.HeadsFile));
    }

    [Fact]
    public async Task A_row_that_was_numbered_early_and_committed_late_is_sealed_later()
    {
        await Lay(3);
        await Sealer.SealOnce(Place.Time.Now);
        // Numbers 4 and 5 are held back by a slow transaction; 6 and 7 are there first.
        await LayAt(6, 7);
        Assert.Equal(2, await Sealer.SealOnce(Place.Time.Now));
        await LayAt(4, 5);
        Assert.Equal(2, await Sealer.SealOnce(Place.Time.Now));
        await using var db = Place.Db();
        Assert.Equal(["1-3", "6-7", "4-5"], await db.RecordSeals.OrderBy(s => s.No).Select(s => s.Members).ToListAsync());
        await Intact(7, 3);
    }

    [Fact]
    public async Task A_long_wait_leaves_no_gap()
    {
        await Lay(1);
        await Sealer.SealOnce(Place.Time.Now);
        Assert.Equal(0, await Sealer.SealOnce(Place.Time.Now));
        // While nobody sealed, more rows came than the window is wide.
        await LayAt(2, 3);
        await LayAt(Sealer.Window + 100);
        while (await Sealer.SealOnce(Place.Time.Now) > 0)
        {
        }

        await Intact(4, 2);
    }

    [Fact]
    public async Task A_new_start_seals_what_a_crash_left()
    {
        await LayAt(Sealer.Window + 100, Sealer.Window + 101);
        await Sealer.SealOnce(Place.Time.Now);
        await LayAt(1);
        await using (var node = Place.AnotherNode()) Assert.Equal(1, await node.Sealer.SealOnce(Place.Time.Now));
        await Intact(3, 2);
    }

    [Fact]
    public async Task What_another_node_sealed_is_not_sealed_again()
    {
        await using var node = Place.AnotherNode();
        for (var i = 0; i < 4; i++)
        {
            await Lay(3);
            Assert.Equal(3, await (i % 2 == 0 ? Sealer : node.Sealer).SealOnce(Place.Time.Now));
        }

        Assert.Equal(0, await Sealer.SealOnce(Place.Time.Now));
        Assert.Equal(0, await node.Sealer.SealOnce(Place.Time.Now));
        await Intact(12, 4);
    }

    [Fact]
    public async Task Two_sealers_at_once_do_not_fork_the_chain()
    {
        // On SQLite there is one node; on PostgreSQL any number.
        var nodes = Place.Municipality.IsSqlite ? [Place.Municipality] : new[] { Place.AnotherNode(), Place.AnotherNode(), Place.AnotherNode() };
        var sealing = true;
        var sealers = nodes.Select(node => Task.Run(async () =>
        {
            while (Volatile.Read(ref sealing)) await node.Sealer.SealOnce(Place.Time.Now);
        })).ToList();
        for (var i = 0; i < 40; i++) await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Place.Municipality.Record.Write([Rows.Signed(Place.Municipality, (i * 4) + n)], None)));
        Volatile.Write(ref sealing, false);
        await Task.WhenAll(sealers);
        while (await Sealer.SealOnce(Place.Time.Now) > 0)
        {
        }

        await using var db = Place.Db();
        var blocks = await db.RecordSeals.CountAsync();
        await Intact(160, blocks);
        Assert.True(blocks > 1);
        if (!Place.Municipality.IsSqlite) foreach (var node in nodes) await node.DisposeAsync();
    }

    [Fact]
    public async Task What_was_not_saved_is_not_sealed_and_is_taken_the_next_time()
    {
        await Lay(3);
        await Place.Run("alter table record_seals rename column root to not_there");
        await Assert.ThrowsAnyAsync<Exception>(() => Sealer.SealOnce(Place.Time.Now));
        await Place.Run("alter table record_seals rename column not_there to root");
        Assert.False(File.Exists(Place.Municipality.Settings.HeadsFile));
        Assert.Equal(3, await Sealer.SealOnce(Place.Time.Now));
        await Intact(3, 1);
    }

    private Task Lay(int count) => Place.Lay([.. Enumerable.Range(1, count).Select(i => Rows.Signed(Place.Municipality, i))]);

    /// <summary>Rows whose numbers the database gave out before, as a slow transaction's are.</summary>
    private Task LayAt(params long[] numbers) => Place.Lay([.. numbers.Select(seq =>
    {
        var row = Rows.Signed(Place.Municipality, (int)seq);
        typeof(RecordEntry).GetProperty(nameof(RecordEntry.Seq))!.SetValue(row, seq);
        return row;
    })]);

    /// <summary>Each row in one block, each leaf and root as it should be, each block chained to the one before.</summary>
    private async Task Intact(int rows, int blocks)
    {
        await using var db = Place.Db();
        var entries = await db.RecordEntries.AsNoTracking().ToDictionaryAsync(e => e.Seq);
        var seals = await db.RecordSeals.AsNoTracking().OrderBy(s => s.No).ToListAsync();
        Assert.Equal((rows, blocks), (entries.Count, seals.Count));
        Assert.Equal(entries.Keys.Order(), seals.SelectMany(s => Seal.Numbers(s.Members)).Order());
        var before = (No: 0L, Hash: Seal.Genesis);
        foreach (var seal in seals)
        {
            var members = Seal.Numbers(seal.Members).Select(seq => entries[seq]).ToList();
            var again = Seal.Of(before.No + 1, before.Hash, members, seal.SealedAt, Place.Municipality.Keys.Record);
            Assert.Equal((again.No, again.Members, again.Root, again.Previous, again.Hash, again.Mac), (seal.No, seal.Members, seal.Root, seal.Previous, seal.Hash, seal.Mac));
            Assert.Equal(again.Leaves, seal.Leaves);
            before = (seal.No, seal.Hash);
        }
    }
}
