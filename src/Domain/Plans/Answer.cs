namespace Sammen.Domain.Plans;

/// <summary>"Er du enig?" Not asked yet is no row, and unanswered is never a yes.</summary>
public enum Agreement
{
    Yes,
    PartOfIt,
    No,
    InDoubt,
    WantsToTalk,

    /// <summary>By an employee, after two tries in two forms.</summary>
    CouldNotAnswer,
}

/// <summary>One answer to one version of the plan. Answers are added, never changed.</summary>
internal sealed class Answer
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid PlanId { get; init; }

    /// <summary>The plan's revision that was asked about.</summary>
    public int Revision { get; init; }

    public Agreement Said { get; init; }

    public string Why { get; init; } = "";

    /// <summary>When to look again; only with doubt.</summary>
    public DateOnly? LookAgain { get; init; }

    /// <summary>Ids of the items that were asked about, parted by comma.</summary>
    public string About { get; init; } = "";

    /// <summary>Ids of the items that should be different.</summary>
    public string NotThese { get; init; } = "";

    public string WrittenBy { get; init; } = "";

    /// <summary>The citizen alone, or with an employee beside.</summary>
    public bool WithEmployee { get; init; }

    public DateTime At { get; init; }

    /// <summary>Ids of the items that were asked about.</summary>
    internal IReadOnlyList<Guid> Asked => Ids(About);

    /// <summary>Ids of the items that should be different.</summary>
    internal IReadOnlyList<Guid> Different => Ids(NotThese);

    /// <summary>
    /// Whether the open question rests: everything that is open was in the latest answer, and stands as it stood then. It is asked
    /// again when something changes, or when the day to look again has come (rules 10 and 12).
    /// </summary>
    public static bool Quiets(IReadOnlyCollection<Answer> answers, IEnumerable<PlanItem> open, DateOnly today) =>
        answers.MaxBy(a => (a.At, a.Id)) is { } latest && latest.Said != Agreement.Yes
        && (DoubtUntil(answers) is not { } again || today < again)
        && latest.Asked is var asked && open.All(i => asked.Contains(i.Id) && i.ChangedIn <= latest.Revision);

    /// <summary>What the citizen last said about each thing that is still as it was then. Words about several things at once stand at none of them unless they were pointed out.</summary>
    public static IReadOnlyDictionary<Guid, string> Remarks(IEnumerable<Answer> answers, IEnumerable<PlanItem> open)
    {
        var remarks = new Dictionary<Guid, string>();
        var items = open.ToDictionary(i => i.Id);
        foreach (var answer in answers.Where(a => a.Why.Length > 0 && a.Said is not (Agreement.Yes or Agreement.CouldNotAnswer)).OrderBy(a => a.At).ThenBy(a => a.Id))
        {
            var about = answer.Different.Count > 0 ? answer.Different : answer.Asked.Count == 1 ? answer.Asked : [];
            foreach (var id in about.Where(id => items.TryGetValue(id, out var item) && item.ChangedIn <= answer.Revision)) remarks[id] = answer.Why;
        }

        return remarks;
    }

    /// <summary>
    /// The day the citizen's doubt is looked at again, when doubt is what stands. What an employee writes down afterwards neither
    /// lifts it nor makes it shorter (rule 10); only another answer by the citizen alone does.
    /// </summary>
    public static DateOnly? DoubtUntil(IEnumerable<Answer> answers)
    {
        DateOnly? until = null;
        foreach (var answer in answers.OrderBy(a => a.At).ThenBy(a => a.Id))
        {
            if (!answer.WithEmployee) until = answer.LookAgain;
            else if (answer.LookAgain is { } again && (until is null || again > until)) until = again;
        }

        return until;
    }

    private static IReadOnlyList<Guid> Ids(string listed) => [.. listed.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];
}
