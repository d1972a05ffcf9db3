using Sammen.Domain.Plans;

namespace Sammen.Web.Borgerland;

/// <summary>
/// What of a plan goes on two A4 sheets. When all of it is more, each goal keeps its next steps first, and the texts are cut;
/// <see cref="LeftOut"/> says that something is not on the paper.
/// </summary>
public sealed class PlanSheet
{
    /// <summary>Lines that two sheets hold in the largest letters.</summary>
    private const int Room = 72;

    /// <summary>Goals that two sheets hold with a few steps each, tried with the longest texts a field takes.</summary>
    private const int MostGoals = 6;

    private const int MostSteps = 5;
    private const int MostDone = 2;
    private const int MostEntries = 6;
    private const int LongHope = 280;
    private const int LongEntry = 160;
    private const int Tight = 110;

    private readonly Dictionary<Guid, List<StepView>> _steps;
    private readonly bool _tight;
    private int _room = Room;

    public PlanSheet(PlanView plan)
    {
        var current = plan.Goals.Where(g => g.State is GoalState.Now or GoalState.Later).ToList();
        Goals = [.. current.Take(MostGoals)];
        Hopes = [.. plan.Of(EntryKind.Hope).TakeLast(4)];
        Rest = [.. new[] { EntryKind.TalkBest, EntryKind.Strength, EntryKind.Contribution }.Select(kind => (kind, plan.Of(kind).TakeLast(MostEntries).ToList())).Where(some => some.Item2.Count > 0)];
        _steps = Goals.ToDictionary(g => g.Id, g => g.Steps.Where(s => !s.IsDone).Take(MostSteps).Concat(g.Steps.Where(s => s.IsDone).TakeLast(MostDone)).ToList());
        _tight = Lines() > Room;
        if (_tight) Tighten();
        LeftOut = _tight || current.Count > MostGoals || Goals.Any(g => g.Steps.Count(s => !s.IsDone) > MostSteps) || plan.Of(EntryKind.Hope).Count() > 4
            || plan.Entries.Any(e => e.Text.Length > (e.Kind == EntryKind.Hope ? LongHope : LongEntry));
    }

    public IReadOnlyList<EntryView> Hopes { get; private set; }

    public IReadOnlyList<GoalView> Goals { get; }

    public IReadOnlyList<(EntryKind Kind, List<EntryView> Entries)> Rest { get; }

    public bool LeftOut { get; }

    public IReadOnlyList<StepView> StepsOf(GoalView goal) => _steps[goal.Id];

    public string Hope(EntryView hope) => Cut(hope.Text, LongHope);

    public string Entry(EntryView entry) => Cut(entry.Text, LongEntry);

    public string Text(string text) => Cut(text, int.MaxValue);

    private int Lines() =>
        Hopes.Sum(h => 2 + Lines(Hope(h), 56))
        + Goals.Sum(g => OfGoal(g) + _steps[g.Id].Sum(s => Lines(s.Text, 70)))
        + Rest.Sum(some => 2 + some.Entries.Sum(e => Lines(Entry(e), 70)));

    private void Tighten()
    {
        Hopes = [.. Hopes.TakeLast(2)];
        _room -= Hopes.Sum(h => 2 + Lines(Hope(h), 56)) + Goals.Sum(OfGoal);
        var kept = Enumerable.Range(0, MostSteps + MostDone).SelectMany(no => Goals.SelectMany(g => _steps[g.Id].Skip(no).Take(1)))
            .Where(s => Fits(Lines(Text(s.Text), 70))).Select(s => s.Id).ToHashSet();
        foreach (var some in _steps.Values) some.RemoveAll(s => !kept.Contains(s.Id));
        foreach (var (_, entries) in Rest)
        {
            var titled = Fits(2);
            entries.RemoveAll(e => !titled || !Fits(Lines(Entry(e), 70)));
        }
    }

    private bool Fits(int lines)
    {
        if (lines > _room) return false;
        _room -= lines;
        return true;
    }

    private int OfGoal(GoalView goal) => 1 + Lines(Text(goal.Text), 60) + Lines(Text(goal.StepUp), 66);

    private string Cut(string text, int most) => Short(text, _tight ? Math.Min(most, Tight) : most);

    private static string Short(string text, int most) => text.Length <= most ? text : text[..most].TrimEnd() + " …";

    private static int Lines(string text, int letters) => text.Length == 0 ? 0 : (text.Length + 30 + letters - 1) / letters;
}
