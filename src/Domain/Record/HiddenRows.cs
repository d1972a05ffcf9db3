using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Sharing;

namespace Sammen.Domain.Record;

/// <summary>
/// Rows in one person's log that arise from another's shielded case: a refused try or an emergency access by someone on the team of
/// a citizen who is shielded from this one, and not on this one's own team that day. Such a row would tell who is around the one who
/// is to be in peace. They are hidden while the shield stands, and so is what was done to look after them alone.
/// </summary>
internal sealed class HiddenRows(AppDb db)
{
    public async Task<IReadOnlySet<long>> Of(Guid citizenId, CancellationToken cancel)
    {
        var around = await (
            from c in db.Citizens
            where c.Id == citizenId
            join s in db.Shields on c.CprIndex equals s.Person
            where s.LiftedAt == null
            join m in db.TeamMembers on s.CitizenId equals m.CitizenId
            where m.EmployeeId != null
            select m.EmployeeId!.Value).Distinct().ToListAsync(cancel);
        if (around.Count == 0) return new HashSet<long>();

        var own = await db.TeamMembers.AsNoTracking().Where(m => m.CitizenId == citizenId && m.EmployeeId != null && around.Contains(m.EmployeeId!.Value)).ToListAsync(cancel);
        var rows = await db.RecordEntries.AsNoTracking()
            .Where(e => e.CitizenId == citizenId && (e.Kind == RecordKind.Refusal || e.Purpose == EmergencyAccess.EmergencyPurpose || e.Purpose == EmergencyAccess.ReviewPurpose || e.Purpose == RecordViews.RefusalsPurpose))
            .OrderBy(e => e.Seq).ToListAsync(cancel);

        var (hidden, accesses) = (new HashSet<long>(), new HashSet<Guid>());
        var (triesShown, accessesShown) = (false, false);
        foreach (var e in rows)
        {
            var elsewhere = e.By == nameof(ActorKind.Employee) && around.Contains(e.ActorId ?? Guid.Empty) && !own.Exists(m => m.EmployeeId == e.ActorId && m.HoldsOn(Clock.DayOf(e.At)));
            var hide = e switch
            {
                { Kind: RecordKind.Refusal } or { Purpose: EmergencyAccess.EmergencyPurpose } => elsewhere,
                { Kind: RecordKind.Change } => e.ItemId is { } reviewed && accesses.Contains(reviewed),
                { Purpose: EmergencyAccess.ReviewPurpose } => !accessesShown,
                _ => !triesShown,
            };
            if (hide) hidden.Add(e.Seq);
            if (e.Kind == RecordKind.Refusal) triesShown |= !hide;
            else if (e.Purpose == EmergencyAccess.EmergencyPurpose) accessesShown |= !hide;
            if (hide && e is { Kind: RecordKind.Change, ItemId: { } access }) accesses.Add(access);
        }

        return hidden;
    }

    /// <summary>How many rows are hidden now, and in how many people's logs.</summary>
    public async Task<(int Rows, int People)> All(CancellationToken cancel)
    {
        var shielded = await db.Citizens.Where(c => db.Shields.Any(s => s.Person == c.CprIndex && s.LiftedAt == null)).Select(c => c.Id).ToListAsync(cancel);
        var (rows, people) = (0, 0);
        foreach (var citizen in shielded)
        {
            var count = (await Of(citizen, cancel)).Count;
            (rows, people) = (rows + count, people + (count > 0 ? 1 : 0));
        }

        return (rows, people);
    }
}
