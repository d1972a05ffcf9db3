using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Plans;

namespace Sammen.Domain.Tests.Cases;

/// <summary>A case by itself. It is Tuesday 2 March 2027.</summary>
[Trait("Runs", "Once")]
public sealed class CaseTests
{
    private static readonly DateTime Now = new(2027, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2027, 3, 2);
    private static readonly CaseKind Support = Kind("stoette");

    [Fact]
    public void A_request_has_its_date_and_the_deadline_counts_from_it()
    {
        var opened = Open(new DateOnly(2027, 2, 1));
        Assert.Equal((new DateOnly(2027, 3, 24), CasePhase.Assessment, Ball.Us, Today), (opened.Deadline, opened.Phase, opened.Ball, opened.BallSince));
        Assert.Equal("Du bad om hjælp.", Assert.Single(opened.Spans).Why);
    }

    [Theory]
    [InlineData("2027-03-03", nameof(CaseRefusals.DayAhead))]
    [InlineData("2026-03-01", nameof(CaseRefusals.DayTooOld))]
    public void A_day_that_cannot_be_is_refused(string day, string refusal) =>
        Assert.Equal("Case" + refusal, Case.Open(Guid.CreateVersion7(), New(DateOnly.Parse(day)), Support, "Mette", Now).Refusal?.Name);

    [Fact]
    public void Without_a_name_or_words_there_is_no_case()
    {
        Assert.Same(CaseRefusals.TitleMissing, Case.Open(Guid.Empty, New(Today) with { Title = "  " }, Support, "Mette", Now).Refusal);
        Assert.Same(CaseRefusals.WordsMissing, Case.Open(Guid.Empty, New(Today) with { Words = "\n" }, Support, "Mette", Now).Refusal);
        Assert.Same(Text.TooLong, Case.Open(Guid.Empty, New(Today) with { Title = new string('a', 81) }, Support, "Mette", Now).Refusal);
    }

    [Fact]
    public void It_goes_forward_and_back_and_the_way_is_told_as_it_was()
    {
        var found = Open(Today);
        Assert.Null(found.MoveTo(CasePhase.ChoiceOfEffort, "Nu ved vi nok.", "Mette", Now.AddDays(1)));
        Assert.Null(found.MoveTo(CasePhase.FollowUp, "Hjælpen er i gang.", "Mette", Now.AddDays(2)));
        Assert.Null(found.MoveTo(CasePhase.Assessment, "Hjælpen virker ikke.", "Mette", Now.AddDays(90)));
        Assert.Equal([CasePhase.Assessment, CasePhase.ChoiceOfEffort, CasePhase.FollowUp, CasePhase.Assessment], found.Spans.Select(s => s.Phase));
        Assert.Single(found.Spans, s => s.EndedAt is null);
        Assert.All(found.Spans.Zip(found.Spans.Skip(1)), pair => Assert.Equal(pair.First.EndedAt, pair.Second.BeganAt));
        Assert.Same(CaseRefusals.SamePhase, found.MoveTo(CasePhase.Assessment, "Igen", "Mette", Now));
        Assert.Same(CaseRefusals.WhyMissing, found.MoveTo(CasePhase.FollowUp, " ", "Mette", Now));
        Assert.Same(CaseRefusals.SamePhase, found.MoveTo((CasePhase)9, "Hvorhen?", "Mette", Now));
    }

    [Fact]
    public void What_the_citizen_asked_for_is_taken_up_once_by_the_rules_of_its_day()
    {
        var asked = Case.Ask(Guid.CreateVersion7(), "Jeg vil gerne ud.", Said.Directly, "", "Mette", Now.AddDays(-20), Today.AddDays(-15)).Value;
        Assert.True(asked.IsLate(Today));
        Assert.Same(CaseRefusals.NotTakenUp, asked.MoveTo(CasePhase.ChoiceOfEffort, "Videre", "Mette", Now));
        Assert.Null(asked.TakeUp("Hjælp til at komme ud", Support, "Mette", Now));
        Assert.Equal(Support.Rules.Decide.Ours(asked.Day), asked.Deadline);
        Assert.Same(CaseRefusals.TakenUp, asked.TakeUp("Igen", Support, "Sara", Now));
    }

    [Fact]
    public void The_ball_has_a_day_that_only_moves_when_the_ball_does()
    {
        var found = Open(Today);
        var doctor = new BallPass(Ball.Doctor, "din læge", "Vi venter på et brev.", "", null, "");
        Assert.Null(found.Pass(doctor, Now.AddDays(1)));
        Assert.Null(found.Pass(doctor with { For = "Vi venter stadig på et brev." }, Now.AddDays(9)));
        Assert.Equal(Today.AddDays(1), found.BallSince);
        Assert.Null(found.Pass(doctor with { Who = Ball.Us, Name = "Mette" }, Now.AddDays(9)));
        Assert.Equal(Today.AddDays(9), found.BallSince);
    }

    [Fact]
    public void A_ball_without_a_name_or_a_task_is_refused()
    {
        var found = Open(Today);
        Assert.Same(CaseRefusals.BallMissing, found.Pass(new BallPass(Ball.Us, " ", "Noget", "", null, ""), Now));
        Assert.Same(CaseRefusals.BallMissing, found.Pass(new BallPass((Ball)77, "Mette", "Noget", "", null, ""), Now));
        Assert.Same(CaseRefusals.BallForMissing, found.Pass(new BallPass(Ball.Us, "Mette", "", "", null, ""), Now));
        Assert.Same(CaseRefusals.CitizenDoesMissing, found.Pass(new BallPass(Ball.Citizen, "Anna", "Noget", "", null, ""), Now));
        Assert.Same(DanishDate.Passed, found.Pass(new BallPass(Ball.Citizen, "Anna", "Noget", "Ring til lægen", Today.AddDays(-1), ""), Now));
    }

    [Fact]
    public void A_passed_day_shows_by_itself_and_a_person_writes_why_and_a_new_one()
    {
        var found = Open(new DateOnly(2027, 1, 4));
        Assert.True(found.IsLate(Today));
        Assert.Same(CaseRefusals.WhyMissing, found.Delay("", Today.AddDays(9), Guid.Empty, "Mette", Now));
        Assert.Same(DanishDate.Passed, found.Delay("Lægen er syg.", Today.AddDays(-1), Guid.Empty, "Mette", Now));
        Assert.Same(CaseRefusals.DelayTooLong, found.Delay("Lægen er syg.", Today.AddYears(2), Guid.Empty, "Mette", Now));
        Assert.Null(found.Delay("Lægen er syg.", Today.AddDays(9), Guid.Empty, "Mette", Now));
        Assert.False(found.IsLate(Today));
        Assert.Same(CaseRefusals.NotLater, found.Delay("Hurtigere", Today.AddDays(5), Guid.Empty, "Mette", Now));
    }

    [Fact]
    public void What_she_was_to_do_waits_for_the_doubt_and_never_comes_sooner()
    {
        var found = Open(Today);
        Assert.Null(found.Pass(new BallPass(Ball.Citizen, "du", "Vi venter på dit svar.", "Svar.", Today.AddDays(14), ""), Now));
        Assert.Null(found.Doubt("", Today.AddDays(5), alone: true, Now));
        Assert.Equal(Today.AddDays(14), found.CitizenBy);
        Assert.Null(found.Doubt("", Today.AddDays(37), alone: true, Now));
        Assert.Equal(Today.AddDays(37), found.CitizenBy);
        found.IsAsked(CitizenAsk.Hearing, Today.AddDays(20), ballStays: false, Now);
        Assert.Null(found.Doubt("", Today.AddDays(40), alone: true, Now));
        Assert.Equal(Today.AddDays(40), found.AskedBy);
    }

    [Fact]
    public void Doubt_is_an_answer_with_a_day_and_nobody_ends_the_case_meanwhile()
    {
        var found = Open(Today);
        Assert.Same(CaseRefusals.DoubtOutside, found.Doubt("", Today, alone: true, Now));
        Assert.Same(CaseRefusals.DoubtOutside, found.Doubt("", Today.AddDays(61), alone: true, Now));
        Assert.Null(found.Doubt("Jeg ved det ikke.", Today.AddDays(10), alone: true, Now));
        Assert.True(found.InDoubt(Today.AddDays(9)));
        Assert.False(found.InDoubt(Today.AddDays(10)));
        Assert.Same(CaseRefusals.InDoubt, found.Close(CaseEnd.Refused, "Nej.", Now));
        Assert.Same(CaseRefusals.DoubtOutside, found.Doubt("", Today.AddDays(5), alone: false, Now));
        Assert.Same(CaseRefusals.InDoubt, found.Settle(alone: false, Now.AddDays(9)));
        Assert.Null(found.Settle(alone: true, Now));
        Assert.Same(CaseRefusals.NotInDoubt, found.Settle(alone: true, Now));
        Assert.Null(found.Doubt("Nu er det bussen.", Today.AddDays(4), alone: true, Now.AddMinutes(1)));
        Assert.Null(found.Doubt("Og vejret.", Today.AddDays(5), alone: true, Now.AddMinutes(2)));
        Assert.Null(found.Close(CaseEnd.Died, "Hun er død.", Now.AddMinutes(3)));
        // What was said stands when the doubt is over.
        Assert.Equal([("Jeg ved det ikke.", Now), ("Nu er det bussen.", Now.AddMinutes(2)), ("Og vejret.", Now.AddMinutes(3))], found.Doubts.Select(d => (d.Words, d.EndedAt!.Value)));
    }

    [Fact]
    public void What_the_citizen_answered_waits_until_someone_at_the_desk_goes_on()
    {
        var found = Open(Today);
        var ours = new BallPass(Ball.Us, "Mette", "Mette læser dit svar.", "", null, "");
        found.Answer(CitizenAsk.Idea, Now);
        found.Answer(CitizenAsk.Options, Now.AddHours(1));
        found.Answer(CitizenAsk.Idea, Now.AddHours(2));
        // None takes another's place, and what the citizen or a provider does reads nothing.
        Assert.Null(found.Pass(ours with { Who = Ball.Provider, Name = "Karim" }, Now.AddHours(3), atDesk: false));
        Assert.Null(found.MoveTo(CasePhase.FollowUp, "Hjælpen begynder.", "Karim", Now.AddHours(3)));
        Assert.Equal([CitizenAsk.Options, CitizenAsk.Idea], found.Answers);
        Assert.Equal(Now.AddHours(2), found.AnsweredAt);
        Assert.Same(CaseRefusals.BallMissing, found.Pass(ours with { Name = "" }, Now));
        Assert.NotEmpty(found.Answers);
        Assert.Null(found.Pass(ours, Now.AddHours(4)));
        Assert.Equal((null, null), (found.Answered, found.AnsweredAt));
        found.Answer(CitizenAsk.Hearing, Now);
        Assert.Null(found.Close(CaseEnd.OtherWay, "Koret henter hende.", Now));
        Assert.Empty(found.Answers);
    }

    [Fact]
    public void Each_question_is_asked_wherever_the_ball_goes_until_it_is_answered_and_takes_nothing_from_the_citizen()
    {
        var found = Open(Today);
        found.IsAsked(CitizenAsk.Options, null, ballStays: false, Now);
        Assert.Equal((Ball.Citizen, CaseTexts.Question(CitizenAsk.Options).WaitsFor), (found.Ball, found.BallFor));
        // A hearing has a day, and is asked first; what was asked before is not lost.
        found.IsAsked(CitizenAsk.Hearing, Today.AddDays(10), ballStays: false, Now);
        Assert.Equal([CitizenAsk.Hearing, CitizenAsk.Options], found.Asks);
        Assert.Equal(CaseTexts.Question(CitizenAsk.Hearing).WaitsFor, found.BallFor);
        Assert.Null(found.Pass(new BallPass(Ball.Citizen, "du", "Vi venter på din lønseddel.", "Send den.", Today.AddDays(3), ""), Now));
        found.IsAsked(CitizenAsk.Summary, null, ballStays: false, Now);
        Assert.Equal(("Vi venter på din lønseddel.", "Send den.", Today.AddDays(3), Today.AddDays(10)), (found.BallFor, found.CitizenDoes, found.CitizenBy!.Value, found.AskedBy!.Value));
        Assert.False(found.IsAskedNoMore(CitizenAsk.Hearing, Now));
        Assert.Equal((null, "Send den."), (found.AskedBy, found.CitizenDoes));
        Assert.Null(found.Pass(new BallPass(Ball.AppealBoard, "Ankestyrelsen", "Ankestyrelsen ser på din klage.", "", null, ""), Now));
        Assert.Equal([CitizenAsk.Options, CitizenAsk.Summary], found.Asks);
        Assert.False(found.IsAskedNoMore(CitizenAsk.Sheet, Now));
        Assert.False(found.IsAskedNoMore(CitizenAsk.Options, Now));
        Assert.Equal((Ball.AppealBoard, "Ankestyrelsen ser på din klage."), (found.Ball, found.BallFor));
        found.IsAsked(CitizenAsk.Sheet, null, ballStays: true, Now);
        Assert.Equal(Ball.AppealBoard, found.Ball);
    }

    [Fact]
    public void A_ball_that_came_for_a_question_stays_for_what_the_citizen_has_to_do()
    {
        var found = Open(Today);
        Assert.Null(found.Pass(new BallPass(Ball.Us, "Mette", "Mette læser dit brev.", "Send din lønseddel.", Today.AddDays(3), ""), Now));
        found.IsAsked(CitizenAsk.Options, null, ballStays: false, Now);
        Assert.Equal(Ball.Citizen, found.Ball);
        Assert.False(found.IsAskedNoMore(CitizenAsk.Options, Now));
        Assert.Equal((Ball.Citizen, "Vi venter på det, du skal gøre.", "Send din lønseddel."), (found.Ball, found.BallFor, found.CitizenDoes));
    }

    [Fact]
    public void The_ball_that_is_the_citizens_for_a_question_is_for_the_next_one_and_then_goes_on()
    {
        var found = Open(Today);
        found.IsAsked(CitizenAsk.Summary, null, ballStays: false, Now);
        found.IsAsked(CitizenAsk.Options, null, ballStays: false, Now);
        Assert.False(found.IsAskedNoMore(CitizenAsk.Summary, Now));
        Assert.Equal((Ball.Citizen, CaseTexts.Question(CitizenAsk.Options).WaitsFor), (found.Ball, found.BallFor));
        Assert.True(found.IsAskedNoMore(CitizenAsk.Options, Now));
        // A form of before the answer is an old one.
        var version = found.Version;
        found.Answer(CitizenAsk.Options, Now);
        Assert.Equal(version + 1, found.Version);
        found.IsAsked(CitizenAsk.Options, null, ballStays: false, Now);
        Assert.Null(found.Close(CaseEnd.OtherWay, "Koret henter hende.", Now));
        Assert.Empty(found.Asks);
    }

    [Fact]
    public void In_doubt_nobody_ends_it_for_the_citizen_and_only_a_death_does()
    {
        var found = Open(Today);
        found.Doubt("", Today.AddDays(10), alone: true, Now);
        foreach (var end in Enum.GetValues<CaseEnd>().Where(e => e != CaseEnd.Died)) Assert.Same(CaseRefusals.InDoubt, found.Close(end, "Vi hørte ikke mere.", Now));
        Assert.Null(found.Close(CaseEnd.Died, "Hun er død.", Now));
        Assert.False(found.InDoubt(Today));
        Assert.Null(found.Deadline);
    }

    [Fact]
    public void A_case_that_was_over_goes_on_where_it_was()
    {
        var found = Open(Today);
        Assert.Null(found.MoveTo(CasePhase.FollowUp, "Hjælpen begynder.", "Mette", Now));
        Assert.Null(found.Close(CaseEnd.Reached, "Det er nået.", Now.AddDays(1)));
        found.OpensAgain("Du har klaget.", "Anna Holm", Now.AddDays(2));
        Assert.Equal((true, null, null, CasePhase.FollowUp, "Du har klaget."), (found.IsOpen, found.End, found.EndedOn, found.Phase, found.Spans.Single(s => s.EndedAt is null).Why));
    }

    [Fact]
    public void What_is_over_is_over()
    {
        var found = Open(Today);
        Assert.Same(CaseRefusals.EndMissing, found.Close(null, "Slut", Now));
        Assert.Null(found.Close(CaseEnd.OtherWay, "Koret henter hende.", Now));
        Assert.Same(CaseRefusals.Over, found.Close(CaseEnd.OtherWay, "Igen", Now));
        Assert.Same(CaseRefusals.Over, found.MoveTo(CasePhase.FollowUp, "Videre", "Mette", Now));
        Assert.Same(CaseRefusals.Over, found.Delay("Senere", Today.AddDays(99), Guid.Empty, "Mette", Now));
        Assert.Same(CaseRefusals.Over, found.Doubt("", Today.AddDays(5), alone: true, Now));
        Assert.Same(CaseRefusals.Over, found.Pass(new BallPass(Ball.Us, "Mette", "Noget", "", null, ""), Now));
        Assert.Same(CaseRefusals.Over, found.TakeUp("Igen", Support, "Mette", Now));
        Assert.False(found.IsLate(Today.AddYears(1)));
    }

    internal static CaseKind Kind(string code)
    {
        var file = CaseKindDesk.Read(CaseKindDesk.Typical)!.Single(k => k.Code == code);
        return new CaseKind(file.Code, 1, file.From, file.To, file.Rules);
    }

    private static NewCase New(DateOnly day) => new("stoette", "Hjælp i hverdagen", CaseOrigin.Asked, day, "Jeg kan ikke overskue det.", Said.Directly);

    private static Case Open(DateOnly day) => Case.Open(Guid.CreateVersion7(), New(day), Support, "Mette", Now).Value;
}
