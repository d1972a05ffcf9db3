using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Record;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>"Det forstår jeg ikke" about one line of the log.</summary>
[Shows(Parts.Log)]
public sealed class KiggetSpoergModel(RecordViews record, QuestionDesk questions) : CitizenPage
{
    [BindProperty]
    public string? Ord { get; set; }

    public LogLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync(long linje)
    {
        if (await Load() is { } other) return other;
        return await Answer(await questions.Ask(Subject, linje, Ord ?? "", Form, Cancel), _ => To("/om-mig/kigget"), nameof(Ord));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Spørg om et opslag";
        if (Together) return NotFound();
        if (await record.Line(Subject, long.Parse((string)RouteData.Values["linje"]!, System.Globalization.CultureInfo.InvariantCulture), Cancel) is not { } line) return NotFound();
        Line = line;
        return null;
    }
}
