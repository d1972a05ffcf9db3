using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Organisation;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>One's own page: roles, and the days one is away with who stands in.</summary>
public sealed class MigModel(AbsenceDesk absences, ContactDayViews contacts, OrganisationViews organisation, Clock clock) : EmployeePage
{
    public IReadOnlyList<AwayView> Away { get; private set; } = [];

    public IReadOnlyList<Choice> Colleagues { get; private set; } = [];

    /// <summary>What one has booked in the days one is away.</summary>
    public IReadOnlyList<BookedWhileAway> Booked { get; private set; } = [];

    public DateOnly Today => clock.Today;

    [BindProperty]
    public string? Fra { get; set; }

    [BindProperty]
    public string? Til { get; set; }

    [BindProperty]
    public Guid? Stedfortraeder { get; set; }

    public async Task<IActionResult> OnPostVaekAsync()
    {
        var from = DanishDate.ReadAhead(Fra, Today);
        if (!from.Ok) ModelState.AddModelError(nameof(Fra), from.Refusal == DanishDate.Missing ? "Skriv den første dag. For eksempel 12. maj." : from.Refusal.Says);
        var to = DanishDate.ReadAhead(Til, Today);
        if (!to.Ok) ModelState.AddModelError(nameof(Til), to.Refusal == DanishDate.Missing ? "Skriv den sidste dag. For eksempel 19. maj." : to.Refusal.Says);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var noted = await absences.Away(Actor, Actor.Id, from.Value, to.Value, Stedfortraeder, Form, Cancel);
        return await Answer(noted, _ => "/fag/mig", noted.Refusal == AbsenceDesk.StandInMissing || noted.Refusal == AbsenceDesk.StandInAway || noted.Refusal == TeamDesk.NoCase ? nameof(Stedfortraeder) : nameof(Til));
    }

    public async Task<IActionResult> OnPostTilbageAsync(Guid fravaer) => await Answer(await absences.Back(Actor, fravaer, Form, Cancel), _ => "/fag/mig");

    protected override async Task<IActionResult?> Load()
    {
        Title = Actor.Name;
        Away = await absences.Coming(Actor, Cancel);
        if (Away.Any(a => a.EmployeeId == Actor.Id)) Booked = await contacts.WhileAway(Actor, Cancel);
        Colleagues = [new Choice("", "Vælg"), .. (await organisation.Staff(Actor, null, Cancel)).Where(e => e.Active && e.Id != Actor.Id && CitizenWork.IsWith(e.Roles)).OrderByDescending(e => e.UnitId == Actor.UnitId).Select(e => new Choice(e.Id.ToString(), $"{e.Name}, {e.Title}, {e.Unit}"))];
        return null;
    }
}
