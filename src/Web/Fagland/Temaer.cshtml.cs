using System.Text;
using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Assessments;
using Sammen.Domain.Common;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>The themes and domains of one version, all versions, and all of it as a file.</summary>
[ForRoles(Role.Administrator)]
public sealed class TemaerModel(ThemeDesk desk, Clock clock) : EmployeePage
{
    public IReadOnlyList<ThemeVersionView> Versions { get; private set; } = [];

    public ThemeVersionView Shown { get; private set; } = null!;

    /// <summary>Changes are made from the newest version.</summary>
    public bool IsNewest => Shown == Versions[0];

    public DateOnly Today => clock.Today;

    [BindProperty]
    public string? Fil { get; set; }

    public string Days(ThemeVersionView version) =>
        $"Gælder fra {Ui.Day.Short(version.Set.From, Today)}{(version.Set.To is { } to ? " til " + Ui.Day.Short(to, Today) : " og frem")}.";

    public async Task<IActionResult> OnGetHentAsync() =>
        File(Encoding.UTF8.GetBytes(await desk.Export(Actor, Cancel)), "application/json", "temaer.json");

    public async Task<IActionResult> OnPostAsync() => await Answer(await desk.Import(Actor, Fil ?? "", Form, Cancel), _ => "/fag/opsaetning/temaer", nameof(Fil));

    protected override async Task<IActionResult?> Load()
    {
        Title = "Temaer og vidensdomæner";
        Versions = await desk.All(Actor, Cancel);
        Shown = Versions.FirstOrDefault(v => Ui.Day.Iso(v.Set.From) == Request.Query["fra"]) ?? Versions[0];
        return null;
    }
}
