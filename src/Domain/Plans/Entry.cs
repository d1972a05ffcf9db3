namespace Sammen.Domain.Plans;

public enum EntryKind
{
    /// <summary>Det er vigtigt for mig: hopes, wishes, dreams.</summary>
    Hope,

    /// <summary>Det kan jeg.</summary>
    Strength,

    /// <summary>Jeg kan bidrage med.</summary>
    Contribution,

    /// <summary>Mit netværk og mine fællesskaber.</summary>
    Network,

    /// <summary>Sådan taler du bedst med mig.</summary>
    TalkBest,
}

/// <summary>A short saying in the plan that is not a goal.</summary>
internal sealed class Entry : PlanItem
{
    public EntryKind Kind { get; init; }

    internal Words Say(string text, Author author, DateTime at, int revision) => Write(text, "", author, at, revision);

    internal void Hide(DateTime at) => TakeBack(at);
}
