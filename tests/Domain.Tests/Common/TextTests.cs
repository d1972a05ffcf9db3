using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Common;

namespace Sammen.Domain.Tests.Common;

[Trait("Runs", "Once")]
public sealed class TextTests
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Theory]
    [InlineData(null, "")]
    [InlineData("  hej  ", "hej")]
    [InlineData("en\r\nto\rtre\n", "en\nto\ntre")]
    [InlineData("a\0b\u0007c\u0085d", "abcd")]
    [InlineData("en\ttab", "en\ttab")]
    [InlineData("\uFEFFhej", "hej")]
    [InlineData("\u202Egnal\u202C", "gnal")]
    [InlineData("\u2066a\u2069", "a")]
    [InlineData("شكرا\u200F", "شكرا\u200F")]
    [InlineData("👩‍👩‍👧", "👩‍👩‍👧")]
    public void Cleans_what_a_person_typed(string? typed, string kept) => Assert.Equal(kept, Text.Clean(typed));

    [Fact]
    public void Half_signs_are_left_out()
    {
        Assert.Equal("ab", Text.Clean("a\uD83Db"));
        Assert.Equal("ab", Text.Clean("a\uDE00b"));
        Assert.Equal("😀", Text.Clean("\uDE00😀\uD83D"));
    }

    [Fact]
    public void Lengths_are_counted_after_cleaning()
    {
        Assert.Same(Text.Empty, Text.Required(" \u202E\n\0 ").Refusal);
        Assert.Equal("abc", Text.Required("  abc\0 ", 3).Value);
        Assert.Same(Text.TooLong, Text.Required("abcd", 3).Refusal);
        Assert.Equal("", Text.Optional(null, 3).Value);
        Assert.Same(Text.TooLong, Text.Optional("abcd", 3).Refusal);
        Assert.True(Text.Required(new string('a', Text.Longest)).Ok);
        Assert.Same(Text.TooLong, Text.Required(new string('a', Text.Longest + 1)).Refusal);
    }

    [Fact]
    public void Whatever_is_typed_comes_out_safe_to_keep()
    {
        var signs = Gen.OneOf(Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString()), Gen.Elements("\uD83D", "\uDE00", "\u202E", "\0", "\r", "\r\n", " ", "a", "😀"));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(signs.ListOf().Select(string.Concat).ToArbitrary(), typed =>
        {
            var kept = Text.Clean(typed);
            return kept == Text.Clean(kept)
                && kept == kept.Trim()
                && Strict.GetString(Strict.GetBytes(kept)) == kept
                && !kept.Any(letter => (char.IsControl(letter) && letter is not ('\n' or '\t')) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF');
        }));
    }
}
