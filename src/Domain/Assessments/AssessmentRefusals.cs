using Sammen.Domain.Common;

namespace Sammen.Domain.Assessments;

/// <summary>The ordinary "no"s of finding out.</summary>
public static class AssessmentRefusals
{
    public static readonly Refusal NotInAssessment = new("AssessmentNotInPhase", "Sagen er et andet sted nu. Gå tilbage til den første fase, før du åbner et tema.");
    public static readonly Refusal ThemeUnknown = new("AssessmentThemeUnknown", "Vælg et tema fra listen.");
    public static readonly Refusal ThemeOpen = new("AssessmentThemeOpen", "Temaet er allerede åbent. Skriv i det.");
    public static readonly Refusal ThemeNotOpen = new("AssessmentThemeNotOpen", "Temaet er ikke åbent. Åbn det først, og skriv hvorfor.");
    public static readonly Refusal NothingOpen = new("AssessmentNothingOpen", "Åbn et tema først.");
    public static readonly Refusal WhyMissing = new("AssessmentWhyMissing", "Skriv kort hvorfor. Borgeren kan læse det.");
    public static readonly Refusal ViewIsThere = new("AssessmentViewIsThere", "Borgeren har selv sagt noget om temaet.");
    public static readonly Refusal SourceMissing = new("AssessmentSourceMissing", "Vælg, hvem der siger det.");
    public static readonly Refusal NameMissing = new("AssessmentNameMissing", "Skriv, hvem det er.");
    public static readonly Refusal RelationMissing = new("AssessmentRelationMissing", "Skriv, hvad personen er for borgeren. Det kan være mor.");
    public static readonly Refusal DayOutside = new("AssessmentDayOutside", "Skriv en dag fra det sidste år. Den må ikke ligge længere fremme end i dag.");
    public static readonly Refusal StatementGone = new("AssessmentStatementGone", "Ordene er her ikke mere. Åbn siden igen.");
    public static readonly Refusal CorrectedAlready = new("AssessmentCorrectedAlready", "Ordene er rettet før. Ret de nye ord.");
    public static readonly Refusal CitizensWords = new("AssessmentCitizensWords", "Det er borgerens ord. De kan kun ændres af borgeren, eller når I sidder sammen.");
    public static readonly Refusal CitizenWroteAlone = new("AssessmentCitizenWroteAlone", "De ord har borgeren skrevet alene. Dem retter kun borgeren selv.");
    public static readonly Refusal OnlyOwnView = new("AssessmentOnlyOwnView", "Her skriver I, hvad borgeren selv siger.");
    public static readonly Refusal NotYourWords = new("AssessmentNotYourWords", "Det er en andens ord. Skriv dine egne ved siden af.");
    public static readonly Refusal OnlyCitizenTakesBack = new("AssessmentOnlyCitizenTakesBack", "Kun borgeren kan tage sine egne ord tilbage.");
    public static readonly Refusal ToneMissing = new("AssessmentToneMissing", "Vælg, om det går godt, er svært eller noget andet.");
    public static readonly Refusal LevelMissing = new("AssessmentLevelMissing", "Vælg et niveau og et behov. Du kan vælge: Ikke vurderet.");
    public static readonly Refusal PlacingWordsMissing = new("AssessmentPlacingWordsMissing", "Skriv, hvad du bygger det på.");
    public static readonly Refusal SummaryMissing = new("AssessmentSummaryMissing", "Skriv både en tekst til borgeren og en faglig tekst.");
    public static readonly Refusal TooHard = new("AssessmentTooHard", "Teksten til borgeren er for svær. Skriv den enklere, eller skriv hvorfor den må være sådan.");
    public static readonly Refusal DomainMissing = new("AssessmentDomainMissing", "Vælg, hvad det handler om.");
    public static readonly Refusal KindMissing = new("AssessmentKindMissing", "Vælg, om I ved det, ikke ved det, eller hvad der skal til.");
    public static readonly Refusal FinderMissing = new("AssessmentFinderMissing", "Skriv, hvem der finder ud af det.");
    public static readonly Refusal FindByMissing = new("AssessmentFindByMissing", "Skriv den dag, I skal vide det.");
    public static readonly Refusal UnknownGone = new("AssessmentUnknownGone", "Det står her ikke mere. Åbn siden igen.");
}

/// <summary>The ordinary "no"s of asking the citizen.</summary>
public static class AskRefusals
{
    public static readonly Refusal AskedAlready = new("AskAskedAlready", "Borgeren er spurgt om det.");
    public static readonly Refusal NotAsked = new("AskNotAsked", "Der er ikke noget nyt at svare på.");
    public static readonly Refusal Stale = new("AskStale", "Teksten er ændret, mens du svarede. Se det nye, og svar igen.");
    public static readonly Refusal AnswerMissing = new("AskAnswerMissing", "Vælg et svar, eller lad det vente.");
    public static readonly Refusal OnlyCitizen = new("AskOnlyCitizen", "Kun borgeren kan svare på det.");
    public static readonly Refusal TwoTriesFirst = new("AskTwoTriesFirst", "Prøv to gange på to måder, og skriv hvordan.");
    public static readonly Refusal WhyMissing = new("AskWhyMissing", "Skriv et par ord, eller vælg det, der ikke passer.");
    public static readonly Refusal LookAgainMissing = new("AskLookAgainMissing", "Vælg en dag inden for to måneder. Så taler I om det igen.");
    public static readonly Refusal Answered = new("AskAnswered", "Borgeren har svaret. Tal om svaret, ret det, der skal rettes, og spørg igen.");
    public static readonly Refusal DoubtStands = new("AskDoubtStands", "Borgeren er i tvivl. Tal sammen igen på den aftalte dag, før du skriver et ja.");

    /// <summary>Names the words, so that they are found.</summary>
    public static Refusal StillWrong(string words) => new("AskStillWrong", $"Borgeren har sagt, at det ikke passer: »{words}« Ret det, og spørg så.");
}
