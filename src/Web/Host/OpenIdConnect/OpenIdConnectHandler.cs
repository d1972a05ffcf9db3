using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Sammen.Domain.Access;
using Sammen.Domain.Data;

namespace Sammen.Web.Host.OpenIdConnect;

/// <summary>
/// Sign-in with OpenID Connect: authorization code with PKCE. State, correlation, PKCE and the code's exchange are the
/// framework's; here are discovery, the nonce, the id_token, and what a person must have proved. What comes of it is a session
/// of ours and nothing else: no claims and no tokens are kept.
/// </summary>
public sealed class OpenIdConnectHandler(IOptionsMonitor<OpenIdConnectOptions> options, ILoggerFactory logger, UrlEncoder encoder, UsedNonces used)
    : OAuthHandler<OpenIdConnectOptions>(options, logger, encoder)
{
    private const string Nonce = "nonce";

    private string _back = "/";
    private JsonWebToken? _token;

    /// <summary>A scheme answers on its own municipality's host only.</summary>
    public override Task<bool> ShouldHandleRequestAsync() =>
        Task.FromResult(Options.CallbackPath == Request.Path && Context.Features.Get<Municipality>()?.Key == Options.SignIn.Place);

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        _back = ReturnAddress.Local(properties.RedirectUri);
        try
        {
            await Discover();
        }
        catch (Exception failure) when (!Context.RequestAborted.IsCancellationRequested)
        {
            TurnAway(failure);
            return;
        }

        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        properties.Items[Nonce] = nonce;
        properties.ExpiresUtc = TimeProvider.GetUtcNow() + Options.RemoteAuthenticationTimeout;
        var extra = new Dictionary<string, string?>(StringComparer.Ordinal) { ["nonce"] = nonce, ["ui_locales"] = "da" };
        if (Options.SignIn.AcrValues is { Length: > 0 } levels) extra["acr_values"] = levels;
        if (IsFresh(properties))
        {
            extra["prompt"] = "login";
            extra["max_age"] = "0";
        }

        return QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), extra);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        try
        {
            await Discover();
            var result = await base.HandleRemoteAuthenticateAsync();
            _back = ReturnAddress.Local(result.Properties?.RedirectUri ?? _back);
            if (!result.Succeeded) throw new SignInRefusedException(SignInRefusedException.Failed, Kind(result));
            await Enter(result.Properties!);
        }
        catch (Exception failure) when (!Context.RequestAborted.IsCancellationRequested)
        {
            TurnAway(failure);
        }

        return HandleRequestResult.Handle();
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        _back = ReturnAddress.Local(context.Properties.RedirectUri);
        var now = TimeProvider.GetUtcNow();
        if (context.Properties.ExpiresUtc is not { } until || until < now) throw new SignInRefusedException(SignInRefusedException.Failed, "StateTooOld");
        if (!used.Take(context.Properties.Items[Nonce]!, until, now)) throw new SignInRefusedException(SignInRefusedException.Failed, "NonceUsed");
        var tokens = await base.ExchangeCodeAsync(context);
        return tokens.Error is null ? tokens : throw new SignInRefusedException(SignInRefusedException.Failed, "CodeRefused");
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        if (!tokens.Response!.RootElement.TryGetProperty("id_token", out var given) || given.ValueKind != JsonValueKind.String)
            throw new SignInRefusedException(SignInRefusedException.Failed, "IdTokenMissing");
        _token = await IdToken.Validate(given.GetString()!, Options, properties.Items[Nonce]!, IsFresh(properties), TimeProvider.GetUtcNow(), Context.RequestAborted);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private static bool IsFresh(AuthenticationProperties properties) => properties.Items.ContainsKey(FreshSignIn.Asked);

    /// <summary>Reads the provider's discovery document; the base class takes its endpoints from the options.</summary>
    private async Task Discover()
    {
        var found = await Options.Discover(anew: false, Context.RequestAborted);
        Options.AuthorizationEndpoint = found.AuthorizationEndpoint;
        Options.TokenEndpoint = found.TokenEndpoint;
    }

    /// <summary>Starts the session. An old one in this browser ends, and the token in the cookie is always a new one.</summary>
    private async Task Enter(AuthenticationProperties asked)
    {
        // Callbacks are handled before the cookie is read.
        var before = await Context.AuthenticateAsync(SessionCookie.Scheme);
        if (before.Principal is { } old) Context.User = old;

        var person = new ProvenPerson(_token!, Options.SignIn);
        var sessions = Context.RequestServices.GetRequiredService<SessionDesk>();
        var session = Options.SignIn.Audience == Audience.Citizens
            ? await sessions.StartCitizen(person.AsCitizen(), Context.RequestAborted)
            : await StartEmployee(sessions, person, asked);
        await SessionCookie.End(Context, Context.RequestAborted);
        await SessionCookie.Start(Context, session);
        Response.Redirect(_back);
    }

    private async Task<string> StartEmployee(SessionDesk sessions, ProvenPerson person, AuthenticationProperties asked)
    {
        if (FreshSignIn.Needed(Context) && !IsFresh(asked)) throw new SignInRefusedException(SignInRefusedException.Fresh, "FreshNeeded");
        var started = await sessions.StartEmployee(person.AsEmployee(), Context.RequestAborted);
        if (!started.Ok) throw new SignInRefusedException(started.Refusal == SessionDesk.NoRole ? SignInRefusedException.Role : SignInRefusedException.Unknown, started.Refusal.Name);
        FreshSignIn.Done(Context);
        return started.Value;
    }

    private string Kind(HandleRequestResult result) =>
        result.Properties is null ? "State" : Request.Query.ContainsKey("error") ? "ProviderRefused" : "CorrelationOrCode";

    /// <summary>Back to the sign-in page. The log gets the kind of failure only: messages can quote a token.</summary>
    private void TurnAway(Exception failure)
    {
        var refused = failure as SignInRefusedException ?? new SignInRefusedException(SignInRefusedException.Failed, failure.GetType().Name);
        Logger.LogWarning("No session: {Kind} ({Why}) from {Scheme}", refused.Kind, refused.Why, Scheme.Name);
        Response.Redirect(string.Create(CultureInfo.InvariantCulture, $"/log-ind?hvorfor={refused.Why}{(_back == "/" ? "" : "&til=" + Uri.EscapeDataString(_back))}"));
    }
}
