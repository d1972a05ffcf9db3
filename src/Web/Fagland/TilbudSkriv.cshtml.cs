using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Choices;
using Sammen.Web.Host;
using Sammen.Web.Ui;

namespace Sammen.Web.Fagland;

/// <summary>One entry of the directory.</summary>
[ForRoles(Role.Adviser, Role.Professional, Role.Leader, Role.ContactCentre, Role.Administrator)]
public sealed class TilbudSkrivModel(OfferDesk desk) : EmployeePage, IOfferPage
{
    public OfferView? Offer { get; private set; }

    [BindProperty]
    public OfferTyped Tilbud { get; set; } = new();

    public string ReadBy => "Skriv, som du ville sige det. Borgere læser det.";

    public bool IsIdea => false;

    private Guid? Id => RouteData.Values["tilbud"] is string typed ? Guid.Parse(typed) : null;

    public async Task<IActionResult> OnPostAsync()
    {
        var typed = Tilbud.Read(ModelState, nameof(Tilbud), idea: false);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var saved = await desk.Save(Actor, Id, typed, Form, Cancel);
        return await Answer(saved, _ => "/fag/tilbud", OfferTyped.FieldOf(saved.Refusal, nameof(Tilbud)));
    }

    public async Task<IActionResult> OnPostVaekAsync() => Id is { } id ? await Answer(await desk.Retire(Actor, id, Form, Cancel), _ => "/fag/tilbud") : NotFound();

    protected override async Task<IActionResult?> Load()
    {
        if (Id is { } id && (Offer = await desk.One(Actor, id, Cancel)) is null) return NotFound();
        Title = Offer?.Name ?? "Nyt tilbud";
        if (Offer is { } o && HttpMethods.IsGet(Request.Method)) Tilbud = OfferTyped.Of(o.Form);
        return null;
    }
}
