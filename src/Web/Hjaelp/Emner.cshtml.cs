using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Common;
using Sammen.Web.Host;

namespace Sammen.Web.Hjaelp;

/// <summary>The themes that the citizen has shared, and what the relative wrote in them.</summary>
[Shows(Parts.Themes)]
public sealed class EmnerModel(AssessmentViews views, Clock clock) : HelperPage
{
    public IReadOnlyList<SharedTheme> Themes { get; private set; } = [];

    public DateOnly Today => clock.Today;

    protected override async Task<IActionResult?> Load()
    {
        Title = "Emner";
        Themes = await views.Shared(Subject, Cancel);
        return null;
    }
}
