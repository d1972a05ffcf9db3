using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Hjaelp;

/// <summary>"Kan du blive ved?": asked of the one who helps, answered to the team.</summary>
[Shows(Parts.Voices, Writes = Parts.Voices)]
public sealed class BlivVedModel(VoiceDesk voices) : HelperPage
{
    public static IReadOnlyList<Choice> Choices { get; } = [.. Enum.GetValues<CarryOn>().Select(a => new Choice(a.ToString(), CarryOnTexts.Said(a)))];

    [BindProperty]
    public CarryOn? Svar { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Svar is null) ModelState.AddModelError(nameof(Svar), "Vælg et svar, eller lad det vente.");
        Fits(Ord, 1000, nameof(Ord));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await voices.CanCarryOn(Subject, Svar!.Value, Ord ?? "", Form, Cancel), _ => To("/ord"), nameof(Ord));
    }

    protected override Task<IActionResult?> Load()
    {
        Title = "Kan du blive ved?";
        return Task.FromResult<IActionResult?>(null);
    }
}
