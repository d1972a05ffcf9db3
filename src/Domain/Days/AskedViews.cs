using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Expectations;
using Sammen.Domain.Record;

namespace Sammen.Domain.Days;

/// <summary>The one question of a case that is asked now, besides the plan's; <see cref="By"/> is the last day to answer, where there is one.</summary>
public sealed record AskedNow(CitizenAsk About, Guid CaseId, DateOnly? By = null);

/// <summary>"Lige nu": what the cases ask the citizen about, from all modules.</summary>
public sealed class AskedViews
{
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal AskedViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>
    /// The next question to the citizen: a hearing, which has a day, then what we know, what each side expects, and what there is to
    /// choose among; of each the oldest first. One at a time (rule 12): the page asks here only when the plan has no question. A case
    /// that waits for a doubt asks neither for a hearing's answer nor for a choice. Needs the case or the assessment, and gives each its own.
    /// With <paramref name="dated"/> only what has a day.
    /// </summary>
    public async Task<AskedNow?> Next(Subject subject, bool dated, CancellationToken cancel)
    {
        var (matter, known, today) = (subject.Door != Door.Help && subject.MayRead(Parts.Case), subject.MayRead(Parts.Assessment), _clock.Today);
        if (!matter) await _trail.Reads(subject, Parts.Assessment, "udredning", cancel);
        var cases = await _db.Cases.AsNoTracking().Where(c => c.CitizenId == subject.CitizenId && c.EndedOn == null).OrderBy(c => c.OpenedAt)
            .Select(c => new
            {
                c.Id,
                c.Asks,
                c.DoubtUntil,
                c.AskedBy,
                Summary = _db.Summaries.Where(s => s.CaseId == c.Id).OrderByDescending(s => s.No).Select(s => s.AskedAt).FirstOrDefault(),
                Sheet = _db.Sheets.Where(s => s.CaseId == c.Id).OrderByDescending(s => s.No).Select(s => s.AskedAt).FirstOrDefault(),
            }).ToListAsync(cancel);
        var waiting = matter ? cases.FindAll(c => !(today < c.DoubtUntil)) : [];
        var hearing = waiting.Find(c => c.Asks.Contains(CitizenAsk.Hearing) && !(c.AskedBy < today));
        var ids = !known || dated || hearing is not null ? [] : cases.Where(c => c.Summary is not null || c.Sheet is not null).Select(c => c.Id).ToList();
        if (ids.Count > 0 && await Assessed(subject, ids, cancel) is { } asked) return asked;
        if ((hearing ?? waiting.Find(c => !dated && c.Asks.Contains(CitizenAsk.Options))) is not { } own) return null;
        await _trail.Saw(subject, Parts.Case, cancel);
        return hearing is null ? new AskedNow(CitizenAsk.Options, own.Id) : new AskedNow(CitizenAsk.Hearing, own.Id, own.AskedBy);
    }

    private async Task<AskedNow?> Assessed(Subject subject, List<Guid> ids, CancellationToken cancel)
    {
        await _trail.Saw(subject, Parts.Assessment, cancel);
        var replies = await _db.Replies.AsNoTracking().Where(r => ids.Contains(r.CaseId)).ToListAsync(cancel);
        var summaries = await _db.Summaries.AsNoTracking().Where(s => ids.Contains(s.CaseId)).ToListAsync(cancel);
        foreach (var id in ids)
        {
            if (AssessmentDesk.AskedOf(subject.CitizenId, id, summaries.Where(s => s.CaseId == id).MaxBy(s => s.No), replies).IsAsked(_clock.Today)) return new AskedNow(CitizenAsk.Summary, id);
        }

        var sheets = await _db.Sheets.AsNoTracking().Include(s => s.Lines).Where(s => ids.Contains(s.CaseId)).ToListAsync(cancel);
        return ids.Where(id => sheets.Where(s => s.CaseId == id).MaxBy(s => s.No) is { } latest && latest.Asked(replies).IsAsked(_clock.Today)).Select(id => new AskedNow(CitizenAsk.Sheet, id)).FirstOrDefault();
    }
}
