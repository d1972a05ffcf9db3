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
}
