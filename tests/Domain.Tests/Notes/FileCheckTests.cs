using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Sammen.Domain.Notes;

namespace Sammen.Domain.Tests.Notes;

/// <summary>What a file is by its content, and what a picture no longer tells.</summary>
[Trait("Runs", "Once")]
public sealed class FileCheckTests
{
    [Fact]
    public void A_jpeg_tells_nothing_but_how_it_is_turned()
    {
        foreach (var turn in Enumerable.Range(1, 8))
        {
            foreach (var big in new[] { true, false })
            {
                var sent = Files.Jpeg(turn, bigEndian: big);
                Assert.True(Files.Tells(sent));
                var taken = FileCheck.Look(sent).Value;
                Assert.Equal((DocumentType.Jpeg, turn), (taken.Type, taken.Orientation));
                Assert.False(Files.Tells(taken.Bytes));
                Assert.Equal([0xFF, 0xD9], taken.Bytes[^2..]);
                // The picture itself is the same, stuffed bytes and restarts and all.
                Assert.True(taken.Bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]) > 0);
                // Once more through the check it is the same file.
                Assert.Equal(taken.Bytes, FileCheck.Look(taken.Bytes).Value.Bytes);
                // As it is shown it says again how it is turned, and nothing else.
                var shown = FileCheck.Look(FileCheck.Turned(taken.Type, taken.Bytes, taken.Orientation)).Value;
                Assert.Equal(turn, shown.Orientation);
                Assert.Equal(taken.Bytes, shown.Bytes);
            }
        }
    }

    [Fact]
    public void A_png_tells_nothing()
    {
        var sent = Files.Png();
        Assert.True(Files.Tells(sent));
        var taken = FileCheck.Look(sent).Value;
        Assert.Equal(DocumentType.Png, taken.Type);
        Assert.False(Files.Tells(taken.Bytes));
        Assert.Equal(taken.Bytes, FileCheck.Look(taken.Bytes).Value.Bytes);
    }

    [Fact]
    public void The_content_decides_and_not_the_name()
    {
        Assert.Equal(FileCheck.NotTaken, FileCheck.Look(Files.Exe).Refusal);
        Assert.Equal(FileCheck.NotTaken, FileCheck.Look([.. "GIF89a"u8, 1, 0]).Refusal);
        Assert.Equal(FileCheck.NotTaken, FileCheck.Look([0x50, 0x4B, 3, 4]).Refusal);
        Assert.Equal(FileCheck.NotTaken, FileCheck.Look([(byte)'a', 0xC3]).Refusal);
        Assert.Equal(DocumentType.Pdf, FileCheck.Look(Files.Pdf).Value.Type);
        Assert.Equal(DocumentType.PlainText, FileCheck.Look(Encoding.UTF8.GetBytes("Blåbærgrød\r\n\tpå øen")).Value.Type);
        // Markup is text, and is never anything else.
        Assert.Equal(DocumentType.PlainText, FileCheck.Look(Encoding.UTF8.GetBytes("<svg onload=alert(1)>")).Value.Type);
        Assert.Equal(FileCheck.Missing, FileCheck.Look([]).Refusal);
        Assert.Equal(FileCheck.TooLarge, FileCheck.Look(new byte[FileCheck.Largest + 1]).Refusal);
    }

    [Theory]
    [InlineData(6000, 6000, true)]
    [InlineData(6001, 10, false)]
    [InlineData(10, 6001, false)]
    public void A_picture_has_a_longest_side(int width, int height, bool taken)
    {
        foreach (var bytes in new[] { Files.Jpeg(1, width, height), Files.Png(width, height) })
        {
            var looked = FileCheck.Look(bytes);
            Assert.Equal(taken ? null : FileCheck.TooManyPixels, looked.Refusal);
        }
    }

    [Fact]
    public void A_picture_that_is_cut_anywhere_is_refused()
    {
        var (jpeg, png) = (FileCheck.Look(Files.Jpeg()).Value.Bytes, FileCheck.Look(Files.Png()).Value.Bytes);
        for (var i = 3; i < jpeg.Length; i++) Assert.Equal(FileCheck.Damaged, FileCheck.Look(jpeg[..i]).Refusal);
        for (var i = 8; i < png.Length; i++) Assert.Equal(FileCheck.Damaged, FileCheck.Look(png[..i]).Refusal);
    }

    [Fact]
    public void Whatever_is_sent_gives_an_answer() => Check.QuickThrowOnFailure(Prop.ForAll(
        (from png in Gen.Elements(true, false) from place in Gen.Choose(0, 400) from value in Gen.Choose(0, 255) select (png, place, value)).ToArbitrary(),
        hurt =>
        {
            var bytes = hurt.png ? Files.Png() : Files.Jpeg();
            bytes[Math.Min(hurt.place, bytes.Length - 1)] = (byte)hurt.value;
            return FileCheck.Look(bytes) is { Ok: true } or { Refusal: not null };
        }));
}
