using Sammen.Domain.Access;

namespace Sammen.Web.Host;

/// <summary>Where each employee's work begins.</summary>
public static class Landing
{
    /// <summary>Who only sets the system up has no citizens, and so no day and no search.</summary>
    public static bool HasCitizens(Actor actor) => actor.Roles.Any(role => role is not (Role.Administrator or Role.DataOfficer));

    public static string Of(Actor actor) =>
        HasCitizens(actor) ? "/fag" : actor.Is(Role.DataOfficer) ? "/fag/opslag" : "/fag/opsaetning";
}
