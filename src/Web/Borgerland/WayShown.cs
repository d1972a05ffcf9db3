using Sammen.Domain.Cases;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>A case as the way tells it, on the screen and on paper.</summary>
public sealed record WayShown(CaseView Case, CitizenPage Page, CallInfo? Call, bool Paper)
{
    public DateOnly Today => Case.Today;

    /// <summary>The three phases' pictures.</summary>
    public static string Picture(CasePhase phase) => phase switch
    {
        CasePhase.Assessment => "samtale",
        CasePhase.ChoiceOfEffort => "hjaelp",
        _ => "maal",
    };
}
