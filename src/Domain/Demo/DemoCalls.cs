using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;

namespace Sammen.Domain.Demo;

/// <summary>Calls and messages of the demo: one that waits, one that made it good, one that is late, and two threads.</summary>
internal static class DemoCalls
{
    /// <summary>Asked for on the last working day, so it is due today.</summary>
    public static void Waiting(LifeOf birgit, Life life) =>
        birgit.Calls(life.Past(1, 13), new CallWish(CallReason.Dissatisfied, "Jeg vil tale om turen til haven.", "Efter klokken 10", "20 00 00 06"));

    public static void Good(LifeOf emil, Life life)
    {
        var asked = life.Past(12, 14);
        var call = emil.Calls(asked, new CallWish(CallReason.InDoubt, "Jeg ved ikke, hvornår klubben har lukket.", "", "20 00 00 04"));
        emil.Tried(call, "mette", NextDay(life, asked, 9), "Ingen tog telefonen.");
        emil.Agreed(call, "mette", NextDay(life, asked, 14), "Klubben har lukket i uge 7. Karim skriver til dig, når den åbner.");
        emil.Felt(call, NextDay(life, asked, 18), CallFelt.Good);
    }

    /// <summary>Nobody has called yet, and the day has passed.</summary>
    public static void Late(LifeOf citizen, Life life) =>
        citizen.Calls(life.Past(9, 11), new CallWish(CallReason.Worried, "Jeg har fået et brev, jeg er bange for.", "Om formiddagen", "20 00 00 20"));

    /// <summary>Mette has answered, and the answer is not opened yet.</summary>
    public static void Answered(LifeOf fatima, Life life)
    {
        var asked = life.Past(4, 19);
        var thread = fatima.Writes(fatima.LastStep, asked, "Må min mand komme med i bageriet?");
        fatima.WritesBack(thread, "mette", NextDay(life, asked, 9), "Ja, det må han gerne. Jeg siger det til bageren. Tolken kommer også.");
    }

    public static void Unanswered(LifeOf citizen, Life life) =>
        citizen.Writes(citizen.LastStep, life.Past(1, 15), "Kan vi gøre det en anden dag?");

    private static DateTime NextDay(Life life, DateTime after, int hour)
    {
        var at = Clock.Utc(WorkingDays.Add(Clock.DayOf(after), 1).ToDateTime(new TimeOnly(hour, 12)));
        return at < life.Now ? at : life.Now.AddMinutes(-2);
    }
}
