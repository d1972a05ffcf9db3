using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Sharing;

namespace Sammen.Domain.Demo;

/// <summary>What the citizen shares, who acts for them, and what is protected.</summary>
internal sealed partial class LifeOf
{
    /// <summary>An invitation that was given and taken up. The code is used, so it is nobody's any more.</summary>
    public Consent Shares(string key, string name, Parts reads, string why, DateTime at, DateOnly until)
    {
        var member = _team.Find(m => m.Name == name)!;
        var used = Guid.CreateVersion7().ToString("N");
        var consent = Taken(Consent.Give(citizen.Id, member.Id, member.Name, member.TeamRole, reads, why, until, used, life.Keys.EncryptInvitation(used, citizen.Id), citizen.Name, at, Clock.DayOf(at)));
        if (consent.Accept(life.PersonOf(key), name, at.AddHours(3), Clock.DayOf(at)) is { } refusal) throw new InvalidOperationException(refusal.Name);
        life.Db.Consents.Add(consent);
        Noted(Self, at, Parts.Sharing, "ConsentGiven", $"delte {reads.ForCitizen()} med {name} til og med {until:d. MMMM yyyy}", $"Samtykke: {name} må se {reads.ForProfessional()}.", AccessPolicy.OwnPurpose, consent.Id);
        Noted(new Actor { Kind = ActorKind.Stranger, Id = Guid.Empty, Name = name, HelpsAs = member.TeamRole }, at.AddHours(3), Parts.Sharing, "ConsentAccepted", "tog imod din invitation", $"{name} har taget imod invitationen.", "", consent.Id);
        return consent;
    }

    public void Represented(string key, HelperKind kind, string name, string scope, Parts reads, bool acts, string evidence, string by, DateTime at)
    {
        var member = _team.Find(m => m.Name == name);
        var made = Taken(Representation.Register(citizen.Id, kind, name, life.PersonOf(key), scope, reads, acts, evidence, null, member?.Id, life.Staff(by).Name, at, Clock.DayOf(at)));
        life.Db.Representations.Add(made);
        Noted(life.ActorOf(by), at, Parts.Sharing, "RepresentationRegistered", $"skrev {name} på som en, der handler for dig", $"Repræsentation: {name}, {made.Role}.", "At lave planen sammen med dig", made.Id);
    }

    public void LivesAt(string address, bool isProtected) =>
        life.Db.HomeAddresses.Add(new HomeAddress { CitizenId = citizen.Id, Cipher = life.SealAddress(address, citizen.Id), Protected = isProtected });

    public void ShieldedFrom(string key, string name, string why, string by, DateTime at)
    {
        var shield = new Shield { CitizenId = citizen.Id, Person = life.PersonOf(key), Name = name, Why = why, RaisedBy = life.Staff(by).Name, RaisedAt = at };
        life.Db.Shields.Add(shield);
        Noted(life.ActorOf(by), at, Parts.Sharing, "ShieldRaised", $"satte en skærm op mod {name}", $"Skærm sat op mod {name}.", "At lave planen sammen med dig", shield.Id);
    }

    public void Hears(Guid relation, string name, string role, string words, DateTime at)
    {
        var voice = new Voice { CitizenId = citizen.Id, RelationId = relation, Name = name, Role = role, Words = words, At = at };
        life.Db.Voices.Add(voice);
        Noted(new Actor { Kind = ActorKind.Stranger, Id = Guid.Empty, Name = name, HelpsAs = role }, at, Parts.Voices, "VoiceWritten", "skrev sine egne ord om, hvordan det går", "Pårørende har skrevet.", "", voice.Id);
    }

    private void Noted(Actor actor, DateTime at, Parts part, string act, string forCitizen, string forProfessional, string purpose, Guid item)
    {
        clock.LayAt(at);
        trail.Changed(actor, citizen.Id, part, act, forCitizen, forProfessional, purpose, "", item);
    }
}
