namespace Sammen.Domain.Plans;

/// <summary>The plan's own words for its kinds, the same on every page, in print and in the history.</summary>
public static class EntryTexts
{
    public static string Heading(EntryKind kind) => kind switch
    {
        EntryKind.Hope => "Det er vigtigt for mig",
        EntryKind.Strength => "Det kan jeg",
        EntryKind.Contribution => "Jeg kan bidrage med",
        EntryKind.Network => "Mit netværk og mine fællesskaber",
        _ => "Sådan taler du bedst med mig",
    };
}

public static class SaidTexts
{
    /// <summary>"Sagt direkte": who the words come from, in few words.</summary>
    public static string Short(Said said) => said switch
    {
        Said.Directly => "Sagt direkte",
        Said.WithSupport => "Sagt med støtte",
        _ => "Sagt på vegne af",
    };

    public static string Professional(Said said) => said switch
    {
        Said.Directly => "Borgerens ord, sagt direkte",
        Said.WithSupport => "Borgerens ord, sagt med støtte",
        _ => "Sagt på vegne af borgeren",
    };
}

public static class GoalTexts
{
    public static string State(GoalState state) => state switch
    {
        GoalState.Now => "Nu",
        GoalState.Later => "Senere",
        GoalState.Reached => "Nået",
        _ => "Lagt væk",
    };

    public static string Claim(Claim claim) => claim switch
    {
        Plans.Claim.OwnWish => "Borgerens eget ønske",
        Plans.Claim.AppliedFor => "Søgt om",
        Plans.Claim.Granted => "Sagt ja til",
        _ => "Sagt nej til",
    };

    public static string Aim(AimKind? kind) => kind switch
    {
        AimKind.Develop => "Udvikle",
        AimKind.Maintain => "Fastholde",
        AimKind.LimitLoss => "Begrænse tab",
        _ => "Ikke skrevet",
    };
}

internal static class PlanDays
{
    private static readonly System.Globalization.CultureInfo Danish = System.Globalization.CultureInfo.GetCultureInfo("da-DK");

    /// <summary>"12. maj 2026", with hard spaces: a sentence in the record stands for years.</summary>
    public static string Of(DateOnly day) => day.ToString("d. MMMM yyyy", Danish).Replace(' ', '\u00A0');
}

public static class AnswerTexts
{
    public static string Short(Agreement answer) => answer switch
    {
        Agreement.Yes => "Ja",
        Agreement.PartOfIt => "Noget af det",
        Agreement.No => "Nej",
        Agreement.InDoubt => "Jeg er i tvivl",
        Agreement.WantsToTalk => "Jeg vil tale om det",
        _ => "Kunne ikke svare",
    };
}
