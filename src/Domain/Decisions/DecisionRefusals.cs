using Sammen.Domain.Cases;
using Sammen.Domain.Common;

namespace Sammen.Domain.Decisions;

/// <summary>The ordinary "no"s of hearings, decisions and appeals.</summary>
public static class DecisionRefusals
{
    public static readonly Refusal NotFound = new("DecisionNotFound", "Beslutningen findes ikke mere. Åbn siden igen.");
    public static readonly Refusal Made = new("DecisionMade", "Det er besluttet. En beslutning kan ikke ændres; lav en ny.");
    public static readonly Refusal NotMade = new("DecisionNotMade", "Det er ikke besluttet endnu.");
    public static readonly Refusal PartMissing = new("DecisionPartMissing", "Skriv mindst én del: hvad der er besluttet om hvad.");
    public static readonly Refusal PartGone = new("DecisionPartGone", "Den del findes ikke mere. Åbn siden igen.");
    public static readonly Refusal TooManyParts = new("DecisionTooManyParts", "Der er allerede tolv dele. Saml nogle af dem.");
    public static readonly Refusal WhatMissing = new("DecisionWhatMissing", "Skriv, hvad delen handler om.");
    public static readonly Refusal ResultMissing = new("DecisionResultMissing", "Vælg ja, delvist eller nej.");
    public static readonly Refusal CostMissing = new("DecisionCostMissing", "Vælg, hvor meget det koster.");
    public static readonly Refusal BasisMissing = new("DecisionBasisMissing", "Skriv lov og paragraf.");
    public static readonly Refusal ReasonsMissing = new("DecisionReasonsMissing", "Skriv de tre begrundelser: hvad der talte med, hvad reglerne siger, og hvad I lagde vægt på.");
    public static readonly Refusal ViewMissing = new("DecisionViewMissing", "Skriv, hvad borgeren selv siger.");
    public static readonly Refusal UsedMissing = new("DecisionUsedMissing", "Skriv, hvordan I brugte det, borgeren siger.");
    public static readonly Refusal EndsFirst = new("DecisionEndsFirst", "Den sidste dag ligger før den første.");
    public static readonly Refusal ShortMissing = new("DecisionShortMissing", "Skriv det korte svar.");
    public static readonly Refusal MeansMissing = new("DecisionMeansMissing", "Skriv, hvad det betyder for borgeren.");
    public static readonly Refusal NextMissing = new("DecisionNextMissing", "Skriv, hvad der sker nu: hvem, hvad og hvornår.");
    public static readonly Refusal NotANote = new("DecisionNotANote", "Det kan ikke skrives. Spørg borgeren, eller bed lederen om et ja.");
    public static readonly Refusal NoteMissing = new("DecisionNoteMissing", "Skriv et par ord om, hvad I har gjort.");
    public static readonly Refusal WithinMandate = new("DecisionWithinMandate", "Det kan du selv beslutte. Lederen skal ikke spørges.");
    public static readonly Refusal AskedAlready = new("DecisionAskedAlready", "Lederen er spurgt og har ikke svaret endnu.");
    public static readonly Refusal NothingAsked = new("DecisionNothingAsked", "Der er ikke noget at svare på mere. Det er ændret, besluttet eller besvaret.");
    public static readonly Refusal QuestionMissing = new("DecisionQuestionMissing", "Skriv, hvad du vil vide først.");
    public static readonly Refusal AcuteReasonMissing = new("DecisionAcuteReasonMissing", "Vælg, om der er fare eller risiko for alvorlig skade.");
    public static readonly Refusal AcuteWhyMissing = new("DecisionAcuteWhyMissing", "Skriv, hvorfor det ikke kan vente. Mindst ti tegn.");
    public static readonly Refusal ToldMissing = new("DecisionToldMissing", "Vælg, hvordan borgeren fik det fortalt.");
    public static readonly Refusal SentMissing = new("DecisionSentMissing", "Vælg, hvordan borgeren får det på skrift.");
    public static readonly Refusal TriesMissing = new("DecisionTriesMissing", "Skriv, hvordan I har prøvet at få fat i borgeren.");
    public static readonly Refusal DeliveryDayWrong = new("DecisionDeliveryDayWrong", "Dagen skal ligge fra den dag, det blev besluttet, til i dag.");
    public static readonly Refusal Delivered = new("DecisionDelivered", "Det er allerede fortalt og givet.");
    public static readonly Refusal NotDelivered = new("DecisionNotDelivered", "Beslutningen er ikke fortalt endnu. Vent, til den er.");
    public static readonly Refusal NothingToCatch = new("DecisionNothingToCatch", "Det er allerede indhentet.");

    public static readonly Refusal FactsMissing = new("HearingFactsMissing", "Skriv, hvad beslutningen vil bygge på.");
    public static readonly Refusal WaiveWhyMissing = new("HearingWaiveWhyMissing", "Skriv, hvorfor borgeren ikke skal spørges først.");
    public static readonly Refusal HearingOpen = new("HearingOpen", "Der er allerede spurgt, og borgeren har ikke svaret endnu.");
    public static readonly Refusal IsAnswered = new("HearingIsAnswered", "Borgeren har svaret. Skriv i beslutningen, hvordan I brugte svaret, eller spørg om noget nyt.");
    public static readonly Refusal FactsDoNotFit = new("HearingFactsDoNotFit", "Borgeren har svaret, at det ikke passer. Ret det, og spørg så.");
    public static readonly Refusal HearingGone = new("HearingGone", "Det er ikke åbent for svar mere. Ring, hvis der er noget.");
    public static readonly Refusal NotHeard = new("HearingWaived", "Der er ikke spurgt om noget her.");
    public static readonly Refusal CitizenAnswered = new("HearingCitizenAnswered", "Borgeren har selv svaret. Borgerens ord kan kun borgeren ændre.");
    public static readonly Refusal AppealWritten = new("AppealWritten", "Klagen er skrevet. Ordene kan ikke ændres her.");
    public static readonly Refusal SentBeforeTold = new("DecisionSentBeforeTold", "Tal med borgeren først. Den dag, det blev sendt, kan ikke ligge før samtalen.");
    public static readonly Refusal AnswerMissing = new("HearingAnswerMissing", "Vælg et svar.");
    public static readonly Refusal AnswerWordsMissing = new("HearingAnswerWordsMissing", "Skriv med få ord, hvad der skal være anderledes.");

    public static readonly Refusal AppealGone = new("AppealNotFound", "Klagen findes ikke mere. Åbn siden igen.");
    public static readonly Refusal AppealWayMissing = new("AppealWayMissing", "Vælg, hvordan klagen kom.");
    public static readonly Refusal AppealWordsMissing = new("AppealWordsMissing", "Skriv, hvad der skal være anderledes. Du kan også bede om, at vi ringer.");
    public static readonly Refusal AppealDayWrong = new("AppealDayWrong", "Dagen skal ligge fra den dag, beslutningen blev fortalt, til i dag.");
    public static readonly Refusal AppealOpen = new("AppealOpen", "Der er allerede en klage over det. Vælg noget andet, eller ring, hvis der er mere.");
    public static readonly Refusal AppealSettled = new("AppealSettled", "Der er allerede svaret på klagen.");
    public static readonly Refusal MeanwhileMissing = new("AppealMeanwhileMissing", "Skriv, hvilken hjælp der er, mens klagen venter.");
    public static readonly Refusal OutcomeMissing = new("AppealOutcomeMissing", "Vælg, hvad der kom ud af det.");
    public static readonly Refusal OutcomeWhyMissing = new("AppealOutcomeWhyMissing", "Skriv hvorfor. Borgeren læser det.");
    public static readonly Refusal NotWithBoard = new("AppealNotWithBoard", "Klagen ligger ikke hos dem, der ser på den.");
    public static readonly Refusal BoardDayWrong = new("AppealBoardDayWrong", "Dagen skal ligge fra den dag, klagen kom, til i dag.");
    public static readonly Refusal NotLookedYet = new("AppealNotLookedYet", "Se først på klagen. Skriv så, hvad I lærte.");
    public static readonly Refusal LearningMissing = new("AppealLearningMissing", "Skriv på én linje, hvad I lærte.");

    public static Refusal GatesClosed(IReadOnlyList<GateState> gates) =>
        new("DecisionGatesClosed", "Der mangler noget, før I kan beslutte. " + string.Join(" ", gates.Where(g => !g.IsOpen).Select(g => g.Says)));

    public static Refusal WarningTooShort(int weeks, DateOnly first) =>
        new("DecisionWarningTooShort", $"Hjælpen kan tidligst blive mindre {weeks} uger efter, at borgeren har fået det at vide. Skriv en dag fra {first:dd-MM-yyyy}.");
}
