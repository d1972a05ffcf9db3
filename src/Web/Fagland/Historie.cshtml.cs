using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Record;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

[Shows(Parts.Plan)]
public sealed class HistorieModel(RecordViews record, Clock clock) : DeskPage
{
    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    public DateOnly Today => clock.Today;

    protected override async Task<IActionResult?> Load()
    {
        Title = "Historie, " + Frame.Name;
        Lines = await record.History(Subject, Cancel);
        return null;
    }
}
