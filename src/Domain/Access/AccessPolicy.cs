using Sammen.Domain.Citizens;

namespace Sammen.Domain.Access;

/// <summary>
/// A relation that gives task access: who, which parts, for what, on which basis, from when until when (both days included).
/// Emergency access is one that ends at an instant; one that arises from another citizen's case says whose.
/// </summary>
internal sealed record Relation(Guid EmployeeId, Guid CitizenId, Parts Reads, Parts Writes, string Purpose, string Basis, DateOnly From, DateOnly? To)
{
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>A running joint showing, as the policy sees it.</summary>
internal sealed record Showing(Guid Id, Guid CitizenId, Guid EmployeeId, bool Running);

/// <summary>What is known about the citizen whose page it is, besides relations: the birth date, and whether the one who asks is shielded from.</summary>
internal sealed record Whose(DateOnly? Born = null, bool Shielded = false);

/// <summary>
/// Who may see and do what: a pure function of the actor, the door and the relations that hold today. A job title never gives
/// access; without a role whose work is with citizens no relation does either.
/// Task access, shared access and representation are relations; a shield is stronger than any relation of a private person.
/// </summary>
internal static class AccessPolicy
{
    public const string OwnPurpose = "Eget indhold";
    public const string TogetherPurpose = "Sammen-visning";

    /// <summary>What a citizen writes in their own pages. The team, the professional words and the address are the municipality's to keep.</summary>
    public const Parts OwnWrites = Parts.Plan | Parts.Profile | Parts.Log | Parts.Contact | Parts.Messages | Parts.Sharing | Parts.Case | Parts.Assessment | Parts.Effort | Parts.Notes;

    /// <summary>What a helper can be given at all: never the log, the messages, the notes, the professional words, what is known and from whom, the address or the sharing itself.</summary>
    public const Parts HelperReads = Parts.Plan | Parts.Contact | Parts.Team | Parts.Profile | Parts.Tasks | Parts.Voices | Parts.Case | Parts.Themes;

    public const Parts HelperWrites = Parts.Voices | Parts.Tasks | Parts.Themes;

    /// <summary>What is not shown on a shared screen: Fagland's words and notes, what relatives wrote, messages, and where the citizen lives.</summary>
    private const Parts NotTogether = Parts.Professional | Parts.Voices | Parts.Messages | Parts.Address | Parts.Notes;

    private const Parts TogetherWrites = Parts.Plan | Parts.Profile | Parts.Contact | Parts.Sharing | Parts.Case | Parts.Assessment | Parts.Effort;

    public sealed record Given(Parts Reads, Parts Writes, string Purpose, string Basis);

    public static Given? Decide(Actor actor, Door door, Guid citizenId, IEnumerable<Relation> relations, Showing? showing, DateOnly today, HelperRelation? helper = null, Whose? whose = null) => door switch
    {
        Door.Own => actor.Kind == ActorKind.Citizen && actor.Id == citizenId && Ages.Own(AgeOn(whose, today)) is (var reads, var writes)
            ? new Given(reads, writes, OwnPurpose, "")
            : null,
        Door.Together => showing is { Running: true } && actor.Visit == showing.Id && showing.EmployeeId == actor.Id && showing.CitizenId == citizenId
            ? Task(actor, citizenId, relations, today) is { } task && task.Reads.HasFlag(Parts.Plan)
                ? task with { Reads = task.Reads & ~NotTogether, Writes = task.Writes & TogetherWrites, Purpose = TogetherPurpose }
                : null
            : null,
        Door.Desk => actor.Visit is null ? Task(actor, citizenId, relations, today) : null,
        Door.Help => Help(actor, citizenId, helper, whose, today),
        _ => null,
    };

    private static Given? Help(Actor actor, Guid citizenId, HelperRelation? helper, Whose? whose, DateOnly today)
    {
        if (actor.Kind is not (ActorKind.Citizen or ActorKind.Stranger) || actor.Person.Length == 0 || helper is null) return null;
        if (helper.Person != actor.Person || helper.CitizenId != citizenId || !helper.HoldsOn(today)) return null;
        // Nobody is a helper in their own plan, and a shield is stronger than what was given.
        if (actor.Id == citizenId || whose is { Shielded: true }) return null;
        var (reads, writes) = (helper.Reads & HelperReads, helper.Writes & HelperWrites);
        if (helper.Kind == HelperKind.Custody)
        {
            var (most, mostWrites) = Ages.Custody(AgeOn(whose, today));
            (reads, writes) = (reads & most, writes & mostWrites);
        }
        else if (helper.Kind != HelperKind.Relative)
        {
            // Own answers are the citizen's alone, and a view of a theme is a relative's; representation gives neither.
            reads &= ~(Parts.Words | Parts.Themes);
        }

        writes &= reads;
        return reads == Parts.None ? null : new Given(reads, writes, helper.Purpose, helper.Basis);
    }

    private static int AgeOn(Whose? whose, DateOnly today) => whose?.Born is { } born ? Citizen.AgeOn(born, today) : Ages.Adult;

    private static Given? Task(Actor actor, Guid citizenId, IEnumerable<Relation> relations, DateOnly today)
    {
        if (!actor.WorksWithCitizens) return null;
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
