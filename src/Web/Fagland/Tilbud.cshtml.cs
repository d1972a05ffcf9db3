using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Choices;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>The directory of help: the municipality's own, and what is not. No citizen is in it.</summary>
[ForRoles(Role.Adviser, Role.Professional, Role.Leader, Role.ContactCentre, Role.Administrator)]
public sealed class TilbudModel(OfferDesk desk) : EmployeePage
{
    public IReadOnlyList<OfferView> Offers { get; private set; } = [];

    public bool Retired => Request.Query.ContainsKey("alle");

    protected override async Task<IActionResult?> Load()
    {
        Title = "Tilbud";
        Offers = await desk.All(Actor, Retired, Cancel);
        return null;
    }
}
