using System.Text.Json;
using Sammen.Domain.Common;

namespace Sammen.Web.Ui;

/// <summary>The pictograms in use, and which words call for which. Drawn by OpenMoji; see /kilder.</summary>
public sealed class Pictograms
{
    private readonly HashSet<string> _keys;
    private readonly Dictionary<string, string> _byWord = new(StringComparer.Ordinal);

    public Pictograms(string root)
    {
        using var map = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "Ui", "Piktogrammer", "piktogrammer.json")));
        _keys = map.RootElement.EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var pictogram in map.RootElement.EnumerateObject())
        {
            foreach (var word in pictogram.Value.GetProperty("udloesere").EnumerateArray()) _byWord.TryAdd(Fold.Text(word.GetString()!), pictogram.Name);
        }
    }

    /// <summary>The keys, in the alphabet's order.</summary>
    public IEnumerable<string> Keys => _keys.Order(Fold.Alphabet);

    /// <summary>The address of a pictogram by its key.</summary>
    public string? Of(string key) => _keys.Contains(key) ? $"/lib/piktogrammer/{key}.svg" : null;

    /// <summary>The first pictogram that a word of the text calls for; null when none does, and then none is shown.</summary>
    public string? For(string text)
    {
        foreach (var word in Fold.Text(text).Split([' ', '.', ',', '!', '?', '\n', '"', ':', ';', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (_byWord.TryGetValue(word, out var key)) return Of(key);
        }

        return null;
    }
}
