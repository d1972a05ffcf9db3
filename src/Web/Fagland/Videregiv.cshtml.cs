using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>Disclosure as an act: recipient, exact items, basis, weighing.</summary>
[Shows(Parts.Sharing, Writes = Parts.Sharing)]
public sealed class VideregivModel(DisclosureDesk desk) : DeskPage
{
    [BindProperty]
    public string? Modtager { get; set; }

    [BindProperty]
    public string? Hvad { get; set; }

    [BindProperty]
    public string? Lov { get; set; }

    [BindProperty]
    public string? Hvorfor { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        Needs(Modtager, 160, nameof(Modtager), DisclosureDesk.RecipientMissing.Says);
        Needs(Hvad, 2000, nameof(Hvad), DisclosureDesk.ItemsMissing.Says);
        Needs(Lov, 160, nameof(Lov), DisclosureDesk.BasisMissing.Says);
        Needs(Hvorfor, 1000, nameof(Hvorfor), DisclosureDesk.WeighingMissing.Says);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.Give(Subject, Modtager ?? "", Hvad ?? "", Lov ?? "", Hvorfor ?? "", Form, Cancel), _ => To("/deling"), nameof(Modtager));
    }

    protected override Task<IActionResult?> Load()
    {
        Title = "Giv videre om " + Frame.Name;
        return Task.FromResult<IActionResult?>(null);
    }
}
