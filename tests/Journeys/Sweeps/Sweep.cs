using System.Text;
using Sammen.Journeys.Support;

namespace Sammen.Journeys.Sweeps;

/// <summary>A check that goes through the pages of a tour, gathers every fault it finds, and tells them all at once.</summary>
[Collection("Sweeps")]
[Trait("Runs", "Once")]
public abstract class Sweep(SweepFixture fixture)
{
    protected SweepFixture Fixture { get; } = fixture;

    /// <summary>Borgerland at each text level, and the shared screen.</summary>
    public static TheoryData<string> Citizens => Tours.Names(t => t.Face == Face.Borgerland);

    public static TheoryData<string> Desks => Tours.Names(t => t.Face == Face.Fagland);

    public static TheoryData<string> Everyone => Tours.Names(_ => true);

    private protected async Task Through(string name, Func<Person, Stop, Task<IEnumerable<string>>> check, bool script = true, Func<Stop, bool>? only = null)
    {
        var tour = Tours.Of(name);
        var faults = new StringBuilder();
        var seen = 0;
        var stops = await Fixture.Stops(tour);
        var person = await Fixture.On(tour, script);
        foreach (var stop in stops.Where(only ?? (_ => true)))
        {
            seen++;
            await SweepFixture.Go(person, stop);
            foreach (var fault in await check(person, stop)) faults.Append(stop).Append(": ").AppendLine(fault);
        }

        Assert.True(seen > 0, "A sweep that sees no page cannot fail.");
        Assert.True(faults.Length == 0, $"{tour.Name}\n{faults}");
    }
}
