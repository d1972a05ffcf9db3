using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Plan)]
public sealed class TagMedModel : CitizenPage
{
    protected override Task<IActionResult?> Load()
    {
        Title = "Tag planen med";
        return Task.FromResult<IActionResult?>(Together ? NotFound() : null);
    }
}
