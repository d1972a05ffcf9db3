using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Choices;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>What there is to choose among, with the citizen's own answers; and what was chosen, and why.</summary>
[Shows(Parts.Case)]
public sealed class MulighederModel(ChoiceViews views) : CitizenPage
{
    public ChoicesView Choices { get; private set; } = null!;

    public ChoiceView? Now => Choices.Latest;

    public DateOnly Today => Choices.Today;

    public bool Thanks => Request.Query.ContainsKey("tak");

    public bool Writes => Subject.MayWrite(Parts.Case) && Choices is { IsOpen: true, IsTakenUp: true } && Now is not { IsChosen: true };

    protected override async Task<IActionResult?> Load()
    {
        Title = "Hvad kan du vælge?";
        if (await views.Of(Subject, Guid.Parse((string)RouteData.Values["sag"]!), Cancel) is not { } found) return NotFound();
        Choices = found;
        return null;
    }
}
