namespace Sammen.Domain.Plans;

/// <summary>Who does a step: the citizen, or someone on the team (<see cref="MemberId"/>).</summary>
public sealed record Doer(Guid? MemberId, Guid? EmployeeId, string Name)
{
    public bool IsCitizen => MemberId is null;
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

    public DateTime? DoneAt { get; private set; }

    public string DoneBy { get; private set; } = "";

    /// <summary>"Hvad hjalp?" in the citizen's words.</summary>
    public string WhatHelped { get; private set; } = "";

    public bool IsCitizens => MemberId is null;

    internal Words Say(string text, Doer doer, DateOnly due, Author author, DateTime at, int revision)
    {
        (MemberId, EmployeeId, DoerName, Due) = (doer.MemberId, doer.EmployeeId, doer.Name, due);
        return Write(text, "", author, at, revision);
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
}
