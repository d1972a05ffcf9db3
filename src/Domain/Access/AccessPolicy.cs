namespace Sammen.Domain.Access;

/// <summary>A relation that gives task access: who, which parts, for what, on which basis, from when until when (both days included).</summary>
internal sealed record Relation(Guid EmployeeId, Guid CitizenId, Parts Reads, Parts Writes, string Purpose, string Basis, DateOnly From, DateOnly? To)
{
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>A running joint showing, as the policy sees it.</summary>
internal sealed record Showing(Guid Id, Guid CitizenId, Guid EmployeeId, bool Running);

/// <summary>
/// Who may see and do what: a pure function of the actor, the door and the relations that hold today.
/// Never a job title. Shared access (consent), representation, shields and emergency access join here as further relations.
/// </summary>
internal static class AccessPolicy
{
    public const string OwnPurpose = "Eget indhold";
    public const string TogetherPurpose = "Sammen-visning";

    /// <summary>What a citizen writes in their own pages. The team, the professional words and the address are the municipality's to keep.</summary>
    public const Parts OwnWrites = Parts.Plan | Parts.Profile | Parts.Log | Parts.Contact | Parts.Messages | Parts.Sharing;

    /// <summary>What is not shown on a shared screen: Fagland's words, what relatives wrote, and where the citizen lives.</summary>
    private const Parts NotTogether = Parts.Professional | Parts.Voices | Parts.Address;

    private const Parts TogetherWrites = Parts.Plan | Parts.Profile | Parts.Contact | Parts.Sharing;

    public sealed record Given(Parts Reads, Parts Writes, string Purpose, string Basis);

    public static Given? Decide(Actor actor, Door door, Guid citizenId, IEnumerable<Relation> relations, Showing? showing, DateOnly today) => door switch
    {
        Door.Own => actor.Kind == ActorKind.Citizen && actor.Id == citizenId
            ? new Given(Parts.All, OwnWrites, OwnPurpose, "")
            : null,
        Door.Together => showing is { Running: true } && actor.Visit == showing.Id && showing.EmployeeId == actor.Id && showing.CitizenId == citizenId
            ? Task(actor, citizenId, relations, today) is { } task && task.Reads.HasFlag(Parts.Plan)
                ? task with { Reads = task.Reads & ~NotTogether, Writes = task.Writes & TogetherWrites, Purpose = TogetherPurpose }
                : null
            : null,
        Door.Desk => actor.Visit is null ? Task(actor, citizenId, relations, today) : null,
        _ => null,
    };

    private static Given? Task(Actor actor, Guid citizenId, IEnumerable<Relation> relations, DateOnly today)
    {
        if (actor.Kind != ActorKind.Employee || actor.Roles.Count == 0) return null;
        var holding = relations.Where(r => r.EmployeeId == actor.Id && r.CitizenId == citizenId && r.HoldsOn(today)).ToList();
        if (holding.Count == 0) return null;
        var reads = holding.Aggregate(Parts.None, (all, r) => all | r.Reads);
        if (reads == Parts.None) return null;
        return new Given(
            reads,
            holding.Aggregate(Parts.None, (all, r) => all | (r.Writes & r.Reads)),
            string.Join("; ", holding.Select(r => r.Purpose).Distinct(StringComparer.Ordinal)),
            string.Join("; ", holding.Select(r => r.Basis).Distinct(StringComparer.Ordinal)));
    }
}
