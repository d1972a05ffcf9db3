using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>An employee calls an appointment off and says why.</summary>
[Shows(Parts.Contact, Writes = Parts.Contact)]
public sealed class KontaktAflysModel(ContactViews contacts, AppointmentDesk desk, Clock clock) : DeskPage
{
    public AppointmentView Meeting { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    [BindProperty]
    public string? Hvorfor { get; set; }

    private Guid MeetingId => Guid.Parse((string)RouteData.Values["aftale"]!);

    public async Task<IActionResult> OnPostAsync() =>
        await Answer(await desk.Cancel(Subject, MeetingId, Hvorfor ?? "", Form, Cancel), _ => To("/kontakt"), nameof(Hvorfor));

    protected override async Task<IActionResult?> Load()
    {
        Title = "Aflys, " + Frame.Name;
        if (await contacts.Appointment(Subject, MeetingId, Cancel) is not { } found) return NotFound();
        Meeting = found;
        return found.State == AppointmentState.Planned ? null : LocalRedirect(To("/kontakt"));
    }
}
