using System.Globalization;
using System.Text;

namespace Sammen.Domain.Common;

/// <summary>
/// Danish folding for search, the same on every database: lower case, æ/ae, ø/oe and å/aa alike, other accents removed.
/// </summary>
public static class Fold
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>Danish alphabetical order: æ, ø, å last, aa sorted as å.</summary>
    public static StringComparer Alphabet { get; } = StringComparer.Create(Danish, ignoreCase: true);

    public static string Text(string text)
    {
        var lower = text.ToLower(Danish).Normalize(NormalizationForm.FormC);
        var folded = new StringBuilder(lower.Length + 8);
        foreach (var letter in lower)
        {
            switch (letter)
            {
                case 'æ' or 'ä': folded.Append("ae"); break;
                case 'ø' or 'ö': folded.Append("oe"); break;
                case 'å': folded.Append("aa"); break;
                default: AppendPlain(folded, letter); break;
            }
        }

        return folded.ToString();
    }

    /// <summary>The words of a search, folded, at most six; what is not a letter or a digit parts words.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. Split(Text(text)).Take(6)];

    /// <summary>A key that sorts by bytes as the Danish alphabet does.</summary>
    public static string SortKey(string text) =>
        Convert.ToHexStringLower(Danish.CompareInfo.GetSortKey(text, CompareOptions.IgnoreCase).KeyData);

    private static void AppendPlain(StringBuilder folded, char letter)
    {
        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark) folded.Append(part);
        }
    }

    private static IEnumerable<string> Split(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inWord && start < 0) start = i;
            if (!inWord && start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }
}
