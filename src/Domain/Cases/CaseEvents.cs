namespace Sammen.Domain.Cases;

/// <summary>What happened to a case, told to two readers. Neither sentence quotes what was written.</summary>
internal abstract record CaseEvent(Guid ItemId, int ItemVersion, string ForCitizen, string ForProfessional)
{
    public string Act => GetType().Name;
}

internal sealed record CaseAsked(Case Case) : CaseEvent(Case.Id, Case.Version, "bad om hjælp", $"Henvendelse om hjælp. Svar senest {Case.Deadline:yyyy-MM-dd}.");

internal sealed record CaseOpened(Case Case, string Kind) : CaseEvent(Case.Id, Case.Version, Case.Origin == CaseOrigin.Asked ? "åbnede en sag om det, du bad om" : "åbnede en sag, fordi du kan have brug for hjælp", $"Sag åbnet: {Kind}. {(Case.Origin == CaseOrigin.Asked ? "Ansøgt" : "Behov set")} {Case.Day:yyyy-MM-dd}. Frist {Case.Deadline:yyyy-MM-dd}.");

internal sealed record CaseTakenUp(Case Case, string Kind, bool Talked) : CaseEvent(Case.Id, Case.Version, Talked ? "begyndte på det, du bad om, og skrev, at I har talt om det" : "begyndte på det, du bad om", $"Sag taget op: {Kind}. Frist {Case.Deadline:yyyy-MM-dd}.{(Talked ? " Det er talt om." : "")}");

internal sealed record CaseMoved(Case Case, CasePhase From) : CaseEvent(Case.Id, Case.Version, Case.Phase < From ? "gik et skridt tilbage i din sag" : "gik videre i din sag", $"Fase: {CaseTexts.Professional(From)} → {CaseTexts.Professional(Case.Phase)}. Begrundelse givet.");

internal sealed record BallPassed(Case Case) : CaseEvent(Case.Id, Case.Version, Case.Ball == Ball.Citizen ? "skrev, hvad du skal gøre i din sag" : "skrev, hvem der har bolden i din sag", $"Afventer: {CaseTexts.Professional(Case.Ball)}, fra {Case.BallSince:yyyy-MM-dd}.");

internal sealed record CaseDelayed(Case Case, CaseDelay Delay) : CaseEvent(Case.Id, Case.Version, "gav dig en ny dato og skrev hvorfor", $"Frist flyttet fra {Delay.Was:yyyy-MM-dd} til {Delay.Until:yyyy-MM-dd}. Begrundelse givet.");

internal sealed record DoubtSaid(Case Case) : CaseEvent(Case.Id, Case.Version, "sagde, at du er i tvivl", $"Borgeren er i tvivl. Sagen venter til {Case.DoubtUntil:yyyy-MM-dd}.");

internal sealed record DoubtSettled(Case Case) : CaseEvent(Case.Id, Case.Version, "sagde, at du ikke er i tvivl mere", "Borgeren er ikke længere i tvivl.");

internal sealed record CaseEnded(Case Case) : CaseEvent(Case.Id, Case.Version, "skrev, at din sag er slut, og hvorfor", $"Sag afsluttet: {CaseTexts.Professional(Case.End!.Value)}. Begrundelse givet.");
