using Sammen.Domain.Cases;

namespace Sammen.Domain.Decisions;

/// <summary>Names as the two readers know them.</summary>
public static class DecisionTexts
{
    public static string Professional(HearingAnswer answer) => answer switch
    {
        HearingAnswer.Fits => "Det passer",
        HearingAnswer.PartOfIt => "Noget af det passer",
        _ => "Det passer ikke",
    };

    public static string Citizen(HearingAnswer answer) => Professional(answer);

    public static string Professional(HearingWay way) => way switch
    {
        HearingWay.Alone => "svaret alene",
        HearingWay.WithSupport => "svaret med støtte",
        _ => "svaret i telefonen",
    };

    public static string Professional(PartResult result) => result switch
    {
        PartResult.Yes => "Ja",
        PartResult.Partly => "Delvist",
        _ => "Nej",
    };

    public static string Citizen(PartResult result) => result switch
    {
        PartResult.Yes => "Ja",
        PartResult.Partly => "Ja til noget af det",
        _ => "Nej",
    };

    public static string Professional(AcuteReason reason) => reason == AcuteReason.Danger ? "Der er fare for liv eller helbred" : "Der er risiko for alvorlig skade";

    public static string Professional(ToldHow told) => told switch
    {
        ToldHow.Meeting => "Talt igennem på et møde",
        ToldHow.Phone => "Talt igennem i telefonen",
        _ => "Ikke fået fat i borgeren",
    };

    public static string Professional(SentWay sent) => sent switch
    {
        SentWay.Portal => "På borgerens egen side",
        SentWay.Handed => "På papir, givet i hånden",
        _ => "På papir, sendt med post",
    };

    public static string Professional(AppealWay way) => way switch
    {
        AppealWay.Portal => "Borgerens egen side",
        AppealWay.Phone => "Telefon",
        AppealWay.Meeting => "Samtale",
        _ => "Brev",
    };

    public static string Professional(AppealState state) => state switch
    {
        AppealState.WithUs => "Til genvurdering",
        AppealState.Changed => "Ændret",
        AppealState.PartlyChanged => "Delvist ændret, resten sendt videre",
        AppealState.Forwarded => "Fastholdt og sendt videre",
        AppealState.BoardKept => "Klageinstansen er enig med os",
        AppealState.BoardChanged => "Klageinstansen har ændret det",
        _ => "Klageinstansen har sendt det tilbage til os",
    };

    /// <summary>What has become of the appeal; <paramref name="board"/> is who decides ("Ankestyrelsen").</summary>
    public static string Citizen(AppealState state, string board) => state switch
    {
        AppealState.WithUs => "Vi ser på det igen.",
        AppealState.Changed => "Du fik ret. Vi har ændret det.",
        AppealState.PartlyChanged => $"Du fik ret i noget af det. {board} ser på resten.",
        AppealState.Forwarded => $"Vi har ikke ændret det. {board} ser på det nu.",
        AppealState.BoardKept => $"{board} er enig med os.",
        AppealState.BoardChanged => $"{board} gav dig ret.",
        _ => $"{board} siger, at vi skal se på det en gang til.",
    };

    /// <summary>What must be caught up, told to the citizen.</summary>
    public static string Citizen(Gate gate) => gate switch
    {
        Gate.EnoughKnown => "finde ud af det, vi mangler at vide",
        Gate.TookPart => "tale det igennem med dig",
        Gate.Aligned => "tale om, hvad vi venter af hinanden",
        Gate.Heard => "høre, hvad du siger til det, vi ved",
        Gate.Alternatives => "se på, om noget andet passer bedre",
        _ => "spørge lederen",
    };
}
