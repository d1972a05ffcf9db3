using Sammen.Domain.Common;

namespace Sammen.Domain.Cases;

/// <summary>The ordinary "no"s of a case.</summary>
public static class CaseRefusals
{
    public static readonly Refusal NotFound = new("CaseNotFound", "Sagen findes ikke mere. Gå tilbage, og se, hvad der er.");
    public static readonly Refusal Over = new("CaseOver", "Sagen er slut. Åbn en ny, hvis der er noget nyt.");
    public static readonly Refusal TakenUp = new("CaseTakenUp", "En anden har taget den op. Åbn den, og se hvor langt den er.");
    public static readonly Refusal NotTakenUp = new("CaseNotTakenUp", "Vælg først, hvilken slags sag det er.");
    public static readonly Refusal TitleMissing = new("CaseTitleMissing", "Skriv med få ord, hvad sagen handler om.");
    public static readonly Refusal WordsMissing = new("CaseWordsMissing", "Skriv, hvad der blev bedt om, eller hvad du så.");
    public static readonly Refusal WhyMissing = new("CaseWhyMissing", "Skriv hvorfor. Borgeren læser det.");
    public static readonly Refusal DayAhead = new("CaseDayAhead", "Den dag er ikke kommet endnu. Skriv den dag, der blev bedt om hjælp.");
    public static readonly Refusal DayTooOld = new("CaseDayTooOld", "Det er mere end et år siden. Skriv en dag fra det sidste år.");
    public static readonly Refusal SamePhase = new("CaseSamePhase", "Der er sagen allerede. Vælg en anden fase.");
    public static readonly Refusal BallMissing = new("CaseBallMissing", "Vælg, hvem der har bolden, og skriv navnet.");
    public static readonly Refusal BallForMissing = new("CaseBallForMissing", "Skriv, hvad vi venter på.");
    public static readonly Refusal CitizenDoesMissing = new("CaseCitizenDoesMissing", "Skriv, hvad borgeren skal gøre.");
    public static readonly Refusal NoDeadline = new("CaseNoDeadline", "Der er ingen dato at flytte.");
    public static readonly Refusal NotLater = new("CaseNotLater", "Den nye dato skal være senere end den, der gælder nu.");
    public static readonly Refusal DelayTooLong = new("CaseDelayTooLong", "Vælg en dato inden for et år.");
    public static readonly Refusal DoubtOutside = new("CaseDoubtOutside", "Vælg en dag fra i morgen og højst 60 dage frem.");
    public static readonly Refusal NotInDoubt = new("CaseNotInDoubt", "Der er ingen tvivl skrevet ned lige nu.");
    public static readonly Refusal InDoubt = new("CaseInDoubt", "Borgeren er i tvivl. Sagen venter, til borgeren ved det, eller dagen kommer.");
    public static readonly Refusal AppealWaits = new("CaseAppealWaits", "Der er en klage, som ikke er afgjort. Sagen kan slutte, når den er det.");
    public static readonly Refusal NotTold = new("CaseNotTold", "Det, I har besluttet, er ikke fortalt. Fortæl det, før sagen slutter.");
    public static readonly Refusal AppealIsOurs = new("CaseAppealIsOurs", "Klagen er hos os. Se på den, før bolden går videre.");
    public static readonly Refusal NoAppeal = new("CaseNoAppeal", "Der ligger ingen klage hos klageinstansen. Vælg, hvem der ellers har bolden.");
    public static readonly Refusal EndMissing = new("CaseEndMissing", "Vælg, hvorfor sagen slutter.");
    public static readonly Refusal KindMissing = new("CaseKindMissing", "Vælg, hvilken slags sag det er.");
    public static readonly Refusal Busy = new("CaseAskedAlready", "Det har du allerede bedt om. Vi har ikke læst det endnu. Ring, hvis der er mere.");
}
