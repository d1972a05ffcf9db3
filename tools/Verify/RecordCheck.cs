using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Sammen.Verify;

/// <summary>
/// Checks a record: every row against its MAC, every block against its rows, its own hash, its MAC, the block before and the
/// heads. Rows and blocks are walked side by side once, so that a large record needs little memory.
/// </summary>
public sealed class RecordCheck(byte[] key, Heads heads)
{
    /// <summary>
    /// Reads the record as it is at one moment. With <paramref name="inside"/> it reads inside that transaction, else in one
    /// of its own. Rows younger than <paramref name="unsealedOlderThan"/> need not be sealed yet.
    /// </summary>
    public async Task<Report> Run(DbConnection connection, DateTimeOffset now, TimeSpan unsealedOlderThan, DbTransaction? inside = null, CancellationToken cancel = default)
    {
        DbTransaction? own = null;
        if (inside is null)
        {
            own = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        }

        try
        {
            var walk = new Walk(key, heads, StoredRecord.Of(connection, inside ?? own), (now - unsealedOlderThan).ToUnixTimeMilliseconds());
            return await walk.Run(cancel);
        }
        finally
        {
            if (own is not null) await own.DisposeAsync();
        }
    }

    private sealed class Walk(byte[] key, Heads heads, StoredRecord record, long sealedBefore)
    {
        private readonly List<Finding> _findings = [];
        private readonly Dictionary<long, (byte[] Leaf, StoredRow Row)> _unsealed = [];
        private readonly SealedNumbers _sealed = new();
        private long _rows;
        private long _blocks;
        private (long No, string Hash, string Said) _before = (0, Canonical.Genesis, Canonical.Genesis);

        public async Task<Report> Run(CancellationToken cancel)
        {
            await using var rows = record.Rows(cancel).GetAsyncEnumerator(cancel);
            var more = await rows.MoveNextAsync();
            await foreach (var seal in record.Seals(cancel))
            {
                var members = Members.Read(seal.Members);
                for (var last = members is null ? 0 : members[^1].To; more && rows.Current.Seq <= last; more = await rows.MoveNextAsync()) Take(rows.Current);
                Block(seal, members);
            }

            for (; more; more = await rows.MoveNextAsync()) Take(rows.Current);
            foreach (var (seq, row) in _unsealed.OrderBy(u => u.Key))
            {
                if (row.Row.AtMilliseconds <= sealedBefore) Found(Wrong.RowUnsealed, seq, null, $"row {seq} should have been sealed");
            }

            foreach (var same in (await record.Copies(cancel)).GroupBy(c => c.Id, StringComparer.Ordinal))
            {
                var numbers = same.Select(c => c.Seq).ToList();
                foreach (var seq in numbers) Found(Wrong.RowCopied, seq, null, $"row {seq} has the same id as row {numbers.First(n => n != seq)}");
            }

            Tail();
            foreach (var permitted in await record.Permits(cancel)) Found(Wrong.NotAppendOnly, null, null, $"the database does not refuse {permitted}");
            return new Report(_rows, _blocks, _findings);
        }

        private void Take(StoredRow row)
        {
            _rows++;
            var signed = Canonical.Signed(row);
            if (row.Unusual is { } columns) Found(Wrong.RowForged, row.Seq, null, $"row {row.Seq} was edited: {columns} is not stored as the program writes it");
            else if (!CryptographicOperations.FixedTimeEquals(row.Mac, HMACSHA256.HashData(key, signed))) Found(Wrong.RowForged, row.Seq, null, $"row {row.Seq} was edited or put in by someone without the key");
            _unsealed[row.Seq] = (Canonical.Leaf(row, signed), row);
        }

        private void Block(StoredSeal seal, List<(long From, long To)>? members)
        {
            _blocks++;
            var hash = Canonical.Hash(seal);
            if (seal.Unusual is { } columns) Found(Wrong.BlockEdited, null, seal.No, $"block {seal.No} was edited: {columns} is not stored as the program writes it");
            if (seal.No != _before.No + 1) Missing(seal.No);
            else if (seal.Previous != _before.Hash && seal.Previous != _before.Said) Found(Wrong.ChainBroken, null, seal.No, $"block {seal.No} does not follow block {_before.No}");
            if (seal.Hash != hash) Found(Wrong.BlockEdited, null, seal.No, $"block {seal.No} was edited: its hash does not fit");
            if (seal.Mac != Canonical.Mac(key, seal.Hash)) Found(Wrong.BlockForged, null, seal.No, $"block {seal.No} was not sealed with the key");
            if (Canonical.Root(seal.Leaves) != seal.Root) Found(Wrong.BlockEdited, null, seal.No, $"block {seal.No} was edited: its leaves do not fit its root");
            if (!heads.Fit(seal.No, seal.Hash)) Found(Wrong.HeadDiffers, null, seal.No, $"block {seal.No} is not the one whose head was written");
            if (members is null) Found(Wrong.BlockEdited, null, seal.No, $"block {seal.No} was edited: its members cannot be read");
            else Sealed(seal, members);
            _before = (seal.No, hash, seal.Hash);
        }

        private void Sealed(StoredSeal seal, List<(long From, long To)> members)
        {
            var count = members.Aggregate(default(Int128), (all, range) => all + range.To - range.From + 1);
            if (count * 32 != seal.Leaves.Length)
            {
                Found(Wrong.BlockEdited, null, seal.No, $"block {seal.No} was edited: it has {seal.Leaves.Length / 32} leaves for {count} rows");
                // Numbers that nobody wrote would otherwise be looked for one by one.
                if (count * 32 > seal.Leaves.Length) return;
            }

            var at = 0;
            foreach (var (from, to) in members)
            {
                for (var seq = from; seq <= to; seq++, at += 32)
                {
                    if (!_unsealed.Remove(seq, out var row))
                    {
                        if (_sealed.Holds(seq)) Found(Wrong.RowSealedTwice, seq, seal.No, $"row {seq} stands in block {seal.No} and in one before it");
                        else Found(Wrong.RowDeleted, seq, seal.No, $"row {seq} of block {seal.No} is gone");
                    }
                    else if (at + 32 > seal.Leaves.Length || !row.Leaf.AsSpan().SequenceEqual(seal.Leaves.AsSpan(at, 32)))
                    {
                        Found(Wrong.RowMoved, seq, seal.No, $"row {seq} is not the one that block {seal.No} sealed");
                    }
                }
            }

            foreach (var (from, to) in members) _sealed.Add(from, to);
        }

        private void Missing(long no)
        {
            if (no <= _before.No) Found(Wrong.ChainBroken, null, no, $"block {no} is no block of the chain");
            else if (no == _before.No + 2) Found(Wrong.BlocksMissing, null, no - 1, $"block {no - 1} is gone");
            else Found(Wrong.BlocksMissing, null, no - 1, $"blocks {_before.No + 1}-{no - 1} are gone");
        }

        private void Tail()
        {
            if (!heads.Found && _blocks > 0) Found(Wrong.HeadsUnreadable, null, null, "the heads file is missing");
            foreach (var line in heads.Unreadable) Found(Wrong.HeadsUnreadable, null, null, $"line {line} of the heads cannot be read");
            foreach (var no in heads.Blocks.Where(no => no > _before.No).Order()) Found(Wrong.TailCut, null, no, $"the heads tell of block {no}, but the record ends with block {_before.No}");
        }

        private void Found(Wrong wrong, long? row, long? block, string says) => _findings.Add(new Finding(wrong, row, block, says));
    }
}
