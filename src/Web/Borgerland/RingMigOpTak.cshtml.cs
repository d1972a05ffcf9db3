using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Contacts;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>The receipt: who calls, when, and what to do if it cannot wait.</summary>
[Shows(Parts.Contact)]
public sealed class RingMigOpTakModel(CallBackViews calls, TeamViews team) : CitizenPage
{
    public string? Telefon { get; private set; }

    public MyCall? Open { get; private set; }

    public CallInfo? Call { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Vi ringer til dig";
        if (Together) return NotFound();
        Open = await calls.Mine(Subject, Cancel);
        Call = await team.WhomToCall(Subject, Cancel);
        return null;
    }
}
