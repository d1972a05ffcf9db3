using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Cases;
using Sammen.Domain.Choices;
using Sammen.Domain.Common;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>One entry of the directory.</summary>
[ForRoles(Role.Adviser, Role.Professional, Role.Leader, Role.ContactCentre, Role.Administrator)]
public sealed class TilbudSkrivModel(OfferDesk desk) : EmployeePage
{
    public static IReadOnlyList<Choice> Costs { get; } = [new("", "Vælg"), .. SagMulighedModel.Costs];

    public OfferView? Offer { get; private set; }

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

    private Guid? Id => RouteData.Values["tilbud"] is string typed ? Guid.Parse(typed) : null;

    public async Task<IActionResult> OnPostAsync()
    {
        Needs(Navn, 80, nameof(Navn), ChoiceRefusals.NameMissing.Says);
        Needs(Hvad, 500, nameof(Hvad), ChoiceRefusals.WhatMissing.Says);
        Fits(Sted, 200, nameof(Sted));
        Fits(Vej, 200, nameof(Vej));
        Fits(Pris, 80, nameof(Pris));
        int? wait = null;
        if (Text.Clean(Uger) is { Length: > 0 } weeks)
        {
            if (int.TryParse(weeks, System.Globalization.NumberStyles.None, Danish, out var read)) wait = read;
            else ModelState.AddModelError(nameof(Uger), ChoiceRefusals.WaitOutside.Says);
        }

        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var saved = await desk.Save(Actor, Id, new OfferForm(Slags, Navn ?? "", Hvad ?? "", Sted ?? "", Vej ?? "", Pris ?? "", wait, Koster), Form, Cancel);
        return await Answer(saved, _ => "/fag/tilbud", saved.Refusal switch
        {
            var no when no == ChoiceRefusals.KindMissing => nameof(Slags),
            var no when no == ChoiceRefusals.NameMissing || no == ChoiceRefusals.NameTaken => nameof(Navn),
            var no when no == ChoiceRefusals.WhatMissing => nameof(Hvad),
            var no when no == ChoiceRefusals.WaitOutside => nameof(Uger),
            var no when no == ChoiceRefusals.CostMissing => nameof(Koster),
            _ => "",
        });
    }

    public async Task<IActionResult> OnPostVaekAsync() => Id is { } id ? await Answer(await desk.Retire(Actor, id, Form, Cancel), _ => "/fag/tilbud") : NotFound();

    protected override async Task<IActionResult?> Load()
    {
        if (Id is { } id && (Offer = await desk.One(Actor, id, Cancel)) is null) return NotFound();
        Title = Offer?.Name ?? "Nyt tilbud";
        if (Offer is { } o && HttpMethods.IsGet(Request.Method)) (Slags, Navn, Hvad, Sted, Vej, Pris, Uger, Koster) = (o.Kind, o.Name, o.What, o.Where, o.Contact, o.Price, o.WaitWeeks?.ToString(Danish), o.Cost);
        return null;
    }
}
