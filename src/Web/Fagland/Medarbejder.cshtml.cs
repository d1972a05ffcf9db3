using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

[ForRoles(Role.Administrator)]
public sealed class MedarbejderModel(OrganisationViews organisation, OrganisationDesk desk) : EmployeePage
{
    private const string Yes = "ja";

    public static IReadOnlyList<Choice> RoleChoices { get; } = [.. Enum.GetValues<Role>().Select(r => new Choice(r.ToString(), RoleTexts.Name(r)))];

    public static IReadOnlyList<Choice> ActiveChoices { get; } = [new(Yes, "Må logge ind")];

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public string? Brugernavn { get; set; }

    [BindProperty]
    public string? Stilling { get; set; }

    [BindProperty]
    public string? Telefon { get; set; }

    [BindProperty]
    public Guid? Enhed { get; set; }

    [BindProperty]
    public List<string> Roller { get; set; } = [];

    [BindProperty]
    public List<string> Aktiv { get; set; } = [];

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public int Now { get; private set; }

    public async Task<IActionResult> OnPostAsync(Guid? medarbejder)
    {
        Needs(Navn, 120, nameof(Navn));
        Needs(Brugernavn, 120, nameof(Brugernavn));
        Fits(Stilling, 60, nameof(Stilling));
        Fits(Telefon, 40, nameof(Telefon));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var roles = Roller.Where(r => RoleChoices.Any(c => c.Value == r)).Select(Enum.Parse<Role>).ToList();
        var saved = await desk.SaveEmployee(Actor, medarbejder, new EmployeeForm(Brugernavn ?? "", Navn ?? "", Stilling ?? "", Enhed ?? Guid.Empty, Telefon ?? "", roles, Aktiv.Contains(Yes)), Form, Cancel);
        return await Answer(saved, _ => "/fag/opsaetning", saved.Refusal == OrganisationDesk.UserNameTaken ? nameof(Brugernavn) : saved.Refusal == OrganisationDesk.UnitMissing ? nameof(Enhed) : saved.Refusal == OrganisationDesk.NobodyHolds || saved.Refusal == OrganisationDesk.LastAdministrator ? nameof(Aktiv) : nameof(Navn));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Ny medarbejder";
        Units = [new Choice("", "Vælg"), .. (await organisation.Units(Actor, Cancel)).Select(u => new Choice(u.Id.ToString(), u.Name))];
        if (RouteData.Values["medarbejder"] is not string id)
        {
            if (HttpMethods.IsGet(Request.Method)) Aktiv = [Yes];
            return null;
        }

        if ((await organisation.Staff(Actor, null, Cancel)).FirstOrDefault(e => e.Id.ToString() == id) is not { } person) return NotFound();
        (Title, Now) = (person.Name, person.Version);
        if (HttpMethods.IsGet(Request.Method))
        {
            (Navn, Brugernavn, Stilling, Telefon, Enhed) = (person.Name, person.UserName, person.Title, person.Phone, person.UnitId);
            (Roller, Aktiv) = ([.. person.Roles.Select(r => r.ToString())], person.Active ? [Yes] : []);
        }

        return null;
    }
}
