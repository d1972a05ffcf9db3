using Sammen.Domain.Common;

namespace Sammen.Domain.Plans;

/// <summary>The ordinary "no"s of a plan.</summary>
public static class PlanRefusals
{
    public static readonly Refusal CitizensWords = new("PlanCitizensWords", "Det er borgerens egne ord. De kan kun ændres af borgeren, eller når I sidder sammen i Sammen-visning.");
    public static readonly Refusal CitizenWroteAlone = new("PlanCitizenWroteAlone", "De ord har borgeren skrevet alene. Dem retter kun borgeren selv. Skriv nye ord ved siden af.");
    public static readonly Refusal WhoSays = new("PlanWhoSays", "Vælg, hvem der siger det.");
    public static readonly Refusal OnlyCitizenTakesBack = new("PlanOnlyCitizenTakesBack", "Kun borgeren kan tage sine ord tilbage.");
    public static readonly Refusal NotFound = new("PlanItemNotFound", "Det findes ikke i planen mere. Åbn planen igen.");
    public static readonly Refusal Ended = new("PlanEnded", "Planen er slut. Der kan ikke skrives i den.");
    public static readonly Refusal ScaleOutside = new("PlanScaleOutside", "Vælg et tal fra 0 til 10.");
    public static readonly Refusal StepAlreadyDone = new("PlanStepAlreadyDone", "Skridtet er allerede klaret.");
    public static readonly Refusal StepNotDone = new("PlanStepNotDone", "Skridtet er ikke klaret endnu.");
    public static readonly Refusal NotYourStep = new("PlanNotYourStep", "Skridtet er en andens. Den, der gør det, siger til.");
    public static readonly Refusal DoerUnknown = new("PlanDoerUnknown", "Vælg, hvem der gør det.");
    public static readonly Refusal WhyMissing = new("PlanWhyMissing", "Skriv et par ord om hvorfor.");
    public static readonly Refusal NothingToAsk = new("PlanNothingToAsk", "Der er ikke noget nyt at svare på.");
    public static readonly Refusal StaleQuestion = new("PlanStaleQuestion", "Planen er ændret, mens du svarede. Se det nye, og svar igen.");
    public static readonly Refusal LookAgainMissing = new("PlanLookAgainMissing", "Vælg en dag, hvor I taler om det igen.");
    public static readonly Refusal DoubtStands = new("PlanDoubtStands", "Borgeren er i tvivl. Tal sammen igen på den aftalte dag, før du skriver et ja.");
    public static readonly Refusal OnlyCitizenAnswers = new("PlanOnlyCitizenAnswers", "Kun borgeren kan svare på det.");
    public static readonly Refusal TwoTriesFirst = new("PlanTwoTriesFirst", "Prøv mindst to gange på to måder, og skriv hvordan.");
    public static readonly Refusal NotCoordinator = new("PlanNotCoordinator", "Kun tovholderen kan give planen videre.");
    public static readonly Refusal CannotHold = new("PlanCannotHold", "Den, der holder planen, skal have plads på holdet uden slutdato og må skrive i planen.");
    public static readonly Refusal NotOffered = new("PlanNotOffered", "Du er ikke spurgt, eller spørgsmålet er trukket tilbage.");
    public static readonly Refusal CoordinatorOnTeam = new("PlanCoordinatorOnTeam", "Den nye tovholder skal være medarbejder på holdet.");
}
