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

    public static void LayFatima(Life life, LifeOf fatima)
    {
        var day = fatima.Opens("mette", life.Past(40, 9), "aktivitet", "Noget at lave om dagen", "Jeg vil gerne ud blandt andre om dagen.", Clock.DayOf(life.Past(41, 12)));
        fatima.Moves(day, "mette", life.Past(15, 10), CasePhase.ChoiceOfEffort, "Nu ved vi nok om, hvad du kan holde til.");
        fatima.Doubts(day, life.Past(5, 12), "Jeg ved ikke, om jeg kan være der hele dagen.", life.Ahead(6));
    }
}
