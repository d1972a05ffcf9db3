using System.Reflection;
using System.Security.Cryptography;
using Sammen.Domain.Record;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Record;

[Trait("Runs", "Once")]
public sealed class RecordEntryTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    /// <summary>Each field but the number and the MAC is signed: a field that is added later and forgotten here fails.</summary>
    [Fact]
    public void Every_field_is_signed()
    {
        foreach (var field in typeof(RecordEntry).GetProperties().Where(p => p.Name is not (nameof(RecordEntry.Seq) or nameof(RecordEntry.Mac))))
        {
            var (one, other) = (new RecordEntry(), new RecordEntry());
            foreach (var entry in new[] { one, other }) typeof(RecordEntry).GetProperty(nameof(RecordEntry.Id))!.SetValue(entry, Guid.Empty);
            field.SetValue(other, Another(field));
            one.Sign(Key);
            other.Sign(Key);
            Assert.False(one.Mac.SequenceEqual(other.Mac), field.Name);
        }
    }

    [Fact]
    public void Neighbouring_fields_cannot_lend_each_other_letters()
    {
        var one = new RecordEntry { Id = Guid.Empty, ActorName = "ab", ActorTitle = "c" };
        var other = new RecordEntry { Id = Guid.Empty, ActorName = "a", ActorTitle = "bc" };
        Assert.NotEqual(one.Canonical(), other.Canonical());
    }

    [Fact]
    public void The_leaf_holds_the_number_and_the_MAC()
    {
        var entry = new RecordEntry();
        entry.Sign(Key);
        var leaf = entry.Leaf();
        typeof(RecordEntry).GetProperty(nameof(RecordEntry.Seq))!.SetValue(entry, 1L);
        Assert.NotEqual(leaf, entry.Leaf());
        leaf = entry.Leaf();
        entry.Sign(RandomNumberGenerator.GetBytes(32));
        Assert.NotEqual(leaf, entry.Leaf());
    }

    private static object Another(PropertyInfo field) => field.PropertyType switch
    {
        var t when t == typeof(string) => "x",
        var t when t == typeof(int) => 7,
        var t when t == typeof(DateTime) => Place.Start,
        var t when t == typeof(RecordKind) => RecordKind.Refusal,
        _ => Guid.CreateVersion7(),
    };
}
