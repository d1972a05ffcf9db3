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

    /// <summary>"Mette kommer ikke onsdag den 3. marts.", "Du skal ikke mødes med Mette på kontoret onsdag den 3. marts."</summary>
    public static string CalledOff(AppointmentView meeting, DateOnly today) => meeting.Way switch
    {
        Channel.Home => $"{meeting.Names} kommer ikke {Day.Long(meeting.Day, today)}.",
        Channel.Phone => $"{meeting.Names} ringer ikke {Day.Long(meeting.Day, today)}.",
        _ => $"Du skal ikke mødes med {meeting.Names} {Day.Long(meeting.Day, today)}.",
    };

    /// <summary>As it stands in a sentence: "aflyste besøget".</summary>
    public static string What(Channel way) => way switch
    {
        Channel.Home => "besøget",
        Channel.Phone => "opkaldet",
        Channel.Walk => "gåturen",
        _ => "mødet",
    };

    /// <summary>Whether the citizen must do anything to be met.</summary>
    public static string Do(AppointmentView meeting) => meeting.Way switch
    {
        Channel.Home or Channel.Phone => "Du skal ikke gøre noget.",
        Channel.Video => "Du skal bare tænde din skærm.",
        _ => "Du skal bare komme.",
    };
}
