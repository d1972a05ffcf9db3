using Sammen.Domain.Assessments;

namespace Sammen.Domain.Expectations;

internal sealed record SheetOpened(Sheet Sheet) : AssessmentEvent(Sheet.Id, Sheet.No, "vil tale om, hvad I venter af hinanden", $"Forventninger, udgave {Sheet.No}. {ExpectationTexts.Opened(Sheet.Reason)}.");

internal sealed record LineAdded(Sheet Sheet, SheetLine Line) : AssessmentEvent(Line.Id, Sheet.Version, Line.IsCitizens ? "skrev, hvad du venter" : "skrev noget om, hvad I venter af hinanden", $"Forventninger, udgave {Sheet.No}: {ExpectationTexts.Professional(Line.Side).ToLowerInvariant()}.");

internal sealed record LineRemoved(Sheet Sheet, SheetLine Line) : AssessmentEvent(Line.Id, Sheet.Version, Line.IsCitizens ? "tog dine ord tilbage" : "tog noget væk, som ikke passer mere", $"Forventninger, udgave {Sheet.No}: linje taget af.");

internal sealed record SheetTalkedThrough(Sheet Sheet, SheetLine Line) : AssessmentEvent(Line.Id, Sheet.Version, "skrev, at I har talt det igennem, og at intet er nyt", $"Forventninger, udgave {Sheet.No}: talt igennem, intet nyt. Skrevet hvordan.");

internal sealed record SheetAsked(Sheet Sheet) : AssessmentEvent(Sheet.Id, Sheet.No, "spurgte, om I er enige om, hvad I venter", $"Forventninger, udgave {Sheet.No}: borgeren er spurgt.");
