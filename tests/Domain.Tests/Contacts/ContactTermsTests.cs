using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;

namespace Sammen.Domain.Tests.Contacts;

/// <summary>What can be agreed at all, and how it is said.</summary>
[Trait("Runs", "Once")]
public sealed class ContactTermsTests
{
    internal static ContactTerms Annas { get; } = new()
    {
        VisitEveryWeeks = 2,
        VisitMaxMinutes = 30,
        PhoneDays = Weekdays.Monday | Weekdays.Thursday,
        PhoneFrom = new TimeOnly(9, 0),
        PhoneTo = new TimeOnly(11, 0),
        CallBeforeLetter = true,
        NotUpToWeekend = true,
        Preferred = Channel.Home,
    };

    internal static IEnumerable<DateOnly> EveryDay => Enumerable.Range(0, new DateOnly(2046, 1, 1).DayNumber - new DateOnly(2026, 1, 1).DayNumber).Select(n => new DateOnly(2026, 1, 1).AddDays(n));

    [Fact]
    public void What_cannot_be_agreed_is_refused_by_name()
    {
        (ContactTerms Terms, Refusal Why)[] impossible =
        [
            (new ContactTerms(), ContactTerms.NothingAgreed),
            (new ContactTerms { Participants = " \u0001 " }, ContactTerms.NothingAgreed),
            (Annas with { VisitEveryWeeks = 0 }, ContactTerms.RhythmOutside),
            (Annas with { VisitEveryWeeks = -1 }, ContactTerms.RhythmOutside),
            (Annas with { VisitEveryWeeks = 27 }, ContactTerms.RhythmOutside),
            (Annas with { VisitMaxMinutes = 4 }, ContactTerms.MinutesOutside),
            (Annas with { VisitMaxMinutes = 241 }, ContactTerms.MinutesOutside),
            (Annas with { PhoneDays = Weekdays.None }, ContactTerms.PhoneDaysMissing),
            (Annas with { PhoneFrom = null }, ContactTerms.PhoneHoursMissing),
            (Annas with { PhoneTo = null }, ContactTerms.PhoneHoursMissing),
            (Annas with { PhoneTo = new TimeOnly(9, 0) }, ContactTerms.PhoneEndsFirst),
            (Annas with { PhoneTo = new TimeOnly(8, 59) }, ContactTerms.PhoneEndsFirst),
            (Annas with { Participants = new string('a', 301) }, Text.TooLong),
            (Annas with { Exceptions = new string('a', 501) }, Text.TooLong),
        ];
        foreach (var (terms, why) in impossible) Assert.Same(why, terms.Checked().Refusal);
        foreach (var weeks in (int?[])[null, 1, 26]) Assert.True((Annas with { VisitEveryWeeks = weeks }).Checked().Ok);
        foreach (var minutes in (int?[])[null, 5, 240]) Assert.True((Annas with { VisitMaxMinutes = minutes }).Checked().Ok);
    }

    [Fact]
    public void The_agreement_is_said_in_short_sentences() => Assert.Equal(
        [
            "Vi mødes hjemme hver anden uge.",
            "Det varer højst 30 minutter.",
            "Vi ringer til dig mandag eller torsdag mellem kl.\u00A09 og\u00A011. Du må altid ringe.",
            "Vi ringer, før vi sender brev.",
            "Der sker ikke noget nyt op til weekend eller fridage.",
            "Sara tager over ved ferie og sygdom.",
        ],
        ContactTexts.Sentences(Annas, "Sara"));

    [Fact]
    public void Each_day_of_the_week_has_its_own_sign()
    {
        Assert.Equal(7, Enum.GetValues<DayOfWeek>().Select(ContactTerms.Of).Distinct().Count());
        foreach (var day in EveryDay.Take(7)) Assert.Equal(day.DayOfWeek.ToString(), ContactTerms.Of(day.DayOfWeek).ToString());
    }

    [Fact]
    public void Up_to_days_off_is_each_day_whose_next_is_no_working_day_and_each_friday()
    {
        foreach (var day in EveryDay)
        {
            var up = day.DayOfWeek == DayOfWeek.Friday || !WorkingDays.IsWorkingDay(day) || WorkingDays.OnOrAfter(day.AddDays(1)) != day.AddDays(1);
            Assert.Equal(up, ContactTerms.IsUpToDaysOff(day));
        }

        Assert.True(ContactTerms.IsUpToDaysOff(new DateOnly(2027, 3, 24)), "The day before Maundy Thursday.");
        Assert.False(ContactTerms.IsUpToDaysOff(new DateOnly(2027, 3, 4)), "A Thursday.");
    }
}
