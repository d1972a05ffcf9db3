using Microsoft.AspNetCore.Mvc;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

public sealed class MigModel : EmployeePage
{
    protected override Task<IActionResult?> Load()
    {
        Title = Actor.Name;
        return Task.FromResult<IActionResult?>(null);
    }
}
