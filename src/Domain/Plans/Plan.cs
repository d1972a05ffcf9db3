using Sammen.Domain.Common;

namespace Sammen.Domain.Plans;

/// <summary>
/// One citizen's one plan. Every verb takes the time and the author in, and gives back what happened or a named refusal.
/// The rules that are always true stand here: the citizen's words are the citizen's (1), one coordinator and never none (2),
/// unanswered is not a yes (9), doubt is protected (10), one open question (12).
/// </summary>
internal sealed class Plan
{
    /// <summary>How long the same words said again are the same ones.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(10);

    private Plan() { }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CitizenId { get; init; }

    /// <summary>Tovholder. Never empty, not for one transaction.</summary>
    public Guid CoordinatorId { get; private set; }

    /// <summary>Who has been asked to take over; the coordinator holds until the answer is yes.</summary>
    public Guid? OfferedTo { get; private set; }

    /// <summary>Rises with each change of content; answers are given to a revision.</summary>
    public int Revision { get; private set; }

    public DateTime StartedAt { get; init; }

    public DateTime? EndedAt { get; private set; }

    public string EndReason { get; private set; } = "";

    public int Version { get; private set; } = 1;

    public List<Entry> Entries { get; } = [];

    public List<Goal> Goals { get; } = [];

    public List<Step> Steps { get; } = [];

    public List<Answer> Answers { get; } = [];

    /// <summary>New versions of words and new marks, waiting to be saved beside the plan.</summary>
    public List<object> ToKeep { get; } = [];

    public static Plan Start(Guid citizenId, Guid coordinatorId, DateTime at) =>
        coordinatorId == Guid.Empty ? throw new ArgumentException("A plan has a coordinator from its first second.", nameof(coordinatorId)) : new() { CitizenId = citizenId, CoordinatorId = coordinatorId, StartedAt = at };

    public Result<PlanEvent> Say(EntryKind kind, string words, Author author, DateTime at)
    {
        if (EndedAt is not null) return PlanRefusals.Ended;
        var text = Text.Required(words);
        if (!text.Ok) return text.Refusal;
        if (Entries.Find(e => e.Kind == kind && JustSaid(e, text.Value, author, at)) is { } same) return new SaidAlready(same.Id);
        var entry = new Entry { PlanId = Id, Kind = kind };
        ToKeep.Add(entry.Say(text.Value, author, at, NextRevision()));
        Entries.Add(entry);
        return new WordsSaid(entry);
    }

    public Result<PlanEvent> ChangeWords(Guid entryId, int version, string words, Author author, DateTime at)
    {
        if (EndedAt is not null) return PlanRefusals.Ended;
        if (Entries.Find(e => e.Id == entryId && e.InView) is not { } entry) return PlanRefusals.NotFound;
        if (!author.CitizenPresent) return PlanRefusals.CitizensWords;
        if (entry.Version != version) return Form.Changed;
        var text = Text.Required(words);
        if (!text.Ok) return text.Refusal;
        if (IsAnothers(entry, author)) return PlanRefusals.CitizenWroteAlone;
        ToKeep.Add(entry.Say(text.Value, author, at, NextRevision()));
        return new WordsChanged(entry);
    }

    /// <summary>The citizen takes words back from view. They are kept, and nobody is shown them.</summary>
    public Result<PlanEvent> TakeBack(Guid itemId, int version, Author author, DateTime at)
    {
        if (EndedAt is not null) return PlanRefusals.Ended;
        if (!author.IsCitizen) return PlanRefusals.OnlyCitizenTakesBack;
        if (Entries.Find(e => e.Id == itemId && e.InView) is { } entry)
        {
            if (entry.Version != version) return Form.Changed;
            entry.Hide(at);
            NextRevision();
            return new WordsTakenBack(entry.Id, entry.Version, "nogle ord");
        }

        if (Goals.Find(g => g.Id == itemId && g.InView) is { } goal)
        {
            if (goal.Version != version) return Form.Changed;
            goal.Hide(at);
            foreach (var its in Steps.Where(s => s.GoalId == goal.Id && s.InView)) its.Hide(at);
            NextRevision();
            return new WordsTakenBack(goal.Id, goal.Version, "et mål");
        }

        if (Steps.Find(s => s.Id == itemId && s.InView) is { } step)
        {
            if (step.Version != version) return Form.Changed;
            step.Hide(at);
            NextRevision();
            return new WordsTakenBack(step.Id, step.Version, "et lille skridt");
        }

        return PlanRefusals.NotFound;
    }

    public Result<PlanEvent> SetGoal(string words, string stepUp, int? scale, Author author, DateTime at)
    {
        if (EndedAt is not null) return PlanRefusals.Ended;
        var text = Text.Required(words, 300);
        if (!text.Ok) return text.Refusal;
        var up = Text.Optional(stepUp, 500);
        if (!up.Ok) return up.Refusal;
        if (scale is < 0 or > 10) return PlanRefusals.ScaleOutside;
        if (Goals.Find(g => g.StepUp == up.Value && JustSaid(g, text.Value, author, at)) is { } same) return new SaidAlready(same.Id);
        var goal = new Goal { PlanId = Id, Position = Goals.Count == 0 ? 1 : Goals.Max(g => g.Position) + 1 };
        ToKeep.Add(goal.Say(text.Value, up.Value, author, at, NextRevision()));
        if (scale is { } value) ToKeep.Add(goal.Place(value, author, at));
        Goals.Add(goal);
        return new GoalSet(goal);
    }

    public Result<PlanEvent> RewordGoal(Guid goalId, int version, string words, string stepUp, Author author, DateTime at)
    {
        var found = OpenGoal(goalId);
        if (!found.Ok) return found.Refusal;
        var goal = found.Value;
        if (!author.CitizenPresent) return PlanRefusals.CitizensWords;
        if (goal.Version != version) return Form.Changed;
        var text = Text.Required(words, 300);
        if (!text.Ok) return text.Refusal;
        var up = Text.Optional(stepUp, 500);
        if (!up.Ok) return up.Refusal;
        if (IsAnothers(goal, author)) return PlanRefusals.CitizenWroteAlone;
        ToKeep.Add(goal.Say(text.Value, up.Value, author, at, NextRevision()));
        return new GoalReworded(goal);
    }

    /// <summary>Places the goal on the citizen's own scale. It is the citizen's sense, so the citizen must be there.</summary>
    public Result<PlanEvent> Place(Guid goalId, int value, Author author, DateTime at)
    {
        var found = OpenGoal(goalId);
        if (!found.Ok) return found.Refusal;
        if (!author.CitizenPresent) return PlanRefusals.CitizensWords;
        if (value is < 0 or > 10) return PlanRefusals.ScaleOutside;
        ToKeep.Add(found.Value.Place(value, author, at));
        NextRevision();
        return new ScalePlaced(found.Value, value);
    }

    public Result<PlanEvent> MoveGoal(Guid goalId, int version, GoalState state, string why, Author author, DateTime at)
    {
        var found = OpenGoal(goalId);
        if (!found.Ok) return found.Refusal;
        if (!author.CitizenPresent) return PlanRefusals.CitizensWords;
        if (found.Value.Version != version) return Form.Changed;
        var reason = Text.Optional(why, 500);
        if (!reason.Ok) return reason.Refusal;
        if (state == GoalState.SetAside && reason.Value.Length == 0) return PlanRefusals.WhyMissing;
        if (found.Value.Move(state, reason.Value, author, at) is { } words) ToKeep.Add(words);
        NextRevision();
        return new GoalMoved(found.Value);
    }

    /// <summary>Says what a goal is to the authority. Professional; the wish stands whatever the answer.</summary>
    public Result<PlanEvent> StateClaim(Guid goalId, int version, Claim claim)
    {
        var found = OpenGoal(goalId);
        if (!found.Ok) return found.Refusal;
        if (found.Value.ClaimVersion != version) return Form.Changed;
        found.Value.Stand(claim);
        Version++;
        return new ClaimStated(found.Value);
    }

    /// <summary>Adds or renews the professional translation. The citizen's words are not touched, so nothing is asked again.</summary>
    public Result<PlanEvent> Translate(Guid goalId, int version, Translation translation, string by, DateTime at)
    {
        var found = OpenGoal(goalId);
        if (!found.Ok) return found.Refusal;
        if (found.Value.TranslationVersion != version) return Form.Changed;
        var aim = Text.Required(translation.Aim, 2000);
        if (!aim.Ok) return aim.Refusal;
        foreach (var part in (string[])[translation.Theme, translation.Provider, translation.LegalBasis])
        {
            if (Text.Optional(part, 200) is { Ok: false } tooLong) return tooLong.Refusal;
        }

        ToKeep.Add(found.Value.Translate(translation with { Aim = aim.Value, Theme = Text.Clean(translation.Theme), Provider = Text.Clean(translation.Provider), LegalBasis = Text.Clean(translation.LegalBasis) }, by, at));
        Version++;
        return new GoalTranslated(found.Value);
    }

    public Result<PlanEvent> AddStep(Guid goalId, string words, Doer? doer, DateOnly due, Author author, DateTime at)
    {
        var found = OpenGoal(goalId);
        if (!found.Ok) return found.Refusal;
        if (doer is null) return PlanRefusals.DoerUnknown;
        var text = Text.Required(words, 300);
        if (!text.Ok) return text.Refusal;
        if (Steps.Find(s => s.GoalId == goalId && s.IsOpen && (s.MemberId, s.DoerName, s.Due) == (doer.MemberId, doer.Name, due) && JustSaid(s, text.Value, author, at)) is { } same) return new SaidAlready(same.Id);
        var step = new Step { PlanId = Id, GoalId = goalId, Position = Steps.Count == 0 ? 1 : Steps.Max(s => s.Position) + 1 };
        ToKeep.Add(step.Say(text.Value, doer, due, author, at, NextRevision()));
        Steps.Add(step);
        return new StepAdded(step);
    }

    public Result<PlanEvent> ChangeStep(Guid stepId, int version, string words, Doer? doer, DateOnly due, Author author, DateTime at)
    {
        var found = OpenStep(stepId);
        if (!found.Ok) return found.Refusal;
        if (!author.CitizenPresent) return PlanRefusals.CitizensWords;
        if (found.Value.Version != version) return Form.Changed;
        if (found.Value.DoneAt is not null) return PlanRefusals.StepAlreadyDone;
        if (doer is null) return PlanRefusals.DoerUnknown;
        var text = Text.Required(words, 300);
        if (!text.Ok) return text.Refusal;
        if (!IsAnothers(found.Value, author)) ToKeep.Add(found.Value.Say(text.Value, doer, due, author, at, NextRevision()));
        else if (text.Value == found.Value.Text) found.Value.Rearrange(doer, due, NextRevision());
        else return PlanRefusals.CitizenWroteAlone;
        return new StepChanged(found.Value);
    }

    /// <summary>It is no step any more, said by the citizen. The words stay, and the citizen alone can also take them back.</summary>
    public Result<PlanEvent> DropStep(Guid stepId, int version, Author author, DateTime at)
    {
        var found = OpenStep(stepId);
        if (!found.Ok) return found.Refusal;
        if (!author.CitizenPresent) return PlanRefusals.CitizensWords;
        if (found.Value.Version != version) return Form.Changed;
        if (found.Value.DoneAt is not null) return PlanRefusals.StepAlreadyDone;
        found.Value.Drop(author.Name, at);
        NextRevision();
        return new StepDropped(found.Value);
    }

    /// <summary>Done, said by the citizen for any step of the plan, or by the employee who does it.</summary>
    public Result<PlanEvent> Finish(Guid stepId, Author author, DateTime at)
    {
        var found = OpenStep(stepId);
        if (!found.Ok) return found.Refusal;
        if (found.Value.DoneAt is not null) return PlanRefusals.StepAlreadyDone;
        if (!author.CitizenPresent && found.Value.EmployeeId != author.Id) return PlanRefusals.NotYourStep;
        found.Value.Finish(author.Name, at);
        NextRevision();
        return new StepDone(found.Value);
    }

    /// <summary>Done, said by someone from the network who does it.</summary>
    public Result<PlanEvent> FinishOwn(Guid stepId, Guid memberId, Author author, DateTime at)
    {
        var found = OpenStep(stepId);
        if (!found.Ok) return found.Refusal;
        if (found.Value.MemberId != memberId) return PlanRefusals.NotYourStep;
        if (found.Value.DoneAt is not null) return PlanRefusals.StepAlreadyDone;
        found.Value.Finish(author.Name, at);
        NextRevision();
        return new StepDone(found.Value);
    }

    public Result<PlanEvent> Reopen(Guid stepId, Author author)
    {
        var found = OpenStep(stepId);
        if (!found.Ok) return found.Refusal;
        if (found.Value.DoneAt is null) return PlanRefusals.StepNotDone;
        if (!author.CitizenPresent && found.Value.EmployeeId != author.Id) return PlanRefusals.NotYourStep;
        found.Value.Reopen();
        NextRevision();
        return new StepReopened(found.Value);
    }

    /// <summary>"Hvad hjalp?" beside a done step. The citizen's words, so every version is kept.</summary>
    public Result<PlanEvent> Helped(Guid stepId, string what, Author author, DateTime at)
    {
        var found = OpenStep(stepId);
        if (!found.Ok) return found.Refusal;
        if (found.Value.DoneAt is null) return PlanRefusals.StepNotDone;
        if (!author.CitizenPresent) return PlanRefusals.CitizensWords;
        var text = Text.Required(what, 1000);
        if (!text.Ok) return text.Refusal;
        ToKeep.Add(found.Value.Helped(text.Value, author, at));
        Version++;
        return new StepHelped(found.Value);
    }

    /// <summary>What was changed by others since the citizen last said yes to it.</summary>
    public IReadOnlyList<PlanItem> Unanswered() =>
        [.. All().Where(i => i.IsAskedAbout).OrderBy(i => i.ChangedIn)];

    public Answer? Latest => Answers.MaxBy(a => (a.At, a.Id));

    /// <summary>Doubt that stands: nobody but the citizen can register a yes until the day to look again.</summary>
    public bool InDoubtOn(DateOnly day) => Answer.DoubtUntil(Answers) is { } again && day < again;

    /// <summary>
    /// Answers the one open question about this revision. <paramref name="notThese"/> are the items that should be different
    /// when the answer is "part of it": the others become agreed, and only these are asked again.
    /// </summary>
    public Result<PlanEvent> Reply(int revision, Agreement said, string why, DateOnly? lookAgain, IReadOnlyCollection<Guid> notThese, Author author, DateTime at, DateOnly today)
    {
        if (EndedAt is not null) return PlanRefusals.Ended;
        var asked = Unanswered();
        if (asked.Count == 0) return PlanRefusals.NothingToAsk;
        if (revision > Revision || asked.Any(i => i.ChangedIn > revision)) return PlanRefusals.StaleQuestion;
        var reason = Text.Optional(why, 1000);
        if (!reason.Ok) return reason.Refusal;

        if (said == Agreement.CouldNotAnswer)
        {
            // The citizen's own silence is never written by the citizen; and only after two tries (rule 12).
            if (author.IsCitizen) return PlanRefusals.OnlyCitizenAnswers;
            if (reason.Value.Length < 10) return PlanRefusals.TwoTriesFirst;
        }
        else if (!author.CitizenPresent)
        {
            return PlanRefusals.OnlyCitizenAnswers;
        }

        if (said is Agreement.Yes or Agreement.PartOfIt && !author.IsCitizen && InDoubtOn(today)) return PlanRefusals.DoubtStands;
        if (said == Agreement.No && reason.Value.Length == 0) return PlanRefusals.WhyMissing;
        if (said == Agreement.InDoubt && (lookAgain is not { } day || day < today)) return PlanRefusals.LookAgainMissing;
        var different = asked.Where(i => notThese.Contains(i.Id)).ToList();
        if (said == Agreement.PartOfIt && different.Count == 0 && reason.Value.Length == 0) return PlanRefusals.WhyMissing;

        if (said == Agreement.Yes) foreach (var item in asked) item.Agree(Revision);
        // "Part of it" with nothing pointed out leaves everything open; silence about a part is not a yes.
        if (said == Agreement.PartOfIt && different.Count > 0) foreach (var item in asked.Except(different)) item.Agree(Revision);

        var answer = new Answer
        {
            PlanId = Id,
            Revision = Revision,
            Said = said,
            Why = reason.Value,
            LookAgain = said == Agreement.InDoubt ? lookAgain : null,
            About = string.Join(',', asked.Select(i => i.Id)),
            NotThese = string.Join(',', different.Select(i => i.Id)),
            WrittenBy = author.Name,
            WithEmployee = !author.IsCitizen,
            At = at,
        };
        Answers.Add(answer);
        Version++;
        return new PlanAnswered(answer, asked.Count);
    }

    /// <summary>
    /// An employee notes that the question was asked twice, in two different ways, and could not be answered (rule 12).
    /// Never a yes: everything stays open, with how and when it is asked next.
    /// </summary>
    public Result<PlanEvent> CouldNotAnswer(int revision, string firstTry, string secondTry, string next, Author author, DateTime at, DateOnly today)
    {
        var tries = new[] { firstTry, secondTry, next }.Select(t => Text.Required(t, 300)).ToList();
        if (tries.Find(t => !t.Ok) is { } missing) return missing.Refusal!;
        if (Fold.Text(tries[0].Value) == Fold.Text(tries[1].Value)) return PlanRefusals.TwoTriesFirst;
        return Reply(revision, Agreement.CouldNotAnswer, $"1: {tries[0].Value}\n2: {tries[1].Value}\nNæste: {tries[2].Value}", null, [], author, at, today);
    }

    /// <summary>The coordinator asks another employee on the team to hold on to the plan. Nothing changes until the yes.</summary>
    public Result<PlanEvent> OfferCoordinator(Guid to, string name, bool onTeam, Guid by)
    {
        if (EndedAt is not null) return PlanRefusals.Ended;
        if (by != CoordinatorId) return PlanRefusals.NotCoordinator;
        if (!onTeam || to == CoordinatorId) return PlanRefusals.CoordinatorOnTeam;
        OfferedTo = to;
        Version++;
        return new CoordinatorOffered(name);
    }

    public Result<PlanEvent> AnswerCoordinator(Guid by, string name, bool yes)
    {
        if (EndedAt is not null) return PlanRefusals.Ended;
        if (OfferedTo != by) return PlanRefusals.NotOffered;
        OfferedTo = null;
        Version++;
        if (!yes) return new CoordinatorDeclined(name);
        CoordinatorId = by;
        return new CoordinatorTookOver(name);
    }

    /// <summary>The leader holds by default (rule 2). It is no handover: nobody asks, and the citizen reads why.</summary>
    public PlanEvent TakeOver(Guid leader, string name, string why)
    {
        (CoordinatorId, OfferedTo) = (leader, null);
        Version++;
        return new LeaderHolds(name, why);
    }

    /// <summary>Words the citizen wrote alone are changed by the citizen alone, also when both sit at the table (rule 1).</summary>
    private bool IsAnothers(PlanItem item, Author author) => !author.IsCitizen && item.WrittenById == CitizenId;

    /// <summary>The same pen wrote the same a moment ago: the page was gone back to and sent again.</summary>
    private static bool JustSaid(PlanItem item, string text, Author author, DateTime at) =>
        item.InView && item.Text == text && item.WrittenById == author.Id && item.Said == author.Said && at - item.SaidAt <= Moment;

    private IEnumerable<PlanItem> All() => Entries.Cast<PlanItem>().Concat(Goals).Concat(Steps);

    private int NextRevision()
    {
        Version++;
        return ++Revision;
    }

    private Result<Goal> OpenGoal(Guid goalId)
    {
        if (EndedAt is not null) return PlanRefusals.Ended;
        return Goals.Find(g => g.Id == goalId && g.InView) is { } goal ? goal : PlanRefusals.NotFound;
    }

    private Result<Step> OpenStep(Guid stepId)
    {
        if (EndedAt is not null) return PlanRefusals.Ended;
        return Steps.Find(s => s.Id == stepId && s.IsOpen) is { } step ? step : PlanRefusals.NotFound;
    }
}
