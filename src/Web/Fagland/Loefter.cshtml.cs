using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Domain.Promises;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>What was promised: kept, not kept, or given a new day with a sentence that the citizen reads.</summary>
[Shows(Parts.Contact)]
public sealed class LoefterModel(PromiseViews promises, PromiseDesk desk, ContactViews contacts, Clock clock) : DeskPage
{
    public static IReadOnlyList<Choice> Sources { get; } = [new(nameof(PromiseSource.Meeting), "I et møde"), new(nameof(PromiseSource.Call), "I telefonen"), new(nameof(PromiseSource.Letter), "I et brev"), new(nameof(PromiseSource.Note), "Et andet sted")];

    public PromisesView Promises { get; private set; } = null!;

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public bool Writes => Subject.MayWrite(Parts.Contact);

    [BindProperty]
    public string? Hvad { get; set; }

    [BindProperty]
    public string? Senest { get; set; }

    [BindProperty]
    public Guid? Hvem { get; set; }

    [BindProperty]
    public string? TilHvem { get; set; }

    [BindProperty]
    public PromiseSource? Hvor { get; set; } = PromiseSource.Meeting;

    [BindProperty]
    public string? NyDag { get; set; }

    [BindProperty]
    public string? Saetning { get; set; }

    /// <summary>The promise whose form was sent: its own fields are given back, and no other's.</summary>
    public Guid? Sent { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        Needs(Hvad, 300, nameof(Hvad), PromiseDesk.WhatMissing.Says);
        Fits(TilHvem, 100, nameof(TilHvem));
        if (Hvor is not { } source || !Enum.IsDefined(source)) ModelState.AddModelError(nameof(Hvor), PromiseDesk.SourceMissing.Says);
        var day = Read(Senest, nameof(Senest));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var made = await desk.Make(Subject, new NewPromise(Hvad ?? "", day, Hvem, TilHvem ?? "", Hvor!.Value), Form, Cancel);
        return await Answer(made, _ => To("/loefter"), made.Refusal == PromiseDesk.OwnerNotOnTeam ? nameof(Hvem) : nameof(Senest));
    }

    public async Task<IActionResult> OnPostHoldtAsync(Guid loefte) => await Answer(await desk.Keep(Subject, loefte, Form, Cancel), _ => To("/loefter"));

    public async Task<IActionResult> OnPostBrudtAsync(Guid loefte)
    {
        Sent = loefte;
        return await Answer(await desk.Break(Subject, loefte, Saetning, Form, Cancel), _ => To("/loefter"), nameof(Saetning));
    }

    public async Task<IActionResult> OnPostDagAsync(Guid loefte)
    {
        Sent = loefte;
        var day = Read(NyDag, nameof(NyDag));
        Needs(Saetning, 500, nameof(Saetning), PromiseDesk.WhyMissing.Says);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var moved = await desk.Move(Subject, loefte, day, Saetning, Form, Cancel);
        return await Answer(moved, _ => To("/loefter"), moved.Refusal == PromiseDesk.WhyMissing ? nameof(Saetning) : nameof(NyDag));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Løfter, " + Frame.Name;
        Promises = await promises.All(Subject, Cancel);
        if (Writes) People = [.. (await contacts.Team(Subject, Cancel)).Select(p => new Choice(p.EmployeeId.ToString(), p.EmployeeId == Actor.Id ? "Mig" : p.Name))];
        if (HttpMethods.IsGet(Request.Method)) Hvem = Actor.Id;
        return null;
    }

    private DateOnly? Read(string? typed, string field)
    {
        var day = DanishDate.ReadAhead(typed, clock.Today);
        if (day.Ok) return day.Value;
        ModelState.AddModelError(field, day.Refusal == DanishDate.Missing ? PromiseDesk.DayMissing.Says : day.Refusal.Says);
        return null;
    }
}
