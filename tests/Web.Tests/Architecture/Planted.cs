#pragma warning disable CA1812, CA1822, CA1852, MA0053, CA1711, MA0048, IDE0051, IDE0060, CA1801, CA1823
using Microsoft.AspNetCore.Http;
using Sammen.Domain.Access;
using Sammen.Domain.Citizens;
using Sammen.Domain.Plans;

// Violations that are there on purpose: each rule of this folder must find its own.
namespace Sammen.Web.Tests.Architecture.Planted
{
    public sealed class PublicEntity
    {
        public Guid Id { get; init; }
    }

    public class LooseDesk
    {
        public Task Open(Actor actor) => Task.CompletedTask;

        public Task Open(Guid citizen) => Task.CompletedTask;
    }

    public sealed class CarefulViews
    {
        internal CarefulViews() { }

        public Task One(Subject subject) => Task.CompletedTask;

        public Task Two(Actor actor, int page) => Task.CompletedTask;
    }

    public class OpenToHeirs;

    public sealed class UnusedAndPublic;

    internal sealed class UsesTheWeb
    {
        public HttpContext? Context { get; init; }

        public override string ToString() => Context?.Request.Path ?? "";
    }
}

namespace Sammen.Web.Tests.Architecture.Planted.Borgerland
{
    internal sealed class LooksIntoFagland
    {
        public string Name => nameof(Fagland.Desk) + new Fagland.Desk().GetHashCode();
    }
}

namespace Sammen.Web.Tests.Architecture.Planted.Fagland
{
    internal sealed class Desk;
}

namespace Sammen.Web.Tests.Architecture.Planted.Calendar
{
    internal sealed class KnowsCitizens
    {
        public int Age(CitizenFrame frame) => frame.Age + PlanViewSteps(null);

        private static int PlanViewSteps(PlanView? plan) => plan?.Revision ?? 0;
    }
}
