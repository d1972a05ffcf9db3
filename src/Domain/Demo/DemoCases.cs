using Sammen.Domain.Cases;
using Sammen.Domain.Common;

namespace Sammen.Domain.Demo;

/// <summary>Cases in the three phases: one that has just begun, and one that waits for a citizen in doubt.</summary>
internal static class DemoCases
{
    public static void LayAnna(Life life, LifeOf anna)
    {
        var outing = anna.Opens("lene", life.Past(8, 9), "ledsagelse", "Hjælp til at komme ud", "Jeg vil gerne til kor. Jeg tør ikke tage bussen alene.", Clock.DayOf(life.Past(9, 19)));
        anna.Passes(outing, "mette", life.Past(1, 14), new BallPass(Ball.Doctor, "din læge", "Vi venter på et brev om, hvor længe du kan være ude.", "", null, "Mette ringer til dig, når brevet er kommet."));
    }

    /// <summary>Once through all three phases, and back in the first; a day that was not kept has got a reason and a new one.</summary>
    public static void LayEmil(Life life, LifeOf emil)
    {
        var grown = emil.Opens("mette", life.Past(80, 9), "ungeplan", "Fra ung til voksen", "Jeg vil vide, hvad der sker, når jeg bliver 18.", Clock.DayOf(life.Past(82, 12)));
        emil.Moves(grown, "mette", life.Past(60, 10), CasePhase.ChoiceOfEffort, "Vi har talt om skole, klub og mad.");
        emil.Moves(grown, "mette", life.Past(40, 10), CasePhase.FollowUp, "Karim går med i klubben.");
        emil.Moves(grown, "mette", life.Past(10, 10), CasePhase.Assessment, "Du vil tale om at bo for dig selv. Det ved vi ikke nok om endnu.");
        emil.Passes(grown, "mette", life.Past(10, 11), new BallPass(Ball.Us, "Mette", "Mette spørger boligkontoret, hvad der er ledigt.", "", null, "Vi ser på et sted sammen."));
        emil.Delays(grown, "mette", life.Past(1, 15), "Boligkontoret har ikke svaret endnu. Det er jeg ked af. Jeg ringer til dem igen på torsdag.", life.Ahead(25));
    }

    public static void LayFatima(Life life, LifeOf fatima, DemoOffers offers, Guid work)
    {
        var day = fatima.Opens("mette", life.Past(40, 9), "aktivitet", "Noget at lave om dagen", "Jeg vil gerne ud blandt andre om dagen.", Clock.DayOf(life.Past(41, 12)));
        fatima.Moves(day, "mette", life.Past(15, 10), CasePhase.ChoiceOfEffort, "Nu ved vi nok om, hvad du kan holde til.");
        offers.LayFatima(life, fatima, day, work);
        fatima.Doubts(day, life.Past(5, 12), "Jeg ved ikke, om jeg kan være der hele dagen.", life.Ahead(6));
    }
}
