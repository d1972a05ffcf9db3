using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Calendar;
using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>The one open question. A yes is one press; the other answers ask one thing more.</summary>
[Shows(Parts.Plan)]
public sealed class SvarModel(PlanViews plans, PlanDesk desk) : PlanPage(plans)
{
    public static IReadOnlyList<Choice> Answers { get; } =
        [.. new[] { Agreement.Yes, Agreement.PartOfIt, Agreement.No, Agreement.InDoubt, Agreement.WantsToTalk }.Select(a => new Choice(a.ToString(), AnswerTexts.Short(a)))];

    [BindProperty]
    public Agreement? Svar { get; set; }

    /// <summary>2 when the second question was shown.</summary>
    [BindProperty]
    public int Trin { get; set; }

    [BindProperty]
    public string? Hvorfor { get; set; }

    [BindProperty]
    public string? Igen { get; set; }

    [BindProperty]
    public List<Guid> Andet { get; set; } = [];

    /// <summary>The answer that one thing more is asked about.</summary>
    public Agreement? More { get; private set; }

    public IReadOnlyList<Choice> Items { get; private set; } = [];

    /// <summary>The plan was changed meanwhile, so the question begins again.</summary>
    private bool _anew;

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        if (Svar is null or Agreement.CouldNotAnswer)
        {
            ModelState.AddModelError(nameof(Svar), "Vælg et svar, eller lad det vente.");
            return await Again(StatusCodes.Status400BadRequest);
        }

        if (Svar != Agreement.Yes && Trin != 2)
        {
            More = Svar;
            if (Svar == Agreement.InDoubt) Igen ??= Day.Short(WorkingDays.OnOrAfter(Today.AddDays(14)), Today).Replace('\u00A0', ' ');
            return Page();
        }

        DateOnly? again = null;
        if (Svar == Agreement.InDoubt)
        {
            var read = Domain.Common.DanishDate.ReadAhead(Igen, Today);
            if (!read.Ok)
            {
                More = Svar;
                return await No(read.Refusal, nameof(Igen));
            }

            again = read.Value;
        }

        var answered = await desk.Reply(Subject, Svar.Value, Hvorfor ?? "", again, Andet, Form, Cancel);
        _anew = answered.Refusal == PlanRefusals.StaleQuestion;
        More = !answered.Ok && Trin == 2 && !_anew ? Svar : null;
        return await Answer(answered, _ => To("/min-plan/tak"), More is null ? "" : Svar == Agreement.PartOfIt ? nameof(Andet) : nameof(Hvorfor));
    }

    protected override IActionResult? Ready()
    {
        Title = Together ? "Har jeg forstået dig rigtigt?" : "Er du enig?";
        // A form that comes back unread keeps the second question and what was typed to it.
        if (HttpMethods.IsPost(Request.Method) && Trin == 2 && !_anew) More = Svar is Agreement.Yes or Agreement.CouldNotAnswer ? null : Svar;
        Items = [.. (Plan.Open?.Items ?? []).Select(i => new Choice(i.Id.ToString(), i.Text, i.What))];
        return Plan.Open is null && HttpMethods.IsGet(Request.Method) ? LocalRedirect(To("/min-plan")) : null;
    }
}
