using Sammen.Domain.Common;

namespace Sammen.Domain.Choices;

/// <summary>The ordinary "no"s of options and the directory.</summary>
public static class ChoiceRefusals
{
    public static readonly Refusal NotFound = new("ChoiceNotFound", "Mulighederne findes ikke mere. Åbn siden igen.");
    public static readonly Refusal OptionGone = new("ChoiceOptionGone", "Den mulighed er her ikke mere. Åbn siden igen.");
    public static readonly Refusal OptionChanged = new("ChoiceOptionChanged", "Teksten er blevet ændret, mens du læste. Læs den igen, og svar så.");
    public static readonly Refusal Chosen = new("ChoiceChosen", "Der er valgt. Det kan ikke ændres; vælg igen i stedet.");
    public static readonly Refusal NotChosen = new("ChoiceNotChosen", "Der er ikke valgt endnu. Ret i mulighederne, som de er.");
    public static readonly Refusal Full = new("ChoiceFull", "Der er allerede seks muligheder. Tag en væk først.");
    public static readonly Refusal IdeasFull = new("ChoiceIdeasFull", "Der er allerede tre egne idéer. Tag en tilbage først.");
    public static readonly Refusal KindMissing = new("ChoiceKindMissing", "Vælg, hvem der står for det.");
    public static readonly Refusal NameMissing = new("ChoiceNameMissing", "Skriv, hvad det hedder.");
    public static readonly Refusal WhatMissing = new("ChoiceWhatMissing", "Skriv med få ord, hvad det er.");
    public static readonly Refusal WaitOutside = new("ChoiceWaitOutside", "Skriv ventetiden i hele uger, fra 0 til 104. Lad feltet stå tomt, hvis ingen ved det.");
    public static readonly Refusal CostMissing = new("ChoiceCostMissing", "Vælg, hvor meget det koster kommunen.");
    public static readonly Refusal GainMissing = new("ChoiceGainMissing", "Vælg, om det hjælper målet. Ordene alene siger det ikke.");
    public static readonly Refusal TooHard = new("ChoiceTooHard", "Teksten er svær at læse for borgeren. Skriv den enklere, eller skriv, hvorfor den må være svær.");
    public static readonly Refusal IdeaMissing = new("ChoiceIdeaMissing", "Skriv din idé med et par ord.");
    public static readonly Refusal NotYourOption = new("ChoiceNotYourOption", "Den mulighed har vi skrevet. Sig hellere, at det ikke er noget for dig.");
    public static readonly Refusal CitizensIdea = new("ChoiceCitizensIdea", "Det er borgerens egen idé. Den kan kun borgeren tage væk.");
    public static readonly Refusal NothingToAsk = new("ChoiceNothingToAsk", "Borgeren har sagt noget om alle muligheder.");
    public static readonly Refusal LikingMissing = new("ChoiceLikingMissing", "Vælg et svar.");
    public static readonly Refusal CitizenSaid = new("ChoiceCitizenSaid", "Borgeren har selv svaret. Borgerens ord kan kun borgeren ændre.");
    public static readonly Refusal PickMissing = new("ChoicePickMissing", "Vælg mindst én mulighed.");
    public static readonly Refusal ReasonsMissing = new("ChoiceReasonsMissing", "Skriv, hvorfor I vælger det. Mindst ti tegn. Borgeren læser det.");
    public static readonly Refusal AgainstMissing = new("ChoiceAgainstMissing", "Borgeren har sagt nej til det, I vælger. Skriv, hvorfor I vælger det alligevel. Mindst ti tegn.");
    public static readonly Refusal GoalGone = new("ChoiceGoalGone", "Et af målene står ikke i planen mere. Åbn siden igen.");
    public static readonly Refusal OfferGone = new("OfferNotFound", "Tilbuddet findes ikke mere. Åbn listen igen.");
    public static readonly Refusal OfferRetired = new("OfferRetired", "Tilbuddet er allerede taget af listen.");
    public static readonly Refusal NameTaken = new("OfferNameTaken", "Der står allerede et tilbud med det navn. Ret det i stedet.");

    internal static Refusal NotReady(IReadOnlyList<string> missing) => new("ChoiceNotReady", "Der mangler noget, før I kan vælge. " + string.Join(' ', missing));
}
