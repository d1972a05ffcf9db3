using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Calendar;
using Sammen.Domain.Cases;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Data;
using Sammen.Domain.Decisions;
using Sammen.Domain.Efforts;
using Sammen.Domain.Expectations;
using Sammen.Domain.Plans;
using Sammen.Domain.Promises;
using Sammen.Domain.Record;
using Sammen.Domain.Sharing;

namespace Sammen.Domain.Days;

public sealed record DayCall(Guid CallId, Guid CitizenId, string CitizenName, string CitizenPortrait, CallReason Reason, DateOnly Day, bool Late, int Tries, CallerAs CallerAs, string Responsible);

public sealed record DayMessage(Guid ThreadId, Guid CitizenId, string CitizenName, string CitizenPortrait, DateOnly Due, bool Late);

/// <summary>A relative who cannot carry on, or who wrote to the team in confidence.</summary>
public sealed record DayVoice(Guid CitizenId, string CitizenName, string CitizenPortrait, string FirstName, string Role, bool CannotCarryOn, DateTime At);

public enum CitizenSays
{
    /// <summary>A change of the contact agreement waits for an answer.</summary>
    Proposes,

    /// <summary>An appointment was called off.</summary>
    CallsOff,
}

/// <summary>What a citizen has done about the contact, for the one who holds the plan. <see cref="Meets"/> is when the appointment was to begin.</summary>
public sealed record DayFromCitizen(Guid CitizenId, string CitizenName, string CitizenPortrait, CitizenSays Says, DateTime At, Channel? Way, DateTime? Meets);

/// <summary>An appointment of someone this employee stands in for that day.</summary>
public sealed record DayForOther(Guid CitizenId, string CitizenName, string CitizenPortrait, string For, Channel Way, DateTime StartsAt, int Minutes);

/// <summary>A child under custody who soon turns 18, and whom nobody has told yet what changes.</summary>
public sealed record DayAdult(Guid CitizenId, string CitizenName, string CitizenPortrait, DateOnly Turns);

/// <summary>What has happened in a case that somebody must go on with.</summary>
[Flags]
public enum CaseNews
{
    None = 0,

    /// <summary>A request nobody has taken up.</summary>
    Asked = 1,

    /// <summary>"Jeg er i tvivl", said in the last two weeks.</summary>
    InDoubt = 2,

    /// <summary>An appeal of the last two weeks that is with us.</summary>
    Appealed = 4,

    /// <summary>The leader has said yes to a decision that is not made yet.</summary>
    LeaderSaidYes = 8,

    /// <summary>Decided, and the citizen has not been told.</summary>
    NotTold = 16,

    /// <summary>Granted and told, and nobody who could give it has been asked, or the one who was said no.</summary>
    NobodyAsked = 32,

    /// <summary>The one who was asked has said yes, and the first day has not come.</summary>
    HelpComes = 64,

    /// <summary>The citizen is not asked about expectations, and they are not talked through, since the phase or this holder of the plan began.</summary>
    SheetDue = 128,

    /// <summary>A relative has written in a theme in the last two weeks, and nothing was summed up since.</summary>
    RelativeWrote = 256,

    /// <summary>The last day to answer a hearing has passed without an answer. Silence is no yes.</summary>
    Unanswered = 512,

    /// <summary>As it is asked of the database: a decision comes within <see cref="SheetRule.BeforeDecision"/> days. Told as <see cref="SheetDue"/> when the sheet is from before.</summary>
    DecisionComes = 1024,

    /// <summary>The citizen has written in a theme in the last two weeks, and nothing was summed up since.</summary>
    CitizenWrote = 2048,

    /// <summary>It was decided acutely, and something must be caught up.</summary>
    CatchUp = 4096,

    /// <summary>The last day of something to catch up has passed.</summary>
    CatchUpLate = 8192,

    /// <summary>The help of a case that is over is to be looked at.</summary>
    FollowUpDue = 16384,

    /// <summary>As it is asked of the database: the case is over. Only its help is told of.</summary>
    Over = 32768,

    /// <summary>What is told by its day, after what someone waits for.</summary>
    CanWait = Asked | HelpComes | SheetDue | RelativeWrote | CitizenWrote | FollowUpDue,
}

/// <summary>An answer of the citizen's in a case: <see cref="Said"/> to a summary or a sheet, <see cref="Heard"/> to a hearing.</summary>
public sealed record DayAnswer(CitizenAsk What, Agreement? Said, HearingAnswer? Heard);

/// <summary>A case of a citizen whose plan this employee holds, that needs something: a request nobody has taken up, a day that comes or has passed, a doubt whose day has come, an answer or an idea of the citizen's that nobody has gone on with, or a follow-up that was brought forward.</summary>
public sealed record DayCase(Guid CitizenId, string CitizenName, string CitizenPortrait, Guid CaseId, string Title, bool IsNew, DateOnly? Deadline, bool Late, DateOnly? DoubtDue, string Sooner = "")
{
    public CaseNews News { get; init; }

    /// <summary>The day comes within the reminder's working days, or has passed.</summary>
    public bool Soon { get; init; }

    /// <summary>What the citizen has answered, and nobody has gone on with; the latest last.</summary>
    public IReadOnlyList<DayAnswer> Answers { get; init; } = [];

    /// <summary>When the latest of <see cref="Answers"/> came.</summary>
    public DateTime? AnsweredAt { get; init; }

    /// <summary>The day of the follow-up that was brought forward.</summary>
    public DateOnly? SoonerOn { get; init; }

    /// <summary>The day a doubt that was said lately is talked about.</summary>
    public DateOnly? DoubtUntil { get; init; }

    /// <summary>The first day of help that someone has said yes to.</summary>
    public DateOnly? ComesOn { get; init; }

    /// <summary>The one who holds the plan is away, and the reader stands in.</summary>
    public bool StandsIn { get; init; }

    internal const CaseNews OfAssessment = CaseNews.SheetDue | CaseNews.RelativeWrote | CaseNews.CitizenWrote;

    internal const CaseNews OfEffort = CaseNews.NobodyAsked | CaseNews.HelpComes | CaseNews.FollowUpDue;

    /// <summary>What of the citizen's is told by the row, besides the case.</summary>
    internal Parts Tells =>
        (Answers.Any(a => a.What is CitizenAsk.Summary or CitizenAsk.Sheet) || (News & OfAssessment) != CaseNews.None ? Parts.Assessment : Parts.None)
        | (Sooner.Length > 0 || (News & OfEffort) != CaseNews.None ? Parts.Effort : Parts.None);
}

/// <summary>Help that this employee, or their unit, is asked to give, and has not answered.</summary>
public sealed record DayOrder(Guid CitizenId, string CitizenName, string CitizenPortrait, string What, DateTime AskedAt);

/// <summary>A note that someone says belongs to another person. <see cref="IsOwn"/>: this employee marked it, so someone else on the team is to look.</summary>
public sealed record DayMark(Guid CitizenId, string CitizenName, string CitizenPortrait, Guid NoteId, string ByName, bool IsOwn, DateOnly? Due, bool Late);

/// <summary>A promise that the employee carries, as their day tells it. <see cref="Owner"/> is who made it, empty when it is their own.</summary>
public sealed record DayPromise(Guid CitizenId, string CitizenName, string CitizenPortrait, Guid PromiseId, string What, DateOnly Due, string Owner, bool Passed);

/// <summary>Who waits for this employee: calls to make (own, and those stood in for), the unit's late calls for its leader, messages without an answer, relatives' words of the last two weeks that somebody must take up, what citizens did about the contact, appointments of those stood in for in the coming week, children who soon turn 18, cases, orders, marked notes and promises that need something, and how many decisions wait for a leader.</summary>
public sealed record WaitingDay(DateOnly Today, IReadOnlyList<DayCall> Calls, IReadOnlyList<DayCall> UnitsLate, IReadOnlyList<DayMessage> Messages, IReadOnlyList<DayVoice> Voices)
{
    public IReadOnlyList<DayFromCitizen> FromCitizens { get; init; } = [];

    public IReadOnlyList<DayForOther> ForOthers { get; init; } = [];

    public IReadOnlyList<DayAdult> SoonAdult { get; init; } = [];

    public IReadOnlyList<DayCase> Cases { get; init; } = [];

    /// <summary>Promises whose day comes or has passed: own, and those of someone who has left the team.</summary>
    public IReadOnlyList<DayPromise> Promises { get; init; } = [];

    public IReadOnlyList<DayOrder> Orders { get; init; } = [];

    /// <summary>Notes that are marked as another person's and wait for a second one's look (rule 1).</summary>
    public IReadOnlyList<DayMark> Marks { get; init; } = [];

    /// <summary>Decisions of the unit that wait for its leader's yes; 0 for others.</summary>
    public int Decisions { get; init; }
}

/// <summary>"Min dag": who waits for a voice or an answer. One command to the database, whatever there is.</summary>
public sealed class WaitingViews
{
    /// <summary>Days before the eighteenth birthday that the one who holds the plan is told of it.</summary>
    public const int DaysToAdult = 90;

    /// <summary>Working days before a case's promised day that the one who holds the plan is reminded of it.</summary>
    public const int CaseRemindedBefore = 5;

    /// <summary>
    /// All that waits, in rows of twelve kinds after each other: one command, in which no list repeats another's rows. What was called off
    /// comes first, since the first kind says how a column is read, and it has both times. <c>leads</c> is the unit of its leader, for others none.
    /// </summary>
    private static readonly Compiled<Func<AppDb, Guid, Guid, Guid, DateOnly, DateTime, DateTime, DateTime, DateOnly, DateOnly, DateOnly, DateOnly, DateOnly, IAsyncEnumerable<Row>>> Rows = new(() => EF.CompileAsyncQuery(
        (AppDb db, Guid self, Guid leads, Guid unit, DateOnly today, DateTime now, DateTime since, DateTime ahead, DateOnly bornAfter, DateOnly bornBy, DateOnly promised, DateOnly due, DateOnly decides) =>
            (from a in db.Appointments
             where a.State == AppointmentState.Cancelled && a.StateByCitizen && a.StateAt >= since
             join p in db.Plans on a.CitizenId equals p.CitizenId
             where p.CoordinatorId == self
             select new
             {
                 Kind = Kind.CalledOff,
                 a.Id,
                 a.CitizenId,
                 Day = (DateOnly?)null,
                 Until = (DateOnly?)null,
                 At = a.StateAt,
                 StartsAt = (DateTime?)a.StartsAt,
                 Number = 0,
                 Which = (string?)a.Way.ToString(),
                 Person = (string?)null,
                 Role = (string?)null,
                 Reads = (string?)null,
                 EmployeeId = (Guid?)null,
                 StandsIn = false,
                 More = (string?)null,
                 Also = (DateOnly?)null,
                 Then = (DateOnly?)null,
             })
            .Concat(
                from c in db.CallBacks
                where c.OpenFor != null
                join p in db.Plans on c.CitizenId equals p.CitizenId
                // Whose plans the calls may belong to: the few come first, so that not every open call of the municipality is looked at.
                where db.Employees.Where(e => e.Id == self || e.UnitId == leads).Select(e => e.Id)
                 .Union(db.Absences.Where(a => a.StandInId == self && a.CancelledAt == null && a.From <= today && today <= a.To).Select(a => a.EmployeeId)).Contains(p.CoordinatorId)
                join e in db.Employees on p.CoordinatorId equals e.Id
                let standsIn = db.Absences.Any(a => a.EmployeeId == e.Id && a.StandInId == self && a.CancelledAt == null && a.From <= today && today <= a.To)
                where e.Id == self || standsIn || (e.UnitId == leads && (c.NextTryOn ?? c.Due) < today)
                select new
                {
                    Kind = Kind.Call,
                    c.Id,
                    c.CitizenId,
                    Day = (DateOnly?)(c.NextTryOn ?? c.Due),
                    Until = (DateOnly?)null,
                    At = (DateTime?)null,
                    StartsAt = (DateTime?)null,
                    Number = c.Tries,
                    Which = (string?)c.Reason.ToString(),
                    Person = (string?)e.Name,
                    Role = (string?)null,
                    Reads = (string?)null,
                    EmployeeId = (Guid?)e.Id,
                    StandsIn = standsIn,
                    More = (string?)null,
                    Also = (DateOnly?)null,
                    Then = (DateOnly?)null,
                })
            .Concat(
                from t in db.MessageThreads
                where t.AnswerDue != null
                join m in db.TeamMembers on t.CitizenId equals m.CitizenId
                where m.EmployeeId == self && m.From <= today && (m.To == null || m.To >= today)
                select new
                {
                    Kind = Kind.Message,
                    t.Id,
                    t.CitizenId,
                    Day = t.AnswerDue,
                    Until = (DateOnly?)null,
                    At = (DateTime?)null,
                    StartsAt = (DateTime?)null,
                    Number = 0,
                    Which = (string?)null,
                    Person = (string?)null,
                    Role = (string?)null,
                    Reads = (string?)m.Reads.ToString(),
                    EmployeeId = (Guid?)null,
                    StandsIn = false,
                    More = (string?)null,
                    Also = (DateOnly?)null,
                    Then = (DateOnly?)null,
                })
            .Concat(
                from v in db.Voices
                where v.At >= since && v.InConfidence && (v.CarryOn == null || v.CarryOn == CarryOn.No)
                join m in db.TeamMembers on v.CitizenId equals m.CitizenId
                where m.EmployeeId == self && m.From <= today && (m.To == null || m.To >= today)
                select new
                {
                    Kind = Kind.Voice,
                    v.Id,
                    v.CitizenId,
                    Day = (DateOnly?)null,
                    Until = (DateOnly?)null,
                    At = (DateTime?)v.At,
                    StartsAt = (DateTime?)null,
                    Number = 0,
                    Which = v.CarryOn.ToString(),
                    Person = (string?)v.Name,
                    Role = (string?)v.Role,
                    Reads = (string?)m.Reads.ToString(),
                    EmployeeId = (Guid?)null,
                    StandsIn = false,
                    More = (string?)null,
                    Also = (DateOnly?)null,
                    Then = (DateOnly?)null,
                })
            .Concat(
                from v in db.ContactVersions
                where v.State == ProposalState.Waiting && v.ProposedBy == Side.Citizen
                join p in db.Plans on v.CitizenId equals p.CitizenId
                where p.CoordinatorId == self
                select new
                {
                    Kind = Kind.Proposal,
                    v.Id,
                    v.CitizenId,
                    Day = (DateOnly?)null,
                    Until = (DateOnly?)null,
                    At = (DateTime?)v.ProposedAt,
                    StartsAt = (DateTime?)null,
                    Number = 0,
                    Which = (string?)null,
                    Person = (string?)null,
                    Role = (string?)null,
                    Reads = (string?)null,
                    EmployeeId = (Guid?)null,
                    StandsIn = false,
                    More = (string?)null,
                    Also = (DateOnly?)null,
                    Then = (DateOnly?)null,
                })
            .Concat(
                from x in db.Absences
                where x.StandInId == self && x.CancelledAt == null && x.To >= today
                join p in db.Set<AppointmentPerson>() on x.EmployeeId equals p.EmployeeId
                join a in db.Appointments on p.AppointmentId equals a.Id
                where a.State == AppointmentState.Planned && a.StartsAt > now && a.StartsAt < ahead
                select new
                {
                    Kind = Kind.ForOther,
                    a.Id,
                    a.CitizenId,
                    Day = (DateOnly?)x.From,
                    Until = (DateOnly?)x.To,
                    At = (DateTime?)null,
                    StartsAt = (DateTime?)a.StartsAt,
                    Number = a.Minutes,
                    Which = (string?)a.Way.ToString(),
                    Person = (string?)p.Name,
                    Role = (string?)null,
                    Reads = (string?)null,
                    EmployeeId = (Guid?)null,
                    StandsIn = false,
                    More = (string?)null,
                    Also = (DateOnly?)null,
                    Then = (DateOnly?)null,
                })
            .Concat(
                from r in db.Representations
                where r.Kind == HelperKind.Custody && r.EndedAt == null && r.ToldAt == null
                join p in db.Plans on r.CitizenId equals p.CitizenId
                where p.CoordinatorId == self
                join z in db.Citizens on r.CitizenId equals z.Id
                where z.Born > bornAfter && z.Born <= bornBy
                select new
                {
                    Kind = Kind.Adult,
                    r.Id,
                    r.CitizenId,
                    Day = (DateOnly?)z.Born,
                    Until = (DateOnly?)null,
                    At = (DateTime?)null,
                    StartsAt = (DateTime?)null,
                    Number = 0,
                    Which = (string?)null,
                    Person = (string?)null,
                    Role = (string?)null,
                    Reads = (string?)null,
                    EmployeeId = (Guid?)null,
                    StandsIn = false,
                    More = (string?)null,
                    Also = (DateOnly?)null,
                    Then = (DateOnly?)null,
                })
            .Concat(
                from m in db.TeamMembers
                where m.EmployeeId == self && m.From <= today && (m.To == null || m.To >= today)
                join p in db.Promises on m.CitizenId equals p.CitizenId
                where p.State == PromiseState.Open && p.Due <= promised
                    && (p.OwnerId == self || (db.Plans.Any(plan => plan.CitizenId == p.CitizenId && plan.CoordinatorId == self)
                        && !db.TeamMembers.Any(o => o.CitizenId == p.CitizenId && o.EmployeeId == p.OwnerId && o.From <= today && (o.To == null || o.To >= today) && db.Employees.Any(e => e.Id == p.OwnerId && e.Active))))
                select new
                {
                    Kind = Kind.Promise,
                    p.Id,
                    p.CitizenId,
                    Day = (DateOnly?)p.Due,
                    Until = (DateOnly?)null,
                    At = (DateTime?)null,
                    StartsAt = (DateTime?)null,
                    Number = 0,
                    Which = (string?)p.What,
                    Person = (string?)p.OwnerName,
                    Role = (string?)null,
                    Reads = (string?)m.Reads.ToString(),
                    EmployeeId = (Guid?)p.OwnerId,
                    StandsIn = false,
                    More = (string?)null,
                    Also = (DateOnly?)null,
                    Then = (DateOnly?)null,
                })
            .Concat(
                from m in db.TeamMembers
                where m.EmployeeId == self && m.From <= today && (m.To == null || m.To >= today)
                join p in db.Plans on m.CitizenId equals p.CitizenId
                where p.CoordinatorId == self || db.Absences.Any(a => a.EmployeeId == p.CoordinatorId && a.StandInId == self && a.CancelledAt == null && a.From <= today && today <= a.To)
                join c in db.Cases on m.CitizenId equals c.CitizenId
                where c.EndedOn == null || db.HelpOrders.Any(o => o.CitizenId == c.CitizenId && o.CaseId == c.Id && o.State == OrderState.Accepted && (o.Sooner != "" || o.FollowUpOn <= due))
                let news = (c.Kind == "" ? (int)CaseNews.Asked : 0)
                    + (c.AskedBy < today ? (int)CaseNews.Unanswered : 0)
                    + (c.Doubts.Any(d => d.EndedAt == null && d.At >= since) ? (int)CaseNews.InDoubt : 0)
                    + (db.Appeals.Any(a => a.CaseId == c.Id && a.State == AppealState.WithUs && a.NotedAt >= since) ? (int)CaseNews.Appealed : 0)
                    + (db.Decisions.Any(d => d.CaseId == c.Id && d.OpenFor != null && d.YesRevision == d.Revision) ? (int)CaseNews.LeaderSaidYes : 0)
                    + (db.Decisions.Any(d => d.CaseId == c.Id && d.MadeAt != null && d.ReceivedOn == null) ? (int)CaseNews.NotTold : 0)
                    + (db.Decisions.Any(d => d.CaseId == c.Id && d.ReceivedOn != null && d.Parts.Any(x => x.Result != PartResult.No && !db.HelpOrders.Any(o => o.PartId == x.Id && o.State != OrderState.Declined))) ? (int)CaseNews.NobodyAsked : 0)
                    + (db.HelpOrders.Any(o => o.CitizenId == c.CitizenId && o.CaseId == c.Id && o.State == OrderState.Accepted && o.AnsweredAt >= since && o.StartsOn > today) ? (int)CaseNews.HelpComes : 0)
                    + (c.Kind != "" && !db.Sheets.Any(x => x.CaseId == c.Id && x.CoordinatorId == p.CoordinatorId && (x.AskedAt != null || x.Lines.Any(l => l.Side == SheetSide.TalkedThrough && l.RemovedAt == null))
                        && !c.Spans.Any(s => s.EndedAt == null && s.BeganAt > x.OpenedAt)) ? (int)CaseNews.SheetDue : 0)
                    + (c.Phase == CasePhase.ChoiceOfEffort && c.Deadline <= decides ? (int)CaseNews.DecisionComes : 0)
                    + (db.Assessments.Any(a => a.CaseId == c.Id && a.Statements.Any(s => s.RelationId != null && s.TakenBackAt == null && s.WrittenAt >= since && !a.Summaries.Any(x => x.At > s.WrittenAt))) ? (int)CaseNews.RelativeWrote : 0)
                    + (db.Assessments.Any(a => a.CaseId == c.Id && a.Statements.Any(s => s.RelationId == null && s.ByCitizenAlone && s.TakenBackAt == null && s.WrittenAt >= since && !a.Summaries.Any(x => x.At > s.WrittenAt))) ? (int)CaseNews.CitizenWrote : 0)
                    + (db.Decisions.Any(d => d.CaseId == c.Id && d.CatchUps.Any(x => x.DoneAt == null)) ? (int)CaseNews.CatchUp : 0)
                    + (db.Decisions.Any(d => d.CaseId == c.Id && d.CatchUps.Any(x => x.DoneAt == null && x.Due < today)) ? (int)CaseNews.CatchUpLate : 0)
                    + (c.EndedOn == null ? 0 : (int)CaseNews.Over + (int)CaseNews.FollowUpDue)
                select new
                {
                    Kind = Kind.Case,
                    c.Id,
                    c.CitizenId,
                    Day = c.Deadline,
                    Until = c.DoubtUntil,
                    At = c.AnsweredAt,
                    StartsAt = db.Sheets.Where(x => x.CaseId == c.Id).Max(x => (DateTime?)x.OpenedAt),
                    Number = news,
                    Which = (string?)c.Title,
                    Person = c.Answered,
                    Role = db.HelpOrders.Where(o => o.CitizenId == c.CitizenId && o.CaseId == c.Id && o.State == OrderState.Accepted && o.Sooner != "").OrderBy(o => o.FollowUpOn).Select(o => (string?)o.Sooner).FirstOrDefault(),
                    Reads = (string?)m.Reads.ToString(),
                    EmployeeId = (Guid?)null,
                    StandsIn = p.CoordinatorId != self,
                    More = c.Answered == null ? null
                        : (db.Hearings.Where(h => h.CaseId == c.Id && h.Answer != null).OrderByDescending(h => h.AnsweredAt).Select(h => h.Answer.ToString()).FirstOrDefault() ?? "")
                            + "," + (db.Replies.Where(r => r.CaseId == c.Id && r.About == ReplyAbout.Summary).OrderByDescending(r => r.At).Select(r => (string?)r.Said.ToString()).FirstOrDefault() ?? "")
                            + "," + (db.Replies.Where(r => r.CaseId == c.Id && r.About == ReplyAbout.Sheet).OrderByDescending(r => r.At).Select(r => (string?)r.Said.ToString()).FirstOrDefault() ?? ""),
                    Also = db.HelpOrders.Where(o => o.CitizenId == c.CitizenId && o.CaseId == c.Id && o.State == OrderState.Accepted && (o.Sooner != "" || c.EndedOn != null)).Min(o => o.FollowUpOn),
                    Then = db.HelpOrders.Where(o => o.CitizenId == c.CitizenId && o.CaseId == c.Id && o.State == OrderState.Accepted && o.AnsweredAt >= since && o.StartsOn > today).Min(o => o.StartsOn),
                })
            .Concat(
                from d in db.Decisions
                where d.OpenFor != null && d.AskedUnitId == leads && d.AskedAt != null && d.YesRevision != d.Revision && d.Question == ""
                select new
                {
                    Kind = Kind.Asked,
                    d.Id,
                    d.CitizenId,
                    Day = (DateOnly?)null,
                    Until = (DateOnly?)null,
                    At = (DateTime?)null,
                    StartsAt = (DateTime?)null,
                    Number = 0,
                    Which = (string?)null,
                    Person = (string?)null,
                    Role = (string?)null,
                    Reads = (string?)null,
                    EmployeeId = (Guid?)null,
                    StandsIn = false,
                    More = (string?)null,
                    Also = (DateOnly?)null,
                    Then = (DateOnly?)null,
                })
            .Concat(
                from m in db.TeamMembers
                where m.EmployeeId == self && m.From <= today && (m.To == null || m.To >= today)
                join o in db.HelpOrders on m.CitizenId equals o.CitizenId
                where o.State == OrderState.Asked && (o.EmployeeId == self || (o.EmployeeId == null && o.UnitId == unit))
                select new
                {
                    Kind = Kind.Order,
                    o.Id,
                    o.CitizenId,
                    Day = (DateOnly?)null,
                    Until = (DateOnly?)null,
                    At = (DateTime?)o.AskedAt,
                    StartsAt = (DateTime?)null,
                    Number = 0,
                    Which = (string?)o.What,
                    Person = (string?)null,
                    Role = (string?)null,
                    Reads = (string?)m.Reads.ToString(),
                    EmployeeId = (Guid?)null,
                    StandsIn = false,
                    More = (string?)null,
                    Also = (DateOnly?)null,
                    Then = (DateOnly?)null,
                })
            .Concat(
                from m in db.TeamMembers
                where m.EmployeeId == self && m.From <= today && (m.To == null || m.To >= today)
                join n in db.Notes on m.CitizenId equals n.CitizenId
                where n.WrongAt != null && n.MovedAt == null
                select new
                {
                    Kind = Kind.Mark,
                    n.Id,
                    n.CitizenId,
                    Day = (DateOnly?)null,
                    Until = (DateOnly?)null,
                    At = n.WrongLookBy,
                    StartsAt = (DateTime?)null,
                    Number = 0,
                    Which = (string?)null,
                    Person = (string?)n.WrongByName,
                    Role = (string?)null,
                    Reads = (string?)m.Reads.ToString(),
                    EmployeeId = n.WrongById,
                    StandsIn = false,
                    More = (string?)null,
                    Also = (DateOnly?)null,
                    Then = (DateOnly?)null,
                })
            .Join(db.Citizens, w => w.CitizenId, z => z.Id, (w, z) => new Row(w.Kind, w.Id, w.CitizenId, z.Name, z.Portrait, w.Day, w.Until, w.At, w.StartsAt, w.Number, w.Which, w.Person, w.Role, w.Reads, w.EmployeeId, w.StandsIn, w.More, w.Also, w.Then))));

    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal WaitingViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>The calls and messages of the day, the longest waiting first. Each citizen shown is a look-up, with the basis it rests on.</summary>
    public async Task<WaitingDay> Day(Actor actor, CancellationToken cancel)
    {
        if (actor.Kind != ActorKind.Employee || actor.Visit is not null) throw await _trail.Refuse(actor, null, "min dag", cancel);
        var (today, now, self) = (_clock.Today, _clock.Now, actor.Id);
        if (!actor.WorksWithCitizens) return new WaitingDay(today, [], [], [], []);

        var unit = actor.UnitId ?? Guid.Empty;
        var leads = actor.Is(Role.Leader) ? unit : Guid.Empty;
        var (bornAfter, bornBy) = (today.AddYears(-Ages.Adult), today.AddDays(DaysToAdult).AddYears(-Ages.Adult));
        var ahead = Clock.Utc(today.AddDays(ContactDayViews.DaysAhead + 1).ToDateTime(TimeOnly.MinValue));
        var due = WorkingDays.Add(today, CaseRemindedBefore);
        var rows = (await Rows.On(_db)(_db, self, leads, unit, today, now, now.AddDays(-14), ahead, bornAfter, bornBy, WorkingDays.Add(today, Promise.RemindedBefore), due, today.AddDays(SheetRule.BeforeDecision)).ToListAsync(cancel)).OrderBy(r => r.Id).ToLookup(r => r.Kind);

        var calls = rows[Kind.Call]
            .Select(c => new DayCall(c.Id, c.CitizenId, c.Name, c.Portrait, Enum.Parse<CallReason>(c.Which!), c.Day!.Value, c.Day < today, c.Number, c.EmployeeId == self ? CallerAs.Responsible : c.StandsIn ? CallerAs.StandIn : CallerAs.Leader, c.Person!))
            .OrderBy(c => c.Day).ThenBy(c => c.CitizenName, Fold.Alphabet).ToList();
        var messages = rows[Kind.Message].Where(t => t.Gives(Parts.Messages)).DistinctBy(t => t.Id)
            .Select(t => new DayMessage(t.Id, t.CitizenId, t.Name, t.Portrait, t.Day!.Value, t.Day < today))
            .OrderBy(m => m.Due).ThenBy(m => m.CitizenName, Fold.Alphabet).ToList();

        var voices = rows[Kind.Voice].Where(v => v.Gives(Parts.Voices)).DistinctBy(v => v.Id)
            .Select(v => new DayVoice(v.CitizenId, v.Name, v.Portrait, ContactTexts.First(v.Person!), v.Role!, v.Which == nameof(CarryOn.No), v.At!.Value))
            .OrderByDescending(v => v.At).ToList();

        var fromCitizens = rows[Kind.Proposal].Select(v => new DayFromCitizen(v.CitizenId, v.Name, v.Portrait, CitizenSays.Proposes, v.At!.Value, null, null))
            .Concat(rows[Kind.CalledOff].Select(a => new DayFromCitizen(a.CitizenId, a.Name, a.Portrait, CitizenSays.CallsOff, a.At!.Value, Enum.Parse<Channel>(a.Which!), a.StartsAt)))
            .OrderByDescending(s => s.At).ThenBy(s => s.CitizenName, Fold.Alphabet).ToList();
        var forOthers = rows[Kind.ForOther].Where(a => Clock.DayOf(a.StartsAt!.Value) is var day && a.Day <= day && day <= a.Until).OrderBy(a => a.StartsAt).ThenBy(a => a.Id)
            .Select(a => new DayForOther(a.CitizenId, a.Name, a.Portrait, ContactTexts.First(a.Person!), Enum.Parse<Channel>(a.Which!), a.StartsAt!.Value, a.Number)).ToList();
        var soonAdult = rows[Kind.Adult].DistinctBy(r => r.CitizenId).Select(r => new DayAdult(r.CitizenId, r.Name, r.Portrait, Citizen.TurnsOn(r.Day!.Value, Ages.Adult))).OrderBy(a => a.Turns).ToList();

        var cases = rows[Kind.Case].GroupBy(c => c.Id).Select(seats => seats.First() with { Reads = seats.Aggregate(Parts.None, (all, seat) => all | Enum.Parse<Parts>(seat.Reads!)).ToString() }).Where(c => c.Gives(Parts.Case))
            .Select(c => new DayCase(c.CitizenId, c.Name, c.Portrait, c.Id, c.Which!, c.News.HasFlag(CaseNews.Asked), c.Day, c.Day < today, c.Until <= today ? c.Until : null, c.Gives(Parts.Effort) ? c.Role ?? "" : "")
            {
                News = c.News,
                Soon = c.Day <= due,
                StandsIn = c.StandsIn,
                Answers = [.. c.Answers],
                AnsweredAt = c.At,
                DoubtUntil = c.Until,
                ComesOn = c.Then,
                SoonerOn = c.Gives(Parts.Effort) ? c.Also : null,
            })
            .Where(c => c is { IsNew: true } or { Soon: true } or { DoubtDue: not null } or { News: not CaseNews.None } or { Answers.Count: > 0 } or { Sooner.Length: > 0 })
            .OrderBy(c => c.Late ? 0 : c.Answers.Count > 0 || (c.News & ~CaseNews.CanWait) != CaseNews.None ? 1 : 2).ThenBy(c => c.Deadline ?? DateOnly.MaxValue).ThenBy(c => c.CitizenName, Fold.Alphabet).ToList();
        var promises = rows[Kind.Promise].Where(p => p.Gives(Parts.Contact)).DistinctBy(p => p.Id)
            .Select(p => new DayPromise(p.CitizenId, p.Name, p.Portrait, p.Id, p.Which!, p.Day!.Value, p.EmployeeId == self ? "" : p.Person!, p.Day < today)).OrderBy(p => p.Due).ThenBy(p => p.PromiseId).ToList();

        var orders = rows[Kind.Order].Where(o => o.Gives(Parts.Effort)).DistinctBy(o => o.Id)
            .Select(o => new DayOrder(o.CitizenId, o.Name, o.Portrait, o.Which!, o.At!.Value)).OrderBy(o => o.AskedAt).ToList();

        var marks = rows[Kind.Mark].Where(n => n.Gives(Parts.Notes)).DistinctBy(n => n.Id)
            .Select(n => (Row: n, Due: n.At is { } until ? Clock.DayOf(until) : (DateOnly?)null))
            .Select(n => new DayMark(n.Row.CitizenId, n.Row.Name, n.Row.Portrait, n.Row.Id, ContactTexts.First(n.Row.Person!), n.Row.EmployeeId == self, n.Due, n.Due < today))
            .OrderBy(n => n.Due).ThenBy(n => n.CitizenName, Fold.Alphabet).ToList();

        await _trail.Saw(actor, [.. marks.Select(n => n.CitizenId).Distinct()], Parts.Notes, DayViews.ListPurpose, "", "", cancel);
        await _trail.Saw(actor, [.. orders.Select(o => o.CitizenId).Distinct()], Parts.Effort, DayViews.ListPurpose, "", "", cancel);
        await _trail.Saw(actor, [.. cases.Select(c => c.CitizenId).Distinct()], Parts.Case, DayViews.ListPurpose, "", "", cancel);
        foreach (var part in (Parts[])[Parts.Assessment, Parts.Effort])
            await _trail.Saw(actor, [.. cases.Where(c => c.Tells.HasFlag(part)).Select(c => c.CitizenId).Distinct()], part, DayViews.ListPurpose, "", "", cancel);
        await _trail.Saw(actor, [.. promises.Select(p => p.CitizenId).Distinct()], Parts.Contact, DayViews.ListPurpose, "", "", cancel);
        await _trail.Saw(actor, [.. fromCitizens.Select(s => s.CitizenId).Distinct()], Parts.Contact, DayViews.ListPurpose, "", "", cancel);
        await _trail.Saw(actor, [.. forOthers.Select(a => a.CitizenId).Distinct()], Parts.Contact, DayViews.ListPurpose, CallBackPolicy.Basis(CallerAs.StandIn), "", cancel);
        await _trail.Saw(actor, [.. soonAdult.Select(a => a.CitizenId)], Parts.Sharing, DayViews.ListPurpose, "", "", cancel);
        foreach (var same in calls.GroupBy(c => c.CallerAs))
            await _trail.Saw(actor, [.. same.Select(c => c.CitizenId)], Parts.Contact, CallBackPolicy.Purpose, CallBackPolicy.Basis(same.Key), "", cancel);
        await _trail.Saw(actor, [.. messages.Select(m => m.CitizenId).Distinct()], Parts.Messages, DayViews.ListPurpose, "", "", cancel);
        await _trail.Saw(actor, [.. voices.Select(v => v.CitizenId).Distinct()], Parts.Voices, DayViews.ListPurpose, "", "", cancel);
        return new WaitingDay(today, [.. calls.Where(c => c.CallerAs != CallerAs.Leader)], [.. calls.Where(c => c.CallerAs == CallerAs.Leader)], messages, voices) { FromCitizens = fromCitizens, ForOthers = forOthers, SoonAdult = soonAdult, Cases = cases, Orders = orders, Marks = marks, Promises = promises, Decisions = rows[Kind.Asked].Count() };
    }

    private enum Kind
    {
        CalledOff,
        Call,
        Message,
        Voice,
        Proposal,
        ForOther,
        Adult,
        Promise,
        Case,
        Asked,
        Order,
        Mark,
    }

    /// <summary>One thing that waits; which columns it has is its kind's.</summary>
    private sealed record Row(
        Kind Kind, Guid Id, Guid CitizenId, string Name, string Portrait, DateOnly? Day, DateOnly? Until, DateTime? At, DateTime? StartsAt, int Number,
        string? Which, string? Person, string? Role, string? Reads, Guid? EmployeeId, bool StandsIn, string? More, DateOnly? Also, DateOnly? Then)
    {
        /// <summary>What the citizen answered in a case, where its part is the reader's too.</summary>
        public IEnumerable<DayAnswer> Answers => Case.Named(Person).Where(a => a is not (CitizenAsk.Summary or CitizenAsk.Sheet) || Gives(Parts.Assessment)).Select(a => a switch
        {
            CitizenAsk.Hearing => new DayAnswer(a, null, Enum.TryParse<HearingAnswer>(Said(0), out var heard) ? heard : null),
            CitizenAsk.Summary or CitizenAsk.Sheet => new DayAnswer(a, Enum.TryParse<Agreement>(Said(a == CitizenAsk.Summary ? 1 : 2), out var said) ? said : null, null),
            _ => new DayAnswer(a, null, null),
        });

        /// <summary>What has happened in a case, without what belongs to a part that is not the reader's.</summary>
        public CaseNews News => Told & ~((Gives(Parts.Assessment) ? CaseNews.None : DayCase.OfAssessment) | (Gives(Parts.Effort) ? CaseNews.None : DayCase.OfEffort));

        private string Said(int about) => More!.Split(',')[about];

        private CaseNews Told => (CaseNews)Number switch
        {
            var news when news.HasFlag(CaseNews.Over) => CaseNews.FollowUpDue,
            var news when news.HasFlag(CaseNews.DecisionComes) => (news & ~CaseNews.DecisionComes) | (StartsAt?.IsBefore(Day!.Value) == true ? CaseNews.SheetDue : CaseNews.None),
            var news => news,
        };

        public bool Gives(Parts part) => Reads is not null && Enum.Parse<Parts>(Reads).HasFlag(part);
    }
}
