using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;

namespace Sammen.Web.Fagland;

/// <summary>What is shared, who acts for the citizen, what was given on, and what is protected.</summary>
[Shows(Parts.Sharing)]
public sealed class DelingModel(SharingViews sharing, RepresentationDesk representations, ProtectionDesk protection, DisclosureDesk disclosures, VoiceDesk voices, Clock clock) : DeskPage
{
    public IReadOnlyList<ConsentView> Consents { get; private set; } = [];

    public IReadOnlyList<RepresentationView> Acting { get; private set; } = [];

    public IReadOnlyList<VoiceView> Voices { get; private set; } = [];

    public IReadOnlyList<DisclosureView> Given { get; private set; } = [];

    public IReadOnlyList<ShieldView> Shields { get; private set; } = [];

    public AddressState Address { get; private set; } = new(false, false, false, false, 0);

    public DateOnly Today => clock.Today;

    public bool MayWrite => Subject.MayWrite(Parts.Sharing);

    [BindProperty]
    public Guid Hvem { get; set; }

    [BindProperty]
    public string? Hvordan { get; set; }

    public string Said(CarryOn answer) => answer switch { CarryOn.Yes => "Ja, det går fint", CarryOn.ForNow => "Ja, lidt endnu", _ => "Nej, det er for meget" };

    public async Task<IActionResult> OnPostSlutAsync() => await Answer(await representations.End(Subject, Hvem, Form, Cancel), _ => To("/deling"));

    public async Task<IActionResult> OnPostFortaltAsync() => await Answer(await representations.Told(Subject, Hvem, Hvordan ?? "", Form, Cancel), _ => To("/deling"), "fortalt-" + Hvem);

    public async Task<IActionResult> OnPostSkaermAsync() => await Answer(await protection.Lift(Subject, Hvem, Form, Cancel), _ => To("/deling"));

    protected override async Task<IActionResult?> Load()
    {
        Title = "Deling, " + Frame.Name;
        Consents = await sharing.Consents(Subject, Cancel);
        Acting = await sharing.Representations(Subject, Cancel);
        Given = await disclosures.Given(Subject, Cancel);
        Shields = await protection.Shields(Subject, Cancel);
        Voices = Subject.MayRead(Parts.Voices) ? await voices.Voices(Subject, Cancel) : [];
        if (Subject.MayRead(Parts.Address) && Subject.MayRead(Parts.Profile)) Address = await protection.Address(Subject, Cancel);
        return null;
    }
}
