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

    /// <summary>The words of a search, folded, at most six unless <paramref name="most"/> says otherwise; what is not a letter or a digit parts words.</summary>
    public static IReadOnlyList<string> Words(string text, int most = 6) =>
        [.. Split(Text(text)).Take(most)];

    /// <summary>
    /// The words of a name as they are searched for: each as it folds, and once more as one who has no ø on the keyboard
    /// writes it (Østerby: oesterby, osterby). One space before each.
    /// </summary>
    public static string SearchText(string name)
    {
        var lower = name.ToLower(Danish).Normalize(NormalizationForm.FormC);
        return string.Concat(Words(lower, int.MaxValue).Concat(Words(lower.Replace('ø', 'o').Replace('ö', 'o'), int.MaxValue)).Distinct(StringComparer.Ordinal).Select(word => " " + word));
    }

    /// <summary>
    /// A key that sorts by bytes as the Danish alphabet does, and alike in every collation: half bytes as 0-9 and b-g,
    /// since a database set up in Danish sorts "aa" after z.
    /// </summary>
    public static string SortKey(string text) =>
        string.Concat(Danish.CompareInfo.GetSortKey(text, CompareOptions.IgnoreCase).KeyData.SelectMany(part => (char[])[Half(part >> 4), Half(part & 15)]));

    private static char Half(int value) => (char)(value < 10 ? '0' + value : 'b' + value - 10);

    private static void AppendPlain(StringBuilder folded, char letter)
    {
        // Half of an emoji is no sign alone, and Normalize throws.
        if (char.IsAscii(letter) || char.IsSurrogate(letter))
        {
            folded.Append(letter);
            return;
        }

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
