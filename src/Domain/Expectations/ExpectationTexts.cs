using Sammen.Domain.Assessments;

namespace Sammen.Domain.Expectations;

/// <summary>Names as the two readers know them.</summary>
public static class ExpectationTexts
{
    public static string Professional(SheetSide side) => side switch
    {
        SheetSide.OfUs => "Borgeren venter af os",
        SheetSide.OfOneself => "Borgeren venter af sig selv",
        SheetSide.Relative => "Pårørende",
        SheetSide.Guardian => "Værge",
        SheetSide.Provider => "Udfører",
        SheetSide.Adviser => "Rådgiver",
        SheetSide.LawAllows => "Det kan loven",
        SheetSide.LawNot => "Det kan loven ikke",
        SheetSide.Elsewhere => "Det kan vi ellers",
        SheetSide.Differs => "Her ser vi forskelligt på det",
        SheetSide.Consideration => "Faglige overvejelser før afgørelsen",
        SheetSide.TalkedThrough => "Sådan har vi talt det igennem",
        _ => "Det har vi aftalt",
    };

    /// <summary>As the citizen reads it.</summary>
    public static string Citizen(SheetSide side) => side switch
    {
        SheetSide.OfUs => "Det venter jeg af jer",
        SheetSide.OfOneself => "Det venter jeg af mig selv",
        SheetSide.Relative => "Det siger min familie",
        SheetSide.Guardian => "Det siger den, der hjælper mig med mine ting",
        SheetSide.Provider => "Det siger dem, der kommer hos mig",
        SheetSide.Adviser => "Det venter vi i kommunen",
        SheetSide.LawAllows => "Det kan loven",
        SheetSide.LawNot => "Det kan loven ikke",
        SheetSide.Elsewhere => "Det kan vi ellers",
        SheetSide.Differs => "Her ser vi forskelligt på det",
        SheetSide.Consideration => "Det tænker vi på, før vi beslutter",
        SheetSide.TalkedThrough => "Sådan har vi talt det igennem",
        _ => "Det har vi aftalt",
    };

    /// <summary>Why a version was opened, in a sentence.</summary>
    public static string Opened(SheetReason reason) => reason switch
    {
        SheetReason.FirstContact => "Åbnet, fordi I ikke har talt om det i sagen før",
        SheetReason.PhaseChange => "Åbnet, fordi sagen er gået til en ny fase",
        SheetReason.NewAdviser => "Åbnet, fordi der er en ny tovholder",
        SheetReason.ComingDecision => "Åbnet, fordi en afgørelse er på vej",
        _ => "Åbnet, fordi nogen ønskede det",
    };

    /// <summary>Why it is talked through now, to the citizen.</summary>
    public static string Citizen(SheetReason reason) => reason switch
    {
        SheetReason.FirstContact => "Vi er lige begyndt. Derfor taler vi om, hvad vi venter af hinanden.",
        SheetReason.PhaseChange => "Vi er kommet til noget nyt. Derfor taler vi om det igen.",
        SheetReason.NewAdviser => "Du har fået en ny at tale med. Derfor taler vi om det igen.",
        SheetReason.ComingDecision => "Vi skal snart beslutte noget. Derfor taler vi om det først.",
        _ => "Vi taler om det igen, fordi en af os vil.",
    };

    public static string State(AskState state) => AssessmentTexts.State(state);
}
