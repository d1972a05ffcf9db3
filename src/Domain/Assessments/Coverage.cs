namespace Sammen.Domain.Assessments;

/// <summary>How much is known about an area. That nobody has asked is a value of its own.</summary>
public enum CoverageOf
{
    NotAsked,
    Unknown,
    Some,
    Much,
}

/// <summary>The map's coverage in words.</summary>
public static class Coverage
{
    /// <summary>From this many things on, much is known.</summary>
    public const int Much = 3;

    /// <summary>What is known weighs; conditions and harm say that someone has asked.</summary>
    public static CoverageOf Of(int known, int unknown, int others) =>
        known >= Much ? CoverageOf.Much : known > 0 || others > 0 ? CoverageOf.Some : unknown > 0 ? CoverageOf.Unknown : CoverageOf.NotAsked;

    /// <summary>For professionals: "Vi ved meget om: Sundhed."</summary>
    public static string Professional(CoverageOf of, string domain) => of switch
    {
        CoverageOf.Much => $"Vi ved meget: {domain}",
        CoverageOf.Some => $"Vi ved noget: {domain}",
        CoverageOf.Unknown => $"Ingen ved det endnu: {domain}",
        _ => $"Ingen har spurgt: {domain}",
    };

    /// <summary>For the citizen: "Vi ved meget om, hvordan du kommer rundt."</summary>
    public static string Citizen(CoverageOf of, string about)
    {
        // A clause has its comma, and a thing has none.
        var what = (about.StartsWith("hv", StringComparison.Ordinal) ? ", " : " ") + about;
        return of switch
        {
            CoverageOf.Much => $"Vi ved meget om{what}.",
            CoverageOf.Some => $"Vi ved noget om{what}.",
            CoverageOf.Unknown => $"Vi ved ikke nok endnu om{what}.",
            _ => $"Vi har ikke spurgt endnu om{what}.",
        };
    }
}
