using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>A wall between the citizen and one named person.</summary>
[Shows(Parts.Sharing, Writes = Parts.Sharing)]
public sealed class SkaermModel(ProtectionDesk protection) : DeskPage
{
    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public string? Cpr { get; set; }

    [BindProperty]
    public string? Hvorfor { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        Needs(Navn, 120, nameof(Navn), "Skriv personens navn.");
        Needs(Cpr, 20, nameof(Cpr), "Skriv CPR-nummeret. Det er ti tal.");
        Needs(Hvorfor, 300, nameof(Hvorfor), "Skriv, hvorfor skærmen er nødvendig.");
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var raised = await protection.Raise(Subject, Navn ?? "", Cpr ?? "", Hvorfor ?? "", Form, Cancel);
        return await Answer(raised, _ => To("/deling"), nameof(Cpr));
    }

    protected override Task<IActionResult?> Load()
    {
        Title = "Skærm for " + Frame.Name;
        return Task.FromResult<IActionResult?>(null);
    }
}
