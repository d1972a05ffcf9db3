using System.Security.Cryptography;
using System.Text;

namespace Sammen.Domain.Record;

/// <summary>
/// A sealed block: which rows it holds, their leaves, the Merkle root, and the hash that chains it to the block before.
/// Rows written at the same time by many may be sealed out of order, so the members are named and not a mere range.
/// </summary>
internal sealed class Seal
{
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    public long No { get; init; }

    /// <summary>UTC, whole milliseconds.</summary>
    public DateTime SealedAt { get; init; }

    /// <summary>Sequence numbers in rising order as ranges: "1-57,59".</summary>
    public string Members { get; init; } = "";

    /// <summary>32 bytes a member, in the order of <see cref="Members"/>.</summary>
    public byte[] Leaves { get; init; } = [];

    /// <summary>Merkle root, hex. An odd node is carried up as it is.</summary>
    public string Root { get; init; } = "";

    /// <summary>The hash of the block before, hex; zeros for the first.</summary>
    public string Previous { get; init; } = Genesis;

    /// <summary>SHA-256, hex, of "no|previous|members|root|unix milliseconds".</summary>
    public string Hash { get; init; } = "";

    /// <summary>HMAC-SHA-256, hex, of <see cref="Hash"/> under the record key.</summary>
    public string Mac { get; init; } = "";

    public static Seal Of(long no, string previous, IReadOnlyList<RecordEntry> entries, DateTime at, byte[] key)
    {
        var leaves = entries.Select(e => e.Leaf()).ToList();
        var members = Ranges([.. entries.Select(e => e.Seq)]);
        var root = Convert.ToHexStringLower(MerkleRoot(leaves));
        var ms = new DateTimeOffset(at).ToUnixTimeMilliseconds();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{no}|{previous}|{members}|{root}|{ms}")));
        return new Seal
        {
            No = no,
            SealedAt = at,
            Members = members,
            Leaves = [.. leaves.SelectMany(leaf => leaf)],
            Root = root,
            Previous = previous,
            Hash = hash,
            Mac = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(hash))),
        };
    }

    public static byte[] MerkleRoot(IReadOnlyList<byte[]> leaves)
    {
        var level = leaves.ToList();
        while (level.Count > 1)
        {
            var above = new List<byte[]>((level.Count + 1) / 2);
            for (var i = 0; i + 1 < level.Count; i += 2) above.Add(SHA256.HashData([.. level[i], .. level[i + 1]]));
            if (level.Count % 2 == 1) above.Add(level[^1]);
            level = above;
        }

        return level.Count == 1 ? level[0] : SHA256.HashData([]);
    }

    public static string Ranges(IReadOnlyList<long> rising)
    {
        var text = new StringBuilder();
        for (var i = 0; i < rising.Count;)
        {
            var from = i;
            while (i + 1 < rising.Count && rising[i + 1] == rising[i] + 1) i++;
            if (text.Length > 0) text.Append(',');
            text.Append(rising[from]);
            if (i > from) text.Append('-').Append(rising[i]);
            i++;
        }

        return text.ToString();
    }

    public static IEnumerable<long> Numbers(string ranges)
    {
        foreach (var range in ranges.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var dash = range.IndexOf('-', StringComparison.Ordinal);
            var from = long.Parse(dash < 0 ? range : range[..dash], System.Globalization.CultureInfo.InvariantCulture);
            var to = dash < 0 ? from : long.Parse(range[(dash + 1)..], System.Globalization.CultureInfo.InvariantCulture);
            for (var no = from; no <= to; no++) yield return no;
        }
    }
}
