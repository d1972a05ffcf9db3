using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Language;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Form = Sammen.Domain.Common.Form;

namespace Sammen.Domain.Expectations;

/// <summary>The sheet's door for changes: one method a verb. Each needs the right to write the assessment, and leaves the change in the record.</summary>
public sealed class ExpectationDesk
{
    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal ExpectationDesk(AppDb db, Changes changes, Trail trail, Clock clock) => (_db, _changes, _trail, _clock) = (db, changes, trail, clock);

    /// <summary>
    /// Begins the next version because someone wishes it; an employee at the desk. A version that is due begins by itself, with the first line or the
    /// ask: any other reason than what <see cref="SheetRule"/> says is refused. <see cref="Form.Version"/> is the latest version's number.
    /// </summary>
    public async Task<Result<Guid>> Open(Subject subject, Guid caseId, SheetReason? reason, Form form, CancellationToken cancel)
    {
        await Allow(subject, atDesk: true, cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"{form.Version}|sheet-open|{caseId}|{reason}", async () =>
        {
            if (await _db.SheetFacts(subject.CitizenId, caseId, cancel) is not { } facts) return CaseRefusals.NotFound;
            if (!facts.IsOpen) return CaseRefusals.Over;
            var why = facts.Due(_clock.Today) ?? SheetReason.Wished;
            if (reason != why) return ExpectationRefusals.ReasonWrong;
            var before = await Latest(subject, caseId, cancel);
            if ((before?.No ?? 0) != form.Version) return Form.Changed;
            return await Opened(subject, Sheet.Open(subject.CitizenId, caseId, before, why, facts.CoordinatorId, subject.Actor.Name, _clock.Now), cancel);
        }, cancel);
    }

    /// <summary>
    /// Adds a line of at most 500 characters to the latest version, or as the first to the one that is due. In the citizen's own pages and in a
    /// joint showing only what the citizen expects. Our own lines pass the language check at the citizen's level, or carry a reason.
    /// </summary>
    public async Task<Result<Guid>> Add(Subject subject, Guid caseId, NewLine typed, Form form, CancellationToken cancel)
    {
        var level = await Allow(subject, atDesk: false, cancel);
        return await Write(subject, caseId, form, $"sheet-line|{caseId}|{typed}", (sheet, _) => sheet.Add(typed, level, AssessmentDesk.Author(subject), _clock.Now), cancel);
    }

    /// <summary>
    /// Takes a line off, by its key: own words by the citizen alone, and then of every version; others at the desk, and when a version is due off that
    /// one alone. Taking own words back begins no version.
    /// </summary>
    public async Task<Result<Guid>> Remove(Subject subject, Guid caseId, Guid key, Form form, CancellationToken cancel)
    {
        await Allow(subject, atDesk: false, cancel);
        return await Write(subject, caseId, form, $"sheet-line-off|{caseId}|{key}", (sheet, _) => sheet.Remove(key, AssessmentDesk.Author(subject), _clock.Now), cancel, last => last.Lines.Exists(l => l.Key == key && l.IsCitizens));
    }

    /// <summary>
    /// Asks the citizen about what has no yes yet; the ball is the citizen's until it is answered. <see cref="Form.Version"/> is the sheet's, 0 for one
    /// that is first and due.
    /// </summary>
    public async Task<Result<Guid>> Ask(Subject subject, Guid caseId, Form form, CancellationToken cancel)
    {
        await Allow(subject, atDesk: true, cancel);
        return await Write(subject, caseId, form, $"sheet-ask|{caseId}", (sheet, replies) => sheet.Version != form.Version ? Form.Changed : sheet.Ask(replies, _clock.Now), cancel);
    }

    /// <summary>
    /// Writes that it is talked through and nothing is new, and how: in the latest version, or as what begins the one that is due. See
    /// <see cref="Sheet.TalkThrough"/>. <see cref="Form.Version"/> is the sheet's.
    /// </summary>
    public async Task<Result<Guid>> TalkThrough(Subject subject, Guid caseId, string how, string hardWhy, Form form, CancellationToken cancel)
    {
        var level = await Allow(subject, atDesk: true, cancel);
        return await Write(subject, caseId, form, $"sheet-talked|{caseId}|{how}|{hardWhy}", (sheet, replies) =>
            sheet.Version != form.Version ? Form.Changed : sheet.TalkThrough(how, hardWhy, replies, level, AssessmentDesk.Author(subject), _clock.Now), cancel);
    }

    /// <summary>
    /// Answers about the sheet as it stands in <see cref="Form.Version"/>; what was written meanwhile is never answered unseen. Only the
    /// citizen, alone or beside an employee; see <see cref="AssessmentDesk.Answer"/> for what each answer needs. <paramref name="notThese"/> are keys of lines.
    /// </summary>
    public async Task<Result<Guid>> Answer(Subject subject, Guid caseId, Agreement said, string words, DateOnly? lookAgain, IReadOnlyCollection<string> notThese, Form form, CancellationToken cancel)
    {
        await Allow(subject, atDesk: false, cancel);
        return await Do(subject, caseId, form, $"sheet-answer|{caseId}|{said}|{words}|{lookAgain:O}|{notThese}", (sheet, replies) =>
            sheet.Version == form.Version ? Keep(Reply.Give(sheet.Asked(replies), said, words, lookAgain, notThese, AssessmentDesk.Author(subject), _clock.Now)) : AskRefusals.Stale, () => Answered(caseId, said, cancel), cancel);
    }

    /// <summary>Notes two tries in two forms and the next one, each at most 300 characters. Never a yes (rule 12).</summary>
    public async Task<Result<Guid>> CouldNotAnswer(Subject subject, Guid caseId, string firstTry, string secondTry, string next, Form form, CancellationToken cancel)
    {
        await Allow(subject, atDesk: true, cancel);
        return await Do(subject, caseId, form, $"sheet-could-not|{caseId}|{firstTry}|{secondTry}|{next}", (sheet, replies) =>
            sheet.Version == form.Version ? Keep(Reply.CouldNot(sheet.Asked(replies), firstTry, secondTry, next, AssessmentDesk.Author(subject), _clock.Now)) : Form.Changed, () => Answered(caseId, Agreement.CouldNotAnswer, cancel), cancel);
    }

    private Task Answered(Guid caseId, Agreement said, CancellationToken cancel) =>
        _db.AskedNoMore(caseId, CitizenAsk.Sheet, answered: said != Agreement.CouldNotAnswer, holder => AssessmentTexts.After(said, holder), _clock.Now, cancel);

    private Result<AssessmentEvent> Keep(Result<Reply> reply)
    {
        if (!reply.Ok) return reply.Refusal;
        _db.Replies.Add(reply.Value);
        return new ReplyGiven(reply.Value);
    }

    /// <summary>Changes what the sheet says: the version that is due is made with the first change to it, and with its reason, unless it is a change to <paramref name="ofLast"/>.</summary>
    private Task<Result<Guid>> Write(Subject subject, Guid caseId, Form form, FormattableString body, Func<Sheet, IReadOnlyCollection<Reply>, Result<AssessmentEvent>> decide, CancellationToken cancel, Func<Sheet, bool>? ofLast = null) =>
        _changes.Run(subject.Actor, subject.CitizenId, form, $"{form.Version}|{Changes.Parts(body)}", async () =>
        {
            if (await _db.SheetFacts(subject.CitizenId, caseId, cancel) is not { } facts) return CaseRefusals.NotFound;
            if (!facts.IsOpen) return CaseRefusals.Over;
            var last = await Latest(subject, caseId, cancel);
            var replies = await Replies(caseId, cancel);
            var begins = last is not null && ofLast?.Invoke(last) == true ? null : facts.Begins(last, replies, _clock.Today);
            var sheet = begins is { } why ? Sheet.Open(subject.CitizenId, caseId, last, why, facts.CoordinatorId, subject.Actor.Name, _clock.Now) : last;
            if (sheet is null) return ExpectationRefusals.NoSheet;
            var happened = decide(sheet, replies);
            if (!happened.Ok) return happened.Refusal;
            if (begins is not null) await Opened(subject, sheet, cancel);
            if (happened.Value is LineRemoved { Line: { IsCitizens: true } own }) await TakenBack(own, cancel);
            if (happened.Value is SheetAsked) await _db.AskCitizen(caseId, CitizenAsk.Sheet, _clock.Now, cancel);
            return Happened(subject, happened.Value);
        }, cancel);

    /// <summary>What the citizen takes back stands nowhere, also not in the versions before.</summary>
    private async Task TakenBack(SheetLine own, CancellationToken cancel)
    {
        foreach (var line in await _db.Set<SheetLine>().Where(l => l.Key == own.Key && l.RemovedAt == null).ToListAsync(cancel)) line.RemovedAt = own.RemovedAt;
    }

    /// <summary>Answers about the latest version as it is.</summary>
    private Task<Result<Guid>> Do(Subject subject, Guid caseId, Form form, FormattableString body, Func<Sheet, IReadOnlyCollection<Reply>, Result<AssessmentEvent>> decide, Func<Task> then, CancellationToken cancel) =>
        _changes.Run(subject.Actor, subject.CitizenId, form, $"{form.Version}|{Changes.Parts(body)}", async () =>
        {
            if (await Latest(subject, caseId, cancel) is not { } sheet) return ExpectationRefusals.NoSheet;
            if (!await _db.Cases.AnyAsync(c => c.Id == caseId && c.EndedOn == null, cancel)) return CaseRefusals.Over;
            var happened = decide(sheet, await Replies(caseId, cancel));
            if (!happened.Ok) return happened.Refusal;
            await then();
            return Happened(subject, happened.Value);
        }, cancel);

    /// <summary>A version begins: what was asked about the one before is asked no more.</summary>
    private async Task<Guid> Opened(Subject subject, Sheet sheet, CancellationToken cancel)
    {
        _db.Sheets.Add(sheet);
        await _db.AskedNoMore(sheet.CaseId, CitizenAsk.Sheet, answered: false, name => $"{name} skriver det, I taler om.", _clock.Now, cancel);
        return Happened(subject, new SheetOpened(sheet));
    }

    private Task<List<Reply>> Replies(Guid caseId, CancellationToken cancel) =>
        _db.Replies.AsNoTracking().Where(r => r.CaseId == caseId && r.About == ReplyAbout.Sheet).ToListAsync(cancel);

    private Task<Sheet?> Latest(Subject subject, Guid caseId, CancellationToken cancel) =>
        _db.Sheets.Include(s => s.Lines).Where(s => s.CaseId == caseId && s.CitizenId == subject.CitizenId).OrderByDescending(s => s.No).FirstOrDefaultAsync(cancel);

    private Guid Happened(Subject subject, AssessmentEvent what)
    {
        _trail.Changed(subject.Actor, subject.CitizenId, Parts.Assessment, what.Act, what.ForCitizen, what.ForProfessional, subject.Purpose, subject.Basis, what.ItemId, what.ItemVersion);
        return what.ItemId;
    }

    /// <summary>Asks for the right, and gives the level that the citizen reads at.</summary>
    private async Task<TextLevel> Allow(Subject subject, bool atDesk, CancellationToken cancel)
    {
        var there = subject.Door == Door.Desk || (!atDesk && subject.CitizenPresent);
        if (!there || !subject.MayWrite(Parts.Assessment)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "forventninger", cancel);
        return (await _db.Citizens.AsNoTracking().Where(c => c.Id == subject.CitizenId).Select(c => c.Profile).FirstAsync(cancel)).TextLevel;
    }
}
