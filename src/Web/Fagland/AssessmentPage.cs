using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Assessments;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>A page about what is found out in one case.</summary>
public abstract class AssessmentPage(AssessmentViews views) : DeskPage
{
    protected AssessmentViews Views { get; } = views;

    public AssessmentView Assessment { get; private set; } = null!;

    public DateOnly Today => Assessment.Today;

    /// <summary>Whether the page shows what the citizen wrote when asking for help.</summary>
    protected virtual bool ShowsRequest => false;

    /// <summary>From the address alone.</summary>
    public Guid CaseId => Guid.Parse((string)RouteData.Values["sag"]!);

    /// <summary>An address of the same case.</summary>
    public string Of(string path) => To($"/sager/{CaseId}{path}");

    /// <summary>Who can have said something, as the professionals name them.</summary>
    public static IReadOnlyList<Choice> Sources { get; } = [new("", "Vælg"), .. Enum.GetValues<Source>().Select(s => new Choice(s.ToString(), AssessmentTexts.Professional(s)))];

    protected override async Task<IActionResult?> Load()
    {
        if (await (ShowsRequest ? Views.WithRequest(Subject, CaseId, Cancel) : Views.Of(Subject, CaseId, Cancel)) is not { } found) return NotFound();
        Assessment = found;
        return await Ready();
    }

    protected virtual Task<IActionResult?> Ready() => Task.FromResult<IActionResult?>(null);
}
