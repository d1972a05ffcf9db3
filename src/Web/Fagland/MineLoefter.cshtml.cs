using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Common;
using Sammen.Domain.Promises;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>What I carry of promises: from two working days before the day, and until it is done.</summary>
public sealed class MineLoefterModel(PromiseDayViews promises, Clock clock) : EmployeePage
{
    public IReadOnlyList<DayPromise> Promises { get; private set; } = [];

    public int All { get; private set; }

    public DateOnly Today => clock.Today;

    protected override async Task<IActionResult?> Load()
    {
        Title = "Mine løfter";
        (Promises, All) = await promises.Mine(Actor, Cancel);
        return null;
    }
}
