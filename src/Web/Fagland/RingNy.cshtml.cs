using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Contacts;
using Sammen.Web.Host;
using Sammen.Web.Ui;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>For those who do not use the digital side: a call is noted for them, as the citizen's own press would make it.</summary>
[Shows(Parts.Contact, Writes = Parts.Contact)]
public sealed class RingNyModel(CallBackViews calls, CallBackDesk desk) : DeskPage
{
    public static IReadOnlyList<Choice> Reasons { get; } = [.. Enum.GetValues<CallReason>().Select(r => new Choice(r.ToString(), Day.Capital(CallBackTexts.Professional(r))))];

    [BindProperty]
    public CallReason Om { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public string? Passer { get; set; }

    [BindProperty]
    public string? Telefon { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        Fits(Ord, 1000, nameof(Ord));
        Fits(Passer, 200, nameof(Passer));
        Fits(Telefon, 40, nameof(Telefon));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.Ask(Subject, new CallWish(Om, Ord ?? "", Passer ?? "", Telefon ?? ""), Form, Cancel), _ => Here, nameof(Om));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Noter et opkald, " + Frame.Name;
        if (HttpMethods.IsGet(Request.Method)) Telefon = await calls.LastPhone(Subject, Cancel);
        return null;
    }
}
