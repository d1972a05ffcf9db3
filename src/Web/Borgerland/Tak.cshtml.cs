using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui;

namespace Sammen.Web.Borgerland;

/// <summary>After an answer: what happens now, and who does it.</summary>
[Shows(Parts.Plan)]
public sealed class TakModel(PlanViews plans) : PlanPage(plans)
{
    public string Thanks { get; private set; } = "";

    protected override IActionResult? Ready()
    {
        Title = "Tak for dit svar";
        var name = Plan.Coordinator.FirstName;
        Thanks = Plan.LatestAnswer?.Said switch
        {
            Agreement.Yes => "Du er enig. Så gør vi det.",
            Agreement.PartOfIt => Together ? "Ret det sammen nu, eller gør det næste gang." : $"{name} læser dit svar, og I laver det om sammen.",
            Agreement.No => $"{name} læser dit svar og taler med dig om det.",
            Agreement.InDoubt => $"Du må gerne være i tvivl. I taler om det igen {(Plan.LatestAnswer.LookAgain is { } day ? Day.Long(day, Today) : "")}.",
            Agreement.WantsToTalk => $"{name} læser dit svar og taler med dig om det.",
            _ => "Der er ikke noget nyt at svare på.",
        };
        return null;
    }
}
