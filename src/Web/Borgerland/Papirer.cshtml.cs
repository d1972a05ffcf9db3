using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Notes;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>My papers: those I sent, those I got, and a place to send one.</summary>
[Shows(Parts.Notes)]
[TakesFile]
public sealed class PapirerModel(DocumentViews documents, DocumentDesk desk, Clock clock) : CitizenPage
{
    public IReadOnlyList<DocumentLine> Documents { get; private set; } = [];

    public DateOnly Today => clock.Today;

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public IFormFile? Fil { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        Needs(Navn, 120, nameof(Navn), DocumentDesk.TitleMissing.Says);
        if (Fil is null) ModelState.AddModelError(nameof(Fil), DocumentDesk.FileMissing.Says);
        var bytes = await SentFile.Bytes(Fil, Cancel);
        if (Fil is not null && bytes is null) ModelState.AddModelError(nameof(Fil), DocumentDesk.TooLarge.Says);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.Take(Subject, new NewDocument(Navn ?? "", DocumentWay.In), bytes!, Form, Cancel), _ => To("/om-mig/papirer"), nameof(Fil));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Mine papirer";
        Documents = await documents.All(Subject, Cancel);
        return null;
    }
}
