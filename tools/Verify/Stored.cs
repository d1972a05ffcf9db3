namespace Sammen.Verify;

/// <summary>
/// A row as it lies in the database: the signed fields as bytes, in their order, and its MAC. <paramref name="Unusual"/> names
/// a column that is stored in another form than the program writes, though it may mean the same.
/// </summary>
public sealed record StoredRow(long Seq, IReadOnlyList<byte[]> Fields, long AtMilliseconds, byte[] Mac, string? Unusual);

/// <summary>A seal as it lies in the database.</summary>
public sealed record StoredSeal(long No, long AtMilliseconds, string Members, byte[] Leaves, string Root, string Previous, string Hash, string Mac, string? Unusual);
