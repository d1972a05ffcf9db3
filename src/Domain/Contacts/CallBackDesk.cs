using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Organisation;
using Sammen.Domain.Record;

namespace Sammen.Domain.Contacts;

/// <summary>Call-backs: the door for changes. What was said is never in the record, only that it was.</summary>
public sealed class CallBackDesk
{
    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly ClockDesk _clocks;
    private readonly AbsenceDesk _absences;

    internal CallBackDesk(AppDb db, Changes changes, Trail trail, Clock clock, ClockDesk clocks, AbsenceDesk absences) =>
        (_db, _changes, _trail, _clock, _clocks, _absences) = (db, changes, trail, clock, clocks, absences);

    /// <summary>
    /// Asks to be called: by the citizen, or noted by an employee with the right to write contact. Words are at most 1000 characters,
    /// when it suits 200, the phone 40. While a call is open the same one is given back, and what is new is added to it. Refused on a shared screen.
    /// </summary>
    public async Task<Result<Guid>> Ask(Subject subject, CallWish wish, Form form, CancellationToken cancel)
    {
        if (!subject.MayWrite(Parts.Contact) || subject.Door == Door.Together) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "ring mig op", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"call|{wish}", () => Open(subject, wish, null, cancel), cancel);
    }

    /// <summary>A missed call, with the next try: from today and no later than the next working day. <paramref name="how"/> is at most 200 characters. It is a try in the contact log, which the citizen reads.</summary>
    public Task<Result<Guid>> Try(Actor actor, Guid callId, string how, DateOnly? nextTryOn, Form form, CancellationToken cancel) =>
        Act(actor, callId, form, $"try|{how}|{nextTryOn:O}", (call, now) => call.Try(actor, now, how, nextTryOn) is { } refusal ? refusal : ContactEntry.Of(call, reached: false, how, actor, now), "CallBackTried", "ringede og fik ikke fat i dig", call => $"Opkald forsøgt, forsøg {call.Tries}. Prøves igen {call.NextTryOn:yyyy-MM-dd}.", cancel);

    /// <summary>They were reached, and this was agreed: at least ten characters, at most 2000. Closes the call; it stands in the contact log with the agreement's words.</summary>
    public Task<Result<Guid>> Close(Actor actor, Guid callId, string agreed, Form form, CancellationToken cancel) =>
        Act(actor, callId, form, $"close|{agreed}", (call, now) => (call.Reach(actor, now) ?? call.Close(actor, now, agreed)) is { } refusal ? refusal : ContactEntry.Of(call, reached: true, call.Agreed, actor, now), "CallBackClosed", "ringede til dig og skrev ned, hvad I aftalte", _ => "Opkald gennemført. Aftale skrevet.", cancel);

    /// <summary>
    /// "Blev det godt?" by the citizen alone, once, about a call that is closed. "Ikke helt" opens a new call that is linked to the first
    /// (or is noted on the one that is open), and gives its id; a yes gives the call's own.
    /// </summary>
    public Task<Result<Guid>> Say(Subject subject, Guid callId, CallFelt felt, string words, Form form, CancellationToken cancel) => Own(subject, callId, form, $"say|{felt}|{words}", async call =>
    {
        if (call.Say(felt, words, _clock.Now) is { } refusal) return refusal;
        var open = felt == CallFelt.Good ? null : await _db.CallBacks.FirstOrDefaultAsync(c => c.OpenFor == subject.CitizenId, cancel);
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Contact, "CallBackAnswered", "svarede på, om det blev godt", felt == CallFelt.Good ? "Borgeren: det blev godt." : open is null ? "Borgeren: ikke helt godt. Nyt opkald åbnet." : "Borgeren: ikke helt godt. Skrevet på det opkald, der er åbent.", subject.Purpose, subject.Basis, call.Id, call.Version);
        if (felt == CallFelt.Good) return call.Id;
        open?.TakesUp(call, subject.Actor, _clock.Now);
        return await Open(subject, new CallWish(CallReason.Dissatisfied, words, "", open is null ? call.Phone : ""), call.Id, cancel);
    }, cancel);

    /// <summary>"Lad det vente": the question is not asked again, and stays unanswered.</summary>
    public Task<Result<Guid>> Leave(Subject subject, Guid callId, Form form, CancellationToken cancel) => Own(subject, callId, form, $"leave", call =>
    {
        if (call.Leave(_clock.Now) is { } refusal) return Task.FromResult<Result<Guid>>(refusal);
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Contact, "CallBackQuestionLeft", "lod et spørgsmål vente", "Spørgsmålet »Blev det godt?« er ikke besvaret.", subject.Purpose, subject.Basis, call.Id, call.Version);
        return Task.FromResult<Result<Guid>>(call.Id);
    }, cancel);

    /// <summary>The citizen asked to be called as part of another change.</summary>
    internal Task<Result<Guid>> Wanted(Subject subject, CallWish wish, CancellationToken cancel) => Open(subject, wish, null, cancel);

    private async Task<Result<Guid>> Open(Subject subject, CallWish wish, Guid? follows, CancellationToken cancel)
    {
        var (actor, now) = (subject.Actor, _clock.Now);
        if (await _db.CallBacks.FirstOrDefaultAsync(c => c.OpenFor == subject.CitizenId, cancel) is { } open)
        {
            var added = open.Again(wish, actor, now);
            if (!added.Ok) return added.Refusal;
            if (open.ToKeep.Count == 0 && !added.Value) return open.Id;
            _db.AddRange(open.ToKeep);
            Tell(open, "CallBackAdded", "skrev mere om, at vi skal ringe", "Tilføjelse til opkald.");
            return open.Id;
        }

        var terms = await _db.ContactVersions.AsNoTracking().Where(v => v.CitizenId == subject.CitizenId && v.State == ProposalState.InForce).Select(v => v.Terms).FirstOrDefaultAsync(cancel);
        var due = CallBack.Promised((await _clocks.InForce(cancel)).Due(ClockKind.CallBack, Clock.DayOf(now)), terms, now);
        var asked = CallBack.Ask(subject.CitizenId, wish, actor, now, due, follows);
        if (!asked.Ok) return asked.Refusal;
        _db.CallBacks.Add(asked.Value);
        Tell(asked.Value, "CallBackAsked", subject.IsCitizen ? "bad os om at ringe" : "skrev ned, at vi skal ringe til dig", $"Opkald ønsket: {CallBackTexts.Professional(asked.Value.Reason)}. Ring senest {asked.Value.Due:yyyy-MM-dd}.");
        return asked.Value.Id;

        void Tell(CallBack call, string act, string forCitizen, string forProfessional) =>
            _trail.Changed(actor, subject.CitizenId, Parts.Contact, act, forCitizen, forProfessional, subject.Purpose, subject.Basis, call.Id, call.Version);
    }

    private async Task<Result<Guid>> Own(Subject subject, Guid callId, Form form, FormattableString body, Func<CallBack, Task<Result<Guid>>> change, CancellationToken cancel)
    {
        if (!subject.IsCitizen || !subject.MayWrite(Parts.Contact)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "blev det godt", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"{callId}|{Changes.Parts(body)}", async () =>
            await _db.CallBacks.FirstOrDefaultAsync(c => c.Id == callId && c.CitizenId == subject.CitizenId, cancel) is { } call ? await change(call) : CallBackRefusals.NotFound, cancel);
    }

    private async Task<Result<Guid>> Act(Actor actor, Guid callId, Form form, FormattableString body, Func<CallBack, DateTime, Result<ContactEntry>> verb, string act, string forCitizen, Func<CallBack, string> forProfessional, CancellationToken cancel)
    {
        var found = await CallBackViews.Holder(_db, callId, cancel);
        var standIns = found is null || !found.IsCurrent(_clock.Today) ? [] : await _absences.On(_clock.Today, [found.ResponsibleId], cancel);
        var caller = found is null ? null : CallBackPolicy.Decide(actor, found.ResponsibleId, found.UnitId, [.. standIns.Select(a => a.StandInId)], found.IsLate(_clock.Today));
        if (found is null || caller is not { } who) throw await _trail.Refuse(actor, found?.CitizenId, "ring", cancel);
        return await _changes.Run(actor, found.CitizenId, form, $"{callId}|{form.Version}|{Changes.Parts(body)}", async () =>
        {
            var call = await _db.CallBacks.FirstAsync(c => c.Id == callId, cancel);
            if (!call.IsOpen) return CallBackRefusals.Closed;
            if (call.Version != form.Version) return Form.Changed;
            var contact = verb(call, _clock.Now);
            if (!contact.Ok) return contact.Refusal;
            _db.ContactEntries.Add(contact.Value);
            _db.AddRange(call.ToKeep);
            _trail.Changed(actor, call.CitizenId, Parts.Contact, act, forCitizen, forProfessional(call), CallBackPolicy.Purpose, CallBackPolicy.Basis(who), call.Id, call.Version);
            return call.Id;
        }, cancel);
    }
}
