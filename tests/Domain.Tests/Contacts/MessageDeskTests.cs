using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Contacts;

/// <summary>Messages: who may, when the answer is due, who has read, and a record without texts.</summary>
public sealed class MessageDeskTests : PlaceTests
{
    private Employee _mette = null!;
    private Employee _karim = null!;
    private Citizen _anna = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var unit = await Place.LayUnit();
        _mette = await Place.LayEmployee(unit, "Mette Lund", Role.Adviser);
        _karim = await Place.LayEmployee(unit, "Karim Aziz", Role.Professional);
        _anna = await Place.LayCitizen("Anna Holm", _mette, writes: Parts.Plan | Parts.Contact | Parts.Messages);
        await Place.LayMember(_anna, _karim, Parts.Messages, Parts.Messages);
    }

    [Fact]
    public async Task A_message_is_to_be_answered_in_three_working_days()
    {
        // Tuesday; Thursday is Ascension Day.
        var thread = await Write("Hvornår er mødet?");
        Assert.Equal((new DateOnly(2026, 5, 18), false), await Due());
        Place.Time.Pass(TimeSpan.FromDays(2));
        await Reply(thread, "Er der nogen?");
        // A second message does not move the day of the first.
        Assert.Equal((new DateOnly(2026, 5, 18), false), await Due());
        Place.Time.Now = new DateTime(2026, 5, 19, 8, 0, 0, DateTimeKind.Utc);
        Assert.True((await Due()).Late);
        await using (var day = Place.Ask()) Assert.True(Assert.Single((await day.CallDay.Day(_mette.AsActor(), None)).Messages).Late);
        await Answer(_karim, thread, "Det er på torsdag.");
        Assert.Null((await Due()).Day);
        await using (var after = Place.Ask()) Assert.Empty((await after.CallDay.Day(_mette.AsActor(), None)).Messages);
    }

    [Fact]
    public async Task Name_role_and_the_first_reading_stand_on_each()
    {
        var thread = await Write("Hvornår er mødet?");
        await Answer(_mette, thread, "Det er på torsdag.");
        await Open(_anna, thread);
        Place.Time.Pass(TimeSpan.FromHours(1));
        await Open(_anna, thread);
        await Open(_karim, thread);
        Place.Time.Pass(TimeSpan.FromHours(1));
        await Open(_mette, thread);
        await using var own = await Place.Own(_anna);
        var messages = (await own.MessageViews.Thread(own.Subject, thread, None))!.Messages;
        Assert.Equal([("Anna Holm", "", "Karim Aziz", Place.Start.AddHours(1)), ("Mette Lund", "rådgiver", "Anna Holm", Place.Start)], messages.Select(m => (m.Sender, m.SenderRole, m.ReadBy, m.ReadAt!.Value)));
    }

    [Fact]
    public async Task Ones_own_side_does_not_read_ones_own_message()
    {
        var thread = await Write("Hvornår er mødet?");
        await Open(_anna, thread);
        await using var db = Place.Db();
        Assert.Null((await db.Messages.SingleAsync()).ReadAt);
    }

    [Fact]
    public async Task Without_the_part_nothing_is_read_or_written()
    {
        var peter = await Place.LayEmployee(await Place.LayUnit("Jobcenter"), "Peter Skov", Role.Professional);
        await Place.LayMember(_anna, peter, Parts.Plan | Parts.Contact, Parts.Plan | Parts.Contact);
        var thread = await Write("Hvornår er mødet?");
        foreach (var verb in (Func<Request, Task>[])
        [
            r => r.MessageViews.Threads(r.Subject, None),
            r => r.MessageViews.Thread(r.Subject, thread, None),
            r => r.MessageViews.Topics(r.Subject, None),
            r => r.Messages.Start(r.Subject, null, "Hej", Form.New(), None),
            r => r.Messages.Reply(r.Subject, thread, "Hej", Form.New(), None),
            r => r.Messages.Opened(r.Subject, thread, None),
        ])
        {
            await using var request = await Place.Desk(peter, _anna);
            var row = Assert.Single(await Place.Leaves(() => Assert.ThrowsAsync<AccessRefusedException>(() => verb(request))));
            Assert.Equal((RecordKind.Refusal, _anna.Id), (row.Kind, row.CitizenId!.Value));
        }

        await using var day = Place.Ask();
        Assert.Empty((await day.CallDay.Day(peter.AsActor("Jobcenter"), None)).Messages);
    }

    [Fact]
    public async Task Reading_is_not_writing_and_the_shared_screen_sends_nothing()
    {
        var thread = await Write("Hvornår er mødet?");
        var maja = await Place.LayEmployee(await Place.LayUnit("Hjemmesygeplejen"), "Maja Berg", Role.Professional);
        await Place.LayMember(_anna, maja, Parts.Messages);
        await using (var desk = await Place.Desk(maja, _anna, Parts.Messages))
        {
            Assert.NotNull(await desk.MessageViews.Thread(desk.Subject, thread, None));
            await Assert.ThrowsAsync<AccessRefusedException>(() => desk.Messages.Reply(desk.Subject, thread, "Hej", Form.New(), None));
        }

        await using var together = await Place.Together(await Place.Show(_mette, _anna));
        await Assert.ThrowsAsync<AccessRefusedException>(() => together.MessageViews.Thread(together.Subject, thread, None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => together.Messages.Opened(together.Subject, thread, None));
        await Assert.ThrowsAsync<AccessRefusedException>(() => together.Messages.Start(together.Subject, null, "Hej", Form.New(), None));
        await using var db = Place.Db();
        Assert.Null((await db.Messages.SingleAsync()).ReadAt);
    }

    [Fact]
    public async Task Anothers_thread_is_not_there()
    {
        var thread = await Write("Hvornår er mødet?");
        var ole = await Place.LayCitizen("Ole Juhl", _mette, writes: Parts.Messages);
        await using var own = await Place.Own(ole);
        Assert.Null(await own.MessageViews.Thread(own.Subject, thread, None));
        Assert.Equal(MessageDesk.NotFound, (await own.Messages.Reply(own.Subject, thread, "Hej", Form.New(), None)).Refusal);
        await own.Messages.Opened(own.Subject, thread, None);
        await using var desk = await Place.Desk(_mette, ole);
        await desk.Messages.Opened(desk.Subject, thread, None);
        await using var db = Place.Db();
        Assert.Null((await db.Messages.SingleAsync()).ReadAt);
    }

    [Fact]
    public async Task It_is_about_something_in_ones_own_plan_or_nothing()
    {
        Guid goal;
        await using (var own = await Place.Own(_anna))
        {
            goal = (await own.Plan.SetGoal(own.Subject, "Jeg tager bussen", "", null, Said.Directly, Form.New(), None)).Value;
            var step = (await own.Plan.AddStep(own.Subject, goal, "Jeg køber et kort", null, Place.Today, Said.Directly, Form.New(), None)).Value;
            Assert.True((await own.Messages.Start(own.Subject, goal, "Om målet", Form.New(), None)).Ok);
            Assert.True((await own.Messages.Start(own.Subject, step, "Om skridtet", Form.New(), None)).Ok);
            Assert.Equal(MessageDesk.ItemGone, (await own.Messages.Start(own.Subject, Guid.CreateVersion7(), "Om noget", Form.New(), None)).Refusal);
            Assert.Equal(["Jeg tager bussen", "Jeg køber et kort"], (await own.MessageViews.Topics(own.Subject, None)).Select(t => t.Text));
            Assert.Equal(["Jeg køber et kort", "Jeg tager bussen"], (await own.MessageViews.Threads(own.Subject, None)).Select(t => t.About).Order(StringComparer.Ordinal));
        }

        var ole = await Place.LayCitizen("Ole Juhl", _mette);
        await using (var his = await Place.Own(ole)) Assert.Equal(MessageDesk.ItemGone, (await his.Messages.Start(his.Subject, goal, "Om Annas mål", Form.New(), None)).Refusal);

        // Who may not see goals is not told what a message is about; and what is taken back is not told on.
        await using (var karims = await Place.Desk(_karim, _anna, Parts.Messages))
        {
            Assert.Equal(["", ""], (await karims.MessageViews.Threads(karims.Subject, None)).Select(t => t.About));
            Assert.Empty(await karims.MessageViews.Topics(karims.Subject, None));
        }

        await using (var own = await Place.Own(_anna)) Assert.True((await own.Plan.TakeBack(own.Subject, goal, Form.New(1), None)).Ok);
        await using var after = await Place.Own(_anna);
        Assert.Equal(["", ""], (await after.MessageViews.Threads(after.Subject, None)).Select(t => t.About));
    }

    [Theory]
    [InlineData("", "TextEmpty")]
    [InlineData(" \n\t ", "TextEmpty")]
    public async Task An_empty_message_is_refused(string text, string refusal)
    {
        await using var own = await Place.Own(_anna);
        Assert.Equal(refusal, (await own.Messages.Start(own.Subject, null, text, Form.New(), None)).Refusal!.Name);
        Assert.Equal("TextTooLong", (await own.Messages.Start(own.Subject, null, new string('a', 4001), Form.New(), None)).Refusal!.Name);
    }

    [Fact]
    public async Task Answers_at_the_same_moment_are_all_kept()
    {
        var thread = await Write("Hvornår er mødet?");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(no => Task.Run(() => Answer(no % 2 == 0 ? _mette : _karim, thread, $"Svar {no}"))));
        await using var db = Place.Db();
        Assert.Equal((7, 7), (await db.Messages.CountAsync(), (await db.MessageThreads.SingleAsync()).Version));
    }

    [Fact]
    public async Task The_record_tells_that_there_was_a_message_and_never_what_it_said()
    {
        var rows = (await Place.Leaves(async () =>
        {
            var thread = await Write("Min hemmelighed");
            await Answer(_mette, thread, "Den er god nok");
        })).Where(r => r.Kind == RecordKind.Change).ToList();
        Assert.Equal(["sendte en besked til dit hold", "sendte dig en besked"], rows.Select(r => r.ForCitizen));
        Assert.All(rows, row => Assert.Equal("Messages", row.Part));
        Assert.All(rows, row => Assert.DoesNotContain("hemmelig", row.ForCitizen + row.ForProfessional + row.Reason + row.Act, StringComparison.OrdinalIgnoreCase));
        Assert.All(rows, row => Assert.DoesNotContain("god nok", row.ForCitizen + row.ForProfessional + row.Reason, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<Guid> Write(string text)
    {
        await using var own = await Place.Own(_anna);
        return (await own.Messages.Start(own.Subject, null, text, Form.New(), None)).Value;
    }

    private async Task Reply(Guid thread, string text)
    {
        await using var own = await Place.Own(_anna);
        Assert.True((await own.Messages.Reply(own.Subject, thread, text, Form.New(), None)).Ok);
    }

    private async Task Answer(Employee who, Guid thread, string text)
    {
        await using var desk = await Place.Desk(who, _anna, Parts.Messages);
        Assert.True((await desk.Messages.Reply(desk.Subject, thread, text, Form.New(), None)).Ok);
    }

    private async Task Open(Citizen who, Guid thread)
    {
        await using var own = await Place.Own(who);
        await own.Messages.Opened(own.Subject, thread, None);
    }

    private async Task Open(Employee who, Guid thread)
    {
        await using var desk = await Place.Desk(who, _anna, Parts.Messages);
        await desk.Messages.Opened(desk.Subject, thread, None);
    }

    private async Task<(DateOnly? Day, bool Late)> Due()
    {
        await using var own = await Place.Own(_anna);
        var thread = Assert.Single(await own.MessageViews.Threads(own.Subject, None));
        return (thread.AnswerDue, thread.Late);
    }
}
