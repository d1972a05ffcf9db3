using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Language;
using Sammen.Domain.Record;
using Form = Sammen.Domain.Common.Form;

namespace Sammen.Domain.Choices;

/// <summary>
/// Valg af indsats: the door for changes. Options and the choice are written at the desk by those who may write the case; what the
/// citizen says, and the citizen's own idea, by the citizen alone or beside an employee.
/// </summary>
public sealed class ChoiceDesk
{
    private enum Begins
    {
        Never,

        /// <summary>Where there is no choice yet; a citizen's idea does not undo what is chosen.</summary>
        First,

        /// <summary>Also after one that is chosen.</summary>
        Anew,
    }

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal ChoiceDesk(AppDb db, Changes changes, Trail trail, Clock clock) => (_db, _changes, _trail, _clock) = (db, changes, trail, clock);

    /// <summary>
    /// Writes an option (null id) or one anew, with what it gives towards the goals. The first begins the choice; <see cref="Form.Version"/> is
    /// the choice's, 0 before there is one. Text harder than the citizen reads is refused without a reason.
    /// </summary>
    public async Task<Result<Guid>> Put(Subject subject, Guid caseId, Guid? optionId, OptionForm option, Form form, CancellationToken cancel)
    {
        await _trail.AtDesk(subject, Parts.Case, "muligheder", cancel);
        return await Do(subject, caseId, form, $"option|{caseId}|{optionId}|{option.OfferId}|{option.About}|{string.Join(',', option.Gains)}|{option.HardWhy}", optionId is null ? Begins.Anew : Begins.Never, async (choice, _) =>
        {
            var (goals, offer) = (option.Gains.Select(g => g.GoalId).Distinct().ToList(), option.OfferId);
            if (goals.Except(await ChoiceViews.GoalIds(_db, subject.CitizenId, cancel)).Any()) return ChoiceRefusals.GoalGone;
            if (offer is not null && !await _db.Offers.AnyAsync(o => o.Id == offer, cancel)) return ChoiceRefusals.OfferGone;
            var put = choice.Put(optionId, option, await Level(subject, cancel), subject.Actor.Name, _clock.Now);
            return !put.Ok ? put.Refusal : optionId is null ? new OptionWritten(choice) : new OptionChanged(choice);
        }, cancel);
    }

    /// <summary>The citizen's own idea, alone or beside an employee: a name of at most 80 characters, and what it is.</summary>
    public async Task<Result<Guid>> Think(Subject subject, Guid caseId, string name, string what, Form form, CancellationToken cancel)
    {
        await _trail.WithCitizen(subject, Parts.Case, "muligheder", cancel);
        return await Do(subject, caseId, form, $"option-idea|{caseId}|{name}|{what}", Begins.First, (choice, _) =>
        {
            var thought = choice.Think(name, what, WayOf(subject), subject.Actor.Name, _clock.Now);
            return Done(thought.Ok ? null : thought.Refusal, new OptionThought(choice));
        }, cancel);
    }

    /// <summary>Takes an option away: at the desk ours, in the citizen's own pages the citizen's idea.</summary>
    public async Task<Result<Guid>> Remove(Subject subject, Guid caseId, Guid optionId, Form form, CancellationToken cancel)
    {
        if (subject.Door == Door.Desk) await _trail.AtDesk(subject, Parts.Case, "muligheder", cancel);
        else await _trail.WithCitizen(subject, Parts.Case, "muligheder", cancel);
        return await Do(subject, caseId, form, $"option-off|{caseId}|{optionId}", Begins.Never, (choice, _) => Done(choice.Remove(optionId, subject.CitizenPresent ? WayOf(subject) : null, _clock.Now), new OptionRemoved(choice)), cancel);
    }

    /// <summary>Asks what the citizen says; the ball is the citizen's, without a day: nobody is hurried to choose.</summary>
    public async Task<Result<Guid>> Ask(Subject subject, Guid caseId, Form form, CancellationToken cancel)
    {
        await _trail.AtDesk(subject, Parts.Case, "muligheder", cancel);
        return await Do(subject, caseId, form, $"option-ask|{caseId}", Begins.Never, async (choice, found) =>
        {
            if (choice.Ask(_clock.Now) is { } no) return no;
            await _db.AskCitizen(found, CitizenAsk.Options, null, _clock.Now, cancel);
            return new OptionsAsked(choice);
        }, cancel);
    }

    /// <summary>What the citizen says of one option, as its text stood in <paramref name="revision"/>. When all are answered, the ball is ours again.</summary>
    public async Task<Result<Guid>> Say(Subject subject, Guid caseId, Guid optionId, int revision, Liking? liking, string words, Form form, CancellationToken cancel)
    {
        await _trail.WithCitizen(subject, Parts.Case, "muligheder", cancel);
        return await Do(subject, caseId, form, $"option-say|{caseId}|{optionId}|{revision}|{liking}|{words}", Begins.Never, (choice, found) =>
            Done(Said(choice, found, optionId, revision, liking, words, WayOf(subject), subject.IsCitizen ? "" : subject.Actor.Name), new OptionSaid(choice)), cancel);
    }

    /// <summary>An employee writes down what the citizen said on the telephone; never over the citizen's own answer.</summary>
    public async Task<Result<Guid>> Note(Subject subject, Guid caseId, Guid optionId, int revision, Liking? liking, string words, Form form, CancellationToken cancel)
    {
        await _trail.AtDesk(subject, Parts.Case, "muligheder", cancel);
        return await Do(subject, caseId, form, $"option-note|{caseId}|{optionId}|{revision}|{liking}|{words}", Begins.Never, (choice, found) =>
            Done(Said(choice, found, optionId, revision, liking, words, SaidWay.Phone, subject.Actor.Name), new OptionNoted(choice)), cancel);
    }

    /// <summary>Chooses, with reasons. Refused with the list of what is missing, and while the citizen is in doubt.</summary>
    public async Task<Result<Guid>> Choose(Subject subject, Guid caseId, ChoiceForm typed, Form form, CancellationToken cancel)
    {
        await _trail.AtDesk(subject, Parts.Case, "muligheder", cancel);
        return await Do(subject, caseId, form, $"option-choose|{caseId}|{string.Join(',', typed.Picks)}|{typed}", Begins.Never, async (choice, found) =>
        {
            if (found.InDoubt(_clock.Today)) return CaseRefusals.InDoubt;
            if (choice.Choose(typed, await ChoiceViews.GoalIds(_db, subject.CitizenId, cancel), await Level(subject, cancel), subject.Actor.Name, _clock.Now) is { } no) return no;
            if (found.IsAskedNoMore(CitizenAsk.Options, _clock.Now) || found.Ball == Ball.Us) await _db.Hand(found, new BallPass(Ball.Us, subject.Actor.FirstName, $"{subject.Actor.FirstName} går videre med det, der er valgt.", "", null, "Du får at vide, hvad der sker."), _clock.Now, atDesk: true, cancel);
            return new OptionChosen(choice);
        }, cancel);
    }

    /// <summary>Begins a new choice with the options of the one before. Refused while that one is not chosen.</summary>
    public async Task<Result<Guid>> Again(Subject subject, Guid caseId, Form form, CancellationToken cancel)
    {
        await _trail.AtDesk(subject, Parts.Case, "muligheder", cancel);
        return await Do(subject, caseId, form, $"option-again|{caseId}", Begins.Anew, (choice, _) => Done(_db.Entry(choice).State == EntityState.Added ? null : ChoiceRefusals.NotChosen, new ChoiceBegun(choice)), cancel);
    }

    private async Task<Result<Guid>> Do(Subject subject, Guid caseId, Form form, FormattableString body, Begins begins, Func<Choice, Case, Task<Result<ChoiceEvent>>> decide, CancellationToken cancel) =>
        await _changes.Run(subject.Actor, subject.CitizenId, form, $"{form.Version}|{Changes.Parts(body)}", async () =>
        {
            if (await _db.Cases.FirstOrDefaultAsync(c => c.Id == caseId && c.CitizenId == subject.CitizenId, cancel) is not { } found) return CaseRefusals.NotFound;
            if (!found.IsOpen) return CaseRefusals.Over;
            if (!found.IsTakenUp) return CaseRefusals.NotTakenUp;
            var latest = await _db.Choices.Include(c => c.Options).ThenInclude(o => o.Gains).Include(c => c.Options).ThenInclude(o => o.Says).AsSplitQuery()
                .Where(c => c.CaseId == caseId).OrderByDescending(c => c.No).FirstOrDefaultAsync(cancel);
            if ((latest?.Version ?? 0) != form.Version) return Form.Changed;
            var choice = latest;
            if ((begins == Begins.First && choice is null) || (begins == Begins.Anew && choice is not { IsChosen: false })) _db.Choices.Add(choice = Choice.Begin(subject.CitizenId, caseId, latest, subject.Actor.Name, _clock.Now));
            if (choice is null) return ChoiceRefusals.NotFound;
            var happened = await decide(choice, found);
            if (!happened.Ok) return happened.Refusal;
            // A leader's yes is to what was weighed when the leader was asked.
            if (choice.IsChosen || _db.Entry(choice).State == EntityState.Added) (await _db.Decisions.FirstOrDefaultAsync(d => d.OpenFor == caseId, cancel))?.GroundMoved();
            var what = happened.Value;
            if (!choice.IsChosen && choice.InView.All(o => o.Now is not null)) await _db.AskedNoMore(caseId, CitizenAsk.Options, answered: what is OptionSaid, holder => $"{holder} læser dine svar.", _clock.Now, cancel);
            if (what is OptionThought) found.Answer(CitizenAsk.Idea, _clock.Now);
            if (what is OptionRemoved && !choice.InView.Any(o => o.IsCitizens)) found.TakesBack(CitizenAsk.Idea);
            _trail.Changed(subject.Actor, subject.CitizenId, Parts.Case, what.Act, what.ForCitizen, what.ForProfessional, subject.Purpose, subject.Basis, choice.Id, choice.Version);
            return choice.Id;
        }, cancel);

    private async Task<TextLevel> Level(Subject subject, CancellationToken cancel) =>
        (await _db.Citizens.AsNoTracking().Where(c => c.Id == subject.CitizenId).Select(c => c.Profile).FirstAsync(cancel)).TextLevel;

    /// <summary>While the citizen is in doubt nobody but the citizen alone says a yes (rule 10).</summary>
    private Refusal? Said(Choice choice, Case found, Guid optionId, int revision, Liking? liking, string words, SaidWay way, string by) =>
        way != SaidWay.Alone && liking == Liking.Yes && found.InDoubt(_clock.Today) ? CaseRefusals.InDoubt : choice.Say(optionId, revision, liking, words, way, by, _clock.Now);

    private static SaidWay WayOf(Subject subject) => subject.IsCitizen ? SaidWay.Alone : SaidWay.WithSupport;

    private static Task<Result<ChoiceEvent>> Done(Refusal? no, ChoiceEvent happened) => Task.FromResult<Result<ChoiceEvent>>(no is null ? happened : no);
}
