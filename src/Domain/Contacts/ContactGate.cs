using Sammen.Domain.Access;
using Sammen.Domain.Record;

namespace Sammen.Domain.Contacts;

/// <summary>Who stands at a door of this module, and on which side.</summary>
internal static class ContactGate
{
    /// <summary>The one who acts. Only the citizen and employees are a side; others are refused.</summary>
    public static async Task<Party> Writes(this Trail trail, Subject subject, string what, CancellationToken cancel)
    {
        var side = subject.IsCitizen || subject.Actor.Kind == ActorKind.Employee;
        if (!side || !subject.MayWrite(Parts.Contact)) throw await trail.Refuse(subject.Actor, subject.CitizenId, what, cancel);
        return new Party(subject.Actor.Id, subject.Actor.Name, subject.IsCitizen ? Side.Citizen : Side.Adviser, subject.Door == Door.Together);
    }

    /// <summary>As <see cref="Writes"/>, for what only an employee at the desk does.</summary>
    public static async Task<Party> WritesAtDesk(this Trail trail, Subject subject, string what, CancellationToken cancel)
    {
        if (subject.Door != Door.Desk) throw await trail.Refuse(subject.Actor, subject.CitizenId, what, cancel);
        return await trail.Writes(subject, what, cancel);
    }

    /// <summary>As <see cref="Writes"/>, for what is only done with the citizen there.</summary>
    public static async Task WritesWithCitizen(this Trail trail, Subject subject, string what, CancellationToken cancel)
    {
        if (!subject.CitizenPresent || !subject.MayWrite(Parts.Contact)) throw await trail.Refuse(subject.Actor, subject.CitizenId, what, cancel);
    }

    public static async Task Reads(this Trail trail, Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Contact)) throw await trail.Refuse(subject.Actor, subject.CitizenId, "kontakt", cancel);
        await trail.Saw(subject, Parts.Contact, cancel);
    }

    public static void Happened(this Trail trail, Subject subject, ContactEvent what, string reason = "") =>
        trail.Changed(subject.Actor, subject.CitizenId, Parts.Contact, what.Act, what.ForCitizen, what.ForProfessional, subject.Purpose, subject.Basis, what.ItemId, what.ItemVersion, reason);
}
