using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Record;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

[Shows(Parts.Log)]
public sealed class KiggetModel(RecordViews record, Clock clock) : DeskPage
{
    public IReadOnlyList<LogLine> Lines { get; private set; } = [];

    public DateOnly Today => clock.Today;

    protected override async Task<IActionResult?> Load()
    {
        Title = "Hvem har kigget, " + Frame.Name;
        (Lines, _) = await record.WhoLooked(Subject, 1, Cancel);
        return null;
    }
}
