using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>The privacy screen before a joint showing.</summary>
[Shows(Parts.Plan)]
public sealed class SammenModel(VisitDesk visits) : DeskPage
{
    public async Task<IActionResult> OnPostAsync() =>
        await Answer(await visits.Start(Subject, Form, Cancel), visit => $"/sammen/{visit}/min-plan");

    protected override Task<IActionResult?> Load()
    {
        Title = "Sammen-visning, " + Frame.Name;
        return Task.FromResult<IActionResult?>(null);
    }
}
