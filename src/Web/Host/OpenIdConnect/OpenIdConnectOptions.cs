using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Sammen.Web.Host.OpenIdConnect;

/// <summary>One scheme: a municipality and an audience.</summary>
public sealed class OpenIdConnectOptions : OAuthOptions
{
    private ConfigurationManager<OpenIdConnectConfiguration> _provider = null!;
    private HttpDocumentRetriever _documents = null!;

    public SignInSettings SignIn { get; private set; } = null!;

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
        _documents = new HttpDocumentRetriever(Backchannel) { RequireHttps = RequireHttps };
        _provider = new ConfigurationManager<OpenIdConnectConfiguration>(signIn.Authority + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), _documents)
        {
            // How soon it asks again when the provider was away.
            RefreshInterval = ConfigurationManager<OpenIdConnectConfiguration>.MinimumRefreshInterval,
        };
    }

    /// <summary>
    /// The provider's document and keys. They are kept for hours; <paramref name="anew"/> fetches them now, for a token whose key
    /// is not among them (the library alone would refuse it and fetch in the background).
    /// </summary>
    internal async Task<OpenIdConnectConfiguration> Discover(bool anew, CancellationToken cancel)
    {
        if (anew) _provider.RequestRefresh();
        var found = anew
            ? await OpenIdConnectConfigurationRetriever.GetAsync(_provider.MetadataAddress, _documents, cancel)
            : await _provider.GetConfigurationAsync(cancel);
        return ProviderDocument.Fault(found, this) is { } fault ? throw new SignInRefusedException(SignInRefusedException.Failed, fault) : found;
    }

    /// <summary>The base class wants the endpoints at start; they come with discovery. The rest is checked by <see cref="SignInSettings.Refusal"/>.</summary>
    public override void Validate()
    {
    }
}
