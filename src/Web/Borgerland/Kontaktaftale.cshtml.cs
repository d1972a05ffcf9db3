using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Contacts;
using Sammen.Web.Host;
using Sammen.Web.Ui;

namespace Sammen.Web.Borgerland;

/// <summary>What was agreed, the proposal that waits, and what was before.</summary>
[Shows(Parts.Contact)]
public sealed class KontaktaftaleModel(ContactViews contacts, ContactAgreementDesk desk) : CitizenPage
{
    public AgreementView Agreement { get; private set; } = null!;

    [BindProperty]
    public string? Hvorfor { get; set; }

    /// <summary>Someone else proposed it; and beside each other the one pen answers for both.</summary>
    public bool MayAnswer => Subject.MayWrite(Parts.Contact) && Agreement.Waiting is { } asked && (Together || asked.ProposedBy == Side.Adviser);

    public bool AsksWhy => Agreement.Waiting is { ProposedBy: Side.Adviser };

    public bool MayTakeBack => Subject.MayWrite(Parts.Contact) && Agreement.Waiting is { } asked && asked.ProposedBy == (Together ? Side.Adviser : Side.Citizen);

    public async Task<IActionResult> OnPostSvarAsync(Guid forslag, bool ja) =>
        await Answer(await desk.Answer(Subject, forslag, ja, Hvorfor ?? "", Form, Cancel), _ => To("/mine-folk/kontaktaftale"), nameof(Hvorfor));

    public async Task<IActionResult> OnPostTilbageAsync(Guid forslag) =>
        await Answer(await desk.TakeBack(Subject, forslag, Form, Cancel), _ => To("/mine-folk/kontaktaftale"));

    public async Task<IActionResult> OnPostSetAsync(Guid forslag) => await Answer(await desk.Seen(Subject, forslag, Form, Cancel), _ => To("/lige-nu"));

    protected override async Task<IActionResult?> Load()
    {
        Title = "Sådan holder vi kontakt";
        Agreement = await contacts.Agreement(Subject, Cancel);
        return null;
    }

    internal static string Past(TermsView old, DateOnly today) => old.State switch
    {
        ProposalState.Declined => $"Et forslag fra den {Day.Short(old.ProposedAt, today)}, som fik et nej",
        ProposalState.TakenBack => $"Et forslag fra den {Day.Short(old.ProposedAt, today)}, taget tilbage",
        _ when old.InForceAt is { } since => $"Gjaldt fra den {Day.Short(since, today)} til den {Day.Short(old.EndedAt!.Value, today)}",
        _ => $"Et forslag fra den {Day.Short(old.ProposedAt, today)}, som et nyt tog pladsen fra",
    };
}
