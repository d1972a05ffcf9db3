using Sammen.Web.Ui;

namespace Sammen.Web.Borgerland;

/// <summary>The day of a call as one says it: "i morgen", "på mandag".</summary>
public static class CallDay
{
    public static string On(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        <= 0 => "i dag",
        1 => "i morgen",
        < 7 => "på " + Day.Name(day),
        _ => "senest " + Day.Long(day, today),
    };
}
