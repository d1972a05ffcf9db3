using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Data;
using Sammen.Domain.Demo;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;

namespace Sammen.Bench;

/// <summary>
/// Lays a municipality's lives, the same each time but for the ids. Everything goes through the plan's own verbs and leaves its
/// signed rows in the record, which is sealed as it grows. Nobody is real: all numbers are replacement numbers (the day plus 60).
/// </summary>
internal static class Lay
{
    private const int AtATime = 100;

    private static readonly string[] First = ["Aage", "Agnes", "Åse", "Birthe", "Bjørn", "Bo", "Carl", "Dagny", "Egon", "Ellen", "Finn", "Gerda", "Hanne", "Ib", "Inge", "Jens", "Jytte", "Kaj", "Kåre", "Lærke", "Lis", "Magda", "Mille", "Niels", "Ove", "Per", "Rigmor", "Søren", "Solveig", "Tove", "Øjvind", "Ænne"];
    private static readonly string[] Last = ["Ågård", "Bæk", "Brandt", "Dal", "Eg", "Grøn", "Hede", "Kjær", "Lind", "Møller", "Munk", "Ny", "Østerby", "Præst", "Ravn", "Skov", "Strand", "Toft", "Vad"];

    private static readonly (string Hope, string Goal, string Up, string[] Steps)[] Lives =
    [
        ("Jeg vil se mine børnebørn.", "Jeg besøger dem selv", "Jeg tager toget én vej.", ["Vi køber en billet sammen.", "Jeg øver turen til stationen."]),
        ("Jeg vil have ro i hovedet.", "Jeg sover hele natten", "Jeg sover fem timer.", ["Jeg skriver min søvn ned i en uge.", "Vi taler med lægen om det."]),
        ("Jeg vil ud blandt folk.", "Jeg spiser med andre", "Jeg går med én gang.", ["Vi finder et sted med fælles mad.", "Jeg spørger min nabo."]),
        ("Jeg vil passe min have.", "Jeg slår græsset selv", "Jeg klarer forhaven.", ["Vi låner en let maskine.", "Jeg luger ti minutter om dagen."]),
        ("Jeg vil læse igen.", "Jeg læser en bog", "Jeg læser ti sider.", ["Vi henter en bog på biblioteket.", "Jeg prøver med større bogstaver."]),
        ("Jeg vil have styr på min post.", "Jeg åbner mine breve", "Jeg åbner dem hver mandag.", ["Vi laver en mappe sammen.", "Jeg får hjælp til Digital Post."]),
    ];

    /// <summary>Makes the database ready and lays what is asked for; a database that has as many citizens, or notes, is used as it is.</summary>
    public static async Task Out(Where where, Sizes sizes, TimeProvider time, CancellationToken cancel = default)
    {
        await LivesOut(where, sizes, time, cancel);
        if (sizes.Jobs.Contains("J4", StringComparison.Ordinal)) await LayNotes.Out(where, sizes.Notes, time, cancel);
    }

    private static async Task LivesOut(Where where, Sizes sizes, TimeProvider time, CancellationToken cancel)
    {
        await using var place = new Municipality(where.Settings with { MakeKey = true });
        await Databases.Prepare(place, cancel);
        await using var db = place.Open();
        var laid = await db.Citizens.CountAsync(cancel);
        if (laid == sizes.Citizens) return;
        if (laid > 0) throw new SetUpException($"{where.Folder} holds {laid} citizens. Take another folder.");

        // All is new, so nothing need be looked for again and again.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var life = new Life(place, db, new Clock(time));
        var advisers = Math.Max(1, sizes.Employees * 5 / 6);
        var supporters = Math.Max(1, sizes.Employees - advisers);
        Staff(life, where.Key, advisers, supporters);
        LifeSituation[] situations = [life.Situation("Jeg har fået en hjerneskade"), life.Situation("Jeg vil i arbejde igen"), life.Situation("Jeg er lige kommet hjem fra hospitalet")];
        for (var no = 0; no < sizes.Citizens; no++)
        {
            LiveOf(life, sizes, no, Adviser(no / sizes.Caseload % advisers), Supporter(no % supporters), situations[no % situations.Length]);
            if (no % AtATime != AtATime - 1 && no != sizes.Citizens - 1) continue;
            db.ChangeTracker.DetectChanges();
            await life.Save(cancel);
            db.ChangeTracker.Clear();
            while (await place.Sealer.SealOnce(life.Now, cancel) > 0) { }
        }

        await db.Database.ExecuteSqlRawAsync("analyze", cancel);
    }

    private static string Adviser(int no) => $"r{no:000}";

    private static string Supporter(int no) => $"s{no:000}";

    private static string Name(int no) => $"{First[no % First.Length]} {Last[(no * 7 + no / First.Length) % Last.Length]}";

    private static void Staff(Life life, string place, int advisers, int supporters)
    {
        const string advice = "Voksen og støtte", support = "Bostøtten Broen";
        life.Unit(advice, "70 10 20 30", "Mandag til torsdag kl. 9-15, fredag kl. 9-13", receives: true);
        life.Unit(support, "70 10 20 40", "Hver dag kl. 8-20");
        for (var no = 0; no < advisers; no++) life.Employee(new DemoPerson(place, Adviser(no), Name(no + 5), "", "rådgiver", advice, [Role.Adviser], HasPortrait: false));
        life.Employee(new DemoPerson(place, LayCases.Leader, Name(3), "", "leder", advice, [Role.Leader], HasPortrait: false));
        life.CaseKinds(LayCases.Leader);
        for (var no = 0; no < supporters; no++) life.Employee(new DemoPerson(place, Supporter(no), Name(no + 11), "", "bostøtte", support, [Role.Professional], HasPortrait: false));
    }

    private static void LiveOf(Life life, Sizes sizes, int no, string adviser, string supporter, LifeSituation situation)
    {
        var lived = Lives[no % Lives.Length];
        var since = 60 + (no * 11 % 300);
        var citizen = life.Citizen(Name(no), 18 + (no % 70), situation, life.Past(since), adviser);
        citizen.Join(supporter, "bostøtte", "hjælper dig i hverdagen", life.Past(since - 1), Life.SupportReads, Life.SupportWrites, "At støtte dig i det, du vil", "Serviceloven § 85");
        citizen.Network(Name(no + 3), "søster", Ring.Close, "kommer om søndagen", "", "20 00 00 16");
        citizen.Alone(adviser, life.Past(since - 1), (plan, by, at) => plan.Say(EntryKind.TalkBest, "Ring, før du skriver.", by, at));
        citizen.Together(adviser, life.Past(since - 3), (plan, by, at) => plan.Say(EntryKind.Hope, lived.Hope, by, at));
        Guid? first = null;
        for (var goal = 0; goal < sizes.Goals; goal++)
        {
            var its = Lives[(no + goal) % Lives.Length];
            var id = citizen.Goal(adviser, life.Past(since - 4 - goal), its.Goal, its.Up, 1 + (no % 6));
            first ??= id;
            for (var step = 0; step < sizes.Steps; step++)
            {
                // A few are late, some are due this week, and the first of each goal is done.
                var due = (no + step) % 12 switch { 0 => -4, 1 => 2, _ => 8 + (no % 30) };
                citizen.Step(id, adviser, life.Past(since - 8), its.Steps[step % its.Steps.Length], no % 3 == 0 ? "" : adviser, life.Ahead(due), step == 0 && goal > 0 ? life.Past(10) : null);
            }
        }

        for (var asked = 0; asked < sizes.Agreements; asked++)
        {
            citizen.Agrees(life.Past(Math.Max(12, since - 10 - (asked * 20))));
            if (asked < sizes.Agreements - 1) citizen.Alone(adviser, life.Past(Math.Max(13, since - 20 - (asked * 20)), 15), (plan, by, at) => plan.Say(EntryKind.Strength, "Jeg kan sætte mig på en bænk og vente.", by, at));
        }

        // One of ten said something else last.
        if (no % 10 == 4)
        {
            citizen.Alone(adviser, life.Past(9, 15), (plan, by, at) => plan.Say(EntryKind.Strength, "Jeg er god til at høre efter.", by, at));
            citizen.Answers(life.Past(4 + (no % 5)), Agreement.PartOfIt, "Ikke på en mandag.", null);
        }

        if (no % sizes.AppointmentsOneOf == 0) Contact(life, citizen, adviser, no, since);
        if (no % sizes.CallsOneOf == 7) citizen.Calls(life.Past(2 + (no % 3)), new CallWish(CallReason.JustCall, "Jeg vil tale om skridtet.", "", ""));
        if (no % sizes.CasesOneOf == 0) LayCases.Out(life, citizen, adviser, supporter, no / sizes.CasesOneOf, first);
        for (var look = 0; look < sizes.Looks; look++) citizen.Looked(look % 2 == 0 ? adviser : supporter, life.Past(1 + (look * 7), 8 + look), Parts.Plan);
    }

    private static void Contact(Life life, LifeOf citizen, string adviser, int no, int since)
    {
        citizen.AgreesOnContact(adviser, new ContactTerms { VisitEveryWeeks = 3, VisitMaxMinutes = 60, Preferred = Channel.Home }, life.Past(since - 12, 13), life.Past(since - 13, 18));
        var last = no % 15 == 0 ? 36 : 4 + (no % 12);
        citizen.Meets(adviser, Channel.Home, "Hjemme", Domain.Calendar.WorkingDays.OnOrBefore(life.Today.AddDays(-last)), new TimeOnly(9 + (no % 6), 30), 45, life.Past(last + 2, 9), held: true);
        citizen.Meets(adviser, Channel.Office, "Rådhuset, stuen", life.Ahead(1 + (no % 20)), new TimeOnly(9 + (no % 6), 0), 45, life.Past(2, 9), held: false);
        citizen.Contact(adviser, Channel.Phone, Direction.Out, life.Past(3, 11), 8, reached: true, "Vi talte om, hvordan ugen går.");
    }
}
