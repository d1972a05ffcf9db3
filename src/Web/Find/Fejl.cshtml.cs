using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sammen.Domain.Access;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;

namespace Sammen.Web.Find;

/// <summary>The one calm page for all that did not become anything. It asks the database for nothing.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class FejlModel(ILogger<FejlModel> log) : PageModel
{
    public string Heading { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string? Reference { get; private set; }

    public Guid? InVisit { get; private set; }

    public bool VisitOver => InVisit is not null && HttpContext.Items[DoorFilter.VisitOver] is true;

    /// <summary>A citizen's page was refused to someone who may open one for an hour when it cannot wait.</summary>
    public bool MayBeUrgent => Response.StatusCode == StatusCodes.Status403Forbidden && HttpContext.SignedIn() is { } who && EmergencyDesk.MayOpen(who.Actor) && Asked.StartsWith("/fag/borger/", StringComparison.OrdinalIgnoreCase);

    /// <summary>A helper's page that is not there, for whatever reason: the same to everyone, so it tells nothing.</summary>
    public bool AtHelper => Response.StatusCode == StatusCodes.Status404NotFound && Asked.StartsWith("/hjaelp/", StringComparison.OrdinalIgnoreCase);

    private string Asked => HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "";

    public string Whose => "den fælles skærm";

    /// <summary>Whatever the method was: the page stands in for what was asked for.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Show();

    private void Show()
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var code = Response.StatusCode != StatusCodes.Status200OK ? Response.StatusCode : int.TryParse(Request.Query["kode"], out var asked) && asked is >= 400 and < 600 ? asked : 404;
        Response.StatusCode = code;
        if (failure is not null && code >= 500)
        {
            Reference = Guid.CreateVersion7().ToString("N")[^8..].ToUpperInvariant();
            Errors.Log(log, Reference, HttpContext, failure);
        }

        InVisit = code == 403 ? HttpContext.SignedIn()?.Actor.Visit : null;
        (Heading, Text) = code switch
        {
            403 when VisitOver => ("Sammen-visningen er slut", "Den varer højst en time. Log ind igen for at komme videre."),
            403 when InVisit is not null => ("I ser skærmen sammen nu", "Derfor er dit eget arbejde lukket. Gå tilbage, eller slut og log ind igen."),
            403 => ("Det er ikke en af dine sider", "Du kan kun åbne det, som du har en opgave med. Forsøget er skrevet ned."),
            400 => ("Det kunne vi ikke læse", "Gå tilbage, og prøv igen. Det, du skrev, står der måske endnu."),
            409 or 404 when Drafting.Homeless(HttpContext).Count > 0 => ("Det findes ikke mere", "Det er ændret, mens du skrev. Gå tilbage, og se, hvordan det er nu."),
            409 => ("Det er ændret imens", "Gå tilbage, og se, hvordan det er nu."),
            413 => ("Teksten er for stor", "Gå tilbage, og gør den kortere."),
            503 => ("Vi kan ikke hente dine sider lige nu", "Prøv igen om lidt. Det, du har gemt, er her endnu. Kan det ikke vente, så ring til os."),
            >= 500 => ("Noget gik galt hos os", "Det er ikke din skyld. Prøv igen om lidt, eller ring til os."),
            404 when AtHelper => ("Den side findes ikke", "Måske hjælper du ikke personen mere."),
            _ => ("Den side findes ikke", "Måske er der en fejl i det, du skrev. Prøv igen, eller gå til forsiden."),
        };
        ViewData["Title"] = Heading;
        // An employee who is refused is in Fagland, also when the page could not be opened.
        if (code == 403 && HttpContext.SignedIn()?.Actor.Kind == ActorKind.Employee) ViewData["Face"] = "fagland";
    }
}
