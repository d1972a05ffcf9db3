using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>For those who do not use the digital side: words said on the telephone or on paper, marked with who said them.</summary>
[Shows(Parts.Plan, Writes = Parts.Plan)]
public sealed class SkrivModel(PlanDesk desk) : DeskPage
{
    private const string Goal = "Goal";

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<EntryKind>().Select(k => new Choice(k.ToString(), EntryTexts.Heading(k))), new(Goal, "Et mål")];

    public static IReadOnlyList<Choice> Saids { get; } = [.. Enum.GetValues<Said>().Select(s => new Choice(s.ToString(), SaidTexts.Short(s)))];

    [BindProperty]
    public string? Slags { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public string? TrinOp { get; set; }

    [BindProperty]
    public Said? Sagt { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Sagt is null) ModelState.AddModelError(nameof(Sagt), "Vælg, hvem der sagde det.");
        if (!Kinds.Any(k => k.Value == Slags)) ModelState.AddModelError(nameof(Slags), "Vælg, hvad det er.");
        if (Slags == Goal) Fits(TrinOp, 500, nameof(TrinOp));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var written = Slags == Goal
            ? await desk.SetGoal(Subject, Ord ?? "", TrinOp ?? "", null, Sagt!.Value, Form, Cancel)
            : await desk.Say(Subject, Enum.Parse<EntryKind>(Slags!), Ord ?? "", Sagt!.Value, Form, Cancel);
        return await Answer(written, _ => Here, nameof(Ord));
    }

    protected override Task<IActionResult?> Load()
    {
        Title = "Skriv ord ned, " + Frame.Name;
        return Task.FromResult<IActionResult?>(null);
    }
}
