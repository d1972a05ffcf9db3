using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Contacts;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>Ask to be called, and whom to call oneself. On the shared screen only the numbers: a person sits there already.</summary>
[Shows(Parts.Profile)]
public sealed class RingMigOpModel(TeamViews team, CallBackViews calls, CallBackDesk desk) : CitizenPage
{
    public static IReadOnlyList<Choice> Reasons { get; } = [.. Enum.GetValues<CallReason>().Select(r => new Choice(r.ToString(), CallBackTexts.Citizen(r)))];

    [BindProperty]
    public CallReason Om { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public string? Passer { get; set; }

    [BindProperty]
    public string? Telefon { get; set; }

    public CallInfo? Call { get; private set; }

    public MyCall? Open { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Together) return NotFound();
        Fits(Ord, 1000, nameof(Ord));
        Fits(Passer, 200, nameof(Passer));
        Fits(Telefon, 40, nameof(Telefon));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.Ask(Subject, new CallWish(Om, Ord ?? "", Passer ?? "", Telefon ?? ""), Form, Cancel), _ => To("/ring-mig-op/tak"), nameof(Om));
    }

    public IReadOnlyList<AwayView> Away { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Title = Together ? "Ring til os" : "Ring mig op";
        Call = await team.WhomToCall(Subject, Cancel);
        Away = await team.Away(Subject, Cancel);
        if (Together) return null;
        Open = await calls.Mine(Subject, Cancel);
        if (HttpMethods.IsGet(Request.Method)) (Om, Telefon, Passer) = (Open?.Reason ?? CallReason.JustCall, Open is { Phone.Length: > 0 } ? Open.Phone : await calls.LastPhone(Subject, Cancel), Open?.Suits);
        return null;
    }
}
