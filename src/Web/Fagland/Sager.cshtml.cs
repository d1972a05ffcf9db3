using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>The citizen's cases at a glance: how far, who has the ball, and by when.</summary>
[Shows(Parts.Case)]
public sealed class SagerModel(CaseViews cases) : DeskPage
{
    public IReadOnlyList<CaseView> Cases { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Title = "Sager, " + Frame.Name;
        Cases = await cases.Cases(Subject, Cancel);
        return null;
    }

    internal static string Name(CaseView found) => found.Kind is null ? "Ny henvendelse" : found.Title;
}
