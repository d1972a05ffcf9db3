using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Contacts;
using Sammen.Web.Host;
using Sammen.Web.Ui;

namespace Sammen.Web.Borgerland;

/// <summary>What is planned, what has been, and what was noted: all that employees write about the contact, at once.</summary>
[Shows(Parts.Contact)]
public sealed class AftalerModel(ContactViews contacts, AppointmentDesk desk) : CitizenPage
{
    public AppointmentsView Meetings { get; private set; } = null!;

    public IReadOnlyList<ContactLine> Log { get; private set; } = [];

    public async Task<IActionResult> OnPostSetAsync(Guid aftale) => await Answer(await desk.Seen(Subject, aftale, Form, Cancel), _ => To("/lige-nu"));

    protected override async Task<IActionResult?> Load()
    {
        Title = "Mine møder og opkald";
        Meetings = await contacts.Appointments(Subject, Cancel);
        Log = await contacts.Log(Subject, Cancel);
        return null;
    }

    internal static string State(AppointmentView meeting) => meeting.State switch
    {
        AppointmentState.Held => "I har mødt hinanden.",
        AppointmentState.Cancelled => meeting.StateByCitizen ? "Du aflyste det. Dit hold kan se det." : $"{meeting.StateBy} aflyste det.",
        _ => "Tiden er gået.",
    };

    internal static string Told(ContactLine line) => (line.Way, line.Reached, line.Direction) switch
    {
        (Channel.Phone, true, Direction.Out) => $"{ContactTexts.First(line.WrittenByName)} ringede til dig, og I talte sammen.",
        (Channel.Phone, true, _) => "Du ringede, og I talte sammen.",
        (Channel.Phone, false, Direction.Out) => $"{ContactTexts.First(line.WrittenByName)} ringede, men fik ikke fat i dig.",
        (Channel.Writing, _, Direction.Out) => "Vi skrev til dig.",
        (Channel.Writing, _, _) => "Du skrev til os.",
        (_, true, _) => $"I mødtes {ContactTexts.Where(line.Way)}.",
        _ => "Vi prøvede, men det lykkedes ikke.",
    };
}
