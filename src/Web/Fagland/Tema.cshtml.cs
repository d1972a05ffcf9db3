using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Common;
using Sammen.Web.Host;
using Sammen.Web.Ui;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>A sub-theme as it is typed; one without a code is new.</summary>
public sealed class SubThemeRow
{
    public string? Kode { get; set; }

    public string? Navn { get; set; }

    public string? Plads { get; set; }

    public string? Brug { get; set; }
}

/// <summary>A theme with its sub-themes.</summary>
[ForRoles(Role.Administrator)]
public sealed class TemaModel(ThemeDesk desk, Pictograms pictograms, Clock clock) : ThemeSetPage(desk, clock)
{
    /// <summary>Empty rows for new sub-themes.</summary>
    private const int Spare = 2;

    public IReadOnlyList<Choice> Pictures => [new("", "Intet"), .. pictograms.Keys.Select(k => new Choice(k, Day.Capital(k)))];

    [BindProperty]
    public string? Gruppe { get; set; }

    [BindProperty]
    public string? Spoergsmaal { get; set; }

    [BindProperty]
    public string? Billede { get; set; }

    [BindProperty]
    public List<SubThemeRow> Undertemaer { get; set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var when = When();
        var parts = new List<SubThemeForm>();
        foreach (var (row, i) in Undertemaer.Take(ThemeDesk.Most + Spare).Select((r, i) => (r, i)))
        {
            var (code, name) = (Text.Clean(row.Kode), Text.Clean(row.Navn));
            if (code.Length == 0 && name.Length == 0) continue;
            if (name.Length is < 2 or > 80) ModelState.AddModelError($"Undertemaer[{i}].Navn", ThemeDesk.NameMissing.Says);
            if (Number(row.Plads) is not { } place)
            {
                ModelState.AddModelError($"Undertemaer[{i}].Plads", "Skriv et tal. 1 står først.");
                continue;
            }

            parts.Add(new SubThemeForm(code, name, place, row.Brug == "nej"));
        }

        if (!ModelState.IsValid || when is not var (from, at)) return await Again(StatusCodes.Status400BadRequest);
        if (!string.IsNullOrEmpty(Billede) && pictograms.Of(Billede) is null) return await No(ThemeDesk.PictogramWrong, nameof(Billede));
        var typed = new ThemeForm(Text.Clean(Navn), Text.Clean(Gruppe), Text.Clean(Borger), Text.Clean(Spoergsmaal), Billede ?? "", at, Brug == "nej", parts);
        var set = await Desk.SetTheme(Actor, from, Code, typed, Form, Cancel);
        return await Answer(set, _ => List, set.Refusal?.Name switch
        {
            "ThemesNameMissing" => nameof(Navn),
            "ThemesGroupMissing" => nameof(Gruppe),
            "ThemesCitizenMissing" => nameof(Borger),
            "ThemesQuestionMissing" => nameof(Spoergsmaal),
            "ThemesPictogramWrong" => nameof(Billede),
            "ThemesNone" => nameof(Brug),
            _ => nameof(Fra),
        });
    }

    protected override async Task<IActionResult?> Load()
    {
        await Opened();
        Title = "Nyt tema";
        var theme = Newest.Set.Find(Code);
        if (theme is null && Code.Length > 0) return NotFound();
        Title = theme?.Name ?? Title;
        var first = HttpMethods.IsGet(Request.Method);
        if (theme is not null && first)
        {
            (Navn, Gruppe, Borger, Spoergsmaal, Billede, Brug) = (theme.Name, theme.Group, theme.Citizen, theme.Question, theme.Pictogram, theme.Retired ? "nej" : "ja");
            Undertemaer = [.. theme.SubThemes.Select((s, i) => new SubThemeRow { Kode = s.Code, Navn = s.Name, Plads = (i + 1).ToString(CultureInfo.InvariantCulture), Brug = s.Retired ? "nej" : "ja" })];
        }

        Plads ??= (theme is null ? Newest.Set.Themes.Count + 1 : Newest.Set.Themes.ToList().IndexOf(theme) + 1).ToString(CultureInfo.InvariantCulture);
        while (first && Undertemaer.Count < (theme?.SubThemes.Count ?? 0) + Spare) Undertemaer.Add(new SubThemeRow { Plads = (Undertemaer.Count + 1).ToString(CultureInfo.InvariantCulture), Brug = "ja" });
        return null;
    }
}
