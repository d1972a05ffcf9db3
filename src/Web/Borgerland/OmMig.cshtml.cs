using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Profile)]
public sealed class OmMigModel(CitizenDesk citizens) : CitizenPage
{
    [BindProperty]
    public string? Navn { get; set; }

    public async Task<IActionResult> OnPostAsync() =>
        await Answer(await citizens.CallMe(Subject, Navn ?? "", Form, Cancel), _ => To("/om-mig"), nameof(Navn));

    protected override Task<IActionResult?> Load()
    {
        Title = "Om mig";
        if (HttpMethods.IsGet(Request.Method)) Navn = Frame.PreferredName;
        return Task.FromResult<IActionResult?>(null);
    }
}
