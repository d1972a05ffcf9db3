using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Web.Host;

namespace Sammen.Web.Find;

/// <summary>The way out of a joint showing: the session ends, and the way back goes through a fresh sign-in.</summary>
public sealed class SlutModel(VisitDesk visits) : SammenPage
{
    public Guid Visit { get; private set; }

    protected override Task<IActionResult?> Load()
    {
        Title = "Slut for i dag";
        Visit = Guid.Parse((string)RouteData.Values["besoeg"]!);
        return Task.FromResult<IActionResult?>(HttpContext.SignedIn()?.Actor.Visit == Visit ? null : NotFound());
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        await visits.Leave(HttpContext.SignedIn()!.Actor, Cancel);
        await SessionCookie.End(HttpContext, Cancel);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("/log-ind?hvorfor=sammen");
    }
}
