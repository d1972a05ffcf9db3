using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Notes;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>One note, and what can be done with it: nothing that was written is changed.</summary>
[Shows(Parts.Notes)]
public sealed class NoteModel(NoteViews notes, NoteDesk desk, CitizenViews citizens, Clock clock) : DeskPage
{
    [FromRoute(Name = "note")]
    public Guid NoteId { get; set; }

    public NoteView Note { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public bool Writes => Subject.MayWrite(Parts.Notes) && Note.Wrong?.MovedAt is null;

    /// <summary>Where a marked note can be moved: found by the name that was typed, among the mover's own citizens.</summary>
    public IReadOnlyList<Choice> Others { get; private set; } = [];

    [BindProperty]
    public string? Mere { get; set; }

    [BindProperty]
    public string? Sted { get; set; }

    [BindProperty]
    public string? Hvorfor { get; set; }

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public Guid? Til { get; set; }

    public async Task<IActionResult> OnPostTilfoejAsync() => await Answer(await desk.Add(Subject, NoteId, Mere, Form, Cancel), Back, nameof(Mere));

    public async Task<IActionResult> OnPostAndenAsync() => await Answer(await desk.MarkAboutOther(Subject, NoteId, Sted, Form, Cancel), Back, nameof(Sted));

    public async Task<IActionResult> OnPostForsoegAsync() => await Answer(await desk.Tried(Subject, NoteId, Form, Cancel), Back);

    public async Task<IActionResult> OnPostAabnAsync() => await Answer(await desk.Open(Subject, NoteId, Form, Cancel), Back);

    public async Task<IActionResult> OnPostForkertAsync() => await Answer(await desk.MarkWrong(Subject, NoteId, Hvorfor, Form, Cancel), Back, nameof(Hvorfor));

    public async Task<IActionResult> OnPostBliverAsync() => await Answer(await desk.Keep(Subject, NoteId, Form, Cancel), Back);

    public async Task<IActionResult> OnPostFlytAsync()
    {
        if (Til is { } to) return await Answer(await desk.Move(Subject, NoteId, to, Form, Cancel), _ => To("/noter"), nameof(Navn));
        Needs(Navn, 120, nameof(Navn), "Skriv navnet på den, noten hører til hos.");
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var (lines, _) = await citizens.Mine(Actor, Navn ?? "", 1, Cancel);
        Others = [.. lines.Where(l => l.Id != Subject.CitizenId).Select(l => new Choice(l.Id.ToString(), l.Name, $"{l.Age} år"))];
        if (Others.Count > 0) return await Load() ?? Page();
        ModelState.AddModelError(nameof(Navn), NoteDesk.NotYours.Says);
        return await Again(StatusCodes.Status400BadRequest);
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Note, " + Frame.Name;
        if (await notes.One(Subject, NoteId, Cancel) is not { } note) return NotFound();
        Note = note;
        return null;
    }

    private string Back(Guid note) => To($"/noter/{note}");
}
