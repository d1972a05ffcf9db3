using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Choices;
using Sammen.Domain.Language;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>Options side by side against the citizen's own goals, what the citizen says of each, and the choice with its reasons.</summary>
[Shows(Parts.Case)]
public sealed class SagMulighederModel(CaseViews cases, ChoiceViews choices, ChoiceDesk desk, OfferDesk offers) : DeskPage
{
    public static IReadOnlyList<Choice> Likings { get; } = [.. Enum.GetValues<Liking>().Select(l => new Choice(l.ToString(), ChoiceTexts.Professional(l)))];

    public CaseView Case { get; private set; } = null!;

    public ChoicesView Choices { get; private set; } = null!;

    /// <summary>What is in the directory, to lay beside the others.</summary>
    public IReadOnlyList<Choice> Directory { get; private set; } = [];

    [BindProperty]
    public List<Guid> Valgt { get; set; } = [];

    [BindProperty]
    public string? Hvorfor { get; set; }

    [BindProperty]
    public string? IngenAndre { get; set; }

    [BindProperty]
    public string? IntetSvar { get; set; }

    [BindProperty]
    public string? Alligevel { get; set; }

    [BindProperty]
    public string? Svaer { get; set; }

    /// <summary>What the language check says of the reasons that were refused.</summary>
    public string Check { get; private set; } = "";

    /// <summary>The option that was answered on the telephone, and the revision that was read aloud: "id:revision".</summary>
    [BindProperty]
    public string? Hvilken { get; set; }

    [BindProperty]
    public Liking? Svar { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    /// <summary>The answer by telephone came back: its form is shown.</summary>
    public bool PhoneFailed => Request.Query["handler"] == "Svar";

    public Guid Sag => Guid.Parse((string)RouteData.Values["sag"]!);

    public DateOnly Today => Choices.Today;

    public bool Writes => Subject.MayWrite(Parts.Case) && Case.IsOpen && Case.Kind is not null;

    public ChoiceView? Now => Choices.Latest;

    public IReadOnlyList<Choice> Asked => [.. (Now?.Options ?? []).Where(o => !o.IsCitizens && (o.Now is null || o.Now.Way == SaidWay.Phone)).Select(o => new Choice($"{o.Id}:{o.Revision}", o.Name))];

    public string At(string path) => To($"/sager/{Sag}{path}");

    public async Task<IActionResult> OnPostSpoergAsync() => await Answer(await desk.Ask(Subject, Sag, Form, Cancel), _ => At("/muligheder"));

    public async Task<IActionResult> OnPostVaekAsync(Guid mulighed) => await Answer(await desk.Remove(Subject, Sag, mulighed, Form, Cancel), _ => At("/muligheder"));

    public async Task<IActionResult> OnPostIgenAsync() => await Answer(await desk.Again(Subject, Sag, Form, Cancel), _ => At("/muligheder"));

    public async Task<IActionResult> OnPostSvarAsync()
    {
        var parts = (Hvilken ?? "").Split(':');
        if (parts.Length != 2 || !Guid.TryParse(parts[0], out var option) || !int.TryParse(parts[1], out var revision))
        {
            ModelState.AddModelError(nameof(Hvilken), "Vælg den mulighed, I talte om.");
            return await Again(StatusCodes.Status400BadRequest);
        }

        Fits(Ord, 500, nameof(Ord));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var noted = await desk.Note(Subject, Sag, option, revision, Svar, Ord ?? "", Form, Cancel);
        return await Answer(noted, _ => At("/muligheder"), noted.Refusal == ChoiceRefusals.LikingMissing ? nameof(Svar) : nameof(Hvilken));
    }

    public async Task<IActionResult> OnPostVaelgAsync()
    {
        Fits(Hvorfor, 2000, nameof(Hvorfor));
        Fits(IngenAndre, 2000, nameof(IngenAndre));
        Fits(IntetSvar, 2000, nameof(IntetSvar));
        Fits(Alligevel, 2000, nameof(Alligevel));
        Fits(Svaer, 500, nameof(Svaer));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var chosen = await desk.Choose(Subject, Sag, new ChoiceForm(Valgt, Hvorfor ?? "", IngenAndre ?? "", IntetSvar ?? "", Alligevel ?? "", Svaer ?? ""), Form, Cancel);
        if (chosen.Refusal == ChoiceRefusals.TooHard) Check = LanguageCheck.Check(string.Join("\n", new[] { Hvorfor, IngenAndre, IntetSvar, Alligevel }.Where(t => !string.IsNullOrWhiteSpace(t))), Frame.Profile.TextLevel).Summary;
        return await Answer(chosen, _ => At("/muligheder"), chosen.Refusal switch
        {
            var no when no == ChoiceRefusals.PickMissing => nameof(Valgt),
            var no when no == ChoiceRefusals.ReasonsMissing => nameof(Hvorfor),
            var no when no == ChoiceRefusals.AgainstMissing => nameof(Alligevel),
            var no when no == ChoiceRefusals.TooHard => nameof(Svaer),
            _ => "",
        });
    }

    protected override async Task<IActionResult?> Load()
    {
        if (await cases.Case(Subject, Sag, Cancel) is not { } found || await choices.Of(Subject, Sag, Cancel) is not { } all) return NotFound();
        (Case, Choices, Title) = (found, all, $"Muligheder, {Frame.Name}");
        if (Writes && (Now is null || !Now.IsChosen))
            Directory = [.. (await offers.All(Actor, retired: false, Cancel)).Where(o => Now?.Options.Any(own => own.OfferId == o.Id) != true).Select(o => new Choice(o.Id.ToString(), $"{o.Name} ({ChoiceTexts.Professional(o.Kind).ToLowerInvariant()})"))];
        return null;
    }
}
