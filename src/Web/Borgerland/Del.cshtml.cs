using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Organisation;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>One person, one yes: which parts, and until when.</summary>
[Shows(Parts.Team, Writes = Parts.Sharing)]
public sealed class DelModel(TeamViews team, SharingDesk sharing, Clock clock) : CitizenPage
{
    public static IReadOnlyList<Choice> PartChoices { get; } =
    [
        new(nameof(Parts.Goals), "Mine mål og små skridt"),
        new(nameof(Parts.Words), "Mine andre ord", "Det, der er vigtigt for mig, og hvordan man taler med mig"),
        new(nameof(Parts.Contact), "Mine aftaler", "Hvem der kommer, og hvornår"),
        new(nameof(Parts.Team), "Hvem der er på mit hold"),
        new(nameof(Parts.Case), "Min vej", "Hvor langt min sag er"),
        new(nameof(Parts.Themes), "Det, jeg taler med kommunen om", "Så kan personen også skrive, hvordan de ser på det"),
    ];

    /// <summary>Under 15 it is made at the table, and someone with custody says yes too.</summary>
    public bool AsksCustody => Frame.Age < SharingDesk.AloneFrom;

    public MemberView Person { get; private set; } = null!;

    [BindProperty]
    public List<string> Dele { get; set; } = [];

    [BindProperty]
    public string? Til { get; set; }

    [BindProperty]
    public string? Hvorfor { get; set; }

    [BindProperty]
    public string? Foraelder { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        DateOnly? until = null;
        if (!string.IsNullOrWhiteSpace(Til))
        {
            var read = DanishDate.ReadAhead(Til, clock.Today);
            if (!read.Ok) return await No(read.Refusal, nameof(Til));
            until = read.Value;
        }

        Fits(Hvorfor, 300, nameof(Hvorfor));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var parts = Dele.Where(d => PartChoices.Any(c => c.Value == d)).Aggregate(Parts.None, (all, d) => all | Enum.Parse<Parts>(d));
        var shared = await sharing.Share(Subject, Person.Id, parts, Hvorfor ?? "", until, Foraelder ?? "", Form, Cancel);
        return await Answer(shared, id => To($"/mine-folk/deling/{id}"), shared.Refusal?.Name switch { "ConsentPartsMissing" => nameof(Dele), "SharingAlready" => "", "SharingCustodyAsked" => nameof(Foraelder), _ => nameof(Til) });
    }

    public async Task<IActionResult> OnPostVaekAsync()
    {
        if (await Load() is { } other) return other;
        return await Answer(await sharing.Remove(Subject, Person.Id, Form, Cancel), _ => To("/mine-folk"));
    }

    protected override async Task<IActionResult?> Load()
    {
        if ((await team.Team(Subject, Cancel)).FirstOrDefault(m => m.EmployeeId is null && m.Id.ToString() == (string?)RouteData.Values["medlem"]) is not { } person) return NotFound();
        Person = person;
        Title = "Del med " + Person.FirstName;
        return null;
    }
}
