using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Plan)]
public sealed class SkrivModel : CitizenPage
{
    protected override Task<IActionResult?> Load()
    {
        Title = "Skriv i min plan";
        return Task.FromResult<IActionResult?>(null);
    }
}
