using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Contacts;
using Sammen.Web.Host;

namespace Sammen.Web.Hjaelp;

/// <summary>What is ahead: how, when, for how long and with whom, and what is agreed about the contact. Nothing of what was said or written.</summary>
[Shows(Parts.Contact)]
public sealed class AftalerModel(ContactViews contacts) : HelperPage
{
    public AppointmentsView Meetings { get; private set; } = null!;

    /// <summary>The agreement in force, in one line; empty when there is none.</summary>
    public string Agreed { get; private set; } = "";

    protected override async Task<IActionResult?> Load()
    {
        Title = Whose + " aftaler";
        Meetings = await contacts.Appointments(Subject, Cancel);
        if ((await contacts.Agreement(Subject, Cancel)).InForce is { } agreed) Agreed = string.Join(' ', agreed.Sentences);
        return null;
    }

    internal static string How(AppointmentView meeting, string whom) => meeting.Way switch
    {
        Channel.Home => $"{meeting.Names} kommer hjem til {whom}",
        Channel.Phone => $"{meeting.Names} ringer til {whom}",
        Channel.Office => $"{whom} mødes med {meeting.Names} på kontoret",
        Channel.Video => $"{whom} mødes med {meeting.Names} på video",
        _ => $"{whom} går en tur med {meeting.Names}",
    };
}
