using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>A new message to the team, about a goal, a step, or nothing in particular. Not on the shared screen.</summary>
[Shows(Parts.Messages)]
public sealed class BeskedNyModel(MessageViews messages, MessageDesk desk, TeamViews team) : CitizenPage
{
    [BindProperty]
    public string? Om { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    public IReadOnlyList<Choice> Topics { get; private set; } = [];

    public CallInfo? Call { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Together) return NotFound();
        Needs(Ord, Text.Longest, nameof(Ord), "Skriv din besked.");
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var sent = await desk.Start(Subject, Guid.TryParse(Om, out var item) ? item : null, Ord ?? "", Form, Cancel);
        return await Answer(sent, id => $"/beskeder/{id}", sent.Refusal == MessageDesk.ItemGone ? nameof(Om) : nameof(Ord));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Skriv til dit hold";
        if (Together) return NotFound();
        Topics = [new("", "Ikke noget bestemt"), .. (await messages.Topics(Subject, Cancel)).Select(t => new Choice(t.Id.ToString(), $"{t.What}: {t.Text}"))];
        if (HttpMethods.IsGet(Request.Method)) Om = Request.Query["om"].ToString();
        Call = await team.WhomToCall(Subject, Cancel);
        return null;
    }
}
