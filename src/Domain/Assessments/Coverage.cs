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

    /// <summary>For the citizen: "Vi ved meget om hvordan du kommer rundt." reads well with the domain's own words.</summary>
    public static string Citizen(CoverageOf of, string about) => of switch
    {
        CoverageOf.Much => $"Vi ved meget om {about}.",
        CoverageOf.Some => $"Vi ved noget om {about}.",
        CoverageOf.Unknown => $"Vi ved ikke nok endnu om {about}.",
        _ => $"Vi har ikke spurgt endnu om {about}.",
    };
}
