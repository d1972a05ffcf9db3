using Sammen.Domain.Cases;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>A case as the way tells it, on the screen and on paper.</summary>
public sealed record WayShown(CaseView Case, CitizenPage Page, DateOnly Today, CallInfo? Call, StepView? Mine, bool Paper)
{
    /// <summary>The three phases' pictures.</summary>
    public static string Picture(CasePhase phase) => phase switch
    {
        CasePhase.Assessment => "samtale",
        CasePhase.ChoiceOfEffort => "hjaelp",
        _ => "maal",
    };
}
