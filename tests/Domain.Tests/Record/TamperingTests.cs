using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Sammen.Verify;

namespace Sammen.Domain.Tests.Record;

/// <summary>The verifier against a thousand tamperings of all kinds: each is found and located, and a whole record raises no alarm.</summary>
public sealed class TamperingTests : IAsyncLifetime
{
    private const int Tamperings = 1000;

    private static readonly string[] TextColumns = ["kind", "by", "actor_name", "actor_title", "actor_unit", "part", "purpose", "basis", "act", "for_citizen", "for_professional", "reason"];
    private static readonly string[] Columns = [.. TextColumns, "id", "at", "citizen_id", "actor_id", "item_id", "item_version", "mac", "seq"];

    private readonly Random _random = new(20260512);
    private SealedRecord _record = null!;

    public async Task InitializeAsync() => _record = await SealedRecord.Lay();

    public async Task DisposeAsync() => await _record.DisposeAsync();

    [Fact]
    public async Task A_whole_record_raises_no_alarm()
    {
        for (var i = 0; i < 10; i++)
        {
            var report = await _record.Check();
            Assert.Empty(report.Findings);
            Assert.Equal((SealedRecord.Rows, _record.Blocks.Count), (report.Rows, report.Blocks));
        }

        Assert.True(_record.Blocks.Count > 25, $"{_record.Blocks.Count} blocks.");
    }

    [Fact]
    public async Task A_thousand_tamperings_are_all_found_and_located()
    {
        var missed = new List<string>();
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        (string Name, Func<DbTransaction, Task<Touched>> Do)[] ways =
        [
            ("row edited", Edit), ("row edited", Edit), ("row edited", Edit), ("row deleted", Delete), ("row put in", PutIn), ("row copied", Copy), ("rows swapped", Swap), ("rows swapped whole", Renumber),
            ("seal edited", EditSeal), ("seal edited", EditSeal), ("seal deleted", DeleteSeal), ("seal replaced", ReplaceSeal), ("seals swapped", SwapSeals), ("block replaced", ReplaceBlock), ("tail cut", CutTail), ("row resealed", Reseal), ("stored otherwise", StoreOtherwise),
        ];
        for (var i = 0; i < Tamperings; i++)
        {
            var (name, way) = ways[i % ways.Length];
            Touched touched = default!;
            var report = await _record.Tampered(async transaction => touched = await way(transaction));
            var located = report.Findings.Any(f => f.Wrong != Wrong.NotAppendOnly && ((f.Row is { } row && touched.Rows.Contains(row)) || (f.Block is { } block && touched.Blocks.Contains(block))));
            kinds[name] = kinds.GetValueOrDefault(name) + 1;
            if (!located) missed.Add($"{i}: {name} {touched.What}; found {string.Join("; ", report.Findings)}");
        }

        Assert.True(missed.Count == 0, $"{missed.Count} of {Tamperings} were missed:\n{string.Join('\n', missed.Take(20))}");
        Assert.Equal(14, kinds.Count);
        Assert.Empty((await _record.Check()).Findings);
    }

    private async Task<Touched> Edit(DbTransaction transaction)
    {
        var (seq, column) = (Row(), Columns[_random.Next(Columns.Length)]);
        var value = column switch
        {
            "id" or "citizen_id" or "actor_id" or "item_id" => _record.IsSqlite ? $"'{Guid.CreateVersion7().ToString().ToUpperInvariant()}'" : $"'{Guid.CreateVersion7()}'",
            "at" => _record.IsSqlite ? $"'2026-01-0{_random.Next(1, 9)} 01:02:03.{_random.Next(1, 9)}'" : $"at + interval '{_random.Next(1, 999)} milliseconds'",
            "item_version" => "item_version + 1",
            "seq" => "seq + 100000",
            "mac" => _record.IsSqlite ? "randomblob(32)" : "set_byte(mac, 5, (get_byte(mac, 5) + 1) % 256)",
            _ => $"{column} || '{(char)('a' + _random.Next(26))}'",
        };
        await Change(transaction, $"update record_entries set {column} = {value} where seq = {seq}");
        return new($"{column} of row {seq}", [seq, seq + 100000], []);
    }

    private async Task<Touched> Delete(DbTransaction transaction)
    {
        var seqs = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Row()).Distinct().ToArray();
        await Change(transaction, $"delete from record_entries where seq in ({string.Join(',', seqs)})", seqs.Length);
        return new($"rows {string.Join(',', seqs)}", seqs, []);
    }

    private async Task<Touched> PutIn(DbTransaction transaction)
    {
        // In the place of a row that was taken out, or as a new one; with the MAC of another row, as nobody can make one.
        var (one, other) = Two();
        var seq = _random.Next(2) == 0 ? one : 900_000 + _random.Next(1000);
        var id = Guid.CreateVersion7().ToString();
        await _record.Run(transaction, $"delete from record_entries where seq = {seq}");
        await Change(transaction, Insert(seq, _record.IsSqlite ? $"'{id.ToUpperInvariant()}'" : $"'{id}'::uuid", other));
        return new($"row {seq}", [seq], []);
    }

    private async Task<Touched> Copy(DbTransaction transaction)
    {
        // A real row once more under a new number: its MAC fits.
        var (seq, other) = (900_000 + _random.Next(1000), Row());
        await Change(transaction, Insert(seq, "id", other));
        return new($"row {other} as {seq}", [seq, other], []);
    }

    private async Task<Touched> Swap(DbTransaction transaction)
    {
        var (one, other) = Two();
        var column = TextColumns.Append("mac").ElementAt(_random.Next(TextColumns.Length + 1));
        var values = await _record.Column($"select {(column == "mac" ? (_record.IsSqlite ? "hex(mac)" : "encode(mac, 'hex')") : column)} from record_entries where seq in ({one}, {other}) order by seq", transaction);
        if (values[0] == values[1]) return await Renumber(transaction);
        await Change(transaction, $"update record_entries set {column} = (select {column} from record_entries as o where o.seq = case record_entries.seq when {one} then {other} else {one} end) where seq in ({one}, {other})", 2);
        return new($"{column} of rows {one} and {other}", [one, other], []);
    }

    private async Task<Touched> Renumber(DbTransaction transaction)
    {
        var (one, other) = Two();
        await Change(transaction, $"update record_entries set seq = 999999 where seq = {one}");
        await Change(transaction, $"update record_entries set seq = {one} where seq = {other}");
        await Change(transaction, $"update record_entries set seq = {other} where seq = 999999");
        return new($"rows {one} and {other}", [one, other], []);
    }

    private async Task<Touched> EditSeal(DbTransaction transaction)
    {
        var no = Block();
        var columns = new[] { "sealed_at", "members", "leaves", "root", "previous", "hash", "mac", "no" };
        var column = columns[_random.Next(columns.Length)];
        var value = column switch
        {
            "sealed_at" => _record.IsSqlite ? "'2026-01-02 03:04:05.678'" : "sealed_at + interval '1 millisecond'",
            "members" => "members || ',777777'",
            "leaves" => _record.IsSqlite ? "randomblob(length(leaves))" : "set_byte(leaves, 0, (get_byte(leaves, 0) + 1) % 256)",
            "no" => "no + 1000000",
            _ => $"'{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))}'",
        };
        await Change(transaction, $"update record_seals set {column} = {value} where no = {no}");
        return new($"{column} of block {no}", [], [no, no + 1, no + 1_000_000, no + 999_999]);
    }

    private async Task<Touched> DeleteSeal(DbTransaction transaction)
    {
        var no = Block();
        await Change(transaction, $"delete from record_seals where no = {no}");
        return new($"block {no}", [], [no]);
    }

    private async Task<Touched> ReplaceSeal(DbTransaction transaction)
    {
        // Another block of one's own making over the same rows, hashed as it should be; only the key is not there.
        var no = Block();
        await SealAgain(transaction, no, _record.Blocks[no - 1]);
        return new($"block {no}", [], [no]);
    }

    private async Task<Touched> SwapSeals(DbTransaction transaction)
    {
        var (one, other) = (Block(), Block());
        if (one == other) other = (one % _record.Blocks.Count) + 1;
        await Change(transaction, $"update record_seals set no = 999999 where no = {one}");
        await Change(transaction, $"update record_seals set no = {one} where no = {other}");
        await Change(transaction, $"update record_seals set no = {other} where no = 999999");
        return new($"blocks {one} and {other}", [], [one, other]);
    }

    private async Task<Touched> ReplaceBlock(DbTransaction transaction)
    {
        // Every row of the block told otherwise, and the block and all that follow hashed anew.
        var no = Block();
        var rows = _record.Blocks[no - 1];
        await Change(transaction, $"update record_entries set actor_name = 'Ingen' where seq in ({string.Join(',', rows)})", rows.Length);
        for (var at = no; at <= _record.Blocks.Count; at++) await SealAgain(transaction, at, _record.Blocks[at - 1]);
        return new($"block {no}", rows, [no]);
    }

    private async Task<Touched> CutTail(DbTransaction transaction)
    {
        var last = _record.Blocks.Count - _random.Next(1, 8);
        var rows = _record.Blocks.Skip(last).SelectMany(b => b).ToArray();
        await Change(transaction, $"delete from record_entries where seq in ({string.Join(',', rows)})", rows.Length);
        await Change(transaction, $"delete from record_seals where no > {last}", _record.Blocks.Count - last);
        return new($"after block {last}", [], [.. Enumerable.Range(last + 1, _record.Blocks.Count - last)]);
    }

    private async Task<Touched> Reseal(DbTransaction transaction)
    {
        // A row taken out of the record and of its block, as if it never was.
        var no = Block();
        var rows = _record.Blocks[no - 1];
        var gone = rows[_random.Next(rows.Length)];
        await Change(transaction, $"delete from record_entries where seq = {gone}");
        if (rows.Length == 1) await Change(transaction, $"delete from record_seals where no = {no}");
        else await SealAgain(transaction, no, [.. rows.Where(r => r != gone)]);
        return new($"row {gone} of block {no}", [gone], [no]);
    }

    /// <summary>The same meaning in another form: what a program reads as the same is not what was written.</summary>
    private async Task<Touched> StoreOtherwise(DbTransaction transaction)
    {
        var seq = Row();
        string[] ways = _record.IsSqlite
            ?
            [
                "at = at || '0001'", "at = replace(at, ' ', 'T')", "id = lower(id)", "actor_name = cast(actor_name as blob)", "mac = mac || x'00'", "reason = reason || x'00'",
                "item_version = item_version || 'x'", "act = act || char(8203)", "purpose = purpose || ' '", "for_citizen = cast(cast(for_citizen as blob) || x'ff' as text)",
            ]
            : ["at = at + interval '1 microsecond'", "act = act || U&'\\200B'", "purpose = purpose || ' '", "mac = mac || '\\x00'::bytea", "actor_name = upper(actor_name)", "at = 'infinity'"];
        var way = ways[_random.Next(ways.Length)];
        await Change(transaction, $"update record_entries set {way} where seq = {seq}");
        return new($"{way} of row {seq}", [seq], []);
    }

    /// <summary>A block over these rows as they now are, chained and hashed by the book, with a MAC under a key of one's own.</summary>
    private async Task SealAgain(DbTransaction transaction, int no, long[] rows)
    {
        var previous = no == 1 ? new string('0', 64) : (await _record.Column($"select hash from record_seals where no = {no - 1}", transaction))[0];
        var leaves = rows.SelectMany(_ => RandomNumberGenerator.GetBytes(32)).ToArray();
        var members = Domain.Record.Seal.Ranges(rows);
        var root = Convert.ToHexStringLower(Domain.Record.Seal.MerkleRoot([.. leaves.Chunk(32)]));
        var at = new DateTimeOffset(2026, 5, 12, 9, 0, 0, TimeSpan.Zero);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{no}|{previous}|{members}|{root}|{at.ToUnixTimeMilliseconds()}")));
        var mac = Convert.ToHexStringLower(HMACSHA256.HashData(RandomNumberGenerator.GetBytes(32), Encoding.UTF8.GetBytes(hash)));
        var time = _record.IsSqlite ? "'2026-05-12 09:00:00'" : "'2026-05-12 09:00:00+00'::timestamptz";
        Assert.Equal(1, await _record.Run(
            transaction,
            $"update record_seals set sealed_at = {time}, members = @members, leaves = @leaves, root = @root, previous = @previous, hash = @hash, mac = @mac where no = {no}",
            ("members", members), ("leaves", leaves), ("root", root), ("previous", previous), ("hash", hash), ("mac", mac)));
    }

    private static string Insert(long seq, string id, long from) =>
        $"""
        insert into record_entries (seq, id, kind, at, citizen_id, "by", actor_id, actor_name, actor_title, actor_unit, part, purpose, basis, act, item_id, item_version, for_citizen, for_professional, reason, mac)
        select {seq}, {id}, kind, at, citizen_id, "by", actor_id, actor_name, actor_title, actor_unit, part, purpose, basis, act, item_id, item_version, for_citizen, for_professional, reason, mac from record_entries where seq = {from}
        """;

    private async Task Change(DbTransaction transaction, string sql, int rows = 1) => Assert.Equal(rows, await _record.Run(transaction, sql.Replace("set by =", "set \"by\" =", StringComparison.Ordinal).Replace("= by ||", "= \"by\" ||", StringComparison.Ordinal)));

    private long Row() => _random.Next(1, SealedRecord.Rows + 1);

    private int Block() => _random.Next(1, _record.Blocks.Count + 1);

    private (long One, long Other) Two()
    {
        var one = Row();
        return (one, ((one - 1 + _random.Next(1, SealedRecord.Rows)) % SealedRecord.Rows) + 1);
    }

    private sealed record Touched(string What, long[] Rows, long[] Blocks);
}
