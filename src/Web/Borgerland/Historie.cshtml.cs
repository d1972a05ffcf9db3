using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Record;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Plan)]
public sealed class HistorieModel(RecordViews record, Clock clock) : CitizenPage
{
    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    public DateOnly Today => clock.Today;

    protected override async Task<IActionResult?> Load()
    {
        Title = "Sådan blev planen til";
        Lines = await record.History(Subject, Cancel);
        return null;
    }
}
