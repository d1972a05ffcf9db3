using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;

namespace Sammen.Web.Hjaelp;

/// <summary>Whom one helps, and the place for a code one was given.</summary>
public sealed class IndexModel(SharingViews sharing, SharingDesk desk, Clock clock) : SammenPage
{
    public IReadOnlyList<HelpedView> Helped { get; private set; } = [];

    public string FirstName { get; private set; } = "";

    public DateOnly Today => clock.Today;

    [BindProperty]
    public string? Kode { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        Needs(Kode, 40, nameof(Kode), "Skriv koden. Den er otte tegn.");
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.Accept(HttpContext.SignedIn()!.Actor, Kode ?? "", Form, Cancel), relation => $"/hjaelp/{relation}", nameof(Kode));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Jeg hjælper en anden";
        if (HttpContext.SignedIn()?.Actor is not { } actor) return LocalRedirect("/log-ind?til=/hjaelp");
        if (actor.Kind == ActorKind.Employee) return NotFound();
        FirstName = actor.FirstName;
        Helped = await sharing.Helps(actor, Cancel);
        return null;
    }
}
