using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Sammen.Web.Host.OpenIdConnect;

/// <summary>A discovery document is believed only when it is the one that was asked for.</summary>
internal static class ProviderDocument
{
    /// <summary>What is wrong with it, or null. OpenID Connect Discovery 1.0, section 4.3: the issuer is the address it was fetched from.</summary>
    public static string? Fault(OpenIdConnectConfiguration found, OpenIdConnectOptions options)
    {
        if (found.Issuer?.TrimEnd('/') != options.SignIn.Authority) return "ProviderIssuerOther";
        foreach (var endpoint in (string?[])[found.AuthorizationEndpoint, found.TokenEndpoint])
        {
            if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address)) return "ProviderEndpointMissing";
            if (options.RequireHttps && address.Scheme != Uri.UriSchemeHttps) return "ProviderEndpointNotHttps";
        }

        return null;
    }
}
