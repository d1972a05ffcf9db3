namespace Sammen.Domain.Plans;

/// <summary>Who the words come from.</summary>
public enum Said
{
    /// <summary>By the citizen: written alone, or spoken and written down.</summary>
    Directly,

    /// <summary>By the citizen with someone's support, sign or pictures.</summary>
    WithSupport,

    /// <summary>By another on the citizen's behalf.</summary>
    OnBehalf,
}

/// <summary>Who acts on a plan, and how: the citizen, the citizen with an employee beside, or an employee alone.</summary>
public sealed record Author(Guid Id, string Name, bool IsCitizen, bool CitizenPresent, Said Said)
{
    public string FirstName => Name.Split(' ', 2)[0];
}

/// <summary>
/// Something in the citizen's plan, in the citizen's words. <see cref="ChangedIn"/> and <see cref="AgreedIn"/> are numbers
/// of the plan's revisions: what was changed after it was last agreed is what is asked about.
/// </summary>
internal abstract class PlanItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid PlanId { get; init; }

    /// <summary>The citizen's words now; every version is in <see cref="Words"/>.</summary>
    public string Text { get; protected set; } = "";

    public Said Said { get; protected set; }

    public DateTime SaidAt { get; protected set; }

    /// <summary>Who held the pen.</summary>
    public string WrittenBy { get; protected set; } = "";

    public Guid WrittenById { get; protected set; }

    public int Version { get; protected set; }

    public int ChangedIn { get; protected set; }

    public int AgreedIn { get; protected set; }

    /// <summary>Set when the citizen took the words back from view.</summary>
    public DateTime? TakenBackAt { get; protected set; }

    public bool InView => TakenBackAt is null;

    public bool IsAgreed => AgreedIn >= ChangedIn;

    /// <summary>Changed by others, not agreed yet, and still something that stands in the plan.</summary>
    public bool IsAskedAbout => InView && !IsAgreed && this is not Goal { State: GoalState.SetAside } and not Step { DroppedAt: not null };

    public void Agree(int revision) => AgreedIn = Math.Max(AgreedIn, Math.Min(revision, ChangedIn));

    protected Words Write(string text, string more, Author author, DateTime at, int revision)
    {
        (Text, Said, SaidAt, WrittenBy, WrittenById) = (text, author.Said, at, author.Name, author.Id);
        Version++;
        ChangedIn = revision;
        // What the citizen writes alone needs nobody's question.
        if (author is { IsCitizen: true }) AgreedIn = revision;
        return Kept(text, more, author, at);
    }

    protected Words Kept(string text, string more, Author author, DateTime at, string why = "") =>
        new() { ItemId = Id, PlanId = PlanId, No = Version, Text = text, More = more, Why = why, Said = author.Said, WrittenBy = author.Name, WrittenById = author.Id, At = at };

    protected void TakeBack(DateTime at)
    {
        TakenBackAt = at;
        Version++;
    }
}

/// <summary>One version of the citizen's words; never changed, never deleted.</summary>
internal sealed class Words
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid PlanId { get; init; }

    public Guid ItemId { get; init; }

    public int No { get; init; }

    public string Text { get; init; } = "";

    /// <summary>A goal's "one step up", or what helped with a step; else empty.</summary>
    public string More { get; init; } = "";

    /// <summary>Why a goal was moved to another state; else empty.</summary>
    public string Why { get; init; } = "";

    public Said Said { get; init; }

    public string WrittenBy { get; init; } = "";

    public Guid WrittenById { get; init; }

    public DateTime At { get; init; }
}
