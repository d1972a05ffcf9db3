using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sammen.Domain.Access;
using Sammen.Domain.Common;
using Sammen.Domain.Contacts;
using Sammen.Web.Host;
using Sammen.Web.Ui.Fields;

namespace Sammen.Web.Fagland;

/// <summary>The first press shows what breaks the agreement, with nothing saved; going on needs a reason that the citizen can read.</summary>
[Shows(Parts.Contact, Writes = Parts.Contact)]
public sealed class BookModel(ContactViews contacts, AppointmentDesk desk, Clock clock) : DeskPage
{
    public static IReadOnlyList<Choice> Ways { get; } = [.. Enum.GetValues<Channel>().Where(w => w != Channel.Writing).Select(w => new Choice(w.ToString(), ContactTexts.Way(w)))];

    [BindProperty]
    public Channel? Maade { get; set; }

    [BindProperty]
    public string? Dag { get; set; }

    [BindProperty]
    public string? Tid { get; set; }

    [BindProperty]
    public string? Minutter { get; set; }

    [BindProperty]
    public string? Sted { get; set; }

    [BindProperty]
    public List<Guid> Med { get; set; } = [];

    [BindProperty]
    public string? Grund { get; set; }

    /// <summary>What the page last showed as breaking; anything else is shown first.</summary>
    [BindProperty]
    public string? Set { get; set; }

    public BookingLook? Look { get; private set; }

    public AgreementView Agreement { get; private set; } = null!;

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        if (Maade is null) ModelState.AddModelError(nameof(Maade), AppointmentDesk.WayMissing.Says);
        var day = DanishDate.ReadAhead(Dag, clock.Today);
        if (!day.Ok) ModelState.AddModelError(nameof(Dag), day.Refusal.Says);
        var time = DanishTime.Read(Tid);
        if (!time.Ok) ModelState.AddModelError(nameof(Tid), Text.Clean(Tid).Length == 0 ? "Skriv, hvornår mødet begynder. For eksempel 10.30." : time.Refusal.Says);
        if (!int.TryParse(Text.Clean(Minutter), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)) ModelState.AddModelError(nameof(Minutter), AppointmentDesk.MinutesOutside.Says);
        Fits(Sted, 200, nameof(Sted));
        Fits(Grund, 500, nameof(Grund));
        if (!ModelState.IsValid) return await Again(StatusCodes.Status400BadRequest);

        var booking = new NewAppointment(Maade!.Value, Sted ?? "", Med, day.Value, time.Value, minutes);
        var look = await desk.Look(Subject, booking, Cancel);
        if (!look.Ok) return await No(look.Refusal, FieldOf(look.Refusal));
        if (look.Value.Breaks.Count + look.Value.Notes.Count > 0)
        {
            Look = look.Value;
            Dag = Ui.Day.Long(day.Value, clock.Today);
            ModelState.Remove(nameof(Dag));
            if (Set != Mark(look.Value)) return await Again(StatusCodes.Status200OK);
        }

        var booked = await desk.Book(Subject, booking, Grund ?? "", Form, Cancel);
        return await Answer(booked, _ => To("/kontakt"), FieldOf(booked.Refusal));
    }

    protected override async Task<IActionResult?> Load()
    {
        Title = "Book, " + Frame.Name;
        Agreement = await contacts.Agreement(Subject, Cancel);
        People = [.. (await contacts.Team(Subject, Cancel)).Select(p => new Choice(p.EmployeeId.ToString(), p.Name, p.Role))];
        if (HttpMethods.IsGet(Request.Method)) (Med, Minutter, Maade) = ([Actor.Id], "30", Agreement.InForce?.Terms.Preferred is { } way && way != Channel.Writing ? way : Channel.Home);
        return null;
    }

    /// <summary>What was shown, in few signs.</summary>
    internal static string Mark(BookingLook look) => string.Join('.', look.Breaks.Select(b => (int)b.What)) + "/" + look.Notes.Count.ToString(CultureInfo.InvariantCulture);

    private static string FieldOf(Refusal? refusal) =>
        refusal == AppointmentDesk.WayMissing ? nameof(Maade)
        : refusal == AppointmentDesk.MinutesOutside ? nameof(Minutter)
        : refusal == AppointmentDesk.NobodyComes ? nameof(Med)
        : refusal == AppointmentDesk.ReasonMissing ? nameof(Grund)
        : refusal == DanishDate.TooFar ? nameof(Dag)
        : nameof(Tid);
}
