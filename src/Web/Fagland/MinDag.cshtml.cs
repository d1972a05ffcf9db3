using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Cases;
using Sammen.Domain.Contacts;
using Sammen.Domain.Days;
using Sammen.Domain.Decisions;
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

    /// <summary>Why a case stands in the day, the most urgent first and with the case's name, and the page of the case where that is taken up.</summary>
    public static (IReadOnlyList<string> Reasons, string Page) Why(DayCase c, DateOnly today)
    {
        var answer = c.Deadline is not { } due ? "" : c.Late ? $"svar skulle være givet {Ui.Day.Long(due, today)}" : $"svar senest {Ui.Day.Long(due, today)}";
        var titled = answer.Length > 0 ? $"{c.Title}: {answer}" : c.Title;
        var said = c.Answers.Select<DayAnswer, (string Says, string Page)>(a => a.What switch
        {
            CitizenAsk.Hearing => ($"har svaret på partshøringen{(a.Heard is { } heard ? $": {DecisionTexts.Professional(heard)}" : "")}", "/hoering"),
            CitizenAsk.Summary => ($"har svaret på, om vi har forstået det rigtigt{Answer(a)}", "/udredning"),
            CitizenAsk.Sheet => ($"har svaret på, hvad I venter af hinanden{Answer(a)}", "/forventninger"),
            CitizenAsk.Idea => ("har skrevet en idé", "/muligheder"),
            _ => ("har svaret på mulighederne", "/muligheder"),
        }).ToList();
        var page = said.Count > 0 ? said[^1].Page : "";
        var reasons = new List<string>();
        void Add(string says) => reasons.Add(reasons.Count == 0 ? $"{c.Title}: {says}" : says);
        var presses = c.Late || c.IsNew || c.DoubtDue is not null;
        if (presses) reasons.Add(c.IsNew ? $"Beder om hjælp. {Ui.Day.Capital(answer)}" : c.DoubtDue is not null ? $"{c.Title}: spørg, om tvivlen er væk. {Ui.Day.Capital(answer)}" : titled);
        var name = ContactTexts.First(c.CitizenName);
        foreach (var (news, says, where) in new[]
        {
            (CaseNews.InDoubt, $"{name} er i tvivl. Tal om det{(c.DoubtUntil is { } until ? $" senest {Ui.Day.Long(until, today)}" : "")}", ""),
            (CaseNews.Appealed, $"{name} har klaget", "/klage"),
            (CaseNews.Unanswered, $"{name} har ikke svaret på partshøringen. Dagen er gået", "/hoering"),
            (CaseNews.LeaderSaidYes, "Lederen har sagt ja. Træf afgørelsen", "/afgoerelse"),
            (CaseNews.NotTold, $"Afgjort. {name} har ikke fået det fortalt", "/afgoerelse"),
            (CaseNews.NobodyAsked, "Bevilget. Find den, der skal hjælpe", "/hjaelp"),
            (CaseNews.HelpComes, $"Der er sagt ja til at hjælpe{(c.ComesOn is { } from ? $" fra {Ui.Day.Long(from, today)}" : "")}", "/hjaelp"),
            (CaseNews.CatchUp, $"Afgjort akut. Indhent det, der manglede{(c.News.HasFlag(CaseNews.CatchUpLate) ? ". Dagen er gået" : "")}", "/afgoerelse"),
            (CaseNews.CitizenWrote, $"{name} har skrevet i et tema", "/udredning"),
            (CaseNews.RelativeWrote, "En nær har skrevet i et tema", "/udredning"),
            (CaseNews.FollowUpDue, c.Sooner.Length > 0 || c.SoonerOn is not { } look ? "" : $"Sagen er slut, og hjælpen bliver ved. Opfølgning senest {Ui.Day.Long(look, today)}", "/hjaelp"),
            (CaseNews.SheetDue, "Tal om, hvad I venter af hinanden", "/forventninger"),
        })
        {
            if (!c.News.HasFlag(news)) continue;
            if (says.Length > 0) Add(says);
            if (page.Length == 0) page = where;
        }

        // The latest first, with its day.
        for (var i = said.Count - 1; i >= 0; i--) Add($"{name} {said[i].Says}{(i == said.Count - 1 ? $", {Ui.Day.Short(c.AnsweredAt!.Value, today)}" : "")}");
        if (!presses && (c.Soon || reasons.Count == 0)) reasons.Add(reasons.Count == 0 ? titled : Ui.Day.Capital(answer));
        if (c.Sooner.Length > 0) Add($"Opfølgning er rykket frem{(c.SoonerOn is { } sooner ? $" til {Ui.Day.Long(sooner, today)}" : "")}. {c.Sooner}");
        if (c.StandsIn) reasons.Add("Du er stedfortræder i dag");
        return (reasons, presses ? "" : page);
    }

    /// <summary>Nothing but that expectations are to be talked through: told together, so that it hides nothing that presses.</summary>
    public static bool OnlySheet(DayCase c) => c is { News: CaseNews.SheetDue, IsNew: false, Soon: false, DoubtDue: null, Answers.Count: 0, Sooner: "" };

    private static string Answer(DayAnswer a) => a.Said is { } said ? $": {AssessmentTexts.Answer(said)}" : "";

    /// <summary>"Én borger", "Ét skridt", "Ingen skridt".</summary>
    private static string Count(int number, bool common) => number switch { 0 => "Ingen", 1 => common ? "Én" : "Ét", _ => Ui.Day.Capital(Ui.Day.Count(number)) };
}
