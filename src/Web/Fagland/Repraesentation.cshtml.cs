using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>Registers a guardian, attorney, party representative or custody, on evidence.</summary>
[Shows(Parts.Sharing, Writes = Parts.Sharing)]
public sealed class RepraesentationModel(RepresentationDesk desk, TeamViews team, Clock clock) : DeskPage
{
    private const string Yes = "ja";

    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(nameof(HelperKind.Guardian), "Værge"), new(nameof(HelperKind.PartyRepresentative), "Partsrepræsentant"), new(nameof(HelperKind.Attorney), "Fuldmægtig"), new(nameof(HelperKind.Custody), "Har forældremyndighed"),
    ];

    public static IReadOnlyList<Choice> PartChoices { get; } = [.. new[] { Parts.Goals, Parts.Contact, Parts.Team, Parts.Case }.Select(p => new Choice(p.ToString(), Ui.Day.Capital(p.ForProfessional())))];

    public static IReadOnlyList<Choice> Acting { get; } = [new(Yes, "Må skrive, at et af personens egne skridt er gjort")];

    public IReadOnlyList<Choice> Own { get; private set; } = [];

    [BindProperty]
    public HelperKind? Slags { get; set; }

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public Guid? Plads { get; set; }

    [BindProperty]
    public string? Cpr { get; set; }

    [BindProperty]
    public string? Omfang { get; set; }

    [BindProperty]
    public List<string> Ser { get; set; } = [];

    [BindProperty]
    public List<string> Handler { get; set; } = [];

    [BindProperty]
    public string? Set { get; set; }

    [BindProperty]
    public string? Til { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        DateOnly? to = null;
        if (!string.IsNullOrWhiteSpace(Til))
        {
            var read = DanishDate.ReadAhead(Til, clock.Today);
            if (!read.Ok) ModelState.AddModelError(nameof(Til), read.Refusal.Says);
            else to = read.Value;
        }

        Needs(Navn, 120, nameof(Navn), "Skriv personens navn.");
        Needs(Cpr, 20, nameof(Cpr), "Skriv CPR-nummeret. Det er ti tal.");
        Fits(Omfang, 120, nameof(Omfang));
        Needs(Set, 300, nameof(Set), "Skriv, hvad du har set som bevis.");
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var reads = Ser.Where(n => PartChoices.Any(c => c.Value == n)).Aggregate(Parts.None, (all, n) => all | Enum.Parse<Parts>(n));
        var made = await desk.Register(Subject, new NewRepresentation(Slags, Navn ?? "", Cpr ?? "", Omfang ?? "", reads, Handler.Contains(Yes), Set ?? "", to) { MemberId = Plads }, Form, Cancel);
        return await Answer(made, _ => To("/deling"), made.Refusal?.Name switch { "RepresentationKindMissing" => nameof(Slags), "CitizenCprWrong" => nameof(Cpr), "RepresentationScopeMissing" => nameof(Omfang), "RepresentationEvidenceMissing" => nameof(Set), "RepresentationEndMissing" => nameof(Til), "RepresentationNoSuchMember" or "RepresentationAnothersPlace" => nameof(Plads), "RepresentationAlready" => nameof(Cpr), _ => "" });
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Handler for " + Frame.Name;
        Own = Subject.MayRead(Parts.Team) ? [new Choice("", "Nej, personen er ny"), .. (await team.Team(Subject, Cancel)).Where(m => m.EmployeeId is null).Select(m => new Choice(m.Id.ToString(), $"{m.Name}, {m.TeamRole}"))] : [];
        return null;
    }
}
