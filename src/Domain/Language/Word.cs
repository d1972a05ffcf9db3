using System.Globalization;
using System.Text;

namespace Sammen.Domain.Language;

/// <summary>One word in a text, without the full stop of an abbreviation.</summary>
/// <param name="Letters">Letters only; digits, hyphens and accents set as marks of their own are left out.</param>
/// <param name="IsAddress">A web or e-mail address: one word, never a long one.</param>
/// <param name="After">What a full stop right after the word means.</param>
internal readonly record struct Word(int Start, int Length, int Letters, bool IsAddress, FullStop After)
{
    private const int LongestFolded = 60;

    public int End => Start + Length;

    public bool IsLong => Letters >= 7 && !IsAddress;

    public bool IsNumber => Letters == 0;

    /// <summary>Lower case, composed, without soft hyphens. Empty for an address and for what is too long to be a word.</summary>
    public string Fold(string text)
    {
        if (Length > LongestFolded || IsAddress) return "";
        var word = text.AsSpan(Start, Length);
        var plain = true;
        foreach (var c in word) plain &= c < '\u0300' && c != '\u00AD';
        if (plain) return word.ToString().ToLowerInvariant();

        var kept = new StringBuilder(Length);
        foreach (var c in word)
        {
            if (!Signs.IsUnseen(c)) kept.Append(c is '\u2010' or '\u2011' ? '-' : c);
        }

        return kept.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    /// <summary>Reads the word that starts here, if one does.</summary>
    public static bool TryRead(string text, int start, out Word word)
    {
        word = default;
        if (!Signs.IsInk(text, start, out _)) return false;

        var stopAt = Abbreviations.Read(text, start, out var after);
        if (stopAt >= 0)
        {
            word = new Word(start, stopAt - start, LettersIn(text, start, stopAt), IsAddress: false, after);
            return true;
        }

        if (AddressEnd(text, start) is var addressEnd and > 0)
        {
            word = new Word(start, addressEnd - start, LettersIn(text, start, addressEnd), IsAddress: true, FullStop.Ends);
            return true;
        }

        var at = start;
        var letters = 0;
        var segment = 0;
        var address = false;
        while (at < text.Length)
        {
            if (Signs.IsInk(text, at, out var size))
            {
                if (Signs.IsLetter(text, at)) letters++;
                segment++;
                at += size;
            }
            else if (Signs.IsMark(text[at]))
            {
                at++;
            }
            else if (Joins(text, at, segment, address))
            {
                address |= text[at] == '@' || (text[at] == '.' && segment > 1 && char.IsLetter(text[at - 1]));
                if (text[at] == '.') segment = 0;
                at++;
            }
            else
            {
                break;
            }
        }

        word = new Word(start, at - start, letters, address, StopAfter(text, start, at));
        return true;
    }

    private static bool Joins(string text, int at, int segment, bool address)
    {
        if (!Signs.IsInk(text, at + 1, out _)) return false;
        var before = text[at - 1];
        var after = text[at + 1];
        var digits = char.IsDigit(before) && char.IsDigit(after);
        return text[at] switch
        {
            '-' or '\u2010' or '\u2011' or '\'' or '\u2019' or '_' or '@' => true,
            ',' or ':' or '\u2013' => digits,
            '.' when address || digits => true,
            '.' when char.IsDigit(before) || char.IsDigit(after) => false,
            // "hjemme.Vi" is a forgotten space; "H.C" is a name.
            '.' => char.IsLower(after) || segment == 1,
            var c => Signs.IsUnseen(c),
        };
    }

    private static int AddressEnd(string text, int start)
    {
        var rest = text.AsSpan(start);
        if (!rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"')) end++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]) && text[end - 1] != '/') end--;
        return end;
    }

    // "cpr-nr." and "sagsnr." go on like "nr.".
    private static FullStop StopAfter(string text, int start, int end) =>
        end < text.Length && text[end] == '.' && text.AsSpan(start, end - start).EndsWith("nr", StringComparison.OrdinalIgnoreCase)
            ? FullStop.GoesOn
            : FullStop.Ends;

    private static int LettersIn(string text, int start, int end)
    {
        var letters = 0;
        for (var i = start; i < end; i++)
        {
            if (char.IsLetter(text[i])) letters++;
        }

        return letters;
    }
}

/// <summary>Classes of characters. No method throws on broken text, such as half a surrogate pair.</summary>
internal static class Signs
{
    public static bool IsInk(string text, int at, out int size)
    {
        size = 1;
        if (at >= text.Length) return false;
        var c = text[at];
        if (!char.IsSurrogate(c)) return char.IsLetterOrDigit(c);
        return Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetterOrDigit(rune) && (size = rune.Utf16SequenceLength) > 0;
    }

    public static bool IsLetter(string text, int at) =>
        char.IsSurrogate(text[at]) ? Rune.TryGetRuneAt(text, at, out var rune) && Rune.IsLetter(rune) : char.IsLetter(text[at]);

    public static bool IsMark(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Soft hyphen, zero-width joiners, direction marks.</summary>
    public static bool IsUnseen(char c) => c >= '\u00AD' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsSpace(char c) => char.IsWhiteSpace(c) && !IsLineBreak(c);

    public static bool IsEnd(char c) => c is '.' or '!' or '?' or '\u2026';

    public static bool IsCloser(char c) => c is '"' or '\'' or ')' or ']' or '}' or '\u201D' or '\u201C' or '\u2019' or '\u00AB' or '\u00BB';

    public static bool IsOpener(char c) =>
        c is '"' or '\'' or '(' or '[' or '{' or '\u201C' or '\u201D' or '\u201E' or '\u2018' or '\u00AB' or '\u00BB' or '-' or '\u2013' or '\u2014';

    public static bool IsBullet(char c) => c is '\u2022' or '\u25AA' or '\u25CF' or '\u25E6' or '\u00B7';
}
