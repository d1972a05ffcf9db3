using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Sharing;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>The address: shown for a stated purpose, once, and never kept in a page that can be gone back to.</summary>
[Shows(Parts.Profile)]
public sealed class AdresseModel(ProtectionDesk protection, AccessDesk access) : DeskPage
{
    private const string Yes = "ja";

    public static IReadOnlyList<Choice> Protections { get; } = [new(Yes, "Navn og adresse er beskyttet")];

    public AddressState State { get; private set; } = new(false, false, false, false, 0);

    public string? Shown { get; private set; }

    [BindProperty]
    public string? Formaal { get; set; }

    [BindProperty]
    public string? Bor { get; set; }

    [BindProperty]
    public List<string> Beskyttet { get; set; } = [];

    public async Task<IActionResult> OnPostVisAsync()
    {
        if (await Load() is { } other) return other;
        var shown = await protection.Reveal(Subject, Formaal ?? "", Cancel);
        if (!shown.Ok) return await No(shown.Refusal, nameof(Formaal));
        Shown = shown.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostSkrivAsync()
    {
        Needs(Bor, 200, nameof(Bor), "Skriv adressen.");
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var written = await protection.SetAddress(Subject, Bor ?? "", Beskyttet.Contains(Yes), Form, Cancel);
        return await Answer(written, _ => To("/deling/adresse"), written.Refusal == ProtectionDesk.StaysProtected ? nameof(Beskyttet) : nameof(Bor));
    }

    public async Task<IActionResult> OnPostAfAsync() => await Answer(await protection.Unprotect(Subject, Form, Cancel), _ => To("/deling/adresse"));

    protected override async Task<IActionResult?> Load()
    {
        Title = "Adresse, " + Frame.Name;
        if (!Subject.MayRead(Parts.Address)) throw await access.Refuse(Actor, Subject.CitizenId, "/Fagland/Adresse", Cancel);
        State = await protection.Address(Subject, Cancel);
        // Any other form of the page comes without the box, and an empty one would take the protection off with the next save.
        if (State.Protected && !(HttpMethods.IsPost(Request.Method) && Request.Query["handler"] == "Skriv")) Beskyttet = [Yes];
        return null;
    }
}
