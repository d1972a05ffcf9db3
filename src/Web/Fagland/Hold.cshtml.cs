using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Plans;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>The team: who sees what, for what, on which basis; and who holds on to the plan.</summary>
[Shows(Parts.Team)]
public sealed class HoldModel(TeamViews team, TeamDesk teams, PlanViews plans, PlanDesk desk, OrganisationViews organisation, Clock clock) : DeskPage
{
    public static IReadOnlyList<Choice> PartChoices { get; } = [.. PartsText.Single.Select(p => new Choice(p.ToString(), Ui.Day.Capital(p.ForProfessional())))];

    public IReadOnlyList<MemberView> Team { get; private set; } = [];

    public MemberView? Coordinator => Team.FirstOrDefault(m => m.IsCoordinator);

    public bool OfferedToMe { get; private set; }

    public bool MayOffer => Coordinator?.EmployeeId == Actor.Id;

    public string? Offered { get; private set; }

    public IReadOnlyList<Choice> Candidates { get; private set; } = [];

    public IReadOnlyList<Choice> Staff { get; private set; } = [];

    public IReadOnlyList<(SeatView Seat, string Told)> Situations { get; private set; } = [];

    public SeatView? ChosenSeat { get; private set; }

    public DateOnly Today => clock.Today;

    [BindProperty]
    public Guid? Medarbejder { get; set; }

    [BindProperty]
    public string? Rolle { get; set; }

    [BindProperty]
    public string? Goer { get; set; }

    [BindProperty]
    public List<string> Ser { get; set; } = [];

    [BindProperty]
    public List<string> Skriver { get; set; } = [];

    [BindProperty]
    public string? Formaal { get; set; }

    [BindProperty]
    public string? Grundlag { get; set; }

    [BindProperty]
    public string? Til { get; set; }

    [BindProperty]
    public Guid? NyTovholder { get; set; }

    public async Task<IActionResult> OnPostNyAsync()
    {
        DateOnly? to = null;
        if (!string.IsNullOrWhiteSpace(Til))
        {
            var read = DanishDate.ReadAhead(Til, Today);
            if (!read.Ok) ModelState.AddModelError(nameof(Til), read.Refusal.Says);
            else to = read.Value;
        }

        if (Medarbejder is null) ModelState.AddModelError(nameof(Medarbejder), TeamDesk.NoSuchEmployee.Says);
        Needs(Rolle, 60, nameof(Rolle));
        Fits(Goer, 200, nameof(Goer));
        Fits(Formaal, 200, nameof(Formaal));
        Fits(Grundlag, 120, nameof(Grundlag));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);

        var member = new NewMember(Medarbejder, "", Rolle ?? "", Ring.Everyday, Goer ?? "", "", ReadParts(Ser), ReadParts(Skriver), Formaal ?? "", Grundlag ?? "", to);
        var added = await teams.Add(Subject, member, Form, Cancel);
        return await Answer(added, _ => To("/hold"), added.Refusal == TeamDesk.PurposeMissing ? nameof(Formaal) : added.Refusal == TeamDesk.PartsMissing || added.Refusal == TeamDesk.MoreThanOwn ? nameof(Ser) : added.Refusal == TeamDesk.NoSuchEmployee || added.Refusal == TeamDesk.AlreadyOn || added.Refusal == TeamDesk.NoCase ? nameof(Medarbejder) : nameof(Rolle));
    }

    public async Task<IActionResult> OnPostSlutAsync(Guid medlem) => await Answer(await teams.End(Subject, medlem, Form, Cancel), _ => To("/hold"));

    public async Task<IActionResult> OnPostGivAsync() =>
        NyTovholder is { } member ? await Answer(await desk.OfferCoordinator(Subject, member, Form, Cancel), _ => To("/hold"), nameof(NyTovholder)) : await No(PlanRefusals.CoordinatorOnTeam, nameof(NyTovholder));

    public async Task<IActionResult> OnPostTovholderAsync(bool ja) => await Answer(await desk.AnswerCoordinator(Subject, ja, Form, Cancel), _ => To("/hold"));

    protected override async Task<IActionResult?> Load()
    {
        Title = "Hold, " + Frame.Name;
        Team = await team.Team(Subject, Cancel);
        if (await plans.AskedToHold(Subject, Cancel) is { } offered)
        {
            OfferedToMe = offered == Actor.Id;
            Offered = Team.FirstOrDefault(m => m.EmployeeId == offered)?.Name;
        }

        Candidates = [.. Team.Where(m => m.EmployeeId is not null && !m.IsCoordinator).Select(m => new Choice(m.Id.ToString(), $"{m.Name}, {m.TeamRole}"))];
        if (!Subject.MayWrite(Parts.Team)) return null;
        Staff = [new Choice("", "Vælg"), .. (await organisation.Staff(Actor, null, Cancel)).Where(e => e.Active && CitizenWork.IsWith(e.Roles)).Select(e => new Choice(e.Id.ToString(), $"{e.Name}, {e.Title}, {e.Unit}"))];
        Situations = [.. (await organisation.LifeSituations(Actor, Cancel)).SelectMany(s => s.Seats.Select(seat => (seat, s.Told)))];
        if (HttpMethods.IsGet(Request.Method) && Guid.TryParse(Request.Query["plads"], out var chosen) && Situations.Select(s => s.Seat).FirstOrDefault(s => s.Id == chosen) is { } suggestion)
        {
            ChosenSeat = suggestion;
            (Rolle, Formaal, Grundlag) = (suggestion.TeamRole, suggestion.Purpose, suggestion.Basis);
            (Ser, Skriver) = (Names(suggestion.Reads), Names(suggestion.Writes));
        }

        return null;
    }

    /// <summary>What can be written in at all: nobody writes in the log or the address from here.</summary>
    public static IReadOnlyList<Choice> WriteChoices { get; } = [.. PartChoices.Where(c => Enum.Parse<Parts>(c.Value) is Parts.Plan or Parts.Professional or Parts.Profile or Parts.Team or Parts.Contact or Parts.Messages or Parts.Sharing or Parts.Case or Parts.Assessment or Parts.Effort or Parts.Notes)];

    private static List<string> Names(Parts parts) => [.. PartChoices.Select(c => c.Value).Where(name => parts.HasFlag(Enum.Parse<Parts>(name)))];

    internal static Parts ReadParts(IEnumerable<string> names) =>
        names.Where(n => PartChoices.Any(c => c.Value == n)).Aggregate(Parts.None, (all, n) => all | Enum.Parse<Parts>(n));
}
