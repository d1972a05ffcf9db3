using System.Buffers.Binary;
using System.Text;
using Sammen.Domain.Common;

namespace Sammen.Domain.Notes;

/// <summary>A file whose content was looked at: what it is, and its bytes without what it told about where and by whom it was made.</summary>
internal sealed record CheckedFile(DocumentType Type, byte[] Bytes, int Orientation = 1);

/// <summary>
/// Says by the content, never by the name, what a file is, and takes the metadata out of pictures by walking their segments: nothing is
/// drawn anew. What cannot be walked to its end is refused, and what stands after the end is left out.
/// </summary>
internal static class FileCheck
{
    /// <summary>The largest file, in bytes.</summary>
    public const int Largest = 10 * 1024 * 1024;

    /// <summary>The longest side of a picture, in pixels.</summary>
    public const int LongestSide = 6000;

    public static readonly Refusal Missing = new("FileMissing", "Vælg en fil.");
    public static readonly Refusal TooLarge = new("FileTooLarge", "Filen er for stor. Den må højst fylde 10 MB. Vælg en mindre fil.");
    public static readonly Refusal TooManyPixels = new("FileTooManyPixels", "Billedet er for stort. Gør det mindre, eller tag et nyt.");
    public static readonly Refusal NotTaken = new("FileNotTaken", "Den slags fil kan vi ikke tage imod. Send et billede (JPEG eller PNG), en PDF eller ren tekst.");
    public static readonly Refusal Damaged = new("FileDamaged", "Filen er i stykker. Prøv at gemme den igen, eller tag et nyt billede.");

    private static readonly byte[] PngStart = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>What draws the picture. Every other chunk is left out, also those that nobody has thought of yet.</summary>
    private static readonly HashSet<string> PngKept = new(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"], StringComparer.Ordinal);

    public static Result<CheckedFile> Look(byte[] bytes)
    {
        if (bytes.Length == 0) return Missing;
        if (bytes.Length > Largest) return TooLarge;
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return Jpeg(bytes);
        if (bytes.AsSpan().StartsWith(PngStart)) return Png(bytes);
        if (bytes.AsSpan().StartsWith("%PDF-"u8)) return new CheckedFile(DocumentType.Pdf, bytes);
        return IsText(bytes) ? new CheckedFile(DocumentType.PlainText, bytes) : NotTaken;
    }

    /// <summary>The picture as it is shown: with the one tag that says how it is turned, when it is not upright.</summary>
    public static byte[] Turned(DocumentType type, byte[] bytes, int orientation)
    {
        if (type != DocumentType.Jpeg || orientation is < 2 or > 8) return bytes;
        byte[] tag = [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        return [.. bytes.AsSpan(0, 2), .. tag, .. bytes.AsSpan(2)];
    }

    private static Result<CheckedFile> Jpeg(byte[] bytes)
    {
        var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes, 0, 2);
        var (at, orientation, drawn) = (2, 1, false);
        while (at + 1 < bytes.Length)
        {
            if (bytes[at] != 0xFF) return Damaged;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == 0xD9)
            {
                kept.Write(bytes, at, 2);
                return drawn ? new CheckedFile(DocumentType.Jpeg, kept.ToArray(), orientation) : Damaged;
            }

            if (at + 4 > bytes.Length) return Damaged;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > bytes.Length) return Damaged;
            var body = bytes.AsSpan(at + 4, length - 2);
            switch (marker)
            {
                case 0xE0:
                    // The thumbnail that may stand in it is left out.
                    if (body.Length >= 14 && body.StartsWith("JFIF\0"u8)) kept.Write([0xFF, 0xE0, 0, 16, .. body[..12], 0, 0]);
                    break;
                case 0xE1:
                    if (Turn(body) is var turn and > 1) orientation = turn;
                    break;
                case 0xEE when body.Length == 12 && body.StartsWith("Adobe"u8):
                    // How the colours are mixed, and nothing else of it.
                    kept.Write([0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, body[11]]);
                    break;
                case >= 0xE1 and <= 0xEF or 0xFE:
                    break;
                case 0xC0 or 0xC1 or 0xC2 or 0xC3 or 0xC5 or 0xC6 or 0xC7 or 0xC9 or 0xCA or 0xCB or 0xCD or 0xCE or 0xCF:
                    if (body.Length < 6) return Damaged;
                    if (BinaryPrimitives.ReadUInt16BigEndian(body[1..]) > LongestSide || BinaryPrimitives.ReadUInt16BigEndian(body[3..]) > LongestSide) return TooManyPixels;
                    drawn = true;
                    kept.Write(bytes, at, 2 + length);
                    break;
                default:
                    kept.Write(bytes, at, 2 + length);
                    break;
            }

            at += 2 + length;
            if (marker != 0xDA) continue;
            // The picture itself: until a marker that is neither a stuffed byte nor a restart.
            var start = at;
            while (at + 1 < bytes.Length && !(bytes[at] == 0xFF && bytes[at + 1] is not (0 or (>= 0xD0 and <= 0xD7) or 0xFF))) at++;
            if (at + 1 >= bytes.Length) return Damaged;
            kept.Write(bytes, start, at - start);
        }

        return Damaged;
    }

    /// <summary>The orientation in an EXIF segment; 1 when it has none that can be read.</summary>
    private static int Turn(ReadOnlySpan<byte> body)
    {
        if (body.Length < 14 || !body.StartsWith("Exif\0\0"u8)) return 1;
        var tiff = body[6..];
        var big = tiff[0] == 'M';
        if (!big && tiff[0] != 'I') return 1;
        var first = Long(tiff[4..], big);
        if (first > tiff.Length - 2) return 1;
        var entries = Short(tiff[(int)first..], big);
        for (var i = 0; i < entries; i++)
        {
            var entry = (int)first + 2 + (i * 12);
            if (entry + 12 > tiff.Length) return 1;
            if (Short(tiff[entry..], big) == 0x0112) return Short(tiff[(entry + 8)..], big) is >= 1 and <= 8 and var turn ? turn : 1;
        }

        return 1;
    }

    private static ushort Short(ReadOnlySpan<byte> at, bool big) => big ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at);

    private static uint Long(ReadOnlySpan<byte> at, bool big) => big ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at);

    private static Result<CheckedFile> Png(byte[] bytes)
    {
        var kept = new MemoryStream(bytes.Length);
        kept.Write(PngStart);
        var (at, drawn) = (PngStart.Length, false);
        while (at + 12 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - 12) return Damaged;
            var type = Encoding.Latin1.GetString(bytes, at + 4, 4);
            var whole = 12 + (int)length;
            if ((at == PngStart.Length) != (type == "IHDR")) return Damaged;
            if (type == "IHDR")
            {
                if (length != 13) return Damaged;
                if (BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 8)) > LongestSide || BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 12)) > LongestSide) return TooManyPixels;
            }

            drawn |= type == "IDAT";
            if (PngKept.Contains(type)) kept.Write(bytes, at, whole);
            at += whole;
            if (type == "IEND") return drawn ? new CheckedFile(DocumentType.Png, kept.ToArray()) : Damaged;
        }

        return Damaged;
    }

    /// <summary>UTF-8 in which nothing but tabs, line ends and form feeds is not to be read.</summary>
    private static bool IsText(byte[] bytes)
    {
        if (bytes.Any(b => b < 0x20 && b is not (0x09 or 0x0A or 0x0D or 0x0C))) return false;
        try
        {
            _ = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
