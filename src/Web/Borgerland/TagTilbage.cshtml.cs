using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Plan)]
public sealed class TagTilbageModel(PlanViews plans, PlanDesk desk) : PlanPage(plans)
{
    public string What { get; private set; } = "";

    public int Now { get; private set; }

    public int Steps { get; private set; }

    private Guid ItemId => Guid.Parse((string)RouteData.Values["udsagn"]!);

    public async Task<IActionResult> OnPostAsync() =>
        await Answer(await desk.TakeBack(Subject, ItemId, Form, Cancel), _ => To("/min-plan"));

    protected override IActionResult? Ready()
    {
        Title = "Tag det tilbage";
        if (Together) return NotFound();
        var id = ItemId;
        if (Plan.Entries.FirstOrDefault(e => e.Id == id) is { } entry) (What, Now) = (entry.Text, entry.Version);
        else if (Plan.Goals.FirstOrDefault(g => g.Id == id) is { } goal) (What, Now, Steps) = (goal.Text, goal.Version, goal.Steps.Count);
        else if (Plan.Steps.FirstOrDefault(s => s.Id == id) is { } step) (What, Now) = (step.Text, step.Version);
        else return NotFound();
        return null;
    }
}
