using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Organisation;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Team, Writes = Parts.Sharing)]
public sealed class MineFolkNyModel(SharingDesk sharing) : CitizenPage
{
    public static IReadOnlyList<Choice> Rings { get; } = [new(nameof(Ring.Close), "Tæt på mig"), new(nameof(Ring.Everyday), "I min hverdag")];

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public string? Rolle { get; set; }

    [BindProperty]
    public Ring Naer { get; set; }

    [BindProperty]
    public string? Telefon { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        Needs(Navn, 120, nameof(Navn), "Skriv, hvad personen hedder.");
        Needs(Rolle, 60, nameof(Rolle), "Skriv, hvad I er for hinanden.");
        Fits(Telefon, 40, nameof(Telefon));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await sharing.Add(Subject, new OwnPerson(Navn ?? "", Rolle ?? "", Naer, "", Telefon ?? ""), Form, Cancel), _ => To("/mine-folk"), nameof(Navn));
    }

    protected override Task<IActionResult?> Load()
    {
        Title = "Skriv en af dine egne";
        return Task.FromResult<IActionResult?>(null);
    }
}
