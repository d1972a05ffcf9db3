using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Calendar;
using Sammen.Domain.Contacts;
using Sammen.Web.Host;
using Sammen.Web.Ui;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>One call to make: whom, on which number, what was said, and how to talk. A stand-in gets this and nothing else.</summary>
public sealed class RingModel(CallBackViews calls, CallBackDesk desk) : EmployeePage
{
    [BindProperty]
    public string? Aftale { get; set; }

    [BindProperty]
    public string? Hvordan { get; set; }

    [BindProperty]
    public string? Igen { get; set; }

    public CallView Call { get; private set; } = null!;

    /// <summary>Today and the next working day: a missed call waits no longer.</summary>
    public IReadOnlyList<Choice> Days { get; private set; } = [];

    public async Task<IActionResult> OnPostAftaltAsync(Guid opkald)
    {
        Needs(Aftale, 2000, nameof(Aftale), "Skriv, hvad I aftalte. Borgeren læser det.");
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.Close(Actor, opkald, Aftale ?? "", Form, Cancel), _ => "/fag", nameof(Aftale));
    }

    public async Task<IActionResult> OnPostForsoegAsync(Guid opkald)
    {
        Fits(Hvordan, 200, nameof(Hvordan));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        DateOnly? next = DateOnly.TryParseExact(Igen, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return await Answer(await desk.Try(Actor, opkald, Hvordan ?? "", next, Form, Cancel), _ => "/fag", nameof(Igen));
    }

    protected override async Task<IActionResult?> Load()
    {
        Call = await calls.Call(Actor, Guid.Parse((string)RouteData.Values["opkald"]!), Cancel);
        Title = "Ring til " + Call.CitizenName;
        var next = WorkingDays.Add(Call.Today, 1);
        Days = [new(Day.Iso(Call.Today), "I dag"), new(Day.Iso(next), Day.Capital(Day.Long(next, Call.Today)))];
        return null;
    }
}
