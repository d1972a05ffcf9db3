using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Team)]
public sealed class MineFolkModel(TeamViews team, Clock clock) : CitizenPage
{
    public IReadOnlyList<MemberView> Team { get; private set; } = [];

    public IReadOnlyList<AwayView> Away { get; private set; } = [];

    public DateOnly Today => clock.Today;

    protected override async Task<IActionResult?> Load()
    {
        Title = "Mine folk";
        Team = await team.Team(Subject, Cancel);
        Away = await team.Away(Subject, Cancel);
        return null;
    }
}
