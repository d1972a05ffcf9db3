using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

[ForRoles(Role.Adviser)]
public sealed class NyBorgerModel(CitizenDesk citizens, OrganisationViews organisation) : EmployeePage
{
    public IReadOnlyList<Choice> Situations { get; private set; } = [];

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public string? Cpr { get; set; }

    [BindProperty]
    public Guid? Livssituation { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var registered = await citizens.Register(Actor, new NewCitizen(Navn ?? "", Cpr ?? "", Livssituation), Form, Cancel);
        return await Answer(registered, id => $"/fag/borger/{id}", registered.Refusal == CitizenDesk.CprWrong || registered.Refusal == CitizenDesk.Known ? nameof(Cpr) : nameof(Navn));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Ny borger";
        Situations = [new Choice("", "Vælg, når du ved det"), .. (await organisation.LifeSituations(Actor, Cancel)).Select(s => new Choice(s.Id.ToString(), s.Told))];
        return null;
    }
}
