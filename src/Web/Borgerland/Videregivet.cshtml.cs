using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;

namespace Sammen.Web.Borgerland;

/// <summary>What was given to others about the citizen, and who acts for the citizen.</summary>
[Shows(Parts.Sharing)]
public sealed class VideregivetModel(DisclosureDesk disclosures, SharingViews sharing, Clock clock) : CitizenPage
{
    public IReadOnlyList<DisclosureView> Given { get; private set; } = [];

    public IReadOnlyList<RepresentationView> Acting { get; private set; } = [];

    public DateOnly Today => clock.Today;

    protected override async Task<IActionResult?> Load()
    {
        Title = "Givet videre om dig";
        Given = await disclosures.Given(Subject, Cancel);
        Acting = [.. (await sharing.Representations(Subject, Cancel)).Where(r => r.Holds)];
        return null;
    }
}
