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
}
