using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Sammen.Web.Host.OpenIdConnect;

/// <summary>One scheme: a municipality and an audience.</summary>
public sealed class OpenIdConnectOptions : OAuthOptions
{
    public SignInSettings SignIn { get; private set; } = null!;

    /// <summary>The provider's discovery document and keys, fetched when first needed and kept fresh.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Provider { get; private set; } = null!;

    public bool RequireHttps { get; private set; }

    public void Set(SignInSettings signIn, bool development)
    {
        SignIn = signIn;
        RequireHttps = !development;
        ClientId = signIn.ClientId;
        ClientSecret = signIn.ClientSecret;
        CallbackPath = signIn.Path + "/retur";
        UsePkce = true;
        SaveTokens = false;
        Scope.Clear();
        foreach (var scope in signIn.Scopes) Scope.Add(scope);

        // Never the product's clock, which a demo can move.
        TimeProvider = TimeProvider.System;
        // The way back is a plain GET, so Lax is enough.
        CorrelationCookie.Name = (development ? "sammen-" : "__Secure-sammen-") + signIn.Scheme + ".";
        CorrelationCookie.SameSite = SameSiteMode.Lax;
        CorrelationCookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

        // A redirect from the provider's own endpoints could carry the secret elsewhere.
        Backchannel = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
        {
            Timeout = TimeSpan.FromSeconds(10),
            MaxResponseContentBufferSize = 1024 * 1024,
        };
        Provider = new ConfigurationManager<OpenIdConnectConfiguration>(
            signIn.Authority + "/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(Backchannel) { RequireHttps = RequireHttps })
        {
            // How soon it may ask again: after a turned key, and when the provider was away.
            RefreshInterval = ConfigurationManager<OpenIdConnectConfiguration>.MinimumRefreshInterval,
            UseLastKnownGoodConfiguration = false,
        };
    }

    /// <summary>The base class wants the endpoints at start; they come with discovery. The rest is checked by <see cref="SignInSettings.Refusal"/>.</summary>
    public override void Validate()
    {
    }
}
