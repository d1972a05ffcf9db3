using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>Someone of the citizen's own on the team. It gives no access: that is the citizen's to give.</summary>
[Shows(Parts.Team, Writes = Parts.Team)]
public sealed class HoldNaerModel(TeamDesk teams) : DeskPage
{
    public static IReadOnlyList<Choice> Rings { get; } = [new(nameof(Ring.Close), "Tæt på"), new(nameof(Ring.Everyday), "I hverdagen")];

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public string? Rolle { get; set; }

    [BindProperty]
    public Ring Naer { get; set; } = Ring.Everyday;

    [BindProperty]
    public string? Goer { get; set; }

    [BindProperty]
    public string? Telefon { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        Needs(Navn, 120, nameof(Navn), "Skriv, hvad personen hedder.");
        Needs(Rolle, 60, nameof(Rolle), "Skriv, hvad de er for hinanden.");
        Fits(Goer, 200, nameof(Goer));
        Fits(Telefon, 40, nameof(Telefon));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var person = new NewMember(null, Navn ?? "", Rolle ?? "", Naer, Goer ?? "", Telefon ?? "", Parts.None, Parts.None, "", "", null);
        return await Answer(await teams.Add(Subject, person, Form, Cancel), _ => To("/hold"), nameof(Navn));
    }

    protected override Task<IActionResult?> Load()
    {
        Title = "En fra netværket, " + Frame.Name;
        return Task.FromResult<IActionResult?>(null);
    }
}
