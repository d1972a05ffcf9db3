namespace Sammen.Domain.Plans;

/// <summary>
/// What happened to a plan, told to two readers. The citizen's sentence begins after the name ("Du", "Mette",
/// "Du og Mette"); neither quotes the words, so that what is taken back is not told on.
/// </summary>
internal abstract record PlanEvent(Guid? ItemId, int ItemVersion, string ForCitizen, string ForProfessional)
{
    public string Act => GetType().Name;
}

internal sealed record WordsSaid(Entry Entry) : PlanEvent(Entry.Id, Entry.Version, Entry.Kind switch
{
    EntryKind.Hope => "skrev noget, der er vigtigt for dig",
    EntryKind.Strength => "skrev noget, du kan",
    EntryKind.Contribution => "skrev noget, du kan bidrage med",
    EntryKind.Network => "skrev om dit netværk",
    _ => "skrev, hvordan man bedst taler med dig",
}, $"Udsagn tilføjet: {EntryTexts.Heading(Entry.Kind)}. {SaidTexts.Professional(Entry.Said)}.");

internal sealed record WordsChanged(Entry Entry) : PlanEvent(Entry.Id, Entry.Version, $"ændrede ordene under »{EntryTexts.Heading(Entry.Kind)}«", $"Udsagn ændret: {EntryTexts.Heading(Entry.Kind)}. Udgave {Entry.Version}. {SaidTexts.Professional(Entry.Said)}.");

internal sealed record WordsTakenBack(Guid Id, int Version, string What) : PlanEvent(Id, Version, $"tog {What} tilbage", $"Borgeren har taget {What} tilbage fra visning.");

internal sealed record GoalSet(Goal Goal) : PlanEvent(Goal.Id, Goal.Version, "skrev et nyt mål", $"Mål tilføjet. {SaidTexts.Professional(Goal.Said)}.");

internal sealed record GoalReworded(Goal Goal) : PlanEvent(Goal.Id, Goal.Version, "ændrede ordene i et mål", $"Mål omformuleret. Udgave {Goal.Version}. {SaidTexts.Professional(Goal.Said)}.");

internal sealed record ScalePlaced(Goal Goal, int Value) : PlanEvent(Goal.Id, Goal.Version, $"satte et mål til {Value} på din skala", Goal.ScaleBefore is { } before ? $"Skala {before} → {Value}." : $"Skala {Value}, første gang.");

internal sealed record GoalMoved(Goal Goal) : PlanEvent(Goal.Id, Goal.Version, Goal.State switch
{
    GoalState.Reached => "skrev, at et mål er nået",
    GoalState.SetAside => "lagde et mål væk",
    GoalState.Later => "gemte et mål til senere",
    _ => "tog et mål frem igen",
}, $"Målets tilstand: {GoalTexts.State(Goal.State)}.{(Goal.StateWhy.Length > 0 ? " Begrundelse givet." : "")}");

internal sealed record ClaimStated(Goal Goal) : PlanEvent(Goal.Id, Goal.Version, Goal.Claim switch
{
    Claim.AppliedFor => "skrev, at du har søgt kommunen om hjælp til et mål",
    Claim.Granted => "skrev, at kommunen har sagt ja til at hjælpe med et mål",
    Claim.Refused => "skrev, at kommunen har sagt nej til at hjælpe med et mål. Dit mål står her stadig",
    _ => "skrev, at et mål er dit eget ønske",
}, $"Målets stilling: {GoalTexts.Claim(Goal.Claim)}.");

internal sealed record GoalTranslated(Goal Goal) : PlanEvent(Goal.Id, Goal.Version, "skrev et mål med fagfolkenes ord. Dine egne ord står, som de stod", $"Faglig oversættelse, udgave {Goal.TranslationVersion}: {GoalTexts.Aim(Goal.AimKind)}, {Goal.Theme}.");

internal sealed record StepAdded(Step Step) : PlanEvent(Step.Id, Step.Version, "skrev et nyt lille skridt", $"Delmål/skridt tilføjet. Udfører: {(Step.IsCitizens ? "borgeren" : Step.DoerName)}. Frist {PlanDays.Of(Step.Due)}.");

internal sealed record StepChanged(Step Step) : PlanEvent(Step.Id, Step.Version, "ændrede et lille skridt", $"Skridt ændret. Udfører: {(Step.IsCitizens ? "borgeren" : Step.DoerName)}. Frist {PlanDays.Of(Step.Due)}.");

internal sealed record StepDropped(Step Step) : PlanEvent(Step.Id, Step.Version, "lagde et lille skridt væk", "Skridt lagt væk.");

internal sealed record StepDone(Step Step) : PlanEvent(Step.Id, Step.Version, Step.IsCitizens ? "klarede et lille skridt" : "skrev, at et lille skridt er gjort", "Skridt gennemført.");

internal sealed record StepReopened(Step Step) : PlanEvent(Step.Id, Step.Version, "tog et lille skridt frem igen", "Skridt genåbnet.");

internal sealed record StepHelped(Step Step) : PlanEvent(Step.Id, Step.Version, "skrev, hvad der hjalp", "Borgeren har skrevet, hvad der hjalp.");

internal sealed record PlanAnswered(Answer Answer, int About) : PlanEvent(null, Answer.Revision, Answer.Said == Agreement.CouldNotAnswer ? "skrev, at du ikke kunne svare denne gang" : $"svarede »{AnswerTexts.Short(Answer.Said)}« til planen", $"Svar til udgave {Answer.Revision}: {AnswerTexts.Short(Answer.Said)}. Spurgt om {(About == 1 ? "én ting" : $"{About} ting")}.{(Answer.LookAgain is { } day ? $" Ses igen {PlanDays.Of(day)}." : "")}");

/// <summary>The same words again within a moment, from a page that was gone back to: nothing happens, and the first ones' id is the answer.</summary>
internal sealed record SaidAlready(Guid Id) : PlanEvent(Id, 0, "skrev det samme igen", "Samme ord igen. Intet ændret.");

internal sealed record PlanStarted(string CoordinatorName) : PlanEvent(null, 0, "begyndte planen", $"Plan oprettet. Tovholder: {CoordinatorName}.");

internal sealed record CoordinatorOffered(string To) : PlanEvent(null, 0, $"spurgte, om {To} vil holde fast i din plan", $"Tovholderrollen tilbudt {To}.");

internal sealed record CoordinatorTookOver(string Name) : PlanEvent(null, 0, "sagde ja til at holde fast i din plan", $"Tovholder skiftet til {Name}.");

internal sealed record LeaderHolds(string Name, string Why) : PlanEvent(null, 0, $"skrev, at {Name} holder fast i din plan nu. Grunden er: {Why}", $"Tovholder er nu {Name} (enhedens leder). Grund: {Why}.");

internal sealed record CoordinatorDeclined(string Name) : PlanEvent(null, 0, "kan ikke holde fast i din plan. Den, der havde den, har den stadig", $"{Name} har afslået tovholderrollen.");
