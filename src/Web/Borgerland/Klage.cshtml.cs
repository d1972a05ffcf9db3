using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Decisions;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>An appeal in two steps: about what, and then in own words or by being called. Afterwards, what becomes of it.</summary>
[Shows(Parts.Case)]
public sealed class KlageModel(CaseViews cases, DecisionViews decisions, AppealDesk desk) : SagPage(cases, decisions)
{
    private const string Call = "ring";

    public static IReadOnlyList<Choice> Hows { get; } = [new("skriv", "Jeg skriver selv"), new(Call, "Ring til mig, så skriver vi den sammen")];

    public IReadOnlyList<Choice> PartChoices { get; private set; } = [];

    public bool Second { get; private set; }

    /// <summary>An appeal is written: the first, or one about parts that none is about yet.</summary>
    public bool Writes { get; private set; }

    [BindProperty]
    public List<Guid> Dele { get; set; } = [];

    [BindProperty]
    public int Trin { get; set; }

    [BindProperty]
    public string? Hvordan { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        if (Told is not { } told) return await No(DecisionRefusals.NotDelivered);
        if (Trin != 2)
        {
            Second = true;
            return Page();
        }

        if (!Hows.Any(h => h.Value == Hvordan))
        {
            ModelState.AddModelError(nameof(Hvordan), "Vælg, om du skriver selv, eller om vi skal ringe.");
            return await Again(StatusCodes.Status400BadRequest);
        }

        return await Answer(await desk.Appeal(Subject, Sag, told.Id, Ord ?? "", Hvordan == Call, Dele.Count == 0 && Appeals.Count > 0 ? [.. Rest.Select(p => p.Id)] : Dele, Form, Cancel), _ => At("/klage"), nameof(Ord));
    }

    protected override IActionResult? Ready()
    {
        Writes = Appeals.Count == 0 || (Rest.Count > 0 && (HttpMethods.IsPost(Request.Method) || Request.Query.ContainsKey("mere")));
        Title = Writes ? "Jeg vil klage" : Appeals.Count > 1 ? "Dine klager" : "Din klage";
        PartChoices = [.. Rest.Select(p => new Choice(p.Id.ToString(), p.What))];
        Second = HttpMethods.IsPost(Request.Method) && Trin == 2;
        return null;
    }
}
