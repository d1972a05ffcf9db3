using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Assessments;
using Sammen.Domain.Calendar;
using Sammen.Domain.Common;
using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>One open question about something we wrote in a case. A yes is one press; the other answers ask one thing more.</summary>
public abstract class AskedPage : CitizenPage
{
    public static IReadOnlyList<Choice> Answers { get; } =
        [.. new[] { Agreement.Yes, Agreement.PartOfIt, Agreement.No, Agreement.InDoubt, Agreement.WantsToTalk }.Select(a => new Choice(a.ToString(), AssessmentTexts.Answer(a)))];

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
    public List<string> Andet { get; set; } = [];

    /// <summary>The answer that one thing more is asked about.</summary>
    public Agreement? More { get; private set; }

    /// <summary>What is asked about, each by its key.</summary>
    public IReadOnlyList<Choice> Items { get; protected set; } = [];

    /// <summary>The version that is asked about.</summary>
    public int Now { get; protected set; }

    public DateOnly Today { get; protected set; }

    public abstract string Question { get; }

    public abstract string Intro { get; }

    /// <summary>Where one comes from, and goes when it waits.</summary>
    public abstract (string Path, string Name) Back { get; }

    /// <summary>From the address alone.</summary>
    public Guid CaseId => Guid.Parse((string)RouteData.Values["sag"]!);

    private bool _anew;

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        if (Svar is not { } said || !Enum.IsDefined(said) || said == Agreement.CouldNotAnswer) return await No(AskRefusals.AnswerMissing, nameof(Svar));
        if (said != Agreement.Yes && Trin != 2)
        {
            More = said;
            if (said == Agreement.InDoubt) Igen ??= Day.Short(WorkingDays.OnOrAfter(Today.AddDays(14)), Today).Replace('\u00A0', ' ');
            return Page();
        }

        DateOnly? again = null;
        if (said == Agreement.InDoubt)
        {
            var read = DanishDate.ReadAhead(Igen, Today);
            if (!read.Ok)
            {
                More = said;
                return await No(read.Refusal, nameof(Igen));
            }

            again = read.Value;
        }

        var answered = await Send(said, again);
        _anew = answered.Refusal == AskRefusals.Stale;
        More = !answered.Ok && Trin == 2 && !_anew ? said : null;
        return await Answer(answered, _ => To(Back.Path) + "?tak=1", More is null ? "" : answered.Refusal == AskRefusals.LookAgainMissing ? nameof(Igen) : said == Agreement.PartOfIt ? nameof(Andet) : nameof(Hvorfor));
    }

    protected abstract Task<Result<Guid>> Send(Agreement said, DateOnly? again);

    /// <summary>A form that comes back unread keeps the second question and what was typed to it.</summary>
    protected void Keep()
    {
        if (HttpMethods.IsPost(Request.Method) && Trin == 2 && !_anew) More = Svar is Agreement.Yes or Agreement.CouldNotAnswer ? null : Svar;
    }
}
