using Sammen.Domain.Access;
using Sammen.Domain.Record;

namespace Sammen.Domain.Cases;

/// <summary>Who stands at a door of cases, choices, decisions and help, and on which side.</summary>
internal static class CaseDoor
{
    public static async Task AtDesk(this Trail trail, Subject subject, Parts part, string what, CancellationToken cancel)
    {
        if (subject.Door != Door.Desk || !subject.MayWrite(part)) throw await trail.Refuse(subject.Actor, subject.CitizenId, what, cancel);
    }

    public static async Task WithCitizen(this Trail trail, Subject subject, Parts part, string what, CancellationToken cancel)
    {
        if (!subject.CitizenPresent || !subject.MayWrite(part)) throw await trail.Refuse(subject.Actor, subject.CitizenId, what, cancel);
    }

    /// <summary>Choices, decisions, hearings, appeals and help are the citizen's and the desk's: no helper reads them, whatever right is given to the case.</summary>
    public static async Task Reads(this Trail trail, Subject subject, Parts part, string what, CancellationToken cancel)
    {
        if (subject.Door == Door.Help || !subject.MayRead(part)) throw await trail.Refuse(subject.Actor, subject.CitizenId, what, cancel);
    }
}
