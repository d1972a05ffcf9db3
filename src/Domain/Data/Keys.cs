using System.Security.Cryptography;
using System.Text;
using Sammen.Domain.Common;

namespace Sammen.Domain.Data;

/// <summary>
/// One municipality's keys, all drawn (HKDF-SHA-256) from one 32-byte master key in a file that is not in the database
/// nor in its backup. Each purpose has its own key.
/// </summary>
internal sealed class Keys
{
    private const byte CipherVersion = 1;
    private readonly string _place;
    private readonly byte[] _cipher;
    private readonly byte[] _index;

    public Keys(string place, byte[] master)
    {
        if (master.Length != 32) throw new SetUpException("The master key must be 32 bytes, in base64.");
        _place = place;
        _cipher = Derive(master, "cpr-cipher");
        _index = Derive(master, "cpr-index");
        Record = Derive(master, "record");
        Ring = Derive(master, "key-ring");
        Search = Derive(master, "search");
        Draft = Derive(master, "draft");
        Invitation = Derive(master, "invitation");
    }

    public byte[] Record { get; }

    public byte[] Ring { get; }

    private byte[] Search { get; }

    private byte[] Draft { get; }

    private byte[] Invitation { get; }

    /// <summary>Reads the key file, or makes it (readable by the owner alone) when <paramref name="make"/> is set and it is missing.</summary>
    public static Keys FromFile(string place, string path, bool make)
    {
        if (!File.Exists(path))
        {
            if (!make) throw new SetUpException($"The key file of {place} is missing.");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new StreamWriter(path, options);
            file.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        }

        try
        {
            return new Keys(place, Convert.FromBase64String(File.ReadAllText(path).Trim()));
        }
        catch (FormatException)
        {
            throw new SetUpException($"The key file of {place} is not base64. Make one with: openssl rand -base64 32");
        }
    }

    /// <summary>AES-256-GCM: version, nonce (12), tag (16), cipher. The row's id and the municipality are bound in, so a swapped value fails.</summary>
    public byte[] EncryptCpr(Cpr cpr, Guid citizenId) => Encrypt(_cipher, Encoding.ASCII.GetBytes(cpr.Digits), Bound(citizenId));

    public Cpr DecryptCpr(byte[] sealedCpr, Guid citizenId) =>
        Cpr.TryParse(Encoding.ASCII.GetString(Decrypt(_cipher, sealedCpr, Bound(citizenId))), out var cpr) ? cpr : throw new CryptographicException("Not a CPR.");

    /// <summary>The blind index: HMAC-SHA-256 under its own key. There are few valid numbers, so the key must never lie beside the index.</summary>
    public string CprIndex(Cpr cpr) => Convert.ToHexStringLower(HMACSHA256.HashData(_index, Encoding.ASCII.GetBytes(cpr.Digits)));

    /// <summary>What was searched for, so that two like searches can be told apart in the record without the words lying there.</summary>
    public string SearchMark(string searched) => Convert.ToHexStringLower(HMACSHA256.HashData(Search, Encoding.UTF8.GetBytes(searched)))[..16];

    public byte[] EncryptRing(byte[] plain) => Encrypt(Ring, plain, Encoding.UTF8.GetBytes(_place));

    public byte[] DecryptRing(byte[] cipher) => Decrypt(Ring, cipher, Encoding.UTF8.GetBytes(_place));

    /// <summary>Where someone lives, bound to the citizen.</summary>
    public byte[] EncryptAddress(string address, Guid citizenId) => Encrypt(_cipher, Encoding.UTF8.GetBytes(address), Encoding.UTF8.GetBytes($"{_place}|addresses|{citizenId:D}"));

    public string DecryptAddress(byte[] sealedAddress, Guid citizenId) => Encoding.UTF8.GetString(Decrypt(_cipher, sealedAddress, Encoding.UTF8.GetBytes($"{_place}|addresses|{citizenId:D}")));

    /// <summary>An invitation is found by its code without the code lying beside it: HMAC-SHA-256 under a key of its own.</summary>
    public string InvitationIndex(string code) => Convert.ToHexStringLower(HMACSHA256.HashData(Invitation, Encoding.UTF8.GetBytes(code)));

    /// <summary>An invitation's code for the citizen who gave it to read again.</summary>
    public byte[] EncryptInvitation(string code, Guid citizenId) => Encrypt(Invitation, Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes($"{_place}|invitations|{citizenId:D}"));

    public string DecryptInvitation(byte[] cipher, Guid citizenId) => Encoding.UTF8.GetString(Decrypt(Invitation, cipher, Encoding.UTF8.GetBytes($"{_place}|invitations|{citizenId:D}")));

    /// <summary>An unsent text, bound to its writer and page.</summary>
    public byte[] EncryptDraft(byte[] plain, string bound) => Encrypt(Draft, plain, Encoding.UTF8.GetBytes($"{_place}|drafts|{bound}"));

    public byte[] DecryptDraft(byte[] cipher, string bound) => Decrypt(Draft, cipher, Encoding.UTF8.GetBytes($"{_place}|drafts|{bound}"));

    private static byte[] Derive(byte[] master, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, info: Encoding.UTF8.GetBytes("sammen/" + purpose));

    private byte[] Bound(Guid citizenId) => Encoding.UTF8.GetBytes($"{_place}|citizens|cpr|{citizenId:D}");

    private static byte[] Encrypt(byte[] key, byte[] plain, byte[] bound)
    {
        var sealedBytes = new byte[1 + 12 + 16 + plain.Length];
        sealedBytes[0] = CipherVersion;
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(1, 12));
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(sealedBytes.AsSpan(1, 12), plain, sealedBytes.AsSpan(29), sealedBytes.AsSpan(13, 16), bound);
        return sealedBytes;
    }

    private static byte[] Decrypt(byte[] key, byte[] sealedBytes, byte[] bound)
    {
        if (sealedBytes.Length < 29 || sealedBytes[0] != CipherVersion) throw new CryptographicException("Unknown cipher version.");
        var plain = new byte[sealedBytes.Length - 29];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(sealedBytes.AsSpan(1, 12), sealedBytes.AsSpan(29), sealedBytes.AsSpan(13, 16), plain, bound);
        return plain;
    }
}
