using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Profile)]
public sealed class RingMigOpModel(TeamViews team) : CitizenPage
{
    public CallInfo? Call { get; private set; }

    public IReadOnlyList<AwayView> Away { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Title = "Ring til os";
        Call = await team.WhomToCall(Subject, Cancel);
        Away = await team.Away(Subject, Cancel);
        return null;
    }
}
