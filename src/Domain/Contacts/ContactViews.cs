using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Organisation;
using Sammen.Domain.Promises;
using Sammen.Domain.Record;

namespace Sammen.Domain.Contacts;

/// <summary>One version of the agreement. <see cref="StandIn"/> is the stand-in's name, empty when none is named.</summary>
public sealed record TermsView(Guid Id, int No, ContactTerms Terms, string StandIn, ProposalState State, Side ProposedBy, string ProposedByName, DateTime ProposedAt, string AnsweredByName, bool AnsweredBeside, DateTime? AnsweredAt, string Why, DateTime? InForceAt, DateTime? EndedAt)
{
    public string ProposedByFirstName => ContactTexts.First(ProposedByName);

    public IReadOnlyList<string> Sentences => ContactTexts.Sentences(Terms, ContactTexts.First(StandIn));
}

/// <summary>The agreement: what is in force, what waits for an answer, and what was before, newest first.</summary>
public sealed record AgreementView(int Version, TermsView? InForce, TermsView? Waiting, IReadOnlyList<TermsView> Before, ContactDue? Due, DateOnly Today)
{
    /// <summary>Who holds the plan and answers for the municipality; empty before anything was proposed.</summary>
    public string Holder { get; init; } = "";
}

public sealed record AppointmentPersonView(Guid EmployeeId, string Name, string Portrait);

public sealed record AppointmentView(
    Guid Id, Channel Way, string Place, DateTime StartsAt, int Minutes, IReadOnlyList<AppointmentPersonView> People, IReadOnlyList<string> Breaks, string Reason,
    string BookedByName, AppointmentState State, string StateWhy, string StateBy, bool StateByCitizen, int Version)
{
    /// <summary>"Mette og Karim".</summary>
    public string Names => ContactTexts.List([.. People.Select(p => ContactTexts.First(p.Name))]);

    /// <summary>What a calendar may show to anyone who looks over a shoulder.</summary>
    public string NeutralTitle => $"Møde med {Names}";

    public DateOnly Day => Clock.DayOf(StartsAt);
}

/// <summary>The appointments ahead, first the nearest, and those that have been, newest first.</summary>
public sealed record AppointmentsView(IReadOnlyList<AppointmentView> Ahead, IReadOnlyList<AppointmentView> Past, DateOnly Today);

public sealed record ContactLine(Guid Id, Channel Way, Direction Direction, DateTime At, int? Minutes, bool Reached, string Text, IReadOnlyList<string> Breaks, string WrittenByName);

/// <summary>Someone of the team, or someone who could stand in.</summary>
public sealed record ContactPerson(Guid EmployeeId, string Name, string Role, string Portrait);

/// <summary>
/// The open question to the citizen about the agreement. A plan has one open question and it goes first (rule 12): a page shows this
/// one only when the plan's is null.
/// </summary>
public sealed record ContactQuestion(Guid ProposalId, string FromFirstName, DateTime AskedAt);

/// <summary>What a citizen meets first: the next appointment, the open question if the plan has none, and who is away.</summary>
public sealed record ContactNow(AppointmentView? Next, ContactQuestion? Question, IReadOnlyList<AwayView> Away)
{
    /// <summary>An appointment that an employee called off, until the citizen has seen it.</summary>
    public AppointmentView? CalledOff { get; init; }

    /// <summary>The call that was promised.</summary>
    public PromisedCall? Call { get; init; }

    /// <summary>A message from the team that is not opened, the newest thread; null also when the reader may not see messages.</summary>
    public UnreadAnswer? Answer { get; init; }

    /// <summary>An employee's no to what the citizen proposed, until the citizen has seen it.</summary>
    public DeclinedProposal? Declined { get; init; }

    /// <summary>The promise whose day has passed longest, else the one that newest got another day within <see cref="ContactViews.NewDay"/> days; of its days the newest alone.</summary>
    public PromiseView? Promise { get; init; }
}

/// <summary>An open call: who calls and on which day, and the last try. <see cref="Late"/> when the day has passed.</summary>
public sealed record PromisedCall(string Caller, string Portrait, DateOnly Day, bool Late, DateTime? TriedAt, string TriedBy);

public sealed record UnreadAnswer(Guid ThreadId, string FromFirstName, bool IsAnswer);

public sealed record DeclinedProposal(Guid ProposalId, string ByFirstName, string Why);

/// <summary>The contact's door for reads. Everything here belongs to <see cref="Parts.Contact"/>, also the places, but for a protected address.</summary>
public sealed class ContactViews
{
    /// <summary>How many contacts and past appointments a page shows.</summary>
    public const int Page = 20;

    /// <summary>Days that something is told the citizen as new, when it is not said to be seen.</summary>
    public const int Unseen = 60;

    /// <summary>Days that another day for a promise is told the citizen as new.</summary>
    public const int NewDay = 14;

    private readonly AppDb _db;
    private readonly Trail _trail;
    private readonly Clock _clock;

    internal ContactViews(AppDb db, Trail trail, Clock clock) => (_db, _trail, _clock) = (db, trail, clock);

    /// <summary>The agreement with all its versions, and when a contact is due by it.</summary>
    public async Task<AgreementView> Agreement(Subject subject, CancellationToken cancel)
    {
        await _trail.Reads(subject, cancel);
        var citizen = subject.CitizenId;
        var rows = await (
            from v in _db.ContactVersions
            where v.CitizenId == citizen
            join a in _db.ContactAgreements on v.AgreementId equals a.Id
            join e in _db.Employees on v.Terms.StandInEmployeeId equals (Guid?)e.Id into es
            from e in es.DefaultIfEmpty()
            orderby v.No descending
            select new { Version = v, Current = a.Version, Holder = _db.Employees.Where(h => _db.Plans.Any(p => p.CitizenId == citizen && p.CoordinatorId == h.Id)).Select(h => h.Name).FirstOrDefault(), StandIn = e == null ? "" : e.Name, Last = _db.ContactEntries.Where(x => x.CitizenId == citizen && x.Reached && x.Way != Channel.Phone && x.Way != Channel.Writing).Max(x => (DateTime?)x.At) })
            .AsNoTracking().ToListAsync(cancel);
        var views = rows.Select(r => View(r.Version, r.StandIn)).ToList();
        var inForce = views.Find(v => v.State == ProposalState.InForce);
        DateOnly? last = rows.Count > 0 && rows[0].Last is { } at ? Clock.DayOf(at) : null;
        return new AgreementView(
            rows.Count > 0 ? rows[0].Current : 0, inForce, views.Find(v => v.State == ProposalState.Waiting), [.. views.Where(v => v.State is not (ProposalState.InForce or ProposalState.Waiting))],
            inForce is null ? null : ContactDue.On(_clock.Today, inForce.Terms.VisitEveryWeeks, Clock.DayOf(inForce.InForceAt!.Value), last), _clock.Today)
        { Holder = rows.Count > 0 ? rows[0].Holder ?? "" : "" };
    }

    public async Task<AppointmentsView> Appointments(Subject subject, CancellationToken cancel)
    {
        await _trail.Reads(subject, cancel);
        var (now, citizen, places) = (_clock.Now, subject.CitizenId, await Places(subject, cancel));
        var begun = now.AddMinutes(-Contacts.Appointment.Longest);
        var ahead = (await _db.Appointments.AsNoTracking().Include(a => a.People).Where(a => a.CitizenId == citizen && a.State == AppointmentState.Planned && a.StartsAt > begun)
            .OrderBy(a => a.StartsAt).ThenBy(a => a.Id).Take(Page * 2).ToListAsync(cancel)).Where(a => a.EndsAt > now).ToList();
        var past = (await _db.Appointments.AsNoTracking().Include(a => a.People).Where(a => a.CitizenId == citizen && (a.State != AppointmentState.Planned || a.StartsAt < now))
            .OrderByDescending(a => a.StartsAt).ThenBy(a => a.Id).Take(Page).ToListAsync(cancel)).Where(a => a.State != AppointmentState.Planned || a.EndsAt <= now);
        return new AppointmentsView([.. ahead.Select(a => View(a, a.People, places))], [.. past.Select(a => View(a, a.People, places))], _clock.Today);
    }

    /// <summary>One appointment; null when the citizen has none with that id.</summary>
    public async Task<AppointmentView?> Appointment(Subject subject, Guid appointmentId, CancellationToken cancel)
    {
        await _trail.Reads(subject, cancel);
        return await _db.Appointments.AsNoTracking().Include(a => a.People).FirstOrDefaultAsync(a => a.Id == appointmentId && a.CitizenId == subject.CitizenId, cancel) is { } found ? View(found, found.People, await Places(subject, cancel)) : null;
    }

    /// <summary>Contacts and tries, newest first.</summary>
    public async Task<IReadOnlyList<ContactLine>> Log(Subject subject, CancellationToken cancel)
    {
        await _trail.Reads(subject, cancel);
        var rows = await _db.ContactEntries.AsNoTracking().Where(e => e.CitizenId == subject.CitizenId).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Page).ToListAsync(cancel);
        return [.. rows.Select(e => new ContactLine(e.Id, e.Way, e.Direction, e.At, e.Minutes, e.Reached, e.Text, Lines(e.Breaks), e.WrittenByName))];
    }

    /// <summary>The next appointment that has not ended, the open question about the agreement, who is away, and what the citizen has not seen: for pages that tell what happens now. One command.</summary>
    public async Task<ContactNow> Now(Subject subject, CancellationToken cancel)
    {
        await _trail.Reads(subject, cancel);
        var citizen = subject.CitizenId;
        var earliest = _clock.Now.AddMinutes(-Contacts.Appointment.Longest);
        var today = _clock.Today;
        var (since, newDay) = (_clock.Now.AddDays(-Unseen), _clock.Now.AddDays(-NewDay));
        var (places, messages) = (await Places(subject, cancel), subject.MayRead(Parts.Messages));
        // Of each kind of news the newest alone is read, so that the kinds do not multiply each other's rows.
        var rows = await (
            from c in _db.Citizens
            where c.Id == citizen
            from a in _db.Appointments.Where(a => a.CitizenId == citizen && a.State == AppointmentState.Planned && a.StartsAt > earliest).DefaultIfEmpty()
            from p in _db.Set<AppointmentPerson>().Where(p => p.AppointmentId == a.Id).DefaultIfEmpty()
            from v in _db.ContactVersions.Where(v => v.CitizenId == citizen && v.State == ProposalState.Waiting && v.ProposedBy == Side.Adviser).DefaultIfEmpty()
            from x in _db.Absences.Where(x => x.CancelledAt == null && x.From <= today && today <= x.To && _db.TeamMembers.Any(m => m.CitizenId == citizen && m.EmployeeId == x.EmployeeId && m.From <= today && (m.To == null || m.To >= today))).DefaultIfEmpty()
            from e in _db.Employees.Where(e => e.Id == x.EmployeeId).DefaultIfEmpty()
            from s in _db.Employees.Where(s => s.Id == x.StandInId).DefaultIfEmpty()
            from off in _db.Appointments.Where(off => off.CitizenId == citizen && off.State == AppointmentState.Cancelled && !off.StateByCitizen && off.SeenAt == null && off.StateAt > since).OrderByDescending(off => off.StateAt).ThenBy(off => off.Id).Take(1).DefaultIfEmpty()
            from offp in _db.Set<AppointmentPerson>().Where(offp => offp.AppointmentId == off.Id).DefaultIfEmpty()
            from no in _db.ContactVersions.Where(no => no.CitizenId == citizen && no.State == ProposalState.Declined && no.ProposedBy == Side.Citizen && !no.AnsweredBeside && no.SeenAt == null && no.AnsweredAt > since).OrderByDescending(no => no.AnsweredAt).Take(1).DefaultIfEmpty()
            from t in _db.MessageThreads.Where(t => messages && t.CitizenId == citizen && _db.Messages.Any(m => m.ThreadId == t.Id && m.ReadAt == null && !m.ByCitizen)).OrderByDescending(t => t.LastAt).Take(1).DefaultIfEmpty()
            from k in _db.CallBacks.Where(k => k.OpenFor == citizen).DefaultIfEmpty()
            from h in _db.Employees.Where(h => _db.Plans.Any(p => p.CitizenId == citizen && p.CoordinatorId == h.Id)).DefaultIfEmpty()
            from w in _db.Absences.Where(w => w.EmployeeId == h.Id && w.CancelledAt == null && w.To >= today).DefaultIfEmpty()
            from ws in _db.Employees.Where(ws => ws.Id == w.StandInId).DefaultIfEmpty()
            from l in _db.Promises.Where(l => l.CitizenId == citizen && l.State == PromiseState.Open && !l.IsHidden && (l.Due < today || _db.PromiseDays.Any(d => d.PromiseId == l.Id && d.At > newDay)))
                .OrderBy(l => l.Due < today ? l.Due : DateOnly.MaxValue).ThenByDescending(l => _db.PromiseDays.Where(d => d.PromiseId == l.Id).Max(d => (DateTime?)d.At)).ThenBy(l => l.Id).Take(1).DefaultIfEmpty()
            from ld in _db.PromiseDays.Where(ld => ld.PromiseId == l.Id).OrderByDescending(ld => ld.At).Take(1).DefaultIfEmpty()
            from lo in _db.Employees.Where(lo => lo.Id == l.OwnerId).DefaultIfEmpty()
            select new
            {
                Appointment = a,
                Person = p,
                Asked = v == null ? null : new { v.Id, v.ProposedByName, v.ProposedAt },
                Absence = x,
                Who = e == null ? "" : e.Name,
                StandIn = s,
                Off = off,
                OffPerson = offp,
                No = no == null ? null : new { no.Id, no.AnsweredByName, no.Why },
                Thread = t == null ? null : new { t.Id, IsAnswer = _db.Messages.Any(m => m.ThreadId == t.Id && m.ByCitizen), From = _db.Messages.Where(m => m.ThreadId == t.Id && m.ReadAt == null && !m.ByCitizen).OrderByDescending(m => m.At).Select(m => m.Sender).FirstOrDefault() },
                Call = k == null ? null : new { k.Due, k.NextTryOn, k.TriedAt, TriedBy = _db.CallNotes.Where(n => n.CallBackId == k.Id && n.Kind == CallNoteKind.Tried).OrderByDescending(n => n.At).Select(n => n.By).FirstOrDefault() },
                Holder = h == null ? null : new { h.Name, h.Portrait },
                Promise = l,
                PromiseDay = ld,
                OwnerPortrait = lo == null ? "" : lo.Portrait,
                OwnerHolds = lo != null && lo.Active && _db.TeamMembers.Any(m => m.CitizenId == citizen && m.EmployeeId == lo.Id && m.From <= today && (m.To == null || m.To >= today)),
                HolderAway = w == null ? null : new { w.From, w.To, StandIn = ws == null ? "" : ws.Name, Portrait = ws == null ? "" : ws.Portrait },
            })
            .AsNoTracking().ToListAsync(cancel);
        var next = rows.Where(r => r.Appointment is not null && r.Appointment.EndsAt > _clock.Now).OrderBy(r => r.Appointment!.StartsAt).ThenBy(r => r.Appointment!.Id).GroupBy(r => r.Appointment!.Id).FirstOrDefault();
        var asked = rows.Select(r => r.Asked).FirstOrDefault(a => a is not null);
        var gone = rows.Where(r => r.Off is not null).ToList();
        var refused = rows.Select(r => r.No).FirstOrDefault(n => n is not null);
        var thread = rows.Select(r => r.Thread).FirstOrDefault(t => t is not null);
        var promised = rows.Find(r => r.Promise is not null);
        PromisedCall? call = null;
        if (rows.FirstOrDefault(r => r.Call is not null) is { Call: { } open, Holder: { } holder })
        {
            var day = open.NextTryOn ?? open.Due;
            var on = day < today ? today : day;
            var standIn = rows.Select(r => r.HolderAway).FirstOrDefault(w => w is not null && w.From <= on && on <= w.To);
            call = new PromisedCall(standIn?.StandIn ?? holder.Name, standIn?.Portrait ?? holder.Portrait, day, day < today, open.TriedAt, open.TriedBy ?? "");
        }

        if (thread is not null) await _trail.Saw(subject, Parts.Messages, cancel);
        return new ContactNow(
            next is null ? null : View(next.First().Appointment!, [.. next.Select(r => r.Person).OfType<AppointmentPerson>().DistinctBy(p => p.EmployeeId)], places),
            asked is null ? null : new ContactQuestion(asked.Id, ContactTexts.First(asked.ProposedByName), asked.ProposedAt),
            [.. rows.Where(r => r.Absence is not null).DistinctBy(r => r.Absence!.Id).OrderBy(r => r.Absence!.From)
                .Select(r => new AwayView(r.Absence!.Id, r.Absence.EmployeeId, r.Who, r.Absence.StandInId, r.StandIn!.Name, r.StandIn.Phone, r.StandIn.Portrait, r.Absence.From, r.Absence.To, r.Absence.Version))])
        {
            CalledOff = gone.Count == 0 ? null : View(gone[0].Off!, [.. gone.Select(r => r.OffPerson).OfType<AppointmentPerson>().DistinctBy(p => p.EmployeeId)], places),
            Declined = refused is null ? null : new DeclinedProposal(refused.Id, ContactTexts.First(refused.AnsweredByName), refused.Why),
            Answer = thread is null ? null : new UnreadAnswer(thread.Id, ContactTexts.First(thread.From ?? ""), thread.IsAnswer),
            Call = call,
            Promise = promised is null ? null : PromiseView.Of(promised.Promise!, promised.OwnerPortrait, promised.OwnerHolds, promised.Holder?.Name, promised.Holder?.Portrait, promised.PromiseDay is { } newest ? [newest] : [], today),
        };
    }

    /// <summary>Employees on the team today: those who can come to an appointment.</summary>
    public async Task<IReadOnlyList<ContactPerson>> Team(Subject subject, CancellationToken cancel)
    {
        await _trail.Reads(subject, cancel);
        var today = _clock.Today;
        var rows = await _db.TeamMembers.AsNoTracking().Where(m => m.CitizenId == subject.CitizenId && m.EmployeeId != null && m.From <= today && (m.To == null || m.To >= today)).ToListAsync(cancel);
        return [.. rows.OrderBy(m => m.From).ThenBy(m => m.Id).DistinctBy(m => m.EmployeeId).Select(m => new ContactPerson(m.EmployeeId!.Value, m.Name, m.TeamRole, m.Portrait))];
    }

    /// <summary>Who can be named as stand-in for the one who holds the plan: employees of the team and colleagues in the holder's unit, whose work is with citizens.</summary>
    public async Task<IReadOnlyList<ContactPerson>> StandIns(Subject subject, CancellationToken cancel)
    {
        await _trail.Reads(subject, cancel);
        var (today, citizen) = (_clock.Today, subject.CitizenId);
        var rows = await _db.Employees.AsNoTracking()
            .Where(e => e.Active && (_db.TeamMembers.Any(m => m.CitizenId == citizen && m.EmployeeId == e.Id && m.From <= today && (m.To == null || m.To >= today))
                || _db.Plans.Any(p => p.CitizenId == citizen && _db.Employees.Any(c => c.Id == p.CoordinatorId && c.UnitId == e.UnitId))))
            .Where(e => !_db.Plans.Any(p => p.CitizenId == citizen && p.CoordinatorId == e.Id))
            .OrderBy(e => e.SortKey).ToListAsync(cancel);
        return [.. rows.Where(e => CitizenWork.IsWith(e.RoleSet)).Select(e => new ContactPerson(e.Id, e.Name, e.Title, e.Portrait))];
    }

    private static TermsView View(ContactVersion v, string standIn) => new(
        v.Id, v.No, v.Terms, standIn, v.State, v.ProposedBy, v.ProposedByName, v.ProposedAt, v.AnsweredByName, v.AnsweredBeside, v.AnsweredAt, v.Why, v.InForceAt, v.EndedAt);

    /// <summary>Whether the reader may see where a visit at home takes place: a protected address is told to the citizen alone and by the part that gives it, on a shared screen to nobody without it.</summary>
    private async Task<bool> Places(Subject subject, CancellationToken cancel) =>
        subject.IsCitizen || subject.MayRead(Parts.Address) || !await _db.HomeAddresses.AnyAsync(h => h.CitizenId == subject.CitizenId && h.Protected, cancel);

    private static AppointmentView View(Appointment a, IEnumerable<AppointmentPerson> people, bool places) => new(
        a.Id, a.Way, places || a.Way != Channel.Home ? a.Place : "", a.StartsAt, a.Minutes, [.. people.OrderBy(p => p.Name, Fold.Alphabet).Select(p => new AppointmentPersonView(p.EmployeeId, p.Name, p.Portrait))],
        Lines(a.Breaks), a.Reason, a.BookedByName, a.State, a.StateWhy, a.StateBy, a.StateByCitizen, a.Version);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
