using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>The contact with one citizen: what was agreed, what is planned, what was, and a note in under a minute.</summary>
[Shows(Parts.Contact)]
public sealed class KontaktModel(ContactViews contacts, ContactAgreementDesk agreements, AppointmentDesk appointments, ContactLogDesk log, Clock clock) : DeskPage
{
    public static IReadOnlyList<Choice> Ways { get; } = [.. new[] { Channel.Phone, Channel.Home, Channel.Office, Channel.Video, Channel.Walk, Channel.Writing }.Select(w => new Choice(w.ToString(), ContactTexts.Way(w)))];

    public static IReadOnlyList<Choice> Directions { get; } = [new(nameof(Direction.Out), "Mig"), new(nameof(Direction.In), "Borgeren")];

    public static IReadOnlyList<Choice> Reached { get; } = [new("ja", "Ja"), new("nej", "Nej, det var et forsøg")];

    public AgreementView Agreement { get; private set; } = null!;

    public AppointmentsView Meetings { get; private set; } = null!;

    public IReadOnlyList<ContactLine> Log { get; private set; } = [];

    /// <summary>What is not now is unfolded when something stands in it.</summary>
    public bool OpensMore => !string.IsNullOrEmpty(Dag) || !string.IsNullOrEmpty(Tid) || !string.IsNullOrEmpty(Minutter);

    [BindProperty]
    public Channel? Maade { get; set; } = Channel.Phone;

    [BindProperty]
    public Direction? Hvem { get; set; } = Direction.Out;

    [BindProperty]
    public string? Fik { get; set; }

    [BindProperty]
    public string? Ord { get; set; }

    [BindProperty]
    public string? Dag { get; set; }

    [BindProperty]
    public string? Tid { get; set; }

    [BindProperty]
    public string? Minutter { get; set; }

    [BindProperty]
    public string? Hvorfor { get; set; }

    public bool HasBegun(AppointmentView meeting) => meeting.StartsAt <= clock.Now;

    public async Task<IActionResult> OnPostNoterAsync()
    {
        if (Maade is not { } way || !Enum.IsDefined(way)) ModelState.AddModelError(nameof(Maade), ContactLogDesk.WayMissing.Says);
        if (Hvem is not { } direction || !Enum.IsDefined(direction)) ModelState.AddModelError(nameof(Hvem), "Vælg, hvem der tog kontakt.");
        if (!Reached.Any(r => r.Value == Fik)) ModelState.AddModelError(nameof(Fik), "Vælg, om I fik fat i hinanden.");
        Fits(Ord, 2000, nameof(Ord));
        var day = Typed(Dag, nameof(Dag), typed => DanishDate.Read(typed, clock.Today.AddDays(-364)));
        var time = Typed(Tid, nameof(Tid), DanishTime.Read);
        var minutes = Typed<int>(Minutter, nameof(Minutter), Minutes);
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);
        var noted = await log.Note(Subject, new NewContact(Maade!.Value, Hvem!.Value, day, time, minutes, Fik == "ja", Ord ?? ""), Form, Cancel);
        return await Answer(noted, _ => To("/kontakt"), noted.Refusal == ContactLogDesk.MinutesOutside ? nameof(Minutter) : noted.Refusal == ContactLogDesk.TooOld || (noted.Refusal == ContactLogDesk.NotYet && day is not null) ? nameof(Dag) : nameof(Tid));
    }

    public async Task<IActionResult> OnPostSvarAsync(Guid forslag, bool ja) =>
        await Answer(await agreements.Answer(Subject, forslag, ja, Hvorfor ?? "", Form, Cancel), _ => To("/kontakt"), nameof(Hvorfor));

    public async Task<IActionResult> OnPostTilbageAsync(Guid forslag) => await Answer(await agreements.TakeBack(Subject, forslag, Form, Cancel), _ => To("/kontakt"));

    public async Task<IActionResult> OnPostHoldtAsync(Guid aftale) => await Answer(await appointments.Hold(Subject, aftale, Form, Cancel), _ => To("/kontakt"));

    protected override async Task<IActionResult?> Load()
    {
        Title = "Kontakt, " + Frame.Name;
        Agreement = await contacts.Agreement(Subject, Cancel);
        Meetings = await contacts.Appointments(Subject, Cancel);
        Log = await contacts.Log(Subject, Cancel);
        return null;
    }

    internal static string State(TermsView old) => old.State switch
    {
        ProposalState.Declined => "fik et nej",
        ProposalState.TakenBack => "taget tilbage",
        _ when old.InForceAt is not null => "gjaldt før",
        _ => "afløst, før den gjaldt",
    };

    private static Result<int> Minutes(string? typed) =>
        int.TryParse(Text.Clean(typed), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : ContactLogDesk.MinutesOutside;

    private T? Typed<T>(string? typed, string field, Func<string?, Result<T>> read)
        where T : struct
    {
        if (Text.Clean(typed).Length == 0) return null;
        var result = read(typed);
        if (result.Ok) return result.Value;
        ModelState.AddModelError(field, result.Refusal.Says);
        return null;
    }
}
