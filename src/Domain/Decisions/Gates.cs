using Sammen.Domain.Cases;

namespace Sammen.Domain.Decisions;

/// <summary>One gate before a decision: open, with what opened it; or closed, with what is missing.</summary>
public sealed record GateState(Gate Gate, bool IsOpen, string Says);

/// <summary>
/// All that the gates are judged by. What was begun with the citizen in this time through, an assessment, a sheet of expectations or
/// options to choose among, judges its gate, and no words of the adviser's pass it by; where nothing was begun (null) the adviser says in words what opens it.
/// </summary>
internal sealed record GateFacts(
    CaseRules Rules, GateState? EnoughKnown, GateState? Aligned, GateState? Alternatives, IReadOnlyDictionary<Gate, string> Notes, Hearing? Hearing,
    CostClass? Cost, bool LeaderSaidYes, bool DecidesAsLeader, DateOnly Today)
{
    public bool LeaderIsAsked { get; init; }

    /// <summary>The case's doubts, which the hearing waits for.</summary>
    public IReadOnlyCollection<CaseDoubt> Doubts { get; init; } = [];
}

/// <summary>Whether the gates of a kind are open. Pure: the same facts give the same answer, whoever asks and from where.</summary>
internal static class Gates
{
    private static readonly System.Globalization.CultureInfo Danish = System.Globalization.CultureInfo.GetCultureInfo("da-DK");

    public static IReadOnlyList<GateState> Judge(GateFacts facts) => [.. facts.Rules.Gates.Distinct().Order().Select(gate => One(gate, facts))];

    private static GateState One(Gate gate, GateFacts facts) => gate switch
    {
        Gate.EnoughKnown => facts.EnoughKnown ?? Noted(gate, facts, "Lav en udredning, eller skriv, hvad I ved, og hvorfor det er nok."),
        Gate.Aligned => facts.Aligned ?? Noted(gate, facts, "Tal forventningerne igennem, og skriv, hvad I kom frem til."),
        Gate.TookPart => Noted(gate, facts, "Skriv, hvordan borgeren har kunnet være med, og hvad der kom ud af det."),
        Gate.Alternatives => facts.Alternatives ?? Noted(gate, facts, "Vælg mellem muligheder, også nogle uden for kommunen. Eller skriv, hvorfor der ikke er andre."),
        Gate.Heard => Heard(facts),
        _ => Mandate(facts),
    };

    private static GateState Heard(GateFacts facts) => facts.Hearing switch
    {
        null => new(Gate.Heard, false, "Send en partshøring, eller skriv, hvorfor den ikke er nødvendig."),
        { IsWaived: true } => new(Gate.Heard, true, "Ikke nødvendig: " + facts.Hearing.WaivedWhy),
        { Answer: { } said } => new(Gate.Heard, true, $"Borgeren svarede: {DecisionTexts.Professional(said)}.{(said == HearingAnswer.Fits ? "" : " Skriv i afgørelsen, hvordan I brugte det.")}"),
        var waits when waits.IsDone(facts.Today, facts.Doubts) => new(Gate.Heard, true, "Borgeren har ikke svaret. Det er ikke et ja."),
        var waits => new(Gate.Heard, false, $"Borgeren kan svare til og med den {waits.LastDay(facts.Doubts)!.Value.ToString("d. MMMM yyyy", Danish)}."),
    };

    private static GateState Mandate(GateFacts facts) => facts switch
    {
        { Cost: null } => new(Gate.Mandate, false, "Skriv mindst én del af beslutningen."),
        { Cost: var cost } when cost <= facts.Rules.Mandate => new(Gate.Mandate, true, "Det kan du selv beslutte."),
        { LeaderSaidYes: true } => new(Gate.Mandate, true, "Lederen har sagt ja."),
        { DecidesAsLeader: true } => new(Gate.Mandate, true, "Du er leder."),
        { LeaderIsAsked: true } => new(Gate.Mandate, false, "Lederen er spurgt og har ikke svaret endnu."),
        _ => new(Gate.Mandate, false, "Bed lederen om et ja."),
    };

    private static GateState Noted(Gate gate, GateFacts facts, string missing) =>
        facts.Notes.TryGetValue(gate, out var words) ? new(gate, true, words) : new(gate, false, missing);
}
