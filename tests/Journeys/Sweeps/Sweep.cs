using System.Text;
using Sammen.Journeys.Support;

namespace Sammen.Journeys.Sweeps;

/// <summary>What is looked for on a page.</summary>
internal enum Look
{
    Plain,
    Targets,
    Screen,
    Motion,
    Axe,

    /// <summary>Last: it moves the focus.</summary>
    Keyboard,

    /// <summary>The page again, in a browser that runs no scripts.</summary>
    WithoutScripts,
}

/// <summary>A tour that was walked once, with all that was looked for on each page: the faults of each kind.</summary>
internal sealed record Walk(int Seen, IReadOnlyDictionary<Look, StringBuilder> Faults)
{
    private static readonly (Look Look, Func<Tour, Person, Stop, Task<IEnumerable<string>>> Find)[] Looks =
    [
        (Look.Plain, PlainSweep.Looks), (Look.Targets, TargetSweep.Looks), (Look.Screen, ScreenSweep.Looks), (Look.Motion, PlainSweep.Moves), (Look.Axe, AxeSweep.Looks), (Look.Keyboard, KeyboardSweep.Looks),
    ];

    public static async Task<Walk> Through(Tour tour, Person person, Person? plain, IReadOnlyList<Stop> stops)
    {
        var faults = Enum.GetValues<Look>().ToDictionary(l => l, _ => new StringBuilder());
        foreach (var stop in stops)
        {
            // What is read for the first time is new, and the second time not: both browsers see it the second time.
            if (plain is not null && PlainSweep.IsAsked(stop)) await SweepFixture.Go(person, stop);
            await SweepFixture.Go(person, stop);
            if (plain is not null && PlainSweep.IsAsked(stop))
            {
                var shown = await PlainSweep.Shows(person);
                await SweepFixture.Go(plain, stop);
                foreach (var fault in await PlainSweep.Misses(plain, shown)) faults[Look.WithoutScripts].Append(stop).Append(": ").AppendLine(fault);
            }

            foreach (var (look, find) in Looks)
            {
                foreach (var fault in await find(tour, person, stop)) faults[look].Append(stop).Append(": ").AppendLine(fault);
            }
        }

        return new Walk(stops.Count, faults);
    }
}

/// <summary>A check of the pages of a tour: every fault of its kind is told at once.</summary>
[Collection("Sweeps")]
[Trait("Runs", "Once")]
public abstract class Sweep(SweepFixture fixture)
{
    protected SweepFixture Fixture { get; } = fixture;

    public static TheoryData<string> Everyone => Tours.Names(_ => true);

    private protected async Task Finds_nothing(string name, Look look)
    {
        var walk = await Fixture.Walks(Tours.Of(name));
        Assert.True(walk.Seen > 0, "A sweep that sees no page cannot fail.");
        Assert.True(walk.Faults[look].Length == 0, $"{name}\n{walk.Faults[look]}");
    }
}
