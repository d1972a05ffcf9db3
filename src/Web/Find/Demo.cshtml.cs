using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Demo;
using Sammen.Web.Host;

namespace Sammen.Web.Find;

/// <summary>The demo sign-in: no password, and therefore only in Development; elsewhere the address does not exist.</summary>
[OpenForm]
public sealed class DemoModel(SessionDesk sessions, IHostEnvironment environment) : SammenPage
{
    public string Back { get; private set; } = "";

    public IReadOnlyList<DemoPerson> People { get; private set; } = [];

    protected override Task<IActionResult?> Load()
    {
        if (!environment.IsDevelopment()) return Task.FromResult<IActionResult?>(NotFound());
        Title = "Demo";
        var back = Request.HasFormContentType ? Request.Form["til"].ToString() : Request.Query["til"].ToString();
        Back = Url.IsLocalUrl(back) ? back : "";
        People = [.. DemoPeople.Of(HttpContext.Place().Key)];
        return Task.FromResult<IActionResult?>(null);
    }

    public async Task<IActionResult> OnPostAsync(string? key)
    {
        if (await Load() is { } closed) return closed;
        if (key is null || DemoPeople.Find(HttpContext.Place().Key, key) is not { } person) return NotFound();
        string token;
        if (person.IsEmployee)
        {
            var started = await sessions.StartEmployee(new EmployeeClaims(person.Key, [.. person.Roles.Select(r => r.ToString())], "demo", "Substantial"), Cancel);
            if (!started.Ok) return await No(started.Refusal);
            token = started.Value;
        }
        else
        {
            if (await DemoLife.LaidFor(HttpContext.Place(), Cancel) is not { } laid) return NotFound();
            token = await sessions.StartCitizen(new CitizenClaims(person.Name, DemoPeople.CprOf(person.Key, laid), "demo", "Substantial"), Cancel);
        }

        await SessionCookie.End(HttpContext, Cancel);
        await SessionCookie.Start(HttpContext, token);
        return LocalRedirect(Back.Length > 0 ? Back : "/");
    }
}
