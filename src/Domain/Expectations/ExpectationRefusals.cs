using Sammen.Domain.Common;

namespace Sammen.Domain.Expectations;

/// <summary>The ordinary "no"s of expectations.</summary>
public static class ExpectationRefusals
{
    public static readonly Refusal NoSheet = new("ExpectationNoSheet", "Der er ikke noget ark endnu. Begynd et først.");
    public static readonly Refusal ReasonWrong = new("ExpectationReasonWrong", "Arket åbner af sig selv, når det er tid. Ellers begynder I en ny udgave, når en af jer ønsker det.");
    public static readonly Refusal SideMissing = new("ExpectationSideMissing", "Vælg, hvem der venter det, eller hvad det er.");
    public static readonly Refusal OnlyOwnSide = new("ExpectationOnlyOwnSide", "Her skriver du det, du selv venter.");
    public static readonly Refusal LineGone = new("ExpectationLineGone", "Linjen er her ikke mere. Åbn siden igen.");
    public static readonly Refusal NothingToAsk = new("ExpectationNothingToAsk", "Der er ikke noget nyt at spørge om.");
    public static readonly Refusal NoYes = new("ExpectationNoYes", "Borgeren har ikke sagt ja til det, der står. Spørg først.");
    public static readonly Refusal AlignedAlready = new("ExpectationAlignedAlready", "Der er allerede et svar på den her udgave. Åbn siden igen.");
    public static readonly Refusal CitizenWrote = new("ExpectationCitizenWrote", "Borgeren har skrevet noget nyt. Svar på det med en linje, og spørg.");
    public static readonly Refusal Full = new("ExpectationFull", "Arket er fuldt. Tag en linje væk først.");
}
