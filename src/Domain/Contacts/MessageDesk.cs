using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Contacts;

/// <summary>Messages between citizen and team: the door for changes. The record says that there was one, never what it said.</summary>
public sealed class MessageDesk
{
    public static readonly Refusal NotFound = new("MessageNotFound", "Beskeden findes ikke mere. Åbn siden igen.");
    public static readonly Refusal ItemGone = new("MessageItemGone", "Det findes ikke i planen mere. Vælg noget andet.");

    private readonly Municipality _place;
    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly ClockDesk _clocks;

    internal MessageDesk(Municipality place, AppDb db, Changes changes, Trail trail, Clock clock, ClockDesk clocks) =>
        (_place, _db, _changes, _trail, _clock, _clocks) = (place, db, changes, trail, clock, clocks);

    /// <summary>
    /// Starts a thread with its first message, at most 4000 characters. <paramref name="itemId"/> is a goal or step of the citizen's plan,
    /// null for nothing in particular. A citizen's message is to be answered within the municipality's clock (three working days).
    /// </summary>
    public Task<Result<Guid>> Start(Subject subject, Guid? itemId, string text, Form form, CancellationToken cancel) => Change(subject, form, $"start|{itemId}|{text}", async (now, due) =>
    {
        if (itemId is { } item && !await InPlan(subject, item, cancel)) return ItemGone;
        var started = MessageThread.Start(subject.CitizenId, itemId, text, subject.Actor, now, due);
        if (started.Ok) _db.MessageThreads.Add(started.Value);
        return started;
    }, cancel);

    /// <summary>Answers in a thread, at most 4000 characters. An employee's answer stops the clock.</summary>
    public Task<Result<Guid>> Reply(Subject subject, Guid threadId, string text, Form form, CancellationToken cancel) => Change(subject, form, $"reply|{threadId}|{text}", async (now, due) =>
    {
        if (await _db.MessageThreads.FirstOrDefaultAsync(t => t.Id == threadId && t.CitizenId == subject.CitizenId, cancel) is not { } thread) return NotFound;
        return thread.Write(text, subject.Actor, now, due) is { } refusal ? refusal : thread;
    }, cancel);

    /// <summary>Notes that the other side's messages were opened; only the first time counts. The look-up is the row in the record.</summary>
    public async Task Opened(Subject subject, Guid threadId, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Messages)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "beskeder", cancel);
        if (subject.Door is not (Door.Own or Door.Desk)) return;
        var (now, by, own) = (_clock.Now, subject.Actor.Name, subject.IsCitizen);
        using var turn = await _place.Gate.Enter(cancel);
        await _db.Messages
            .Where(m => m.ThreadId == threadId && m.ReadAt == null && m.ByCitizen != own && _db.MessageThreads.Any(t => t.Id == threadId && t.CitizenId == subject.CitizenId))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.ReadAt, now).SetProperty(m => m.ReadBy, by), cancel);
    }

    private async Task<Result<Guid>> Change(Subject subject, Form form, FormattableString body, Func<DateTime, DateOnly, Task<Result<MessageThread>>> write, CancellationToken cancel)
    {
        // Between the citizen and the team: a helper has a voice of their own.
        if (!subject.MayWrite(Parts.Messages) || subject.Door is not (Door.Own or Door.Desk)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "beskeder", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"message|{Changes.Parts(body)}", async () =>
        {
            var now = _clock.Now;
            var written = await write(now, (await _clocks.InForce(cancel)).Due(ClockKind.Message, Clock.DayOf(now)));
            if (!written.Ok) return written.Refusal;
            var thread = written.Value;
            _db.AddRange(thread.ToKeep);
            _trail.Changed(
                subject.Actor, subject.CitizenId, Parts.Messages, "MessageSent",
                subject.IsCitizen ? "sendte en besked til dit hold" : "sendte dig en besked",
                thread.AnswerDue is { } due ? $"Besked fra borgeren. Svar senest {due:yyyy-MM-dd}." : "Besked til borgeren.",
                subject.Purpose, subject.Basis, thread.Id, thread.Version);
            return thread.Id;
        }, cancel);
    }

    private Task<bool> InPlan(Subject subject, Guid item, CancellationToken cancel) =>
        _db.Plans.AnyAsync(p => p.CitizenId == subject.CitizenId && (_db.PlanGoals.Any(g => g.PlanId == p.Id && g.Id == item && g.TakenBackAt == null) || _db.PlanSteps.Any(s => s.PlanId == p.Id && s.Id == item && s.TakenBackAt == null)), cancel);
}
