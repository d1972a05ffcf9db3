using System.Security.Cryptography;
using Sammen.Domain.Data;
using Sammen.Domain.Tests.Support;

namespace Sammen.Domain.Tests.Data;

/// <summary>The number is encrypted for one row of one municipality, and found by an index that another key makes another.</summary>
[Trait("Runs", "Once")]
public sealed class KeysTests
{
    private static readonly byte[] Master = RandomNumberGenerator.GetBytes(32);
    private static readonly Keys Here = new("engholm", Master);
    private static readonly Guid Anna = Guid.CreateVersion7();

    [Fact]
    public void What_is_encrypted_is_read_back_and_never_twice_the_same()
    {
        var cpr = People.Number("070761-4285");
        var (one, other) = (Here.EncryptCpr(cpr, Anna), Here.EncryptCpr(cpr, Anna));
        Assert.NotEqual(one, other);
        Assert.Equal("0707614285", Here.DecryptCpr(one, Anna).Digits);
    }

    [Fact]
    public void A_swapped_or_changed_value_fails()
    {
        var kept = Here.EncryptCpr(People.Number("070761-4285"), Anna);
        Assert.ThrowsAny<CryptographicException>(() => Here.DecryptCpr(kept, Guid.CreateVersion7()));
        Assert.ThrowsAny<CryptographicException>(() => new Keys("sundkoebing", Master).DecryptCpr(kept, Anna));
        Assert.ThrowsAny<CryptographicException>(() => new Keys("engholm", RandomNumberGenerator.GetBytes(32)).DecryptCpr(kept, Anna));
        Assert.ThrowsAny<CryptographicException>(() => Here.DecryptRing(kept));
        Assert.ThrowsAny<CryptographicException>(() => Here.DecryptCpr(kept[..20], Anna));
        for (var i = 0; i < kept.Length; i++)
        {
            var changed = (byte[])kept.Clone();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => Here.DecryptCpr(changed, Anna));
        }
    }

    [Fact]
    public void The_index_finds_the_same_number_and_differs_under_another_key()
    {
        var cpr = People.Number("070761-4285");
        Assert.Equal(Here.CprIndex(cpr), new Keys("engholm", Master).CprIndex(People.Number("0707614285")));
        Assert.NotEqual(Here.CprIndex(cpr), new Keys("engholm", RandomNumberGenerator.GetBytes(32)).CprIndex(cpr));
        Assert.NotEqual(Here.CprIndex(cpr), Here.CprIndex(People.Number("251248-4916")));
        Assert.DoesNotContain("0707614285", Here.CprIndex(cpr));
    }

    [Fact]
    public void Each_purpose_has_a_key_of_its_own()
    {
        var index = Here.CprIndex(People.Number("070761-4285"));
        var keys = new[] { Here.Record, Here.Ring, Master }.Select(Convert.ToHexStringLower).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        foreach (var key in new[] { Here.Record, Here.Ring, Master }) Assert.NotEqual(index, Convert.ToHexStringLower(HMACSHA256.HashData(key, "0707614285"u8)));
        Assert.Equal(Here.SearchMark("anna"), Here.SearchMark("anna"));
        Assert.NotEqual(Here.SearchMark("anna"), Here.SearchMark("anne"));
        Assert.Equal(16, Here.SearchMark("anna").Length);
    }

    [Fact]
    public void The_key_file_is_made_once_for_the_owner_alone()
    {
        var path = Path.Combine(TestDatabase.Folder, "keys", Guid.CreateVersion7() + ".key");
        Assert.Throws<SetUpException>(() => Keys.FromFile("engholm", path, make: false));
        var made = Keys.FromFile("engholm", path, make: true);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(made.Record, Keys.FromFile("engholm", path, make: true).Record);
        File.WriteAllText(path, Convert.ToBase64String(new byte[16]));
        Assert.Throws<SetUpException>(() => Keys.FromFile("engholm", path, make: true));
    }
}
