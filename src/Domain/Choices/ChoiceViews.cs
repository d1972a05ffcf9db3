using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;

namespace Sammen.Domain.Choices;

/// <summary>A goal the options are held against, in the citizen's words; empty when the reader may not see them.</summary>
public sealed record ChoiceGoal(Guid Id, string Words);

public sealed record GainView(Guid GoalId, Gain Gain, string Words);

/// <summary>What the citizen said. <see cref="IsNow"/> when it is about the option as it stands.</summary>
public sealed record SayView(Liking Liking, string Words, SaidWay Way, string NotedBy, DateTime At, bool IsNow)
{
    /// <summary>The text that was answered, where it was another.</summary>
    public string About { get; init; } = "";
}

public sealed record OptionView(
    Guid Id, Guid? OfferId, OfferKind Kind, string Name, string What, string Where, string Contact, string Price, int? WaitWeeks, CostClass Cost, string HardWhy, int Revision,
    SaidWay Way, string WrittenBy, DateTime WrittenAt, bool IsPicked, IReadOnlyList<GainView> Gains, IReadOnlyList<SayView> Says)
{
    public bool IsCitizens => Kind == OfferKind.Idea;

    public OfferForm Form => new(Kind, Name, What, Where, Contact, Price, WaitWeeks, Cost);

    public SayView? Now => Says.FirstOrDefault(s => s.IsNow);

    public GainView? For(Guid goalId) => Gains.FirstOrDefault(g => g.GoalId == goalId);
}

/// <summary>One choice of a case. <see cref="Missing"/> is what must be there before one can choose; empty when it is chosen or can be.</summary>
public sealed record ChoiceView(
    Guid Id, int No, DateTime? AskedAt, DateTime? ChosenAt, string ChosenBy, string Reasons, string NoneElsewhere, string Unsaid, string Against,
    IReadOnlyList<OptionView> Options, IReadOnlyList<string> Missing, int Version)
{
    public bool IsChosen => ChosenAt is not null;

    public IEnumerable<OptionView> Picked => Options.Where(o => o.IsPicked);

    /// <summary>Options that the citizen has said nothing of as they stand.</summary>
    public IEnumerable<OptionView> Unanswered => Options.Where(o => o.Now is null);
}

/// <summary>The choices of a case, the newest first, and the goals that options are held against.</summary>
public sealed record ChoicesView(Guid CaseId, bool IsOpen, bool IsTakenUp, IReadOnlyList<ChoiceGoal> Goals, IReadOnlyList<ChoiceView> Choices, DateOnly Today)
{
    public ChoiceView? Latest => Choices.Count > 0 ? Choices[0] : null;

    public int Version => Latest?.Version ?? 0;
}

/// <summary>The options' door for reads.</summary>
public sealed class ChoiceViews
{
    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal ChoiceViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>The options of one case; null when there is no such case.</summary>
    public async Task<ChoicesView?> Of(Subject subject, Guid caseId, CancellationToken cancel)
    {
        await _trail.Reads(subject, Parts.Case, "muligheder", cancel);
        var found = await _db.Cases.AsNoTracking().Where(c => c.Id == caseId && c.CitizenId == subject.CitizenId).Select(c => new { IsOpen = c.EndedOn == null, c.Kind }).FirstOrDefaultAsync(cancel);
        if (found is null) return null;
        await _trail.Saw(subject, subject.MayRead(Parts.Goals) ? Parts.Case | Parts.Goals : Parts.Case, cancel);
        var goals = await Goals(_db, subject.CitizenId).Select(g => new ChoiceGoal(g.Id, g.Text)).ToListAsync(cancel);
        var ids = goals.ConvertAll(g => g.Id);
        var choices = await _db.Choices.AsNoTracking().Include(c => c.Options).ThenInclude(o => o.Gains).Include(c => c.Options).ThenInclude(o => o.Says).AsSplitQuery()
            .Where(c => c.CaseId == caseId).OrderByDescending(c => c.No).ToListAsync(cancel);
        return new ChoicesView(caseId, found.IsOpen, found.Kind.Length > 0, subject.MayRead(Parts.Goals) ? goals : [.. goals.Select(g => g with { Words = "" })], [.. choices.Select(c => View(c, ids))], _clock.Today);
    }

    /// <summary>The goals that stand in the plan now or later, in their order.</summary>
    internal static IQueryable<Goal> Goals(AppDb db, Guid citizenId) =>
        db.PlanGoals.AsNoTracking().Where(g => g.TakenBackAt == null && (g.State == GoalState.Now || g.State == GoalState.Later) && db.Plans.Any(p => p.Id == g.PlanId && p.CitizenId == citizenId)).OrderBy(g => g.Position).ThenBy(g => g.Id);

    internal static Task<List<Guid>> GoalIds(AppDb db, Guid citizenId, CancellationToken cancel) => Goals(db, citizenId).Select(g => g.Id).ToListAsync(cancel);

    private static ChoiceView View(Choice c, IReadOnlyCollection<Guid> goals) => new(
        c.Id, c.No, c.AskedAt, c.ChosenAt, c.ChosenBy, c.Reasons, c.NoneElsewhere, c.Unsaid, c.Against,
        [.. c.InView.Select(o => new OptionView(
            o.Id, o.OfferId, o.Kind, o.Name, o.What, o.Where, o.Contact, o.Price, o.WaitWeeks, o.Cost, o.HardWhy, o.Revision, o.Way, o.WrittenBy, o.WrittenAt, o.IsPicked,
            [.. o.Gains.Select(g => new GainView(g.GoalId, g.Gain, g.Words))],
            [.. o.Says.OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Select(s => new SayView(s.Liking, s.Words, s.Way, s.NotedBy, s.At, s == o.Now) { About = s.Revision == o.Revision ? "" : s.About })]))],
        c.IsChosen ? [] : c.Missing(goals, "", ""), c.Version);
}

/// <summary>What the choice says to the one who decides: whether alternatives were weighed, and when.</summary>
internal sealed record Chosen(bool IsChosen, string Says)
{
    /// <summary>The newest choice: one that is not made opens nothing, whenever it was begun; one that is made counts when it was made since <paramref name="since"/>. Null when neither is.</summary>
    public static async Task<Chosen?> Since(AppDb db, Guid caseId, DateTime since, CancellationToken cancel)
    {
        var latest = await db.Choices.AsNoTracking().Where(c => c.CaseId == caseId).OrderByDescending(c => c.No)
            .Select(c => new { c.ChosenAt, Options = c.Options.Where(o => o.RemovedAt == null).OrderBy(o => o.Position).Select(o => new { o.Name, o.Kind, o.IsPicked }).ToList() }).FirstOrDefaultAsync(cancel);
        if (latest is null || latest.ChosenAt < since) return null;
        if (latest.ChosenAt is null) return new Chosen(false, "Der er skrevet muligheder, men ikke valgt. Vælg, og skriv hvorfor.");
        var elsewhere = latest.Options.Count(o => o.Kind != OfferKind.Municipal);
        return new Chosen(true, $"Valgt mellem {latest.Options.Count}, {elsewhere} uden for kommunen: {string.Join(", ", latest.Options.Where(o => o.IsPicked).Select(o => o.Name.TrimEnd('.')))}.");
    }
}
