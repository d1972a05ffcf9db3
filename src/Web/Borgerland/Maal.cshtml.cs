using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Plan)]
public sealed class MaalModel(PlanViews plans) : GoalPage(plans);
