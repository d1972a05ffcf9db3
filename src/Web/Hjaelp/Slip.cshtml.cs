using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;

namespace Sammen.Web.Hjaelp;

/// <summary>Leaving the role with dignity.</summary>
[Shows(Parts.Tasks)]
public sealed class SlipModel(SharingDesk sharing) : HelperPage
{
    public async Task<IActionResult> OnPostAsync() => await Answer(await sharing.Leave(Subject, Form, Cancel), _ => "/hjaelp");

    protected override Task<IActionResult?> Load()
    {
        Title = "Vil du slippe her?";
        return Task.FromResult<IActionResult?>(Subject.Helper == HelperKind.Relative ? null : NotFound());
    }
}
