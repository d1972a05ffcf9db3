using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Choices;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>The citizen's own idea, laid beside the other options.</summary>
[Shows(Parts.Case, Writes = Parts.Case)]
public sealed class MulighedNyModel(ChoiceViews views, ChoiceDesk desk) : CitizenPage
{
    public ChoicesView Choices { get; private set; } = null!;

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    public Guid Sag => Guid.Parse((string)RouteData.Values["sag"]!);

    private string Back => To($"/min-vej/{Sag}/muligheder");

    public async Task<IActionResult> OnPostAsync()
    {
        Needs(Navn, 80, nameof(Navn), ChoiceRefusals.IdeaMissing.Says);
        Fits(Ord, 500, nameof(Ord));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var thought = await desk.Think(Subject, Sag, Navn ?? "", Ord ?? "", Form, Cancel);
        return await Answer(thought, _ => Back);
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Hvad har du tænkt på?";
        if (await views.Of(Subject, Sag, Cancel) is not { } found) return NotFound();
        if (HttpMethods.IsGet(Request.Method) && found is not { IsOpen: true, IsTakenUp: true }) return LocalRedirect(Back);
        Choices = found;
        return null;
    }
}
