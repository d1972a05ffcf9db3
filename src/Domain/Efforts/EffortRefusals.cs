using Sammen.Domain.Common;

namespace Sammen.Domain.Efforts;

/// <summary>The ordinary "no"s of the help itself.</summary>
public static class EffortRefusals
{
    public static readonly Refusal NotFound = new("OrderNotFound", "Bestillingen findes ikke mere. Åbn siden igen.");
    public static readonly Refusal PartMissing = new("OrderPartMissing", "Vælg noget, der er sagt ja til og fortalt.");
    public static readonly Refusal OrderedAlready = new("OrderOrderedAlready", "Der er allerede spurgt om det.");
    public static readonly Refusal UnitMissing = new("OrderUnitMissing", "Vælg, hvem der skal hjælpe.");
    public static readonly Refusal NotOnTeam = new("OrderNotOnTeam", "Vælg en fra holdet, som hører til der. Eller vælg ingen.");
    public static readonly Refusal GoalMissing = new("OrderGoalMissing", "Vælg mindst ét af borgerens mål.");
    public static readonly Refusal NotYours = new("OrderNotYours", "Det er ikke jer, der er spurgt.");
    public static readonly Refusal AnsweredAlready = new("OrderAnsweredAlready", "Der er allerede svaret.");
    public static readonly Refusal StartsTooLate = new("OrderStartsTooLate", "Vælg en dag inden for et halvt år.");
    public static readonly Refusal ComesMissing = new("OrderComesMissing", "Vælg, hvem der kommer.");
    public static readonly Refusal OtherWeekday = new("OrderOtherWeekday", "Den første dag er en anden ugedag end den, du har skrevet. Ret dagen eller ordene.");
    public static readonly Refusal WhenMissing = new("OrderWhenMissing", "Skriv, hvornår I kommer. For eksempel: mandag kl. 10.");
    public static readonly Refusal WhyMissing = new("OrderWhyMissing", "Skriv hvorfor. Borgeren læser det.");
    public static readonly Refusal NotRunning = new("OrderNotRunning", "Hjælpen er ikke i gang.");
    public static readonly Refusal OutcomeMissing = new("FollowUpOutcomeMissing", "Vælg, om hjælpen skal blive ved, ændres eller stoppe.");
    public static readonly Refusal WishMissing = new("FollowUpWishMissing", "Vælg, hvem der ønsker, at hjælpen stopper.");
    public static readonly Refusal NotAgreed = new("FollowUpNotAgreed", "Spørg borgeren en gang til. Sæt kryds, når I er enige. Ellers vælg, at det er jer, der ønsker det.");
    public static readonly Refusal Appealed = new("HelpAppealed", "Borgeren har klaget over det. Hjælpen bliver ved, til der er svaret på klagen.");
    public static readonly Refusal StopPartMissing = new("OrderStopPartMissing", "Vælg den beslutning, der stopper hjælpen. Den skal være fortalt til borgeren.");
    public static readonly Refusal CitizenSaysMissing = new("FollowUpCitizenSaysMissing", "Skriv, hvad borgeren selv siger om hjælpen.");
    public static readonly Refusal LeadsMissing = new("FollowUpLeadsMissing", "Vælg, hvor sagen skal hen.");
    public static readonly Refusal ThemeMissing = new("FollowUpThemeMissing", "Skriv det ene emne, I skal vide mere om.");
    public static readonly Refusal GoalGone = new("StatusGoalGone", "Målet er ikke en del af hjælpen. Åbn siden igen.");
    public static readonly Refusal StatusGoalMissing = new("StatusGoalMissing", "Vælg, hvilket mål det handler om.");
    public static readonly Refusal LineMissing = new("StatusLineMissing", "Skriv én linje om, hvordan det går.");
    public static readonly Refusal MonthWrong = new("HoursMonthWrong", "Vælg en måned fra hjælpens begyndelse til nu.");
    public static readonly Refusal HoursOutside = new("HoursOutside", "Skriv timer fra 0 til 400. For eksempel 12,5.");
    public static readonly Refusal ApproachMissing = new("ApproachMissing", "Skriv, hvordan I gør, alle sammen.");
    public static readonly Refusal ApproachChanged = new("ApproachChanged", "Der er kommet en ny tekst. Læs den først.");
}
