using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Decisions;
using Sammen.Web.Host;
using Sammen.Web.Ui;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>Partshøring in the citizen's words: does it fit, before anything is decided. A doubt asks for a day and nothing else.</summary>
[Shows(Parts.Case)]
public sealed class HoeringModel(CaseViews cases, DecisionViews decisions, HearingDesk desk) : SagPage(cases, decisions)
{
    private const string InDoubt = "Tvivl";

    public static IReadOnlyList<Choice> Answers { get; } = [.. Enum.GetValues<HearingAnswer>().Select(a => new Choice(a.ToString(), DecisionTexts.Citizen(a))), new Choice(InDoubt, "Jeg er i tvivl")];

    public HearingView? Hearing => Deciding.Hearing is { IsWaived: false } asked ? asked : null;

    /// <summary>What the citizen was asked before and answered, newest first.</summary>
    public IReadOnlyList<HearingView> Before => [.. Deciding.Before.Where(h => h.Answer is not null)];

    /// <summary>The one thing more that is asked: a day for a doubt, words for a "no"; empty on the first step.</summary>
    public string More { get; private set; } = "";

    [BindProperty]
    public string? Svar { get; set; }

    /// <summary>2 when the second question was shown.</summary>
    [BindProperty]
    public int Trin { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public string? Igen { get; set; }

    [BindProperty]
    public Guid Hoering { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        HearingAnswer? answer = Enum.TryParse<HearingAnswer>(Svar, out var read) && Enum.IsDefined(read) ? read : null;
        if (answer is null && Svar != InDoubt)
        {
            ModelState.AddModelError(nameof(Svar), DecisionRefusals.AnswerMissing.Says);
            return await Again(StatusCodes.Status400BadRequest);
        }

        if (answer != HearingAnswer.Fits && Trin != 2)
        {
            More = Svar!;
            if (answer is null) Igen ??= Day.Short(WorkingDays.OnOrAfter(Today.AddDays(14)), Today).Replace('\u00A0', ' ');
            return Page();
        }

        if (answer is { } said) return await Answer(await desk.Answer(Subject, Sag, Hoering, said, Ord ?? "", Form, Cancel), _ => At("/hoering"), nameof(Ord));
        var until = DanishDate.ReadAhead(Igen, Today);
        if (!until.Ok) return await No(until.Refusal, nameof(Igen));
        return await Answer(await desk.Doubt(Subject, Sag, Hoering, Ord ?? "", until.Value, Form, Cancel), _ => At("/hoering"), nameof(Igen));
    }

    protected override IActionResult? Ready()
    {
        Title = "Passer det, vi ved?";
        if (HttpMethods.IsPost(Request.Method) && Trin == 2 && Svar is not (null or nameof(HearingAnswer.Fits))) More = Svar;
        return null;
    }
}
