using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Cases;
using Sammen.Domain.Data;

namespace Sammen.Domain.Assessments;

/// <summary>A part of a theme. One that is retired is not chosen any more, and keeps its name where it was used.</summary>
public sealed record SubTheme(string Code, string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Retired = false);

/// <summary>A theme: the professionals' name, and a name and a question that the citizen understands.</summary>
public sealed record LifeTheme(string Code, string Name, string Group, string Citizen, string Question, string Pictogram, IReadOnlyList<SubTheme> SubThemes, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Retired = false)
{
    /// <summary>The sub-theme's name; the theme's own when there is none.</summary>
    public string NameOf(string subTheme) => SubThemes.FirstOrDefault(s => s.Code == subTheme)?.Name ?? Name;

    /// <summary>The sub-themes that can be chosen.</summary>
    public IEnumerable<SubTheme> InUse => SubThemes.Where(s => !s.Retired);
}

/// <summary>A value of a scale. "Ikke vurderet" is a value of its own and never the lowest.</summary>
public sealed record ScaleValue(string Value, string Name, string? Code)
{
    public const string NotAssessed = "ikke-vurderet";
}

/// <summary>An area of what can be known about a life, with a name the citizen understands. <see cref="About"/> reads well after "Vi ved noget om".</summary>
public sealed record KnowledgeDomain(string Code, string Name, string Citizen, string About, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Retired = false);

/// <summary>A field's themes, domains and scales from a day until a day (both included). What has been in force is never changed; a new version gets a day of its own.</summary>
public sealed record ThemeSet(string Key, string Name, string CodeSystem, DateOnly From, DateOnly? To, IReadOnlyList<LifeTheme> Themes, IReadOnlyList<ScaleValue> Levels, IReadOnlyList<ScaleValue> Needs)
{
    public IReadOnlyList<KnowledgeDomain> Domains { get; init; } = [];

    /// <summary>The themes that can be opened.</summary>
    public IEnumerable<LifeTheme> ThemesInUse => Themes.Where(t => !t.Retired);

    /// <summary>The domains that can be written in.</summary>
    public IEnumerable<KnowledgeDomain> DomainsInUse => Domains.Where(d => !d.Retired);

    public LifeTheme? Find(string? code) => Themes.FirstOrDefault(t => t.Code == code);

    public KnowledgeDomain? Domain(string? code) => Domains.FirstOrDefault(d => d.Code == code);

    public string Level(string value) => Levels.FirstOrDefault(l => l.Value == value)?.Name ?? "";

    public string Need(string value) => Needs.FirstOrDefault(n => n.Value == value)?.Name ?? "";
}

/// <summary>
/// The set the product comes with, read from the files beside this one: the eleven themes and 67 sub-themes of Fælles faglige begreber
/// (KL), voksenområdet, and seven domains. A municipality's own versions (<see cref="ThemeDesk"/>) follow after it.
/// </summary>
internal static class ThemeBook
{
    /// <summary>The adult social field's set.</summary>
    public const string Adults = "voksen";

    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    internal static ThemeSet Supplied { get; } = Read<ThemeSet>("temaer").Single(s => s.Key == Adults) with { Domains = Read<KnowledgeDomain>("vidensdomaener") };

    /// <summary>The set that holds on a day; the supplied one on the days before a municipality's own.</summary>
    internal static async Task<ThemeSet> Themes(this AppDb db, DateOnly day, CancellationToken cancel) =>
        await db.ThemeVersions.AsNoTracking().Where(v => v.From <= day).OrderByDescending(v => v.From).FirstOrDefaultAsync(cancel) is { } own ? own.Set(null) : Supplied;

    /// <summary>A case with its phases and the set of its own day, which its assessment is read by; null when the citizen has no such case. One command.</summary>
    internal static async Task<(Case Case, ThemeSet Set)?> CaseWithThemes(this AppDb db, Guid citizenId, Guid caseId, CancellationToken cancel)
    {
        var found = await (
            from c in db.Cases.Include(c => c.Spans)
            where c.Id == caseId && c.CitizenId == citizenId
            join v in db.ThemeVersions on db.ThemeVersions.Where(x => x.From <= c.Day).Max(x => (DateOnly?)x.From) equals (DateOnly?)v.From into own
            from v in own.DefaultIfEmpty()
            select new { Case = c, Own = v }).AsNoTracking().AsSingleQuery().FirstOrDefaultAsync(cancel);
        return found is null ? null : (found.Case, found.Own?.Set(null) ?? Supplied);
    }

    internal static ThemeSet On(IEnumerable<ThemeVersion> own, DateOnly day) => own.Where(v => v.From <= day).MaxBy(v => v.From)?.Set(null) ?? Supplied;

    private static List<T> Read<T>(string name)
    {
        using var stream = typeof(ThemeBook).Assembly.GetManifestResourceStream($"Sammen.Domain.Assessments.{name}.json")!;
        return JsonSerializer.Deserialize<List<T>>(stream, Json)!;
    }
}

/// <summary>A municipality's own version of the set: from a day until the next one begins. What has been in force is never changed.</summary>
internal sealed class ThemeVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Counted from the supplied set, which is the first.</summary>
    public int No { get; init; }

    public DateOnly From { get; init; }

    /// <summary><see cref="ThemeFile"/> as JSON.</summary>
    public string Body { get; set; } = "";

    public string MadeBy { get; set; } = "";

    public DateTime MadeAt { get; set; }

    public int Version { get; set; } = 1;

    public ThemeFile File => JsonSerializer.Deserialize<ThemeFile>(Body, ThemeBook.Json)!;

    /// <summary>The set with the supplied scales: levels and needs are the code system's own.</summary>
    public ThemeSet Set(DateOnly? to) => ThemeBook.Supplied with { From = From, To = to, Themes = File.Themes, Domains = File.Domains };
}

/// <summary>One version in a file: from which day it holds, until the next one begins.</summary>
internal sealed record ThemeFile(DateOnly From, IReadOnlyList<LifeTheme> Themes, IReadOnlyList<KnowledgeDomain> Domains)
{
    internal string Write() => JsonSerializer.Serialize(this, ThemeBook.Json);
}
