using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Notes;
using Sammen.Domain.Organisation;
using Sammen.Domain.Promises;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Notes;

/// <summary>Anna and Bo, their advisers Mette and Sara, and what is written about them. It is Tuesday 12 May 2026, 10:00.</summary>
public abstract class NoteTests : PlaceTests
{
    protected const Parts Writes = People.AdviserWrites | Parts.Contact | Parts.Notes;

    private protected Unit Unit { get; private set; } = null!;

    private protected Employee Mette { get; private set; } = null!;

    private protected Employee Sara { get; private set; } = null!;

    private protected Employee Karim { get; private set; } = null!;

    private protected Citizen Anna { get; private set; } = null!;

    private protected Citizen Bo { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Unit = await Place.LayUnit();
        Mette = await Place.LayEmployee(Unit, "Mette Lund", Role.Adviser);
        Sara = await Place.LayEmployee(Unit, "Sara Bang", Role.Adviser);
        Karim = await Place.LayEmployee(Unit, "Karim Said", Role.Professional);
        Anna = await Place.LayCitizen("Anna Holm", Mette, writes: Writes);
        Bo = await Place.LayCitizen("Bo Vang", Sara, writes: Writes);
        await Place.LayMember(Anna, Sara, Parts.All, Writes);
        await Place.LayMember(Anna, Karim, Parts.Plan | Parts.Contact, Parts.Contact);
    }

    private protected Task<Request> AtDesk(Employee? who = null, Citizen? about = null) => Place.Desk(who ?? Mette, about ?? Anna, Parts.Notes);

    private protected Task<Request> AtHome(Citizen? whose = null) => Place.Own(whose ?? Anna, Parts.Notes);

    private protected async Task<Guid> Written(NewNote note, Employee? who = null, Citizen? about = null)
    {
        await using var desk = await AtDesk(who, about);
        return (await desk.Notes.Write(desk.Subject, note, Form.New(), None)).Value;
    }

    private protected async Task<NoteView?> Read(Guid note, Citizen? by = null)
    {
        await using var own = await AtHome(by);
        return await own.NoteViews.One(own.Subject, note, None);
    }

    private protected static string Text(NoteView? note) => string.Concat(note!.Parts.Select(p => p.IsAboutOther ? $"[{p.Text}]" : p.Text));
}

public sealed class NoteDeskTests : NoteTests
{
    private static readonly NewNote Plain = new(NoteKind.Note, "Anna vil gerne ud mere.");

    [Fact]
    public async Task A_call_the_citizen_may_not_know_of_is_told_nowhere_that_the_citizen_reads()
    {
        var untold = new Opening { State = OpennessState.Exempted, Rule = ExemptionRule.Investigation, Reason = "Politiet undersøger det.", Told = false };
        var rows = await Place.Leaves(() => Written(new NewNote(NoteKind.Phone, "Politiet ringede.", "", Direction.In, true) { Opening = untold, WithCitizen = false }));
        Assert.DoesNotContain(rows, r => r.Reason.Contains("Politiet", StringComparison.Ordinal) || r.ForCitizen.Contains("kontakt", StringComparison.Ordinal));
        Assert.Equal("arbejdede med noter om dig", Assert.Single(rows, r => r.Kind == Domain.Record.RecordKind.Change).ForCitizen);
        await using var db = Place.Db();
        Assert.False(await db.ContactEntries.AnyAsync());
    }

    [Fact]
    public async Task A_note_is_read_by_the_citizen_at_once_and_told_without_its_words()
    {
        var rows = await Place.Leaves(async () => await Written(Plain));
        var told = Assert.Single(rows, r => r.Act == "NoteWritten");
        Assert.Equal(("Notes", "skrev en note om dig", "Note skrevet."), (told.Part, told.ForCitizen, told.ForProfessional));
        Assert.DoesNotContain("ud mere", told.ForCitizen + told.ForProfessional + told.Reason, StringComparison.Ordinal);
        await using var own = await AtHome();
        var note = Assert.Single((await own.NoteViews.Journal(own.Subject, "", None)).Notes);
        Assert.Equal((Plain.Text, "Mette Lund", true), (Text(note), note.WrittenByName, note.IsOpen));
    }

    [Fact]
    public async Task Nobody_without_the_part_reads_or_writes_and_nobody_on_a_shared_screen()
    {
        var note = await Written(Plain);
        await using (var desk = await Place.Desk(Karim, Anna, Parts.Contact))
        {
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.NoteViews.Journal(desk.Subject, "", None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.NoteViews.One(desk.Subject, note, None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.Journal.SearchOne(desk.Subject, "anna", "", None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.DocumentViews.All(desk.Subject, None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.Notes.Write(desk.Subject, Plain, Form.New(), None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.Notes.Move(desk.Subject, note, Bo.Id, Form.New(2), None));
        }

        await using (var own = await AtHome())
        {
            await Assert.ThrowsAsync<AccessRefusedException>(() => own.Notes.Write(own.Subject, Plain, Form.New(), None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => own.Notes.Open(own.Subject, note, Form.New(1), None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => own.Journal.SearchOne(own.Subject, "anna", "", None));
        }

        var showing = await Place.Show(Mette, Anna);
        await using var together = await Place.Together(showing);
        await Assert.ThrowsAsync<AccessRefusedException>(() => together.NoteViews.Journal(together.Subject, "", None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => together.DocumentViews.All(together.Subject, None));
    }

    [Fact]
    public async Task What_is_held_back_says_that_and_opens_by_itself()
    {
        var note = await Written(Plain with { Opening = new(OpennessState.HeldBack, 2, "Vi taler først sammen") });
        // Thursday is Ascension Day, and the Wednesday the day before one: Monday at eight.
        var opens = new DateTime(2026, 5, 18, 6, 0, 0, DateTimeKind.Utc);
        var kept = (await Read(note))!;
        Assert.Equal((false, "", "Vi taler først sammen", opens), (kept.IsOpen, Text(kept), kept.Openness.Reason, kept.Openness.OpensAt!.Value));
        await using (var desk = await AtDesk())
        {
            Assert.Equal(Plain.Text, Text(await desk.NoteViews.One(desk.Subject, note, None)));
            Assert.True((await desk.Notes.Tried(desk.Subject, note, Form.New(1), None)).Ok);
            Assert.Equal(Form.Changed, (await desk.Notes.Open(desk.Subject, note, Form.New(1), None)).Refusal);
        }

        Assert.Equal(1, (await Read(note))!.Openness.Tries);
        Place.Time.Now = opens.AddSeconds(-1);
        Assert.False((await Read(note))!.IsOpen);
        Place.Time.Now = opens;
        Assert.Equal(Plain.Text, Text(await Read(note)));
        await using var after = await AtDesk();
        Assert.Equal(Openness.NotHeldBack, (await after.Notes.Tried(after.Subject, note, Form.New(2), None)).Refusal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(-1)]
    public async Task It_is_held_back_at_most_seven_days(int days)
    {
        await using var desk = await AtDesk();
        Assert.Equal(Openness.DaysOutside, (await desk.Notes.Write(desk.Subject, Plain with { Opening = new(OpennessState.HeldBack, days, "Grund") }, Form.New(), None)).Refusal);
        Assert.Empty((await desk.NoteViews.Journal(desk.Subject, "", None)).Notes);
    }

    [Fact]
    public async Task An_exempted_note_is_told_of_only_when_it_may_be()
    {
        var told = await Written(Plain with { Opening = new(OpennessState.Exempted, 0, "hemmelig grund", ExemptionRule.PrivateInterest) });
        var rows = await Place.Leaves(async () => await Written(Plain with { Opening = new(OpennessState.Exempted, 0, "hemmelig grund", ExemptionRule.Investigation, Told: false) }));
        Assert.Equal("arbejdede med noter om dig", Assert.Single(rows, r => r.Act == "NoteWritten").ForCitizen);
        await using var own = await AtHome();
        var seen = Assert.Single((await own.NoteViews.Journal(own.Subject, "", None)).Notes);
        Assert.Equal((told, "", ExemptionRule.PrivateInterest, ""), (seen.Id, Text(seen), seen.Openness.Rule, seen.Openness.Reason));
        await using var desk = await AtDesk();
        Assert.Equal(2, (await desk.NoteViews.Journal(desk.Subject, "", None)).Notes.Count);
    }

    [Fact]
    public async Task A_correction_is_an_addition_and_the_original_stays()
    {
        var note = await Written(Plain);
        await using var desk = await AtDesk(Sara);
        Assert.True((await desk.Notes.Add(desk.Subject, note, "Det var Bente, ikke Anna.", Form.New(), None)).Ok);
        Assert.Equal(Domain.Common.Text.Empty, (await desk.Notes.Add(desk.Subject, note, " ", Form.New(), None)).Refusal);
        var read = (await Read(note))!;
        Assert.Equal((Plain.Text, "Det var Bente, ikke Anna.", "Sara Bang"), (Text(read), Assert.Single(read.Additions).Parts[0].Text, read.Additions[0].WrittenByName));
    }

    [Fact]
    public async Task Words_about_another_are_marked_wherever_they_stand_and_the_citizen_never_gets_them()
    {
        var note = await Written(Plain with { Text = "Bente er syg. Anna savner hende. Bente er syg.", AboutOther = "Bente er syg." });
        Assert.Equal("[] Anna savner hende. []", Text(await Read(note)));
        await using var desk = await AtDesk();
        Assert.Equal("[Bente er syg.] Anna savner hende. [Bente er syg.]", Text(await desk.NoteViews.One(desk.Subject, note, None)));
        Assert.Equal(NoteDesk.PassageNotFound, (await desk.Notes.MarkAboutOther(desk.Subject, note, "bente ER syg", Form.New(), None)).Refusal);
        // Ranges that lie over each other are one.
        Assert.True((await desk.Notes.MarkAboutOther(desk.Subject, note, "syg. Anna savner", Form.New(), None)).Ok);
        Assert.Equal("[] hende. []", Text(await Read(note)));
    }

    [Fact]
    public async Task Who_said_it_is_not_told_the_citizen_of_a_note_about_another_as_well()
    {
        var (plain, marked) = (await Written(Plain with { SaidBy = "Bente Juhl" }), await Written(Plain with { Text = "Bente er syg.", SaidBy = "Bente Juhl", AboutOther = "Bente er syg." }));
        Assert.Equal(("Bente Juhl", ""), ((await Read(plain))!.SaidBy, (await Read(marked))!.SaidBy));
        await using var desk = await AtDesk();
        Assert.Equal("Bente Juhl", (await desk.NoteViews.One(desk.Subject, marked, None))!.SaidBy);
    }

    [Fact]
    public async Task A_passage_that_is_not_there_stops_the_note()
    {
        await using var desk = await AtDesk();
        Assert.Equal(NoteDesk.PassageNotFound, (await desk.Notes.Write(desk.Subject, Plain with { AboutOther = "Bente" }, Form.New(), None)).Refusal);
        Assert.Empty((await desk.NoteViews.Journal(desk.Subject, "", None)).Notes);
    }

    [Fact]
    public async Task A_call_and_a_promise_are_written_once()
    {
        var note = await Written(new NewNote(NoteKind.Phone, "Vi talte om bussen.", "", Direction.Out, true) { Promised = "at ringe til busselskabet.", PromisedBy = new DateOnly(2026, 5, 15) });
        await using var desk = await AtDesk();
        var contact = Assert.Single(await desk.ContactViews.Log(desk.Subject, None));
        Assert.Equal((Channel.Phone, true, ""), (contact.Way, contact.Reached, contact.Text));
        var promise = Assert.Single((await desk.PromiseViews.All(desk.Subject, None)).Open);
        Assert.Equal(("at ringe til busselskabet", "Mette Lund", new DateOnly(2026, 5, 15), PromiseSource.Call), (promise.What, promise.Owner, promise.Due, promise.Source));
        await using var db = Place.Db();
        Assert.Equal(note, (await db.Promises.SingleAsync()).NoteId);
        // What one of them refuses, refuses all of it.
        var refused = await desk.Notes.Write(desk.Subject, new NewNote(NoteKind.Phone, "Igen.", "", Direction.Out, false) { Promised = "noget", PromisedBy = new DateOnly(2026, 5, 16) }, Form.New(), None);
        Assert.Equal(PromiseDesk.NotAWorkingDay, refused.Refusal);
        Assert.Equal(NoteDesk.CallMissing, (await desk.Notes.Write(desk.Subject, new NewNote(NoteKind.Phone, "Igen."), Form.New(), None)).Refusal);
        Assert.Single(await desk.ContactViews.Log(desk.Subject, None));
        Assert.Single((await desk.NoteViews.Journal(desk.Subject, "", None)).Notes);
    }

    [Fact]
    public async Task A_promise_is_read_when_its_note_is_and_follows_it()
    {
        var promising = Plain with { Promised = "at ringe til Bos søn", PromisedBy = new DateOnly(2026, 5, 15) };
        await using (var desk = await AtDesk())
        {
            foreach (var opening in new Opening[] { new(OpennessState.HeldBack, 3, "Vi taler om det først."), new(OpennessState.Exempted, 0, "Efterforskning.", ExemptionRule.Investigation, Told: false) })
                Assert.Equal(NoteDesk.PromiseNotRead, (await desk.Notes.Write(desk.Subject, promising with { Opening = opening }, Form.New(), None)).Refusal);
        }

        var note = await Written(promising);
        Assert.Equal((1, 1), await Read());
        await using (var desk = await AtDesk()) Assert.True((await desk.Notes.MarkWrong(desk.Subject, note, "Jeg skrev hos den forkerte.", Form.New(1), None)).Ok);
        // She reads nothing of it; at the desk it stands.
        Assert.Equal((0, 1), await Read());
        await using (var sara = await AtDesk(Sara)) Assert.True((await sara.Notes.Keep(sara.Subject, note, Form.New(2), None)).Ok);
        Assert.Equal((1, 1), await Read());

        await using (var desk = await AtDesk())
        {
            Assert.True((await desk.Notes.MarkWrong(desk.Subject, note, "Jo, den var forkert.", Form.New(3), None)).Ok);
            var promise = (await desk.PromiseViews.All(desk.Subject, None)).Open.Single();
            Assert.True((await desk.Promises.Move(desk.Subject, promise.Id, new DateOnly(2026, 5, 18), "Vi nåede det ikke.", Form.New(promise.Version), None)).Ok);
        }

        await using (var sara = await AtDesk(Sara)) Assert.True((await sara.Notes.Move(sara.Subject, note, Bo.Id, Form.New(4), None)).Ok);
        Assert.Equal((0, 0), await Read());
        await using var db = Place.Db();
        var followed = await db.Promises.SingleAsync();
        Assert.Equal((Bo.Id, false), (followed.CitizenId, followed.IsHidden));
        Assert.Equal(Bo.Id, (await db.PromiseDays.SingleAsync()).CitizenId);

        async Task<(int Hers, int AtDesk)> Read()
        {
            await using var own = await Place.Own(Anna, Parts.Contact);
            await using var desk = await AtDesk();
            return ((await own.PromiseViews.All(own.Subject, None)).Open.Count, (await desk.PromiseViews.All(desk.Subject, None)).Open.Count);
        }
    }

    [Fact]
    public async Task A_second_press_writes_no_second_note()
    {
        await using var desk = await AtDesk();
        var form = Form.New();
        var first = await desk.Notes.Write(desk.Subject, Plain, form, None);
        Assert.Equal(first.Value, (await desk.Notes.Write(desk.Subject, Plain, form, None)).Value);
        Assert.Equal(Form.Reused, (await desk.Notes.Write(desk.Subject, Plain with { Text = "Andet" }, form, None)).Refusal);
        Assert.Single((await desk.NoteViews.Journal(desk.Subject, "", None)).Notes);
    }

    [Fact]
    public async Task A_note_in_the_wrong_record_takes_two_people()
    {
        var note = await Written(new NewNote(NoteKind.Note, "Bo fik et brev fra skolen. Hans mor er syg.") { AboutOther = "Hans mor er syg." });
        await using (var desk = await AtDesk())
        {
            Assert.True((await desk.Notes.Add(desk.Subject, note, "Brevet er læst.", Form.New(), None)).Ok);
            Assert.Equal(NoteDesk.NotMarked, (await desk.Notes.Keep(desk.Subject, note, Form.New(1), None)).Refusal);
            Assert.Equal(NoteDesk.WhyMissing, (await desk.Notes.MarkWrong(desk.Subject, note, "", Form.New(1), None)).Refusal);
            Assert.True((await desk.Notes.MarkWrong(desk.Subject, note, "Jeg skrev hos den forkerte.", Form.New(1), None)).Ok);
            Assert.Equal(NoteDesk.AlreadyMarked, (await desk.Notes.MarkWrong(desk.Subject, note, "Igen", Form.New(2), None)).Refusal);
            // The one who marked it does neither.
            Assert.Equal(NoteDesk.SamePerson, (await desk.Notes.Keep(desk.Subject, note, Form.New(2), None)).Refusal);
            Assert.Equal(NoteDesk.NotYours, (await desk.Notes.Move(desk.Subject, note, Bo.Id, Form.New(2), None)).Refusal);
            await Place.LayMember(Bo, Mette, Parts.All, Writes);
            Assert.Equal(NoteDesk.SamePerson, (await desk.Notes.Move(desk.Subject, note, Bo.Id, Form.New(2), None)).Refusal);
        }

        Assert.Equal("", Text(await Read(note)));
        await using (var sara = await AtDesk(Sara))
        {
            Assert.Equal(NoteDesk.SamePlace, (await sara.Notes.Move(sara.Subject, note, Anna.Id, Form.New(2), None)).Refusal);
            Assert.Equal(Form.Changed, (await sara.Notes.Move(sara.Subject, note, Bo.Id, Form.New(1), None)).Refusal);
            Assert.True((await sara.Notes.Move(sara.Subject, note, Bo.Id, Form.New(2), None)).Ok);
            var left = (await sara.NoteViews.One(sara.Subject, note, None))!;
            Assert.Equal(("", "Mette Lund", "Jeg skrev hos den forkerte.", "Sara Bang"), (Text(left), left.Wrong!.ByName, left.Wrong.Why, left.Wrong.MovedByName));
            Assert.Empty(left.Additions);
            Assert.Equal(NoteDesk.NotHere, (await sara.Notes.Add(sara.Subject, note, "Mere", Form.New(), None)).Refusal);
            Assert.Empty((await sara.Journal.SearchOne(sara.Subject, "skolen", "", None)).Value.Hits);
        }

        await using var bo = await AtHome(Bo);
        var moved = Assert.Single((await bo.NoteViews.Journal(bo.Subject, "", None)).Notes);
        Assert.Equal(("Bo fik et brev fra skolen. []", "Mette Lund", true, "Brevet er læst."), (Text(moved), moved.WrittenByName, moved.CameFromElsewhere, Assert.Single(moved.Additions).Parts[0].Text));
        await using var db = Place.Db();
        Assert.DoesNotContain(await db.Notes.Where(n => n.CitizenId == Anna.Id).ToListAsync(), n => n.Text.Length > 0 || n.Folded.Length > 0);
    }

    [Fact]
    public async Task A_colleague_can_say_that_it_belongs_here()
    {
        var note = await Written(Plain);
        await using (var desk = await AtDesk()) await desk.Notes.MarkWrong(desk.Subject, note, "Tvivl", Form.New(1), None);
        await using (var sara = await AtDesk(Sara)) Assert.True((await sara.Notes.Keep(sara.Subject, note, Form.New(2), None)).Ok);
        Assert.Equal(Plain.Text, Text(await Read(note)));
    }

    [Fact]
    public async Task A_mark_tells_the_citizen_who_and_why_and_hides_nothing_past_its_clock()
    {
        var note = await Written(Plain);
        var rows = await Place.Leaves(async () =>
        {
            await using var desk = await AtDesk();
            Assert.True((await desk.Notes.MarkWrong(desk.Subject, note, "Jeg skrev hos den forkerte.", Form.New(1), None)).Ok);
        });
        Assert.Equal("Jeg skrev hos den forkerte.", Assert.Single(rows, r => r.Act == "NoteMarkedWrong").Reason);
        var hidden = (await Read(note))!;
        // Seven days on a Tuesday at ten is a Tuesday at ten.
        var until = new DateTime(2026, 5, 19, 8, 0, 0, DateTimeKind.Utc);
        Assert.Equal(("", true, "Mette Lund", "Jeg skrev hos den forkerte.", until), (Text(hidden), hidden.IsHidden, hidden.Wrong!.ByName, hidden.Wrong.Why, hidden.Wrong.LookBy!.Value));
        // Those who may read it, do.
        await using (var desk = await AtDesk()) Assert.Equal(Plain.Text, Text(await desk.NoteViews.One(desk.Subject, note, None)));

        // What may be about another person never opens by itself: it waits on the day of everyone who reads the notes.
        Place.Time.Now = until.AddDays(1);
        Assert.Equal(("", true), (Text(await Read(note)), (await Read(note))!.IsHidden));
        await using (var ask = Place.Ask())
        {
            var (own, others) = ((await ask.CallDay.Day(Mette.AsActor(), None)).Marks, (await ask.CallDay.Day(Sara.AsActor(), None)).Marks);
            Assert.Equal((note, true, true), (Assert.Single(own).NoteId, own[0].IsOwn, own[0].Late));
            Assert.Equal((note, false, "Mette"), (Assert.Single(others).NoteId, others[0].IsOwn, others[0].ByName));
        }

        // It cannot be marked a second time, and a colleague judges it.
        await using (var desk = await AtDesk()) Assert.Equal(NoteDesk.AlreadyMarked, (await desk.Notes.MarkWrong(desk.Subject, note, "Igen", Form.New(2), None)).Refusal);
        await using (var sara = await AtDesk(Sara)) Assert.True((await sara.Notes.Move(sara.Subject, note, Bo.Id, Form.New(2), None)).Ok);
        Assert.Equal(("", "Sara Bang"), (Text(await Read(note)), (await Read(note))!.Wrong!.MovedByName));
        // Corrected, not erased: the words stand with the right one.
        await using var his = await AtHome(Bo);
        Assert.Equal(Plain.Text, Text(Assert.Single((await his.NoteViews.Journal(his.Subject, "", None)).Notes)));
    }

    [Fact]
    public async Task The_municipalitys_own_clock_for_what_is_held_back_holds_for_a_mark()
    {
        await Place.Lay(new Domain.Calendar.SetClock { Kind = Domain.Calendar.ClockKind.HeldBack, Days = 2 });
        var note = await Written(Plain);
        await using (var desk = await AtDesk()) await desk.Notes.MarkWrong(desk.Subject, note, "Forkert", Form.New(1), None);
        // Thursday is Ascension Day: Monday at eight.
        Assert.Equal(new DateTime(2026, 5, 18, 6, 0, 0, DateTimeKind.Utc), (await Read(note))!.Wrong!.LookBy);
    }

    [Fact]
    public async Task Why_an_exempted_note_is_marked_is_the_professionals()
    {
        var note = await Written(Plain with { Opening = new(OpennessState.Exempted, 0, "Grund", ExemptionRule.PrivateInterest, true) });
        await using (var desk = await AtDesk()) await desk.Notes.MarkWrong(desk.Subject, note, "Den handler om hans søster.", Form.New(1), None);
        Assert.Equal("", (await Read(note))!.Wrong!.Why);
        Place.Time.Pass(TimeSpan.FromDays(30));
        Assert.Equal("", Text(await Read(note)));
    }

    [Fact]
    public async Task The_contact_that_a_call_was_follows_its_note_and_is_told_at_both()
    {
        var call = new NewNote(NoteKind.Phone, "Bo vil gerne ringes op.", "", Direction.Out, true);
        var note = await Written(call);
        var kept = await Written(call with { Text = "Anna vil synge." });
        // Bo's agreement is another: no calls on Tuesdays.
        await using (var sara = await Place.Desk(Sara, Bo, Parts.Contact)) Assert.True((await sara.Contacts.Propose(sara.Subject, new ContactTerms { PhoneDays = Weekdays.Monday, PhoneFrom = new TimeOnly(9, 0), PhoneTo = new TimeOnly(11, 0), Preferred = Channel.Phone }, false, Form.New(), None)).Ok);
        await using (var db = Place.Db()) await db.ContactVersions.Where(v => v.CitizenId == Bo.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.State, ProposalState.InForce));
        await using (var desk = await AtDesk()) Assert.True((await desk.Notes.MarkWrong(desk.Subject, note, "Jeg skrev hos den forkerte.", Form.New(1), None)).Ok);
        var rows = await Place.Leaves(async () =>
        {
            await using var sara = await AtDesk(Sara);
            Assert.True((await sara.Notes.Move(sara.Subject, note, Bo.Id, Form.New(2), None)).Ok);
        });
        Assert.Equal((Anna.Id, "Jeg skrev hos den forkerte."), rows.Where(r => r.Act == "ContactLeft").Select(r => (r.CitizenId, r.Reason)).Single());
        Assert.Equal((Bo.Id, "Contact"), rows.Where(r => r.Act == "ContactCame").Select(r => (r.CitizenId, r.Part)).Single());
        await using var after = Place.Db();
        var hers = await after.ContactEntries.SingleAsync(c => c.CitizenId == Anna.Id);
        var his = await after.ContactEntries.SingleAsync(c => c.CitizenId == Bo.Id);
        Assert.Equal(kept, hers.NoteId);
        Assert.Equal(("Mette Lund", true, Direction.Out), (his.WrittenByName, his.Reached, his.Direction));
        Assert.Contains("tirsdag", his.Breaks, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((await after.Notes.SingleAsync(n => n.CitizenId == Bo.Id)).Id, his.NoteId);
    }

    [Fact]
    public async Task Who_may_not_write_the_contact_there_does_not_move_a_call()
    {
        var note = await Written(new NewNote(NoteKind.Phone, "Bo ringede.", "", Direction.In, true));
        await using (var desk = await AtDesk()) await desk.Notes.MarkWrong(desk.Subject, note, "Forkert", Form.New(1), None);
        await Place.LayMember(Bo, Karim, Parts.All, Parts.Notes);
        await Place.LayMember(Anna, Karim, Parts.All, Writes);
        await using (var karim = await AtDesk(Karim)) Assert.Equal(NoteDesk.CallNotYours, (await karim.Notes.Move(karim.Subject, note, Bo.Id, Form.New(2), None)).Refusal);
        await using var db = Place.Db();
        Assert.Equal(Anna.Id, (await db.ContactEntries.SingleAsync()).CitizenId);
    }

    [Fact]
    public async Task Nothing_is_done_to_anothers_note_through_ones_own_citizen()
    {
        var note = await Written(Plain with { Opening = new(OpennessState.HeldBack, 2, "Grund") });
        await using var sara = await AtDesk(Sara, Bo);
        Assert.Null(await sara.NoteViews.One(sara.Subject, note, None));
        Assert.Equal(NoteDesk.NotHere, (await sara.Notes.Open(sara.Subject, note, Form.New(1), None)).Refusal);
        Assert.Equal(NoteDesk.NotHere, (await sara.Notes.Add(sara.Subject, note, "x", Form.New(), None)).Refusal);
    }

    [Fact]
    public async Task The_journal_goes_back_page_by_page()
    {
        for (var i = 0; i < NoteViews.Page + 3; i++) await Written(Plain with { Text = $"Nummer {i}" });
        await using var desk = await AtDesk();
        var first = await desk.NoteViews.Journal(desk.Subject, "", None);
        var second = await desk.NoteViews.Journal(desk.Subject, first.Older, None);
        Assert.Equal((NoteViews.Page, 3, ""), (first.Notes.Count, second.Notes.Count, second.Older));
        Assert.Equal(NoteViews.Page + 3, first.Notes.Concat(second.Notes).DistinctBy(n => n.Id).Count());
        Assert.Equal(NoteViews.Page, (await desk.NoteViews.Journal(desk.Subject, "sludder.x", None)).Notes.Count);
    }
}

/// <summary>Documents in and out.</summary>
public sealed class DocumentDeskTests : NoteTests
{
    [Fact]
    public async Task The_citizen_sends_one_in_and_it_tells_nothing_it_should_not()
    {
        Guid sent;
        await using (var own = await AtHome()) sent = (await own.Documents.Take(own.Subject, new NewDocument("Brev fra \"lægen\"/æøå", DocumentWay.Out) { Opening = new(OpennessState.Exempted, 0, "x", ExemptionRule.Investigation, false) }, Files.Jpeg(6), Form.New(), None)).Value;
        await using var desk = await AtDesk();
        var line = Assert.Single(await desk.DocumentViews.All(desk.Subject, None));
        Assert.Equal((sent, true, DocumentWay.In, OpennessState.Open), (line.Id, line.ByCitizen, line.Way, line.Openness.State));
        var file = (await desk.DocumentViews.File(desk.Subject, sent, None))!;
        Assert.Equal("Brev fra  lægen  æøå.jpg", file.FileName);
        Assert.False(Files.Tells(file.Bytes));
        await using var db = Place.Db();
        Assert.Equal(6, (await db.Documents.SingleAsync()).Orientation);
        Assert.False(Files.Tells((await db.DocumentBytes.SingleAsync()).Bytes));
    }

    [Fact]
    public async Task What_is_held_back_is_not_opened_by_its_address_and_its_title_is_not_told()
    {
        Guid kept;
        await using (var desk = await AtDesk()) kept = (await desk.Documents.Take(desk.Subject, new NewDocument("Udtalelse", DocumentWay.FromOthers) { Opening = new(OpennessState.HeldBack, 2, "Vi taler først") }, Files.Pdf, Form.New(), None)).Value;
        await using (var own = await AtHome())
        {
            Assert.Equal(("", false), (await own.DocumentViews.All(own.Subject, None))[0] is var line ? (line.Title, line.IsOpen) : default);
            Assert.Null(await own.DocumentViews.File(own.Subject, kept, None));
        }

        await using (var desk = await AtDesk()) Assert.True((await desk.Documents.Open(desk.Subject, kept, Form.New(1), None)).Ok);
        await using var after = await AtHome();
        Assert.NotNull(await after.DocumentViews.File(after.Subject, kept, None));
        await using var bo = await AtHome(Bo);
        Assert.Null(await bo.DocumentViews.File(bo.Subject, kept, None));
    }

    [Fact]
    public async Task A_renamed_program_is_refused_and_nothing_is_kept()
    {
        await using var own = await AtHome();
        Assert.Equal(DocumentDesk.NotTaken, (await own.Documents.Take(own.Subject, new NewDocument("ferie.jpg", DocumentWay.In), Files.Exe, Form.New(), None)).Refusal);
        Assert.Equal(DocumentDesk.TitleMissing, (await own.Documents.Take(own.Subject, new NewDocument(" ", DocumentWay.In), Files.Pdf, Form.New(), None)).Refusal);
        Assert.Empty(await own.DocumentViews.All(own.Subject, None));
        await using var db = Place.Db();
        Assert.Equal(0, await db.DocumentBytes.CountAsync());
    }
}
