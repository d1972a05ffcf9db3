using Microsoft.AspNetCore.Authentication;

namespace Sammen.Web.Host.OpenIdConnect;

/// <summary>Registers one scheme per municipality and audience, and the two addresses where a sign-in begins.</summary>
public static class SignInEndpoints
{
    public static void AddOpenIdConnect(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        services.AddSingleton<UsedNonces>();
        var authentication = services.AddAuthentication();
        services.AddSingleton<IAuthenticationSchemeProvider, CallbackSchemes>();
        foreach (var signIn in SignInSettings.Read(configuration, development))
            authentication.AddOAuth<OpenIdConnectOptions, OpenIdConnectHandler>(signIn.Scheme, options => options.Set(signIn, development));
    }

    /// <summary>Stands after authentication: it looks at who is signed in.</summary>
    public static void MapSignIn(this WebApplication app)
    {
        app.Use(FreshSignIn.Mark);
        foreach (var audience in Enum.GetValues<Audience>())
        {
            app.MapGet(SignInSettings.PathOf(audience), async (HttpContext http, IAuthenticationSchemeProvider schemes, string? til, string? frisk) =>
            {
                var back = ReturnAddress.Local(til);
                var scheme = SignInSettings.SchemeOf(http.Place().Key, audience);
                if (await schemes.GetSchemeAsync(scheme) is null)
                    return app.Environment.IsDevelopment() ? Results.LocalRedirect("/demo?til=" + Uri.EscapeDataString(back)) : Results.NotFound();

                var asked = new AuthenticationProperties { RedirectUri = back };
                if (frisk == "1" || (audience == Audience.Employees && FreshSignIn.Needed(http))) asked.Items[FreshSignIn.Asked] = "1";
                return Results.Challenge(asked, [scheme]);
            });
        }
    }
}
