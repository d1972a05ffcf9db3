using System.Globalization;
using Sammen.Journeys.Support;

namespace Sammen.Journeys.Sweeps;

/// <summary>The plan on paper: never more than two sheets, however much was written.</summary>
[Collection("Sweeps")]
[Trait("Runs", "Once")]
public sealed class PaperSweep(SweepFixture fixture)
{
    private const string Sentence = "Jeg vil gerne tage bussen ind til byen og mødes med mine venner på torvet, når vejret er godt. ";

    [Fact]
    public async Task Six_goals_of_the_longest_texts_take_two_sheets_of_A4()
    {
        await using var birgit = await Person.Arrives(fixture.Chromium, fixture.Sammen, "Birgit");
        await birgit.SignsIn();
        await birgit.Opens("/min-plan");
        for (var no = 1; no <= 4; no++) Assert.Equal(302, (await birgit.Crafts("/min-plan/skriv/haab", ("Ord", Long(no, 4000)))).Status);
        foreach (var kind in (string[])["kan", "bidrag", "tal"])
        {
            for (var no = 1; no <= 6; no++) Assert.Equal(302, (await birgit.Crafts("/min-plan/skriv/" + kind, ("Ord", Long(no, 2000)))).Status);
        }

        for (var goal = 1; goal <= 6; goal++)
        {
            var set = await birgit.Crafts("/min-plan/maal/nyt", ("Ord", Long(goal, 300)), ("TrinOp", Long(goal, 500)));
            Assert.Equal(302, set.Status);
            var page = set.Location[..^"/skala".Length];
            Assert.Equal(302, (await birgit.Crafts(page + "/skala", ("Tal", "4"), ("Version", "1"))).Status);
            for (var step = 1; step <= 5; step++)
                Assert.Equal(302, (await birgit.Crafts(page + "/skridt", ("Ord", Long(step, 300)), ("Hvem", "mig"), ("Senest", $"{step + 3}. april"))).Status);
        }

        await birgit.Opens("/min-plan/print");
        await birgit.Sees("Noget er kortet, så planen kan være på to sider. Hele planen står på skærmen.");
        Assert.InRange(await Paper.Pages(birgit.Page), 1, 2);
    }

    [Theory, InlineData("Emil"), InlineData("Fatima"), InlineData("Ida"), InlineData("Ole")]
    public async Task A_plan_and_its_strip_are_printed(string who)
    {
        await using var person = await Person.Arrives(fixture.Chromium, fixture.Sammen, who);
        await person.SignsIn();
        await person.Opens("/min-plan/print");
        Assert.InRange(await Paper.Pages(person.Page), 1, 2);
        await person.Opens("/min-plan/strimmel");
        Assert.InRange(await Paper.Pages(person.Page), 1, 2);
    }

    private static string Long(int no, int length)
    {
        var text = no.ToString(CultureInfo.InvariantCulture) + " ";
        while (text.Length < length) text += Sentence;
        return text[..(length - 1)].TrimEnd() + ".";
    }
}
