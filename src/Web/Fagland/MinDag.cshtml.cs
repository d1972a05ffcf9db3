using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Contacts;
using Sammen.Domain.Days;
using Sammen.Domain.Plans;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;
using Sammen.Web.Ui;

namespace Sammen.Web.Fagland;

/// <summary>Who waits, who is seen today, what is due, what was answered, and who is new: all of it on one page, the rest one press away.</summary>
public sealed class MinDagModel(DayViews days, WaitingViews waiting, ContactDayViews contacts, EmergencyDesk emergencies) : EmployeePage
{
    public MyContacts Contacts { get; private set; } = null!;

    /// <summary>What a leader sees stay broken; empty for others.</summary>
    public IReadOnlyList<MissingContact> Missing { get; private set; } = [];

    /// <summary>Emergency accesses that the leader has not seen yet.</summary>
    public int Emergencies { get; private set; }

    public MyDay Day { get; private set; } = null!;

    /// <summary>Who waits for a voice or an answer: first on the page.</summary>
    public WaitingDay Waiting { get; private set; } = null!;

    public DayFilter Filter { get; private set; }

    public string Summary { get; private set; } = "";

    protected override async Task<IActionResult?> Load()
    {
        Title = "Min dag";
        Filter = Request.Query["vis"].ToString() switch { "alle" => DayFilter.All, "over-tid" => DayFilter.Late, "uge" => DayFilter.Week, "svar" => DayFilter.Answered, _ => DayFilter.Few };
        Day = await days.Day(Actor, Filter, Cancel);
        Waiting = await waiting.Day(Actor, Cancel);
        Contacts = await contacts.Mine(Actor, Cancel);
        if (Actor.Is(Role.Leader)) (Missing, Emergencies) = (await contacts.StaysBroken(Actor, Cancel), await emergencies.Waiting(Actor, Cancel));
        Summary = Day.Citizens == 0
            ? "Du er ikke på nogens hold endnu."
            : $"{Count(Day.Citizens, common: true)} {(Day.Citizens == 1 ? "borger" : "borgere")}. {Count(Day.LateInAll, common: false)} skridt over tid, {(Day.DueInAll == 0 ? "ingen" : Day.DueInAll == 1 ? "ét" : Ui.Day.Count(Day.DueInAll))} de næste syv dage.";
        return null;
    }

    /// <summary>"Én borger", "Ét skridt", "Ingen skridt".</summary>
    private static string Count(int number, bool common) => number switch { 0 => "Ingen", 1 => common ? "Én" : "Ét", _ => Ui.Day.Capital(Ui.Day.Count(number)) };
}
