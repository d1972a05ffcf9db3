using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Days;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>A case as the way tells it, on the screen and on paper.</summary>
public sealed record WayShown(CaseView Case, CitizenPage Page, CallInfo? Call, bool Paper, WayBehind Behind)
{
    public DateOnly Today => Case.Today;

    /// <summary>Where the citizen does what is asked for; null when there is nothing to open.</summary>
    public (string Path, string Text)? Asked => (Paper ? CitizenAsk.None : Case.Ask) switch
    {
        CitizenAsk.Hearing => ("hoering", "Læs og svar"),
        CitizenAsk.Options => ("muligheder", "Se mulighederne"),
        CitizenAsk.Summary when Page.Subject.MayRead(Parts.Assessment) => ("forstaaet", "Læs og svar"),
        CitizenAsk.Sheet when Page.Subject.MayRead(Parts.Assessment) => ("forventninger/svar", "Læs og svar"),
        _ => null,
    };

    /// <summary>A hearing that is asked about no more and was never answered. Until it is decided an answer counts.</summary>
    public bool MayStillAnswer => Case is { IsOpen: true, InDoubt: false } && Behind.Unheard && !Case.Asks.Contains(CitizenAsk.Hearing) && Page.Subject.MayWrite(Parts.Case);

    /// <summary>What there is to see of a phase that has begun; null when its page would be empty.</summary>
    public (string Path, string Text)? Seen(CasePhase phase) => phase switch
    {
        CasePhase.Assessment when Behind.Known => ("det-ved-vi", "Se, hvad vi ved"),
        CasePhase.Assessment when Behind.Expected => ("forventninger", "Se, hvad vi venter af hinanden"),
        // Nobody has to ask for it: while we have not talked about it, the citizen may begin.
        CasePhase.Assessment when Case is { IsOpen: true, Kind: not null, Phase: CasePhase.Assessment } && Page.Subject.MayWrite(Parts.Assessment) => ("forventninger", "Sig, hvad du venter af os"),
        CasePhase.ChoiceOfEffort when Behind.Decided => ("afgoerelse", "Se, hvad vi har besluttet"),
        CasePhase.FollowUp when Behind.Help => ("hjaelpen", "Se din hjælp"),
        _ => null,
    };

    /// <summary>What there is to choose among; before there is anything, the citizen's own idea.</summary>
    public (string Path, string Text)? Choosing =>
        Behind.Options ? ("muligheder", "Se, hvad du kan vælge")
        : Case is { IsOpen: true, Phase: CasePhase.ChoiceOfEffort } && Page.Subject.MayWrite(Parts.Case) ? ("ny-mulighed", "Sig, hvad du selv har tænkt på")
        : null;

    /// <summary>The three phases' pictures.</summary>
    public static string Picture(CasePhase phase) => phase switch
    {
        CasePhase.Assessment => "samtale",
        CasePhase.ChoiceOfEffort => "hjaelp",
        _ => "maal",
    };
}
