using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;

namespace Sammen.Domain.Demo;

/// <summary>The rest of Mette's sixty: short plans, so that her day looks like a day.</summary>
internal static class DemoCaseload
{
    private static readonly string[] First = ["Aage", "Agnes", "Birthe", "Bo", "Carl", "Dagny", "Egon", "Ellen", "Finn", "Gerda", "Hanne", "Ib", "Inge", "Jens", "Jytte", "Kaj", "Karla", "Lars", "Lis", "Magda", "Niels", "Nadja", "Ove", "Per", "Rigmor", "Søren", "Solveig", "Tove", "Åse", "Øjvind"];
    private static readonly string[] Last = ["Munk", "Østerby", "Strand", "Vad", "Dal", "Bæk", "Lind", "Brandt", "Kjær", "Ågård", "Møller", "Toft", "Ravn", "Skov", "Hede", "Eg"];

    private static readonly (string Hope, string Goal, string Up, string Step)[] Lives =
    [
        ("Jeg vil se mine børnebørn.", "Jeg besøger dem selv", "Jeg tager toget én vej.", "Vi køber en billet sammen."),
        ("Jeg vil have ro i hovedet.", "Jeg sover hele natten", "Jeg sover fem timer.", "Jeg skriver min søvn ned i en uge."),
        ("Jeg vil ud blandt folk.", "Jeg spiser med andre", "Jeg går med én gang.", "Vi finder et sted med fælles mad."),
        ("Jeg vil passe min have.", "Jeg slår græsset selv", "Jeg klarer forhaven.", "Vi låner en let maskine."),
        ("Jeg vil læse igen.", "Jeg læser en bog", "Jeg læser ti sider.", "Vi henter en bog på biblioteket."),
        ("Jeg vil have styr på min post.", "Jeg åbner mine breve", "Jeg åbner dem hver mandag.", "Vi laver en mappe sammen."),
    ];

    public static void Lay(Life life, IReadOnlyList<LifeSituation> situations)
    {
        for (var no = 0; no < 55; no++)
        {
            var name = $"{First[no % First.Length]} {Last[(no * 7 + no / First.Length) % Last.Length]}";
            var lived = Lives[no % Lives.Length];
            var since = 30 + (no * 11 % 300);
            var citizen = life.Citizen(name, 19 + (no * 13 % 68), situations[no % situations.Count], life.Past(since), "mette");
            citizen.Together("mette", life.Past(since - 5), (plan, by, at) => plan.Say(EntryKind.Hope, lived.Hope, by, at));
            var goal = citizen.Goal("mette", life.Past(since - 5), lived.Goal, lived.Up, 1 + (no % 6));
            citizen.Agrees(life.Past(since - 6));
            // Most are on time; a few are late, and a handful are due this week.
            var due = no switch { 3 or 17 or 31 => -5 - (no % 4), 8 or 22 => -1, 11 or 26 or 40 or 44 => no % 5, _ => 8 + (no % 30) };
            citizen.Step(goal, "mette", life.Past(Math.Min(since - 8, 20)), lived.Step, no % 3 == 0 ? "" : "mette", life.Ahead(due));
            if (no % 9 != 4) citizen.Agrees(life.Past(Math.Min(since - 9, 19)));
            if (no == 5) DemoCalls.Late(citizen, life);
            if (no == 7) DemoCalls.Unanswered(citizen, life);
            if (no % 9 == 4 && no < 20) citizen.Answers(life.Past(4 + (no % 5)), no % 2 == 0 ? Agreement.PartOfIt : Agreement.No, no % 2 == 0 ? "Ikke på en mandag." : "Det er for tidligt for mig.", null);
            DemoContacts.LayOneOf(life, citizen, no, since);
            DemoNotes.LayOneOf(life, citizen, no, since);
        }
    }
}
