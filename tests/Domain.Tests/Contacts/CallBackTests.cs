using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Contacts;

/// <summary>A call's own rules: a missed call is never an end, and closing needs the agreement.</summary>
public sealed class CallBackTests
{
    /// <summary>Friday 15 May 2026, 13:00 in Denmark.</summary>
    private static readonly DateTime Friday = new(2026, 5, 15, 11, 0, 0, DateTimeKind.Utc);

    private static readonly Actor Anna = new() { Kind = ActorKind.Citizen, Id = Guid.CreateVersion7(), Name = "Anna Holm" };
    private static readonly Actor Mette = new() { Kind = ActorKind.Employee, Id = Guid.CreateVersion7(), Name = "Mette Lund", Roles = new HashSet<Role> { Role.Adviser } };

    private static readonly DateOnly Monday = new(2026, 5, 18);

    [Fact]
    public void Asked_on_a_friday_it_is_due_on_monday() =>
        Assert.Equal((Monday, Monday, true), (Asked().Due, Asked().Expected, Asked().IsOpen));

    [Fact]
    public void Everything_may_be_left_out()
    {
        var call = CallBack.Ask(Anna.Id, new CallWish(CallReason.JustCall, " ", "", "\t"), Anna, Friday, Monday).Value;
        Assert.Equal(("", "", "", true, Anna.Id), (call.Words, call.Suits, call.Phone, call.ByCitizen, call.OpenFor!.Value));
        Assert.False(CallBack.Ask(Anna.Id, new CallWish(CallReason.JustCall, "", "", ""), Mette, Friday, Monday).Value.ByCitizen);
    }

    [Theory]
    [InlineData(1001, 0, 0)]
    [InlineData(0, 201, 0)]
    [InlineData(0, 0, 41)]
    public void What_is_too_long_is_refused(int words, int suits, int phone) =>
        Assert.Equal(Text.TooLong, CallBack.Ask(Anna.Id, new CallWish(CallReason.Worried, new('a', words), new('b', suits), new('1', phone)), Anna, Friday, Monday).Refusal);

    [Fact]
    public void A_reason_outside_the_list_is_refused() =>
        Assert.Equal(CallBackRefusals.ReasonUnknown, CallBack.Ask(Anna.Id, new CallWish((CallReason)9, "", "", ""), Anna, Friday, Monday).Refusal);

    [Fact]
    public void Pressed_again_it_is_the_same_call_with_more_words()
    {
        var call = Asked();
        Assert.False(call.Again(new CallWish(CallReason.JustCall, "", "", ""), Anna, Friday).Value);
        Assert.False(call.Again(new CallWish(CallReason.JustCall, call.Words, call.Suits, call.Phone), Anna, Friday).Value);
        Assert.Equal((1, 0), (call.Version, call.ToKeep.Count));

        Assert.True(call.Again(new CallWish(CallReason.Worried, "Det er blevet værre.", "Om aftenen", "22 33 44 55"), Anna, Friday.AddHours(1)).Value);
        Assert.Equal([(CallNoteKind.Added, "Det er blevet værre.", "Anna Holm"), (CallNoteKind.Reason, "Jeg vil bare gerne tale med en", "Anna Holm")], call.ToKeep.Select(n => (n.Kind, n.Text, n.By)));
        Assert.Equal(("Jeg vil tale om bussen.", CallReason.Worried, "Om aftenen", "22 33 44 55", 2), (call.Words, call.Reason, call.Suits, call.Phone, call.Version));
    }

    [Fact]
    public void A_reason_alone_is_kept_and_just_call_takes_none_away()
    {
        var call = Asked();
        Assert.True(call.Again(new CallWish(CallReason.Dissatisfied, "", "", ""), Anna, Friday).Value);
        Assert.Equal((CallReason.Dissatisfied, CallNoteKind.Reason, 2), (call.Reason, Assert.Single(call.ToKeep).Kind, call.Version));
        Assert.False(call.Again(new CallWish(CallReason.JustCall, "", "", ""), Anna, Friday).Value);
        Assert.Equal(CallReason.Dissatisfied, call.Reason);
        // What an employee heard of it stands beside the citizen's own choice.
        Assert.True(call.Again(new CallWish(CallReason.InDoubt, "", "", ""), Mette, Friday).Value);
        Assert.Equal((CallReason.Dissatisfied, CallBackTexts.Citizen(CallReason.InDoubt)), (call.Reason, call.ToKeep[^1].Text));
    }

    [Fact]
    public void What_the_citizen_chose_is_never_an_employees_to_change_and_what_the_citizen_changes_is_kept()
    {
        var call = CallBack.Ask(Anna.Id, new CallWish(CallReason.JustCall, "", "Om morgenen", "22 33 44 55"), Anna, Friday, Monday).Value;
        Assert.True(call.Again(new CallWish(CallReason.JustCall, "", "Kl. 12", "99 88 77 66"), Mette, Friday).Value);
        Assert.Equal(("Om morgenen", "22 33 44 55", 2), (call.Suits, call.Phone, call.Version));
        Assert.Equal([(CallNoteKind.Suits, "Kl. 12", "Mette Lund"), (CallNoteKind.Phone, "99 88 77 66", "Mette Lund")], call.ToKeep.Select(n => (n.Kind, n.Text, n.By)));
        call.ToKeep.Clear();
        Assert.True(call.Again(new CallWish(CallReason.JustCall, "", "Om aftenen", "11 11 11 11"), Anna, Friday).Value);
        Assert.Equal(("Om aftenen", "11 11 11 11"), (call.Suits, call.Phone));
        Assert.Equal([(CallNoteKind.Suits, "Om morgenen", "Anna Holm"), (CallNoteKind.Phone, "22 33 44 55", "Anna Holm")], call.ToKeep.Select(n => (n.Kind, n.Text, n.By)));
    }

    [Theory]
    [InlineData(Weekdays.None, "2026-05-18")]
    [InlineData(Weekdays.Monday | Weekdays.Thursday, "2026-05-18")]
    [InlineData(Weekdays.Friday, "2026-05-15")]
    [InlineData(Weekdays.Tuesday, "2026-05-18")]
    public void The_promised_day_is_an_agreed_one_when_the_clock_allows(Weekdays days, string promised)
    {
        var terms = new ContactTerms { PhoneDays = days, PhoneFrom = new TimeOnly(9, 0), PhoneTo = new TimeOnly(15, 0) };
        Assert.Equal(promised, CallBack.Promised(Monday, terms, Friday).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        // The hours of today are over.
        Assert.Equal(Monday, CallBack.Promised(Monday, terms, Friday.AddHours(3)));
    }

    [Fact]
    public void A_missed_call_is_a_try_with_a_next_time_and_never_an_end()
    {
        var call = Asked();
        Assert.Equal(CallBackRefusals.NextTryMissing, call.Try(Mette, Friday, "Ingen svarede", null));
        Assert.Equal(CallBackRefusals.NextTryOutside, call.Try(Mette, Friday, "Ingen svarede", Monday.AddDays(1)));
        Assert.Equal(CallBackRefusals.NextTryOutside, call.Try(Mette, Friday, "Ingen svarede", new DateOnly(2026, 5, 14)));
        Assert.Equal(Text.TooLong, call.Try(Mette, Friday, new string('a', 201), Monday));
        Assert.Equal((0, 1, 0), (call.Tries, call.Version, call.ToKeep.Count));

        for (var no = 1; no <= 6; no++)
        {
            Assert.Null(call.Try(Mette, Friday, "", no % 2 == 0 ? Monday : new DateOnly(2026, 5, 15)));
            Assert.Equal((no, true, Anna.Id), (call.Tries, call.IsOpen, call.OpenFor!.Value));
        }

        Assert.Equal((Monday, Friday), (call.Expected, call.TriedAt!.Value));
    }

    [Fact]
    public void The_next_try_is_never_later_than_the_next_working_day_whatever_the_day()
    {
        for (var at = Friday; at < Friday.AddYears(3); at = at.AddDays(1))
        {
            var today = Clock.DayOf(at);
            var latest = WorkingDays.Add(today, 1);
            for (var ahead = -2; ahead < 9; ahead++)
            {
                var next = today.AddDays(ahead);
                Assert.Equal(next < today || next > latest ? CallBackRefusals.NextTryOutside : null, Asked().Try(Mette, at, "", next));
            }
        }
    }

    [Theory]
    [InlineData("", "TextEmpty")]
    [InlineData("   \n", "TextEmpty")]
    [InlineData("Vi talte.", "CallBackAgreementTooShort")]
    [InlineData("       Ja.       ", "CallBackAgreementTooShort")]
    public void Closing_needs_the_agreement_written(string agreed, string refusal)
    {
        var call = Asked();
        Assert.Null(call.Reach(Mette, Friday));
        Assert.Equal(refusal, call.Close(Mette, Friday, agreed)!.Name);
        Assert.True(call.IsOpen);
    }

    [Fact]
    public void Nobody_closes_without_having_talked()
    {
        var call = Asked();
        Assert.Equal(CallBackRefusals.NotReached, call.Close(Mette, Friday, "Vi aftalte at ses på torsdag."));
        Assert.True(call.IsOpen);
    }

    [Fact]
    public void After_the_end_nothing_more_is_done_to_it()
    {
        var call = Closed();
        Assert.Equal((false, null, "Mette Lund", "Vi aftalte at ses på torsdag."), (call.IsOpen, call.OpenFor, call.ClosedBy, call.Agreed));
        Assert.Equal(CallBackRefusals.Closed, call.Try(Mette, Friday, "", Monday));
        Assert.Equal(CallBackRefusals.Closed, call.Reach(Mette, Friday));
        Assert.Equal(CallBackRefusals.Closed, call.Close(Mette, Friday, "Noget helt andet blev aftalt."));
        Assert.Equal(CallBackRefusals.Closed, call.Again(new CallWish(CallReason.JustCall, "Mere", "", ""), Anna, Friday).Refusal);
    }

    [Fact]
    public void Silence_is_neither_yes_nor_a_stop()
    {
        var call = Closed();
        Assert.Equal((null, null, null), (call.Felt, call.FeltAt, call.LeftAt));
        Assert.Null(call.Leave(Friday));
        Assert.Null(call.Leave(Friday.AddHours(1)));
        Assert.Equal((null, Friday), (call.Felt, call.LeftAt!.Value));
        // Left is not no: the answer may still come.
        Assert.Null(call.Say(CallFelt.Good, "", Friday.AddDays(1)));
        Assert.Equal(CallFelt.Good, call.Felt);
    }

    [Fact]
    public void It_is_answered_once_and_after_the_end()
    {
        Assert.Equal(CallBackRefusals.NotClosed, Asked().Say(CallFelt.Good, "", Friday));
        Assert.Equal(CallBackRefusals.NotClosed, Asked().Leave(Friday));
        var call = Closed();
        Assert.Equal(CallBackRefusals.FeltMissing, call.Say((CallFelt)7, "", Friday));
        Assert.Null(call.Say(CallFelt.NotGood, "Bussen kom ikke.", Friday));
        Assert.Equal(CallBackRefusals.AlreadySaid, call.Say(CallFelt.Good, "", Friday));
        Assert.Equal((CallFelt.NotGood, "Bussen kom ikke."), (call.Felt, call.FeltWords));
    }

    private static CallBack Asked() =>
        CallBack.Ask(Anna.Id, new CallWish(CallReason.JustCall, "Jeg vil tale om bussen.", "", ""), Anna, Friday, new Clocks([]).Due(ClockKind.CallBack, Clock.DayOf(Friday))).Value;

    private static CallBack Closed()
    {
        var call = Asked();
        Assert.Null(call.Reach(Mette, Friday));
        Assert.Null(call.Close(Mette, Friday, "Vi aftalte at ses på torsdag."));
        return call;
    }
}
