using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Web.Host;

namespace Sammen.Web.Hjaelp;

/// <summary>How far the cases are and who has the ball, for one who helps. Not what was asked for, what the citizen is in doubt about, or any other of the citizen's words.</summary>
[Shows(Parts.Case)]
public sealed class VejModel(CaseViews cases) : HelperPage
{
    public IReadOnlyList<CaseView> Cases { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Title = Whose + " vej";
        Cases = await cases.Cases(Subject, Cancel);
        return null;
    }
}
