using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>A case as the way tells it, on the screen and on paper.</summary>
public sealed record WayShown(CaseView Case, CitizenPage Page, CallInfo? Call, bool Paper)
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

    /// <summary>The three phases' pictures.</summary>
    public static string Picture(CasePhase phase) => phase switch
    {
        CasePhase.Assessment => "samtale",
        CasePhase.ChoiceOfEffort => "hjaelp",
        _ => "maal",
    };
}
