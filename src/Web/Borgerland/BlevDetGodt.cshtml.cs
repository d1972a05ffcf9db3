using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>After a call: asked once, and it can be left. No answer is neither a yes nor a stop.</summary>
[Shows(Parts.Contact)]
public sealed class BlevDetGodtModel(CallBackViews calls, CallBackDesk desk, TeamViews team, Clock clock) : CitizenPage
{
    public static IReadOnlyList<Choice> Answers { get; } = [new(nameof(CallFelt.Good), "Ja, det blev godt"), new(nameof(CallFelt.NotGood), "Nej, ikke helt")];

    [BindProperty]
    public Guid Opkald { get; set; }

    [BindProperty]
    public CallFelt? Svar { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    public CallQuestion? Question { get; private set; }

    public CallInfo? Call { get; private set; }

    public bool Thanks { get; private set; }

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnPostAsync()
    {
        if (Together) return NotFound();
        if (Svar is not { } felt) return await No(CallBackRefusals.FeltMissing, nameof(Svar));
        Fits(Ord, 1000, nameof(Ord));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.Say(Subject, Opkald, felt, Ord ?? "", Form, Cancel), _ => felt == CallFelt.Good ? "/ring-mig-op/blev-det-godt?tak=1" : "/ring-mig-op/tak", nameof(Svar));
    }

    public async Task<IActionResult> OnPostVentAsync()
    {
        if (Together) return NotFound();
        return await Answer(await desk.Leave(Subject, Opkald, Form, Cancel), _ => "/lige-nu", nameof(Svar));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Blev det godt?";
        if (Together) return NotFound();
        Question = await calls.Question(Subject, Cancel);
        Thanks = Request.Query.ContainsKey("tak");
        if (Question is not null) Call = await team.WhomToCall(Subject, Cancel);
        return null;
    }
}
