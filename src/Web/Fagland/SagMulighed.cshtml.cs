using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Choices;
using Sammen.Domain.Common;
using Sammen.Domain.Language;
using Sammen.Web.Host;
using Sammen.Web.Ui;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>What an option gives towards one goal, as it is typed.</summary>
public sealed class GainTyped
{
    public Guid Maal { get; set; }

    public Gain? Giver { get; set; }

    public string? Ord { get; set; }
}

/// <summary>One option: what it is, and what it gives towards each of the citizen's goals. New ones can be taken from the directory.</summary>
[Shows(Parts.Case, Writes = Parts.Case)]
public sealed class SagMulighedModel(ChoiceViews choices, ChoiceDesk desk, OfferDesk offers) : DeskPage, IOfferPage
{
    public static IReadOnlyList<Choice> Gains { get; } = [.. Enum.GetValues<Gain>().Select(g => new Choice(g.ToString(), ChoiceTexts.Of(g)))];

    public ChoicesView Choices { get; private set; } = null!;

    /// <summary>The option that is written anew; null for a new one.</summary>
    public OptionView? Option { get; private set; }

    /// <summary>What the language check says of the text that was refused.</summary>
    public string Check { get; private set; } = "";

    [BindProperty]
    public Guid? Fra { get; set; }

    [BindProperty]
    public OfferTyped Tilbud { get; set; } = new();

    public string ReadBy => $"{Frame.FirstName} læser det.";

    public bool IsIdea => Option?.IsCitizens == true;

    [BindProperty]
    public List<GainTyped> Maal { get; set; } = [];

    [BindProperty]
    public string? Svaer { get; set; }

    public Guid Sag => Guid.Parse((string)RouteData.Values["sag"]!);

    private Guid? Id => RouteData.Values["mulighed"] is string typed ? Guid.Parse(typed) : null;

    public string At(string path) => To($"/sager/{Sag}{path}");

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        var about = Tilbud.Read(ModelState, nameof(Tilbud), IsIdea);
        Fits(Svaer, 500, nameof(Svaer));
        for (var i = 0; i < Maal.Count; i++)
        {
            Fits(Maal[i].Ord, 300, $"{nameof(Maal)}[{i}].{nameof(GainTyped.Ord)}");
            if (Maal[i].Giver is null && Text.Clean(Maal[i].Ord).Length > 0) ModelState.AddModelError($"{nameof(Maal)}[{i}].{nameof(GainTyped.Giver)}", ChoiceRefusals.GainMissing.Says);
        }

        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var put = await desk.Put(Subject, Sag, Id, new OptionForm(Fra, about, [.. Maal.Select(g => new GainForm(g.Maal, g.Giver, g.Ord ?? ""))], Svaer ?? ""), Form, Cancel);
        if (put.Refusal == ChoiceRefusals.TooHard) Check = LanguageCheck.Check(string.Join("\n", Maal.Select(g => g.Ord).Prepend(Tilbud.Hvad).Where(t => !string.IsNullOrWhiteSpace(t))), Frame.Profile.TextLevel).Summary;
        return await Answer(put, _ => At("/muligheder"), put.Refusal == ChoiceRefusals.TooHard ? nameof(Svaer) : OfferTyped.FieldOf(put.Refusal, nameof(Tilbud)));
    }

    protected override async Task<IActionResult?> Load()
    {
        if (await choices.Of(Subject, Sag, Cancel) is not { } all) return NotFound();
        Option = Id is { } id ? all.Latest?.Options.FirstOrDefault(o => o.Id == id) : null;
        if (Id is not null && Option is null) return NotFound();
        (Choices, Title) = (all, $"{(Option is null ? "Ny mulighed" : Option.Name)}, {Frame.Name}");
        var typed = Maal;
        if (HttpMethods.IsGet(Request.Method))
        {
            if (Option is { } o)
            {
                (Fra, Tilbud, Svaer) = (o.OfferId, OfferTyped.Of(o.Form), o.HardWhy);
                if (o.IsCitizens && o.Gains.Count == 0) Tilbud.Koster = null;
                typed = [.. o.Gains.Select(g => new GainTyped { Maal = g.GoalId, Giver = g.Gain, Ord = g.Words })];
            }
            else if (Guid.TryParse(Request.Query["fra"], out var offer) && await offers.One(Actor, offer, Cancel) is { } from)
            {
                (Fra, Tilbud) = (from.Id, OfferTyped.Of(from.Form));
            }
        }

        Maal = [.. all.Goals.Select(g => typed.Find(t => t.Maal == g.Id) ?? new GainTyped { Maal = g.Id })];
        return null;
    }
}
