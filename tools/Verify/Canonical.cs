using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sammen.Verify;

/// <summary>What is signed and sealed, told a second time.</summary>
internal static class Canonical
{
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>A row's signed bytes: each field behind its length (four bytes, big endian).</summary>
    public static byte[] Signed(StoredRow row)
    {
        var bytes = new byte[row.Fields.Sum(field => 4 + field.Length)];
        var at = 0;
        foreach (var field in row.Fields)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), field.Length);
            field.CopyTo(bytes, at + 4);
            at += 4 + field.Length;
        }

        return bytes;
    }

    /// <summary>A row's leaf: SHA-256 of its number (eight bytes, big endian), its MAC and its signed bytes.</summary>
    public static byte[] Leaf(StoredRow row, byte[] signed)
    {
        var number = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, row.Seq);
        return SHA256.HashData([.. number, .. row.Mac, .. signed]);
    }

    /// <summary>The Merkle root of leaves of 32 bytes; an odd node is carried up as it is.</summary>
    public static string Root(byte[] leaves)
    {
        var level = leaves.Chunk(32).ToList();
        while (level.Count > 1)
        {
            level = [.. level.Chunk(2).Select(pair => pair.Length == 2 ? SHA256.HashData([.. pair[0], .. pair[1]]) : pair[0])];
        }

        return level.Count == 1 ? Convert.ToHexStringLower(level[0]) : "";
    }

    /// <summary>A block's hash, hex, of "no|previous|members|root|unix milliseconds".</summary>
    public static string Hash(StoredSeal seal) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes($"{seal.No}|{seal.Previous}|{seal.Members}|{seal.Root}|{seal.AtMilliseconds}")));

    /// <summary>A block's MAC, hex, of its hash.</summary>
    public static string Mac(byte[] key, string hash) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.Latin1.GetBytes(hash)));
}
