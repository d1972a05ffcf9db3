using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Decisions;

namespace Sammen.Domain.Demo;

/// <summary>Two cases that were decided, one given in part and appealed and one whose help is under way; and one that waits for the leader.</summary>
internal static class DemoDecisions
{
    public static void LayEmil(Life life, LifeOf emil, DemoOffers offers, Guid club, Guid cook)
    {
        var found = emil.Opens("mette", life.Past(87, 11), "stoettende-indsats", "Støtte i klubben", "Jeg vil gerne blive en hel aften.", Clock.DayOf(life.Past(88)));
        emil.IsHeard(
            found, "mette", "Du kommer i klubben hver onsdag. Du går hjem efter en time, fordi der er meget larm.",
            life.Past(84, 13), life.Past(83, 19), "Jeg ved ikke, om det er larmen.", life.Past(80, 18), "Det er både larmen, og at jeg ikke kender så mange.");
        emil.Moves(found, "mette", life.Past(78, 10), CasePhase.ChoiceOfEffort, "Vi ved nok til at finde den rette hjælp.");
        offers.LayEmil(life, emil, found, club, cook);
        var decided = emil.IsDecided(
            found, "mette", "lene",
            new DecisionWords("Du får støtte i klubben 2 timer om ugen.", "Karim går med dig om onsdagen, til du ikke har brug for det.", "Karim skriver til dig og aftaler den første gang."),
            new Dictionary<Gate, string>
            {
                [Gate.EnoughKnown] = "Vi har talt med Emil og med klubben.",
                [Gate.TookPart] = "Emil fortalte selv på to møder og rettede det om larmen.",
                [Gate.Aligned] = "Vi har talt om, hvad Karim kan, og hvad Emil selv vil.",
            },
            life.Past(70, 10),
            new PartForm("Støtte i klubben", PartResult.Yes, "Barnets lov § 32", "Du bliver i en time og vil gerne blive længere.", "Loven giver støtte til den, der har brug for den for at være med.", "Støtten hjælper dig med at være sammen med andre.", "Jeg vil gerne have Karim med, men ikke for evigt.", "Derfor ser vi på det igen efter tre måneder.", null, null, "2 timer om ugen", CostClass.Medium, false, []));
        var month = new DateOnly(life.Today.Year, life.Today.Month, 1);
        emil.IsHelped(
            found, decided.Parts[0], "karim", "mette", life.Past(66, 11), life.Past(59, 10), life.First(DayOfWeek.Wednesday, 57), "onsdag kl. 18",
            [(club, true, "Emil blev i to timer og spillede med tre andre.", life.Past(21, 20)), (club, false, "Der er kommet mange nye, og larmen er værre.", life.Past(7, 20))],
            [(month.AddMonths(-1), 480)], club);
    }

    public static void LayBirgit(Life life, LifeOf birgit, Guid garden)
    {
        var found = birgit.Opens("mette", life.Past(34, 10), "stoette", "Støtte til at komme ud", "Jeg vil ud. Jeg ved ikke, hvordan jeg skal få det gjort alene.", Clock.DayOf(life.Past(35)));
        birgit.Moves(found, "mette", life.Past(9, 10), CasePhase.ChoiceOfEffort, "Vi har set, hvad der skal til, før du kommer ud ad døren.");
        birgit.NeedNotBeHeard(found, "mette", "Alt det, vi bygger på, har Birgit selv sagt. Hun har læst det igennem.", life.Past(2, 10));
        birgit.WaitsForLeader(
            found, "mette", "lene",
            new DecisionWords("Du får støtte 2 timer om ugen.", "Karim går med dig i haven om fredagen, til det går af sig selv.", "Mette ringer til dig, og I aftaler den første dag."),
            new Dictionary<Gate, string>
            {
                [Gate.EnoughKnown] = "Vi har talt tre gange. Kirsten har fortalt, hvad der virker om søndagen.",
                [Gate.TookPart] = "Vi har gået en tur imens. Det var Birgits idé.",
                [Gate.Aligned] = "Birgit ved, at det er to timer, og at vi ser på det efter tre måneder.",
                [Gate.Alternatives] = "Jonas fra havegruppen henter om tirsdagen. Han kan ikke om fredagen.",
            },
            life.Past(1, 11),
            new PartForm("Støtte i havegruppen", PartResult.Yes, "Serviceloven § 85", "Du kommer ud, når nogen går med. Alene bliver du hjemme.", "Loven giver støtte til den, der ikke selv kan komme i gang på grund af en sygdom.", "Støtten hjælper dig ud blandt andre, så du igen kan gå selv.", "Jeg vil helst have en, der ikke snakker hele vejen.", "Derfor har vi spurgt Karim, som du kender.", null, null, "2 timer om ugen", CostClass.Medium, false, [garden]));
    }

    public static void LayAnna(Life life, LifeOf anna, DemoOffers offers)
    {
        var found = anna.Opens("lene", life.Past(11, 7), "stoette", "Støtte i hverdagen", "Jeg vil synge i kor igen. Jeg bliver træt, og jeg kan ikke finde vej alene.", Clock.DayOf(life.Past(12)));
        anna.AssessedAsAnna(found, "lene", 10);
        anna.IsHeard(
            found, "lene",
            "Du bor alene og klarer det meste selv. Du bliver træt efter 20 minutter. Du har ikke prøvet at tage bussen alene endnu.",
            life.Past(9, 17), life.Past(8, 19), "Jeg ved ikke, om jeg kan tage bussen.",
            life.Past(6, 20), "Jeg har ikke prøvet bussen, fordi jeg er bange for at køre forkert.");
        anna.Moves(found, "lene", life.Past(5, 10), CasePhase.ChoiceOfEffort, "Vi ved nu nok om din hverdag til at finde den rette hjælp.");
        offers.LayAnna(life, anna, found);
        var decided = anna.IsDecided(
            found, "mette", "lene",
            new DecisionWords("Du får støtte 3 timer om ugen. Du får ikke kørsel til koret.", "Karim kommer hos dig og øver med dig. Du kommer selv til koret, og Karim øver vejen med dig.", "Karim ringer til dig og aftaler den første dag."),
            new Dictionary<Gate, string>
            {
                [Gate.EnoughKnown] = "Vi har talt med Anna og Karim. Karim finder ud af, hvordan Anna kommer rundt.",
                [Gate.TookPart] = "Anna fortalte selv hjemme hos sig. Det om bussen blev skrevet, som hun siger det.",
                [Gate.Aligned] = "Vi har talt om, hvad kommunen kan, og hvad Anna selv vil.",
            },
            life.Past(1, 15),
            new PartForm("Støtte i hverdagen", PartResult.Yes, "Serviceloven § 85", "Du bliver træt efter 20 minutter og glemmer, hvad du var i gang med.", "Loven giver støtte til den, der har svært ved hverdagen på grund af en hjerneskade.", "Støtten hjælper dig med at komme ud og synge igen.", "Jeg vil gerne have Karim. Han ved, hvordan jeg har det.", "Derfor spørger vi Karim først.", null, null, "3 timer om ugen", CostClass.Medium, false, []),
            new PartForm("Kørsel til koret", PartResult.No, "Serviceloven § 105", "Der går en bus til døren. Du har ikke prøvet den endnu.", "Loven giver kørsel til den, der ikke kan tage bus eller tog.", "Vi tror, at du kan lære vejen, når Karim øver den med dig.", "Jeg er bange for at køre forkert. Jeg vil hellere køres.", "Derfor øver Karim vejen med dig, og vi ser på det igen.", null, null, "", CostClass.None, false, []));
        var told = life.Past(1, 15).AddMinutes(100);
        var today = life.Past(0, 8);
        anna.Appeals(found, decided, "mette", "Kørsel til koret", "Jeg kan ikke tage bussen hjem, når det er mørkt.", "Din mor kører dig, mens du venter.", today > told ? today : told);
    }
}
