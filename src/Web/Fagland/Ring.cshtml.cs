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

    /// <summary>What a line about the citizen's own choices is: what stood before, or what someone else heard.</summary>
    internal static string Says(CallNoteView note, string first) => (note.Kind, note.ByCitizen) switch
    {
        (CallNoteKind.NotGood, _) => $"{first} svarede:",
        (CallNoteKind.Suits, true) => "Passede før:",
        (CallNoteKind.Suits, false) => $"{note.By} skrev, at det passer:",
        (CallNoteKind.Phone, true) => "Nummer før:",
        (CallNoteKind.Phone, false) => $"{note.By} skrev et nummer:",
        (_, true) => "Det handlede før om:",
        _ => $"{note.By} skrev, at det handler om:",
    };

    protected override async Task<IActionResult?> Load()
    {
        Call = await calls.Call(Actor, Guid.Parse((string)RouteData.Values["opkald"]!), Cancel);
        Title = "Ring til " + Call.CitizenName;
        var next = WorkingDays.Add(Call.Today, 1);
        Days = [.. new[] { (On: Call.Today, Says: "I dag"), (On: next, Says: Day.Capital(Day.Long(next, Call.Today))) }
            .OrderByDescending(d => Call.PhoneHours?.HasPhoneOn(d.On.DayOfWeek) ?? false).Select(d => new Choice(Day.Iso(d.On), d.Says, Call.PhoneHours?.HasPhoneOn(d.On.DayOfWeek) == true ? "Aftalt telefondag" : ""))];
        return null;
    }
}
