using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>The citizen calls an appointment off, with or without a why.</summary>
[Shows(Parts.Contact)]
public sealed class AflysModel(ContactViews contacts, AppointmentDesk desk, Clock clock) : CitizenPage
{
    public AppointmentView Meeting { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    [BindProperty]
    public string? Hvorfor { get; set; }

    private Guid Id => Guid.Parse((string)RouteData.Values["aftale"]!);

    public async Task<IActionResult> OnPostAsync() =>
        await Answer(await desk.Cancel(Subject, Id, Hvorfor ?? "", Form, Cancel), _ => To("/mine-folk/aftaler"), nameof(Hvorfor));

    protected override async Task<IActionResult?> Load()
    {
        Title = "Aflys et møde";
        if (await contacts.Appointment(Subject, Id, Cancel) is not { } found) return NotFound();
        Meeting = found;
        return found.State == AppointmentState.Planned ? null : LocalRedirect(To("/mine-folk/aftaler"));
    }
}
