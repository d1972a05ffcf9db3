using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Data;
using Sammen.Domain.Days;
using Sammen.Domain.Organisation;
using Sammen.Domain.Record;
using Sammen.Domain.Sharing;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Contacts;

/// <summary>Anna, her adviser Mette, and the contact between them. It is Tuesday 12 May 2026.</summary>
public abstract class ContactTests : PlaceTests
{
    protected const Parts Writes = People.AdviserWrites | Parts.Contact;

    protected static ContactTerms Annas => ContactTermsTests.Annas;

    private protected Unit Unit { get; private set; } = null!;

    private protected Employee Mette { get; private set; } = null!;

    private protected Employee Sara { get; private set; } = null!;

    private protected Employee Peter { get; private set; } = null!;

    private protected Citizen Anna { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Unit = await Place.LayUnit();
        Mette = await Place.LayEmployee(Unit, "Mette Lund", Role.Adviser);
        Sara = await Place.LayEmployee(Unit, "Sara Bang", Role.Adviser);
        Peter = await Place.LayEmployee(Unit, "Peter Skov", Role.Professional);
        Anna = await Place.LayCitizen("Anna Holm", Mette, writes: Writes);
        await Place.LayMember(Anna, Peter, Parts.Plan | Parts.Contact);
    }

    private protected Task<Request> AtDesk(Employee? who = null) => Place.Desk(who ?? Mette, Anna, Parts.Contact);

    private protected Task<Request> AtHome() => Place.Own(Anna, Parts.Contact);

    private protected async Task<Guid> Agreed(ContactTerms? terms = null)
    {
        await using var desk = await AtDesk();
        var before = await desk.ContactViews.Agreement(desk.Subject, None);
        var proposal = (await desk.Contacts.Propose(desk.Subject, terms ?? Annas, false, Form.New(before.Version), None)).Value;
        await using var own = await AtHome();
        return (await own.Contacts.Answer(own.Subject, proposal, yes: true, "", Form.New(before.Version + 1), None)).Value;
    }

    protected NewAppointment At(int day, int hour, int minutes = 30, Channel way = Channel.Home, params Guid[] who) =>
        new(way, "Hjemme", who.Length == 0 ? [Mette.Id] : who, new DateOnly(2026, 5, day), new TimeOnly(hour, 0), minutes);
}

/// <summary>The agreement's door: rights first, one row a change, versions kept.</summary>
public sealed class ContactAgreementDeskTests : ContactTests
{
    [Fact]
    public async Task The_citizen_proposes_alone_and_nothing_changes_until_both_said_yes()
    {
        await Agreed();
        await using var own = await AtHome();
        var change = (await own.Contacts.Propose(own.Subject, Annas with { VisitEveryWeeks = 3 }, citizenSaysYes: true, Form.New(2), None)).Value;
        Assert.Equal(2, (await own.ContactViews.Agreement(own.Subject, None)).InForce!.Terms.VisitEveryWeeks);
        // An own proposal is no question to oneself.
        Assert.Null((await own.ContactViews.Now(own.Subject, None)).Question);
        await using var desk = await AtDesk();
        Assert.True((await desk.Contacts.Answer(desk.Subject, change, yes: true, "", Form.New(3), None)).Ok);
        var view = await own.ContactViews.Agreement(own.Subject, None);
        Assert.Equal((3, null, 1), (view.InForce!.Terms.VisitEveryWeeks!.Value, view.Waiting, view.Before.Count));
    }

    [Fact]
    public async Task An_advisers_proposal_is_a_question_to_the_citizen()
    {
        await using var desk = await AtDesk();
        var proposal = (await desk.Contacts.Propose(desk.Subject, Annas, false, Form.New(), None)).Value;
        await using var own = await AtHome();
        Assert.Equal((proposal, "Mette"), (await own.ContactViews.Now(own.Subject, None)).Question is { } q ? (q.ProposalId, q.FromFirstName) : default);
        Assert.True((await own.Contacts.Answer(own.Subject, proposal, yes: false, "", Form.New(1), None)).Ok);
        Assert.Null((await own.ContactViews.Now(own.Subject, None)).Question);
    }

    [Fact]
    public async Task In_a_joint_showing_both_say_yes_on_one_page()
    {
        await using var together = await Place.Together(await Place.Show(Mette, Anna), Parts.Contact);
        var rows = await Place.Leaves(async () => Assert.True((await together.Contacts.Propose(together.Subject, Annas, citizenSaysYes: true, Form.New(), None)).Ok));
        Assert.Equal(("AgreementMade", AccessPolicy.TogetherPurpose), (rows[^1].Act, rows[^1].Purpose));
        await using var own = await AtHome();
        var view = (await own.ContactViews.Agreement(own.Subject, None)).InForce!;
        Assert.Equal((Annas, true), (view.Terms, view.AnsweredBeside));
    }

    [Fact]
    public async Task Every_change_leaves_one_row_without_the_words()
    {
        await using var desk = await AtDesk();
        await using var own = await AtHome();
        var terms = Annas with { Exceptions = "Hemmelig undtagelse", Participants = "Hemmelig ven" };
        Guid proposal = default;
        (string Act, Func<Task<Result<Guid>>> Do)[] verbs =
        [
            ("AgreementProposed", async () => proposal = (await own.Contacts.Propose(own.Subject, terms, false, Form.New(), None)).Value),
            ("AgreementDeclined", () => desk.Contacts.Answer(desk.Subject, proposal, false, "Hemmelig grund", Form.New(1), None)),
            ("AgreementProposed", async () => proposal = (await desk.Contacts.Propose(desk.Subject, terms, false, Form.New(2), None)).Value),
            ("AgreementTakenBack", () => desk.Contacts.TakeBack(desk.Subject, proposal, Form.New(3), None)),
            ("AgreementProposed", async () => proposal = (await desk.Contacts.Propose(desk.Subject, terms, false, Form.New(4), None)).Value),
            ("AgreementMade", () => own.Contacts.Answer(own.Subject, proposal, true, "", Form.New(5), None)),
        ];
        foreach (var (act, verb) in verbs)
        {
            var row = Assert.Single(await Place.Leaves(async () => Assert.True((await verb()).Ok, act)));
            Assert.Equal((RecordKind.Change, act, nameof(Parts.Contact)), (row.Kind, row.Act, row.Part));
            Assert.DoesNotContain("emmelig", row.ForCitizen + row.ForProfessional + row.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_may_only_read_changes_nothing_and_the_try_is_on_record()
    {
        await using var peter = await AtDesk(Peter);
        foreach (var verb in (Func<Task>[])
        [
            () => peter.Contacts.Propose(peter.Subject, Annas, false, Form.New(), None),
            () => peter.Contacts.Answer(peter.Subject, Guid.CreateVersion7(), true, "", Form.New(), None),
            () => peter.Contacts.TakeBack(peter.Subject, Guid.CreateVersion7(), Form.New(), None),
            () => peter.Appointments.Book(peter.Subject, At(14, 10), "", Form.New(), None),
            () => peter.Appointments.Look(peter.Subject, At(14, 10), None),
            () => peter.Appointments.Hold(peter.Subject, Guid.CreateVersion7(), Form.New(), None),
            () => peter.Appointments.Cancel(peter.Subject, Guid.CreateVersion7(), "", Form.New(), None),
            () => peter.ContactLog.Note(peter.Subject, new NewContact(Channel.Phone, Direction.Out, null, null, null, true, ""), Form.New(), None),
        ])
        {
            Assert.Equal(RecordKind.Refusal, Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(verb))).Kind);
        }
    }

    [Fact]
    public async Task Without_the_part_nothing_is_read_and_the_citizen_does_not_book_or_note()
    {
        var maja = await Place.LayEmployee(Unit, "Maja Berg", Role.Professional);
        await Place.LayMember(Anna, maja, Parts.Profile | Parts.Plan);
        await using var desk = await Place.Desk(maja, Anna);
        await using var own = await AtHome();
        foreach (var verb in (Func<Task>[])
        [
            () => desk.ContactViews.Agreement(desk.Subject, None),
            () => desk.ContactViews.Appointments(desk.Subject, None),
            () => desk.ContactViews.Appointment(desk.Subject, Guid.CreateVersion7(), None),
            () => desk.ContactViews.Log(desk.Subject, None),
            () => desk.ContactViews.Now(desk.Subject, None),
            () => desk.ContactViews.Team(desk.Subject, None),
            () => desk.ContactViews.StandIns(desk.Subject, None),
            () => own.Appointments.Book(own.Subject, At(14, 10), "", Form.New(), None),
            () => own.Appointments.Look(own.Subject, At(14, 10), None),
            () => own.ContactLog.Note(own.Subject, new NewContact(Channel.Phone, Direction.In, null, null, null, true, ""), Form.New(), None),
        ])
        {
            await Assert.ThrowsAsync<AccessRefusedException>(verb);
        }
    }

    [Fact]
    public async Task A_proposal_says_only_what_it_changes_and_who_answers()
    {
        await Agreed();
        await using var own = await AtHome();
        Assert.True((await own.Contacts.Propose(own.Subject, Annas with { VisitEveryWeeks = 3, Exceptions = "Ring ikke på på min fødselsdag." }, false, Form.New(2), None)).Ok);
        var view = await own.ContactViews.Agreement(own.Subject, None);
        Assert.Equal("Mette Lund", view.Holder);
        var changes = ContactTexts.Changes(view.Waiting!, view.InForce!);
        Assert.StartsWith("Nyt: Vi mødes", changes[0], StringComparison.Ordinal);
        Assert.Contains("hver tredje uge", changes[0], StringComparison.Ordinal);
        Assert.Contains("hver anden uge", changes[1], StringComparison.Ordinal);
        Assert.Equal((3, "Nyt: Ring ikke på på min fødselsdag."), (changes.Count, changes[2]));
    }

    [Fact]
    public async Task A_stand_in_is_an_active_employee()
    {
        await using var desk = await AtDesk();
        Assert.Same(ContactAgreementDesk.StandInUnknown, (await desk.Contacts.Propose(desk.Subject, Annas with { StandInEmployeeId = Guid.CreateVersion7() }, false, Form.New(), None)).Refusal);
        Assert.Same(ContactAgreementDesk.StandInUnknown, (await desk.Contacts.Propose(desk.Subject, Annas with { StandInEmployeeId = Anna.Id }, false, Form.New(), None)).Refusal);
        Assert.True((await desk.Contacts.Propose(desk.Subject, Annas with { StandInEmployeeId = Sara.Id }, false, Form.New(), None)).Ok);
        Assert.Contains("Sara tager over ved ferie og sygdom.", (await desk.ContactViews.Agreement(desk.Subject, None)).Waiting!.Sentences);
        Assert.Contains(await desk.ContactViews.StandIns(desk.Subject, None), p => p.EmployeeId == Sara.Id);
    }

    [Fact]
    public async Task Two_yeses_and_two_presses_at_once_make_one_agreement()
    {
        await using var desk = await AtDesk();
        var proposal = (await desk.Contacts.Propose(desk.Subject, Annas, false, Form.New(), None)).Value;
        var form = Form.New(1);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var own = await AtHome();
            return await own.Contacts.Answer(own.Subject, proposal, yes: true, "", form, None);
        }));
        Assert.All(answers, a => Assert.Equal(proposal, a.Value));
        Assert.Single(await Place.Record(), r => r.Act == "AgreementMade");
    }
}

/// <summary>Booking: what breaks is said before, a reason is kept, and impossible times are refused.</summary>
public sealed class AppointmentDeskTests : ContactTests
{
    [Fact]
    public async Task An_hour_on_a_friday_is_told_before_and_needs_a_reason_the_citizen_reads()
    {
        await Agreed();
        await using var desk = await AtDesk();
        var friday = At(22, 10, 60);
        var look = (await desk.Appointments.Look(desk.Subject, friday, None)).Value;
        Assert.Equal([Breach.TooLong, Breach.UpToDaysOff], look.Breaks.Select(b => b.What));
        foreach (var thin in (string[])["", "for kort", "  x  \u0001      y "])
            Assert.Same(AppointmentDesk.ReasonMissing, (await desk.Appointments.Book(desk.Subject, friday, thin, Form.New(), None)).Refusal);
        Assert.Empty((await desk.ContactViews.Appointments(desk.Subject, None)).Ahead);

        Assert.True((await desk.Appointments.Book(desk.Subject, friday, "Huset skal ses efter, og det tager en time.", Form.New(), None)).Ok);
        await using var own = await AtHome();
        var booked = Assert.Single((await own.ContactViews.Appointments(own.Subject, None)).Ahead);
        Assert.Equal(("Huset skal ses efter, og det tager en time.", 2, "Møde med Mette"), (booked.Reason, booked.Breaks.Count, booked.NeutralTitle));
        Assert.Equal(booked.Id, (await own.ContactViews.Now(own.Subject, None)).Next!.Id);
    }

    [Fact]
    public async Task Without_an_agreement_or_within_it_nothing_is_asked_and_no_reason_is_kept()
    {
        await using var desk = await AtDesk();
        Assert.True((await desk.Appointments.Book(desk.Subject, At(14, 10, 240), "", Form.New(), None)).Ok);
        await Agreed();
        Assert.True((await desk.Appointments.Book(desk.Subject, At(27, 10), "Ikke nødvendig at sige", Form.New(), None)).Ok);
        Assert.Equal([(0, ""), (0, "")], (await desk.ContactViews.Appointments(desk.Subject, None)).Ahead.Select(a => (a.Breaks.Count, a.Reason)));
        Assert.Equal([Breach.TooSoon], (await desk.Appointments.Look(desk.Subject, At(20, 10), None)).Value.Breaks.Select(b => b.What));
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        await using var desk = await AtDesk();
        (NewAppointment Booking, Refusal Why)[] impossible =
        [
            (At(12, 9), AppointmentDesk.TimePassed),
            (At(12, 10), AppointmentDesk.TimePassed),
            (At(14, 10, 4), AppointmentDesk.MinutesOutside),
            (At(14, 10, 241), AppointmentDesk.MinutesOutside),
            (At(14, 10, 30, Channel.Writing), AppointmentDesk.WayMissing),
            (At(14, 10, 30, (Channel)99), AppointmentDesk.WayMissing),
            (At(14, 10, 30, Channel.Home, Sara.Id), AppointmentDesk.NobodyComes),
            (At(14, 10, 30, Channel.Home, Mette.Id, Sara.Id), AppointmentDesk.NobodyComes),
            (At(14, 10) with { Employees = [] }, AppointmentDesk.NobodyComes),
            (At(14, 10) with { Place = new string('a', 201) }, Text.TooLong),
            (At(14, 10) with { Day = new DateOnly(2027, 3, 28), Time = new TimeOnly(2, 30) }, DanishTime.DoesNotExist),
            (At(14, 10) with { Day = new DateOnly(2031, 5, 13) }, DanishDate.TooFar),
        ];
        foreach (var (booking, why) in impossible)
        {
            Assert.Same(why, (await desk.Appointments.Look(desk.Subject, booking, None)).Refusal);
            Assert.Same(why, (await desk.Appointments.Book(desk.Subject, booking, "En grund, der er lang nok", Form.New(), None)).Refusal);
        }
    }

    [Fact]
    public async Task An_hour_that_comes_twice_is_the_first_and_the_look_says_so()
    {
        await using var desk = await AtDesk();
        var booking = At(14, 2) with { Day = new DateOnly(2026, 10, 25), Time = new TimeOnly(2, 30) };
        Assert.Contains("to gange", Assert.Single((await desk.Appointments.Look(desk.Subject, booking, None)).Value.Notes), StringComparison.Ordinal);
        await desk.Appointments.Book(desk.Subject, booking, "", Form.New(), None);
        Assert.Equal(new DateTime(2026, 10, 25, 0, 30, 0, DateTimeKind.Utc), (await desk.ContactViews.Appointments(desk.Subject, None)).Ahead[0].StartsAt);
    }

    [Fact]
    public async Task Two_at_the_same_time_are_refused_and_one_that_was_called_off_gives_room()
    {
        await using var desk = await AtDesk();
        var first = (await desk.Appointments.Book(desk.Subject, At(14, 10, 60), "", Form.New(), None)).Value;
        foreach (var (hour, minute) in new[] { (9, 45), (10, 0), (10, 59) })
            Assert.Same(AppointmentDesk.Taken, (await desk.Appointments.Book(desk.Subject, At(14, 9) with { Time = new TimeOnly(hour, minute) }, "", Form.New(), None)).Refusal);
        foreach (var (hour, minute) in new[] { (9, 30), (11, 0) })
            Assert.True((await desk.Appointments.Look(desk.Subject, At(14, 9) with { Time = new TimeOnly(hour, minute) }, None)).Ok);
        await using var own = await AtHome();
        Assert.True((await own.Appointments.Cancel(own.Subject, first, "", Form.New(1), None)).Ok);
        Assert.True((await desk.Appointments.Book(desk.Subject, At(14, 10, 60), "", Form.New(), None)).Ok);
    }

    [Fact]
    public async Task Of_many_bookings_at_one_moment_one_is_made()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(async n =>
        {
            await using var desk = await AtDesk();
            return await desk.Appointments.Book(desk.Subject, At(14, 10) with { Time = new TimeOnly(10, n) }, "", Form.New(), None);
        }));
        Assert.Single(results, r => r.Ok);
        Assert.All(results.Where(r => !r.Ok), r => Assert.Same(AppointmentDesk.Taken, r.Refusal));
    }

    [Fact]
    public async Task Who_is_away_that_day_is_told_with_who_stands_in()
    {
        await using (var request = Place.Ask())
            Assert.True((await request.Absences.Away(Mette.AsActor(), Mette.Id, new DateOnly(2026, 5, 14), new DateOnly(2026, 5, 15), Sara.Id, Form.New(), None)).Ok);
        await using var desk = await AtDesk();
        Assert.Equal("Mette er væk den dag. Sara tager over.", Assert.Single((await desk.Appointments.Look(desk.Subject, At(14, 10), None)).Value.Notes));
        Assert.Empty((await desk.Appointments.Look(desk.Subject, At(18, 10), None)).Value.Notes);
        Place.Time.Pass(TimeSpan.FromDays(2));
        await using var own = await Place.Own(Anna);
        Assert.Equal(("Mette", "Sara", new DateOnly(2026, 5, 15)), Assert.Single(await own.TeamViews.Away(own.Subject, None)) is var a ? (a.FirstName, a.StandInFirstName, a.To) : default);
    }

    [Fact]
    public async Task Held_after_it_began_counts_as_a_contact_and_is_neither_held_nor_called_off_again()
    {
        await Agreed();
        await using var desk = await AtDesk();
        var booked = (await desk.Appointments.Book(desk.Subject, At(13, 10), "Vi mødes første gang her.", Form.New(), None)).Value;
        Assert.Same(AppointmentDesk.NotYet, (await desk.Appointments.Hold(desk.Subject, booked, Form.New(1), None)).Refusal);
        Place.Time.Pass(TimeSpan.FromHours(25));
        Assert.Same(Form.Changed, (await desk.Appointments.Hold(desk.Subject, booked, Form.New(7), None)).Refusal);
        Assert.True((await desk.Appointments.Hold(desk.Subject, booked, Form.New(1), None)).Ok);
        Assert.Same(AppointmentDesk.NotPlanned, (await desk.Appointments.Hold(desk.Subject, booked, Form.New(2), None)).Refusal);
        Assert.Same(AppointmentDesk.NotPlanned, (await desk.Appointments.Cancel(desk.Subject, booked, "Nej", Form.New(2), None)).Refusal);
        Assert.True(Assert.Single(await desk.ContactViews.Log(desk.Subject, None)).Reached);
        Assert.Equal(new DateOnly(2026, 5, 27), (await desk.ContactViews.Agreement(desk.Subject, None)).Due!.Day);
    }

    [Fact]
    public async Task A_protected_home_is_not_told_on_a_shared_screen_of_someone_without_the_address()
    {
        await using (var profile = await Place.Desk(Mette, Anna, Parts.Profile))
            Assert.True((await profile.Protection.SetAddress(profile.Subject, "Hemmelig Vej 1", isProtected: true, Form.New(), None)).Ok);
        await using var desk = await AtDesk();
        Assert.True((await desk.Appointments.Book(desk.Subject, At(14, 10) with { Place = "Hemmelig Vej 1" }, "", Form.New(), None)).Ok);
        await using var own = await AtHome();
        Assert.Equal("Hemmelig Vej 1", (await own.ContactViews.Now(own.Subject, None)).Next!.Place);
        Assert.Equal("Hemmelig Vej 1", Assert.Single((await desk.ContactViews.Appointments(desk.Subject, None)).Ahead).Place);
        var maja = await Place.LayEmployee(Unit, "Maja Berg", Role.Adviser);
        await Place.LayMember(Anna, maja, Parts.Plan | Parts.Contact | Parts.Profile | Parts.Team, Parts.Plan | Parts.Contact);
        await using var together = await Place.Together(await Place.Show(maja, Anna), Parts.Contact);
        Assert.Equal("", (await together.ContactViews.Now(together.Subject, None)).Next!.Place);
        Assert.Equal("", Assert.Single((await together.ContactViews.Appointments(together.Subject, None)).Ahead).Place);
    }

    [Fact]
    public async Task Who_meets_someone_else_then_is_told_and_named_only_to_those_who_may_see_it()
    {
        var ole = await Place.LayCitizen("Ole Juhl", Mette, writes: Writes);
        await Place.LayMember(ole, Peter, Parts.Plan | Parts.Contact);
        await using (var other = await Place.Desk(Mette, ole, Parts.Contact)) Assert.True((await other.Appointments.Book(other.Subject, At(14, 13, 45, Channel.Office, Mette.Id, Peter.Id), "", Form.New(), None)).Ok);
        await using var desk = await AtDesk();
        var rows = await Place.Leaves(async () => Assert.Equal(
            ["Du har et møde med Ole Juhl fra 13.00 til 13.45.", "Peter har et andet møde fra 13.00 til 13.45."],
            (await desk.Appointments.Look(desk.Subject, At(14, 13, 30, Channel.Home, Mette.Id, Peter.Id), None)).Value.Notes));
        Assert.Contains(rows, r => r.CitizenId == ole.Id && r.Kind == RecordKind.LookUp);
        Assert.Empty((await desk.Appointments.Look(desk.Subject, At(14, 14), None)).Value.Notes);
        // A warning is no refusal.
        Assert.True((await desk.Appointments.Book(desk.Subject, At(14, 13), "", Form.New(), None)).Ok);
        await Place.Run("update organisation_team_members set reads = 'Plan' where citizen_id = '" + (Place.Municipality.IsSqlite ? ole.Id.ToString().ToUpperInvariant() : ole.Id.ToString()) + "'");
        Assert.Equal("Du har et andet møde fra 13.00 til 13.45.", Assert.Single((await desk.Appointments.Look(desk.Subject, At(14, 13) with { Time = new TimeOnly(13, 30) }, None)).Value.Notes));
    }

    [Fact]
    public async Task What_an_employee_calls_off_and_says_no_to_is_told_the_citizen_until_it_is_seen()
    {
        await Agreed();
        await using var desk = await AtDesk();
        await using var own = await AtHome();
        var booked = (await desk.Appointments.Book(desk.Subject, At(27, 10), "", Form.New(), None)).Value;
        Assert.Null((await own.ContactViews.Now(own.Subject, None)).CalledOff);
        Assert.True((await desk.Appointments.Cancel(desk.Subject, booked, "Jeg er på kursus.", Form.New(1), None)).Ok);
        var off = (await own.ContactViews.Now(own.Subject, None)).CalledOff!;
        Assert.Equal((booked, "Jeg er på kursus.", "Mette"), (off.Id, off.StateWhy, off.Names));
        await Assert.ThrowsAsync<AccessRefusedException>(() => desk.Appointments.Seen(desk.Subject, booked, Form.New(), None));
        foreach (var presses in (int[])[1, 0]) Assert.Equal(presses, (await Place.Leaves(async () => Assert.True((await own.Appointments.Seen(own.Subject, booked, Form.New(), None)).Ok))).Count(r => r.Act == "CancellationSeen"));
        Assert.Null((await own.ContactViews.Now(own.Subject, None)).CalledOff);

        var proposal = (await own.Contacts.Propose(own.Subject, Annas with { VisitEveryWeeks = 3 }, false, Form.New(2), None)).Value;
        Assert.Null((await own.ContactViews.Now(own.Subject, None)).Declined);
        Assert.True((await desk.Contacts.Answer(desk.Subject, proposal, yes: false, "Så bliver det for sjældent.", Form.New(3), None)).Ok);
        Assert.Equal(new DeclinedProposal(proposal, "Mette", "Så bliver det for sjældent."), (await own.ContactViews.Now(own.Subject, None)).Declined);
        await Assert.ThrowsAsync<AccessRefusedException>(() => desk.Contacts.Seen(desk.Subject, proposal, Form.New(), None));
        Assert.True((await own.Contacts.Seen(own.Subject, proposal, Form.New(), None)).Ok);
        Assert.Null((await own.ContactViews.Now(own.Subject, None)).Declined);
    }

    [Fact]
    public async Task The_one_who_holds_the_plan_is_told_what_the_citizen_proposes_and_calls_off()
    {
        await using var desk = await AtDesk();
        await using var own = await AtHome();
        var booked = (await desk.Appointments.Book(desk.Subject, At(14, 10), "", Form.New(), None)).Value;
        Assert.True((await own.Contacts.Propose(own.Subject, Annas, false, Form.New(), None)).Ok);
        Place.Time.Pass(TimeSpan.FromMinutes(1));
        Assert.True((await own.Appointments.Cancel(own.Subject, booked, "", Form.New(1), None)).Ok);
        await using var request = Place.Ask();
        Assert.Equal([CitizenSays.CallsOff, CitizenSays.Proposes], (await request.CallDay.Day(Mette.AsActor(), None)).FromCitizens.Select(s => s.Says));
        Assert.Empty((await request.CallDay.Day(Peter.AsActor(), None)).FromCitizens);
        Assert.True((await desk.Contacts.Answer(desk.Subject, (await desk.ContactViews.Agreement(desk.Subject, None)).Waiting!.Id, yes: true, "", Form.New(1), None)).Ok);
        Assert.Equal([CitizenSays.CallsOff], (await request.CallDay.Day(Mette.AsActor(), None)).FromCitizens.Select(s => s.Says));
        Place.Time.Pass(TimeSpan.FromDays(15));
        Assert.Empty((await request.CallDay.Day(Mette.AsActor(), None)).FromCitizens);
    }

    [Fact]
    public async Task What_is_booked_in_an_absence_is_told_the_one_away_and_the_stand_in()
    {
        await using (var desk = await AtDesk())
        {
            Assert.True((await desk.Appointments.Book(desk.Subject, At(14, 10), "", Form.New(), None)).Ok);
            Assert.True((await desk.Appointments.Book(desk.Subject, At(18, 10), "", Form.New(), None)).Ok);
        }

        await using var request = Place.Ask();
        Assert.True((await request.Absences.Away(Mette.AsActor(), Mette.Id, new DateOnly(2026, 5, 14), new DateOnly(2026, 5, 15), Sara.Id, Form.New(), None)).Ok);
        Assert.Equal((Anna.Id, "Anna Holm"), Assert.Single(await request.ContactDays.WhileAway(Mette.AsActor(), None)) is var booked ? (booked.CitizenId, booked.CitizenName) : default);
        var rows = await Place.Leaves(async () =>
        {
            await using var day = Place.Ask();
            Assert.Equal(("Anna Holm", "Mette", new DateOnly(2026, 5, 14)), Assert.Single((await day.CallDay.Day(Sara.AsActor(), None)).ForOthers) is var other ? (other.CitizenName, other.For, Clock.DayOf(other.StartsAt)) : default);
        });
        Assert.Equal("Stedfortræder", Assert.Single(rows).Basis);
        Assert.Empty((await request.CallDay.Day(Peter.AsActor(), None)).ForOthers);
    }

    [Fact]
    public async Task A_child_who_soon_turns_18_is_told_of_until_somebody_talked_with_them()
    {
        var emil = await Place.LayCitizen("Emil Frost", Mette, Parts.All, LeaderDesk.CoordinatorWrites);
        var born = Place.Today.AddYears(-18).AddDays(WaitingViews.DaysToAdult);
        async Task Born(DateOnly day) => await Place.Run($"update citizens set born = '{day:yyyy-MM-dd}' where name = 'Emil Frost'");
        await Born(born);
        Guid custody;
        await using (var desk = await Place.Desk(Mette, emil, Parts.Sharing))
            custody = (await desk.Representations.Register(desk.Subject, new NewRepresentation(HelperKind.Custody, "Hanne Frost", "070761-4285", "", Parts.None, false, "CPR-opslag", null), Form.New(), None)).Value;
        await using var request = Place.Ask();
        Assert.Equal(born.AddYears(18), Assert.Single((await request.CallDay.Day(Mette.AsActor(), None)).SoonAdult).Turns);
        Assert.Empty((await request.CallDay.Day(Sara.AsActor(), None)).SoonAdult);
        await Born(born.AddDays(1));
        Assert.Empty((await request.CallDay.Day(Mette.AsActor(), None)).SoonAdult);
        await Born(born);
        await using (var desk = await Place.Desk(Mette, emil, Parts.Sharing)) Assert.True((await desk.Representations.Told(desk.Subject, custody, "Talt med Emil og Hanne hjemme", Form.New(1), None)).Ok);
        Assert.Empty((await request.CallDay.Day(Mette.AsActor(), None)).SoonAdult);
    }

    [Fact]
    public async Task An_employee_says_why_it_is_called_off_and_nobody_calls_off_anothers()
    {
        await using var desk = await AtDesk();
        var booked = (await desk.Appointments.Book(desk.Subject, At(14, 10), "", Form.New(), None)).Value;
        Assert.Same(AppointmentDesk.WhyMissing, (await desk.Appointments.Cancel(desk.Subject, booked, " ", Form.New(1), None)).Refusal);
        var ole = await Place.LayCitizen("Ole Juhl", Mette, writes: Writes);
        await using var other = await Place.Desk(Mette, ole, Parts.Contact);
        Assert.Equal("AppointmentNotFound", (await other.Appointments.Cancel(other.Subject, booked, "Nej", Form.New(1), None)).Refusal!.Name);
        Assert.Null(await other.ContactViews.Appointment(other.Subject, booked, None));
        Assert.True((await desk.Appointments.Cancel(desk.Subject, booked, "Jeg er syg.", Form.New(1), None)).Ok);
        Assert.Equal((AppointmentState.Cancelled, "Jeg er syg."), Assert.Single((await desk.ContactViews.Appointments(desk.Subject, None)).Past) is var p ? (p.State, p.StateWhy) : default);
    }
}

/// <summary>The log, what is due, and what a leader sees.</summary>
public sealed class ContactLogDeskTests : ContactTests
{
    [Fact]
    public async Task A_note_is_there_at_once_for_the_citizen_with_what_it_broke()
    {
        await Agreed();
        await using var desk = await AtDesk();
        Assert.True((await desk.ContactLog.Note(desk.Subject, new NewContact(Channel.Phone, Direction.Out, null, null, 5, false, "Ingen svarede."), Form.New(), None)).Ok);
        Assert.True((await desk.ContactLog.Note(desk.Subject, new NewContact(Channel.Phone, Direction.In, null, null, null, true, ""), Form.New(), None)).Ok);
        await using var own = await AtHome();
        var lines = await own.ContactViews.Log(own.Subject, None);
        Assert.Equal((2, "Ingen svarede.", false, Place.Time.Now), (lines.Count, lines[1].Text, lines[1].Reached, lines[1].At));
        Assert.Equal("Det er en tirsdag. I har aftalt at ringe mandag og torsdag.", Assert.Single(lines[1].Breaks));
        Assert.Empty(lines[0].Breaks);
    }

    [Fact]
    public async Task What_cannot_have_been_is_refused()
    {
        await using var desk = await AtDesk();
        var fine = new NewContact(Channel.Phone, Direction.Out, null, null, null, true, "");
        (NewContact Contact, Refusal Why)[] impossible =
        [
            (fine with { Time = new TimeOnly(23, 0) }, ContactLogDesk.NotYet),
            (fine with { Day = Place.Today.AddDays(1) }, ContactLogDesk.NotYet),
            (fine with { Day = new DateOnly(2026, 3, 29), Time = new TimeOnly(2, 15) }, DanishTime.DoesNotExist),
            (fine with { Day = new DateOnly(1000, 1, 1) }, ContactLogDesk.TooOld),
            (fine with { Day = Place.Today.AddYears(-1).AddDays(-1) }, ContactLogDesk.TooOld),
            (fine with { Minutes = 0 }, ContactLogDesk.MinutesOutside),
            (fine with { Minutes = 601 }, ContactLogDesk.MinutesOutside),
            (fine with { Way = (Channel)77 }, ContactLogDesk.WayMissing),
            (fine with { Words = new string('a', 2001) }, Text.TooLong),
        ];
        foreach (var (contact, why) in impossible) Assert.Same(why, (await desk.ContactLog.Note(desk.Subject, contact, Form.New(), None)).Refusal);
    }

    [Fact]
    public async Task A_try_does_not_move_what_is_due()
    {
        await Agreed();
        await using var desk = await AtDesk();
        Place.Time.Pass(TimeSpan.FromDays(10));
        await desk.ContactLog.Note(desk.Subject, new NewContact(Channel.Phone, Direction.Out, null, null, null, false, ""), Form.New(), None);
        Assert.Equal(new DateOnly(2026, 5, 26), (await desk.ContactViews.Agreement(desk.Subject, None)).Due!.Day);
        await desk.ContactLog.Note(desk.Subject, new NewContact(Channel.Home, Direction.Out, null, null, null, true, ""), Form.New(), None);
        Assert.Equal(new DateOnly(2026, 6, 5), (await desk.ContactViews.Agreement(desk.Subject, None)).Due!.Day);
    }

    [Fact]
    public async Task A_call_and_a_letter_that_reached_are_no_visit_in_any_list()
    {
        var lene = await Place.LayEmployee(Unit, "Lene Krogh", Role.Leader);
        await Agreed();
        Place.Time.Pass(TimeSpan.FromDays(22));
        await using var desk = await AtDesk();
        foreach (var (way, direction) in new[] { (Channel.Phone, Direction.In), (Channel.Writing, Direction.Out) })
            Assert.True((await desk.ContactLog.Note(desk.Subject, new NewContact(way, direction, null, null, null, true, ""), Form.New(), None)).Ok);
        await using var request = Place.Ask();
        Assert.Equal(
            (new DateOnly(2026, 5, 26), 1, 1),
            ((await desk.ContactViews.Agreement(desk.Subject, None)).Due!.Day, (await request.ContactDays.Mine(Mette.AsActor(), None)).DueInAll, (await request.ContactDays.StaysBroken(lene.AsActor(), None)).Count));
        Assert.True((await desk.ContactLog.Note(desk.Subject, new NewContact(Channel.Walk, Direction.Out, null, null, null, true, ""), Form.New(), None)).Ok);
        Assert.Equal((0, 0), ((await request.ContactDays.Mine(Mette.AsActor(), None)).DueInAll, (await request.ContactDays.StaysBroken(lene.AsActor(), None)).Count));
    }

    [Fact]
    public async Task Due_is_the_employees_and_what_stays_broken_the_leaders()
    {
        var lene = await Place.LayEmployee(Unit, "Lene Krogh", Role.Leader);
        var other = await Place.LayEmployee(await Place.LayUnit("Job"), "Bo Ravn", Role.Leader);
        await Agreed();
        await using (var desk = await AtDesk()) Assert.True((await desk.Appointments.Book(desk.Subject, At(18, 10), "", Form.New(), None)).Ok);
        await using var request = Place.Ask();
        Assert.Equal((1, 0), await request.ContactDays.Mine(Mette.AsActor(), None) is var day ? (day.Appointments.Count, day.DueInAll) : default);
        // Sara is not on the team; Peter is, and goes to nothing.
        Assert.Empty((await request.ContactDays.Mine(Sara.AsActor(), None)).Appointments);
        Assert.Empty((await request.ContactDays.Mine(Peter.AsActor(), None)).Appointments);
        foreach (var (days, due, missing) in new[] { (13, 0, 0), (1, 1, 0), (7, 1, 0), (1, 1, 1) })
        {
            Place.Time.Pass(TimeSpan.FromDays(days));
            Assert.Equal((due, missing), ((await request.ContactDays.Mine(Mette.AsActor(), None)).DueInAll, (await request.ContactDays.StaysBroken(lene.AsActor(), None)).Count));
        }

        Assert.Equal("Mette Lund", (await request.ContactDays.StaysBroken(lene.AsActor(), None))[0].Holder);
        Assert.Empty(await request.ContactDays.StaysBroken(other.AsActor(), None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.ContactDays.StaysBroken(Mette.AsActor(), None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => request.ContactDays.Mine(Anna.AsActor(), None));
    }

    [Fact]
    public async Task Without_the_part_a_citizen_is_in_no_list()
    {
        await Agreed();
        await Place.Run("update organisation_team_members set reads = 'Plan'");
        Place.Time.Pass(TimeSpan.FromDays(30));
        await using var request = Place.Ask();
        Assert.Equal(0, (await request.ContactDays.Mine(Mette.AsActor(), None)).DueInAll);
    }
}
