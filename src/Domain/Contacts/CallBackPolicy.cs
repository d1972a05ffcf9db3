using Sammen.Domain.Access;

namespace Sammen.Domain.Contacts;

/// <summary>Why an employee may make a call: what the look-up says it rests on.</summary>
public enum CallerAs
{
    /// <summary>Holds the citizen's plan.</summary>
    Responsible,

    /// <summary>Stands in today for the one who does.</summary>
    StandIn,

    /// <summary>Leads the unit, and the call was not made by its day.</summary>
    Leader,
}

/// <summary>
/// Who may see and make one call: a pure function. A stand-in needs no place on the team; it gives this call and nothing else, and only to those whose work is with citizens.
/// </summary>
internal static class CallBackPolicy
{
    public const string Purpose = "At ringe tilbage";

    public static CallerAs? Decide(Actor actor, Guid responsibleId, Guid responsiblesUnit, IReadOnlyCollection<Guid> standInsToday, bool late)
    {
        if (!actor.WorksWithCitizens || actor.Visit is not null) return null;
        if (actor.Id == responsibleId) return CallerAs.Responsible;
        if (standInsToday.Contains(actor.Id)) return CallerAs.StandIn;
        return late && actor.Is(Role.Leader) && actor.UnitId == responsiblesUnit ? CallerAs.Leader : null;
    }

    public static string Basis(CallerAs caller) => caller switch
    {
        CallerAs.StandIn => "Stedfortræder",
        CallerAs.Leader => "Leder af enheden",
        _ => "Tovholder",
    };
}
