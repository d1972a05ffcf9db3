using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sammen.Domain.Assessments;

public sealed record SubTheme(string Code, string Name);

/// <summary>A theme: the professionals' name, and a name and a question that the citizen understands.</summary>
public sealed record LifeTheme(string Code, string Name, string Group, string Citizen, string Question, string Pictogram, IReadOnlyList<SubTheme> SubThemes)
{
    /// <summary>The sub-theme's name; the theme's own when there is none.</summary>
    public string NameOf(string subTheme) => SubThemes.FirstOrDefault(s => s.Code == subTheme)?.Name ?? Name;
}

/// <summary>A value of a scale. "Ikke vurderet" is a value of its own and never the lowest.</summary>
public sealed record ScaleValue(string Value, string Name, string? Code)
{
    public const string NotAssessed = "ikke-vurderet";
}

/// <summary>A field's themes and scales from a day until a day (both included). What has been used is never changed; a new version gets a day of its own.</summary>
public sealed record ThemeSet(string Key, string Name, string CodeSystem, DateOnly From, DateOnly? To, IReadOnlyList<LifeTheme> Themes, IReadOnlyList<ScaleValue> Levels, IReadOnlyList<ScaleValue> Needs)
{
    public LifeTheme? Find(string? code) => Themes.FirstOrDefault(t => t.Code == code);

    public string Level(string value) => Levels.FirstOrDefault(l => l.Value == value)?.Name ?? "";

    public string Need(string value) => Needs.FirstOrDefault(n => n.Value == value)?.Name ?? "";
}

/// <summary>An area of what can be known about a life, with a name the citizen understands. <see cref="About"/> reads well after "Vi ved noget om".</summary>
public sealed record KnowledgeDomain(string Code, string Name, string Citizen, string About);

/// <summary>
/// The themes and the domains, read from the files beside this one: a field that has others brings them as data. The adult field's
/// are the eleven themes and 67 sub-themes of Fælles faglige begreber (KL).
/// </summary>
public static class ThemeBook
{
    /// <summary>The adult social field's set.</summary>
    public const string Adults = "voksen";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    internal static IReadOnlyList<ThemeSet> Sets { get; } = Read<ThemeSet>("temaer");

    public static IReadOnlyList<KnowledgeDomain> Domains { get; } = Read<KnowledgeDomain>("vidensdomaener");

    /// <summary>The version of a set that holds on a day; the oldest when the day lies before all of them.</summary>
    internal static ThemeSet On(string key, DateOnly day) =>
        Sets.Where(s => s.Key == key && s.From <= day && (s.To is null || day <= s.To)).MaxBy(s => s.From) ?? Sets.Where(s => s.Key == key).MinBy(s => s.From)!;

    public static KnowledgeDomain? Domain(string? code) => Domains.FirstOrDefault(d => d.Code == code);

    private static List<T> Read<T>(string name)
    {
        using var stream = typeof(ThemeBook).Assembly.GetManifestResourceStream($"Sammen.Domain.Assessments.{name}.json")!;
        return JsonSerializer.Deserialize<List<T>>(stream, Json)!;
    }
}
