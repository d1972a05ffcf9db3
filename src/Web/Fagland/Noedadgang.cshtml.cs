using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>Emergency access: who, why from a list and in words, which parts; with a fresh sign-in.</summary>
[ForRoles(Role.Adviser, Role.Professional, Role.Leader)]
public sealed class NoedadgangModel(EmergencyDesk desk) : EmployeePage
{
    public static IReadOnlyList<Choice> Reasons { get; } =
    [
        new(nameof(EmergencyReason.Danger), "Nogen er i fare"), new(nameof(EmergencyReason.CitizenIsHere), "Borgeren er her, og holdet kan ikke nås"), new(nameof(EmergencyReason.CannotWait), "Det kan ikke vente, til holdet er der"),
    ];

    public static IReadOnlyList<Choice> PartChoices { get; } = [.. new[] { Parts.Plan, Parts.Team, Parts.Contact }.Select(p => new Choice(p.ToString(), Ui.Day.Capital(p.ForProfessional())))];

    [BindProperty]
    public string? Cpr { get; set; }

    [BindProperty]
    public EmergencyReason? Grund { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public List<string> Se { get; set; } = [];

    public bool Fresh { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        Needs(Cpr, 20, nameof(Cpr), "Skriv CPR-nummeret. Det er ti tal.");
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var reads = Se.Where(n => PartChoices.Any(c => c.Value == n)).Aggregate(Parts.None, (all, n) => all | Enum.Parse<Parts>(n));
        var opened = await desk.Open(Actor, new EmergencyAsk(Cpr ?? "", Grund, Ord ?? "", reads), Form, Cancel);
        return await Answer(opened, citizen => $"/fag/borger/{citizen}{FirstOf(reads)}", opened.Refusal?.Name switch { "EmergencyReasonMissing" => nameof(Grund), "EmergencyPartsMissing" => nameof(Se), "EmergencyNobodyFound" => nameof(Cpr), "EmergencySignInFirst" => "", _ => nameof(Ord) });
    }

    /// <summary>The first page that shows what was chosen.</summary>
    private static string FirstOf(Parts reads) => reads.HasFlag(Parts.Plan) ? "" : reads.HasFlag(Parts.Team) ? "/hold" : "/kontakt";

    protected override Task<IActionResult?> Load()
    {
        Title = "Nødadgang";
        Fresh = desk.IsFresh(Actor);
        return Task.FromResult<IActionResult?>(null);
    }
}
