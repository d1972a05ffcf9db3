using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>What we know, as the citizen reads it: own words first, what nobody knows yet, and the summary.</summary>
[Shows(Parts.Assessment)]
public sealed class DetVedViModel(AssessmentViews views) : CitizenPage
{
    public AssessmentView Assessment { get; private set; } = null!;

    public DateOnly Today => Assessment.Today;

    public bool Thanks => Request.Query.ContainsKey("tak");

    protected override async Task<IActionResult?> Load()
    {
        Title = "Det ved vi";
        if (await views.Of(Subject, Guid.Parse((string)RouteData.Values["sag"]!), Cancel) is not { } found) return NotFound();
        Assessment = found;
        return null;
    }
}
