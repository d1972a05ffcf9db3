using System.Text;

namespace Sammen.Domain.Common;

/// <summary>What a person typed, made safe to keep: line ends alike, ends trimmed, control signs, direction overrides and half signs gone.</summary>
public static class Text
{
    /// <summary>The longest text a field takes, in characters, unless it says less.</summary>
    public const int Longest = 4000;

    public static readonly Refusal Empty = new("TextEmpty", "Her mangler ordene. Skriv et par ord.");
    public static readonly Refusal TooLong = new("TextTooLong", "Teksten er for lang. Skriv det vigtigste.");

    public static string Clean(string? typed)
    {
        if (string.IsNullOrEmpty(typed)) return "";
        var kept = new StringBuilder(typed.Length);
        var text = typed.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsSurrogate(letter))
            {
                // Half a sign cannot be written as UTF-8, and PostgreSQL refuses it.
                if (i + 1 < text.Length && char.IsSurrogatePair(letter, text[i + 1])) kept.Append(letter).Append(text[++i]);
                continue;
            }

            // Overrides can make a text read as another than the one that was written; plain marks (LRM, RLM) cannot.
            if (letter is '\n' or '\t' || !(char.IsControl(letter) || IsOverride(letter))) kept.Append(letter);
        }

        return kept.ToString().Trim();
    }

    /// <summary>Cleaned text of 1 to <paramref name="longest"/> characters, or a refusal.</summary>
    public static Result<string> Required(string? typed, int longest = Longest)
    {
        var text = Clean(typed);
        if (text.Length == 0) return Empty;
        if (text.Length > longest) return TooLong;
        return text;
    }

    /// <summary>Cleaned text of at most <paramref name="longest"/> characters, possibly empty, or a refusal.</summary>
    public static Result<string> Optional(string? typed, int longest = Longest)
    {
        var text = Clean(typed);
        if (text.Length > longest) return TooLong;
        return text;
    }

    private static bool IsOverride(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\uFFFE' or '\uFFFF';
}
