using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Sammen.Web.Host.OpenIdConnect;

/// <summary>Validates an id_token: OpenID Connect Core 1.0, section 3.1.3.7, and stricter where it leaves a choice.</summary>
internal static class IdToken
{
    /// <summary>How far apart the provider's clock and ours may be.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>How old a fresh sign-in may be, apart from the skew.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(60);

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    private static readonly JsonWebTokenHandler Reader = new() { MaximumTokenSizeInBytes = 64 * 1024 };

    public static async Task<JsonWebToken> Validate(string text, OpenIdConnectOptions options, string nonce, bool fresh, DateTimeOffset now, CancellationToken cancel)
    {
        var validated = await Read(text, options.ClientId, await options.Discover(anew: false, cancel));
        if (validated.Exception is SecurityTokenSignatureKeyNotFoundException) validated = await Read(text, options.ClientId, await options.Discover(anew: true, cancel));
        if (!validated.IsValid) throw Refused(validated.Exception.GetType().Name);

        var token = (JsonWebToken)validated.SecurityToken;
        if (string.IsNullOrEmpty(token.Subject)) throw Refused("SubjectMissing");
        if (!token.TryGetPayloadValue<string>("nonce", out var answered)) throw Refused("NonceMissing");
        if (!Same(answered, nonce)) throw Refused("NonceOther");
        if (!token.TryGetPayloadValue<string>("azp", out var party)) party = null;
        if (party is null ? token.Audiences.Skip(1).Any() : party != options.ClientId) throw Refused("AuthorizedParty");
        if (fresh && !(token.TryGetPayloadValue<long>("auth_time", out var at) && IsFresh(now - DateTimeOffset.FromUnixTimeSeconds(at)))) throw Refused("NotFresh");
        return token;
    }

    /// <summary>Signature, issuer, audience and lifetime; the library measures lifetime against the system clock.</summary>
    private static Task<TokenValidationResult> Read(string text, string client, OpenIdConnectConfiguration provider) => Reader.ValidateTokenAsync(text, new TokenValidationParameters
    {
        ValidIssuer = provider.Issuer,
        ValidAudience = client,
        IssuerSigningKeys = provider.SigningKeys,
        // Only the key that the token names.
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = Algorithms,
        ClockSkew = Skew,
    });

    private static bool IsFresh(TimeSpan age) => age >= -Skew && age <= FreshFor + Skew;

    private static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static SignInRefusedException Refused(string kind) => new(SignInRefusedException.Failed, kind);
}
