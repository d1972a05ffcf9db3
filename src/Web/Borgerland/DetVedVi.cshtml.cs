using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>What we know, as the citizen reads it: own words first, what nobody knows yet, and the summary.</summary>
[Shows(Parts.Assessment)]
public sealed class DetVedViModel(AssessmentViews views) : CitizenPage
{
    public AssessmentView Assessment { get; private set; } = null!;

    public DateOnly Today => Assessment.Today;

    /// <summary>The edition the citizen was asked about last: one that is being written is not shown before it is asked about.</summary>
    public SummaryView? Asked => Assessment.Before.Prepend(Assessment.Summary).FirstOrDefault(s => s?.AskedAt is not null);

    /// <summary>What the citizen wrote with earlier answers, the latest first; the last answer stands by itself unless it was a yes.</summary>
    public IReadOnlyList<ReplyView> SaidBefore => [.. Assessment.Replies.Where(r => r.Words.Length > 0 && r.Said != Agreement.CouldNotAnswer && (Assessment.State == AskState.Yes || r != Assessment.Reply)).Reverse()];

    public bool Thanks => Request.Query.ContainsKey("tak");

    protected override async Task<IActionResult?> Load()
    {
        Title = "Det ved vi";
        if (await views.Of(Subject, Guid.Parse((string)RouteData.Values["sag"]!), Cancel) is not { } found) return NotFound();
        Assessment = found;
        return null;
    }
}
