using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Contacts;
using Sammen.Web.Host;
using Sammen.Web.Ui;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Borgerland;

/// <summary>A proposal from the citizen's side, or from the kitchen table where both say yes at once.</summary>
[Shows(Parts.Contact, Writes = Parts.Contact)]
public sealed class KontaktForeslaaModel(ContactViews contacts, ContactAgreementDesk desk) : CitizenPage, ITermsPage
{
    public IReadOnlyList<Choice> Yeses => [new("ja", "Ja"), new("vent", $"{Frame.FirstName} vil tænke over det")];

    [BindProperty]
    public TermsForm Aftale { get; set; } = new();

    [BindProperty]
    public string? SigerJa { get; set; }

    public IReadOnlyList<Choice> StandIns { get; private set; } = [];

    /// <summary>One thing at a time, for the citizen alone: what is it about?</summary>
    public static IReadOnlyList<(string About, string Text, string Question)> Things { get; } =
    [
        (TermsForm.Meeting, "Hvordan og hvor tit vi mødes", "Hvordan vil du helst mødes?"),
        (TermsForm.Telephone, "Hvornår I ringer til mig", "Hvornår må vi ringe?"),
        (TermsForm.Promise, "Det skal I love mig", "Hvad skal vi love?"),
        (TermsForm.People, "Hvem der er med", "Hvem skal være med?"),
        (TermsForm.Other, "Noget andet", "Hvad skal vi huske?"),
    ];

    public const string All = "alt";

    /// <summary>Nothing is chosen yet: the page asks what it is about.</summary>
    public bool Asks => !Together && Request.Query["om"] != All && Only is null && HttpMethods.IsGet(Request.Method);

    public string? Only => Together ? null : Things.Select(t => t.About).FirstOrDefault(about => about == Request.Query["om"]);

    public string Question => Things.FirstOrDefault(t => t.About == Only).Question ?? "Hvordan vil du have det?";

    public bool HasAgreement { get; private set; }

    public string MeetHow => "Hvordan vil du helst mødes?";

    public TermsView? Latest { get; private set; }

    public int Now { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var terms = Aftale.Read(ModelState, nameof(Aftale));
        if (Together && !Yeses.Any(y => y.Value == SigerJa)) ModelState.AddModelError(nameof(SigerJa), $"Spørg {Frame.FirstName}, og vælg svaret.");
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var proposed = await desk.Propose(Subject, terms, SigerJa == "ja", Form, Cancel);
        return await Answer(proposed, _ => To("/mine-folk/kontaktaftale"), $"{nameof(Aftale)}.{TermsForm.FieldOf(proposed.Refusal)}");
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Foreslå, hvordan vi holder kontakt";
        var agreement = await contacts.Agreement(Subject, Cancel);
        (Now, Latest, HasAgreement) = (agreement.Version, agreement.Waiting ?? agreement.InForce, agreement.InForce is not null);
        StandIns = [new Choice("", "Ingen valgt"), .. (await contacts.StandIns(Subject, Cancel)).Select(p => new Choice(p.EmployeeId.ToString(), p.Name))];
        if (HttpMethods.IsGet(Request.Method)) Aftale = TermsForm.Of(Latest?.Terms);
        return null;
    }
}
