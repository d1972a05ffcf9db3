namespace Sammen.Domain.Choices;

/// <summary>Options in words: the citizen's, and the professionals'.</summary>
public static class ChoiceTexts
{
    public static string Citizen(OfferKind kind) => kind switch
    {
        OfferKind.Municipal => "Hjælp fra kommunen",
        OfferKind.Association => "En forening",
        OfferKind.Volunteer => "En frivillig",
        OfferKind.Network => "Dine egne mennesker",
        OfferKind.Ordinary => "Åbent for alle",
        _ => "Din egen idé",
    };

    public static string Professional(OfferKind kind) => kind switch
    {
        OfferKind.Municipal => "Kommunen",
        OfferKind.Association => "Forening",
        OfferKind.Volunteer => "Frivillig",
        OfferKind.Network => "Netværk",
        OfferKind.Ordinary => "Almindeligt tilbud",
        _ => "Borgerens egen idé",
    };

    public static string Of(Gain gain) => gain switch
    {
        Gain.Helps => "Hjælper",
        Gain.HelpsSome => "Hjælper lidt",
        Gain.DoesNot => "Hjælper ikke",
        _ => "Det ved vi ikke endnu",
    };

    public static string Citizen(Liking liking) => liking switch
    {
        Liking.Yes => "Det vil jeg gerne",
        Liking.Maybe => "Måske",
        _ => "Det er ikke noget for mig",
    };

    public static string Professional(Liking liking) => liking switch
    {
        Liking.Yes => "Vil gerne",
        Liking.Maybe => "Måske",
        _ => "Ikke noget for borgeren",
    };

    /// <summary>How long one waits, from weeks.</summary>
    public static string Wait(int? weeks) => weeks switch
    {
        null => "Det ved vi ikke",
        0 => "Ingen ventetid",
        1 => "Cirka en uge",
        { } some => $"Cirka {some} uger",
    };
}
