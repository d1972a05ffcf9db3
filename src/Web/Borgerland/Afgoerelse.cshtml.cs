using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Decisions;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>What was decided: the short answer first, the rules last.</summary>
[Shows(Parts.Case)]
public sealed class AfgoerelseModel(CaseViews cases, DecisionViews decisions) : SagPage(cases, decisions)
{
    protected override IActionResult? Ready()
    {
        Title = "Svaret til dig";
        return null;
    }
}
