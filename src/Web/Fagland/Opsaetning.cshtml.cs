using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

public static class RoleTexts
{
    public static string Name(Role role) => role switch
    {
        Role.Adviser => "Rådgiver",
        Role.Professional => "Fagperson",
        Role.Leader => "Leder",
        Role.Administrator => "Administrator",
        Role.ContactCentre => "Kontaktcenter",
        Role.Facilitator => "Facilitator",
        _ => "Databeskyttelse",
    };
}

[ForRoles(Role.Administrator, Role.Leader)]
public sealed class OpsaetningModel(OrganisationViews organisation) : EmployeePage
{
    public IReadOnlyList<UnitView> Units { get; private set; } = [];

    public IReadOnlyList<EmployeeView> Staff { get; private set; } = [];

    public IReadOnlyList<LifeSituationView> Situations { get; private set; } = [];

    public bool MayChange => Actor.Is(Role.Administrator);

    protected override async Task<IActionResult?> Load()
    {
        Title = "Opsætning";
        Units = await organisation.Units(Actor, Cancel);
        Staff = await organisation.Staff(Actor, null, Cancel);
        Situations = await organisation.LifeSituations(Actor, Cancel);
        return null;
    }
}
