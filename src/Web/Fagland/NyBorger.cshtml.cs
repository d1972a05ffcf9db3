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

    /// <summary>The number was shown with the hint, and looked at again.</summary>
    [BindProperty]
    public bool Efterset { get; set; }

    /// <summary>The number does not fit modulus 11: a hint before it is saved, never a no.</summary>
    public bool Doubtful { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        Doubtful = Domain.Common.Cpr.TryParse(Cpr, out var typed) && typed is { FitsModulus11: false, IsReplacement: false };
        if (Doubtful && !Efterset && !string.IsNullOrWhiteSpace(Navn)) return await Load() ?? Page();
        var registered = await citizens.Register(Actor, new NewCitizen(Navn ?? "", Cpr ?? "", Livssituation), Form, Cancel);
        return await Answer(registered, id => $"/fag/borger/{id}", registered.Refusal == CitizenDesk.NoSuchSituation ? nameof(Livssituation)
            : registered.Refusal == CitizenDesk.CprMissing || registered.Refusal == CitizenDesk.CprWrong || registered.Refusal == CitizenDesk.Known ? nameof(Cpr) : nameof(Navn));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Ny borger";
        Situations = [new Choice("", "Vælg, når du ved det"), .. (await organisation.LifeSituations(Actor, Cancel)).Select(s => new Choice(s.Id.ToString(), s.Told))];
        return null;
    }
}
