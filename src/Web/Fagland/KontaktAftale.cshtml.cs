using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Contacts;
using Sammen.Web.Host;
using Sammen.Web.Ui;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>A proposal from the desk: the citizen is asked, and nothing changes until the answer is yes.</summary>
[Shows(Parts.Contact, Writes = Parts.Contact)]
public sealed class KontaktAftaleModel(ContactViews contacts, ContactAgreementDesk desk) : DeskPage, ITermsPage
{
    [BindProperty]
    public TermsForm Aftale { get; set; } = new();

    public IReadOnlyList<Choice> StandIns { get; private set; } = [];

    public string MeetHow => $"Hvordan vil {Frame.FirstName} helst mødes?";

    public TermsView? Latest { get; private set; }

    [BindProperty]
    public string? Hvorfor { get; set; }

    /// <summary>The citizen's own proposal, when sending another is a no to it.</summary>
    public TermsView? Declines => Latest is { State: ProposalState.Waiting, ProposedBy: Side.Citizen } ? Latest : null;

    public int Now { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var terms = Aftale.Read(ModelState, nameof(Aftale));
        Fits(Hvorfor, 500, nameof(Hvorfor));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var proposed = await desk.ProposeInstead(Subject, terms, Hvorfor ?? "", Form, Cancel);
        return await Answer(proposed, _ => To("/kontakt"), proposed.Refusal == ContactAgreementDesk.WhyMissing ? nameof(Hvorfor) : $"{nameof(Aftale)}.{TermsForm.FieldOf(proposed.Refusal)}");
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Foreslå en kontaktaftale, " + Frame.Name;
        var agreement = await contacts.Agreement(Subject, Cancel);
        (Now, Latest) = (agreement.Version, agreement.Waiting ?? agreement.InForce);
        StandIns = [new Choice("", "Ingen valgt"), .. (await contacts.StandIns(Subject, Cancel)).Select(p => new Choice(p.EmployeeId.ToString(), $"{p.Name}, {p.Role}"))];
        if (HttpMethods.IsGet(Request.Method)) Aftale = TermsForm.Of(Latest?.Terms);
        return null;
    }
}
