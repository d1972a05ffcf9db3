using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Record;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Log)]
public sealed class KiggetModel(RecordViews record, Clock clock) : CitizenPage
{
    public IReadOnlyList<LogGroup> Groups { get; private set; } = [];

    public bool More { get; private set; }

    public int Number { get; private set; } = 1;

    public DateOnly Today => clock.Today;

    protected override async Task<IActionResult?> Load()
    {
        Title = "Hvem har kigget?";
        Number = int.TryParse(Request.Query["side"], out var page) && page is > 0 and < 10_000 ? page : 1;
        (Groups, More) = await record.WhoLooked(Subject, Number, Cancel);
        return null;
    }
}
