using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Sharing;

public sealed record VoiceView(Guid Id, string Name, string Role, string Words, bool InConfidence, CarryOn? CarryOn, DateTime At)
{
    public string FirstName => Name.Split(' ', 2)[0];
}

/// <summary>The relatives' own voice, never merged with what the citizen says.</summary>
public sealed class VoiceDesk
{
    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal VoiceDesk(AppDb db, Changes changes, Trail trail, Clock clock) => (_db, _changes, _trail, _clock) = (db, changes, trail, clock);

    /// <summary>
    /// Writes what the helper sees, 1-2000 characters. In confidence the team reads it and the citizen does not; the helper is told so
    /// before writing, and that the team may have to act on it.
    /// </summary>
    public Task<Result<Guid>> Write(Subject subject, string words, bool inConfidence, Form form, CancellationToken cancel) => Change(subject, form, $"voice|{words}|{inConfidence}", () =>
    {
        var text = Text.Required(words, 2000);
        if (!text.Ok) return text.Refusal;
        var voice = new Voice { CitizenId = subject.CitizenId, RelationId = subject.RelationId!.Value, Name = subject.Actor.Name, Role = subject.Actor.HelpsAs, Words = text.Value, InConfidence = inConfidence, At = _clock.Now };
        _db.Voices.Add(voice);
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Voices, "VoiceWritten", inConfidence ? "skrev til dit hold i fortrolighed" : "skrev sine egne ord om, hvordan det går", inConfidence ? "Pårørende har skrevet i fortrolighed." : "Pårørende har skrevet.", subject.Purpose, subject.Basis, voice.Id);
        return voice.Id;
    }, cancel);

    /// <summary>"Kan du blive ved?": yes, for now, or no. A no is told to the team, and nothing happens by itself.</summary>
    public Task<Result<Guid>> CanCarryOn(Subject subject, CarryOn answer, string words, Form form, CancellationToken cancel) => Change(subject, form, $"carry-on|{answer}|{words}", () =>
    {
        var text = Text.Optional(words, 1000);
        if (!text.Ok) return text.Refusal;
        var voice = new Voice { CitizenId = subject.CitizenId, RelationId = subject.RelationId!.Value, Name = subject.Actor.Name, Role = subject.Actor.HelpsAs, Words = text.Value, InConfidence = true, CarryOn = answer, At = _clock.Now };
        _db.Voices.Add(voice);
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Voices, "CarryOnAnswered", "fortalte dit hold, hvordan det går med at hjælpe", $"Kan du blive ved? {CarryOnTexts.Said(answer)}.", subject.Purpose, subject.Basis, voice.Id);
        return voice.Id;
    }, cancel);

    /// <summary>The voices: all for the team, what is not in confidence for the citizen, and a helper's own for that helper.</summary>
    public async Task<IReadOnlyList<VoiceView>> Voices(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Voices)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "pårørendes ord", cancel);
        var (team, own, relation) = (subject.Door == Door.Desk, subject.IsCitizen, subject.RelationId);
        var rows = await _db.Voices.AsNoTracking()
            .Where(v => v.CitizenId == subject.CitizenId && (team || (own && !v.InConfidence) || v.RelationId == relation))
            .OrderByDescending(v => v.At).Take(50).ToListAsync(cancel);
        if (rows.Count > 0) await _trail.Saw(subject, Parts.Voices, cancel);
        return [.. rows.Select(v => new VoiceView(v.Id, v.Name, v.Role, v.Words, v.InConfidence, v.CarryOn, v.At))];
    }

    private async Task<Result<Guid>> Change(Subject subject, Form form, FormattableString body, Func<Result<Guid>> change, CancellationToken cancel)
    {
        if (subject.Door != Door.Help || !subject.MayWrite(Parts.Voices) || subject.RelationId is null) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "pårørendes ord", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, body, () => Task.FromResult(change()), cancel);
    }
}
