using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Expectations;

/// <summary>A line in view. <see cref="IsOpen"/>: the citizen is asked about it.</summary>
public sealed record LineView(Guid Id, string Key, SheetSide Side, Source Source, string Name, string Relation, string Words, string HardWhy, string WrittenBy, bool ByCitizenAlone, DateTime WrittenAt, bool IsOpen)
{
    public bool IsCitizens => Source is Source.Citizen or Source.CitizenSupported;

    /// <summary>Who said it: "Else Holm, mor"; empty for the citizen.</summary>
    public string Who => Relation.Length > 0 ? $"{Name}, {Relation}" : Name;
}

/// <summary>A version before, in short.</summary>
public sealed record EarlierSheet(int No, SheetReason Reason, string OpenedBy, DateTime OpenedAt, IReadOnlyList<LineView> Lines);

/// <summary>The version of a case's sheet that can be written in now, and what is due: <see cref="Due"/>.</summary>
public sealed record SheetView(
    Guid CaseId, bool IsOpen, int No, SheetReason Reason, string OpenedBy, DateTime OpenedAt, DateTime? AskedAt, IReadOnlyList<LineView> Lines,
    AskState State, DateOnly? DoubtUntil, bool IsAsked, IReadOnlyList<ReplyView> Replies, IReadOnlyList<EarlierSheet> Before, SheetReason? Due, int Version, DateOnly Today)
{
    public bool Exists => No > 0;

    /// <summary>It is due, and shown as it will be: the first line or the ask makes it.</summary>
    public bool Begins { get; init; }

    /// <summary>All that stands has its yes, and nothing is new: it can be written how it was talked through.</summary>
    public bool CanTalkThrough { get; init; }

    public IEnumerable<LineView> Of(SheetSide side) => Lines.Where(l => l.Side == side);

    public IEnumerable<LineView> Open => Lines.Where(l => l.IsOpen);
}

/// <summary>The sheet's door for reads. Takes the subject, so access is decided and the look-up is on record.</summary>
public sealed class ExpectationViews
{
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal ExpectationViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>
    /// The case's sheet; with number 0 when there is none and none is due, null when this citizen has no such case. When it is due the next version
    /// is shown with what stood before carried over, though nobody has opened it; while the citizen is asked about the last one, or has begun it alone, that one.
    /// </summary>
    public async Task<SheetView?> Sheet(Subject subject, Guid caseId, CancellationToken cancel)
    {
        await Reads(subject, cancel);
        if (await _db.SheetFacts(subject.CitizenId, caseId, cancel) is not { } facts) return null;
        await _trail.Saw(subject, Parts.Assessment, cancel);
        var (today, due) = (_clock.Today, facts.Due(_clock.Today));
        var sheets = await _db.Sheets.AsNoTracking().Include(s => s.Lines).Where(s => s.CaseId == caseId).OrderByDescending(s => s.No).ToListAsync(cancel);
        var last = sheets.FirstOrDefault();
        if (last is null && due is null) return new SheetView(caseId, facts.IsOpen, 0, SheetReason.FirstContact, "", default, null, [], AskState.Nothing, null, IsAsked: false, [], [], null, 0, today);
        var replies = last is null ? [] : await _db.Replies.AsNoTracking().Where(r => r.CaseId == caseId && r.About == ReplyAbout.Sheet).ToListAsync(cancel);
        var begins = facts.Begins(last, replies, today);
        var now = begins is { } why ? Expectations.Sheet.Open(subject.CitizenId, caseId, last, why, facts.CoordinatorId, "", _clock.Now) : last!;
        var asked = now.Asked(replies);
        return new SheetView(
            caseId, facts.IsOpen, now.No, now.Reason, now.OpenedBy, now.OpenedAt, now.AskedAt, Lines(now, asked.Open),
            asked.State, asked.DoubtUntil, asked.IsAsked(today), [.. replies.OrderBy(r => r.At).ThenBy(r => r.Id).Select(AssessmentViews.View)],
            [.. sheets.Where(s => s.No < now.No).Select(s => new EarlierSheet(s.No, s.Reason, s.OpenedBy, s.OpenedAt, Lines(s, [])))], due, now.Version, today)
        { Begins = begins is not null, CanTalkThrough = now.NotTalkedThrough(replies) is null };
    }

    /// <summary>Why expectations should be talked through now; null when nothing says so, or there is no such case.</summary>
    public async Task<SheetReason?> Due(Subject subject, Guid caseId, CancellationToken cancel)
    {
        await Reads(subject, cancel);
        await _trail.Saw(subject, Parts.Assessment, cancel);
        return (await _db.SheetFacts(subject.CitizenId, caseId, cancel))?.Due(_clock.Today);
    }

    /// <summary>What is missing before a decision, for the professional at the desk; null when there is no such case.</summary>
    public async Task<GateView?> Gates(Subject subject, Guid caseId, CancellationToken cancel)
    {
        if (subject.Door != Door.Desk) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "udredning", cancel);
        await Reads(subject, cancel);
        var gates = await new AssessmentGates(_db).For(subject.CitizenId, caseId, cancel);
        if (gates is not null) await _trail.Saw(subject, Parts.Assessment, cancel);
        return gates;
    }

    private static IReadOnlyList<LineView> Lines(Sheet sheet, IReadOnlyList<string> open) =>
        [.. sheet.InView.OrderBy(l => l.Side).ThenBy(l => l.WrittenAt).ThenBy(l => l.Id)
            .Select(l => new LineView(l.Id, l.Key.ToString(), l.Side, l.Source, l.Name, l.Relation, l.Words, l.HardWhy, l.WrittenBy, l.ByCitizenAlone, l.WrittenAt, open.Contains(l.Key.ToString())))];

    private async Task Reads(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Assessment)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "forventninger", cancel);
    }
}
