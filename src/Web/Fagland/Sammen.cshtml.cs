using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>The privacy screen before a joint showing.</summary>
[Shows(Parts.Plan)]
public sealed class SammenModel(VisitDesk visits) : DeskPage
{
    [BindProperty]
    public Presence? Sted { get; set; }

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync() =>
        await Answer(await visits.Start(Subject, Sted, Form, Cancel), visit => $"/sammen/{visit}/min-plan", nameof(Sted));

    protected override Task<IActionResult?> Load()
    {
        Title = "Sammen-visning, " + Frame.Name;
        Places =
        [
            new(nameof(Presence.Home), $"Hjemme hos {Frame.FirstName}"), new(nameof(Presence.Office), "Hos kommunen"), new(nameof(Presence.Elsewhere), "Et andet sted"),
        ];
        return Task.FromResult<IActionResult?>(null);
    }
}
