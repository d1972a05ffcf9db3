using Microsoft.AspNetCore.Http.HttpResults;

namespace Sammen.Web.Host.OpenIdConnect;

internal static class ReturnAddress
{
    private static readonly Uri Anywhere = new("http://sammen.invalid");

    /// <summary>An address on this site, ready for a header; the front page for anything else.</summary>
    public static string Local(string? typed)
    {
        if (typed is not ['/', ..] || !RedirectHttpResult.IsLocalUrl(typed) || !Uri.TryCreate(Anywhere, typed, out var whole)) return "/";
        // What dots resolve to is looked at too: "/.//other.dk" becomes "//other.dk".
        var address = whole.PathAndQuery + whole.Fragment;
        return whole.Host == Anywhere.Host && RedirectHttpResult.IsLocalUrl(address) ? address : "/";
    }
}
