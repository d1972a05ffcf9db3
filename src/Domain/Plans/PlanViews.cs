using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Plans;

public sealed record EntryView(Guid Id, EntryKind Kind, string Text, Said Said, DateTime SaidAt, string WrittenBy, int Version);

public sealed record StepView(Guid Id, Guid GoalId, string Text, Guid? MemberId, Guid? EmployeeId, string DoerName, string DoerRole, string DoerPortrait, string DoerPhone, DateOnly Due, DateTime? DoneAt, string DoneBy, string WhatHelped, Said Said, DateTime SaidAt, string WrittenBy, int Version)
{
    public bool IsCitizens => MemberId is null && DoerName.Length == 0;

    public bool IsDone => DoneAt is not null;
}

public sealed record TranslationView(string Aim, AimKind Kind, string Theme, string Provider, string LegalBasis, string By, DateTime At);

public sealed record GoalView(
    Guid Id, string Text, string StepUp, GoalState State, string StateWhy, DateTime? StateAt, Claim Claim,
    int? Scale, DateTime? ScaleAt, int? ScaleBefore, DateTime? ScaleBeforeAt, string Pictogram,
    Said Said, DateTime SaidAt, string WrittenBy, int Version, int TranslationVersion, bool IsTranslated, TranslationView? Translation, IReadOnlyList<StepView> Steps)
{
    public int ClaimVersion { get; init; }

    /// <summary>Steps that were set aside: their words stand, and nobody is to do them.</summary>
    public IReadOnlyList<StepView> Dropped { get; init; } = [];
}

public sealed record CoordinatorView(Guid Id, string Name, string Title, string Unit, string Phone, string Hours, string Urgent, string Portrait)
{
    public string FirstName => Name.Split(' ', 2)[0];
}

public sealed record AnswerView(Agreement Said, string Why, DateOnly? LookAgain, DateTime At, string WrittenBy, bool WithEmployee, IReadOnlyList<Guid> NotThese);

/// <summary>Something that is asked about, in few words.</summary>
public sealed record AskedItem(Guid Id, string What, string Text);

/// <summary>One kept version of a goal in the professionals' words.</summary>
public sealed record TranslationVersion(int No, TranslationView Words);

/// <summary>The one open question: "Er du enig?" about what is new since the last yes.</summary>
public sealed record OpenQuestion(int Revision, bool FirstTime, IReadOnlyList<AskedItem> Items);

/// <summary>The whole plan as it stands, without what was taken back.</summary>
public sealed record PlanView(
    Guid CitizenId, Guid PlanId, int Revision, DateTime StartedAt, CoordinatorView Coordinator, Guid? OfferedTo,
    IReadOnlyList<EntryView> Entries, IReadOnlyList<GoalView> Goals, AnswerView? LatestAnswer, DateOnly? DoubtUntil, OpenQuestion? Open, bool IsQuiet, DateOnly Today)
{
    /// <summary>What is asked now. After an answer that was no yes it rests until something changes or the day comes; <see cref="Open"/> can still be answered.</summary>
    public OpenQuestion? Question => IsQuiet ? null : Open;

    /// <summary>What the citizen said about things that are still as they were then, by the thing's id.</summary>
    public IReadOnlyDictionary<Guid, string> Remarks { get; init; } = new Dictionary<Guid, string>();

    public IEnumerable<EntryView> Of(EntryKind kind) => Entries.Where(e => e.Kind == kind);

    public IEnumerable<StepView> Steps => Goals.SelectMany(g => g.Steps);

    /// <summary>The next thing that happens: the first step that is not done, by date.</summary>
    public StepView? Next => Goals.Where(g => g.State == GoalState.Now).SelectMany(g => g.Steps).Where(s => !s.IsDone).OrderBy(s => s.Due).ThenBy(s => s.Id).FirstOrDefault();

    /// <summary>Doubt that stands until the day to look again.</summary>
    public bool InDoubt => DoubtUntil is { } again && Today < again;
}

/// <summary>The plan's door for reads. Takes the subject, so access is decided and the look-up is on record.</summary>
public sealed class PlanViews
{
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal PlanViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>The plan, or null when the citizen has none yet. Professional translations are in it only for those who may read them.</summary>
    public async Task<PlanView?> Plan(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Plan)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "plan", cancel);
        var head = await (
            from p in _db.Plans
            where p.CitizenId == subject.CitizenId
            join e in _db.Employees on p.CoordinatorId equals e.Id
            join u in _db.Units on e.UnitId equals u.Id
            select new { p.Id, p.Revision, p.StartedAt, p.OfferedTo, Coordinator = new CoordinatorView(e.Id, e.Name, e.Title, u.Name, e.Phone, u.Hours, u.Urgent, e.Portrait) })
            .AsNoTracking().FirstOrDefaultAsync(cancel);
        if (head is null) return null;
        await _trail.Saw(subject, Parts.Plan, cancel);

        var entries = await _db.PlanEntries.AsNoTracking().Where(i => i.PlanId == head.Id && i.TakenBackAt == null).ToListAsync(cancel);
        var goals = await _db.PlanGoals.AsNoTracking().Where(i => i.PlanId == head.Id && i.TakenBackAt == null).OrderBy(g => g.Position).ToListAsync(cancel);
        var steps = await (
            from s in _db.PlanSteps
            where s.PlanId == head.Id && s.TakenBackAt == null
            join m in _db.TeamMembers on s.MemberId equals (Guid?)m.Id into ms
            from m in ms.DefaultIfEmpty()
            orderby s.Due, s.Position
            select new { Step = s, Role = m == null ? "" : m.TeamRole, Portrait = m == null ? "" : m.Portrait, Phone = m == null ? "" : m.Phone }).AsNoTracking().ToListAsync(cancel);
        var answers = await _db.PlanAnswers.AsNoTracking().Where(a => a.PlanId == head.Id).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).ToListAsync(cancel);

        var professional = subject.MayRead(Parts.Professional) && subject.Door == Door.Desk;
        if (professional && goals.Any(g => g.TranslatedAt is not null)) await _trail.Saw(subject, Parts.Professional, cancel);
        var stepViews = steps.Where(s => s.Step.IsOpen).Select(s => View(s.Step, s.Role, s.Portrait, s.Phone)).ToList();
        var dropped = steps.Where(s => !s.Step.IsOpen).Select(s => View(s.Step, s.Role, s.Portrait, s.Phone)).ToList();
        var open = entries.Cast<PlanItem>().Concat(goals).Concat(steps.Select(s => s.Step)).Where(i => i.IsAskedAbout).OrderBy(i => i.ChangedIn).ToList();
        return new PlanView(
            subject.CitizenId, head.Id, head.Revision, head.StartedAt, head.Coordinator, head.OfferedTo,
            [.. entries.OrderBy(e => e.SaidAt).ThenBy(e => e.Id).Select(e => new EntryView(e.Id, e.Kind, e.Text, e.Said, e.SaidAt, e.WrittenBy, e.Version))],
            [.. goals.Select(g => View(g, [.. stepViews.Where(s => s.GoalId == g.Id)], professional) with { Dropped = [.. dropped.Where(s => s.GoalId == g.Id)] })],
            answers.Select(View).FirstOrDefault(),
            Answer.DoubtUntil(answers),
            Question(head.Revision, open, answers.Count > 0),
            Answer.Quiets(answers, open, _clock.Today),
            _clock.Today)
        {
            Remarks = Answer.Remarks(answers, open),
        };
    }

    /// <summary>
    /// The goal in the professionals' words, every version, newest first. The record is visible to the citizen (rule 3), so the
    /// citizen reads it too; on a shared screen it is not shown. Empty when the goal has none, or is not there.
    /// </summary>
    public async Task<IReadOnlyList<TranslationVersion>> Translations(Subject subject, Guid goalId, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Professional)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "fagligt", cancel);
        var kept = await (
            from t in _db.PlanTranslations
            join g in _db.PlanGoals on t.GoalId equals g.Id
            join p in _db.Plans on g.PlanId equals p.Id
            where p.CitizenId == subject.CitizenId && t.GoalId == goalId && g.TakenBackAt == null
            orderby t.No descending
            select t).AsNoTracking().ToListAsync(cancel);
        if (kept.Count > 0) await _trail.Saw(subject, Parts.Professional, cancel);
        return [.. kept.Select(t => new TranslationVersion(t.No, new TranslationView(t.Aim, t.Kind, t.Theme, t.Provider, t.LegalBasis, t.WrittenBy, t.At)))];
    }

    /// <summary>
    /// The actor's own open steps in this citizen's plan, with the goal's words: the one who does a step always sees it,
    /// also when the task gives nothing else of the plan.
    /// </summary>
    public async Task<IReadOnlyList<OwnStep>> OwnSteps(Subject subject, CancellationToken cancel)
    {
        if (subject.Door != Door.Desk) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "egne skridt", cancel);
        var steps = await (
            from s in _db.PlanSteps
            join g in _db.PlanGoals on s.GoalId equals g.Id
            join p in _db.Plans on s.PlanId equals p.Id
            where p.CitizenId == subject.CitizenId && s.EmployeeId == subject.Actor.Id && s.TakenBackAt == null && s.DroppedAt == null && s.DoneAt == null && g.State == GoalState.Now
            orderby s.Due, s.Id
            select new OwnStep(s.Id, s.Text, s.Due, g.Text)).AsNoTracking().ToListAsync(cancel);
        if (steps.Count > 0) await _trail.Saw(subject, Parts.Tasks, cancel);
        return steps;
    }

    /// <summary>Every place on the citizen's own scale, by goal and in the order it was set; goals that were taken back are not in it.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<MarkView>>> Marks(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Plan)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "skala", cancel);
        var marks = await (
            from m in _db.PlanMarks
            join g in _db.PlanGoals on m.GoalId equals g.Id
            join p in _db.Plans on g.PlanId equals p.Id
            where p.CitizenId == subject.CitizenId && g.TakenBackAt == null
            orderby m.At, m.Id
            select new { m.GoalId, View = new MarkView(m.Value, m.At) }).AsNoTracking().ToListAsync(cancel);
        if (marks.Count > 0) await _trail.Saw(subject, Parts.Plan, cancel);
        return marks.GroupBy(m => m.GoalId).ToDictionary(g => g.Key, g => (IReadOnlyList<MarkView>)[.. g.Select(m => m.View)]);
    }

    /// <summary>Who has been asked to hold on to the plan and has not answered; part of who is on the team.</summary>
    public async Task<Guid?> AskedToHold(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Team)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "hold", cancel);
        return await _db.Plans.Where(p => p.CitizenId == subject.CitizenId).Select(p => p.OfferedTo).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Every version of one item's words, newest first. What was taken back is shown to the citizen alone.</summary>
    public async Task<IReadOnlyList<WordsView>> Versions(Subject subject, Guid itemId, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Plan)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "plan", cancel);
        var own = subject.IsCitizen;
        var words = await (
            from w in _db.PlanWords
            join p in _db.Plans on w.PlanId equals p.Id
            where p.CitizenId == subject.CitizenId && w.ItemId == itemId && w.Why == ""
                && (own || !(_db.PlanEntries.Any(i => i.Id == itemId && i.TakenBackAt != null)
                    || _db.PlanGoals.Any(i => i.Id == itemId && i.TakenBackAt != null)
                    || _db.PlanSteps.Any(i => i.Id == itemId && i.TakenBackAt != null)))
            orderby w.No descending
            select new WordsView(w.ItemId, w.No, w.Text, w.More, w.Said, w.WrittenBy, w.At)).AsNoTracking().ToListAsync(cancel);
        if (words.Count > 0) await _trail.Saw(subject, Parts.Plan, cancel);
        return words;
    }

    /// <summary>Words of the items that are still in view, by item and version: what the history may quote.</summary>
    internal async Task<IReadOnlyDictionary<(Guid Item, int No), string>> Quotes(Guid citizenId, CancellationToken cancel)
    {
        var rows = await (
            from p in _db.Plans
            where p.CitizenId == citizenId
            join w in _db.PlanWords on p.Id equals w.PlanId
            where !_db.PlanEntries.Any(i => i.Id == w.ItemId && i.TakenBackAt != null)
                && !_db.PlanGoals.Any(i => i.Id == w.ItemId && i.TakenBackAt != null)
                && !_db.PlanSteps.Any(i => i.Id == w.ItemId && i.TakenBackAt != null)
            select new { w.ItemId, w.No, w.Text, w.Why, Helped = w.More != "" && _db.PlanSteps.Any(i => i.Id == w.ItemId) ? w.More : "" }).AsNoTracking().ToListAsync(cancel);
        return rows.ToDictionary(r => (r.ItemId, r.No), r => r.Why.Length > 0 ? r.Why : r.Helped.Length > 0 ? r.Helped : r.Text);
    }

    private static OpenQuestion? Question(int revision, List<PlanItem> open, bool askedBefore) =>
        open.Count == 0 ? null : new OpenQuestion(revision, !askedBefore, [.. open.Select(i => new AskedItem(i.Id, i switch
        {
            Goal => "Målet",
            Step => "Det lille skridt",
            Entry e => EntryTexts.Heading(e.Kind),
            _ => "",
        }, i.Text))]);

    internal static GoalView View(Goal g, IReadOnlyList<StepView> steps, bool professional) => new(
        g.Id, g.Text, g.StepUp, g.State, g.StateWhy, g.StateAt, g.Claim, g.Scale, g.ScaleAt, g.ScaleBefore, g.ScaleBeforeAt, g.Pictogram,
        g.Said, g.SaidAt, g.WrittenBy, g.Version, g.TranslationVersion, g.TranslatedAt is not null,
        professional && g.TranslatedAt is { } at ? new TranslationView(g.Aim, g.AimKind!.Value, g.Theme, g.Provider, g.LegalBasis, g.TranslatedBy, at) : null, steps)
    {
        ClaimVersion = g.ClaimVersion,
    };

    internal static StepView View(Step s, string role, string portrait, string phone) => new(
        s.Id, s.GoalId, s.Text, s.MemberId, s.EmployeeId, s.DoerName, role, portrait, phone, s.Due, s.DoneAt, s.DoneBy, s.WhatHelped, s.Said, s.SaidAt, s.WrittenBy, s.Version);

    private static AnswerView View(Answer a) => new(
        a.Said, a.Why, a.LookAgain, a.At, a.WrittenBy, a.WithEmployee,
        a.Different);
}

/// <summary>A place on a goal's scale, 0-10 in the citizen's own sense.</summary>
public sealed record MarkView(int Value, DateTime At);

/// <summary>One kept version of the citizen's words.</summary>
public sealed record WordsView(Guid ItemId, int No, string Text, string More, Said Said, string WrittenBy, DateTime At);

/// <summary>A step that the reader is to do: the least a helper sees.</summary>
public sealed record OwnStep(Guid Id, string Text, DateOnly Due, string Goal);
