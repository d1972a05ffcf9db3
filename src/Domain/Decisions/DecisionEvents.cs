using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Record;

namespace Sammen.Domain.Decisions;

/// <summary>What happened around a decision, told to two readers. Neither sentence quotes what was written.</summary>
internal abstract record DecisionEvent(Guid ItemId, int ItemVersion, string ForCitizen, string ForProfessional)
{
    public string Act => GetType().Name;
}

internal sealed record HearingSent(Hearing Hearing) : DecisionEvent(Hearing.Id, Hearing.Version, "spurgte, om det, vi ved, passer", $"Partshøring sendt. Svar senest {Hearing.AnswerBy:yyyy-MM-dd}.");

internal sealed record HearingNotNeeded(Hearing Hearing) : DecisionEvent(Hearing.Id, Hearing.Version, "skrev, hvorfor du ikke skal svare, før vi beslutter", "Partshøring er ikke nødvendig. Begrundelse givet.");

internal sealed record HearingAnswered(Hearing Hearing) : DecisionEvent(Hearing.Id, Hearing.Version, "svarede på, om det, vi ved, passer", $"Svar på partshøring: {DecisionTexts.Professional(Hearing.Answer!.Value)}.");

internal sealed record HearingNoted(Hearing Hearing) : DecisionEvent(Hearing.Id, Hearing.Version, "skrev dit svar ned", $"Svar på partshøring skrevet ned: {DecisionTexts.Professional(Hearing.Answer!.Value)}.");

internal sealed record HearingDoubted(Hearing Hearing, DateOnly Until) : DecisionEvent(Hearing.Id, Hearing.Version, "sagde, at du er i tvivl", $"Borgeren er i tvivl. Sagen venter til {Until:yyyy-MM-dd}.");

internal sealed record DecisionWritten(Decision Decision) : DecisionEvent(Decision.Id, Decision.Version, "skrev på et svar til dig", "Udkast til afgørelse ændret.");

internal sealed record GateNoted(Decision Decision, Gate Gate) : DecisionEvent(Decision.Id, Decision.Version, "skrev, hvad der er gjort, før vi beslutter", $"Før afgørelsen: {CaseTexts.Professional(Gate)}. Skrevet.");

internal sealed record LeaderAsked(Decision Decision) : DecisionEvent(Decision.Id, Decision.Version, "spurgte lederen om din hjælp", "Lederen er spurgt om et ja.");

internal sealed record LeaderAgreed(Decision Decision) : DecisionEvent(Decision.Id, Decision.Version, "sagde ja som leder", "Lederen har sagt ja.");

internal sealed record LeaderAskedBack(Decision Decision) : DecisionEvent(Decision.Id, Decision.Version, "vil vide noget mere, før vi beslutter", "Lederen har sendt afgørelsen tilbage med et spørgsmål.");

internal sealed record DecisionTaken(Decision Decision) : DecisionEvent(Decision.Id, Decision.Version, Decision.Acute is null ? "besluttede noget i din sag" : "besluttede noget i din sag, fordi det ikke kunne vente", $"Afgørelse truffet, {Decision.Parts.Count} {(Decision.Parts.Count == 1 ? "del" : "dele")}.{(Decision.Acute is null ? "" : $" Akut. Skal indhentes: {Decision.CatchUps.Count}.")}");

internal sealed record DecisionGiven(Decision Decision) : DecisionEvent(Decision.Id, Decision.Version, "fortalte dig, hvad vi har besluttet", $"Afgørelse meddelt, modtaget {Decision.ReceivedOn:yyyy-MM-dd}.{(Decision.AppealBy is { } by ? $" Klagefrist {by:yyyy-MM-dd}." : " Fuldt medhold.")}");

internal sealed record CaughtUp(Decision Decision) : DecisionEvent(Decision.Id, Decision.Version, "gjorde det, vi ikke nåede, før vi besluttede", "Indhentet efter akut afgørelse.");

internal sealed record AppealReceived(Appeal Appeal) : DecisionEvent(Appeal.Id, Appeal.Version, Appeal.Way == AppealWay.Portal ? "klagede over det, vi har besluttet" : "skrev din klage ned", $"Klage modtaget {Appeal.ReceivedOn:yyyy-MM-dd}{(Appeal.IsLate ? ", efter fristen" : "")}. Genvurdering senest {Appeal.LookBy:yyyy-MM-dd}.");

internal sealed record AppealWritten(Appeal Appeal) : DecisionEvent(Appeal.Id, Appeal.Version, "skrev din klage ned", "Klagens ord skrevet ned.");

internal sealed record AppealHelped(Appeal Appeal) : DecisionEvent(Appeal.Id, Appeal.Version, "skrev, hvilken hjælp du har, mens klagen venter", "Hjælp, mens klagen venter: skrevet.");

internal sealed record AppealLooked(Appeal Appeal) : DecisionEvent(Appeal.Id, Appeal.Version, "svarede på din klage", $"Klage genvurderet: {DecisionTexts.Professional(Appeal.State)}.");

internal sealed record AppealDecided(Appeal Appeal) : DecisionEvent(Appeal.Id, Appeal.Version, "skrev, hvad der er besluttet om din klage", $"Klage afgjort: {DecisionTexts.Professional(Appeal.State)}.");

internal sealed record AppealLearned(Appeal Appeal) : DecisionEvent(Appeal.Id, Appeal.Version, "skrev, hvad vi lærte af din klage", "Læring af klagen skrevet.");

internal static class DecisionTrail
{
    public static void Happened(this Trail trail, Subject subject, DecisionEvent what, Parts part = Parts.Case) =>
        trail.Changed(subject.Actor, subject.CitizenId, part, what.Act, what.ForCitizen, what.ForProfessional, subject.Purpose, subject.Basis, what.ItemId, what.ItemVersion);
}
