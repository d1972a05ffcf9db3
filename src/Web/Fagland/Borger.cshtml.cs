using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>The citizen's page: the citizen's words, and ours beside them. A task without the plan gets its own part only.</summary>
[Shows(Parts.Profile)]
public sealed class BorgerModel(PlanViews plans, PlanDesk desk, Clock clock) : DeskPage
{
    public PlanView? Plan { get; private set; }

    /// <summary>What the reader is to do, when the task gives nothing else of the plan.</summary>
    public IReadOnlyList<OwnStep> Own { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnPostGjortAsync(Guid skridt)
    {
        var done = await desk.Finish(Subject, skridt, Form, Cancel);
        if (done.Refusal == PlanRefusals.StepAlreadyDone) return LocalRedirect(Here);
        return await Answer(done, _ => Here);
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = Frame.Name;
        Plan = Subject.MayRead(Parts.Plan) ? await plans.Plan(Subject, Cancel) : null;
        Own = Plan is null ? await plans.OwnSteps(Subject, Cancel) : [];
        return null;
    }
}
