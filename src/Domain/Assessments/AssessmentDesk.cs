using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;

namespace Sammen.Domain.Assessments;

/// <summary>The door for changes while finding out: one method a verb. Each needs the right to write the assessment, and leaves the change in the record.</summary>
public sealed class AssessmentDesk
{
    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal AssessmentDesk(AppDb db, Changes changes, Trail trail, Clock clock) => (_db, _changes, _trail, _clock) = (db, changes, trail, clock);

    /// <summary>Opens a theme with a reason of at most 500 characters that the citizen reads. Only while the case is in udredning, once a round; an employee at the desk.</summary>
    public Task<Result<Guid>> OpenTheme(Subject subject, Guid caseId, string theme, string why, Form form, CancellationToken cancel) =>
        AtDesk(subject, caseId, form, $"theme|{caseId}|{theme}|{why}", (a, now) => a.OpenTheme(theme, why, now, Author(subject), _clock.Now), cancel);

    /// <summary>Notes why the citizen's own view of a theme is not there, at most 500 characters. Refused when it is.</summary>
    public Task<Result<Guid>> NoView(Subject subject, Guid caseId, string theme, string why, Form form, CancellationToken cancel) =>
        AtDesk(subject, caseId, form, $"no-view|{caseId}|{theme}|{why}", (a, now) => a.NoView(theme, why, now, Author(subject)), cancel);

    /// <summary>
    /// Adds a statement of at most 2000 characters with who said it, or a correction beside one. In the citizen's own pages and in
    /// a joint showing it is the citizen's. The citizen's words are never changed by an employee alone (rule 1).
    /// </summary>
    public async Task<Result<Guid>> Say(Subject subject, Guid caseId, NewStatement typed, Form form, CancellationToken cancel)
    {
        await Writes(subject, cancel);
        return await Do(subject, caseId, form, $"statement|{caseId}|{typed}", (a, now) => a.Say(typed, now, Author(subject), _clock.Now), cancel);
    }

    /// <summary>
    /// A relative's own view of an open theme, at most 2000 characters, where the citizen has shared the themes with them. It stands with
    /// their name as the source; only they correct it, under this relation or a later one of the same person, and only while it is shared.
    /// </summary>
    public async Task<Result<Guid>> SayAsRelative(Subject subject, Guid caseId, string theme, Tone tone, string words, Guid? corrects, Form form, CancellationToken cancel)
    {
        var by = await Teller(subject, cancel);
        return await Do(subject, caseId, form, $"statement-own|{caseId}|{theme}|{tone}|{words}|{corrects}", (a, now) => a.SayOwn(theme, tone, words, corrects, by, now, _clock.Now), cancel);
    }

    /// <summary>A relative takes own words in an open theme back from view: what the same person wrote, under this relation or an earlier one, and nobody else's.</summary>
    public async Task<Result<Guid>> TakeBackAsRelative(Subject subject, Guid caseId, Guid statementId, Form form, CancellationToken cancel)
    {
        var by = await Teller(subject, cancel);
        return await Do(subject, caseId, form, $"statement-own-back|{caseId}|{statementId}", (a, now) => a.TakeBackOwn(statementId, by, now, _clock.Now), cancel);
    }

    /// <summary>The citizen takes own words back from view. Only the citizen alone.</summary>
    public async Task<Result<Guid>> TakeBack(Subject subject, Guid caseId, Guid statementId, Form form, CancellationToken cancel)
    {
        await Writes(subject, cancel);
        return await Do(subject, caseId, form, $"statement-back|{caseId}|{statementId}", (a, _) => a.TakeBack(statementId, Author(subject), _clock.Now), cancel);
    }

    /// <summary>Places a theme or a sub-theme on the set's two scales, with words of at most 2000 characters. <see cref="Form.Version"/> is how many placings the theme has.</summary>
    public Task<Result<Guid>> Place(Subject subject, Guid caseId, string theme, string subTheme, string level, string need, string words, Form form, CancellationToken cancel) =>
        AtDesk(subject, caseId, form, $"place|{caseId}|{theme}|{subTheme}|{level}|{need}|{words}", (a, now) => a.Place(theme, subTheme, level, need, words, form.Version, now, Author(subject), _clock.Now), cancel);

    /// <summary>
    /// A new version of the summary in both languages, each at most 4000 characters. The citizen's text passes the language check at
    /// the citizen's level, or carries a reason. Refused while a line that the citizen has said does not fit stands unchanged.
    /// <see cref="Form.Version"/> is the latest version's number.
    /// </summary>
    public async Task<Result<Guid>> Summarise(Subject subject, Guid caseId, string forCitizen, string professional, string hardWhy, Form form, CancellationToken cancel)
    {
        await Desk(subject, cancel);
        var level = (await _db.Citizens.AsNoTracking().Where(c => c.Id == subject.CitizenId).Select(c => c.Profile).FirstAsync(cancel)).TextLevel;
        return await Do(subject, caseId, form, $"summary|{caseId}|{forCitizen}|{professional}|{hardWhy}", async (a, now) =>
        {
            if ((a.Latest?.No ?? 0) == form.Version && AskedOf(a.CitizenId, caseId, a.Latest, await Replies(caseId, cancel), Summary.LinesOf(forCitizen)).StillWrong is [var wrong, ..]) return AskRefusals.StillWrong(wrong);
            var written = a.Summarise(forCitizen, professional, hardWhy, level, form.Version, now, Author(subject), _clock.Now);
            if (written.Ok) await _db.AskedNoMore(caseId, CitizenAsk.Summary, answered: false, holder => $"{holder} retter det, vi har skrevet om dig.", _clock.Now, cancel);
            return written;
        }, cancel);
    }

    /// <summary>
    /// Asks the citizen "Har jeg forstået dig rigtigt?" about the version in <see cref="Form.Version"/>; the ball is the citizen's until it is
    /// answered. Refused while a line that the citizen has said does not fit stands unchanged.
    /// </summary>
    public Task<Result<Guid>> Ask(Subject subject, Guid caseId, Form form, CancellationToken cancel) =>
        AtDesk(subject, caseId, form, $"summary-ask|{caseId}", async (a, _) =>
        {
            if (a.Latest is { AskedAt: null } && (await AskedNow(a, cancel)).StillWrong is [var wrong, ..]) return AskRefusals.StillWrong(wrong);
            var asked = a.Ask(form.Version, _clock.Now);
            if (asked.Ok) await _db.AskCitizen(caseId, CitizenAsk.Summary, _clock.Now, cancel);
            return asked;
        }, cancel);

    /// <summary>
    /// Answers about the summary's version in <see cref="Form.Version"/>: only the citizen, alone or beside an employee. A no needs
    /// words; "Næsten" needs words or the lines that do not fit; doubt needs a day within sixty days (rule 10).
    /// </summary>
    public async Task<Result<Guid>> Answer(Subject subject, Guid caseId, Agreement said, string words, DateOnly? lookAgain, IReadOnlyCollection<string> notThese, Form form, CancellationToken cancel)
    {
        await Writes(subject, cancel);
        return await Do(subject, caseId, form, $"summary-answer|{caseId}|{said}|{words}|{lookAgain:O}|{notThese}", async (a, _) =>
        {
            var asked = await AskedNow(a, cancel);
            if (asked.No != form.Version) return AskRefusals.Stale;
            var kept = Keep(Reply.Give(asked, said, words, lookAgain, notThese, Author(subject), _clock.Now));
            if (kept.Ok) await _db.AskedNoMore(caseId, CitizenAsk.Summary, answered: true, holder => AssessmentTexts.After(said, holder), _clock.Now, cancel);
            return kept;
        }, cancel);
    }

    /// <summary>Notes two tries in two forms and the next one, each at most 300 characters. Never a yes (rule 12).</summary>
    public Task<Result<Guid>> CouldNotAnswer(Subject subject, Guid caseId, string firstTry, string secondTry, string next, Form form, CancellationToken cancel) =>
        AtDesk(subject, caseId, form, $"summary-could-not|{caseId}|{firstTry}|{secondTry}|{next}", async (a, _) =>
        {
            var asked = await AskedNow(a, cancel);
            if (asked.No != form.Version) return Form.Changed;
            var kept = Keep(Reply.CouldNot(asked, firstTry, secondTry, next, Author(subject), _clock.Now));
            if (kept.Ok) await _db.AskedNoMore(caseId, CitizenAsk.Summary, answered: false, holder => AssessmentTexts.After(Agreement.CouldNotAnswer, holder), _clock.Now, cancel);
            return kept;
        }, cancel);

    /// <summary>Writes an entry of the map, at most 500 characters. What is not known has a name and a day that has not passed.</summary>
    public async Task<Result<Guid>> Note(Subject subject, Guid caseId, NewKnown typed, Form form, CancellationToken cancel)
    {
        await Writes(subject, cancel);
        return await Do(subject, caseId, form, $"known|{caseId}|{typed}", (a, now) => a.Note(typed, now, Author(subject), _clock.Now), cancel);
    }

    /// <summary>Answers what was not known, with from whom it is known.</summary>
    public Task<Result<Guid>> FindOut(Subject subject, Guid caseId, Guid unknownId, string words, Source source, string name, Form form, CancellationToken cancel) =>
        AtDesk(subject, caseId, form, $"found-out|{caseId}|{unknownId}|{words}|{source}|{name}", (a, now) => a.FindOut(unknownId, words, source, name, now, Author(subject), _clock.Now), cancel);

    /// <summary>Takes an entry off the map: own words by the citizen alone, others at the desk.</summary>
    public async Task<Result<Guid>> Remove(Subject subject, Guid caseId, Guid knownId, Form form, CancellationToken cancel)
    {
        await Writes(subject, cancel);
        return await Do(subject, caseId, form, $"known-off|{caseId}|{knownId}", (a, _) => a.Remove(knownId, Author(subject), _clock.Now), cancel);
    }

    internal static Author Author(Subject subject) => new(subject.Actor.Id, subject.Actor.Name, subject.IsCitizen, subject.CitizenPresent, Said.Directly);

    private async Task<Asked> AskedNow(Assessment assessment, CancellationToken cancel) =>
        AskedOf(assessment.CitizenId, assessment.CaseId, assessment.Latest, await Replies(assessment.CaseId, cancel));

    private Task<List<Reply>> Replies(Guid caseId, CancellationToken cancel) =>
        _db.Replies.AsNoTracking().Where(r => r.CaseId == caseId && r.About == ReplyAbout.Summary).ToListAsync(cancel);

    /// <param name="lines">What would stand there instead of the latest version's lines; null for those.</param>
    internal static Asked AskedOf(Guid citizenId, Guid caseId, Summary? latest, IEnumerable<Reply> replies, IReadOnlyList<string>? lines = null) =>
        new(ReplyAbout.Summary, citizenId, caseId, latest?.No ?? 0, latest?.AskedAt, lines ?? latest?.Lines ?? [], replies);

    private Result<AssessmentEvent> Keep(Result<Reply> reply)
    {
        if (!reply.Ok) return reply.Refusal;
        _db.Replies.Add(reply.Value);
        return new ReplyGiven(reply.Value);
    }

    private Task<Result<Guid>> AtDesk(Subject subject, Guid caseId, Form form, FormattableString body, Func<Assessment, CaseNow, Result<AssessmentEvent>> decide, CancellationToken cancel) =>
        AtDesk(subject, caseId, form, body, (a, now) => Task.FromResult(decide(a, now)), cancel);

    private async Task<Result<Guid>> AtDesk(Subject subject, Guid caseId, Form form, FormattableString body, Func<Assessment, CaseNow, Task<Result<AssessmentEvent>>> decide, CancellationToken cancel)
    {
        await Desk(subject, cancel);
        return await Do(subject, caseId, form, body, decide, cancel);
    }

    private Task<Result<Guid>> Do(Subject subject, Guid caseId, Form form, FormattableString body, Func<Assessment, CaseNow, Result<AssessmentEvent>> decide, CancellationToken cancel) =>
        Do(subject, caseId, form, body, (a, now) => Task.FromResult(decide(a, now)), cancel);

    private Task<Result<Guid>> Do(Subject subject, Guid caseId, Form form, FormattableString body, Func<Assessment, CaseNow, Task<Result<AssessmentEvent>>> decide, CancellationToken cancel) =>
        _changes.Run(subject.Actor, subject.CitizenId, form, $"{form.Version}|{Changes.Parts(body)}", async () =>
        {
            var found = await _db.Cases.AsNoTracking().Include(c => c.Spans).FirstOrDefaultAsync(c => c.Id == caseId && c.CitizenId == subject.CitizenId, cancel);
            if (found is null) return CaseRefusals.NotFound;
            var assessment = await _db.Assessments.Include(a => a.Opened).Include(a => a.Statements).Include(a => a.Placings).Include(a => a.Summaries).Include(a => a.Known)
                .AsSplitQuery().FirstOrDefaultAsync(a => a.CaseId == caseId, cancel);
            if (assessment is null)
            {
                assessment = Assessment.Begin(subject.CitizenId, caseId, await _db.Themes(found.Day, cancel), found.Day);
                _db.Assessments.Add(assessment);
            }
            else
            {
                assessment.By(await _db.Themes(assessment.ThemesOf, cancel));
            }

            var happened = await decide(assessment, CaseNow.Of(found));
            if (!happened.Ok) return happened.Refusal;
            var what = happened.Value;
            _trail.Changed(subject.Actor, subject.CitizenId, subject.Door == Door.Help ? Parts.Themes : Parts.Assessment, what.Act, what.ForCitizen, what.ForProfessional, subject.Purpose, subject.Basis, what.ItemId, what.ItemVersion);
            return what.ItemId;
        }, cancel);

    private async Task<Teller> Teller(Subject subject, CancellationToken cancel)
    {
        if (subject is not { Door: Door.Help, Helper: HelperKind.Relative, RelationId: { } relation } || !subject.MayWrite(Parts.Themes)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "udredning", cancel);
        var (citizen, person) = (subject.CitizenId, subject.Actor.Person);
        return new Teller(relation, subject.Actor.Id, subject.Actor.Name, subject.Actor.HelpsAs)
        {
            Relations = await _db.Consents.Where(c => c.CitizenId == citizen && c.Person == person).Select(c => c.Id).ToListAsync(cancel),
        };
    }

    private async Task Writes(Subject subject, CancellationToken cancel)
    {
        if (!(subject.CitizenPresent || subject.Door == Door.Desk) || !subject.MayWrite(Parts.Assessment)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "udredning", cancel);
    }

    private async Task Desk(Subject subject, CancellationToken cancel)
    {
        if (subject.Door != Door.Desk || !subject.MayWrite(Parts.Assessment)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, "udredning", cancel);
    }
}
