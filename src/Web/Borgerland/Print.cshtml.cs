using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>The plan on at most two A4 pages. What is left out is said on the paper.</summary>
[Shows(Parts.Plan)]
public sealed class PrintModel(PlanViews plans) : PlanPage(plans)
{
    /// <summary>Goals with five steps each that two pages hold, tried with the longest texts a field takes.</summary>
    private const int MostGoals = 6;

    public IReadOnlyList<GoalView> Goals { get; private set; } = [];

    public bool LeftOut { get; private set; }

    public static string Short(string text, int most) => text.Length <= most ? text : text[..most].TrimEnd() + " …";

    protected override IActionResult? Ready()
    {
        Title = "Print min plan";
        var current = Plan.Goals.Where(g => g.State is GoalState.Now or GoalState.Later).ToList();
        Goals = [.. current.Take(MostGoals)];
        LeftOut = current.Count > MostGoals || Goals.Any(g => g.Steps.Count(s => !s.IsDone) > 5) || Plan.Entries.Any(e => e.Text.Length > (e.Kind == EntryKind.Hope ? 280 : 160)) || Plan.Of(EntryKind.Hope).Count() > 4;
        return null;
    }
}
