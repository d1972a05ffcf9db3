using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Choices;
using Sammen.Domain.Common;
using Sammen.Domain.Language;
using Sammen.Web.Host;
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
public sealed class SagMulighedModel(ChoiceViews choices, ChoiceDesk desk, OfferDesk offers) : DeskPage
{
    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<OfferKind>().Where(k => k != OfferKind.Idea).Select(k => new Choice(k.ToString(), ChoiceTexts.Professional(k)))];

    public static IReadOnlyList<Choice> Gains { get; } = [.. Enum.GetValues<Gain>().Select(g => new Choice(g.ToString(), ChoiceTexts.Of(g)))];

    public static IReadOnlyList<Choice> Costs { get; } = [.. Enum.GetValues<CostClass>().Select(c => new Choice(c.ToString(), CaseTexts.Professional(c)))];

    public ChoicesView Choices { get; private set; } = null!;

    /// <summary>The option that is written anew; null for a new one.</summary>
    public OptionView? Option { get; private set; }

    /// <summary>What the language check says of the text that was refused.</summary>
    public string Check { get; private set; } = "";

    [BindProperty]
    public Guid? Fra { get; set; }

    [BindProperty]
    public OfferKind? Slags { get; set; }

    [BindProperty]
    public string? Navn { get; set; }

    [BindProperty]
    public string? Hvad { get; set; }

    [BindProperty]
    public string? Sted { get; set; }

    [BindProperty]
    public string? Vej { get; set; }

    [BindProperty]
    public string? Pris { get; set; }

    [BindProperty]
    public string? Uger { get; set; }

    [BindProperty]
    public CostClass? Koster { get; set; }

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
        if (Option is not { IsCitizens: true })
        {
            Needs(Navn, 80, nameof(Navn), ChoiceRefusals.NameMissing.Says);
            Needs(Hvad, 500, nameof(Hvad), ChoiceRefusals.WhatMissing.Says);
        }

        Fits(Sted, 200, nameof(Sted));
        Fits(Vej, 200, nameof(Vej));
        Fits(Pris, 80, nameof(Pris));
        Fits(Svaer, 500, nameof(Svaer));
        for (var i = 0; i < Maal.Count; i++)
        {
            Fits(Maal[i].Ord, 300, $"{nameof(Maal)}[{i}].{nameof(GainTyped.Ord)}");
            if (Maal[i].Giver is null && Text.Clean(Maal[i].Ord).Length > 0) ModelState.AddModelError($"{nameof(Maal)}[{i}].{nameof(GainTyped.Giver)}", ChoiceRefusals.GainMissing.Says);
        }

        var weeks = Text.Clean(Uger);
        int? wait = null;
        if (weeks.Length > 0)
        {
            if (int.TryParse(weeks, System.Globalization.NumberStyles.None, Danish, out var read)) wait = read;
            else ModelState.AddModelError(nameof(Uger), ChoiceRefusals.WaitOutside.Says);
        }

        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var about = new OfferForm(Slags, Navn ?? "", Hvad ?? "", Sted ?? "", Vej ?? "", Pris ?? "", wait, Koster);
        var put = await desk.Put(Subject, Sag, Id, new OptionForm(Fra, about, [.. Maal.Select(g => new GainForm(g.Maal, g.Giver, g.Ord ?? ""))], Svaer ?? ""), Form, Cancel);
        if (put.Refusal == ChoiceRefusals.TooHard) Check = LanguageCheck.Check(string.Join("\n", Maal.Select(g => g.Ord).Prepend(Hvad).Where(t => !string.IsNullOrWhiteSpace(t))), Frame.Profile.TextLevel).Summary;
        return await Answer(put, _ => At("/muligheder"), put.Refusal switch
        {
            var no when no == ChoiceRefusals.KindMissing => nameof(Slags),
            var no when no == ChoiceRefusals.NameMissing => nameof(Navn),
            var no when no == ChoiceRefusals.WhatMissing => nameof(Hvad),
            var no when no == ChoiceRefusals.WaitOutside => nameof(Uger),
            var no when no == ChoiceRefusals.CostMissing => nameof(Koster),
            var no when no == ChoiceRefusals.TooHard => nameof(Svaer),
            _ => "",
        });
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
                (Fra, Slags, Navn, Hvad, Sted, Vej, Pris, Uger, Svaer) = (o.OfferId, o.IsCitizens ? OfferKind.Ordinary : o.Kind, o.Name, o.What, o.Where, o.Contact, o.Price, o.WaitWeeks?.ToString(Danish), o.HardWhy);
                Koster = o.IsCitizens && o.Gains.Count == 0 ? null : o.Cost;
                typed = [.. o.Gains.Select(g => new GainTyped { Maal = g.GoalId, Giver = g.Gain, Ord = g.Words })];
            }
            else if (Guid.TryParse(Request.Query["tilbud"], out var offer) && await offers.One(Actor, offer, Cancel) is { } from)
            {
                (Fra, Slags, Navn, Hvad, Sted, Vej, Pris, Uger, Koster) = (from.Id, from.Kind, from.Name, from.What, from.Where, from.Contact, from.Price, from.WaitWeeks?.ToString(Danish), from.Cost);
            }
        }

        Maal = [.. all.Goals.Select(g => typed.Find(t => t.Maal == g.Id) ?? new GainTyped { Maal = g.Id })];
        return null;
    }
}
