using Sammen.Domain.Plans;

namespace Sammen.Domain.Assessments;

/// <summary>What happened while finding out, told to two readers. Neither sentence quotes what was written.</summary>
internal abstract record AssessmentEvent(Guid ItemId, int ItemVersion, string ForCitizen, string ForProfessional)
{
    public string Act => GetType().Name;
}

internal sealed record ThemeOpened(OpenedTheme Opened, string Theme) : AssessmentEvent(Opened.Id, Opened.Round, Opened.Round > 1 ? "vil tale med dig igen om noget i din hverdag" : "vil tale med dig om noget i din hverdag", $"Tema åbnet{(Opened.Round > 1 ? $", {Opened.Round}. gang" : "")}: {Theme}. Begrundelse givet.");

internal sealed record ViewMissingNoted(OpenedTheme Opened, string Theme) : AssessmentEvent(Opened.Id, Opened.Round, "skrev, hvorfor dine egne ord mangler et sted", $"{Theme}: borgerens syn mangler. Begrundelse givet.");

internal sealed record StatementMade(Statement Said, string Theme) : AssessmentEvent(
    Said.Id, 1, (Said.IsCitizens, Said.Corrects is null) switch { (true, true) => "skrev, hvad du siger om din hverdag", (true, false) => "rettede dine ord om din hverdag", (false, true) => "skrev, hvad en anden siger om din hverdag", _ => "rettede, hvad en anden siger om din hverdag" },
    $"{Theme}: udsagn{(Said.Corrects is null ? "" : ", rettelse")}. Kilde: {AssessmentTexts.Professional(Said.Source)}.");

internal sealed record RelativeWrote(Statement Said, string Theme) : AssessmentEvent(
    Said.Id, 1, Said.Corrects is null ? "skrev, hvordan det ser ud med egne øjne" : "rettede sine egne ord om din hverdag",
    $"{Theme}: pårørende har selv skrevet{(Said.Corrects is null ? "" : ", rettelse")}.");

internal sealed record RelativeTookBack(Statement Said, string Theme) : AssessmentEvent(Said.Id, 2, "tog sine egne ord om din hverdag tilbage", $"{Theme}: pårørende tog egne ord tilbage.");

internal sealed record StatementTakenBack(Statement Said) : AssessmentEvent(Said.Id, 2, "tog dine ord tilbage", "Borgeren tog egne ord tilbage.");

internal sealed record ThemePlaced(Placing Placed, string Theme, string Level, string Need) : AssessmentEvent(Placed.Id, Placed.No, "skrev, hvor svært noget er, og hvor meget hjælp der skal til", $"{Theme}: {Level}, {Need}.");

internal sealed record SummaryWritten(Summary Summary) : AssessmentEvent(Summary.Id, Summary.No, Summary.No == 1 ? "skrev, hvad vi ved om dig nu" : "rettede det, vi ved om dig", $"Opsummering, udgave {Summary.No}.{(Summary.HardWhy.Length > 0 ? " Teksten er svær; begrundelse givet." : "")}");

internal sealed record SummaryAsked(Summary Summary) : AssessmentEvent(Summary.Id, Summary.No, "spurgte, om du er forstået rigtigt", $"Opsummering, udgave {Summary.No}: borgeren er spurgt.");

internal sealed record ReplyGiven(Reply Reply) : AssessmentEvent(
    Reply.Id, Reply.No, Reply.Said == Agreement.CouldNotAnswer ? "skrev, at du ikke kunne svare endnu" : Reply.About == ReplyAbout.Summary ? "svarede på, om du er forstået rigtigt" : "svarede på, hvad vi venter af hinanden",
    $"{(Reply.About == ReplyAbout.Summary ? "Opsummering" : "Forventninger")}, udgave {Reply.No}: {AssessmentTexts.Answer(Reply.Said)}.");

internal sealed record ThingNoted(KnownThing Thing, string Domain) : AssessmentEvent(
    Thing.Id, 1, Thing.Kind switch { KnownKind.Known => "skrev noget, vi ved om dig", KnownKind.Unknown => "skrev, hvad vi ikke ved endnu", KnownKind.Condition => "skrev, hvad der skal til", _ => "skrev, hvad der vil gøre det værre" },
    $"Videnskort, {Domain}: {AssessmentTexts.Professional(Thing.Kind)}.");

internal sealed record ThingFoundOut(KnownThing Thing, string Domain) : AssessmentEvent(Thing.Id, 1, "fandt ud af noget, vi ikke vidste", $"Videnskort, {Domain}: fundet ud af.");

internal sealed record ThingRemoved(KnownThing Thing, string Domain) : AssessmentEvent(Thing.Id, 2, Thing.IsCitizens ? "tog dine ord tilbage" : "tog noget væk, som ikke passer mere", $"Videnskort, {Domain}: taget af.");
