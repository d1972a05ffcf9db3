using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Citizens;
using Sammen.Domain.Common;
using Sammen.Domain.Data;
using Sammen.Domain.Language;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Domain.Record;

namespace Sammen.Domain.Demo;

/// <summary>
/// Lays a municipality with lived history: everything went through the plan's own verbs at its own time, and left its rows
/// in the record. All people, numbers and lives are invented. Only in Development.
/// </summary>
public static class DemoLife
{
    /// <summary>Lays the demo when the database is empty. With <paramref name="moved"/> a demo laid for another day is refused with a sentence.</summary>
    public static async Task<string?> Lay(Municipality place, TimeProvider time, bool moved = false, CancellationToken cancel = default)
    {
        await using var db = place.Open();
        var clock = new Clock(time);
        var laid = await db.LaidDemo.AsNoTracking().Select(d => (DateOnly?)d.Day).FirstOrDefaultAsync(cancel);
        if (laid is { } day)
        {
            return moved && day != clock.Today
                ? $"Dataene her er lagt til {day:yyyy-MM-dd}. Brug samme dato, eller giv en ny mappe: DATA=/sti/til/ny-mappe ./run --at …"
                : null;
        }

        if (place.Key is not (DemoPeople.Engholm or DemoPeople.Sundkoebing) || await db.Units.AnyAsync(cancel)) return null;
        var life = new Life(place, db, clock);
        if (place.Key == DemoPeople.Sundkoebing) LaySundkoebing(life);
        else LayEngholm(life);
        db.LaidDemo.Add(new LaidDemo { Day = life.Today });
        await life.Save(cancel);
        return null;
    }

    /// <summary>The day a demo was laid for; null when it is none.</summary>
    public static async Task<DateOnly?> LaidFor(Municipality place, CancellationToken cancel = default)
    {
        await using var db = place.Open();
        return await db.LaidDemo.AsNoTracking().Select(d => (DateOnly?)d.Day).FirstOrDefaultAsync(cancel);
    }

    private static void LayEngholm(Life life)
    {
        var unit = life.Unit("Voksen og støtte", "70 10 20 30", "Mandag til torsdag kl. 9-15, fredag kl. 9-13", receives: true);
        life.Unit("Bostøtten Broen", "70 10 20 40", "Hver dag kl. 8-20");
        life.Unit("Hjemmesygeplejen", "70 10 20 50", "Hele døgnet");
        life.Unit("Job og ydelse", "70 10 20 60", "Mandag til torsdag kl. 9-15");
        life.Unit("Kontaktcentret", "70 10 20 00", "Mandag til fredag kl. 8-16");
        life.Unit("Digitalisering", "70 10 20 70", "Mandag til fredag kl. 9-15");
        foreach (var person in DemoPeople.Of(DemoPeople.Engholm).Where(p => p.IsEmployee)) life.Employee(person);
        unit.LeaderId = life.Staff("lene").Id;
        life.UnitOf("Job og ydelse").LeaderId = life.Staff("lene").Id;
        life.CaseKinds("admin");

        var brain = life.Situation("Jeg har fået en hjerneskade");
        var home = life.Situation("Jeg er lige kommet hjem fra hospitalet");
        var grown = life.Situation("Jeg bliver snart voksen");
        var work = life.Situation("Jeg vil i arbejde igen");
        var signs = life.Situation("Jeg taler med tegn og billeder");

        var offers = new DemoOffers(life);
        LayAnna(life, brain, offers);
        LayEmil(life, grown, offers);
        LayFatima(life, work, offers);
        LayOle(life, home);
        LayBirgit(life, home);
        LayIda(life, signs);
        LayRasmus(life, work);
        DemoCaseload.Lay(life, [brain, home, work]);
    }

    private static void LayAnna(Life life, LifeSituation situation, DemoOffers offers)
    {
        var anna = life.Citizen("anna", situation, life.Past(12), "lene");
        anna.Alone("lene", life.Past(12, 10), (plan, by, at) => plan.Say(EntryKind.TalkBest, "Ring, før du skriver.", by, at));
        anna.Alone("lene", life.Past(12, 10), (plan, by, at) => plan.Say(EntryKind.TalkBest, "Hold pause efter 20 minutter.", by, at));
        anna.Alone("lene", life.Past(12, 10), (plan, by, at) => plan.Say(EntryKind.TalkBest, "Sig én ting ad gangen.", by, at));
        anna.Agrees(life.Past(12, 11));
        anna.Own(life.Past(9, 19), (plan, by, at) => plan.Say(EntryKind.Strength, "Jeg husker sange.", by, at));
        anna.Join("karim", "bostøtte", "hjælper dig i hverdagen og med at komme ud", life.Past(8), Life.SupportReads, Life.SupportWrites, "At støtte dig i det, du vil", "Serviceloven § 85");
        anna.Network("Else Holm", "mor", Ring.Close, "ringer hver aften", "else", "20 00 00 11");
        anna.Join("mette", "rådgiver", "laver planen sammen med dig", life.Past(2), Parts.All, Life.AdviserWrites, "At lave planen sammen med dig", "Serviceloven § 10");
        anna.Handover("lene", "mette", life.Past(2, 14));
        anna.LeaveTeam("lene", life.Past(1));
        DemoCases.LayAnna(life, anna);
        DemoNotes.LayAnna(life, anna);
        DemoDecisions.LayAnna(life, anna, offers);
        anna.Looked("lene", life.Past(12, 10), Parts.Plan);
        anna.Looked("karim", life.Past(7, 9), Parts.Plan);
    }

    private static void LayEmil(Life life, LifeSituation situation, DemoOffers offers)
    {
        var emil = life.Citizen("emil", situation, life.Past(90), "mette");
        emil.Shows(new CommunicationProfile { Calm = true, OneThing = true });
        emil.Join("karim", "bostøtte", "går til klub med dig", life.Past(60), Life.SupportReads, Life.SupportWrites, "At støtte dig i det, du vil", "Serviceloven § 85");
        emil.Network("Hanne Frost", "mor", Ring.Close, "bor sammen med dig", "", "20 00 00 12");
        emil.Network("Bo Rask", "ven fra skakklubben", Ring.Everyday, "spiller med dig hver onsdag", "", "20 00 00 13");
        emil.Alone("mette", life.Past(88), (plan, by, at) => plan.Say(EntryKind.TalkBest, "Skriv en sms først.", by, at));
        emil.Together("mette", life.Past(80, 13), (plan, by, at) => plan.Say(EntryKind.Hope, "Jeg vil bo for mig selv og spille skak.", by, at));
        var club = emil.Goal("mette", life.Past(80, 13), "Jeg spiller med i klubben", "Jeg bliver der en hel aften.", 3);
        var cook = emil.Goal("mette", life.Past(60, 13), "Jeg kan lave min egen mad", "Jeg laver tre retter selv.", 2);
        emil.Agrees(life.Past(58, 16));
        emil.Step(club, "mette", life.Past(57), "Jeg går derhen med Karim.", "karim", life.Ahead(-30), doneAt: life.Past(30, 20));
        emil.Step(club, "mette", life.Past(30), "Jeg spiller et spil med Bo.", "", life.Ahead(3));
        emil.Step(cook, "mette", life.Past(20), "Jeg laver pasta på søndag.", "", life.LastSunday);
        emil.Agrees(life.Past(19, 16));
        emil.Own(life.Past(10, 20), (plan, by, at) => plan.Place(club, 6, by, at));
        emil.Own(life.Past(3, 21), (plan, by, at) => plan.Say(EntryKind.Strength, "Jeg kan mange åbninger i skak.", by, at));
        emil.Translates(club, "mette", life.Past(28), new Translation("Deltager selvstændigt i et fællesskab uden for hjemmet hver uge.", AimKind.Develop, "Samfundsliv", "Bostøtten Broen", "Serviceloven § 85"));
        emil.Step(cook, "mette", life.Past(1), "Vi finder en opskrift sammen.", "mette", life.Ahead(1));
        DemoCalls.Good(emil, life);
        emil.Represented("hanne", HelperKind.Custody, "Hanne Frost", "", Parts.None, acts: true, "Opslag i CPR", "mette", life.Past(85, 11));
        DemoContacts.LayEmil(life, emil);
        DemoCases.LayEmil(life, emil);
        DemoNotes.LayEmil(life, emil);
        DemoDecisions.LayEmil(life, emil, offers, club, cook);
        emil.Looked("mette", life.Past(1, 9), Parts.Plan);
        emil.Looked("karim", life.Past(4, 15), Parts.Plan);
    }

    private static void LayFatima(Life life, LifeSituation situation, DemoOffers offers)
    {
        var fatima = life.Citizen("fatima", situation, life.Past(70), "mette");
        fatima.Shows(new CommunicationProfile { TextLevel = TextLevel.Let, Interpreter = "arabisk" });
        fatima.Network("Samir Ali", "mand", Ring.Close, "er med til møder", "", "20 00 00 14");
        fatima.Alone("mette", life.Past(68), (plan, by, at) => plan.Say(EntryKind.TalkBest, "Brug tolk, også i telefonen.", by, at));
        fatima.Together("mette", life.Past(60, 11), (plan, by, at) => plan.Say(EntryKind.Hope, "Jeg vil tjene mine egne penge.", by, at));
        var work = fatima.Goal("mette", life.Past(60, 11), "Jeg prøver et arbejde", "Jeg ser stedet en dag.", 4);
        fatima.Agrees(life.Past(60, 12));
        fatima.Step(work, "mette", life.Past(14), "Vi besøger bageriet sammen.", "mette", life.Ahead(2));
        fatima.Answers(life.Past(6, 13), Agreement.InDoubt, "Jeg ved ikke, om jeg kan stå op hele dagen.", life.Ahead(5));
        DemoContacts.LayFatima(life, fatima);
        DemoCases.LayFatima(life, fatima, offers, work);
        fatima.Looked("mette", life.Past(6, 14), Parts.Plan);
        DemoCalls.Answered(fatima, life);
    }

    private static void LayOle(Life life, LifeSituation situation)
    {
        var ole = life.Citizen("ole", situation, life.Past(40), "mette");
        ole.Shows(new CommunicationProfile { Size = TextSize.Largest, TextLevel = TextLevel.Let });
        ole.Join("maja", "sygeplejerske", "ser til dit ben", life.Past(38), Parts.Profile | Parts.Team | Parts.Tasks, Parts.None, "At pleje dit ben", "Sundhedsloven § 138");
        ole.Network("Vera Dahl", "værge for økonomi", Ring.Everyday, "hjælper dig med penge", "vera", "20 00 00 15");
        ole.Alone("mette", life.Past(38), (plan, by, at) => plan.Say(EntryKind.TalkBest, "Tal tydeligt, og sid på min venstre side.", by, at), Said.OnBehalf);
        ole.Alone("mette", life.Past(36), (plan, by, at) => plan.Say(EntryKind.Hope, "Jeg vil blive i mit hus.", by, at));
        var walk = ole.Goal("mette", life.Past(36), "Jeg går selv til købmanden", "Jeg går til hjørnet og hjem.", 3, alone: true);
        ole.Step(walk, "mette", life.Past(30), "Maja viser øvelser med benet.", "maja", life.Ahead(-6), alone: true);
        ole.Step(walk, "mette", life.Past(12), "Jeg går til hjørnet hver dag.", "", life.Ahead(4), alone: true);
        DemoNotes.LayLeast(life, ole, "mette", "Ole viste mig trappen. Han går roligt, når han holder ved gelænderet.");
        ole.Looked("maja", life.Past(5, 8), Parts.Profile);
        ole.Represented("vera", HelperKind.Guardian, "Vera Dahl", "økonomi", Parts.Contact, acts: true, "Brev fra Familieretshuset", "mette", life.Past(37, 11));
    }

    private static void LayBirgit(Life life, LifeSituation situation)
    {
        var birgit = life.Citizen("birgit", situation, life.Past(120), "mette");
        birgit.Network("Kirsten Lang", "søster", Ring.Close, "kommer om søndagen", "", "20 00 00 16");
        birgit.Together("mette", life.Past(110, 10), (plan, by, at) => plan.Say(EntryKind.Hope, "Jeg vil bare gerne ud igen.", by, at));
        var garden = birgit.Goal("mette", life.Past(110, 10), "Jeg er med i havegruppen", "Jeg kommer én gang.", 3);
        birgit.Agrees(life.Past(110, 11));
        birgit.Step(garden, "mette", life.Past(40), "Kirsten kører mig derhen.", "Kirsten Lang", life.Ahead(6));
        birgit.Network("Jonas Riis", "frivillig i havegruppen", Ring.Everyday, "henter dig om tirsdagen", "jonas", "20 00 00 17");
        var shared = birgit.Shares("jonas", "Jonas Riis", Parts.Goals, "Så Jonas ved, hvad jeg øver", life.Past(30, 15), life.Ahead(60));
        birgit.Hears(shared.Id, "Jonas Riis", "frivillig i havegruppen", "Birgit ler mere, når vi er ude.", life.Past(8, 16));
        birgit.Answers(life.Past(3, 12), Agreement.WantsToTalk, "Jeg vil hellere køre selv.", null);
        DemoDecisions.LayBirgit(life, birgit, garden);
        DemoCalls.Waiting(birgit, life);
    }

    private static void LayIda(Life life, LifeSituation situation)
    {
        var ida = life.Citizen("ida", situation, life.Past(200), "sara");
        ida.Shows(new CommunicationProfile { TextLevel = TextLevel.Billeder, Size = TextSize.Large, OneThing = true });
        ida.Join("karim", "bostøtte", "er hos dig om morgenen", life.Past(190), Life.SupportReads, Life.SupportWrites, "At støtte dig i det, du vil", "Serviceloven § 85");
        ida.Together("sara", life.Past(180, 10), (plan, by, at) => plan.Say(EntryKind.Hope, "Jeg vil svømme.", by, at), Said.WithSupport);
        var swim = ida.Goal("sara", life.Past(180, 10), "Jeg svømmer hver uge", "Jeg er i vandet ti minutter.", 5);
        ida.Agrees(life.Past(180, 11));
        ida.Step(swim, "sara", life.Past(15), "Karim tager bussen med mig.", "karim", life.Ahead(2));
        ida.Agrees(life.Past(14, 11));
        ida.LivesAt("Skovvej 12, 2. tv., 9999 Engholm", isProtected: true);
        ida.ShieldedFrom("rasmus", "Rasmus Holt", "Hun skal kunne være i fred", "sara", life.Past(150, 13));
    }

    /// <summary>Ida's former partner, with a plan of his own. He is shielded from her, and nothing of his shows it.</summary>
    private static void LayRasmus(Life life, LifeSituation situation)
    {
        var rasmus = life.Citizen("rasmus", situation, life.Past(50), "mette");
        rasmus.Together("mette", life.Past(45, 10), (plan, by, at) => plan.Say(EntryKind.Hope, "Jeg vil være tømrer.", by, at));
        var work = rasmus.Goal("mette", life.Past(45, 10), "Jeg kommer i lære", "Jeg taler med en mester.", 4);
        rasmus.Agrees(life.Past(44, 11));
        rasmus.Step(work, "mette", life.Past(20), "Jeg ringer til to værksteder.", "", life.Ahead(9));
        rasmus.Agrees(life.Past(19, 11));
        rasmus.LivesAt("Havnegade 4, 9999 Engholm", isProtected: false);
    }

    private static void LaySundkoebing(Life life)
    {
        var unit = life.Unit("Borger og støtte", "70 50 60 70", "Mandag til fredag kl. 9-14", receives: true);
        foreach (var person in DemoPeople.Of(DemoPeople.Sundkoebing).Where(p => p.IsEmployee)) life.Employee(person);
        unit.LeaderId = life.Staff("inger").Id;
        life.CaseKinds("inger");
        var home = life.Situation("Jeg er lige kommet hjem fra hospitalet");
        var bodil = life.Citizen("bodil", home, life.Past(30), "henrik");
        bodil.Together("henrik", life.Past(28, 10), (plan, by, at) => plan.Say(EntryKind.Hope, "Jeg vil fiske ved havnen.", by, at));
        var fish = bodil.Goal("henrik", life.Past(28, 10), "Jeg går ned til havnen", "Jeg går halvvejs.", 2);
        bodil.Agrees(life.Past(28, 11));
        bodil.Step(fish, "henrik", life.Past(10), "Vi går en tur til havnen.", "henrik", life.Ahead(3));
        bodil.Agrees(life.Past(9, 11));
        DemoNotes.LayLeast(life, bodil, "henrik", "Bodil fortalte om havnen. Hun vil gerne derned, når vejret er til det.");
        bodil.Looked("henrik", life.Past(2, 9), Parts.Plan);
    }
}
