using System.Globalization;

namespace Sammen.Verify;

/// <summary>Numbers as rising ranges, "1-57,59".</summary>
internal static class Members
{
    /// <summary>The ranges, or null when the text is not written as the program writes it.</summary>
    public static List<(long From, long To)>? Read(string text)
    {
        var ranges = new List<(long From, long To)>();
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !Number(ends[0], out var from)) return null;
            var to = from;
            if (ends.Length == 2 && (!Number(ends[1], out to) || to <= from)) return null;
            if (ranges.Count > 0 && from <= ranges[^1].To + 1) return null;
            ranges.Add((from, to));
        }

        return ranges;
    }

    private static bool Number(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0 && text[0] != '0';
}

/// <summary>Which numbers have been sealed, as disjoint ranges.</summary>
internal sealed class SealedNumbers
{
    private readonly SortedList<long, long> _ranges = [];

    public bool Holds(long number)
    {
        var at = Before(number);
        return at >= 0 && number <= _ranges.Values[at];
    }

    public void Add(long from, long to)
    {
        var at = Before(from);
        if (at >= 0 && _ranges.Values[at] >= from - 1)
        {
            from = _ranges.Keys[at];
            to = Math.Max(to, _ranges.Values[at]);
        }
        else
        {
            at++;
        }

        while (at < _ranges.Count && _ranges.Keys[at] <= to + 1)
        {
            to = Math.Max(to, _ranges.Values[at]);
            _ranges.RemoveAt(at);
        }

        _ranges[from] = to;
    }

    /// <summary>Index of the last range that begins at or before the number; -1 when none does.</summary>
    private int Before(long number)
    {
        var (low, high) = (0, _ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ranges.Keys[middle] <= number) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
