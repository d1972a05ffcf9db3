namespace Sammen.Domain.Cases;

/// <summary>Names as the two readers know them.</summary>
public static class CaseTexts
{
    public static string Citizen(CasePhase phase) => phase switch
    {
        CasePhase.Assessment => "Vi lærer dig at kende",
        CasePhase.ChoiceOfEffort => "Vi finder den rette hjælp",
        _ => "Vi ser, om hjælpen virker",
    };

    /// <summary>The phase read by one who helps: "Vi lærer Anna at kende".</summary>
    public static string ToAnother(CasePhase phase, string name) => phase == CasePhase.Assessment ? $"Vi lærer {name} at kende" : Citizen(phase);

    public static string Professional(CasePhase phase) => phase switch
    {
        CasePhase.Assessment => "Faglig udredning",
        CasePhase.ChoiceOfEffort => "Valg af indsats",
        _ => "Opfølgning",
    };

    /// <summary>The ball as it reads while the citizen is asked, what the citizen is to do, and what comes next.</summary>
    public static (string WaitsFor, string Does, string Next) Question(CitizenAsk what) => what switch
    {
        CitizenAsk.Hearing => ("Vi venter på at høre, om det, vi ved, passer.", "Læs, hvad vi ved, og sig, om det passer.", "Så beslutter vi."),
        CitizenAsk.Summary => ("Vi vil høre, om vi har forstået dig rigtigt.", "Læs, hvad vi ved om dig, og sig, om det passer.", "Så går vi videre sammen."),
        CitizenAsk.Sheet => ("Vi vil høre, om det er sådan, vi har talt om det.", "Læs, hvad vi venter af hinanden, og sig, om det passer.", "Så går vi videre sammen."),
        CitizenAsk.Options => ("Vi vil høre, hvad du siger til mulighederne.", "Se mulighederne, og sig, hvad du tænker.", "Så vælger vi sammen."),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    public static string Professional(CitizenAsk what) => what switch
    {
        CitizenAsk.Hearing => "partshøringen",
        CitizenAsk.Summary => "om I har forstået det rigtigt",
        CitizenAsk.Sheet => "hvad I venter af hinanden",
        _ => "mulighederne",
    };

    public static string Professional(Ball ball) => ball switch
    {
        Ball.Us => "Kommunen",
        Ball.Citizen => "Borgeren",
        Ball.Relative => "En pårørende",
        Ball.Provider => "Udføreren",
        Ball.Doctor => "Lægen",
        Ball.OtherAuthority => "En anden myndighed",
        _ => "Klageinstansen",
    };

    /// <summary>Who has the ball, read by another than the citizen, to whom it is "din læge".</summary>
    public static string ToAnother(string ballName, string whose) =>
        ballName.StartsWith("din ", StringComparison.OrdinalIgnoreCase) || ballName.StartsWith("dit ", StringComparison.OrdinalIgnoreCase) ? whose + ballName[3..] : ballName;

    public static string Professional(CaseEnd end) => end switch
    {
        CaseEnd.Reached => "Målet er nået",
        CaseEnd.OtherWay => "Løst på en anden måde",
        CaseEnd.Withdrawn => "Borgeren vil ikke mere",
        CaseEnd.Refused => "Afslag",
        CaseEnd.Moved => "Flyttet til en anden kommune",
        _ => "Borgeren er død",
    };

    public static string Citizen(CaseEnd end) => end switch
    {
        CaseEnd.Reached => "Det er nået.",
        CaseEnd.OtherWay => "Det blev løst på en anden måde.",
        CaseEnd.Withdrawn => "Du ville ikke mere.",
        CaseEnd.Refused => "Svaret blev nej.",
        CaseEnd.Moved => "Du er flyttet.",
        _ => "Sagen er slut.",
    };

    public static string Professional(CaseOrigin origin) => origin == CaseOrigin.Asked ? "Borgeren bad om hjælp" : "Vi så et behov";

    public static string Professional(Gate gate) => gate switch
    {
        Gate.EnoughKnown => "Nok er kendt",
        Gate.TookPart => "Borgeren har kunnet være med",
        Gate.Aligned => "Forventningerne er talt igennem",
        Gate.Heard => "Partshøring er holdt eller ikke nødvendig",
        Gate.Alternatives => "Andre muligheder er set på",
        _ => "Du må beslutte det, eller lederen har sagt ja",
    };

    public static string Professional(CostClass cost) => cost switch
    {
        CostClass.None => "Koster ikke noget",
        CostClass.Low => "Lav",
        CostClass.Medium => "Mellem",
        _ => "Høj",
    };
}
