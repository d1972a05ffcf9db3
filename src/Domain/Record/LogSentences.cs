using Sammen.Domain.Access;
using Sammen.Domain.Plans;

namespace Sammen.Domain.Record;

/// <summary>The record's rows as the citizen reads them.</summary>
internal static class LogSentences
{
    /// <summary>How many parts a day's summary names.</summary>
    private const int MostParts = 3;

    /// <summary>One row in one sentence.</summary>
    public static string Of(RecordEntry e, bool names)
    {
        var who = Who(e, names);
        return e.Kind switch
        {
            RecordKind.Refusal => Refused(e, who),
            RecordKind.Change when IsTogether(e) => $"Du og {(names ? FirstName(e) : TitleOf(e))} {e.ForCitizen}, mens I sad sammen.",
            RecordKind.Change => $"{who} {e.ForCitizen}.",
            _ when IsTogether(e) => Together(e.Part, e, names),
            _ when IsSearch(e) => $"{who} {Searched(e)}.",
            _ when e.Purpose == DayViews.ListPurpose => $"{who} {Listed(e.Part)}.",
            _ => $"{who} så {PartsOf(e.Part, e.By)}.",
        };
    }

    /// <summary>What one person did on one day, in as few sentences as it takes.</summary>
    public static string Summary(IReadOnlyList<RecordEntry> rows, bool names)
    {
        var (first, told) = (rows[0], new List<string>());
        var looked = rows.Where(e => e.Kind == RecordKind.LookUp).ToList();
        var seen = looked.Where(e => !IsTogether(e) && !IsSearch(e) && e.Purpose != DayViews.ListPurpose).Select(e => e.Part).ToList();
        var listed = looked.Where(e => e.Purpose == DayViews.ListPurpose && !IsSearch(e)).Select(e => e.Part).ToList();
        var together = looked.Where(IsTogether).Select(e => e.Part).ToList();
        // The name once, and then the first name.
        string Name() => told.Count == 0 ? Who(first, names) : names && first.By is nameof(ActorKind.Employee) or RecordEntry.Helper ? FirstName(first) : "Den samme";

        if (seen.Count > 0) told.Add($"{Name()} så {PartsOf(string.Join(", ", seen), first.By, MostParts)}.");
        else if (listed.Count > 0) told.Add($"{Name()} {Listed(listed.Find(p => p != nameof(Parts.Profile)) ?? listed[0])}.");
        else if (looked.Exists(IsSearch)) told.Add($"{Name()} {Searched(looked.Find(IsSearch)!)}.");
        var alone = rows.Where(e => e.Kind == RecordKind.Change && !IsTogether(e) && !IsScreen(e)).ToList();
        if (alone.Count > 0) told.Add(alone.Count == 1 && told.Count == 0 ? Of(alone[0], names) : $"{Name()} skrev eller ændrede noget.");
        if (together.Count > 0) told.Add(Together(string.Join(", ", together), first, names, MostParts));
        if (rows.Any(e => e.Kind == RecordKind.Change && IsTogether(e) && !IsScreen(e))) told.Add("I skrev noget sammen.");
        if (rows.Any(e => e.Kind == RecordKind.Refusal)) told.Add(Refused(first, Name()));
        return told.Count > 0 ? string.Join(' ', told) : Of(first, names);
    }

    /// <summary>A change as the history tells it to the citizen, and shows it to the professional beside.</summary>
    public static string Told(RecordEntry e) =>
        (e.By == nameof(ActorKind.Citizen) ? "Du" : IsTogether(e) ? $"Du og {FirstName(e)}" : FirstName(e)) + " " + e.ForCitizen + ".";

    /// <summary>What it was for. Lists, searches and shared screens have no task's purpose of their own in the row.</summary>
    public static string PurposeOf(RecordEntry e) => e switch
    {
        { Kind: RecordKind.Refusal } => "",
        _ when IsTogether(e) => "At lave planen sammen med dig",
        _ when IsSearch(e) => e.Part == nameof(Parts.Notes) ? "At finde noget i noterne" : "At finde dig",
        { Purpose: DayViews.ListPurpose } => "At holde øje med, hvad der skal ske",
        { Purpose: "Egen dag" } => "At se sin egen dag",
        _ => e.Purpose,
    };

    private static bool IsTogether(RecordEntry e) => e.Purpose == AccessPolicy.TogetherPurpose;

    /// <summary>That a screen was shared or closed is no change of anything.</summary>
    private static bool IsScreen(RecordEntry e) => e.Act is "VisitStarted" or "VisitEnded";

    private static bool IsSearch(RecordEntry e) => e.Kind == RecordKind.LookUp && e.Act.StartsWith("søgt", StringComparison.Ordinal);

    private static string Searched(RecordEntry e) => e.Part == nameof(Parts.Notes) ? "søgte efter ord og så en note om dig" : "fandt dit navn i en søgning";

    private static string Together(string parts, RecordEntry e, bool names, int most = int.MaxValue) => $"I så {PartsOf(parts, e.By, most)} sammen på {(names ? Of(FirstName(e)) : "en")} skærm.";

    private static string Listed(string part) => part switch
    {
        nameof(Parts.Profile) => "så dit navn på sin liste",
        nameof(Parts.Tasks) => "så sit eget skridt i din plan på sin dag",
        nameof(Parts.Messages) => "så på sin dag, at du har skrevet",
        nameof(Parts.Voices) => "så på sin dag, at en af dine nærmeste har skrevet",
        _ => "så noget fra din plan på sin dag. Det var et skridt eller et svar",
    };

    private static string Refused(RecordEntry e, string who) => e.By is nameof(ActorKind.Citizen) or nameof(ActorKind.Stranger)
        ? "En privat person prøvede at åbne noget, du ikke deler med personen. Personen så ingenting."
        : $"{who} prøvede at åbne din side. Det blev ikke til noget.";

    private static string Who(RecordEntry e, bool names) => e.By switch
    {
        // Those the citizen or the law let in are named; any other private person is not.
        RecordEntry.Helper => $"{e.ActorName}, {e.ActorTitle},",
        nameof(ActorKind.Citizen) or nameof(ActorKind.Stranger) => "En privat person",
        _ when names => $"{e.ActorName}, {TitleOf(e)},",
        _ => "En " + TitleOf(e),
    };

    private static string TitleOf(RecordEntry e) => (e.ActorTitle.Length > 0 ? e.ActorTitle : "medarbejder") + (e.ActorUnit.Length > 0 ? " i " + e.ActorUnit : "");

    private static string FirstName(RecordEntry e) => e.ActorName.Split(' ', 2)[0];

    /// <summary>The genitive: "Mettes", "Jonas'".</summary>
    private static string Of(string name) => name.EndsWith('s') || name.EndsWith('x') || name.EndsWith('z') ? name + "'" : name + "s";

    /// <summary>"din plan, dit hold og din profil": in a row of its own the profile is said in a word. To a helper it is the name, and the voices are their own.</summary>
    private static string PartsOf(string written, string by, int most = int.MaxValue)
    {
        if (!Enum.TryParse<Parts>(written, out var parts) || parts == Parts.None) return "dine sider";
        var helper = by == RecordEntry.Helper;
        // That a helper's own words stood on the page too is nothing the citizen has to be told.
        if (helper && parts != Parts.Voices) parts &= ~Parts.Voices;
        var said = parts.ForCitizen(most).Replace(Parts.Profile.ForCitizen(), helper ? "dit navn" : "din profil", StringComparison.Ordinal);
        return helper ? said.Replace(Parts.Voices.ForCitizen(), "sine egne ord til dit hold", StringComparison.Ordinal) : said;
    }
}
