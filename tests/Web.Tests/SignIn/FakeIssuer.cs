using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Sammen.Web.Tests.SignIn;

/// <summary>
/// A provider that answers with whatever token it is told to, and takes a code as often as it comes.
/// It is honest about one thing: PKCE, which it checks.
/// </summary>
internal sealed class FakeIssuer : IAsyncDisposable
{
    public const string Client = "sammen";

    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> _codes = new(StringComparer.Ordinal);
    private readonly ECDsa _ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private RSA _rsa = RSA.Create(2048);
    private WebApplication _server = null!;

    public string Address { get; private set; } = "";

    public string RsaId { get; private set; } = "rsa-1";

    public SigningCredentials Rsa => new(new RsaSecurityKey(_rsa) { KeyId = RsaId }, SecurityAlgorithms.RsaSha256);

    public SigningCredentials Ec => new(new ECDsaSecurityKey(_ec) { KeyId = "ec-1" }, SecurityAlgorithms.EcdsaSha256);

    /// <summary>HMAC with the public key as the secret: what a library that trusts the header's algorithm falls for.</summary>
    public SigningCredentials HmacOfPublicKey => new(new SymmetricSecurityKey(Encoding.ASCII.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = RsaId }, SecurityAlgorithms.HmacSha256);

    /// <summary>The id_token for a nonce; null leaves it out.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>How many codes were exchanged with the right verifier.</summary>
    public int Exchanged { get; private set; }

    /// <summary>From now on another key signs.</summary>
    public void TurnKey()
    {
        _rsa = RSA.Create(2048);
        RsaId = "rsa-2";
    }

    public static string Sign(IReadOnlyDictionary<string, object?> claims, SigningCredentials credentials) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(JsonSerializer.Serialize(claims), credentials);

    public static string Unsigned(IReadOnlyDictionary<string, object?> claims) => $"{Part(new { alg = "none", typ = "JWT" })}.{Part(claims)}.";

    /// <summary>The same signature over other claims.</summary>
    public static string Exchange(string token, IReadOnlyDictionary<string, object?> claims)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{Part(claims)}.{parts[2]}";
    }

    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = Address + "/authorize",
            ["token_endpoint"] = Address + "/token",
            ["jwks_uri"] = Address + "/jwks",
        }));
        _server.MapGet("/jwks", () => Results.Json(new { keys = new[] { PublicRsa(), PublicEc() } }));
        _server.MapGet("/authorize", (HttpRequest asked) =>
        {
            var code = Guid.CreateVersion7().ToString("N");
            _codes[code] = (asked.Query["nonce"]!, asked.Query["code_challenge"]!);
            return Results.Redirect(QueryHelpers.AddQueryString(asked.Query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = asked.Query["state"] }));
        });
        _server.MapPost("/token", async (HttpRequest asked) =>
        {
            var form = await asked.ReadFormAsync();
            var verifier = SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()));
            if (!_codes.TryGetValue(form["code"].ToString(), out var of) || WebEncoders.Base64UrlEncode(verifier) != of.Challenge) return Results.BadRequest(new { error = "invalid_grant" });
            Exchanged++;
            var answer = new Dictionary<string, object> { ["access_token"] = "x", ["token_type"] = "Bearer" };
            if (Answer(of.Nonce) is { } token) answer["id_token"] = token;
            return Results.Json(answer);
        });
        await _server.StartAsync();
        Address = _server.Urls.First();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _rsa.Dispose();
        _ec.Dispose();
    }

    private static string Part(object value) => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(value));

    private Dictionary<string, string> PublicRsa()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        return new() { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = RsaId, ["n"] = WebEncoders.Base64UrlEncode(key.Modulus!), ["e"] = WebEncoders.Base64UrlEncode(key.Exponent!) };
    }

    private Dictionary<string, string> PublicEc()
    {
        var key = _ec.ExportParameters(includePrivateParameters: false);
        return new() { ["kty"] = "EC", ["use"] = "sig", ["crv"] = "P-256", ["kid"] = "ec-1", ["x"] = WebEncoders.Base64UrlEncode(key.Q.X!), ["y"] = WebEncoders.Base64UrlEncode(key.Q.Y!) };
    }
}
