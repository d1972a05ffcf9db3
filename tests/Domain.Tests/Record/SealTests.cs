using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Record;

namespace Sammen.Domain.Tests.Record;

[Trait("Runs", "Once")]
public sealed class SealTests
{
    [Theory]
    [InlineData("", new long[0])]
    [InlineData("7", new long[] { 7 })]
    [InlineData("1-3,5,8-9", new long[] { 1, 2, 3, 5, 8, 9 })]
    public void Members_are_ranges(string ranges, long[] numbers)
    {
        Assert.Equal(ranges, Seal.Ranges(numbers));
        Assert.Equal(numbers, Seal.Numbers(ranges));
    }

    [Fact]
    public void Any_rising_numbers_come_back() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Gen.Choose(1, 60).ListOf().ToArbitrary(), numbers =>
        {
            var rising = numbers.Distinct().Order().Select(n => (long)n).ToList();
            return Seal.Numbers(Seal.Ranges(rising)).SequenceEqual(rising);
        }));

    [Fact]
    public void A_root_tells_its_leaves_apart()
    {
        var leaves = Enumerable.Range(1, 9).Select(i => new byte[] { (byte)i }).ToList();
        var roots = Enumerable.Range(0, 10).Select(count => Convert.ToHexString(Seal.MerkleRoot([.. leaves.Take(count)]))).ToList();
        Assert.Equal(roots.Count, roots.Distinct().Count());
        Assert.NotEqual(roots[4], Convert.ToHexString(Seal.MerkleRoot([leaves[0], leaves[1], leaves[3], leaves[2]])));
    }
}
