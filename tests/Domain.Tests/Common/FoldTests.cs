using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Common;

namespace Sammen.Domain.Tests.Common;

[Trait("Runs", "Once")]
public sealed class FoldTests
{
    private static readonly string[] Letters =
    [
        .. "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ".Select(letter => letter.ToString()),
        "aa", "Aa", "AA", "ae", "oe", "é", "è", "ü", "ö", "ä", "ß", " ", "-", "'", "😀",
    ];

    private static readonly Gen<string> Names = Gen.Elements(Letters).NonEmptyListOf().Select(string.Concat);

    [Theory]
    [InlineData("Åse", "Aase")]
    [InlineData("Søren", "Soeren")]
    [InlineData("SØREN", "søren")]
    [InlineData("Ærø", "Aeroe")]
    [InlineData("A\u030Ase", "Åse")]
    [InlineData("Müller", "muller")]
    [InlineData("Björn", "Bjørn")]
    [InlineData("Hägg", "Hægg")]
    [InlineData("Renée", "renee")]
    [InlineData("Ştefan", "stefan")]
    [InlineData("İlhan", "ilhan")]
    [InlineData("Åse 😀", "aase 😀")]
    public void Writes_alike_what_people_write_in_two_ways(string one, string other) => Assert.Equal(Fold.Text(one), Fold.Text(other));

    [Theory]
    [InlineData("Søs", "Sos")]
    [InlineData("Åse", "Ase")]
    [InlineData("Bæk", "Bak")]
    public void Danish_letters_are_letters_of_their_own(string one, string other) => Assert.NotEqual(Fold.Text(one), Fold.Text(other));

    [Fact]
    public void Words_are_parted_by_all_that_is_no_letter_or_digit()
    {
        Assert.Equal(["anne", "marie", "oerum", "2"], Fold.Words(" Anne-Marie, Ørum (2) "));
        Assert.Equal(6, Fold.Words("a b c d e f g h").Count);
        Assert.Equal(8, Fold.Words("a b c d e f g h", int.MaxValue).Count);
        Assert.Empty(Fold.Words(" -,. "));
    }

    [Theory]
    [InlineData("Østerby", " oesterby osterby")]
    [InlineData("Søren Østergård", " soeren oestergaard soren ostergaard")]
    [InlineData("Åse Björk", " aase bjoerk bjork")]
    [InlineData("Anna Holm", " anna holm")]
    public void A_name_is_found_as_one_writes_it_without_an_oe_on_the_keyboard(string name, string searched) => Assert.Equal(searched, Fold.SearchText(name));

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Names.ToArbitrary(), name => Fold.Text(Fold.Text(name)) == Fold.Text(name)));

    [Fact]
    public void The_key_sorts_as_the_Danish_alphabet()
    {
        string[] right = ["Anna", "Bo", "Ida", "Zenia", "Ægir", "Ærling", "Øjvind", "Ørum", "Aage", "Åge", "Åse"];
        var mixed = right.Reverse().ToArray();
        Assert.Equal(right, mixed.OrderBy(Fold.SortKey, StringComparer.Ordinal).ThenBy(name => name, StringComparer.Ordinal));
        Assert.Equal(Fold.SortKey("anna"), Fold.SortKey("ANNA"));
    }

    [Fact]
    public void The_key_sorts_as_the_Danish_comparer_on_any_names()
    {
        var danish = StringComparer.Create(CultureInfo.GetCultureInfo("da-DK"), ignoreCase: true);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(Names.ToArbitrary(), Names.ToArbitrary(), (one, other) =>
            Math.Sign(string.CompareOrdinal(Fold.SortKey(one), Fold.SortKey(other))) == Math.Sign(danish.Compare(one, other))));
    }

    /// <summary>No letters that some language sorts as one (Danish "aa"), so that a database in any collation sorts the keys alike.</summary>
    [Fact]
    public void The_key_is_safe_in_every_collation() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Names.ToArbitrary(), name => Fold.SortKey(name).All(part => part is (>= '0' and <= '9') or (>= 'b' and <= 'g'))));
}
