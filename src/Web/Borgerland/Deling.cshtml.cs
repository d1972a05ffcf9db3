using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>One sharing: the code until it is used, what it gives, and one button that stops it.</summary>
[Shows(Parts.Sharing)]
public sealed class DelingModel(SharingViews sharing, SharingDesk desk, Clock clock) : CitizenPage
{
    public ConsentView Shared { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        var stopped = await desk.Stop(Subject, Shared.Id, Form, Cancel);
        return await Answer(stopped, id => To($"/mine-folk/deling/{id}"));
    }

    protected override async Task<IActionResult?> Load()
    {
        if ((await sharing.Consents(Subject, Cancel)).FirstOrDefault(c => c.Id.ToString() == (string?)RouteData.Values["deling"]) is not { } shared) return NotFound();
        Shared = shared;
        Title = "Du deler med " + Shared.FirstName;
        return null;
    }
}
