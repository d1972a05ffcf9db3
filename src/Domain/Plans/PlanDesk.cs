using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Efforts;
using Sammen.Domain.Organisation;
using Sammen.Domain.Record;

namespace Sammen.Domain.Plans;

/// <summary>The plan's door for changes: one method a verb. Each needs the right to write, and leaves the change in the record.</summary>
public sealed class PlanDesk
{
    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly TeamRoster _team;

    internal PlanDesk(AppDb db, Changes changes, Trail trail, Clock clock, TeamRoster team) =>
        (_db, _changes, _trail, _clock, _team) = (db, changes, trail, clock, team);

    /// <summary>Adds a saying. An employee may write it down for the citizen, marked with who said it.</summary>
    public Task<Result<Guid>> Say(Subject subject, EntryKind kind, string words, Said said, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"say|{kind}|{words}|{said}", (plan, now) => plan.Say(kind, words, Author(subject, said), now), cancel);

    /// <summary>Changes a saying's words. Refused for an employee who is not with the citizen.</summary>
    public Task<Result<Guid>> ChangeWords(Subject subject, Guid entryId, string words, Said said, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"words|{entryId}|{words}|{said}", (plan, now) => plan.ChangeWords(entryId, form.Version, words, Author(subject, said), now), cancel);

    /// <summary>Takes a saying, a goal (with its steps) or a step back from view. Only the citizen alone.</summary>
    public Task<Result<Guid>> TakeBack(Subject subject, Guid itemId, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"back|{itemId}", (plan, now) => plan.TakeBack(itemId, form.Version, Author(subject, Said.Directly), now), cancel);

    /// <summary>Adds a goal. <paramref name="scale"/> is 0-10 in the citizen's own sense, null when not asked.</summary>
    public Task<Result<Guid>> SetGoal(Subject subject, string words, string stepUp, int? scale, Said said, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"goal|{words}|{stepUp}|{scale}|{said}", (plan, now) => plan.SetGoal(words, stepUp, scale, Author(subject, said), now), cancel);

    /// <summary>Changes a goal's words. Refused for an employee who is not with the citizen.</summary>
    public Task<Result<Guid>> RewordGoal(Subject subject, Guid goalId, string words, string stepUp, Said said, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"reword|{goalId}|{words}|{stepUp}|{said}", (plan, now) => plan.RewordGoal(goalId, form.Version, words, stepUp, Author(subject, said), now), cancel);

    /// <summary>Places a goal at 0-10 on the citizen's own scale. The citizen must be there. A fall of two or more, at once or from the highest since the help was last looked at, brings its follow-up forward.</summary>
    public Task<Result<Guid>> Place(Subject subject, Guid goalId, int value, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"place|{goalId}|{value}", async (plan, now) =>
        {
            var was = plan.Goals.Find(g => g.Id == goalId)?.Scale;
            var placed = plan.Place(goalId, value, Author(subject, Said.Directly), now);
            if (placed.Ok && was is { } before) await _db.Fell(_trail, subject, goalId, before, value, now, cancel);
            return placed;
        }, cancel);

    /// <summary>Moves a goal between now, later, reached and set aside (with a why). The citizen must be there.</summary>
    public Task<Result<Guid>> MoveGoal(Subject subject, Guid goalId, GoalState state, string why, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"move|{goalId}|{state}|{why}", (plan, now) => plan.MoveGoal(goalId, form.Version, state, why, Author(subject, Said.Directly), now), cancel);

    /// <summary>Adds a step to a goal. <paramref name="who"/> is a place on the team or a name of at most 60 characters; null is the citizen.</summary>
    public Task<Result<Guid>> AddStep(Subject subject, Guid goalId, string words, WhoDoes? who, DateOnly due, Said said, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"step|{goalId}|{words}|{who}|{due:O}|{said}", async (plan, now) => plan.AddStep(goalId, words, await Doer(subject, who, cancel), due, Author(subject, said), now), cancel);

    /// <summary>Changes a step that is not done. Refused for an employee who is not with the citizen.</summary>
    public Task<Result<Guid>> ChangeStep(Subject subject, Guid stepId, string words, WhoDoes? who, DateOnly due, Said said, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"changestep|{stepId}|{words}|{who}|{due:O}|{said}", async (plan, now) => plan.ChangeStep(stepId, form.Version, words, await Doer(subject, who, cancel), due, Author(subject, said), now), cancel);

    /// <summary>"Det skal ikke være et skridt længere": set aside with its words kept. The citizen must be there.</summary>
    public Task<Result<Guid>> DropStep(Subject subject, Guid stepId, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"drop|{stepId}", (plan, now) => plan.DropStep(stepId, form.Version, Author(subject, Said.Directly), now), cancel);

    /// <summary>Marks a step done: any step by the citizen, an employee's own step by the employee.</summary>
    public Task<Result<Guid>> Finish(Subject subject, Guid stepId, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"done|{stepId}", (plan, now) => plan.Finish(stepId, Author(subject, Said.Directly), now), cancel);

    /// <summary>A helper marks a step of their own done.</summary>
    public Task<Result<Guid>> FinishOwn(Subject subject, Guid stepId, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Tasks, form, $"own-done|{stepId}", (plan, now) => subject.MemberId is { } member ? plan.FinishOwn(stepId, member, Author(subject, Said.Directly), now) : PlanRefusals.NotYourStep, cancel);

    /// <summary>Takes a done step up again.</summary>
    public Task<Result<Guid>> Reopen(Subject subject, Guid stepId, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"reopen|{stepId}", (plan, _) => plan.Reopen(stepId, Author(subject, Said.Directly)), cancel);

    /// <summary>"Hvad hjalp?" beside a done step.</summary>
    public Task<Result<Guid>> Helped(Subject subject, Guid stepId, string what, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"helped|{stepId}|{what}", (plan, now) => plan.Helped(stepId, what, Author(subject, Said.Directly), now), cancel);

    /// <summary>Answers "Er du enig?" about the revision in <see cref="Form.Version"/>. See <see cref="Plan.Reply"/> for what is refused; that the citizen could not answer is noted by <see cref="CouldNotAnswer"/>.</summary>
    public Task<Result<Guid>> Reply(Subject subject, Agreement said, string why, DateOnly? lookAgain, IReadOnlyCollection<Guid> notThese, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"reply|{said}|{why}|{lookAgain:O}|{string.Join(',', notThese)}", (plan, now) => said == Agreement.CouldNotAnswer ? PlanRefusals.TwoTriesFirst : plan.Reply(form.Version, said, why, lookAgain, notThese, Author(subject, Said.Directly), now, Clock.DayOf(now)), cancel);

    /// <summary>Notes two tries in two ways and the next one. See <see cref="Plan.CouldNotAnswer"/>.</summary>
    public Task<Result<Guid>> CouldNotAnswer(Subject subject, string firstTry, string secondTry, string next, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"could-not|{firstTry}|{secondTry}|{next}", (plan, now) => plan.CouldNotAnswer(form.Version, firstTry, secondTry, next, Author(subject, Said.Directly), now, Clock.DayOf(now)), cancel);

    /// <summary>Adds or renews the professional translation of a goal; <see cref="Form.Version"/> is the translation's. The citizen's words are never touched.</summary>
    public Task<Result<Guid>> Translate(Subject subject, Guid goalId, Translation translation, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Professional, form, $"translate|{goalId}|{translation}", (plan, now) => plan.Translate(goalId, form.Version, translation, subject.Actor.Name, now), cancel);

    /// <summary>Says what a goal is to the authority; <see cref="Form.Version"/> is the claim's.</summary>
    public Task<Result<Guid>> StateClaim(Subject subject, Guid goalId, Claim claim, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Professional, form, $"claim|{goalId}|{claim}", (plan, _) => plan.StateClaim(goalId, form.Version, claim), cancel);

    /// <summary>The coordinator asks another employee on the team to hold on to the plan.</summary>
    public Task<Result<Guid>> OfferCoordinator(Subject subject, Guid memberId, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"offer|{memberId}", async (plan, _) =>
        {
            var doer = await Doer(subject, new WhoDoes(memberId), cancel);
            if (doer?.EmployeeId is not { } to) return PlanRefusals.CoordinatorOnTeam;
            return await _team.CanHold(subject.CitizenId, to, cancel) ? plan.OfferCoordinator(to, doer.Name, onTeam: true, subject.Actor.Id) : PlanRefusals.CannotHold;
        }, cancel);

    /// <summary>The one who was asked says yes or no. Until a yes the sender holds.</summary>
    public Task<Result<Guid>> AnswerCoordinator(Subject subject, bool yes, Form form, CancellationToken cancel) =>
        Change(subject, Parts.Plan, form, $"coordinator|{yes}", async (plan, _) =>
            yes && !await _team.CanHold(subject.CitizenId, subject.Actor.Id, cancel) ? PlanRefusals.CannotHold : plan.AnswerCoordinator(subject.Actor.Id, subject.Actor.Name, yes), cancel);

    /// <summary>A decision's word on goals, inside the decision's own change. A goal that was taken back or stands so already is passed over; the wish is never touched.</summary>
    internal async Task Claimed(Subject subject, IReadOnlyDictionary<Guid, Claim> claims, CancellationToken cancel)
    {
        if (claims.Count == 0 || await Load(subject.CitizenId, cancel) is not { } plan) return;
        foreach (var goal in plan.Goals.Where(g => claims.TryGetValue(g.Id, out var claim) && g.Claim != claim).ToList())
        {
            if (plan.StateClaim(goal.Id, goal.ClaimVersion, claims[goal.Id]) is not { Ok: true, Value: var what }) continue;
            _trail.Changed(subject.Actor, subject.CitizenId, Parts.Professional, what.Act, what.ForCitizen, what.ForProfessional, subject.Purpose, subject.Basis, what.ItemId, what.ItemVersion);
        }
    }

    private Task<Result<Guid>> Change(Subject subject, Parts part, Form form, FormattableString body, Func<Plan, DateTime, Result<PlanEvent>> decide, CancellationToken cancel) =>
        Change(subject, part, form, body, (plan, now) => Task.FromResult(decide(plan, now)), cancel);

    private async Task<Result<Guid>> Change(Subject subject, Parts part, Form form, FormattableString body, Func<Plan, DateTime, Task<Result<PlanEvent>>> decide, CancellationToken cancel)
    {
        if (!subject.MayWrite(part)) throw await _trail.Refuse(subject.Actor, subject.CitizenId, body.Format.Split('|')[0], cancel);
        return await _changes.Run(
            subject.Actor, subject.CitizenId, form, $"{form.Version}|{Changes.Parts(body)}", async () =>
            {
                var plan = await Load(subject.CitizenId, cancel);
                if (plan is null) return PlanRefusals.NotFound;
                var happened = await decide(plan, _clock.Now);
                if (!happened.Ok) return happened.Refusal;
                if (happened.Value is SaidAlready same) return same.Id;
                _db.AddRange(plan.ToKeep);
                var what = happened.Value;
                _trail.Changed(subject.Actor, subject.CitizenId, part, what.Act, what.ForCitizen, what.ForProfessional, subject.Purpose, subject.Basis, what.ItemId, what.ItemVersion);
                return what.ItemId ?? plan.Id;
            },
            cancel);
    }

    private async Task<Plan?> Load(Guid citizenId, CancellationToken cancel)
    {
        var plan = await _db.Plans.FirstOrDefaultAsync(p => p.CitizenId == citizenId, cancel);
        if (plan is null) return null;
        await _db.PlanEntries.Where(i => i.PlanId == plan.Id).LoadAsync(cancel);
        await _db.PlanGoals.Where(i => i.PlanId == plan.Id).LoadAsync(cancel);
        await _db.PlanSteps.Where(i => i.PlanId == plan.Id).LoadAsync(cancel);
        await _db.PlanAnswers.Where(i => i.PlanId == plan.Id).LoadAsync(cancel);
        return plan;
    }

    private async Task<Doer?> Doer(Subject subject, WhoDoes? who, CancellationToken cancel)
    {
        if (who?.MemberId is { } member) return await _team.Doer(subject.CitizenId, member, cancel);
        if (who is null or { Other: "" }) return new Doer(null, null, "");
        return Text.Required(who.Other, Plans.Doer.LongestName) is { Ok: true } name ? new Doer(null, null, name.Value.ReplaceLineEndings(" ")) : null;
    }

    private static Author Author(Subject subject, Said said) => new(
        subject.Actor.Id, subject.Actor.Name, subject.IsCitizen, subject.CitizenPresent, subject.IsCitizen ? Said.Directly : said);
}
