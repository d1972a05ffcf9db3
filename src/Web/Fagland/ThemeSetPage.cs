using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Assessments;
using Sammen.Domain.Common;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>One theme or domain: changed in the version that has not begun, or in a new one from a day.</summary>
public abstract class ThemeSetPage(ThemeDesk desk, Clock clock) : EmployeePage
{
    protected const string List = "/fag/opsaetning/temaer";

    public static IReadOnlyList<Choice> Uses { get; } = [new("ja", "I brug"), new("nej", "Ude af brug", "Kan ikke vælges mere. Navnet bliver stående, hvor det er brugt.")];

    public ThemeVersionView Newest { get; private set; } = null!;

    public string Lead { get; private set; } = "";

    [BindProperty]
    public string? Fra { get; set; }

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public string? Borger { get; set; }

    [BindProperty]
    public string? Plads { get; set; }

    [BindProperty]
    public string? Brug { get; set; }

    protected string Code => RouteData.Values["kode"] as string ?? "";

    protected ThemeDesk Desk => desk;

    protected async Task Opened()
    {
        Newest = (await desk.All(Actor, Cancel))[0];
        Fra ??= Ui.Day.Short(Newest.MayChange ? Newest.Set.From : clock.Today.AddDays(1), clock.Today);
        Brug ??= "ja";
        Lead = Newest.MayChange
            ? $"Den næste udgave gælder fra {Ui.Day.Long(Newest.Set.From, clock.Today)} og kan rettes indtil da."
            : "Ret det her, og vælg en dag: så gælder det nye derfra.";
    }

    /// <summary>The day the change holds from, and a place from 1; null when one is not understood.</summary>
    protected (DateOnly From, int Place)? When()
    {
        var from = DanishDate.ReadAhead(Fra, clock.Today);
        if (!from.Ok) ModelState.AddModelError(nameof(Fra), from.Refusal.Says);
        var place = Number(Plads);
        if (place is null) ModelState.AddModelError(nameof(Plads), "Skriv et tal. 1 står først.");
        return from.Ok && place is { } at ? (from.Value, at) : null;
    }

    protected static int? Number(string? typed) =>
        int.TryParse(Text.Clean(typed), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 999 ? number : null;
}
