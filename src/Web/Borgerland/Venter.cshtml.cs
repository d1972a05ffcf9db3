using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Expectations;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>What each side expects, with who said it; what is seen differently is shown and not merged.</summary>
[Shows(Parts.Assessment)]
public sealed class VenterModel(ExpectationViews views) : CitizenPage
{
    public SheetView Sheet { get; private set; } = null!;

    /// <summary>What the citizen has answered, the latest first.</summary>
    public IReadOnlyList<ReplyView> Said => [.. Sheet.Replies.Where(r => r.Said != Agreement.CouldNotAnswer).Reverse()];

    public bool Thanks => Request.Query.ContainsKey("tak");

    protected override async Task<IActionResult?> Load()
    {
        Title = "Hvad vi venter af hinanden";
        if (await views.Sheet(Subject, Guid.Parse((string)RouteData.Values["sag"]!), Cancel) is not { } sheet) return NotFound();
        Sheet = sheet;
        return null;
    }
}
