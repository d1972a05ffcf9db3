namespace Sammen.Web.Host.OpenIdConnect;

/// <summary>Levels of assurance in NSIS (the Danish standard for identities), least first.</summary>
public enum AssuranceLevel
{
    Low = 1,
    Substantial,
    High,
}

internal static class AssuranceLevels
{
    private const string Concept = "https://data.gov.dk/concept/core/nsis/loa/";

    /// <summary>Reads a level as its concept address or its bare name, written exactly so. Anything else is no level.</summary>
    public static bool TryRead(string? text, out AssuranceLevel level)
    {
        var name = text is not null && text.StartsWith(Concept, StringComparison.Ordinal) ? text[Concept.Length..] : text;
        level = name switch
        {
            nameof(AssuranceLevel.Low) => AssuranceLevel.Low,
            nameof(AssuranceLevel.Substantial) => AssuranceLevel.Substantial,
            nameof(AssuranceLevel.High) => AssuranceLevel.High,
            _ => default,
        };
        return level != default;
    }
}
