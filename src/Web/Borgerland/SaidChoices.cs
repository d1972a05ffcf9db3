using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>"Hvem siger det?" on a shared screen, where an employee holds the pen. In one's own session it is not asked.</summary>
public static class SaidChoices
{
    public static IReadOnlyList<Choice> For(CitizenPage page) =>
    [
        new(nameof(Said.Directly), $"{page.Frame.FirstName} siger det selv"),
        new(nameof(Said.WithSupport), $"{page.Frame.FirstName} siger det med støtte, tegn eller billeder"),
        new(nameof(Said.OnBehalf), $"En anden siger det for {page.Frame.FirstName}"),
    ];

    /// <summary>Says at the field that nothing is chosen, when it is asked.</summary>
    public static bool Missing(CitizenPage page, Said? said, string field)
    {
        if (!page.Together || said is not null) return false;
        page.ModelState.AddModelError(field, PlanRefusals.WhoSays.Says);
        return true;
    }
}
