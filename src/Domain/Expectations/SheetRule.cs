using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Data;

namespace Sammen.Domain.Expectations;

/// <summary>What decides whether a sheet is due.</summary>
internal sealed record SheetFacts(bool IsOpen, bool IsTakenUp, CasePhase Phase, DateTime PhaseBegan, Guid CoordinatorId, DateOnly? Deadline, SheetFact? Latest);

/// <param name="OnlyCitizens">The citizen began it, and nobody else has written in it or asked.</param>
internal sealed record SheetFact(SheetReason Reason, DateTime OpenedAt, Guid CoordinatorId, bool OnlyCitizens = false);

/// <summary>
/// When expectations are talked through: at the first contact, when the case goes to another phase, when someone else holds the plan, and
/// before a decision. A pure rule of what has happened; nobody has to remember it.
/// </summary>
internal static class SheetRule
{
    /// <summary>A decision is coming when its day is this many days ahead, or less.</summary>
    public const int BeforeDecision = 21;

    public static SheetReason? Due(this SheetFacts now, DateOnly today)
    {
        if (!now.IsOpen || !now.IsTakenUp) return null;
        if (now.Latest is not { } latest) return SheetReason.FirstContact;
        if (now.PhaseBegan > latest.OpenedAt) return SheetReason.PhaseChange;
        if (now.CoordinatorId != latest.CoordinatorId) return SheetReason.NewAdviser;
        // The citizen began, and is not talked with yet.
        if (latest.OnlyCitizens) return latest.Reason;
        var comes = now.Phase == CasePhase.ChoiceOfEffort && now.Deadline is { } deadline && deadline <= today.AddDays(BeforeDecision);
        return comes && latest.OpenedAt.IsBefore(now.Deadline!.Value) ? SheetReason.ComingDecision : null;
    }

    /// <summary>Whether a sheet that was opened then is too old for a decision that comes that day.</summary>
    public static bool IsBefore(this DateTime openedAt, DateOnly decision) => Clock.DayOf(openedAt) < decision.AddDays(-BeforeDecision);

    /// <summary>The reason of the version that the next line or ask begins; null when the latest is written in: none is due, it is the one that the citizen has begun, or the citizen is asked about it now.</summary>
    public static SheetReason? Begins(this SheetFacts now, Sheet? last, IEnumerable<Reply> replies, DateOnly today) =>
        now.Due(today) is { } why && !now.CitizenBegan() && last?.Asked(replies).IsAsked(today) != true ? why : null;

    private static bool CitizenBegan(this SheetFacts now) => now.Latest is { OnlyCitizens: true } latest && now.PhaseBegan <= latest.OpenedAt && now.CoordinatorId == latest.CoordinatorId;
}

internal static class SheetStore
{
    /// <summary>What decides whether a case's sheet is due; null when the citizen has no such case. One command.</summary>
    public static async Task<SheetFacts?> SheetFacts(this AppDb db, Guid citizenId, Guid caseId, CancellationToken cancel)
    {
        var row = await db.Cases.AsNoTracking().Where(c => c.CitizenId == citizenId && c.Id == caseId).Select(c => new
        {
            Open = c.EndedOn == null,
            c.Kind,
            c.Phase,
            c.Deadline,
            Began = c.Spans.Max(s => s.BeganAt),
            Holder = db.Plans.Where(p => p.CitizenId == c.CitizenId).Select(p => p.CoordinatorId).FirstOrDefault(),
            Latest = db.Sheets.Where(s => s.CaseId == c.Id).OrderByDescending(s => s.No).Select(s => new
            {
                s.Reason,
                s.OpenedAt,
                s.CoordinatorId,
                OnlyCitizens = s.AskedAt == null && s.Lines.Any(l => l.ByCitizenAlone && l.WrittenBy == s.OpenedBy)
                    && !s.Lines.Any(l => !l.ByCitizenAlone && (l.WrittenAt >= s.OpenedAt || l.RemovedAt != null)),
            }).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancel);
        return row is null ? null : new SheetFacts(row.Open, row.Kind.Length > 0, row.Phase, row.Began, row.Holder, row.Deadline, row.Latest is { } l ? new SheetFact(l.Reason, l.OpenedAt, l.CoordinatorId, l.OnlyCitizens) : null);
    }
}
