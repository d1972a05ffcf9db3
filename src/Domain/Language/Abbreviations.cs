using System.Collections.Frozen;

namespace Sammen.Domain.Language;

/// <summary>What a full stop after a word says about the sentence.</summary>
internal enum FullStop
{
    /// <summary>An ordinary word: the sentence ends.</summary>
    Ends,

    /// <summary>An abbreviation that something follows ("ca.", "nr."): the sentence goes on.</summary>
    GoesOn,

    /// <summary>An abbreviation that can be the last word ("m.m.", "kr."): the sentence ends before a capital.</summary>
    EndsBeforeCapital,
}

/// <summary>Danish abbreviations, written without their last full stop.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> Open = Set("""
        adr afd alm ang att bek bl bl.a bla ca cand cand.jur cand.mag cand.scient cpr.nr d.v.s div dr dvs
        eks ekskl evt excl f.eks feks f.v.t fhv fr frk fx gl gns hhv hr i.f.m i.f.t i.h.t i.st.f ifl iflg ifm ift
        iht incl inkl istf j.nr jf jnr jvf kap kgl kl lb lb.nr lok m.a.o m.h.p m.h.t mht mob mvh ndr nr nuv off
        p.g.a pga pkt pr prof resp s.å sdr skt spec st stk stud tidl tlf tlf.nr uds v.h.a vedr vh vha vs
        """);

    // Weekdays, months, units and single letters are here too: "man", "søn", "min" and "tv" are also whole words.
    private static readonly FrozenSet<string> Closing = Set("""
        m.m mm m.v mv m.fl mfl osv o.s.v o.l ol o.lign og.lign lign etc e.l el.l el.lign e.lign el
        kr pct mio mia md mdr min maks max sek ml cm km kg tv th mf jr red pers
        man tirs tir ons tors tor fre lør søn jan feb febr mar apr aug sep sept okt nov dec
        p.t pt d.d dd d.å d.m s.d ph.d a.s b c d e f g h k l m n o p r s t u v
        """);

    private static readonly FrozenSet<string> MonthNames = Set("""
        januar februar marts april maj juni juli august september oktober november december
        """);

    private static readonly FrozenSet<string> Numbered = Set("""
        sal gang gange klasse kl etage del dag uge time møde side række plads kvartal halvår årgang og
        jan feb febr mar apr aug sep sept okt nov dec
        """);

    private const int LongestPart = 6;
    private const int MostParts = 4;

    /// <summary>Reads an abbreviation with inner full stops, close ("f.eks.") or spaced ("f. eks.").</summary>
    /// <returns>The place of its last full stop, or -1.</returns>
    public static int Read(ReadOnlySpan<char> text, int start, out FullStop stop)
    {
        Span<char> key = stackalloc char[MostParts * (LongestPart + 1)];
        var open = Open.GetAlternateLookup<ReadOnlySpan<char>>();
        var closing = Closing.GetAlternateLookup<ReadOnlySpan<char>>();
        var length = 0;
        var found = -1;
        stop = FullStop.Ends;
        var at = start;
        for (var part = 0; part < MostParts; part++)
        {
            var from = at;
            while (at < text.Length && at - from <= LongestPart && char.IsLetter(text[at])) at++;
            if (at == from || at - from > LongestPart || at >= text.Length || text[at] != '.') break;
            if (part > 0) key[length++] = '.';
            for (var i = from; i < at; i++) key[length++] = char.ToLowerInvariant(text[i]);

            // A letter right after the stop belongs to an address ("kl.dk") or a longer abbreviation.
            if (at + 1 >= text.Length || !char.IsLetter(text[at + 1]))
            {
                ReadOnlySpan<char> word = key[..length];
                if (open.Contains(word)) (found, stop) = (at, FullStop.GoesOn);
                else if (closing.Contains(word)) (found, stop) = (at, FullStop.EndsBeforeCapital);
            }

            at++;
            if (at < text.Length && text[at] is ' ' or '\u00A0') at++;
        }

        return found;
    }

    public static bool IsMonth(ReadOnlySpan<char> word) => Holds(MonthNames, word);

    /// <summary>True for what an ordinal stands before: "1. maj", "3. sal".</summary>
    public static bool IsNumbered(ReadOnlySpan<char> word) => IsMonth(word) || Holds(Numbered, word);

    private static bool Holds(FrozenSet<string> set, ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 12) return false;
        Span<char> lower = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++) lower[i] = char.ToLowerInvariant(word[i]);
        return set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
