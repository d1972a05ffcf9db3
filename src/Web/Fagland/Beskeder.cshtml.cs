using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>The threads between the citizen and the team: those that wait for an answer first.</summary>
[Shows(Parts.Messages)]
public sealed class BeskederModel(MessageViews messages, MessageDesk desk, Clock clock) : DeskPage
{
    [BindProperty]
    public string? Om { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    public IReadOnlyList<ThreadLine> Threads { get; private set; } = [];

    public IReadOnlyList<Choice> Topics { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnPostAsync()
    {
        Needs(Ord, Text.Longest, nameof(Ord), "Skriv din besked.");
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var sent = await desk.Start(Subject, Guid.TryParse(Om, out var item) ? item : null, Ord ?? "", Form, Cancel);
        return await Answer(sent, id => To($"/beskeder/{id}"), sent.Refusal == MessageDesk.ItemGone ? nameof(Om) : nameof(Ord));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Beskeder, " + Frame.Name;
        Threads = await messages.Threads(Subject, Cancel);
        if (Subject.MayWrite(Parts.Messages)) Topics = [new("", "Ikke noget bestemt"), .. (await messages.Topics(Subject, Cancel)).Select(t => new Choice(t.Id.ToString(), $"{t.What}: {t.Text}"))];
        return null;
    }
}
