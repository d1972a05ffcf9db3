using Sammen.Domain.Contacts;

namespace Sammen.Web.Ui;

/// <summary>An appointment in plain words.</summary>
public static class MeetingTexts
{
    /// <summary>"Mette kommer hjem til dig".</summary>
    public static string Who(AppointmentView meeting) => meeting.Way switch
    {
        Channel.Home => $"{meeting.Names} kommer hjem til dig",
        Channel.Phone => $"{meeting.Names} ringer til dig",
        Channel.Office => $"Du mødes med {meeting.Names} på kontoret",
        Channel.Video => $"Du mødes med {meeting.Names} på video",
        _ => $"Du går en tur med {meeting.Names}",
    };

    /// <summary>Whether the citizen must do anything to be met.</summary>
    public static string Do(AppointmentView meeting) => meeting.Way switch
    {
        Channel.Home or Channel.Phone => "Du skal ikke gøre noget.",
        Channel.Video => "Du skal bare tænde din skærm.",
        _ => "Du skal bare komme.",
    };
}
