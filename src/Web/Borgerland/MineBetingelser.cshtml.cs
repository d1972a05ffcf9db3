using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Common;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>What it takes, and what would do harm, on one page to give to others. What there is no room for is said on the paper.</summary>
[Shows(Parts.Assessment)]
public sealed class MineBetingelserModel(AssessmentViews views, AssessmentDesk desk, Clock clock) : CitizenPage
{
    /// <summary>The most lines under a heading, so that it is one sheet of paper.</summary>
    public const int Most = 7;

    public static IReadOnlyList<Choice> Kinds { get; } = [new(nameof(KnownKind.Condition), "Det skal der til"), new(nameof(KnownKind.Harm), "Det gør det værre")];

    public IReadOnlyList<Choice> Domains { get; private set; } = [];

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public KnownKind? Slags { get; set; }

    [BindProperty]
    public string? Omraade { get; set; }

    public IReadOnlyList<ConditionView> Lines { get; private set; } = [];

    public bool LeftOut => Lines.Count(l => l.IsHarm) > Most || Lines.Count(l => !l.IsHarm) > Most;

    /// <summary>The case that a new line is written in.</summary>
    public Guid? CaseId { get; private set; }

    public DateOnly Today => clock.Today;

    public async Task<IActionResult> OnPostAsync()
    {
        Needs(Ord, 200, nameof(Ord));
        if (Slags is not (KnownKind.Condition or KnownKind.Harm)) ModelState.AddModelError(nameof(Slags), "Vælg en af de to.");
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var caseId = (await views.CaseOf(Subject, Cancel))?.CaseId ?? Guid.Empty;
        return await Answer(await desk.Note(Subject, caseId, new NewKnown(Omraade ?? "", Slags!.Value, Ord!, Source.Citizen, "", null), Form, Cancel), _ => To("/min-vej/mine-betingelser"), nameof(Ord));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Mine betingelser";
        Lines = await views.Conditions(Subject, Cancel);
        var newest = await views.CaseOf(Subject, Cancel);
        CaseId = newest?.CaseId;
        Domains = [.. (newest?.Domains ?? []).Select(d => new Choice(d.Code, d.Citizen))];
        return null;
    }
}
