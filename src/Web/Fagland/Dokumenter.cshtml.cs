using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Notes;
using Sammen.Web.Host;
using Sammen.Web.Ui;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>What came in and what went out.</summary>
[Shows(Parts.Notes)]
[TakesFile]
public sealed class DokumenterModel(DocumentViews documents, DocumentDesk desk, Clock clock) : DeskPage, IOpeningPage
{
    public static IReadOnlyList<Choice> Ways { get; } = [new(nameof(DocumentWay.In), "Fra borgeren"), new(nameof(DocumentWay.Out), "Fra os til borgeren"), new(nameof(DocumentWay.FromOthers), "Fra andre")];

    public IReadOnlyList<DocumentLine> Documents { get; private set; } = [];

    public DateOnly Today => clock.Today;

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public DocumentWay? Retning { get; set; } = DocumentWay.In;

    [BindProperty]
    public IFormFile? Fil { get; set; }

    [BindProperty]
    public OpeningForm Aaben { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        Needs(Navn, 120, nameof(Navn), DocumentDesk.TitleMissing.Says);
        if (Retning is not { } way || !Enum.IsDefined(way)) ModelState.AddModelError(nameof(Retning), DocumentDesk.WayMissing.Says);
        var opening = Aaben.Read(ModelState, nameof(Aaben));
        if (Fil is null) ModelState.AddModelError(nameof(Fil), DocumentDesk.FileMissing.Says);
        var bytes = await SentFile.Bytes(Fil, Cancel);
        if (Fil is not null && bytes is null) ModelState.AddModelError(nameof(Fil), DocumentDesk.TooLarge.Says);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var taken = await desk.Take(Subject, new NewDocument(Navn ?? "", Retning!.Value) { Opening = opening }, bytes!, Form, Cancel);
        return await Answer(taken, _ => To("/dokumenter"), OpeningForm.FieldOf(taken.Refusal, nameof(Aaben)) ?? nameof(Fil));
    }

    public async Task<IActionResult> OnPostAabnAsync(Guid dok) => await Answer(await desk.Open(Subject, dok, Form, Cancel), _ => To("/dokumenter"));

    protected override async Task<IActionResult?> Load()
    {
        Title = "Dokumenter, " + Frame.Name;
        Documents = await documents.All(Subject, Cancel);
        return null;
    }
}
