using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Contacts;

public sealed record MessageView(Guid Id, DateTime At, bool ByCitizen, bool IsOwn, string Sender, string SenderRole, string SenderPortrait, string Text, DateTime? ReadAt, string ReadBy)
{
    public string SenderFirstName => Sender.Split(' ', 2)[0];
}

/// <summary>A thread in a list. <see cref="About"/> is the goal's or step's words, empty when it is about nothing in particular or no longer in the plan.</summary>
public sealed record ThreadLine(Guid Id, string About, MessageView Last, int Unread, DateOnly? AnswerDue, bool Late);

public sealed record ThreadView(Guid Id, Guid? ItemId, string About, IReadOnlyList<MessageView> Messages, DateOnly? AnswerDue, bool Late, int Version, DateOnly Today);

/// <summary>What a message can be about: a goal or a step of the plan.</summary>
public sealed record MessageTopic(Guid Id, string What, string Text);

/// <summary>Messages between citizen and team: the door for reads.</summary>
public sealed class MessageViews
{
    /// <summary>How many threads a list shows, newest first.</summary>
    public const int Most = 50;

    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal MessageViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>The citizen's threads: those that wait for the reader first, then by the last message, newest first.</summary>
    public async Task<IReadOnlyList<ThreadLine>> Threads(Subject subject, CancellationToken cancel)
    {
        await Ask(subject, cancel);
        var (own, goals, today) = (subject.IsCitizen, subject.MayRead(Parts.Goals), _clock.Today);
        var rows = await (
            from t in _db.MessageThreads
            where t.CitizenId == subject.CitizenId
            orderby t.LastAt descending
            let last = _db.Messages.Where(m => m.ThreadId == t.Id).OrderByDescending(m => m.At).ThenByDescending(m => m.Id).First()
            select new
            {
                t.Id,
                t.AnswerDue,
                Goal = goals ? _db.PlanGoals.Where(g => g.Id == t.ItemId && g.TakenBackAt == null).Select(g => g.Text).FirstOrDefault() : null,
                Step = goals ? _db.PlanSteps.Where(s => s.Id == t.ItemId && s.TakenBackAt == null).Select(s => s.Text).FirstOrDefault() : null,
                Last = last,
                Portrait = _db.Employees.Where(e => e.Id == last.SenderId).Select(e => e.Portrait).FirstOrDefault(),
                Unread = _db.Messages.Count(m => m.ThreadId == t.Id && m.ReadAt == null && m.ByCitizen != own),
            }).AsNoTracking().Take(Most).ToListAsync(cancel);
        if (rows.Count > 0) await _trail.Saw(subject, Parts.Messages, cancel);
        return [.. rows.Select(r => new ThreadLine(r.Id, r.Goal ?? r.Step ?? "", View(r.Last, r.Portrait, subject), r.Unread, r.AnswerDue, r.AnswerDue < today))
            .OrderByDescending(t => own ? t.Unread > 0 : t.AnswerDue is not null)];
    }

    /// <summary>One thread with all its messages, oldest first; null when it is not this citizen's.</summary>
    public async Task<ThreadView?> Thread(Subject subject, Guid threadId, CancellationToken cancel)
    {
        await Ask(subject, cancel);
        var goals = subject.MayRead(Parts.Goals);
        var thread = await (
            from t in _db.MessageThreads
            where t.Id == threadId && t.CitizenId == subject.CitizenId
            select new
            {
                Thread = t,
                Goal = goals ? _db.PlanGoals.Where(g => g.Id == t.ItemId && g.TakenBackAt == null).Select(g => g.Text).FirstOrDefault() : null,
                Step = goals ? _db.PlanSteps.Where(s => s.Id == t.ItemId && s.TakenBackAt == null).Select(s => s.Text).FirstOrDefault() : null,
            }).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (thread is null) return null;
        await _trail.Saw(subject, Parts.Messages, cancel);
        var rows = await (
            from m in _db.Messages
            where m.ThreadId == threadId
            orderby m.At, m.Id
            select new { Message = m, Portrait = _db.Employees.Where(e => e.Id == m.SenderId).Select(e => e.Portrait).FirstOrDefault() }).AsNoTracking().ToListAsync(cancel);
        return new ThreadView(
            threadId, thread.Thread.ItemId, thread.Goal ?? thread.Step ?? "", [.. rows.Select(r => View(r.Message, r.Portrait, subject))],
            thread.Thread.AnswerDue, thread.Thread.AnswerDue < _clock.Today, thread.Thread.Version, _clock.Today);
    }

    /// <summary>What a new message can be about: the plan's goals and open steps. Empty when the reader may not see goals.</summary>
    public async Task<IReadOnlyList<MessageTopic>> Topics(Subject subject, CancellationToken cancel)
    {
        await Ask(subject, cancel);
        if (!subject.MayRead(Parts.Goals)) return [];
        var rows = await (
            from p in _db.Plans
            where p.CitizenId == subject.CitizenId
            join g in _db.PlanGoals on p.Id equals g.PlanId
            where g.TakenBackAt == null
            join s in _db.PlanSteps.Where(s => s.TakenBackAt == null && s.DroppedAt == null && s.DoneAt == null) on g.Id equals s.GoalId into steps
            from s in steps.DefaultIfEmpty()
            orderby g.Position, s.Position
            select new { g.Id, g.Text, StepId = s == null ? (Guid?)null : s.Id, StepText = s == null ? "" : s.Text }).AsNoTracking().ToListAsync(cancel);
        if (rows.Count > 0) await _trail.Saw(subject, Parts.Goals, cancel);
        return [.. rows.GroupBy(r => (r.Id, r.Text)).SelectMany(g => new[] { new MessageTopic(g.Key.Id, "Målet", g.Key.Text) }
            .Concat(g.Where(r => r.StepId is not null).Select(r => new MessageTopic(r.StepId!.Value, "Skridtet", r.StepText))))];
    }

    private async Task Ask(Subject subject, CancellationToken cancel)
    {
        if (!subject.MayRead(Parts.Messages)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "beskeder", cancel);
    }

    private static MessageView View(Message m, string? portrait, Subject subject) =>
        new(m.Id, m.At, m.ByCitizen, m.SenderId == subject.Actor.Id, m.Sender, m.SenderRole, portrait ?? "", m.Words, m.ReadAt, m.ReadBy);
}
