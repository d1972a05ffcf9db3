using Sammen.Domain.Access;
using Sammen.Domain.Record;

namespace Sammen.Domain.Notes;

/// <summary>Who stands at a door of this module. Notes are never on a shared screen, and no helper's.</summary>
internal static class NoteGate
{
    public static async Task ReadsNotes(this Trail trail, Subject subject, CancellationToken cancel)
    {
        if (subject.Door is not (Door.Own or Door.Desk) || !subject.MayRead(Parts.Notes)) throw await trail.Refuse(subject.Actor, subject.CitizenId, "noter", cancel);
        await trail.Saw(subject, Parts.Notes, cancel);
    }

    public static async Task WritesNotes(this Trail trail, Subject subject, string what, CancellationToken cancel)
    {
        if (subject.Door != Door.Desk || !subject.MayWrite(Parts.Notes)) throw await trail.Refuse(subject.Actor, subject.CitizenId, what, cancel);
    }

    /// <summary>What the citizen may not know of is written down as work with the notes: true, and no more than that.</summary>
    public static void Wrote(this Trail trail, Subject subject, Openness openness, DateTime now, string act, string forCitizen, string forProfessional, Guid item, int version, string reason = "") =>
        trail.Changed(subject.Actor, subject.CitizenId, Parts.Notes, act, openness.IsToldAt(now) ? forCitizen : "arbejdede med noter om dig", forProfessional, subject.Purpose, subject.Basis, item, version,
            // The citizen reads the reason in the log; why something is exempted is the professionals'.
            openness.State == OpennessState.Exempted ? "" : reason);
}
