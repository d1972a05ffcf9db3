using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;

namespace Sammen.Web.Hjaelp;

/// <summary>Whom the helper rings, and what to do when it cannot wait.</summary>
[Shows(Parts.Profile)]
public sealed class RingModel(TeamViews team) : HelperPage
{
    public CallInfo? Call { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Ring til " + Whose + " hold";
        Call = await team.WhomToCall(Subject, Cancel);
        return null;
    }
}
