using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Decisions;
using Sammen.Domain.Efforts;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>Who comes and when, how they say it goes, and what everyone does alike.</summary>
[Shows(Parts.Case | Parts.Effort)]
public sealed class HjaelpenModel(CaseViews cases, DecisionViews decisions, HelpViews help, HelpDesk desk) : SagPage(cases, decisions)
{
    public HelpView Help { get; private set; } = null!;

    public async Task<IActionResult> OnPostEnigAsync(Guid tekst) => await Answer(await desk.AgreeApproach(Subject, tekst, Form, Cancel), _ => At("/hjaelpen"));

    public async Task<IActionResult> OnPostBeholdAsync(Guid hjaelp) => await Answer(await desk.Keep(Subject, Sag, hjaelp, Form, Cancel), _ => At("/hjaelpen"));

    protected override async Task<IActionResult?> Besides()
    {
        Help = await help.Of(Subject, Sag, Cancel);
        return null;
    }

    protected override IActionResult? Ready()
    {
        Title = "Din hjælp";
        return null;
    }
}
