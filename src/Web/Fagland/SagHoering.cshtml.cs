using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Decisions;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>Partshøring: what the decision would rest on, sent or not needed, and what the citizen says.</summary>
[Shows(Parts.Case)]
public sealed class SagHoeringModel(CaseViews cases, DecisionViews decisions, HearingDesk desk) : SagPage(cases, decisions)
{
    public static IReadOnlyList<Choice> Answers { get; } = [.. Enum.GetValues<HearingAnswer>().Select(a => new Choice(a.ToString(), DecisionTexts.Professional(a)))];

    public static IReadOnlyList<Choice> Ways { get; } = [new(nameof(HearingWay.Phone), "I telefonen"), new(nameof(HearingWay.WithSupport), "Ansigt til ansigt, med støtte")];

    [BindProperty]
    public string? Fakta { get; set; }

    [BindProperty]
    public string? Hvorfor { get; set; }

    [BindProperty]
    public Guid Hoering { get; set; }

    [BindProperty]
    public HearingAnswer? Svar { get; set; }

    [BindProperty]
    public HearingWay? Maade { get; set; } = HearingWay.Phone;

    [BindProperty]
    public string? Ord { get; set; }

    protected override string Name => "Partshøring";

    public bool IsUnanswered => Deciding.Hearing is { IsWaived: false, Answer: null };

    /// <summary>The day to answer has not gone.</summary>
    public bool Waits => IsUnanswered && Deciding.Hearing!.AnswerBy >= Today;

    /// <summary>Nobody says that an answer is not needed when it is there; what was typed before it came stands all the same.</summary>
    public bool MayWaive => Deciding.Hearing is not { Answer: not null } || !string.IsNullOrEmpty(Hvorfor);

    public async Task<IActionResult> OnPostSendAsync() => await Answer(await desk.Send(Subject, Sag, Fakta ?? "", Form, Cancel), _ => At("/hoering"), nameof(Fakta));

    public async Task<IActionResult> OnPostIkkeAsync() => await Answer(await desk.Waive(Subject, Sag, Hvorfor ?? "", Form, Cancel), _ => At("/hoering"), nameof(Hvorfor));

    public async Task<IActionResult> OnPostNoterAsync() =>
        await Answer(await desk.Note(Subject, Sag, Hoering, Svar, Ord ?? "", Maade ?? HearingWay.Phone, Form, Cancel), _ => At("/hoering"), Svar is null ? nameof(Svar) : nameof(Ord));
}
