using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;

namespace Sammen.Domain.Record;

/// <summary>
/// Leaves the trail of one request. A look-up is on disk before its data leaves the door; a change's row goes into the
/// change's own transaction; a refused try is a row of its own kind.
/// </summary>
internal sealed class Trail(Municipality place, AppDb db, Clock clock)
{
    private readonly HashSet<(Guid Citizen, Parts Part)> _seen = [];
    private List<RecordEntry>? _held;

    /// <summary>
    /// From now on look-ups wait until it is known whether the page is shown: no row without data. <see cref="Release"/> must be
    /// called before anything is sent.
    /// </summary>
    public void Hold() => _held ??= [];

    /// <summary>The page is shown: its look-ups are on disk when this returns. Or nothing was shown, and nothing is written.</summary>
    public async Task Release(bool shown, CancellationToken cancel)
    {
        var held = _held;
        _held = null;
        if (shown && held is { Count: > 0 }) await place.Record.Write(held, cancel);
    }


    /// <summary>Records that the subject's actor sees these parts; once a request for each part.</summary>
    public Task Saw(Subject subject, Parts parts, CancellationToken cancel)
    {
        // In a joint showing the page is what was shown, so a page is one row whatever it is made of.
        var known = subject.Door == Door.Together
            ? _seen.Any(s => s.Citizen == subject.CitizenId)
            : _seen.Where(s => s.Citizen == subject.CitizenId).Aggregate(Parts.None, (all, s) => all | s.Part).HasFlag(parts);
        return known ? Task.CompletedTask : Saw(subject.Actor, [subject.CitizenId], parts, subject.Purpose, subject.Basis, "", cancel, subject.RelationId);
    }

    /// <summary>Records that the actor sees these parts of several citizens: a list, the hits of a search. A helper's look says under which relation.</summary>
    public async Task Saw(Actor actor, IReadOnlyCollection<Guid> citizens, Parts parts, string purpose, string basis, string act, CancellationToken cancel, Guid? relationId = null)
    {
        if (citizens.Count == 0) return;
        var rows = citizens.Select(id => Entry(RecordKind.LookUp, actor, id, parts, purpose, basis, act, itemId: relationId)).ToList();
        if (_held is not null) _held.AddRange(rows);
        else await place.Record.Write(rows, cancel);
        foreach (var id in citizens) _seen.Add((id, parts));
    }

    /// <summary>Records a search that found nobody: what was asked is told apart from other searches, and not written down.</summary>
    public Task Searched(Actor actor, string act, CancellationToken cancel) =>
        place.Record.Write([Entry(RecordKind.LookUp, actor, null, Parts.None, "Søgning", "", act)], cancel);

    /// <summary>Adds a look-up at the clock's laid time; only the demo's lived history does this.</summary>
    public void Lay(Actor actor, Guid citizenId, Parts parts, string purpose, string basis) =>
        db.RecordEntries.Add(Entry(RecordKind.LookUp, actor, citizenId, parts, purpose, basis, ""));

    /// <summary>Records a refused try. <paramref name="citizenId"/> is null when nobody with that id is known.</summary>
    public Task Refused(Actor actor, Guid? citizenId, string address, CancellationToken cancel) =>
        place.Record.Write([Entry(RecordKind.Refusal, actor, citizenId, Parts.None, "", "", address)], cancel);

    /// <summary>Records a refused try and gives what to throw. Never inside a change: on SQLite its turn to write would be waited for in vain.</summary>
    public async Task<AccessRefusedException> Refuse(Actor actor, Guid? citizenId, string address, CancellationToken cancel)
    {
        await Refused(actor, citizenId, address, cancel);
        return new AccessRefusedException(address);
    }

    /// <summary>Adds the change's row to the transaction that is under way.</summary>
    public void Changed(Actor actor, Guid? citizenId, Parts part, string act, string forCitizen, string forProfessional, string purpose = "", string basis = "", Guid? itemId = null, int itemVersion = 0, string reason = "") =>
        db.RecordEntries.Add(Entry(RecordKind.Change, actor, citizenId, part, purpose, basis, act, forCitizen, forProfessional, itemId, itemVersion, reason));

    private RecordEntry Entry(RecordKind kind, Actor actor, Guid? citizenId, Parts part, string purpose, string basis, string act, string forCitizen = "", string forProfessional = "", Guid? itemId = null, int itemVersion = 0, string reason = "")
    {
        var now = clock.Now;
        var entry = new RecordEntry
        {
            Kind = kind,
            At = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc),
            CitizenId = citizenId,
            By = actor.HelpsAs.Length > 0 ? RecordEntry.Helper : actor.Kind.ToString(),
            ActorId = actor.Id == Guid.Empty ? null : actor.Id,
            ActorName = actor.Name,
            ActorTitle = actor.HelpsAs.Length > 0 ? "din " + actor.HelpsAs : actor.Title,
            ActorUnit = actor.Unit,
            Part = part.ToString(),
            Purpose = purpose,
            Basis = basis,
            Act = act,
            ItemId = itemId,
            ItemVersion = itemVersion,
            ForCitizen = forCitizen,
            ForProfessional = forProfessional,
            Reason = reason,
        };
        entry.Sign(place.Keys.Record);
        return entry;
    }
}
