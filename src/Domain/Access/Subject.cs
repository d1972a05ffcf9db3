namespace Sammen.Domain.Access;

/// <summary>From which side a citizen's pages are opened; the address says it, never a choice kept in the session.</summary>
public enum Door
{
    /// <summary>/min-plan: one's own.</summary>
    Own,

    /// <summary>/sammen/{besoeg}/min-plan: Sammen-visning, the citizen sits beside the employee.</summary>
    Together,

    /// <summary>/fag/borger/{id}: the professional's desk.</summary>
    Desk,

    /// <summary>/hjaelp/{relation}: a relative, guardian or representative, by the relation that gives the right.</summary>
    Help,
}

/// <summary>
/// One citizen seen by one actor in one request, after access was decided and the look-up is on record.
/// Only <see cref="AccessDesk"/> makes one, so a door that takes a Subject cannot be opened without it.
/// </summary>
public sealed class Subject
{
    internal Subject(Actor actor, Door door, Guid citizenId, Parts reads, Parts writes, string purpose, string basis)
    {
        (Actor, Door, CitizenId, Reads, Writes, Purpose, Basis) = (actor, door, citizenId, reads, writes, purpose, basis);
    }

    public Actor Actor { get; }

    public Door Door { get; }

    public Guid CitizenId { get; }

    public Parts Reads { get; }

    public Parts Writes { get; }

    public string Purpose { get; }

    public string Basis { get; }

    /// <summary>What the helper is to the citizen; null unless the door is <see cref="Door.Help"/>.</summary>
    public HelperKind? Helper { get; internal init; }

    public Guid? RelationId { get; internal init; }

    /// <summary>The helper's own place on the team, so that their own steps can be told.</summary>
    public Guid? MemberId { get; internal init; }

    /// <summary>When an emergency access that this rests on ends, UTC; null when it rests on none.</summary>
    public DateTime? EmergencyUntil { get; internal init; }

    /// <summary>The person is there: signed in, or beside the employee in Sammen-visning. Only then may the citizen's own words be changed.</summary>
    public bool CitizenPresent => Door is Door.Own or Door.Together;

    public bool IsCitizen => Door == Door.Own;

    public bool MayRead(Parts part) => (Reads & part) == part;

    public bool MayWrite(Parts part) => (Writes & part) == part;
}

/// <summary>Not yours. Citizens get 404, staff 403; the try is already on record when this is thrown.</summary>
public class AccessRefusedException(string why) : Exception(why);

/// <summary>The joint showing that this session is bound to has ended: nothing was tried, so nothing is recorded; the way on is a fresh sign-in.</summary>
public sealed class VisitOverException() : AccessRefusedException("over");
