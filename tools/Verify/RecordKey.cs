using System.Security.Cryptography;
using System.Text;

namespace Sammen.Verify;

/// <summary>The record's key, drawn from the municipality's master key: HKDF-SHA-256, no salt, info "sammen/record".</summary>
public static class RecordKey
{
    public static byte[] Read(string path)
    {
        var master = Convert.FromBase64String(File.ReadAllText(path).Trim());
        if (master.Length != 32) throw new FormatException($"{path} does not hold 32 bytes in base64.");
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, info: Encoding.UTF8.GetBytes("sammen/record"));
    }
}
