namespace Sammen.Domain.Access;

/// <summary>A signed-in session, kept in the database so that it can be ended at once, on every node.</summary>
internal sealed class Session
{
    /// <summary>SHA-256, hex, of the token in the cookie: the database alone opens nothing.</summary>
    public string Id { get; init; } = "";

    public ActorKind Kind { get; set; }

    public Guid? CitizenId { get; set; }

    public Guid? EmployeeId { get; init; }

    /// <summary>The private person's CPR as its blind index: a relation to someone's plan is bound to it. Empty for employees.</summary>
    public string PersonIndex { get; init; } = "";

    /// <summary>A stranger's name and number as MitID gave them, encrypted; gone when they become a citizen.</summary>
    public byte[]? StrangerCipher { get; set; }

    /// <summary>Roles that the sign-in's claims named.</summary>
    public string Roles { get; init; } = "";

    public string Provider { get; init; } = "";

    public string Assurance { get; init; } = "";

    public DateTime StartedAt { get; init; }

    public DateTime SeenAt { get; set; }

    /// <summary>The end whatever happens.</summary>
    public DateTime EndsAt { get; init; }

    public DateTime? EndedAt { get; set; }

    /// <summary>The joint showing this session is bound to. Never unset: the way out is a fresh sign-in.</summary>
    public Guid? VisitId { get; set; }
}

/// <summary>Where the citizen and the employee sit together.</summary>
public enum Presence
{
    Home,
    Office,
    Elsewhere,
}

internal static class PresenceTexts
{
    public static string ForCitizen(this Presence presence) => presence switch
    {
        Presence.Home => "hjemme hos dig",
        Presence.Office => "hos kommunen",
        _ => "et andet sted",
    };
}

/// <summary>A joint showing (Sammen-visning): one session, one citizen, at most an hour.</summary>
internal sealed class Visit
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(60);

    /// <summary>Stands in the address; random, since it is shown on a shared screen.</summary>
    public Guid Id { get; init; }

    public Guid CitizenId { get; init; }

    public Guid EmployeeId { get; init; }

    public string SessionId { get; init; } = "";

    public DateTime StartedAt { get; init; }

    public DateTime EndsAt { get; init; }

    public DateTime? LeftAt { get; set; }

    public Showing At(DateTime now) => new(Id, CitizenId, EmployeeId, LeftAt is null && now < EndsAt);
}
