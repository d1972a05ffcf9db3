namespace Sammen.Domain.Language;

/// <summary>One way to write a listed word or phrase: for each place, the forms that may stand there.</summary>
/// <param name="Places">Lower-case forms, place by place.</param>
/// <param name="GapAfter">The place after which other words may stand; -1 for none.</param>
internal sealed record Form(string[][] Places, int GapAfter)
{
    public const int MostPlaces = 6;

    private const int WidestGap = 4;

    /// <summary>Looks for the phrase with its first word here and the rest before the sentence ends.</summary>
    /// <param name="at">Gets the word for each place.</param>
    public bool TryMatch(string[] words, int from, int end, Span<int> at)
    {
        at[0] = from;
        for (var place = 1; place < Places.Length; place++)
        {
            var word = at[place - 1] + 1;
            var last = Math.Min(end - 1, place - 1 == GapAfter ? word + WidestGap : word);
            while (word <= last && !Places[place].Contains(words[word])) word++;
            if (word > last) return false;
            at[place] = word;
        }

        return true;
    }
}

/// <summary>Reads the short notation of the word lists.</summary>
internal static class Forms
{
    private const string Gap = "…";

    /// <summary>Forms of one word: "anmode -de -t".</summary>
    public static Form[] Single(string forms) => [new([Spell(forms.Split(' '))], GapAfter: -1)];

    /// <summary>Forms of a noun, each also in the genitive.</summary>
    public static Form[] Noun(string forms)
    {
        var spelled = Spell(forms.Split(' '));
        return [new([[.. spelled, .. spelled.Select(form => form + "s")]], GapAfter: -1)];
    }

    /// <summary>Words in a row, with at most one gap: "træffe/-r/traf … afgørelse/-n".</summary>
    public static Form[] Phrase(string forms)
    {
        var places = forms.Split(' ');
        var gap = Array.IndexOf(places, Gap);
        return [new([.. places.Where(place => place != Gap).Select(place => Spell(place.Split('/')))], gap < 0 ? -1 : gap - 1)];
    }

    /// <summary>The first form, as it is looked up.</summary>
    public static string Headword(string forms) => forms.Split(' ')[0];

    /// <summary>The first form of each place.</summary>
    public static string PhraseHeadword(string forms) => string.Join(' ', forms.Split(' ').Select(place => place.Split('/')[0]));

    private static string[] Spell(string[] forms) =>
        [.. forms.Select(form => (form[0] == '-' ? forms[0] + form[1..] : form).ToLowerInvariant()).Distinct()];
}
