using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Sammen.Domain.Common;

namespace Sammen.Domain.Cases;

/// <summary>The three phases. A case can go back, and be in one of them more than once.</summary>
public enum CasePhase
{
    /// <summary>Faglig udredning: "Vi lærer dig at kende".</summary>
    Assessment,

    /// <summary>Valg af indsats: "Vi finder den rette hjælp".</summary>
    ChoiceOfEffort,

    /// <summary>Opfølgning: "Vi ser, om hjælpen virker".</summary>
    FollowUp,
}

/// <summary>What must be in order before a decision.</summary>
public enum Gate
{
    /// <summary>Enough is known (retssikkerhedsloven § 10).</summary>
    EnoughKnown,

    /// <summary>The citizen had the possibility to take part: how, and what came of it (retssikkerhedsloven § 4).</summary>
    TookPart,

    /// <summary>What each side expects was talked through.</summary>
    Aligned,

    /// <summary>Partshøring was held, or is not needed, with why (forvaltningsloven § 19).</summary>
    Heard,

    /// <summary>Other possibilities were looked at, also those that are not the municipality's (retssikkerhedsloven § 5).</summary>
    Alternatives,

    /// <summary>The one who decides may decide it, or the leader said yes.</summary>
    Mandate,
}

/// <summary>Roughly what something costs; above a kind's mandate the leader says yes first.</summary>
public enum CostClass
{
    None,
    Low,
    Medium,
    High,
}

/// <summary>A phase in the citizen's words: what happens, who is in it, and what the citizen can do.</summary>
public sealed record PhaseText(string What, string Who, string YouCan);

/// <summary>
/// How one kind of case is handled, in one version: names, legal basis, lengths of time, gates, mandate and the texts the citizen
/// reads. Data that the municipality owns; a jurist must have read it before it is used.
/// </summary>
public sealed record CaseRules
{
    public static readonly Refusal Unreadable = new("CaseRulesUnreadable", "Filen kan ikke læses. Hent den, der gælder nu, og ret i den.");
    public static readonly Refusal NameMissing = new("CaseRulesNameMissing", "Skriv et navn på 2 til 80 tegn.");
    public static readonly Refusal AboutMissing = new("CaseRulesAboutMissing", "Skriv med få ord, hvad hjælpen er, så borgeren forstår det.");
    public static readonly Refusal BasisMissing = new("CaseRulesBasisMissing", "Skriv, hvilken lov og paragraf det er.");
    public static readonly Refusal LengthOutside = new("CaseRulesLengthOutside", "En frist skal være et helt tal fra 1 til 366.");
    public static readonly Refusal WarningOutside = new("CaseRulesWarningOutside", "Skriv et varsel fra 0 til 52 uger.");
    public static readonly Refusal AppealTooShort = new("CaseRulesAppealTooShort", "Der skal være mindst fire uger til at klage.");
    public static readonly Refusal AppealToMissing = new("CaseRulesAppealToMissing", "Skriv, hvem der ser på klagen.");
    public static readonly Refusal PhaseMissing = new("CaseRulesPhaseMissing", "Hver af de tre faser skal have de tre tekster til borgeren.");
    public static readonly Refusal GateMissing = new("CaseRulesGateMissing", "Borgerens del i sagen og lederens ja kan ikke vælges fra.");

    public const int LongestText = 600;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The field's own name, as professionals read it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about in the citizen's words, so that "Det handler om {…}." reads well: "hjælp til at få hverdagen til at lykkes".</summary>
    public required string About { get; init; }

    public required string LegalBasis { get; init; }

    /// <summary>From the request to the decision; the municipality publishes it (retssikkerhedsloven § 3).</summary>
    public required Period Decide { get; init; }

    /// <summary>For the citizen to answer a hearing (forvaltningsloven §§ 19-20).</summary>
    public required Period Hear { get; init; }

    /// <summary>From receipt to the last day to appeal; by law four weeks (retssikkerhedsloven § 67).</summary>
    public required Period Appeal { get; init; }

    /// <summary>Who decides an appeal that the municipality does not follow.</summary>
    public required string AppealTo { get; init; }

    /// <summary>From the appeal to the municipality's own second look; by law four weeks (retssikkerhedsloven § 66).</summary>
    public required Period Reassess { get; init; }

    public required Period FirstFollowUp { get; init; }

    public required Period FollowUp { get; init; }

    /// <summary>Weeks of warning before help of this kind is made less or taken away; 0 when the law sets none.</summary>
    public int WarningWeeks { get; init; }

    /// <summary>The most an adviser decides alone.</summary>
    public required CostClass Mandate { get; init; }

    public required IReadOnlyList<Gate> Gates { get; init; }

    public required IReadOnlyDictionary<CasePhase, PhaseText> Phases { get; init; }

    /// <summary>Blocks of letters by name ("regler", "klage").</summary>
    public IReadOnlyDictionary<string, string> Blocks { get; init; } = new Dictionary<string, string>();

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static CaseRules Of(string body) => JsonSerializer.Deserialize<CaseRules>(body, Json)!;

    /// <summary>Whether rules that someone made can be worked by; the first thing that is wrong.</summary>
    public Refusal? Check()
    {
        if (Name is not { Length: >= 2 and <= 80 }) return NameMissing;
        if (About is not { Length: >= 2 and <= 120 }) return AboutMissing;
        if (LegalBasis is not { Length: >= 2 and <= 80 }) return BasisMissing;
        if (AppealTo is not { Length: >= 2 and <= 80 }) return AppealToMissing;
        Period?[] lengths = [Decide, Hear, Appeal, Reassess, FirstFollowUp, FollowUp];
        if (Array.Exists(lengths, l => l is null or { Amount: < 1 or > Period.Longest } || !Enum.IsDefined(l.Unit))) return LengthOutside;
        if (WarningWeeks is < 0 or > 52) return WarningOutside;
        var day = new DateOnly(2026, 3, 2);
        if (Appeal.Citizens(day) < day.AddDays(28)) return AppealTooShort;
        if (Gates is null || !Gates.Contains(Gate.TookPart) || !Gates.Contains(Gate.Mandate)) return GateMissing;
        foreach (var phase in Enum.GetValues<CasePhase>())
        {
            if (Phases is null || !Phases.TryGetValue(phase, out var text) || text is not { What.Length: > 0 and <= LongestText, Who.Length: > 0 and <= LongestText, YouCan.Length: > 0 and <= LongestText }) return PhaseMissing;
        }

        return null;
    }
}
