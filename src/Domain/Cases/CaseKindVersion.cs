using Sammen.Domain.Common;

namespace Sammen.Domain.Cases;

/// <summary>One version of one kind's rules, from a day until a day (both included). What has been in force is never changed.</summary>
internal sealed class CaseKindVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The kind, for good: "stoette".</summary>
    public string Code { get; init; } = "";

    public int No { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    /// <summary><see cref="CaseRules"/> as JSON.</summary>
    public string Body { get; set; } = "";

    public string MadeBy { get; set; } = "";

    public DateTime MadeAt { get; set; }

    public int Version { get; set; } = 1;

    public CaseRules Rules => CaseRules.Of(Body);

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>One kind's rules with the days they hold.</summary>
public sealed record CaseKind(string Code, int No, DateOnly From, DateOnly? To, CaseRules Rules);

/// <summary>All kinds, as they are and were. What a thing is judged by is what was in force on the day it was done.</summary>
internal sealed class RuleBook(IEnumerable<CaseKindVersion> versions)
{
    public static readonly Refusal NoRules = new("CaseKindNotInForce", "Der er ingen regler for den slags sag den dag. Vælg en anden slags, eller ret datoen.");

    private readonly ILookup<string, CaseKindVersion> _kinds = versions.ToLookup(v => v.Code, StringComparer.Ordinal);

    public Result<CaseKind> On(string code, DateOnly day) =>
        _kinds[code].FirstOrDefault(v => v.HoldsOn(day)) is { } found ? new CaseKind(found.Code, found.No, found.From, found.To, found.Rules) : NoRules;

    public IReadOnlyList<CaseKind> All(DateOnly day) =>
        [.. _kinds.SelectMany(k => k).Where(v => v.HoldsOn(day)).Select(v => new CaseKind(v.Code, v.No, v.From, v.To, v.Rules)).OrderBy(k => k.Rules.Name, Fold.Alphabet)];
}
