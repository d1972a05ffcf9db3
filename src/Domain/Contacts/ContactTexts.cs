using System.Globalization;
using Sammen.Domain.Common;

namespace Sammen.Domain.Contacts;

/// <summary>The agreement in plain words, the same in every page and in every refusal.</summary>
public static class ContactTexts
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public static string Way(Channel way) => way switch
    {
        Channel.Home => "Besøg hjemme",
        Channel.Phone => "Telefon",
        Channel.Office => "Møde på kontoret",
        Channel.Video => "Video",
        Channel.Walk => "Gåtur",
        _ => "Brev eller besked",
    };

    /// <summary>As it stands in a sentence: "det er hjemme".</summary>
    public static string Where(Channel way) => way switch
    {
        Channel.Home => "hjemme",
        Channel.Phone => "i telefonen",
        Channel.Office => "på kontoret",
        Channel.Video => "på video",
        Channel.Walk => "på en gåtur",
        _ => "på skrift",
    };

    public static string Day(DayOfWeek day) => Danish.DateTimeFormat.GetDayName(day);

    /// <summary>"mandag og torsdag".</summary>
    public static string Days(Weekdays days) => List([.. EachDay().Where(d => days.HasFlag(ContactTerms.Of(d))).Select(Day)]);

    /// <summary>"mandag og torsdag kl. 9-11".</summary>
    public static string Hours(ContactTerms terms) => $"{Days(terms.PhoneDays)} kl.\u00A0{Clock(terms.PhoneFrom!.Value)}-{Clock(terms.PhoneTo!.Value)}";

    /// <summary>"mandag eller torsdag mellem kl. 9 og 11".</summary>
    public static string EitherDay(ContactTerms terms) =>
        $"{string.Join(" eller ", Days(terms.PhoneDays).Split(" og "))} mellem kl.\u00A0{Clock(terms.PhoneFrom!.Value)} og\u00A0{Clock(terms.PhoneTo!.Value)}";

    /// <summary>"13.00", in Denmark.</summary>
    public static string Hour(DateTime utc) => Common.Clock.Local(utc).ToString("H.mm", CultureInfo.InvariantCulture);

    /// <summary>"18. maj".</summary>
    public static string Short(DateOnly day) => day.ToString("d. MMMM", Danish);

    /// <summary>"hver anden uge".</summary>
    public static string Every(int weeks) => weeks switch
    {
        1 => "hver uge",
        2 => "hver anden uge",
        3 => "hver tredje uge",
        4 => "hver fjerde uge",
        _ => $"hver {weeks}. uge",
    };

    /// <summary>"9" or "9.30".</summary>
    public static string Clock(TimeOnly time) => time.ToString(time.Minute == 0 ? "%H" : "H.mm", CultureInfo.InvariantCulture);

    /// <summary>What was agreed, a line each. <paramref name="standIn"/> is the stand-in's first name.</summary>
    public static IReadOnlyList<string> Sentences(ContactTerms terms, string standIn)
    {
        var lines = new List<string>();
        if (terms.VisitEveryWeeks is { } weeks) lines.Add($"Vi mødes {(terms.Preferred is { } way and not (Channel.Phone or Channel.Writing) ? Where(way) + " " : "")}{Every(weeks)}.");
        else if (terms.Preferred is { } best) lines.Add($"Vi mødes helst {Where(best)}.");
        if (terms is { VisitEveryWeeks: not null, Preferred: Channel.Phone or Channel.Writing }) lines.Add($"Ellers helst {Where(terms.Preferred.Value)}.");
        if (terms.VisitMaxMinutes is { } minutes) lines.Add($"Det varer højst {minutes} minutter.");
        if (terms.PhoneDays != Weekdays.None) lines.Add($"Vi ringer til dig {EitherDay(terms)}. Du må altid ringe.");
        if (terms.CallBeforeLetter) lines.Add("Vi ringer, før vi sender brev.");
        if (terms.NotUpToWeekend) lines.Add("Der sker ikke noget nyt op til weekend eller fridage.");
        if (standIn.Length > 0) lines.Add($"{standIn} tager over ved ferie og sygdom.");
        return lines;
    }

    /// <summary>What a proposal changes, a line each: what is new, and what no longer holds.</summary>
    public static IReadOnlyList<string> Changes(TermsView proposed, TermsView now)
    {
        var (asked, stands) = (proposed.Sentences, now.Sentences);
        var lines = asked.Except(stands).Select(line => $"Nyt: {line}").Concat(stands.Except(asked).Select(line => $"Gælder så ikke mere: {line}")).ToList();
        if (proposed.Terms.Participants != now.Terms.Participants) lines.Add(proposed.Terms.Participants.Length > 0 ? $"Nyt om, hvem der er med: {proposed.Terms.Participants}" : "Ingen andre er med.");
        if (proposed.Terms.Exceptions != now.Terms.Exceptions) lines.Add(proposed.Terms.Exceptions.Length > 0 ? $"Nyt: {proposed.Terms.Exceptions}" : $"Gælder så ikke mere: {now.Terms.Exceptions}");
        return lines;
    }

    /// <summary>"a, b og c".</summary>
    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " og " + names[^1],
    };

    public static string First(string name) => name.Split(' ', 2)[0];

    private static IEnumerable<DayOfWeek> EachDay() => [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];
}
