using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Record;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>For the data officer and leaders: citizens' questions about look-ups, and refused tries.</summary>
[ForRoles(Role.DataOfficer, Role.Leader)]
public sealed class OpslagModel(RecordViews record, QuestionDesk desk, EmergencyDesk emergencies, Clock clock) : EmployeePage
{
    public IReadOnlyList<QuestionView> Questions { get; private set; } = [];

    public IReadOnlyList<RefusedTry> Refused { get; private set; } = [];

    public IReadOnlyList<EmergencyView> Emergencies { get; private set; } = [];

    /// <summary>For the data officer; nobody else is told that rows are hidden.</summary>
    public (int Rows, int People) Hidden { get; private set; }

    public DateOnly Today => clock.Today;

    [BindProperty]
    public Guid Adgang { get; set; }

    [BindProperty]
    public string? Vurdering { get; set; }

    [BindProperty]
    public Guid Spoergsmaal { get; set; }

    [BindProperty]
    public string? Svar { get; set; }

    public async Task<IActionResult> OnPostAsync() =>
        await Answer(await desk.Reply(Actor, Spoergsmaal, Svar ?? "", Form, Cancel), _ => "/fag/opslag", "svar-" + Spoergsmaal);

    public static string ReasonOf(EmergencyReason reason) => reason switch
    {
        EmergencyReason.Danger => "Nogen er i fare",
        EmergencyReason.CitizenIsHere => "Borgeren var der, og holdet kunne ikke nås",
        _ => "Det kunne ikke vente",
    };

    public async Task<IActionResult> OnPostSetAsync(bool iorden) =>
        await Answer(await emergencies.Review(Actor, Adgang, iorden, Vurdering ?? "", Form, Cancel), _ => "/fag/opslag", "vurdering-" + Adgang);

    protected override async Task<IActionResult?> Load()
    {
        Title = "Opslag";
        Questions = await record.Questions(Actor, Cancel);
        Refused = await record.Refusals(Actor, Cancel);
        if (Actor.Is(Role.DataOfficer)) Hidden = await record.Hidden(Actor, Cancel);
        Emergencies = await emergencies.ToReview(Actor, Cancel);
        return null;
    }
}
