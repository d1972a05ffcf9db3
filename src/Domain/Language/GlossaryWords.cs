namespace Sammen.Domain.Language;

/// <summary>Words of the law that stay, because the citizen meets them everywhere, each with what it means.</summary>
internal static class GlossaryWords
{
    public static readonly GlossaryWord[] All =
    [
        Noun("afgørelse -n -r -rne", "Det, som kommunen har besluttet i din sag."),
        Noun("aktindsigt -en", "Du kan få lov til at læse papirerne i din sag."),
        Noun("BPA BPA-ordning BPA-ordningen", "Borgerstyret personlig assistance. Du får penge til at ansætte dine egne hjælpere."),
        Noun("bostøtte -n", "Hjælp og støtte i dit eget hjem."),
        Noun("botilbud -et -ene", "Et sted at bo, hvor der også er hjælp."),
        Noun("handleplan -en -er -erne", "En plan for dine mål og den hjælp, du får."),
        Noun("hjælpemiddel hjælpemidlet hjælpemidler hjælpemidlerne", "En ting, der gør hverdagen lettere. Det kan være en kørestol."),
        Noun("klagefrist -en -er -erne", "Den sidste dag, hvor du kan klage."),
        Noun("ledsagelse -n", "En person går med dig, når du skal ud."),
        Noun("merudgift -er -en -erne", "Penge, du må bruge ekstra, fordi du har et handicap."),
        Noun("myndighed -en -er -erne", "Den del af kommunen eller staten, der bestemmer i din sag."),
        Noun("recovery", "At få et godt liv igen, også når noget stadig er svært."),
        Noun("rehabilitering -en", "Træning og støtte, så du kan klare mere selv."),
        Noun("tavshedspligt -en", "De, der arbejder med din sag, må ikke fortælle om den til andre uden lov."),
        // "udfører" alone is most often the verb.
        new(
            "udfører",
            "Den, der giver dig hjælpen. Det kan være kommunen eller et firma.",
            [
                .. Forms.Noun("udføreren udførere udførerne"),
                .. Forms.Phrase("en/din/min/vores/jeres/hans/hendes/deres/ny/nye/anden/andre/privat/private/kommunal/hvilken udfører/-s"),
            ]),
        Noun("underretning -en -er -erne", "En besked til kommunen om, at nogen måske har brug for hjælp. Det er ofte et barn."),
        Noun("værge -n -r -rne", "En person, der er valgt til at hjælpe dig med for eksempel penge."),
    ];

    private static GlossaryWord Noun(string forms, string explanation) => new(Forms.Headword(forms), explanation, Forms.Noun(forms));
}
