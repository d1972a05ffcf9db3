using Sammen.Domain.Common;
using Sammen.Domain.Contacts;

namespace Sammen.Domain.Tests.Contacts;

/// <summary>What a plan breaks, told a second time from the words of the agreement, over every day to 2045.</summary>
[Trait("Runs", "Once")]
public sealed class AgreementCheckTests
{
    private static readonly ContactTerms Annas = ContactTermsTests.Annas;

    [Fact]
    public void An_hour_on_a_friday_is_too_long_and_up_to_the_weekend()
    {
        var broken = Check(Annas, Channel.Home, new DateOnly(2027, 3, 5), new TimeOnly(10, 0), 60);
        Assert.Equal([Breach.TooLong, Breach.UpToDaysOff], broken.Select(b => b.What));
        Assert.Equal("Det varer 60 minutter. I har aftalt højst 30.", broken[0].Says);
        Assert.All(broken, b => Assert.EndsWith(".", b.Says, StringComparison.Ordinal));
        Assert.Empty(Check(Annas, Channel.Home, new DateOnly(2027, 3, 4), new TimeOnly(10, 0), 30));
    }

    [Fact]
    public void Each_day_to_2045_breaks_what_its_own_words_say()
    {
        foreach (var day in ContactTermsTests.EveryDay)
        {
            var home = Check(Annas, Channel.Home, day, new TimeOnly(10, 0), 30).Select(b => b.What).ToHashSet();
            Assert.Equal(ContactTerms.IsUpToDaysOff(day), home.Contains(Breach.UpToDaysOff));
            var call = Check(Annas with { NotUpToWeekend = false }, Channel.Phone, day, new TimeOnly(9, 0), 60).Select(b => b.What).ToList();
            Assert.Equal(day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday ? [] : [Breach.PhoneDay], call);
        }
    }

    [Fact]
    public void A_call_lies_within_its_hours_from_its_first_minute_to_its_last()
    {
        var monday = new DateOnly(2027, 3, 8);
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            foreach (var lasts in (int[])[5, 30, 120, 240])
            {
                var broken = Check(Annas, Channel.Phone, monday, new TimeOnly(minute / 60, minute % 60), lasts);
                Assert.Equal(minute >= 9 * 60 && minute + lasts <= 11 * 60, broken.Count == 0);
                Assert.All(broken, b => Assert.Equal(Breach.PhoneHours, b.What));
            }
        }
    }

    [Fact]
    public void A_meeting_is_held_up_to_the_rhythm_with_three_days_to_give()
    {
        var day = new DateOnly(2027, 3, 4);
        foreach (var weeks in Enumerable.Range(1, 26))
        {
            for (var gap = 0; gap < (weeks * 7) + 20; gap++)
            {
                var terms = Annas with { VisitEveryWeeks = weeks };
                Breach[] expected = gap < (weeks * 7) - 3 ? [Breach.TooSoon] : gap > (weeks * 7) + 3 ? [Breach.TooLate] : [];
                Assert.Equal(expected, Check(terms, Channel.Home, day, new TimeOnly(10, 0), 30, before: day.AddDays(-gap), today: day.AddDays(-gap)).Select(b => b.What));
                Breach[] next = gap < (weeks * 7) - 3 ? [Breach.TooSoon] : [];
                Assert.Equal(next, Check(terms, Channel.Home, day, new TimeOnly(10, 0), 30, after: day.AddDays(gap)).Select(b => b.What));
            }
        }
    }

    [Fact]
    public void What_is_already_late_is_not_broken_by_being_mended_soon()
    {
        var today = new DateOnly(2027, 3, 2);
        Assert.Empty(Check(Annas, Channel.Home, today.AddDays(2), new TimeOnly(10, 0), 30, before: today.AddDays(-60), today: today));
        Assert.Equal([Breach.TooLate], Check(Annas, Channel.Home, today.AddDays(7), new TimeOnly(10, 0), 30, before: today.AddDays(-60), today: today).Select(b => b.What));
    }

    [Theory]
    [InlineData(Channel.Home, null, Channel.Phone, Breach.NoVisits)]
    [InlineData(Channel.Home, 2, Channel.Phone, null)]
    [InlineData(Channel.Home, null, Channel.Home, null)]
    [InlineData(Channel.Office, 2, Channel.Home, Breach.OtherWay)]
    [InlineData(Channel.Video, 2, Channel.Walk, Breach.OtherWay)]
    [InlineData(Channel.Video, null, null, null)]
    [InlineData(Channel.Home, null, null, Breach.NoVisits)]
    public void Another_way_than_the_agreed_is_told(Channel way, int? weeks, Channel? preferred, Breach? expected)
    {
        var terms = new ContactTerms { VisitEveryWeeks = weeks, Preferred = preferred, CallBeforeLetter = true };
        Assert.Equal(expected is { } one ? [one] : Array.Empty<Breach>(), Check(terms, way, new DateOnly(2027, 3, 4), new TimeOnly(10, 0), 30).Select(b => b.What));
    }

    [Fact]
    public void A_call_breaks_no_rhythm_and_has_no_longest_visit() =>
        Assert.Empty(Check(Annas, Channel.Phone, new DateOnly(2027, 3, 4), new TimeOnly(9, 0), 90, before: new DateOnly(2027, 3, 3)));

    private static IReadOnlyList<Break> Check(ContactTerms terms, Channel way, DateOnly day, TimeOnly time, int minutes, DateOnly? before = null, DateOnly? after = null, DateOnly? today = null) =>
        AgreementCheck.Broken(terms, new Planned(way, day.ToDateTime(time), minutes), today ?? day, before, after);
}
