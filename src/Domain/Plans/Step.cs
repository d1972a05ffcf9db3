namespace Sammen.Domain.Plans;

/// <summary>Who does a step: the citizen (no name), someone on the team (<see cref="MemberId"/>), or another person by name, which gives no access.</summary>
public sealed record Doer(Guid? MemberId, Guid? EmployeeId, string Name)
{
    /// <summary>The longest name of a person outside the team, in characters.</summary>
    public const int LongestName = 60;

    public bool IsCitizen => MemberId is null && Name.Length == 0;
}

/// <summary>Who is to do a step, as it is asked for: a place on the team, the name of another person, or neither - the citizen.</summary>
public sealed record WhoDoes(Guid? MemberId, string Other = "")
{
    public static implicit operator WhoDoes(Guid? memberId) => FromGuid(memberId);

    public static WhoDoes FromGuid(Guid? memberId) => new(memberId);
}

/// <summary>A small step: what, who and by when.</summary>
internal sealed class Step : PlanItem
{
    public Guid GoalId { get; init; }

    public int Position { get; init; }

    public Guid? MemberId { get; private set; }

    /// <summary>The doer when it is an employee, so that their day can be found.</summary>
    public Guid? EmployeeId { get; private set; }

    public string DoerName { get; private set; } = "";

    public DateOnly Due { get; private set; }

    /// <summary>Set when the citizen, beside an employee, said that it is no step any more. The words stay, and it is not asked about.</summary>
    public DateTime? DroppedAt { get; private set; }

    public string DroppedBy { get; private set; } = "";

    public DateTime? DoneAt { get; private set; }

    public string DoneBy { get; private set; } = "";

    /// <summary>"Hvad hjalp?" in the citizen's words.</summary>
    public string WhatHelped { get; private set; } = "";

    public bool IsCitizens => MemberId is null && DoerName.Length == 0;

    public bool IsOpen => InView && DroppedAt is null;

    internal Words Say(string text, Doer doer, DateOnly due, Author author, DateTime at, int revision)
    {
        Arrange(doer, due);
        return Write(text, "", author, at, revision);
    }

    /// <summary>Another doer or day for the same words: they stay with the one who wrote them, and it is asked about anew.</summary>
    internal void Rearrange(Doer doer, DateOnly due, int revision)
    {
        Arrange(doer, due);
        Version++;
        ChangedIn = revision;
    }

    internal void Drop(string by, DateTime at)
    {
        (DroppedAt, DroppedBy) = (at, by);
        Version++;
    }

    internal void Finish(string by, DateTime at)
    {
        (DoneAt, DoneBy) = (at, by);
        Version++;
    }

    internal void Reopen()
    {
        (DoneAt, DoneBy) = (null, "");
        Version++;
    }

    internal Words Helped(string what, Author author, DateTime at)
    {
        WhatHelped = what;
        Version++;
        return Kept(Text, what, author, at);
    }

    internal void Hide(DateTime at) => TakeBack(at);

    private void Arrange(Doer doer, DateOnly due) => (MemberId, EmployeeId, DoerName, Due) = (doer.MemberId, doer.EmployeeId, doer.Name, due);
}
