using System.Globalization;

namespace Sammen.Domain.Language;

/// <summary>A run of words that ends with a full stop, or a line that stands alone.</summary>
internal sealed record SentenceSpan(int FirstWord, int Words, int Start, int End);

/// <summary>A text taken apart in words and sentences, in one pass from the left.</summary>
internal sealed class Reading
{
    private enum Next { Nothing, Upper, Lower, Digit, Other }

    private readonly List<Word> words = [];
    private readonly List<SentenceSpan> sentences = [];
    private readonly List<(int Word, int At)> softBreaks = [];
    private readonly string text;
    private int first;
    private bool inList;
    private string[]? folded;

    private Reading(string text) => this.text = text;

    public string Text => text;

    public IReadOnlyList<Word> Words => words;

    public IReadOnlyList<SentenceSpan> Sentences => sentences;

    /// <summary>The words in lower case, by index; empty for what is no Danish word.</summary>
    public string[] Folded => folded ??= [.. words.Select(w => w.Fold(text))];

    public static Reading Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reading = new Reading(text);
        reading.Run();
        return reading;
    }

    private void Run()
    {
        var at = SkipMarker(SkipBlank(0, out _));
        while (at < text.Length)
        {
            if (Word.TryRead(text, at, out var word))
            {
                words.Add(word);
                at = word.End;
            }
            else if (Signs.IsLineBreak(text[at]))
            {
                at = BreakLine(at);
            }
            else if (Signs.IsEnd(text[at]))
            {
                at = EndAt(at);
            }
            else
            {
                if (Signs.IsBullet(text[at])) Close(at, stopped: false);
                at++;
            }
        }

        Close(text.Length, stopped: false);
    }

    private int EndAt(int at)
    {
        var end = at;
        var strong = false;
        while (end < text.Length && Signs.IsEnd(text[end])) strong |= text[end++] is '!' or '?';
        var dots = !strong && (end - at > 1 || text[at] == '\u2026');
        var closed = end;
        while (closed < text.Length && Signs.IsCloser(text[closed])) closed++;

        var next = NextAfter(closed, out var nextAt);
        var touches = closed < text.Length && !char.IsWhiteSpace(text[closed]);
        if (touches && (Signs.IsEnd(text[closed]) || char.IsPunctuation(text[closed]))) return closed;
        if (touches && next is Next.Lower or Next.Digit && nextAt == closed) return closed;

        var quoteGoesOn = closed > end && next == Next.Lower;
        var ends = strong ? !quoteGoesOn : dots ? next != Next.Lower : !quoteGoesOn && StopEnds(at, next, nextAt);
        if (ends) Close(closed, stopped: true);
        return closed;
    }

    private bool StopEnds(int at, Next next, int nextAt)
    {
        if (words.Count == first || words[^1].End != at) return true;
        var word = words[^1];
        if (word.IsNumber) return NumberEnds(word, next, nextAt);
        if (IsInitial(word)) return next is Next.Nothing or Next.Other;
        return word.After switch
        {
            FullStop.GoesOn => next == Next.Nothing || (next == Next.Upper && BreaksBetween(at, nextAt)),
            FullStop.EndsBeforeCapital => next is Next.Nothing or Next.Upper,
            _ => true,
        };
    }

    private bool NumberEnds(Word number, Next next, int nextAt) => next switch
    {
        Next.Lower => false,
        Next.Upper => !Abbreviations.IsMonth(LettersAt(nextAt)),
        Next.Digit => !IsDate(number, nextAt),
        _ => true,
    };

    /// <summary>"12. 3. 2026": the day before a numbered month, or the month before a year.</summary>
    private bool IsDate(Word number, int nextAt)
    {
        if (number.Length > 2 || BreaksBetween(number.End, nextAt)) return false;
        var end = nextAt;
        while (end < text.Length && end - nextAt < 5 && char.IsDigit(text[end])) end++;
        return (end - nextAt) switch
        {
            1 or 2 => end < text.Length && text[end] == '.',
            4 => text[nextAt] is '1' or '2',
            _ => false,
        };
    }

    /// <summary>"Anna B. Holm", "H.C. Andersen". A lone capital after a small word ("hus B.") is no name.</summary>
    private bool IsInitial(Word word)
    {
        for (var i = word.Start; i < word.End; i++)
        {
            if ((i - word.Start) % 2 == 0 ? !char.IsUpper(text[i]) : text[i] != '.') return false;
        }

        if (word.Length > 1 || words.Count - 1 == first) return word.Length % 2 == 1;
        var before = words[^2];
        return before.Letters > 0 && char.IsUpper(text[before.Start]);
    }

    /// <summary>
    /// A new line ends what stands on the old one, as headings and lists have no full stop. A line that goes on in
    /// small letters until a full stop is one sentence broken for the eye, as easy-read texts are.
    /// </summary>
    private int BreakLine(int at)
    {
        var lineEnd = at - 1;
        while (lineEnd >= 0 && Signs.IsSpace(text[lineEnd])) lineEnd--;
        var last = lineEnd >= 0 ? text[lineEnd] : ' ';

        var line = SkipBlank(at, out var breaks);
        var start = SkipMarker(line);
        var next = NextAfter(line, out _);
        var goesOn = breaks == 1 && start == line && next == Next.Lower && last is not (':' or ';') && !inList;
        if (!goesOn) Close(at, stopped: false);
        else if (words.Count > first) softBreaks.Add((words.Count, at));
        inList = breaks == 1 && (last == ':' || (inList && next == Next.Lower));
        return start;
    }

    private void Close(int end, bool stopped)
    {
        if (words.Count > first)
        {
            if (!stopped)
            {
                foreach (var (word, at) in softBreaks) Add(word, at);
            }

            Add(words.Count, end);
        }

        softBreaks.Clear();
        first = words.Count;

        void Add(int upTo, int endsAt)
        {
            if (upTo == first) return;
            var start = words[first].Start;
            while (start > 0 && Signs.IsOpener(text[start - 1]) && (sentences.Count == 0 || start > sentences[^1].End)) start--;
            while (endsAt > words[upTo - 1].End && char.IsWhiteSpace(text[endsAt - 1])) endsAt--;
            sentences.Add(new SentenceSpan(first, upTo - first, start, endsAt));
            first = upTo;
        }
    }

    private int SkipBlank(int at, out int breaks)
    {
        breaks = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            if (Signs.IsLineBreak(text[at]) && !(text[at] == '\n' && at > 0 && text[at - 1] == '\r')) breaks++;
            at++;
        }

        return at;
    }

    /// <summary>Steps over "- ", "• ", "1. ", "2) " and "a) " at the start of a line; they are not words.</summary>
    private int SkipMarker(int line)
    {
        var at = line;
        if (at >= text.Length) return line;
        if (Signs.IsBullet(text[at])) return at + 1;
        if (text[at] is '-' or '*' or '+' or '\u2013' or '\u2014') return IsSpaceAt(at + 1) ? at + 1 : line;
        if (text[at] == '(') at++;

        var from = at;
        while (at < text.Length && at - from < 8 && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && at > from && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))) at++;
        var numbered = at > from;
        if (!numbered && at < text.Length && char.IsAsciiLetter(text[at])) at++;
        if (at == from || at >= text.Length || !IsSpaceAt(at + 1) || !LineGoesOn(at + 1)) return line;
        if (text[at] == ')') return at + 1;
        return numbered && from == line && text[at] == '.' && !Abbreviations.IsNumbered(LettersAt(at + 2)) && at - from <= 5 ? at + 1 : line;
    }

    private bool IsSpaceAt(int at) => at < text.Length && Signs.IsSpace(text[at]);

    private bool LineGoesOn(int at)
    {
        while (IsSpaceAt(at)) at++;
        return at < text.Length && !Signs.IsLineBreak(text[at]);
    }

    private ReadOnlySpan<char> LettersAt(int at)
    {
        var end = at;
        while (end < text.Length && end - at < 12 && char.IsLetter(text[end])) end++;
        return end > at ? text.AsSpan(at, end - at) : [];
    }

    private bool BreaksBetween(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Signs.IsLineBreak(text[i])) return true;
        }

        return false;
    }

    /// <summary>What the next word starts with; an empty line before it counts as the end of the text.</summary>
    private Next NextAfter(int from, out int at)
    {
        at = from;
        for (var breaks = 0; at < text.Length;)
        {
            var blankEnd = SkipBlank(at, out var more);
            breaks += more;
            if (breaks > 1) return Next.Nothing;
            at = blankEnd;
            if (at >= text.Length || !(Signs.IsOpener(text[at]) || Signs.IsUnseen(text[at]))) break;
            at++;
        }

        if (at >= text.Length) return Next.Nothing;
        if (!Signs.IsInk(text, at, out _)) return Next.Other;
        return char.GetUnicodeCategory(text, at) switch
        {
            UnicodeCategory.LowercaseLetter => Next.Lower,
            UnicodeCategory.DecimalDigitNumber => Next.Digit,
            _ => Next.Upper,
        };
    }
}
