using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Promises;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>What the team promised me; a day that has passed shows by itself.</summary>
[Shows(Parts.Contact)]
public sealed class LoefterModel(PromiseViews promises) : CitizenPage
{
    public PromisesView Promises { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        Title = "Det har vi lovet dig";
        Promises = await promises.All(Subject, Cancel);
        return null;
    }
}
