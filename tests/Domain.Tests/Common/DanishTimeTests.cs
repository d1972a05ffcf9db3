using Sammen.Domain.Common;

namespace Sammen.Domain.Tests.Common;

[Trait("Runs", "Once")]
public sealed class DanishTimeTests
{
    [Theory]
    [InlineData("10", 10, 0)]
    [InlineData("kl. 9.05", 9, 5)]
    [InlineData("kl 9", 9, 0)]
    [InlineData("10:30", 10, 30)]
    [InlineData("1030", 10, 30)]
    [InlineData(" 0.00 ", 0, 0)]
    [InlineData("23.59", 23, 59)]
    public void A_time_is_read_as_a_dane_writes_it(string typed, int hour, int minute) => Assert.Equal(new TimeOnly(hour, minute), DanishTime.Read(typed).Value);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("24")]
    [InlineData("10.60")]
    [InlineData("10.5")]
    [InlineData("10.30.00")]
    [InlineData("-1")]
    [InlineData("kl.")]
    [InlineData("middag")]
    [InlineData("99999999999")]
    [InlineData("1٠")]
    public void What_is_no_time_is_refused(string? typed) => Assert.Same(DanishTime.NotATime, DanishTime.Read(typed).Refusal);

    [Fact]
    public void Every_hour_to_2045_is_an_instant_and_back_again_or_does_not_exist()
    {
        var (missing, twice) = (0, 0);
        for (var day = new DateOnly(2026, 1, 1); day.Year < 2046; day = day.AddDays(1))
        {
            for (var half = 0; half < 48; half++)
            {
                var time = new TimeOnly(half / 2, half % 2 * 30);
                var instant = DanishTime.Instant(day, time);
                if (!instant.Ok)
                {
                    missing++;
                    continue;
                }

                Assert.Equal(day.ToDateTime(time), Clock.Local(instant.Value.Utc));
                if (!instant.Value.Twice) continue;
                twice++;
                // The first of the two: an hour later the clock shows the same.
                Assert.Equal(day.ToDateTime(time), Clock.Local(instant.Value.Utc.AddHours(1)));
            }
        }

        // Two half hours each spring and each autumn.
        Assert.Equal((40, 40), (missing, twice));
    }
}
