using Sammen.Domain.Common;
using Sammen.Domain.Contacts;

namespace Sammen.Web.Tests.Ui;

/// <summary>Lets everything that can happen to a contact happen, and breaks every part of an agreement, so that what is told can be read.</summary>
internal static class EveryContactEvent
{
    private static readonly DateTime At = new(2027, 3, 2, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Party Mette = new(Guid.CreateVersion7(), "Mette Lund", Side.Adviser, Beside: false);
    private static readonly Party Anna = new(Guid.CreateVersion7(), "Anna Holm", Side.Citizen, Beside: false);

    private static readonly ContactTerms Terms = new()
    {
        VisitEveryWeeks = 2,
        VisitMaxMinutes = 30,
        PhoneDays = Weekdays.Monday | Weekdays.Thursday,
        PhoneFrom = new TimeOnly(9, 0),
        PhoneTo = new TimeOnly(11, 30),
        CallBeforeLetter = true,
        NotUpToWeekend = true,
        Preferred = Channel.Home,
    };

    public static IReadOnlyList<ContactEvent> Happens()
    {
        var told = new List<ContactEvent>();
        var agreement = new ContactAgreement { CitizenId = Anna.Id };
        void Proposed() => told.Add(agreement.Propose(Terms, bothSayYes: false, Mette, agreement.Version, At).Value);
        Proposed();
        told.Add(agreement.TakeBack(agreement.Waiting!.Id, Mette, agreement.Version, At).Value);
        Proposed();
        told.Add(agreement.Answer(agreement.Waiting!.Id, yes: false, "", Anna, agreement.Version, At).Value);
        Proposed();
        told.Add(agreement.Answer(agreement.Waiting!.Id, yes: true, "", Anna, agreement.Version, At).Value);
        agreement.Propose(Terms with { VisitEveryWeeks = 3 }, bothSayYes: false, Anna, agreement.Version, At);
        var annas = agreement.Waiting!.Id;
        told.Add(agreement.Propose(Terms with { VisitEveryWeeks = 4 }, bothSayYes: false, Mette, agreement.Version, At, "Jeg kan kun hver fjerde uge.").Value);
        told.Add(agreement.See(annas, At)!);
        foreach (var breaks in (Break[][])[[], [new Break(Breach.TooLong, "Det varer for længe.")]])
        {
            Appointment Booked() => Appointment.Book(Anna.Id, new NewAppointment(Channel.Home, "", [Mette.Id], new DateOnly(2027, 3, 4), new TimeOnly(10, 0), 30), At.AddDays(2), breaks, "Vi skal nå det hele.", Mette, At).Value;
            told.Add(new AppointmentBooked(Booked()));
            told.Add(Booked().Hold(Mette, 1, At.AddDays(3)).Value);
            var off = Booked();
            told.Add(off.Cancel("Jeg er syg.", Mette, 1, At).Value);
            told.Add(off.See(At)!);
        }

        foreach (var reached in (bool[])[true, false])
        {
            var entry = ContactEntry.Note(Anna.Id, new NewContact(Channel.Phone, Direction.Out, null, null, null, reached, ""), At, Terms, Mette, At).Value;
            told.AddRange([new ContactNoted(entry), new ContactLeft(entry), new ContactCame(entry.MovedTo(Mette.Id, Guid.CreateVersion7(), Terms))]);
        }

        return told;
    }

    /// <summary>The agreement's own sentences, and what is said of each way to break it.</summary>
    public static IEnumerable<string> Sentences()
    {
        var terms = Enumerable.Range(1, 26).Select(weeks => Terms with { VisitEveryWeeks = weeks }).Concat(Enum.GetValues<Channel>().SelectMany(way => new[] { Terms with { Preferred = way }, Terms with { Preferred = way, VisitEveryWeeks = null } })).ToList();
        var day = new DateOnly(2027, 3, 1);
        var broken = terms.SelectMany(t => Enum.GetValues<Channel>().SelectMany(way => Enumerable.Range(0, 40).SelectMany(n =>
            AgreementCheck.Broken(t, new Planned(way, day.AddDays(n).ToDateTime(new TimeOnly(15, 0)), 60), day, day.AddDays(-20), null)))).ToList();
        var found = broken.Select(b => b.What).ToHashSet();
        Assert.Equal(Enum.GetValues<Breach>(), found.Order());
        return terms.SelectMany(t => ContactTexts.Sentences(t, "Sara")).Concat(broken.Select(b => b.Says)).Distinct();
    }
}
