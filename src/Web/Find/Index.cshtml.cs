using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Organisation;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;

namespace Sammen.Web.Find;

public sealed class IndexModel(OrganisationViews organisation, SharingViews sharing) : SammenPage
{
    public CallInfo? Call { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Velkommen";
        if (HttpContext.SignedIn()?.Actor is { } actor)
        {
            return LocalRedirect(actor switch
            {
                { Visit: { } visit } => $"/sammen/{visit}/lige-nu",
                { Kind: ActorKind.Employee } => Landing.Of(actor),
                { Kind: ActorKind.Citizen } => "/lige-nu",
                // Someone who helps another, or did, is shown whom they help.
                _ => await sharing.HasHelped(actor, Cancel) ? "/hjaelp" : "/velkommen",
            });
        }

        Call = await organisation.FrontDoor(Cancel);
        return null;
    }
}
