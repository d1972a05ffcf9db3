using Sammen.Domain.Citizens;

namespace Sammen.Domain.Tests.Citizens;

[Trait("Runs", "Once")]
public sealed class AgeTests
{
    [Theory]
    [InlineData("2008-05-12", "2026-05-11", 17)]
    [InlineData("2008-05-12", "2026-05-12", 18)]
    [InlineData("2008-02-29", "2026-02-28", 17)]
    [InlineData("2008-02-29", "2026-03-01", 18)]
    [InlineData("2008-02-29", "2028-02-29", 20)]
    [InlineData("2026-05-12", "2026-05-12", 0)]
    [InlineData("2025-12-31", "2026-01-01", 0)]
    public void Whole_years(string born, string day, int age) => Assert.Equal(age, Citizen.AgeOn(DateOnly.Parse(born), DateOnly.Parse(day)));

    [Theory]
    [InlineData(10)]
    [InlineData(15)]
    [InlineData(18)]
    public void The_ages_that_change_rights_turn_once_on_one_day(int age)
    {
        for (var born = new DateOnly(2007, 12, 1); born < new DateOnly(2009, 2, 1); born = born.AddDays(1))
        {
            var turns = new DateOnly(born.Year + age, 1, 1);
            while (Citizen.AgeOn(born, turns) < age) turns = turns.AddDays(1);
            Assert.Equal(born.AddYears(age).AddDays(born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(born.Year + age) ? 1 : 0), turns);
            Assert.Equal(age - 1, Citizen.AgeOn(born, turns.AddDays(-1)));
        }
    }
}
