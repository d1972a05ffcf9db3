namespace Sammen.Web.Host.OpenIdConnect;

/// <summary>Who signs in: private persons with MitID, or employees with the municipality's own provider.</summary>
public enum Audience
{
    Citizens,
    Employees,
}

/// <summary>One municipality's sign-in for one audience, from the section <c>Sammen:Municipalities:{key}:SignIn:{audience}</c>.</summary>
public sealed record SignInSettings
{
    public required string Place { get; init; }

    public required Audience Audience { get; init; }

    /// <summary>The provider's issuer address, exactly as its discovery document writes it.</summary>
    public required string Authority { get; init; }

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>What is asked for as <c>acr_values</c>, for a broker that needs to be told; otherwise null.</summary>
    public string? AcrValues { get; init; }

    public required AssuranceLevel LeastLevel { get; init; }

    public required string LevelClaim { get; init; }

    public required string CprClaim { get; init; }

    public required string NameClaim { get; init; }

    public required string SubjectClaim { get; init; }

    public required string RolesClaim { get; init; }

    public string Scheme => SchemeOf(Place, Audience);

    public string Path => PathOf(Audience);

    public static string SchemeOf(string place, Audience audience) => place + "-" + WordOf(audience);

    public static string PathOf(Audience audience) => "/log-ind/" + WordOf(audience);

    /// <summary>Every sign-in that is set up and whole.</summary>
    public static IReadOnlyList<SignInSettings> Read(IConfiguration configuration, bool development) =>
        [.. Sections(configuration).Where(s => s.Section.Exists() && Incomplete(s.Section, s.Audience, development) is null).Select(Settings)];

    /// <summary>
    /// Why the program must not start, or null: a sign-in that lacks something, and outside Development a municipality
    /// without any or with a provider that is not on https.
    /// </summary>
    public static string? Refusal(IConfiguration configuration, bool development)
    {
        foreach (var place in Sections(configuration).GroupBy(s => s.Place, StringComparer.Ordinal))
        {
            var present = place.Where(s => s.Section.Exists()).ToList();
            if (present.Count == 0 && !development)
                return $"Sammen:Municipalities:{place.Key}:SignIn is missing. Outside Development every municipality needs a sign-in: set Authority, ClientId and ClientSecretFile for Citizens and for Employees.";
            foreach (var (_, audience, section) in present)
            {
                if (Incomplete(section, audience, development) is { } what) return $"{section.Path}: {what}";
            }
        }

        return null;
    }

    private static string? Incomplete(IConfigurationSection section, Audience audience, bool development)
    {
        if (!Uri.TryCreate(section["Authority"], UriKind.Absolute, out var authority) || authority.Scheme is not ("https" or "http") || authority.Query.Length > 0 || authority.Fragment.Length > 0 || authority.UserInfo.Length > 0)
            return "Authority must be the provider's issuer address.";
        if (authority.Scheme != "https" && !development) return "Authority must be an https address outside Development.";
        if (string.IsNullOrWhiteSpace(section["ClientId"])) return "ClientId is missing.";
        if (section["ClientSecretFile"] is { Length: > 0 } file && !File.Exists(file)) return "ClientSecretFile names a file that is not there.";
        if (Secret(section).Length == 0) return "ClientSecret or ClientSecretFile is missing, or the file is empty.";
        if (!AssuranceLevels.TryRead(Least(section), out var least)) return "LeastLevel must be Low, Substantial or High.";
        if (audience == Audience.Citizens && least < AssuranceLevel.Substantial) return "LeastLevel must be Substantial or High for citizens.";
        return null;
    }

    private static SignInSettings Settings((string Place, Audience Audience, IConfigurationSection Section) of)
    {
        var section = of.Section;
        AssuranceLevels.TryRead(Least(section), out var least);
        return new SignInSettings
        {
            Place = of.Place,
            Audience = of.Audience,
            Authority = section["Authority"]!.TrimEnd('/'),
            ClientId = section["ClientId"]!,
            ClientSecret = Secret(section),
            Scopes = (section["Scopes"] ?? "openid profile").Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend("openid").Distinct(StringComparer.Ordinal).ToList(),
            AcrValues = section["AcrValues"],
            LeastLevel = least,
            LevelClaim = section["LevelClaim"] ?? "https://data.gov.dk/concept/core/nsis/loa",
            CprClaim = section["CprClaim"] ?? "https://data.gov.dk/model/core/eid/cprNumber",
            NameClaim = section["NameClaim"] ?? "name",
            SubjectClaim = section["SubjectClaim"] ?? "sub",
            RolesClaim = section["RolesClaim"] ?? "roles",
        };
    }

    private static IEnumerable<(string Place, Audience Audience, IConfigurationSection Section)> Sections(IConfiguration configuration) =>
        from place in configuration.GetSection("Sammen:Municipalities").GetChildren()
        from audience in Enum.GetValues<Audience>()
        select (place.Key, audience, place.GetSection("SignIn:" + audience));

    private static string Least(IConfigurationSection section) => section["LeastLevel"] ?? nameof(AssuranceLevel.Substantial);

    private static string Secret(IConfigurationSection section) =>
        section["ClientSecretFile"] is { Length: > 0 } file ? File.ReadAllText(file).Trim() : section["ClientSecret"] ?? "";

    private static string WordOf(Audience audience) => audience == Audience.Citizens ? "borger" : "medarbejder";
}
