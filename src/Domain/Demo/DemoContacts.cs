using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;

namespace Sammen.Domain.Demo;

/// <summary>The contact of the demo: who agreed what, who met when, who waits for an answer, and whose contact is late.</summary>
internal static class DemoContacts
{
    public static void LayEmil(Life life, LifeOf emil)
    {
        var terms = new ContactTerms
        {
            VisitEveryWeeks = 2,
            VisitMaxMinutes = 30,
            PhoneDays = Weekdays.Tuesday | Weekdays.Thursday,
            PhoneFrom = new TimeOnly(9, 0),
            PhoneTo = new TimeOnly(15, 0),
            Preferred = Channel.Home,
            Participants = "Min mor, når jeg beder om det.",
            StandInEmployeeId = life.Staff("sara").Id,
            Exceptions = "Skriv en sms først.",
        };
        emil.AgreesOnContact("mette", terms, life.Past(57, 15), life.Past(56, 19));
        foreach (var days in (int[])[49, 35, 21, 7]) emil.Meets("mette", Channel.Home, "", life.DayBack(days), new TimeOnly(14, 0), 30, life.Past(days + 6, 11), held: true);
        emil.Meets("mette", Channel.Home, "", life.Ahead(5), new TimeOnly(14, 0), 30, life.Past(3, 11), held: false);
        emil.Contact("mette", Channel.Phone, Direction.Out, life.Past(12, 11), null, reached: false, "Emil tog den ikke. Jeg prøver igen torsdag.");
        emil.Contact("mette", Channel.Phone, Direction.In, life.Past(4, 13), 8, reached: true, "Emil ville høre, om Karim kan komme lidt før på onsdag.");
    }

    public static void LayFatima(Life life, LifeOf fatima) =>
        fatima.ProposesContact("mette", new ContactTerms { VisitEveryWeeks = 3, VisitMaxMinutes = 45, Preferred = Channel.Office, CallBeforeLetter = true, Participants = "Tolk og Samir.", StandInEmployeeId = life.Staff("sara").Id }, life.Past(5, 14));

    /// <summary>Every fifth of the caseload has an agreement; most are seen in time, a few are due, and two have waited too long.</summary>
    public static void LayOneOf(Life life, LifeOf citizen, int no, int since)
    {
        if (no % 5 != 2 || since < 40) return;
        citizen.AgreesOnContact("mette", new ContactTerms { VisitEveryWeeks = 3, VisitMaxMinutes = 60, Preferred = Channel.Home, StandInEmployeeId = life.Staff("sara").Id }, life.Past(since - 6, 13), life.Past(since - 7, 18));
        var last = no switch { 17 or 42 => 36, 7 or 32 => 24, _ => 4 + (no % 12) };
        if (last < since - 8) citizen.Meets("mette", Channel.Home, "Hjemme", life.DayBack(last), new TimeOnly(10 + (no % 4), 30), 45, life.Past(last + 2, 9), held: true);
        if (no is 2 or 22) citizen.Meets("mette", no == 2 ? Channel.Home : Channel.Office, no == 2 ? "Hjemme" : "Rådhuset, stuen", life.Ahead(no == 2 ? 1 : 3), new TimeOnly(13, 0), 45, life.Past(2, 9), held: false);
    }

    /// <summary>A working day some days back.</summary>
    private static DateOnly DayBack(this Life life, int days) => WorkingDays.OnOrBefore(life.Today.AddDays(-days));
}

/// <summary>A citizen's contact while it is laid, by the same verbs as the pages use.</summary>
internal sealed partial class LifeOf
{
    /// <summary>Given with a booking that lands off the rhythm because the demo's own days do.</summary>
    private const string Suited = "Det passede os begge bedst den dag.";

    private readonly List<Appointment> _appointments = [];
    private ContactAgreement? _agreement;

    public void ProposesContact(string key, ContactTerms terms, DateTime at)
    {
        if (_agreement is null) life.Db.ContactAgreements.Add(_agreement = new ContactAgreement { CitizenId = citizen.Id });
        Record(life.ActorOf(key), at, _agreement.Propose(terms, bothSayYes: false, PartyOf(key), _agreement.Version, at).Value);
    }

    public void AgreesOnContact(string key, ContactTerms terms, DateTime at, DateTime yesAt)
    {
        ProposesContact(key, terms, at);
        Record(Self, yesAt, _agreement!.Answer(_agreement.Waiting!.Id, yes: true, "", new Party(citizen.Id, citizen.Name, Side.Citizen, Beside: false), _agreement.Version, yesAt).Value);
    }

    public void Meets(string key, Channel way, string place, DateOnly day, TimeOnly time, int minutes, DateTime bookedAt, bool held)
    {
        var starts = DanishTime.Instant(day, time).Value.Utc;
        DateOnly? before = _appointments.Count == 0 ? null : Clock.DayOf(_appointments[^1].StartsAt);
        var breaks = AgreementCheck.Broken(_agreement!.InForce!.Terms, new Planned(way, Clock.Local(starts), minutes), Clock.DayOf(bookedAt), before, null);
        var appointment = Appointment.Book(citizen.Id, new NewAppointment(way, place, [life.Staff(key).Id], day, time, minutes), starts, breaks, Suited, PartyOf(key), bookedAt).Value;
        appointment.Comes(life.Staff(key).Id, life.Staff(key).Name, life.Staff(key).Portrait);
        _appointments.Add(appointment);
        life.Db.Appointments.Add(appointment);
        Record(life.ActorOf(key), bookedAt, new AppointmentBooked(appointment));
        if (!held || appointment.EndsAt > life.Now) return;
        Record(life.ActorOf(key), appointment.EndsAt, appointment.Hold(PartyOf(key), appointment.Version, appointment.EndsAt).Value);
        life.Db.ContactEntries.Add(ContactEntry.Of(appointment, PartyOf(key), appointment.EndsAt));
    }

    public void Contact(string key, Channel way, Direction direction, DateTime at, int? minutes, bool reached, string words)
    {
        var entry = ContactEntry.Note(citizen.Id, new NewContact(way, direction, null, null, minutes, reached, words), at, _agreement?.InForce?.Terms, PartyOf(key), at).Value;
        life.Db.ContactEntries.Add(entry);
        Record(life.ActorOf(key), at, new ContactNoted(entry));
    }

    private Party PartyOf(string key) => new(life.Staff(key).Id, life.Staff(key).Name, Side.Adviser, Beside: false);

    private void Record(Actor actor, DateTime at, ContactEvent what)
    {
        clock.LayAt(at);
        trail.Changed(actor, citizen.Id, Parts.Contact, what.Act, what.ForCitizen, what.ForProfessional, actor.Kind == ActorKind.Citizen ? AccessPolicy.OwnPurpose : "At lave planen sammen med dig", "", what.ItemId, what.ItemVersion);
    }
}
