using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Organisation;
using Sammen.Domain.Record;

namespace Sammen.Domain.Contacts;

/// <summary>An appointment as a form fills it: Danish date and wall time, minutes from 5 to 240, employees of the team.</summary>
public sealed record NewAppointment(Channel Way, string Place, IReadOnlyCollection<Guid> Employees, DateOnly Day, TimeOnly Time, int Minutes);

/// <summary>What is seen before booking: what breaks the agreement, and what else one ought to know (who is away, who meets someone else then, which of two hours).</summary>
public sealed record BookingLook(IReadOnlyList<Break> Breaks, IReadOnlyList<string> Notes);

/// <summary>Appointments: booked by an employee after a look at the agreement, called off by either.</summary>
public sealed class AppointmentDesk
{
    public static Refusal WayMissing => Appointment.WayMissing;
    public static Refusal MinutesOutside => Appointment.MinutesOutside;
    public static Refusal TimePassed => Appointment.TimePassed;
    public static Refusal ReasonMissing => Appointment.ReasonMissing;
    public static Refusal WhyMissing => Appointment.WhyMissing;
    public static Refusal NotPlanned => Appointment.NotPlanned;
    public static Refusal NotYet => Appointment.NotYet;
    public static readonly Refusal NobodyComes = new("AppointmentNobodyComes", "Vælg mindst én fra holdet, som er med.");
    public static readonly Refusal Taken = new("AppointmentTaken", "Der er allerede en aftale på det tidspunkt. Vælg en anden tid.");

    private readonly AppDb _db;
    private readonly Changes _changes;
    private readonly Trail _trail;
    private readonly Clock _clock;
    private readonly AbsenceDesk _absences;

    internal AppointmentDesk(AppDb db, Changes changes, Trail trail, Clock clock, AbsenceDesk absences) => (_db, _changes, _trail, _clock, _absences) = (db, changes, trail, clock, absences);

    /// <summary>What a booking would break, and who is away that day or meets someone else then. Nothing is saved. Refused as <see cref="Book"/> is, but for the reason.</summary>
    public async Task<Result<BookingLook>> Look(Subject subject, NewAppointment booking, CancellationToken cancel)
    {
        await _trail.WritesAtDesk(subject, "book", cancel);
        var made = await Made(subject, booking, cancel);
        if (!made.Ok) return made.Refusal;
        await _trail.Saw(subject.Actor, [.. made.Value.Named], Parts.Contact, "Egen dag", "", "", cancel);
        return made.Value.Look;
    }

    /// <summary>
    /// Books. What breaks the agreement needs a reason of at least ten characters, which the citizen can read. Refused: a time that
    /// has passed or does not exist (of one that exists twice the first is taken, and the look says so), nobody of the team, and a
    /// time at which the citizen already has an appointment.
    /// </summary>
    public async Task<Result<Guid>> Book(Subject subject, NewAppointment booking, string reason, Form form, CancellationToken cancel)
    {
        var by = await _trail.WritesAtDesk(subject, "book", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"book|{booking}|{reason}", async () =>
        {
            var made = await Made(subject, booking, cancel);
            if (!made.Ok) return made.Refusal;
            var (look, people, startsAt, _) = made.Value;
            var booked = Appointment.Book(subject.CitizenId, booking, startsAt, look.Breaks, reason, by, _clock.Now);
            if (!booked.Ok) return booked.Refusal;
            var appointment = booked.Value;
            foreach (var person in people) appointment.Comes(person.EmployeeId!.Value, person.Name, person.Portrait);
            _db.Appointments.Add(appointment);
            _trail.Happened(subject, new AppointmentBooked(appointment));
            return appointment.Id;
        }, cancel);
    }

    /// <summary>It took place: it counts as a contact that was reached. Only an employee, after it has begun.</summary>
    public async Task<Result<Guid>> Hold(Subject subject, Guid appointmentId, Form form, CancellationToken cancel)
    {
        await _trail.WritesAtDesk(subject, "aftale", cancel);
        return await Change(subject, appointmentId, form, $"hold", (appointment, by, now) =>
        {
            var held = appointment.Hold(by, form.Version, now);
            if (held.Ok) _db.ContactEntries.Add(ContactEntry.Of(appointment, by, now));
            return held;
        }, cancel);
    }

    /// <summary>Calls it off. An employee says why in at most 500 characters; the citizen need not.</summary>
    public Task<Result<Guid>> Cancel(Subject subject, Guid appointmentId, string why, Form form, CancellationToken cancel) =>
        Change(subject, appointmentId, form, $"cancel|{why}", (appointment, by, now) => appointment.Cancel(why, by, form.Version, now), cancel);

    /// <summary>"Det har jeg set" about an appointment that an employee called off. Only with the citizen there; said again it is the same.</summary>
    public async Task<Result<Guid>> Seen(Subject subject, Guid appointmentId, Form form, CancellationToken cancel)
    {
        await _trail.WritesWithCitizen(subject, "aftale", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"seen|{appointmentId}", async () =>
        {
            if (await _db.Appointments.FirstOrDefaultAsync(a => a.Id == appointmentId && a.CitizenId == subject.CitizenId, cancel) is not { } appointment) return Appointment.NotFound;
            if (appointment.See(_clock.Now) is { } seen) _trail.Happened(subject, seen);
            return appointment.Id;
        }, cancel);
    }

    private async Task<Result<Guid>> Change(Subject subject, Guid appointmentId, Form form, FormattableString body, Func<Appointment, Party, DateTime, Result<ContactEvent>> decide, CancellationToken cancel)
    {
        var by = await _trail.Writes(subject, "aftale", cancel);
        return await _changes.Run(subject.Actor, subject.CitizenId, form, $"{appointmentId}|{form.Version}|{Changes.Parts(body)}", async () =>
        {
            var appointment = await _db.Appointments.FirstOrDefaultAsync(a => a.Id == appointmentId && a.CitizenId == subject.CitizenId, cancel);
            if (appointment is null) return Appointment.NotFound;
            var happened = decide(appointment, by, _clock.Now);
            if (!happened.Ok) return happened.Refusal;
            _trail.Happened(subject, happened.Value);
            return appointment.Id;
        }, cancel);
    }

    private async Task<Result<Booking>> Made(Subject subject, NewAppointment booking, CancellationToken cancel)
    {
        var instant = DanishTime.Instant(booking.Day, booking.Time);
        if (!instant.Ok) return instant.Refusal;
        var (startsAt, twice) = instant.Value;
        // All but the reason, which is asked for when one has seen what it breaks.
        if (Appointment.Book(subject.CitizenId, booking, startsAt, [], "", new Party(Guid.Empty, "", Side.Adviser, Beside: false), _clock.Now) is { Ok: false } impossible) return impossible.Refusal;
        if (booking.Day > _clock.Today.AddYears(5)) return DanishDate.TooFar;

        var wanted = booking.Employees.ToList();
        var people = wanted.Count == 0 ? [] : await _db.TeamMembers.AsNoTracking()
            .Where(m => m.CitizenId == subject.CitizenId && m.EmployeeId != null && wanted.Contains(m.EmployeeId.Value) && m.From <= booking.Day && (m.To == null || m.To >= booking.Day)).ToListAsync(cancel);
        people = [.. people.DistinctBy(p => p.EmployeeId)];
        if (people.Count == 0 || people.Count < wanted.Distinct().Count()) return NobodyComes;

        // The longest rhythm on both sides is all that can matter.
        var (since, until) = (startsAt.AddDays(-7 * ContactTerms.LongestRhythm), startsAt.AddDays(7 * ContactTerms.LongestRhythm));
        var others = await _db.Appointments.AsNoTracking().Where(a => a.CitizenId == subject.CitizenId && a.State != AppointmentState.Cancelled && a.StartsAt > since && a.StartsAt < until).ToListAsync(cancel);
        if (others.Any(a => a.Overlaps(startsAt, startsAt.AddMinutes(booking.Minutes)))) return Taken;

        var notes = (await _absences.On(booking.Day, wanted, cancel)).Select(a => $"{a.FirstName} er væk den dag. {a.StandInFirstName} tager over.").ToList();
        var (busy, named) = await Busy(subject, people, startsAt, startsAt.AddMinutes(booking.Minutes), cancel);
        notes.AddRange(busy);
        if (twice) notes.Add("Uret stilles tilbage den nat, så klokken er der to gange. Det er den første, der gælder.");
        var planned = new Planned(booking.Way, booking.Day.ToDateTime(booking.Time), booking.Minutes);
        return new Booking(new BookingLook(await Breaks(subject.CitizenId, planned, startsAt, others, cancel), notes), people, startsAt, named);
    }

    /// <summary>
    /// Those who come and meet someone else at that time. Whom the booking employee meets is named when they may see that citizen's
    /// contact; of a colleague it is told only that they are taken.
    /// </summary>
    private async Task<(IReadOnlyList<string> Says, IReadOnlyList<Guid> Named)> Busy(Subject subject, IReadOnlyList<TeamMember> people, DateTime from, DateTime to, CancellationToken cancel)
    {
        var (who, self, today, first) = (people.Select(p => p.EmployeeId!.Value).ToList(), subject.Actor.Id, _clock.Today, from.AddMinutes(-Appointment.Longest));
        var rows = await (
            from a in _db.Appointments
            where a.CitizenId != subject.CitizenId && a.State == AppointmentState.Planned && a.StartsAt > first && a.StartsAt < to
            from p in _db.Set<AppointmentPerson>().Where(p => p.AppointmentId == a.Id && who.Contains(p.EmployeeId))
            join c in _db.Citizens on a.CitizenId equals c.Id
            from m in _db.TeamMembers.Where(m => m.CitizenId == a.CitizenId && m.EmployeeId == (Guid?)self && m.From <= today && (m.To == null || m.To >= today)).DefaultIfEmpty()
            orderby a.StartsAt, a.Id
            select new { a.Id, a.CitizenId, a.StartsAt, a.Minutes, p.EmployeeId, Who = p.Name, c.Name, Reads = m == null ? Parts.None : m.Reads }).AsNoTracking().ToListAsync(cancel);
        var (says, named) = (new List<string>(), new List<Guid>());
        foreach (var met in rows.Where(r => r.StartsAt.AddMinutes(r.Minutes) > from).GroupBy(r => (r.Id, r.EmployeeId)))
        {
            var row = met.First();
            var sees = row.EmployeeId == self && met.Any(r => r.Reads.HasFlag(Parts.Contact));
            if (sees) named.Add(row.CitizenId);
            says.Add($"{(row.EmployeeId == self ? "Du" : ContactTexts.First(row.Who))} har et {(sees ? $"møde med {row.Name}" : "andet møde")} fra {ContactTexts.Hour(row.StartsAt)} til {ContactTexts.Hour(row.StartsAt.AddMinutes(row.Minutes))}.");
        }

        return (says, named);
    }

    private async Task<IReadOnlyList<Break>> Breaks(Guid citizenId, Planned planned, DateTime startsAt, List<Appointment> others, CancellationToken cancel)
    {
        var terms = await _db.ContactVersions.AsNoTracking().Where(v => v.CitizenId == citizenId && v.State == ProposalState.InForce).Select(v => v.Terms).FirstOrDefaultAsync(cancel);
        if (terms is null) return [];
        var met = await _db.ContactEntries.Where(e => e.CitizenId == citizenId && e.Reached && e.Way != Channel.Phone && e.Way != Channel.Writing && e.At < startsAt).MaxAsync(e => (DateTime?)e.At, cancel);
        var meetings = others.Where(a => new Planned(a.Way, default, 0).IsMeeting).Select(a => a.StartsAt).ToList();
        if (met is { } last) meetings.Add(last);
        DateOnly? Nearest(IEnumerable<DateTime> times, Func<IEnumerable<DateTime>, DateTime> pick) => times.Any() ? Clock.DayOf(pick(times)) : null;
        return AgreementCheck.Broken(terms, planned, _clock.Today, Nearest(meetings.Where(m => m < startsAt), Enumerable.Max), Nearest(meetings.Where(m => m > startsAt), Enumerable.Min));
    }

    private sealed record Booking(BookingLook Look, IReadOnlyList<TeamMember> People, DateTime StartsAt, IReadOnlyList<Guid> Named);
}
