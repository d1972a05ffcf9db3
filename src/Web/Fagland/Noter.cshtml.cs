using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Notes;
using Sammen.Web.Host;
using Sammen.Web.Ui;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>The journal: a quick note in under a minute, what was written, and search in it. What was searched for never stands in an address.</summary>
[Shows(Parts.Notes)]
public sealed class NoterModel(NoteViews notes, JournalViews journal, NoteDesk desk, Clock clock) : DeskPage, IOpeningPage, IPromisePage
{
    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<NoteKind>().Select(k => new Choice(k.ToString(), RecordTexts.Kind(k)))];

    public static IReadOnlyList<Choice> Calls { get; } = [new("ud", "Jeg ringede til borgeren"), new("ind", "Borgeren ringede til mig"), new("intet", "Jeg ringede til borgeren, men fik ikke fat"), new("anden-ud", "Jeg ringede til en anden"), new("anden-ind", "En anden ringede til mig")];

    public NotesView Journal { get; private set; } = null!;

    public JournalHits? Found { get; private set; }

    public string Q => Asked("q");

    public string Further => To("/noter?handler=Soeg");

    public bool Writes => Subject.MayWrite(Parts.Notes);

    [BindProperty]
    public NoteKind? Slags { get; set; } = NoteKind.Note;

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public string? Sagt { get; set; }

    [BindProperty]
    public string? Opkald { get; set; }

    [BindProperty]
    public string? Anden { get; set; }

    [BindProperty]
    public string? Lovede { get; set; }

    [BindProperty]
    public string? Senest { get; set; }

    [BindProperty]
    public OpeningForm Aaben { get; set; } = new();

    /// <summary>What few notes need is unfolded when something stands in it.</summary>
    public bool OpensMore => !string.IsNullOrEmpty(Sagt) || !string.IsNullOrEmpty(Anden) || !string.IsNullOrEmpty(Opkald);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Slags is not { } kind || !Enum.IsDefined(kind)) ModelState.AddModelError(nameof(Slags), NoteDesk.KindMissing.Says);
        Needs(Ord, Text.Longest, nameof(Ord));
        Fits(Sagt, 100, nameof(Sagt));
        Fits(Lovede, 300, nameof(Lovede));
        if (Slags == NoteKind.Phone && !Calls.Any(c => c.Value == Opkald)) ModelState.AddModelError(nameof(Opkald), NoteDesk.CallMissing.Says);
        var by = this.PromisedBy(ModelState, clock.Today);
        var opening = Aaben.Read(ModelState, nameof(Aaben));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var note = new NewNote(Slags!.Value, Ord ?? "", Sagt ?? "", Slags != NoteKind.Phone ? null : Opkald is "ind" or "anden-ind" ? Direction.In : Direction.Out, Slags != NoteKind.Phone ? null : Opkald != "intet")
        {
            WithCitizen = Opkald is not ("anden-ud" or "anden-ind"),
            Opening = opening,
            AboutOther = Anden ?? "",
            Promised = Lovede ?? "",
            PromisedBy = by,
        };
        var written = await desk.Write(Subject, note, Form, Cancel);
        return await Answer(written, _ => To("/noter"), OpeningForm.FieldOf(written.Refusal, nameof(Aaben)) ?? (
            written.Refusal == NoteDesk.PassageNotFound ? nameof(Anden)
            : written.Refusal == NoteDesk.PromiseNotRead ? nameof(Lovede)
            : PromiseFields.IsPromiseDay(written.Refusal) ? nameof(Senest)
            : nameof(Ord)));
    }

    public async Task<IActionResult> OnPostSoegAsync()
    {
        var found = await journal.SearchOne(Subject, Q, Asked("fra"), Cancel);
        if (!found.Ok) return await No(found.Refusal, "q");
        Found = found.Value;
        return await Load() ?? Page();
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Noter, " + Frame.Name;
        Journal = await notes.Journal(Subject, Request.Query["fra"].ToString(), Cancel);
        return null;
    }

    private string Asked(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : "";
}
