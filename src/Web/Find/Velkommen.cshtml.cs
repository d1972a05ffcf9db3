using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;

namespace Sammen.Web.Find;

/// <summary>Someone MitID knows and the municipality does not: one page.</summary>
public sealed class VelkommenModel(CitizenDesk citizens, OrganisationViews organisation) : SammenPage
{
    public string FirstName { get; private set; } = "";

    public string PlaceName { get; private set; } = "";

    public CallInfo? Call { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Velkommen";
        if (HttpContext.SignedIn()?.Actor is not { } actor) return LocalRedirect("/log-ind?til=/velkommen");
        if (actor.Kind != ActorKind.Stranger) return LocalRedirect("/");
        (FirstName, PlaceName) = (actor.FirstName, HttpContext.Place().Name);
        Call = await organisation.FrontDoor(Cancel);
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        return await Answer(await citizens.StartOwnPlan(HttpContext.SignedIn()!.Actor, Form, Cancel), _ => "/lige-nu");
    }
}
