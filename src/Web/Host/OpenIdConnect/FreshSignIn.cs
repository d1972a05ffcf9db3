namespace Sammen.Web.Host.OpenIdConnect;

/// <summary>
/// A browser that has been a shared screen (Sammen-visning) gets back to the professional's work by a fresh sign-in only,
/// whichever way it is tried: the provider's own session would otherwise let whoever sits there in.
/// </summary>
internal static class FreshSignIn
{
    /// <summary>In the protected state: this sign-in was asked to be fresh.</summary>
    public const string Asked = "frisk";

    public static async Task Mark(HttpContext context, RequestDelegate next)
    {
        if (context.SignedIn()?.Actor.Visit is not null && !Marked(context)) context.Response.Cookies.Append(Name(context), "1", Options(context));
        await next(context);
    }

    public static bool Needed(HttpContext context) => Marked(context) || context.SignedIn()?.Actor.Visit is not null;

    public static void Done(HttpContext context)
    {
        if (Marked(context)) context.Response.Cookies.Delete(Name(context), Options(context));
    }

    private static bool Marked(HttpContext context) => context.Request.Cookies.ContainsKey(Name(context));

    private static bool Development(HttpContext context) => context.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment();

    private static string Name(HttpContext context) => Development(context) ? "sammen-vist" : "__Host-sammen-vist";

    private static CookieOptions Options(HttpContext context) => new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = !Development(context) || context.Request.IsHttps, Path = "/" };
}
