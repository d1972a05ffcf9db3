using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Data;

namespace Sammen.Domain.Record;

/// <summary>
/// Seals what is not yet sealed into the next chained block. Runs every second; on PostgreSQL an advisory lock
/// lets one node at a time do it. The head is also written to a file outside the database, so that cutting the
/// tail of the record shows.
/// </summary>
internal sealed class Sealer(Municipality place, Func<AppDb> open, WriteGate gate)
{
    /// <summary>How many of the newest sequence numbers may still hold rows that were committed late.</summary>
    public const int Window = 5_000;

    private const int LargestBlock = 5_000;
    private readonly HashSet<long> _sealed = [];
    private long _seen;
    private long _caughtUpTo;

    /// <summary>Seals at most one block and returns how many rows it took.</summary>
    public async Task<int> SealOnce(DateTime at, CancellationToken cancel = default)
    {
        await using var db = open();
        using (await gate.Enter(cancel))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (!await db.TryLock(AppDb.SealLock, cancel)) return 0;

            var head = await db.RecordSeals.AsNoTracking().OrderByDescending(s => s.No).Select(s => new { s.No, s.Hash }).FirstOrDefaultAsync(cancel);
            var (entries, reach) = await Unsealed(db, cancel);
            if (entries.Count == 0)
            {
                _caughtUpTo = reach;
                return 0;
            }

            var moment = new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
            var seal = Seal.Of((head?.No ?? 0) + 1, head?.Hash ?? Seal.Genesis, entries, moment, place.Keys.Record);
            db.RecordSeals.Add(seal);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            if (entries.Count < LargestBlock) _caughtUpTo = reach;
            await place.Heads.Append(seal.No, seal.Hash, cancel);
            return entries.Count;
        }
    }

    private async Task<(List<RecordEntry> Entries, long Reach)> Unsealed(AppDb db, CancellationToken cancel)
    {
        // The first time everything is compared, so that nothing left by a crash stays open; and the window lies behind what was
        // caught up with, not behind the newest row, so that a long wait leaves no gap.
        var from = Math.Max(0, _caughtUpTo - Window);

        var news = await db.RecordSeals.AsNoTracking().Where(s => s.No > _seen).OrderBy(s => s.No).Select(s => new { s.No, s.Members }).ToListAsync(cancel);
        foreach (var seal in news)
        {
            _seen = seal.No;
            _sealed.UnionWith(Seal.Numbers(seal.Members).Where(seq => seq > from));
        }

        _sealed.RemoveWhere(seq => seq <= from);
        var rows = await db.RecordEntries.Where(e => e.Seq > from).OrderBy(e => e.Seq).Select(e => e.Seq).ToListAsync(cancel);
        var missing = rows.Where(seq => !_sealed.Contains(seq)).Take(LargestBlock).ToList();
        var entries = missing.Count == 0 ? [] : await db.RecordEntries.AsNoTracking().Where(e => missing.Contains(e.Seq)).OrderBy(e => e.Seq).ToListAsync(cancel);
        return (entries, Reach(rows, from));
    }

    /// <summary>
    /// How far the numbers go without a gap larger than the window. A row that someone puts in with a number far ahead must not
    /// move the window past the real ones that come after it.
    /// </summary>
    private static long Reach(List<long> rows, long from)
    {
        var reach = from == 0 && rows.Count > 0 ? rows[0] : from;
        foreach (var seq in rows)
        {
            if (seq - reach > Window) break;
            reach = seq;
        }

        return reach;
    }
}
