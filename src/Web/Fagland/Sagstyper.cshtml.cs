using System.Text;
using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Common;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>The kinds of cases and their rules, as a list and as a file.</summary>
[ForRoles(Role.Administrator, Role.Leader)]
public sealed class SagstyperModel(CaseKindDesk desk, Clock clock) : EmployeePage
{
    public IReadOnlyList<CaseKindView> Kinds { get; private set; } = [];

    public bool MayChange => Actor.Is(Role.Administrator);

    public DateOnly Today => clock.Today;

    [BindProperty]
    public string? Fil { get; set; }

    public async Task<IActionResult> OnGetHentAsync() =>
        File(Encoding.UTF8.GetBytes(await desk.Export(Actor, Cancel)), "application/json", "sagstyper.json");

    public async Task<IActionResult> OnPostAsync() => await Answer(await desk.Import(Actor, Fil ?? "", Form, Cancel), _ => "/fag/opsaetning/sagstyper", nameof(Fil));

    public async Task<IActionResult> OnPostTypiskeAsync() => await Answer(await desk.Import(Actor, CaseKindDesk.Typical, Form, Cancel), _ => "/fag/opsaetning/sagstyper");

    protected override async Task<IActionResult?> Load()
    {
        Title = "Sagstyper";
        Kinds = await desk.All(Actor, Cancel);
        return null;
    }
}
