using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>One question: something new in the citizen's own words.</summary>
[Shows(Parts.Plan)]
public sealed class UdsagnModel(PlanDesk desk) : CitizenPage
{
    private EntryKind _kind;

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public Said? Sagt { get; set; }

    public string Question { get; private set; } = "";

    public string Hint { get; private set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        if (SaidChoices.Missing(this, Sagt, nameof(Sagt))) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.Say(Subject, _kind, Ord ?? "", Sagt ?? Said.Directly, Form, Cancel), _ => To("/min-plan"), nameof(Ord));
    }

    protected override Task<IActionResult?> Load()
    {
        (EntryKind Kind, string Question, string Hint)? asked = (string?)RouteData.Values["slags"] switch
        {
            "haab" => (EntryKind.Hope, "Hvad er vigtigt for dig?", "Skriv det med dine egne ord. Det må være stort eller småt."),
            "kan" => (EntryKind.Strength, "Hvad kan du?", "Det kan være noget, du er god til, eller noget, du kender."),
            "bidrag" => (EntryKind.Contribution, "Hvad kan du bidrage med?", "Alle kan noget, som andre har brug for."),
            "netvaerk" => (EntryKind.Network, "Hvem er dine mennesker?", "Familie, venner, naboer, klubber. Skriv, hvad de betyder for dig."),
            "tal" => (EntryKind.TalkBest, "Hvordan taler man bedst med dig?", "For eksempel: Sig én ting ad gangen."),
            _ => null,
        };
        if (asked is not var (kind, question, hint)) return Task.FromResult<IActionResult?>(NotFound());
        (_kind, Question, Hint, Title) = (kind, question, hint, question);
        return Task.FromResult<IActionResult?>(null);
    }
}
