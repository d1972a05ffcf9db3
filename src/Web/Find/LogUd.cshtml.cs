using Microsoft.AspNetCore.Mvc;
using Sammen.Web.Host;

namespace Sammen.Web.Find;

public sealed class LogUdModel : SammenPage
{
    protected override Task<IActionResult?> Load()
    {
        Title = "Log af";
        return Task.FromResult<IActionResult?>(null);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await SessionCookie.End(HttpContext, Cancel);
        // A shared machine keeps nothing: pages, cache and storage go with the session.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("/log-ind?hvorfor=ud");
    }
}
