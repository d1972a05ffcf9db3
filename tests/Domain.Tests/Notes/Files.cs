using System.Buffers.Binary;
using System.Text;

namespace Sammen.Domain.Tests.Notes;

/// <summary>Files as bytes: whole, with secrets in them, and broken.</summary>
internal static class Files
{
    public const string Canary = "zqxSKJULTSTED";

    private static readonly byte[] PngStart = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A JPEG whose every metadata segment, thumbnail and tail tells a secret; turned as <paramref name="orientation"/> says.</summary>
    public static byte[] Jpeg(int orientation = 6, int width = 640, int height = 480, bool bigEndian = true)
    {
        var secret = Encoding.ASCII.GetBytes(Canary);
        var bytes = new List<byte> { 0xFF, 0xD8 };
        Segment(bytes, 0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 5, 1, .. secret, 0, 0]);
        Segment(bytes, 0xE1, [.. "Exif\0\0"u8, .. Exif(orientation, bigEndian), .. secret]);
        Segment(bytes, 0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. secret]);
        for (byte app = 0xE2; app <= 0xEF; app++) Segment(bytes, app, [.. "X"u8, .. secret]);
        Segment(bytes, 0xEE, [.. "Adobe"u8, 0, 100, 1, 2, 3, 4, 1]);
        Segment(bytes, 0xFE, secret);
        Segment(bytes, 0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]);
        Segment(bytes, 0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);
        Segment(bytes, 0xDA, [1, 1, 0, 0, 63, 0]);
        bytes.AddRange([0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9]);
        bytes.AddRange(secret);
        return [.. bytes];
    }

    /// <summary>A PNG with a secret in every chunk that can hold one, in one nobody knows, and after its end.</summary>
    public static byte[] Png(int width = 640, int height = 480)
    {
        var secret = Encoding.ASCII.GetBytes(Canary);
        var bytes = new List<byte>(PngStart);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        Chunk(bytes, "IHDR", head);
        foreach (var type in new[] { "eXIf", "tEXt", "iTXt", "zTXt", "iCCP", "tIME", "zzZz" }) Chunk(bytes, type, secret);
        Chunk(bytes, "IDAT", [1, 2, 3]);
        Chunk(bytes, "tEXt", secret);
        Chunk(bytes, "IEND", []);
        bytes.AddRange(secret);
        return [.. bytes];
    }

    public static byte[] Pdf => [.. "%PDF-1.7\n1 0 obj\n"u8];

    public static byte[] Exe => [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, .. "This program cannot be run in DOS mode."u8];

    public static bool Tells(byte[] bytes) => Encoding.Latin1.GetString(bytes).Contains(Canary, StringComparison.Ordinal);

    private static byte[] Exif(int orientation, bool big)
    {
        var tiff = new byte[8 + 2 + 24 + 4];
        (big ? "MM"u8 : "II"u8).CopyTo(tiff);
        Short(2, 42);
        Long(4, 8);
        Short(8, 2);
        Short(10, 0x010F);
        Short(12, 2);
        Long(14, 4);
        Short(22, 0x0112);
        Short(24, 3);
        Long(26, 1);
        Short(30, (ushort)orientation);
        return tiff;

        void Short(int at, ushort value)
        {
            if (big) BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(at), value);
            else BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), value);
        }

        void Long(int at, uint value)
        {
            if (big) BinaryPrimitives.WriteUInt32BigEndian(tiff.AsSpan(at), value);
            else BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(at), value);
        }
    }

    private static void Segment(List<byte> bytes, byte marker, byte[] body) => bytes.AddRange([0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body]);

    private static void Chunk(List<byte> bytes, string type, byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        bytes.AddRange([.. length, .. Encoding.ASCII.GetBytes(type), .. body, 0, 0, 0, 0]);
    }
}
