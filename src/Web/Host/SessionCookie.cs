using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Sammen.Domain.Access;

namespace Sammen.Web.Host;

/// <summary>The cookie holds a session token and nothing else; who that is, is asked of the database on every request.</summary>
public static class SessionCookie
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string Token = "sid";

    public static void AddSessions(this IServiceCollection services, bool development) => services
        .AddAuthentication(Scheme)
        .AddCookie(Scheme, options =>
        {
            options.Cookie.Name = development ? "sammen" : "__Host-sammen";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            options.TimeProvider = TimeProvider.System;
            options.ExpireTimeSpan = SessionDesk.Longest;
            options.SlidingExpiration = false;
            options.LoginPath = "/log-ind";
            options.ReturnUrlParameter = "til";
            options.Events.OnValidatePrincipal = Validate;
        });

    /// <summary>Who asks, or null when nobody is signed in.</summary>
    public static SignedIn? SignedIn(this HttpContext context) => context.Features.Get<SignedIn>();

    public static async Task Start(HttpContext context, string token)
    {
        var identity = new ClaimsIdentity([new Claim(Token, token)], Scheme);
        await context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    public static async Task End(HttpContext context, CancellationToken cancel)
    {
        if (context.User.FindFirstValue(Token) is { } token) await context.RequestServices.GetRequiredService<SessionDesk>().End(token, cancel);
        await context.SignOutAsync(Scheme);
    }

    /// <summary>An open page that asks whether it may still be shown: nobody is there because of it.</summary>
    private static bool AsksByItself(HttpRequest request) => request.Path.StartsWithSegments("/hjaelp", StringComparison.OrdinalIgnoreCase) && request.Path.Value!.EndsWith("/aaben", StringComparison.Ordinal);

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        // The page that says what went wrong asks the database for nothing: it may be the database that did.
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            if (context.HttpContext.SignedIn() is null) context.RejectPrincipal();
            return;
        }

        var token = context.Principal?.FindFirstValue(Token);
        var who = token is null ? null : await context.HttpContext.RequestServices.GetRequiredService<SessionDesk>().Who(token, touch: !AsksByItself(context.Request), context.HttpContext.RequestAborted);
        if (who is null)
        {
            Drafting.Ended(context.HttpContext, token);
            context.RejectPrincipal();
            return;
        }

        context.HttpContext.Features.Set(who);
    }
}
