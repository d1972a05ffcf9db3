using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Domain.Decisions;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>A page about how one of a citizen's cases is decided.</summary>
public abstract class SagPage(CaseViews cases, DecisionViews decisions) : DeskPage
{
    public static IReadOnlyList<Choice> Costs { get; } = [.. Enum.GetValues<CostClass>().Select(c => new Choice(c.ToString(), CaseTexts.Professional(c)))];

    public CaseView Case { get; private set; } = null!;

    public DecidingView Deciding { get; private set; } = null!;

    public bool Writes => Subject.MayWrite(Parts.Case) && Case.IsOpen && Case.Kind is not null;

    public DateOnly Today => Case.Today;

    public Guid Sag => Guid.Parse((string)RouteData.Values["sag"]!);

    protected abstract string Name { get; }

    public string At(string path) => To($"/sager/{Sag}{path}");

    protected sealed override async Task<IActionResult?> Load()
    {
        if (await cases.Case(Subject, Sag, Cancel) is not { } found || await decisions.Of(Subject, Sag, Cancel) is not { } deciding) return NotFound();
        (Case, Deciding, Title) = (found, deciding, $"{Name}, {Frame.Name}");
        return await Ready();
    }

    protected virtual Task<IActionResult?> Ready() => Task.FromResult<IActionResult?>(null);

    /// <summary>A day that was typed, read as one of the last year; null with the sentence at the field when it is none.</summary>
    protected DateOnly? Day(string? typed, string field, DateOnly from, bool required)
    {
        if (!required && Text.Clean(typed).Length == 0) return null;
        var read = DanishDate.Read(typed, from);
        if (read.Ok) return read.Value;
        ModelState.AddModelError(field, read.Refusal.Says);
        return null;
    }
}
