using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Record;

namespace Sammen.Domain.Plans;

public sealed record DueStep(Guid CitizenId, string CitizenName, string CitizenPortrait, Guid StepId, string Text, string DoerName, bool IsMine, bool IsCitizens, DateOnly Due);

public sealed record NewAnswer(Guid CitizenId, string CitizenName, string CitizenPortrait, Agreement Said, string Why, DateOnly? LookAgain, DateTime At);

public sealed record NewOnTeam(Guid CitizenId, string CitizenName, string CitizenPortrait, string TeamRole, DateOnly From, bool HasWords, bool AskedToHold);

/// <summary>One of the employee's citizens, by how much it hurries.</summary>
public sealed record DayLine(Guid CitizenId, string CitizenName, string CitizenPortrait, string TeamRole, DateOnly? NextDue, int Open, Agreement? Answer, DateOnly? LookAgain);

/// <summary>How the list of the day is narrowed; stands in the address.</summary>
public enum DayFilter
{
    Few,
    All,
    Late,
    Week,
    Answered,
}

/// <summary>What an employee meets in the morning: what is due, what was answered, who is new.</summary>
public sealed record MyDay(DateOnly Today, int Citizens, IReadOnlyList<DueStep> Late, IReadOnlyList<DueStep> Due, int LateInAll, int DueInAll, IReadOnlyList<DayLine> Lines, int LateCitizens, int WeekCitizens, int AnsweredCitizens, IReadOnlyList<NewAnswer> Answers, IReadOnlyList<NewOnTeam> New, IReadOnlyList<NewOnTeam> Asked);

/// <summary>"Min dag": the employee's own citizens only, and only the parts each relation gives.</summary>
public sealed class DayViews
{
    /// <summary>How many late and due steps are shown.</summary>
    public const int Few = 6;

    /// <summary>How many citizens are shown before "vis alle".</summary>
    public const int FewLines = 12;

    /// <summary>The purpose of a look-up in one's own list.</summary>
    public const string ListPurpose = "Egen liste";

    /// <summary>Days a person stays "new on the team".</summary>
    public const int NewDays = 14;

    /// <summary>
    /// The employee's places on teams, the answers that may stand and the open steps: rows of three kinds after each other in one command, so
    /// that none repeats another. The list needs each citizen's next step, and a step is a short row; of answers the latest is read, and all of
    /// those whose doubt may stand, for what an employee wrote down afterwards does not lift it. Answers come first, since the first kind
    /// says how a column is read, and they have a time.
    /// </summary>
    private static readonly Compiled<Func<AppDb, Guid, DateOnly, DateTime, IAsyncEnumerable<Row>>> Rows = new(() => EF.CompileAsyncQuery((AppDb db, Guid self, DateOnly today, DateTime since) =>
        (from m in db.TeamMembers
         where m.EmployeeId == self && m.From <= today && (m.To == null || m.To >= today)
         join p in db.Plans on m.CitizenId equals p.CitizenId
         join a in db.PlanAnswers on p.Id equals a.PlanId
         where db.PlanAnswers.Any(b => b.PlanId == a.PlanId && b.LookAgain > today)
             || (a.At >= since && !db.PlanAnswers.Any(b => b.PlanId == a.PlanId && (b.At > a.At || (b.At == a.At && b.Id > a.Id))))
         select new
         {
             Place = m.Id,
             m.CitizenId,
             PlanId = (Guid?)p.Id,
             ItemId = (Guid?)a.Id,
             Text = (string?)a.Why,
             Day = a.LookAgain,
             Flag = a.WithEmployee,
             Said = (string?)a.Said.ToString(),
             At = (DateTime?)a.At,
             Doer = (string?)null,
             EmployeeId = (Guid?)null,
             Name = (string?)null,
             Portrait = (string?)null,
             Reads = (string?)null,
             TeamRole = (string?)null,
             From = (DateOnly?)null,
             Revision = (int?)null,
             OfferedTo = (Guid?)null,
         })
        .Concat(
            from m in db.TeamMembers
            where m.EmployeeId == self && m.From <= today && (m.To == null || m.To >= today)
            join p in db.Plans on m.CitizenId equals p.CitizenId
            join s in db.PlanSteps on p.Id equals s.PlanId
            // Asked as "any" and not as a join: SQLite would lay all the municipality's steps aside first.
            where s.DoneAt == null && s.TakenBackAt == null && s.DroppedAt == null && db.PlanGoals.Any(g => g.Id == s.GoalId && g.State == GoalState.Now)
            select new
            {
                Place = m.Id,
                m.CitizenId,
                PlanId = (Guid?)p.Id,
                ItemId = (Guid?)s.Id,
                Text = (string?)s.Text,
                Day = (DateOnly?)s.Due,
                Flag = s.MemberId == null && s.DoerName == "",
                Said = (string?)null,
                At = (DateTime?)null,
                Doer = (string?)s.DoerName,
                s.EmployeeId,
                Name = (string?)null,
                Portrait = (string?)null,
                Reads = (string?)null,
                TeamRole = (string?)null,
                From = (DateOnly?)null,
                Revision = (int?)null,
                OfferedTo = (Guid?)null,
            })
        .Concat(
            from m in db.TeamMembers
            where m.EmployeeId == self && m.From <= today && (m.To == null || m.To >= today)
            join c in db.Citizens on m.CitizenId equals c.Id
            join p in db.Plans on c.Id equals p.CitizenId into ps
            from p in ps.DefaultIfEmpty()
            select new
            {
                Place = m.Id,
                m.CitizenId,
                PlanId = p == null ? (Guid?)null : p.Id,
                ItemId = (Guid?)null,
                Text = (string?)null,
                Day = (DateOnly?)null,
                Flag = false,
                Said = (string?)null,
                At = (DateTime?)null,
                Doer = (string?)null,
                EmployeeId = (Guid?)null,
                Name = (string?)c.Name,
                Portrait = (string?)c.Portrait,
                Reads = (string?)m.Reads.ToString(),
                TeamRole = (string?)m.TeamRole,
                From = (DateOnly?)m.From,
                Revision = p == null ? (int?)null : p.Revision,
                OfferedTo = p == null ? null : p.OfferedTo,
            })
        .Select(r => new Row(r.Place, r.CitizenId, r.PlanId, r.ItemId, r.Text, r.Day, r.Flag, r.Said, r.At, r.Doer, r.EmployeeId, r.Name, r.Portrait, r.Reads, r.TeamRole, r.From, r.Revision, r.OfferedTo))));

    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal DayViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>Late steps, steps of the coming seven days, answers of the last fourteen that are not a yes, and who is new.</summary>
    public async Task<MyDay> Day(Actor actor, DayFilter filter, CancellationToken cancel)
    {
        if (actor.Kind != ActorKind.Employee || actor.Visit is not null) throw await _trail.Refuse(actor, null, "min dag", cancel);
        var today = _clock.Today;
        var weekOn = today.AddDays(7);
        var since = _clock.Now.AddDays(-NewDays);
        var self = actor.WorksWithCitizens ? actor.Id : Guid.Empty;

        var rows = await Rows.On(_db)(_db, self, today, since).ToListAsync(cancel);
        var (answersOf, stepsOf) = (rows.Where(r => r.Said is not null).ToLookup(r => r.Place), rows.Where(r => r.Doer is not null).ToLookup(r => r.Place));
        var people = rows.Where(r => r.Name is not null).OrderBy(r => r.Place).Select(r => new Person(
            r.CitizenId, r.Name!, r.Portrait!, Enum.Parse<Parts>(r.Reads!), r.TeamRole!, r.From!.Value, r.PlanId, r.Revision ?? 0, r.OfferedTo,
            [.. answersOf[r.Place].Select(a => new Answer { Id = a.ItemId!.Value, PlanId = a.PlanId!.Value, Said = Enum.Parse<Agreement>(a.Said!), Why = a.Text!, LookAgain = a.Day, WithEmployee = a.Flag, At = a.At!.Value })],
            [.. stepsOf[r.Place].Select(s => new OpenStep(s.ItemId!.Value, s.PlanId!.Value, s.Text!, s.Doer!, s.EmployeeId, s.Flag, s.Day!.Value))])).ToList();
        // What each relation gives is decided in one place; here its parts are read with the row, and what they do not give goes no further.
        // The one who does a step sees it, whatever else the task gives.
        var readable = people.Where(p => p.PlanId is not null && p.Reads.HasFlag(Parts.Plan)).GroupBy(p => p.PlanId!.Value).ToDictionary(g => g.Key, g => g.First());
        var mine = people.Where(p => p.PlanId is not null && !readable.ContainsKey(p.PlanId.Value)).GroupBy(p => p.PlanId!.Value).ToDictionary(g => g.Key, g => g.First());
        var open = readable.Values.SelectMany(p => p.Steps).Concat(mine.Values.SelectMany(p => p.Steps).Where(s => s.EmployeeId == actor.Id)).OrderBy(s => s.Due).ThenBy(s => s.Id).ToList();
        var steps = open.Where(s => s.Due <= weekOn).ToList();
        var answers = readable.Values.Where(p => p.Answers.Count > 0).Select(p => Standing(p.Answers, today, since)).OfType<Answer>().OrderByDescending(a => a.At).ToList();

        var whose = readable.Concat(mine).ToDictionary(p => p.Key, p => p.Value);
        DueStep View(OpenStep s) => new(whose[s.PlanId].Id, whose[s.PlanId].Name, whose[s.PlanId].Portrait, s.Id, s.Text, s.DoerName, s.EmployeeId == actor.Id, s.IsCitizens, s.Due);
        var late = steps.Where(s => s.Due < today).ToList();
        var due = steps.Where(s => s.Due >= today).ToList();
        var (answerOf, openOf) = (answers.ToDictionary(a => a.PlanId), open.ToLookup(s => s.PlanId));
        var lines = people.GroupBy(p => p.Id).Select(g => g.OrderBy(p => p.From).First()).Select(p =>
        {
            List<OpenStep> its = p.PlanId is { } plan ? [.. openOf[plan]] : [];
            var answer = p.PlanId is { } id && answerOf.TryGetValue(id, out var latest) && latest.Said != Agreement.Yes ? latest : null;
            return new DayLine(p.Id, p.Name, p.Portrait, p.TeamRole, its.Count > 0 ? its[0].Due : null, its.Count, answer?.Said, answer?.LookAgain);
        }).OrderBy(l => l.NextDue ?? DateOnly.MaxValue).ThenBy(l => l.CitizenName, Fold.Alphabet).ToList();
        bool IsLate(DayLine l) => l.NextDue < today;
        bool IsWeek(DayLine l) => l.NextDue >= today && l.NextDue <= weekOn;
        var chosen = filter switch
        {
            DayFilter.Late => lines.Where(IsLate),
            DayFilter.Week => lines.Where(IsWeek),
            DayFilter.Answered => lines.Where(l => l.Answer is not null),
            DayFilter.All => lines,
            _ => lines.Take(FewLines),
        };
        var day = new MyDay(
            today, lines.Count,
            [.. late.Take(Few).Select(View)], [.. due.Take(Few).Select(View)], late.Count, due.Count,
            [.. chosen], lines.Count(IsLate), lines.Count(IsWeek), lines.Count(l => l.Answer is not null),
            [.. answers.Where(a => a.Said != Agreement.Yes).Take(Few).Select(a => new NewAnswer(readable[a.PlanId].Id, readable[a.PlanId].Name, readable[a.PlanId].Portrait, a.Said, a.Why, a.LookAgain, a.At))],
            [.. people.Where(p => p.From > today.AddDays(-NewDays)).OrderByDescending(p => p.From).Take(Few).Select(p => new NewOnTeam(p.Id, p.Name, p.Portrait, p.TeamRole, p.From, p.Revision > 0 || !p.Reads.HasFlag(Parts.Plan), false))],
            [.. people.Where(p => p.OfferedTo == actor.Id).Select(p => new NewOnTeam(p.Id, p.Name, p.Portrait, p.TeamRole, p.From, p.Revision > 0, true))]);
        // The row says what was seen: of some a step or an answer, of the rest the name.
        var words = day.Late.Concat(day.Due).Select(s => s.CitizenId).Concat(day.Answers.Select(a => a.CitizenId))
            .Concat(day.Lines.Where(l => l.NextDue is not null || l.Answer is not null).Select(l => l.CitizenId)).ToHashSet();
        var own = words.Intersect(mine.Values.Select(p => p.Id)).ToHashSet();
        var names = day.New.Concat(day.Asked).Select(n => n.CitizenId).Concat(day.Lines.Select(l => l.CitizenId)).Distinct().Where(id => !words.Contains(id)).ToList();
        foreach (var (some, parts) in new[] { ([.. words.Except(own)], Parts.Plan), ([.. own], Parts.Tasks), (names, Parts.Profile) })
            await _trail.Saw(actor, some, parts, ListPurpose, "", "", cancel);
        return day;
    }

    /// <summary>A row of one of the three kinds: it has a name, a doer, or what was said.</summary>
    private sealed record Row(
        Guid Place, Guid CitizenId, Guid? PlanId, Guid? ItemId, string? Text, DateOnly? Day, bool Flag, string? Said, DateTime? At, string? Doer, Guid? EmployeeId,
        string? Name, string? Portrait, string? Reads, string? TeamRole, DateOnly? From, int? Revision, Guid? OfferedTo);

    /// <summary>One place on a citizen's team, with what the day may need of the plan.</summary>
    private sealed record Person(
        Guid Id, string Name, string Portrait, Parts Reads, string TeamRole, DateOnly From, Guid? PlanId, int Revision, Guid? OfferedTo, IReadOnlyList<Answer> Answers, IReadOnlyList<OpenStep> Steps);

    /// <summary>As much of a step as a day shows.</summary>
    private sealed record OpenStep(Guid Id, Guid PlanId, string Text, string DoerName, Guid? EmployeeId, bool IsCitizens, DateOnly Due);

    /// <summary>What the employee is to meet: doubt while it stands, however old; else the latest answer of the last days.</summary>
    private static Answer? Standing(IReadOnlyList<Answer> answers, DateOnly today, DateTime since)
    {
        if (Answer.DoubtUntil(answers) is { } until && today < until) return answers.Where(a => a.LookAgain == until).MaxBy(a => (a.At, a.Id));
        return answers.MaxBy(a => (a.At, a.Id)) is { } latest && latest.At >= since ? latest : null;
    }
}
