using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Data;

namespace Sammen.Domain.Record;

/// <summary>"Det forstår jeg ikke" about a line in the log, and its answer within five working days.</summary>
public sealed class QuestionDesk
{
    public static readonly Refusal NotFound = new("QuestionNotFound", "Linjen findes ikke mere. Åbn siden igen.");

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly ClockDesk _clocks;

    internal QuestionDesk(AppDb db, Changes changes, Trail trail, Clock clock, ClockDesk clocks) => (_db, _changes, _trail, _clock, _clocks) = (db, changes, trail, clock, clocks);

    /// <summary>
    /// Asks about one row of one's own log. The words may be empty: not understanding is enough. The same words while they wait are the
    /// same question; other words, and all that come after an answer, are a new one.
    /// </summary>
    public async Task<Result<Guid>> Ask(Subject subject, long entrySeq, string words, Form form, CancellationToken cancel)
    {
        if (!subject.MayWrite(Parts.Log)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "log", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"ask|{entrySeq}|{words}", async () =>
        {
            var text = Text.Optional(words, 1000);
            if (!text.Ok) return text.Refusal;
            if (!await _db.RecordEntries.AnyAsync(e => e.Seq == entrySeq && e.CitizenId == subject.CitizenId, cancel) || (await new HiddenRows(_db).Of(subject.CitizenId, cancel)).Contains(entrySeq)) return NotFound;
            if (await _db.LookUpQuestions.AsNoTracking().Where(q => q.EntrySeq == entrySeq && q.Words == text.Value && q.Answer == null).Select(q => (Guid?)q.Id).FirstOrDefaultAsync(cancel) is { } already) return already;
            var question = new LookUpQuestion
            {
                CitizenId = subject.CitizenId,
                EntrySeq = entrySeq,
                Words = text.Value,
                AskedAt = _clock.Now,
                AnswerDue = (await _clocks.InForce(cancel)).Due(ClockKind.LookUpQuestion, _clock.Today),
            };
            _db.LookUpQuestions.Add(question);
            _trail.Changed(subject.Actor, subject.CitizenId, Parts.Log, "LookUpQuestioned", "spurgte om et opslag", $"Spørgsmål om opslag {entrySeq}. Svar senest {question.AnswerDue:yyyy-MM-dd}.", subject.Purpose, subject.Basis, question.Id);
            return question.Id;
        }, cancel);
    }

    /// <summary>Answers in plain words; the data officer, or a leader of the unit that holds the plan. Nobody answers for their own look-up.</summary>
    public async Task<Result<Guid>> Reply(Actor actor, Guid questionId, string answer, Form form, CancellationToken cancel)
    {
        var asked = await _db.LookUpQuestions.AsNoTracking().Where(q => q.Id == questionId).Select(q => new { q.CitizenId, Looked = _db.RecordEntries.Where(e => e.Seq == q.EntrySeq).Select(e => e.ActorId).FirstOrDefault() }).FirstOrDefaultAsync(cancel);
        var citizen = asked?.CitizenId;
        var may = actor.Visit is null && asked is not null && asked.Looked != actor.Id && (actor.Is(Role.DataOfficer) || (actor.Is(Role.Leader)
            && await _db.Plans.AnyAsync(p => p.CitizenId == citizen && _db.Employees.Any(e => e.Id == p.CoordinatorId && e.UnitId == actor.UnitId), cancel)));
        if (!may) throw await _trail.Refuse(actor, citizen, "spørgsmål", cancel);
        return await _changes.Run(actor, questionId, form, $"reply|{questionId}|{answer}", async () =>
        {
            var text = Text.Required(answer, 2000);
            if (!text.Ok) return text.Refusal;
            var question = await _db.LookUpQuestions.FirstAsync(q => q.Id == questionId, cancel);
            if (question.Reply(text.Value, actor.Name, _clock.Now) is { } refusal) return refusal;
            _trail.Changed(actor, question.CitizenId, Parts.Log, "LookUpExplained", "svarede på dit spørgsmål om et opslag", $"Spørgsmål om opslag {question.EntrySeq} besvaret.", "At svare på spørgsmål om opslag", itemId: question.Id);
            return question.Id;
        }, cancel);
    }
}
