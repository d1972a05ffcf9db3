using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Sammen.Web.Tests.SignIn;

/// <summary>A provider, or someone between, that answers with tokens that must not be believed. Each refusal is the one expected.</summary>
[Collection(HouseCollection.Name)]
[Trait("Runs", "Once")]
public sealed class HostileProviderTests(House house)
{
    private const string Citizens = House.Sundkoebing + "/log-ind/borger";
    private const string Cpr = "https://data.gov.dk/model/core/eid/cprNumber";
    private const string Level = "https://data.gov.dk/concept/core/nsis/loa";

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    public static TheoryData<string, string> Lies => new()
    {
        { "unsigned", "SecurityTokenInvalidSignatureException" },
        { "signature cut off", "SecurityTokenInvalidSignatureException" },
        { "HMAC with the public key", "SecurityTokenInvalidSignatureException" },
        { "another key under the known id", "SecurityTokenInvalidSignatureException" },
        { "claims changed after signing", "SecurityTokenInvalidSignatureException" },
        { "RS512", "SecurityTokenInvalidSignatureException" },
        { "key id nowhere", "SecurityTokenSignatureKeyNotFoundException" },
        { "no key id", "SecurityTokenSignatureKeyNotFoundException" },
        { "expired", "SecurityTokenExpiredException" },
        { "without an end", "SecurityTokenNoExpirationException" },
        { "not yet valid", "SecurityTokenNotYetValidException" },
        { "another audience", "SecurityTokenInvalidAudienceException" },
        { "no audience", "SecurityTokenInvalidAudienceException" },
        { "another issuer", "SecurityTokenInvalidIssuerException" },
        { "no issuer", "SecurityTokenInvalidIssuerException" },
        { "another nonce", "NonceOther" },
        { "no nonce", "NonceMissing" },
        { "empty nonce", "NonceOther" },
        { "several audiences, no azp", "AuthorizedParty" },
        { "azp of another", "AuthorizedParty" },
        { "no subject", "SubjectMissing" },
        { "no token", "IdTokenMissing" },
        { "not a token", "SecurityTokenMalformedException" },
        { "no name", "NameMissing" },
        { "no CPR", "CprUnreadable" },
        { "CPR of no date", "CprUnreadable" },
        { "two CPRs", "CprUnreadable" },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_token_that_lies_gives_no_session(string lie, string kind)
    {
        var honest = await Bodil();
        house.Fake.Answer = nonce => Lie(lie, new(honest) { ["nonce"] = nonce });
        var exchanged = house.Fake.Exchanged;

        using var browser = new Browser(house);
        var arrived = await browser.Open(Citizens);
        Assert.Equal("/log-ind?hvorfor=fejl", arrived.PathAndQuery);
        Assert.Equal(exchanged + 1, house.Fake.Exchanged);
        Assert.Equal($"No session: {kind} (fejl) from sundkoebing-borger", LastRefusal());
        await HasNoSession(browser);
    }

    [Theory]
    [InlineData("Substantial", "changed to Low", "LevelTooLow")]
    [InlineData("Substantial", "twice", "LevelMissing")]
    public async Task A_level_that_is_too_low_or_unclear_gives_no_session(string level, string how, string kind)
    {
        var claims = await Bodil();
        claims[Level] = how == "twice" ? new[] { level, "High" } : "Low";
        house.Fake.Answer = nonce => FakeIssuer.Sign(new Dictionary<string, object?>(claims) { ["nonce"] = nonce }, house.Fake.Rsa);
        using var browser = new Browser(house);
        Assert.Equal("/log-ind?hvorfor=niveau", (await browser.Open(Citizens)).PathAndQuery);
        Assert.Equal($"No session: {kind} (niveau) from sundkoebing-borger", LastRefusal());
        await HasNoSession(browser);
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("ES256")]
    [InlineData("several audiences with azp")]
    [InlineData("a minute early")]
    [InlineData("a minute late")]
    public async Task The_same_token_told_honestly_opens(string how)
    {
        var claims = await Bodil();
        if (how == "several audiences with azp") (claims["aud"], claims["azp"]) = (new[] { FakeIssuer.Client, "anden" }, FakeIssuer.Client);
        if (how == "a minute early") claims["nbf"] = claims["iat"] = Now + 60;
        if (how == "a minute late") claims["exp"] = Now - 60;
        house.Fake.Answer = nonce => FakeIssuer.Sign(new Dictionary<string, object?>(claims) { ["nonce"] = nonce }, how == "ES256" ? house.Fake.Ec : house.Fake.Rsa);
        using var browser = new Browser(house);
        Assert.Equal("/lige-nu", (await browser.Open(Citizens)).Path);
        Assert.NotNull(browser.Session(House.Sundkoebing));
    }

    [Fact]
    public async Task A_key_that_was_turned_is_found()
    {
        var claims = await Bodil();
        using (var before = new Browser(house))
        {
            house.Fake.Answer = nonce => FakeIssuer.Sign(new Dictionary<string, object?>(claims) { ["nonce"] = nonce }, house.Fake.Rsa);
            Assert.Equal("/lige-nu", (await before.Open(Citizens)).Path);
        }

        house.Fake.TurnKey();
        house.Fake.Answer = nonce => FakeIssuer.Sign(new Dictionary<string, object?>(claims) { ["nonce"] = nonce }, house.Fake.Rsa);
        using var browser = new Browser(house);
        Assert.Equal("/lige-nu", (await browser.Open(Citizens)).Path);
    }

    [Fact]
    public async Task A_way_back_works_once_even_with_the_cookie_kept()
    {
        using var browser = new Browser(house);
        var back = await WayBack(browser);
        var cookie = browser.Cookies.GetCookieHeader(back);

        using var once = await browser.GetWith(cookie, back.ToString());
        Assert.Equal("/", once.Headers.Location?.OriginalString);
        using var twice = await browser.GetWith(cookie, back.ToString());
        Assert.Equal("/log-ind?hvorfor=fejl", twice.Headers.Location?.OriginalString);
        Assert.Equal("No session: NonceUsed (fejl) from sundkoebing-borger", LastRefusal());
        Assert.DoesNotContain(twice.Headers.GetValues("Set-Cookie"), c => c.StartsWith("sammen=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_way_back_in_the_same_browser_works_once()
    {
        using var browser = new Browser(house);
        var back = await WayBack(browser);
        Assert.Equal("/lige-nu", (await browser.Open(back.ToString())).Path);
        Assert.Equal("/log-ind?hvorfor=fejl", (await browser.Open(back.ToString())).PathAndQuery);
        Assert.Equal("No session: CorrelationOrCode (fejl) from sundkoebing-borger", LastRefusal());
    }

    [Fact]
    public async Task A_way_back_in_someone_elses_browser_gives_no_session()
    {
        using var browser = new Browser(house);
        var back = await WayBack(browser);
        using var victim = new Browser(house);
        Assert.Equal("/log-ind?hvorfor=fejl", (await victim.Open(back.ToString())).PathAndQuery);
        Assert.Equal("No session: CorrelationOrCode (fejl) from sundkoebing-borger", LastRefusal());
        await HasNoSession(victim);
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("missing")]
    [InlineData("of the other audience")]
    public async Task A_state_that_is_not_ours_gives_no_session(string how)
    {
        using var browser = new Browser(house);
        var back = await WayBack(browser);
        var state = Uri.UnescapeDataString(back.Query.Split("state=")[1]);
        var address = how switch
        {
            "changed" => back.ToString().Replace(state, state[..40] + (state[40] == 'A' ? 'B' : 'A') + state[41..], StringComparison.Ordinal),
            "missing" => back.ToString().Replace("state=", "other=", StringComparison.Ordinal),
            _ => back.ToString().Replace("/borger/", "/medarbejder/", StringComparison.Ordinal),
        };
        Assert.NotEqual(back.ToString(), address);
        Assert.Equal("/log-ind?hvorfor=fejl", (await browser.Open(address)).PathAndQuery);
        Assert.StartsWith("No session: State (fejl)", LastRefusal(), StringComparison.Ordinal);
        await HasNoSession(browser);
    }

    [Theory]
    [InlineData("access_denied")]
    [InlineData("server_error")]
    public async Task A_provider_that_says_no_gives_no_session(string error)
    {
        using var browser = new Browser(house);
        var back = await WayBack(browser);
        Assert.Equal("/log-ind?hvorfor=fejl", (await browser.Open(back + "&error=" + error + "&error_description=Bodil")).PathAndQuery);
        Assert.Equal("No session: ProviderRefused (fejl) from sundkoebing-borger", LastRefusal());
        await HasNoSession(browser);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(60, true)]
    [InlineData(240, false)]
    [InlineData(-240, false)]
    [InlineData(36_000, false)]
    [InlineData(null, false)]
    public async Task A_fresh_sign_in_must_be_fresh(int? age, bool opens)
    {
        var claims = House.Employee("henrik");
        foreach (var (name, value) in Frame()) claims.TryAdd(name, value);
        if (age is { } seconds) claims["auth_time"] = Now - seconds;
        house.Fake.Answer = nonce => FakeIssuer.Sign(new Dictionary<string, object?>(claims) { ["nonce"] = nonce }, house.Fake.Ec);

        using var browser = new Browser(house);
        var arrived = await browser.Open(House.Sundkoebing + "/log-ind/medarbejder?frisk=1&til=/fag");
        Assert.Equal(opens ? "/fag" : "/log-ind?hvorfor=fejl&til=%2Ffag", arrived.PathAndQuery);
        if (opens) return;
        Assert.Equal("No session: NotFresh (fejl) from sundkoebing-medarbejder", LastRefusal());
        await HasNoSession(browser);
    }

    private string? Lie(string lie, Dictionary<string, object?> claims)
    {
        var (rsa, ec) = (house.Fake.Rsa, house.Fake.Ec);
        switch (lie)
        {
            case "unsigned": return FakeIssuer.Unsigned(claims);
            case "signature cut off": return FakeIssuer.Sign(claims, rsa)[..^342];
            case "HMAC with the public key": return FakeIssuer.Sign(claims, house.Fake.HmacOfPublicKey);
            case "another key under the known id":
                {
                    using var other = RSA.Create(2048);
                    return FakeIssuer.Sign(claims, new(new RsaSecurityKey(other) { KeyId = house.Fake.RsaId, CryptoProviderFactory = new() { CacheSignatureProviders = false } }, SecurityAlgorithms.RsaSha256));
                }

            case "claims changed after signing":
                var low = new Dictionary<string, object?>(claims) { [Level] = "Low" };
                return FakeIssuer.Exchange(FakeIssuer.Sign(low, rsa), claims);
            case "RS512": return FakeIssuer.Sign(claims, new(rsa.Key, SecurityAlgorithms.RsaSha512));
            case "key id nowhere": return FakeIssuer.Sign(claims, Named(rsa, "nowhere"));
            case "no key id": return FakeIssuer.Sign(claims, Named(rsa, null));
            case "expired": claims["exp"] = Now - 300; break;
            case "without an end": claims.Remove("exp"); break;
            case "not yet valid": claims["nbf"] = Now + 300; break;
            case "another audience": claims["aud"] = "anden"; break;
            case "no audience": claims.Remove("aud"); break;
            case "another issuer": claims["iss"] = "http://127.0.0.1:1"; break;
            case "no issuer": claims.Remove("iss"); break;
            case "another nonce": claims["nonce"] = new string('A', 43); break;
            case "no nonce": claims.Remove("nonce"); break;
            case "empty nonce": claims["nonce"] = ""; break;
            case "several audiences, no azp": claims["aud"] = new[] { FakeIssuer.Client, "anden" }; break;
            case "azp of another": claims["azp"] = "anden"; break;
            case "no subject": claims.Remove("sub"); break;
            case "no token": return null;
            case "not a token": return "not a token";
            case "no name": claims.Remove("name"); break;
            case "no CPR": claims.Remove(Cpr); break;
            case "CPR of no date": claims[Cpr] = "3002801234"; break;
            case "two CPRs": claims[Cpr] = new[] { claims[Cpr], "0101801234" }; break;
            default: throw new ArgumentOutOfRangeException(nameof(lie), lie, "No such lie.");
        }

        return FakeIssuer.Sign(claims, lie.Length % 2 == 0 ? rsa : ec);
    }

    private static SigningCredentials Named(SigningCredentials rsa, string? id) =>
        new(new RsaSecurityKey(((RsaSecurityKey)rsa.Key).Rsa) { KeyId = id, CryptoProviderFactory = new() { CacheSignatureProviders = false } }, SecurityAlgorithms.RsaSha256);

    private Dictionary<string, object?> Frame() => new()
    {
        ["iss"] = house.Fake.Address,
        ["aud"] = FakeIssuer.Client,
        ["iat"] = Now,
        ["exp"] = Now + 300,
    };

    private async Task<Dictionary<string, object?>> Bodil()
    {
        var claims = await house.Citizen("bodil");
        foreach (var (name, value) in Frame()) claims[name] = value;
        return claims;
    }

    /// <summary>An honest way back, not yet gone.</summary>
    private async Task<Uri> WayBack(Browser browser)
    {
        var claims = await Bodil();
        house.Fake.Answer = nonce => FakeIssuer.Sign(new Dictionary<string, object?>(claims) { ["nonce"] = nonce }, house.Fake.Rsa);
        return (await browser.Open(Citizens, until: at => at.AbsolutePath == "/log-ind/borger/retur")).Address;
    }

    private string? LastRefusal() => house.Logged.LastOrDefault(line => line.StartsWith("No session", StringComparison.Ordinal));

    private static async Task HasNoSession(Browser browser)
    {
        Assert.Null(browser.Session(House.Sundkoebing));
        Assert.Equal("/log-ind?til=%2Fmin-plan", (await browser.Open(House.Sundkoebing + "/min-plan")).PathAndQuery);
    }
}
