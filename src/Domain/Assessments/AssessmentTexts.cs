using Sammen.Domain.Plans;

namespace Sammen.Domain.Assessments;

/// <summary>Names as the two readers know them.</summary>
public static class AssessmentTexts
{
    public static string Professional(Source source) => source switch
    {
        Source.Citizen => "Borger",
        Source.CitizenSupported => "Borger med støtte",
        Source.Relative => "Pårørende",
        Source.Provider => "Udfører",
        Source.Adviser => "Rådgiver",
        _ => "Andre",
    };

    public static string Professional(Tone tone) => tone switch
    {
        Tone.Resource => "Ressource",
        Tone.Difficulty => "Udfordring",
        _ => "Både og, eller ikke sagt",
    };

    public static string Professional(KnownKind kind) => kind switch
    {
        KnownKind.Known => "Det ved vi",
        KnownKind.Unknown => "Det ved vi ikke endnu",
        KnownKind.Condition => "Betingelse for, at det lykkes",
        _ => "Ville gøre mere skade end gavn",
    };

    /// <summary>The answers to "Har jeg forstået dig rigtigt?" and to the sheet of expectations.</summary>
    public static string Answer(Agreement said) => said switch
    {
        Agreement.Yes => "Ja",
        Agreement.PartOfIt => "Næsten",
        Agreement.No => "Nej",
        Agreement.InDoubt => "Jeg er i tvivl",
        Agreement.WantsToTalk => "Jeg vil tale om det",
        _ => "Kunne ikke svare",
    };

    /// <summary>What is waited for when the citizen has answered, as the citizen reads it.</summary>
    internal static string After(Agreement said, string holder) => said switch
    {
        Agreement.InDoubt => $"{holder} taler med dig om det igen, når dagen kommer.",
        Agreement.WantsToTalk => $"{holder} ringer til dig om det.",
        Agreement.CouldNotAnswer => $"{holder} spørger dig igen.",
        _ => $"{holder} læser dit svar.",
    };

    public static string State(AskState state) => state switch
    {
        AskState.Nothing => "Intet at spørge om endnu",
        AskState.NotAsked => "Ikke spurgt endnu",
        AskState.Waiting => "Spurgt, ikke svaret endnu",
        AskState.Yes => "Ja",
        AskState.Almost => "Næsten",
        AskState.No => "Nej",
        AskState.InDoubt => "I tvivl",
        AskState.WantsToTalk => "Vil tale om det",
        _ => "Kunne ikke svare",
    };

    /// <summary>What the adviser does now, in a sentence; empty when nothing.</summary>
    public static string Next(AskState state) => state switch
    {
        AskState.Nothing => "",
        AskState.NotAsked => "Spørg borgeren.",
        AskState.Waiting => "Borgeren har ikke svaret. Det er ikke et ja.",
        AskState.Almost or AskState.No => "Ret det, der ikke passer, og spørg igen. Borgeren spørges kun om det nye.",
        AskState.InDoubt => "Tal sammen på den aftalte dag. Indtil da er det ikke et ja.",
        AskState.WantsToTalk => "Ring til borgeren, og ret det, I bliver enige om.",
        AskState.CouldNotAnswer => "Det er ikke et ja. Prøv igen, som du skrev.",
        _ => "",
    };
}
