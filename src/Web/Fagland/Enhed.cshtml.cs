using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

[ForRoles(Role.Administrator)]
public sealed class EnhedModel(OrganisationViews organisation, OrganisationDesk desk) : EmployeePage
{
    private const string Yes = "ja";

    public static IReadOnlyList<Choice> Receives { get; } = [new(Yes, "Nye borgere, der begynder selv, kommer hertil")];

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public string? Telefon { get; set; }

    [BindProperty]
    public string? Tider { get; set; }

    [BindProperty]
    public string? Haster { get; set; }

    [BindProperty]
    public Guid? Leder { get; set; }

    [BindProperty]
    public List<string> Tager { get; set; } = [];

    public IReadOnlyList<Choice> Leaders { get; private set; } = [];

    public int Now { get; private set; }

    public async Task<IActionResult> OnPostAsync(Guid? enhed)
    {
        Needs(Navn, 80, nameof(Navn));
        Fits(Telefon, 300, nameof(Telefon));
        Fits(Tider, 300, nameof(Tider));
        Fits(Haster, 300, nameof(Haster));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var saved = await desk.SaveUnit(Actor, enhed, new UnitForm(Navn ?? "", Telefon ?? "", Tider ?? "", Haster ?? "", Leder, Tager.Contains(Yes)), Form, Cancel);
        return await Answer(saved, _ => "/fag/opsaetning", saved.Refusal == OrganisationDesk.LeaderMissing ? nameof(Leder) : nameof(Navn));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Ny enhed";
        Leaders = [new Choice("", "Ingen"), .. (await organisation.Staff(Actor, null, Cancel)).Where(e => e.Active).Select(e => new Choice(e.Id.ToString(), $"{e.Name}, {e.Unit}"))];
        if (RouteData.Values["enhed"] is not string id) return null;
        if ((await organisation.Units(Actor, Cancel)).FirstOrDefault(u => u.Id.ToString() == id) is not { } unit) return NotFound();
        (Title, Now) = (unit.Name, unit.Version);
        if (HttpMethods.IsGet(Request.Method)) (Navn, Telefon, Tider, Haster, Leder, Tager) = (unit.Name, unit.Phone, unit.Hours, unit.Urgent, unit.LeaderId, unit.Receives ? [Yes] : []);
        return null;
    }
}
