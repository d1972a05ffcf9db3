using Sammen.Domain.Access;

namespace Sammen.Domain.Tests.Access;

[Trait("Runs", "Once")]
public sealed class PartsTests
{
    [Fact]
    public void Parts_are_told_to_each_reader()
    {
        Assert.Equal("din plan", Parts.Plan.ForCitizen());
        Assert.Equal("din plan, dit hold og hvem der har kigget", (Parts.Plan | Parts.Team | Parts.Log).ForCitizen());
        Assert.Equal("planen og faglige mål", (Parts.Plan | Parts.Professional).ForProfessional());
        Assert.Equal("ikke noget", Parts.None.ForProfessional());
    }

    [Fact]
    public void Every_part_has_words()
    {
        foreach (var part in Enum.GetValues<Parts>().Where(p => p is not (Parts.None or Parts.All)))
        {
            Assert.NotEqual("ikke noget", part.ForCitizen());
            Assert.NotEqual("ikke noget", part.ForProfessional());
            Assert.True(Parts.All.HasFlag(part));
        }
    }
}
