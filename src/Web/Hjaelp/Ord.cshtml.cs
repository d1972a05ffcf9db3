using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Hjaelp;

/// <summary>The helper's own voice, apart from the citizen's.</summary>
[Shows(Parts.Voices, Writes = Parts.Voices)]
public sealed class OrdModel(VoiceDesk voices, TeamViews teams, Clock clock) : HelperPage
{
    private const string Confident = "ja";

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public string? Fortroligt { get; set; }

    public IReadOnlyList<VoiceView> Voices { get; private set; } = [];

    public IReadOnlyList<Choice> Readers { get; private set; } = [];

    public string Call { get; private set; } = "";

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnPostAsync()
    {
        Needs(Ord, 2000, nameof(Ord), "Skriv et par ord om, hvad du oplever.");
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await voices.Write(Subject, Ord ?? "", Fortroligt == Confident, Form, Cancel), _ => To("/ord"), nameof(Ord));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Det oplever jeg";
        Readers = [new("nej", $"{Frame.FirstName} og holdet"), new(Confident, "Kun holdet, i fortrolighed")];
        Fortroligt ??= "nej";
        Voices = await voices.Voices(Subject, Cancel);
        if (await teams.WhomToCall(Subject, Cancel) is { } call) Call = $"Kan det ikke vente, så ring til {call.Unit} på {call.UnitPhone}.";
        return null;
    }
}
