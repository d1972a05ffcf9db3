using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Data;
using Sammen.Domain.Decisions;
using Sammen.Domain.Efforts;
using Sammen.Domain.Promises;
using Sammen.Domain.Record;

namespace Sammen.Domain.Days;

/// <summary>An appeal that is not settled. <see cref="About"/> are the parts it is about, empty for all of it; <see cref="LookBy"/> is our own day, null when it lies with the board.</summary>
public sealed record WaitingAppeal(Guid Id, IReadOnlyList<string> About, DateOnly? LookBy, string Meanwhile);

/// <summary>Help that is asked for or given while an appeal waits. <see cref="Who"/> is who is asked, or who comes.</summary>
public sealed record HelpMeanwhile(Guid OrderId, string What, bool IsAsked, string Who, string When, DateOnly? StartsOn);

/// <summary>
/// What stands behind a case's way: which of its pages have something to show, and, while an appeal waits, the appeal and the help beside
/// it. <see cref="Holder"/> is the first name of the one who looks at an appeal that is with us.
/// </summary>
public sealed record WayBehind(bool Known, bool Expected, bool Options, bool Decided, bool Help, IReadOnlyList<WaitingAppeal> Appeals, IReadOnlyList<HelpMeanwhile> Meanwhile, string Holder)
{
    /// <summary>While an appeal waits: what was granted, and nobody gives yet.</summary>
    public IReadOnlyList<string> Granted { get; init; } = [];

    /// <summary>What was promised the citizen, whatever case it was about, the nearest day first and at most <see cref="MostPromised"/>; empty where it is not the reader's to see.</summary>
    public IReadOnlyList<PromiseView> Promised { get; init; } = [];

    public const int MostPromised = 2;

    /// <summary>The citizen was asked about the facts and has not answered, and nothing is decided since: an answer is still taken.</summary>
    public bool Unheard { get; init; }
}

/// <summary>"Min vej": what a case's way leads to, from all modules in one command.</summary>
public sealed class WayViews
{
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal WayViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>What stands behind one case; null when this citizen has none with that id. A part the reader has no right to is as if it were empty.</summary>
    public async Task<WayBehind?> Of(Subject subject, Guid caseId, CancellationToken cancel)
    {
        await _trail.Reads(subject, Parts.Case, "sag", cancel);
        var (known, help, today) = (subject.MayRead(Parts.Assessment), subject.MayRead(Parts.Case | Parts.Effort), _clock.Today);
        var rows = await (
            from c in _db.Cases
            where c.Id == caseId && c.CitizenId == subject.CitizenId
            join p in _db.Plans on c.CitizenId equals p.CitizenId
            join e in _db.Employees on p.CoordinatorId equals e.Id
            from a in _db.Appeals.Where(a => a.CaseId == c.Id && a.OpenFor != null).DefaultIfEmpty()
            from d in _db.Set<DecisionPart>().Where(d => d.DecisionId == a.DecisionId).DefaultIfEmpty()
            from t in _db.Decisions.Where(t => t.CaseId == c.Id && t.ReceivedOn != null).DefaultIfEmpty()
            from g in _db.Set<DecisionPart>().Where(g => g.DecisionId == t.Id && g.Result != PartResult.No && !_db.HelpOrders.Any(o => o.PartId == g.Id && o.State != OrderState.Declined)).DefaultIfEmpty()
            from o in _db.HelpOrders.Where(o => o.CitizenId == c.CitizenId && o.CaseId == c.Id).DefaultIfEmpty()
            from w in _db.Promises.Where(w => w.CitizenId == c.CitizenId && w.State == PromiseState.Open && w.ToName == "" && !w.IsHidden).DefaultIfEmpty()
            from wd in _db.PromiseDays.Where(wd => wd.PromiseId == w.Id).OrderByDescending(wd => wd.At).Take(1).DefaultIfEmpty()
            select new
            {
                Holder = e.Name,
                Known = _db.Assessments.Any(x => x.CaseId == c.Id && (x.Opened.Any() || x.Summaries.Any(s => s.AskedAt != null) || x.Known.Any(k => k.TakenBackAt == null))),
                Expected = _db.Sheets.Any(s => s.CaseId == c.Id),
                Options = _db.Choices.Any(x => x.CaseId == c.Id && !_db.Choices.Any(later => later.CaseId == c.Id && later.No > x.No) && x.Options.Any(option => option.RemovedAt == null)),
                Decided = _db.Decisions.Any(x => x.CaseId == c.Id && x.ReceivedOn != null),
                Unheard = _db.Hearings.Any(h => h.CaseId == c.Id && h.AnswerBy != null && h.Answer == null
                    && !_db.Hearings.Any(later => later.CaseId == c.Id && later.AnswerBy != null && later.SentAt > h.SentAt) && !_db.Decisions.Any(x => x.CaseId == c.Id && x.MadeAt >= h.SentAt)),
                Promised = w,
                PromisedDay = wd,
                Holds = w != null && _db.Employees.Any(x => x.Id == w.OwnerId && x.Active) && _db.TeamMembers.Any(m => m.CitizenId == c.CitizenId && m.EmployeeId == w.OwnerId && m.From <= today && (m.To == null || m.To >= today)),
                Approach = _db.Set<Approach>().Any(x => x.CitizenId == c.CitizenId),
                Appeal = a == null ? null : new { a.Id, a.PartIds, a.State, a.LookBy, a.ReceivedOn, a.Meanwhile },
                Part = d == null ? null : new { d.Id, d.What, d.Position },
                Granted = g == null ? null : new { g.Id, g.What, g.Position },
                Order = o,
            }).AsNoTracking().ToListAsync(cancel);
        if (rows.Count == 0) return null;
        await _trail.Saw(subject, Parts.Case, cancel);
        var first = rows[0];
        var orders = help ? rows.Select(r => r.Order).OfType<HelpOrder>().DistinctBy(o => o.Id).OrderBy(o => o.AskedAt).ToList() : [];
        var appeals = rows.Where(r => r.Appeal is not null).GroupBy(r => r.Appeal!.Id).OrderBy(g => g.First().Appeal!.ReceivedOn).ThenBy(g => g.Key)
            .Select(g => new WaitingAppeal(
                g.Key,
                [.. g.Select(r => r.Part).Where(p => p is not null && g.First().Appeal!.PartIds.Contains(p.Id.ToString(), StringComparison.OrdinalIgnoreCase)).DistinctBy(p => p!.Id).OrderBy(p => p!.Position).Select(p => p!.What)],
                g.First().Appeal!.State == AppealState.WithUs ? g.First().Appeal!.LookBy : null,
                g.First().Appeal!.Meanwhile)).ToList();
        var meanwhile = appeals.Count == 0 ? [] : orders.Where(o => o.State == OrderState.Asked || o.Lasts(today)).Select(o => o.State == OrderState.Asked
            ? new HelpMeanwhile(o.Id, o.What, IsAsked: true, o.EmployeeName.Length > 0 ? ContactTexts.First(o.EmployeeName) : o.UnitName, "", null)
            : new HelpMeanwhile(o.Id, o.What, IsAsked: false, ContactTexts.First(o.ComesName), o.ComesWhen, o.StartsOn)).ToList();
        var granted = appeals.Count == 0 || !help ? [] : rows.Select(r => r.Granted).Where(g => g is not null).DistinctBy(g => g!.Id).OrderBy(g => g!.Position).Select(g => g!.What).ToList();
        if (meanwhile.Count + granted.Count > 0) await _trail.Saw(subject, Parts.Effort, cancel);
        var promised = subject.MayRead(Parts.Contact) ? rows.Where(r => r.Promised is not null).DistinctBy(r => r.Promised!.Id).OrderBy(r => r.Promised!.Due).ThenBy(r => r.Promised!.Id).Take(WayBehind.MostPromised)
            .Select(r => PromiseView.Of(r.Promised!, "", r.Holds, first.Holder, "", r.PromisedDay is { } newest ? [newest] : [], today)).ToList() : [];
        if (promised.Count > 0) await _trail.Saw(subject, Parts.Contact, cancel);
        return new WayBehind(known && first.Known, known && first.Expected, first.Options, first.Decided, help && (orders.Count > 0 || first.Approach), appeals, meanwhile, ContactTexts.First(first.Holder)) { Granted = granted, Promised = promised, Unheard = first.Unheard };
    }
}
