using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Hjaelp;

/// <summary>One page for the one who helps: what they do, and what they were given to see.</summary>
[Shows(Parts.Tasks)]
public sealed class SideModel(HelperPlanViews plans, PlanDesk desk, TeamViews teams, Clock clock) : HelperPage
{
    public HelpedPlan Plan { get; private set; } = null!;

    public IReadOnlyList<MemberView> Team { get; private set; } = [];

    public DateOnly Today => clock.Today;

    /// <summary>The day custody ends, when it is within a year.</summary>
    public DateOnly? TurnsAdult => Subject.Helper == HelperKind.Custody && Frame.Adult is { } day && day <= Today.AddYears(1) ? day : null;

    public async Task<IActionResult> OnPostGjortAsync(Guid skridt)
    {
        var done = await desk.FinishOwn(Subject, skridt, Form, Cancel);
        if (done.Refusal == PlanRefusals.StepAlreadyDone) return LocalRedirect(Here);
        return await Answer(done, _ => Here);
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = Whose + " plan";
        Plan = await plans.Plan(Subject, Cancel);
        Team = Subject.MayRead(Parts.Team) ? await teams.Team(Subject, Cancel) : [];
        return null;
    }
}
