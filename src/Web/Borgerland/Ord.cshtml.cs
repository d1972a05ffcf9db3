using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Plan)]
public sealed class OrdModel(PlanViews plans, PlanDesk desk) : PlanPage(plans)
{
    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public Said? Sagt { get; set; }

    public EntryView Entry { get; private set; } = null!;

    /// <summary>From the address alone: the form's own field is called the same, and a form comes before an address.</summary>
    private Guid EntryId => Guid.Parse((string)RouteData.Values["udsagn"]!);

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        if (SaidChoices.Missing(this, Sagt, nameof(Sagt))) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.ChangeWords(Subject, EntryId, Ord ?? "", Sagt ?? Said.Directly, Form, Cancel), _ => To("/min-plan"), nameof(Ord));
    }

    protected override IActionResult? Ready()
    {
        Title = "Ret dine ord";
        if (Plan.Entries.FirstOrDefault(e => e.Id == EntryId) is not { } entry) return NotFound();
        Entry = entry;
        if (HttpMethods.IsGet(Request.Method)) Ord = entry.Text;
        return null;
    }
}
