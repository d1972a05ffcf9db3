using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Plans;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

[Shows(Parts.Plan)]
public sealed class MaalNytModel(PlanDesk desk) : CitizenPage
{
    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public string? TrinOp { get; set; }

    [BindProperty]
    public Said? Sagt { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        // A too long second answer is said at its own field.
        if (Domain.Common.Text.Optional(TrinOp, 500) is { Ok: false } tooLong) return await No(tooLong.Refusal, nameof(TrinOp));
        if (SaidChoices.Missing(this, Sagt, nameof(Sagt))) return await Again(StatusCodes.Status400BadRequest);
        return await Answer(await desk.SetGoal(Subject, Ord ?? "", TrinOp ?? "", null, Sagt ?? Said.Directly, Form, Cancel), goal => To($"/min-plan/maal/{goal}/skala"), nameof(Ord));
    }

    protected override Task<IActionResult?> Load()
    {
        Title = "Nyt mål";
        return Task.FromResult<IActionResult?>(null);
    }
}
