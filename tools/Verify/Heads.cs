using System.Globalization;

namespace Sammen.Verify;

/// <summary>
/// The heads that were written outside the database, one line a block: "no hash". A line can be missing (a crash between
/// the seal and its head, or another node with a file of its own), so only what stands there is held against the record.
/// </summary>
public sealed class Heads
{
    private readonly Dictionary<long, HashSet<string>> _hashes = [];

    private Heads(bool found) => Found = found;

    /// <summary>Whether the file was there.</summary>
    public bool Found { get; }

    /// <summary>Numbers of the lines that cannot be read.</summary>
    public IReadOnlyList<int> Unreadable { get; private set; } = [];

    public IEnumerable<long> Blocks => _hashes.Keys;

    public static Heads Read(string path) => File.Exists(path) ? Of(File.ReadLines(path), found: true) : Of([], found: false);

    public static Heads Of(IEnumerable<string> lines, bool found = true)
    {
        var heads = new Heads(found);
        var unreadable = new List<int>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var parts = line.Split(' ');
            if (parts.Length == 2 && parts[1].Length == 64 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var no)) heads.Add(no, parts[1]);
            else unreadable.Add(number);
        }

        heads.Unreadable = unreadable;
        return heads;
    }

    /// <summary>Whether what was written about a block, if anything was, is what the block says.</summary>
    public bool Fit(long no, string hash) => !_hashes.TryGetValue(no, out var written) || (written.Count == 1 && written.Contains(hash));

    private void Add(long no, string hash)
    {
        if (!_hashes.TryGetValue(no, out var written)) _hashes[no] = written = new HashSet<string>(StringComparer.Ordinal);
        written.Add(hash);
    }
}
