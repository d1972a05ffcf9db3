using Sammen.Domain.Common;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Common;

[Trait("Runs", "Once")]
public sealed class ClockTests
{
    [Theory]
    [InlineData("2026-05-12T21:59:59Z", "2026-05-12")]
    [InlineData("2026-05-12T22:00:00Z", "2026-05-13")]
    [InlineData("2026-12-31T22:59:59Z", "2026-12-31")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    public void The_day_is_the_day_in_Denmark(string utc, string day) =>
        Assert.Equal(DateOnly.Parse(day), Clock.DayOf(DateTime.Parse(utc, styles: System.Globalization.DateTimeStyles.AdjustToUniversal)));

    [Theory]
    [InlineData("2026-03-29T01:59:00", "2026-03-29T00:59:00")]
    [InlineData("2026-03-29T02:00:00", "2026-03-29T01:00:00")]
    [InlineData("2026-03-29T02:10:30", "2026-03-29T01:00:00")]
    [InlineData("2026-03-29T02:59:59", "2026-03-29T01:00:00")]
    [InlineData("2026-03-29T03:00:00", "2026-03-29T01:00:00")]
    public void An_hour_that_does_not_exist_is_the_next_that_does(string local, string utc) => Assert.Equal(DateTime.Parse(utc), Clock.Utc(DateTime.Parse(local)));

    [Theory]
    [InlineData("2026-10-25T01:59:00", "2026-10-24T23:59:00")]
    [InlineData("2026-10-25T02:00:00", "2026-10-25T00:00:00")]
    [InlineData("2026-10-25T02:59:00", "2026-10-25T00:59:00")]
    [InlineData("2026-10-25T03:00:00", "2026-10-25T02:00:00")]
    public void An_hour_that_exists_twice_is_the_first(string local, string utc) => Assert.Equal(DateTime.Parse(utc), Clock.Utc(DateTime.Parse(local)));

    [Fact]
    public void Later_on_the_wall_is_never_earlier_in_truth()
    {
        foreach (var night in (DateTime[])[new(2026, 3, 28, 22, 0, 0), new(2026, 10, 24, 22, 0, 0)])
        {
            var before = DateTime.MinValue;
            for (var minute = 0; minute < 12 * 60; minute++)
            {
                var utc = Clock.Utc(night.AddMinutes(minute));
                Assert.Equal(DateTimeKind.Utc, utc.Kind);
                Assert.True(utc >= before);
                before = utc;
            }
        }
    }

    [Fact]
    public void Each_instant_comes_back_but_for_the_second_of_two_like_hours()
    {
        for (var utc = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc); utc.Year < 2027; utc = utc.AddMinutes(30))
        {
            var second = utc.Date == new DateTime(2026, 10, 25) && utc.Hour == 1;
            Assert.Equal(second ? utc.AddHours(-1) : utc, Clock.Utc(Clock.Local(utc)));
        }
    }

    [Fact]
    public void The_clock_follows_the_time_it_is_given_unless_history_is_laid()
    {
        var time = new SetTime(new DateTime(2026, 5, 12, 8, 0, 0));
        var clock = new Clock(time);
        Assert.Equal(time.Now, clock.Now);
        time.Pass(TimeSpan.FromHours(15));
        Assert.Equal(new DateOnly(2026, 5, 13), clock.Today);
        clock.LayAt(new DateTime(2020, 1, 1));
        Assert.Equal(new DateOnly(2020, 1, 1), clock.Today);
        Assert.Equal(time.Now, new SessionClock(time).Now);
    }
}
