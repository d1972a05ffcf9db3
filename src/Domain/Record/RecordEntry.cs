using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sammen.Domain.Record;

public enum RecordKind
{
    /// <summary>Someone saw something about a citizen.</summary>
    LookUp,

    /// <summary>Someone changed something.</summary>
    Change,

    /// <summary>Someone tried and was refused.</summary>
    Refusal,
}

/// <summary>
/// One row of the record. It is written once and never changed; the database itself refuses UPDATE and DELETE.
/// </summary>
internal sealed class RecordEntry
{
    /// <summary>The order in which the database took the rows; given by the database.</summary>
    public long Seq { get; private set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public RecordKind Kind { get; init; }

    /// <summary>UTC, whole milliseconds, so that both databases keep exactly what was signed.</summary>
    public DateTime At { get; init; }

    public Guid? CitizenId { get; init; }

    /// <summary>A private person who helps by a relation: named in the citizen's log, since the citizen or the law let them in.</summary>
    public const string Helper = "Helper";

    /// <summary>Citizen, Stranger, Employee or Helper.</summary>
    public string By { get; init; } = "";

    public Guid? ActorId { get; init; }

    public string ActorName { get; init; } = "";

    public string ActorTitle { get; init; } = "";

    public string ActorUnit { get; init; } = "";

    /// <summary>Which part of the record, as the flags' names.</summary>
    public string Part { get; init; } = "";

    public string Purpose { get; init; } = "";

    public string Basis { get; init; } = "";

    /// <summary>For a change the act's name; for a refusal the address without ids of others; for a search the field and the keyed hash of what was asked.</summary>
    public string Act { get; init; } = "";

    public Guid? ItemId { get; init; }

    public int ItemVersion { get; init; }

    public string ForCitizen { get; init; } = "";

    public string ForProfessional { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>HMAC-SHA-256 of everything above but Seq, under a key that is not in the database: a row that someone else put in is found.</summary>
    public byte[] Mac { get; private set; } = [];

    public void Sign(byte[] key) => Mac = HMACSHA256.HashData(key, Canonical());

    /// <summary>The signed bytes: each field as UTF-8 behind its length (four bytes, big endian), in the order of <see cref="Fields"/>.</summary>
    public byte[] Canonical() => Pack(Fields());

    /// <summary>The sealed leaf: SHA-256 of the sequence number (eight bytes, big endian), the MAC and the signed bytes.</summary>
    public byte[] Leaf()
    {
        var content = Canonical();
        var bytes = new byte[8 + Mac.Length + content.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Seq);
        Mac.CopyTo(bytes, 8);
        content.CopyTo(bytes, 8 + Mac.Length);
        return SHA256.HashData(bytes);
    }

    private string[] Fields() =>
    [
        Id.ToString("D"), Kind.ToString(), new DateTimeOffset(DateTime.SpecifyKind(At, DateTimeKind.Utc)).ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
        CitizenId?.ToString("D") ?? "", By, ActorId?.ToString("D") ?? "", ActorName, ActorTitle, ActorUnit,
        Part, Purpose, Basis, Act, ItemId?.ToString("D") ?? "", ItemVersion.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ForCitizen, ForProfessional, Reason,
    ];

    private static byte[] Pack(string[] fields)
    {
        var length = fields.Sum(field => 4 + Encoding.UTF8.GetByteCount(field));
        var bytes = new byte[length];
        var at = 0;
        foreach (var field in fields)
        {
            var count = Encoding.UTF8.GetBytes(field, bytes.AsSpan(at + 4));
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), count);
            at += 4 + count;
        }

        return bytes;
    }
}
